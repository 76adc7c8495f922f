package operation

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// copyOf returns a copy that shares nothing that changes: raw JSON and locks
// are replaced, never written into.
func copyOf(op engine.Operation) engine.Operation {
	op.Steps = slices.Clone(op.Steps)
	op.TimingsMS = maps.Clone(op.TimingsMS)
	op.Children = maps.Clone(op.Children)
	if op.Result != nil {
		ref := *op.Result
		op.Result = &ref
	}
	if op.Error != nil {
		e := *op.Error
		op.Error = &e
	}
	return op
}

// put writes the live state in tx. Every write of an operation reads the live
// state inside the store's one write transaction, so a later write is never
// older than an earlier one. After the final write has begun it does nothing.
func (t *task) put(tx engine.Tx) error {
	t.mu.Lock()
	if t.sealed {
		t.mu.Unlock()
		return nil
	}
	op, seq := copyOf(t.op), t.seq
	t.mu.Unlock()
	if err := tx.Operations().Put(&op); err != nil {
		return fmt.Errorf("journal operation %s: %w", t.id, err)
	}
	tx.OnCommit(func() { t.stored(op.Meta, seq) })
	return nil
}

// stored takes over what the store has set. Commits may report out of order.
// When nothing has changed since, no flush is due any more.
func (t *task) stored(m engine.Meta, seq uint64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.seq == seq {
		t.r.flushMu.Lock()
		delete(t.r.dirty, t.id)
		t.r.flushMu.Unlock()
	}
	if m.Revision > t.op.Revision {
		t.op.CreatedAt, t.op.UpdatedAt, t.op.Revision = m.CreatedAt, m.UpdatedAt, m.Revision
	}
}

// write makes the live state durable now.
func (t *task) write(ctx context.Context) error { return t.r.opt.Journal.Update(ctx, t.put) }

// changedLocked tells watchers and asks for a flush within FlushInterval. t.mu is held.
func (t *task) changedLocked() {
	t.seq++
	if t.changed != nil {
		close(t.changed)
		t.changed = nil
	}
	t.r.later(t)
}

// later has t journalled by the next flush, and one flush take many.
func (r *Runner) later(t *task) {
	r.flushMu.Lock()
	defer r.flushMu.Unlock()
	r.dirty[t.id] = t
	if r.timer == nil && !r.isClosed() {
		r.timer = time.AfterFunc(r.opt.FlushInterval, r.flush)
	}
}

// flush runs when the timer fires. On error the states stay due; the next
// boundary, flush or the final write makes up for it.
func (r *Runner) flush() {
	if err := r.flushNow(r.undo); err != nil {
		r.log.Warn("operations could not be journalled; trying again", "error", err)
	}
}

// flushNow writes every due state in one transaction.
func (r *Runner) flushNow(ctx context.Context) error {
	r.flushing.Lock()
	defer r.flushing.Unlock()
	r.flushMu.Lock()
	due := r.dirty
	r.dirty = map[engine.ID]*task{}
	if r.timer != nil {
		r.timer.Stop()
		r.timer = nil
	}
	r.flushMu.Unlock()
	for id, t := range due {
		if t.isSealed() {
			delete(due, id)
		}
	}
	if len(due) == 0 {
		return nil
	}
	err := r.opt.Journal.Update(ctx, func(tx engine.Tx) error {
		for _, t := range due {
			if err := t.put(tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		for _, t := range due {
			r.later(t)
		}
	}
	return err
}

func (t *task) isSealed() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.sealed
}
