package postgres

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// stoppedCluster is a dataset of the preferred major.
func stoppedCluster(t *testing.T, f *fixture, name string) string {
	t.Helper()
	testenv.Postgres(t, 15)
	return f.cluster(t, pgtest.Config{Major: 15}, name)
}

func TestStartFailuresSayWhyAndLeaveNothing(t *testing.T) {
	f := newFixture(t)
	dir := stoppedCluster(t, f, "ds")
	base := f.vdb(t, "clo_bad", dir, 15)
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	taken := listener.Addr().(*net.TCPAddr).Port
	broken := f.copyTreeAs(t, dir, "broken")
	control := filepath.Join(broken, "pgdata", "global", "pg_control")
	b, err := os.ReadFile(control)
	if err != nil {
		t.Fatal(err)
	}
	b[40] ^= 1
	if err := os.WriteFile(control, b, 0o600); err != nil {
		t.Fatal(err)
	}
	// What a cluster of PostgreSQL 18 has in pg_control's third field.
	other := f.copyTreeAs(t, dir, "other")
	control = filepath.Join(other, "pgdata", "global", "pg_control")
	b[40] ^= 1
	binary.LittleEndian.PutUint32(b[offVersion:], controlVersion18)
	crcAt := offNonce + nonceLength + 4
	binary.LittleEndian.PutUint32(b[crcAt:], crc32.Checksum(b[:crcAt], crc32.MakeTable(crc32.Castagnoli)))
	if err := os.WriteFile(control, b, 0o600); err != nil {
		t.Fatal(err)
	}
	noWAL := f.copyTreeAs(t, dir, "nowal")
	if err := errors.Join(os.RemoveAll(filepath.Join(noWAL, "pgdata", "pg_wal")), os.Mkdir(filepath.Join(noWAL, "pgdata", "pg_wal"), 0o700)); err != nil {
		t.Fatal(err)
	}
	f.chown(t, noWAL)
	for _, c := range []struct {
		name   string
		change func(*engine.InstanceSpec)
		code   string
		text   string
	}{
		{"port taken", func(s *engine.InstanceSpec) { s.Port = taken }, engine.CodePortTaken, fmt.Sprint(taken)},
		{"address of another host", func(s *engine.InstanceSpec) { s.Listen = "192.0.2.1" }, engine.CodeInvalidRequest, "assign requested address"},
		{"listen on a name", func(s *engine.InstanceSpec) { s.Listen = "example.org" }, engine.CodeInvalidRequest, "example.org"},
		{"damaged pg_control", func(s *engine.InstanceSpec) { s.Dir = broken }, engine.CodeInstanceFailed, "checksum"},
		{"no WAL", func(s *engine.InstanceSpec) { s.Dir = noWAL }, engine.CodeInstanceFailed, "checkpoint record"},
		{"no data", func(s *engine.InstanceSpec) { s.Dir = f.root + "/none" }, engine.CodeInstanceFailed, "pg_control"},
		{"setting that runs a command", func(s *engine.InstanceSpec) { s.Settings = map[string]string{"archive_command": "id"} }, engine.CodeInvalidRequest, "archive_command"},
		{"setting with a wrong value", func(s *engine.InstanceSpec) { s.Settings = map[string]string{"work_mem": "many"} }, engine.CodeInvalidRequest, "work_mem"},
		{"plain password", func(s *engine.InstanceSpec) { s.Verifier = "secret" }, engine.CodeInvalidRequest, "verifier"},
		{"odd id", func(s *engine.InstanceSpec) { s.ID = "../x" }, engine.CodeInvalidRequest, "../x"},
		{"no time", func(s *engine.InstanceSpec) { s.Timeout = time.Microsecond }, engine.CodeInstanceTimeout, "in time"},
		{"other major", func(s *engine.InstanceSpec) { s.Dir = other }, engine.CodeIncompatibleServer, "pg_control version"},
	} {
		t.Run(c.name, func(t *testing.T) {
			spec := base
			c.change(&spec)
			_, err := f.Start(t.Context(), spec)
			wantCode(t, err, c.code)
			if err != nil && !strings.Contains(err.Error(), c.text) {
				t.Errorf("the error %q does not mention %q", err, c.text)
			}
			if running, err := f.Running(t.Context()); err != nil || len(running) > 0 {
				t.Errorf("left running: %v, %v", running, err)
			}
			if _, err := os.Stat(string(f.dirOf("clo_bad"))); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the run directory is left: %v", err)
			}
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = f.Start(ctx, base)
	wantCode(t, err, engine.CodeCancelled)
	if in, err := f.Start(t.Context(), base); err != nil {
		t.Errorf("after all that a good start fails: %v", err)
	} else if _, err := in.Stop(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestMissingMajorNamesThePackage(t *testing.T) {
	t.Setenv("RAMET_PG_CACHE", t.TempDir())
	f := newFixture(t)
	for major := 14; major <= 18; major++ {
		if _, err := f.bin(major); err != nil {
			wantCode(t, err, engine.CodeMajorNotInstalled)
			if want := fmt.Sprintf("apt-get install postgresql-%d", major); !strings.Contains(engine.HintOf(err), want) {
				t.Errorf("the hint %q does not say %q", engine.HintOf(err), want)
			}
			return
		}
	}
	t.Skip("every major is installed by packages")
}

func TestDeathIsNoticedAndStartedOver(t *testing.T) {
	f := newFixture(t)
	dir := stoppedCluster(t, f, "ds")
	spec := f.vdb(t, "clo_dead", dir, 15)
	in := mustStart(t, f, spec)
	if err := syscall.Kill(in.Ref().PID, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	select {
	case <-in.Done():
	case <-time.After(10 * time.Second):
		t.Fatal("the death of the postmaster went unnoticed")
	}
	if clean, err := in.Stop(t.Context()); err != nil || clean {
		t.Errorf("stop after kill -9: clean %v, %v", clean, err)
	}
	if _, err := f.Adopt(t.Context(), spec, in.Ref()); engine.ClassOf(err) != engine.ClassNotFound {
		t.Errorf("adopting a dead instance: %v", err)
	}
	in = mustStart(t, f, spec) // crash recovery
	if err := in.FirstQuery(t.Context(), "postgres"); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel() // the deadline has passed: immediate
	if clean, err := in.Stop(ctx); err != nil || clean {
		t.Errorf("immediate stop: clean %v, %v", clean, err)
	}
}

// TestAdoptFromAnotherProcess starts an instance in a process that then ends,
// as a daemon does at an upgrade.
func TestAdoptFromAnotherProcess(t *testing.T) {
	f := newFixture(t)
	dir := stoppedCluster(t, f, "ds")
	spec := f.vdb(t, "clo_adopt", dir, 15)
	in, err := json.Marshal(starterInput{spec, f.o.RunDir, f.o.LogDir, f.uid, f.gid})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "/proc/self/exe")
	cmd.Env = append(os.Environ(), starterVar+"="+string(in))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	running, err := f.Running(t.Context())
	if err != nil || len(running) != 1 || running[0].ID != spec.ID || running[0].Dir != dir {
		t.Fatalf("running: %+v, %v", running, err)
	}
	ref := engine.InstanceRef{PID: running[0].PID, StartTicks: running[0].StartTicks, Port: spec.Port}
	wrong := ref
	wrong.StartTicks++
	if _, err := f.Adopt(t.Context(), spec, wrong); engine.ClassOf(err) != engine.ClassNotFound {
		t.Errorf("adopting with other start ticks: %v", err)
	}
	wrong = ref
	wrong.PID, wrong.StartTicks = os.Getpid(), 0
	if _, err := f.Adopt(t.Context(), spec, wrong); engine.ClassOf(err) != engine.ClassNotFound {
		t.Errorf("adopting this process: %v", err)
	}
	spec.Verifier = verifier(t, "changed-meanwhile")
	adopted, err := f.Adopt(t.Context(), spec, ref)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := login(t, spec.Port, spec.User, "changed-meanwhile", "postgres"); err != nil {
		t.Errorf("the password was not set again: %v", err)
	}
	if adopted.Ref().PID != ref.PID || adopted.LogTail(1000) == "" {
		t.Errorf("ref %+v, log %q", adopted.Ref(), adopted.LogTail(100))
	}
	if clean, err := adopted.Stop(t.Context()); err != nil || !clean {
		t.Errorf("stop: %v, %v", clean, err)
	}
}

// starterVar makes the test program the other process of
// TestAdoptFromAnotherProcess.
const starterVar = "RAMET_TEST_STARTER"

type starterInput struct {
	Spec           engine.InstanceSpec
	RunDir, LogDir string
	UID, GID       int
}

func starter(text string) error {
	var in starterInput
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		return err
	}
	m, err := New(Options{RunDir: in.RunDir, LogDir: in.LogDir, UID: in.UID, GID: in.GID})
	if err != nil {
		return err
	}
	_, err = m.Start(context.Background(), in.Spec)
	return err
}

// TestWithoutIsolation runs the same life cycle as a daemon without root does.
func TestWithoutIsolation(t *testing.T) {
	f := newFixture(t, func(o *Options) { o.NoIsolation = true })
	if f.Isolated() {
		t.Fatal("isolated although switched off")
	}
	dir := stoppedCluster(t, f, "ds")
	if err := os.Chmod(f.root, 0o755); err != nil {
		t.Fatal(err)
	}
	spec := f.vdb(t, "clo_open", dir, 15)
	in := mustStart(t, f, spec)
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	if got := value(t, conn, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"); got != "false" {
		t.Error("without isolation the clone's user must not be a superuser")
	}
	for _, sql := range []string{"SELECT pg_read_file('/etc/passwd')", "COPY (SELECT 1) TO PROGRAM 'true'", "GRANT pg_execute_server_program TO current_user"} {
		if _, err := conn.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s worked", sql)
		}
	}
	if err := in.FirstQuery(t.Context(), "postgres"); err != nil {
		t.Error(err)
	}
	if running, err := f.Running(t.Context()); err != nil || len(running) != 1 {
		t.Errorf("running: %v, %v", running, err)
	}
	if clean, err := in.Stop(t.Context()); err != nil || !clean {
		t.Errorf("stop: %v, %v", clean, err)
	}
}

func TestFreePort(t *testing.T) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	busy := l.Addr().(*net.TCPAddr).Port
	f := newFixture(t, func(o *Options) { o.PortMin, o.PortMax = busy, busy })
	_, err = f.FreePort(t.Context(), nil)
	wantCode(t, err, engine.CodeNoFreePort)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if p, err := f.FreePort(t.Context(), nil); err != nil || p != busy {
		t.Errorf("got %d, %v, want %d", p, err, busy)
	}
	_, err = f.FreePort(t.Context(), map[int]bool{busy: true})
	wantCode(t, err, engine.CodeNoFreePort)
}
