package control

import (
	"context"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// CatalogBackups lists the copies of the catalog, newest first.
func (s *System) CatalogBackups(ctx context.Context, p engine.Principal) ([]engine.CatalogBackup, error) {
	if err := access.Allow(p, access.SystemManage); err != nil {
		return nil, err
	}
	if s.Backups == nil {
		return nil, noBackups()
	}
	return s.Backups.Backups(ctx)
}

// BackupCatalog makes a copy of the catalog now, and checks it. The entry in
// the audit log is written first, so that the copy holds it.
func (s *System) BackupCatalog(ctx context.Context, p engine.Principal) (engine.CatalogBackup, error) {
	if err := access.Allow(p, access.SystemManage); err != nil {
		return engine.CatalogBackup{}, err
	}
	if s.Backups == nil {
		return engine.CatalogBackup{}, noBackups()
	}
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		return audit(tx, p, "catalog.backup", engine.ObjectRef{Kind: engine.ObjectSystem}, "", nil)
	})
	if err != nil {
		return engine.CatalogBackup{}, err
	}
	return s.Backups.BackupNow(ctx)
}

func noBackups() error {
	return engine.Errorf(engine.ClassPrecondition, engine.CodePreconditionFailed, "this daemon's catalog is not a file that it backs up")
}
