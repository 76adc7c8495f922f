package control

import (
	"slices"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

func TestRetireKeepsTheNewestAndTheirRawSnapshots(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a", "b", "c", "d")
	h.source.KeepLast = 2
	update(t, c, func(tx engine.Tx) error {
		h.prepared[0].Kept = true // named by a person
		return tx.Snapshots().Put(&h.prepared[0])
	})
	update(t, c, func(tx engine.Tx) error { return retire(tx, h.source) })
	var kept []string
	view(t, c, func(tx engine.Tx) error {
		all, err := snapshotsOf(tx, h.source.ID)
		for _, s := range all {
			if s.Status == engine.SnapshotReady {
				kept = append(kept, s.Name)
			}
		}
		return err
	})
	slices.Sort(kept)
	if want := []string{"a", "a-raw", "c", "c-raw", "d", "d-raw"}; !slices.Equal(kept, want) {
		t.Errorf("kept %v, want %v", kept, want)
	}
}

func TestSweepTakesTombstonesAndLeavesWhatHasChildren(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a", "b")
	used := c.newClone(t, h, "dev", h.prepared[0])
	h.source.KeepLast = 1
	update(t, c, func(tx engine.Tx) error {
		if err := retire(tx, h.source); err != nil {
			return err
		}
		// A second owner's end must not touch the first's clone.
		return closeOwner(tx, h.source.ID)
	})
	if err := c.sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	left := c.pooled(t)
	for _, want := range []string{string(used.Timeflow), h.prepared[0].Storage.String(), h.raw[0].Storage.String()} {
		if !slices.Contains(left, want) {
			t.Errorf("%s is gone although the clone needs it; left: %v", want, left)
		}
	}
	if slices.Contains(left, h.prepared[1].Storage.String()) {
		t.Errorf("%s has no child and is still there", h.prepared[1].Storage)
	}

	update(t, c, func(tx engine.Tx) error {
		if err := closeOwner(tx, used.ID); err != nil {
			return err
		}
		return tx.Clones().Delete(used.ID)
	})
	if err := c.sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if left := c.pooled(t); len(left) != 0 {
		t.Errorf("the last child is gone and these stayed: %v", left)
	}
	view(t, c, func(tx engine.Tx) error {
		for f, err := range tx.Timeflows().All() {
			t.Errorf("timeflow %s stayed in the catalog (%v)", f.ID, err)
		}
		for s, err := range tx.Snapshots().All() {
			t.Errorf("snapshot %s stayed in the catalog (%v)", s.ID, err)
		}
		return nil
	})
}

func TestDeleteNamesTheChildren(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a")
	c.newClone(t, h, "dev", h.prepared[0])
	view(t, c, func(tx engine.Tx) error {
		err := checkNoChildren(tx, h.prepared[0], func(engine.Clone) bool { return true })
		if engine.CodeOf(err) != engine.CodeSnapshotInUse {
			t.Fatalf("got %v", err)
		}
		if kids, _ := engine.As(err).Details["children"].([]string); !slices.Equal(kids, []string{"clone dev"}) {
			t.Errorf("children: got %v", engine.As(err).Details)
		}
		return nil
	})
}
