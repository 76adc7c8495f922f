package control

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/lowprio"
)

const (
	// measureEvery is how old a measurement of what changes gets.
	measureEvery = 10 * time.Minute
	// measureRest is how old one of what no writer changes gets: it becomes
	// more its own only by what happens to others.
	measureRest = time.Hour
	// measurePause lies between two looks for something to measure.
	measurePause = 15 * time.Second
	// settlePatience is how long a report waits for freed space to come back.
	settlePatience = 3 * time.Second
)

// measurable is one dataset or storage snapshot to measure.
type measurable struct {
	id      engine.ID // of its UsageRecord: the timeflow's or the snapshot's
	dataset engine.DatasetID
	stored  engine.SnapshotID // set for a snapshot
	last    time.Time         // zero: never
	due     time.Time
}

// meter measures what the pool holds: one thing at a time, with the lowest
// priority, what was never measured first, and nothing while operations run.
func (c *core) meter(ctx context.Context) {
	for sleep(ctx, measurePause) {
		if err := c.measureDue(ctx, time.Now()); err != nil && ctx.Err() == nil {
			c.Logger.WarnContext(ctx, "measure usage", keyError, err)
		}
	}
}

// measureDue measures everything that is due, until an operation begins.
func (c *core) measureDue(ctx context.Context, now time.Time) error {
	if err := c.forgetUsage(ctx); err != nil {
		return err
	}
	todo, err := c.toMeasure(ctx, now)
	if err != nil {
		return err
	}
	for _, m := range todo {
		busy, err := c.operating(ctx)
		if err != nil || busy {
			return err
		}
		if err := c.measure(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

// toMeasure lists what is due, the longest due first.
func (c *core) toMeasure(ctx context.Context, now time.Time) (todo []measurable, err error) {
	_, snapshotsToo := c.Pool.(storage.SnapshotMeasurer)
	err = c.Store.View(ctx, func(tx engine.Tx) error {
		last := map[engine.ID]time.Time{}
		for u, err := range tx.Usage().All() {
			if err != nil {
				return err
			}
			last[u.ID] = u.MeasuredAt
		}
		add := func(m measurable, every time.Duration) {
			if m.last = last[m.id]; !m.last.IsZero() {
				m.due = m.last.Add(every)
			}
			if !m.due.After(now) {
				todo = append(todo, m)
			}
		}
		for t, err := range tx.Timeflows().All() {
			if err != nil {
				return err
			}
			every := measureEvery
			if t.Closed || t.Kind == engine.TimeflowPrepared {
				every = measureRest
			}
			add(measurable{id: t.ID, dataset: t.Dataset}, every)
		}
		if !snapshotsToo {
			return nil
		}
		for s, err := range tx.Snapshots().All() {
			if err != nil {
				return err
			}
			if s.Status != engine.SnapshotCreating {
				add(measurable{id: s.ID, stored: s.Storage}, measureRest)
			}
		}
		return nil
	})
	slices.SortStableFunc(todo, func(a, b measurable) int {
		return cmp.Or(a.due.Compare(b.due), cmp.Compare(a.id, b.id))
	})
	return todo, err
}

// operating reports whether any operation is under way.
func (c *core) operating(ctx context.Context) (busy bool, err error) {
	err = c.Store.View(ctx, func(tx engine.Tx) error {
		for _, err := range tx.Operations().Unfinished() {
			busy = true
			return err
		}
		return nil
	})
	return busy, err
}

// measure measures one thing and keeps the figure, unless it is gone by then.
func (c *core) measure(ctx context.Context, m measurable) error {
	var u storage.Usage
	var err error
	lowprio.Do(func() {
		if m.dataset != "" {
			u, err = c.Pool.Usage(ctx, m.dataset)
		} else if pool, ok := c.Pool.(storage.SnapshotMeasurer); ok {
			u, err = pool.SnapshotUsage(ctx, m.stored)
		}
	})
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound {
		return nil // it went meanwhile, or doctor tells that it is missing
	}
	if err != nil {
		return err
	}
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		there, err := measured(tx, m.id)
		if err != nil || !there {
			return err
		}
		rec := engine.UsageRecord{
			Meta:       engine.Meta{ID: m.id},
			Referenced: u.Referenced, Unique: u.Unique, Estimate: u.Estimate, MeasuredAt: tx.Now(),
		}
		return tx.Usage().Put(&rec)
	})
}

// measured reports whether the timeflow or snapshot of a UsageRecord exists.
func measured(tx engine.Tx, id engine.ID) (bool, error) {
	var err error
	if id.HasPrefix(engine.PrefixSnapshot) {
		_, err = tx.Snapshots().Get(id)
	} else {
		_, err = tx.Timeflows().Get(id)
	}
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound {
		return false, nil
	}
	return err == nil, err
}

// forgetUsage removes the figures of what an operation took back; sweep
// removes those of what it destroys itself.
func (c *core) forgetUsage(ctx context.Context) error {
	var gone []engine.ID
	err := c.Store.View(ctx, func(tx engine.Tx) error {
		for u, err := range tx.Usage().All() {
			if err != nil {
				return err
			}
			there, err := measured(tx, u.ID)
			if err != nil {
				return err
			}
			if !there {
				gone = append(gone, u.ID)
			}
		}
		return nil
	})
	if err != nil || len(gone) == 0 {
		return err
	}
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		for _, id := range gone {
			if err := tx.Usage().Delete(id); err != nil {
				return err
			}
		}
		return nil
	})
}

// settle waits a moment for the space of what was destroyed to come back, so
// that what is told of free space is so.
func (c *core) settle(ctx context.Context, patience time.Duration) {
	pool, ok := c.Pool.(storage.Settler)
	if !ok {
		return
	}
	waitCtx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := pool.Settle(waitCtx); err != nil && waitCtx.Err() == nil {
		c.Logger.WarnContext(ctx, "wait for freed space", keyError, err)
	}
}
