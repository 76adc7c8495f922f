package api

import "github.com/labstack/echo/v4"

// GetUsage is not here yet.
func (h handlers) GetUsage(_ echo.Context, _ GetUsageParams) error { return notYet() }

// GetObjectUsage is not here yet.
func (h handlers) GetObjectUsage(_ echo.Context, _ ObjectID) error { return notYet() }
