package control

import (
	"context"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// NextRefresh is when a clone's schedule refreshes it next; zero when it has
// none. What is overdue is due now.
func (s *Clones) NextRefresh(cl engine.Clone) time.Time {
	now := time.Now()
	next, err := nextRun(cl.Refresh, cl.TimeZone, cl.RefreshAt)
	if err != nil || next.IsZero() {
		return time.Time{}
	}
	if next.Before(now) {
		return now.UTC().Truncate(time.Second)
	}
	return next.UTC()
}

// keepRefresh refreshes a clone by its schedule, and returns when that is due
// next. What was missed while no daemon ran is made up for once.
func (c *core) keepRefresh(ctx context.Context, cl engine.Clone, now time.Time) time.Time {
	next, err := nextRun(cl.Refresh, cl.TimeZone, cl.RefreshAt)
	switch {
	case err != nil: // a zone that this host has no more
		c.keeper.putOff(cl.ID, now)
		c.Logger.WarnContext(ctx, "schedule of a clone", keyClone, cl.Name, keyError, err)
		return time.Time{}
	case next.IsZero() || next.After(now):
		return next
	}
	if err := c.refreshScheduled(ctx, cl.ID); err != nil && ctx.Err() == nil {
		c.keeper.putOff(cl.ID, now)
		c.Logger.WarnContext(ctx, "scheduled refresh", keyClone, cl.Name, keyError, err)
		return time.Time{}
	}
	next, _ = nextRun(cl.Refresh, cl.TimeZone, now)
	return next
}

// refreshScheduled submits the ordinary refresh of a clone whose schedule is
// due, or notes why it was skipped. That it was asked for and the operation
// are one transaction: a crash neither refreshes twice nor forgets.
func (c *core) refreshScheduled(ctx context.Context, id engine.ID) error {
	err := c.whenDue(ctx, id, func(tx engine.Tx, cl *engine.Clone) error {
		cl.Skipped = nil
		if err := tx.Clones().Put(cl); err != nil {
			return err
		}
		return c.submitRefresh(tx, *cl)
	})
	if err == nil {
		return nil
	}
	switch engine.ClassOf(err) {
	case engine.ClassInternal, engine.ClassUnavailable, engine.ClassCancelled, engine.ClassDataLoss: // the host's trouble: tried again
		return err
	case engine.ClassInvalid, engine.ClassNotFound, engine.ClassConflict, engine.ClassPrecondition, engine.ClassExhausted,
		engine.ClassUnauthorized, engine.ClassDenied, engine.ClassTooLarge, engine.ClassRateLimited:
	}
	return c.whenDue(ctx, id, func(tx engine.Tx, cl *engine.Clone) error {
		cl.Skipped = engine.ProblemOf(engine.Errorf(engine.ClassOf(err), engine.CodeOf(err), "the scheduled refresh was skipped: %w", err).
			WithHint(engine.HintOf(err)), cl.RefreshAt)
		tx.OnCommit(func() {
			c.Logger.InfoContext(ctx, "scheduled refresh skipped", keyClone, cl.Name, "schedule", cl.Refresh, keyReason, err)
		})
		return tx.Clones().Put(cl)
	})
}

// whenDue runs fn on a clone whose schedule is due, with RefreshAt set to now.
func (c *core) whenDue(ctx context.Context, id engine.ID, fn func(engine.Tx, *engine.Clone) error) error {
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
			return nil
		}
		if err != nil {
			return err
		}
		next, err := nextRun(cl.Refresh, cl.TimeZone, cl.RefreshAt)
		if err != nil || next.IsZero() || next.After(tx.Now()) {
			return err
		}
		cl.RefreshAt = tx.Now()
		return fn(tx, &cl)
	})
}

// submitRefresh submits a refresh to latest, or says why there is none.
func (c *core) submitRefresh(tx engine.Tx, cl engine.Clone) error {
	if err := changeable(cl); err != nil {
		return err
	}
	params, err := refreshPoint(tx, cl, engine.Point{Kind: engine.PointLatest})
	switch {
	case err != nil:
		return err
	case params.Masking == engine.MaskingNone && !cl.RefreshRaw:
		return engine.Errorf(engine.ClassDenied, engine.CodeUnmaskedNotAllowed, "the data is not masked, and who set the schedule may not see such data").
			WithHint("let somebody with the permission set the schedule anew")
	case params.Live == "" && params.Snapshot.ID == cl.Snapshot:
		return engine.Errorf(engine.ClassConflict, engine.CodeNothingNewer, "there is no newer snapshot than %s, which the clone was made of", params.Snapshot.Name).
			WithHint("see that the source makes snapshots: `ramet source show`, and its --snapsync")
	}
	schedule := cl.Refresh
	if cl.TimeZone != "" {
		schedule += " " + cl.TimeZone
	}
	op, err := c.submitSwitchOf(tx, SystemPrincipal(), kindRefresh, cl, params, map[string]string{keyReason: "schedule", "schedule": schedule})
	if err != nil {
		return err
	}
	return asked(tx, op.Kind)
}
