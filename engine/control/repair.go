package control

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
)

// The steps of a repair, in order: what a later one needs, an earlier one has
// put in place.
const (
	phaseRecords   = "records"   // timeflows and snapshots from the pool's labels
	phaseOwners    = "owners"    // sources and clones
	phaseGone      = "gone"      // what has lost its data
	phaseSecrets   = "secrets"   // passwords that do not open
	phaseInstances = "instances" // processes and ports
	phaseSources   = "sources"   // receivers and slots
	phaseMounts    = "mounts"
	phaseSweep     = "sweep" // tombstones and leftovers
)

func phases() []string {
	return []string{phaseRecords, phaseOwners, phaseGone, phaseSecrets, phaseInstances, phaseSources, phaseMounts, phaseSweep}
}

// RepairRequest says what to repair.
type RepairRequest struct {
	DryRun  bool     // only say what would be done
	Objects []string // ids or names of objects; empty: everything
}

type repairParams struct {
	DryRun  bool
	Objects []engine.ID
}

// repairLock keeps two repairs from running at once.
const repairLock engine.ID = "system.repair"

// Repair mends what doctor finds, where that can be done without destroying
// anything unknown. What unfinished operations work on is left to them. Every
// action is in the operation's Actions. Running it again does what is left.
func (s *System) Repair(ctx context.Context, p engine.Principal, r RepairRequest) (engine.Operation, error) {
	if err := access.Allow(p, access.SystemManage); err != nil {
		return engine.Operation{}, err
	}
	var op engine.Operation
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		params := repairParams{DryRun: r.DryRun}
		for _, ref := range r.Objects {
			params.Objects = append(params.Objects, idOf(tx, ref))
		}
		locks, err := repairLocks(tx, r.DryRun)
		if err != nil {
			return err
		}
		ref := engine.ObjectRef{Kind: engine.ObjectSystem}
		if op, err = s.runner.Submit(tx, operationSpec(kindRepair, ref, p, params, locks...)); err != nil {
			return err
		}
		return audit(tx, p, kindRepair, ref, op.ID, map[string]string{"dry_run": fmt.Sprint(r.DryRun)})
	})
	return op, err
}

// idOf is the id of a source or clone by its name; anything else is an id.
func idOf(tx engine.Tx, ref string) engine.ID {
	if s, err := tx.Sources().ByName(ref); err == nil {
		return s.ID
	}
	if c, err := tx.Clones().ByName(ref); err == nil {
		return c.ID
	}
	return engine.ID(ref)
}

// repairLocks are the repair's own lock and the sources that no operation
// works on: their receivers may be started anew. Clones are locked by the child
// operations that start and stop them.
func repairLocks(tx engine.Tx, dry bool) ([]engine.Lock, error) {
	locks := []engine.Lock{{Object: repairLock, Mode: engine.LockExclusive}}
	if dry {
		return locks, nil
	}
	busy := map[engine.ID]bool{}
	for op, err := range tx.Operations().Unfinished() {
		if err != nil {
			return nil, err
		}
		for _, l := range op.Locks {
			busy[l.Object] = true
		}
	}
	for src, err := range tx.Sources().All() {
		if err != nil {
			return nil, err
		}
		if !busy[src.ID] {
			locks = append(locks, engine.Lock{Object: src.ID, Mode: engine.LockExclusive})
		}
	}
	return locks, nil
}

func (c *core) repairDefinition() operation.Definition {
	def := operation.Definition{
		Kind: kindRepair,
		// A retry begins with what is there then, sources included.
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			var params repairParams
			if err := decode(op.Params, &params); err != nil {
				return err
			}
			locks, err := repairLocks(tx, params.DryRun)
			op.Locks, op.Actions = locks, nil
			return err
		},
		Finish: func(_ engine.Tx, r *operation.Run) error {
			r.SetResult(engine.ObjectRef{Kind: engine.ObjectSystem})
			return nil
		},
	}
	for _, phase := range phases() {
		def.Steps = append(def.Steps, operation.Step{Name: phase, Durable: true, Run: func(ctx context.Context, r *operation.Run) error {
			return c.repairPhase(ctx, r, phase)
		}})
	}
	return def
}

// mender is what a fix works with.
type mender struct {
	*core
	r   *operation.Run // nil while the daemon is not running: only records are written then
	log *slog.Logger
	say func(action string)
}

// repairPhase looks again and does what belongs to the phase. What cannot be
// done is said and left to the next repair; only the end of ctx ends it.
func (c *core) repairPhase(ctx context.Context, r *operation.Run, phase string) error {
	var params repairParams
	if err := r.Params(&params); err != nil {
		return err
	}
	// The labels must say what the catalog says before the two are compared.
	c.labels.flush(ctx)
	found, err := c.examine(ctx, DoctorRequest{LeaveProduction: phase != phaseSources})
	if err != nil {
		return err
	}
	m := &mender{core: c, r: r, log: r.Logger(), say: r.AddAction}
	found = slices.DeleteFunc(found, func(f Finding) bool {
		return f.fix == nil || f.fix.phase != phase || len(params.Objects) > 0 && !slices.Contains(params.Objects, f.Object.ID)
	})
	if params.DryRun {
		for _, f := range found {
			r.AddAction("would: " + f.action())
		}
		return nil
	}
	if err := m.records(ctx, found); err != nil {
		return err
	}
	for _, f := range found {
		if f.fix.run == nil {
			continue
		}
		if err := m.done(ctx, f, f.fix.run(ctx, m)); err != nil {
			return err
		}
	}
	if phase == phaseSweep {
		return c.sweepNow(ctx, r.Logger())
	}
	return nil
}

// action is what a repair does about a finding, as a line for people.
func (f Finding) action() string {
	name := f.Object.Name
	if name == "" {
		name = string(f.Object.ID)
	}
	return fmt.Sprintf("%s %s: %s (%s)", f.Object.Kind, name, f.Repair, f.Code)
}

// done records how a fix ended. An operation that works on the object, or a
// fix that fails, is no failure of the repair.
func (m *mender) done(ctx context.Context, f Finding, err error) error {
	switch {
	case err == nil:
		m.say(f.action())
		m.log.InfoContext(ctx, "repaired", "action", f.action())
	case ctx.Err() != nil:
		return err
	case engine.CodeOf(err) == engine.CodeOperationInProgress:
		m.say("left alone: " + f.action() + ": an operation works on it")
		m.log.InfoContext(ctx, "left to the operation that works on it", "action", f.action(), keyError, err)
	default:
		line := "FAILED: " + f.action() + ": " + err.Error()
		if hint := engine.HintOf(err); hint != "" {
			line += "; " + hint
		}
		m.say(line)
		m.log.WarnContext(ctx, "could not be repaired", "action", f.action(), keyError, err)
	}
	return nil
}

// records writes the catalog records of a phase: all at once, or, when one of
// them cannot be, each on its own.
func (m *mender) records(ctx context.Context, found []Finding) error {
	var changes []Finding
	for _, f := range found {
		if f.fix.tx != nil && m.stillSo(ctx, f) {
			changes = append(changes, f)
		}
	}
	if len(changes) == 0 {
		return nil
	}
	err := m.Store.Update(ctx, func(tx engine.Tx) error {
		for _, f := range changes {
			if err := f.fix.tx(tx); err != nil {
				return err
			}
		}
		return nil
	})
	for _, f := range changes {
		each := err
		if err != nil {
			each = m.Store.Update(ctx, f.fix.tx)
		}
		if each == nil {
			m.labels.caughtUp(f.Object.ID)
		}
		if each == nil && m.r != nil {
			m.takeUp(ctx, f)
		}
		if err := m.done(ctx, f, each); err != nil {
			return err
		}
	}
	return nil
}

// stillSo looks once more at the labels that a fix was made of: what is being
// removed has lost them by now.
func (m *mender) stillSo(ctx context.Context, f Finding) bool {
	if f.fix.of == (engine.SnapshotID{}) {
		return true
	}
	if f.fix.of.Name != "" {
		_, err := m.Pool.StatSnapshot(ctx, f.fix.of)
		return err == nil
	}
	info, err := m.Pool.Stat(ctx, f.fix.of.Dataset)
	if err != nil {
		return false
	}
	tf, ok := record(info.Labels, recordTimeflow, func(t *engine.Timeflow) *engine.Meta { return &t.Meta })
	return ok && (!tf.Tombstone || f.Object.Kind == engine.ObjectTimeflow)
}

// takeUp lets what has come back into the catalog run as it did.
func (m *mender) takeUp(ctx context.Context, f Finding) {
	switch f.Object.Kind {
	case engine.ObjectClone:
		var cl engine.Clone
		err := m.Store.View(ctx, func(tx engine.Tx) (err error) {
			cl, err = tx.Clones().Get(f.Object.ID)
			return err
		})
		if err != nil || cl.Status != engine.CloneRunning || m.vdbs.get(cl.ID) != nil {
			return
		}
		procs, err := m.Instances.Running(ctx)
		if err != nil {
			return // the phase of the instances finds it
		}
		running := map[string]engine.InstanceProcess{}
		for _, p := range procs {
			running[p.ID] = p
		}
		if _, up := running[string(cl.ID)]; up {
			m.adoptClone(ctx, cl, running)
		}
	case engine.ObjectSource:
		if f.Code == "CATALOG_BEHIND" {
			if err := m.workers.stop(ctx, f.Object.ID, false); err != nil {
				m.log.WarnContext(ctx, "stop following", keyError, err)
			}
		}
	default:
	}
}

// child runs a verb of a clone as an operation of its own, which locks it.
func (m *mender) child(ctx context.Context, kind string, cl engine.Clone) error {
	var now engine.Clone
	err := m.Store.View(ctx, func(tx engine.Tx) (err error) {
		now, err = tx.Clones().Get(cl.ID)
		return err
	})
	if err != nil {
		return err
	}
	spec := operationSpec(kind, cloneRef(now), engine.Principal{Name: m.r.Principal()}, lifeParams{Clone: now},
		engine.Lock{Object: now.ID, Mode: engine.LockExclusive})
	_, err = m.r.Child(ctx, kind+"/"+string(now.ID), spec)
	return err
}

// stopUnexpected stops the process of a clone that is stopped, cleanly where
// it can be taken up.
func (m *mender) stopUnexpected(ctx context.Context, cl engine.Clone, p engine.InstanceProcess) error {
	dir, err := m.Pool.Mount(ctx, engine.DatasetID(cl.Timeflow))
	if err == nil && m.vdbs.get(cl.ID) == nil {
		inst, aerr := m.Instances.Adopt(ctx, m.cloneSpec(cl, dir), engine.InstanceRef{PID: p.PID, StartTicks: p.StartTicks, Port: cl.Port})
		if aerr == nil {
			m.watch(cl.ID, inst)
		}
	}
	return m.child(ctx, kindStopClone, cl)
}

// newClonePassword gives a clone a password that the host's key opens.
func (m *mender) newClonePassword(ctx context.Context, id engine.ID) error {
	sealed, verifier, err := m.newPassword(id)
	if err != nil {
		return err
	}
	var cl engine.Clone
	err = m.Store.Update(ctx, func(tx engine.Tx) error {
		if err := notBusy(tx, id); err != nil {
			return err
		}
		if cl, err = tx.Clones().Get(id); err != nil {
			return err
		}
		cl.Password, cl.Verifier = sealed, verifier
		return tx.Clones().Put(&cl)
	})
	if err != nil {
		return err
	}
	if inst := m.vdbs.get(id); inst != nil {
		return inst.SetPassword(ctx, cl.User, cl.Verifier)
	}
	return nil // it is set when the clone starts
}

// notBusy refuses an object that an unfinished operation has locked.
func notBusy(tx engine.Tx, id engine.ID) error {
	for op, err := range tx.Operations().Unfinished() {
		if err != nil {
			return err
		}
		for _, l := range op.Locks {
			if l.Object == id {
				return engine.Errorf(engine.ClassConflict, engine.CodeOperationInProgress, "operation %s works on %s", op.ID, id)
			}
		}
	}
	return nil
}

// followAgain starts the worker of a source that has none.
func (m *mender) followAgain(ctx context.Context, id engine.ID) error {
	if !m.holds(id) {
		return engine.Errorf(engine.ClassConflict, engine.CodeOperationInProgress, "an operation works on the source")
	}
	_, err := m.seededWorker(ctx, id)
	return err
}

// holds reports whether the repair has locked a source. One that it has put
// into the catalog itself is nobody else's.
func (m *mender) holds(id engine.ID) bool {
	op := m.r.Operation()
	for _, l := range op.Locks {
		if l.Object == id {
			return true
		}
	}
	_, err := m.workers.get(id, "")
	return err != nil
}

// remakeSlot makes a source's slot anew and proves that nothing is missing: the
// receiver goes on exactly where the stored WAL ends, and a gap is an error.
// Where production no longer has that WAL the new slot is dropped again, since
// it would hold back what is of no use.
func (m *mender) remakeSlot(ctx context.Context, id engine.ID) error {
	if !m.holds(id) {
		return engine.Errorf(engine.ClassConflict, engine.CodeOperationInProgress, "an operation works on the source")
	}
	var src engine.Source
	err := m.Store.View(ctx, func(tx engine.Tx) (err error) {
		src, err = tx.Sources().Get(id)
		return err
	})
	if err != nil {
		return err
	}
	target, err := m.target(src)
	if err != nil {
		return err
	}
	if _, err := m.Ingester.EnsureSlot(ctx, target, src.Link.SlotName); err != nil {
		return err
	}
	// The receiver has ended for good when the slot went; a new one begins.
	if err := m.workers.stop(ctx, id, false); err != nil {
		return err
	}
	w, err := m.seededWorker(ctx, id)
	if err == nil {
		err = m.caughtUp(ctx, w, target)
	}
	if err == nil || ctx.Err() != nil {
		return err
	}
	resync := engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap, "production no longer has the WAL that source %s needs next: %w", src.Name, err).
		WithHint("run `ramet source resync " + src.Name + "`")
	if serr := m.workers.stop(ctx, id, false); serr != nil {
		return errors.Join(resync, serr)
	}
	rerr := m.Ingester.Release(ctx, target, src.Link.SlotName)
	if _, serr := m.seededWorker(ctx, id); serr != nil {
		rerr = errors.Join(rerr, serr)
	}
	return errors.Join(resync, rerr)
}

// caughtUp returns once a receiver has everything that production has now. A
// connection alone proves nothing: production looks for the WAL after it.
func (m *mender) caughtUp(ctx context.Context, w *worker, target engine.Target) error {
	if err := w.waitConnected(ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, m.Config.SyncTimeout)
	defer cancel()
	_, flushed, err := m.Ingester.FlushLSN(ctx, target)
	if err != nil {
		return err
	}
	return w.waitDurable(ctx, flushed)
}

// dropTrialOf throws away a dataset that was booted once.
func (m *mender) dropTrialOf(ctx context.Context, ds engine.DatasetID) error {
	if err := m.killInstance(ctx, string(ds)); err != nil {
		return err
	}
	return m.dropTrial(ctx, ds)
}
