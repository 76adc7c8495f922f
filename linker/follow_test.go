package linker

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

const slotName = "ramet_test"

// linked is a server, its facts and an empty store.
type linked struct {
	s     *pgtest.Server
	l     *Linker
	facts engine.ServerFacts
	store *wal.Store
}

func link(t *testing.T, settings map[string]string, args ...string) *linked {
	t.Helper()
	s := production(t, pgtest.Config{Settings: settings, InitdbArgs: args})
	exec1(t, s, "CREATE TABLE work (id bigserial, pad text)")
	l := newLinker(t)
	facts := probe(t, l, s)
	return &linked{s: s, l: l, facts: facts, store: openStore(t, t.TempDir(), facts)}
}

func (k *linked) request() engine.FollowRequest {
	return engine.FollowRequest{Target: target(k.s), Facts: k.facts, Slot: slotName, WAL: k.store}
}

// write makes WAL and returns its end.
func (k *linked) write(t *testing.T, rows int) engine.LSN {
	t.Helper()
	exec1(t, k.s, fmt.Sprintf("INSERT INTO work (pad) SELECT repeat(md5(i::text), 10) FROM generate_series(1, %d) i", rows))
	return lsnOf(t, k.s, "SELECT pg_current_wal_flush_lsn()")
}

func (k *linked) arrives(t *testing.T, at engine.LSN) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	if err := k.store.WaitDurable(ctx, at); err != nil {
		t.Fatal(err)
	}
}

func TestFollowReconnects(t *testing.T) {
	k := link(t, map[string]string{"max_wal_size": "200MB"})
	if _, err := k.l.EnsureSlot(t.Context(), target(k.s), slotName); err != nil {
		t.Fatal(err)
	}
	f := follow(t, k.l, k.request())
	f.connected(t)
	k.arrives(t, k.write(t, 20000))
	if err := k.s.Kill(); err != nil {
		t.Fatal(err)
	}
	testenv.Eventually(t, 10*time.Second, func() error {
		if st := f.last(); st.Connected || engine.CodeOf(st.Err) != engine.CodeSourceUnreachable {
			return fmt.Errorf("state %+v", st)
		}
		return nil
	})
	if err := k.s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	k.arrives(t, k.write(t, 20000))
	f.connected(t)
	testenv.Eventually(t, 10*time.Second, func() error {
		st := f.last()
		_, durable := k.store.LastRecordEnd()
		if st.Durable != durable || st.ServerTime.IsZero() || st.Received < durable || st.ServerEnd < durable {
			return fmt.Errorf("state %+v, store %s", st, durable)
		}
		return nil
	})
	if err := f.stop(); err != nil {
		t.Errorf("Follow: %v", err)
	}
	if f.last().Connected {
		t.Error("still connected after the end")
	}
}

// TestAcknowledgesOnlyWhatIsSynced holds production's view of the slot against
// what an fsync has covered.
func TestAcknowledgesOnlyWhatIsSynced(t *testing.T) {
	k := link(t, nil)
	if _, err := k.l.EnsureSlot(t.Context(), target(k.s), slotName); err != nil {
		t.Fatal(err)
	}
	if err := k.store.Close(); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	release := make(chan struct{})
	blocked := make(chan struct{}, 1)
	armed := false
	store, err := wal.Open(t.TempDir(), wal.Options{
		Major: k.facts.Major, SystemID: k.facts.SystemID, SegmentSize: k.facts.WALSegmentSize,
		SyncFile: func(file *os.File) error {
			mu.Lock()
			wait := armed
			mu.Unlock()
			if wait {
				select {
				case blocked <- struct{}{}:
				default:
				}
				<-release
			}
			return file.Sync()
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close() //nolint:errcheck // only read
	k.store = store
	f := follow(t, k.l, k.request())
	f.connected(t)
	k.arrives(t, k.write(t, 100))
	_, synced := store.LastRecordEnd()
	mu.Lock()
	armed = true
	mu.Unlock()
	end := k.write(t, 100)
	<-blocked // it is received, but its fsync does not return
	told := value(t, k.s, "SELECT greatest(write_lsn, flush_lsn, replay_lsn)::text FROM pg_stat_replication")
	at, err := engine.ParseLSN(told)
	if err != nil || at >= end {
		t.Errorf("production was told %s (%v), but only %s is synced", told, err, synced)
	}
	mu.Lock()
	armed = false
	mu.Unlock()
	close(release)
	k.arrives(t, end)
	testenv.Eventually(t, 10*time.Second, func() error {
		st, err := k.l.SlotState(t.Context(), target(k.s), slotName)
		if err != nil || st.RestartLSN < end || !st.Active || st.WALStatus != "reserved" {
			return fmt.Errorf("slot %+v, want %s: %w", st, end, errors.Join(err, errors.New("not yet")))
		}
		if _, rec := store.LastRecordEnd(); st.RestartLSN > rec {
			t.Errorf("the slot is at %s, beyond the store's %s", st.RestartLSN, rec)
		}
		return nil
	})
	if err := f.stop(); err != nil {
		t.Error(err)
	}
}

func TestFollowThroughFaults(t *testing.T) {
	k := link(t, map[string]string{"max_wal_size": "1GB", "wal_keep_size": "1GB"})
	t.Run("cut in a message", func(t *testing.T) {
		var fl faults
		fl.after.Store(3<<20 + 17)
		k.l = fl.linker(t)
		f := follow(t, k.l, k.request0())
		f.connected(t)
		k.arrives(t, k.write(t, 60000))
		if fl.struck.Load() == 0 {
			t.Error("no connection was cut")
		}
		if err := f.stop(); err != nil {
			t.Error(err)
		}
	})
	t.Run("damaged once", func(t *testing.T) {
		var fl faults
		fl.flip.Store(true)
		fl.after.Store(2 << 20)
		k.l = fl.linker(t)
		f := follow(t, k.l, k.request0())
		f.connected(t)
		end := k.write(t, 60000)
		testenv.Eventually(t, 20*time.Second, func() error {
			if fl.struck.Load() == 0 {
				return errors.New("no byte was changed")
			}
			return nil
		})
		k.arrives(t, end)
		if err := f.stop(); err != nil {
			t.Error(err)
		}
	})
	t.Run("silent network", func(t *testing.T) {
		var fl faults
		fl.stall.Store(true)
		fl.after.Store(1 << 20)
		k.l = fl.linker(t)
		k.l.o.DeadAfter = time.Second
		f := follow(t, k.l, k.request0())
		f.connected(t)
		end := k.write(t, 20000)
		testenv.Eventually(t, 20*time.Second, func() error {
			if fl.struck.Load() == 0 {
				return errors.New("the network did not stop")
			}
			return nil
		})
		fl.after.Store(0)
		k.arrives(t, end)
		if err := f.stop(); err != nil {
			t.Error(err)
		}
	})
	// What came through all of it is whole.
	if err := k.store.Close(); err != nil {
		t.Fatal(err)
	}
}

// request0 follows without a slot.
func (k *linked) request0() engine.FollowRequest {
	r := k.request()
	r.Slot = ""
	return r
}

func TestSlotDroppedBehindOurBack(t *testing.T) {
	k := link(t, nil)
	if _, err := k.l.EnsureSlot(t.Context(), target(k.s), slotName); err != nil {
		t.Fatal(err)
	}
	f := follow(t, k.l, k.request())
	f.connected(t)
	k.arrives(t, k.write(t, 10))
	exec1(t, k.s, "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots",
		"DO $$ BEGIN FOR i IN 1..200 LOOP BEGIN PERFORM pg_drop_replication_slot('"+slotName+"'); EXIT; EXCEPTION WHEN object_in_use THEN "+
			"PERFORM pg_terminate_backend(active_pid) FROM pg_replication_slots; PERFORM pg_sleep(0.01); END; END LOOP; END $$")
	err := f.ended(t)
	wantCode(t, err, engine.CodeSlotLost, slotName, "resync")
	if st := f.last(); engine.CodeOf(st.Err) != engine.CodeSlotLost || st.Connected {
		t.Errorf("last state %+v", st)
	}
}

func TestSlotInvalidated(t *testing.T) {
	k := link(t, map[string]string{"max_slot_wal_keep_size": "2MB", "max_wal_size": "2MB", "min_wal_size": "2MB"}, "--wal-segsize=1")
	if _, err := k.l.EnsureSlot(t.Context(), target(k.s), slotName); err != nil {
		t.Fatal(err)
	}
	for range 4 {
		k.write(t, 20000)
		exec1(t, k.s, "SELECT pg_switch_wal()", "CHECKPOINT")
	}
	st, err := k.l.SlotState(t.Context(), target(k.s), slotName)
	if err != nil || st.WALStatus != "lost" || !st.Exists {
		t.Fatalf("slot %+v, %v, want it lost", st, err)
	}
	r := k.request()
	r.Start = k.facts.Position
	wantCode(t, follow(t, k.l, r).ended(t), engine.CodeSlotLost, "max_slot_wal_keep_size", "resync")
	_, err = k.l.EnsureSlot(t.Context(), target(k.s), slotName)
	wantCode(t, err, engine.CodeSlotLost, "max_slot_wal_keep_size", "resync")
}

func TestWALGone(t *testing.T) {
	k := link(t, map[string]string{"max_wal_size": "2MB", "min_wal_size": "2MB"}, "--wal-segsize=1")
	for range 6 {
		k.write(t, 20000)
		exec1(t, k.s, "SELECT pg_switch_wal()", "CHECKPOINT")
	}
	r := k.request0()
	r.Start = k.facts.Position
	err := follow(t, k.l, r).ended(t)
	wantCode(t, err, engine.CodeWALGone, k.facts.Position.Segment(1<<20).Start(1<<20).String(), "resync")
}

func TestOwnMaximumLag(t *testing.T) {
	k := link(t, nil)
	if _, err := k.l.EnsureSlot(t.Context(), target(k.s), slotName); err != nil {
		t.Fatal(err)
	}
	k.write(t, 50000)
	r := k.request()
	r.Start, r.MaxLag = k.facts.Position, 1<<20
	wantCode(t, follow(t, k.l, r).ended(t), engine.CodeSlotLost, "more than the 1048576 allowed", "resync")
	if st, err := k.l.SlotState(t.Context(), target(k.s), slotName); err != nil || st.Exists {
		t.Errorf("slot %+v, %v, want it gone", st, err)
	}
}

func TestAnotherCluster(t *testing.T) {
	k := link(t, nil)
	r := k.request0()
	r.Facts.SystemID = "42"
	wantCode(t, follow(t, k.l, r).ended(t), engine.CodeSystemIDMismatch, "system identifier", "host and port")
}

func TestSlotLife(t *testing.T) {
	k := link(t, nil)
	tg := target(k.s)
	first, err := k.l.EnsureSlot(t.Context(), tg, slotName)
	if err != nil || first == 0 {
		t.Fatalf("got %s, %v", first, err)
	}
	if again, err := k.l.EnsureSlot(t.Context(), tg, slotName); err != nil || again != first {
		t.Errorf("the second time: %s, %v, want %s", again, err, first)
	}
	end := k.write(t, 1000)
	st, err := k.l.SlotState(t.Context(), tg, slotName)
	if err != nil || !st.Exists || st.Active || st.RestartLSN != first || st.HeldBytes < int64(end-first) {
		t.Errorf("slot %+v, %v", st, err)
	}
	if tli, at, err := k.l.FlushLSN(t.Context(), tg); err != nil || tli != 1 || at < end {
		t.Errorf("flush position %d %s, %v, want at least %s", tli, at, err, end)
	}
	for range 2 {
		if err := k.l.Release(t.Context(), tg, slotName); err != nil {
			t.Fatal(err)
		}
	}
	if st, err := k.l.SlotState(t.Context(), tg, slotName); err != nil || st.Exists {
		t.Errorf("slot %+v, %v, want none", st, err)
	}
	for _, bad := range []string{"", "Upper", "a b", "x'y", string(make([]byte, 64))} {
		if _, err := k.l.EnsureSlot(t.Context(), tg, bad); engine.CodeOf(err) != engine.CodeInvalidName {
			t.Errorf("name %q: got %v", bad, err)
		}
	}
	// Reserved at once: nothing of what the slot holds can go.
	exec1(t, k.s, "SELECT pg_create_physical_replication_slot('a')")
	if st, err := k.l.SlotState(t.Context(), tg, "a"); err != nil || st.RestartLSN != 0 {
		t.Errorf("a slot that reserves nothing: %+v, %v", st, err)
	}
	if _, err := k.l.EnsureSlot(t.Context(), tg, "a"); engine.CodeOf(err) != engine.CodeSlotLost {
		t.Errorf("a foreign slot that reserves nothing was taken: %v", err)
	}
}

func TestNoFreeSlot(t *testing.T) {
	k := link(t, map[string]string{"max_replication_slots": "1"})
	exec1(t, k.s, "SELECT pg_create_physical_replication_slot('other')")
	_, err := k.l.EnsureSlot(t.Context(), target(k.s), slotName)
	wantCode(t, err, engine.CodeNoFreeSlot, "slot", "max_replication_slots")
}

func TestTemporarySlotGoesWithUs(t *testing.T) {
	k := link(t, nil)
	r := k.request()
	r.Temporary = true
	f := follow(t, k.l, r)
	f.connected(t)
	if got := value(t, k.s, "SELECT slot_name || ' ' || temporary || ' ' || (restart_lsn IS NOT NULL) FROM pg_replication_slots"); got != slotName+" true true" {
		t.Errorf("slots: %q", got)
	}
	if err := f.stop(); err != nil {
		t.Fatal(err)
	}
	testenv.Eventually(t, 10*time.Second, func() error {
		if n := value(t, k.s, "SELECT count(*) FROM pg_replication_slots"); n != "0" {
			return fmt.Errorf("%s slots are left", n)
		}
		return nil
	})
}

func TestClockGoesOnWhileQuiet(t *testing.T) {
	k := link(t, map[string]string{"autovacuum": "off"})
	f := follow(t, k.l, k.request0())
	f.connected(t)
	end := k.write(t, 1)
	k.arrives(t, end)
	from := time.Now()
	testenv.Eventually(t, 20*time.Second, func() error {
		r := k.store.Ranges()
		if len(r) != 1 || r[0].EndTime.Before(from.Add(time.Second)) {
			return fmt.Errorf("covered %+v, want a second after %s", r, from)
		}
		return nil
	})
	if got, err := k.store.ResolveTime(from.Add(500 * time.Millisecond)); err != nil || got.End < end {
		t.Errorf("a quiet moment: %+v, %v, want %s", got, err, end)
	}
	if err := f.stop(); err != nil {
		t.Error(err)
	}
}

func TestFollowDiskFull(t *testing.T) {
	k := link(t, map[string]string{"wal_keep_size": "500MB"})
	dir := tinyFS(t, 24<<20)
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 17<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	k.store = openStore(t, filepath.Join(dir, "wal"), k.facts)
	r := k.request0()
	r.Start = k.facts.Position
	f := follow(t, k.l, r)
	end := k.write(t, 10000) // more than is free now, less than is free then
	testenv.Eventually(t, 20*time.Second, func() error {
		if st := f.last(); engine.CodeOf(st.Err) != engine.CodeDiskFull || !errors.Is(st.Err, unix.ENOSPC) {
			return fmt.Errorf("state %+v", st)
		}
		return nil
	})
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	k.arrives(t, end)
	if err := f.stop(); err != nil {
		t.Error(err)
	}
}

// TestTimelineSwitch turns production into a standby of nobody and promotes it.
func TestTimelineSwitch(t *testing.T) {
	k := link(t, map[string]string{"wal_keep_size": "500MB"})
	f := follow(t, k.l, k.request0())
	f.connected(t)
	dir, res := seed(t, k.l, k.s, k.facts, nil)
	exec1(t, k.s, "SELECT pg_switch_wal()")
	before := k.write(t, 5000)
	k.arrives(t, before)
	if err := k.s.Stop(); err != nil {
		t.Fatal(err)
	}
	signal := filepath.Join(k.s.DataDir, "standby.signal")
	if err := errors.Join(os.WriteFile(signal, nil, 0o600), os.Chown(signal, k.s.UID, k.s.GID)); err != nil {
		t.Fatal(err)
	}
	if err := k.s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.connected(t)
	if ok := value(t, k.s, "SELECT pg_promote()::text"); ok != "true" {
		t.Fatal("not promoted")
	}
	after := k.write(t, 5000)
	k.arrives(t, after)
	tli, at := k.store.Durable()
	if tli != 2 || at < after {
		t.Fatalf("the store is on timeline %d at %s", tli, at)
	}
	r := k.store.Ranges()
	if len(r) != 2 || r[0].EndLSN != r[1].StartLSN {
		t.Errorf("ranges %+v", r)
	}
	for _, lsn := range []engine.LSN{before, after} {
		if got, err := k.store.ResolveLSN(lsn); err != nil || got.End > lsn || got.End == 0 {
			t.Errorf("%s: %+v, %v", lsn, got, err)
		}
	}
	if err := f.stop(); err != nil {
		t.Error(err)
	}
	// PostgreSQL goes the same way with what the store gives it.
	_, end := k.store.LastRecordEnd()
	err := k.store.CopyTo(t.Context(), wal.CopyOptions{
		Dir: filepath.Join(dir, "pgdata", "pg_wal"), TLI: 2, From: res.StartLSN, To: end, UID: k.s.UID, GID: k.s.GID,
	})
	if err != nil {
		t.Fatal(err)
	}
	c := startCopy(t, k.s, dir, "restore_command='false'", "recovery_target_timeline=2", "recovery_target_action=promote")
	testenv.Eventually(t, 20*time.Second, func() error {
		got, err := c.query(t.Context(), "postgres", "SELECT count(*) || pg_is_in_recovery()::text FROM work")
		if err != nil || got != "10000false" {
			return fmt.Errorf("the copy has %q: %w", got, errors.Join(err, errors.New("want all rows")))
		}
		return nil
	})
	var ended []wal.Event
	for e, err := range k.store.Events(wal.Query{Kinds: []wal.EventKind{wal.EndOfRecovery, wal.Checkpoint}, TLI: 2}) {
		if err != nil {
			t.Fatal(err)
		}
		ended = append(ended, e)
	}
	if len(ended) == 0 || ended[0].PrevTLI != 1 && ended[0].NewTLI != 2 {
		t.Errorf("events of the new timeline: %+v", ended)
	}
}
