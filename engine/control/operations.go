package control

import (
	"context"
	"errors"
	"io"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
)

// Operations are the use cases of operations themselves.
type Operations struct{ *core }

func operationSpec(kind string, obj engine.ObjectRef, p engine.Principal, params any, locks ...engine.Lock) operation.Spec {
	return operation.Spec{Kind: kind, Object: obj, Locks: locks, Params: params, Principal: p.Name}
}

// OperationFilter narrows a list of operations; the zero value is all.
type OperationFilter struct {
	Status engine.OperationStatus
	Kind   string
	Object engine.ID
}

func (f OperationFilter) holds(op engine.Operation) bool {
	return (f.Status == "" || op.Status == f.Status) && (f.Kind == "" || op.Kind == f.Kind) && (f.Object == "" || op.Object.ID == f.Object)
}

// find returns the operation with its live progress when p may do want with it.
func (o *Operations) find(ctx context.Context, p engine.Principal, id string, want engine.Permission) (engine.Operation, error) {
	if err := access.AllowAnywhere(p, want); err != nil {
		return engine.Operation{}, err
	}
	op, err := o.runner.Get(ctx, engine.ID(id))
	if err != nil {
		return engine.Operation{}, err
	}
	if err := allowOn(p, access.OperationsRead, want, operationProject(op), missingOperation(id)); err != nil {
		return engine.Operation{}, err
	}
	return op, nil
}

func missingOperation(id string) error {
	return missing(engine.ObjectOperation, engine.CodeOperationNotFound, id, "ramet op list")
}

// Get returns the operation with its live progress.
func (o *Operations) Get(ctx context.Context, p engine.Principal, id string) (engine.Operation, error) {
	return o.find(ctx, p, id, access.OperationsRead)
}

// List returns one page of the operations that p may see, newest first;
// page.After means older than it.
func (o *Operations) List(ctx context.Context, p engine.Principal, f OperationFilter, page Page) (PageOf[engine.Operation], error) {
	var out PageOf[engine.Operation]
	if err := access.AllowAnywhere(p, access.OperationsRead); err != nil {
		return out, err
	}
	err := o.Store.View(ctx, func(tx engine.Tx) (err error) {
		out, err = newest(page, tx.Operations().Newest, func(op engine.Operation) engine.ID { return op.ID },
			func(op engine.Operation) bool {
				return f.holds(op) && access.May(p, access.OperationsRead, operationProject(op))
			})
		return err
	})
	return out, err
}

// newest reads one page of a table that is listed from its end, of what keep
// picks. The cursor is the last item that was answered.
func newest[T any](page Page, read func(limit int, before engine.ID) ([]T, error), id func(T) engine.ID, keep func(T) bool) (PageOf[T], error) {
	limit := page.Limit
	if limit <= 0 {
		limit = 100
	}
	limit = min(limit, 1000)
	var out PageOf[T]
	for before := page.After; ; {
		items, err := read(limit+1, before)
		if err != nil {
			return PageOf[T]{}, err
		}
		for _, it := range items {
			before = id(it)
			if !keep(it) {
				continue
			}
			if len(out.Items) == limit {
				out.Next = id(out.Items[limit-1])
				return out, nil
			}
			out.Items = append(out.Items, it)
		}
		if len(items) <= limit {
			return out, nil
		}
	}
}

// Wait returns the operation once it is final, or ctx's error.
func (o *Operations) Wait(ctx context.Context, p engine.Principal, id string) (engine.Operation, error) {
	if _, err := o.find(ctx, p, id, access.OperationsRead); err != nil {
		return engine.Operation{}, err
	}
	return o.runner.Wait(ctx, engine.ID(id))
}

// Events yields the operation's state now and at each change.
func (o *Operations) Events(ctx context.Context, p engine.Principal, id string, after uint64) (<-chan operation.Event, error) {
	if _, err := o.find(ctx, p, id, access.OperationsRead); err != nil {
		return nil, err
	}
	return o.runner.Events(ctx, engine.ID(id), after)
}

// Log opens the operation's log as it is now.
func (o *Operations) Log(ctx context.Context, p engine.Principal, id string) (io.ReadCloser, error) {
	if _, err := o.find(ctx, p, id, access.OperationsRead); err != nil {
		return nil, err
	}
	return o.runner.Log(engine.ID(id))
}

// Cancel asks an unfinished operation to end and take back what it did. It
// takes the permission of the operation's verb as well. The attempt is in the
// audit log before anything ends, and what came of it after.
func (o *Operations) Cancel(ctx context.Context, p engine.Principal, id string) (engine.Operation, error) {
	op, err := o.find(ctx, p, id, access.OperationsManage)
	if err != nil {
		return engine.Operation{}, err
	}
	if err := o.allowVerb(ctx, p, op); err != nil {
		return engine.Operation{}, err
	}
	entry := engine.AuditEntry{
		Principal: p.Name, User: p.User, Token: p.TokenID, Remote: p.Remote, RequestID: p.RequestID, Action: "operation.cancel", Operation: op.ID,
		Object:  engine.ObjectRef{Kind: engine.ObjectOperation, ID: op.ID, Name: op.Kind},
		Outcome: "allowed", Detail: map[string]string{"kind": op.Kind, "object": op.Object.Name},
	}
	record := func(ctx context.Context) error {
		return o.Store.Update(ctx, func(tx engine.Tx) error { return tx.Audit().Append(entry) })
	}
	if err := record(ctx); err != nil {
		return engine.Operation{}, err
	}
	if err := o.runner.Cancel(ctx, op.ID); err != nil {
		entry.Outcome, entry.Detail = "failed", map[string]string{"kind": op.Kind, "code": engine.CodeOf(err), "message": err.Error()}
		return engine.Operation{}, errors.Join(err, record(context.WithoutCancel(ctx)))
	}
	return o.runner.Get(ctx, op.ID)
}

// allowVerb asks for the permission of the operation's verb, and of those that
// it is a part of: they end with it.
func (o *Operations) allowVerb(ctx context.Context, p engine.Principal, op engine.Operation) error {
	if err := access.AllowIn(p, verbPermission(op.Kind), operationProject(op)); err != nil || op.Parent == "" {
		return err
	}
	parent, err := o.runner.Get(ctx, op.Parent)
	if err != nil {
		return err
	}
	return o.allowVerb(ctx, p, parent)
}

// Retry starts a failed or cancelled operation anew with the same request. It
// takes the permission of the original verb as well.
func (o *Operations) Retry(ctx context.Context, p engine.Principal, id string) (engine.Operation, error) {
	old, err := o.find(ctx, p, id, access.OperationsManage)
	if err != nil {
		return engine.Operation{}, err
	}
	if err := access.AllowIn(p, verbPermission(old.Kind), operationProject(old)); err != nil {
		return engine.Operation{}, err
	}
	return o.runner.Retry(ctx, engine.ID(id), p.Name)
}

// verbPermission is what the verb behind an operation kind takes.
func verbPermission(kind string) engine.Permission {
	switch kind {
	case kindLink, kindResync:
		return access.SourcesCreate
	case kindSync, kindPrepare:
		return access.SourcesUpdate
	case kindRemoveSource:
		return access.SourcesDelete
	case kindDeleteSnapshot:
		return access.SnapshotsDelete
	case kindVerifySnapshot, kindCloneSnapshot:
		return access.SnapshotsCreate
	case kindCreateClone:
		return access.ClonesCreate
	case kindRemoveClone:
		return access.ClonesDelete
	case kindRefresh, kindRollback, kindUndo, kindStartClone, kindStopClone:
		return access.ClonesUpdate
	case kindRepair:
		return access.SystemManage
	}
	return access.SystemManage
}

// The kinds of operation.
const (
	kindLink           = "source.link"
	kindResync         = "source.resync"
	kindSync           = "source.sync"
	kindPrepare        = "snapshot.prepare"
	kindRemoveSource   = "source.remove"
	kindDeleteSnapshot = "snapshot.delete"
	kindVerifySnapshot = "snapshot.verify"
	kindCreateClone    = "clone.create"
	kindRefresh        = "clone.refresh"
	kindRollback       = "clone.rollback"
	kindUndo           = "clone.undo"
	kindStartClone     = "clone.start"
	kindStopClone      = "clone.stop"
	kindCloneSnapshot  = "clone.snapshot"
	kindRemoveClone    = "clone.remove"
	kindRepair         = "system.repair"
)
