package postgres

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// prepared is what Prepare has begun for an id.
func (f *fixture) prepared(t *testing.T, id string) *early {
	t.Helper()
	f.mu.Lock()
	e := f.early[id]
	f.mu.Unlock()
	if e == nil {
		t.Fatalf("nothing was begun for %s", id)
	}
	<-e.made
	if e.nursery == nil {
		t.Fatalf("no namespaces were made for %s", id)
	}
	return e
}

// TestStartTakesWhatPrepareBegan: also while an instance of the same id still
// runs, whose cgroup is the same.
func TestStartTakesWhatPrepareBegan(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	old := f.cluster(t, pgtest.Config{Major: 15}, "old", "CREATE TABLE old AS SELECT 1 AS i")
	spec := f.vdb(t, "clo_prepared", old, 15)
	spec.DenyEgress = []string{"192.0.2.1:5432"}
	first := mustStart(t, f, spec)
	spec.Dir = f.copyTreeAs(t, old, "new")
	f.Prepare(t.Context(), spec)
	f.Prepare(t.Context(), spec)
	e := f.prepared(t, spec.ID)
	if clean, err := first.Stop(t.Context()); err != nil || !clean {
		t.Fatalf("stop: clean %v, %v", clean, err)
	}
	second := mustStart(t, f, spec)
	if got, want := second.Ref().PID, e.nursery.child.Pid; got != want {
		t.Errorf("the instance is process %d, not the %d that was made for it", got, want)
	}
	if on, why := f.EgressGuard(); on {
		b, err := os.ReadFile(filepath.Join(e.cgroup.dir, "cgroup.procs"))
		if err != nil || !slices.Contains(strings.Fields(string(b)), strconv.Itoa(second.Ref().PID)) {
			t.Errorf("the guard of the instance has the processes %q, %v", b, err)
		}
	} else {
		t.Log("no egress guard here: " + why)
	}
	if err := second.FirstQuery(t.Context(), "postgres"); err != nil {
		t.Error(err)
	}
	if _, err := second.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(e.cgroup.dir); e.cgroup.dir != "" && !os.IsNotExist(err) {
		t.Errorf("the cgroup stays: %v", err)
	}
}

// TestPrepareIsGivenBack: what no start took ends with its context.
func TestPrepareIsGivenBack(t *testing.T) {
	testenv.Root(t)
	f := newFixture(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	spec := f.vdb(t, "clo_idle", filepath.Join(f.root, "not-there-yet"), 15)
	spec.DenyEgress = []string{"192.0.2.1:5432"}
	f.Prepare(ctx, spec)
	e := f.prepared(t, spec.ID)
	cancel()
	testenv.Eventually(t, 10*time.Second, func() error {
		f.mu.Lock()
		defer f.mu.Unlock()
		if f.early[spec.ID] != nil {
			return os.ErrExist
		}
		if err := unix.Kill(e.nursery.child.Pid, 0); err == nil {
			return os.ErrExist
		}
		if _, err := os.Stat(e.cgroup.dir); e.cgroup.dir != "" && err == nil {
			return os.ErrExist
		}
		return nil
	})
}

// TestNurseryEndsWithItsDaemon: it holds nothing but the daemon's pipes, whose
// end it takes for its own.
func TestNurseryEndsWithItsDaemon(t *testing.T) {
	testenv.Root(t)
	f := newFixture(t)
	n, err := f.newNursery(cgroup{})
	if err != nil {
		t.Fatal(err)
	}
	if err := n.close(); err != nil {
		t.Fatal(err)
	}
	st, err := n.child.Wait()
	if err != nil || st.ExitCode() != initFailExit {
		t.Errorf("the child ended with %v, %v", st, err)
	}
}

// TestDataMountedAfterPrepare: namespaces that were made before do not see it,
// so the start makes its own.
func TestDataMountedAfterPrepare(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	dir := f.cluster(t, pgtest.Config{Major: 15}, "data")
	at := filepath.Join(f.root, "mounted")
	if err := os.Mkdir(at, 0o711); err != nil {
		t.Fatal(err)
	}
	spec := f.vdb(t, "clo_mounted", at, 15)
	f.Prepare(t.Context(), spec)
	e := f.prepared(t, spec.ID)
	if out, err := exec.CommandContext(t.Context(), "mount", "--bind", dir, at).CombinedOutput(); err != nil {
		t.Fatalf("mount: %v: %s", err, out)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(at, 0); err != nil {
			t.Error(err)
		}
	})
	in := mustStart(t, f, spec)
	if in.Ref().PID == e.nursery.child.Pid {
		t.Error("the instance was started in namespaces that cannot show its data")
	}
	if err := in.FirstQuery(t.Context(), "postgres"); err != nil {
		t.Error(err)
	}
	if _, err := in.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// TestWarmFindsTheDatabase: by its row in the heap file, also of a database
// that was made last.
func TestWarmFindsTheDatabase(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	dir := f.cluster(t, pgtest.Config{Major: 15}, "data", "CREATE DATABASE wanted")
	data, err := openData(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer data.close()
	global, err := data.sub("global")
	if err != nil {
		t.Fatal(err)
	}
	defer global.close()
	oid := databaseNamed(global, "wanted", 8192)
	if _, err := os.Stat(filepath.Join(dir, "pgdata", "base", strconv.FormatUint(uint64(oid), 10), "1259")); err != nil {
		t.Errorf("database %d is not where its catalogs are: %v", oid, err)
	}
	if oid := databaseNamed(global, "unknown", 8192); oid != 0 {
		t.Errorf("a database that is not there has the OID %d", oid)
	}
	warm(engine.InstanceSpec{Dir: dir, Major: 15, Database: "wanted"})
}
