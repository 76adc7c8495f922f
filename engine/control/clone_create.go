package control

import (
	"context"
	"fmt"
	"maps"
	"net"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/secret"
)

// CreateCloneRequest asks for a new clone.
type CreateCloneRequest struct {
	Name     string
	Project  string // name or id; empty: the one of what it is made from
	From     string // source, clone or snapshot id
	At       string // a point; empty means latest
	Profile  string // "none" to say that unmasked data is wanted
	Port     int    // 0: from the range
	Listen   string // empty: the configured default, loopback
	Database string // default database of the connection; empty: the snapshot's
	Settings map[string]string
	Labels   map[string]string

	TTL       time.Duration // removed after so long; with ExpiresAt not both; both zero: never
	ExpiresAt time.Time
	Protected bool
	IdleStop  time.Duration
	Refresh   string // cron expression or "@every 24h"
	TimeZone  string // IANA name for Refresh
	MemoryMB  int
	MaxConns  int
}

type createParams struct {
	Clone    engine.Clone
	Timeflow engine.Timeflow
	Snapshot engine.Snapshot // zero when Live is set
	Live     engine.ID       // clone of which a snapshot is taken first
}

type createState struct {
	Snapshot engine.Snapshot
	Clone    engine.Clone // as it is being made: port and instance
	Started  time.Time
}

// Create reserves a clone and starts making it. At most two durable commits
// happen until it is ready: this reservation and the final one (RULES C19).
func (s *Clones) Create(ctx context.Context, p engine.Principal, r CreateCloneRequest) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, access.ClonesCreate); err != nil {
		return engine.Operation{}, err
	}
	if err := checkProfile(r.Profile); err != nil {
		return engine.Operation{}, err
	}
	if err := s.room(ctx, newWorkNeeds); err != nil {
		return engine.Operation{}, err
	}
	at, err := s.checkCreate(r)
	if err != nil {
		return engine.Operation{}, err
	}
	id := engine.NewID(engine.PrefixClone)
	password, verifier, err := s.newPassword(id)
	if err != nil {
		return engine.Operation{}, err
	}
	s.portMu.Lock()
	defer s.portMu.Unlock()
	port := r.Port
	if port == 0 {
		if port, err = s.freePort(ctx); err != nil {
			return engine.Operation{}, err
		}
	}
	var op engine.Operation
	err = s.Store.Update(ctx, func(tx engine.Tx) error {
		where, err := placeClone(tx, p, r)
		if err != nil {
			return err
		}
		from, err := resolveFrom(tx, r.From, at)
		if err != nil {
			return err
		}
		params, err := s.newClone(tx, p, r, where, from)
		if err != nil {
			return err
		}
		cl := &params.Clone
		cl.ID, cl.Password, cl.Verifier, cl.Port = id, password, verifier, port
		params.Timeflow.Of = id
		op, err = s.reserveClone(tx, p, params)
		return err
	})
	return op, err
}

func checkProfile(profile string) error {
	if profile == "" || profile == engine.MaskingNone {
		return nil
	}
	return engine.Errorf(engine.ClassInvalid, engine.CodeProfileNotFound, "there is no profile %q", profile).
		WithHint("this version has no masking profiles; --profile none asks for unmasked data")
}

func (s *Clones) checkCreate(r CreateCloneRequest) (engine.Point, error) {
	if err := engine.ValidateName(r.Name); err != nil {
		return engine.Point{}, err
	}
	if r.From == "" {
		return engine.Point{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "from: nothing is named").
			WithHint("name a source, a clone or a snapshot id")
	}
	if err := s.checkListen(r.Listen); err != nil {
		return engine.Point{}, err
	}
	if r.Port != 0 && (r.Port < 1024 || r.Port > 65535) {
		return engine.Point{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "port: %d is not usable", r.Port).
			WithHint("use a port from 1024 to 65535, or leave it out")
	}
	if err := s.Instances.CheckSettings(r.Settings); err != nil {
		return engine.Point{}, err
	}
	return engine.ParsePoint(r.At)
}

// checkListen lets a clone listen on loopback, or where the host's owner has
// said that clones listen: who may make clones must not open the host up.
func (s *Clones) checkListen(listen string) error {
	if listen == "" {
		return nil
	}
	ip := net.ParseIP(listen)
	if ip == nil {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "listen: %q is not an IP address", listen)
	}
	if ip.IsLoopback() || ip.Equal(net.ParseIP(s.Config.VDBListen)) {
		return nil
	}
	return engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidRequest, "listen: clones of this daemon do not listen on %s", listen).
		WithHint("leave it out, or let the host's administrator allow it: ramet serve --vdb-listen " + listen)
}

func (c *core) newPassword(id engine.ID) (engine.Sealed, string, error) {
	pw := secret.Password()
	verifier, err := secret.SCRAMVerifier(pw)
	if err != nil {
		return nil, "", fmt.Errorf("make a password: %w", err)
	}
	sealed, err := c.Secrets.Seal([]byte(pw), secretPlace(id))
	if err != nil {
		return nil, "", fmt.Errorf("seal a password: %w", err)
	}
	return sealed, verifier, nil
}

// freePort picks a port that nobody listens on and no clone has reserved. The
// caller holds portMu until the reservation is committed.
func (c *core) freePort(ctx context.Context) (int, error) {
	taken := map[int]bool{}
	err := c.Store.View(ctx, func(tx engine.Tx) error {
		for cl, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			taken[cl.Port] = true
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return c.Instances.FreePort(ctx, taken)
}

// newClone fills everything but identity, password and port.
func (s *Clones) newClone(tx engine.Tx, p engine.Principal, r CreateCloneRequest, where place, from resolved) (createParams, error) {
	masking, major, database := from.Snapshot.Masking, from.Snapshot.Major, from.Snapshot.Database
	if from.Live != nil {
		masking, major, database = from.Live.Masking, from.Live.Major, from.Live.Database
	}
	if err := allowUnmasked(p, where.from, where.to, masking, r.Profile); err != nil {
		return createParams{}, err
	}
	if r.Database != "" {
		database = r.Database
	}
	listen := r.Listen
	if listen == "" {
		listen = s.Config.VDBListen
	}
	tf := engine.NewID(engine.PrefixTimeflow)
	cl := engine.Clone{
		Meta: engine.Meta{Name: r.Name, Labels: maps.Clone(r.Labels)}, Kind: engine.CloneVDB, Status: engine.CloneCreating,
		Source: from.Source, From: from.From, Snapshot: from.Snapshot.ID, Timeflow: tf, Masking: masking,
		Isolated: s.Instances.Isolated(), Listen: listen, Database: database, User: cloneUser, Major: major,
		Project: where.to, Owner: p.Name, OwnerToken: p.TokenID, OwnerUser: p.User, Settings: maps.Clone(r.Settings),
	}
	cl.DenyEgress = from.DenyEgress
	if src, err := tx.Sources().Get(from.Source); err == nil {
		cl.DenyEgress = egressOf(src)
	}
	cl.PortFixed = r.Port != 0
	if err := s.applyPatch(tx, p, &cl, r.life()); err != nil {
		return createParams{}, err
	}
	cl.Untried = false // the create itself tries the limits
	out := createParams{Clone: cl, Snapshot: from.Snapshot}
	if from.Live != nil {
		out.Live = from.Live.ID
	}
	out.Timeflow = engine.Timeflow{
		Meta: engine.Meta{ID: tf}, Kind: engine.TimeflowClone, Verb: verbCreate, Parent: from.Snapshot.ID,
		SystemID: from.Snapshot.SystemID, Dataset: engine.DatasetID(tf),
	}
	return out, nil
}

func (s *Clones) reserveClone(tx engine.Tx, p engine.Principal, params createParams) (engine.Operation, error) {
	if err := putClone(tx, params); err != nil {
		return engine.Operation{}, err
	}
	locks := []engine.Lock{{Object: params.Clone.ID, Mode: engine.LockExclusive}}
	if params.Snapshot.ID != "" {
		locks = append(locks, engine.Lock{Object: params.Snapshot.ID, Mode: engine.LockShared})
	}
	op, err := s.runner.Submit(tx, operationSpec(kindCreateClone, cloneRef(params.Clone), p, params, locks...))
	if err != nil {
		return op, err
	}
	detail := map[string]string{"masking": params.Clone.Masking, "snapshot": string(params.Snapshot.ID)}
	return op, audit(tx, p, kindCreateClone, cloneRef(params.Clone), op.ID, detail)
}

// putClone reserves name, port and a place in the quotas.
func putClone(tx engine.Tx, params createParams) error {
	cl, tf := params.Clone, params.Timeflow
	if err := checkNameFree(tx, cl.Name); err != nil {
		return err
	}
	if err := checkQuotas(tx, cl, 1); err != nil {
		return err
	}
	for other, err := range tx.Clones().All() {
		if err != nil {
			return err
		}
		if other.Port == cl.Port {
			return engine.Errorf(engine.ClassConflict, engine.CodePortTaken, "port %d belongs to clone %s", cl.Port, nameFor(cl.Project, other)).
				WithHint("choose another port, or leave it out")
		}
	}
	if err := tx.Clones().Put(&cl); err != nil {
		return err
	}
	return tx.Timeflows().Put(&tf)
}

func (c *core) createCloneDefinition() operation.Definition {
	return operation.Definition{
		Kind: kindCreateClone,
		Steps: []operation.Step{
			{Name: "clone_dataset", Weight: 30, Recovery: operation.Resume, Run: c.stepCloneDataset, Undo: c.undoCloneDataset},
			{Name: "start", Weight: 70, Recovery: operation.Resume, Run: c.stepStartNew, Undo: c.undoStartNew},
		},
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params createParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			if params.Snapshot.ID != "" {
				if err := stillThere(tx, params.Snapshot.ID); err != nil {
					return err
				}
			}
			return putClone(tx, params)
		},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			params, state, err := createRun(r)
			if err != nil {
				return err
			}
			cl, err := tx.Clones().Get(params.Clone.ID)
			if err != nil {
				return err
			}
			cl.Status, cl.Problem = engine.CloneRunning, nil
			cl.Instance, cl.Port, cl.Snapshot = state.Clone.Instance, state.Clone.Port, state.Snapshot.ID
			cl.TimingsMS = r.Operation().TimingsMS
			r.SetResult(cloneRef(cl))
			if err := hideOrigin(tx, params.Live, state.Snapshot.ID); err != nil {
				return err
			}
			if err := markVerified(tx, cl.Snapshot); err != nil {
				return err
			}
			tx.OnCommit(func() { c.checkUp(cl) })
			return tx.Clones().Put(&cl)
		},
		Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
			params, state, err := createRun(r)
			if err != nil {
				return err
			}
			if err := hideOrigin(tx, params.Live, state.Snapshot.ID); err != nil {
				return err
			}
			if err := tx.Timeflows().Delete(params.Timeflow.ID); err != nil {
				return err
			}
			return tx.Clones().Delete(params.Clone.ID)
		},
	}
}

// stillThere decides whether a clone can be made of a snapshot that was found
// some time ago. One that only a bookmark keeps can.
func stillThere(tx engine.Tx, id engine.ID) error {
	held, err := heldBy(tx)
	if err != nil {
		return err
	}
	snap, err := tx.Snapshots().Get(id)
	if err == nil && snap.Status == engine.SnapshotTombstone && len(held[id]) > 0 {
		return nil
	}
	if snap, err = liveSnapshot(tx, string(id)); err != nil {
		return err
	}
	return usable(snap, snap.Of)
}

func createRun(r *operation.Run) (createParams, createState, error) {
	var params createParams
	if err := r.Params(&params); err != nil {
		return params, createState{}, err
	}
	state := createState{Snapshot: params.Snapshot, Clone: params.Clone}
	return params, state, r.State(&state)
}

func (c *core) stepCloneDataset(ctx context.Context, r *operation.Run) error {
	params, state, err := createRun(r)
	if err != nil {
		return err
	}
	if params.Live != "" && state.Snapshot.ID == "" {
		if state.Snapshot, err = c.snapshotLive(ctx, r, params); err != nil {
			return err
		}
		if err := r.SetState(state); err != nil {
			return err
		}
	}
	c.prepareStart(ctx, state.Clone, params.Timeflow.Dataset)
	began := time.Now()
	err = c.Pool.Clone(ctx, state.Snapshot.Storage, params.Timeflow.Dataset, storage.Options{
		UID: -1, GID: -1, Labels: cloneLabels(params.Timeflow, params.Clone.Name, params.Clone.Masking, &params.Clone),
	})
	r.Time("storage", time.Since(began))
	return err
}

// snapshotLive takes a snapshot of the clone that a clone is made of.
func (c *core) snapshotLive(ctx context.Context, r *operation.Run, params createParams) (engine.Snapshot, error) {
	var parent engine.Clone
	err := c.Store.View(ctx, func(tx engine.Tx) (err error) {
		parent, err = tx.Clones().Get(params.Live)
		return err
	})
	if err != nil {
		return engine.Snapshot{}, err
	}
	op, err := r.Child(ctx, "snapshot_origin", cloneSnapshotSpec(parent, r.Principal(), ""))
	if err != nil {
		return engine.Snapshot{}, err
	}
	var snap engine.Snapshot
	err = r.Update(ctx, func(tx engine.Tx) error {
		if snap, err = tx.Snapshots().Get(op.Result.ID); err != nil {
			return err
		}
		tf, err := tx.Timeflows().Get(params.Timeflow.ID)
		if err != nil {
			return err
		}
		tf.Parent, tf.SystemID = snap.ID, snap.SystemID
		return tx.Timeflows().Put(&tf)
	})
	return snap, err
}

// markVerified notes that a clone of a snapshot has booted and has answered.
func markVerified(tx engine.Tx, id engine.ID) error {
	snap, err := tx.Snapshots().Get(id)
	if engine.ClassOf(err) == engine.ClassNotFound && err != nil || err == nil && snap.Verified {
		return nil
	}
	if err != nil {
		return err
	}
	snap.Verified = true
	return tx.Snapshots().Put(&snap)
}

// hideOrigin makes a tombstone of the snapshot that was taken of a clone only
// so that another could be made of it: it goes with its last child.
func hideOrigin(tx engine.Tx, live, snapshot engine.ID) error {
	if live == "" || snapshot == "" {
		return nil
	}
	snap, err := tx.Snapshots().Get(snapshot)
	if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
		return nil
	}
	if err != nil {
		return err
	}
	snap.Status = engine.SnapshotTombstone
	return tx.Snapshots().Put(&snap)
}

func (c *core) undoCloneDataset(ctx context.Context, r *operation.Run) error {
	params, _, err := createRun(r)
	if err != nil {
		return err
	}
	if err := c.Pool.Unmount(ctx, params.Timeflow.Dataset); err != nil {
		return err
	}
	return c.Pool.Destroy(ctx, params.Timeflow.Dataset)
}

func (c *core) stepStartNew(ctx context.Context, r *operation.Run) error {
	params, state, err := createRun(r)
	if err != nil {
		return err
	}
	inst, port, err := c.startSomewhere(ctx, r, state.Clone, params.Timeflow.Dataset)
	if err != nil {
		return err
	}
	state.Clone.Port = port
	ref := inst.Ref()
	state.Clone.Instance = &ref
	c.watch(state.Clone.ID, inst)
	return r.SetState(state)
}

// startSomewhere starts a clone on its port or, when somebody outside has taken
// that and no person chose it, on another, which it returns.
func (c *core) startSomewhere(ctx context.Context, r *operation.Run, cl engine.Clone, ds engine.DatasetID) (engine.Instance, int, error) {
	inst, err := c.startClone(ctx, r, cl, ds)
	for try := 0; engine.CodeOf(err) == engine.CodePortTaken && !cl.PortFixed && try < 5; try++ {
		r.Logger().WarnContext(ctx, "port is taken, choosing another", "port", cl.Port)
		if cl.Port, err = c.movePort(ctx, cl.ID); err != nil {
			return nil, 0, err
		}
		inst, err = c.startClone(ctx, r, cl, ds)
	}
	return inst, cl.Port, err
}

// movePort reserves another port for a clone.
func (c *core) movePort(ctx context.Context, id engine.ID) (int, error) {
	c.portMu.Lock()
	defer c.portMu.Unlock()
	port, err := c.freePort(ctx)
	if err != nil {
		return 0, err
	}
	return port, c.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if err != nil {
			return err
		}
		cl.Port = port
		return tx.Clones().Put(&cl)
	})
}

// startClone starts a clone's instance on one of its timeflows and asks it a
// first query. Only a create insists on the database: its owner may have
// dropped or renamed it since.
func (c *core) startClone(ctx context.Context, r *operation.Run, cl engine.Clone, ds engine.DatasetID) (engine.Instance, error) {
	ask := anyQuery
	if r.Operation().Kind == kindCreateClone {
		ask = func(ctx context.Context, inst engine.Instance, database string) error {
			return inst.FirstQuery(ctx, database)
		}
	}
	dir, err := c.Pool.Mount(ctx, ds)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	inst, err := c.startInstance(ctx, c.cloneSpec(cl, dir))
	if err != nil {
		return nil, err
	}
	r.Time("start", time.Since(began))
	began = time.Now()
	if err := ask(ctx, inst, cl.Database); err != nil {
		stopCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.Config.StopTimeout)
		defer cancel()
		if _, stopErr := inst.Stop(stopCtx); stopErr != nil {
			r.Logger().WarnContext(ctx, "stop an instance that does not answer", keyError, stopErr)
		}
		return nil, fmt.Errorf("first query: %w", err)
	}
	r.Time("first_query", time.Since(began))
	return inst, nil
}

func (c *core) undoStartNew(ctx context.Context, r *operation.Run) error {
	params, _, err := createRun(r)
	if err != nil {
		return err
	}
	c.vdbs.forget(params.Clone.ID)
	return c.killInstance(ctx, string(params.Clone.ID))
}
