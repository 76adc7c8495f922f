package api

import "github.com/labstack/echo/v4"

// ListCatalogBackups is not here yet.
func (h handlers) ListCatalogBackups(_ echo.Context) error { return notYet() }

// BackupCatalog is not here yet.
func (h handlers) BackupCatalog(_ echo.Context, _ BackupCatalogParams) error { return notYet() }
