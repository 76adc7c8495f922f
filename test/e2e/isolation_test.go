package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/test/harness"
)

// shell runs a program inside a clone as its superuser would and returns its
// output and exit status.
func shell(t testing.TB, a harness.Ask, clone, command string) string {
	t.Helper()
	quoted := "'" + strings.ReplaceAll(command+" 2>&1; echo status=$?", "'", "''") + "'"
	must(t, a.Exec(clone, "CREATE TABLE IF NOT EXISTS shell (line text)", "TRUNCATE shell",
		"COPY shell FROM PROGRAM "+quoted+" (DELIMITER E'\\x01')"))
	return harness.Try(a.Value(clone, "SELECT coalesce(string_agg(line, E'\\n'), '') FROM shell"))(t)
}

// TestCloneSeesOnlyItself: the strongest role of a clone reaches neither
// staging, nor a sibling, nor the daemon's secrets (RULES B13).
func TestCloneSeesOnlyItself(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	c1 := harness.Try(a.NewClone("c1", "shop", ""))(t)
	c2 := harness.Try(a.NewClone("c2", "shop", ""))(t)
	src := harness.Try(a.Source("shop"))(t)
	if out := shell(t, a, "c1", "cat /proc/self/status"); !strings.Contains(out, "status=0") {
		t.Fatalf("programs do not run in a clone, so this test would prove nothing: %s", out)
	}
	if got := harness.Try(a.Value("c1", "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))(t); got != "true" {
		t.Fatalf("the clone's user is no superuser: %s", got)
	}
	pool := filepath.Join(d.Dir, "pool", "mnt")
	for what, path := range map[string]string{
		"admin.token": filepath.Join(d.Dir, "admin.token"),
		"the catalog": filepath.Join(d.Dir, "catalog.db"),
		"staging":     filepath.Join(pool, "ramet", "datasets", src.Timeflow, "tree", "pgdata", "PG_VERSION"),
		"a sibling":   filepath.Join(c2.Path, "PG_VERSION"),
		"production":  filepath.Join(p.DataDir, "PG_VERSION"),
	} {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s is not at %s, so this test would prove nothing: %v", what, path, err)
			continue
		}
		if out := shell(t, a, "c1", "cat "+path); strings.Contains(out, "status=0") {
			t.Errorf("a clone reads %s", what)
		}
		if _, err := a.Value("c1", "SELECT pg_read_file('"+path+"')"); err == nil {
			t.Errorf("a clone reads %s by pg_read_file", what)
		}
	}
	// Its own file, by the path that it has inside, is readable: the refusals are not for want of a working cat.
	if out := shell(t, a, "c1", "cat PG_VERSION"); !strings.Contains(out, "status=0") {
		t.Errorf("a clone does not read its own files: %s", out)
	}
	pids := shell(t, a, "c1", "ls /proc")
	for _, pid := range append([]int{d.PID(), p.PID(), os.Getpid()}, d.Instances()[c2.ID]) {
		if strings.Contains("\n"+pids+"\n", fmt.Sprintf("\n%d\n", pid)) && pid > 200 {
			t.Errorf("a clone sees process %d of the host", pid)
		}
	}
	if out := shell(t, a, "c1", "kill -0 "+fmt.Sprint(d.Instances()[c2.ID])); strings.Contains(out, "status=0") {
		t.Error("a clone can signal its sibling")
	}
	_ = c1
}

// TestCloneDoesNotReachProduction: no connection from a clone to the server
// its data comes from (RULES B12).
func TestCloneDoesNotReachProduction(t *testing.T) {
	t.Parallel()
	p, _, a := linked(t, pgtest.Config{}, harness.Options{})
	c1 := harness.Try(a.NewClone("c1", "shop", ""))(t)
	dial := func(port int) string {
		return shell(t, a, "c1", fmt.Sprintf("bash -c 'exec 3<>/dev/tcp/127.0.0.1/%d'", port))
	}
	if out := dial(c1.Connection.Port); !strings.Contains(out, "status=0") {
		t.Fatalf("a clone does not reach its own port, so this test would prove nothing: %s", out)
	}
	if out := dial(p.Port); strings.Contains(out, "status=0") {
		t.Error("a clone connects to production")
	}
}

// TestCloneStartsBesideProduction: what production does to others, a clone of
// it does not: no subscription, no archiving, no settings of its own
// (RULES B12).
func TestCloneStartsBesideProduction(t *testing.T) {
	t.Parallel()
	publisher := harness.Production(t, pgtest.Config{Settings: map[string]string{"wal_level": "logical"}})
	must(t, publisher.Exec(t.Context(), harness.Database, "CREATE PUBLICATION notes FOR TABLE note"))
	p := harness.Production(t, pgtest.Config{})
	archive := filepath.Join(p.Root, "archive")
	must(t, os.Mkdir(archive, 0o700))
	must(t, os.Chown(archive, p.UID, p.GID))
	p.SetConf(map[string]string{"archive_mode": "on", "archive_command": "cp %p " + archive + "/%f"})
	must(t, p.Restart(t.Context()))
	must(t, p.Exec(t.Context(), harness.Database,
		"TRUNCATE note",
		fmt.Sprintf("CREATE SUBSCRIPTION sub CONNECTION 'host=127.0.0.1 port=%d user=%s password=%s dbname=%s' PUBLICATION notes",
			publisher.Port, publisher.User, publisher.Password, harness.Database),
		"ALTER SYSTEM SET work_mem = '77MB'",
		"ALTER DATABASE shop SET cron.log_run = 'on'",
		"CREATE ROLE app LOGIN",
		"ALTER ROLE app SET session_preload_libraries = 'pg_cron'",
		"SELECT pg_reload_conf()"))

	d := harness.New(t, harness.Options{})
	a := d.Ask()
	slots := func() string {
		v, err := publisher.Value(t.Context(), "postgres",
			"SELECT coalesce(string_agg(slot_name || ' ' || active || ' ' || coalesce(active_pid, 0), ','), '') FROM pg_replication_slots")
		must(t, err)
		return v
	}
	harness.Try(a.Wait(a.SubmitLink(harness.Link("shop", p))))(t)
	before := slots()
	if !strings.HasPrefix(before, "sub true ") {
		t.Fatalf("the publisher's slots are %q, want production's own", before)
	}
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	archived, err := os.ReadDir(archive)
	must(t, err)
	for sql, want := range map[string]string{
		"SELECT count(*)::text FROM pg_subscription":          "0",
		"SELECT count(*)::text FROM pg_replication_slots":     "0",
		"SHOW archive_mode":                                   "off",
		"SHOW wal_level":                                      harness.Try(a.Value("c1", "SHOW wal_level"))(t),
		"SELECT (current_setting('work_mem') = '77MB')::text": "false",
		"SELECT count(*)::text FROM pg_db_role_setting, unnest(setconfig) s WHERE s LIKE '%preload_libraries%'": "0",
	} {
		if got := harness.Try(a.Value("c1", sql))(t); got != want {
			t.Errorf("in the clone, %s: got %s, want %s", sql, got, want)
		}
	}
	must(t, a.Exec("c1", harness.Note("mine"), "SELECT pg_switch_wal()", "CHECKPOINT"))
	if after := slots(); after != before {
		t.Errorf("the publisher's slots were %q and are %q", before, after)
	}
	must(t, publisher.Exec(t.Context(), harness.Database, harness.Note("published")))
	if now, err := os.ReadDir(archive); err != nil || len(now) < len(archived) {
		t.Errorf("production's archive went from %d to %d files, %v", len(archived), len(now), err)
	}
	notesOf(t, a, "c1", "one,mine")
	d.CheckInvariants(t, harness.Invariants{})
}
