package control

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

func fullClone() engine.Clone {
	at := time.Date(2026, 5, 6, 7, 8, 9, 123456789, time.UTC)
	return engine.Clone{
		Meta: engine.Meta{
			ID: "clo_01hzy8k3v0000000000000000d", Name: "dev", Labels: map[string]string{"team": "", "odd": `"ü<>&`},
			CreatedAt: at, UpdatedAt: at.Add(time.Hour), Revision: 7,
		},
		Kind: engine.CloneVDB, Status: engine.CloneStopped, Source: "src_x", From: "src_x", Snapshot: "snp_x", Timeflow: "tfl_x",
		Masking: "none", Locked: true, Port: 15432, PortFixed: true, Listen: "127.0.0.1", Database: "shop", User: "ramet",
		Password: engine.Sealed{1, 2, 3}, Verifier: "SCRAM-SHA-256$4096:c2FsdA==$a2V5:a2V5", Major: 15, Owner: "ann", OwnerToken: "tok_x",
		Settings: map[string]string{"search_path": ""}, Project: "prj_x", ExpiresAt: at, Protected: true, IdleStop: time.Minute, Refresh: "@every 24h",
		MemoryMB: 512, MaxConns: 20, DenyEgress: []string{"10.0.0.1:5432"},
		Undo:      []engine.UndoStep{{Verb: "refresh", Timeflow: "tfl_y", Snapshot: "snp_y", Masking: "none", Database: "shop", Major: 15, At: at}},
		TimingsMS: map[string]float64{"start": 28.5}, DowntimeMS: 12.25,
	}
}

// TestRecordsAreWhole: what stands in the labels is the object as the catalog
// has it, but for the process, which does not outlive the host.
func TestRecordsAreWhole(t *testing.T) {
	cl := fullClone()
	tf := engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}, Of: cl.ID, Kind: engine.TimeflowClone, Dataset: engine.DatasetID(cl.Timeflow), StartLSN: 42}
	labels := cloneLabels(tf, cl.Name, cl.Masking, &cl)
	if err := storage.CheckLabels(labels); err != nil {
		t.Fatal(err)
	}
	got, ok := record(labels, recordClone, func(c *engine.Clone) *engine.Meta { return &c.Meta })
	if !ok || !reflect.DeepEqual(got, cl) {
		t.Errorf("clone:\n got %+v\nwant %+v", got, cl)
	}
	flow, ok := record(labels, recordTimeflow, func(t *engine.Timeflow) *engine.Meta { return &t.Meta })
	if !ok || !reflect.DeepEqual(flow, tf) {
		t.Errorf("timeflow:\n got %+v\nwant %+v", flow, tf)
	}
	snap := engine.Snapshot{
		Meta: engine.Meta{ID: "snp_z", Name: "x"}, Of: cl.ID, Timeflow: tf.ID, Kind: engine.SnapshotClone, Status: engine.SnapshotCreating,
		LSN: 0x1A0000028, Time: cl.CreatedAt, Warnings: []string{"collation"}, Storage: engine.SnapshotID{Dataset: tf.Dataset, Name: "snp_z"},
	}
	taken, ok := record(takenLabels(snap), recordSnapshot, func(s *engine.Snapshot) *engine.Meta { return &s.Meta })
	snap.Status = engine.SnapshotReady
	if !ok || !reflect.DeepEqual(taken, snap) {
		t.Errorf("snapshot:\n got %+v\nwant %+v", taken, snap)
	}
}

// TestLargeRecordsLoseTheLeastFirst: what is too large for the pool's labels
// keeps what a clone cannot run without.
func TestLargeRecordsLoseTheLeastFirst(t *testing.T) {
	cl := fullClone()
	cl.Labels = map[string]string{"k": strings.Repeat("x", storage.MaxLabelBytes)}
	tf := engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}, Of: cl.ID, Kind: engine.TimeflowClone}
	labels := cloneLabels(tf, cl.Name, cl.Masking, &cl)
	got, ok := record(labels, recordClone, func(c *engine.Clone) *engine.Meta { return &c.Meta })
	if !ok || got.Labels != nil || string(got.Password) != string(cl.Password) || len(got.Undo) != 1 {
		t.Errorf("got %+v", got)
	}
	cl.Settings = map[string]string{"k": strings.Repeat("x", storage.MaxLabelBytes)}
	labels = cloneLabels(tf, cl.Name, cl.Masking, &cl)
	if labels[recordClone] != "" || labels[recordTimeflow] == "" || storage.CheckLabels(labels) != nil {
		t.Errorf("a record that cannot be kept: %d bytes, timeflow %q", len(labels[recordClone]), labels[recordTimeflow])
	}
}

// TestLabelsFollow: a change of an object is in the pool soon after, and a
// start finds what was not written.
func TestLabelsFollow(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	c.labels.flush(t.Context())
	stored := func() (engine.Clone, bool) {
		info, err := c.Pool.Stat(t.Context(), engine.DatasetID(cl.Timeflow))
		if err != nil {
			t.Fatal(err)
		}
		return record(info.Labels, recordClone, func(c *engine.Clone) *engine.Meta { return &c.Meta })
	}
	if got, ok := stored(); !ok || !reflect.DeepEqual(got, cl) {
		t.Errorf("got %+v, want %+v", got, cl)
	}
	update(t, c, func(tx engine.Tx) error { cl.Locked = true; return tx.Clones().Put(&cl) })
	c.labels.flush(t.Context())
	if got, _ := stored(); !got.Locked {
		t.Error("the label does not say that the clone is locked")
	}
	snap, err := c.Pool.StatSnapshot(t.Context(), h.prepared[0].Storage)
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := record(snap.Labels, recordSnapshot, func(s *engine.Snapshot) *engine.Meta { return &s.Meta }); !ok || got.ID != h.prepared[0].ID {
		t.Errorf("snapshot: got %+v", got)
	}
	// Written while no daemon followed: the next one finds it.
	update(t, c, func(tx engine.Tx) error { cl.Name = "renamed"; return tx.Clones().Put(&cl) })
	c.labels.mu.Lock()
	clear(c.labels.dirty)
	c.labels.mu.Unlock()
	if unknown, err := c.labels.begin(t.Context()); unknown != 0 || err != nil {
		t.Errorf("begin: %d unknown, %v", unknown, err)
	}
	c.labels.flush(t.Context())
	if got, _ := stored(); got.Name != "renamed" {
		t.Errorf("after a start the label says %q", got.Name)
	}
	// What was removed is not its owner's any more.
	update(t, c, func(tx engine.Tx) error {
		if err := closeOwner(tx, cl.ID); err != nil {
			return err
		}
		return tx.Clones().Delete(cl.ID)
	})
	c.labels.flush(t.Context())
	if _, ok := stored(); ok {
		t.Error("the dataset of a removed clone still has the clone's record")
	}
}

func BenchmarkCloneLabels(b *testing.B) {
	cl := fullClone()
	tf := engine.Timeflow{Meta: engine.Meta{ID: cl.Timeflow}, Of: cl.ID, Kind: engine.TimeflowClone, Dataset: engine.DatasetID(cl.Timeflow)}
	for b.Loop() {
		cloneLabels(tf, cl.Name, cl.Masking, &cl)
	}
}
