package control

import (
	"context"
	"net"
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// quietHost is a host on which nothing runs, as far as doctor asks.
type quietHost struct{ noInstances }

func (quietHost) Majors() []int                                       { return []int{15} }
func (quietHost) Leftovers(context.Context) ([]string, error)         { return nil, nil }
func (quietHost) FreePort(context.Context, map[int]bool) (int, error) { return 15999, nil }

func newDoctor(t *testing.T) (*core, history) {
	t.Helper()
	c := newCore(t)
	c.Instances = quietHost{}
	h := newHistory(t, c, "shop", "a")
	update(t, c, func(tx engine.Tx) error {
		h.source.Status = engine.SourceFailed // nobody follows it here
		return tx.Sources().Put(&h.source)
	})
	c.labels.flush(t.Context())
	return c, h
}

// found returns the findings that are problems, by code.
func (c *core) found(t *testing.T) map[string]Finding {
	t.Helper()
	all, err := c.examine(t.Context(), DoctorRequest{LeaveProduction: true})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]Finding{}
	for _, f := range all {
		if f.Code != "POOL" && f.Code != "HOST_DISK_LOW" {
			out[f.Code] = f
		}
	}
	return out
}

func codes(found map[string]Finding) []string {
	var out []string
	for code := range found {
		out = append(out, code)
	}
	slices.Sort(out)
	return out
}

// repaired runs what the findings of one phase would do to the catalog.
func (c *core) repaired(t *testing.T, phase string) {
	t.Helper()
	all, err := c.examine(t.Context(), DoctorRequest{LeaveProduction: true})
	if err != nil {
		t.Fatal(err)
	}
	m := &mender{core: c, log: c.Logger, say: func(string) {}}
	all = slices.DeleteFunc(all, func(f Finding) bool { return f.fix == nil || f.fix.phase != phase })
	if err := m.records(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	c.labels.flush(t.Context())
}

func TestDoctorFindsNothingInOrder(t *testing.T) {
	c, h := newDoctor(t)
	c.newClone(t, h, "dev", h.prepared[0])
	c.labels.flush(t.Context())
	if got := c.found(t); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestDoctorFindsLostRecords(t *testing.T) {
	c, h := newDoctor(t)
	cl := c.newClone(t, h, "dev", h.prepared[0])
	c.labels.flush(t.Context())
	lose := func(fn func(tx engine.Tx) error) { update(t, c, fn) }
	lose(func(tx engine.Tx) error { return tx.Clones().Delete(cl.ID) })
	lose(func(tx engine.Tx) error { return tx.Timeflows().Delete(cl.Timeflow) })
	lose(func(tx engine.Tx) error { return tx.Snapshots().Delete(h.prepared[0].ID) })
	lose(func(tx engine.Tx) error { return tx.Sources().Delete(h.source.ID) })
	if got := codes(c.found(t)); !slices.Equal(got, []string{"CLONE_FORGOTTEN", "ORPHAN_DATASET", "ORPHAN_SNAPSHOT", "SOURCE_FORGOTTEN"}) {
		t.Errorf("got %v", got)
	}
	c.repaired(t, phaseRecords)
	c.repaired(t, phaseOwners)
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Clones().ByName("dev")
		if err != nil || got.ID != cl.ID || got.Timeflow != cl.Timeflow || got.Status != engine.CloneStopped || !got.CreatedAt.Equal(cl.CreatedAt) {
			t.Errorf("clone: got %+v, %v", got, err)
		}
		snap, err := tx.Snapshots().Get(h.prepared[0].ID)
		if err != nil || snap.Name != h.prepared[0].Name || snap.Status != engine.SnapshotReady {
			t.Errorf("snapshot: got %+v, %v", snap, err)
		}
		_, err = tx.Sources().ByName("shop")
		return err
	})
}

// TestRebuiltNamesGiveWay: whoever took the name meanwhile keeps it.
func TestRebuiltNamesGiveWay(t *testing.T) {
	c, h := newDoctor(t)
	cl := c.newClone(t, h, "dev", h.prepared[0])
	c.labels.flush(t.Context())
	update(t, c, func(tx engine.Tx) error {
		if err := tx.Clones().Delete(cl.ID); err != nil {
			return err
		}
		return tx.Sources().Put(&engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "dev"}, Status: engine.SourceFailed})
	})
	c.repaired(t, phaseOwners)
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Clones().Get(cl.ID)
		if err != nil || got.Name == "dev" || engine.ValidateName(got.Name) != nil {
			t.Errorf("got %q, %v", got.Name, err)
		}
		return nil
	})
}

// TestDoctorFindsOlderCatalog: the later record wins, and the labels are not
// overwritten by the earlier one before that.
func TestDoctorFindsOlderCatalog(t *testing.T) {
	c, h := newDoctor(t)
	cl := c.newClone(t, h, "dev", h.prepared[0])
	later := cl
	later.Name, later.UpdatedAt = "renamed", cl.UpdatedAt.Add(time.Hour)
	var tf engine.Timeflow
	view(t, c, func(tx engine.Tx) (err error) { tf, err = tx.Timeflows().Get(cl.Timeflow); return err })
	c.labels.flush(t.Context())
	set := c.Pool.(storage.Relabeler)
	if err := set.SetLabels(t.Context(), tf.Dataset, cloneLabels(tf, later.Name, "none", &later)); err != nil {
		t.Fatal(err)
	}
	if _, err := c.labels.begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&cl) }) // a change of the older one
	c.labels.flush(t.Context())
	if got := codes(c.found(t)); !slices.Equal(got, []string{"CATALOG_BEHIND"}) {
		t.Fatalf("got %v", got)
	}
	c.repaired(t, phaseOwners)
	if got := c.found(t); len(got) != 0 {
		t.Errorf("after the repair: %v", got)
	}
	view(t, c, func(tx engine.Tx) error { _, err := tx.Clones().ByName("renamed"); return err })
}

func TestDoctorFindsWhatIsGone(t *testing.T) {
	c, h := newDoctor(t)
	cl := c.newClone(t, h, "dev", h.prepared[0])
	c.labels.flush(t.Context())
	if err := c.Pool.Destroy(t.Context(), engine.DatasetID(cl.Timeflow)); err != nil {
		t.Fatal(err)
	}
	if err := c.Pool.DestroySnapshot(t.Context(), h.prepared[0].Storage); err != nil {
		t.Fatal(err)
	}
	got := c.found(t)
	if !slices.Equal(codes(got), []string{"DATASET_MISSING", "SNAPSHOT_MISSING"}) || got["DATASET_MISSING"].Repair == "" {
		t.Fatalf("got %v", got)
	}
	c.repaired(t, phaseGone)
	if got := codes(c.found(t)); !slices.Contains(got, engine.CodeDatasetNotFound) || !slices.Contains(got, "SNAPSHOT_BROKEN") {
		t.Errorf("after the repair: %v", got)
	}
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Clones().Get(cl.ID)
		if err != nil || got.Status != engine.CloneFailed || got.Problem == nil {
			t.Errorf("clone: got %+v, %v", got, err)
		}
		snap, err := tx.Snapshots().Get(h.prepared[0].ID)
		if err != nil || snap.Status != engine.SnapshotBroken {
			t.Errorf("snapshot: got %+v, %v", snap, err)
		}
		return nil
	})
}

func TestDoctorFindsStrandedObjects(t *testing.T) {
	c, h := newDoctor(t)
	cl := c.newClone(t, h, "dev", h.prepared[0])
	update(t, c, func(tx engine.Tx) error { cl.Status = engine.CloneChanging; return tx.Clones().Put(&cl) })
	if got := codes(c.found(t)); !slices.Equal(got, []string{"STRANDED"}) {
		t.Errorf("got %v", got)
	}
	c.repaired(t, phaseGone)
	if got := codes(c.found(t)); !slices.Equal(got, []string{engine.CodeInterrupted}) {
		t.Errorf("after the repair: %v", got)
	}
}

func TestDoctorFindsPorts(t *testing.T) {
	c, h := newDoctor(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	port := l.Addr().(*net.TCPAddr).Port
	a := c.newClone(t, h, "a", h.prepared[0])
	b := c.newClone(t, h, "b", h.prepared[0])
	put := func(cl engine.Clone) { update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&cl) }) }
	a.Port, a.PortFixed = port, true
	put(a)
	if f := c.found(t)[engine.CodePortTaken]; f.Severity != SeverityWarning || f.Object.ID != a.ID {
		t.Errorf("a fixed port that a stranger has: got %+v", f)
	}
	b.Port = port
	put(b)
	if f := c.found(t)["PORT_SHARED"]; f.Severity != SeverityError || f.Repair == "" {
		t.Errorf("a shared port: got %+v", f)
	}
	b.Port, b.Major = 1, 14
	put(b)
	if f := c.found(t)[engine.CodeMajorNotInstalled]; f.Severity != SeverityError {
		t.Errorf("a major that is missing: got %+v", f)
	}
}

func TestSlotFindings(t *testing.T) {
	c := newCore(t)
	src := engine.Source{
		Meta: engine.Meta{ID: "src_x", Name: "shop"}, Status: engine.SourceRunning,
		Link: engine.PostgresLink{SlotName: "ramet_x"}, Server: engine.ServerFacts{SlotPermanent: true},
	}
	ok := engine.SlotState{Exists: true, Active: true, WALStatus: "reserved", RestartLSN: 1, Limit: -1}
	limited, lagging, far, lost := ok, ok, ok, ok
	limited.Limit, limited.HeldBytes = 100, 81
	far.HeldBytes = heldMuch + 1
	lagging.HeldBytes = 90
	lost.WALStatus = "lost"
	short := src
	short.MaxLag = 100
	for _, tc := range []struct {
		name string
		src  engine.Source
		st   engine.SlotState
		want []string
	}{
		{"in order", src, ok, nil},
		{"missing", src, engine.SlotState{}, []string{"SLOT_MISSING"}},
		{"lost", src, lost, []string{engine.CodeSlotLost}},
		{"near the limit of production", src, limited, []string{"SLOT_HOLDS_WAL"}},
		{"near its own limit", short, lagging, []string{"SLOT_HOLDS_WAL"}},
		{"holds much without a limit", src, far, []string{"SLOT_HOLDS_WAL"}},
	} {
		var got []string
		for _, f := range c.slotFindings(tc.src, tc.st) {
			got = append(got, f.Code)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: got %v, want %v", tc.name, got, tc.want)
		}
	}
	st := engine.SlotState{Others: []engine.OtherSlot{{Name: "ramet_own"}, {Name: "ramet_idle"}, {Name: "ramet_used", Active: true}}}
	got := strangeSlots(src, st, map[string]bool{"ramet_own": true})
	if len(got) != 2 || got[0].Severity != SeverityWarning || got[1].Severity != SeverityInfo || got[0].Repair != "" {
		t.Errorf("strange slots: got %+v", got)
	}
}
