package linker

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

func probeOptions() engine.ProbeOptions {
	return engine.ProbeOptions{SlotName: "ramet_test", SupportedMajors: []int{14, 15, 16, 17, 18}, Architecture: runtime.GOARCH}
}

// TestProbeTrouble holds the refusals of a link, each with its code and the
// statement that mends it; where that can be done here, it is done and works.
func TestProbeTrouble(t *testing.T) {
	s := production(t, pgtest.Config{HBA: []string{
		"host replication plain 127.0.0.1/32 scram-sha-256",
		"host replication nohba 127.0.0.1/32 reject",
		"host all nosql 127.0.0.1/32 reject",
	}})
	exec1(t, s,
		"CREATE ROLE plain LOGIN PASSWORD 'p'",
		"CREATE ROLE nohba LOGIN REPLICATION PASSWORD 'p'",
		"CREATE ROLE nosql LOGIN REPLICATION PASSWORD 'p'",
		"CREATE ROLE good LOGIN REPLICATION PASSWORD 'p'")
	l := newLinker(t)
	as := func(user, password string) engine.Target {
		tg := target(s)
		tg.Params["user"], tg.Password = user, password
		return tg
	}
	probeAs := func(tg engine.Target) error {
		_, err := l.Probe(t.Context(), tg, probeOptions())
		return err
	}
	t.Run("wrong password", func(t *testing.T) {
		wantCode(t, probeAs(as("postgres", "nonsense")), engine.CodeSourceAuthentication, "password", "ALTER ROLE \"postgres\" PASSWORD")
		if err := probeAs(as("postgres", "nonsense")); strings.Contains(err.Error(), "nonsense") {
			t.Errorf("the error shows the password: %v", err)
		}
	})
	t.Run("no such role", func(t *testing.T) {
		err := probeAs(as("nobody", "p"))
		wantCode(t, err, engine.CodeSourceAuthentication, "nobody", "nobody")
	})
	t.Run("no such database", func(t *testing.T) {
		tg := target(s)
		tg.Params["dbname"] = "nowhere"
		wantCode(t, probeAs(tg), engine.CodeSourceAuthentication, "nowhere", "dbname=")
	})
	t.Run("no replication right", func(t *testing.T) {
		wantCode(t, probeAs(as("plain", "p")), engine.CodeNoReplicationRight, "plain", `ALTER ROLE "plain" REPLICATION`)
	})
	t.Run("no replication entry", func(t *testing.T) {
		wantCode(t, probeAs(as("nohba", "p")), engine.CodeNoReplicationEntry, "pg_hba.conf", `host replication "nohba"`)
	})
	t.Run("no entry", func(t *testing.T) {
		wantCode(t, probeAs(as("nosql", "p")), engine.CodeSourceAuthentication, "pg_hba.conf", `host "postgres" "nosql"`)
	})
	t.Run("not installed", func(t *testing.T) {
		_, err := l.Probe(t.Context(), target(s), engine.ProbeOptions{SupportedMajors: []int{18}, Architecture: runtime.GOARCH})
		wantCode(t, err, engine.CodeMajorNotInstalled, "PostgreSQL 15", "apt install postgresql-15")
	})
	t.Run("other architecture", func(t *testing.T) {
		o := probeOptions()
		o.Architecture = "arm64"
		if runtime.GOARCH == "arm64" {
			o.Architecture = "amd64"
		}
		_, err := l.Probe(t.Context(), target(s), o)
		wantCode(t, err, engine.CodeIncompatibleServer, o.Architecture, "architecture")
	})
	t.Run("not a superuser", func(t *testing.T) {
		before := changes(t, s)
		f, err := l.Probe(t.Context(), as("good", "p"), probeOptions())
		if err != nil {
			t.Fatal(err)
		}
		if f.SystemID == "" || f.Timeline != 1 || f.Position == 0 || f.WALSegmentSize != 16<<20 || f.BlockSize != 8192 || f.ClusterBytes < 1<<20 ||
			f.WALLevel != "replica" || !f.FullPageWrites || f.Architecture != runtime.GOARCH {
			t.Errorf("facts: %+v", f)
		}
		if after := changes(t, s); after != before {
			t.Errorf("the probe changed production: %s, was %s", after, before)
		}
	})
	t.Run("unreachable", func(t *testing.T) {
		tg := target(s)
		tg.Params["port"] = "1"
		wantCode(t, probeAs(tg), engine.CodeSourceUnreachable, "127.0.0.1:1", "firewall")
	})
	t.Run("silent", func(t *testing.T) { silentServer(t, l) })
	t.Run("stopped", func(t *testing.T) {
		if err := s.Stop(); err != nil {
			t.Fatal(err)
		}
		wantCode(t, probeAs(target(s)), engine.CodeSourceUnreachable, "cannot be reached", "check host and port")
	})
}

// changes is what a probe must leave alone.
func changes(t *testing.T, s *pgtest.Server) string {
	t.Helper()
	return value(t, s, "SELECT pg_current_wal_lsn() || ' ' || (SELECT count(*) FROM pg_replication_slots) || ' ' || (SELECT count(*) FROM pg_class)")
}

// silentServer accepts and says nothing: the probe must end by itself.
func silentServer(t *testing.T, l *Linker) {
	var lc net.ListenConfig
	ln, err := lc.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close() //nolint:errcheck // only for this test
	tg := engine.Target{Params: map[string]string{
		"host": "127.0.0.1", "port": strconv.Itoa(ln.Addr().(*net.TCPAddr).Port), "user": "u", "connect_timeout": "1", "sslmode": "disable",
	}}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	_, err = l.Probe(ctx, tg, probeOptions())
	if ctx.Err() != nil {
		t.Fatal("the probe did not end by itself")
	}
	wantCode(t, err, engine.CodeSourceUnreachable, "cannot be reached", "host and port")
}

func TestProbeSettings(t *testing.T) {
	s := production(t, pgtest.Config{})
	l := newLinker(t)
	with := func(settings map[string]string) (engine.ServerFacts, error) {
		t.Helper()
		s.SetConf(settings)
		if err := s.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		return l.Probe(t.Context(), target(s), probeOptions())
	}
	_, err := with(map[string]string{"wal_level": "minimal", "max_wal_senders": "0"})
	wantCode(t, err, engine.CodeWALLevelMinimal, "wal_level = minimal", "ALTER SYSTEM SET wal_level = 'replica'")
	_, err = with(map[string]string{"wal_level": "replica", "max_wal_senders": "1"})
	wantCode(t, err, engine.CodeNoFreeSender, "WAL sender", "max_wal_senders = 10")
	_, err = with(map[string]string{"max_wal_senders": "5", "max_replication_slots": "1"})
	if err != nil {
		t.Fatal(err)
	}
	exec1(t, s, "SELECT pg_create_physical_replication_slot('other')")
	_, err = l.Probe(t.Context(), target(s), probeOptions())
	wantCode(t, err, engine.CodeNoFreeSlot, "replication slot", "max_replication_slots = 10")
	exec1(t, s, "SELECT pg_drop_replication_slot('other')")

	facts, err := with(map[string]string{"full_page_writes": "off"})
	if err != nil || facts.SlotBounded || facts.SlotPermanent || facts.FullPageWrites {
		t.Fatalf("unbounded: %+v, %v", facts, err)
	}
	for _, want := range []string{"max_slot_wal_keep_size is -1", "full_page_writes is off"} {
		if !strings.Contains(strings.Join(facts.Warnings, "\n"), want) {
			t.Errorf("warnings %q do not say %q", facts.Warnings, want)
		}
	}
	o := probeOptions()
	o.Slot = engine.SlotPermanent
	facts, err = l.Probe(t.Context(), target(s), o)
	if err != nil || !facts.SlotPermanent || !strings.Contains(strings.Join(facts.Warnings, "\n"), "unbounded") {
		t.Errorf("accepted: %+v, %v", facts, err)
	}
	facts, err = with(map[string]string{"max_slot_wal_keep_size": "1GB"})
	if err != nil || !facts.SlotBounded || !facts.SlotPermanent {
		t.Errorf("bounded: %+v, %v", facts, err)
	}
	if err := os.WriteFile(filepath.Join(s.DataDir, "standby.signal"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(filepath.Join(s.DataDir, "standby.signal"), s.UID, s.GID); err != nil {
		t.Fatal(err)
	}
	_, err = with(nil)
	wantCode(t, err, engine.CodeIncompatibleServer, "standby", "primary")
}

// TestCheckServer holds the refusals that no server here can show.
func TestCheckServer(t *testing.T) {
	good := func() server {
		return server{
			"server_version": "15.4", "server_version_num": "150004", "wal_level": "replica", "max_wal_senders": "10", "max_replication_slots": "10",
			"max_slot_wal_keep_size": "-1", "block_size": "8192", "wal_block_size": "8192", "wal_segment_size": "16777216", "+recovery": "false",
			"+replicates": "true", "+senders": "0", "+slots": "0", "+version": "PostgreSQL 15.4 on x86_64-pc-linux-gnu, compiled by gcc",
		}
	}
	want := engine.ProbeOptions{SupportedMajors: []int{15}, Architecture: "amd64"}
	if err := checkServer(good(), want); err != nil {
		t.Fatal(err)
	}
	for name, code := range map[string]string{
		"server_version_num=130011": engine.CodeMajorUnsupported,
		"server_version_num=190000": engine.CodeMajorUnsupported,
		"block_size=32768":          engine.CodeIncompatibleServer,
		"wal_block_size=4096":       engine.CodeIncompatibleServer,
		"wal_segment_size=3000000":  engine.CodeIncompatibleServer,
		"+version=PostgreSQL 15.4 on aarch64-unknown-linux-gnu, compiled": engine.CodeIncompatibleServer,
	} {
		s := good()
		k, v, _ := strings.Cut(name, "=")
		s[k] = v
		if err := checkServer(s, want); engine.CodeOf(err) != code || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v, hint %q, want %s", name, err, engine.HintOf(err), code)
		}
	}
	s := good()
	s["idle_replication_slot_timeout"] = "3600"
	var f engine.ServerFacts
	if decideSlot(&f, s, engine.ProbeOptions{Slot: engine.SlotAuto}); !f.SlotBounded || !f.SlotPermanent {
		t.Errorf("idle_replication_slot_timeout bounds the slot: %+v", f)
	}
}

// TestNothingLeaksIn sets all that libpq would read from the daemon's
// environment and wants the connection to come from the target alone.
func TestNothingLeaksIn(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	t.Setenv("HOME", dir)
	write(".pgpass", "*:*:*:*:from-pgpass\n")
	write(".pg_service.conf", "[evil]\nhost=evil.example.com\nuser=evil\n")
	for k, v := range map[string]string{
		"PGHOST": "evil.example.com", "PGPORT": "1", "PGUSER": "evil", "PGPASSWORD": "evil", "PGDATABASE": "evil", "PGSERVICE": "evil",
		"PGSERVICEFILE": write("service", "[evil]\nhost=evil.example.com\noptions=-cevil\n"), "PGPASSFILE": write("pass", "*:*:*:*:evil\n"),
		"PGOPTIONS": "-c evil=1", "PGSSLMODE": "verify-full", "PGSSLROOTCERT": "/nonexistent/ca", "PGSSLCERT": "/nonexistent/cert", "PGSSLKEY": "/nonexistent/key",
		"PGAPPNAME": "evil", "PGTZ": "Evil/Zone", "PGTARGETSESSIONATTRS": "read-only", "PGCONNECT_TIMEOUT": "9999", "PGREQUIREAUTH": "none", "PGMINPROTOCOLVERSION": "3.2",
		"PGCHANNELBINDING": "require", "PGSSLNEGOTIATION": "direct", "PGKRBSRVNAME": "evil", "PGSSLCERTMODE": "require",
	} {
		t.Setenv(k, v)
	}
	l := New(Options{})
	cfg, err := l.config(engine.Target{Params: map[string]string{"host": "db.example.com"}}, connReplication)
	if err != nil {
		t.Fatal(err)
	}
	if cfg.Host != "db.example.com" || cfg.Port != 5432 || cfg.User != "postgres" || cfg.Database != "postgres" || cfg.Password != "" ||
		cfg.ConnectTimeout != defaultConnectTimeout || cfg.ValidateConnect != nil || cfg.RequireAuth != "" || cfg.ChannelBinding != "prefer" ||
		cfg.SSLNegotiation != "postgres" || cfg.KerberosSrvName != "" || cfg.MinProtocolVersion != "3.0" || cfg.SSLCertMode != "disable" {
		t.Errorf("the environment leaked in: %+v", cfg)
	}
	if cfg.TLSConfig == nil || len(cfg.TLSConfig.Certificates) > 0 || cfg.TLSConfig.RootCAs != nil || len(cfg.Fallbacks) != 1 || cfg.Fallbacks[0].TLSConfig != nil {
		t.Errorf("sslmode=prefer is TLS first, plain second: %+v", cfg.Fallbacks)
	}
	for k, v := range cfg.RuntimeParams {
		if strings.Contains(strings.ToLower(v), "evil") || k == "options" || k == "timezone" {
			t.Errorf("runtime parameter %s=%s leaked in", k, v)
		}
	}
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "ramet-service-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	// And it connects: the real server sees the target's own values.
	if os.Geteuid() == 0 {
		testenv.Postgres(t, 15)
		connectsAsTold(t, l)
	}
}

func connectsAsTold(t *testing.T, l *Linker) {
	s := production(t, pgtest.Config{})
	conn, err := l.connect(t.Context(), target(s), connSQL)
	if err != nil {
		t.Fatal(err)
	}
	defer closeConn(conn)
	rows, err := query(t.Context(), conn, "SELECT current_user, current_database(), current_setting('application_name'), current_setting('TimeZone')")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], " "); got != "postgres postgres ramet UTC" {
		t.Errorf("connected as %q", got)
	}
}

func TestTLSModes(t *testing.T) {
	for mode, want := range map[string]string{
		"disable": "plain", "allow": "plain,open", "prefer": "open,plain", "": "open,plain", "require": "open", "verify-ca": "chain", "verify-full": "name",
	} {
		var got []string
		for _, c := range tlsConfigs(mode, "db.example.com") {
			switch {
			case c == nil:
				got = append(got, "plain")
			case c.InsecureSkipVerify && c.VerifyConnection != nil:
				got = append(got, "chain")
			case c.InsecureSkipVerify:
				got = append(got, "open")
			case c.ServerName == "db.example.com":
				got = append(got, "name")
			}
		}
		if strings.Join(got, ",") != want {
			t.Errorf("sslmode %q: got %v, want %s", mode, got, want)
		}
	}
	var cfg pgconn.Config
	if err := setHosts(&cfg, map[string]string{"host": "a,b", "port": "1,2", "sslmode": "require"}); err != nil || cfg.Host != "a" || len(cfg.Fallbacks) != 1 || cfg.Fallbacks[0].Port != 2 {
		t.Errorf("two hosts: %+v, %v", cfg, err)
	}
}
