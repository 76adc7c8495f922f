package harness

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/testenv"
)

// Invariants is what must hold of a daemon that is up and has nothing to do.
type Invariants struct {
	// Notes are the rows that each running clone must have, by clone name, as
	// the query Notes answers them. A clone that is not named here is only
	// asked whether it answers.
	Notes map[string]string
	// Problems are codes of findings of doctor that are expected.
	Problems []string
}

// CheckInvariants waits until no operation is unfinished and fails the test
// when catalog, pool, processes and ports do not fit together. It looks at the
// host itself and does not only believe doctor.
func (d *Daemon) CheckInvariants(t testing.TB, want Invariants) {
	t.Helper()
	a := Ask{d.Client, t.Context()}
	d.Settle(t)
	// Destroying what is not needed any more goes on in the background.
	testenv.Eventually(t, Patience/4, func() error { return d.disagreement(a, want) })
	clones, err := a.Clones()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range clones {
		d.checkClone(t, a, c, want.Notes)
	}
	for name := range want.Notes {
		if !slices.ContainsFunc(clones, func(c client.Clone) bool { return c.Name == name }) {
			t.Errorf("clone %s is gone", name)
		}
	}
}

// Settle waits until every operation has ended.
func (d *Daemon) Settle(t testing.TB) {
	t.Helper()
	a := Ask{d.Client, t.Context()}
	testenv.Eventually(t, 2*Patience, func() error {
		ops, err := a.Unfinished()
		if err != nil {
			return err
		}
		var names []string
		for _, op := range ops {
			names = append(names, op.Kind+" "+op.Status+" "+op.ID)
		}
		if len(names) > 0 {
			return fmt.Errorf("unfinished: %s", strings.Join(names, ", "))
		}
		return nil
	})
}

// disagreement says what does not fit together, or nil.
func (d *Daemon) disagreement(a Ask, want Invariants) error {
	report, err := client.Read[client.DoctorReport](a.Doctor(a.Ctx, nil))
	if err != nil {
		return err
	}
	var errs []error
	for _, f := range report.Problems {
		if !slices.Contains(want.Problems, f.Code) {
			errs = append(errs, fmt.Errorf("doctor: %s: %s", f.Code, f.Message))
		}
	}
	known, err := a.known()
	if err != nil {
		return err
	}
	running := d.Instances()
	return errors.Join(append(errs,
		known.poolFaults(d.Dir), known.processFaults(running), known.portFaults(d), known.remains(d.Dir, running))...)
}

// remains finds what instances have left that nothing knows any more: run
// directories with sockets and configuration, and control groups. Those of a
// clone that is stopped are used again at its next start.
func (k known) remains(dir string, running map[string]int) error {
	mine := maps.Clone(running)
	for _, c := range k.clones {
		mine[c.ID] = -1
	}
	for _, s := range k.sources {
		mine[s.Timeflow] = -1
	}
	var errs []error
	entries, err := os.ReadDir(filepath.Join(runDir(dir), "i"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for _, e := range entries {
		if mine[e.Name()] == 0 {
			errs = append(errs, fmt.Errorf("instance %s does not run and has a run directory", e.Name()))
		}
	}
	for _, l := range cgroupsOf(dir) {
		if name := filepath.Base(l.Name); strings.Contains(name, "_") && mine[name] == 0 { // others are shared
			errs = append(errs, fmt.Errorf("instance %s does not run and has a control group", name))
		}
	}
	return errors.Join(errs...)
}

// known is what the API tells of.
type known struct {
	sources   []client.Source
	clones    []client.Clone
	snapshots []client.Snapshot
}

func (a Ask) known() (k known, err error) {
	if k.sources, err = a.Sources(); err != nil {
		return k, err
	}
	if k.clones, err = a.Clones(); err != nil {
		return k, err
	}
	k.snapshots, err = a.Snapshots("")
	return k, err
}

// timeflows lists the datasets that something known lives in.
func (k known) timeflows() map[string]bool {
	out := map[string]bool{}
	for _, s := range k.sources {
		out[s.Timeflow] = true
	}
	for _, c := range k.clones {
		out[c.Timeflow] = true
		for _, u := range c.Undo {
			out[u.Timeflow] = true
		}
	}
	for _, s := range k.snapshots {
		out[s.Timeflow] = true
	}
	return out
}

// onDisk is one dataset as its directory tells.
type onDisk struct {
	origin    string // dataset
	snapshots []string
}

// poolFaults compares the pool's directory with what is known.
func (k known) poolFaults(dir string) error {
	sets, err := readPool(dir)
	if err != nil {
		return err
	}
	need := k.timeflows()
	for grown := true; grown; { // origins of what is needed are needed
		grown = false
		for name, ds := range sets {
			if need[name] && ds.origin != "" && !need[ds.origin] {
				need[ds.origin], grown = true, true
			}
		}
	}
	var errs []error
	for name := range need {
		if _, there := sets[name]; !there {
			errs = append(errs, fmt.Errorf("dataset %s is not in the pool", name))
		}
	}
	for name, ds := range sets {
		if !need[name] {
			errs = append(errs, fmt.Errorf("dataset %s in the pool belongs to nothing (snapshots %v)", name, ds.snapshots))
		}
	}
	for _, s := range k.snapshots {
		if ds, there := sets[s.Timeflow]; there && s.Status == "ready" && !slices.Contains(ds.snapshots, s.ID) {
			errs = append(errs, fmt.Errorf("snapshot %s (%s) is not in the pool", s.Name, s.ID))
		}
		if s.Status != "ready" {
			errs = append(errs, fmt.Errorf("snapshot %s (%s) is %s", s.Name, s.ID, s.Status))
		}
	}
	return errors.Join(errs...)
}

// readPool reads the pool's directory; it reports half-made objects.
func readPool(dir string) (map[string]onDisk, error) {
	for _, p := range []struct{ place, meta string }{{"pool/mnt", "xattr"}, {"copies", "meta.json"}, {"shares", "meta.json"}} {
		sets := filepath.Join(dir, p.place, "ramet", "datasets")
		entries, err := os.ReadDir(sets)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out := map[string]onDisk{}
		var errs []error
		for _, e := range entries {
			ds, err := readDataset(filepath.Join(sets, e.Name()), p.meta)
			errs = append(errs, err)
			out[e.Name()] = ds
		}
		return out, errors.Join(errs...)
	}
	return nil, fmt.Errorf("no pool was found below %s", dir)
}

func readDataset(path, metaName string) (onDisk, error) {
	raw := make([]byte, 16<<10)
	var err error
	if metaName == "xattr" {
		var n int
		n, err = unix.Lgetxattr(path, "user.ramet", raw)
		raw = raw[:max(n, 0)]
	} else {
		raw, err = os.ReadFile(filepath.Join(path, metaName))
	}
	if errors.Is(err, os.ErrNotExist) {
		return onDisk{}, nil // destroyed meanwhile
	}
	if err != nil {
		return onDisk{}, fmt.Errorf("%s in the pool is not a dataset: %w", filepath.Base(path), err)
	}
	var meta struct {
		Origin struct{ Dataset string } `json:"origin"`
	}
	if err := json.Unmarshal(raw, &meta); err != nil {
		return onDisk{}, fmt.Errorf("%s in the pool: %w", filepath.Base(path), err)
	}
	out := onDisk{origin: meta.Origin.Dataset}
	errs := []error{wholeTree(path)}
	entries, err := os.ReadDir(filepath.Join(path, "snapshots"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		errs = append(errs, err)
	}
	for _, e := range entries {
		out.snapshots = append(out.snapshots, e.Name())
		errs = append(errs, wholeTree(filepath.Join(path, "snapshots", e.Name())))
	}
	return out, errors.Join(errs...)
}

// wholeTree reports an object that is not finished.
func wholeTree(path string) error {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil // destroyed meanwhile
	}
	if _, err := os.Stat(filepath.Join(path, "tree")); err != nil {
		return fmt.Errorf("%s in the pool is half made: %w", path, err)
	}
	if _, err := os.Stat(filepath.Join(path, "new")); err == nil {
		return fmt.Errorf("%s in the pool holds the remains of an unfinished create", path)
	}
	return nil
}

// processFaults compares the running postmasters with what is known.
func (k known) processFaults(running map[string]int) error {
	want := map[string]string{}
	for _, c := range k.clones {
		if c.Status == "running" {
			want[c.ID] = "clone " + c.Name
		}
	}
	for _, s := range k.sources {
		want[s.Timeflow] = "staging of " + s.Name
	}
	var errs []error
	for id, pid := range running {
		if want[id] == "" {
			errs = append(errs, fmt.Errorf("process %d runs %s, which nothing wants", pid, id))
		}
	}
	for id, what := range want {
		if running[id] == 0 {
			errs = append(errs, fmt.Errorf("%s has no process", what))
		}
	}
	return errors.Join(errs...)
}

// portFaults finds ports used twice, and ports of the range that somebody
// listens on and no clone has.
func (k known) portFaults(d *Daemon) error {
	var errs []error
	of := map[int]string{}
	for _, c := range k.clones {
		p := c.Connection.Port
		if of[p] != "" {
			errs = append(errs, fmt.Errorf("clones %s and %s share port %d", of[p], c.Name, p))
		}
		of[p] = c.Name
	}
	listening, err := listeningPorts()
	if err != nil {
		return err
	}
	first, last := d.PortRange()
	for p := range listening {
		if p >= first && p <= last && of[p] == "" {
			errs = append(errs, fmt.Errorf("somebody listens on port %d, which no clone has", p))
		}
	}
	for _, c := range k.clones {
		if c.Status == "running" && !listening[c.Connection.Port] {
			errs = append(errs, fmt.Errorf("nobody listens on port %d of clone %s", c.Connection.Port, c.Name))
		}
	}
	return errors.Join(errs...)
}

func listeningPorts() (map[int]bool, error) {
	out := map[int]bool{}
	for _, f := range []string{"/proc/net/tcp", "/proc/net/tcp6"} {
		b, err := os.ReadFile(f)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			w := strings.Fields(line)
			if len(w) < 4 || w[3] != "0A" {
				continue
			}
			_, hex, _ := strings.Cut(w[1], ":")
			var port int
			if _, err := fmt.Sscanf(hex, "%X", &port); err == nil {
				out[port] = true
			}
		}
	}
	return out, nil
}

// checkClone asks a clone for its rows and takes its lock once.
func (d *Daemon) checkClone(t testing.TB, a Ask, c client.Clone, notes map[string]string) {
	t.Helper()
	want, named := notes[c.Name]
	switch c.Status {
	case "running":
		got, err := a.Value(c.Name, Notes)
		if err != nil {
			t.Errorf("clone %s does not answer: %v", c.Name, err)
		} else if named && got != want {
			t.Errorf("clone %s has the notes %q, want %q", c.Name, got, want)
		}
		if _, err := a.Verb(c.Name, "start"); err != nil {
			t.Errorf("clone %s: a new operation is not accepted: %v", c.Name, err)
		}
	case "stopped":
		if _, err := a.Verb(c.Name, "stop"); err != nil {
			t.Errorf("clone %s: a new operation is not accepted: %v", c.Name, err)
		}
	default:
		t.Errorf("clone %s is %s: %s", c.Name, c.Status, c.Problem.Message)
	}
}
