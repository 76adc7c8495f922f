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
	projects  map[engine.ID]bool
	ops       []engine.Operation // unfinished ones
	busy      map[engine.ID]bool // objects of unfinished operations
	datasets  map[engine.DatasetID]storage.Info
	stored    map[engine.SnapshotID]storage.Info
	pool      kept // what the pool's labels say
	ahead     func(engine.ID) bool
	locate    func(engine.DatasetID) string
	procs     []engine.InstanceProcess
	space     storage.Space
}

// observe looks at everything but production and the host.
func (c *core) observe(ctx context.Context) (*world, error) {
	w, err := c.observePool(ctx)
	if err != nil {
		return nil, err
	}
	if w.procs, err = c.Instances.Running(ctx); err != nil {
		return nil, fmt.Errorf("look for running instances: %w", err)
	}
	if w.space, err = c.Pool.Space(ctx); err != nil {
		return nil, fmt.Errorf("ask the pool for its space: %w", err)
	}
	// The catalog is read last, so that what was being made meanwhile is in it.
	return w, c.Store.View(ctx, w.read)
}

func (c *core) observePool(ctx context.Context) (*world, error) {
	w := &world{
		flows: map[engine.ID]engine.Timeflow{}, snapshots: map[engine.ID]engine.Snapshot{}, busy: map[engine.ID]bool{},
		projects: map[engine.ID]bool{"": true}, ahead: c.labels.isAhead, locate: c.locate,
		datasets: map[engine.DatasetID]storage.Info{}, stored: map[engine.SnapshotID]storage.Info{},
	}
	var all []storage.Info
	for info, err := range c.Pool.List(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list the pool: %w", err)
		}
		all = append(all, info)
		if info.IsSnapshot() {
			w.stored[info.SnapshotID()] = info
		} else {
			w.datasets[info.Dataset] = info
		}
	}
	w.pool = keep(all)
	return w, nil
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
	for p, err := range tx.Projects().All() {
		if err != nil {
			return err
		}
		w.projects[p.ID] = true
	}
	for op, err := range tx.Operations().Unfinished() {
		if err != nil {
			return err
		}
		if op.Kind == kindRepair {
			continue // it holds what it may mend
		}
		w.ops = append(w.ops, op)
		w.busy[op.Object.ID] = true
		for _, l := range op.Locks {
			w.busy[l.Object] = true
		}
	}
	return nil
}

// labelsOf are the labels that a timeflow's dataset should have.
func (w *world) labelsOf(tf engine.Timeflow) map[string]string {
	for i := range w.sources {
		if w.sources[i].ID == tf.Of && tf.Kind == engine.TimeflowStaging {
			return labelsFor(tf, &w.sources[i], nil)
		}
	}
	for i := range w.clones {
		if w.clones[i].ID == tf.Of && tf.Kind == engine.TimeflowClone {
			return labelsFor(tf, nil, &w.clones[i])
		}
	}
	return labelsFor(tf, nil, nil)
}

// trial reports whether a dataset is a throw-away one of an operation.
func (w *world) trial(ds engine.DatasetID) bool {
	return w.datasets[ds].Labels[labelKind] == verifyKind
}

// laterInPool lists the objects that the catalog knows and of which the pool
// has a later record: the catalog was put back from a backup.
func (w *world) laterInPool() []engine.ID {
	var out []engine.ID
	for id, tf := range w.pool.flows {
		if have, known := w.flows[id]; known && tf.UpdatedAt.After(have.UpdatedAt) {
			out = append(out, id)
		}
	}
	for id, s := range w.pool.snapshots {
		if have, known := w.snapshots[id]; known && s.UpdatedAt.After(have.UpdatedAt) {
			out = append(out, id)
		}
	}
	for _, have := range w.sources {
		if s, kept := w.pool.sources[have.ID]; kept && s.UpdatedAt.After(have.UpdatedAt) {
			out = append(out, have.ID)
		}
	}
	for _, have := range w.clones {
		if c, kept := w.pool.clones[have.ID]; kept && c.UpdatedAt.After(have.UpdatedAt) {
			out = append(out, have.ID)
		}
	}
	return out
}
