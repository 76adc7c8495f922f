package control

import (
	"context"
	"fmt"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
)

// prepareParams names what a prepare makes; the ids are chosen by the sync so
// that a step that runs again makes nothing twice.
type prepareParams struct {
	Raw      engine.ID
	Prepared engine.ID
	Timeflow engine.ID
}

type prepareState struct {
	Raw       engine.Snapshot
	Source    engine.Source
	Warnings  []string
	Database  string
	Recovered bool
}

// prepareDefinition turns a raw snapshot into a prepared one: recovered,
// promoted, neutralized, cleanly stopped and boot-verified, so that clones of
// it open without recovery (RULES A6).
func (c *core) prepareDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindPrepare,
		Steps: []operation.Step{
			{Name: "clone_raw", Weight: 5, Run: c.stepCloneRaw, Undo: c.undoPrepare},
			{Name: "recover", Weight: 60, Run: c.stepRecover, Undo: c.undoPrepareInstance},
			{Name: "verify", Weight: 15, Run: c.stepVerifyPrepared, Undo: c.undoPrepareInstance},
			{Name: "snapshot", Weight: 10, Durable: true, Run: c.stepSnapshotPrepared, Undo: c.undoSnapshotPrepared},
		},
		Finish: c.finishPrepare,
		Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
			var params prepareParams
			if err := r.Params(&params); err != nil {
				return err
			}
			if err := tx.Snapshots().Delete(params.Prepared); err != nil {
				return err
			}
			return tx.Timeflows().Delete(params.Timeflow)
		},
	}
}

func prepareRun(r *operation.Run) (prepareParams, prepareState, error) {
	var params prepareParams
	var state prepareState
	if err := r.Params(&params); err != nil {
		return params, state, err
	}
	return params, state, r.State(&state)
}

// stepCloneRaw begins the prepared snapshot's own timeflow. It always begins
// with fresh data: a half-recovered dataset is of no use.
func (c *core) stepCloneRaw(ctx context.Context, r *operation.Run) error {
	params, state, err := prepareRun(r)
	if err != nil || state.Recovered {
		return err
	}
	tf := engine.Timeflow{
		Meta: engine.Meta{ID: params.Timeflow}, Kind: engine.TimeflowPrepared,
		Parent: params.Raw, Dataset: engine.DatasetID(params.Timeflow),
	}
	err = r.Update(ctx, func(tx engine.Tx) error {
		if state.Raw, err = tx.Snapshots().Get(params.Raw); err != nil {
			return err
		}
		if state.Source, err = tx.Sources().Get(state.Raw.Of); err != nil {
			return err
		}
		tf.Of, tf.SystemID, tf.StartLSN = state.Source.ID, state.Raw.SystemID, state.Raw.LSN
		if err := tx.Timeflows().Put(&tf); err != nil {
			return err
		}
		return r.SetState(state)
	})
	if err != nil {
		return err
	}
	if err := c.killInstance(ctx, string(params.Timeflow)); err != nil {
		return err
	}
	if err := c.Pool.Destroy(ctx, tf.Dataset); err != nil {
		return err
	}
	return c.Pool.Clone(ctx, state.Raw.Storage, tf.Dataset, storage.Options{UID: -1, GID: -1, Labels: timeflowLabels(tf)})
}

// stepRecover pays recovery once, promotes and cuts every way to production.
func (c *core) stepRecover(ctx context.Context, r *operation.Run) error {
	params, state, err := prepareRun(r)
	if err != nil || state.Recovered {
		return err
	}
	// Half-recovered data of an earlier run is thrown away.
	if err := c.stepCloneRaw(ctx, r); err != nil {
		return err
	}
	dir, err := c.Pool.Mount(ctx, engine.DatasetID(params.Timeflow))
	if err != nil {
		return err
	}
	began := time.Now()
	inst, err := c.startInstance(ctx, engine.InstanceSpec{
		ID: string(params.Timeflow), Role: engine.RolePrepare, Major: state.Raw.Major, Dir: dir,
		Tablespaces: state.Source.Server.Tablespaces, DenyEgress: egressOf(state.Source), Timeout: c.Config.SyncTimeout,
	})
	if err != nil {
		return fmt.Errorf("recover snapshot %s: %w", state.Raw.Name, err)
	}
	state.Warnings, state.Database, err = c.promoteAndNeutralize(ctx, r, inst, state.Raw.LSN)
	stopCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.Config.StopTimeout)
	defer cancel()
	clean, stopErr := inst.Stop(stopCtx)
	switch {
	case err != nil:
		return err
	case stopErr != nil:
		return fmt.Errorf("stop after recovery: %w", stopErr)
	case !clean:
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed,
			"PostgreSQL did not stop cleanly within %s after recovery", c.Config.StopTimeout)
	}
	r.Time("recovery", time.Since(began))
	state.Recovered = true
	return r.SaveState(ctx, state)
}

func (c *core) promoteAndNeutralize(ctx context.Context, r *operation.Run, inst engine.Instance, lsn engine.LSN) ([]string, string, error) {
	poll := time.NewTicker(5 * time.Millisecond)
	defer poll.Stop()
	for {
		_, at, err := inst.Position(ctx)
		if err != nil {
			return nil, "", fmt.Errorf("ask for the replay position: %w", err)
		}
		if at >= lsn {
			break
		}
		select {
		case <-ctx.Done():
			return nil, "", ctx.Err()
		case <-inst.Done():
			c.Logger.ErrorContext(ctx, "PostgreSQL ended during recovery", "log", inst.LogTail(4000))
			return nil, "", engine.Errorf(engine.ClassInternal, engine.CodeInstanceFailed, "PostgreSQL ended during recovery").
				WithHint("the daemon's log has the end of PostgreSQL's")
		case <-poll.C:
		}
	}
	r.Progress(0.5, "replayed up to "+lsn.String())
	if err := inst.Promote(ctx); err != nil {
		return nil, "", fmt.Errorf("promote: %w", err)
	}
	report, err := inst.Neutralize(ctx)
	if err != nil {
		return nil, "", fmt.Errorf("neutralize: %w", err)
	}
	// The clones' user is made here once, with a password that nobody has, so
	// that a clone has only to set its own.
	_, verifier, err := c.newPassword("")
	if err != nil {
		return nil, "", err
	}
	if err := inst.SetPassword(ctx, cloneUser, verifier); err != nil {
		return nil, "", fmt.Errorf("make the clones' user: %w", err)
	}
	for _, a := range report.Actions {
		r.Logger().InfoContext(ctx, "neutralized", "action", a)
	}
	for _, w := range report.Warnings {
		r.Logger().WarnContext(ctx, "note", "warning", w)
	}
	db, err := inst.DefaultDatabase(ctx)
	if err != nil {
		return nil, "", fmt.Errorf("look for the default database: %w", err)
	}
	return report.Warnings, db, nil
}

// stepVerifyPrepared boots the result once, as a clone of it will be booted.
func (c *core) stepVerifyPrepared(ctx context.Context, r *operation.Run) error {
	params, state, err := prepareRun(r)
	if err != nil {
		return err
	}
	return c.bootVerify(ctx, engine.DatasetID(params.Timeflow), state.Database, engine.InstanceSpec{Major: state.Raw.Major})
}

// bootVerify starts data on a private socket, asks it one query and stops it
// cleanly. The spec says what is not said by that.
func (c *core) bootVerify(ctx context.Context, ds engine.DatasetID, database string, spec engine.InstanceSpec) error {
	dir, err := c.Pool.Mount(ctx, ds)
	if err != nil {
		return err
	}
	spec.ID, spec.Role, spec.Dir = string(ds), engine.RoleVerify, dir
	inst, err := c.startInstance(ctx, spec)
	if err != nil {
		return fmt.Errorf("boot-verify: %w", err)
	}
	err = anyQuery(ctx, inst, database)
	stopCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.Config.StopTimeout)
	defer cancel()
	clean, stopErr := inst.Stop(stopCtx)
	switch {
	case err != nil:
		return fmt.Errorf("boot-verify: %w", err)
	case stopErr != nil:
		return fmt.Errorf("stop after boot-verify: %w", stopErr)
	case !clean:
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed, "PostgreSQL did not stop cleanly after boot-verify")
	}
	return nil
}

// anyQuery asks a query of the named database or, when that one was dropped or
// renamed, of any: whether the data boots does not depend on it.
func anyQuery(ctx context.Context, inst engine.Instance, database string) error {
	err := inst.FirstQuery(ctx, database)
	if err == nil || database == "" || ctx.Err() != nil {
		return err
	}
	return inst.FirstQuery(ctx, "")
}

func (c *core) preparedSnapshot(params prepareParams, state prepareState) engine.Snapshot {
	raw := state.Raw
	return engine.Snapshot{
		Meta: engine.Meta{ID: params.Prepared, Name: rawBaseName(raw.Name)},
		Of:   raw.Of, Timeflow: params.Timeflow, Kind: engine.SnapshotPrepared, Status: engine.SnapshotReady,
		Raw: raw.ID, SystemID: raw.SystemID, TLI: raw.TLI, LSN: raw.LSN, Redo: raw.Redo, Time: raw.Time,
		Masking: engine.MaskingNone, Major: raw.Major, Warnings: state.Warnings, Database: state.Database, Kept: raw.Kept, Verified: true,
		Storage: engine.SnapshotID{Dataset: engine.DatasetID(params.Timeflow), Name: string(params.Prepared)},
	}
}

func rawBaseName(name string) string {
	if len(name) > 4 && name[len(name)-4:] == "-raw" {
		return name[:len(name)-4]
	}
	return name
}

func (c *core) stepSnapshotPrepared(ctx context.Context, r *operation.Run) error {
	params, state, err := prepareRun(r)
	if err != nil {
		return err
	}
	snap := c.preparedSnapshot(params, state)
	if err := c.Pool.Unmount(ctx, snap.Storage.Dataset); err != nil {
		return err
	}
	_, err = c.Pool.Snapshot(ctx, snap.Storage, snapshotLabels(snap))
	return err
}

func (c *core) undoSnapshotPrepared(ctx context.Context, r *operation.Run) error {
	params, state, err := prepareRun(r)
	if err != nil {
		return err
	}
	return c.Pool.DestroySnapshot(ctx, c.preparedSnapshot(params, state).Storage)
}

func (c *core) undoPrepareInstance(ctx context.Context, r *operation.Run) error {
	params, _, err := prepareRun(r)
	if err != nil {
		return err
	}
	return c.killInstance(ctx, string(params.Timeflow))
}

func (c *core) undoPrepare(ctx context.Context, r *operation.Run) error {
	if err := c.undoPrepareInstance(ctx, r); err != nil {
		return err
	}
	params, _, err := prepareRun(r)
	if err != nil {
		return err
	}
	return c.Pool.Destroy(ctx, engine.DatasetID(params.Timeflow))
}

func (c *core) finishPrepare(tx engine.Tx, r *operation.Run) error {
	params, state, err := prepareRun(r)
	if err != nil {
		return err
	}
	snap := c.preparedSnapshot(params, state)
	snap.TimingsMS = r.Operation().TimingsMS
	if err := tx.Snapshots().Put(&snap); err != nil {
		return err
	}
	r.SetResult(snapshotRef(snap))
	return nil
}
