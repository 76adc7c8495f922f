package proc

import (
	"errors"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"testing"
	"time"
)

func TestOpenWatchSignal(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "sleep", "60")
	cmd.Env = []string{"RAMET_TEST=a=b"}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	p, err := Open(cmd.Process.Pid, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(p.PID, p.StartTicks); err != nil {
		t.Errorf("open with the right ticks: %v", err)
	}
	if _, err := Open(p.PID, p.StartTicks+1); !errors.Is(err, ErrGone) {
		t.Errorf("open with other ticks: got %v, want ErrGone", err)
	}
	if parent, err := Parent(p.PID); err != nil || parent != os.Getpid() {
		t.Errorf("parent: got %d, %v", parent, err)
	}
	if pids, err := OwnedBy(os.Geteuid()); err != nil || !slices.Contains(pids, p.PID) {
		t.Errorf("OwnedBy misses %d: %v", p.PID, err)
	}
	if !p.Alive() {
		t.Error("a running process is not alive")
	}
	if err := p.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	// Not reaped yet: a zombie must count as gone.
	select {
	case <-p.Done():
	case <-time.After(10 * time.Second):
		t.Fatal("the end of the process went unnoticed")
	}
	if _, err := Open(p.PID, p.StartTicks); !errors.Is(err, ErrGone) {
		t.Errorf("open a zombie: got %v, want ErrGone", err)
	}
	_ = cmd.Wait()
	if err := p.Signal(syscall.SIGTERM); !errors.Is(err, ErrGone) {
		t.Errorf("signal after the end: got %v, want ErrGone", err)
	}
	p.Release()
}

func TestEnviron(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "sleep", "60")
	cmd.Env = []string{"RAMET_TEST=a=b"}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	env, err := Environ(cmd.Process.Pid)
	if err != nil || env["RAMET_TEST"] != "a=b" {
		t.Errorf("got %v, %v", env, err)
	}
}

func TestParseStatOddNames(t *testing.T) {
	rest := " S 42 1 1 0 -1 4 0 0 0 0 0 0 0 0 20 0 1 0 777 1 1"
	for _, name := range []string{"a", "a b", "a) S 1 (b", ")"} {
		st, err := parseStat([]byte("7 (" + name + ")" + rest))
		if err != nil || st.parent != 42 || st.ticks != 777 || st.state != 'S' {
			t.Errorf("%q: got %+v, %v", name, st, err)
		}
	}
	for _, bad := range []string{"", "7 (a", "7 (a) S 1"} {
		if _, err := parseStat([]byte(bad)); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}
