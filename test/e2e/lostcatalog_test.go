package e2e

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/test/harness"
)

// colony is many clones in every state a clone can have, and what each of
// them holds.
type colony struct {
	notes   map[string]string // by clone, running or not
	stopped []string
}

// found makes twenty clones of shop, which has the snapshots "a" and "b".
func found(t *testing.T, a harness.Ask) colony {
	t.Helper()
	col := colony{notes: map[string]string{}}
	for i := 1; i <= 17; i++ {
		name := fmt.Sprintf("c%02d", i)
		at := "snapshot:a"
		if i%2 == 0 {
			at = "snapshot:b"
		}
		harness.Try(a.NewClone(name, "shop", at))(t)
		must(t, a.Exec(name, harness.Note("of "+name)))
	}
	verb := func(clone, verb string) { t.Helper(); harness.Try(a.Verb(clone, verb))(t) }
	// Of a clone, of a clone's snapshot, and of a clone that is removed then.
	verb("c07", "snapshot mark")
	must(t, a.Exec("c07", harness.Note("after mark")))
	harness.Try(a.NewClone("c18", "c01", ""))(t)
	harness.Try(a.NewClone("c19", "c07", "snapshot:mark"))(t)
	harness.Try(a.NewClone("gone", "shop", "snapshot:a"))(t)
	must(t, a.Exec("gone", harness.Note("of gone")))
	harness.Try(a.NewClone("c20", "gone", ""))(t)
	verb("gone", "remove")
	// With a past.
	verb("c04", "refresh snapshot:a")
	verb("c06", "refresh snapshot:a")
	must(t, a.Exec("c06", harness.Note("second life")))
	verb("c06", "refresh snapshot:b")
	verb("c08", "refresh snapshot:a")
	verb("c08", "undo")
	verb("c10", "snapshot before")
	verb("c10", "rollback snapshot:before")
	// As people want them.
	harness.Try(client.Read[client.Clone](a.LockClone(a.Ctx, "c03", nil)))(t)
	harness.Try(client.Read[client.Clone](a.UpdateCloneWithApplicationMergePatchPlusJSONBody(a.Ctx, "c09", nil, client.ClonePatch{
		Labels: map[string]*string{"team": ptr("blue")}, Settings: map[string]*string{"work_mem": ptr("7MB")},
	})))(t)
	for i := 1; i <= 20; i++ {
		name := fmt.Sprintf("c%02d", i)
		col.notes[name] = harness.Try(a.Value(name, harness.Notes))(t)
	}
	for _, name := range []string{"c02", "c05", "c08"} {
		verb(name, "stop")
		col.stopped = append(col.stopped, name)
	}
	return col
}

func ptr[T any](v T) *T { return &v }

// identity is what of a clone must be the same after its catalog was lost.
func identity(t *testing.T, a harness.Ask, name string) string {
	t.Helper()
	c := harness.Try(a.Clone(name))(t)
	cred := harness.Try(client.Read[client.Connection](a.GetCloneCredentials(a.Ctx, name)))(t)
	var undo []string
	for _, u := range c.Undo {
		undo = append(undo, u.Verb+" "+u.Timeflow+" "+u.Snapshot)
	}
	return fmt.Sprintf("%s %s locked=%t port=%d pw=%s db=%s flow=%s snapshot=%s from=%s labels=%v settings=%v undo=%v created=%s",
		c.ID, c.Status, c.Locked, cred.Port, cred.Password, cred.Database, c.Timeflow, c.Snapshot, c.From, c.Labels, c.Settings, undo, c.CreatedAt)
}

// TestLostCatalog: the catalog and its backups are gone, and the pool gives
// everything back: no clone is restarted, none has lost its data or password,
// and the source goes on where it was.
func TestLostCatalog(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{PoolSize: "6G"})
	harness.Try(a.Sync("shop", "a"))(t)
	harness.AddNote(t, p, "two")
	harness.Try(a.Sync("shop", "b"))(t)
	col := found(t, a)
	d.Settle(t)
	names := slices.Sorted(maps.Keys(col.notes))
	before := map[string]string{}
	for _, name := range names {
		before[name] = identity(t, a, name)
	}
	source := harness.Try(a.Source("shop"))(t)
	snapshots := snapshotsByID(t, a)
	running, slots := d.Instances(), harness.Slots(t, p)

	d.Kill()
	must(t, os.Remove(filepath.Join(d.Dir, "catalog.db")))
	must(t, os.RemoveAll(filepath.Join(d.Dir, "backups")))
	harness.AddNote(t, p, "while the catalog was lost")
	d.Start()
	if log := d.LogTail(1 << 20); !strings.Contains(log, "the pool holds datasets that the catalog does not know") {
		t.Error("the daemon does not say that the catalog is lost")
	}
	if left := harness.Try(a.Clones())(t); len(left) != 0 {
		t.Fatalf("the new catalog has %d clones", len(left))
	}
	dry := d.MustCLI(nil, "doctor", "--repair", "--dry-run")
	if !strings.Contains(dry, "would: clone c01") || len(harness.Try(a.Clones())(t)) != 0 {
		t.Errorf("a dry run does something, or says nothing:\n%s", dry)
	}
	out, errText, code := d.CLI("doctor", "--repair")
	if code != 0 || !strings.Contains(out, "no problems") {
		t.Fatalf("doctor --repair: exit %d\n%s%s", code, out, errText)
	}

	for _, name := range names {
		if after := identity(t, a, name); after != before[name] {
			t.Errorf("clone %s:\n was %s\n is  %s", name, before[name], after)
		}
	}
	if after := d.Instances(); !maps.Equal(running, after) {
		t.Errorf("the instances were %v and are %v", running, after)
	}
	if after := snapshotsByID(t, a); !maps.Equal(after, snapshots) {
		t.Errorf("the snapshots were\n%v and are\n%v", snapshots, after)
	}
	after := harness.Try(a.Source("shop"))(t)
	if after.ID != source.ID || after.Timeflow != source.Timeflow || after.Link.SlotName != source.Link.SlotName || harness.Slots(t, p) != slots {
		t.Errorf("the source was %+v and is %+v; slots %s and %s", source, after, slots, harness.Slots(t, p))
	}
	d.CheckInvariants(t, harness.Invariants{Notes: runningNotes(col)})
	worksOn(t, a, p, col)
	d.CheckInvariants(t, harness.Invariants{})
	if out := d.MustCLI(nil, "doctor", "--repair"); !strings.Contains(out, "nothing to repair") {
		t.Errorf("a second repair: %s", out)
	}
}

func runningNotes(col colony) map[string]string {
	out := maps.Clone(col.notes)
	for _, name := range col.stopped {
		delete(out, name)
	}
	return out
}

func snapshotsByID(t *testing.T, a harness.Ask) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, s := range harness.Try(a.Snapshots(""))(t) {
		out[s.ID] = fmt.Sprintf("%s %s %s of=%s lsn=%s time=%s", s.Name, s.Kind, s.Status, s.Of, s.LSN, s.Time)
	}
	return out
}

// worksOn uses every verb on what has come back.
func worksOn(t *testing.T, a harness.Ask, p *pgtest.Server, col colony) {
	t.Helper()
	verb := func(clone, verb string) { t.Helper(); harness.Try(a.Verb(clone, verb))(t) }
	for _, name := range col.stopped {
		verb(name, "start")
		notesOf(t, a, name, col.notes[name])
	}
	verb("c06", "undo")
	notesOf(t, a, "c06", "one,second life")
	verb("c07", "rollback snapshot:mark")
	notesOf(t, a, "c07", "one,of c07")
	verb("c07", "undo")
	notesOf(t, a, "c07", col.notes["c07"])
	_, err := a.Verb("c03", "remove")
	harness.Refused(t, err, "CLONE_LOCKED")
	// The source goes on with the WAL it had and what came meanwhile.
	harness.AddNote(t, p, "after")
	harness.Try(a.Sync("shop", "c"))(t)
	verb("c12", "refresh snapshot:c")
	notesOf(t, a, "c12", "one,two,while the catalog was lost,after")
	harness.Try(a.NewClone("new", "c20", ""))(t)
	notesOf(t, a, "new", col.notes["c20"])
	for _, name := range []string{"c20", "c19", "c01"} {
		verb(name, "remove")
	}
	notesOf(t, a, "c18", col.notes["c18"])
}
