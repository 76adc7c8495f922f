package control

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
)

// Snapshots are the use cases of snapshots.
type Snapshots struct{ *core }

// Get returns a snapshot by id.
func (s *Snapshots) Get(ctx context.Context, p engine.Principal, id string) (out engine.Snapshot, err error) {
	if err := access.AllowAnywhere(p, access.SnapshotsRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		out, err = findSnapshot(tx, p, id, access.SnapshotsRead)
		return err
	})
	return out, err
}

// liveSnapshot hides tombstones.
func liveSnapshot(tx engine.Tx, id string) (engine.Snapshot, error) {
	snap, err := tx.Snapshots().Get(engine.ID(id))
	if err == nil && snap.Status == engine.SnapshotTombstone {
		err = engine.Errorf(engine.ClassNotFound, engine.CodeSnapshotNotFound, "there is no snapshot %q", id).
			WithHint("`ramet snapshot list` shows the snapshots and their ids")
	}
	return snap, err
}

// List returns one page of the snapshots of a source or clone, or of all.
func (s *Snapshots) List(ctx context.Context, p engine.Principal, of string, page Page) (out PageOf[engine.Snapshot], err error) {
	if err := access.AllowAnywhere(p, access.SnapshotsRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		var owner engine.ID
		if of != "" {
			if owner, err = ownerOf(tx, p, of, access.SnapshotsRead, access.SnapshotsRead); err != nil {
				return err
			}
		}
		scope := newScope(p, access.SnapshotsRead)
		var failed error
		out, err = pageOf(tx.Snapshots().All(), page, func(s engine.Snapshot) engine.ID { return s.ID }, func(s engine.Snapshot) bool {
			if s.Status == engine.SnapshotTombstone || owner != "" && s.Of != owner {
				return false
			}
			seen, err := scope.sees(tx, s.Of)
			failed = errors.Join(failed, err)
			return seen
		})
		return errors.Join(err, failed)
	})
	return out, err
}

// ownerOf finds the source or clone that ref names. It takes the one
// permission where it is a source and the other where it is a clone.
func ownerOf(tx engine.Tx, p engine.Principal, ref string, ofSource, ofClone engine.Permission) (engine.ID, error) {
	src, err := find(tx.Sources(), engine.PrefixSource, ref)
	if err == nil && access.May(p, ofSource, src.Project) {
		return src.ID, nil
	}
	c, cerr := find(tx.Clones(), engine.PrefixClone, ref)
	if cerr == nil && access.May(p, ofClone, c.Project) {
		return c.ID, nil
	}
	if err == nil || engine.ClassOf(err) == engine.ClassNotFound {
		err = missing(engine.ObjectSource, engine.CodeSourceNotFound, ref, "ramet source list")
	}
	return "", err
}

type snapshotParams struct {
	Snapshot engine.Snapshot
	Timeflow engine.ID // verify: the throw-away timeflow
}

// Delete destroys a snapshot. It is refused while anything was made of it,
// naming what, and while a bookmark holds it.
func (s *Snapshots) Delete(ctx context.Context, p engine.Principal, id string, ifMatch uint64) (engine.Operation, error) {
	return s.submit(ctx, p, kindDeleteSnapshot, access.SnapshotsDelete, id, engine.LockExclusive, func(tx engine.Tx, snap engine.Snapshot) error {
		if err := checkMatch(ifMatch, snap.Revision); err != nil {
			return err
		}
		if err := checkNotHeld(tx, snap); err != nil {
			return err
		}
		return checkNoChildren(tx, snap, func(cl engine.Clone) bool { return access.May(p, access.ClonesRead, cl.Project) })
	})
}

// checkNoChildren refuses with the names of everything made of a snapshot that
// named says may be named.
func checkNoChildren(tx engine.Tx, snap engine.Snapshot, named func(engine.Clone) bool) error {
	kids, err := childrenOf(tx, snap.ID)
	if err != nil {
		return err
	}
	var names []string
	for _, k := range kids {
		name := string(k.ID)
		if c, err := tx.Clones().Get(k.Of); err == nil && !named(c) {
			name = "a clone of another project"
		} else if err == nil {
			name = "clone " + c.Name
			if k.ID != c.Timeflow {
				name += " (a former state, kept for undo)"
			}
		} else if k.Kind == engine.TimeflowPrepared {
			name = "its prepared snapshot " + rawBaseName(snap.Name)
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return nil
	}
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeSnapshotInUse,
		Message: fmt.Sprintf("snapshot %s is in use by %s", snap.Name, strings.Join(names, ", ")),
		Hint:    "remove those first",
		Details: map[string]any{"children": names},
	}
}

func (s *Snapshots) submit(ctx context.Context, p engine.Principal, kind string, want engine.Permission, id string, mode engine.LockMode,
	check func(engine.Tx, engine.Snapshot) error,
) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, want); err != nil {
		return engine.Operation{}, err
	}
	var op engine.Operation
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		snap, err := findSnapshot(tx, p, id, want)
		if err != nil {
			return err
		}
		if err := check(tx, snap); err != nil {
			return err
		}
		params := snapshotParams{Snapshot: snap, Timeflow: engine.NewID(engine.PrefixTimeflow)}
		op, err = s.runner.Submit(tx, operationSpec(kind, snapshotRef(snap), p, params, engine.Lock{Object: snap.ID, Mode: mode}))
		if err != nil {
			return err
		}
		return audit(tx, p, kind, snapshotRef(snap), op.ID, nil)
	})
	return op, err
}

func (c *core) deleteSnapshotDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindDeleteSnapshot,
		Steps: []operation.Step{{Name: "destroy", Durable: true, Run: func(ctx context.Context, r *operation.Run) error {
			var params snapshotParams
			if err := r.Params(&params); err != nil {
				return err
			}
			err := r.Update(ctx, func(tx engine.Tx) error {
				snap, err := tx.Snapshots().Get(params.Snapshot.ID)
				if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
					return nil
				}
				if err != nil {
					return err
				}
				if err := checkNotHeld(tx, snap); err != nil {
					return err
				}
				if err := checkNoChildren(tx, snap, func(engine.Clone) bool { return false }); err != nil {
					return err
				}
				snap.Status = engine.SnapshotTombstone
				return tx.Snapshots().Put(&snap)
			})
			if err != nil {
				return err
			}
			return c.sweepNow(ctx, r.Logger())
		}}},
		NoCancel: "destroy",
	}
}

// Verify boots a throw-away clone of a snapshot and marks the snapshot broken
// when it does not answer.
func (s *Snapshots) Verify(ctx context.Context, p engine.Principal, id string) (engine.Operation, error) {
	return s.submit(ctx, p, kindVerifySnapshot, access.SnapshotsCreate, id, engine.LockShared, func(_ engine.Tx, snap engine.Snapshot) error {
		if snap.Kind != engine.SnapshotRaw {
			return nil
		}
		return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "snapshot %s is raw", snap.Name).
			WithHint("verify the prepared snapshot that was made of it")
	})
}

func (c *core) verifySnapshotDefinition() operation.Definition {
	undo := func(ctx context.Context, r *operation.Run) error {
		var params snapshotParams
		if err := r.Params(&params); err != nil {
			return err
		}
		if err := c.killInstance(ctx, string(params.Timeflow)); err != nil {
			return err
		}
		return c.dropTrial(ctx, engine.DatasetID(params.Timeflow))
	}
	boot := func(ctx context.Context, r *operation.Run) error {
		var params snapshotParams
		if err := r.Params(&params); err != nil {
			return err
		}
		ds := engine.DatasetID(params.Timeflow)
		opt := storage.Options{UID: -1, GID: -1, Labels: trialLabels(ds)}
		if err := c.Pool.Clone(ctx, params.Snapshot.Storage, ds, opt); err != nil {
			return err
		}
		return c.bootVerify(ctx, ds, params.Snapshot.Database, engine.InstanceSpec{Major: params.Snapshot.Major})
	}
	mark := func(tx engine.Tx, r *operation.Run, cause error) error {
		var params snapshotParams
		if err := r.Params(&params); err != nil {
			return err
		}
		snap, err := tx.Snapshots().Get(params.Snapshot.ID)
		if err != nil {
			return err
		}
		switch {
		case cause == nil:
			snap.Status, snap.Problem = engine.SnapshotReady, nil
		case engine.CodeOf(cause) == engine.CodeInstanceFailed:
			snap.Status, snap.Problem = engine.SnapshotBroken, engine.ProblemOf(cause, tx.Now())
		default:
			return nil // the host's trouble says nothing about the snapshot
		}
		r.SetResult(snapshotRef(snap))
		return tx.Snapshots().Put(&snap)
	}
	return operation.Definition{
		Kind: kindVerifySnapshot,
		Steps: []operation.Step{
			{Name: "boot", Weight: 90, Durable: true, Run: boot, Undo: undo},
			{Name: "destroy", Weight: 10, Run: undo},
		},
		Finish: func(tx engine.Tx, r *operation.Run) error { return mark(tx, r, nil) },
		Fail:   mark,
	}
}
