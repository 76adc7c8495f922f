package operation

import (
	"context"

	"github.com/ramet-io/ramet/engine"
)

// stored reads the operation from the journal.
func (r *Runner) stored(ctx context.Context, id engine.ID) (op engine.Operation, err error) {
	err = r.opt.Journal.View(ctx, func(tx engine.Tx) error {
		op, err = tx.Operations().Get(id)
		return err
	})
	return op, err
}

// snapshot returns the live state, its number and a channel that is closed at
// the next change.
func (t *task) snapshot() (engine.Operation, uint64, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.changed == nil {
		t.changed = make(chan struct{})
	}
	return copyOf(t.op), t.seq, t.changed
}

func (t *task) operation() engine.Operation {
	t.mu.Lock()
	defer t.mu.Unlock()
	return copyOf(t.op)
}

// Get returns the operation as it is now: of an unfinished one, the progress
// that the journal does not have yet.
func (r *Runner) Get(ctx context.Context, id engine.ID) (engine.Operation, error) {
	if t := r.task(id); t != nil {
		return t.operation(), nil
	}
	return r.stored(ctx, id)
}

// Live overlays the live state on an operation that was read from the store,
// for lists.
func (r *Runner) Live(op engine.Operation) engine.Operation {
	if op.Status.Final() {
		return op
	}
	if t := r.task(op.ID); t != nil {
		return t.operation()
	}
	return op
}

// Wait returns the operation once it is final, whatever the status. It fails
// when ctx ends, and with ClassUnavailable when the runner is closed first.
func (r *Runner) Wait(ctx context.Context, id engine.ID) (engine.Operation, error) {
	t, op, err := r.find(ctx, id)
	if err != nil || t == nil {
		return op, err
	}
	select {
	case <-t.done:
	case <-ctx.Done():
		return t.operation(), context.Cause(ctx)
	}
	if op = t.operation(); !op.Status.Final() {
		return op, stopping()
	}
	return op, nil
}

// find returns the operation's task, or the operation itself when it is final.
// It waits for one that is stored but has not been started yet.
func (r *Runner) find(ctx context.Context, id engine.ID) (*task, engine.Operation, error) {
	for {
		r.mu.Lock()
		t, started := r.tasks[id], r.started
		r.mu.Unlock()
		if t != nil {
			return t, engine.Operation{}, nil
		}
		op, err := r.stored(ctx, id)
		if err != nil || op.Status.Final() {
			return nil, op, err
		}
		select {
		case <-started:
		case <-r.closed:
			return nil, op, stopping()
		case <-ctx.Done():
			return nil, op, context.Cause(ctx)
		}
	}
}

// Events delivers the operation's present state and then each change, leaving
// out states that the reader is too slow for. Events up to the number after
// are not sent again, unless the number is of an earlier daemon life. The
// channel is closed after the final state, when ctx ends, or when the runner
// closes. A final state is always sent.
func (r *Runner) Events(ctx context.Context, id engine.ID, after uint64) (<-chan Event, error) {
	t, op, err := r.find(ctx, id)
	if err != nil {
		return nil, err
	}
	out := make(chan Event, 1)
	if t == nil {
		out <- Event{Seq: max(after, 1), Operation: op}
		close(out)
		return out, nil
	}
	if _, seq, _ := t.snapshot(); after > seq {
		after = 0
	}
	go t.deliver(ctx, out, after)
	return out, nil
}

// deliver is the goroutine of one watcher; it alone waits for a slow reader.
func (t *task) deliver(ctx context.Context, out chan<- Event, after uint64) {
	defer close(out)
	first := after == 0
	for {
		op, seq, changed := t.snapshot()
		if final := op.Status.Final(); seq > after || first || final {
			ended := t.done
			if final {
				ended = nil
			}
			select {
			case out <- Event{Seq: seq, Operation: op}:
				after, first = seq, false
			case <-changed: // a newer state replaces the one not taken
				continue
			case <-ended:
				if !t.operation().Status.Final() {
					return // detached
				}
				continue
			case <-ctx.Done():
				return
			}
			if final {
				return
			}
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return
		case <-t.done:
			if !t.operation().Status.Final() {
				return // detached
			}
		}
	}
}

// Moved returns the unfinished operations that have changed since the last
// call with the same map, which it brings up to date. It costs nothing to the
// operations: whoever shows progress asks as often as it wants to show it.
func (r *Runner) Moved(seen map[engine.ID]uint64) []engine.Operation {
	r.mu.Lock()
	tasks := make([]*task, 0, len(r.tasks))
	for _, t := range r.tasks {
		tasks = append(tasks, t)
	}
	for id := range seen {
		if r.tasks[id] == nil {
			delete(seen, id)
		}
	}
	r.mu.Unlock()
	var out []engine.Operation
	for _, t := range tasks {
		t.mu.Lock()
		before, known := seen[t.id]
		if !known || before != t.seq {
			seen[t.id] = t.seq
			out = append(out, copyOf(t.op))
		}
		t.mu.Unlock()
	}
	return out
}
