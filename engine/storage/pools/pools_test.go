package pools

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/storagetest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/internal/testfs"
)

const testPoolSize = 512 << 20

func TestMain(m *testing.M) { os.Exit(storagetest.Main(m)) }

func TestSpec(t *testing.T) {
	dir := t.TempDir()
	for spec, code := range map[string]string{
		"zfs:tank/ramet":     engine.CodeDriverUnavailable,
		"reflink:/proc":      engine.CodeDriverUnavailable, // nothing can be made there
		"reflink:":           engine.CodeInvalidRequest,
		"btrfs:" + dir:       engine.CodeDriverUnavailable, // not on btrfs
		"btrfs:/none/at/all": engine.CodeDriverUnavailable,
		"btrfs:":             engine.CodeInvalidRequest,
		"copy":               engine.CodeInvalidRequest,
		"lvm:vg0":            engine.CodeInvalidRequest,
		dir:                  engine.CodeInvalidRequest,
	} {
		d, err := Open(t.Context(), spec, Options{DataDir: t.TempDir()})
		if d != nil || engine.CodeOf(err) != code || engine.HintOf(err) == "" {
			t.Errorf("open %q: got %v, %v (hint %q), want code %s and a hint", spec, d, err, engine.HintOf(err), code)
		}
	}
	for _, name := range []string{"zfs:x"} {
		_, err := Open(t.Context(), name, Options{DataDir: t.TempDir()})
		if !strings.Contains(engine.HintOf(err), "btrfs:DIR") || !strings.Contains(engine.HintOf(err), "reflink:DIR") || !strings.Contains(engine.HintOf(err), "copy:DIR") {
			t.Errorf("open %q: hint %q does not name what exists", name, engine.HintOf(err))
		}
	}
}

func TestCopy(t *testing.T) {
	d, err := Open(t.Context(), "copy:"+filepath.Join(t.TempDir(), "made", "here"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close() //nolint:errcheck // checked by the drivers' own tests
	p := d.Properties()
	if p.Driver != "plaincopy" || p.Atomic || p.ConstantClone || p.NeedsRoot || p.Why != "" || len(p.Warnings) == 0 {
		t.Errorf("properties: %+v", p)
	}
}

// TestAutoLoop: auto as root makes a loop pool, adopts it after a restart of
// the daemon, and attaches it again after a reboot, with everything in it.
func TestAutoLoop(t *testing.T) {
	testenv.Btrfs(t)
	ctx := t.Context()
	o := Options{DataDir: t.TempDir(), Size: testPoolSize}
	reopen := func() storage.Driver {
		t.Helper()
		d, err := Open(ctx, Auto, o)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = d.(storage.Detacher).Detach(context.WithoutCancel(ctx)) })
		return d
	}
	d := reopen()
	if p := d.Properties(); p.Driver != "btrfs" || p.Why == "" || !p.Atomic || !p.ConstantClone || len(p.Warnings) != 0 {
		t.Errorf("properties: %+v", p)
	}
	if err := d.Create(ctx, "base", storage.Options{UID: -1, GID: -1, Labels: map[string]string{"k": "v"}}); err != nil {
		t.Fatal(err)
	}
	want, err := d.Stat(ctx, "base")
	if err != nil {
		t.Fatal(err)
	}
	for _, again := range []string{"daemon restart", "reboot"} {
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		if again == "reboot" {
			if err := d.(storage.Detacher).Detach(ctx); err != nil {
				t.Fatal(err)
			}
		}
		d = reopen()
		if got, err := d.Stat(ctx, "base"); err != nil || got.UUID != want.UUID || got.Labels["k"] != "v" {
			t.Errorf("after a %s: got %+v, %v, want %+v", again, got, err, want)
		}
	}
}

// TestAutoOnBtrfs: a data directory on btrfs needs no file system in a file.
func TestAutoOnBtrfs(t *testing.T) {
	testenv.Btrfs(t)
	ctx := t.Context()
	host, err := Open(ctx, Auto, Options{DataDir: t.TempDir(), Size: testPoolSize})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := host.(storage.Detacher).Detach(context.WithoutCancel(ctx)); err != nil {
			t.Error(err)
		}
	})
	if err := host.Create(ctx, "data", storage.Options{UID: -1, GID: -1}); err != nil {
		t.Fatal(err)
	}
	dir, err := host.Mount(ctx, "data")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Open(ctx, Auto, Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close() //nolint:errcheck // checked by the drivers' own tests
	if p := d.Properties(); p.Driver != "btrfs" || p.Place != filepath.Join(dir, "pool", "btrfs") || p.Why == "" {
		t.Errorf("properties: %+v, want btrfs in the data directory", p)
	}
}

// TestAutoReflink: where btrfs is out of the question and files can share
// blocks, they do.
func TestAutoReflink(t *testing.T) {
	at := dirsOf(testfs.New(t, "xfs", testPoolSize))
	if err := os.MkdirAll(at.pool, 0o711); err != nil {
		t.Fatal(err)
	}
	for range 2 { // and again when it is there
		d, err := openFiles(t.Context(), at, "a reason", Options{Logger: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		p := d.Properties()
		if _, freezes := d.(storage.FrozenSnapshotter); !freezes || p.Driver != "reflink" || !strings.Contains(p.Why, "a reason") || p.Place != at.reflink {
			t.Errorf("properties: %+v", p)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	d, err := Open(t.Context(), Auto, Options{DataDir: filepath.Dir(at.pool)})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close() //nolint:errcheck // checked by the drivers' own tests
	if d.Properties().Driver != "reflink" {
		t.Errorf("auto changed the driver of a pool to %s", d.Properties().Driver)
	}
}

// TestAutoKeepsItsDriver: a pool that once was a copy stays one, as root too.
func TestAutoKeepsItsDriver(t *testing.T) {
	o := Options{DataDir: t.TempDir(), Size: testPoolSize}
	if err := os.MkdirAll(dirsOf(o.DataDir).copies, 0o711); err != nil {
		t.Fatal(err)
	}
	d, err := Open(t.Context(), Auto, o)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close() //nolint:errcheck // checked by the drivers' own tests
	if d.Properties().Driver != "plaincopy" {
		t.Errorf("auto changed the driver of a pool to %s", d.Properties().Driver)
	}
}

// TestAutoWithForeignFile: a pool file that is none is refused, not replaced
// and not bypassed by another driver.
func TestAutoWithForeignFile(t *testing.T) {
	testenv.Root(t)
	o := Options{DataDir: t.TempDir(), Size: testPoolSize}
	at := dirsOf(o.DataDir)
	if err := errors.Join(os.MkdirAll(at.pool, 0o711), os.WriteFile(at.loopFile, []byte("a letter"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), Auto, o); engine.CodeOf(err) != engine.CodeDriverUnavailable {
		t.Errorf("a pool file that is none: got %v, want code %s", err, engine.CodeDriverUnavailable)
	}
	if b, err := os.ReadFile(at.loopFile); err != nil || string(b) != "a letter" {
		t.Errorf("the foreign file was changed: %q, %v", b, err)
	}
}

// TestAutoWithoutRoot runs this test binary again as nobody.
func TestAutoWithoutRoot(t *testing.T) {
	if os.Geteuid() != 0 {
		d, err := Open(t.Context(), Auto, Options{DataDir: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		defer d.Close() //nolint:errcheck // checked by the drivers' own tests
		if p := d.Properties(); p.Driver != "plaincopy" || !strings.Contains(p.Why, "root") || len(p.Warnings) == 0 {
			t.Errorf("properties: %+v, want plaincopy because of root, with warnings", p)
		}
		return
	}
	const nobody = 65534
	self, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "ramet-pools-") // t.TempDir's parents are closed to others
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	program := filepath.Join(dir, "test")
	if err := errors.Join(os.Chmod(dir, 0o755), os.WriteFile(program, self, 0o755), os.Mkdir(filepath.Join(dir, "tmp"), 0o700),
		os.Chown(filepath.Join(dir, "tmp"), nobody, nobody)); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program, "-test.run=^TestAutoWithoutRoot$")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "TMPDIR="+filepath.Join(dir, "tmp"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("as user %d: %v\n%s", nobody, err, out)
	}
}
