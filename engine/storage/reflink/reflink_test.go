package reflink

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
	"github.com/ramet-io/ramet/engine/storage/storagetest"
	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/testfs"
)

// nobody is the user of the tests without root; dirVar tells them where their
// file system is.
const (
	nobody = 65534
	dirVar = "RAMET_TEST_REFLINK_DIR"
	fsSize = 1 << 30
)

// kinds are the file systems with reflinks that a test machine has.
var kinds = []string{"xfs", "btrfs"}

func TestMain(m *testing.M) { os.Exit(storagetest.Main(m)) }

func TestConformance(t *testing.T) {
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) { conform(t, testfs.New(t, kind, fsSize)) })
	}
}

// conform runs the suite, each case in a directory of its own on one file system.
func conform(t *testing.T, on string) {
	storagetest.Run(t, func(t *testing.T) storagetest.Pool {
		dir, err := os.MkdirTemp(on, "pool-")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := dirpool.RemoveTree(dir); err != nil {
				t.Error(err)
			}
		})
		p := storagetest.Pool{
			Open: func(ctx context.Context) (storage.Driver, error) { return Open(ctx, dirpool.Options{Dir: dir}) },
			Dir:  filepath.Join(dir, "ramet", "datasets"),
			Temp: filepath.Join(dir, "ramet", "tmp"),
			Hook: func(d storage.Driver, hook func(string) error) { d.(*Driver).SetHook(hook) },
		}
		if os.Geteuid() == 0 {
			p.Nest, p.Unnest = nestMount, unnestMount
		}
		return p
	})
}

func nestMount(t *testing.T, path string) {
	t.Helper()
	if err := errors.Join(os.Mkdir(path, 0o700), unix.Mount("tmpfs", path, "tmpfs", 0, "size=1m")); err != nil {
		t.Fatal(err)
	}
}

func unnestMount(t *testing.T, path string) {
	t.Helper()
	if err := errors.Join(mount.Unmount(path), os.Remove(path)); err != nil {
		t.Error(err)
	}
}

// TestConformanceWithoutRoot runs the same suite as nobody: root may do too
// much to show that the driver needs none of it.
func TestConformanceWithoutRoot(t *testing.T) {
	if dir := os.Getenv(dirVar); dir != "" {
		conform(t, dir)
		return
	}
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			dir := testfs.New(t, kind, fsSize)
			self, err := os.ReadFile("/proc/self/exe")
			if err != nil {
				t.Fatal(err)
			}
			program, tmp := filepath.Join(dir, "suite"), filepath.Join(dir, "tmp")
			for _, err := range []error{os.WriteFile(program, self, 0o755), os.Mkdir(tmp, 0o700), os.Chown(tmp, nobody, nobody)} {
				if err != nil {
					t.Fatal(err)
				}
			}
			cmd := exec.CommandContext(t.Context(), program, "-test.run=^TestConformanceWithoutRoot$", "-test.v")
			cmd.Dir, cmd.Env = tmp, append(os.Environ(), "TMPDIR="+tmp, dirVar+"="+tmp)
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
			out, err := cmd.CombinedOutput()
			if err != nil || !strings.Contains(string(out), "--- PASS: TestConformanceWithoutRoot/Killed") {
				t.Fatalf("the suite as user %d: %v\n%s", nobody, err, out)
			}
		})
	}
}

// TestRefusesOtherFileSystems: no silent copies where blocks cannot be shared.
func TestRefusesOtherFileSystems(t *testing.T) {
	dir := testfs.New(t, "ext4", 64<<20)
	_, err := Open(t.Context(), dirpool.Options{Dir: filepath.Join(dir, "pool")})
	if engine.CodeOf(err) != engine.CodeDriverUnavailable || !strings.Contains(engine.HintOf(err), "XFS") {
		t.Errorf("a pool on ext4: got %v (hint %q), want %s and a hint", err, engine.HintOf(err), engine.CodeDriverUnavailable)
	}
}

// TestSharesBlocks: a snapshot and a clone of 64 MiB take next to nothing, and
// a clone's own writes are all that becomes its own.
func TestSharesBlocks(t *testing.T) {
	const size = 64 << 20
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			ctx := t.Context()
			d, err := Open(ctx, dirpool.Options{Dir: filepath.Join(testfs.New(t, kind, fsSize), "pool")})
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close() //nolint:errcheck // the conformance suite checks it
			id := engine.SnapshotID{Dataset: "base", Name: "s"}
			must(t, d.Create(ctx, "base", storage.Options{UID: -1, GID: -1}))
			data := strings.Repeat("0123456789abcdef", size/16)
			must(t, os.WriteFile(filepath.Join(d.Path("base"), "f"), []byte(data), 0o600))
			_, err = d.Snapshot(ctx, id, nil)
			must(t, err)
			before, err := d.Space(ctx)
			must(t, err)
			for _, ds := range []engine.DatasetID{"c1", "c2", "c3"} {
				must(t, d.Clone(ctx, id, ds, storage.Options{UID: -1, GID: -1}))
			}
			after, err := d.Space(ctx)
			must(t, err)
			if took := before.Free - after.Free; took > size/8 {
				t.Errorf("three clones of %d bytes took %d", size, took)
			}
			must(t, os.WriteFile(filepath.Join(d.Path("c1"), "own"), []byte(data[:size/4]), 0o600))
			f, err := os.Open(filepath.Join(d.Path("c1"), "own"))
			must(t, err)
			must(t, errors.Join(f.Sync(), f.Close()))
			u, err := d.Usage(ctx, "c1")
			must(t, err)
			if u.Referenced < size+size/4 || u.Unique < size/4 || u.Unique > size/2 || !u.Estimate {
				t.Errorf("usage of a clone with a quarter of its own: %+v", u)
			}
			if u, err = d.SnapshotUsage(ctx, id); err != nil || u.Referenced < size || u.Unique != 0 {
				t.Errorf("usage of the snapshot: %+v, %v", u, err)
			}
		})
	}
}

// TestFrozen: the writer is held while its files are read and no longer, and a
// writer that was let go too early costs the snapshot.
func TestFrozen(t *testing.T) {
	ctx := t.Context()
	d, err := Open(ctx, dirpool.Options{Dir: filepath.Join(testfs.New(t, "xfs", fsSize), "pool")})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close() //nolint:errcheck // the conformance suite checks it
	must(t, d.Create(ctx, "base", storage.Options{UID: -1, GID: -1}))
	path := filepath.Join(d.Path("base"), "f")
	must(t, os.WriteFile(path, []byte("before"), 0o600))
	id, frozen, thawed := engine.SnapshotID{Dataset: "base", Name: "s"}, 0, 0
	freeze := func(context.Context) (func() error, error) {
		frozen++
		must(t, os.WriteFile(path, []byte("frozen"), 0o600)) // the last that the writer did
		return func() error { thawed++; return os.WriteFile(path, []byte("after"), 0o600) }, nil
	}
	for range 2 { // again is no work
		_, err := d.SnapshotFrozen(ctx, id, nil, freeze)
		must(t, err)
	}
	if frozen != 1 || thawed != 1 {
		t.Errorf("frozen %d times, thawed %d times, want once", frozen, thawed)
	}
	dir, err := d.MountSnapshot(ctx, id)
	must(t, err)
	if b, err := os.ReadFile(filepath.Join(dir, "f")); err != nil || string(b) != "frozen" {
		t.Errorf("the snapshot has %q, %v", b, err)
	}
	must(t, d.UnmountSnapshot(ctx, id))

	late := errors.New("it was let go before")
	_, err = d.SnapshotFrozen(ctx, engine.SnapshotID{Dataset: "base", Name: "late"}, nil, func(context.Context) (func() error, error) {
		return func() error { return late }, nil
	})
	if !errors.Is(err, late) {
		t.Errorf("a writer let go too early: got %v", err)
	}
	refused := errors.New("it does not freeze")
	_, err = d.SnapshotFrozen(ctx, engine.SnapshotID{Dataset: "base", Name: "late"}, nil, func(context.Context) (func() error, error) {
		return nil, refused
	})
	if !errors.Is(err, refused) {
		t.Errorf("a writer that does not freeze: got %v", err)
	}
	if _, err := d.StatSnapshot(ctx, engine.SnapshotID{Dataset: "base", Name: "late"}); engine.CodeOf(err) != engine.CodeDatasetNotFound {
		t.Errorf("the failed snapshot is there: %v", err)
	}
}

// TestOtherKind: a pool keeps the driver that made it.
func TestOtherKind(t *testing.T) {
	dir := filepath.Join(testfs.New(t, "xfs", fsSize), "pool")
	d, err := Open(t.Context(), dirpool.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	must(t, d.Close())
	must(t, os.WriteFile(filepath.Join(dir, "ramet", "kind"), []byte("plaincopy\n"), 0o600))
	if _, err := Open(t.Context(), dirpool.Options{Dir: dir}); engine.CodeOf(err) != engine.CodeDriverUnavailable {
		t.Errorf("a pool of plaincopy: got %v", err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
