package operation_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
)

func TestLocks(t *testing.T) {
	wait, _ := hang()
	d := newDaemon(t, operation.Options{}, operation.Definition{Kind: "clone.create", Steps: []operation.Step{{Name: "one", Run: wait}}})
	spec := func(name string, locks ...engine.Lock) operation.Spec {
		return operation.Spec{
			Kind: "clone.create", Locks: locks,
			Object: engine.ObjectRef{Kind: engine.ObjectClone, ID: engine.ID("clo_" + name), Name: name},
		}
	}
	shared := engine.Lock{Object: "snp_1", Mode: engine.LockShared}
	exclusive := engine.Lock{Object: "snp_1", Mode: engine.LockExclusive}
	var ids []engine.ID
	for _, n := range strings.Fields("a b c d e f g h") {
		ids = append(ids, d.submit(spec(n, shared, engine.Lock{Object: engine.ID("clo_" + n), Mode: engine.LockExclusive})).ID)
	}
	_, err := d.try(spec("i", exclusive))
	wantCode(t, err, engine.ClassConflict, engine.CodeOperationInProgress)
	if e := engine.As(err); e.Details["operation"] != string(ids[0]) || !strings.Contains(e.Message, "snp_1 is in use by operation "+string(ids[0])) {
		t.Errorf("message %q, details %v", e.Message, e.Details)
	}
	_, err = d.try(spec("b", engine.Lock{Object: "clo_b", Mode: engine.LockShared}))
	if err == nil || !strings.HasPrefix(err.Error(), `clone "b" is in use by operation `+string(ids[1])+" (clone.create of clone") {
		t.Errorf("got %v", err)
	}
	// Two submitted in one transaction see each other.
	err = d.j.Update(t.Context(), func(tx engine.Tx) error {
		lock := engine.Lock{Object: "clo_z", Mode: engine.LockExclusive}
		if _, err := d.Submit(tx, spec("z", lock)); err != nil {
			t.Errorf("first: %v", err)
		}
		_, err := d.Submit(tx, spec("z", lock))
		return err
	})
	wantCode(t, err, engine.ClassConflict, engine.CodeOperationInProgress)
	for _, id := range ids {
		if err := d.Cancel(t.Context(), id); err != nil {
			t.Error(err)
		}
		d.wait(id)
	}
	d.submit(spec("i", exclusive)) // all free again
}

func TestCancelUndoesAndSaysCancelled(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	var cause error
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind:  "k",
		Steps: []operation.Step{tr.step("one", nil), tr.step("two", wait), tr.step("three", nil)},
		Fail:  func(_ engine.Tx, _ *operation.Run, err error) error { cause = err; return nil },
	})
	op := d.submit(operation.Spec{Kind: "k"})
	await(t, reached)
	for range 2 { // the second is no error
		if err := d.Cancel(t.Context(), op.ID); err != nil {
			t.Fatal(err)
		}
		if s := d.stored(op.ID); !s.CancelAsked {
			t.Error("the cancellation is not on disk")
		}
	}
	op = d.wait(op.ID)
	if op.Status != engine.OperationCancelled || op.Error.Code != engine.CodeCancelled || engine.ClassOf(cause) != engine.ClassCancelled {
		t.Errorf("got %s, %+v, Fail was told %v", op.Status, op.Error, cause)
	}
	if got, want := tr.take(), []string{"one", "two", "undo two", "undo one"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	wantCode(t, d.Cancel(t.Context(), op.ID), engine.ClassInvalid, engine.CodeCannotCancel)
	wantCode(t, d.Cancel(t.Context(), "op_none"), engine.ClassNotFound, engine.CodeOperationNotFound)
}

func TestCancelInTheQueueRunsNothing(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	d := newDaemon(t, operation.Options{MaxConcurrent: 1},
		operation.Definition{Kind: "first", Steps: []operation.Step{{Name: "one", Run: wait}}},
		operation.Definition{Kind: "k", Steps: []operation.Step{tr.step("one", nil)}})
	first := d.submit(operation.Spec{Kind: "first"})
	await(t, reached)
	queued := d.submit(operation.Spec{Kind: "k"})
	if err := d.Cancel(t.Context(), queued.ID); err != nil {
		t.Fatal(err)
	}
	if op := d.wait(queued.ID); op.Status != engine.OperationCancelled || len(tr.take()) != 0 {
		t.Errorf("got %+v", op)
	}
	if op := d.stored(first.ID); op.Status.Final() {
		t.Errorf("the other is %s", op.Status)
	}
}

func TestNoCancel(t *testing.T) {
	reached, release := make(chan struct{}), make(chan struct{})
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "k", NoCancel: "swap", Steps: []operation.Step{
			{Name: "before", Run: func(context.Context, *operation.Run) error { return nil }},
			{Name: "swap", Run: func(context.Context, *operation.Run) error { close(reached); <-release; return nil }},
		},
	})
	op := d.submit(operation.Spec{Kind: "k"})
	await(t, reached)
	err := d.Cancel(t.Context(), op.ID)
	wantCode(t, err, engine.ClassInvalid, engine.CodeCannotCancel)
	if !strings.Contains(err.Error(), "swap") {
		t.Errorf("%q does not name the step", err)
	}
	close(release)
	if op := d.wait(op.ID); op.Status != engine.OperationSucceeded {
		t.Errorf("got %s", op.Status)
	}
}

func TestRetry(t *testing.T) {
	tr := &trace{}
	var refuse error
	fail := true
	def := operation.Definition{
		Kind: "k",
		Steps: []operation.Step{tr.step("one", func(_ context.Context, r *operation.Run) error {
			if fail {
				return errAsked
			}
			return r.SetState("later")
		})},
		Prepare: func(tx engine.Tx, op *engine.Operation) error {
			tr.add("prepare %s %s", op.ID, op.RetryOf)
			return refuse
		},
	}
	d := newDaemon(t, operation.Options{}, def)
	lock := engine.Lock{Object: "clo_1", Mode: engine.LockExclusive}
	old := d.wait(d.submit(operation.Spec{Kind: "k", Params: 7, State: "initial", Locks: []engine.Lock{lock}, Principal: "ann"}).ID)
	tr.take()
	refuse = errAsked
	if _, err := d.Retry(t.Context(), old.ID, "bob"); err == nil {
		t.Error("Prepare's refusal was ignored")
	}
	refuse, fail = nil, false
	op, err := d.Retry(t.Context(), old.ID, "bob")
	if err != nil {
		t.Fatal(err)
	}
	if op.ID == old.ID || op.RetryOf != old.ID || op.Principal != "bob" || string(op.Params) != "7" || string(op.State) != `"initial"` || !slices.Equal(op.Locks, old.Locks) {
		t.Errorf("got %+v", op)
	}
	op = d.wait(op.ID)
	if got := tr.take(); !slices.Contains(got, "prepare "+string(op.ID)+" "+string(old.ID)) {
		t.Errorf("%v: Prepare did not see the new id %s", got, op.ID)
	}
	if op.Status != engine.OperationSucceeded || string(op.State) != `"later"` {
		t.Errorf("got %+v", op)
	}
	_, err = d.Retry(t.Context(), op.ID, "bob")
	wantCode(t, err, engine.ClassConflict, engine.CodeCannotRetry)
	_, err = d.Retry(t.Context(), "op_none", "bob")
	wantCode(t, err, engine.ClassNotFound, engine.CodeOperationNotFound)
}

// family is a parent whose only step runs a child.
func family(tr *trace, inner func(context.Context, *operation.Run) error) []operation.Definition {
	lock := []engine.Lock{{Object: "src_1", Mode: engine.LockExclusive}}
	return []operation.Definition{
		{Kind: "parent", Steps: []operation.Step{
			tr.step("before", nil),
			{Name: "call", Durable: true, Weight: 2, Run: func(ctx context.Context, r *operation.Run) error {
				op, err := r.Child(ctx, "sync", operation.Spec{Kind: "child", Locks: lock})
				if err == nil {
					tr.add("child is %s", op.Status)
				}
				return err
			}},
		}},
		{Kind: "child", Steps: []operation.Step{tr.step("inner", inner)}},
	}
}

func familySpec() operation.Spec {
	return operation.Spec{Kind: "parent", Principal: "ann", Locks: []engine.Lock{{Object: "src_1", Mode: engine.LockExclusive}}}
}

func TestChildSharesItsParentsLocksAndProgress(t *testing.T) {
	tr := &trace{}
	release := make(chan struct{})
	d := newDaemon(t, operation.Options{MaxConcurrent: 1}, family(tr, func(_ context.Context, r *operation.Run) error {
		r.Progress(0.5, "")
		<-release
		return nil
	})...)
	op := d.submit(familySpec())
	events, err := d.Events(t.Context(), op.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	half := false
	for e := range events {
		if !half && e.Operation.Steps[1].Fraction == 0.5 {
			half = true
			// The child has its lock from its parent; nobody else gets one.
			_, err := d.try(familySpec())
			wantCode(t, err, engine.ClassConflict, engine.CodeOperationInProgress)
			close(release)
		}
	}
	op = d.wait(op.ID)
	child := d.stored(op.Children["sync"])
	if !half || op.Status != engine.OperationSucceeded || child.Parent != op.ID || child.Principal != "ann" {
		t.Errorf("half: %v, parent %+v, child %+v", half, op, child)
	}
}

func TestChildFailureIsTheParents(t *testing.T) {
	tr := &trace{}
	d := newDaemon(t, operation.Options{}, family(tr, func(context.Context, *operation.Run) error {
		return engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "nobody answers").WithHint("start it")
	})...)
	op := d.wait(d.submit(familySpec()).ID)
	if e := op.Error; op.Status != engine.OperationFailed || e.Code != engine.CodeSourceUnreachable || e.Class != "unavailable" ||
		e.Hint != "start it" || e.Message != "nobody answers" {
		t.Errorf("got %+v", e)
	}
	if got, want := tr.take(), []string{"before", "inner", "undo inner", "undo before"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	_, err := d.Retry(t.Context(), op.Children["sync"], "ann")
	wantCode(t, err, engine.ClassConflict, engine.CodeCannotRetry)
	if !strings.Contains(engine.HintOf(err), string(op.ID)) {
		t.Errorf("hint %q does not name the parent", engine.HintOf(err))
	}
}

func TestCancelReachesTheChild(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	d := newDaemon(t, operation.Options{}, family(tr, wait)...)
	op := d.submit(familySpec())
	await(t, reached)
	if err := d.Cancel(t.Context(), op.ID); err != nil {
		t.Fatal(err)
	}
	op = d.wait(op.ID)
	child := d.stored(op.Children["sync"])
	if op.Status != engine.OperationCancelled || child.Status != engine.OperationCancelled {
		t.Errorf("parent %s, child %s", op.Status, child.Status)
	}
	if got, want := tr.take(), []string{"before", "inner", "undo inner", "undo before"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
