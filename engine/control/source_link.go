package control

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
)

// poolHeadroom is what a base backup must leave free in the pool, for WAL that
// arrives meanwhile.
const poolHeadroom = 256 << 20

func (c *core) probe(ctx context.Context, src engine.Source, password string) (engine.ServerFacts, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	facts, err := c.Ingester.Probe(ctx, engine.Target{Params: src.Link.Params, Password: password}, engine.ProbeOptions{
		Slot: src.Link.Slot, SlotName: src.Link.SlotName,
		SupportedMajors: c.Instances.Majors(), Architecture: runtime.GOARCH,
	})
	if err != nil {
		return facts, err
	}
	c.settle(ctx, settlePatience)
	space, err := c.Pool.Space(ctx)
	if err != nil {
		return facts, fmt.Errorf("ask the pool for its free space: %w", err)
	}
	if need := facts.ClusterBytes + poolHeadroom; facts.ClusterBytes > 0 && space.Free < need {
		return facts, &engine.Error{
			Class: engine.ClassExhausted, Code: engine.CodePoolFull,
			Message: fmt.Sprintf("the pool has %d MiB free, and the base backup needs about %d MiB", space.Free>>20, need>>20),
			Hint:    "give the pool more room, or delete snapshots and clones that are not needed",
			Details: map[string]any{"needed_bytes": need, "free_bytes": space.Free},
		}
	}
	return facts, nil
}

// linkState is what the steps of link and resync learn.
type linkState struct {
	Seed     *engine.SeedResult
	Snapshot engine.ID // prepared snapshot of the first sync
	SlotLeft bool      // the slot could not be dropped when the link was undone
}

func (c *core) linkDefinition() operation.Definition {
	return operation.Definition{
		Kind:  kindLink,
		Steps: c.seedSteps(),
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params linkParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			if have, err := tx.Sources().Get(params.Source.ID); err == nil && have.Status == engine.SourceFailed {
				// It stayed because of its slot; the retry goes on with both.
				if err := tx.Sources().Delete(have.ID); err != nil {
					return err
				}
			}
			return putLink(tx, params)
		},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			return sourceLinked(tx, r)
		},
		Fail: failLink,
	}
}

// failLink removes the source, unless its slot is still on production.
func failLink(tx engine.Tx, r *operation.Run, cause error) error {
	params, state, err := linkRun(r)
	if err != nil {
		return err
	}
	if err := tx.Timeflows().Delete(params.Timeflow.ID); err != nil {
		return err
	}
	if !state.SlotLeft {
		return tx.Sources().Delete(params.Source.ID)
	}
	src, err := tx.Sources().Get(params.Source.ID)
	if err != nil {
		return err
	}
	src.Status, src.Timeflow = engine.SourceFailed, ""
	src.Problem = engine.ProblemOf(&engine.Error{
		Class: engine.ClassUnavailable, Code: engine.CodeOf(cause),
		Message: "the link failed, and the replication slot " + src.Link.SlotName + " is still on production",
		Hint:    "once production can be reached, run `ramet source remove " + src.Name + "`, which drops the slot",
		Err:     cause,
	}, tx.Now())
	return tx.Sources().Put(&src)
}

// seedSteps bring production's bytes into a new timeflow; link and resync share them.
func (c *core) seedSteps() []operation.Step {
	return []operation.Step{
		{Name: "create_slot", Weight: 1, Durable: true, Run: c.stepCreateSlot, Undo: c.undoCreateSlot},
		{Name: "base_backup", Weight: 80, Durable: true, Recovery: operation.Resume, Run: c.stepBaseBackup, Undo: c.undoBaseBackup},
		{Name: "start_staging", Weight: 9, Durable: true, Run: c.stepStartStaging},
		{Name: "first_sync", Weight: 10, Durable: true, Run: c.stepFirstSync, Undo: c.undoFirstSync},
	}
}

func linkRun(r *operation.Run) (linkParams, linkState, error) {
	var params linkParams
	var state linkState
	if err := r.Params(&params); err != nil {
		return params, state, err
	}
	return params, state, r.State(&state)
}

func (c *core) stepCreateSlot(ctx context.Context, r *operation.Run) error {
	params, _, err := linkRun(r)
	if err != nil || !params.Source.Server.SlotPermanent {
		return err
	}
	target, err := c.target(params.Source)
	if err != nil {
		return err
	}
	slot := params.Source.Link.SlotName
	_, err = c.Ingester.EnsureSlot(ctx, target, slot)
	if params.Old == "" || engine.CodeOf(err) != engine.CodeSlotLost {
		return err
	}
	// A resync is the cure for a slot that production has invalidated: the
	// name is ours and nobody follows, so it is made anew.
	r.Logger().InfoContext(ctx, "the slot is of no use any more and is made anew", "slot", slot, keyError, err)
	if err := c.Ingester.Release(ctx, target, slot); err != nil {
		return err
	}
	_, err = c.Ingester.EnsureSlot(ctx, target, slot)
	return err
}

// undoCreateSlot drops the slot. When production cannot be reached the source
// stays, as failed, so that somebody can still remove the slot with it.
func (c *core) undoCreateSlot(ctx context.Context, r *operation.Run) error {
	params, state, err := linkRun(r)
	// A resync goes on with the slot that the source had before.
	if err != nil || !params.Source.Server.SlotPermanent || params.Old != "" {
		return err
	}
	target, err := c.target(params.Source)
	if err != nil {
		return err
	}
	slot := params.Source.Link.SlotName
	if err := c.Ingester.Release(ctx, target, slot); err != nil {
		state.SlotLeft = true
		if serr := r.SetState(state); serr != nil {
			return serr
		}
		return fmt.Errorf("the slot stays on production and holds its WAL; run there, when it is back, SELECT pg_drop_replication_slot('%s'): %w", slot, err)
	}
	return nil
}

// stepBaseBackup starts the receiver, so that the WAL of the backup is kept
// while it runs, and copies the cluster. Run again, it begins from nothing.
func (c *core) stepBaseBackup(ctx context.Context, r *operation.Run) error {
	params, state, err := linkRun(r)
	if err != nil || state.Seed != nil {
		return err
	}
	src, tf := params.Source, params.Timeflow
	target, err := c.target(src)
	if err != nil {
		return err
	}
	// What an interrupted run has received may have a gap by now.
	if err := c.workers.stop(ctx, src.ID, true); err != nil {
		return err
	}
	if err := c.removeWAL(tf.ID); err != nil {
		return err
	}
	owner := &src
	if params.Old != "" {
		owner = nil // until the new timeflow is the source's own
	}
	dir, err := c.emptyDataset(ctx, tf, sourceLabels(tf, src.Name, owner))
	if err != nil {
		return err
	}
	w, err := c.follow(ctx, src, tf)
	if err != nil {
		return err
	}
	if err := w.waitConnected(ctx); err != nil {
		return err
	}
	uid, gid := c.Instances.Owner()
	seed, err := c.Ingester.Seed(ctx, engine.SeedRequest{
		Target: target, Facts: src.Server, Dir: dir, UID: uid, GID: gid,
		MaxRate: src.Link.MaxRate, Compress: src.Link.Compress, Fast: src.Link.FastCheckpoint, Label: "ramet " + src.Name,
		OnProgress: func(done, total int64) {
			if total == 0 {
				total = src.Server.ClusterBytes
			}
			if total > 0 {
				r.Progress(min(1, float64(done)/float64(total)), fmt.Sprintf("%d of about %d MiB", done>>20, total>>20))
			}
		},
	})
	if err != nil {
		return err
	}
	state.Seed = &seed
	return r.SaveState(ctx, state)
}

// emptyDataset makes the dataset of a timeflow anew and returns its path.
func (c *core) emptyDataset(ctx context.Context, tf engine.Timeflow, labels map[string]string) (string, error) {
	if err := c.Pool.Destroy(ctx, tf.Dataset); err != nil {
		return "", fmt.Errorf("destroy an unfinished dataset: %w", err)
	}
	uid, gid := c.Instances.Owner()
	if err := c.Pool.Create(ctx, tf.Dataset, storage.Options{UID: uid, GID: gid, Labels: labels}); err != nil {
		return "", err
	}
	return c.Pool.Mount(ctx, tf.Dataset)
}

// follow returns the worker of a source on the given timeflow; one that is on
// another timeflow ends first.
func (c *core) follow(ctx context.Context, src engine.Source, tf engine.Timeflow) (*worker, error) {
	if w, err := c.workers.get(src.ID, src.Name); err == nil && w.flow.ID != tf.ID {
		if err := c.workers.stop(ctx, src.ID, true); err != nil {
			return nil, err
		}
	}
	return c.workers.start(src, tf)
}

// seededWorker returns the worker of a source whose base backup is complete,
// started when a restart of the daemon has left none.
func (c *core) seededWorker(ctx context.Context, id engine.ID) (*worker, error) {
	var src engine.Source
	var tf engine.Timeflow
	err := c.Store.View(ctx, func(tx engine.Tx) (err error) {
		if src, err = tx.Sources().Get(id); err != nil {
			return err
		}
		tf, err = tx.Timeflows().Get(src.Timeflow)
		return err
	})
	if err != nil {
		return nil, err
	}
	if tf.StartLSN == 0 {
		return nil, engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "the base backup of %s is not complete", src.Name).
			WithHint("wait for its link operation to end")
	}
	w, err := c.follow(ctx, src, tf)
	if err != nil {
		return nil, err
	}
	w.enableStaging()
	return w, nil
}

// waitConnected returns once the receiver has begun, or the reason why not.
func (w *worker) waitConnected(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	poll := time.NewTicker(10 * time.Millisecond)
	defer poll.Stop()
	for {
		if st := w.followState(); st.Connected {
			if tli, _ := w.store.Position(); tli != 0 {
				return nil
			}
		}
		if err := w.failed(); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			err := w.followState().Err
			if err == nil {
				err = ctx.Err()
			}
			return engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable,
				"the WAL receiver of %s did not connect: %w", w.source.Name, err)
		case <-poll.C:
		}
	}
}

func (c *core) undoBaseBackup(ctx context.Context, r *operation.Run) error {
	params, _, err := linkRun(r)
	if err != nil {
		return err
	}
	if err := c.workers.stop(ctx, params.Source.ID, true); err != nil {
		r.Logger().WarnContext(ctx, "stop following", keyError, err)
	}
	if err := c.killInstance(ctx, string(params.Timeflow.ID)); err != nil {
		return err
	}
	if err := c.Pool.Destroy(ctx, params.Timeflow.Dataset); err != nil {
		return err
	}
	return c.removeWAL(params.Timeflow.ID)
}

func (c *core) walDir(tf engine.ID) string { return filepath.Join(c.DataDir, "wal", string(tf)) }

// stepStartStaging records what the backup found and lets the staging
// instance recover to consistency.
func (c *core) stepStartStaging(ctx context.Context, r *operation.Run) error {
	params, state, err := linkRun(r)
	if err != nil {
		return err
	}
	src, tf := params.Source, params.Timeflow
	src.Server.Tablespaces = state.Seed.Tablespaces
	tf.TLI, tf.StartLSN = state.Seed.TLI, state.Seed.StartLSN
	err = r.Update(ctx, func(tx engine.Tx) error {
		have, err := tx.Sources().Get(src.ID)
		if err != nil {
			return err
		}
		have.Server, have.Timeflow = src.Server, tf.ID
		flow, err := tx.Timeflows().Get(tf.ID)
		if err != nil {
			return err
		}
		flow.TLI, flow.StartLSN = tf.TLI, tf.StartLSN
		src, tf = have, flow
		if err := tx.Timeflows().Put(&flow); err != nil {
			return err
		}
		return tx.Sources().Put(&have)
	})
	if err != nil {
		return err
	}
	w, err := c.follow(ctx, src, tf)
	if err != nil {
		return err
	}
	if err := w.waitDurable(ctx, state.Seed.EndLSN); err != nil {
		return fmt.Errorf("receive the WAL of the base backup: %w", err)
	}
	w.setSeed(src, tf)
	w.enableStaging()
	return w.waitStaging(ctx)
}

// setSeed gives the stage goroutine what the base backup found. Staging is not
// enabled yet: the goroutine reads these fields only after that.
func (w *worker) setSeed(src engine.Source, tf engine.Timeflow) {
	select {
	case <-w.staging:
	default:
		w.stage.tablespaces, w.stage.start = src.Server.Tablespaces, tf.StartLSN
	}
}

// waitStaging returns once the staging instance is consistent.
func (w *worker) waitStaging(ctx context.Context) error {
	return w.do(ctx, w.feed)
}

func (c *core) stepFirstSync(ctx context.Context, r *operation.Run) error {
	params, state, err := linkRun(r)
	if err != nil {
		return err
	}
	if _, err := c.seededWorker(ctx, params.Source.ID); err != nil {
		return err
	}
	spec := operationSpec(kindSync, sourceRef(params.Source), engine.Principal{Name: r.Principal()},
		syncParams{Source: params.Source.ID})
	op, err := r.Child(ctx, "first_sync", spec)
	if err != nil {
		return err
	}
	if op.Result != nil {
		state.Snapshot = op.Result.ID
	}
	return r.SaveState(ctx, state)
}

// undoFirstSync takes back the snapshots that the sync made on the new timeflow.
func (c *core) undoFirstSync(ctx context.Context, r *operation.Run) error {
	params, _, err := linkRun(r)
	if err != nil {
		return err
	}
	return c.dropSnapshotsOn(ctx, params.Source.ID, params.Timeflow.ID)
}

// sourceLinked is the end of link and resync.
func sourceLinked(tx engine.Tx, r *operation.Run) error {
	params, _, err := linkRun(r)
	if err != nil {
		return err
	}
	src, err := tx.Sources().Get(params.Source.ID)
	if err != nil {
		return err
	}
	src.Status, src.Problem = engine.SourceRunning, nil
	if err := tx.Sources().Put(&src); err != nil {
		return err
	}
	r.SetResult(sourceRef(src))
	return nil
}

func (c *core) resyncDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindResync,
		Steps: append([]operation.Step{
			{Name: "stop_following", Weight: 1, Durable: true, Run: c.stepStopFollowing, Undo: c.undoStopFollowing},
		}, c.seedSteps()...),
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params linkParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			src, err := tx.Sources().Get(params.Source.ID)
			if err != nil {
				return err
			}
			if src.Timeflow != params.Old {
				return engine.Errorf(engine.ClassConflict, engine.CodeCannotRetry,
					"source %s has changed since that operation", src.Name).WithHint("run `ramet source resync " + src.Name + "` anew")
			}
			return tx.Timeflows().Put(&params.Timeflow)
		},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			params, _, err := linkRun(r)
			if err != nil {
				return err
			}
			if err := closeTimeflow(tx, params.Old); err != nil {
				return err
			}
			return sourceLinked(tx, r)
		},
		Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
			params, _, err := linkRun(r)
			if err != nil {
				return err
			}
			src, err := tx.Sources().Get(params.Source.ID)
			if err != nil {
				return err
			}
			src.Timeflow, src.Server = params.Old, params.OldServer
			if err := tx.Sources().Put(&src); err != nil {
				return err
			}
			return tx.Timeflows().Delete(params.Timeflow.ID)
		},
	}
}

func (c *core) stepStopFollowing(ctx context.Context, r *operation.Run) error {
	params, state, err := linkRun(r)
	if err != nil || state.Seed != nil {
		return err
	}
	if err := c.workers.stop(ctx, params.Source.ID, true); err != nil {
		return err
	}
	return c.killInstance(ctx, string(params.Old))
}

func (c *core) undoStopFollowing(ctx context.Context, r *operation.Run) error {
	params, _, err := linkRun(r)
	if err != nil {
		return err
	}
	var src engine.Source
	var old engine.Timeflow
	err = c.Store.View(ctx, func(tx engine.Tx) error {
		if src, err = tx.Sources().Get(params.Source.ID); err != nil {
			return err
		}
		old, err = tx.Timeflows().Get(params.Old)
		return err
	})
	if err != nil {
		return err
	}
	w, err := c.follow(ctx, src, old)
	if err != nil {
		return err
	}
	w.enableStaging()
	return nil
}

// Resync makes a new base backup into a new timeflow, for a source whose slot
// or WAL is lost. Its snapshots and their clones stay.
func (s *Sources) Resync(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, access.SourcesUpdate); err != nil {
		return engine.Operation{}, err
	}
	var src engine.Source
	err := s.Store.View(ctx, func(tx engine.Tx) (err error) {
		src, err = findSource(tx, p, ref, access.SourcesUpdate)
		return err
	})
	if err != nil {
		return engine.Operation{}, err
	}
	target, err := s.target(src)
	if err != nil {
		return engine.Operation{}, err
	}
	facts, err := s.probe(ctx, src, target.Password)
	if err != nil {
		return engine.Operation{}, err
	}
	var op engine.Operation
	err = s.Store.Update(ctx, func(tx engine.Tx) error {
		if src, err = tx.Sources().Get(src.ID); err != nil {
			return err
		}
		if src.Status != engine.SourceRunning && src.Status != engine.SourceDegraded {
			return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "source %s is %s", src.Name, src.Status)
		}
		params := linkParams{Source: src, Old: src.Timeflow, OldServer: src.Server}
		params.Source.Server = facts
		params.Timeflow = stagingFlow(&params.Source)
		if err := tx.Timeflows().Put(&params.Timeflow); err != nil {
			return err
		}
		op, err = s.submitLink(tx, p, kindResync, params)
		return err
	})
	return op, err
}
