package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// TestMissingSlot: a slot that somebody dropped is made anew when production
// has all the WAL still, and only then. Slots of others are never dropped.
func TestMissingSlot(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{
		Settings: map[string]string{"max_wal_size": "2MB", "min_wal_size": "2MB"}, InitdbArgs: []string{"--wal-segsize=1"},
	}, harness.Options{})
	slot := harness.Try(a.Source("shop"))(t).Link.SlotName
	const other = "ramet_of_another_host"
	must(t, p.Exec(t.Context(), "postgres", "SELECT pg_create_physical_replication_slot('"+other+"')"))
	if got := problems(t, a); got["UNKNOWN_SLOT"] != 1 || len(got) != 1 {
		t.Errorf("a slot of somebody's: doctor finds %v", got)
	}
	degraded := func() error {
		if s := harness.Try(a.Source("shop"))(t); s.Problem.Code != "SLOT_LOST" && s.Problem.Code != "WAL_GONE" {
			return fmt.Errorf("the source is %s (%s)", s.Status, s.Problem.Code)
		}
		return nil
	}

	harness.DropSlot(t, p, slot)
	testenv.Eventually(t, harness.Patience, degraded)
	if got := problems(t, a); got["SLOT_MISSING"] != 1 {
		t.Errorf("doctor finds %v", got)
	}
	if out, _, _ := d.CLI("doctor", "--repair"); strings.Contains(out, "FAILED") || !strings.Contains(out, "make the slot anew") {
		t.Errorf("the repair: %s", out)
	}
	harness.AddNote(t, p, "two")
	harness.Try(a.Sync("shop", "after"))(t)
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	notesOf(t, a, "c1", "one,two")

	d.Term()
	harness.DropSlot(t, p, slot)
	for range 6 {
		must(t, p.Exec(t.Context(), harness.Database, "INSERT INTO filler SELECT g, md5(g::text) FROM generate_series(1, 20000) g",
			"DELETE FROM filler WHERE ctid IN (SELECT ctid FROM filler ORDER BY ctid DESC LIMIT 20000)", "SELECT pg_switch_wal()", "CHECKPOINT"))
	}
	d.Start()
	testenv.Eventually(t, harness.Patience, degraded)
	out, _, code := d.CLI("doctor", "--repair")
	if code == 0 || !strings.Contains(out, "FAILED") || !strings.Contains(out, "no longer has the WAL") || !strings.Contains(out, "source resync shop") {
		t.Errorf("the repair of what cannot be: exit %d\n%s", code, out)
	}
	if got := harness.Slots(t, p); got != other {
		t.Errorf("production has the slots %q: one that is of no use holds its WAL", got)
	}
	harness.Try(a.Wait(harness.Submit(a.ResyncSource(a.Ctx, "shop", nil))))(t)
	harness.Try(a.NewClone("c2", "shop", ""))(t)
	if n := harness.Try(a.Value("c2", harness.Filler))(t); n != "5000" {
		t.Errorf("after the resync a clone has %s rows", n)
	}
	d.CheckInvariants(t, harness.Invariants{Problems: []string{"UNKNOWN_SLOT"}})
}
