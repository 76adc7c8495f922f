package api

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// ListSnapshots lists snapshots, of one owner or all.
func (h handlers) ListSnapshots(c echo.Context, q ListSnapshotsParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Snapshots.List(c.Request().Context(), principal(c), q.Of, page)
	if err != nil {
		return err
	}
	h.measure(c, idsOf(out.Items, func(n engine.Snapshot) engine.ID { return n.ID })...)
	items := list(out.Items, func(n engine.Snapshot) Snapshot { return h.wireSnapshot(c, n) })
	return c.JSON(http.StatusOK, SnapshotList{Items: items, NextCursor: encodeCursor(out.Next)})
}

// GetSnapshot shows a snapshot.
func (h handlers) GetSnapshot(c echo.Context, ref SnapshotRef, _ GetSnapshotParams) error {
	n, err := h.uc.Snapshots.Get(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, n.Revision, h.wireSnapshot(c, n))
}

// DeleteSnapshot deletes a snapshot.
func (h handlers) DeleteSnapshot(c echo.Context, ref SnapshotRef, q DeleteSnapshotParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Snapshots.Delete(ctx, principal(c), ref, match)
	}, theOperation)
}

// VerifySnapshot boots a throw-away clone of a snapshot.
func (h handlers) VerifySnapshot(c echo.Context, ref SnapshotRef, _ VerifySnapshotParams) error {
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Snapshots.Verify(ctx, principal(c), ref)
	}, func(engine.Operation) (int, uint64, any, error) {
		n, err := h.uc.Snapshots.Get(c.Request().Context(), principal(c), ref)
		return http.StatusOK, n.Revision, h.wireSnapshot(c, n), err
	})
}

// snapshotOf is the done of operations that make a snapshot.
func (h handlers) snapshotOf(c echo.Context, status int) func(engine.Operation) (int, uint64, any, error) {
	return func(op engine.Operation) (int, uint64, any, error) {
		if op.Result == nil {
			return theOperation(op)
		}
		n, err := h.uc.Snapshots.Get(c.Request().Context(), principal(c), string(op.Result.ID))
		return status, n.Revision, h.wireSnapshot(c, n), err
	}
}
