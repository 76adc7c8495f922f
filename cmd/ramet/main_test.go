package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine/access"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The test binary is ramet when this is set, so that what runs is main itself.
const beRamet = "RAMET_TEST_BE_RAMET"

func TestMain(m *testing.M) {
	if os.Getenv(beRamet) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// cli runs command lines against a fake daemon on a unix socket.
type cli struct {
	*apitest.Served
	t   *testing.T
	env []string
	in  io.Reader
}

// result is how one command line ended.
type result struct {
	code        int
	out, errOut string
}

func newCLI(t *testing.T) *cli {
	t.Helper()
	s := apitest.Serve(t, apitest.New(), nil)
	return &cli{Served: s, t: t, env: []string{beRamet + "=1", "RAMET_SERVER=unix:" + s.Socket, "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "TZ=UTC"}}
}

func (c *cli) command(args ...string) *exec.Cmd {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), 60*time.Second)
	c.t.Cleanup(cancel)
	program := os.Args[0]
	if built := os.Getenv("RAMET_BIN"); built != "" { // make test builds it; under -race it starts much faster
		program = built
	}
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env, cmd.Stdin = c.env, c.in
	return cmd
}

func (c *cli) run(args ...string) result {
	c.t.Helper()
	cmd := c.command(args...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		c.t.Fatalf("ramet %s: %v", strings.Join(args, " "), err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), errOut.String()}
}

// ok runs a command line that must succeed.
func (c *cli) ok(args ...string) result {
	c.t.Helper()
	r := c.run(args...)
	if r.code != 0 {
		c.t.Fatalf("ramet %s: exit %d\n%s%s", strings.Join(args, " "), r.code, r.out, r.errOut)
	}
	return r
}

func (c *cli) link() {
	c.t.Helper()
	c.ok("source", "add", "shop", "--postgres", "host=db1 user=repl")
}

func (c *cli) clone(name string) {
	c.t.Helper()
	c.ok("clone", "create", name, "--from", "shop", "--profile", "none")
}

var (
	anyID   = regexp.MustCompile(`\b(usr|prj|src|snp|clo|op|tok|aud|bkm)_[0-9a-z]{26}`)
	elapsed = regexp.MustCompile(`answers after \d+ ms`)
	uid     = regexp.MustCompile(`unix:uid=\d+`)
	blanks  = regexp.MustCompile(`  +`)
)

// golden compares a command's text with testdata/NAME.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = anyID.ReplaceAllString(got, "${1}_ID")
	got = elapsed.ReplaceAllString(got, "answers after N ms")
	got = uid.ReplaceAllString(got, "unix:uid=N")
	got = blanks.ReplaceAllString(got, "  ")
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

func TestExitCodes(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.clone("dev")
	c.ok("clone", "lock", "dev")
	viewer := c.AddToken("viewer", access.RolePermissions(access.RoleViewer)...)
	for _, tc := range []struct {
		name string
		env  []string
		args []string
		code int
		says string
	}{
		{"done", nil, []string{"clone", "list"}, exitDone, ""},
		{"no such verb", nil, []string{"clone", "crate"}, exitUsage, "unknown command"},
		{"no verb", nil, []string{"clone"}, exitUsage, "needs a verb"},
		{"no such flag", nil, []string{"clone", "list", "--colour"}, exitUsage, "unknown flag"},
		{"bad flag value", nil, []string{"op", "list", "--limit", "x"}, exitUsage, "invalid argument"},
		{"no name", nil, []string{"clone", "show"}, exitUsage, "usage: ramet clone show NAME"},
		{"two names", nil, []string{"clone", "show", "a", "b"}, exitUsage, "one argument, not 2"},
		{"bad output", nil, []string{"clone", "list", "-o", "yaml"}, exitUsage, "text or json"},
		{"two expiries", nil, []string{"clone", "update", "dev", "--ttl", "1h", "--expires-at", "2026-01-31T09:00:00Z"}, exitUsage, "ttl"},
		{"bad expiry", nil, []string{"clone", "update", "dev", "--expires-at", "tomorrow"}, exitUsage, "--expires-at wants"},
		{"bad ttl", nil, []string{"clone", "update", "dev", "--ttl", "soon"}, exitFailed, "7d"},
		{"protected and not", nil, []string{"clone", "update", "dev", "--protect", "--no-protect"}, exitUsage, "protect"},
		{"bad setting", nil, []string{"clone", "update", "dev", "--setting", "work_mem"}, exitUsage, "--setting wants KEY=VALUE"},
		{"bookmark of nothing", nil, []string{"bookmark", "add", "x"}, exitUsage, "--of"},
		{"no such bookmark", nil, []string{"clone", "create", "x", "--at", "bookmark:none"}, exitNotFound, `no bookmark "none"`},
		{"bad server", []string{"RAMET_SERVER=ftp://x"}, []string{"clone", "list"}, exitUsage, "ftp://x"},
		{"create without from", nil, []string{"clone", "create", "x"}, exitUsage, "--from"},
		{"rollback without at", nil, []string{"clone", "rollback", "dev"}, exitUsage, "--at"},
		{"mode logical", nil, []string{"source", "add", "x", "--postgres", "host=h", "--mode", "logical"}, exitUsage, "not available in this version"},
		{"mode archive", nil, []string{"source", "add", "x", "--postgres", "host=h", "--mode", "archive"}, exitUsage, "not available in this version"},
		{"files", nil, []string{"source", "add", "x", "--files", "/srv"}, exitUsage, "not available in this version"},
		{"remove unasked", nil, []string{"clone", "remove", "dev"}, exitUsage, "--yes"},
		{"not found", nil, []string{"clone", "show", "none"}, exitNotFound, `there is no clone "none"`},
		{"no such operation", nil, []string{"op", "watch", "op_none"}, exitNotFound, "no operation"},
		{"no such snapshot", nil, []string{"snapshot", "show", "shop@none"}, exitNotFound, `no snapshot "none"`},
		{"name taken", nil, []string{"clone", "create", "dev", "--from", "shop", "--profile", "none"}, exitConflict, "taken"},
		{"locked", nil, []string{"clone", "refresh", "dev"}, exitConflict, "hint: ramet clone unlock dev"},
		{"no token", []string{"RAMET_SERVER=" + c.URL}, []string{"clone", "list"}, exitNotAllowed, "no token"},
		{"wrong token", []string{"RAMET_SERVER=" + c.URL, "RAMET_TOKEN=wrong"}, []string{"clone", "list"}, exitNotAllowed, "not valid"},
		{"no permission", []string{"RAMET_SERVER=" + c.URL, "RAMET_TOKEN=" + viewer}, []string{"clone", "stop", "dev"}, exitNotAllowed, "project.clones.update"},
		{"nobody there", []string{"RAMET_SERVER=unix:/nonexistent/ramet.sock"}, []string{"clone", "list"}, exitUnreachable, "hint: start it with `ramet serve`"},
		{"nobody there by default", []string{"RAMET_SERVER=", "RAMET_DATA=/nonexistent"}, []string{"clone", "list"}, exitUnreachable, "/nonexistent/ramet.sock"},
		{"invalid name", nil, []string{"clone", "create", "../x", "--from", "shop"}, exitFailed, "lower-case letters"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := &cli{Served: c.Served, t: t, env: append(append([]string{}, c.env...), tc.env...)}
			r := c.run(tc.args...)
			if r.code != tc.code {
				t.Errorf("exit %d, want %d\n%s%s", r.code, tc.code, r.out, r.errOut)
			}
			if tc.code != 0 && (r.out != "" || !strings.HasPrefix(r.errOut, "ramet: ") || !strings.Contains(r.errOut, tc.says)) {
				t.Errorf("standard output %q, error %q; want %q there", r.out, r.errOut, tc.says)
			}
		})
	}
}

// Every verb with -o json prints one JSON object alone, of the right kind.
func TestJSONIsAloneOnStandardOutput(t *testing.T) {
	c := newCLI(t)
	one := func(args ...string) map[string]any {
		t.Helper()
		r := c.ok(append(args, "-o", "json")...)
		dec := json.NewDecoder(strings.NewReader(r.out))
		var v map[string]any
		if err := dec.Decode(&v); err != nil {
			t.Fatalf("ramet %v: %v in %q", args, err, r.out)
		}
		if _, err := dec.Token(); !errors.Is(err, io.EOF) {
			t.Errorf("ramet %v prints more than one object: %q", args, r.out)
		}
		return v
	}
	isA := func(prefix string, v map[string]any) map[string]any {
		t.Helper()
		if id, _ := v["id"].(string); !strings.HasPrefix(id, prefix+"_") {
			t.Errorf("got %v, want an object whose id begins %s_", v, prefix)
		}
		return v
	}
	isA("src", one("source", "add", "shop", "--postgres", "host=db1"))
	snap := isA("snp", one("source", "sync", "shop", "--name", "named"))
	for _, k := range []string{"id", "name", "created_at", "lsn", "kind", "masking"} {
		if snap[k] == nil {
			t.Errorf("the snapshot lacks %s: %v", k, snap)
		}
	}
	clone := isA("clo", one("clone", "create", "dev", "--from", "shop", "--profile", "none"))
	for _, k := range []string{"id", "name", "kind", "status", "from", "snapshot", "masking", "connection", "path", "timings_ms"} {
		if clone[k] == nil {
			t.Errorf("the clone lacks %s: %v", k, clone)
		}
	}
	conn, _ := clone["connection"].(map[string]any)
	for _, k := range []string{"host", "port", "database", "user", "password", "dsn", "jdbc_url"} {
		if conn[k] == nil {
			t.Errorf("the connection lacks %s: %v", k, conn)
		}
	}
	shown := isA("clo", one("clone", "show", "dev"))
	if shown["connection"].(map[string]any)["password"] != nil {
		t.Error("clone show prints the password")
	}
	if one("clone", "credentials", "dev")["password"] != apitest.Password {
		t.Error("clone credentials prints no password")
	}
	isA("src", one("source", "show", "shop"))
	isA("src", one("source", "set", "shop", "--keep-last", "5", "--label", "team=a"))
	isA("clo", one("clone", "update", "dev", "--ttl", "7d", "--label", "team=a"))
	isA("bkm", one("bookmark", "add", "held", "--of", "shop"))
	isA("bkm", one("bookmark", "show", "held"))
	if _, ok := one("bookmark", "list")["items"].([]any); !ok {
		t.Error("bookmark list has no items")
	}
	one("bookmark", "remove", "held", "--yes")
	isA("src", one("source", "resync", "shop"))
	isA("snp", one("snapshot", "show", "shop@named"))
	isA("snp", one("snapshot", "verify", "shop@named"))
	isA("snp", one("snapshot", "create", "shop", "--name", "again"))
	isA("snp", one("snapshot", "create", "dev", "--name", "of-clone"))
	isA("snp", one("clone", "snapshot", "dev", "--name", "of-clone-2"))
	for _, verb := range [][]string{{"refresh", "dev"}, {"rollback", "dev", "--at", "latest"}, {"undo", "dev"}, {"stop", "dev"}, {"start", "dev"}, {"lock", "dev"}, {"unlock", "dev"}} {
		isA("clo", one(append([]string{"clone"}, verb...)...))
	}
	op := isA("op", one("clone", "stop", "dev", "--no-wait"))
	isA("op", one("op", "show", op["id"].(string)))
	isA("op", one("op", "watch", op["id"].(string)))
	for _, verb := range [][]string{{"source", "list"}, {"clone", "list"}, {"snapshot", "list"}, {"snapshot", "list", "--of", "shop"}, {"op", "list"}, {"token", "list"}, {"audit"}} {
		if _, ok := one(verb...)["items"].([]any); !ok {
			t.Errorf("%v has no items", verb)
		}
	}
	isA("usr", one("user", "add", "ada", "--email", "ada@example.com", "--quota-bytes", "5G"))
	isA("usr", one("user", "update", "ada", "--role", "viewer", "--disable"))
	isA("usr", one("user", "show", "ada"))
	isA("prj", one("project", "add", "web", "--group", "devs=developer", "--quota-clones", "3"))
	isA("prj", one("project", "member", "set", "web", "ada", "--role", "operator"))
	isA("prj", one("project", "member", "remove", "web", "ada"))
	isA("prj", one("project", "update", "web", "--group", "devs=", "--quota-clones", "0"))
	isA("prj", one("project", "show", "web"))
	for _, verb := range [][]string{{"user", "list"}, {"project", "list"}, {"audit", "list", "--since", "1h"}, {"clone", "list", "--project", "web"}, {"source", "list", "--project", "web"}} {
		if _, ok := one(verb...)["items"].([]any); !ok {
			t.Errorf("%v has no items", verb)
		}
	}
	one("user", "remove", "ada", "--yes")
	one("project", "remove", "web", "--yes")
	one("source", "timeline", "shop")
	one("pool", "show")
	one("version")
	one("token", "create", "ci", "--role", "viewer")
	isA("op", one("snapshot", "delete", "shop@named", "--yes"))
	isA("op", one("clone", "remove", "dev", "--yes"))
	isA("op", one("source", "remove", "shop", "--yes"))
}

func TestTexts(t *testing.T) {
	c := newCLI(t)
	var out strings.Builder
	for _, args := range [][]string{
		{"source", "add", "shop", "--postgres", "host=db1 user=repl"},
		{"source", "list"},
		{"source", "timeline", "shop"},
		{"source", "sync", "shop", "--name", "monday"},
		{"source", "update", "shop", "--snapsync", "@every 15m"},
		{"bookmark", "add", "release", "--of", "shop", "--at", "snapshot:monday", "--note", "as released"},
		{"bookmark", "list", "--of", "shop"},
		{"bookmark", "show", "release"},
		{"bookmark", "remove", "release", "--yes"},
		{"clone", "create", "dev", "--from", "shop", "--profile", "none"},
		{"clone", "list"},
		{"clone", "refresh", "dev"},
		{"clone", "update", "dev", "--protect", "--idle-stop", "90m", "--refresh-schedule", "0 6 * * 1-5", "--timezone", "Europe/Berlin", "--memory", "512", "--max-connections", "20", "--setting", "work_mem=8MB", "--label", "team=a", "--name", "tested"},
		{"clone", "list"},
		{"clone", "update", "tested", "--no-protect", "--idle-stop", "0", "--refresh-schedule", "", "--timezone", "", "--memory", "0", "--max-connections", "0", "--setting", "work_mem=", "--name", "dev", "--label", "team="},
		{"clone", "show", "dev"},
		{"clone", "undo", "dev"},
		{"clone", "rollback", "dev", "--at", "latest"},
		{"clone", "stop", "dev"},
		{"clone", "start", "dev"},
		{"clone", "lock", "dev"},
		{"clone", "unlock", "dev"},
		{"clone", "log", "dev"},
		{"clone", "snapshot", "dev", "--name", "before"},
		{"snapshot", "list", "--of", "dev"},
		{"snapshot", "verify", "dev@before"},
		{"clone", "credentials", "dev"},
		{"pool", "show"},
		{"doctor"},
		{"audit"},
		{"user", "add", "ada", "--full-name", "Ada Lovelace", "--email", "ada@example.com", "--quota-clones", "2", "--quota-bytes", "5G"},
		{"user", "list"},
		{"user", "update", "ada", "--role", "viewer", "--quota-bytes", "0", "--disable"},
		{"project", "add", "web", "--description", "the shop", "--group", "devs=developer", "--quota-clones", "3"},
		{"project", "member", "set", "web", "ada", "--role", "operator"},
		{"project", "show", "web"},
		{"project", "list"},
		{"project", "member", "remove", "web", "ada"},
		{"project", "update", "web", "--name", "shop-web", "--group", "devs="},
		{"project", "remove", "shop-web", "--yes"},
		{"user", "remove", "ada", "--yes"},
		{"snapshot", "delete", "dev@before", "--yes"},
		{"clone", "remove", "dev", "--yes"},
		{"source", "remove", "shop", "--yes"},
		{"source", "list"},
	} {
		r := c.ok(args...)
		out.WriteString("$ ramet " + strings.Join(args, " ") + "\n" + r.out)
		if r.errOut != "" {
			t.Errorf("ramet %v writes to standard error: %q", args, r.errOut)
		}
	}
	golden(t, "walk", out.String())
}
