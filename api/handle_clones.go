package api

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// CreateClone creates a clone.
func (h handlers) CreateClone(c echo.Context, _ CreateCloneParams) error {
	b, err := decode[CreateClone](c)
	if err != nil {
		return err
	}
	r := control.CreateCloneRequest{
		Name: b.Name, From: b.From, At: b.At, Profile: b.Profile, Port: b.Port, Listen: b.Listen, Database: b.Database,
		Settings: b.Settings, Labels: b.Labels,
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Clones.Create(ctx, principal(c), r)
	}, func(op engine.Operation) (int, uint64, any, error) {
		ctx, p := c.Request().Context(), principal(c)
		n, err := h.uc.Clones.Get(ctx, p, string(op.Object.ID))
		if err != nil {
			return 0, 0, nil, err
		}
		out := h.wireClone(c, n)
		conn, err := h.uc.Clones.OwnConnection(p, n)
		if err != nil {
			return 0, 0, nil, err
		}
		out.Connection = wireConnection(conn)
		return http.StatusCreated, n.Revision, out, nil
	})
}

// ListClones lists clones.
func (h handlers) ListClones(c echo.Context, q ListClonesParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Clones.List(c.Request().Context(), principal(c), page)
	if err != nil {
		return err
	}
	items := list(out.Items, func(n engine.Clone) Clone { return h.wireClone(c, n) })
	return c.JSON(http.StatusOK, CloneList{Items: items, NextCursor: encodeCursor(out.Next)})
}

// GetClone shows a clone.
func (h handlers) GetClone(c echo.Context, ref CloneRef, _ GetCloneParams) error {
	n, err := h.uc.Clones.Get(c.Request().Context(), principal(c), ref)
	return h.clone(c, n, err)
}

func (h handlers) clone(c echo.Context, n engine.Clone, err error) error {
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, n.Revision, h.wireClone(c, n))
}

// UpdateClone changes a clone.
func (h handlers) UpdateClone(c echo.Context, ref CloneRef, q UpdateCloneParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	b, err := decode[ClonePatch](c)
	if err != nil {
		return err
	}
	n, err := h.uc.Clones.Update(c.Request().Context(), principal(c), ref, match, control.ClonePatch{Labels: b.Labels, Settings: b.Settings})
	return h.clone(c, n, err)
}

// DeleteClone removes a clone.
func (h handlers) DeleteClone(c echo.Context, ref CloneRef, q DeleteCloneParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Clones.Remove(ctx, principal(c), ref, match)
	}, theOperation)
}

// change answers the verbs that leave the clone changed.
func (h handlers) change(c echo.Context, start func(context.Context, engine.Principal) (engine.Operation, error)) error {
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return start(ctx, principal(c))
	}, func(op engine.Operation) (int, uint64, any, error) {
		n, err := h.uc.Clones.Get(c.Request().Context(), principal(c), string(op.Object.ID))
		if err != nil {
			return 0, 0, nil, err
		}
		return http.StatusOK, n.Revision, h.wireClone(c, n), nil
	})
}

// RefreshClone refreshes a clone.
func (h handlers) RefreshClone(c echo.Context, ref CloneRef, _ RefreshCloneParams) error {
	b, err := decode[RefreshClone](c)
	if err != nil {
		return err
	}
	return h.change(c, func(ctx context.Context, p engine.Principal) (engine.Operation, error) {
		return h.uc.Clones.Refresh(ctx, p, ref, control.RefreshRequest{At: b.At, Profile: b.Profile})
	})
}

// RollbackClone rolls a clone back.
func (h handlers) RollbackClone(c echo.Context, ref CloneRef, _ RollbackCloneParams) error {
	b, err := decode[RollbackClone](c)
	if err != nil {
		return err
	}
	return h.change(c, func(ctx context.Context, p engine.Principal) (engine.Operation, error) {
		return h.uc.Clones.Rollback(ctx, p, ref, control.RollbackRequest{At: b.At})
	})
}

// UndoClone undoes the last refresh, rollback or undo.
func (h handlers) UndoClone(c echo.Context, ref CloneRef, _ UndoCloneParams) error {
	return h.change(c, func(ctx context.Context, p engine.Principal) (engine.Operation, error) {
		return h.uc.Clones.Undo(ctx, p, ref)
	})
}

// StartClone starts a clone.
func (h handlers) StartClone(c echo.Context, ref CloneRef, _ StartCloneParams) error {
	return h.change(c, func(ctx context.Context, p engine.Principal) (engine.Operation, error) {
		return h.uc.Clones.Start(ctx, p, ref)
	})
}

// StopClone stops a clone.
func (h handlers) StopClone(c echo.Context, ref CloneRef, _ StopCloneParams) error {
	return h.change(c, func(ctx context.Context, p engine.Principal) (engine.Operation, error) {
		return h.uc.Clones.Stop(ctx, p, ref)
	})
}

// LockClone locks a clone.
func (h handlers) LockClone(c echo.Context, ref CloneRef, _ LockCloneParams) error {
	return h.lock(c, ref, h.uc.Clones.Lock)
}

// UnlockClone unlocks a clone.
func (h handlers) UnlockClone(c echo.Context, ref CloneRef, _ UnlockCloneParams) error {
	return h.lock(c, ref, h.uc.Clones.Unlock)
}

func (h handlers) lock(c echo.Context, ref string, do func(context.Context, engine.Principal, string) (engine.Clone, error)) error {
	rep, err := h.once(c, func() (reply, error) {
		n, err := do(c.Request().Context(), principal(c), ref)
		if err != nil {
			return reply{}, err
		}
		return newReply(http.StatusOK, h.wireClone(c, n), map[string]string{"Etag": etag(n.Revision)})
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

// CreateCloneSnapshot makes a snapshot of a clone.
func (h handlers) CreateCloneSnapshot(c echo.Context, ref CloneRef, _ CreateCloneSnapshotParams) error {
	b, err := decode[SnapshotName](c)
	if err != nil {
		return err
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Clones.Snapshot(ctx, principal(c), ref, control.SnapshotRequest{Name: b.Name})
	}, h.snapshotOf(c, http.StatusCreated))
}

// GetCloneCredentials shows how to connect, with the password.
func (h handlers) GetCloneCredentials(c echo.Context, ref CloneRef) error {
	conn, err := h.uc.Clones.Credentials(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, wireConnection(conn))
}

// logTail is how much of a clone's log is answered unless said.
const logTail = 64 << 10

// GetCloneLog reads the end of a clone's PostgreSQL log.
func (h handlers) GetCloneLog(c echo.Context, ref CloneRef, q GetCloneLogParams) error {
	n := q.Bytes
	if n == 0 {
		n = logTail
	}
	text, err := h.uc.Clones.LogTail(c.Request().Context(), principal(c), ref, n)
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, text)
}
