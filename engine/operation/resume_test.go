package operation_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
)

// noFlush leaves the journal to the durable boundaries, so that a test knows
// what a crash leaves.
var noFlush = operation.Options{FlushInterval: time.Hour}

// TestRecoveries crashes a daemon in the third of five steps, of which the
// second is durable, and looks at what the next life does.
func TestRecoveries(t *testing.T) {
	undo := []string{"undo e", "undo d", "undo c", "undo b", "undo a"}
	run := []string{"a", "b", "c", "d", "e"}
	for name, want := range map[string]struct {
		recovery operation.Recovery
		status   engine.OperationStatus
		trace    []string
	}{
		"resume":     {operation.Resume, engine.OperationSucceeded, run[1:]},
		"restart":    {operation.Restart, engine.OperationSucceeded, append(slices.Clone(undo), run...)},
		"compensate": {operation.Compensate, engine.OperationFailed, append(slices.Clone(undo), "fail INTERRUPTED")},
	} {
		t.Run(name, func(t *testing.T) {
			tr := &trace{}
			wait, reached := hang()
			defs := func(c func(context.Context, *operation.Run) error) operation.Definition {
				def := operation.Definition{
					Kind: "k",
					Fail: func(_ engine.Tx, _ *operation.Run, err error) error {
						tr.add("fail %s", engine.CodeOf(err))
						return nil
					},
				}
				for _, n := range run {
					def.Steps = append(def.Steps, tr.step(n, nil))
				}
				def.Steps[1].Durable, def.Steps[1].Recovery = true, want.recovery
				def.Steps[0].Run = func(_ context.Context, r *operation.Run) error {
					tr.add("a")
					var s string
					if err := r.State(&s); err != nil || s != "initial" {
						return errors.New("the first step begins with state " + s)
					}
					return r.SetState("changed")
				}
				def.Steps[2] = tr.step("c", c)
				return def
			}
			d := newDaemon(t, noFlush, defs(wait))
			op := d.submit(operation.Spec{Kind: "k", State: "initial"})
			await(t, reached)
			d.crash()
			tr.take()
			d.start(defs(nil))
			d.resume()
			op = d.wait(op.ID)
			if got := tr.take(); op.Status != want.status || !slices.Equal(got, want.trace) {
				t.Errorf("got %s (%+v), %v; want %s, %v", op.Status, op.Error, got, want.status, want.trace)
			}
			if op.Status == engine.OperationSucceeded && string(op.State) != `"changed"` {
				t.Errorf("state %s", op.State)
			}
		})
	}
}

func TestUndoStopsAtWhatCannotHaveBegun(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	defs := func(b func(context.Context, *operation.Run) error) operation.Definition {
		def := operation.Definition{Kind: "k", Steps: []operation.Step{tr.step("a", nil), tr.step("b", b), tr.step("c", nil), tr.step("d", nil)}}
		def.Steps[1].Durable, def.Steps[3].Durable = true, true
		def.Steps[1].Recovery = operation.Compensate
		return def
	}
	d := newDaemon(t, noFlush, defs(wait))
	op := d.submit(operation.Spec{Kind: "k"})
	await(t, reached)
	d.crash()
	tr.take()
	d.start(defs(nil))
	d.resume()
	d.wait(op.ID)
	// c may have begun without a trace in the journal, d not.
	if got, want := tr.take(), []string{"undo c", "undo b", "undo a"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCloseDetachesAndResumeGoesOn(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	defs := func(b func(context.Context, *operation.Run) error) []operation.Definition {
		return []operation.Definition{
			{Kind: "k", Steps: []operation.Step{tr.step("a", nil), tr.step("b", b), tr.step("c", nil)}},
		}
	}
	d := newDaemon(t, operation.Options{FlushInterval: time.Hour, MaxConcurrent: 1}, defs(func(ctx context.Context, r *operation.Run) error {
		if err := r.SetState("learned"); err != nil {
			return err
		}
		err := wait(ctx, r)
		if !errors.Is(err, operation.ErrDetached) {
			tr.add("the cause is %v", err)
		}
		return err
	})...)
	op := d.submit(operation.Spec{Kind: "k"})
	await(t, reached)
	queued := d.submit(operation.Spec{Kind: "k"})
	waiting := make(chan error, 1)
	go func() { _, err := d.Wait(context.WithoutCancel(t.Context()), op.ID); waiting <- err }()
	closing := d.Runner
	d.restart(defs(nil)...)
	if err := <-waiting; !errors.Is(err, operation.ErrDetached) || engine.ClassOf(err) != engine.ClassUnavailable {
		t.Errorf("a waiter got %v", err)
	}
	if err := d.j.View(t.Context(), func(tx engine.Tx) error { _, err := closing.Submit(tx, operation.Spec{Kind: "k"}); return err }); !errors.Is(err, operation.ErrDetached) {
		t.Errorf("submit after close: got %v", err)
	}
	if s := d.stored(op.ID); s.Status != engine.OperationRunning || s.Steps[1].Status != engine.StepRunning || string(s.State) != `"learned"` {
		t.Errorf("journal: %+v", s)
	}
	d.resume()
	if op := d.wait(op.ID); op.Status != engine.OperationSucceeded || op.Steps[1].Attempts != 2 {
		t.Errorf("got %+v", op)
	}
	d.wait(queued.ID)
	if got, want := tr.take(), []string{"a", "b", "b", "c", "a", "b", "c"}; !sameButOrder(got, want) || slices.Contains(got, "undo b") {
		t.Errorf("got %v, want %v", got, want)
	}
}

func sameButOrder(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

func TestResumeLeavesAloneWhatThisLifeSubmitted(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	def := operation.Definition{Kind: "k", Steps: []operation.Step{tr.step("a", wait)}}
	def.Steps[0].Recovery = operation.Compensate
	d := newDaemon(t, noFlush, def)
	op := d.submit(operation.Spec{Kind: "k"})
	await(t, reached)
	d.resume()
	if live, err := d.Get(t.Context(), op.ID); err != nil || live.Status != engine.OperationRunning {
		t.Errorf("got %s, %v", live.Status, err)
	}
	if err := d.Cancel(t.Context(), op.ID); err != nil {
		t.Fatal(err)
	}
	d.wait(op.ID)
	if got, want := tr.take(), []string{"a", "undo a"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestUnknownKindAndStepFailAndTouchNothing(t *testing.T) {
	tr := &trace{}
	wait, reached := hang()
	wait2, reached2 := hang()
	one := operation.Definition{Kind: "gone", Steps: []operation.Step{tr.step("a", wait)}}
	two := operation.Definition{Kind: "changed", Steps: []operation.Step{tr.step("a", nil), tr.step("b", wait2)}}
	two.Steps[1].Durable = true
	d := newDaemon(t, noFlush, one, two)
	gone := d.submit(operation.Spec{Kind: "gone"})
	changed := d.submit(operation.Spec{Kind: "changed"})
	await(t, reached)
	await(t, reached2)
	d.crash()
	tr.take()
	d.start(operation.Definition{
		Kind: "changed", Steps: []operation.Step{tr.step("a", nil), tr.step("b2", nil)},
		Fail: func(engine.Tx, *operation.Run, error) error { tr.add("fail"); return nil },
	})
	d.resume()
	for _, id := range []engine.ID{gone.ID, changed.ID} {
		op := d.wait(id)
		if op.Status != engine.OperationFailed || op.Error.Code != engine.CodeInterrupted || !strings.Contains(op.Error.Message, "cannot go on") {
			t.Errorf("got %s, %+v", op.Status, op.Error)
		}
	}
	if got := tr.take(); !slices.Equal(got, []string{"fail"}) {
		t.Errorf("got %v, want only the Fail of the kind that is known", got)
	}
}

// TestUndoIsFinishedInTheNextLife crashes while a failed and a cancelled
// operation are being taken back.
func TestUndoIsFinishedInTheNextLife(t *testing.T) {
	for _, cancel := range []bool{false, true} {
		tr := &trace{}
		wait, reached := hang()
		undoing := make(chan struct{})
		def := func(stuck bool) operation.Definition {
			def := operation.Definition{Kind: "k", Steps: []operation.Step{tr.step("a", nil), tr.step("b", nil)}}
			def.Steps[1].Run = fails
			if cancel {
				def.Steps[1].Run = wait
			}
			if stuck {
				def.Steps[0].Undo = func(ctx context.Context, _ *operation.Run) error { close(undoing); <-ctx.Done(); return ctx.Err() }
			}
			return def
		}
		d := newDaemon(t, noFlush, def(true))
		op := d.submit(operation.Spec{Kind: "k"})
		want := engine.OperationFailed
		if cancel {
			await(t, reached)
			if err := d.Cancel(t.Context(), op.ID); err != nil {
				t.Fatal(err)
			}
			want = engine.OperationCancelled
		}
		await(t, undoing)
		d.crash()
		tr.take()
		d.start(def(false))
		d.resume()
		op = d.wait(op.ID)
		if op.Status != want || op.Error.Step != "b" {
			t.Errorf("got %s, %+v; want %s in step b", op.Status, op.Error, want)
		}
		if !cancel && op.Error.Message != errAsked.Error() {
			t.Errorf("the reason became %q", op.Error.Message)
		}
		if got, want := tr.take(), []string{"undo b", "undo a"}; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestResumedParentFindsItsChild(t *testing.T) {
	count := func(d *daemon) (n int) {
		if err := d.j.View(t.Context(), func(tx engine.Tx) error {
			for op, err := range tx.Operations().All() {
				if err != nil {
					return err
				}
				if op.Kind == "child" {
					n++
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return n
	}
	t.Run("unfinished", func(t *testing.T) {
		tr := &trace{}
		wait, reached := hang()
		d := newDaemon(t, noFlush, family(tr, wait)...)
		op := d.submit(familySpec())
		await(t, reached)
		d.crash()
		tr.take()
		d.start(family(tr, nil)...)
		d.resume()
		op = d.wait(op.ID)
		if got, want := tr.take(), []string{"inner", "child is succeeded"}; op.Status != engine.OperationSucceeded || !slices.Equal(got, want) || count(d) != 1 {
			t.Errorf("got %s, %v, %d children; want one: %v", op.Status, got, count(d), want)
		}
	})
	t.Run("finished", func(t *testing.T) {
		tr := &trace{}
		wait, reached := hang()
		defs := family(tr, nil)
		call := defs[0].Steps[1].Run
		defs[0].Steps[1].Run = func(ctx context.Context, r *operation.Run) error { return errors.Join(call(ctx, r), wait(ctx, r)) }
		d := newDaemon(t, noFlush, defs...)
		op := d.submit(familySpec())
		await(t, reached)
		d.crash()
		tr.take()
		d.start(family(tr, nil)...)
		d.resume()
		op = d.wait(op.ID)
		if got, want := tr.take(), []string{"child is succeeded"}; op.Status != engine.OperationSucceeded || !slices.Equal(got, want) || count(d) != 1 {
			t.Errorf("got %s, %v, %d children; want one: %v", op.Status, got, count(d), want)
		}
	})
	t.Run("compensated", func(t *testing.T) {
		tr := &trace{}
		wait, reached := hang()
		defs := func(inner func(context.Context, *operation.Run) error) []operation.Definition {
			defs := family(tr, inner)
			defs[1].Steps[0].Recovery = operation.Compensate
			return defs
		}
		d := newDaemon(t, noFlush, defs(wait)...)
		op := d.submit(familySpec())
		await(t, reached)
		d.crash()
		tr.take()
		d.start(defs(nil)...)
		d.resume()
		op = d.wait(op.ID)
		if got, want := tr.take(), []string{"undo inner", "inner", "child is succeeded"}; op.Status != engine.OperationSucceeded || !slices.Equal(got, want) || count(d) != 2 {
			t.Errorf("got %s, %v, %d children; want two: %v", op.Status, got, count(d), want)
		}
	})
	t.Run("compensated parent", func(t *testing.T) {
		tr := &trace{}
		wait, reached := hang()
		wait2, _ := hang()
		defs := func(inner func(context.Context, *operation.Run) error) []operation.Definition {
			defs := family(tr, inner)
			defs[0].Steps[1].Recovery = operation.Compensate
			return defs
		}
		d := newDaemon(t, noFlush, defs(wait)...)
		op := d.submit(familySpec())
		await(t, reached)
		d.crash()
		tr.take()
		d.start(defs(wait2)...) // the child would run for ever
		d.resume()
		op = d.wait(op.ID)
		child := d.stored(op.Children["sync"])
		if op.Status != engine.OperationFailed || op.Error.Code != engine.CodeInterrupted || child.Status != engine.OperationCancelled {
			t.Errorf("parent %s %+v, child %s", op.Status, op.Error, child.Status)
		}
		if got := tr.take(); slices.Index(got, "undo inner") > slices.Index(got, "undo before") || !slices.Contains(got, "undo before") {
			t.Errorf("got %v, want the child taken back before its parent", got)
		}
	})
}
