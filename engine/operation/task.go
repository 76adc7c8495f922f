package operation

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/failpoint"
)

// errCancelled is the cause of an operation's context after Cancel.
var errCancelled = &engine.Error{
	Class: engine.ClassCancelled, Code: engine.CodeCancelled, Message: "the operation was cancelled",
}

// phase is what a task's goroutine is at. It only grows, but for a restart,
// which goes from undoing back to running.
type phase int

const (
	phaseQueued    phase = iota // waits for its turn
	phaseRunning                // steps run
	phaseFinishing              // the last transaction runs; too late to cancel
	phaseUndoing                // steps are taken back
)

// task is one unfinished operation in this daemon's life. Its goroutine runs
// main; everybody else reads or changes op under mu.
type task struct {
	r    *Runner
	id   engine.ID
	def  *Definition // nil: the kind is not known
	run  *Run
	ctx  context.Context // of the steps; ends with errCancelled or ErrDetached
	stop context.CancelCauseFunc
	done chan struct{} // closed when the goroutine has ended: final, or detached
	log  *opLog

	making sync.Mutex // held while a child is found or made

	plan    plan // what to begin with; not changed after the start
	resumed bool // an earlier daemon began it

	mu      sync.Mutex
	op      engine.Operation
	phase   phase
	at      int           // the step that runs or has run last; -1 before the first
	begun   int           // the last step that may have begun; at least at
	sealed  bool          // the final write is being made or was made
	seq     uint64        // grows by one per change
	changed chan struct{} // closed at the next change; nil while nobody watches
}

func (r *Runner) newTask(op engine.Operation, def *Definition) *task {
	t := &task{r: r, id: op.ID, def: def, op: op, at: -1, begun: -1, done: make(chan struct{})}
	t.ctx, t.stop = context.WithCancelCause(context.Background())
	t.log = newOpLog(r.opt, op)
	t.run = &Run{t: t}
	return t
}

// main is the life of one operation.
func (t *task) main() {
	defer t.r.forget(t)
	defer t.log.Close()
	defer t.stop(errEnded)
	release, err := t.admit()
	if err == nil {
		defer release()
		err = t.begin()
	}
	if err == nil {
		err = t.forward()
	}
	if err == nil {
		err = t.finish()
	}
	if err != nil {
		t.retreat(err)
	}
}

// errEnded only frees the context; nothing looks at it any more.
var errEnded = errors.New("the operation has ended")

// admit waits for a place in the kind's queue and in the runner's. A child
// takes no place of the runner's: its parent waits for it and holds one.
func (t *task) admit() (release func(), err error) {
	queues := []chan struct{}{t.r.width[t.op.Kind]}
	if t.op.Parent == "" {
		queues = append(queues, t.r.slots)
	}
	var held []chan struct{}
	release = func() {
		for _, q := range held {
			<-q
		}
	}
	for _, q := range queues {
		if q == nil {
			continue
		}
		select {
		case q <- struct{}{}:
			held = append(held, q)
		case <-t.ctx.Done():
			release()
			return nil, context.Cause(t.ctx)
		}
	}
	return release, nil
}

// forward runs the steps from where the journal left off.
func (t *task) forward() error {
	t.mu.Lock()
	first := t.at
	if first < 0 || done(t.op.Steps[first].Status) {
		first++
	}
	t.mu.Unlock()
	for i := first; i < len(t.def.Steps); i++ {
		if err := t.step(i); err != nil {
			return err
		}
	}
	return nil
}

func done(s engine.StepStatus) bool { return s == engine.StepCompleted || s == engine.StepSkipped }

// step runs one step between its two changes of state.
func (t *task) step(i int) error {
	s := &t.def.Steps[i]
	if err := t.enter(i); err != nil {
		return err
	}
	t.run.Logger().Debug("step begins")
	var err error
	if s.Durable {
		err = t.write(t.ctx)
	}
	if err == nil {
		err = t.point(s.Name, "before")
	}
	if err == nil {
		err = t.call(t.ctx, s.Run)
	}
	var skipped *skip
	if err == nil || errors.As(err, &skipped) {
		if perr := t.point(s.Name, "after"); perr != nil {
			err, skipped = perr, nil
		}
	}
	t.leave(i, err, skipped)
	if skipped != nil {
		return nil
	}
	return err
}

// enter marks a step running, unless the operation has been told to end.
func (t *task) enter(i int) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.toldToEnd(); err != nil {
		return err
	}
	now := t.r.now()
	if t.op.StartedAt.IsZero() {
		t.op.StartedAt = now
	}
	t.phase, t.at, t.begun = phaseRunning, i, max(t.begun, i)
	t.op.Status = engine.OperationRunning
	s := &t.op.Steps[i]
	*s = engine.StepState{Name: s.Name, Weight: s.Weight, Status: engine.StepRunning, StartedAt: now, Attempts: s.Attempts + 1}
	t.changedLocked()
	return nil
}

// toldToEnd returns why the operation must not go on. A cancellation counts
// from the moment it was accepted, which is before the context ends. t.mu is held.
func (t *task) toldToEnd() error {
	if t.op.CancelAsked {
		return errCancelled
	}
	if t.ctx.Err() != nil {
		return context.Cause(t.ctx)
	}
	return nil
}

// leave records how a step ended. A step that was stopped from outside stays
// as it was: retreat decides what becomes of it.
func (t *task) leave(i int, err error, skipped *skip) {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := &t.op.Steps[i]
	switch {
	case skipped != nil:
		s.Status, s.Message, s.Fraction = engine.StepSkipped, skipped.reason, 1
	case err == nil:
		s.Status, s.Fraction = engine.StepCompleted, 1
	case t.ctx.Err() != nil:
		return
	default:
		s.Status = engine.StepFailed
	}
	s.FinishedAt = t.r.now()
	t.changedLocked()
}

// call runs a step's function.
func (t *task) call(ctx context.Context, fn func(context.Context, *Run) error) error {
	return t.guard(func() error { return fn(ctx, t.run) })
}

// guard makes a panic an error; its stack goes to the log.
func (t *task) guard(fn func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = t.panicked(p)
		}
	}()
	return fn()
}

func (t *task) panicked(p any) error {
	t.run.Logger().Error("panic", "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
	return &engine.Error{
		Class: engine.ClassInternal, Code: engine.CodeInternal, Message: fmt.Sprintf("internal error: %v", p),
		Hint: "this is a defect of Ramet; the operation's log has what its makers need to see",
	}
}

// finish runs the definition's Finish and marks the operation succeeded, in
// one transaction.
func (t *task) finish() error {
	t.mu.Lock()
	err := t.toldToEnd()
	if err == nil {
		t.phase = phaseFinishing
	}
	t.mu.Unlock()
	if err != nil {
		return err
	}
	if err := t.point("finish", "before"); err != nil {
		return err
	}
	var hook func(engine.Tx) error
	if t.def.Finish != nil {
		hook = func(tx engine.Tx) error { return t.guard(func() error { return t.def.Finish(tx, t.run) }) }
	}
	if err := t.final(engine.OperationSucceeded, hook); err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	return t.point("finish", "after")
}

// final makes the last write. On error the operation is as before.
func (t *task) final(status engine.OperationStatus, hook func(engine.Tx) error) error {
	var last engine.Operation
	err := t.r.opt.Journal.Update(t.r.undo, func(tx engine.Tx) error {
		if hook != nil {
			if err := hook(tx); err != nil {
				return err
			}
		}
		t.mu.Lock()
		t.sealed = true
		last = copyOf(t.op)
		t.mu.Unlock()
		last.Status, last.FinishedAt = status, t.r.now()
		if err := tx.Operations().Put(&last); err != nil {
			return err
		}
		if t.r.opt.InFinal != nil {
			t.r.opt.InFinal(tx, copyOf(last))
		}
		return nil
	})
	t.mu.Lock()
	defer t.mu.Unlock()
	if err != nil {
		t.sealed = false
		return err
	}
	t.op = last
	t.changedLocked()
	ms := float64(last.FinishedAt.Sub(last.CreatedAt)) / float64(time.Millisecond)
	if status == engine.OperationSucceeded {
		t.log.logger.Info("operation ended", "status", string(status), "ms", ms)
	} else {
		t.log.logger.Warn("operation ended", "status", string(status), "ms", ms, "error", last.Error.Message, "step", last.Error.Step)
	}
	if t.r.opt.OnFinal != nil {
		t.r.opt.OnFinal(last)
	}
	return nil
}

// point is a failpoint of this operation. After the final write its error is
// of no consequence.
func (t *task) point(step, when string) error {
	if !failpoint.Enabled {
		return nil
	}
	return failpoint.Hit("operation:" + t.op.Kind + "/" + step + ":" + when)
}
