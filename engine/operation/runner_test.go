package operation_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestRegistryRefusesFaultyDefinitions(t *testing.T) {
	ok := operation.Step{Name: "a", Run: fails}
	_, err := operation.NewRegistry(
		operation.Definition{Kind: "twice", Steps: []operation.Step{ok}},
		operation.Definition{Kind: "twice", Steps: []operation.Step{ok}},
		operation.Definition{Kind: "none"},
		operation.Definition{Kind: "same", Steps: []operation.Step{ok, ok}, NoCancel: "zzz"},
		operation.Definition{Kind: "norun", Steps: []operation.Step{{Name: "x"}}},
	)
	for _, want := range []string{`"twice" is defined twice`, `"none" has no steps`, `"a" appears twice`, `unknown step "zzz"`, `"x" has no Run`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %q", err, want)
		}
	}
	g, err := operation.NewRegistry(
		operation.Definition{Kind: "b", Steps: []operation.Step{ok}}, operation.Definition{Kind: "a", Steps: []operation.Step{ok}})
	if err != nil {
		t.Fatal(err)
	}
	if defs := g.Definitions(); len(defs) != 2 || defs[0].Kind != "a" {
		t.Errorf("got %v, want them sorted", defs)
	}
}

// TestHotPath: two commits, no more, between the request and the answer.
func TestHotPathCommitsTwice(t *testing.T) {
	type state struct{ Seen []string }
	tr := &trace{}
	learn := func(what string) func(context.Context, *operation.Run) error {
		return func(_ context.Context, r *operation.Run) error {
			var s state
			if err := r.State(&s); err != nil {
				return err
			}
			s.Seen = append(s.Seen, what)
			r.Progress(0.5, "half of "+what)
			r.Time("storage", 1500*time.Microsecond)
			return r.SetState(s)
		}
	}
	var clone engine.Clone
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "clone.create",
		Steps: []operation.Step{
			tr.step("one", learn("one")), tr.step("two", learn("two")),
			tr.step("three", func(context.Context, *operation.Run) error { return operation.Skip("nothing there") }),
		},
		Finish: func(tx engine.Tx, r *operation.Run) error {
			var p struct{ Name string }
			if err := r.Params(&p); err != nil {
				return err
			}
			clone = engine.Clone{Meta: engine.Meta{ID: engine.NewID(engine.PrefixClone), Name: p.Name}}
			r.SetResult(engine.ObjectRef{Kind: engine.ObjectClone, ID: clone.ID, Name: clone.Name})
			return tx.Clones().Put(&clone)
		},
	})
	op := d.submit(operation.Spec{Kind: "clone.create", Params: map[string]string{"Name": "dev"}, State: state{Seen: []string{"zero"}}, Principal: "ann"})
	if op.Status != engine.OperationPending || op.Principal != "ann" || len(op.Steps) != 3 {
		t.Errorf("submitted: %+v", op)
	}
	op = d.wait(op.ID)
	if n := d.j.commits.Load(); n != 2 {
		t.Errorf("%d commits, want 2", n)
	}
	if got := string(op.State); got != `{"Seen":["zero","one","two"]}` {
		t.Errorf("state %s", got)
	}
	want := []engine.StepStatus{engine.StepCompleted, engine.StepCompleted, engine.StepSkipped}
	if op.Status != engine.OperationSucceeded || !slices.Equal(statuses(op), want) || op.Steps[2].Message != "nothing there" {
		t.Errorf("got %+v", op)
	}
	if op.TimingsMS["storage"] != 3 || op.Result == nil || op.Result.ID != clone.ID || operation.Progress(op) != 1 {
		t.Errorf("timings %v, result %v", op.TimingsMS, op.Result)
	}
	if err := d.j.View(t.Context(), func(tx engine.Tx) error { _, err := tx.Clones().ByName("dev"); return err }); err != nil {
		t.Error(err)
	}
}

func TestFailureUndoesNewestFirst(t *testing.T) {
	tr := &trace{}
	var cause error
	two := tr.step("two", nil)
	two.Undo = func(context.Context, *operation.Run) error { tr.add("undo two"); return errors.New("stuck") }
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "k",
		Steps: []operation.Step{tr.step("one", nil), two, tr.step("three", func(context.Context, *operation.Run) error {
			return engine.Errorf(engine.ClassExhausted, engine.CodePoolFull, "the pool is full").WithHint("make room")
		}), tr.step("four", nil)},
		Fail: func(_ engine.Tx, _ *operation.Run, err error) error { cause = err; tr.add("fail"); return nil },
	})
	op := d.wait(d.submit(operation.Spec{Kind: "k"}).ID)
	if got, want := tr.take(), []string{"one", "two", "three", "undo three", "undo two", "undo one", "fail"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	e := op.Error
	if op.Status != engine.OperationFailed || e.Code != engine.CodePoolFull || e.Class != "exhausted" || e.Hint != "make room" || e.Step != "three" {
		t.Errorf("got %s, %+v", op.Status, e)
	}
	if !strings.Contains(e.Message, "the pool is full") || !strings.Contains(e.Message, "undo two: stuck") {
		t.Errorf("message %q", e.Message)
	}
	if engine.CodeOf(cause) != engine.CodePoolFull {
		t.Errorf("Fail was told %v", cause)
	}
	want := []engine.StepStatus{engine.StepUndone, engine.StepCompleted, engine.StepFailed, engine.StepPending}
	if got := statuses(op); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPanicIsAFailureWithItsStackInTheLog(t *testing.T) {
	tr := &trace{}
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind:  "k",
		Steps: []operation.Step{tr.step("one", nil), tr.step("two", func(context.Context, *operation.Run) error { panic("oh") })},
	})
	op := d.wait(d.submit(operation.Spec{Kind: "k"}).ID)
	if op.Status != engine.OperationFailed || !strings.Contains(op.Error.Message, "internal error: oh") {
		t.Errorf("got %+v", op.Error)
	}
	if text := readLog(t, d, op.ID); !strings.Contains(text, "runner_test.go") || !strings.Contains(text, "step=two") {
		t.Errorf("the log has no stack: %s", text)
	}
}

func readLog(t *testing.T, d *daemon, id engine.ID) string {
	t.Helper()
	r, err := d.Log(id)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestFinishErrorUndoesAndFailsWithoutItsWrites(t *testing.T) {
	tr := &trace{}
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "k", Steps: []operation.Step{tr.step("one", nil)},
		Finish: func(tx engine.Tx, _ *operation.Run) error {
			if err := tx.Clones().Put(&engine.Clone{Meta: engine.Meta{ID: "clo_x", Name: "x"}}); err != nil {
				return err
			}
			return errAsked
		},
	})
	op := d.wait(d.submit(operation.Spec{Kind: "k"}).ID)
	if op.Status != engine.OperationFailed || !slices.Equal(tr.take(), []string{"one", "undo one"}) {
		t.Errorf("got %+v", op)
	}
	if err := d.j.View(t.Context(), func(tx engine.Tx) error { _, err := tx.Clones().Get("clo_x"); return err }); engine.ClassOf(err) != engine.ClassNotFound {
		t.Errorf("Finish's write is there: %v", err)
	}
}

func TestTheEndIsRecordedAlthoughTheJournalOrFailIsBroken(t *testing.T) {
	d := newDaemon(t, operation.Options{},
		operation.Definition{Kind: "disk", Steps: []operation.Step{{Name: "one", Run: fails}}},
		operation.Definition{
			Kind: "hook", Steps: []operation.Step{{Name: "one", Run: fails}},
			Fail: func(engine.Tx, *operation.Run, error) error { panic("in Fail") },
		},
	)
	hook := d.wait(d.submit(operation.Spec{Kind: "hook"}).ID)
	if hook.Status != engine.OperationFailed || !strings.Contains(hook.Error.Message, "could not be put right") {
		t.Errorf("got %+v", hook.Error)
	}
	var op engine.Operation
	if err := d.j.Update(t.Context(), func(tx engine.Tx) (err error) {
		op, err = d.Submit(tx, operation.Spec{Kind: "disk"})
		tx.OnCommit(func() { d.j.failing.Store(3) })
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if op = d.wait(op.ID); op.Status != engine.OperationFailed || op.Error.Message != errAsked.Error() {
		t.Errorf("got %+v", op.Error)
	}
}

func TestDurableBoundaryIsOnDiskBeforeTheStepRuns(t *testing.T) {
	var seen engine.StepStatus
	var d *daemon
	d = newDaemon(t, operation.Options{FlushInterval: time.Hour}, operation.Definition{
		Kind: "k",
		Steps: []operation.Step{
			{Name: "one", Run: func(_ context.Context, r *operation.Run) error { return r.SetState("from one") }},
			{Name: "two", Durable: true, Run: func(ctx context.Context, r *operation.Run) error {
				op := d.stored(r.ID())
				if string(op.State) != `"from one"` || op.Steps[0].Status != engine.StepCompleted {
					return errors.New("the step before is not on disk")
				}
				seen = op.Steps[1].Status
				if err := r.SaveState(ctx, "saved"); err != nil {
					return err
				}
				if got := string(d.stored(r.ID()).State); got != `"saved"` {
					return errors.New("SaveState left " + got)
				}
				return nil
			}},
		},
	})
	op := d.wait(d.submit(operation.Spec{Kind: "k"}).ID)
	if op.Status != engine.OperationSucceeded || seen != engine.StepRunning {
		t.Errorf("got %+v; the journal said %q", op.Error, seen)
	}
	if n := d.j.commits.Load(); n != 4 {
		t.Errorf("%d commits, want 4: submit, boundary, SaveState, final", n)
	}
}

func TestFlushCoalesces(t *testing.T) {
	reached, release := make(chan struct{}), make(chan struct{})
	d := newDaemon(t, operation.Options{FlushInterval: 30 * time.Millisecond}, operation.Definition{
		Kind: "k", Steps: []operation.Step{{Name: "one", Run: func(_ context.Context, r *operation.Run) error {
			for i := range 1000 {
				r.Progress(float64(i+1)/1000, "counting")
			}
			close(reached)
			<-release
			return nil
		}}},
	})
	op := d.submit(operation.Spec{Kind: "k"})
	await(t, reached)
	if live, err := d.Get(t.Context(), op.ID); err != nil || live.Steps[0].Fraction != 1 {
		t.Errorf("live: %+v, %v", live.Steps, err)
	}
	testenv.Eventually(t, 10*time.Second, func() error {
		if s := d.stored(op.ID).Steps[0]; s.Fraction != 1 || s.Status != engine.StepRunning {
			return errors.New("not journalled yet")
		}
		return nil
	})
	if n := d.j.commits.Load(); n > 4 {
		t.Errorf("%d commits for 1000 changes", n)
	}
	close(release)
	d.wait(op.ID)
}

func TestQueues(t *testing.T) {
	for kind, limit := range map[string]int64{"narrow": 2, "wide": 3} {
		var now, most atomic.Int64
		gate := make(chan struct{})
		run := func(context.Context, *operation.Run) error {
			n := now.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			<-gate
			now.Add(-1)
			return nil
		}
		d := newDaemon(t, operation.Options{MaxConcurrent: 3},
			operation.Definition{Kind: "narrow", Width: 2, Steps: []operation.Step{{Name: "one", Run: run}}},
			operation.Definition{Kind: "wide", Steps: []operation.Step{{Name: "one", Run: run}}})
		var ids []engine.ID
		for range 12 {
			ids = append(ids, d.submit(operation.Spec{Kind: kind}).ID)
		}
		testenv.Eventually(t, 10*time.Second, func() error {
			if n := now.Load(); n != limit {
				return fmt.Errorf("%d run at once, want %d", n, limit)
			}
			return nil
		})
		close(gate)
		for _, id := range ids {
			d.wait(id)
		}
		if most.Load() != limit {
			t.Errorf("%s: %d ran at once, want %d", kind, most.Load(), limit)
		}
	}
}

func TestEvents(t *testing.T) {
	next := make(chan struct{})
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "k", Steps: []operation.Step{
			{Name: "one", Run: func(context.Context, *operation.Run) error { <-next; return nil }},
			{Name: "two", Run: func(_ context.Context, r *operation.Run) error {
				for i := range 500 {
					r.Progress(float64(i)/500, "")
				}
				<-next
				return nil
			}},
		},
	})
	op := d.submit(operation.Spec{Kind: "k"})
	fast, err := d.Events(t.Context(), op.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	slow, err := d.Events(t.Context(), op.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	first := <-fast
	if first.Operation.ID != op.ID {
		t.Fatalf("got %+v", first)
	}
	next <- struct{}{} // the slow reader has not read and holds nobody up
	next <- struct{}{}
	last := first
	for e := range fast {
		if e.Seq <= last.Seq {
			t.Errorf("number %d after %d", e.Seq, last.Seq)
		}
		last = e
	}
	if last.Operation.Status != engine.OperationSucceeded {
		t.Errorf("the last event says %s", last.Operation.Status)
	}
	n := 0
	for e := range slow {
		n++
		last = e
	}
	if last.Operation.Status != engine.OperationSucceeded || n > 10 {
		t.Errorf("the slow reader got %d events, the last %s", n, last.Operation.Status)
	}
	// Of an ended operation, and from another daemon's numbers.
	again, err := d.Events(t.Context(), op.ID, 12345)
	if err != nil {
		t.Fatal(err)
	}
	if e := <-again; e.Operation.Status != engine.OperationSucceeded {
		t.Errorf("got %+v", e)
	}
	if _, open := <-again; open {
		t.Error("the channel is open after the final state")
	}
	if _, err := d.Events(t.Context(), "op_none", 0); engine.CodeOf(err) != engine.CodeOperationNotFound {
		t.Errorf("unknown operation: got %v", err)
	}
}

func TestLogNamesNoFileOutside(t *testing.T) {
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "k", Steps: []operation.Step{{Name: "one", Run: func(_ context.Context, r *operation.Run) error {
			r.Logger().Info("hello", "n", 1)
			return nil
		}}},
	})
	op := d.wait(d.submit(operation.Spec{Kind: "k"}).ID)
	if text := readLog(t, d, op.ID); !strings.Contains(text, `level=INFO msg=hello step=one n=1`) {
		t.Errorf("log: %s", text)
	}
	for _, id := range []engine.ID{"../catalog", "op_../../x", "op_", engine.NewID(engine.PrefixOperation)} {
		if _, err := d.Log(id); engine.CodeOf(err) != engine.CodeOperationNotFound {
			t.Errorf("%s: got %v", id, err)
		}
	}
	if err := d.RemoveLogs(op.ID, op.ID, "../catalog"); err != nil {
		t.Error(err)
	}
	if text := readLog(t, d, op.ID); text != "" {
		t.Errorf("removed log has %q", text)
	}
}

func TestProgressFollowsTheWeights(t *testing.T) {
	op := engine.Operation{Status: engine.OperationRunning, Steps: []engine.StepState{
		{Status: engine.StepCompleted, Weight: 3},
		{Status: engine.StepRunning, Weight: 6, Fraction: 0.5},
		{Status: engine.StepPending},
	}}
	if got := operation.Progress(op); got != 0.6 {
		t.Errorf("got %v, want 0.6", got)
	}
}
