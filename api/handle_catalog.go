package api

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// ListCatalogBackups lists the copies of the catalog, newest first.
func (h handlers) ListCatalogBackups(c echo.Context) error {
	all, err := h.uc.System.CatalogBackups(c.Request().Context(), principal(c))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, CatalogBackupList{Items: list(all, wireCatalogBackup)})
}

// BackupCatalog makes a copy of the catalog.
func (h handlers) BackupCatalog(c echo.Context, _ BackupCatalogParams) error {
	rep, err := h.once(c, func() (reply, error) {
		b, err := h.uc.System.BackupCatalog(c.Request().Context(), principal(c))
		if err != nil {
			return reply{}, err
		}
		return newReply(http.StatusCreated, wireCatalogBackup(b), nil)
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

func wireCatalogBackup(b engine.CatalogBackup) CatalogBackup {
	return CatalogBackup{Name: b.Name, Path: b.Path, Bytes: b.Bytes, Version: int(b.Version), CreatedAt: b.CreatedAt}
}
