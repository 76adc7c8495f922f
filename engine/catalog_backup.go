package engine

import (
	"context"
	"time"
)

// CatalogBackup is one copy of the catalog.
type CatalogBackup struct {
	Name      string // of the file
	Path      string // on the daemon's host
	Bytes     int64
	Version   uint64 // schema version; 0 when the file cannot be read
	CreatedAt time.Time
}

// CatalogBackups makes and lists copies of the catalog. Implemented by
// engine/catalog. Safe for concurrent use.
type CatalogBackups interface {
	// BackupNow makes a copy in the backup directory, opens it and checks it.
	BackupNow(ctx context.Context) (CatalogBackup, error)
	// Backups lists what is in the backup directory, newest first.
	Backups(ctx context.Context) ([]CatalogBackup, error)
}
