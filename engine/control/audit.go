package control

import (
	"context"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Audit reads the audit log, and records refused attempts.
type Audit struct{ *core }

// List returns one page, newest first; page.After means older than it.
func (a *Audit) List(ctx context.Context, p engine.Principal, page Page) (PageOf[engine.AuditEntry], error) {
	var out PageOf[engine.AuditEntry]
	if err := access.Allow(p, access.AuditRead); err != nil {
		return out, err
	}
	err := a.Store.View(ctx, func(tx engine.Tx) error {
		items, next, err := newest(page, tx.Audit().Newest, func(e engine.AuditEntry) engine.ID { return e.ID })
		out.Items, out.Next = items, next
		return err
	})
	return out, err
}

// Denied records an attempt that was refused. It does not fail: what was
// refused stays refused.
func (a *Audit) Denied(ctx context.Context, p engine.Principal, action string, cause error) {
	err := a.Store.Update(ctx, func(tx engine.Tx) error {
		return tx.Audit().Append(engine.AuditEntry{
			Principal: p.Name, Remote: p.Remote, RequestID: p.RequestID, Action: action, Outcome: "denied",
			Detail: map[string]string{"code": engine.CodeOf(cause), "message": cause.Error()},
		})
	})
	if err != nil {
		a.Logger.WarnContext(ctx, "record a refused attempt", keyError, err)
	}
}
