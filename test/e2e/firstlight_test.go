package e2e

import (
	"fmt"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// TestFirstLight is the life of a source and its clones, from linking to
// removal, on every major that the run is for.
func TestFirstLight(t *testing.T) {
	testenv.Root(t)
	for _, major := range testenv.Majors(t) {
		t.Run(fmt.Sprintf("pg%d", major), func(t *testing.T) {
			firstLight(t, major)
		})
	}
}

// light is what the steps of firstLight share.
type light struct {
	*testing.T
	d *harness.Daemon
	a harness.Ask
	p *pgtest.Server
}

func firstLight(t *testing.T, major int) {
	p := harness.Production(t, pgtest.Config{Major: major})
	d := harness.New(t, harness.Options{})
	l := light{t, d, d.Ask(), p}

	l.link()
	l.notes("one", "shop", "c1")
	l.breakAndRollBack()
	l.refreshAndUndo()
	l.cloneOfClone()
	l.stopAndStart()
	l.lock()
	l.deleteSnapshots()
	l.remove()
}

// must ends the test on an error.
func (l light) must(_ any, err error) {
	l.Helper()
	harness.Must(l.T, 0, err)
}

func (l light) link() {
	op, err := l.a.Wait(l.a.SubmitLink(harness.Link("shop", l.p)))
	l.must(op, err)
	src := harness.Must(l.T, op, err)
	if src.ProgressPercent != 100 {
		l.Errorf("a finished link is at %d percent", src.ProgressPercent)
	}
	shop := harness.Try(l.a.Source("shop"))(l.T)
	if shop.Status != "running" || shop.Server.Major != l.p.Major {
		l.Fatalf("the linked source is %s with major %d", shop.Status, shop.Server.Major)
	}
	if slots := harness.Slots(l.T, l.p); slots != shop.Link.SlotName {
		l.Fatalf("production has the slots %q, want exactly %q", slots, shop.Link.SlotName)
	}
	c1 := harness.Try(l.a.NewClone("c1", "shop", ""))(l.T)
	if c1.Status != "running" || c1.Masking != "none" || !c1.Isolated {
		l.Fatalf("the clone is %s, masking %s, isolated %v", c1.Status, c1.Masking, c1.Isolated)
	}
}

// notes checks what clones hold; names of sources are passed over.
func (l light) notes(want string, clones ...string) {
	l.Helper()
	for _, c := range clones {
		if c == "shop" {
			continue
		}
		if got := harness.Try(l.a.Value(c, harness.Notes))(l.T); got != want {
			l.Fatalf("clone %s has the notes %q, want %q", c, got, want)
		}
		if got := harness.Try(l.a.Value(c, harness.Filler))(l.T); got != "5000" {
			l.Fatalf("clone %s has %s rows of filler, want 5000", c, got)
		}
	}
}

func (l light) breakAndRollBack() {
	l.must(0, l.a.Exec("c1", harness.Note("mine")))
	l.must(l.a.Verb("c1", "snapshot before"))
	l.must(0, l.a.Exec("c1", "DROP TABLE note", "DROP TABLE filler"))
	before := harness.Try(l.a.Clone("c1"))(l.T)
	l.must(l.a.Verb("c1", "rollback snapshot:before"))
	l.notes("one,mine", "c1")
	after := harness.Try(l.a.Clone("c1"))(l.T)
	if after.Connection.Port != before.Connection.Port {
		l.Errorf("the rollback moved the clone from port %d to %d", before.Connection.Port, after.Connection.Port)
	}
	if after.DowntimeMS <= 0 {
		l.Errorf("the rollback tells no downtime")
	}
	if n := len(after.Undo); n != 1 || after.Undo[0].Verb != "rollback" {
		l.Errorf("after a rollback the former states are %+v", after.Undo)
	}
	if slots := harness.Slots(l.T, l.p); slots == "" {
		l.Error("production's slot is gone")
	}
}

func (l light) refreshAndUndo() {
	harness.AddNote(l.T, l.p, "two")
	l.must(l.a.Sync("shop", "second"))
	l.must(l.a.Verb("c1", "refresh"))
	l.notes("one,two", "c1")
	l.must(0, l.a.Exec("c1", harness.Note("after refresh")))
	l.must(l.a.Verb("c1", "undo"))
	l.notes("one,mine", "c1")
	l.must(l.a.Verb("c1", "undo")) // of the undo
	l.notes("one,two,after refresh", "c1")
}

func (l light) cloneOfClone() {
	harness.Try(l.a.NewClone("c2", "c1", ""))(l.T)
	l.notes("one,two,after refresh", "c2")
	l.must(0, l.a.Exec("c2", harness.Note("only c2")))
	l.must(0, l.a.Exec("c1", harness.Note("only c1")))
	l.notes("one,two,after refresh,only c2", "c2")
	l.notes("one,two,after refresh,only c1", "c1")
}

func (l light) stopAndStart() {
	l.must(l.a.Verb("c1", "stop"))
	if _, err := l.a.Value("c1", harness.Notes); err == nil {
		l.Fatal("a stopped clone answers")
	}
	l.d.CheckInvariants(l.T, harness.Invariants{Notes: map[string]string{"c1": "", "c2": "one,two,after refresh,only c2"}})
	l.must(l.a.Verb("c1", "start"))
	l.notes("one,two,after refresh,only c1", "c1")
}

func (l light) lock() {
	l.must(client.Read[client.Clone](l.a.LockClone(l.Context(), "c1", nil)))
	for _, verb := range []string{"refresh", "rollback", "undo", "remove"} {
		_, err := l.a.Verb("c1", verb)
		harness.Refused(l.T, err, "CLONE_LOCKED", "c1", "unlock")
	}
	l.must(client.Read[client.Clone](l.a.UnlockClone(l.Context(), "c1", nil)))
	l.must(l.a.Verb("c1", "refresh snapshot:second"))
	l.notes("one,two", "c1")
}

func (l light) deleteSnapshots() {
	var second, before client.Snapshot
	for _, s := range harness.Try(l.a.Snapshots(""))(l.T) {
		switch s.Name {
		case "second":
			second = s
		case "before":
			before = s
		}
	}
	_, err := l.a.Wait(harness.Submit(l.a.DeleteSnapshot(l.Context(), second.ID, nil)))
	harness.Refused(l.T, err, "SNAPSHOT_IN_USE", "c1", "remove")
	_, err = l.a.Wait(harness.Submit(l.a.DeleteSnapshot(l.Context(), before.ID, nil)))
	if err != nil && client.CodeOf(err) != "SNAPSHOT_IN_USE" {
		l.Fatal(err)
	}
}

func (l light) remove() {
	l.d.CheckInvariants(l.T, harness.Invariants{Notes: map[string]string{
		"c1": "one,two", "c2": "one,two,after refresh,only c2",
	}})
	l.must(l.a.Verb("c1", "remove"))
	l.notes("one,two,after refresh,only c2", "c2")
	l.must(l.a.Verb("c2", "remove"))
	l.must(l.a.Wait(harness.Submit(l.a.DeleteSource(l.Context(), "shop", nil))))
	if slots := harness.Slots(l.T, l.p); slots != "" {
		l.Errorf("production still has the slots %q", slots)
	}
	l.d.CheckInvariants(l.T, harness.Invariants{})
	l.d.Shutdown()
	l.d.NothingLeft()
}
