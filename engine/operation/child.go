package operation

import (
	"context"
	"errors"
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// Child runs another operation inside this one and waits for it. key names it
// within its parent: when the step runs again, in this life or the next, the
// same child is found and not made twice. A child that failed is returned with
// an error of its class, code, message and hint. When ctx ends the child is
// cancelled and waited for. Its progress becomes the rest of the step's.
func (r *Run) Child(ctx context.Context, key string, s Spec) (engine.Operation, error) {
	for again := false; ; again = true {
		id, err := r.t.childID(ctx, key, s)
		if err != nil {
			return engine.Operation{}, fmt.Errorf("child operation %s: %w", key, err)
		}
		op, err := r.t.await(ctx, id)
		if err != nil {
			return op, err
		}
		if op.Status == engine.OperationSucceeded {
			return op, nil
		}
		// The last daemon's end took the child back while this step is to go
		// on: nothing of it is left, so it is made once more.
		if r.t.resumed && !again && op.Error != nil && op.Error.Code == engine.CodeInterrupted {
			r.t.dropChild(key)
			continue
		}
		return op, childError(op)
	}
}

// childID finds the child of that key, or submits it and notes its id in the
// same transaction.
func (t *task) childID(ctx context.Context, key string, s Spec) (id engine.ID, err error) {
	t.making.Lock()
	defer t.making.Unlock()
	t.mu.Lock()
	id = t.op.Children[key]
	t.mu.Unlock()
	if id != "" {
		return id, nil
	}
	s.Parent = t.id
	if s.Principal == "" {
		s.Principal = t.run.Principal()
	}
	err = t.r.opt.Journal.Update(ctx, func(tx engine.Tx) error {
		op, err := t.r.Submit(tx, s)
		if err != nil {
			return err
		}
		id = op.ID
		t.mu.Lock()
		if t.op.Children == nil {
			t.op.Children = map[string]engine.ID{}
		}
		t.op.Children[key] = id
		t.changedLocked()
		t.mu.Unlock()
		return t.put(tx)
	})
	if err != nil {
		t.dropChild(key)
		return "", err
	}
	return id, nil
}

func (t *task) dropChild(key string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.op.Children, key)
}

// await waits for a child and takes over its progress.
func (t *task) await(ctx context.Context, id engine.ID) (engine.Operation, error) {
	child, op, err := t.r.find(ctx, id)
	if errors.Is(err, ErrDetached) {
		return op, ErrDetached
	}
	if err != nil || child == nil {
		return op, err
	}
	base := t.stepFraction()
	for {
		op, _, changed := child.snapshot()
		t.run.Progress(base+(1-base)*Progress(op), "")
		select {
		case <-changed:
		case <-child.done:
			return child.outcome()
		case <-ctx.Done():
			return t.abandonChild(ctx, child)
		}
	}
}

// abandonChild ends a child that nobody waits for any more. When the daemon
// stops the child is stopped by Close, and goes on in the next life.
func (t *task) abandonChild(ctx context.Context, child *task) (engine.Operation, error) {
	cause := context.Cause(ctx)
	if !errors.Is(cause, ErrDetached) {
		_ = child.cancel(t.r.undo) // one that is past its NoCancel step runs to its end
	}
	<-child.done
	if op, err := child.outcome(); err != nil {
		return op, err
	}
	return child.operation(), cause
}

// outcome is the final state, or ErrDetached. done is closed.
func (t *task) outcome() (engine.Operation, error) {
	op := t.operation()
	if !op.Status.Final() {
		return op, ErrDetached
	}
	return op, nil
}

func (t *task) stepFraction() float64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.at < 0 {
		return 0
	}
	return t.op.Steps[t.at].Fraction
}

func childError(op engine.Operation) error {
	e := &engine.Error{
		Class: engine.ClassInternal, Message: "operation " + string(op.ID) + " is " + string(op.Status),
		Details: map[string]any{"operation": string(op.ID)},
	}
	if op.Error != nil {
		e.Class, e.Code = engine.ParseClass(op.Error.Class), op.Error.Code
		e.Message, e.Hint = op.Error.Message, op.Error.Hint
	}
	return e
}
