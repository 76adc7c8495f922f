package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/internal/testenv"
)

// screen collects output of a running command; safe to read meanwhile.
type screen struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func (s *screen) shows(t *testing.T, text string) {
	t.Helper()
	testenv.Eventually(t, 20*time.Second, func() error {
		if !strings.Contains(s.String(), text) {
			return fmt.Errorf("no %q in %q", text, s.String())
		}
		return nil
	})
}

// What takes longer than the first request waits is followed by events.
func TestLongWorkIsFollowed(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.Hold("clone.create")
	cmd := c.command("clone", "create", "dev", "--from", "shop", "--profile", "none", "-o", "json")
	var out, errOut screen
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	errOut.shows(t, "clone.create: storage\n")
	c.Advance("clone.create", "copying")
	c.Release("clone.create")
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, &errOut)
	}
	if !strings.Contains(out.String(), `"password": "clone-secret-4711"`) || strings.Contains(out.String(), "storage\n") {
		t.Errorf("got %s", &out)
	}
}

func TestQuietSaysNothing(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.Hold("clone.create")
	cmd := c.command("clone", "create", "dev", "--from", "shop", "--profile", "none", "-q")
	var out, errOut screen
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	testenv.Eventually(t, 20*time.Second, func() error { // the request's own wait is over when the events are asked for
		if c.Calls("op.get") == 0 {
			return errors.New("not followed yet")
		}
		return nil
	})
	c.Release("clone.create")
	if err := cmd.Wait(); err != nil || errOut.String() != "" {
		t.Errorf("%v, standard error %q", err, errOut.String())
	}
}

func TestInterruptLeavesTheOperationRunning(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.Hold("clone.create")
	cmd := c.command("clone", "create", "dev", "--from", "shop", "--profile", "none")
	var errOut screen
	cmd.Stderr = &errOut
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	errOut.shows(t, "clone.create: storage")
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err := cmd.Wait()
	id := anyID.FindString(errOut.String())
	if cmd.ProcessState.ExitCode() != exitFailed || !strings.Contains(errOut.String(), "ramet op watch "+id) || !strings.Contains(errOut.String(), "ramet op cancel "+id) {
		t.Fatalf("%v\n%s", err, errOut.String())
	}
	if r := c.ok("op", "show", id); !strings.Contains(r.out, "running") {
		t.Errorf("the operation is no longer running:\n%s", r.out)
	}
	r := c.ok("op", "cancel", id)
	if !strings.Contains(r.out, "is cancelled") {
		t.Errorf("got %s", r.out)
	}
	c.Release("clone.create")
	c.ok("op", "retry", id)
	if r := c.ok("op", "log", id, "--follow"); !strings.HasPrefix(r.out, "storage\n") {
		t.Errorf("got %q", r.out)
	}
}

func TestFailedOperations(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.Fail("clone.create", engine.Errorf(engine.ClassExhausted, engine.CodePoolFull, "the pool is full").WithHint("grow it"))
	r := c.run("clone", "create", "dev", "--from", "shop", "--profile", "none")
	if r.code != exitFailed || r.errOut != "ramet: the pool is full\nhint: grow it\n" || r.out != "" {
		t.Errorf("exit %d\n%s%s", r.code, r.out, r.errOut)
	}
	c.Fail("clone.create", engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "wrong state"))
	r = c.run("clone", "create", "two", "--from", "shop", "--profile", "none", "--no-wait")
	id := anyID.FindString(r.out)
	if r.code != exitDone || !strings.Contains(r.out, "ramet op watch "+id) {
		t.Fatalf("exit %d\n%s", r.code, r.out)
	}
	if r := c.run("op", "watch", id); r.code != exitConflict || !strings.Contains(r.errOut, "wrong state") {
		t.Errorf("exit %d\n%s", r.code, r.errOut)
	}
}

func TestDoctor(t *testing.T) {
	c := newCLI(t)
	note := control.Finding{Code: "X", Severity: "info", Message: "only a note"}
	c.Find(note)
	if r := c.ok("doctor"); !strings.Contains(r.out, "no problems") || !strings.Contains(r.out, "only a note") {
		t.Errorf("got %s", r.out)
	}
	c.Find(note, control.Finding{Code: "Y", Severity: "error", Message: "broken", Hint: "mend it"})
	r := c.run("doctor", "-o", "json")
	if r.code != exitFailed || r.errOut != "" || !strings.Contains(r.out, `"problems"`) || !strings.Contains(r.out, "broken") {
		t.Errorf("exit %d\n%s%s", r.code, r.out, r.errOut)
	}
}

func TestPasswords(t *testing.T) {
	c := newCLI(t)
	dir := t.TempDir()
	file := func(name, content string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	plain := file("password", "from-file\n", 0o600)
	passfile := file("pgpass", "db1:5432:replication:repl:from-pgpass\ndb2:*:*:*:other\n", 0o600)
	open := file("open", "db1:*:*:*:x\n", 0o644)
	for _, tc := range []struct {
		name, conninfo, want string
		args, env            []string
		stdin                string
	}{
		{"none", "host=db1 user=repl", "", nil, nil, ""},
		{"file", "host=db1 user=repl", "from-file", []string{"--password-file", plain}, nil, ""},
		{"stdin", "host=db1 user=repl", "from-stdin", []string{"--password-file", "-"}, nil, "from-stdin\r\n"},
		{"conninfo", `host=db1 password='a b\'c' user=repl`, "a b'c", nil, nil, ""},
		{"url", "postgresql://repl:p%40ss@db1:5433/shop?sslmode=require", "p@ss", nil, nil, ""},
		{"url parameter", "postgres://db1/shop?user=repl&password=inquery", "inquery", nil, nil, ""},
		{"environment", "host=db1 user=repl", "from-env", nil, []string{"PGPASSWORD=from-env"}, ""},
		{"file before environment", "host=db1", "from-file", []string{"--password-file", plain}, []string{"PGPASSWORD=from-env"}, ""},
		{"pgpass", "host=db1 user=repl", "from-pgpass", nil, []string{"PGPASSFILE=" + passfile}, ""},
		{"pgpass of another host", "host=db3 user=repl", "", nil, []string{"PGPASSFILE=" + passfile}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			name := "s-" + strings.ReplaceAll(tc.name, " ", "-")
			c := &cli{Served: c.Served, t: t, env: append(append([]string{}, c.env...), tc.env...), in: strings.NewReader(tc.stdin)}
			c.ok(append([]string{"source", "add", name, "--postgres", tc.conninfo}, tc.args...)...)
			src := c.Source(name)
			if got := string(src.Link.Password); got != tc.want {
				t.Errorf("password %q, want %q", got, tc.want)
			}
			if sent := src.Link.Params["conninfo"]; strings.Contains(sent, "password") || tc.want != "" && strings.Contains(sent, tc.want) || !strings.Contains(sent, "db") {
				t.Errorf("sent conninfo %q", sent)
			}
		})
	}
	c.env = append(c.env, "PGPASSFILE="+open)
	if r := c.run("source", "add", "x", "--postgres", "host=db1"); r.code != exitFailed || !strings.Contains(r.errOut, "chmod 0600") {
		t.Errorf("an open password file: exit %d %s", r.code, r.errOut)
	}
	for _, bad := range []string{"nonsense", "host='db1", "=x", "postgresql://a b:s3cret@h/%zz"} {
		if r := c.run("source", "add", "x", "--postgres", bad); r.code != exitUsage || strings.Contains(r.errOut, "s3cret") {
			t.Errorf("%q: exit %d %s", bad, r.code, r.errOut)
		}
	}
}

func TestPsql(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.clone("dev")
	dir := t.TempDir()
	script := "#!/bin/sh\necho \"$PGHOST $PGDATABASE $PGUSER $PGPASSWORD $PGSSLMODE ${PGSERVICE-unset}\"\nprintf '<%s>' \"$@\"\nexit 7\n"
	if err := os.WriteFile(filepath.Join(dir, "psql"), []byte(script), 0o755); err != nil { //nolint:gosec // a program
		t.Fatal(err)
	}
	c.env = append(c.env, "PATH="+dir+":/usr/bin:/bin", "PGSERVICE=production")
	r := c.run("psql", "dev", "--", "-c", "SELECT 1", "-x")
	if r.code != 7 || r.out != "127.0.0.1 shop ramet clone-secret-4711 disable unset\n<-c><SELECT 1><-x>" {
		t.Errorf("exit %d, got %q %s", r.code, r.out, r.errOut)
	}
	if r := c.run("psql", "none"); r.code != exitNotFound {
		t.Errorf("exit %d %s", r.code, r.errOut)
	}
}

func TestCompletion(t *testing.T) {
	c := newCLI(t)
	r := c.ok("completion", "bash")
	cmd := exec.CommandContext(t.Context(), "bash", "-n")
	cmd.Stdin = strings.NewReader(r.out)
	if out, err := cmd.CombinedOutput(); err != nil || len(r.out) < 1000 {
		t.Errorf("bash cannot read it: %v %s", err, out)
	}
	if r := c.ok("__complete", "clone", "cre"); !strings.Contains(r.out, "create\t") {
		t.Errorf("clone cre completes to %q", r.out)
	}
}

func TestShutdown(t *testing.T) {
	c := newCLI(t)
	if r := c.ok("shutdown", "--no-wait"); !strings.Contains(r.out, "stopping") {
		t.Errorf("got %s", r.out)
	}
	select {
	case <-c.Stopped:
	default:
		t.Error("the daemon was not told")
	}
	if r := c.run("shutdown", "--timeout", "300ms"); r.code != exitFailed || !strings.Contains(r.errOut, "still runs") {
		t.Errorf("a daemon that stays: exit %d %s", r.code, r.errOut)
	}
}

func TestTokens(t *testing.T) {
	c := newCLI(t)
	r := c.ok("token", "create", "ci", "--role", "developer", "--expires", "1h")
	c.env = append(c.env, "RAMET_SERVER="+c.URL, "RAMET_TOKEN="+strings.TrimSpace(r.out))
	if r := c.ok("token", "list"); !strings.Contains(r.out, "developer") {
		t.Errorf("got %s", r.out)
	}
	c.ok("token", "revoke", "ci")
	if r := c.run("token", "list"); r.code != exitNotAllowed {
		t.Errorf("a revoked token: exit %d", r.code)
	}
}

// pty returns the two ends of a new terminal.
func pty(t *testing.T) (ours, theirs *os.File) {
	t.Helper()
	ours, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminals here: %v", err)
	}
	t.Cleanup(func() { _ = ours.Close() })
	if err := unix.IoctlSetPointerInt(int(ours.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetUint32(int(ours.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return ours, theirs
}

// onTerminal runs a command line with a terminal as input and error stream.
func (c *cli) onTerminal(t *testing.T, answer string, whenShown string, then func(), args ...string) (int, string) {
	t.Helper()
	ours, theirs := pty(t)
	cmd := c.command(args...)
	cmd.Stdin, cmd.Stderr = theirs, theirs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = theirs.Close()
	var shown screen
	read := make(chan struct{})
	go func() {
		defer close(read)
		buf := make([]byte, 4096)
		for {
			n, err := ours.Read(buf)
			_, _ = shown.Write(buf[:n])
			if err != nil { // EIO when the other end is closed
				return
			}
		}
	}()
	shown.shows(t, whenShown)
	then()
	if _, err := ours.WriteString(answer); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	<-read
	return cmd.ProcessState.ExitCode(), shown.String()
}

func TestTerminalIsAskedAndShownABar(t *testing.T) {
	c := newCLI(t)
	c.link()
	c.clone("dev")
	nothing := func() {}
	if code, shown := c.onTerminal(t, "n\n", "remove clone dev? [y/N]", nothing, "clone", "remove", "dev"); code != exitFailed {
		t.Errorf("answered no: exit %d %s", code, shown)
	}
	c.ok("clone", "show", "dev")
	if code, shown := c.onTerminal(t, "y\n", "remove clone dev? [y/N]", nothing, "clone", "remove", "dev"); code != exitDone {
		t.Errorf("answered yes: exit %d %s", code, shown)
	}
	if r := c.run("clone", "show", "dev"); r.code != exitNotFound {
		t.Errorf("the clone is still there: exit %d", r.code)
	}
	c.Hold("clone.create")
	code, shown := c.onTerminal(t, "", "clone.create: storage", func() { c.Release("clone.create") },
		"clone", "create", "two", "--from", "shop", "--profile", "none")
	if code != exitDone || !regexp.MustCompile(`\d+%`).MatchString(shown) {
		t.Errorf("exit %d, shown %q", code, shown)
	}
}
