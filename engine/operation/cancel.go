package operation

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// Cancel asks an operation and its children to end: the contexts of their
// steps end, what they did is undone, and their status becomes cancelled. It
// returns once that is journalled, not when it has happened (see Wait).
// Cancelling twice is no error. CodeCannotCancel says that it is too late.
func (r *Runner) Cancel(ctx context.Context, id engine.ID) error {
	if t := r.task(id); t != nil {
		return t.cancel(ctx)
	}
	op, err := r.stored(ctx, id)
	if err != nil {
		return err
	}
	if op.Status.Final() {
		return cannotCancel(id, "it has ended: "+string(op.Status))
	}
	return stopping() // not taken up yet, or no longer
}

func (t *task) cancel(ctx context.Context) error {
	t.mu.Lock()
	if t.op.CancelAsked {
		t.mu.Unlock()
		return nil
	}
	if err := t.tooLate(); err != nil {
		t.mu.Unlock()
		return err
	}
	t.op.CancelAsked, t.op.Status = true, engine.OperationCancelling
	children := copyOf(t.op).Children
	t.changedLocked()
	t.mu.Unlock()

	// Journalled first: a crash during the undo must not bring it back to life.
	err := t.write(ctx)
	t.stop(errCancelled)
	for _, id := range children {
		if child := t.r.task(id); child != nil {
			_ = child.cancel(ctx) // one that cannot be cancelled ends by itself, and is waited for
		}
	}
	if err != nil {
		return fmt.Errorf("cancel operation %s: it is being cancelled, but that is not on disk: %w", t.id, err)
	}
	return nil
}

// tooLate returns why the operation cannot be cancelled any more. t.mu is held.
func (t *task) tooLate() error {
	switch {
	case t.sealed || t.phase == phaseFinishing:
		return cannotCancel(t.id, "it is about to finish")
	case t.op.Error != nil:
		return cannotCancel(t.id, "it has failed and is being taken back")
	case t.def == nil || t.def.NoCancel == "":
		return nil
	}
	if at := t.def.step(t.def.NoCancel); t.begun >= at {
		return cannotCancel(t.id, "it is past the step "+t.def.NoCancel+", which must not be interrupted")
	}
	return nil
}

func cannotCancel(id engine.ID, why string) error {
	return &engine.Error{
		Class: engine.ClassInvalid, Code: engine.CodeCannotCancel,
		Message: fmt.Sprintf("operation %s cannot be cancelled: %s", id, why),
	}
}

// Retry submits a failed or cancelled operation again as a new one with the
// same kind, object, locks and parameters. The definition's Prepare has the
// last word. CodeCannotRetry says that there is nothing to retry.
func (r *Runner) Retry(ctx context.Context, id engine.ID, principal string) (engine.Operation, error) {
	var next engine.Operation
	err := r.opt.Journal.Update(ctx, func(tx engine.Tx) error {
		old, err := tx.Operations().Get(id)
		if err != nil {
			return err
		}
		def := r.opt.Registry.byKind[old.Kind]
		if err := retriable(old, def); err != nil {
			return err
		}
		next = engine.Operation{
			Kind: old.Kind, RetryOf: old.ID, Object: old.Object, Locks: old.Locks,
			Params: old.Params, Initial: old.Initial, State: old.Initial, Principal: principal, Project: old.Project,
		}
		next.ID, next.Labels = engine.NewID(engine.PrefixOperation), old.Labels
		if def.Prepare != nil {
			if err := def.Prepare(tx, &next); err != nil {
				return err
			}
			next.Initial = next.State
		}
		return r.enqueue(tx, &next)
	})
	if err != nil {
		return engine.Operation{}, err
	}
	return copyOf(next), nil
}

func retriable(old engine.Operation, def *Definition) error {
	why, hint := "", ""
	switch {
	case old.Status != engine.OperationFailed && old.Status != engine.OperationCancelled:
		why = "it is " + string(old.Status)
	case def == nil:
		why = fmt.Sprintf("this version of ramet does not know operations of kind %q", old.Kind)
	case old.Parent != "":
		why, hint = "it was part of another operation", "retry operation "+string(old.Parent)
	default:
		return nil
	}
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeCannotRetry,
		Message: fmt.Sprintf("operation %s cannot be retried: %s", old.ID, why), Hint: hint,
	}
}
