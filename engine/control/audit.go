package control

import (
	"context"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Audit reads the audit log, and records refused attempts.
type Audit struct{ *core }

// AuditFilter narrows the audit log; the zero value is all of it.
type AuditFilter struct {
	Principal string    // its name, or the id of its user or token
	Action    string    // such as "clone.create", or a group: "clone.*"
	Object    string    // id or name
	Since     time.Time // not before
	Until     time.Time // before
}

// auditSlack is how far an entry's id and its time may be apart: the id is made
// when the entry is written, the time when its transaction began.
const auditSlack = time.Minute

func (f AuditFilter) holds(e engine.AuditEntry) bool {
	group, isGroup := strings.CutSuffix(f.Action, "*")
	switch {
	case f.Principal != "" && e.Principal != f.Principal && string(e.User) != f.Principal && string(e.Token) != f.Principal:
		return false
	case isGroup && !strings.HasPrefix(e.Action, group), !isGroup && f.Action != "" && e.Action != f.Action:
		return false
	case f.Object != "" && e.Object.Name != f.Object && string(e.Object.ID) != f.Object:
		return false
	case !f.Since.IsZero() && e.At.Before(f.Since):
		return false
	}
	return f.Until.IsZero() || e.At.Before(f.Until)
}

// last is the id that no entry of the filter is above; empty: there is none.
func (f AuditFilter) last() engine.ID {
	if f.Until.IsZero() {
		return ""
	}
	return engine.IDAt(engine.PrefixAudit, f.Until.Add(auditSlack))
}

// first is the id that no entry of the filter is below.
func (f AuditFilter) first() engine.ID {
	if f.Since.IsZero() {
		return ""
	}
	return engine.IDAt(engine.PrefixAudit, f.Since.Add(-auditSlack))
}

// List returns one page, newest first; page.After means older than it.
func (a *Audit) List(ctx context.Context, p engine.Principal, f AuditFilter, page Page) (PageOf[engine.AuditEntry], error) {
	var out PageOf[engine.AuditEntry]
	if err := access.Allow(p, access.AuditRead); err != nil {
		return out, err
	}
	if end := f.last(); end != "" && (page.After == "" || end < page.After) {
		page.After = end
	}
	err := a.Store.View(ctx, func(tx engine.Tx) (err error) {
		out, err = newest(page, downTo(f.first(), tx.Audit().Newest), func(e engine.AuditEntry) engine.ID { return e.ID }, f.holds)
		return err
	})
	return out, err
}

// downTo ends a log at an id, so that what is older is not read.
func downTo(first engine.ID, read func(int, engine.ID) ([]engine.AuditEntry, error)) func(int, engine.ID) ([]engine.AuditEntry, error) {
	return func(limit int, before engine.ID) ([]engine.AuditEntry, error) {
		items, err := read(limit, before)
		for len(items) > 0 && items[len(items)-1].ID < first {
			items = items[:len(items)-1]
		}
		return items, err
	}
}

// exportChunk is how many entries are read in one transaction: a long one
// would keep the catalog from using its free pages again.
const exportChunk = 500

// Export records that it was asked for and then gives every entry up to there
// to each, oldest first. It stops at the first error.
func (a *Audit) Export(ctx context.Context, p engine.Principal, f AuditFilter, format string, each func(engine.AuditEntry) error) error {
	if err := access.Allow(p, access.AuditRead); err != nil {
		return err
	}
	own := engine.NewID(engine.PrefixAudit)
	err := a.Store.Update(ctx, func(tx engine.Tx) error {
		return tx.Audit().Append(engine.AuditEntry{
			ID: own, Principal: p.Name, User: p.User, Token: p.TokenID, Remote: p.Remote, RequestID: p.RequestID, Action: "audit.export",
			Object: engine.ObjectRef{Kind: engine.ObjectSystem}, Outcome: "allowed", Detail: f.detail(format),
		})
	})
	if err != nil {
		return err
	}
	end := own
	if last := f.last(); last != "" {
		end = min(end, last)
	}
	for after := f.first(); ; {
		var items []engine.AuditEntry
		err := a.Store.View(ctx, func(tx engine.Tx) (err error) {
			items, err = tx.Audit().Oldest(exportChunk, after)
			return err
		})
		if err != nil {
			return err
		}
		for _, e := range items {
			if after = e.ID; after > end {
				return nil
			}
			if !f.holds(e) {
				continue
			}
			if err := each(e); err != nil {
				return err
			}
		}
		if len(items) < exportChunk {
			return nil
		}
	}
}

func (f AuditFilter) detail(format string) map[string]string {
	out := map[string]string{"format": format}
	for name, v := range map[string]string{"principal": f.Principal, "action": f.Action, "object": f.Object} {
		if v != "" {
			out[name] = v
		}
	}
	if !f.Since.IsZero() {
		out["since"] = f.Since.UTC().Format(time.RFC3339)
	}
	if !f.Until.IsZero() {
		out["until"] = f.Until.UTC().Format(time.RFC3339)
	}
	return out
}

// Denied records an attempt that was refused. It does not fail: what was
// refused stays refused.
func (a *Audit) Denied(ctx context.Context, p engine.Principal, action string, cause error) {
	err := a.Store.Update(ctx, func(tx engine.Tx) error {
		return tx.Audit().Append(engine.AuditEntry{
			Principal: p.Name, User: p.User, Token: p.TokenID, Remote: p.Remote, RequestID: p.RequestID, Action: action, Outcome: "denied",
			Detail: map[string]string{"code": engine.CodeOf(cause), "message": cause.Error()},
		})
	})
	if err != nil {
		a.Logger.WarnContext(ctx, "record a refused attempt", keyError, err)
	}
}
