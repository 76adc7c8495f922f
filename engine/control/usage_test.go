package control

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/storage"
)

// reader may see what takes space in one project.
func reader(project engine.ID) engine.Principal {
	return engine.Principal{Name: "reader", Projects: map[engine.ID][]engine.Permission{project: {access.UsageRead, access.ProjectRead}}}
}

// usageWorld is a source with a prepared snapshot, a clone of it with a former
// state and a snapshot, and a clone of that snapshot in another project.
type usageWorld struct {
	*core
	h             history
	parent, child engine.Clone
	former        engine.Timeflow
	snap          engine.Snapshot
	other         engine.Project
}

func newUsageWorld(t *testing.T) *usageWorld {
	t.Helper()
	c := newCore(t)
	w := &usageWorld{core: c, h: newHistory(t, c, "shop", "one")}
	w.parent = c.newClone(t, w.h, "parent", w.h.prepared[0])
	w.former = c.newFlow(t, w.parent.ID, engine.TimeflowClone, w.h.prepared[0].ID)
	var flow engine.Timeflow
	view(t, c, func(tx engine.Tx) (err error) { flow, err = tx.Timeflows().Get(w.parent.Timeflow); return err })
	w.snap = c.newSnapshot(t, w.parent.ID, flow, "mine", engine.SnapshotClone, "")
	w.child = c.newClone(t, w.h, "child", w.snap)
	w.other = engine.Project{Meta: engine.Meta{ID: engine.NewID(engine.PrefixProject), Name: "other"}}
	w.parent.Undo = []engine.UndoStep{{Verb: "refresh", Timeflow: w.former.ID}}
	w.child.Project = w.other.ID
	update(t, c, func(tx engine.Tx) error {
		for _, err := range []error{tx.Projects().Put(&w.other), tx.Clones().Put(&w.parent), tx.Clones().Put(&w.child)} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	return w
}

// edges are "kept<-keeper:reason" by name.
func edges(u ObjectUsage) []string {
	var out []string
	for _, k := range u.KeptBy {
		out = append(out, k.Kept.Name+"<-"+k.Keeper.Name+":"+k.Reason)
	}
	return out
}

func TestWhy(t *testing.T) {
	w := newUsageWorld(t)
	ctx, all := t.Context(), SystemPrincipal()
	object := func(p engine.Principal, ref string) ObjectUsage {
		t.Helper()
		u, err := (&Usage{w.core}).Object(ctx, p, ref)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	raw, prepared := w.h.raw[0], w.h.prepared[0]
	for _, c := range []struct {
		ref       string
		deletable bool
		want      []string
	}{
		{"child", true, nil},
		{"parent", false, []string{"parent<-child:clone_of"}},
		{string(w.snap.ID), false, []string{"mine<-child:clone_of"}},
		{string(w.former.ID), false, []string{"a former state of parent<-parent:undo_of", "parent<-child:clone_of"}},
		{string(w.parent.Timeflow), false, []string{"parent<-mine:snapshot_of", "mine<-child:clone_of", "parent<-child:clone_of"}},
		{string(prepared.ID), false, []string{
			"one<-parent:clone_of", "one<-a former state of parent:clone_of", "parent<-child:clone_of", "a former state of parent<-parent:undo_of",
		}},
		{"shop", false, []string{"shop<-parent:clone_of", "shop<-a former state of parent:clone_of", "parent<-child:clone_of", "a former state of parent<-parent:undo_of"}},
	} {
		u := object(all, c.ref)
		got := edges(u)
		slices.Sort(got)
		slices.Sort(c.want)
		if c.ref == string(w.parent.Timeflow) { // the timeflow of a clone goes by the clone's name
			got = slices.DeleteFunc(got, func(e string) bool { return e == "parent<-parent:current" })
		}
		if u.Deletable != c.deletable || !slices.Equal(got, c.want) {
			t.Errorf("%s: deletable %v, kept by\n %q, want %v\n %q", c.ref, u.Deletable, got, c.deletable, c.want)
		}
	}
	if got := edges(object(all, string(raw.ID))); len(got) == 0 || got[0] != raw.Name+"<-one:prepared_from" {
		t.Errorf("the raw snapshot is kept by %q", got)
	}

	// Who may not see the other project sees that something is there, not what.
	u := object(reader(engine.DefaultProject), "parent")
	if len(u.KeptBy) != 1 || u.KeptBy[0].Keeper.ID != "" || u.KeptBy[0].Keeper.Name == "child" || u.Deletable {
		t.Errorf("with rights in one project: %+v", u)
	}
	_, err := (&Usage{w.core}).Object(ctx, reader(engine.DefaultProject), "child")
	if engine.CodeOf(err) != engine.CodeUsageUnknown {
		t.Errorf("an object of another project: %v", err)
	}
	_, err = (&Usage{w.core}).Object(ctx, engine.Principal{Name: "nobody"}, "child")
	if engine.CodeOf(err) != engine.CodePermissionDenied {
		t.Errorf("without the permission: %v", err)
	}

	update(t, w.core, func(tx engine.Tx) error {
		w.child.Protected, w.child.Locked = true, true
		return tx.Clones().Put(&w.child)
	})
	if u := object(all, "child"); u.Deletable || len(u.KeptBy) != 2 || u.KeptBy[0].Reason != keepLocked {
		t.Errorf("a locked and protected clone: %+v", u)
	}
}

func TestMeasure(t *testing.T) {
	w := newUsageWorld(t)
	ctx, now := t.Context(), time.Now()
	const size = 1 << 20
	dir := w.Pool.(storage.Locator).Path(engine.DatasetID(w.child.Timeflow))
	if err := os.WriteFile(filepath.Join(dir, "f"), make([]byte, size), 0o600); err != nil {
		t.Fatal(err)
	}
	if rec, err := (&Usage{w.core}).Measured(ctx, w.child.Timeflow); err != nil || len(rec) > 0 {
		t.Errorf("before the first measurement: %+v, %v", rec, err)
	}
	if err := w.measureDue(ctx, now); err != nil {
		t.Fatal(err)
	}
	known, err := (&Usage{w.core}).Measured(ctx, w.child.Timeflow)
	rec := known[w.child.Timeflow]
	if err != nil || rec.Unique < size || rec.MeasuredAt.IsZero() {
		t.Errorf("measured: %+v, %v", rec, err)
	}
	r, err := (&Usage{w.core}).Report(ctx, SystemPrincipal(), "")
	if err != nil || r.Space.Total == 0 || r.DataFree == 0 {
		t.Fatalf("report: %+v, %v", r, err)
	}
	if first := r.Items[0]; first.Object.Name != "child" || first.Purpose != purposeClone || first.Unique < size || first.Project != w.other.ID {
		t.Errorf("the largest item is %+v", first)
	}
	purposes := map[string]int{}
	for _, i := range r.Items {
		purposes[i.Purpose]++
		if i.MeasuredAt.IsZero() {
			t.Errorf("%s %s was not measured", i.Purpose, i.Object.Name)
		}
	}
	for purpose, want := range map[string]int{
		purposeStaging: 1, purposeRaw: 1, purposePrepared: 2, purposeClone: 2, purposeSnapshot: 1, purposeUndo: 1,
	} {
		if purposes[purpose] != want {
			t.Errorf("%d items are %s, want %d", purposes[purpose], purpose, want)
		}
	}
	mine, err := (&Usage{w.core}).Report(ctx, reader(engine.DefaultProject), "default")
	if err != nil || len(mine.Items) != len(r.Items)-1 {
		t.Errorf("a reader of one project sees %d of %d items, %v", len(mine.Items), len(r.Items), err)
	}
	if u, err := (&Usage{w.core}).Object(ctx, SystemPrincipal(), "child"); err != nil || !u.Deletable || u.Frees < size {
		t.Errorf("deleting the clone: %+v, %v", u, err)
	}

	// Nothing is due at once; what a writer changes is due before the rest.
	if todo, err := w.toMeasure(ctx, now); err != nil || len(todo) != 0 {
		t.Errorf("due again at once: %v, %v", todo, err)
	}
	soon, err := w.toMeasure(ctx, now.Add(measureEvery+time.Minute))
	if err != nil || len(soon) == 0 || len(soon) >= len(r.Items) {
		t.Errorf("due after %s: %v, %v", measureEvery, soon, err)
	}
	// The figures go with what they are of.
	update(t, w.core, func(tx engine.Tx) error {
		if err := closeOwner(tx, w.child.ID); err != nil {
			return err
		}
		return tx.Clones().Delete(w.child.ID)
	})
	if err := w.sweep(ctx); err != nil {
		t.Fatal(err)
	}
	if rec, err := (&Usage{w.core}).Measured(ctx, w.child.Timeflow); err != nil || len(rec) > 0 {
		t.Errorf("after the sweep: %+v, %v", rec, err)
	}
	update(t, w.core, func(tx engine.Tx) error { // as an operation that is taken back
		return tx.Timeflows().Delete(w.former.ID)
	})
	if err := w.forgetUsage(ctx); err != nil {
		t.Fatal(err)
	}
	if rec, err := (&Usage{w.core}).Measured(ctx, w.former.ID); err != nil || len(rec) > 0 {
		t.Errorf("after its timeflow went: %+v, %v", rec, err)
	}
}
