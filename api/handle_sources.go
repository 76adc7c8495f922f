package api

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// CreateSource links a production cluster.
func (h handlers) CreateSource(c echo.Context, _ CreateSourceParams) error {
	b, err := decode[CreateSource](c)
	if err != nil {
		return err
	}
	r := control.LinkRequest{
		Name: b.Name, Project: b.Project, Conninfo: b.Postgres.Conninfo, Password: b.Postgres.Password, Mode: engine.SourceMode(b.Postgres.Mode),
		AcceptUnbounded: b.Postgres.AcceptUnboundedSlot, Temporary: b.Postgres.TemporarySlot, SnapSync: b.Snapsync, TimeZone: b.Timezone,
		KeepLast: b.KeepLast, MaxRate: b.Postgres.MaxRateKiB, Compress: string(b.Postgres.Compress), FastCheckpoint: b.Postgres.FastCheckpoint,
		MaxLag: b.Postgres.MaxLagBytes, Labels: b.Labels,
	}
	start := func(ctx context.Context) (engine.Operation, error) { return h.uc.Sources.Link(ctx, principal(c), r) }
	return h.work(c, start, h.sourceOf(c, http.StatusCreated))
}

// sourceOf is the done of operations on a source.
func (h handlers) sourceOf(c echo.Context, status int) func(engine.Operation) (int, uint64, any, error) {
	return func(op engine.Operation) (int, uint64, any, error) {
		o, err := h.uc.Sources.Get(c.Request().Context(), principal(c), string(op.Object.ID))
		return status, o.Revision, h.wireSource(o), err
	}
}

// ListSources lists sources.
func (h handlers) ListSources(c echo.Context, q ListSourcesParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Sources.List(c.Request().Context(), principal(c), control.SourceFilter{Project: q.Project}, page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, SourceList{Items: list(out.Items, h.wireSource), NextCursor: encodeCursor(out.Next)})
}

// GetSource shows a source.
func (h handlers) GetSource(c echo.Context, ref SourceRef, _ GetSourceParams) error {
	o, err := h.uc.Sources.Get(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, o.Revision, h.wireSource(o))
}

// UpdateSource changes a source.
func (h handlers) UpdateSource(c echo.Context, ref SourceRef, q UpdateSourceParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	patch, err := sourcePatch(c)
	if err != nil {
		return err
	}
	o, err := h.uc.Sources.Update(c.Request().Context(), principal(c), ref, match, patch)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, o.Revision, h.wireSource(o))
}

// sourcePatch reads a merge-patch: null resets a field to its zero value.
func sourcePatch(c echo.Context) (control.SourcePatch, error) {
	b, err := decode[SourcePatch](c)
	if err != nil {
		return control.SourcePatch{}, err
	}
	present, err := decode[map[string]json.RawMessage](c)
	if err != nil {
		return control.SourcePatch{}, err
	}
	return control.SourcePatch{
		Name: b.Name, SnapSync: orNull(b.Snapsync, present, "snapsync"), TimeZone: orNull(b.Timezone, present, "timezone"),
		KeepLast: orNull(b.KeepLast, present, "keep_last"), MaxLag: orNull(b.MaxLagBytes, present, "max_lag_bytes"), Password: b.Password, Labels: b.Labels,
	}, nil
}

func orNull[T any](v *T, present map[string]json.RawMessage, field string) *T {
	if _, ok := present[field]; ok && v == nil {
		return new(T)
	}
	return v
}

// DeleteSource removes a source.
func (h handlers) DeleteSource(c echo.Context, ref SourceRef, q DeleteSourceParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Sources.Remove(ctx, principal(c), ref, match, control.RemoveSourceRequest{Force: q.Force})
	}, theOperation)
}

// SyncSource makes a new snapshot.
func (h handlers) SyncSource(c echo.Context, ref SourceRef, _ SyncSourceParams) error {
	return h.sync(c, ref)
}

// CreateSourceSnapshot makes a new snapshot with a name.
func (h handlers) CreateSourceSnapshot(c echo.Context, ref SourceRef, _ CreateSourceSnapshotParams) error {
	return h.sync(c, ref)
}

func (h handlers) sync(c echo.Context, ref string) error {
	b, err := decode[SnapshotName](c)
	if err != nil {
		return err
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Sources.Sync(ctx, principal(c), ref, control.SyncRequest{Name: b.Name})
	}, h.snapshotOf(c, http.StatusCreated))
}

// ResyncSource links a source anew.
func (h handlers) ResyncSource(c echo.Context, ref SourceRef, _ ResyncSourceParams) error {
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Sources.Resync(ctx, principal(c), ref)
	}, h.sourceOf(c, http.StatusOK))
}

// GetTimeline shows what can be recovered.
func (h handlers) GetTimeline(c echo.Context, ref SourceRef) error {
	v, err := h.uc.Sources.Timeline(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, h.wireTimeline(c, v))
}
