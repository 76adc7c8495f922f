package btrfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/loopdev"
	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/testenv"
)

// TestLoopPool: RULES C16, as the kernel shows it.
func TestLoopPool(t *testing.T) {
	o := newLoop(t, smallest)
	l := openLoop(t, o)
	var st unix.Stat_t
	if err := unix.Stat(o.File, &st); err != nil || st.Blocks*512 < smallest || st.Size != smallest {
		t.Errorf("pool file: %d of %d bytes allocated, %v, want all", st.Blocks*512, st.Size, err)
	}
	mounts, err := mount.Self()
	if err != nil {
		t.Fatal(err)
	}
	at := mount.At(mounts, o.MountPoint)
	if at == nil || !mount.HasOption(at.Options, "noatime") || strings.Contains(at.Super, "discard=") {
		t.Fatalf("mount: %+v, want noatime and no discard", at)
	}
	dev, err := os.Open(at.Source)
	if err != nil {
		t.Fatal(err)
	}
	info, err := unix.IoctlLoopGetStatus64(int(dev.Fd()))
	if err := errors.Join(err, dev.Close()); err != nil {
		t.Fatal(err)
	}
	if want := uint32(unix.LO_FLAGS_AUTOCLEAR | unix.LO_FLAGS_DIRECT_IO); info.Flags&want != want {
		t.Errorf("loop device flags %#x, want autoclear and direct I/O (%#x)", info.Flags, want)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if mounts, err = mount.Self(); err != nil || mount.At(mounts, o.MountPoint) == nil {
		t.Errorf("close has taken the mount away: %v", err)
	}
	l = openLoop(t, o) // adopts
	for range 2 {
		if err := l.Detach(t.Context()); err != nil {
			t.Fatalf("detach: %v", err)
		}
	}
	if devices, err := loopdev.Find(o.File); err != nil || len(devices) != 0 {
		t.Errorf("after detach: attached to %v, %v", devices, err)
	}
	if _, err := os.Stat(o.File); err != nil {
		t.Errorf("after detach: %v", err)
	}
}

func TestLoopPoolSparse(t *testing.T) {
	o := newLoop(t, smallest)
	o.Sparse = true
	l := openLoop(t, o)
	var st unix.Stat_t
	if err := unix.Stat(o.File, &st); err != nil || st.Blocks*512 > smallest/2 {
		t.Errorf("sparse pool file: %d bytes allocated, %v", st.Blocks*512, err)
	}
	if len(l.Properties().Warnings) == 0 {
		t.Error("a sparse pool has no warning")
	}
	l.host = func() (int64, error) { return 12345, nil }
	if s, err := l.Space(t.Context()); err != nil || s.Free != 12345 {
		t.Errorf("space with 12345 bytes left on the host: %+v, %v", s, err)
	}
	l.host = func() (int64, error) { return -1, nil }
	err := l.Create(t.Context(), "base", storage.Options{UID: -1, GID: -1})
	if engine.CodeOf(err) != engine.CodePoolFull {
		t.Errorf("create with the host at its watermark: got %v, want %s", err, engine.CodePoolFull)
	}
}

// TestLoopPoolGrows: a larger size is taken at the next start, whether the
// pool is mounted or not, with what is in it; a smaller one is refused.
func TestLoopPoolGrows(t *testing.T) {
	for _, sparse := range []bool{false, true} {
		o := newLoop(t, smallest)
		o.Sparse = sparse
		l := openLoop(t, o)
		if err := l.Create(t.Context(), "base", storage.Options{UID: -1, GID: -1}); err != nil {
			t.Fatal(err)
		}
		before, err := l.Space(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range []struct {
			size   int64
			detach bool
		}{{smallest + smallest/2, false}, {2 * smallest, true}, {2 * smallest, false}, {0, false}} {
			if step.detach {
				err = l.Detach(t.Context())
			} else {
				err = l.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
			if step.size != 0 {
				o.Size = step.size
			}
			next := o
			next.Size = step.size
			l = openLoop(t, next)
			s, err := l.Space(t.Context())
			if err != nil || s.Total < o.Size-growStep || s.Free < before.Free+(o.Size-smallest)/2 && !sparse {
				t.Errorf("a pool of %d bytes that grew from %d has %+v (before %+v), %v", o.Size, smallest, s, before, err)
			}
			if _, err := l.Stat(t.Context(), "base"); err != nil {
				t.Errorf("after growing: %v", err)
			}
		}
		var st unix.Stat_t
		if err := unix.Stat(o.File, &st); err != nil || st.Size != o.Size || (st.Blocks*512 >= st.Size) == sparse {
			t.Errorf("the grown pool file (sparse: %v) has %d of %d bytes allocated, %v", sparse, st.Blocks*512, st.Size, err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		for size, code := range map[int64]string{smallest: engine.CodeInvalidRequest, 1 << 60: engine.CodeDiskFull} {
			if sparse && size > o.Size {
				continue
			}
			wrong := o
			wrong.Size = size
			if _, err := OpenLoop(t.Context(), wrong); engine.CodeOf(err) != code || engine.HintOf(err) == "" {
				t.Errorf("a pool of %d bytes opened with %d: got %v, want %s and a hint", o.Size, size, err, code)
			}
		}
		if err := unix.Stat(o.File, &st); err != nil || st.Size != o.Size {
			t.Errorf("a refused size has changed the file to %d bytes, %v", st.Size, err)
		}
		openLoop(t, o)
	}
}

// TestWatermark: a sparse pool is full when the host comes to its watermark.
func TestWatermark(t *testing.T) {
	o := newLoop(t, smallest)
	o.Sparse, o.Watermark = true, 1<<60
	s, err := openLoop(t, o).Space(t.Context())
	if err != nil || s.Free != 0 || s.Limit == "" {
		t.Errorf("below the watermark: %+v, %v", s, err)
	}
	o = newLoop(t, smallest)
	o.Sparse, o.Watermark = true, 1
	if s, err := openLoop(t, o).Space(t.Context()); err != nil || s.Free == 0 || s.Limit != "" {
		t.Errorf("above the watermark: %+v, %v", s, err)
	}
}

func TestLoopPoolRefusesSizes(t *testing.T) {
	for size, code := range map[int64]string{
		1 << 20: engine.CodeInvalidRequest,
		1 << 60: engine.CodeDiskFull,
	} {
		o := newLoop(t, size)
		_, err := OpenLoop(t.Context(), o)
		if engine.CodeOf(err) != code || engine.HintOf(err) == "" {
			t.Errorf("a pool of %d bytes: got %v, want code %s and a hint", size, err, code)
		}
		if left, _ := filepath.Glob(o.File + "*"); len(left) > 0 {
			t.Errorf("a pool of %d bytes left %v", size, left)
		}
	}
}

func TestDefaultSize(t *testing.T) {
	const gib = 1 << 30
	for room, want := range map[int64]int64{
		10 * gib: 5 * gib, 11*gib + 5: 5 * gib, gib: gib / 2, 5000 * gib: largest, 0: 0,
	} {
		if got := DefaultSize(room); got != want {
			t.Errorf("DefaultSize(%d) = %d, want %d", room, got, want)
		}
	}
}

// TestLoopPoolRefuses: every way in which the file or the mount point can be
// something else than this pool, once.
func TestLoopPoolRefuses(t *testing.T) {
	refused := func(t *testing.T, o LoopOptions, mention string) {
		t.Helper()
		l, err := OpenLoop(t.Context(), o)
		if err == nil {
			_ = l.Close()
		}
		if engine.CodeOf(err) != engine.CodeDriverUnavailable || !strings.Contains(err.Error(), mention) || engine.HintOf(err) == "" {
			t.Errorf("got %v, want code %s, a hint and %q", err, engine.CodeDriverUnavailable, mention)
		}
	}
	detached := func(t *testing.T) LoopOptions {
		t.Helper()
		o := newLoop(t, smallest)
		if err := openLoop(t, o).Detach(t.Context()); err != nil {
			t.Fatal(err)
		}
		return o
	}
	t.Run("other content", func(t *testing.T) {
		o := newLoop(t, smallest)
		if err := os.WriteFile(o.File, make([]byte, 1<<20), 0o600); err != nil {
			t.Fatal(err)
		}
		refused(t, o, "something else")
	})
	t.Run("another btrfs", func(t *testing.T) {
		o := newLoop(t, smallest)
		mkfs := testenv.Tool(t, "mkfs.btrfs")
		if err := os.WriteFile(o.File, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(os.Truncate(o.File, smallest), exec.CommandContext(t.Context(), mkfs, "-q", o.File).Run()); err != nil {
			t.Fatal(err)
		}
		refused(t, o, "something else")
	})
	t.Run("cut off", func(t *testing.T) {
		o := detached(t)
		if err := os.Truncate(o.File, smallest/2); err != nil {
			t.Fatal(err)
		}
		refused(t, o, "cut off")
	})
	t.Run("attached twice", func(t *testing.T) {
		o := detached(t)
		for range 2 {
			d, err := loopdev.Attach(t.Context(), o.File, loopdev.Options{Autoclear: true})
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close() //nolint:errcheck // detaches it
		}
		refused(t, o, "2 loop devices")
	})
	t.Run("mounted elsewhere", func(t *testing.T) {
		o := detached(t)
		elsewhere := o
		elsewhere.MountPoint += "2"
		l := openLoop(t, elsewhere)
		defer func() {
			if err := l.Detach(context.WithoutCancel(t.Context())); err != nil {
				t.Error(err)
			}
		}()
		refused(t, o, "is mounted at "+elsewhere.MountPoint)
	})
	t.Run("mount point taken", func(t *testing.T) {
		o := detached(t)
		if err := unix.Mount("tmpfs", o.MountPoint, "tmpfs", 0, "size=1m"); err != nil {
			t.Fatal(err)
		}
		defer mount.Unmount(o.MountPoint) //nolint:errcheck // the Main check sees it
		refused(t, o, "is taken by tmpfs")
	})
	t.Run("open in another daemon", func(t *testing.T) {
		o := newLoop(t, smallest)
		openLoop(t, o)
		refused(t, o, "another process")
	})
}

// TestLoopPoolAttached: a device that a person attached and left is used, and
// the remains of an interrupted first start do not matter.
func TestLoopPoolAttached(t *testing.T) {
	o := newLoop(t, smallest)
	if err := os.WriteFile(o.File+".new", []byte("half a file system"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := openLoop(t, o).Detach(t.Context()); err != nil {
		t.Fatal(err)
	}
	d, err := loopdev.Attach(t.Context(), o.File, loopdev.Options{Autoclear: true})
	if err != nil {
		t.Fatal(err)
	}
	openLoop(t, o)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if devices, err := loopdev.Find(o.File); err != nil || len(devices) != 1 || devices[0] != d.Path {
		t.Errorf("attached to %v, %v, want %s alone", devices, err, d.Path)
	}
}

func TestDetachBusy(t *testing.T) {
	o := newLoop(t, smallest)
	l := openLoop(t, o)
	if err := l.Create(t.Context(), "base", storage.Options{UID: -1, GID: -1}); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(l.datasetPlace("base").tree(), "held"))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Detach(t.Context()); engine.CodeOf(err) != engine.CodeDatasetBusy {
		t.Errorf("detach with an open file: got %v, want %s", err, engine.CodeDatasetBusy)
	}
	if _, err := f.WriteString("still here"); err != nil {
		t.Errorf("write after the refused detach: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := l.Detach(t.Context()); err != nil {
		t.Errorf("detach when nothing is open: %v", err)
	}
}

// TestDetachHeld: an instance's mount namespace keeps the file system alive
// after the unmount; the error says whose.
func TestDetachHeld(t *testing.T) {
	l := openLoop(t, newLoop(t, smallest))
	l.wait = 200 * time.Millisecond
	holder := exec.CommandContext(t.Context(), "sleep", "600")
	holder.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	stop := func() { _ = holder.Process.Kill(); _ = holder.Wait() }
	t.Cleanup(stop)
	err := l.Detach(t.Context())
	if engine.CodeOf(err) != engine.CodeDatasetBusy || !strings.Contains(err.Error(), fmt.Sprintf("process %d ", holder.Process.Pid)) {
		t.Errorf("detach while process %d has the pool mounted: got %v", holder.Process.Pid, err)
	}
	stop()
	l.wait = detachTimeout
	if err := l.Detach(t.Context()); err != nil {
		t.Errorf("detach after its end: %v", err)
	}
}
