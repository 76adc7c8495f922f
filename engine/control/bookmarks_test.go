package control

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

func (c *core) bookmark(t *testing.T, name, of, at string) BookmarkView {
	t.Helper()
	v, err := (&Bookmarks{c}).Create(t.Context(), with(access.RolePermissions(access.RoleDeveloper)...), BookmarkRequest{Name: name, Of: of, At: at})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func (c *core) finished(t *testing.T, op engine.Operation, err error) engine.Operation {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if op, err = c.runner.Wait(t.Context(), op.ID); err != nil {
		t.Fatal(err)
	}
	return op
}

func TestBookmarkHoldsItsSnapshot(t *testing.T) {
	c := newCore(t)
	admin := SystemPrincipal()
	h := newHistory(t, c, "shop", "a", "b", "c")
	v := c.bookmark(t, "release", "shop", "snapshot:a")
	if v.Snapshot != h.prepared[0].ID || v.OfName != "shop" || v.Owner != "ci" || v.Source != h.source.ID {
		t.Errorf("got %+v", v)
	}

	h.source.KeepLast = 1
	update(t, c, func(tx engine.Tx) error { return retire(tx, h.source) })
	if err := c.sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	left := c.pooled(t)
	for _, want := range []string{h.prepared[0].Storage.String(), h.raw[0].Storage.String()} {
		if !slices.Contains(left, want) {
			t.Errorf("retention took %s away; left: %v", want, left)
		}
	}
	if slices.Contains(left, h.prepared[1].Storage.String()) {
		t.Error("retention kept what no bookmark holds")
	}

	_, err := (&Snapshots{c}).Delete(t.Context(), admin, string(h.prepared[0].ID), 0)
	if engine.CodeOf(err) != engine.CodeSnapshotHeld || !strings.Contains(err.Error(), "release") {
		t.Errorf("deleting the snapshot: %v", err)
	}
	_, err = (&Sources{c}).Remove(t.Context(), admin, "shop", 0, RemoveSourceRequest{})
	if engine.CodeOf(err) != engine.CodeSnapshotHeld || !slices.Equal(engine.As(err).Details["bookmarks"].([]string), []string{"release"}) {
		t.Errorf("removing the source: %v", err)
	}

	if err := (&Bookmarks{c}).Remove(t.Context(), admin, "release", v.Revision+1); engine.CodeOf(err) != engine.CodePreconditionFailed {
		t.Errorf("removed with the wrong revision: %v", err)
	}
	if err := (&Bookmarks{c}).Remove(t.Context(), admin, "release", v.Revision); err != nil {
		t.Fatal(err)
	}
	op, err := (&Snapshots{c}).Delete(t.Context(), admin, string(h.prepared[0].ID), 0)
	if op := c.finished(t, op, err); op.Status != engine.OperationSucceeded {
		t.Errorf("the delete has %s: %+v", op.Status, op.Error)
	}
}

// A clone's end never fails because of a bookmark: the snapshot stays for it,
// can be cloned, and goes with the bookmark (RULES B15).
func TestBookmarkOutlivesItsClone(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "monday")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	update(t, c, func(tx engine.Tx) error {
		cl.DenyEgress = []string{"db1:5432"}
		return tx.Clones().Put(&cl)
	})
	flow := engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}}
	own := c.newSnapshot(t, cl.ID, flow, "before", engine.SnapshotClone, "")
	other := c.newSnapshot(t, cl.ID, flow, "other", engine.SnapshotClone, "")
	mark := c.bookmark(t, "good", "dev", "before")
	op, err := (&Clones{c}).Remove(t.Context(), SystemPrincipal(), "dev", 0)
	if op := c.finished(t, op, err); op.Status != engine.OperationSucceeded {
		t.Fatalf("the removal has %s: %+v", op.Status, op.Error)
	}
	left := c.pooled(t)
	if !slices.Contains(left, own.Storage.String()) || slices.Contains(left, other.Storage.String()) {
		t.Errorf("left: %v", left)
	}
	view(t, c, func(tx engine.Tx) error {
		from, err := resolveFrom(tx, string(mark.ID), engine.Point{Kind: engine.PointLatest})
		if err != nil || from.Snapshot.ID != own.ID || from.Source != h.source.ID || !slices.Equal(from.DenyEgress, []string{"db1:5432"}) {
			t.Errorf("the bookmark resolves to %+v, %v", from, err)
		}
		if err := stillThere(tx, own.ID); err != nil {
			t.Errorf("a retry would refuse it: %v", err)
		}
		return nil
	})
	if v, err := (&Bookmarks{c}).Get(t.Context(), SystemPrincipal(), "good"); err != nil || v.OfName != "" {
		t.Errorf("got %+v, %v", v, err)
	}
	if err := (&Bookmarks{c}).Remove(t.Context(), SystemPrincipal(), "good", 0); err != nil {
		t.Fatal(err)
	}
	if err := c.sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if left := c.pooled(t); slices.Contains(left, own.Storage.String()) || slices.Contains(left, string(cl.Timeflow)) {
		t.Errorf("still there: %v", left)
	}
}

func TestBookmarkAsAPoint(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a", "b")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	own := c.newSnapshot(t, cl.ID, engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}}, "mine", engine.SnapshotClone, "")
	c.bookmark(t, "release", "shop", "snapshot:a")
	c.bookmark(t, "newest", "shop", "")
	c.bookmark(t, "b", "shop", "snapshot:a") // as a snapshot is called, and another
	c.bookmark(t, "of-dev", "dev", "latest")
	for _, tc := range []struct {
		from, at string
		want     engine.ID
		code     string
	}{
		{"shop", "bookmark:release", h.prepared[0].ID, ""},
		{"shop", "bookmark:newest", h.prepared[1].ID, ""},
		{"shop", "release", h.prepared[0].ID, ""},
		{"dev", "bookmark:of-dev", own.ID, ""},
		{"shop", "b", "", engine.CodeInvalidPoint},
		{"shop", "bookmark:b", h.prepared[0].ID, ""},
		{"shop", "snapshot:b", h.prepared[1].ID, ""},
		{"shop", "bookmark:none", "", engine.CodeBookmarkNotFound},
		{"shop", "bookmark:of-dev", "", engine.CodeInvalidPoint},
		{"dev", "release", "", engine.CodeSnapshotNotFound},
	} {
		at, err := engine.ParsePoint(tc.at)
		if err != nil {
			t.Fatal(err)
		}
		view(t, c, func(tx engine.Tx) error {
			got, err := resolveFrom(tx, tc.from, at)
			if tc.code == "" && (err != nil || got.Snapshot.ID != tc.want) || tc.code != "" && engine.CodeOf(err) != tc.code {
				t.Errorf("%s at %s: got %s, %v", tc.from, tc.at, got.Snapshot.Name, err)
			}
			return nil
		})
	}
	view(t, c, func(tx engine.Tx) error {
		at := engine.Point{Kind: engine.PointBookmark, Value: "of-dev"}
		if snap, err := rollbackPoint(tx, cl, at); err != nil || snap.ID != own.ID {
			t.Errorf("roll back: got %s, %v", snap.Name, err)
		}
		return nil
	})
}

func TestBookmarkRefusals(t *testing.T) {
	c := newCore(t)
	newHistory(t, c, "shop", "a")
	h := newHistory(t, c, "store", "x")
	c.newClone(t, h, "dev", h.prepared[0])
	c.bookmark(t, "taken", "shop", "")
	dev := with(access.RolePermissions(access.RoleDeveloper)...)
	for name, tc := range map[string]struct {
		p    engine.Principal
		r    BookmarkRequest
		code string
	}{
		"a viewer":               {with(access.RolePermissions(access.RoleViewer)...), BookmarkRequest{Name: "x", Of: "shop"}, engine.CodePermissionDenied},
		"a bad name":             {dev, BookmarkRequest{Name: "../x", Of: "shop"}, engine.CodeInvalidName},
		"a taken name":           {dev, BookmarkRequest{Name: "taken", Of: "store"}, engine.CodeNameTaken},
		"of nothing":             {dev, BookmarkRequest{Name: "x", Of: "none"}, engine.CodeSourceNotFound},
		"at nothing":             {dev, BookmarkRequest{Name: "x", Of: "shop", At: "snapshot:z"}, engine.CodeSnapshotNotFound},
		"a clone without any":    {dev, BookmarkRequest{Name: "x", Of: "dev"}, engine.CodeNotPrepared},
		"a time, in this engine": {dev, BookmarkRequest{Name: "x", Of: "shop", At: "time:2026-01-31T09:00:00Z"}, engine.CodeInvalidPoint},
	} {
		if _, err := (&Bookmarks{c}).Create(t.Context(), tc.p, tc.r); engine.CodeOf(err) != tc.code {
			t.Errorf("%s: got %v", name, err)
		}
	}
	// Somebody of another project does not learn that it is there.
	other := engine.Principal{Name: "ops", Projects: map[engine.ID][]engine.Permission{"prj_other": access.InProject(access.RoleAdmin)}}
	if _, err := (&Bookmarks{c}).Get(t.Context(), other, "taken"); engine.CodeOf(err) != engine.CodeBookmarkNotFound {
		t.Errorf("got %v", err)
	}
	if list, err := (&Bookmarks{c}).List(t.Context(), other, "", Page{}); err != nil || len(list.Items) != 0 {
		t.Errorf("got %+v, %v", list, err)
	}
	if list, err := (&Bookmarks{c}).List(t.Context(), dev, "shop", Page{}); err != nil || len(list.Items) != 1 {
		t.Errorf("got %+v, %v", list, err)
	}
}

// The timeline is made of one pass over each table, so that it is the same
// work for one clone as for two hundred.
func TestTimelineOfManyClones(t *testing.T) {
	c := newCore(t)
	const many = 200
	start := time.Date(2026, 1, 31, 9, 0, 0, 0, time.UTC)
	src := engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "shop"}, Status: engine.SourceDegraded}
	update(t, c, func(tx engine.Tx) error {
		if err := tx.Sources().Put(&src); err != nil {
			return err
		}
		for i := range many {
			snap := engine.Snapshot{
				Meta: engine.Meta{ID: engine.NewID(engine.PrefixSnapshot), Name: "s" + string(rune('a'+i%26)) + start.Add(time.Duration(i)*time.Minute).Format("150405")},
				Of:   src.ID, Kind: engine.SnapshotPrepared, Status: engine.SnapshotReady, Time: start.Add(time.Duration(i) * time.Minute),
			}
			if err := tx.Snapshots().Put(&snap); err != nil {
				return err
			}
			cl := engine.Clone{
				Meta: engine.Meta{ID: engine.NewID(engine.PrefixClone), Name: "c" + snap.Name[1:]}, Source: src.ID, From: src.ID, Snapshot: snap.ID,
				Status: engine.CloneStopped,
			}
			tf := engine.Timeflow{Meta: engine.Meta{ID: engine.NewID(engine.PrefixTimeflow)}, Of: cl.ID, Kind: engine.TimeflowClone, Verb: verbCreate, Parent: snap.ID}
			cl.Timeflow = tf.ID
			mark := engine.Bookmark{Meta: engine.Meta{ID: engine.NewID(engine.PrefixBookmark), Name: "b" + snap.Name[1:]}, Of: cl.ID, Snapshot: snap.ID, Source: src.ID}
			for _, err := range []error{tx.Clones().Put(&cl), tx.Timeflows().Put(&tf), tx.Bookmarks().Put(&mark)} {
				if err != nil {
					return err
				}
			}
		}
		return nil
	})
	v, err := (&Sources{c}).Timeline(t.Context(), SystemPrincipal(), "shop")
	if err != nil {
		t.Fatal(err)
	}
	if len(v.Snapshots) != many || len(v.Clones) != many || len(v.Bookmarks) != many {
		t.Fatalf("%d snapshots, %d clones, %d bookmarks", len(v.Snapshots), len(v.Clones), len(v.Bookmarks))
	}
	for _, n := range v.Clones {
		if len(n.Branches) != 1 || !n.Branches[0].Current || n.Branches[0].Snapshot != n.Clone.Snapshot {
			t.Fatalf("clone %s has %+v", n.Clone.Name, n.Branches)
		}
	}
	if b := v.Bookmarks[3]; b.OfName == "" || !b.Time.Equal(v.Snapshots[3].Time) {
		t.Errorf("got %+v", b)
	}
	counted := countingTx{}
	view(t, c, func(tx engine.Tx) error {
		counted.Tx = tx
		out := TimelineView{Source: src}
		return out.read(&counted, SystemPrincipal())
	})
	if counted.tables != 4 {
		t.Errorf("it went to the tables %d times for %d clones, want one pass over each of four", counted.tables, many)
	}
	viewer := engine.Principal{Permissions: []engine.Permission{access.SourcesRead}}
	if v, err := (&Sources{c}).Timeline(t.Context(), viewer, "shop"); err != nil || len(v.Clones) != 0 || len(v.Bookmarks) != 0 {
		t.Errorf("who may see no clones sees %d, and %d bookmarks: %v", len(v.Clones), len(v.Bookmarks), err)
	}
}

// countingTx counts how often its user goes to a table.
type countingTx struct {
	engine.Tx
	tables int
}

func (t *countingTx) Clones() engine.Table[engine.Clone] { t.tables++; return t.Tx.Clones() }
func (t *countingTx) Snapshots() engine.Table[engine.Snapshot] {
	t.tables++
	return t.Tx.Snapshots()
}

func (t *countingTx) Timeflows() engine.Table[engine.Timeflow] {
	t.tables++
	return t.Tx.Timeflows()
}

func (t *countingTx) Bookmarks() engine.Table[engine.Bookmark] {
	t.tables++
	return t.Tx.Bookmarks()
}

func TestBranches(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2026, 1, 31, 9, minute, 0, 0, time.UTC) }
	flow := func(id engine.ID, verb string, began int) engine.Timeflow {
		return engine.Timeflow{Meta: engine.Meta{ID: id, CreatedAt: at(began)}, Verb: verb, Parent: "snp_" + id}
	}
	closed := func(t engine.Timeflow, minute int) engine.Timeflow {
		t.Closed, t.ClosedAt = true, at(minute)
		return t
	}
	cl := engine.Clone{Timeflow: "d", Undo: []engine.UndoStep{
		{Timeflow: "b", Verb: "rollback", At: at(30)}, {Timeflow: "c", Verb: "refresh", At: at(40)},
	}}
	flows := []engine.Timeflow{
		flow("d", "refresh", 40), closed(flow("a", "create", 10), 20), closed(flow("b", "refresh", 20), 30), closed(flow("c", "rollback", 30), 40),
		flow("e", "refresh", 50),             // being made
		closed(flow("f", "refresh", 12), 13), // about to be destroyed
	}
	got := branches(cl, flows, []engine.Snapshot{{Timeflow: "a"}})
	want := []TimelineBranch{
		{Timeflow: "a", Verb: "create", Snapshot: "snp_a", At: at(10), EndedAt: at(20)},
		{Timeflow: "b", Verb: "refresh", Snapshot: "snp_b", At: at(20), EndedAt: at(30), Undoable: true},
		{Timeflow: "c", Verb: "rollback", Snapshot: "snp_c", At: at(30), EndedAt: at(40), Undoable: true},
		{Timeflow: "d", Verb: "refresh", Snapshot: "snp_d", At: at(40), Current: true},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	// Records of before verbs and ends were kept say less, and are read all the same.
	old := []engine.Timeflow{flow("a", "", 10), flow("b", "", 20), flow("c", "", 30), flow("d", "", 40)}
	got = branches(cl, old, []engine.Snapshot{{Timeflow: "a"}})
	for i := range want {
		want[i].EndedAt = time.Time{}
	}
	want[1].EndedAt, want[2].EndedAt = at(30), at(40)
	if !slices.Equal(got, want) {
		t.Errorf("old records: got\n%+v\nwant\n%+v", got, want)
	}
}
