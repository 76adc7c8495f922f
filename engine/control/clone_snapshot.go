package control

import (
	"context"
	"maps"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
)

// cloneSnapshotSpec asks for a snapshot of which one clone is made at once. It
// is not settled: that costs more than the one recovery that it would save.
func cloneSnapshotSpec(cl engine.Clone, principal, name string) operation.Spec {
	return operation.Spec{
		Kind: kindCloneSnapshot, Object: cloneRef(cl), Params: lifeParams{Clone: cl, Name: name, Passing: true}, Principal: principal,
		Locks: []engine.Lock{{Object: cl.ID, Mode: engine.LockExclusive}},
	}
}

func (c *core) cloneSnapshotDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindCloneSnapshot,
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params lifeParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			return snapshotNameFree(tx, params.Clone.ID, params.Name)
		},
		Steps: []operation.Step{
			{Name: "snapshot", Weight: 20, Durable: true, Run: c.stepCloneSnapshot, Undo: c.undoCloneSnapshot},
			{Name: "settle", Weight: 80, Run: c.stepSettle, Undo: c.undoSettle},
		},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			_, state, err := lifeRun(r)
			if err != nil {
				return err
			}
			snap := *state.Snapshot
			snap.Status, snap.Verified = engine.SnapshotReady, state.Live != nil
			r.SetResult(snapshotRef(snap))
			return tx.Snapshots().Put(&snap)
		},
		Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
			_, state, err := lifeRun(r)
			if err != nil || state.Snapshot == nil {
				return err
			}
			if state.Live != nil {
				if err := tx.Timeflows().Delete(state.Snapshot.Timeflow); err != nil {
					return err
				}
				if err := tx.Snapshots().Delete(state.Live.ID); err != nil {
					return err
				}
			}
			return tx.Snapshots().Delete(state.Snapshot.ID)
		},
	}
}

// taken is the snapshot that is taken of the clone's own data.
func (s lifeState) taken() engine.Snapshot {
	if s.Live != nil {
		return *s.Live
	}
	return *s.Snapshot
}

func (c *core) undoCloneSnapshot(ctx context.Context, r *operation.Run) error {
	_, state, err := lifeRun(r)
	if err != nil || state.Snapshot == nil {
		return err
	}
	return c.Pool.DestroySnapshot(ctx, state.taken().Storage)
}

// stepSettle pays the crash recovery of a running clone's snapshot once, so
// that no rollback to it and no clone of it pays it again: a clone of it is
// booted with the clone's settings, asked a query, stopped cleanly, and is what
// the snapshot then is. Half-settled data of an earlier run is thrown away.
func (c *core) stepSettle(ctx context.Context, r *operation.Run) error {
	params, state, err := lifeRun(r)
	if err != nil {
		return err
	}
	if state.Live == nil {
		return operation.Skip("nothing in it has to be recovered, or it is only made for one clone")
	}
	snap := *state.Snapshot
	if _, err := c.Pool.StatSnapshot(ctx, snap.Storage); err == nil {
		return nil // it is taken last
	}
	began := time.Now()
	if err := c.unsettle(ctx, snap); err != nil {
		return err
	}
	ds := snap.Storage.Dataset
	labels := timeflowLabels(settledFlow(snap, state.Live.ID))
	if err := c.Pool.Clone(ctx, state.Live.Storage, ds, storage.Options{UID: -1, GID: -1, Labels: labels}); err != nil {
		return err
	}
	err = c.bootVerify(ctx, ds, snap.Database, engine.InstanceSpec{
		Major: snap.Major, Settings: maps.Clone(params.Clone.Settings), DenyEgress: params.Clone.DenyEgress,
	})
	if err != nil {
		return err
	}
	if err := c.Pool.Unmount(ctx, ds); err != nil {
		return err
	}
	_, err = c.Pool.Snapshot(ctx, snap.Storage, takenLabels(snap))
	r.Time("settle", time.Since(began))
	return err
}

// unsettle removes what settling a snapshot has made.
func (c *core) unsettle(ctx context.Context, snap engine.Snapshot) error {
	ds := snap.Storage.Dataset
	if err := c.killInstance(ctx, string(ds)); err != nil {
		return err
	}
	if err := c.Pool.DestroySnapshot(ctx, snap.Storage); err != nil {
		return err
	}
	return c.dropTrial(ctx, ds)
}

func (c *core) undoSettle(ctx context.Context, r *operation.Run) error {
	_, state, err := lifeRun(r)
	if err != nil || state.Live == nil {
		return err
	}
	return c.unsettle(ctx, *state.Snapshot)
}

func (c *core) reserveCloneSnapshot(ctx context.Context, r *operation.Run, params lifeParams, state *lifeState, running bool) error {
	return r.Update(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(params.Clone.ID)
		if err != nil {
			return err
		}
		name := params.Name
		if name == "" {
			if name, err = timeName(tx, cl.ID, tx.Now()); err != nil {
				return err
			}
		}
		snap := engine.Snapshot{
			Meta: engine.Meta{ID: engine.NewID(engine.PrefixSnapshot), Name: name}, Of: cl.ID, Timeflow: cl.Timeflow,
			Kind: engine.SnapshotClone, Status: engine.SnapshotCreating, Masking: cl.Masking, Major: cl.Major,
			Database: cl.Database, Time: tx.Now(),
		}
		if running {
			snap.Warnings = []string{"taken while the clone was running: unlogged tables are empty in it"}
		}
		snap.Storage = engine.SnapshotID{Dataset: engine.DatasetID(cl.Timeflow), Name: string(snap.ID)}
		if running && !params.Passing {
			if state.Live, err = reserveSettled(tx, &snap); err != nil {
				return err
			}
		}
		if err := tx.Snapshots().Put(&snap); err != nil {
			return err
		}
		state.Snapshot = &snap
		return r.SetState(*state)
	})
}

// reserveSettled moves a snapshot to a timeflow of its own, which begins at
// the one that it returns: that is taken of the running clone, is never seen
// by people, and goes with the timeflow.
func reserveSettled(tx engine.Tx, snap *engine.Snapshot) (*engine.Snapshot, error) {
	live := *snap
	live.ID = engine.NewID(engine.PrefixSnapshot)
	live.Name, live.Status = string(live.ID), engine.SnapshotTombstone
	live.Storage.Name = string(live.ID)
	if err := tx.Snapshots().Put(&live); err != nil {
		return nil, err
	}
	snap.Timeflow = engine.NewID(engine.PrefixTimeflow)
	tf := settledFlow(*snap, live.ID)
	snap.Storage.Dataset = tf.Dataset
	return &live, tx.Timeflows().Put(&tf)
}

// settledFlow is the timeflow that a settled snapshot has for itself.
func settledFlow(snap engine.Snapshot, live engine.ID) engine.Timeflow {
	return engine.Timeflow{
		Meta: engine.Meta{ID: snap.Timeflow}, Of: snap.Of, Kind: engine.TimeflowPrepared, Parent: live,
		SystemID: snap.SystemID, Dataset: engine.DatasetID(snap.Timeflow),
	}
}
