package proc

import (
	"bufio"
	"context"
	"errors"
	"os/exec"
	"testing"
	"time"
)

// TestStopTree: a shell that starts children without end stands still, with
// all of them, and goes on.
func TestStopTree(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "sh", "-c", "while :; do (sleep 0.001; echo x) ; done")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	p, err := Open(cmd.Process.Pid, 0)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	read := func() error { _, err := lines.ReadString('\n'); return err }
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for range 20 {
		if err := read(); err != nil {
			t.Fatal(err)
		}
		if err := StopTree(ctx, p); err != nil {
			t.Fatal(err)
		}
		pids, err := descendants(p.PID)
		if err != nil {
			t.Fatal(err)
		}
		for _, pid := range append(pids, p.PID) {
			if !Stopped(pid) {
				t.Errorf("process %d of %d is not stopped", pid, len(pids)+1)
			}
		}
		if err := ContinueTree(p); err != nil {
			t.Fatal(err)
		}
		// More than the pipe can have kept: it really goes on.
		if err := errors.Join(read(), read(), read()); err != nil {
			t.Fatal(err)
		}
	}
	if Stopped(p.PID) {
		t.Error("the shell is still stopped")
	}
	_ = cmd.Process.Kill()
	<-p.Done()
	if err := StopTree(ctx, p); !errors.Is(err, ErrGone) {
		t.Errorf("stop what has ended: got %v", err)
	}
	if err := ContinueTree(p); !errors.Is(err, ErrGone) {
		t.Errorf("continue what has ended: got %v", err)
	}
}
