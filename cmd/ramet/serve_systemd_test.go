package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// notifySocket is the service manager's end.
type notifySocket struct {
	t    *testing.T
	path string
	conn *net.UnixConn
}

func newNotifySocket(t *testing.T) *notifySocket {
	t.Helper()
	path := filepath.Join(t.TempDir(), "notify")
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return &notifySocket{t, path, conn}
}

// next returns the states of the next message; none within the time is empty.
func (n *notifySocket) next(wait time.Duration) []string {
	n.t.Helper()
	if err := n.conn.SetReadDeadline(time.Now().Add(wait)); err != nil {
		n.t.Fatal(err)
	}
	buf := make([]byte, 4096)
	k, err := n.conn.Read(buf)
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return nil
	}
	if err != nil {
		n.t.Fatal(err)
	}
	return strings.Split(string(buf[:k]), "\n")
}

// until returns the message that holds the state.
func (n *notifySocket) until(state string) []string {
	n.t.Helper()
	for {
		got := n.next(60 * time.Second)
		if got == nil {
			n.t.Fatalf("no %s within a minute", state)
		}
		if slices.Contains(got, state) {
			return got
		}
	}
}

// The real daemon tells systemd when it is ready, that it lives, and that it ends.
func TestServiceManagerIsTold(t *testing.T) {
	n := newNotifySocket(t)
	dir, err := os.MkdirTemp("", "rmt-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	program := os.Args[0]
	if built := os.Getenv("RAMET_BIN"); built != "" {
		program = built
	}
	cmd := exec.CommandContext(t.Context(), program, "serve", "--config=", "--data", dir, "--pool", "copy:"+filepath.Join(dir, "pool"), "--listen", "127.0.0.1:0")
	cmd.Env = append(os.Environ(), beRamet+"=1", "NOTIFY_SOCKET="+n.path, "WATCHDOG_USEC=200000")
	var log screen
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(log.String())
		}
	})
	if got := n.until("READY=1"); len(got) != 2 || !strings.HasPrefix(got[1], "STATUS=serving on 127.0.0.1:") {
		t.Errorf("got %q", got)
	}
	for range 3 {
		n.until("WATCHDOG=1")
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	n.until("STOPPING=1")
	if err := <-ended; err != nil {
		t.Errorf("the daemon ended with %v", err)
	}
}

// A daemon that is not well gives no sign of life, and says why.
func TestWatchdogOfASickDaemon(t *testing.T) {
	n := newNotifySocket(t)
	env := map[string]string{"NOTIFY_SOCKET": n.path, "WATCHDOG_USEC": "20000"}
	m := newServiceManager(func(key string) string { return env[key] }, 1, slog.New(slog.DiscardHandler))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	health := make(chan error)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		m.watch(ctx, func(ctx context.Context) error {
			select {
			case err := <-health:
				return err
			case <-t.Context().Done():
				return nil
			}
		})
	}()
	health <- nil
	if got := n.next(time.Minute); !slices.Equal(got, []string{"WATCHDOG=1"}) {
		t.Errorf("got %q", got)
	}
	health <- errors.New("commit to the catalog:\nno space")
	if got := n.next(time.Minute); !slices.Equal(got, []string{"STATUS=not healthy: commit to the catalog: no space"}) {
		t.Errorf("got %q", got)
	}
	health <- nil
	if got := n.next(time.Minute); !slices.Equal(got, []string{"WATCHDOG=1", "STATUS=healthy again"}) {
		t.Errorf("got %q", got)
	}
	cancel()
	select {
	case health <- nil:
	case <-ended:
	}
	<-ended
}

func TestServiceManagerOfOthers(t *testing.T) {
	for name, env := range map[string]map[string]string{
		"none": {}, "another process": {"NOTIFY_SOCKET": "x", "WATCHDOG_USEC": "1000", "WATCHDOG_PID": "77"}, "nonsense": {"WATCHDOG_USEC": "soon"},
	} {
		if m := newServiceManager(func(key string) string { return env[key] }, 1, slog.Default()); m.watchdog != 0 {
			t.Errorf("%s: a watchdog of %s", name, m.watchdog)
		}
	}
}

// What the daemon relies on stands in the unit file, and systemd takes it.
func TestUnitFile(t *testing.T) {
	const path = "../../packaging/systemd/ramet.service"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for _, want := range []string{"Type=notify", "KillMode=process", "Delegate=yes", "OOMPolicy=continue"} {
		if !slices.Contains(lines, want) {
			t.Errorf("the unit lacks %s", want)
		}
	}
	for _, line := range lines {
		for _, bad := range []string{"Protect", "Private", "ReadOnly", "ReadWrite", "Inaccessible", "BindPaths", "TemporaryFileSystem", "DynamicUser", "RootDirectory"} {
			if strings.HasPrefix(line, bad) {
				t.Errorf("%s gives the service a mount namespace, and the pool would go with the daemon", line)
			}
		}
	}
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Log("systemd-analyze is not installed; the unit file was not given to it")
		return
	}
	// The program need not be installed for the rest to be looked at.
	unit := filepath.Join(t.TempDir(), "ramet.service")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(unit, []byte(strings.ReplaceAll(string(text), "/usr/bin/ramet", self)), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.CommandContext(t.Context(), analyze, "verify", "--man=no", unit).CombinedOutput(); err != nil {
		t.Errorf("systemd-analyze: %v\n%s", err, out)
	}
}
