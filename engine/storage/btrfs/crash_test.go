package btrfs

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// TestHostCrash copies the pool file the moment a call answers, which is what
// a power cut then would leave, and opens the copies: everything acknowledged
// is there, with its labels and content.
func TestHostCrash(t *testing.T) {
	ctx := t.Context()
	o := newLoop(t, smallest)
	l := openLoop(t, o)
	crash := crashes{pool: o}
	labels := storage.Options{UID: 1234, GID: 5678, Labels: map[string]string{"id": "x"}}
	one := engine.SnapshotID{Dataset: "base", Name: "s"}
	two := engine.SnapshotID{Dataset: "copy", Name: "s2"}

	if err := l.Create(ctx, "base", labels); err != nil {
		t.Fatal(err)
	}
	crash.now(t, "create", func(t *testing.T, d *Loop) {
		wantListed(t, d, "base map[id:x]")
		var st unix.Stat_t
		if err := unix.Stat(d.datasetPlace("base").tree(), &st); err != nil || st.Uid != 1234 || st.Mode&0o7777 != 0o700 {
			t.Errorf("root of the dataset: %+v, %v, want owner 1234 and mode 700", st, err)
		}
	})
	// Not fsynced: the snapshot itself has to bring it to disk.
	if err := os.WriteFile(filepath.Join(l.datasetPlace("base").tree(), "f"), []byte("content"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Snapshot(ctx, one, labels.Labels); err != nil {
		t.Fatal(err)
	}
	crash.now(t, "snapshot", func(t *testing.T, d *Loop) {
		wantListed(t, d, "base map[id:x]", "base@s map[id:x]")
		b, err := os.ReadFile(filepath.Join(d.snapshotPlace(one).tree(), "f"))
		if err != nil || string(b) != "content" {
			t.Errorf("file in the snapshot: %q, %v", b, err)
		}
	})
	if err := l.Clone(ctx, one, "copy", labels); err != nil {
		t.Fatal(err)
	}
	crash.now(t, "clone", func(t *testing.T, d *Loop) {
		wantListed(t, d, "base map[id:x]", "base@s map[id:x]", "copy map[id:x]")
		if err := d.DestroySnapshot(t.Context(), one); engine.CodeOf(err) != engine.CodeSnapshotInUse {
			t.Errorf("destroy the origin after the crash: %v", err)
		}
	})
	if _, err := l.Snapshot(ctx, two, nil); err != nil {
		t.Fatal(err)
	}
	if err := l.DestroySnapshot(ctx, two); err != nil {
		t.Fatal(err)
	}
	crash.now(t, "destroy snapshot", func(t *testing.T, d *Loop) {
		wantListed(t, d, "base map[id:x]", "base@s map[id:x]", "copy map[id:x]")
	})
	if err := l.Destroy(ctx, "copy"); err != nil {
		t.Fatal(err)
	}
	crash.now(t, "destroy", func(t *testing.T, d *Loop) {
		wantListed(t, d, "base map[id:x]", "base@s map[id:x]")
	})
	if err := l.Detach(ctx); err != nil {
		t.Fatal(err)
	}
	crash.check(t)
}

// crashes are copies of a pool file as it was on disk at some moments, and what
// has to be true of each.
type crashes struct {
	pool  LoopOptions
	cases []struct {
		when  string
		image LoopOptions
		check func(t *testing.T, d *Loop)
	}
}

func (c *crashes) now(t *testing.T, when string, check func(t *testing.T, d *Loop)) {
	t.Helper()
	image := newLoop(t, smallest)
	copySparse(t, c.pool.File, image.File)
	c.cases = append(c.cases, struct {
		when  string
		image LoopOptions
		check func(t *testing.T, d *Loop)
	}{when, image, check})
}

// check opens one image after the other, never two at once: they have the same
// UUID, and kernels before 6.7 refuse a second one. Each is forgotten after
// use, because of two devices with one UUID the kernel prefers the newer.
func (c *crashes) check(t *testing.T) {
	t.Helper()
	for _, crash := range c.cases {
		t.Run("after "+crash.when, func(t *testing.T) {
			forgetDevices(t)
			l := openLoop(t, crash.image)
			crash.check(t, l)
			if err := l.Detach(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}

// forgetDevices drops what the kernel remembers of unmounted btrfs devices.
func forgetDevices(t *testing.T) {
	t.Helper()
	control, err := os.Open("/dev/btrfs-control")
	if err != nil {
		t.Fatal(err)
	}
	defer control.Close() //nolint:errcheck // read only
	const iocForgetDev = iocWrite | 4096<<16 | iocMagic<<8 | 5
	var args [4096]byte // no name: all
	if err := ioctl(int(control.Fd()), iocForgetDev, unsafe.Pointer(&args)); err != nil {
		t.Fatalf("forget btrfs devices: %v", err)
	}
}

// copySparse copies only what was ever written; direct I/O below the loop
// device means that this is what the device has been told to keep.
func copySparse(t *testing.T, from, to string) {
	t.Helper()
	src, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close() //nolint:errcheck // read only
	dst, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	defer dst.Close() //nolint:errcheck // a test's copy
	st, err := src.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if err := dst.Truncate(st.Size()); err != nil {
		t.Fatal(err)
	}
	for at := int64(0); ; {
		start, err := unix.Seek(int(src.Fd()), at, unix.SEEK_DATA)
		if err != nil { // ENXIO: no more data
			return
		}
		end, err := unix.Seek(int(src.Fd()), start, unix.SEEK_HOLE)
		if err != nil {
			t.Fatal(err)
		}
		_, err = io.Copy(io.NewOffsetWriter(dst, start), io.NewSectionReader(src, start, end-start))
		if err != nil {
			t.Fatal(err)
		}
		at = end
	}
}

func wantListed(t *testing.T, d storage.Driver, want ...string) {
	t.Helper()
	var got []string
	for i, err := range d.List(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		name := string(i.Dataset)
		if i.IsSnapshot() {
			name = i.SnapshotID().String()
		}
		got = append(got, fmt.Sprint(name, " ", i.Labels))
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("list: got %q, want %q", got, want)
	}
}

// TestDraftsAreSwept: a process that was killed between making a directory and
// labelling it leaves a draft, which neither stays nor keeps the name.
func TestDraftsAreSwept(t *testing.T) {
	o := newLoop(t, 256<<20)
	l := openLoop(t, o)
	if err := l.Create(t.Context(), "kept", storage.Options{UID: -1, GID: -1}); err != nil {
		t.Fatal(err)
	}
	snapshots := filepath.Join(l.sets, "kept", snapshotsName)
	if err := os.MkdirAll(snapshots, 0o711); err != nil {
		t.Fatal(err)
	}
	drafts := []string{filepath.Join(l.sets, draftPrefix+"made"), filepath.Join(snapshots, draftPrefix+"taken")}
	for _, d := range drafts {
		if err := os.Mkdir(d, 0o711); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Create(t.Context(), "made", storage.Options{UID: -1, GID: -1}); err != nil {
		t.Errorf("beside a draft of the same name: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l = openLoop(t, o)
	for _, d := range drafts {
		if _, err := os.Lstat(d); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is still there: %v", d, err)
		}
	}
	wantListed(t, l, "kept map[]", "made map[]")
}
