package control

import (
	"context"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// noInstances is a host on which nothing runs; calls that would start
// something are not part of these tests and panic through the nil interface.
type noInstances struct{ engine.Instances }

func (noInstances) Prepare(context.Context, engine.InstanceSpec)              {}
func (noInstances) Running(context.Context) ([]engine.InstanceProcess, error) { return nil, nil }
func (noInstances) Forget(string, string) error                               { return nil }
func (noInstances) CheckSettings(map[string]string) error                     { return nil }
func (noInstances) CheckLimits(int, int) error                                { return nil }
func (noInstances) Connections(context.Context) (map[int]int, error)          { return nil, nil }
func (noInstances) Notes() []string                                           { return nil }
func (noInstances) Tidy(context.Context) error                                { return nil }
func (noInstances) Isolated() bool                                            { return true }
func (noInstances) Owner() (uid, gid int)                                     { return -1, -1 }

func (c *core) newFlow(t *testing.T, of engine.ID, kind engine.TimeflowKind, parent engine.ID) engine.Timeflow {
	t.Helper()
	id := engine.NewID(engine.PrefixTimeflow)
	tf := engine.Timeflow{Meta: engine.Meta{ID: id}, Of: of, Kind: kind, Parent: parent, Dataset: engine.DatasetID(id)}
	opt := storage.Options{UID: -1, GID: -1}
	update(t, c, func(tx engine.Tx) error { return tx.Timeflows().Put(&tf) })
	if parent == "" {
		if err := c.Pool.Create(t.Context(), tf.Dataset, opt); err != nil {
			t.Fatal(err)
		}
		return tf
	}
	var from engine.Snapshot
	view(t, c, func(tx engine.Tx) (err error) {
		from, err = tx.Snapshots().Get(parent)
		return err
	})
	if err := c.Pool.Clone(t.Context(), from.Storage, tf.Dataset, opt); err != nil {
		t.Fatal(err)
	}
	return tf
}

func (c *core) newSnapshot(t *testing.T, of engine.ID, tf engine.Timeflow, name string, kind engine.SnapshotKind, raw engine.ID) engine.Snapshot {
	t.Helper()
	s := engine.Snapshot{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixSnapshot), Name: name}, Of: of, Timeflow: tf.ID, Kind: kind,
		Status: engine.SnapshotReady, Raw: raw, Masking: engine.MaskingNone, Major: 15,
	}
	s.Storage = engine.SnapshotID{Dataset: engine.DatasetID(tf.ID), Name: string(s.ID)}
	if _, err := c.Pool.Snapshot(t.Context(), s.Storage, nil); err != nil {
		t.Fatal(err)
	}
	update(t, c, func(tx engine.Tx) error { return tx.Snapshots().Put(&s) })
	return s
}

func (c *core) newClone(t *testing.T, h history, name string, of engine.Snapshot) engine.Clone {
	t.Helper()
	cl := engine.Clone{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixClone), Name: name}, Kind: engine.CloneVDB, Status: engine.CloneStopped,
		Source: h.source.ID, From: h.source.ID, Snapshot: of.ID, Masking: engine.MaskingNone,
	}
	cl.Timeflow = c.newFlow(t, cl.ID, engine.TimeflowClone, of.ID).ID
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&cl) })
	return cl
}

// pooled lists the datasets and storage snapshots that the pool holds.
func (c *core) pooled(t *testing.T) []string {
	t.Helper()
	var out []string
	for info, err := range c.Pool.List(t.Context()) {
		switch {
		case err != nil:
			t.Fatal(err)
		case info.IsSnapshot():
			out = append(out, info.SnapshotID().String())
		default:
			out = append(out, string(info.Dataset))
		}
	}
	return out
}
