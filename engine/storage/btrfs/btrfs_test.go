package btrfs

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/storagetest"
	"github.com/ramet-io/ramet/internal/testenv"
)

const testPoolSize = 512 << 20

func TestMain(m *testing.M) { os.Exit(storagetest.Main(m)) }

// newLoop returns the options of a loop pool that is detached at the end of
// the test, whatever state the test has left it in.
func newLoop(t *testing.T, size int64) LoopOptions {
	t.Helper()
	testenv.Btrfs(t)
	dir := t.TempDir()
	o := LoopOptions{File: filepath.Join(dir, "pool.btrfs"), MountPoint: filepath.Join(dir, "mnt"), Size: size}
	t.Cleanup(func() {
		l := Loop{Driver: &Driver{}, file: o.File, point: o.MountPoint, wait: detachTimeout}
		if err := l.Detach(context.WithoutCancel(t.Context())); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Errorf("detach the test's pool: %v", err)
		}
	})
	return o
}

func openLoop(t *testing.T, o LoopOptions) *Loop {
	t.Helper()
	l, err := OpenLoop(t.Context(), o)
	if err != nil {
		t.Fatalf("open loop pool: %v", err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

func TestConformance(t *testing.T) {
	storagetest.Run(t, func(t *testing.T) storagetest.Pool {
		o := newLoop(t, testPoolSize)
		openLoop(t, o).Close() //nolint:errcheck // the suite opens it again
		return storagetest.Pool{
			Open: func(ctx context.Context) (storage.Driver, error) {
				return Open(ctx, Options{Dir: o.MountPoint})
			},
			Dir:  filepath.Join(o.MountPoint, "ramet", "datasets"),
			Hook: func(d storage.Driver, hook func(string) error) { d.(*Driver).hook = hook },
			Nest: func(t *testing.T, path string) {
				inParent(t, path, func(fd int, name string) error { return createSubvolume(fd, name) })
			},
			Unnest: func(t *testing.T, path string) {
				inParent(t, path, func(fd int, name string) error { return destroySubvolume(fd, name) })
			},
		}
	})
}

func inParent(t *testing.T, path string, f func(fd int, name string) error) {
	t.Helper()
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	defer dir.Close() //nolint:errcheck // read only
	if err := f(int(dir.Fd()), filepath.Base(path)); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}
