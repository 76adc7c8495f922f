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

// measured returns what is known of the size of a timeflow or snapshot; an
// answer about the object itself does not fail for want of that.
func (s *Server) measured(c echo.Context, id engine.ID) engine.UsageRecord {
	rec, err := s.uc.Usage.Measured(c.Request().Context(), id)
	if err != nil {
		s.log.WarnContext(c.Request().Context(), "read a measurement", "id", id, "error", err)
	}
	return rec
}
