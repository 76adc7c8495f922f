// Package testfs makes real file systems in loop files for tests, and takes them
// away again whatever the test has left in them.
package testfs

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/internal/loopdev"
	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/testenv"
)

// mkfs is how a file system of a kind is made quietly, for the sectors of 4096
// bytes that loopdev gives its devices.
var mkfs = map[string][]string{
	"btrfs": {"mkfs.btrfs", "--quiet"},
	"xfs":   {"mkfs.xfs", "-q", "-m", "reflink=1", "-s", "size=4096"},
	"ext4":  {"mkfs.ext4", "-q", "-F", "-b", "4096", "-E", "lazy_itable_init=0,lazy_journal_init=0"},
}

// New makes a file system of a kind ("btrfs", "xfs" or "ext4") in a
// sparse loop file of size bytes and mounts it at a new directory until the end
// of the test, whatever is mounted inside by then. The directory may be passed
// through by every user.
func New(t testing.TB, kind string, size int64) (dir string) {
	t.Helper()
	testenv.Root(t)
	recipe := mkfs[kind]
	if recipe == nil {
		t.Fatalf("testfs.New knows no %q", kind)
	}
	program := testenv.Tool(t, recipe[0])
	base, err := os.MkdirTemp("", "rmt-fs-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(base); err != nil {
			t.Error(err)
		}
	})
	file, dir := filepath.Join(base, "image"), filepath.Join(base, "mnt")
	err = errors.Join(os.Chmod(base, 0o711), os.Mkdir(dir, 0o755), os.WriteFile(file, nil, 0o600), os.Truncate(file, size))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if out, err := exec.CommandContext(ctx, program, append(recipe[1:len(recipe):len(recipe)], file)...).CombinedOutput(); err != nil {
		t.Fatalf("make the %s for a test: %v: %s", kind, err, out)
	}
	dev, err := loopdev.Attach(ctx, file, loopdev.Options{Autoclear: true})
	if err != nil {
		t.Fatal(err)
	}
	err = unix.Mount(dev.Path, dir, kind, unix.MS_NOATIME|unix.MS_NODEV|unix.MS_NOSUID, "")
	if err := errors.Join(err, dev.Close()); err != nil {
		t.Fatalf("mount the %s for a test: %v", kind, err)
	}
	t.Cleanup(func() { unmountAll(t, file, dir) })
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	return dir
}

// unmountAll takes a test's file system away with all that is mounted in it.
func unmountAll(t testing.TB, file, dir string) {
	t.Helper()
	for {
		mounts, err := mount.Self()
		if err != nil {
			t.Error(err)
			return
		}
		m := mount.Below(mounts, dir)
		if m == nil {
			m = mount.At(mounts, dir)
		}
		if m == nil {
			break
		}
		if err := mount.Unmount(m.Point); err != nil {
			t.Errorf("unmount %s: %v", m.Point, err)
			return
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := loopdev.WaitDetached(ctx, file); err != nil {
		t.Error(err)
	}
}
