package pgtest

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/pgbin"
)

func TestServerLifeCycle(t *testing.T) {
	if len(pgbin.Installed()) == 0 {
		if os.Getenv("RAMET_REQUIRE") != "" {
			t.Fatal("no PostgreSQL is installed")
		}
		t.Skip("no PostgreSQL is installed")
	}
	s, err := Start(t.Context(), Config{InitdbArgs: []string{"--data-checksums"}, Settings: map[string]string{"work_mem": "5MB"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := s.Exec(t.Context(), "postgres", "CREATE TABLE a (b int)", "INSERT INTO a VALUES (7)"); err != nil {
		t.Fatal(err)
	}
	for sql, want := range map[string]string{
		"SELECT b::text FROM a": "7", "SHOW work_mem": "5MB", "SHOW data_checksums": "on", "SHOW wal_level": "replica",
	} {
		if got, err := s.Value(t.Context(), "postgres", sql); err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", sql, got, err, want)
		}
	}
	if err := s.Kill(); err != nil || s.Running() {
		t.Errorf("after Kill: %v, running %v", err, s.Running())
	}
	if err := s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(s.LogTail(8000), "ready to accept connections") {
		t.Error("the log does not say that the server is ready")
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(s.Root); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after Close, %s is there: %v", s.Root, err)
	}
}

func TestStartLeavesNothingOnError(t *testing.T) {
	parent := t.TempDir()
	if err := os.Chmod(parent, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(t.Context(), Config{Parent: parent, InitdbArgs: []string{"--no-such-option"}}); err == nil {
		t.Error("initdb took an unknown option")
	}
	left, err := os.ReadDir(parent)
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
