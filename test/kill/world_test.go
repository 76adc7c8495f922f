//go:build failpoints

package kill

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/failpoint"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// world is one daemon with its production, used for many kills one after the other.
type world struct {
	d      *harness.Daemon
	p      *pgtest.Server
	points string // file of the failpoints
	log    string // of the hits
	n      int    // makes names that were never used

	// What must hold whatever happens.
	notes map[string]string // of clones that must be there and run
}

// newWorld starts production and a daemon with one source, "shop", and one
// clone, "k", of it.
func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldOn(t, harness.Options{PoolSize: "4G"})
}

func newWorldOn(t *testing.T, opt harness.Options) *world {
	t.Helper()
	w := &world{
		p:     harness.Production(t, pgtest.Config{}),
		d:     harness.Prepare(t, opt),
		notes: map[string]string{},
	}
	w.points, w.log = filepath.Join(w.d.Dir, "failpoints"), filepath.Join(w.d.Dir, "hits")
	w.start(t)
	w.must(t, w.wait(t, harness.Link("shop", w.p)))
	w.clone(t, "k")
	return w
}

func (w *world) start(t testing.TB) {
	t.Helper()
	w.d.Start(failpoint.EnvFile+"="+w.points, failpoint.EnvLog+"="+w.log)
}

func (w *world) ask(t testing.TB) harness.Ask {
	return harness.Ask{Client: w.d.Client, Ctx: t.Context()}
}

func (w *world) must(t testing.TB, err error) {
	t.Helper()
	harness.Must(t, 0, err)
}

func (w *world) wait(t testing.TB, r client.CreateSource) error {
	_, err := w.ask(t).Wait(w.ask(t).SubmitLink(r))
	return err
}

// clone makes a clone of shop and expects it from now on.
func (w *world) clone(t testing.TB, name string) {
	t.Helper()
	harness.Try(w.ask(t).NewClone(name, "shop", ""))(t)
	w.notes[name] = w.read(t, name)
}

func (w *world) read(t testing.TB, clone string) string {
	t.Helper()
	return harness.Try(w.ask(t).Value(clone, harness.Notes))(t)
}

// write commits a new note in a clone that is expected.
func (w *world) write(t testing.TB, clone string) {
	t.Helper()
	note := w.fresh("note")
	w.must(t, w.ask(t).Exec(clone, harness.Note(note)))
	w.notes[clone] = strings.TrimPrefix(w.notes[clone]+","+note, ",")
}

// fresh makes a name that was never used.
func (w *world) fresh(stem string) string {
	w.n++
	return fmt.Sprintf("%s-%d", stem, w.n)
}

// arm sets the failpoints of the running daemon.
func (w *world) arm(t testing.TB, rules string) {
	t.Helper()
	if err := os.WriteFile(w.points, []byte(rules), 0o600); err != nil {
		t.Fatal(err)
	}
}

// fired reports whether a point has killed the daemon, by the daemon's own log.
func (w *world) fired(t testing.TB, name string) bool {
	t.Helper()
	b, err := os.ReadFile(w.log)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return bytes.Contains(b, []byte("kill "+name+"\n"))
}

// died waits until the daemon has been killed. An operation that ends before
// that means that the point is not on its way.
func (w *world) died(t testing.TB, op client.Operation) error {
	t.Helper()
	deadline := time.Now().Add(harness.Patience)
	for w.d.Running() {
		if time.Now().After(deadline) {
			return errors.New("the daemon was not killed in time")
		}
		if op.ID != "" {
			now, err := client.Read[client.Operation](w.ask(t).GetOperation(t.Context(), op.ID, nil))
			if err == nil && now.Final() {
				// Points after the last write come a moment later.
				grace := time.Now().Add(2 * time.Second)
				for w.d.Running() && time.Now().Before(grace) {
					time.Sleep(5 * time.Millisecond)
				}
				if w.d.Running() {
					return fmt.Errorf("the operation ended as %s (%s) and the point was not met", now.Status, now.Error.Message)
				}
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	var exit *exec.ExitError
	if err := w.d.Ended(); !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL { //nolint:errcheck // Linux
		return fmt.Errorf("the daemon ended with %w and was not killed", err)
	}
	return nil
}

// outcome is the final state of the operation that was interrupted, or nothing
// when the daemon died before it was accepted.
func (w *world) outcome(t testing.TB, op client.Operation, kind string, before []string) client.Operation {
	t.Helper()
	if op.ID != "" {
		end, err := w.ask(t).Watch(t.Context(), op.ID, func(client.Operation) {})
		return harness.Must(t, end, err)
	}
	page := harness.Try(client.Read[client.OperationList](w.ask(t).ListOperations(t.Context(), &client.ListOperationsParams{Limit: 50})))(t)
	for _, o := range page.Items {
		if o.Kind == kind && !slices.Contains(before, o.ID) {
			return o
		}
	}
	return client.Operation{}
}

// operations returns the ids of the newest operations.
func (w *world) operations(t testing.TB) []string {
	t.Helper()
	page := harness.Try(client.Read[client.OperationList](w.ask(t).ListOperations(t.Context(), &client.ListOperationsParams{Limit: 50})))(t)
	var ids []string
	for _, o := range page.Items {
		ids = append(ids, o.ID)
	}
	return ids
}

// check compares everything with what must hold.
func (w *world) check(t testing.TB) {
	t.Helper()
	w.d.CheckInvariants(t, harness.Invariants{Notes: w.notes})
	w.checkProduction(t)
}

// checkProduction compares production's slots with the sources there are.
func (w *world) checkProduction(t testing.TB) {
	t.Helper()
	var want []string
	for _, s := range harness.Try(w.ask(t).Sources())(t) {
		want = append(want, s.Link.SlotName)
	}
	slices.Sort(want)
	testenv.Eventually(t, harness.Patience/4, func() error {
		if got := harness.Slots(t, w.p); got != strings.Join(want, ",") {
			return fmt.Errorf("production has the slots %q, want %q", got, want)
		}
		return nil
	})
	n, err := w.p.Value(t.Context(), harness.Database, harness.Filler)
	if err != nil || n != "5000" {
		t.Errorf("production has %s rows of filler, %v", n, err)
	}
}

func (w *world) snapshotNamed(t testing.TB, of, name string) (client.Snapshot, bool) {
	t.Helper()
	for _, s := range harness.Try(w.ask(t).Snapshots(of))(t) {
		if s.Name == name {
			return s, true
		}
	}
	return client.Snapshot{}, false
}

func (w *world) hasClone(t testing.TB, name string) bool {
	t.Helper()
	_, err := w.ask(t).Clone(name)
	if err != nil && client.CodeOf(err) != "VDB_NOT_FOUND" {
		t.Fatal(err)
	}
	return err == nil
}

func (w *world) hasSource(t testing.TB, name string) bool {
	t.Helper()
	_, err := w.ask(t).Source(name)
	if err != nil && client.CodeOf(err) != "SOURCE_NOT_FOUND" {
		t.Fatal(err)
	}
	return err == nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
