package control

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// world is the catalog, the pool and the processes at about one time.
type world struct {
	sources   []engine.Source
	clones    []engine.Clone
	flows     map[engine.ID]engine.Timeflow
	snapshots map[engine.ID]engine.Snapshot
	busy      map[engine.ID]bool // objects of unfinished operations
	datasets  map[engine.DatasetID]storage.Info
	stored    map[engine.SnapshotID]storage.Info
	procs     []engine.InstanceProcess
	space     storage.Space
}

func (c *core) observe(ctx context.Context) (*world, error) {
	w := &world{
		flows: map[engine.ID]engine.Timeflow{}, snapshots: map[engine.ID]engine.Snapshot{}, busy: map[engine.ID]bool{},
		datasets: map[engine.DatasetID]storage.Info{}, stored: map[engine.SnapshotID]storage.Info{},
	}
	for info, err := range c.Pool.List(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list the pool: %w", err)
		}
		if info.IsSnapshot() {
			w.stored[info.SnapshotID()] = info
		} else {
			w.datasets[info.Dataset] = info
		}
	}
	var err error
	if w.procs, err = c.Instances.Running(ctx); err != nil {
		return nil, fmt.Errorf("look for running instances: %w", err)
	}
	if w.space, err = c.Pool.Space(ctx); err != nil {
		return nil, fmt.Errorf("ask the pool for its space: %w", err)
	}
	// The catalog is read last, so that what was being made meanwhile is in it.
	return w, c.Store.View(ctx, w.read)
}

func (w *world) read(tx engine.Tx) (err error) {
	if w.sources, err = collect(tx.Sources().All(), nil); err != nil {
		return err
	}
	if w.clones, err = collect(tx.Clones().All(), nil); err != nil {
		return err
	}
	for t, err := range tx.Timeflows().All() {
		if err != nil {
			return err
		}
		w.flows[t.ID] = t
	}
	for s, err := range tx.Snapshots().All() {
		if err != nil {
			return err
		}
		w.snapshots[s.ID] = s
	}
	for op, err := range tx.Operations().Unfinished() {
		if err != nil {
			return err
		}
		w.busy[op.Object.ID] = true
		for _, l := range op.Locks {
			w.busy[l.Object] = true
		}
	}
	return nil
}
