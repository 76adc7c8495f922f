package control

import (
	"context"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// ClonePatch changes a clone; nil leaves a field as it is. Settings, MemoryMB
// and MaxConns take effect at its next start.
type ClonePatch struct {
	Labels    map[string]*string // merge-patch: a nil value removes the label
	Settings  map[string]*string
	Name      *string
	TTL       *time.Duration // from now; with ExpiresAt not both; 0: never
	ExpiresAt *time.Time     // zero: never
	Protected *bool
	IdleStop  *time.Duration // 0: never
	Refresh   *string        // cron expression or "@every 24h"; empty: off
	TimeZone  *string
	MemoryMB  *int
	MaxConns  *int
}

// minIdleStop is as fine as connections are looked for.
const minIdleStop = time.Minute

// life is what a request says of the new clone's life.
func (r CreateCloneRequest) life() ClonePatch {
	var p ClonePatch
	if r.TTL != 0 {
		p.TTL = &r.TTL
	}
	if !r.ExpiresAt.IsZero() {
		p.ExpiresAt = &r.ExpiresAt
	}
	if r.Refresh != "" || r.TimeZone != "" {
		p.Refresh, p.TimeZone = &r.Refresh, &r.TimeZone
	}
	p.Protected, p.IdleStop, p.MemoryMB, p.MaxConns = &r.Protected, &r.IdleStop, &r.MemoryMB, &r.MaxConns
	return p
}

// fields names what the patch changes, for the audit log.
func (p ClonePatch) fields() map[string]string {
	var names []string
	for _, f := range []struct {
		name string
		set  bool
	}{
		{"labels", p.Labels != nil},
		{"settings", p.Settings != nil},
		{"name", p.Name != nil},
		{"ttl", p.TTL != nil},
		{"expires_at", p.ExpiresAt != nil},
		{"protected", p.Protected != nil},
		{"idle_stop", p.IdleStop != nil},
		{"refresh_schedule", p.Refresh != nil},
		{"timezone", p.TimeZone != nil},
		{"memory_mb", p.MemoryMB != nil},
		{"max_connections", p.MaxConns != nil},
	} {
		if f.set {
			names = append(names, f.name)
		}
	}
	return map[string]string{"fields": strings.Join(names, ",")}
}

// Update applies a patch.
func (s *Clones) Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch ClonePatch) (engine.Clone, error) {
	return s.change(ctx, p, ref, "clone.update", patch.fields(), func(tx engine.Tx, c *engine.Clone) error {
		if err := checkMatch(ifMatch, c.Revision); err != nil {
			return err
		}
		return s.applyPatch(tx, p, c, patch)
	})
}

// applyPatch changes cl, or says what is wrong with the patch.
func (s *Clones) applyPatch(tx engine.Tx, p engine.Principal, cl *engine.Clone, patch ClonePatch) (err error) {
	tx.OnCommit(s.keeper.wake)
	if patch.Name != nil {
		if cl.Name, err = renamed(tx, cl.Name, *patch.Name); err != nil {
			return err
		}
	}
	if patch.Labels != nil {
		cl.Labels = patchLabels(cl.Labels, patch.Labels)
	}
	if patch.Protected != nil {
		if cl.Protected && !*patch.Protected {
			grace(cl, tx.Now())
		}
		cl.Protected = *patch.Protected
	}
	if patch.IdleStop != nil {
		if d := *patch.IdleStop; d < 0 || d > 0 && d < minIdleStop {
			return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "idle_stop: %v is too short", d).
				WithHint("connections are looked for once a minute; use 1m or more, or 0 for never")
		}
		cl.IdleStop = *patch.IdleStop
	}
	if err := s.applyLimits(cl, patch); err != nil {
		return err
	}
	if err := applyExpiry(cl, patch, tx.Now()); err != nil {
		return err
	}
	return applySchedule(tx, p, cl, patch)
}

// applyLimits changes settings, memory and connections. They are untried until
// the clone has run with them.
func (s *Clones) applyLimits(cl *engine.Clone, patch ClonePatch) error {
	if patch.Settings != nil {
		cl.Settings = patchLabels(cl.Settings, patch.Settings)
		cl.Untried = true
	}
	for _, f := range []struct{ to, from *int }{{&cl.MemoryMB, patch.MemoryMB}, {&cl.MaxConns, patch.MaxConns}} {
		if f.from != nil && *f.from != *f.to {
			*f.to, cl.Untried = *f.from, true
		}
	}
	if err := s.Instances.CheckSettings(cl.Settings); err != nil {
		return err
	}
	for name := range cl.Settings {
		if cl.MaxConns != 0 && strings.EqualFold(name, "max_connections") {
			return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest,
				"max_connections is given both as the clone's limit and among its settings").WithHint("remove one of them")
		}
	}
	return s.Instances.CheckLimits(cl.MemoryMB, cl.MaxConns)
}

// renamed checks that an object may have a new name, and returns it.
func renamed(tx engine.Tx, old, name string) (string, error) {
	if name == old {
		return old, nil
	}
	if err := engine.ValidateName(name); err != nil {
		return old, err
	}
	return name, checkNameFree(tx, name)
}

// applySchedule changes when the clone is refreshed by itself. Who sets it
// must be allowed to refresh at once: the schedule then does so for them.
func applySchedule(tx engine.Tx, p engine.Principal, cl *engine.Clone, patch ClonePatch) error {
	if patch.Refresh == nil && patch.TimeZone == nil {
		return nil
	}
	if patch.Refresh != nil {
		cl.Refresh = *patch.Refresh
	}
	if patch.TimeZone != nil {
		cl.TimeZone = *patch.TimeZone
	}
	if err := checkCron("refresh_schedule", "timezone", cl.Refresh, cl.TimeZone); err != nil {
		return err
	}
	cl.Skipped, cl.RefreshAt, cl.RefreshRaw = nil, time.Time{}, false
	if cl.Refresh == "" {
		return nil
	}
	from, err := allowOrigin(tx, p, *cl)
	if err != nil {
		return err
	}
	masking := cl.Masking
	params, err := refreshPoint(tx, *cl, engine.Point{Kind: engine.PointLatest})
	switch {
	case err == nil:
		masking = params.Masking
	case engine.CodeOf(err) != engine.CodeNotPrepared: // nothing to refresh to yet
		return err
	}
	if err := allowUnmasked(p, from, cl.Project, masking, askedProfile(*cl, "")); err != nil {
		return err
	}
	cl.RefreshAt = tx.Now()
	cl.RefreshRaw = allowUnmasked(p, from, cl.Project, engine.MaskingNone, engine.MaskingNone) == nil
	return nil
}

// applyExpiry changes when the clone goes, and when its owner is told.
func applyExpiry(cl *engine.Clone, patch ClonePatch, now time.Time) error {
	if patch.TTL == nil && patch.ExpiresAt == nil {
		return nil
	}
	invalid := func(format string, args ...any) *engine.Error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, format, args...)
	}
	var at time.Time
	switch {
	case patch.TTL != nil && patch.ExpiresAt != nil:
		return invalid("ttl and expires_at are both given").WithHint("give one of them")
	case patch.TTL != nil && *patch.TTL < 0:
		return invalid("ttl: %v is in the past", *patch.TTL).WithHint("use a time from now on, such as 72h or 7d")
	case patch.TTL != nil && *patch.TTL > 0:
		at = now.Add(*patch.TTL)
	case patch.ExpiresAt != nil:
		at = patch.ExpiresAt.UTC()
	}
	cl.ExpiresAt, cl.WarnAt, cl.WarnedAt = at, time.Time{}, time.Time{}
	if at.IsZero() {
		return nil
	}
	if !at.After(now) {
		return invalid("expires_at: %s is in the past", at.Format(time.RFC3339)).WithHint("use a time to come; to remove the clone now, run `ramet clone remove`")
	}
	cl.WarnAt = at.Add(-min(day, at.Sub(now)/10))
	return nil
}

const day = 24 * time.Hour
