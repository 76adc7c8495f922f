package harness

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/proc"
	"github.com/ramet-io/ramet/internal/testenv"
)

const (
	// prefix begins every directory of the harness. It is short, because unix
	// socket paths are.
	prefix    = "rmt-"
	ownerFile = "owner" // "PID TICKS" of the test that made a directory

	// Patience is how long the harness waits for anything that should happen.
	Patience = 60 * time.Second

	portsPerDaemon = 40
)

// Options of New. The zero value is a loop-file pool of one GiB.
type Options struct {
	Pool     string   // as for --pool; empty: auto. "copy" and "reflink" make such a pool inside the data directory
	PoolSize string   // as for --pool-size; empty: 1G
	Parent   string   // where the data directory is made; empty: the temporary directory
	Env      []string // of the daemon, on top of the test's own
	Args     []string // further arguments of serve
	Log      string   // --log-level; empty: info
}

// Daemon is one data directory and the daemon that serves it, or does not at
// the moment. Its methods are for the test's own goroutine, but for the calls
// of Client.
type Daemon struct {
	Client *client.Client
	Dir    string // data directory
	Socket string
	Addr   string // HOST:PORT of the API on TCP, known once the daemon has served

	t     testing.TB
	opt   Options
	ports string
	cmd   *exec.Cmd
	done  chan struct{}
	waits error // how the process ended; read after done
}

// nextPorts keeps the daemons of one test binary apart; two test binaries may
// still meet, which the daemon copes with.
var nextPorts atomic.Int64

// New makes a data directory and starts the daemon. Everything goes with the test.
func New(t testing.TB, opt Options) *Daemon {
	t.Helper()
	d := Prepare(t, opt)
	d.Start()
	return d
}

// Prepare makes a data directory without starting the daemon.
func Prepare(t testing.TB, opt Options) *Daemon {
	t.Helper()
	if opt.Pool == "" {
		testenv.Btrfs(t)
	}
	if binary == "" {
		t.Fatal("harness.Main was not called from TestMain")
	}
	dir, err := os.MkdirTemp(opt.Parent, prefix)
	if err != nil {
		t.Fatal(err)
	}
	// Instances run as another user and must be able to walk to their sockets.
	if err := errors.Join(os.Chmod(dir, 0o711), writeOwner(dir)); err != nil {
		t.Fatal(err)
	}
	first := 20000 + (os.Getpid()%100)*100 + int(nextPorts.Add(1)-1)%12*portsPerDaemon
	d := &Daemon{
		Dir: dir, Socket: filepath.Join(dir, "ramet.sock"), t: t, opt: opt,
		ports: fmt.Sprintf("%d-%d", first, first+portsPerDaemon-1),
	}
	if d.Client, err = client.New(client.Config{Server: "unix:" + d.Socket}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.cleanup)
	return d
}

func writeOwner(dir string) error {
	ticks, err := proc.StartTicks(os.Getpid())
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, ownerFile), fmt.Appendf(nil, "%d %d", os.Getpid(), ticks), 0o600)
}

// cleanup ends and removes everything. A leftover after that is a failure of
// the test: it would be one on a person's host too.
func (d *Daemon) cleanup() {
	if _, report, found := strings.Cut(d.LogTail(1<<24), "WARNING: DATA RACE"); found {
		report, _, _ = strings.Cut(report, "==================")
		d.t.Errorf("the daemon has a data race:%s", report)
	}
	if d.t.Failed() {
		d.t.Logf("log of the daemon:\n%s", d.LogTail(12000))
	}
	if d.Running() {
		_ = d.cmd.Process.Kill()
		<-d.done
	}
	if err := Remove(d.Dir); err != nil {
		d.t.Errorf("clean up: %v", err)
	}
}

func (d *Daemon) logPath() string { return filepath.Join(d.Dir, "daemon.log") }

// LogTail returns the end of the daemon's log, of all its lives.
func (d *Daemon) LogTail(n int) string {
	b, err := os.ReadFile(d.logPath())
	if err != nil {
		return ""
	}
	return string(b[max(0, len(b)-n):])
}

// args is the command line of serve.
func (d *Daemon) args() []string {
	pool := d.opt.Pool
	switch pool {
	case "":
		pool = "auto"
	case "copy":
		pool = "copy:" + filepath.Join(d.Dir, "copies")
	case "reflink":
		pool = "reflink:" + filepath.Join(d.Dir, "shares")
	}
	size := d.opt.PoolSize
	if size == "" {
		size = "1G"
	}
	level := d.opt.Log
	if level == "" {
		level = "info"
	}
	return append([]string{
		"serve", "--data", d.Dir, "--pool", pool, "--pool-size", size, "--listen", "127.0.0.1:0",
		"--vdb-ports", d.ports, "--log-level", level,
	}, d.opt.Args...)
}

// Start starts the daemon and returns when it is ready. env is added to that
// of Options for this life only.
func (d *Daemon) Start(env ...string) {
	d.t.Helper()
	if err := d.Launch(env...); err != nil {
		d.t.Fatal(err)
	}
	if err := d.WaitReady(); err != nil {
		d.t.Fatal(err)
	}
}

// Launch starts the daemon's process without waiting for it.
func (d *Daemon) Launch(env ...string) error {
	if d.Running() {
		return errors.New("the daemon is running already")
	}
	log, err := os.OpenFile(d.logPath(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	cmd := exec.Command(binary, d.args()...) //nolint:noctx // it ends by Kill, Term or cleanup
	cmd.Env = append(append(os.Environ(), d.opt.Env...), env...)
	cmd.Stdout, cmd.Stderr = log, log
	// Should the test be killed, the daemon goes too. The kernel sends the
	// signal when the starting thread ends, hence the locked one.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	started, done := make(chan error, 1), make(chan struct{})
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			d.waits = cmd.Wait()
		}
		close(done)
	}()
	if err := <-started; err != nil {
		return fmt.Errorf("start the daemon: %w", err)
	}
	d.cmd, d.done = cmd, done
	return nil
}

// WaitReady waits until /readyz says so or the daemon has ended.
func (d *Daemon) WaitReady() error {
	ctx, cancel := context.WithTimeout(d.t.Context(), Patience)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		resp, err := d.Client.Readyz(ctx)
		if err == nil {
			status := resp.StatusCode
			_ = resp.Body.Close()
			if status == http.StatusOK {
				d.Addr = d.loggedAddr()
				return nil
			}
		}
		select {
		case <-d.done:
			return fmt.Errorf("the daemon ended (%w) before it was ready:\n%s", d.waits, d.LogTail(2000))
		case <-ctx.Done():
			return fmt.Errorf("the daemon is not ready after %s:\n%s", Patience, d.LogTail(2000))
		case <-tick.C:
		}
	}
}

// loggedAddr reads the TCP address from the log of this life.
func (d *Daemon) loggedAddr() string {
	var addr string
	testenv.Eventually(d.t, Patience, func() error {
		// As text, and as JSON with --log-format json.
		for before, after := range map[string]string{"msg=serving listen=": " ", `"msg":"serving","listen":"`: `"`} {
			log := d.LogTail(1 << 20)
			if at := strings.LastIndex(log, before); at >= 0 {
				addr, _, _ = strings.Cut(log[at+len(before):], after)
				return nil
			}
		}
		return errors.New("the log does not say where the daemon listens")
	})
	return addr
}

// Running reports whether the daemon's process lives.
func (d *Daemon) Running() bool {
	if d.done == nil {
		return false
	}
	select {
	case <-d.done:
		return false
	default:
		return true
	}
}

// PID is the daemon's process.
func (d *Daemon) PID() int { return d.cmd.Process.Pid }

// Ended waits until the process has ended by itself or by a signal, and
// returns how.
func (d *Daemon) Ended() error {
	d.t.Helper()
	select {
	case <-d.done:
		return d.waits
	case <-time.After(2 * Patience):
		d.t.Fatalf("the daemon has not ended after %s", 2*Patience)
		return nil
	}
}

// Kill ends the daemon as a power cut of its process would.
func (d *Daemon) Kill() {
	d.t.Helper()
	if err := d.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		d.t.Fatal(err)
	}
	_ = d.Ended()
}

// Term ends the daemon as its service manager would; instances go on.
func (d *Daemon) Term() {
	d.t.Helper()
	if err := d.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		d.t.Fatal(err)
	}
	if err := d.Ended(); err != nil {
		d.t.Fatalf("the daemon ended with %v after SIGTERM:\n%s", err, d.LogTail(3000))
	}
}

// Shutdown stops everything through `ramet shutdown` and waits for the end.
func (d *Daemon) Shutdown() {
	d.t.Helper()
	if out, errText, code := d.CLI("shutdown"); code != 0 {
		d.t.Fatalf("ramet shutdown: exit %d\n%s%s", code, out, errText)
	}
	if err := d.Ended(); err != nil {
		d.t.Fatalf("the daemon ended with %v after ramet shutdown:\n%s", err, d.LogTail(3000))
	}
}

// Token returns the first admin token.
func (d *Daemon) Token() string {
	d.t.Helper()
	b, err := os.ReadFile(filepath.Join(d.Dir, "admin.token"))
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.TrimSpace(string(b))
}

// CLI runs the program as a person would, against this daemon.
func (d *Daemon) CLI(args ...string) (stdout, stderr string, code int) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(d.t.Context()), 3*Patience)
	defer cancel()
	var out, errText strings.Builder
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Env = append(os.Environ(), "RAMET_SERVER=unix:"+d.Socket, "RAMET_TOKEN=", "NO_COLOR=1")
	cmd.Stdout, cmd.Stderr = &out, &errText
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		d.t.Fatalf("ramet %s: %v", strings.Join(args, " "), err)
	}
	return out.String(), errText.String(), cmd.ProcessState.ExitCode()
}

// MustCLI runs the program, fails the test on a non-zero exit and decodes its
// JSON output into v unless that is nil.
func (d *Daemon) MustCLI(v any, args ...string) string {
	d.t.Helper()
	out, errText, code := d.CLI(args...)
	if code != 0 {
		d.t.Fatalf("ramet %s: exit %d\n%s%s", strings.Join(args, " "), code, out, errText)
	}
	if v != nil {
		if err := json.Unmarshal([]byte(out), v); err != nil {
			d.t.Fatalf("ramet %s: %v in\n%s", strings.Join(args, " "), err, out)
		}
	}
	return out
}

// PortRange returns the first and last port of this daemon's clones.
func (d *Daemon) PortRange() (first, last int) {
	a, b, _ := strings.Cut(d.ports, "-")
	first, _ = strconv.Atoi(a)
	last, _ = strconv.Atoi(b)
	return first, last
}

// removeStale takes away what killed test runs have left, once per test binary.
var removeStale = sync.OnceFunc(func() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), prefix+"*"))
	for _, dir := range dirs {
		var pid int
		var ticks uint64
		b, err := os.ReadFile(filepath.Join(dir, ownerFile))
		if err != nil {
			continue
		}
		if _, err := fmt.Sscanf(string(b), "%d %d", &pid, &ticks); err != nil {
			continue
		}
		if now, err := proc.StartTicks(pid); err == nil && now == ticks {
			continue // its test runs
		}
		if err := Remove(dir); err != nil {
			fmt.Fprintln(os.Stderr, "harness: remove what an earlier run has left:", err)
		}
	}
})
