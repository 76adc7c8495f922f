package control

import (
	"context"
	"fmt"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
)

// RemoveSourceRequest says how far to go.
type RemoveSourceRequest struct {
	Force bool // go on although production cannot be reached to drop the slot
}

type removeSourceParams struct {
	Source engine.Source
	Force  bool
}

// Remove unlinks a source: its slot on production is dropped, its snapshots
// and WAL are destroyed; it is refused while it has bookmarks. Clones go on; what they were made of goes with the
// last of them.
func (s *Sources) Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, r RemoveSourceRequest) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, access.SourcesDelete); err != nil {
		return engine.Operation{}, err
	}
	var op engine.Operation
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		src, err := findSource(tx, p, ref, access.SourcesDelete)
		if err != nil {
			return err
		}
		if err := checkMatch(ifMatch, src.Revision); err != nil {
			return err
		}
		if err := checkSourceNotHeld(tx, src); err != nil {
			return err
		}
		params := removeSourceParams{Source: src, Force: r.Force}
		op, err = s.runner.Submit(tx, operationSpec(kindRemoveSource, sourceRef(src), p, params,
			engine.Lock{Object: src.ID, Mode: engine.LockExclusive}))
		if err != nil {
			return err
		}
		src.Status = engine.SourceRemoving
		if err := tx.Sources().Put(&src); err != nil {
			return err
		}
		return audit(tx, p, kindRemoveSource, sourceRef(src), op.ID, nil)
	})
	return op, err
}

func (c *core) removeSourceDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindRemoveSource,
		Steps: []operation.Step{
			{Name: "drop_slot", Weight: 30, Durable: true, Run: c.stepDropSlot, Undo: c.undoDropSlot},
			{Name: "destroy", Weight: 70, Durable: true, Run: c.stepDestroySource},
		},
		NoCancel: "destroy",
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params removeSourceParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			src, err := tx.Sources().Get(params.Source.ID)
			if err != nil {
				return err
			}
			if err := checkSourceNotHeld(tx, src); err != nil {
				return err
			}
			src.Status = engine.SourceRemoving
			return tx.Sources().Put(&src)
		},
		Fail: func(tx engine.Tx, r *operation.Run, cause error) error {
			var params removeSourceParams
			if err := r.Params(&params); err != nil {
				return err
			}
			src, err := tx.Sources().Get(params.Source.ID)
			if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
				return nil // it is gone; what could not be destroyed yet is swept later
			}
			if err != nil {
				return err
			}
			src.Status, src.Problem = engine.SourceDegraded, engine.ProblemOf(cause, tx.Now())
			return tx.Sources().Put(&src)
		},
	}
}

// unfollow ends a source's worker and its staging instance, also where the
// worker was an earlier daemon's: a source that is being removed gets none.
func (c *core) unfollow(ctx context.Context, src engine.Source) error {
	if err := c.workers.stop(ctx, src.ID, true); err != nil {
		return err
	}
	return c.killInstance(ctx, string(src.Timeflow))
}

// stepDropSlot stops following and takes the slot off production.
func (c *core) stepDropSlot(ctx context.Context, r *operation.Run) error {
	var params removeSourceParams
	if err := r.Params(&params); err != nil {
		return err
	}
	src := params.Source
	if err := c.unfollow(ctx, src); err != nil {
		return err
	}
	if !src.Server.SlotPermanent {
		return nil
	}
	target, err := c.target(src)
	if err != nil {
		return err
	}
	dropCtx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	err = c.Ingester.Release(dropCtx, target, src.Link.SlotName)
	if err == nil {
		return nil
	}
	byHand := fmt.Sprintf("SELECT pg_drop_replication_slot('%s');", src.Link.SlotName)
	if params.Force {
		r.Logger().WarnContext(ctx, "the slot stays on production; drop it by hand", "sql", byHand, keyError, err)
		return nil
	}
	return &engine.Error{
		Class: engine.ClassUnavailable, Code: engine.CodeOf(err),
		Message: "the replication slot " + src.Link.SlotName + " of source " + src.Name + " cannot be dropped",
		Hint:    "mend the connection and try again; or use --force and run on production: " + byHand,
		Err:     err,
	}
}

func (c *core) undoDropSlot(ctx context.Context, r *operation.Run) error {
	var params removeSourceParams
	if err := r.Params(&params); err != nil {
		return err
	}
	if params.Source.Status != engine.SourceRunning && params.Source.Status != engine.SourceDegraded {
		return nil
	}
	_, err := c.seededWorker(ctx, params.Source.ID)
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound {
		return nil // the source is gone already; nothing follows it any more
	}
	return err
}

func (c *core) stepDestroySource(ctx context.Context, r *operation.Run) error {
	var params removeSourceParams
	if err := r.Params(&params); err != nil {
		return err
	}
	if err := c.unfollow(ctx, params.Source); err != nil {
		return err
	}
	err := r.Update(ctx, func(tx engine.Tx) error {
		if err := closeOwner(tx, params.Source.ID); err != nil {
			return err
		}
		return tx.Sources().Delete(params.Source.ID)
	})
	if err != nil {
		return err
	}
	return c.sweepNow(ctx, r.Logger())
}
