package api

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// Doctor looks for trouble. What a person can leave as it is, is a note.
func (h handlers) Doctor(c echo.Context, q DoctorParams) error {
	ask := control.DoctorRequest{LeaveProduction: q.Production != nil && !*q.Production}
	findings, err := h.uc.System.Doctor(c.Request().Context(), principal(c), ask)
	if err != nil {
		return err
	}
	out := DoctorReport{Problems: []Finding{}, Notes: []Finding{}}
	for _, f := range findings {
		if f.Severity == control.SeverityInfo {
			out.Notes = append(out.Notes, wireFinding(f))
		} else {
			out.Problems = append(out.Problems, wireFinding(f))
		}
	}
	return c.JSON(http.StatusOK, out)
}

func wireFinding(f control.Finding) Finding {
	return Finding{Code: f.Code, Severity: f.Severity, Message: f.Message, Hint: f.Hint, Object: wireRef(f.Object), Repair: f.Repair}
}

// Repair mends what doctor finds.
func (h handlers) Repair(c echo.Context, _ RepairParams) error {
	b, err := decode[Repair](c)
	if err != nil {
		return err
	}
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.System.Repair(ctx, principal(c), control.RepairRequest{DryRun: b.DryRun, Objects: b.Objects})
	}, theOperation)
}
