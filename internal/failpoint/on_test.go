//go:build failpoints

package failpoint

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestRules(t *testing.T) {
	p, err := parse("a:b/c:before=error:broken@2; d*=fill;e=delay:30ms")
	if err != nil {
		t.Fatal(err)
	}
	if err := p.hit("a:b/c:before"); err != nil {
		t.Errorf("first hit: got %v, want nil", err)
	}
	if err := p.hit("a:b/c:before"); err == nil || !strings.Contains(err.Error(), "broken") {
		t.Errorf("second hit: got %v", err)
	}
	if err := p.hit("a:b/c:before"); err != nil {
		t.Errorf("third hit: got %v, want nil", err)
	}
	if err := p.hit("dxyz"); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("fill: got %v, want ENOSPC", err)
	}
	began := time.Now()
	if err := p.hit("e"); err != nil || time.Since(began) < 30*time.Millisecond {
		t.Errorf("delay: %v after %v", err, time.Since(began))
	}
}

func TestMistypedRulesAreRefused(t *testing.T) {
	for _, s := range []string{"x", "=kill", "x=die", "x=delay:soon", "x=kill@0", "x=kill@b"} {
		if _, err := parse(s); err == nil {
			t.Errorf("%q was accepted", s)
		}
	}
}

func TestFileIsLookedAtAnew(t *testing.T) {
	file := filepath.Join(t.TempDir(), "points")
	p := &points{file: file}
	if err := p.hit("a"); err != nil {
		t.Errorf("without the file: got %v, want nil", err)
	}
	for _, want := range []string{"first", "second"} {
		if err := os.WriteFile(file, []byte("a=error:"+want+"@1"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := p.hit("a"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
		if err := p.hit("a"); err != nil {
			t.Errorf("second hit: got %v, want nil", err)
		}
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := p.hit("a"); err != nil {
		t.Errorf("with an empty file: got %v, want nil", err)
	}
}

// TestKill runs this test binary again and lets it kill itself.
func TestKill(t *testing.T) {
	if os.Getenv(Env) != "" {
		_ = Hit("one")
		_ = Hit("two")
		t.Fatal("still alive")
	}
	log := filepath.Join(t.TempDir(), "log")
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKill$")
	cmd.Env = append(os.Environ(), Env+"=two=kill", EnvLog+"="+log)
	err := cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("got %v, want death by SIGKILL", err)
	}
	got, err := os.ReadFile(log)
	if err != nil || string(got) != "hit one\nhit two\nkill two\n" {
		t.Errorf("log %q, %v", got, err)
	}
}
