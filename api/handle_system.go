package api

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// ListPools lists the pool.
func (h handlers) ListPools(c echo.Context, q ListPoolsParams) error {
	if _, err := pageOf(q.Limit, q.Cursor); err != nil {
		return err
	}
	v, err := h.uc.System.Pool(c.Request().Context(), principal(c))
	if err != nil {
		return err
	}
	p := v.Properties
	return c.JSON(http.StatusOK, PoolList{Items: []Pool{{
		Name: "default", Driver: p.Driver, Place: p.Place, Why: p.Why, Atomic: p.Atomic, ConstantClone: p.ConstantClone, NeedsRoot: p.NeedsRoot,
		CanSend: p.CanSend, PageAtomic: p.PageAtomic, Warnings: p.Warnings, TotalBytes: v.Space.Total, FreeBytes: v.Space.Free,
		ReserveBytes: v.Space.Reserve, Datasets: v.Datasets,
	}}})
}

// Shutdown stops everything.
func (h handlers) Shutdown(c echo.Context, _ ShutdownParams) error {
	rep, err := h.once(c, func() (reply, error) {
		if err := h.uc.System.Shutdown(c.Request().Context(), principal(c)); err != nil {
			return reply{}, err
		}
		return newReply(http.StatusAccepted, Message{Message: "stopping every clone, then the daemon"}, nil)
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

// Healthz says that the process is alive.
func (h handlers) Healthz(c echo.Context) error { return c.JSON(http.StatusOK, Health{Status: "ok"}) }

// Readyz says whether the daemon is ready; why not is for callers we know.
func (h handlers) Readyz(c echo.Context) error {
	r := h.uc.System.Ready(c.Request().Context())
	out := Readiness{Ready: r.Ready}
	if principal(c).Name != "" {
		out.Reasons = r.Reasons
	}
	status := http.StatusOK
	if !r.Ready {
		status = http.StatusServiceUnavailable
	}
	return c.JSON(status, out)
}

// Metrics answers Prometheus.
func (h handlers) Metrics(c echo.Context) error {
	h.metrics.handler.ServeHTTP(c.Response(), c.Request())
	return nil
}
