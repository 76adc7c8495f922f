package control

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// closeTimeflow ends a timeflow: it is hidden, and its dataset goes once it
// has no storage snapshots any more (RULES B15).
func closeTimeflow(tx engine.Tx, id engine.ID) error {
	tf, err := tx.Timeflows().Get(id)
	if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
		return nil
	}
	if err != nil {
		return err
	}
	tf.Closed, tf.Tombstone = true, true
	if tf.ClosedAt.IsZero() {
		tf.ClosedAt = tx.Now()
	}
	return tx.Timeflows().Put(&tf)
}

// closeOwner ends everything a source or clone has: all its timeflows and
// snapshots become tombstones.
func closeOwner(tx engine.Tx, of engine.ID) error {
	flows, err := collect(tx.Timeflows().All(), func(t engine.Timeflow) bool { return t.Of == of })
	if err != nil {
		return err
	}
	for _, t := range flows {
		if err := closeTimeflow(tx, t.ID); err != nil {
			return err
		}
	}
	snaps, err := snapshotsOf(tx, of)
	if err != nil {
		return err
	}
	for _, s := range snaps {
		s.Status = engine.SnapshotTombstone
		if err := tx.Snapshots().Put(&s); err != nil {
			return err
		}
	}
	return nil
}

// sweep destroys tombstones that have no children any more, until none is
// left that can go. It runs at the end of every verb that makes tombstones and
// once a minute, and may run at any time: what still has a child stays.
func (c *core) sweep(ctx context.Context) error {
	c.sweepMu.Lock()
	defer c.sweepMu.Unlock()
	for {
		flows, snaps, err := c.sweepable(ctx)
		if err != nil || len(flows)+len(snaps) == 0 {
			return err
		}
		done := 0
		var errs []error
		for _, s := range snaps {
			if err := c.sweepSnapshot(ctx, s); err != nil {
				errs = append(errs, fmt.Errorf("destroy snapshot %s: %w", s.ID, err))
				continue
			}
			done++
		}
		for _, t := range flows {
			if err := c.sweepTimeflow(ctx, t); err != nil {
				errs = append(errs, fmt.Errorf("destroy timeflow %s: %w", t.ID, err))
				continue
			}
			done++
		}
		if len(errs) > 0 || done == 0 {
			return errors.Join(errs...)
		}
	}
}

// sweepNow is the sweep at the end of a verb. What it cannot destroy is a
// tombstone already and is tried again every minute, and may belong to
// somebody else: that is no failure of the verb.
func (c *core) sweepNow(ctx context.Context, log *slog.Logger) error {
	err := c.sweep(ctx)
	if err != nil && ctx.Err() == nil {
		log.WarnContext(ctx, "not everything could be destroyed yet", keyError, err)
		return nil
	}
	return err
}

// sweepable lists tombstones without children that no bookmark holds. A prepared timeflow whose last
// snapshot is gone is one too.
func (c *core) sweepable(ctx context.Context) (flows []engine.Timeflow, snaps []engine.Snapshot, err error) {
	err = c.Store.View(ctx, func(tx engine.Tx) error {
		hasChild := map[engine.ID]bool{} // by snapshot
		var all []engine.Timeflow
		for t, err := range tx.Timeflows().All() {
			if err != nil {
				return err
			}
			hasChild[t.Parent] = true
			all = append(all, t)
		}
		held, err := heldBy(tx)
		if err != nil {
			return err
		}
		busy := map[engine.ID]bool{} // by object of an unfinished operation
		for op, err := range tx.Operations().Unfinished() {
			if err != nil {
				return err
			}
			for _, l := range op.Locks {
				if op.Kind != kindDeleteSnapshot {
					busy[l.Object] = true
				}
			}
		}
		holds := map[engine.ID]bool{} // timeflows that hold a snapshot
		for s, err := range tx.Snapshots().All() {
			if err != nil {
				return err
			}
			if s.Status == engine.SnapshotTombstone && !hasChild[s.ID] && !busy[s.ID] && len(held[s.ID]) == 0 {
				snaps = append(snaps, s)
				continue
			}
			holds[s.Timeflow] = true
		}
		for _, t := range all {
			if t.Tombstone && !holds[t.ID] && !snapshotIn(snaps, t.ID) {
				flows = append(flows, t)
			}
		}
		return nil
	})
	return flows, snaps, err
}

func snapshotIn(snaps []engine.Snapshot, tf engine.ID) bool {
	for _, s := range snaps {
		if s.Timeflow == tf {
			return true
		}
	}
	return false
}

func (c *core) sweepSnapshot(ctx context.Context, s engine.Snapshot) error {
	if err := c.Pool.DestroySnapshot(ctx, s.Storage); err != nil {
		return err
	}
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		tf, err := tx.Timeflows().Get(s.Timeflow)
		if err != nil && engine.ClassOf(err) != engine.ClassNotFound {
			return err
		}
		if err == nil && tf.Kind == engine.TimeflowPrepared {
			// The timeflow was made for this snapshot alone.
			if err := closeTimeflow(tx, s.Timeflow); err != nil {
				return err
			}
		}
		if err := tx.Usage().Delete(s.ID); err != nil {
			return err
		}
		return tx.Snapshots().Delete(s.ID)
	})
}

func (c *core) sweepTimeflow(ctx context.Context, t engine.Timeflow) error {
	if err := c.killInstance(ctx, string(t.ID)); err != nil {
		return err
	}
	if err := c.Pool.Unmount(ctx, t.Dataset); err != nil {
		return err
	}
	if err := c.Pool.Destroy(ctx, t.Dataset); err != nil {
		return err
	}
	if err := c.Instances.Forget(string(t.ID), c.locate(t.Dataset)); err != nil {
		return err
	}
	if t.Kind == engine.TimeflowStaging {
		if err := c.removeWAL(t.ID); err != nil {
			return err
		}
	}
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		if err := tx.Usage().Delete(t.ID); err != nil {
			return err
		}
		return tx.Timeflows().Delete(t.ID)
	})
}

// locate returns where a dataset is or was mounted, "" when only a mount tells.
func (c *core) locate(ds engine.DatasetID) string {
	if at, ok := c.Pool.(storage.Locator); ok {
		return at.Path(ds)
	}
	return ""
}

// sweepAndPrune runs in the background after a sync.
func (c *core) sweepAndPrune(ctx context.Context) {
	err := c.sweep(ctx)
	if perr := c.pruneWAL(ctx); err == nil {
		err = perr
	}
	if err != nil && ctx.Err() == nil {
		c.Logger.WarnContext(ctx, "retention", keyError, err)
	}
}

// pruneWAL deletes WAL that no raw snapshot can be rolled forward with
// (RULES A10).
func (c *core) pruneWAL(ctx context.Context) error {
	horizon := map[engine.ID]map[engine.TLI]engine.LSN{}
	err := c.Store.View(ctx, func(tx engine.Tx) error {
		for s, err := range tx.Snapshots().All() {
			if err != nil {
				return err
			}
			if s.Kind != engine.SnapshotRaw {
				continue
			}
			h := horizon[s.Timeflow]
			if h == nil {
				h = map[engine.TLI]engine.LSN{}
				horizon[s.Timeflow] = h
			}
			// A snapshot that is being taken has no redo pointer yet: it holds everything.
			if old, ok := h[s.TLI]; !ok || s.Redo < old {
				h[s.TLI] = s.Redo
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	c.workers.mu.Lock()
	defer c.workers.mu.Unlock()
	var errs []error
	for _, w := range c.workers.of {
		h := horizon[w.flow.ID]
		if h == nil {
			continue
		}
		if n, err := w.store.Prune(h); err != nil {
			errs = append(errs, fmt.Errorf("prune the WAL of %s: %w", w.source.Name, err))
		} else if n > 0 {
			c.Logger.InfoContext(ctx, "pruned WAL", keySource, w.source.Name, "bytes", n)
		}
	}
	return errors.Join(errs...)
}

// giveUpSnapshot makes a snapshot a tombstone, if it is there.
func giveUpSnapshot(tx engine.Tx, id engine.ID) error {
	s, err := tx.Snapshots().Get(id)
	if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
		return nil
	}
	if err != nil {
		return err
	}
	s.Status = engine.SnapshotTombstone
	return tx.Snapshots().Put(&s)
}

// dropSnapshot takes back a snapshot. Where something has been made of it
// meanwhile, it stays as a tombstone and goes with that.
func (c *core) dropSnapshot(ctx context.Context, id engine.ID) error {
	err := c.Store.Update(ctx, func(tx engine.Tx) error { return giveUpSnapshot(tx, id) })
	if err != nil {
		return err
	}
	return c.sweepNow(ctx, c.Logger)
}

// dropSnapshotsOn takes back the snapshots of a source that lie on one
// timeflow, with the prepared ones made of them.
func (c *core) dropSnapshotsOn(ctx context.Context, of, flow engine.ID) error {
	err := c.Store.Update(ctx, func(tx engine.Tx) error {
		all, err := snapshotsOf(tx, of)
		if err != nil {
			return err
		}
		drop := map[engine.ID]bool{}
		for _, s := range all {
			if s.Timeflow == flow {
				drop[s.ID] = true
			}
		}
		for _, s := range all {
			if !drop[s.ID] && !drop[s.Raw] {
				continue
			}
			s.Status = engine.SnapshotTombstone
			if err := tx.Snapshots().Put(&s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return c.sweepNow(ctx, c.Logger)
}

// killInstance ends whatever runs under an instance id, and returns once it is gone.
func (c *core) killInstance(ctx context.Context, id string) error {
	procs, err := c.Instances.Running(ctx)
	if err != nil {
		return fmt.Errorf("look for running instances: %w", err)
	}
	for _, p := range procs {
		if p.ID != id {
			continue
		}
		if err := c.Instances.Kill(ctx, p); err != nil {
			return fmt.Errorf("end instance %s: %w", id, err)
		}
	}
	return nil
}
