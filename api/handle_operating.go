package api

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// GetConfig shows the settings that the daemon runs with.
func (h handlers) GetConfig(c echo.Context) error {
	out := h.config
	if out.Config == nil {
		out.Config = map[string]any{}
	}
	return c.JSON(http.StatusOK, out)
}
