package operation

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Run is what a step sees of its operation. Safe for concurrent use.
type Run struct{ t *task }

// ID returns the operation's id.
func (r *Run) ID() engine.ID { return r.t.id }

// Operation returns a copy of the live state.
func (r *Run) Operation() engine.Operation { return r.t.operation() }

// Principal returns the name of who asked.
func (r *Run) Principal() string { return r.t.operation().Principal }

// Params decodes the operation's parameters.
func (r *Run) Params(into any) error {
	r.t.mu.Lock()
	raw := r.t.op.Params
	r.t.mu.Unlock()
	return r.read("parameters", raw, into)
}

// State decodes what the steps have learned so far; into stays as it is when
// there is nothing yet.
func (r *Run) State(into any) error {
	r.t.mu.Lock()
	raw := r.t.op.State
	r.t.mu.Unlock()
	return r.read("state", raw, into)
}

func (r *Run) read(what string, raw json.RawMessage, into any) error {
	if len(raw) == 0 {
		return nil
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("read %s of operation %s: %w", what, r.t.id, err)
	}
	return nil
}

// SetState replaces the state in memory; it is journalled with the next write:
// a durable boundary, Update, SaveState, or the flush within a second. What a
// crash may not forget, such as the name of something about to be made,
// belongs into Params, the initial state or SaveState.
func (r *Run) SetState(v any) error {
	raw, err := encode(v)
	if err != nil {
		return fmt.Errorf("set state of operation %s: %w", r.t.id, err)
	}
	r.t.mu.Lock()
	defer r.t.mu.Unlock()
	r.t.op.State = raw
	r.t.changedLocked()
	return nil
}

// SaveState replaces the state and makes it durable before it returns.
func (r *Run) SaveState(ctx context.Context, v any) error {
	if err := r.SetState(v); err != nil {
		return err
	}
	return r.t.write(ctx)
}

// Update runs a catalog transaction; the operation's live state is written in
// it too, so that both are on disk or neither.
func (r *Run) Update(ctx context.Context, fn func(engine.Tx) error) error {
	return r.t.r.opt.Journal.Update(ctx, func(tx engine.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		return r.t.put(tx)
	})
}

// Progress says how far the present step is, 0 … 1, and what it is doing. An
// empty message keeps the last one. Outside a step it does nothing.
func (r *Run) Progress(fraction float64, message string) {
	t := r.t
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.phase != phaseRunning {
		return
	}
	s := &t.op.Steps[t.at]
	s.Fraction = min(max(fraction, 0), 1)
	if message != "" {
		s.Message = message
	}
	t.changedLocked()
}

// Logger writes to the operation's log, and to the daemon's with the
// operation's id. Lines carry the present step's name.
func (r *Run) Logger() *slog.Logger {
	r.t.mu.Lock()
	defer r.t.mu.Unlock()
	if r.t.at < 0 {
		return r.t.log.logger
	}
	return r.t.log.logger.With("step", r.t.op.Steps[r.t.at].Name)
}

// Time adds d to the operation's timing of that name.
func (r *Run) Time(name string, d time.Duration) {
	r.t.mu.Lock()
	defer r.t.mu.Unlock()
	if r.t.op.TimingsMS == nil {
		r.t.op.TimingsMS = map[string]float64{}
	}
	r.t.op.TimingsMS[name] += float64(d) / float64(time.Millisecond)
	r.t.changedLocked()
}

// AddAction adds a line to what the operation lists of what it did. The same
// line is listed once, however often a step runs.
func (r *Run) AddAction(line string) {
	r.t.mu.Lock()
	defer r.t.mu.Unlock()
	if slices.Contains(r.t.op.Actions, line) {
		return
	}
	r.t.op.Actions = append(slices.Clone(r.t.op.Actions), line)
	r.t.changedLocked()
}

// SetResult names what the operation made.
func (r *Run) SetResult(ref engine.ObjectRef) {
	r.t.mu.Lock()
	defer r.t.mu.Unlock()
	r.t.op.Result = &ref
	r.t.changedLocked()
}

// skip is the error by which a step says that it had nothing to do.
type skip struct{ reason string }

func (s *skip) Error() string { return "skipped: " + s.reason }

// Skip is returned by a step that has nothing to do: the step is shown as
// skipped with the reason, and the operation goes on.
func Skip(reason string) error { return &skip{reason} }
