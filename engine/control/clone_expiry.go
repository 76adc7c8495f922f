package control

import (
	"context"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// expiryGrace is what is left of a clone that had expired while it was locked
// or protected, once it is not any more: whoever took the guard away is told,
// and may change their mind.
const expiryGrace = time.Hour

func expired(cl engine.Clone, now time.Time) bool {
	return !cl.ExpiresAt.IsZero() && !cl.ExpiresAt.After(now)
}

// guarded reports whether a person forbids to remove a clone.
func guarded(cl engine.Clone) bool { return cl.Locked || cl.Protected }

// grace puts off the end of a clone that would end as soon as its guard goes.
func grace(cl *engine.Clone, now time.Time) {
	if cl.ExpiresAt.IsZero() || cl.ExpiresAt.After(now.Add(expiryGrace)) {
		return
	}
	cl.ExpiresAt, cl.WarnAt, cl.WarnedAt = now.Add(expiryGrace), now, time.Time{}
}

// keepExpiry warns of a clone's end or brings it about, and returns when there
// is something to do about it next.
func (c *core) keepExpiry(ctx context.Context, cl engine.Clone, now time.Time) time.Time {
	var err error
	switch {
	case cl.ExpiresAt.IsZero() || guarded(cl) || cl.Status == engine.CloneRemoving:
		return time.Time{}
	case expired(cl, now):
		err = c.expireClone(ctx, cl.ID)
		c.keeper.putOff(cl.ID, now) // its removal may fail, and is then asked for again
		if err != nil && ctx.Err() == nil {
			c.Logger.WarnContext(ctx, "an expired clone cannot be removed yet", keyClone, cl.Name, keyError, err)
		}
		return time.Time{}
	case cl.WarnedAt.IsZero() && !cl.WarnAt.After(now):
		if err = c.warnOfExpiry(ctx, cl.ID); err != nil && ctx.Err() == nil {
			c.keeper.putOff(cl.ID, now)
			c.Logger.WarnContext(ctx, "tell of a clone's end", keyClone, cl.Name, keyError, err)
		}
		return cl.ExpiresAt
	case cl.WarnedAt.IsZero():
		return cl.WarnAt
	}
	return cl.ExpiresAt
}

// expireClone submits the ordinary removal of a clone whose time is up, unless
// it was given more meanwhile.
func (c *core) expireClone(ctx context.Context, id engine.ID) error {
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
			return nil
		}
		if err != nil || !expired(cl, tx.Now()) || guarded(cl) {
			return err
		}
		at := cl.ExpiresAt.Format(time.RFC3339)
		op, err := c.reserveLife(tx, SystemPrincipal(), cl, kindRemoveClone, map[string]string{keyReason: "expired", "expires_at": at},
			func(tx engine.Tx, cl *engine.Clone, _ *lifeParams) error { return beginRemove(tx, cl) })
		if err != nil {
			return err
		}
		if err := asked(tx, op.Kind); err != nil {
			return err
		}
		tx.OnCommit(func() {
			c.Logger.InfoContext(ctx, "a clone has expired and is being removed", keyClone, cl.Name, "expires_at", at, keyOperation, op.ID)
		})
		return c.emit(tx, event{
			Name: eventCloneExpired, Object: cloneRef(cl), Project: cl.Project,
			Detail: map[string]any{"expires_at": at, "owner": cl.Owner, "operation": string(op.ID)},
		})
	})
}

// warnOfExpiry tells once of a clone's end to come. The mark and the message
// are one transaction.
func (c *core) warnOfExpiry(ctx context.Context, id engine.ID) error {
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
			return nil
		}
		now := tx.Now()
		if err != nil || cl.ExpiresAt.IsZero() || !cl.WarnedAt.IsZero() || cl.WarnAt.After(now) || guarded(cl) {
			return err
		}
		cl.WarnedAt = now
		if err := tx.Clones().Put(&cl); err != nil {
			return err
		}
		return c.emit(tx, event{
			Name: eventCloneExpiring, Object: cloneRef(cl), Project: cl.Project,
			Detail: map[string]any{
				"expires_at": cl.ExpiresAt.Format(time.RFC3339), "owner": cl.Owner, "seconds_left": int(cl.ExpiresAt.Sub(now) / time.Second),
			},
			Hints: []string{
				"to keep it longer: ramet clone update " + cl.Name + " --ttl 7d",
				"to keep it for good: ramet clone update " + cl.Name + " --protect",
			},
		})
	})
}
