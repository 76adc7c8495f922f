package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

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
	r, err := createRequest(b)
	if err != nil {
		return err
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

func createRequest(b CreateClone) (control.CreateCloneRequest, error) {
	r := control.CreateCloneRequest{
		Name: b.Name, Project: b.Project, From: b.From, At: b.At, Profile: b.Profile, Port: b.Port, Listen: b.Listen, Database: b.Database,
		Settings: b.Settings, Labels: b.Labels, ExpiresAt: b.ExpiresAt, Protected: b.Protected, Refresh: b.RefreshSchedule,
		TimeZone: b.Timezone, MemoryMB: b.MemoryMb, MaxConns: b.MaxConnections,
	}
	var err error
	if r.TTL, err = durationOf("ttl", b.TTL); err != nil {
		return r, err
	}
	r.IdleStop, err = durationOf("idle_stop", b.IdleStop)
	return r, err
}

// durationOf reads a duration and names its field when it cannot.
func durationOf(field, text string) (time.Duration, error) {
	d, err := engine.ParseDuration(text)
	if err != nil {
		return 0, invalid("the field %q is not valid: %v", field, err).WithHint(engine.HintOf(err))
	}
	return d, nil
}

// ListClones lists clones.
func (h handlers) ListClones(c echo.Context, q ListClonesParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Clones.List(c.Request().Context(), principal(c), control.CloneFilter{Project: q.Project, From: q.From}, page)
	if err != nil {
		return err
	}
	h.measure(c, idsOf(out.Items, func(n engine.Clone) engine.ID { return n.Timeflow })...)
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
	patch, err := clonePatch(c)
	if err != nil {
		return err
	}
	n, err := h.uc.Clones.Update(c.Request().Context(), principal(c), ref, match, patch)
	return h.clone(c, n, err)
}

// clonePatch reads a merge-patch: null resets a field to its zero value.
func clonePatch(c echo.Context) (control.ClonePatch, error) {
	b, err := decode[ClonePatch](c)
	if err != nil {
		return control.ClonePatch{}, err
	}
	present, err := decode[map[string]json.RawMessage](c)
	if err != nil {
		return control.ClonePatch{}, err
	}
	patch := control.ClonePatch{
		Labels: b.Labels, Settings: b.Settings, Name: b.Name, ExpiresAt: orNull(b.ExpiresAt, present, "expires_at"),
		Protected: orNull(b.Protected, present, "protected"), Refresh: orNull(b.RefreshSchedule, present, "refresh_schedule"),
		TimeZone: orNull(b.Timezone, present, "timezone"), MemoryMB: orNull(b.MemoryMb, present, "memory_mb"),
		MaxConns: orNull(b.MaxConnections, present, "max_connections"),
	}
	for _, f := range []struct {
		name string
		text *string
		to   **time.Duration
	}{{"ttl", orNull(b.TTL, present, "ttl"), &patch.TTL}, {"idle_stop", orNull(b.IdleStop, present, "idle_stop"), &patch.IdleStop}} {
		if f.text == nil {
			continue
		}
		d, err := durationOf(f.name, *f.text)
		if err != nil {
			return control.ClonePatch{}, err
		}
		*f.to = &d
	}
	return patch, nil
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
