package e2e

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// becomes waits until the source has the status, and the problem code if any.
func becomes(t testing.TB, a harness.Ask, status string, codes ...string) client.Source {
	t.Helper()
	var src client.Source
	testenv.Eventually(t, harness.Patience, func() (err error) {
		if src, err = a.Source("shop"); err != nil {
			return err
		}
		if src.Status != status {
			return fmt.Errorf("the source is %s (%s: %s), want %s", src.Status, src.Problem.Code, src.Problem.Message, status)
		}
		for _, code := range codes {
			if src.Problem.Code == code {
				return nil
			}
		}
		if len(codes) > 0 {
			return fmt.Errorf("the source's problem is %s: %s, want %v", src.Problem.Code, src.Problem.Message, codes)
		}
		return nil
	})
	return src
}

// TestProductionStopsMidBackup: the link fails and says why; nothing is left
// here, and what may be left on production is named.
func TestProductionStopsMidBackup(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	p := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{})
	a := d.Ask()
	slow := harness.Link("shop", p)
	slow.Postgres.MaxRateKiB = 1024
	op := harness.Try(a.SubmitLink(slow))(t)
	testenv.Eventually(t, harness.Patience, func() error {
		now, err := client.Read[client.Operation](a.GetOperation(t.Context(), op.ID, nil))
		if err == nil && (now.Steps[1].Name != "base_backup" || now.Steps[1].ProgressPercent < 3) {
			err = fmt.Errorf("the backup is at %d percent", now.Steps[1].ProgressPercent)
		}
		return err
	})
	must(t, p.Kill())
	_, err := a.Wait(op, nil)
	must(t, p.Start(t.Context()))
	var e *client.Error
	if !errors.As(err, &e) || e.Class != "unavailable" || e.Hint == "" {
		t.Errorf("the link ended with %v (%+v), want class unavailable and a hint", err, e)
	}
	if !strings.Contains(fmt.Sprint(err), "pg_drop_replication_slot('"+harness.Slots(t, p)) {
		t.Errorf("the error does not name the slot that stays on production: %v", err)
	}
	if n := datasets(t, a); n != 0 {
		t.Errorf("the pool has %d datasets after a failed link", n)
	}
	// The source stays, as failed, so that its slot can be removed with it.
	becomes(t, a, "failed")
	harness.Try(a.Wait(harness.Submit(a.DeleteSource(t.Context(), "shop", nil))))(t)
	if slots := harness.Slots(t, p); slots != "" {
		t.Errorf("production has the slots %q after the failed source was removed", slots)
	}
	d.CheckInvariants(t, harness.Invariants{})
	harness.Try(a.Wait(a.SubmitLink(harness.Link("shop", p))))(t)
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	notesOf(t, a, "c1", "one")
}

// TestProductionStopsMidStream: a source whose production is away says so, and
// goes on where it was when production is back; no row is lost.
func TestProductionStopsMidStream(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.AddNote(t, p, "two")
	must(t, p.Stop())
	src := becomes(t, a, "degraded", "SOURCE_UNREACHABLE")
	if src.Problem.Hint == "" {
		t.Error("the problem has no hint")
	}
	harness.Try(a.NewClone("c1", "shop", ""))(t) // clones need no production
	notesOf(t, a, "c1", "one")
	must(t, p.Start(t.Context()))
	becomes(t, a, "running")
	harness.AddNote(t, p, "three")
	harness.Try(a.Sync("shop", ""))(t)
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two,three")
	d.CheckInvariants(t, harness.Invariants{})
}

// TestSlotDropped: a slot that somebody dropped is noticed, and resync mends it.
func TestSlotDropped(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	slot := harness.Slots(t, p)
	testenv.Eventually(t, harness.Patience, func() error { // the receiver comes back quickly
		return p.Exec(t.Context(), "postgres",
			"SELECT pg_terminate_backend(active_pid, 5000) FROM pg_replication_slots WHERE active",
			"SELECT pg_drop_replication_slot('"+slot+"')")
	})
	harness.AddNote(t, p, "two")
	src := becomes(t, a, "degraded", "SLOT_LOST")
	if !strings.Contains(src.Problem.Hint, "resync") {
		t.Errorf("the hint is %q, want it to name resync", src.Problem.Hint)
	}
	resync(t, a)
	becomes(t, a, "running")
	if now := harness.Slots(t, p); now != slot {
		t.Errorf("after the resync production has the slots %q, want %q", now, slot)
	}
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	notesOf(t, a, "c1", "one,two")
	d.CheckInvariants(t, harness.Invariants{})
}

// TestWALGone: with a temporary slot, WAL that production recycled while the
// daemon was away makes a gap; the source says so and resync mends it.
func TestWALGone(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	p := harness.Production(t, pgtest.Config{Settings: map[string]string{"max_wal_size": "32MB", "min_wal_size": "32MB", "wal_keep_size": "0"}})
	d := harness.New(t, harness.Options{})
	a := d.Ask()
	link := harness.Link("shop", p)
	link.Postgres.AcceptUnboundedSlot, link.Postgres.TemporarySlot = false, true
	harness.Try(a.Wait(a.SubmitLink(link)))(t)
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	d.Term()
	testenv.Eventually(t, harness.Patience, func() error { // once production has noticed that the connection is gone
		if slots := harness.Slots(t, p); slots != "" {
			return fmt.Errorf("production has the slots %q, want none while the daemon is away", slots)
		}
		return nil
	})
	for range 6 {
		must(t, p.Exec(t.Context(), harness.Database, "INSERT INTO filler VALUES (0, 'x')", "DELETE FROM filler WHERE id = 0",
			"SELECT pg_switch_wal()", "CHECKPOINT"))
	}
	harness.AddNote(t, p, "two")
	d.Start()
	src := becomes(t, a, "degraded", "WAL_GONE", "WAL_GAP")
	if !strings.Contains(src.Problem.Hint, "resync") {
		t.Errorf("the hint is %q, want it to name resync", src.Problem.Hint)
	}
	notesOf(t, a, "c1", "one")
	resync(t, a)
	becomes(t, a, "running")
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two")
	d.CheckInvariants(t, harness.Invariants{})
}

// TestNewTablespaceOnTheSameHost: production makes a tablespace after the base
// backup. Replay must not touch production's own directory, and clones have
// its rows (RULES A1).
func TestNewTablespaceOnTheSameHost(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	dir := filepath.Join(p.Root, "space")
	must(t, os.Mkdir(dir, 0o700))
	must(t, os.Chown(dir, p.UID, p.GID))
	must(t, p.Exec(t.Context(), harness.Database,
		"CREATE TABLESPACE space LOCATION '"+dir+"'",
		"CREATE TABLE far (v text) TABLESPACE space",
		"INSERT INTO far SELECT 'far ' || g FROM generate_series(1, 100) g",
		"CHECKPOINT"))
	before := listing(t, dir)
	harness.Try(a.Sync("shop", ""))(t)
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	const far = "SELECT count(*) || ' ' || min(v) FROM far"
	if got := harness.Try(a.Value("c1", far))(t); got != "100 far 1" {
		t.Errorf("the clone's table in the new tablespace holds %q", got)
	}
	must(t, a.Exec("c1", "INSERT INTO far VALUES ('mine')", "CHECKPOINT"))
	if after := listing(t, dir); after != before {
		t.Errorf("production's tablespace was\n%sand is\n%s", before, after)
	}
	if got, err := p.Value(t.Context(), harness.Database, far); err != nil || got != "100 far 1" {
		t.Errorf("production's table holds %q, %v", got, err)
	}
	must(t, p.Restart(t.Context()))
	if got, err := p.Value(t.Context(), harness.Database, far); err != nil || got != "100 far 1" {
		t.Errorf("after a restart production's table holds %q, %v", got, err)
	}
	becomes(t, a, "running")
	harness.Try(a.NewClone("c2", "c1", ""))(t)
	if got := harness.Try(a.Value("c2", far))(t); got != "101 far 1" {
		t.Errorf("the clone of the clone holds %q", got)
	}
	d.CheckInvariants(t, harness.Invariants{})
}

// listing tells every file below dir with its size and time.
func listing(t testing.TB, dir string) string {
	t.Helper()
	var b strings.Builder
	must(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		fmt.Fprintln(&b, path, info.Mode(), info.Size(), info.ModTime().UnixNano())
		return nil
	}))
	return b.String()
}
