package linker

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ramet-io/ramet/engine"
)

// server is what Probe asks of production in one query.
type server map[string]string

func (s server) int(name string) int {
	n, err := strconv.Atoi(s[name])
	if err != nil {
		return 0
	}
	return n
}

func (s server) int64(name string) int64 {
	n, err := strconv.ParseInt(s[name], 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// Probe implements engine.Ingester.
func (l *Linker) Probe(ctx context.Context, t engine.Target, want engine.ProbeOptions) (engine.ServerFacts, error) {
	conn, err := l.connect(ctx, t, connSQL)
	if err != nil {
		return engine.ServerFacts{}, err
	}
	defer closeConn(conn)
	s, err := askServer(ctx, conn, want.SlotName)
	if err != nil {
		return engine.ServerFacts{}, fmt.Errorf("probe production: %w", err)
	}
	if err := checkServer(s, want); err != nil {
		return engine.ServerFacts{}, err
	}
	facts := factsOf(s)
	decideSlot(&facts, s, want)
	if facts.Tablespaces, err = tablespaces(ctx, conn); err != nil {
		return facts, fmt.Errorf("probe production: %w", err)
	}
	warnings, err := collationWarnings(ctx, conn, facts.Major)
	if err != nil {
		return facts, fmt.Errorf("probe production: %w", err)
	}
	facts.Warnings = append(facts.Warnings, warnings...)
	repl, err := l.connect(ctx, t, connReplication)
	if err != nil {
		return facts, err
	}
	defer closeConn(repl)
	id, err := identify(ctx, repl)
	if err != nil {
		return facts, fmt.Errorf("probe production: %w", err)
	}
	facts.SystemID, facts.Timeline, facts.Position = id.systemID, id.tli, id.pos
	return facts, nil
}

// askServer reads settings and counters. Names that a version does not have
// are absent from the answer.
func askServer(ctx context.Context, conn *pgconn.PgConn, slot string) (server, error) {
	rows, err := query(ctx, conn, `
		SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN ('server_version', 'server_version_num', 'wal_level', 'max_wal_senders',
			'max_replication_slots', 'max_slot_wal_keep_size', 'idle_replication_slot_timeout', 'block_size', 'wal_block_size',
			'wal_segment_size', 'data_checksums', 'full_page_writes', 'wal_log_hints', 'fsync')
		UNION ALL SELECT '+version', version()
		UNION ALL SELECT '+recovery', pg_is_in_recovery()::text
		UNION ALL SELECT '+user', current_user::text
		UNION ALL SELECT '+replicates', (rolreplication OR rolsuper)::text FROM pg_catalog.pg_roles WHERE rolname = current_user
		UNION ALL SELECT '+senders', count(*)::text FROM pg_catalog.pg_stat_replication
		UNION ALL SELECT '+slots', count(*)::text FROM pg_catalog.pg_replication_slots WHERE slot_name <> `+quoteLiteral(slot)+`
		UNION ALL SELECT '+bytes', coalesce(sum(pg_catalog.pg_database_size(oid)), 0)::int8::text FROM pg_catalog.pg_database
			WHERE has_database_privilege(oid, 'CONNECT')`)
	if err != nil {
		return nil, err
	}
	s := server{}
	for _, r := range rows {
		s[r[0]] = r[1]
	}
	return s, nil
}

// checkServer refuses what Ramet cannot link, each thing with its own code and
// the statement that mends it.
func checkServer(s server, want engine.ProbeOptions) error {
	major := s.int("server_version_num") / 10000
	if _, ok := s["+replicates"]; !ok || s["server_version_num"] == "" {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeIncompatibleServer, "production does not answer as PostgreSQL does")
	}
	if major < 14 || major > 18 {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeMajorUnsupported, "production is PostgreSQL %s; Ramet links 14 to 18", s["server_version"]).
			WithHint("upgrade production, or this program")
	}
	if !slices.Contains(want.SupportedMajors, major) {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeMajorNotInstalled, "production is PostgreSQL %d, which is not installed on this host", major).
			WithHint(fmt.Sprintf("install it here: apt install postgresql-%d", major))
	}
	if s["+recovery"] == "true" {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeIncompatibleServer, "production is a standby").
			WithHint("link its primary")
	}
	if err := checkPlatform(s, want.Architecture); err != nil {
		return err
	}
	if s["wal_level"] == "minimal" {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeWALLevelMinimal, "production has wal_level = minimal, so its log is not enough for a copy").
			WithHint("run on production: ALTER SYSTEM SET wal_level = 'replica'; ALTER SYSTEM SET max_wal_senders = 10; then restart it")
	}
	if s["+replicates"] != "true" {
		return noReplicationRight(s["+user"], nil)
	}
	if s.int("max_wal_senders")-s.int("+senders") < 2 {
		return noFreeSender(nil)
	}
	if s.int("max_replication_slots")-s.int("+slots") < 1 {
		return noFreeSlot(nil)
	}
	return nil
}

func checkPlatform(s server, arch string) error {
	incompatible := func(format string, args ...any) error {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeIncompatibleServer, format, args...).
			WithHint("physical copies run only on the same architecture with the same build options")
	}
	if s.int("block_size") != 8192 || s.int("wal_block_size") != 8192 {
		return incompatible("production has pages of %s and WAL pages of %s bytes; only 8192 is supported", s["block_size"], s["wal_block_size"])
	}
	if seg := s.int64("wal_segment_size"); seg < 1<<20 || seg > 1<<30 || seg&(seg-1) != 0 {
		return incompatible("production has WAL segments of %s bytes", s["wal_segment_size"])
	}
	if have := architecture(s["+version"]); have != "" && arch != "" && have != arch {
		return incompatible("production runs on %s, this host on %s", have, arch)
	}
	return nil
}

// architecture finds Go's name of the platform in version(), "" when it is an
// unknown one.
func architecture(version string) string {
	_, on, _ := strings.Cut(version, " on ")
	for _, a := range [][2]string{{"x86_64", "amd64"}, {"amd64", "amd64"}, {"aarch64", "arm64"}, {"arm64", "arm64"}, {"powerpc64le", "ppc64le"}, {"ppc64le", "ppc64le"}, {"s390x", "s390x"}, {"riscv64", "riscv64"}} {
		if strings.HasPrefix(on, a[0]) {
			return a[1]
		}
	}
	return ""
}

func factsOf(s server) engine.ServerFacts {
	f := engine.ServerFacts{
		Major: s.int("server_version_num") / 10000, Version: s["server_version"],
		WALSegmentSize: s.int64("wal_segment_size"), BlockSize: s.int("block_size"),
		DataChecksums: s["data_checksums"] == "on", WALLevel: s["wal_level"],
		FullPageWrites: s["full_page_writes"] == "on", WALLogHints: s["wal_log_hints"] == "on",
		Architecture: architecture(s["+version"]), ClusterBytes: s.int64("+bytes"),
	}
	if !f.FullPageWrites {
		f.Warnings = append(f.Warnings, "full_page_writes is off on production: snapshots are taken only while staging is stopped")
	}
	if s["fsync"] == "off" {
		f.Warnings = append(f.Warnings, "fsync is off on production: after a crash there, its log may not continue what was received; resync then")
	}
	return f
}

// decideSlot applies RULES A2: a dead engine cannot drop its slot, so a
// permanent one is only taken where production bounds it or a person accepted it.
func decideSlot(f *engine.ServerFacts, s server, want engine.ProbeOptions) {
	f.SlotBounded = s.int64("max_slot_wal_keep_size") >= 0 || s.int64("idle_replication_slot_timeout") > 0
	switch want.Slot {
	case engine.SlotPermanent:
		f.SlotPermanent = true
		if !f.SlotBounded {
			f.Warnings = append(f.Warnings, "the slot is unbounded: if this host goes away, production keeps WAL until its disk is full; "+
				"bound it with ALTER SYSTEM SET max_slot_wal_keep_size = '10GB'")
		}
	case engine.SlotTemporary:
		f.SlotPermanent = false
	case engine.SlotAuto, "":
		f.SlotPermanent = f.SlotBounded
		if !f.SlotBounded {
			f.Warnings = append(f.Warnings, "max_slot_wal_keep_size is -1 on production, so a temporary slot is used: after a longer interruption a resync may be needed; "+
				"bound slots with ALTER SYSTEM SET max_slot_wal_keep_size = '10GB', or accept an unbounded one")
		}
	}
}

func tablespaces(ctx context.Context, conn *pgconn.PgConn) ([]engine.Tablespace, error) {
	rows, err := query(ctx, conn, `SELECT oid::text, pg_catalog.pg_tablespace_location(oid) FROM pg_catalog.pg_tablespace
		WHERE spcname NOT IN ('pg_default', 'pg_global') ORDER BY oid`)
	if err != nil {
		return nil, err
	}
	var out []engine.Tablespace
	for _, r := range rows {
		oid, err := strconv.ParseUint(r[0], 10, 32)
		if err != nil {
			return nil, fmt.Errorf("read tablespace: %w", err)
		}
		out = append(out, engine.Tablespace{OID: uint32(oid), Path: r[1]})
	}
	return out, nil
}

// collationWarnings names databases whose sort order depends on more than the
// C library of this host.
func collationWarnings(ctx context.Context, conn *pgconn.PgConn, major int) ([]string, error) {
	if major < 15 {
		rows, err := query(ctx, conn, `SELECT count(*)::text FROM pg_catalog.pg_collation WHERE collprovider = 'i' AND oid >= 16384`)
		if err != nil || rows[0][0] == "0" {
			return nil, err
		}
		return []string{rows[0][0] + " user-defined ICU collations: the ICU version here must be production's, else their indexes must be rebuilt in clones"}, nil
	}
	rows, err := query(ctx, conn, `SELECT datname, CASE datlocprovider WHEN 'i' THEN 'ICU' WHEN 'b' THEN 'builtin' ELSE 'libc' END, coalesce(datcollversion, '')
		FROM pg_catalog.pg_database WHERE datallowconn AND datlocprovider <> 'b' AND (datlocprovider = 'i' OR datcollversion IS NOT NULL) ORDER BY 1`)
	if err != nil {
		return nil, err
	}
	var icu, libc []string
	for _, r := range rows {
		switch {
		case r[1] == "ICU":
			icu = append(icu, fmt.Sprintf("%s (%s)", r[0], r[2]))
		case r[2] != "" && !slices.Contains(libc, r[2]):
			libc = append(libc, r[2])
		}
	}
	var out []string
	if len(icu) > 0 {
		out = append(out, "databases with ICU collations: "+strings.Join(icu, ", ")+"; with another ICU version here, indexes on text must be rebuilt in clones")
	}
	if len(libc) > 0 {
		out = append(out, "text is sorted by the C library "+strings.Join(libc, ", ")+"; with another one here, indexes on text must be rebuilt in clones")
	}
	return out, nil
}
