package mount

import (
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

	"github.com/ramet-io/ramet/internal/testenv"
)

const table = `24 1 254:0 / / rw,relatime shared:1 - ext4 /dev/root rw
36 24 0:31 / /a\040dir/with\134back rw,noatime - btrfs /dev/loop0 rw,space_cache=v2,subvolid=5,subvol=/
37 36 0:31 /ramet/datasets/x /mnt ro,relatime master:1 propagate_from:2 - btrfs /dev/loop0 rw,nodiscard
38 24 0:40 / /mnt rw - tmpfs tmpfs rw
`

func TestParse(t *testing.T) {
	entries, err := Parse(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 4 || entries[1].Point != `/a dir/with\back` || entries[1].Device != "0:31" || entries[2].Root != "/ramet/datasets/x" {
		t.Errorf("parsed %+v", entries)
	}
	if at := At(entries, "/mnt"); at == nil || at.FSType != "tmpfs" {
		t.Errorf("at /mnt: %+v, want the later mount", at)
	}
	for path, point := range map[string]string{"/": "/", "/mntx": "/", "/mnt/x": "/mnt", `/a dir/with\back/f`: `/a dir/with\back`} {
		if c := Covering(entries, path); c == nil || c.Point != point {
			t.Errorf("covering %s: %+v, want %s", path, c, point)
		}
	}
	if b := Below(entries, "/a dir"); b == nil || b.ID != 36 {
		t.Errorf("below /a dir: %+v", b)
	}
	if b := Below(entries, "/mnt"); b != nil {
		t.Errorf("below /mnt: %+v, want none", b)
	}
	if !HasOption(entries[2].Super, "nodiscard") || HasOption(entries[2].Super, "discard") {
		t.Errorf("options of %q", entries[2].Super)
	}
	for _, bad := range []string{"1 2 3", "x 1 254:0 / / rw - ext4 a rw", "24 1 254:0 / / rw ext4 /dev/root rw"} {
		if _, err := Parse(strings.NewReader(bad)); err == nil {
			t.Errorf("%q was parsed", bad)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(table)
	f.Add(`24 1 254:0 \040\9 \1 rw - ext4 /dev/root rw`)
	f.Fuzz(func(t *testing.T, s string) {
		entries, err := Parse(strings.NewReader(s))
		if err == nil && len(entries) > strings.Count(s, "\n")+1 {
			t.Errorf("%d entries of %q", len(entries), s)
		}
	})
}

func TestBindReadOnly(t *testing.T) {
	testenv.Root(t)
	source, target := t.TempDir(), t.TempDir()
	if err := BindReadOnly(source, target); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = Unmount(target) })
	if err := os.WriteFile(filepath.Join(target, "f"), nil, 0o600); !errors.Is(err, unix.EROFS) {
		t.Errorf("write through the mount: %v, want EROFS", err)
	}
	if err := os.WriteFile(filepath.Join(source, "f"), nil, 0o600); err != nil {
		t.Errorf("write to the source: %v", err)
	}
	held, err := os.Open(filepath.Join(target, "f"))
	if err != nil {
		t.Fatal(err)
	}
	if err := Unmount(target); !errors.Is(err, unix.EBUSY) {
		t.Errorf("unmount while open: %v, want EBUSY", err)
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Unmount(target); err != nil {
		t.Error(err)
	}
}

// TestUsers: a mount that only another namespace has is found, which is how a
// running instance holds its dataset.
func TestUsers(t *testing.T) {
	testenv.Root(t)
	dir, point := t.TempDir(), t.TempDir()
	inner := filepath.Join(dir, "data")
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := BindReadOnly(inner, point); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = Unmount(point) })
	holder := exec.CommandContext(t.Context(), "sleep", "600")
	// Unshare makes the copy of the mounts private, so that ours can go.
	holder.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	stop := func() { _ = holder.Process.Kill(); _ = holder.Wait() }
	t.Cleanup(stop)
	if err := Unmount(point); err != nil {
		t.Fatal(err)
	}
	for held, want := range map[string]bool{inner: true, dir: true, t.TempDir(): false} {
		users, err := Users(held)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(users) > 0 && users[0].PID == holder.Process.Pid; got != want {
			t.Errorf("users of %s: %v, want the holder %v", held, users, want)
		}
	}
	stop()
	testenv.Eventually(t, 10*time.Second, func() error {
		if users, err := Users(inner); err != nil || len(users) > 0 {
			return fmt.Errorf("after its end: %v, %w", users, err)
		}
		return nil
	})
}
