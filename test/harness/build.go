// Package harness runs the real daemon for tests: built once per test binary,
// on a data directory of its own under a short path, with its pool, its
// PostgreSQL instances and everything else a person would have. It kills,
// ends and restarts it, asks through the API's client and the command line,
// and leaves nothing on the host, also when a test fails.
package harness

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

const (
	// BinEnv names a ready-made daemon that Main uses instead of building one.
	BinEnv = "RAMET_BIN"
	// RaceEnv set to 1 makes Main build the daemon with the race detector,
	// whatever BinEnv says. A race makes the daemon end with exit status 66.
	RaceEnv = "RAMET_RACE"
)

// Build says how Main gets the daemon.
type Build struct {
	Tags string // build tags; BinEnv is only looked at when there are none
}

// binary is the daemon of this test binary. Main sets it before any test runs.
var binary string

// Main builds the daemon, runs the tests and returns the exit status. It is
// called from TestMain.
func Main(m *testing.M, b Build) int {
	removeStale()
	dir, err := os.MkdirTemp("", prefix+"bin-")
	if err != nil {
		fmt.Fprintln(os.Stderr, "harness:", err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := writeOwner(dir); err != nil { // so that a killed run's is found
		fmt.Fprintln(os.Stderr, "harness:", err)
		return 1
	}
	if binary, err = b.get(dir); err != nil {
		fmt.Fprintln(os.Stderr, "harness:", err)
		return 1
	}
	return m.Run()
}

func (b Build) get(dir string) (string, error) {
	race := os.Getenv(RaceEnv) == "1"
	if bin := os.Getenv(BinEnv); bin != "" && b.Tags == "" && !race {
		return filepath.Abs(bin)
	}
	_, here, _, ok := runtime.Caller(0)
	if !ok {
		return "", errors.New("this program does not know where its source is")
	}
	root := filepath.Dir(filepath.Dir(filepath.Dir(here)))
	out := filepath.Join(dir, "ramet")
	args := []string{"build", "-o", out}
	if b.Tags != "" {
		args = append(args, "-tags", b.Tags)
	}
	cgo := "CGO_ENABLED=0"
	if race {
		args, cgo = append(args, "-race"), "CGO_ENABLED=1"
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", append(args, "./cmd/ramet")...)
	cmd.Dir, cmd.Env = root, append(os.Environ(), cgo)
	if text, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the daemon: %w\n%s", err, strings.TrimSpace(string(text)))
	}
	return out, nil
}
