package control

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
)

// SyncRequest asks for a snapshot of a source as it is now.
type SyncRequest struct {
	Name string // of the new snapshot; empty names it by time
}

// maxSnapshotName leaves room for the "-raw" of the raw snapshot.
const maxSnapshotName = engine.MaxNameLength - len("-raw")

type syncParams struct {
	Source engine.ID
	Name   string
}

type syncState struct {
	Target   engine.LSN
	Time     time.Time
	Raw      *engine.Snapshot // as it is in the catalog, once taken
	Prepared engine.ID
}

// Sync brings a source up to production's present and makes a raw and a
// prepared snapshot of it. The operation's result is the prepared one. A sync
// that is under way is joined.
func (s *Sources) Sync(ctx context.Context, p engine.Principal, ref string, r SyncRequest) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, access.SourcesUpdate); err != nil {
		return engine.Operation{}, err
	}
	if err := s.room(ctx, newWorkNeeds); err != nil {
		return engine.Operation{}, err
	}
	if r.Name != "" {
		if err := engine.ValidateName(r.Name); err != nil {
			return engine.Operation{}, err
		}
		if len(r.Name) > maxSnapshotName {
			return engine.Operation{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidName,
				"the snapshot name is %d characters long", len(r.Name)).WithHint("use at most " + strconv.Itoa(maxSnapshotName))
		}
	}
	var op engine.Operation
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		src, err := findSource(tx, p, ref, access.SourcesUpdate)
		if err != nil {
			return err
		}
		if running, ok, err := unfinished(tx, kindSync, src.ID); err != nil || ok && r.Name == "" {
			op = running
			return err
		}
		if src.Status != engine.SourceRunning && src.Status != engine.SourceDegraded {
			return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "source %s is %s", src.Name, src.Status).
				WithHint("see `ramet op list` for what it is waiting for")
		}
		if err := snapshotNameFree(tx, src.ID, r.Name); err != nil {
			return err
		}
		op, err = s.runner.Submit(tx, operationSpec(kindSync, sourceRef(src), p, syncParams{Source: src.ID, Name: r.Name},
			engine.Lock{Object: src.ID, Mode: engine.LockExclusive}))
		if err != nil {
			return err
		}
		return audit(tx, p, kindSync, sourceRef(src), op.ID, nil)
	})
	return op, err
}

// unfinished finds an unfinished operation of a kind on an object.
func unfinished(tx engine.Tx, kind string, object engine.ID) (engine.Operation, bool, error) {
	for op, err := range tx.Operations().Unfinished() {
		if err != nil {
			return engine.Operation{}, false, err
		}
		if op.Kind == kind && op.Object.ID == object {
			return op, true, nil
		}
	}
	return engine.Operation{}, false, nil
}

func snapshotNameFree(tx engine.Tx, of engine.ID, name string) error {
	if name == "" {
		return nil
	}
	all, err := snapshotsOf(tx, of)
	if err != nil {
		return err
	}
	for _, s := range all {
		if s.Name == name {
			return engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "a snapshot called %q exists already", name).
				WithHint("choose another name, or leave it out to name the snapshot by time")
		}
	}
	return nil
}

// timeName names a snapshot by its time, made unique among its owner's.
func timeName(tx engine.Tx, of engine.ID, at time.Time) (string, error) {
	all, err := snapshotsOf(tx, of)
	if err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, s := range all {
		taken[s.Name] = true
	}
	base := at.UTC().Format("20060102-150405")
	for name, n := base, 2; ; n++ {
		if !taken[name] && !taken[name+"-raw"] {
			return name, nil
		}
		name = base + "-" + strconv.Itoa(n)
	}
}

func (c *core) syncDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindSync,
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params syncParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			return snapshotNameFree(tx, params.Source, params.Name)
		},
		Steps: []operation.Step{
			{Name: "receive", Weight: 20, Run: c.stepReceive},
			{Name: "snapshot_raw", Weight: 30, Durable: true, Run: c.stepSnapshotRaw, Undo: c.undoSnapshotRaw},
			{Name: "prepare", Weight: 50, Durable: true, Run: c.stepPrepare, Undo: c.undoPrepared},
		},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			params, state, err := syncRun(r)
			if err != nil {
				return err
			}
			src, err := tx.Sources().Get(params.Source)
			if err != nil {
				return err
			}
			src.LastSync = tx.Now()
			if err := tx.Sources().Put(&src); err != nil {
				return err
			}
			snap, err := tx.Snapshots().Get(state.Prepared)
			if err != nil {
				return err
			}
			r.SetResult(snapshotRef(snap))
			if err := retire(tx, src); err != nil {
				return err
			}
			tx.OnCommit(func() { c.workers.background(c.sweepAndPrune) })
			return nil
		},
		Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
			_, state, err := syncRun(r)
			if err != nil || state.Raw == nil {
				return err
			}
			return giveUpSnapshot(tx, state.Raw.ID) // what could not be destroyed is swept later
		},
	}
}

func snapshotRef(s engine.Snapshot) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: s.ID, Name: s.Name}
}

func syncRun(r *operation.Run) (syncParams, syncState, error) {
	var params syncParams
	var state syncState
	if err := r.Params(&params); err != nil {
		return params, state, err
	}
	return params, state, r.State(&state)
}

// stepReceive asks production where it is and waits for the WAL up to there.
// When production is away, what has arrived is what the snapshot holds.
func (c *core) stepReceive(ctx context.Context, r *operation.Run) error {
	params, state, err := syncRun(r)
	if err != nil {
		return err
	}
	w, err := c.seededWorker(ctx, params.Source)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, c.Config.SyncTimeout)
	defer cancel()
	state.Time = time.Now().UTC()
	if err := c.receiveLatest(ctx, r, w); err != nil {
		return err
	}
	if _, state.Target = w.store.LastRecordEnd(); state.Target == 0 {
		return engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "no WAL of %s has arrived yet", w.source.Name)
	}
	return r.SetState(state)
}

func (c *core) receiveLatest(ctx context.Context, r *operation.Run, w *worker) error {
	target, err := c.target(w.source)
	if err != nil {
		return err
	}
	askCtx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	_, flushed, err := c.Ingester.FlushLSN(askCtx, target)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		r.Logger().WarnContext(ctx, "production cannot be asked for its position; the snapshot holds what has arrived", keyError, err)
		return nil
	}
	r.Progress(0.1, "waiting for WAL up to "+flushed.String())
	if err := w.waitDurable(ctx, flushed); err != nil {
		if ctx.Err() != nil || w.failed() == nil {
			return fmt.Errorf("wait for WAL up to %s: %w", flushed, err)
		}
		r.Logger().WarnContext(ctx, "WAL is not arriving; the snapshot holds what has arrived", keyError, err)
	}
	return nil
}

// stepSnapshotRaw stops staging where the WAL ends and takes the raw snapshot.
func (c *core) stepSnapshotRaw(ctx context.Context, r *operation.Run) error {
	params, state, err := syncRun(r)
	if err != nil {
		return err
	}
	w, err := c.seededWorker(ctx, params.Source)
	if err != nil {
		return err
	}
	if state.Raw == nil {
		if state.Raw, err = c.reserveRaw(ctx, r, w, params, state); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(ctx, c.Config.SyncTimeout)
	defer cancel()
	raw := *state.Raw
	err = w.quiesced(ctx, state.Target, func(_ string, ctl engine.ControlData) error {
		// A step that runs again may find staging further on than the
		// snapshot it already took; that one keeps its own positions.
		began := time.Now()
		if _, err := c.Pool.StatSnapshot(ctx, raw.Storage); err == nil && raw.LSN != 0 {
			return nil
		} else if err == nil {
			if err := c.Pool.DestroySnapshot(ctx, raw.Storage); err != nil {
				return err
			}
		}
		raw.LSN, raw.Redo, raw.TLI, raw.Time = ctl.MinRecoveryPoint, ctl.Redo, ctl.MinRecoveryTLI, state.Time
		if _, err := c.Pool.Snapshot(ctx, raw.Storage, takenLabels(raw)); err != nil {
			return err
		}
		r.Time("storage", time.Since(began))
		return nil
	})
	if err != nil {
		return err
	}
	if at, ok := w.store.TimeAt(raw.LSN); ok && at.Before(state.Time) {
		raw.Time = at
	} else {
		raw.Time = state.Time
	}
	raw.Status = engine.SnapshotReady
	state.Raw = &raw
	return r.Update(ctx, func(tx engine.Tx) error {
		if err := tx.Snapshots().Put(&raw); err != nil {
			return err
		}
		return r.SetState(state)
	})
}

// reserveRaw puts the raw snapshot into the catalog before the pool has it.
func (c *core) reserveRaw(ctx context.Context, r *operation.Run, w *worker, params syncParams, state syncState) (*engine.Snapshot, error) {
	raw := engine.Snapshot{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixSnapshot)}, Of: params.Source, Timeflow: w.flow.ID,
		Kind: engine.SnapshotRaw, Status: engine.SnapshotCreating, SystemID: w.source.Server.SystemID,
		TLI: w.flow.TLI, Masking: engine.MaskingNone, Major: w.source.Server.Major, Kept: params.Name != "",
	}
	raw.Storage = engine.SnapshotID{Dataset: w.flow.Dataset, Name: string(raw.ID)}
	err := r.Update(ctx, func(tx engine.Tx) error {
		name := params.Name
		if name == "" {
			var err error
			if name, err = timeName(tx, params.Source, state.Time); err != nil {
				return err
			}
		}
		raw.Name = name + "-raw"
		if err := tx.Snapshots().Put(&raw); err != nil {
			return err
		}
		state.Raw = &raw
		return r.SetState(state)
	})
	return &raw, err
}

func (c *core) undoSnapshotRaw(ctx context.Context, r *operation.Run) error {
	_, state, err := syncRun(r)
	if err != nil || state.Raw == nil {
		return err
	}
	return c.dropSnapshot(ctx, state.Raw.ID)
}

// undoPrepared takes back the prepared snapshot of a child that had succeeded;
// a child that had not has taken everything back itself.
func (c *core) undoPrepared(ctx context.Context, r *operation.Run) error {
	_, state, err := syncRun(r)
	if err != nil || state.Prepared == "" {
		return err
	}
	return c.dropSnapshot(ctx, state.Prepared)
}

func (c *core) stepPrepare(ctx context.Context, r *operation.Run) error {
	_, state, err := syncRun(r)
	if err != nil {
		return err
	}
	if state.Prepared == "" {
		state.Prepared = engine.NewID(engine.PrefixSnapshot)
		if err := r.SaveState(ctx, state); err != nil {
			return err
		}
	}
	spec := operationSpec(kindPrepare, snapshotRef(*state.Raw), engine.Principal{Name: r.Principal()}, prepareParams{
		Raw: state.Raw.ID, Prepared: state.Prepared, Timeflow: engine.NewID(engine.PrefixTimeflow),
	}, engine.Lock{Object: state.Raw.ID, Mode: engine.LockShared})
	_, err = r.Child(ctx, "prepare", spec)
	return err
}

// retire turns the snapshots beyond the source's KeepLast into tombstones,
// except those that a person has named or bookmarked; those with children go with their last child (RULES B15).
func retire(tx engine.Tx, src engine.Source) error {
	if src.KeepLast <= 0 {
		return nil
	}
	all, err := snapshotsOf(tx, src.ID)
	if err != nil {
		return err
	}
	held, err := heldBy(tx)
	if err != nil {
		return err
	}
	kept := 0
	keepRaw := map[engine.ID]bool{}
	for i := len(all) - 1; i >= 0; i-- {
		s := all[i]
		switch {
		case s.Status != engine.SnapshotReady && s.Status != engine.SnapshotBroken:
			continue
		case (s.Kept || len(held[s.ID]) > 0) && s.Kind == engine.SnapshotPrepared:
			keepRaw[s.Raw] = true
			continue
		case s.Kind == engine.SnapshotPrepared && kept < src.KeepLast:
			kept++
			keepRaw[s.Raw] = true
			continue
		case s.Kind == engine.SnapshotRaw && (keepRaw[s.ID] || kept == 0):
			continue
		}
		s.Status = engine.SnapshotTombstone
		if err := tx.Snapshots().Put(&s); err != nil {
			return err
		}
	}
	return nil
}

// removeWAL deletes the WAL store of a timeflow.
func (c *core) removeWAL(tf engine.ID) error {
	if err := os.RemoveAll(c.walDir(tf)); err != nil {
		return fmt.Errorf("remove the WAL of %s: %w", tf, err)
	}
	return nil
}

func decode(raw json.RawMessage, into any) error {
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("read an operation's parameters: %w", err)
	}
	return nil
}
