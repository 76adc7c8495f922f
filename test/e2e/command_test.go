package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// TestCommandLine is the first hour of a person with the command line alone.
func TestCommandLine(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	testenv.PostgresClient(t, "psql")
	p := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{})
	password := filepath.Join(t.TempDir(), "password")
	must(t, os.WriteFile(password, []byte(p.Password+"\n"), 0o600))
	conninfo := fmt.Sprintf("host=127.0.0.1 port=%d user=%s dbname=postgres sslmode=disable", p.Port, p.User)

	d.MustCLI(nil, "source", "add", "shop", "--postgres", conninfo, "--password-file", password, "--fast-checkpoint", "--accept-unbounded-slot")
	var made client.Clone
	d.MustCLI(&made, "clone", "create", "dev", "--from", "shop", "--profile", "none", "-o", "json")
	if made.Name != "dev" || made.Status != "running" || made.Connection.Password == "" {
		t.Errorf("clone create -o json answers %+v", made)
	}
	query := func(sql string) string {
		t.Helper()
		return strings.TrimSpace(d.MustCLI(nil, "psql", "dev", "--", "-XAtc", sql))
	}
	if got := query(harness.Notes); got != "one" {
		t.Errorf("ramet psql answers %q", got)
	}
	d.MustCLI(nil, "clone", "snapshot", "dev", "--name", "before")
	query("DROP TABLE note")
	d.MustCLI(nil, "clone", "rollback", "dev", "--at", "snapshot:before")
	if got := query(harness.Notes); got != "one" {
		t.Errorf("after the rollback ramet psql answers %q", got)
	}
	harness.AddNote(t, p, "two")
	d.MustCLI(nil, "source", "sync", "shop")
	d.MustCLI(nil, "clone", "refresh", "dev")
	if got := query(harness.Notes); got != "one,two" {
		t.Errorf("after the refresh ramet psql answers %q", got)
	}
	d.MustCLI(nil, "clone", "undo", "dev")
	for _, list := range []string{"clone", "source", "snapshot"} {
		if out := d.MustCLI(nil, list, "list"); !strings.Contains(out, "NAME") {
			t.Errorf("ramet %s list prints\n%s", list, out)
		}
	}
	d.MustCLI(nil, "doctor")
	for _, wrong := range []struct {
		code int
		word string
		args []string
	}{
		{2, "unknown", []string{"clone", "fly"}},
		{3, "nope", []string{"clone", "show", "nope"}},
		{4, "dev", []string{"clone", "create", "dev", "--from", "shop", "--profile", "none"}},
		{6, "does not answer", []string{"--server", "unix:" + filepath.Join(t.TempDir(), "no.sock"), "clone", "list"}},
	} {
		if out, errText, code := d.CLI(wrong.args...); code != wrong.code || !strings.Contains(errText, wrong.word) {
			t.Errorf("ramet %s: exit %d, want %d\n%s%s", strings.Join(wrong.args, " "), code, wrong.code, out, errText)
		}
	}
	if log := d.LogTail(1 << 20); strings.Contains(log, p.Password) || strings.Contains(log, made.Connection.Password) {
		t.Error("a password is in the daemon's log")
	}
	d.MustCLI(nil, "clone", "remove", "dev", "--yes")
	d.MustCLI(nil, "source", "remove", "shop", "--yes")
	d.CheckInvariants(t, harness.Invariants{})
}
