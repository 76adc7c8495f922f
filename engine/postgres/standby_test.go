package postgres

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// seed makes a dataset out of a running production by stopping it for the
// copy, and starts it again.
func (f *fixture) seed(t *testing.T, prod *pgtest.Server, name string) string {
	t.Helper()
	if err := prod.Stop(); err != nil {
		t.Fatal(err)
	}
	dir := f.copyData(t, prod.DataDir, name)
	if err := prod.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// feed copies every closed WAL segment of production into a standby's pg_wal,
// as staging is fed.
func (f *fixture) feed(t *testing.T, prod *pgtest.Server, dir string) engine.LSN {
	t.Helper()
	text, err := prod.Value(t.Context(), "postgres", "SELECT pg_switch_wal()::text")
	if err != nil {
		t.Fatal(err)
	}
	end, err := engine.ParseLSN(text)
	if err != nil {
		t.Fatal(err)
	}
	wal := filepath.Join(prod.DataDir, "pg_wal")
	entries, err := os.ReadDir(wal)
	if err != nil {
		t.Fatal(err)
	}
	const size = 16 << 20
	last := (end - 1).Segment(size).FileName(1, size)
	for _, e := range entries {
		if len(e.Name()) != 24 || e.Name() > last {
			continue
		}
		target := filepath.Join(dir, "pgdata", "pg_wal", e.Name())
		if err := copyFile(filepath.Join(wal, e.Name()), target+".tmp"); err != nil {
			t.Fatal(err)
		}
		if os.Geteuid() == 0 {
			err = os.Chown(target+".tmp", f.uid, f.gid)
		}
		if err := errors.Join(err, os.Rename(target+".tmp", target)); err != nil {
			t.Fatal(err)
		}
	}
	return end
}

func waitReplay(t *testing.T, in engine.Instance, lsn engine.LSN) {
	t.Helper()
	testenv.Eventually(t, 30*time.Second, func() error {
		_, at, err := in.Position(t.Context())
		if err == nil && at < lsn {
			err = fmt.Errorf("replayed %v, want %v: %s", at, lsn, in.LogTail(500))
		}
		return err
	})
}

func TestStandbyIsFedPromotedAndBecomesAVirtualDatabase(t *testing.T) {
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			// More than our small values: a standby must follow (RULES A11).
			prod := pgtest.New(t, pgtest.Config{Major: major, User: "boss", Settings: map[string]string{
				"max_connections": "150", "max_worker_processes": "20", "max_prepared_transactions": "7",
				"max_locks_per_transaction": "80", "track_commit_timestamp": "on", "wal_level": "logical",
			}})
			dir := f.seed(t, prod, "staging"+fmt.Sprint(major))
			if err := prod.Exec(t.Context(), "postgres", "SELECT pg_create_logical_replication_slot('debezium', 'pgoutput')",
				"CREATE TABLE a AS SELECT generate_series(1, 1000) AS i"); err != nil {
				t.Fatal(err)
			}
			staging := engine.InstanceSpec{ID: fmt.Sprintf("tfl_%d", major), Role: engine.RoleStandby, Major: major, Dir: dir}
			in := mustStart(t, f, staging)
			waitReplay(t, in, f.feed(t, prod, dir))
			if err := prod.Exec(t.Context(), "postgres", "INSERT INTO a SELECT generate_series(1001, 2000)"); err != nil {
				t.Fatal(err)
			}
			waitReplay(t, in, f.feed(t, prod, dir))
			if err := in.FirstQuery(t.Context(), "postgres"); err != nil {
				t.Error(err)
			}
			if clean, err := in.Stop(t.Context()); err != nil || !clean {
				t.Fatalf("stop: %v, %v", clean, err)
			}
			c, err := f.Control(dir, major)
			if err != nil || c.State != "shut down in recovery" || c.MinRecoveryPoint == 0 || c.MaxConnections != 150 {
				t.Errorf("control: %+v, %v", c, err)
			}
			prepare := staging
			prepare.ID, prepare.Role = fmt.Sprintf("snp_%d", major), engine.RolePrepare
			in = mustStart(t, f, prepare)
			if err := errors.Join(in.Promote(t.Context()), in.Promote(t.Context())); err != nil {
				t.Fatal(err)
			}
			if tli, _, err := in.Position(t.Context()); err != nil || tli != 2 {
				t.Errorf("timeline after promotion: %d, %v", tli, err)
			}
			if _, err := in.Neutralize(t.Context()); err != nil {
				t.Fatal(err)
			}
			if clean, err := in.Stop(t.Context()); err != nil || !clean {
				t.Fatalf("stop: %v, %v", clean, err)
			}
			verify := engine.InstanceSpec{ID: "ver", Role: engine.RoleVerify, Major: major, Dir: dir}
			in = mustStart(t, f, verify)
			if clean, err := in.Stop(t.Context()); err != nil || !clean {
				t.Fatalf("stop: %v, %v", clean, err)
			}
			mustStart(t, f, engine.InstanceSpec{ID: "mask", Role: engine.RoleMask, Major: major, Dir: dir})
			endAll(t, f.Manager)
			spec := f.vdb(t, fmt.Sprintf("clo_%d", major), dir, major)
			mustStart(t, f, spec)
			conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
			if err != nil {
				t.Fatal(err)
			}
			if got := value(t, conn, "SELECT count(*)::text FROM a"); got != "2000" {
				t.Errorf("got %s rows, want 2000", got)
			}
			if got := value(t, conn, "SHOW max_connections"); got == "150" {
				t.Error("a virtual database has production's max_connections")
			}
		})
	}
}

func TestNeutralizeCutsEverythingThatReachesOut(t *testing.T) {
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) { neutralizeOne(t, f, major) })
	}
}

func neutralizeOne(t *testing.T, f *fixture, major int) {
	ctx := t.Context()
	pub := pgtest.New(t, pgtest.Config{Major: major, Settings: map[string]string{
		"wal_level": "logical", "log_connections": "on", "log_replication_commands": "on",
	}})
	if err := pub.Exec(ctx, "postgres", "CREATE TABLE t (i int PRIMARY KEY)", "INSERT INTO t VALUES (1)", "CREATE TABLE u (i int PRIMARY KEY)",
		"INSERT INTO u VALUES (1)", "CREATE PUBLICATION p FOR TABLE t", "CREATE PUBLICATION q FOR TABLE u"); err != nil {
		t.Fatal(err)
	}
	prod := pgtest.New(t, pgtest.Config{Major: major, Settings: map[string]string{
		"archive_mode": "on", "archive_command": "touch conf_archive_ran", "max_prepared_transactions": "5",
	}})
	dsn := strings.ReplaceAll(pub.DSN("postgres"), "'", "''")
	if err := prod.Exec(ctx, "postgres",
		"CREATE DATABASE shop", "CREATE DATABASE closed", "UPDATE pg_database SET datallowconn = false WHERE datname = 'closed'",
		"CREATE TABLE t (i int PRIMARY KEY)", "CREATE SUBSCRIPTION ok CONNECTION '"+dsn+"' PUBLICATION p",
		// The first copy fails for ever on the row that is there already, so
		// that its own slot stays on the publisher.
		"CREATE TABLE u (i int PRIMARY KEY)", "INSERT INTO u VALUES (1)",
		"CREATE SUBSCRIPTION stuck CONNECTION '"+dsn+"' PUBLICATION q",
		"ALTER SYSTEM SET archive_command = 'touch auto_archive_ran'",
		"CREATE ROLE app LOGIN PASSWORD 'app-secret'", "ALTER ROLE app SET session_preload_libraries = 'no_such_library'",
		"ALTER ROLE app SET work_mem = '5MB'", "ALTER DATABASE shop SET session_preload_libraries = 'no_such_library'",
		"BEGIN", "CREATE TABLE half (i int)", "PREPARE TRANSACTION 'half-done'"); err != nil {
		t.Fatal(err)
	}
	if err := prod.Exec(ctx, "shop", "SET session_preload_libraries = ''"); err == nil {
		t.Error("control: a library that does not exist was loaded at login to shop")
	}
	shopSetup(t, prod)
	testenv.Eventually(t, 30*time.Second, func() error {
		got, err := prod.Value(ctx, "postgres", "SELECT string_agg(srsubstate::text, '' ORDER BY srsubstate) FROM pg_subscription_rel")
		if err == nil && !strings.HasSuffix(got, "r") || len(got) != 2 || got[0] != 'd' {
			err = fmt.Errorf("table states are %q, want d and r", got)
		}
		return err
	})
	if err := prod.Exec(ctx, "postgres", "SELECT pg_switch_wal()"); err != nil {
		t.Fatal(err)
	}
	testenv.Eventually(t, 30*time.Second, func() error { // control: production itself archives
		_, err := os.Stat(filepath.Join(prod.DataDir, "conf_archive_ran"))
		return err
	})
	if err := prod.Stop(); err != nil {
		t.Fatal(err)
	}
	for _, marker := range []string{"conf_archive_ran", "auto_archive_ran"} {
		if err := os.RemoveAll(filepath.Join(prod.DataDir, marker)); err != nil {
			t.Fatal(err)
		}
	}
	slots := func() string {
		got, err := pub.Value(ctx, "postgres", "SELECT string_agg(slot_name || ' ' || confirmed_flush_lsn || ' ' || active, ', ' ORDER BY slot_name) FROM pg_replication_slots")
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	testenv.Eventually(t, 20*time.Second, func() error {
		if s := slots(); strings.Contains(s, "true") {
			return errors.New("production's connections have not ended: " + s)
		}
		return nil
	})
	before, replication := slots(), strings.Count(pub.LogTail(1<<20), "replication connection authorized")
	if replication == 0 || !strings.Contains(before, "_sync_") {
		t.Fatalf("control: %d replication connections, slots %q", replication, before)
	}

	dir := f.copyData(t, prod.DataDir, fmt.Sprintf("neutral%d", major))
	in := mustStart(t, f, engine.InstanceSpec{ID: fmt.Sprintf("snp_n%d", major), Role: engine.RolePrepare, Major: major, Dir: dir})
	if err := in.Promote(ctx); err != nil {
		t.Fatal(err)
	}
	report, err := in.Neutralize(ctx)
	if err != nil {
		t.Fatalf("%v\n%s", err, in.LogTail(4000))
	}
	t.Logf("actions:\n%s\nwarnings:\n%s", strings.Join(report.Actions, "\n"), strings.Join(report.Warnings, "\n"))
	if again, err := in.Neutralize(ctx); err != nil || len(again.Actions) != 0 {
		t.Errorf("a second time: %v, %v", again.Actions, err)
	}
	for _, want := range []string{"half-done", "event triggers"} {
		if !slices.ContainsFunc(report.Warnings, func(w string) bool { return strings.Contains(w, want) }) {
			t.Errorf("no warning about %s", want)
		}
	}
	if major >= 15 && !slices.ContainsFunc(report.Warnings, func(w string) bool { return strings.Contains(w, "shop_name_idx") }) {
		t.Error("no warning names the index of the changed collation")
	}
	if clean, err := in.Stop(ctx); err != nil || !clean {
		t.Errorf("stop: %v, %v", clean, err)
	}

	spec := f.vdb(t, fmt.Sprintf("clo_n%d", major), dir, major)
	mustStart(t, f, spec)
	checkNeutral(t, f, spec)
	if after := slots(); after != before {
		t.Errorf("the publisher's slots changed from %q to %q", before, after)
	}
	if n := strings.Count(pub.LogTail(1<<20), "replication connection authorized"); n != replication {
		t.Errorf("the publisher saw %d new replication connections", n-replication)
	}
	for _, marker := range []string{"conf_archive_ran", "auto_archive_ran"} {
		if _, err := os.Stat(filepath.Join(dir, "pgdata", marker)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: production's command was run by the clone", marker)
		}
	}
}

// shopSetup fills the database shop through a connection that overrides its
// broken preload setting.
func shopSetup(t *testing.T, prod *pgtest.Server) {
	t.Helper()
	for _, sql := range []string{"ALTER DATABASE shop RESET session_preload_libraries"} {
		if err := prod.Exec(t.Context(), "postgres", sql); err != nil {
			t.Fatal(err)
		}
	}
	if err := prod.Exec(t.Context(), "shop",
		"CREATE FOREIGN DATA WRAPPER fake", // without a validator, as if its library were missing
		"CREATE SERVER other FOREIGN DATA WRAPPER fake OPTIONS (host 'billing.internal', port '5432', dbname 'billing', api_token 'tok-1')",
		"CREATE USER MAPPING FOR app SERVER other OPTIONS (\"user\" 'billing', password 'map-secret')",
		"CREATE SCHEMA cron", "CREATE TABLE cron.job (jobid int, command text, active boolean DEFAULT true)", "INSERT INTO cron.job VALUES (1, 'SELECT pay()')",
		"CREATE SCHEMA net", "CREATE TABLE net.http_request_queue (id int)", "INSERT INTO net.http_request_queue VALUES (1)",
		"CREATE FUNCTION boom() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''the trigger ran''; END'",
		"CREATE TABLE shop (name text)", "CREATE INDEX shop_name_idx ON shop (name)",
		"CREATE EVENT TRIGGER et ON ddl_command_start EXECUTE FUNCTION boom()", "ALTER EVENT TRIGGER et ENABLE ALWAYS",
	); err != nil {
		t.Fatal(err)
	}
	sqls := []string{"ALTER DATABASE shop SET session_preload_libraries = 'no_such_library'"}
	if prod.Major >= 15 {
		sqls = append(sqls, "UPDATE pg_database SET datcollversion = 'production-1.0' WHERE datname = 'shop'")
	}
	if err := prod.Exec(t.Context(), "postgres", sqls...); err != nil {
		t.Fatal(err)
	}
}

func checkNeutral(t *testing.T, f *fixture, spec engine.InstanceSpec) {
	t.Helper()
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "shop")
	if err != nil {
		t.Fatal(err)
	}
	if !f.Isolated() {
		t.Log("not isolated: the clone's user is no superuser, the catalogs are read by the engine only")
		return
	}
	for sql, want := range map[string]string{
		"SELECT count(*)::text FROM pg_subscription":                                                    "0",
		"SELECT count(*)::text FROM pg_replication_slots":                                               "0",
		"SELECT string_agg(rolname, ',') FROM pg_authid WHERE rolpassword IS NOT NULL":                  spec.User,
		"SELECT srvoptions::text FROM pg_foreign_server":                                                "{port=5432,dbname=billing,host=" + unreachableHost + "}",
		"SELECT umoptions::text FROM pg_user_mapping":                                                   "{user=billing}",
		"SELECT active::text FROM cron.job":                                                             "false",
		"SELECT count(*)::text FROM net.http_request_queue":                                             "0",
		"SELECT string_agg(setconfig::text, ';') FROM pg_db_role_setting":                               "{work_mem=5MB}",
		"SELECT evtenabled::text FROM pg_event_trigger":                                                 "A",
		"SELECT datallowconn::text FROM pg_database WHERE datname = 'closed'":                           "false",
		"SELECT gid FROM pg_prepared_xacts":                                                             "half-done",
		"SELECT count(*)::text FROM pg_stat_activity WHERE backend_type LIKE 'logical replication%ap%'": "0",
	} {
		if got := value(t, conn, sql); got != want {
			t.Errorf("%s: got %q, want %q", sql, got, want)
		}
	}
}

// TestTablespaceCreatedAfterTheBackup: production on this same host creates a
// tablespace that the standby replays (RULES A1).
func TestTablespaceCreatedAfterTheBackup(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			prod := pgtest.New(t, pgtest.Config{Major: major})
			dir := f.seed(t, prod, fmt.Sprintf("ts%d", major))
			blind := f.copyTreeAs(t, dir, fmt.Sprintf("blind%d", major))
			space := filepath.Join(prod.Root, "space")
			if err := errors.Join(os.Mkdir(space, 0o700), os.Chown(space, prod.UID, prod.GID)); err != nil {
				t.Fatal(err)
			}
			if err := prod.Exec(t.Context(), "postgres", "CREATE TABLESPACE fast LOCATION '"+space+"'",
				"CREATE TABLE big TABLESPACE fast AS SELECT generate_series(1, 5000) AS i", "CHECKPOINT"); err != nil {
				t.Fatal(err)
			}
			oid, err := prod.Value(t.Context(), "postgres", "SELECT oid::text FROM pg_tablespace WHERE spcname = 'fast'")
			if err != nil {
				t.Fatal(err)
			}
			var n uint32
			if _, err := fmt.Sscan(oid, &n); err != nil {
				t.Fatal(err)
			}
			before := listing(t, space)
			spec := engine.InstanceSpec{
				ID: fmt.Sprintf("tfl_ts%d", major), Role: engine.RoleStandby, Major: major, Dir: dir,
				Tablespaces: []engine.Tablespace{{OID: n, Path: space}},
			}
			in := mustStart(t, f, spec)
			waitReplay(t, in, f.feed(t, prod, dir))
			f.feed(t, prod, blind) // now: production's restart below removes the segments
			if clean, err := in.Stop(t.Context()); err != nil || !clean {
				t.Fatalf("stop: %v, %v", clean, err)
			}
			if got := listing(t, space); got != before {
				t.Errorf("production's tablespace changed from\n%s\nto\n%s", before, got)
			}
			if got := listing(t, filepath.Join(dir, "pgdata", "ts", oid)); got == "" {
				t.Error("the dataset's own tablespace directory is empty")
			}
			prepared := engine.InstanceSpec{ID: fmt.Sprintf("snp_ts%d", major), Role: engine.RolePrepare, Major: major, Dir: dir}
			in = mustStart(t, f, prepared)
			if link, err := os.Readlink(filepath.Join(dir, "pgdata", "pg_tblspc", oid)); err != nil || link != "../ts/"+oid {
				t.Errorf("the tablespace link is %q, %v", link, err)
			}
			if err := in.Promote(t.Context()); err != nil {
				t.Fatal(err)
			}
			if _, err := in.Neutralize(t.Context()); err != nil {
				t.Fatal(err)
			}
			if _, err := in.Stop(t.Context()); err != nil {
				t.Fatal(err)
			}
			clone := f.vdb(t, fmt.Sprintf("clo_ts%d", major), dir, major)
			mustStart(t, f, clone)
			conn, err := login(t, clone.Port, clone.User, "clone-secret", "postgres")
			if err != nil {
				t.Fatal(err)
			}
			if got := value(t, conn, "SELECT count(*)::text FROM big"); got != "5000" {
				t.Errorf("the clone has %s rows, want 5000", got)
			}
			if _, err := conn.Exec(t.Context(), "TRUNCATE big; DROP TABLE big; CHECKPOINT"); err != nil {
				t.Error(err)
			}
			if err := prod.Restart(t.Context()); err != nil {
				t.Fatal(err)
			}
			if got, err := prod.Value(t.Context(), "postgres", "SELECT count(*)::text FROM big"); err != nil || got != "5000" {
				t.Errorf("production has %s rows, %v", got, err)
			}

			// Not told of the tablespace, the standby dies and production is still whole.
			in, err = f.Start(t.Context(), engine.InstanceSpec{ID: fmt.Sprintf("tfl_blind%d", major), Role: engine.RoleStandby, Major: major, Dir: blind})
			if err == nil {
				testenv.Eventually(t, 20*time.Second, func() error {
					select {
					case <-in.Done():
						return nil
					default:
						return errors.New("the standby replays a tablespace that nobody mapped: " + in.LogTail(2000))
					}
				})
			} else {
				wantCode(t, err, engine.CodeNewTablespace)
			}
			if got, err := prod.Value(t.Context(), "postgres", "SELECT count(*)::text FROM big"); err != nil || got != "5000" {
				t.Errorf("production has %s rows, %v", got, err)
			}
		})
	}
}

// listing is every file below a directory with size and time of change.
func listing(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		st, err := e.Info()
		if err == nil && path != dir {
			fmt.Fprintf(&b, "%s %d %v %v\n", strings.TrimPrefix(path, dir), st.Size(), st.Mode(), st.ModTime())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
