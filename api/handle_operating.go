package api

import "github.com/labstack/echo/v4"

// GetDiagnostics is not here yet.
func (h handlers) GetDiagnostics(_ echo.Context) error { return notYet() }

// GetConfig is not here yet.
func (h handlers) GetConfig(_ echo.Context) error { return notYet() }
