package control

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
)

// stage is the staging instance of a source: a standby that replays WAL that
// is copied from the store into its own pg_wal (RULES A3).
type stage struct {
	inst        engine.Instance // nil while stopped
	start       engine.LSN      // where recovery of the base backup begins
	fed         engine.LSN      // end of what pg_wal holds; zero: not known yet
	tablespaces []engine.Tablespace
	min         map[string]int // lower bounds for settings, from parameter-change records
}

func (s *stage) stop(ctx context.Context, c *core) error {
	if s.inst == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, c.Config.StopTimeout)
	defer cancel()
	_, err := s.inst.Stop(ctx)
	s.inst = nil
	return err
}

// stageLoop owns the staging instance.
func (w *worker) stageLoop() {
	select {
	case <-w.ctx.Done():
		return
	case <-w.staging:
	}
	backoff, failing := 500*time.Millisecond, false
	for w.ctx.Err() == nil {
		changed := w.store.Changed()
		err := w.feed(w.ctx)
		if err != nil && w.ctx.Err() == nil {
			w.core.Logger.ErrorContext(w.ctx, "staging", keySource, w.source.Name, keyError, err)
			w.core.setSourceProblem(w.ctx, w.source.ID, err)
			backoff, failing = min(2*backoff, 30*time.Second), true
		} else {
			if failing && w.followState().Connected {
				w.core.setSourceProblem(w.ctx, w.source.ID, nil)
			}
			backoff, failing = 500*time.Millisecond, false
		}
		if w.waitStage(changed, err != nil, backoff) {
			return
		}
	}
}

// waitStage waits for the next thing to do and runs commands. It returns true
// when the worker ends.
func (w *worker) waitStage(changed <-chan struct{}, failed bool, backoff time.Duration) bool {
	var gone <-chan struct{}
	if w.stage.inst != nil {
		gone = w.stage.inst.Done()
	}
	var retry <-chan time.Time
	if failed {
		t := time.NewTimer(backoff)
		defer t.Stop()
		retry, changed = t.C, nil
	}
	select {
	case <-w.ctx.Done():
		return true
	case <-changed:
	case <-retry:
	case <-gone:
		w.core.Logger.WarnContext(w.ctx, "staging instance ended", keySource, w.source.Name, "log", w.stage.inst.LogTail(2000))
		w.stage.inst = nil
	case cmd := <-w.commands:
		cmd.done <- cmd.run(cmd.ctx)
	}
	return false
}

// do runs fn in the stage goroutine.
func (w *worker) do(ctx context.Context, fn func(ctx context.Context) error) error {
	cmd := command{run: fn, ctx: ctx, done: make(chan error, 1)}
	select {
	case w.commands <- cmd:
	case <-ctx.Done():
		return ctx.Err()
	case <-w.ctx.Done():
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInterrupted, "source %s is being stopped", w.source.Name)
	}
	return <-cmd.done
}

// feed hands staging everything that is durable and complete, and starts the
// instance when it is not up. Records that the running instance is not
// configured for (a new tablespace, larger limits) make it start anew first.
func (w *worker) feed(ctx context.Context) error {
	dir, err := w.core.Pool.Mount(ctx, engine.DatasetID(w.flow.ID))
	if err != nil {
		return fmt.Errorf("mount staging of %s: %w", w.source.Name, err)
	}
	if w.stage.inst == nil {
		if err := w.adoptStage(ctx, dir); err != nil {
			return err
		}
	}
	if w.stage.fed == 0 {
		if err := w.locateFed(dir); err != nil {
			return err
		}
	}
	tli, end := w.store.LastRecordEnd()
	if end > w.stage.fed {
		anew, err := w.heed(ctx, w.stage.fed, end)
		if err != nil {
			return err
		}
		if anew {
			if err := w.stage.stop(ctx, w.core); err != nil {
				return fmt.Errorf("stop staging of %s: %w", w.source.Name, err)
			}
		}
		uid, gid := w.core.Instances.Owner()
		err = w.store.CopyTo(ctx, wal.CopyOptions{
			Dir: filepath.Join(dir, "pgdata", "pg_wal"), TLI: tli, From: w.stage.fed, To: end, UID: uid, GID: gid,
		})
		if err != nil {
			return fmt.Errorf("feed staging of %s: %w", w.source.Name, err)
		}
		w.stage.fed = end
	}
	if w.stage.inst != nil {
		return nil
	}
	inst, err := w.core.Instances.Start(ctx, w.stageSpec(dir))
	if err != nil {
		return fmt.Errorf("start staging of %s: %w", w.source.Name, err)
	}
	w.stage.inst = inst
	return nil
}

func (w *worker) stageSpec(dir string) engine.InstanceSpec {
	return engine.InstanceSpec{
		ID: string(w.flow.ID), Role: engine.RoleStandby, Major: w.source.Server.Major, Dir: dir,
		Tablespaces: slices.Clone(w.stage.tablespaces), MinSettings: maps.Clone(w.stage.min),
		DenyEgress: egressOf(w.source), Timeout: w.core.Config.SyncTimeout,
	}
}

// adoptStage finds the staging instance that an earlier daemon left running.
func (w *worker) adoptStage(ctx context.Context, dir string) error {
	procs, err := w.core.Instances.Running(ctx)
	if err != nil {
		return fmt.Errorf("look for running instances: %w", err)
	}
	for _, p := range procs {
		if p.ID != string(w.flow.ID) {
			continue
		}
		inst, err := w.core.Instances.Adopt(ctx, w.stageSpec(dir), engine.InstanceRef{PID: p.PID, StartTicks: p.StartTicks})
		if err == nil {
			w.stage.inst = inst
			return nil
		}
		if err := w.core.Instances.Kill(ctx, p); err != nil {
			return fmt.Errorf("end the staging instance of %s: %w", w.source.Name, err)
		}
	}
	return nil
}

// locateFed finds where feeding has to begin: whatever lies before the data's
// own recovery position has been fed already.
func (w *worker) locateFed(dir string) error {
	ctl, err := w.core.Instances.Control(dir, w.source.Server.Major)
	if err != nil {
		return fmt.Errorf("read pg_control of staging of %s: %w", w.source.Name, err)
	}
	at := ctl.Redo
	if ctl.State == "in production" {
		// pg_control as the base backup copied it from the live server; the
		// backup label, not it, says where recovery begins.
		at = w.stage.start
	} else if ctl.MinRecoveryPoint > at && !ctl.BackupEndRequired && ctl.BackupStart == 0 {
		at = ctl.MinRecoveryPoint
	}
	if tli, start := w.store.Start(); start > at && tli != 0 {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap,
			"source %s: WAL from %s to %s is missing", w.source.Name, at, start).
			WithHint("run `ramet source resync " + w.source.Name + "`")
	}
	w.stage.fed = at.Segment(w.source.Server.WALSegmentSize).Start(w.source.Server.WALSegmentSize)
	if _, start := w.store.Start(); w.stage.fed < start {
		w.stage.fed = start
	}
	return nil
}

// heed looks at what is about to be fed and reports whether the instance must
// be started anew for it (RULES A1, A11). New tablespaces become part of the
// source's facts, because clones need them too.
func (w *worker) heed(ctx context.Context, from, to engine.LSN) (bool, error) {
	var found []engine.Tablespace
	anew := false
	for ev, err := range w.store.Events(wal.Query{Kinds: []wal.EventKind{wal.TablespaceCreate, wal.ParameterChange}, From: from, To: to}) {
		if err != nil {
			return false, fmt.Errorf("read the WAL index of %s: %w", w.source.Name, err)
		}
		if ev.Kind == wal.TablespaceCreate {
			ts := engine.Tablespace{OID: ev.OID, Path: ev.Name}
			if !slices.Contains(w.stage.tablespaces, ts) {
				if !w.core.Instances.Isolated() {
					return false, newTablespace(w.source.Name, ts)
				}
				found = append(found, ts)
			}
		}
		if ev.Settings == nil {
			continue
		}
		for name, v := range ev.Settings.Minimums() {
			if v > w.stage.min[name] {
				w.stage.min[name] = v
				anew = true
			}
		}
	}
	if len(found) == 0 {
		return anew, nil
	}
	all := append(slices.Clone(w.stage.tablespaces), found...)
	err := w.core.Store.Update(ctx, func(tx engine.Tx) error {
		s, err := tx.Sources().Get(w.source.ID)
		if err != nil {
			return err
		}
		s.Server.Tablespaces = all
		return tx.Sources().Put(&s)
	})
	if err != nil {
		return false, err
	}
	w.stage.tablespaces = all
	return true, nil
}

// newTablespace says that staging goes no further (RULES A1): without a mount
// namespace, replaying the record would use production's own path.
func newTablespace(source string, ts engine.Tablespace) error {
	return engine.Errorf(engine.ClassPrecondition, engine.CodeNewTablespace,
		"production has created a tablespace at %s, and without isolation it cannot be replayed safely", ts.Path).
		WithHint("run `ramet source resync " + source + "`, or run the daemon as root")
}

// quiesced replays up to target, stops staging cleanly, calls fn with its data
// directory and pg_control, and lets it run again (RULES A7).
func (w *worker) quiesced(ctx context.Context, target engine.LSN, fn func(dir string, ctl engine.ControlData) error) error {
	return w.do(ctx, func(ctx context.Context) error {
		if err := w.feed(ctx); err != nil {
			return err
		}
		// Nothing may lie beyond the snapshot's LSN (RULES A7), so all that has
		// been fed is replayed.
		if err := w.replayed(ctx, max(target, w.stage.fed)); err != nil {
			return err
		}
		inst := w.stage.inst
		stopCtx, cancel := context.WithTimeout(ctx, w.core.Config.StopTimeout)
		defer cancel()
		clean, err := inst.Stop(stopCtx)
		w.stage.inst = nil
		if err != nil {
			return fmt.Errorf("stop staging of %s: %w", w.source.Name, err)
		}
		dir, err := w.core.Pool.Mount(ctx, engine.DatasetID(w.flow.ID))
		if err != nil {
			return fmt.Errorf("mount staging of %s: %w", w.source.Name, err)
		}
		ctl, err := w.core.Instances.Control(dir, w.source.Server.Major)
		if err != nil {
			return fmt.Errorf("read pg_control of staging of %s: %w", w.source.Name, err)
		}
		if !clean || ctl.BackupStart != 0 || ctl.MinRecoveryPoint == 0 {
			return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed,
				"staging of %s did not stop in a consistent state (%s)", w.source.Name, ctl.State).WithHint("try the sync again")
		}
		return fn(dir, ctl)
	})
}

// replayed waits until staging has replayed up to target.
func (w *worker) replayed(ctx context.Context, target engine.LSN) error {
	inst := w.stage.inst
	poll := time.NewTicker(5 * time.Millisecond)
	defer poll.Stop()
	for {
		_, at, err := inst.Position(ctx)
		if err != nil {
			return fmt.Errorf("ask staging of %s for its position: %w", w.source.Name, err)
		}
		if at >= target {
			return nil
		}
		select {
		case <-inst.Done():
			w.core.Logger.ErrorContext(ctx, "staging ended while replaying", keySource, w.source.Name, "log", inst.LogTail(4000))
			return engine.Errorf(engine.ClassInternal, engine.CodeInstanceFailed, "staging of %s ended while replaying", w.source.Name).
				WithHint("the daemon's log has the end of PostgreSQL's")
		case <-ctx.Done():
			return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceTimeout,
				"staging of %s has replayed up to %s, not yet %s: %w", w.source.Name, at, target, ctx.Err())
		case <-poll.C:
		}
	}
}
