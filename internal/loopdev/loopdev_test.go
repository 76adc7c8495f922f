package loopdev

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sync/errgroup"

	"github.com/ramet-io/ramet/internal/testenv"
)

func image(t *testing.T) string {
	t.Helper()
	testenv.Root(t)
	if _, err := os.Stat("/dev/loop-control"); err != nil {
		testenv.Btrfs(t) // says it in the usual words
	}
	path := filepath.Join(t.TempDir(), "image")
	if err := os.WriteFile(path, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAttachFindClose(t *testing.T) {
	path := image(t)
	d, err := Attach(t.Context(), path, Options{DirectIO: true, Autoclear: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	if file, err := BackingFile(d.Path); err != nil || file != path {
		t.Errorf("backing file %q, %v, want %s", file, err, path)
	}
	moved := path + "-moved"
	if err := os.Rename(path, moved); err != nil {
		t.Fatal(err)
	}
	if found, err := Find(moved); err != nil || len(found) != 1 || found[0] != d.Path {
		t.Errorf("find under another name: %v, %v, want %s", found, err, d.Path)
	}
	if found, err := Find(image(t)); err != nil || len(found) != 0 {
		t.Errorf("find another file: %v, %v", found, err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := WaitDetached(t.Context(), moved); err != nil {
		t.Error(err)
	}
}

func TestDetach(t *testing.T) {
	path := image(t)
	d, err := Attach(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if found, err := Find(path); err != nil || len(found) != 1 {
		t.Errorf("closed without autoclear: attached to %v, %v, want one", found, err)
	}
	for range 2 {
		if err := Detach(d.Path); err != nil {
			t.Error(err)
		}
	}
	if err := WaitDetached(t.Context(), path); err != nil {
		t.Error(err)
	}
}

// TestAttachAtOnce: several processes ask the kernel for the same free device.
func TestAttachAtOnce(t *testing.T) {
	var g errgroup.Group
	devices := make([]*Device, 6)
	for i := range devices {
		path := image(t)
		g.Go(func() (err error) {
			devices[i], err = Attach(t.Context(), path, Options{Autoclear: true})
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Error(err)
	}
	paths := map[string]bool{}
	for _, d := range devices {
		if d != nil {
			paths[d.Path] = true
			_ = d.Close()
		}
	}
	if len(paths) != len(devices) {
		t.Errorf("%d devices for %d files", len(paths), len(devices))
	}
}
