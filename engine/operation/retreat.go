package operation

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// failAttempts is how often Fail may itself return an error before the
// operation is marked failed without it: an operation that cannot end would
// hold its locks for ever.
const failAttempts = 3

// retreat ends an operation that cannot go on: nothing when the daemon is
// stopping, otherwise undo, then Fail and the final state in one transaction.
func (t *task) retreat(cause error) {
	t.mu.Lock()
	if t.op.Status.Final() { // a failpoint after the last write
		t.mu.Unlock()
		return
	}
	if errors.Is(context.Cause(t.ctx), ErrDetached) {
		t.mu.Unlock()
		return
	}
	status := engine.OperationFailed
	if t.op.CancelAsked {
		status, cause = engine.OperationCancelled, errCancelled
	}
	t.phase = phaseUndoing
	t.blame(cause)
	begun := t.begun
	t.changedLocked()
	t.mu.Unlock()
	t.run.Logger().Warn("operation is given up", "cause", cause)

	if t.plan != planAbandon {
		undone, err := t.undo(begun)
		if !undone {
			return
		}
		if err != nil {
			cause = fmt.Errorf("%w; and it could not be taken back: %w", cause, err)
			t.mu.Lock()
			t.blame(cause)
			t.mu.Unlock()
		}
	}
	t.fail(status, cause)
}

// blame records the error that ends the operation. t.mu is held.
func (t *task) blame(cause error) {
	step := ""
	if t.op.Error != nil {
		step = t.op.Error.Step // of the first blame, perhaps in an earlier life
	} else if t.at >= 0 {
		step = t.op.Steps[t.at].Name
	}
	t.op.Error = &engine.OperationError{
		Class: engine.ClassOf(cause).String(), Code: engine.CodeOf(cause),
		Message: cause.Error(), Hint: engine.HintOf(cause), Step: step,
	}
}

// undo ends the children and takes back the steps up to last, newest first.
// It returns false when the daemon's end came in between; the journal then
// says that the operation is on its way back. The error joins what Undos
// returned: one that fails does not keep the others from being called.
func (t *task) undo(last int) (undone bool, err error) {
	if !t.endChildren() {
		return false, nil
	}
	var errs []error
	journalled := false
	for i := last; i >= 0; i-- {
		s := &t.def.Steps[i]
		if s.Undo == nil {
			t.settle(i, false)
			continue
		}
		if !journalled { // before the world is changed
			if err := t.write(t.r.undo); err != nil {
				t.run.Logger().Error("the retreat could not be journalled", "error", err)
			}
			journalled = true
		}
		err := t.undoStep(s)
		if t.r.undo.Err() != nil {
			return false, nil
		}
		if err != nil {
			t.log.logger.Error("undo failed", "step", s.Name, "error", err)
			errs = append(errs, fmt.Errorf("undo %s: %w", s.Name, err))
		}
		t.settle(i, err == nil)
	}
	return true, errors.Join(errs...)
}

func (t *task) undoStep(s *Step) error {
	if err := t.point(s.Name, "undo"); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(t.r.undo, t.r.opt.UndoTimeout)
	defer cancel()
	t.log.logger.Debug("undo begins", "step", s.Name)
	return t.call(ctx, s.Undo)
}

// settle gives a step its last status. The step that failed stays failed, so
// that a person sees where it was.
func (t *task) settle(i int, undone bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := &t.op.Steps[i]
	switch {
	case s.Status == engine.StepFailed || s.Status == engine.StepPending:
		return
	case undone:
		s.Status = engine.StepUndone
	case s.Status == engine.StepRunning:
		s.Status = engine.StepFailed
	default:
		return
	}
	if s.FinishedAt.IsZero() {
		s.FinishedAt = t.r.now()
	}
	t.changedLocked()
}

// endChildren cancels unfinished children and waits for them; false means
// that the daemon stops.
func (t *task) endChildren() bool {
	t.mu.Lock()
	children := copyOf(t.op).Children
	t.mu.Unlock()
	for _, id := range children {
		child := t.r.task(id)
		if child == nil {
			continue
		}
		_ = child.cancel(t.r.undo) // one that is past its NoCancel step runs to its end
		select {
		case <-child.done:
		case <-t.r.undo.Done():
			return false
		}
	}
	// Children that Close has detached are done but not final.
	return !t.r.isClosed() || !t.anyUnfinished(children)
}

func (t *task) anyUnfinished(ids map[string]engine.ID) bool {
	unfinished := false
	err := t.r.opt.Journal.View(t.r.undo, func(tx engine.Tx) error {
		for _, id := range ids {
			op, err := tx.Operations().Get(id)
			if err != nil && engine.ClassOf(err) != engine.ClassNotFound {
				return err
			}
			unfinished = unfinished || err == nil && !op.Status.Final()
		}
		return nil
	})
	return unfinished || err != nil
}

// fail marks the operation failed or cancelled. It does not give up while the
// journal cannot be written: the world is as before, and the locks must go.
func (t *task) fail(status engine.OperationStatus, cause error) {
	refused := 0
	for attempt := 1; ; attempt++ {
		var hook func(engine.Tx) error
		var hookErr error
		if t.def != nil && t.def.Fail != nil && refused < failAttempts {
			hook = func(tx engine.Tx) error {
				hookErr = t.guard(func() error { return t.def.Fail(tx, t.run, cause) })
				return hookErr
			}
		}
		_ = t.point("fail", "before")
		err := t.final(status, hook)
		if err == nil {
			_ = t.point("fail", "after")
			return
		}
		t.log.logger.Error("the end of the operation could not be recorded; trying again", "error", err)
		if hookErr != nil {
			if refused++; refused == failAttempts {
				t.mu.Lock()
				t.blame(fmt.Errorf("%w; and its object could not be put right: %w", cause, hookErr))
				t.mu.Unlock()
			}
		}
		select {
		case <-time.After(min(50*time.Millisecond<<min(attempt, 10), 30*time.Second)):
		case <-t.r.undo.Done():
			return
		}
	}
}
