package control

import (
	"context"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
)

// SnapshotRequest asks for a snapshot of a clone as it is now.
type SnapshotRequest struct {
	Name string // empty names it by time
}

type lifeParams struct {
	Clone   engine.Clone
	Name    string // snapshot
	Passing bool   // the snapshot is only taken so that something can be made of it
}

type lifeState struct {
	Instance *engine.InstanceRef
	Snapshot *engine.Snapshot
	Live     *engine.Snapshot // what Snapshot is settled from; nil when that is taken itself
}

func lifeRun(r *operation.Run) (lifeParams, lifeState, error) {
	var params lifeParams
	var state lifeState
	if err := r.Params(&params); err != nil {
		return params, state, err
	}
	return params, state, r.State(&state)
}

// Start starts a stopped or failed clone. Starting a running one succeeds.
func (s *Clones) Start(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return s.submitLife(ctx, p, ref, kindStartClone, access.ClonesUpdate, nil)
}

// Stop stops a clone cleanly. Stopping a stopped one succeeds.
func (s *Clones) Stop(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return s.submitLife(ctx, p, ref, kindStopClone, access.ClonesUpdate, nil)
}

// Remove destroys a clone, its former states and its snapshots. What other
// clones were made of goes with the last of them.
func (s *Clones) Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) (engine.Operation, error) {
	return s.submitLife(ctx, p, ref, kindRemoveClone, access.ClonesDelete, func(tx engine.Tx, cl *engine.Clone, _ *lifeParams) error {
		if err := checkMatch(ifMatch, cl.Revision); err != nil {
			return err
		}
		return beginRemove(tx, cl)
	})
}

// beginRemove marks a clone as being removed, unless a person forbids it.
func beginRemove(tx engine.Tx, cl *engine.Clone) error {
	if err := changeable(*cl); err != nil {
		return err
	}
	if cl.Protected {
		return engine.Errorf(engine.ClassConflict, engine.CodeCloneProtected, "clone %s is protected", cl.Name).
			WithHint("run `ramet clone update " + cl.Name + " --no-protect` first, if you may")
	}
	cl.Status = engine.CloneRemoving
	return tx.Clones().Put(cl)
}

// Snapshot keeps the clone's present state under a name.
func (s *Clones) Snapshot(ctx context.Context, p engine.Principal, ref string, r SnapshotRequest) (engine.Operation, error) {
	if r.Name != "" {
		if err := engine.ValidateName(r.Name); err != nil {
			return engine.Operation{}, err
		}
	}
	if err := s.room(ctx, newWorkNeeds); err != nil {
		return engine.Operation{}, err
	}
	return s.submitLife(ctx, p, ref, kindCloneSnapshot, access.SnapshotsCreate, func(tx engine.Tx, cl *engine.Clone, params *lifeParams) error {
		params.Name = r.Name
		return snapshotNameFree(tx, cl.ID, r.Name)
	})
}

// submitLife reserves a verb on one clone. prepare may change the clone; the
// parameters keep it as it was before.
func (s *Clones) submitLife(ctx context.Context, p engine.Principal, ref, kind string, want engine.Permission,
	prepare func(engine.Tx, *engine.Clone, *lifeParams) error,
) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, want); err != nil {
		return engine.Operation{}, err
	}
	var op engine.Operation
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := findClone(tx, p, ref, want)
		if err != nil {
			return err
		}
		op, err = s.reserveLife(tx, p, cl, kind, nil, prepare)
		return err
	})
	return op, err
}

// reserveLife submits a verb on one clone and audits it with the detail.
func (c *core) reserveLife(tx engine.Tx, p engine.Principal, cl engine.Clone, kind string, detail map[string]string,
	prepare func(engine.Tx, *engine.Clone, *lifeParams) error,
) (engine.Operation, error) {
	params := lifeParams{Clone: cl}
	if prepare != nil {
		if err := prepare(tx, &cl, &params); err != nil {
			return engine.Operation{}, err
		}
	}
	op, err := c.runner.Submit(tx, operationSpec(kind, cloneRef(cl), p, params,
		engine.Lock{Object: cl.ID, Mode: engine.LockExclusive}))
	if err != nil {
		return op, err
	}
	return op, audit(tx, p, kind, cloneRef(cl), op.ID, detail)
}

func (c *core) startCloneDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindStartClone,
		Steps: []operation.Step{{
			Name: "start",
			Run: func(ctx context.Context, r *operation.Run) error {
				params, state, err := lifeRun(r)
				if err != nil {
					return err
				}
				inst := c.vdbs.get(params.Clone.ID)
				if inst == nil {
					if err := c.killInstance(ctx, string(params.Clone.ID)); err != nil {
						return err
					}
					if inst, _, err = c.startSomewhere(ctx, r, params.Clone, engine.DatasetID(params.Clone.Timeflow)); err != nil {
						return err
					}
					c.watch(params.Clone.ID, inst)
				}
				ref := inst.Ref()
				state.Instance = &ref
				return r.SetState(state)
			},
			Undo: func(ctx context.Context, r *operation.Run) error {
				params, _, err := lifeRun(r)
				if err != nil || params.Clone.Status == engine.CloneRunning {
					return err
				}
				_, err = c.stopClone(ctx, params.Clone.ID)
				return err
			},
		}},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			_, state, err := lifeRun(r)
			if err != nil {
				return err
			}
			return c.setLife(tx, r, engine.CloneRunning, state.Instance, nil)
		},
		Fail: func(tx engine.Tx, r *operation.Run, cause error) error {
			params, _, err := lifeRun(r)
			if err != nil || c.vdbs.get(params.Clone.ID) != nil {
				return err
			}
			if engine.ClassOf(cause) == engine.ClassCancelled && params.Clone.Status == engine.CloneStopped {
				return nil
			}
			return c.setLife(tx, r, engine.CloneFailed, nil, engine.ProblemOf(cause, tx.Now()))
		},
	}
}

func (c *core) stopCloneDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindStopClone,
		Steps: []operation.Step{{
			Name: "stop", Durable: true,
			Run: func(ctx context.Context, r *operation.Run) error {
				params, _, err := lifeRun(r)
				if err != nil {
					return err
				}
				clean, err := c.stopClone(ctx, params.Clone.ID)
				if err == nil && !clean {
					r.Logger().WarnContext(ctx, "PostgreSQL did not stop in time and was stopped immediately; unlogged tables are lost")
				}
				return err
			},
		}},
		NoCancel: "stop",
		Finish: func(tx engine.Tx, r *operation.Run) error {
			return c.setLife(tx, r, engine.CloneStopped, nil, nil)
		},
		Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
			params, _, err := lifeRun(r)
			if err != nil || c.vdbs.get(params.Clone.ID) != nil {
				return err
			}
			return c.setLife(tx, r, engine.CloneStopped, nil, nil) // it does not run any more, whatever failed after that
		},
	}
}

func (c *core) setLife(tx engine.Tx, r *operation.Run, st engine.CloneStatus, inst *engine.InstanceRef, problem *engine.Problem) error {
	params, _, err := lifeRun(r)
	if err != nil {
		return err
	}
	cl, err := tx.Clones().Get(params.Clone.ID)
	if err != nil {
		return err
	}
	cl.Status, cl.Instance, cl.Problem = st, inst, problem
	cl.Untried = cl.Untried && st != engine.CloneRunning
	r.SetResult(cloneRef(cl))
	return tx.Clones().Put(&cl)
}

func (c *core) removeCloneDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindRemoveClone,
		Steps: []operation.Step{
			{Name: "stop", Weight: 30, Durable: true, Run: func(ctx context.Context, r *operation.Run) error {
				params, _, err := lifeRun(r)
				if err != nil {
					return err
				}
				_, err = c.stopClone(ctx, params.Clone.ID)
				return err
			}},
			{Name: "destroy", Weight: 70, Durable: true, Run: func(ctx context.Context, r *operation.Run) error {
				params, _, err := lifeRun(r)
				if err != nil {
					return err
				}
				err = r.Update(ctx, func(tx engine.Tx) error {
					if err := closeOwner(tx, params.Clone.ID); err != nil {
						return err
					}
					return tx.Clones().Delete(params.Clone.ID)
				})
				if err != nil {
					return err
				}
				if err := c.Instances.Forget(string(params.Clone.ID), ""); err != nil {
					return err
				}
				return c.sweepNow(ctx, r.Logger())
			}},
		},
		NoCancel: "stop",
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params lifeParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			cl, err := tx.Clones().Get(params.Clone.ID)
			if err != nil {
				return err
			}
			return beginRemove(tx, &cl)
		},
		Fail: func(tx engine.Tx, r *operation.Run, cause error) error {
			params, _, err := lifeRun(r)
			if err != nil {
				return err
			}
			cl, err := tx.Clones().Get(params.Clone.ID)
			if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
				return nil // it is gone; what could not be destroyed yet is swept later
			}
			if err != nil {
				return err
			}
			cl.Status, cl.Problem = engine.CloneFailed, engine.ProblemOf(cause, tx.Now())
			if c.vdbs.get(cl.ID) != nil {
				cl.Status, cl.Problem = params.Clone.Status, nil
			}
			return tx.Clones().Put(&cl)
		},
	}
}
