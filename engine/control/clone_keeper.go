package control

import (
	"context"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/failpoint"
)

const (
	keyReason = "reason"

	keepEvery   = time.Minute // how often clones are looked at when nothing is due earlier
	retryFirst  = 10 * time.Second
	retryLatest = time.Hour
)

// keeper does what clones are to do by themselves: expire, be refreshed, stop
// when nobody uses them. It holds no decision that the catalog does not hold:
// a daemon that starts anew finds what is overdue and does it once.
type keeper struct {
	again chan struct{} // something may be due earlier than was thought

	// Both are of the keeper's own goroutine.
	tries  map[engine.ID]retry
	looked time.Time // when connections were last counted

	mu   sync.Mutex
	uses map[engine.ID]*use
}

// retry puts off what could not be done.
type retry struct {
	until time.Time
	wait  time.Duration
}

func newKeeper() *keeper {
	return &keeper{again: make(chan struct{}, 1), tries: map[engine.ID]retry{}, uses: map[engine.ID]*use{}}
}

// wake makes the keeper look anew. It never blocks.
func (k *keeper) wake() {
	select {
	case k.again <- struct{}{}:
	default:
	}
}

// putOff lets a clone alone for a while, twice as long each time.
func (k *keeper) putOff(id engine.ID, now time.Time) {
	wait := min(max(2*k.tries[id].wait, retryFirst), retryLatest)
	k.tries[id] = retry{until: now.Add(wait), wait: wait}
}

// keepClones runs until the daemon detaches.
func (c *core) keepClones(ctx context.Context) {
	for {
		now, next, err := c.keepOnce(ctx)
		if err != nil && ctx.Err() == nil {
			c.Logger.WarnContext(ctx, "look after clones", keyError, err)
		}
		wait := keepEvery
		if err == nil && !next.IsZero() {
			wait = min(wait, max(next.Sub(now), time.Second))
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
		case <-timer.C:
		case <-c.keeper.again:
		}
		timer.Stop()
		if ctx.Err() != nil {
			return
		}
	}
}

// keepOnce does what is due by the catalog's clock, and returns that and when
// something is due next, zero when nothing is.
func (c *core) keepOnce(ctx context.Context) (now, next time.Time, err error) {
	var clones []engine.Clone
	err = c.Store.View(ctx, func(tx engine.Tx) (err error) {
		now = tx.Now()
		clones, err = collect(tx.Clones().All(), nil)
		return err
	})
	if err != nil {
		return now, next, err
	}
	later := func(at time.Time) {
		if !at.IsZero() && (next.IsZero() || at.Before(next)) {
			next = at
		}
	}
	for _, cl := range clones {
		if put := c.keeper.tries[cl.ID]; put.until.After(now) {
			later(put.until)
			continue
		}
		later(c.keepExpiry(ctx, cl, now))
		later(c.keepRefresh(ctx, cl, now))
		later(c.keeper.tries[cl.ID].until)
	}
	c.forgetGone(clones, now)
	if now.Sub(c.keeper.looked) >= keepEvery || now.Before(c.keeper.looked) {
		c.keeper.looked = now
		err = c.keepIdle(ctx, clones, now)
	}
	later(c.keeper.looked.Add(keepEvery))
	return now, next, err
}

// asked is where a kill test ends the daemon: before what the keeper asks for
// is durable, and just after.
func asked(tx engine.Tx, kind string) error {
	tx.OnCommit(func() { _ = failpoint.Hit("keeper:" + kind + ":after") })
	return failpoint.Hit("keeper:" + kind + ":before")
}

// forgetGone drops what is remembered of clones that are no more, and what was
// put off and has been done since.
func (c *core) forgetGone(clones []engine.Clone, now time.Time) {
	there := make(map[engine.ID]bool, len(clones))
	for _, cl := range clones {
		there[cl.ID] = true
	}
	for id, t := range c.keeper.tries {
		if !there[id] || now.Sub(t.until) > 2*retryLatest {
			delete(c.keeper.tries, id)
		}
	}
	c.keeper.mu.Lock()
	defer c.keeper.mu.Unlock()
	for id := range c.keeper.uses {
		if !there[id] {
			delete(c.keeper.uses, id)
		}
	}
}

// CloneTrouble is what a person should know of a clone: its own problem, or
// what its life by itself is held up by. nil when all is well.
func CloneTrouble(cl engine.Clone, now time.Time) *engine.Problem {
	switch {
	case cl.Problem != nil:
		return cl.Problem
	case expired(cl, now) && cl.Locked:
		return &engine.Problem{
			Code: engine.CodeCloneLocked, Since: cl.ExpiresAt, Message: "the clone has expired and stays, because it is locked",
			Hint: "run `ramet clone unlock " + cl.Name + "`, or give it more time: `ramet clone update " + cl.Name + " --ttl 7d`",
		}
	case expired(cl, now) && cl.Protected:
		return &engine.Problem{
			Code: engine.CodeCloneProtected, Since: cl.ExpiresAt, Message: "the clone has expired and stays, because it is protected",
			Hint: "run `ramet clone update " + cl.Name + " --no-protect`, or give it more time: `ramet clone update " + cl.Name + " --ttl 7d`",
		}
	}
	return cl.Skipped
}

// lifeFindings tells of clones whose life by itself is held up.
func (w *world) lifeFindings() []Finding {
	var out []Finding
	for _, cl := range w.clones {
		if p := CloneTrouble(cl, time.Now()); p != nil && p != cl.Problem {
			out = append(out, Finding{
				Code: p.Code, Severity: SeverityInfo, Message: "clone " + cl.Name + ": " + p.Message, Hint: p.Hint, Object: cloneRef(cl),
			})
		}
	}
	return out
}
