package postgres

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgbin"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// TestControlMatchesTheServer compares every field with what the server of the
// same major says, through SQL and, where it is there, pg_controldata.
func TestControlMatchesTheServer(t *testing.T) {
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			s := pgtest.New(t, pgtest.Config{
				Major: major, InitdbArgs: []string{"--data-checksums", "--wal-segsize=4"},
				Settings: map[string]string{
					"max_connections": "77", "max_worker_processes": "9", "max_prepared_transactions": "3",
					"max_locks_per_transaction": "81", "wal_level": "logical", "wal_log_hints": "on", "track_commit_timestamp": "on",
				},
			})
			if err := s.Exec(t.Context(), "postgres", "CREATE TABLE a (i int)", "CHECKPOINT"); err != nil {
				t.Fatal(err)
			}
			c, err := readControl(s.DataDir, major)
			if err != nil {
				t.Fatal(err)
			}
			for sql, got := range map[string]any{
				"SELECT system_identifier::text FROM pg_control_system()":                             c.SystemID,
				"SELECT catalog_version_no::text FROM pg_control_system()":                            c.CatalogVersion,
				"SELECT redo_lsn::text FROM pg_control_checkpoint()":                                  c.Redo,
				"SELECT checkpoint_lsn::text FROM pg_control_checkpoint()":                            c.Checkpoint,
				"SELECT timeline_id::text FROM pg_control_checkpoint()":                               c.TLI,
				"SELECT extract(epoch FROM checkpoint_time)::int8::text FROM pg_control_checkpoint()": c.CheckpointTime.Unix(),
				"SELECT min_recovery_end_lsn::text FROM pg_control_recovery()":                        c.MinRecoveryPoint,
				"SELECT backup_start_lsn::text FROM pg_control_recovery()":                            c.BackupStart,
				"SELECT end_of_backup_record_required::text FROM pg_control_recovery()":               c.BackupEndRequired,
				"SELECT database_block_size::text FROM pg_control_init()":                             c.BlockSize,
				"SELECT bytes_per_wal_segment::text FROM pg_control_init()":                           c.WALSegmentSize,
				"SELECT (data_page_checksum_version > 0)::text FROM pg_control_init()":                c.DataChecksums,
				"SHOW max_connections":                                            c.MaxConnections,
				"SHOW max_worker_processes":                                       c.MaxWorkerProcesses,
				"SHOW max_wal_senders":                                            c.MaxWALSenders,
				"SHOW max_prepared_transactions":                                  c.MaxPreparedXacts,
				"SHOW max_locks_per_transaction":                                  c.MaxLocksPerXact,
				"SHOW wal_level":                                                  c.WALLevel,
				"SELECT (current_setting('wal_log_hints') = 'on')::text":          c.WALLogHints,
				"SELECT (current_setting('track_commit_timestamp') = 'on')::text": c.TrackCommitTS,
			} {
				want, err := s.Value(t.Context(), "postgres", sql)
				if err != nil || fmt.Sprint(got) != want {
					t.Errorf("%s: got %v, want %s, %v", sql, got, want, err)
				}
			}
			if c.State != "in production" {
				t.Errorf("state is %q", c.State)
			}
			if err := s.Stop(); err != nil {
				t.Fatal(err)
			}
			if c, err = readControl(s.DataDir, major); err != nil || c.State != stateShutDown {
				t.Errorf("state after stop is %q, %v", c.State, err)
			}
			compareWithTool(t, s, c)
		})
	}
}

func compareWithTool(t *testing.T, s *pgtest.Server, c engine.ControlData) {
	t.Helper()
	tool := filepath.Join(s.BinDir, "pg_controldata")
	if _, err := os.Stat(tool); err != nil {
		t.Logf("no %s: compared with SQL only", tool)
		return
	}
	cmd := exec.CommandContext(t.Context(), tool, s.DataDir)
	cmd.Env = []string{"LC_ALL=C", "TZ=UTC"}
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for label, want := range map[string]string{
		"Database system identifier": c.SystemID, "Database cluster state": c.State,
		"Latest checkpoint's REDO location": c.Redo.String(), "Latest checkpoint's TimeLineID": fmt.Sprint(c.TLI),
		"Time of latest checkpoint": c.CheckpointTime.Format(time.ANSIC), "Bytes per WAL segment": fmt.Sprint(c.WALSegmentSize),
	} {
		if !slices.ContainsFunc(strings.Split(string(out), "\n"), func(line string) bool {
			k, v, _ := strings.Cut(line, ":")
			return k == label && strings.TrimSpace(v) == want
		}) {
			t.Errorf("pg_controldata does not say %s: %s\n%s", label, want, out)
		}
	}
}

func TestSuperuserNamesFindsTheBootstrapUser(t *testing.T) {
	testenv.Postgres(t, 0)
	for _, major := range pgbin.Installed() {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			s := pgtest.New(t, pgtest.Config{Major: major, User: "Big Boss"})
			if err := s.Exec(t.Context(), "postgres", "CREATE ROLE second SUPERUSER LOGIN", "CREATE ROLE nologin SUPERUSER",
				"CREATE ROLE plain LOGIN", "VACUUM FULL pg_authid", "CHECKPOINT"); err != nil {
				t.Fatal(err)
			}
			got := namesOfSuperusers(t, s.DataDir)
			if want := []string{"Big Boss", "second", "postgres"}; !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	if got := namesOfSuperusers(t, t.TempDir()); !slices.Equal(got, []string{"postgres"}) {
		t.Errorf("without data: got %q", got)
	}
}

func namesOfSuperusers(t *testing.T, pgdata string) []string {
	t.Helper()
	data, err := openRealDir(pgdata)
	if err != nil {
		t.Fatal(err)
	}
	defer data.close()
	names, err := superuserNames(data, 8192)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func FuzzControl(f *testing.F) {
	f.Add([]byte{})
	f.Add(make([]byte, 8192))
	seed := make([]byte, 8192)
	seed[offVersion], seed[offVersion+1] = 0x14, 0x05 // 1300
	f.Add(seed)
	f.Fuzz(func(t *testing.T, b []byte) {
		c, version, err := parseControl(b)
		if err == nil && (c.State == "" || version == 0) {
			t.Errorf("accepted without a state: %+v", c)
		}
	})
}

func FuzzAuthidPage(f *testing.F) {
	f.Add(make([]byte, 8192))
	f.Fuzz(func(t *testing.T, page []byte) {
		if len(page) < pageHeaderLen {
			return
		}
		for _, name := range authidTuples(page) {
			if !validRoleName(name) {
				t.Errorf("gave the name %q", name)
			}
		}
	})
}

func TestSettings(t *testing.T) {
	for name, value := range map[string]string{
		"work_mem": "64MB", "Shared_Buffers": "1GB", "shared_preload_libraries": "pg_stat_statements, auto_explain",
		"pg_stat_statements.track": "all", "search_path": "it's, \\ok",
	} {
		if err := CheckSettings(map[string]string{name: value}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, value := range map[string]string{
		"archive_command": "x", "restore_command": "x", "shared_preload_libraries": "evil", "local_preload_libraries": "x",
		"listen_addresses": "*", "port": "1", "fsync": "off", "full_page_writes": "off", "hba_file": "x", "data_directory": "x",
		"ssl_passphrase_command": "x", "primary_conninfo": "x", "unix_socket_directories": "/", "include": "x", "log_directory": "/",
		"dynamic_library_path": "/", "work_mem": "1\nfsync=off", "app.setting": "x", "pg_stat_statements.x y": "1", "": "x",
		"cluster_name": "x", "archive_mode": "on", "wal_level": "minimal", "jit_provider": "x", "krb_server_keyfile": "x",
	} {
		if err := CheckSettings(map[string]string{name: value}); engine.CodeOf(err) != engine.CodeInvalidRequest {
			t.Errorf("%s = %q was not refused: %v", name, value, err)
		}
	}
	if got := string(conf{"a": `it's \ here`}.render()); !strings.HasSuffix(got, "a = 'it''s \\\\ here'\n") {
		t.Errorf("rendered %q", got)
	}
}
