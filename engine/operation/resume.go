package operation

import (
	"context"
	"fmt"
	"slices"

	"github.com/ramet-io/ramet/engine"
)

// plan is what a task does before it runs steps.
type plan int

const (
	planRun        plan = iota // go on from the step the journal names, or from the first
	planRestart                // undo, forget, run from the first
	planCompensate             // undo, fail with CodeInterrupted
	planUnwind                 // an earlier life had begun to undo: do it again
	planAbandon                // not known any more: fail without touching anything
)

// Resume takes up every unfinished operation that an earlier daemon left in
// the journal. It is called once. It returns when all of them can be found by
// Get and Wait; they run in the background. A record that cannot be read is
// logged and left alone.
func (r *Runner) Resume(ctx context.Context) error {
	var tasks []*task
	err := r.opt.Journal.View(ctx, func(tx engine.Tx) error {
		for op, err := range tx.Operations().Unfinished() {
			if err != nil {
				r.log.Error("an unfinished operation cannot be resumed", "error", err)
				continue
			}
			tasks = append(tasks, r.revive(op))
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("resume operations: %w", err)
	}
	r.mu.Lock()
	fresh := r.fresh
	r.fresh = nil
	r.mu.Unlock()
	tasks = slices.DeleteFunc(tasks, func(t *task) bool { return fresh[t.id] })
	if len(tasks) > 0 {
		r.start(tasks...)
	}
	return nil
}

// revive makes a task of a journalled operation and decides how it begins.
func (r *Runner) revive(op engine.Operation) *task {
	def := r.opt.Registry.byKind[op.Kind]
	t := r.newTask(op, def)
	t.resumed = true
	last := lastBegun(op)
	if !matches(def, op, last) {
		t.plan = planAbandon
		return t
	}
	// The definition may have gained or lost steps after the last one begun.
	steps := pendingSteps(def)
	copy(steps, op.Steps[:last+1])
	t.op.Steps = steps
	t.at, t.begun = last, last
	for t.begun+1 < len(def.Steps) && !def.Steps[t.begun+1].Durable {
		t.begun++ // its beginning would not have been journalled
	}
	switch {
	case op.CancelAsked || op.Error != nil:
		t.plan = planUnwind
	case t.begun < 0:
		t.plan = planRun
	default:
		t.plan = recoveryPlan(def.Steps[max(last, 0)].Recovery)
	}
	return t
}

func recoveryPlan(r Recovery) plan {
	switch r {
	case Restart:
		return planRestart
	case Compensate:
		return planCompensate
	case Resume:
	}
	return planRun
}

// lastBegun returns the index of the last step that the journal says has
// begun, or -1.
func lastBegun(op engine.Operation) int {
	for i := len(op.Steps) - 1; i >= 0; i-- {
		if op.Steps[i].Status != engine.StepPending {
			return i
		}
	}
	return -1
}

// matches reports whether the steps up to last are still what def begins with.
func matches(def *Definition, op engine.Operation, last int) bool {
	if def == nil || last >= len(def.Steps) {
		return false
	}
	for i := range last + 1 {
		if def.Steps[i].Name != op.Steps[i].Name {
			return false
		}
	}
	return true
}

// begin does what the plan asks for; an error ends the operation.
func (t *task) begin() error {
	if t.resumed {
		t.log.logger.Info("operation resumed", "plan", t.plan.String())
	} else {
		t.log.logger.Info("operation begins", "object", describe(t.op.Object), "principal", t.op.Principal)
	}
	switch t.plan {
	case planRestart:
		return t.restart()
	case planCompensate:
		return &engine.Error{
			Class: engine.ClassUnavailable, Code: engine.CodeInterrupted,
			Message: "the daemon ended while the operation ran; it was taken back", Hint: "ask for it again",
		}
	case planUnwind:
		return t.formerCause()
	case planAbandon:
		return &engine.Error{
			Class: engine.ClassInternal, Code: engine.CodeInterrupted,
			Message: fmt.Sprintf("this version of ramet cannot go on with operation kind %q as it was begun; nothing was undone", t.op.Kind),
			Hint:    "look at its object with ramet doctor; the version that began it could have finished it",
		}
	case planRun:
	}
	return nil
}

// formerCause is why an earlier life had begun to undo.
func (t *task) formerCause() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	e := t.op.Error
	if e == nil {
		return errCancelled
	}
	return &engine.Error{Class: engine.ParseClass(e.Class), Code: e.Code, Message: e.Message, Hint: e.Hint}
}

// restart takes the operation back to the state in which it was submitted.
func (t *task) restart() error {
	t.mu.Lock()
	t.phase = phaseUndoing
	t.mu.Unlock()
	undone, err := t.undo(t.begun)
	if !undone {
		return ErrDetached
	}
	if err != nil {
		return fmt.Errorf("restart: %w", err)
	}
	t.mu.Lock()
	t.phase, t.at, t.begun = phaseQueued, -1, -1
	t.op.State, t.op.Result, t.op.Children, t.op.TimingsMS = t.op.Initial, nil, nil, nil
	for i, s := range t.op.Steps {
		t.op.Steps[i] = engine.StepState{Name: s.Name, Weight: s.Weight, Status: engine.StepPending, Attempts: s.Attempts}
	}
	t.mu.Unlock()
	if err := t.write(t.ctx); err != nil {
		return fmt.Errorf("restart: %w", err)
	}
	return nil
}

// String names the plan for the log.
func (p plan) String() string {
	switch p {
	case planRun:
		return "resume"
	case planRestart:
		return "restart"
	case planCompensate:
		return "compensate"
	case planUnwind:
		return "unwind"
	case planAbandon:
		return "abandon"
	}
	return "unknown"
}
