package api

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// GetUsage says who takes the space.
func (h handlers) GetUsage(c echo.Context, q GetUsageParams) error {
	v, err := h.uc.Usage.Report(c.Request().Context(), principal(c), q.Project)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, UsageReport{
		TotalBytes: v.Space.Total, FreeBytes: v.Space.Free, ReserveBytes: v.Space.Reserve, WalBytes: v.WALBytes,
		DataFreeBytes: v.DataFree, Items: list(v.Items, wireUsageItem),
	})
}

// GetObjectUsage says what an object takes and what keeps it.
func (h handlers) GetObjectUsage(c echo.Context, ref ObjectID) error {
	v, err := h.uc.Usage.Object(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, ObjectUsage{
		Item: wireUsageItem(v.Item), Deletable: v.Deletable, FreesBytes: v.Frees,
		KeptBy: list(v.KeptBy, func(k control.KeepReason) KeepReason {
			return KeepReason{Kept: wireRef(k.Kept), Keeper: wireRef(k.Keeper), Reason: k.Reason, Message: k.Message}
		}),
	})
}

func wireUsageItem(i control.UsageItem) UsageItem {
	return UsageItem{
		Object: wireRef(i.Object), Of: wireRef(i.Of), Project: string(i.Project), Owner: i.Owner, Purpose: i.Purpose,
		ReferencedBytes: i.Referenced, UniqueBytes: i.Unique, Estimate: i.Estimate, MeasuredAt: i.MeasuredAt,
	}
}

// measure reads the sizes of all the timeflows and snapshots of an answer at
// once. An answer about the objects themselves does not fail for want of them.
func (s *Server) measure(c echo.Context, ids ...engine.ID) {
	known, err := s.uc.Usage.Measured(c.Request().Context(), ids...)
	if err != nil {
		s.log.WarnContext(c.Request().Context(), "read measurements", "error", err)
	}
	c.Set(keyMeasured, known)
}

// measured returns what is known of the size of a timeflow or snapshot: of one
// that measure was not told of, what is read now.
func (s *Server) measured(c echo.Context, id engine.ID) engine.UsageRecord {
	if _, asked := c.Get(keyMeasured).(map[engine.ID]engine.UsageRecord); !asked {
		s.measure(c, id)
		defer c.Set(keyMeasured, nil) // another object may come in the same answer
	}
	known, _ := c.Get(keyMeasured).(map[engine.ID]engine.UsageRecord)
	return known[id]
}

// idsOf returns what each item's size is kept under.
func idsOf[T any](items []T, id func(T) engine.ID) []engine.ID {
	out := make([]engine.ID, len(items))
	for i, item := range items {
		out[i] = id(item)
	}
	return out
}
