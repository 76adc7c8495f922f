package control

import (
	"context"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// use is what the keeper has seen of a running clone since its instance came
// up or the daemon began to watch it. Only the keeper's goroutine writes it.
type use struct {
	inst   engine.Instance
	active bool      // somebody was connected when last looked
	seen   time.Time // when it was last in use, or first watched
	// sessions is how many sessions of clients had begun when it fell idle:
	// those that begin and end between two looks show by it. Below zero, it
	// could not be found out.
	sessions int64
	counted  bool // sessions is set
}

// ActiveAt is when a connection to a clone was last seen, to the minute; zero
// when none ever was.
func (s *Clones) ActiveAt(cl engine.Clone) time.Time {
	s.keeper.mu.Lock()
	defer s.keeper.mu.Unlock()
	if u := s.keeper.uses[cl.ID]; u != nil && u.active && u.seen.After(cl.ActiveAt) {
		return u.seen.Truncate(time.Minute)
	}
	return cl.ActiveAt
}

// keepIdle looks who is connected to which clone, and stops clones that nobody
// was connected to for their IdleStop. An open connection counts as use,
// whatever it does. Connections are counted from outside, so that a clone at
// rest stays so.
func (c *core) keepIdle(ctx context.Context, clones []engine.Clone, now time.Time) error {
	connections, err := c.Instances.Connections(ctx)
	if err != nil {
		return err
	}
	seen := map[engine.ID]time.Time{} // what is worth a write: uses that began or ended
	for _, cl := range clones {
		inst := c.vdbs.get(cl.ID)
		if inst == nil || cl.Status != engine.CloneRunning {
			continue
		}
		u := c.keeper.useOf(cl.ID, inst, now)
		connected := connections[cl.Port] > 0
		if connected != u.active {
			c.keeper.set(func() {
				u.active, u.counted = connected, false
				if connected {
					u.seen = now
				}
			})
			seen[cl.ID] = u.seen
		}
		switch {
		case connected:
			c.keeper.set(func() { u.seen = now })
		case cl.IdleStop == 0:
		case c.usedMeanwhile(ctx, cl, u, now):
			seen[cl.ID] = u.seen
		case now.Sub(u.seen) >= cl.IdleStop:
			c.stopIdle(ctx, cl, now.Sub(u.seen))
		}
	}
	return c.recordUse(ctx, seen)
}

// useOf returns what is known of the use of an instance.
func (k *keeper) useOf(id engine.ID, inst engine.Instance, now time.Time) *use {
	k.mu.Lock()
	defer k.mu.Unlock()
	u := k.uses[id]
	if u == nil || u.inst != inst {
		u = &use{inst: inst, seen: now}
		k.uses[id] = u
	}
	return u
}

func (k *keeper) set(change func()) {
	k.mu.Lock()
	defer k.mu.Unlock()
	change()
}

// usedMeanwhile asks the clone itself, when it falls idle and when it is about
// to be stopped, how many sessions there have been: a client that connects for
// a second every few minutes is seen by that. Who asks for an idle stop on a
// clone that has been idle for long has it stopped that much later.
func (c *core) usedMeanwhile(ctx context.Context, cl engine.Clone, u *use, now time.Time) bool {
	late := now.Sub(u.seen) >= cl.IdleStop
	if u.counted && !late {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	n, err := u.inst.Sessions(ctx)
	if err != nil {
		c.Logger.DebugContext(ctx, "count the sessions of a clone", keyClone, cl.Name, keyError, err)
		n = -1
	}
	used := u.counted && n != u.sessions && n >= 0 && u.sessions >= 0
	c.keeper.set(func() {
		if used || late && !u.counted {
			u.seen = now
		}
		u.sessions, u.counted = n, true
	})
	return used
}

// stopIdle submits the ordinary stop of a clone. What comes between is tried
// again with the next look.
func (c *core) stopIdle(ctx context.Context, cl engine.Clone, idle time.Duration) {
	err := c.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(cl.ID)
		if err != nil || cl.Status != engine.CloneRunning || cl.IdleStop == 0 || idle < cl.IdleStop {
			return err
		}
		op, err := c.reserveLife(tx, SystemPrincipal(), cl, kindStopClone,
			map[string]string{keyReason: "idle", "idle_for": engine.FormatDuration(idle.Round(time.Second))}, nil)
		if err != nil {
			return err
		}
		return asked(tx, op.Kind)
	})
	switch {
	case err == nil:
		c.Logger.InfoContext(ctx, "a clone that nobody uses is being stopped", keyClone, cl.Name, "idle_for", idle.Round(time.Second))
	case ctx.Err() == nil && engine.ClassOf(err) != engine.ClassNotFound:
		c.Logger.InfoContext(ctx, "an idle clone cannot be stopped yet", keyClone, cl.Name, keyError, err)
	}
}

// recordUse keeps when clones were used, so that it outlives the daemon.
func (c *core) recordUse(ctx context.Context, seen map[engine.ID]time.Time) error {
	if len(seen) == 0 {
		return nil
	}
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		for id, at := range seen {
			cl, err := tx.Clones().Get(id)
			if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
				continue
			}
			if err != nil {
				return err
			}
			if at = at.Truncate(time.Minute); !cl.ActiveAt.Before(at) {
				continue
			}
			cl.ActiveAt = at
			if err := tx.Clones().Put(&cl); err != nil {
				return err
			}
		}
		return nil
	})
}
