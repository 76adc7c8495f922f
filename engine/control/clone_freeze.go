package control

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/failpoint"
)

// thawTimeout bounds one try to let an instance go on.
const thawTimeout = 10 * time.Second

// stepCloneSnapshot takes the storage snapshot. A running clone is
// checkpointed first, so that what is cloned from it starts fast. Where the
// storage has no atomic snapshots the clone stands still meanwhile or, where
// they take as long as copying it, has to be stopped (RULES C18).
func (c *core) stepCloneSnapshot(ctx context.Context, r *operation.Run) error {
	params, state, err := lifeRun(r)
	if err != nil {
		return err
	}
	inst := c.vdbs.get(params.Clone.ID)
	atomic := c.Pool.Properties().Atomic
	quick, freezes := c.Pool.(storage.FrozenSnapshotter)
	if inst != nil && !atomic && !freezes {
		return engine.Errorf(engine.ClassConflict, engine.CodeWrongState,
			"clone %s is running, and the %s storage has no atomic snapshots", params.Clone.Name, c.Pool.Properties().Driver).
			WithHint("run `ramet clone stop " + params.Clone.Name + "` first")
	}
	if state.Snapshot == nil {
		if err := c.reserveCloneSnapshot(ctx, r, params, &state, inst != nil); err != nil {
			return err
		}
	}
	if inst != nil {
		if err := inst.Checkpoint(ctx); err != nil {
			return fmt.Errorf("checkpoint %s: %w", params.Clone.Name, err)
		}
	}
	began := time.Now()
	taken := state.taken()
	if inst != nil && !atomic {
		err = c.snapshotFrozen(ctx, r, quick, params.Clone, inst, taken)
	} else {
		_, err = c.Pool.Snapshot(ctx, taken.Storage, takenLabels(taken))
	}
	r.Time("storage", time.Since(began))
	return err
}

// snapshotFrozen takes a storage snapshot of a running clone that stands still
// while its files are read, for Config.FreezeLimit at most. Whatever happens in
// this process, the clone goes on; when the daemon is killed meanwhile, the
// next one lets it go on before anything else (thawLeft).
func (c *core) snapshotFrozen(ctx context.Context, r *operation.Run, pool storage.FrozenSnapshotter, cl engine.Clone,
	inst engine.Instance, snap engine.Snapshot,
) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	hold := &hold{inst: inst, limit: c.Config.FreezeLimit, cancel: cancel}
	_, err := pool.SnapshotFrozen(ctx, snap.Storage, takenLabels(snap), hold.freeze)
	if hold.held == 0 { // it was there already, or it came to nothing before
		return err
	}
	r.Time("frozen", hold.held)
	log := r.Logger().With(keyClone, cl.Name, "ms", hold.held.Milliseconds())
	switch {
	case hold.failed != nil:
		log.ErrorContext(ctx, "the clone could not be let go on", keyError, hold.failed)
	case hold.late:
		log.WarnContext(ctx, "the clone stood still for too long and was let go on")
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceTimeout,
			"clone %s stood still for %s, and its files had not all been cloned; it goes on, and there is no snapshot", cl.Name, c.Config.FreezeLimit).
			WithHint("try again when the storage has less to do, or run `ramet clone stop " + cl.Name + "` first")
	default:
		log.InfoContext(ctx, "the clone stood still while its files were cloned")
	}
	return err
}

// hold keeps one instance still for a bounded time, once.
type hold struct {
	inst   engine.Instance
	limit  time.Duration
	cancel context.CancelCauseFunc // ends the copying when the time is over

	release sync.Once
	began   time.Time
	held    time.Duration
	late    bool
	failed  error
}

var errHeldTooLong = errors.New("the instance stood still for too long")

// freeze is the storage.Freeze of a hold.
func (h *hold) freeze(ctx context.Context) (thaw func() error, err error) {
	h.began = time.Now()
	timer := time.AfterFunc(h.limit, func() {
		h.thaw(ctx, true)
		h.cancel(errHeldTooLong)
	})
	freezeCtx, cancel := context.WithTimeout(ctx, h.limit)
	defer cancel()
	if err = h.inst.Freeze(freezeCtx); err == nil {
		err = failpoint.Hit("clone.snapshot:frozen")
	}
	if err != nil {
		timer.Stop()
		h.thaw(ctx, false)
		return nil, errors.Join(err, h.failed)
	}
	return func() error {
		timer.Stop()
		h.thaw(ctx, false)
		if h.late {
			return errHeldTooLong
		}
		return h.failed
	}, nil
}

// thaw waits for one that is under way.
func (h *hold) thaw(ctx context.Context, late bool) {
	h.release.Do(func() {
		for try := 0; try < 3; try++ {
			thawCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), thawTimeout)
			h.failed = h.inst.Thaw(thawCtx)
			cancel()
			if h.failed == nil {
				break
			}
		}
		h.held, h.late = time.Since(h.began), late
	})
}

// thawLeft lets an instance go on that a daemon has left frozen.
func (c *core) thawLeft(ctx context.Context, p engine.InstanceProcess) {
	frozen, err := c.Instances.Thaw(ctx, p)
	switch {
	case err != nil:
		c.Logger.ErrorContext(ctx, "let a frozen instance go on", "instance", p.ID, keyError, err)
	case frozen:
		c.Logger.WarnContext(ctx, "an instance was left frozen and goes on", "instance", p.ID)
	}
}
