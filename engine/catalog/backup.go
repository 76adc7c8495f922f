package catalog

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/internal/atomicfile"
)

// KeepDaily is how many daily backups are kept, KeepManual how many of those
// that somebody asked for.
const (
	KeepDaily  = 7
	KeepManual = 20
)

const (
	anyPattern    = "catalog-*.db"
	dailyPattern  = "catalog-daily-*.db"
	manualPattern = "catalog-manual-*.db"
)

// Backup writes a consistent copy of the catalog to path, durable when it
// returns. Writers are not held up. The copy is a catalog: putting it in the
// catalog's place, with the daemon stopped, restores it.
func (c *Catalog) Backup(ctx context.Context, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("back up catalog: %w", err)
	}
	f, err := atomicfile.Create(path, 0o600)
	if err != nil {
		return fmt.Errorf("back up catalog: %w", err)
	}
	defer f.Abort()
	err = c.db.View(func(tx *bolt.Tx) error {
		_, err := tx.WriteTo(ctxWriter{ctx, f})
		return err
	})
	if err == nil {
		err = f.Commit()
	}
	if err != nil {
		return fmt.Errorf("back up catalog: %w", closedErr(fullDisk(err)))
	}
	return nil
}

// BackupDaily makes today's backup in the backup directory unless it is there,
// and deletes all but the newest KeepDaily daily ones. Backups made before a
// migration are never deleted. It returns the backup's path and whether it was
// made now. The file names are the only record of what was done.
func (c *Catalog) BackupDaily(ctx context.Context) (path string, made bool, err error) {
	c.daily.Lock()
	defer c.daily.Unlock()
	path = filepath.Join(c.backup, "catalog-daily-"+c.now().UTC().Format("20060102")+".db")
	if _, err := os.Stat(path); err == nil {
		return path, false, nil
	}
	if err := c.Backup(ctx, path); err != nil {
		return "", false, err
	}
	return path, true, c.keepNewest(dailyPattern, KeepDaily)
}

// keepNewest deletes all but the newest n backups whose names match.
func (c *Catalog) keepNewest(pattern string, n int) error {
	old, err := filepath.Glob(filepath.Join(c.backup, pattern))
	if err != nil {
		return fmt.Errorf("list backups: %w", err)
	}
	slices.SortFunc(old, func(a, b string) int { return cmp.Compare(b, a) })
	var errs []error
	for _, name := range old[min(n, len(old)):] {
		errs = append(errs, os.Remove(name))
	}
	return errors.Join(errs...)
}

// ctxWriter ends a copy when its context does.
type ctxWriter struct {
	ctx context.Context
	w   io.Writer
}

func (w ctxWriter) Write(b []byte) (int, error) {
	if w.ctx.Err() != nil {
		return 0, context.Cause(w.ctx)
	}
	return w.w.Write(b)
}
