package plaincopy

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
	"github.com/ramet-io/ramet/engine/storage/storagetest"
	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestMain(m *testing.M) { os.Exit(storagetest.Main(m)) }

func TestConformance(t *testing.T) {
	storagetest.Run(t, func(t *testing.T) storagetest.Pool {
		dir := t.TempDir()
		t.Cleanup(func() { _ = dirpool.RemoveTree(filepath.Join(dir, "ramet")) }) // sealed trees
		t.Cleanup(func() { unmountBelow(t, dir) })                                // before that
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
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("tmpfs", path, "tmpfs", 0, "size=1m"); err != nil {
		t.Fatal(err)
	}
}

func unnestMount(t *testing.T, path string) {
	t.Helper()
	if err := mount.Unmount(path); err != nil {
		t.Error(err)
	}
	if err := os.Remove(path); err != nil {
		t.Error(err)
	}
}

// unmountBelow takes away what a failed test has left mounted.
func unmountBelow(t *testing.T, dir string) {
	t.Helper()
	for {
		mounts, err := mount.Self()
		if err != nil {
			t.Error(err)
			return
		}
		m := mount.Below(mounts, dir)
		if m == nil {
			return
		}
		if err := mount.Unmount(m.Point); err != nil {
			t.Error(err)
			return
		}
	}
}

// TestConformanceWithoutRoot runs the same suite as nobody: root may do too
// much to show that the driver needs none of it.
func TestConformanceWithoutRoot(t *testing.T) {
	testenv.Root(t)
	const nobody = 65534
	self, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "ramet-plaincopy-") // t.TempDir's parents are closed to others
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	tmp, program := filepath.Join(dir, "tmp"), filepath.Join(dir, "suite")
	for _, err := range []error{
		os.Chmod(dir, 0o755), os.Mkdir(tmp, 0o700), os.Chown(tmp, nobody, nobody), os.WriteFile(program, self, 0o755),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), program, "-test.run=^TestConformance$", "-test.v")
	cmd.Dir, cmd.Env = tmp, append(os.Environ(), "TMPDIR="+tmp)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("the suite as user %d: %v\n%s", nobody, err, out)
	}
}
