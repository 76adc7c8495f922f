package control

import (
	"testing"

	"github.com/ramet-io/ramet/engine"
)

func TestResolveFrom(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "monday", "tuesday", "wednesday")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	own := c.newSnapshot(t, cl.ID, engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}, Dataset: engine.DatasetID(cl.Timeflow)},
		"before-lunch", engine.SnapshotClone, "")
	update(t, c, func(tx engine.Tx) error {
		gone := h.prepared[2]
		gone.Status = engine.SnapshotTombstone
		return tx.Snapshots().Put(&gone)
	})
	for _, tc := range []struct {
		name, from, at string
		want           engine.ID
		live           bool
		code           string
	}{
		{name: "latest is the newest that is not a tombstone", from: "shop", at: "latest", want: h.prepared[1].ID},
		{name: "nothing said is latest", from: "shop", want: h.prepared[1].ID},
		{name: "by name", from: "shop", at: "snapshot:monday", want: h.prepared[0].ID},
		{name: "bare name", from: "shop", at: "monday", want: h.prepared[0].ID},
		{name: "by id", from: "shop", at: string(h.prepared[0].ID), want: h.prepared[0].ID},
		{name: "a raw snapshot means the prepared one made of it", from: "shop", at: "monday-raw", want: h.prepared[0].ID},
		{name: "a snapshot id as the origin", from: string(h.prepared[0].ID), want: h.prepared[0].ID},
		{name: "source by id", from: string(h.source.ID), want: h.prepared[1].ID},
		{name: "the present state of a clone", from: "dev", live: true},
		{name: "a clone's snapshot", from: "dev", at: "before-lunch", want: own.ID},
		{name: "tombstone", from: "shop", at: "wednesday", code: engine.CodeSnapshotNotFound},
		{name: "unknown snapshot", from: "shop", at: "friday", code: engine.CodeSnapshotNotFound},
		{name: "another owner's snapshot", from: "dev", at: "monday", code: engine.CodeSnapshotNotFound},
		{name: "unknown origin", from: "store", code: engine.CodeSourceNotFound},
		{name: "a time is refused, not rounded", from: "shop", at: "time:2026-01-31T09:00:00Z", code: engine.CodeInvalidPoint},
		{name: "an LSN too", from: "shop", at: "lsn:0/1000000", code: engine.CodeInvalidPoint},
	} {
		t.Run(tc.name, func(t *testing.T) {
			at, err := engine.ParsePoint(tc.at)
			if err != nil {
				t.Fatal(err)
			}
			view(t, c, func(tx engine.Tx) error {
				got, err := resolveFrom(tx, tc.from, at)
				switch {
				case tc.code != "":
					if engine.CodeOf(err) != tc.code || engine.HintOf(err) == "" {
						t.Errorf("got %v (hint %q), want %s with a hint", err, engine.HintOf(err), tc.code)
					}
				case err != nil:
					t.Error(err)
				case (got.Live != nil) != tc.live || got.Snapshot.ID != tc.want:
					t.Errorf("got %s (live %v), want %s", got.Snapshot.ID, got.Live != nil, tc.want)
				}
				return nil
			})
		})
	}
}

func TestRollbackPoint(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "monday", "tuesday")
	cl := c.newClone(t, h, "dev", h.prepared[1])
	cl.Undo = []engine.UndoStep{{Snapshot: h.prepared[0].ID}}
	point := func(at string) (got engine.Snapshot, err error) {
		p, perr := engine.ParsePoint(at)
		if perr != nil {
			t.Fatal(perr)
		}
		view(t, c, func(tx engine.Tx) error {
			got, err = rollbackPoint(tx, cl, p)
			return nil
		})
		return got, err
	}
	for at, want := range map[string]engine.ID{
		"latest": h.prepared[1].ID, "tuesday": h.prepared[1].ID, "monday": h.prepared[0].ID,
	} {
		if got, err := point(at); err != nil || got.ID != want {
			t.Errorf("%s: got %s, %v, want %s", at, got.ID, err, want)
		}
	}
	own := c.newSnapshot(t, cl.ID, engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}}, "mine", engine.SnapshotClone, "")
	if got, err := point("latest"); err != nil || got.ID != own.ID {
		t.Errorf("latest: got %s, %v, want the clone's own newest %s", got.ID, err, own.ID)
	}
	if _, err := point("sunday"); engine.CodeOf(err) != engine.CodeSnapshotNotFound {
		t.Errorf("an unknown point: got %v", err)
	}
}
