package postgres

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// shell runs a program in the clone as its superuser may and returns what it
// printed.
func shell(t *testing.T, conn *pgx.Conn, command string) string {
	t.Helper()
	for _, sql := range []string{
		"CREATE TEMP TABLE IF NOT EXISTS out (n serial, line text)", "TRUNCATE out",
		"COPY out (line) FROM PROGRAM $sh$ { " + command + " ; } 2>&1 | tr -d '\\\\' | tr '\\t' ' ' | head -c 20000; true $sh$",
	} {
		if _, err := conn.Exec(t.Context(), sql, pgx.QueryExecModeSimpleProtocol); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	return value(t, conn, "SELECT string_agg(line, E'\\n' ORDER BY n) FROM out")
}

// TestStrongestRoleSeesOnlyItsOwn tries, as the superuser of a clone, to reach
// what lies beside it (RULES B13). Each attempt has a control that shows that
// the attempt would work on what the clone may see.
func TestStrongestRoleSeesOnlyItsOwn(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	if !f.Isolated() {
		t.Fatalf("not isolated: %s", f.WhyNotIsolated())
	}
	dir := f.cluster(t, pgtest.Config{Major: 15}, "own", "CREATE TABLE mine AS SELECT 'own-row' AS v")
	sibling := f.copyTreeAs(t, dir, "sibling")
	secret := filepath.Join(f.root, "admin.token")
	for path, owner := range map[string]int{secret: 0, filepath.Join(sibling, "pgdata", "staging-secret"): testUID} {
		if err := os.WriteFile(path, []byte("the-secret-token"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(path, owner, owner); err != nil {
			t.Fatal(err)
		}
	}
	spec := f.vdb(t, "clo_own", dir, 15)
	mustStart(t, f, spec)
	other := f.vdb(t, "clo_other", sibling, 15)
	sib := mustStart(t, f, other)
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	if got := value(t, conn, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"); got != "true" {
		t.Fatalf("the test needs a superuser, rolsuper is %s", got)
	}

	// Reading by SQL: own files work, others do not exist.
	if got := value(t, conn, "SELECT (pg_read_file('PG_VERSION'))"); strings.TrimSpace(got) != "15" {
		t.Errorf("control: own file reads %q", got)
	}
	for _, path := range []string{secret, filepath.Join(sibling, "pgdata", "staging-secret"), f.logPath("clo_other"), "/etc/shadow", "/root/.bashrc", f.root} {
		for _, try := range []string{path, "/proc/1/root" + path, "/proc/1/cwd/../../.." + path} {
			if got := value(t, conn, "SELECT pg_read_file($1, 0, 10, true)", try); got != "" {
				t.Errorf("pg_read_file(%s) gave %q", try, got)
			}
			if got := shell(t, conn, "cat "+try+" && echo WAS READ"); strings.Contains(got, "WAS READ") {
				t.Errorf("cat %s gave %q", try, got)
			}
		}
	}

	if got := value(t, conn, "SELECT string_agg(d, ' ' ORDER BY d) FROM pg_ls_dir('/') d"); strings.Contains(got, "var") ||
		strings.Contains(got, "home") || !strings.Contains(got, "ramet") {
		t.Errorf("the root directory shows %q", got)
	}
	if got := shell(t, conn, "ls -a "+nsTop); strings.Fields(got)[2] != "conf" || len(strings.Fields(got)) != 5 {
		t.Errorf("%s shows %q", nsTop, got)
	}

	// Nothing that leads out is open in the server.
	for _, link := range strings.Split(shell(t, conn, "for f in /proc/1/fd/* /proc/self/fd/*; do readlink $f; done"), "\n") {
		if st, err := os.Stat(link); err == nil && st.IsDir() {
			t.Errorf("the server holds the directory %s open", link)
		}
	}
	if got := shell(t, conn, "for f in /proc/1/fd/*; do cat $f/../../admin.token && echo WAS READ; done"); strings.Contains(got, "WAS READ") {
		t.Errorf("a descriptor leads out: %s", got)
	}

	// Processes: only its own, and signals do not leave.
	if got := shell(t, conn, "cat /proc/[0-9]*/cmdline | tr '\\0' ' '"); strings.Contains(got, "clo_other") || !strings.Contains(got, "clo_own") {
		t.Errorf("/proc shows %q", got)
	}
	if got := shell(t, conn, fmt.Sprintf("kill -9 %d && echo WAS KILLED", sib.Ref().PID)); strings.Contains(got, "WAS KILLED") {
		t.Error("the clone could signal its sibling's process id")
	}
	if err := sib.FirstQuery(t.Context(), "postgres"); err != nil {
		t.Errorf("the sibling does not answer: %v", err)
	}

	// Privileges: none, and no way to get any.
	status := shell(t, conn, "cat /proc/self/status")
	for _, want := range []string{"CapEff: 0000000000000000", "CapBnd: 0000000000000000", "NoNewPrivs: 1", fmt.Sprintf("Uid: %d", testUID), "Groups:  \n"} {
		if !strings.Contains(status, want) {
			t.Errorf("status lacks %q:\n%s", want, status)
		}
	}
	for _, cmd := range []string{
		"mount -t tmpfs x /tmp", "unshare -m true", "touch /usr/bin/x", "touch /etc/x", "touch /x", "touch " + nsConf + "/pg_hba.conf",
		"chroot / true", "cp /bin/true " + nsData + "/pgdata/x && " + nsData + "/pgdata/x", "cat /dev/vda", "ls /sys/fs",
	} {
		if got := shell(t, conn, cmd+" && echo WAS DONE"); strings.Contains(got, "WAS DONE") {
			t.Errorf("%s worked: %s", cmd, got)
		}
	}
	if got := shell(t, conn, "touch /tmp/x && touch "+nsData+"/pgdata/y && echo WAS DONE"); !strings.Contains(got, "WAS DONE") {
		t.Errorf("control: writing to its own places failed: %s", got)
	}
	if got := shell(t, conn, "env"); strings.Contains(got, f.root) {
		t.Errorf("the environment names host paths: %s", got)
	}

	// Its own socket is no back door to the engine's role.
	if got := shell(t, conn, fmt.Sprintf("psql -w -h %s -p %d -U %s -c 'SELECT 42' postgres", nsSocket, spec.Port, engineRole)); strings.Contains(got, "42") {
		t.Errorf("the clone could become the engine's role: %s", got)
	}
	if _, err := login(t, spec.Port, engineRole, "x", "postgres"); err == nil {
		t.Error("the engine's role may log in over TCP")
	}
}

func (f *fixture) copyTreeAs(t *testing.T, dir, name string) string {
	t.Helper()
	return f.copyData(t, filepath.Join(dir, "pgdata"), name)
}

func TestOneInstancePerDataset(t *testing.T) {
	testenv.Postgres(t, 15)
	f := newFixture(t)
	dir := f.cluster(t, pgtest.Config{Major: 15}, "ds")
	spec := f.vdb(t, "clo_a", dir, 15)
	mustStart(t, f, spec)
	_, err := f.Start(t.Context(), spec)
	wantCode(t, err, engine.CodeWrongState)
	second := f.vdb(t, "clo_b", dir, 15)
	_, err = f.Start(t.Context(), second)
	wantCode(t, err, engine.CodeWrongState)
	if _, err := os.Stat(f.dirOf("clo_b").conf()); err == nil {
		t.Error("a refused start left its run directory")
	}
	// Also from another daemon that knows nothing of the first.
	m2, err := New(f.o)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []engine.InstanceSpec{spec, second} {
		_, err = m2.Start(t.Context(), s)
		wantCode(t, err, engine.CodeWrongState)
	}
	if conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres"); err != nil {
		t.Errorf("the first instance suffered: %v", err)
	} else if got := value(t, conn, "SELECT 'fine'"); got != "fine" {
		t.Errorf("got %q", got)
	}
}

// TestCloneCannotReachItsSource: RULES B12, last sentence.
func TestCloneCannotReachItsSource(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	if on, why := f.EgressGuard(); !on {
		if os.Getenv(testenv.RequireVar) == "1" {
			t.Fatalf("the egress guard is off: %s", why)
		}
		t.Skipf("the egress guard is off: %s", why)
	}
	prod := pgtest.New(t, pgtest.Config{Major: 15})
	dir := f.seed(t, prod, "ds")
	spec := f.vdb(t, "clo_egress", dir, 15)
	spec.DenyEgress = []string{fmt.Sprintf("localhost:%d", prod.Port)}
	in := mustStart(t, f, spec)
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	dial := func(host string, port int) string {
		return shell(t, conn, fmt.Sprintf(`bash -c "exec 3<>/dev/tcp/%s/%d && echo WAS CONNECTED"`, host, port))
	}
	if got := dial("127.0.0.1", spec.Port); !strings.Contains(got, "WAS CONNECTED") {
		t.Errorf("control: the clone cannot reach its own port: %s", got)
	}
	for _, host := range []string{"127.0.0.1", "127.0.0.5", "0.0.0.0", "localhost"} {
		if got := dial(host, prod.Port); !strings.Contains(got, "Operation not permitted") {
			t.Errorf("connecting to production by %s: %s", host, got)
		}
	}
	if _, err := conn.Exec(t.Context(), "CREATE EXTENSION dblink"); err == nil {
		_, err = conn.Exec(t.Context(), fmt.Sprintf("SELECT dblink_connect('host=127.0.0.1 port=%d user=%s password=%s dbname=postgres')", prod.Port, prod.User, prod.Password))
		if err == nil || !strings.Contains(err.Error(), "could not establish connection") {
			t.Errorf("dblink to production: %v", err)
		}
	} else {
		t.Logf("no dblink here: %v", err)
	}
	if _, err := prod.Value(t.Context(), "postgres", "SELECT 'up'"); err != nil {
		t.Errorf("control: production is not reachable at all: %v", err)
	}
	if got := shell(t, conn, "cat /proc/self/cgroup"); !strings.Contains(got, "clo_egress") {
		t.Errorf("cgroups: %s", got)
	}
	if _, err := in.Stop(t.Context()); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(f.egress.base); err == nil {
		t.Errorf("the cgroup %s is left", f.egress.base)
	}
}
