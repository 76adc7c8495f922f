package wal

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgbin"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// realWAL makes a server write every kind of record that is indexed and
// returns the bytes of its log from its first segment on.
type realWAL struct {
	srv   *pgtest.Server
	sysID string
	tli   engine.TLI
	size  int64
	start engine.LSN
	end   engine.LSN // flushed
	log   []byte
	space string
}

func makeWAL(t *testing.T, major int) *realWAL {
	t.Helper()
	testenv.Root(t)
	testenv.Postgres(t, major)
	s := pgtest.New(t, pgtest.Config{
		Major: major, InitdbArgs: []string{"--wal-segsize=1"},
		Settings: map[string]string{"wal_keep_size": "2GB", "max_prepared_transactions": "5", "wal_level": "logical", "track_commit_timestamp": "on", "max_wal_size": "2GB", "autovacuum": "off"},
	})
	w := &realWAL{srv: s, size: 1 << 20, tli: 1, space: filepath.Join(s.Root, "space")}
	must := func(sql ...string) {
		t.Helper()
		if err := s.Exec(t.Context(), "postgres", sql...); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(w.space, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(w.space, s.UID, s.GID); err != nil {
		t.Fatal(err)
	}
	must(
		"CREATE TABLE a (i int, pad text)",
		"SELECT pg_create_restore_point('before it all')",
		"CREATE TABLESPACE space LOCATION '"+w.space+"'",
		"CREATE DATABASE other", "DROP DATABASE other",
		"INSERT INTO a SELECT i, repeat(md5(i::text), 20) FROM generate_series(1, 5000) i",
		"BEGIN; INSERT INTO a VALUES (1); PREPARE TRANSACTION 'p1'", "COMMIT PREPARED 'p1'",
		"BEGIN; INSERT INTO a VALUES (2); CREATE TABLE gone (i int); PREPARE TRANSACTION 'p2'", "ROLLBACK PREPARED 'p2'",
		"BEGIN; SAVEPOINT s; INSERT INTO a VALUES (3); RELEASE s; DROP TABLE a; CREATE TABLE a (i int, pad text); COMMIT",
		"BEGIN; INSERT INTO a VALUES (4); ROLLBACK",
		"CHECKPOINT", "SELECT pg_switch_wal()",
		"ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()",
		"INSERT INTO a SELECT i, '' FROM generate_series(1, 100) i",
		"SELECT pg_logical_emit_message(false, 'test', repeat('m', 3000000))", // one record over several segments
		"DROP TABLESPACE space", "CHECKPOINT",
	)
	s.SetConf(map[string]string{"max_connections": "77", "wal_log_hints": "on"})
	if err := s.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	must("INSERT INTO a SELECT i, repeat('y', 100) FROM generate_series(1, 3000) i", "SELECT pg_create_restore_point('after it all')", "CHECKPOINT")
	v, err := s.Value(t.Context(), "postgres", "SELECT system_identifier::text FROM pg_control_system()")
	if err != nil {
		t.Fatal(err)
	}
	w.sysID = v
	w.end = w.lsn(t, "SELECT pg_current_wal_flush_lsn()::text")
	w.load(t)
	return w
}

func (w *realWAL) lsn(t *testing.T, sql string) engine.LSN {
	t.Helper()
	v, err := w.srv.Value(t.Context(), "postgres", sql)
	if err != nil {
		t.Fatal(err)
	}
	at, err := engine.ParseLSN(v)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func (w *realWAL) load(t *testing.T) {
	t.Helper()
	dir := filepath.Join(w.srv.DataDir, "pg_wal")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	first := true
	for _, e := range entries {
		_, no, err := engine.ParseSegmentName(e.Name(), w.size)
		if err != nil || no.Start(w.size) >= w.end {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if first {
			w.start, first = no.Start(w.size), false
		}
		w.log = append(w.log, b...)
	}
	w.log = w.log[:w.end-w.start]
}

func (w *realWAL) open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir, Options{Major: w.srv.Major, SystemID: w.sysID, SegmentSize: w.size})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// fill appends the log in portions of n bytes.
func (w *realWAL) fill(t *testing.T, s *Store, upTo engine.LSN, n int) {
	t.Helper()
	if _, pos := s.Position(); pos == 0 {
		if _, err := s.Begin(w.tli, w.start); err != nil {
			t.Fatal(err)
		}
	}
	for _, pos := s.Position(); pos < upTo; _, pos = s.Position() {
		end := min(pos+engine.LSN(n), upTo)
		if err := s.Append(w.tli, pos, w.log[pos-w.start:end-w.start]); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Sync(); err != nil {
		t.Fatal(err)
	}
}

// dumped is what pg_waldump says of one record.
type dumped struct {
	lsn  engine.LSN
	tx   uint32
	desc string
}

func waldump(t *testing.T, w *realWAL, rmgr string) []dumped {
	t.Helper()
	bin := filepath.Join(pgbin.Find(w.srv.Major), "pg_waldump")
	if _, err := os.Stat(bin); err != nil {
		return walinspect(t, w, rmgr)
	}
	args := []string{"-p", filepath.Join(w.srv.DataDir, "pg_wal"), "-s", w.start.String(), "-e", w.end.String(), "-r", rmgr}
	cmd := exec.CommandContext(t.Context(), bin, args...)
	cmd.Env = []string{"TZ=UTC", "LC_ALL=C"}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil && !strings.Contains(stderr.String(), "invalid record length") {
		t.Fatalf("pg_waldump: %v: %s", err, stderr.Bytes())
	}
	line := regexp.MustCompile(`tx:\s+(\d+), lsn: ([0-9A-F]+/[0-9A-F]+), prev [0-9A-F/]+, desc: (.*)`)
	var recs []dumped
	for _, m := range line.FindAllStringSubmatch(string(out), -1) {
		at, err := engine.ParseLSN(m[2])
		if err != nil {
			t.Fatal(err)
		}
		tx, _ := strconv.ParseUint(m[1], 10, 32)
		recs = append(recs, dumped{lsn: at, tx: uint32(tx), desc: m[3]})
	}
	return recs
}

// walinspect asks the server itself where there is no pg_waldump; 14 has neither.
func walinspect(t *testing.T, w *realWAL, rmgr string) []dumped {
	t.Helper()
	if w.srv.Major < 15 {
		return nil
	}
	conn, err := w.srv.Connect(t.Context(), "postgres")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(t.Context())) //nolint:errcheck // nothing is pending
	if _, err := conn.Exec(t.Context(), "CREATE EXTENSION IF NOT EXISTS pg_walinspect"); err != nil {
		t.Fatal(err)
	}
	rows, err := conn.Query(t.Context(), `SELECT start_lsn::text AS at, xid::text::int8, record_type || ' ' || coalesce(description, '')
		FROM pg_get_wal_records_info($1::text::pg_lsn, $2::text::pg_lsn) WHERE resource_manager = $3 ORDER BY start_lsn`,
		pgx.QueryExecModeSimpleProtocol, w.start.String(), w.end.String(), rmgr)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var recs []dumped
	for rows.Next() {
		var at string
		var d dumped
		if err := rows.Scan(&at, &d.tx, &d.desc); err != nil {
			t.Fatal(err)
		}
		if d.lsn, err = engine.ParseLSN(at); err != nil {
			t.Fatal(err)
		}
		recs = append(recs, d)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
	return recs
}

// checkCommitTimes compares with what the server keeps of each transaction.
func checkCommitTimes(t *testing.T, s *Store, w *realWAL) {
	t.Helper()
	commits := 0
	for _, e := range events(t, s, Query{Kinds: []EventKind{Commit, Abort}}) {
		if e.XID == 0 {
			continue
		}
		got, err := w.srv.Value(t.Context(), "postgres", fmt.Sprintf(
			"SELECT CASE WHEN %[1]d < (SELECT oldest_commit_ts_xid FROM pg_control_checkpoint())::text::int8 THEN 'old' ELSE (extract(epoch FROM pg_xact_commit_timestamp('%[1]d'::xid)) * 1000000)::int8::text END", e.XID))
		if err != nil {
			t.Fatal(err)
		}
		want := ""
		if e.Kind == Commit {
			want = strconv.FormatInt(e.Time.UnixMicro(), 10)
			commits++
		}
		if got == "old" {
			continue
		}
		if got != want {
			t.Errorf("%s of %d: got %q, the server has %q", e.Kind, e.XID, want, got)
		}
	}
	if commits < 10 {
		t.Errorf("only %d commits", commits)
	}
}

func events(t *testing.T, s *Store, q Query) []Event {
	t.Helper()
	var out []Event
	for e, err := range s.Events(q) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

// inWaldump is our event in pg_waldump's words, as far as they say the same.
func inWaldump(e Event) string {
	switch e.Kind {
	case Commit:
		return "COMMIT " + e.Time.Format("2006-01-02 15:04:05.999999")
	case Abort:
		return "ABORT " + e.Time.Format("2006-01-02 15:04:05.999999")
	case Prepare:
		return "PREPARE"
	case RestorePoint:
		return "RESTORE_POINT " + e.Name
	case ParameterChange:
		s := e.Settings
		return fmt.Sprintf("PARAMETER_CHANGE max_connections=%d max_worker_processes=%d max_wal_senders=%d max_prepared_xacts=%d max_locks_per_xact=%d wal_level=%s wal_log_hints=%s track_commit_timestamp=%s",
			s.MaxConnections, s.MaxWorkerProcesses, s.MaxWALSenders, s.MaxPreparedXacts, s.MaxLocksPerXact, s.WALLevel, onOff(s.WALLogHints), onOff(s.TrackCommitTimestamp))
	case FullPageWritesChange:
		return "FPW_CHANGE " + strconv.FormatBool(e.FullPageWrites)
	case Checkpoint:
		name := "CHECKPOINT_ONLINE"
		if e.Shutdown {
			name = "CHECKPOINT_SHUTDOWN"
		}
		return fmt.Sprintf("%s redo %s; tli %d; prev tli %d; fpw %t;", name, e.Redo, e.NewTLI, e.PrevTLI, e.FullPageWrites)
	case TablespaceCreate:
		return fmt.Sprintf("CREATE %d %q", e.OID, e.Name)
	case TablespaceDrop:
		return fmt.Sprintf("DROP %d", e.OID)
	case DatabaseCreate:
		return "CREATE"
	case DatabaseDrop:
		return "DROP"
	case BackupEnd, EndOfRecovery, OverwrittenRecord:
	}
	return e.Kind.String()
}

func onOff(b bool) string {
	if b {
		return "on"
	}
	return "off"
}

func TestIndexEqualsWaldump(t *testing.T) {
	testenv.Postgres(t, 15)
	for _, major := range pgbin.Installed() {
		t.Run(strconv.Itoa(major), func(t *testing.T) {
			w := makeWAL(t, major)
			for _, portion := range []int{8191, 131072, len(w.log)} {
				t.Run(strconv.Itoa(portion), func(t *testing.T) {
					s := w.open(t, t.TempDir())
					w.fill(t, s, w.end, portion)
					checkEvents(t, s, w)
					if portion == 131072 {
						checkCommitTimes(t, s, w)
					}
				})
			}
			t.Run("7", func(t *testing.T) { // every header torn
				s := w.open(t, t.TempDir())
				w.fill(t, s, w.start+min(w.end-w.start, 3<<19), 7)
			})
			t.Run("reopened", func(t *testing.T) { reopened(t, w) })
			t.Run("resolve", func(t *testing.T) { resolves(t, w) })
		})
	}
}

func checkEvents(t *testing.T, s *Store, w *realWAL) {
	t.Helper()
	if _, end := s.LastRecordEnd(); end != w.end {
		t.Errorf("last record ends at %s, production at %s", end, w.end)
	}
	all := events(t, s, Query{})
	count := map[EventKind]int{}
	for i, e := range all {
		count[e.Kind]++
		if i > 0 && (e.Start < all[i-1].End || e.End <= e.Start) {
			t.Errorf("event %d at %s to %s follows one that ends at %s", i, e.Start, e.End, all[i-1].End)
		}
	}
	for _, k := range []EventKind{Commit, Abort, Prepare, Checkpoint, ParameterChange, RestorePoint, FullPageWritesChange, DatabaseCreate, DatabaseDrop, TablespaceCreate, TablespaceDrop} {
		if count[k] == 0 {
			t.Errorf("no event %s", k)
		}
	}
	compare := map[string][]EventKind{
		"Transaction": {Commit, Abort, Prepare},
		"XLOG":        {RestorePoint, ParameterChange, FullPageWritesChange, Checkpoint},
		"Tablespace":  {TablespaceCreate, TablespaceDrop},
		"Database":    {DatabaseCreate, DatabaseDrop},
	}
	for rmgr, kinds := range compare {
		var want []dumped
		for _, d := range waldump(t, w, rmgr) {
			skip := strings.HasPrefix(d.desc, "SWITCH") || strings.HasPrefix(d.desc, "NEXTOID") || strings.HasPrefix(d.desc, "FPI") ||
				strings.HasPrefix(d.desc, "CHECKPOINT_REDO") || strings.HasPrefix(d.desc, "ASSIGNMENT") || strings.HasPrefix(d.desc, "INVALIDATION")
			if !skip {
				want = append(want, d)
			}
		}
		if want == nil {
			if w.srv.Major > 14 {
				t.Errorf("PostgreSQL has no %s records", rmgr)
			}
			continue
		}
		got := events(t, s, Query{Kinds: kinds})
		if len(got) != len(want) {
			t.Errorf("%s: got %d events, pg_waldump has %d", rmgr, len(got), len(want))
		}
		for i := range min(len(got), len(want)) {
			sameRecord(t, got[i], want[i])
		}
	}
}

func sameRecord(t *testing.T, e Event, d dumped) {
	t.Helper()
	words := inWaldump(e)
	desc := strings.Replace(strings.Replace(d.desc, "COMMIT_PREPARED", "COMMIT", 1), "ABORT_PREPARED", "ABORT", 1)
	ok := e.Start == d.lsn
	for _, word := range strings.Fields(words) {
		ok = ok && strings.Contains(desc, word)
	}
	if d.tx != 0 {
		ok = ok && e.XID == d.tx
	} else if e.Kind == Commit || e.Kind == Abort {
		ok = ok && strings.Contains(d.desc, fmt.Sprintf("%d:", e.XID)) // COMMIT PREPARED names it in its description
	}
	if !ok {
		t.Errorf("got %s at %s xid %d, pg_waldump has %s at %s tx %d", words, e.Start, e.XID, d.desc, d.lsn, d.tx)
	}
}

// reopened closes and opens the store at many places and wants the same events.
func reopened(t *testing.T, w *realWAL) {
	whole := w.open(t, t.TempDir())
	w.fill(t, whole, w.end, 1<<20)
	want := events(t, whole, Query{})
	dir := t.TempDir()
	var s *Store
	step := (w.end - w.start) / 23
	for at := w.start + step; ; at += step {
		at = min(at, w.end)
		s = w.open(t, dir)
		_, pos := s.Position()
		if pos != 0 && pos > at {
			t.Fatalf("opened at %s after writing to %s", pos, at-step)
		}
		w.fill(t, s, at, 100000)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if at == w.end {
			break
		}
	}
	s = w.open(t, dir)
	got := events(t, s, Query{})
	if !slices.EqualFunc(got, want, func(a, b Event) bool {
		return inWaldump(a) == inWaldump(b) && a.Start == b.Start && a.End == b.End && a.XID == b.XID
	}) {
		t.Errorf("after opening again: got %d events, want %d", len(got), len(want))
	}
	// Without any index the same is read from the segments.
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "index")); err != nil {
		t.Fatal(err)
	}
	if got := events(t, w.open(t, dir), Query{}); len(got) != len(want) {
		t.Errorf("without index files: got %d events, want %d", len(got), len(want))
	}
}

func resolves(t *testing.T, w *realWAL) {
	s := w.open(t, t.TempDir())
	w.fill(t, s, w.end, 1<<17)
	now := time.Now()
	s.Clock(now, w.end)
	all := events(t, s, Query{Kinds: []EventKind{Commit, Abort}})
	for _, e := range all {
		got, err := s.ResolveXID(uint64(e.XID))
		if e.Kind == Abort {
			if engine.CodeOf(err) != engine.CodeInvalidPoint || !strings.Contains(err.Error(), "rolled back") {
				t.Errorf("xid %d was rolled back: got %v, %v", e.XID, got, err)
			}
			continue
		}
		if err != nil || got.End != e.End {
			t.Errorf("xid %d: got %v, %v, want %s", e.XID, got, err, e.End)
		}
		if e.Kind != Commit {
			continue
		}
		if got, err := s.ResolveLSN(e.End); err != nil || got.End != e.End {
			t.Errorf("LSN %s: got %v, %v", e.End, got, err)
		}
		if got, err := s.ResolveLSN(e.End - 1); err != nil || got.End > e.Start {
			t.Errorf("LSN %s, inside a commit: got %v, %v, want at most %s", e.End-1, got, err, e.Start)
		}
		wantTime(t, s, all, e.Time)
		wantTime(t, s, all, e.Time.Add(-time.Microsecond))
	}
	rp := events(t, s, Query{Kinds: []EventKind{RestorePoint}})
	if got, err := s.ResolveRestorePoint("after it all"); err != nil || got.End != rp[len(rp)-1].End {
		t.Errorf("restore point: got %v, %v", got, err)
	}
	for what, err := range map[string]error{
		"restore point": second(s.ResolveRestorePoint("no such")),
		"xid":           second(s.ResolveXID(4000000000)),
		"LSN before":    second(s.ResolveLSN(w.start - 1)),
		"LSN after":     second(s.ResolveLSN(w.end + 8)),
		"time before":   second(s.ResolveTime(time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC))),
		"time after":    second(s.ResolveTime(time.Now().Add(time.Hour))),
	} {
		if engine.CodeOf(err) != engine.CodeInvalidPoint || !strings.Contains(engine.HintOf(err), w.end.String()) {
			t.Errorf("%s: got %v, hint %q, want a refusal that names the range", what, err, engine.HintOf(err))
		}
	}
	if got, err := s.ResolveTime(now); err != nil || got.End != w.end {
		t.Errorf("a quiet moment: got %v, %v, want the end %s", got, err, w.end)
	}
}

func second[T any](_ T, err error) error { return err }

// wantTime compares with a plain search in log order.
func wantTime(t *testing.T, s *Store, all []Event, at time.Time) {
	t.Helper()
	if at.Before(s.Ranges()[0].StartTime) {
		return
	}
	_, want := s.LastRecordEnd()
	for _, e := range all {
		if e.Kind == Commit && e.Time.After(at) {
			want = e.Start
			break
		}
	}
	if got, err := s.ResolveTime(at); err != nil || got.End != want {
		t.Errorf("time %s: got %v, %v, want %s", at.Format(time.RFC3339Nano), got, err, want)
	}
}
