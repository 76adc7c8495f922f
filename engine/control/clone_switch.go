package control

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
)

// RefreshRequest moves a clone to another point of what it was made from.
type RefreshRequest struct {
	At      string
	Profile string
}

// RollbackRequest moves a clone to a point of its own history.
type RollbackRequest struct{ At string }

// switchParams is what refresh, rollback and undo are about: the clone changes
// from its present timeflow to another, on the same port with the same
// password (RULES B14).
type switchParams struct {
	Clone    engine.Clone    // as it was
	Snapshot engine.Snapshot // the new timeflow begins here; zero for undo
	Timeflow engine.Timeflow // the new one; for undo one that exists
	Undo     bool
	Verb     string
	Masking  string
	Database string
	Major    int
	Live     engine.ID        // refresh from a clone's present state: a snapshot is taken first
	Trial    engine.DatasetID // a second clone of the snapshot, booted once and thrown away; empty for undo
}

type switchState struct {
	Snapshot engine.Snapshot
	Stopped  time.Time // when the old instance was asked to stop
	Unclean  bool      // the old instance had to be stopped immediately
	Downtime time.Duration
	Instance *engine.InstanceRef
}

// Refresh replaces a clone's data by that of a newer (or any) point of the
// source or clone it was made from.
func (s *Clones) Refresh(ctx context.Context, p engine.Principal, ref string, r RefreshRequest) (engine.Operation, error) {
	if err := checkProfile(r.Profile); err != nil {
		return engine.Operation{}, err
	}
	at, err := engine.ParsePoint(r.At)
	if err != nil {
		return engine.Operation{}, err
	}
	if err := s.room(ctx, newWorkNeeds); err != nil {
		return engine.Operation{}, err
	}
	return s.submitSwitch(ctx, p, ref, kindRefresh, func(tx engine.Tx, cl engine.Clone) (switchParams, error) {
		// New data comes in, so it takes what reading it takes. The clone tells
		// where from, so that there is nothing to hide.
		from, err := allowOrigin(tx, p, cl)
		if err != nil {
			return switchParams{}, err
		}
		params, err := refreshPoint(tx, cl, at)
		if err != nil {
			return switchParams{}, err
		}
		return params, allowUnmasked(p, from, cl.Project, params.Masking, askedProfile(cl, r.Profile))
	})
}

// refreshPoint finds what a refresh of the clone to a point would give it.
func refreshPoint(tx engine.Tx, cl engine.Clone, at engine.Point) (switchParams, error) {
	from := cl.From
	if from == "" {
		from = cl.Source
	}
	res, err := resolveFrom(tx, string(from), at)
	if err != nil {
		return switchParams{}, err
	}
	params := switchParams{
		Snapshot: res.Snapshot, Masking: res.Snapshot.Masking, Database: cl.Database, Major: res.Snapshot.Major,
	}
	if res.Live != nil {
		params.Live, params.Masking, params.Major = res.Live.ID, res.Live.Masking, res.Live.Major
	}
	return params, nil
}

// askedProfile is the profile that a refresh asks for: a clone that is
// unmasked already goes on so, because its owner said so then.
func askedProfile(cl engine.Clone, profile string) string {
	if profile == "" && cl.Masking == engine.MaskingNone {
		return engine.MaskingNone
	}
	return profile
}

// Rollback takes a clone back to one of its own snapshots, or to the snapshot
// its present data began at ("latest" is the newest of these).
func (s *Clones) Rollback(ctx context.Context, p engine.Principal, ref string, r RollbackRequest) (engine.Operation, error) {
	if r.At == "" {
		return engine.Operation{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "at: no point is named").
			WithHint("name one of the clone's snapshots, or latest")
	}
	at, err := engine.ParsePoint(r.At)
	if err != nil {
		return engine.Operation{}, err
	}
	if err := s.room(ctx, newWorkNeeds); err != nil {
		return engine.Operation{}, err
	}
	return s.submitSwitch(ctx, p, ref, kindRollback, func(tx engine.Tx, cl engine.Clone) (switchParams, error) {
		snap, err := rollbackPoint(tx, cl, at)
		return switchParams{Snapshot: snap, Masking: snap.Masking, Database: cl.Database, Major: snap.Major}, err
	})
}

// rollbackPoint finds a snapshot of the clone's own history: those it took,
// and those that its present and former timeflows began at.
func rollbackPoint(tx engine.Tx, cl engine.Clone, at engine.Point) (engine.Snapshot, error) {
	snap, err := resolveOn(tx, cl.ID, cl.Name, at, engine.SnapshotClone)
	if err == nil || engine.ClassOf(err) == engine.ClassInvalid {
		return snap, err
	}
	began := []engine.ID{cl.Snapshot}
	for i := len(cl.Undo) - 1; i >= 0; i-- {
		began = append(began, cl.Undo[i].Snapshot)
	}
	for i, id := range began {
		s, gerr := tx.Snapshots().Get(id)
		if gerr != nil {
			continue
		}
		if at.Kind == engine.PointLatest && i == 0 || at.Value == string(s.ID) || at.Value == s.Name {
			return s, nil
		}
	}
	return engine.Snapshot{}, err
}

// Undo takes back the last refresh, rollback or undo.
func (s *Clones) Undo(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return s.submitSwitch(ctx, p, ref, kindUndo, func(tx engine.Tx, cl engine.Clone) (switchParams, error) {
		if len(cl.Undo) == 0 {
			return switchParams{}, engine.Errorf(engine.ClassConflict, engine.CodeNothingToUndo,
				"clone %s has nothing to undo", cl.Name).WithHint("undo takes back a refresh, a rollback or an undo")
		}
		last := cl.Undo[len(cl.Undo)-1]
		tf, err := tx.Timeflows().Get(last.Timeflow)
		if err != nil {
			return switchParams{}, err
		}
		return switchParams{Undo: true, Timeflow: tf, Masking: last.Masking, Database: last.Database, Major: last.Major}, nil
	})
}

func (s *Clones) submitSwitch(ctx context.Context, p engine.Principal, ref, kind string,
	point func(engine.Tx, engine.Clone) (switchParams, error),
) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, access.ClonesUpdate); err != nil {
		return engine.Operation{}, err
	}
	var op engine.Operation
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := findClone(tx, p, ref, access.ClonesUpdate)
		if err != nil {
			return err
		}
		if err := changeable(cl); err != nil {
			return err
		}
		params, err := point(tx, cl)
		if err != nil {
			return err
		}
		op, err = s.submitSwitchOf(tx, p, kind, cl, params, nil)
		return err
	})
	return op, err
}

// submitSwitchOf completes the parameters and reserves the switch.
func (c *core) submitSwitchOf(tx engine.Tx, p engine.Principal, kind string, cl engine.Clone, params switchParams,
	detail map[string]string,
) (engine.Operation, error) {
	if err := changeable(cl); err != nil {
		return engine.Operation{}, err
	}
	params.Clone, params.Verb = cl, kind[len("clone."):]
	if !params.Undo {
		id := engine.NewID(engine.PrefixTimeflow)
		params.Timeflow = engine.Timeflow{
			Meta: engine.Meta{ID: id}, Of: cl.ID, Kind: engine.TimeflowClone, Verb: params.Verb, Parent: params.Snapshot.ID,
			SystemID: params.Snapshot.SystemID, Dataset: engine.DatasetID(id),
		}
		params.Trial = engine.DatasetID(engine.NewID(engine.PrefixTimeflow))
	}
	return c.reserveSwitch(tx, p, kind, params, detail)
}

func changeable(cl engine.Clone) error {
	if cl.Locked {
		return engine.Errorf(engine.ClassConflict, engine.CodeCloneLocked, "clone %s is locked", cl.Name).
			WithHint("run `ramet clone unlock " + cl.Name + "` first, if you may")
	}
	switch cl.Status {
	case engine.CloneRunning, engine.CloneStopped, engine.CloneFailed:
		return nil
	case engine.CloneCreating, engine.CloneChanging, engine.CloneRemoving:
	}
	return nil // an unfinished operation holds the lock, and its conflict names it
}

func (c *core) reserveSwitch(tx engine.Tx, p engine.Principal, kind string, params switchParams, detail map[string]string) (engine.Operation, error) {
	locks := []engine.Lock{{Object: params.Clone.ID, Mode: engine.LockExclusive}}
	if params.Snapshot.ID != "" {
		locks = append(locks, engine.Lock{Object: params.Snapshot.ID, Mode: engine.LockShared})
	}
	op, err := c.runner.Submit(tx, operationSpec(kind, cloneRef(params.Clone), p, params, locks...))
	if err != nil {
		return op, err
	}
	if err := putSwitch(tx, params); err != nil {
		return op, err
	}
	said := map[string]string{"snapshot": string(params.Snapshot.ID)}
	maps.Copy(said, detail)
	return op, audit(tx, p, kind, cloneRef(params.Clone), op.ID, said)
}

func putSwitch(tx engine.Tx, params switchParams) error {
	if !params.Undo {
		tf := params.Timeflow
		if err := tx.Timeflows().Put(&tf); err != nil {
			return err
		}
	}
	cl, err := tx.Clones().Get(params.Clone.ID)
	if err != nil {
		return err
	}
	if !params.Undo {
		if err := checkQuotas(tx, cl, 0); err != nil {
			return err
		}
	}
	cl.Status = engine.CloneChanging
	return tx.Clones().Put(&cl)
}

func (c *core) refreshDefinition() operation.Definition  { return c.switchDefinition(kindRefresh) }
func (c *core) rollbackDefinition() operation.Definition { return c.switchDefinition(kindRollback) }
func (c *core) undoDefinition() operation.Definition     { return c.switchDefinition(kindUndo) }

func (c *core) switchDefinition(kind string) operation.Definition {
	return operation.Definition{
		Kind: kind,
		Steps: []operation.Step{
			{Name: "clone_dataset", Weight: 20, Run: c.stepSwitchDataset, Undo: c.undoSwitchDataset},
			{Name: "verify", Weight: 40, Run: c.stepSwitchVerify, Undo: c.undoSwitchVerify},
			{Name: "stop_old", Weight: 10, Durable: true, Run: c.stepStopOld, Undo: c.undoStopOld},
			{Name: "start_new", Weight: 30, Run: c.stepSwitchStart, Undo: c.undoSwitchStart},
		},
		NoCancel: "stop_old",
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params switchParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			cl, err := tx.Clones().Get(params.Clone.ID)
			if err != nil {
				return err
			}
			if err := changeable(cl); err != nil {
				return err
			}
			if cl.Timeflow != params.Clone.Timeflow {
				return engine.Errorf(engine.ClassConflict, engine.CodeCannotRetry,
					"clone %s has changed since that operation", cl.Name).WithHint("ask for the " + params.Verb + " anew")
			}
			if n := len(cl.Undo); params.Undo && (n == 0 || cl.Undo[n-1].Timeflow != params.Timeflow.ID) {
				return engine.Errorf(engine.ClassConflict, engine.CodeCannotRetry,
					"clone %s has been refreshed or rolled back since that operation", cl.Name).WithHint("ask for the undo anew")
			}
			return putSwitch(tx, params)
		},
		Finish: c.finishSwitch,
		Fail: func(tx engine.Tx, r *operation.Run, cause error) error {
			params, state, err := switchRun(r)
			if err != nil {
				return err
			}
			if err := hideOrigin(tx, params.Live, state.Snapshot.ID); err != nil {
				return err
			}
			if !params.Undo {
				if err := tx.Timeflows().Delete(params.Timeflow.ID); err != nil {
					return err
				}
			}
			cl, err := tx.Clones().Get(params.Clone.ID)
			if err != nil {
				return err
			}
			cl.Status, cl.Problem = params.Clone.Status, params.Clone.Problem
			if inst := c.vdbs.get(cl.ID); inst != nil {
				ref := inst.Ref()
				cl.Instance = &ref
			} else if cl.Status == engine.CloneRunning {
				cl.Status, cl.Instance = engine.CloneFailed, nil
				cl.Problem = engine.ProblemOf(cause, tx.Now())
			}
			return tx.Clones().Put(&cl)
		},
	}
}

func switchRun(r *operation.Run) (switchParams, switchState, error) {
	var params switchParams
	if err := r.Params(&params); err != nil {
		return params, switchState{}, err
	}
	state := switchState{Snapshot: params.Snapshot}
	return params, state, r.State(&state)
}

// newClone is the clone as it will be after the switch.
func (p switchParams) newClone() engine.Clone {
	cl := p.Clone
	cl.Timeflow, cl.Masking, cl.Database, cl.Major = p.Timeflow.ID, p.Masking, p.Database, p.Major
	return cl
}

func (c *core) stepSwitchDataset(ctx context.Context, r *operation.Run) error {
	params, state, err := switchRun(r)
	if err != nil {
		return err
	}
	if params.Undo {
		return operation.Skip("the former data is still there")
	}
	if params.Live != "" && state.Snapshot.ID == "" {
		live := createParams{Clone: params.Clone, Timeflow: params.Timeflow, Live: params.Live}
		if state.Snapshot, err = c.snapshotLive(ctx, r, live); err != nil {
			return err
		}
		if err := r.SetState(state); err != nil {
			return err
		}
	}
	if params.Clone.Status != engine.CloneStopped {
		c.prepareStart(ctx, params.newClone(), params.Timeflow.Dataset)
	}
	began := time.Now()
	err = c.Pool.Clone(ctx, state.Snapshot.Storage, params.Timeflow.Dataset, storage.Options{
		UID: -1, GID: -1, Labels: cloneLabels(params.Timeflow, params.Clone.Name, params.Masking, nil),
	})
	r.Time("storage", time.Since(began))
	return err
}

func (c *core) undoSwitchDataset(ctx context.Context, r *operation.Run) error {
	params, _, err := switchRun(r)
	if err != nil || params.Undo {
		return err
	}
	if err := c.Pool.Unmount(ctx, params.Timeflow.Dataset); err != nil {
		return err
	}
	return c.Pool.Destroy(ctx, params.Timeflow.Dataset)
}

// stepSwitchVerify boots the new data on a private socket, while the old goes
// on serving (RULES B14). A storage snapshot never changes, so once one clone of
// it has booted there is nothing new to learn, and the step is skipped. What is booted is a second clone of the same storage snapshot:
// thrown away, it needs neither fsync nor a clean stop. Undo has no snapshot
// to clone, so there the data itself is booted and stopped cleanly.
func (c *core) stepSwitchVerify(ctx context.Context, r *operation.Run) error {
	params, state, err := switchRun(r)
	if err != nil {
		return err
	}
	if !params.Undo && state.Snapshot.Verified && !params.Clone.Untried {
		return operation.Skip("the snapshot has been booted before, and the settings are as they were")
	}
	began := time.Now()
	if params.Undo {
		err = c.bootVerify(ctx, params.Timeflow.Dataset, params.Database, engine.InstanceSpec{Major: params.Major})
	} else {
		err = c.trial(ctx, params.Trial, state.Snapshot, params.newClone())
	}
	r.Time("verify", time.Since(began))
	return err
}

// trial boots a throw-away clone of a snapshot and asks it one query.
// It has the clone's own settings, so that what these break is seen here.
func (c *core) trial(ctx context.Context, ds engine.DatasetID, snap engine.Snapshot, cl engine.Clone) error {
	if err := c.Pool.Clone(ctx, snap.Storage, ds, storage.Options{
		UID: -1, GID: -1, Labels: trialLabels(ds),
	}); err != nil {
		return err
	}
	dir, err := c.Pool.Mount(ctx, ds)
	if err != nil {
		return err
	}
	inst, err := c.startInstance(ctx, engine.InstanceSpec{
		ID: string(ds), Role: engine.RoleVerify, Major: snap.Major, Dir: dir, Throwaway: true, Settings: maps.Clone(cl.Settings),
		MemoryMB: cl.MemoryMB, MaxConns: cl.MaxConns,
	})
	if err != nil {
		return fmt.Errorf("boot-verify: %w", err)
	}
	if err := anyQuery(ctx, inst, cl.Database); err != nil {
		return fmt.Errorf("boot-verify: %w", errors.Join(err, inst.Discard(ctx)))
	}
	if err := inst.Discard(ctx); err != nil {
		return err
	}
	return c.dropTrial(ctx, ds)
}

func (c *core) dropTrial(ctx context.Context, ds engine.DatasetID) error {
	if err := c.Pool.Unmount(ctx, ds); err != nil {
		return err
	}
	if err := c.Pool.Destroy(ctx, ds); err != nil {
		return err
	}
	return c.Instances.Forget(string(ds), c.locate(ds))
}

func (c *core) undoSwitchVerify(ctx context.Context, r *operation.Run) error {
	params, _, err := switchRun(r)
	if err != nil {
		return err
	}
	ds := params.Trial
	if params.Undo {
		ds = params.Timeflow.Dataset
	}
	if err := c.killInstance(ctx, string(ds)); err != nil || params.Undo {
		return err
	}
	return c.dropTrial(ctx, ds)
}

func (c *core) stepStopOld(ctx context.Context, r *operation.Run) error {
	params, state, err := switchRun(r)
	if err != nil {
		return err
	}
	if params.Clone.Status != engine.CloneStopped {
		c.prepareStart(ctx, params.newClone(), params.Timeflow.Dataset)
	}
	state.Stopped = time.Now().UTC()
	clean, err := c.stopClone(ctx, params.Clone.ID)
	if err != nil {
		return err
	}
	state.Unclean = !clean
	if !clean {
		r.Logger().WarnContext(ctx, "the old instance did not stop in time and was stopped immediately; unlogged tables in it are lost")
	}
	r.Time("stop", time.Since(state.Stopped))
	return r.SetState(state)
}

// undoStopOld brings the old data up again, unless it was not up before.
func (c *core) undoStopOld(ctx context.Context, r *operation.Run) error {
	params, _, err := switchRun(r)
	if err != nil || params.Clone.Status != engine.CloneRunning || c.vdbs.get(params.Clone.ID) != nil {
		return err
	}
	inst, err := c.startClone(ctx, r, params.Clone, engine.DatasetID(params.Clone.Timeflow))
	if err != nil {
		return fmt.Errorf("start the old state of %s again: %w", params.Clone.Name, err)
	}
	c.watch(params.Clone.ID, inst)
	return nil
}

func (c *core) stepSwitchStart(ctx context.Context, r *operation.Run) error {
	params, state, err := switchRun(r)
	if err != nil {
		return err
	}
	if params.Clone.Status == engine.CloneStopped {
		return operation.Skip("the clone was stopped and stays so")
	}
	// A step that runs again may find the instance of its first run, or the
	// old one brought back by a restart of the daemon.
	if c.vdbs.get(params.Clone.ID) != nil {
		if _, err := c.stopClone(ctx, params.Clone.ID); err != nil {
			return err
		}
	}
	inst, err := c.startClone(ctx, r, params.newClone(), params.Timeflow.Dataset)
	if err != nil {
		return err
	}
	state.Downtime = time.Since(state.Stopped)
	ref := inst.Ref()
	state.Instance = &ref
	c.watch(params.Clone.ID, inst)
	return r.SetState(state)
}

func (c *core) undoSwitchStart(ctx context.Context, r *operation.Run) error {
	params, _, err := switchRun(r)
	if err != nil {
		return err
	}
	_, err = c.stopClone(ctx, params.Clone.ID)
	return err
}

func (c *core) finishSwitch(tx engine.Tx, r *operation.Run) error {
	params, state, err := switchRun(r)
	if err != nil {
		return err
	}
	cl, err := tx.Clones().Get(params.Clone.ID)
	if err != nil {
		return err
	}
	former := engine.UndoStep{
		Verb: params.Verb, Timeflow: cl.Timeflow, Snapshot: cl.Snapshot, Masking: cl.Masking,
		Database: cl.Database, Major: cl.Major, At: tx.Now(),
	}
	began := state.Snapshot.ID
	if params.Undo {
		began = params.Timeflow.Parent
		cl.Undo = cl.Undo[:len(cl.Undo)-1]
	}
	cl.Undo = append(cl.Undo, former)
	if err := changeBranch(tx, cl.Timeflow, params.Timeflow.ID); err != nil {
		return err
	}
	for len(cl.Undo) > c.Config.MaxCloneUndo {
		if err := closeTimeflow(tx, cl.Undo[0].Timeflow); err != nil {
			return err
		}
		cl.Undo = cl.Undo[1:]
	}
	cl.Timeflow, cl.Snapshot, cl.Masking, cl.Database = params.Timeflow.ID, began, params.Masking, params.Database
	cl.Major = params.Major
	cl.Status, cl.Problem, cl.Untried = params.Clone.Status, nil, cl.Untried && params.Clone.Status == engine.CloneStopped
	if err := markVerified(tx, began); err != nil {
		return err
	}
	if cl.Status != engine.CloneStopped {
		cl.Status = engine.CloneRunning
	}
	cl.Instance = state.Instance
	cl.TimingsMS = r.Operation().TimingsMS
	cl.DowntimeMS = float64(state.Downtime.Microseconds()) / 1000
	r.SetResult(cloneRef(cl))
	if err := hideOrigin(tx, params.Live, state.Snapshot.ID); err != nil {
		return err
	}
	tx.OnCommit(func() {
		if cl.Status == engine.CloneRunning {
			c.checkUp(cl)
		}
		c.workers.background(c.sweepAndPrune)
	})
	return tx.Clones().Put(&cl)
}
