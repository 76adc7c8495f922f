// Package storagetest is the conformance suite of storage drivers. A driver
// that passes Run needs no further test of the contract in engine/storage; its
// own tests cover only what is its own. Cases are chosen by Properties and by
// what the Pool offers, never by a driver's name.
package storagetest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/loopdev"
	"github.com/ramet-io/ramet/internal/mount"
)

// Pool is one pool under test.
type Pool struct {
	// Open opens the pool, and opens it again after Close.
	Open func(ctx context.Context) (storage.Driver, error)
	// Dir is the host directory whose entries are the pool's datasets; the
	// suite puts foreign things there.
	Dir string
	// Temp, when set, is a host directory that must be empty after Open.
	Temp string
	// Hook installs the driver's seam for interrupted calls: hook is called
	// between the steps of each changing call, which returns hook's error at
	// once and cleans nothing up. Not needed again after the driver is closed.
	Hook func(d storage.Driver, hook func(step string) error)
	// Nest makes a nested subvolume (or what the driver must refuse alike) at
	// a path, and Unnest removes it. Nil where the storage has no such thing.
	Nest, Unnest func(t *testing.T, path string)
}

// Factory makes a fresh, empty pool and registers its clean-up with t.
type Factory func(t *testing.T) Pool

// Run runs every case against pools of the factory, each against its own.
func Run(t *testing.T, f Factory) {
	cases := []struct {
		name string
		run  func(t *testing.T, p Pool)
	}{
		{"Lifecycle", testLifecycle},
		{"Idempotent", testIdempotent},
		{"NameTaken", testNameTaken},
		{"NotFound", testNotFound},
		{"Names", testNames},
		{"Labels", testLabels},
		{"Relabel", testRelabel},
		{"Mounts", testMounts},
		{"CloseTwice", testCloseTwice},
		{"Reopen", testReopen},
		{"OneOpener", testOneOpener},
		{"Isolation", testIsolation},
		{"Fidelity", testFidelity},
		{"CloneOfClone", testCloneOfClone},
		{"SyncedWrites", testSyncedWrites},
		{"ReadOnlySnapshot", testReadOnlySnapshot},
		{"OriginWithClones", testOriginWithClones},
		{"DatasetWithSnapshots", testDatasetWithSnapshots},
		{"ManyClones", testManyClones},
		{"SameCallAtOnce", testSameCallAtOnce},
		{"CloneAgainstDestroy", testCloneAgainstDestroy},
		{"Foreign", testForeign},
		{"Nested", testNested},
		{"Busy", testBusy},
		{"Usage", testUsage},
		{"Space", testSpace},
		{"CancelledBefore", testCancelledBefore},
		{"CancelledBetween", testCancelledBetween},
		{"Killed", testKilled},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.run(t, f(t)) })
	}
}

// Main runs a package's tests with a temporary directory of their own and
// fails when they leave loop devices, mounts or files in it. Call it from
// TestMain; the result is the exit status.
func Main(m *testing.M) int {
	dir, err := os.MkdirTemp("", "ramet-storage-")
	if err == nil {
		// Passable, for tests that run themselves again as another user.
		err = errors.Join(os.Chmod(dir, 0o755), os.Setenv("TMPDIR", dir))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "make the tests' directory:", err)
		return 1
	}
	status := m.Run()
	left := hostState(dir)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		left = append(left, fmt.Sprint("files ", entries, err))
	}
	for _, l := range left {
		fmt.Fprintln(os.Stderr, "left behind by the tests:", l)
		status = 1
	}
	if len(left) == 0 {
		_ = os.Remove(dir)
	}
	return status
}

// hostState lists the mounts and loop devices that have to do with a directory.
func hostState(dir string) []string {
	var state []string
	mounts, err := mount.Self()
	if err != nil {
		return []string{"mount table unreadable: " + err.Error()}
	}
	for _, m := range mounts {
		if mount.Within(m.Point, dir) {
			state = append(state, "mount "+m.Point)
		}
	}
	devices, _ := filepath.Glob("/sys/block/loop*/loop")
	for _, d := range devices {
		device := filepath.Base(filepath.Dir(d))
		if file, err := loopdev.BackingFile(device); err == nil && mount.Within(strings.TrimSuffix(file, " (deleted)"), dir) {
			state = append(state, "loop device "+device+" of "+file)
		}
	}
	return state
}

// open opens the pool and closes it at the end of the test.
func open(t *testing.T, p Pool) storage.Driver {
	t.Helper()
	d, err := p.Open(t.Context())
	if err != nil {
		t.Fatalf("open the pool: %v", err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Errorf("close the pool: %v", err)
		}
	})
	return d
}

func closePool(t *testing.T, d storage.Driver) {
	t.Helper()
	if err := d.Close(); err != nil {
		t.Fatalf("close the pool: %v", err)
	}
}

// own leaves new datasets to the user that runs the test.
var own = storage.Options{UID: -1, GID: -1}

func snap(ds engine.DatasetID, name string) engine.SnapshotID {
	return engine.SnapshotID{Dataset: ds, Name: name}
}

// mustCreate makes a dataset and returns its mounted path.
func mustCreate(t *testing.T, d storage.Driver, ds engine.DatasetID) string {
	t.Helper()
	if err := d.Create(t.Context(), ds, own); err != nil {
		t.Fatalf("create %s: %v", ds, err)
	}
	return mustMount(t, d, ds)
}

func mustMount(t *testing.T, d storage.Driver, ds engine.DatasetID) string {
	t.Helper()
	dir, err := d.Mount(t.Context(), ds)
	if err != nil {
		t.Fatalf("mount %s: %v", ds, err)
	}
	return dir
}

func mustSnapshot(t *testing.T, d storage.Driver, ds engine.DatasetID, name string) engine.SnapshotID {
	t.Helper()
	if _, err := d.Snapshot(t.Context(), snap(ds, name), nil); err != nil {
		t.Fatalf("snapshot %s@%s: %v", ds, name, err)
	}
	return snap(ds, name)
}

// mustClone makes a clone and returns its mounted path.
func mustClone(t *testing.T, d storage.Driver, from engine.SnapshotID, ds engine.DatasetID) string {
	t.Helper()
	if err := d.Clone(t.Context(), from, ds, own); err != nil {
		t.Fatalf("clone %s from %s: %v", ds, from, err)
	}
	return mustMount(t, d, ds)
}

// mustMountSnapshot mounts a storage snapshot until the end of the test.
func mustMountSnapshot(t *testing.T, d storage.Driver, id engine.SnapshotID) string {
	t.Helper()
	dir, err := d.MountSnapshot(t.Context(), id)
	if err != nil {
		t.Fatalf("mount snapshot %s: %v", id, err)
	}
	t.Cleanup(func() {
		if err := d.UnmountSnapshot(context.WithoutCancel(t.Context()), id); err != nil && !errors.Is(err, os.ErrClosed) {
			t.Errorf("unmount snapshot %s: %v", id, err)
		}
	})
	return dir
}

// list returns what List yields, keyed by "dataset" or "dataset@snapshot".
func list(t *testing.T, d storage.Driver) map[string]storage.Info {
	t.Helper()
	infos := map[string]storage.Info{}
	for i, err := range d.List(t.Context()) {
		if err != nil {
			t.Fatalf("list: %v", err)
		}
		key := string(i.Dataset)
		if i.IsSnapshot() {
			key = i.SnapshotID().String()
		}
		if _, twice := infos[key]; twice {
			t.Errorf("list yields %s twice", key)
		}
		infos[key] = i
	}
	return infos
}

func wantCode(t *testing.T, what string, err error, code string) {
	t.Helper()
	if err == nil || engine.CodeOf(err) != code {
		t.Errorf("%s: got %v (code %s), want code %s", what, err, engine.CodeOf(err), code)
	}
}

func wantNil(t *testing.T, what string, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
}
