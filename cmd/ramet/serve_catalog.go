package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/storage/pools"
	"github.com/ramet-io/ramet/internal/secret"
)

// What `ramet catalog` does with the files while no daemon has them.

func catalogOptions(data string) catalog.Options {
	return catalog.Options{Path: filepath.Join(data, "catalog.db"), BackupDir: filepath.Join(data, "backups")}
}

// openOffline opens the catalog that is there, and makes none.
func openOffline(ctx context.Context, data string) (*catalog.Catalog, error) {
	opt := catalogOptions(data)
	if _, err := os.Stat(opt.Path); err != nil {
		return nil, noCatalog(opt.Path, err)
	}
	return catalog.Open(ctx, opt)
}

func noCatalog(path string, err error) error {
	return engine.Errorf(engine.ClassNotFound, engine.CodePreconditionFailed, "there is no catalog: %w", err).
		WithHint("name the data directory with --data; the catalog is " + filepath.Base(path) + " in it")
}

func offlineBackup(ctx context.Context, data string) (_ catalogCopy, err error) {
	c, err := openOffline(ctx, data)
	if err != nil {
		return catalogCopy{}, err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	b, err := c.BackupNow(ctx)
	return copyOfBackup(b), err
}

func copyOfBackup(b engine.CatalogBackup) catalogCopy {
	return catalogCopy{Name: b.Name, Path: b.Path, Bytes: b.Bytes, Version: int(b.Version), CreatedAt: b.CreatedAt}
}

func offlineBackups(ctx context.Context, data string) ([]catalogCopy, error) {
	all, err := catalog.List(ctx, catalogOptions(data).BackupDir)
	out := []catalogCopy{}
	for _, b := range all {
		out = append(out, copyOfBackup(b))
	}
	return out, err
}

func offlineRestore(ctx context.Context, data, from string) (kept string, err error) {
	return catalog.Restore(ctx, catalogOptions(data), from)
}

// offlineCheck checks a file, a backup by its name, or the catalog itself.
func offlineCheck(ctx context.Context, data, file string) (path string, version uint64, err error) {
	opt := catalogOptions(data)
	path = file
	switch {
	case file == "":
		path = opt.Path
	case !strings.ContainsRune(file, filepath.Separator):
		if _, err := os.Stat(file); err != nil {
			path = filepath.Join(opt.BackupDir, file)
		}
	}
	version, err = catalog.CheckFile(ctx, path)
	return path, version, err
}

// offlineRebuild opens the catalog, or makes one where it is lost or damaged,
// and fills it from the pool.
func offlineRebuild(ctx context.Context, data, pool string) (done []string, kept string, err error) {
	data, err = filepath.Abs(data)
	if err != nil {
		return nil, "", err
	}
	if err := poolIsThere(data, pool); err != nil {
		return nil, "", err
	}
	cat, err := catalog.Open(ctx, catalogOptions(data))
	if engine.ClassOf(err) == engine.ClassDataLoss && err != nil {
		if kept, err = catalog.SetAside(catalogOptions(data)); err != nil {
			return nil, "", err
		}
		cat, err = catalog.Open(ctx, catalogOptions(data))
	}
	if err != nil {
		return nil, kept, err
	}
	defer func() { err = errors.Join(err, cat.Close()) }()
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	drv, err := pools.Open(ctx, pool, pools.Options{DataDir: data, Logger: log})
	if err != nil {
		return nil, kept, err
	}
	defer func() { err = errors.Join(err, drv.Close()) }()
	secrets, err := secret.Open(data)
	if err != nil {
		return nil, kept, err
	}
	// Only who runs is asked of it, so the ports are of no consequence.
	instances, err := newInstances(serveOptions{vdbPorts: "15432-16431"}, data, log)
	if err != nil {
		return nil, kept, err
	}
	e, err := control.New(control.Deps{
		Store: cat, Backups: cat, Pool: drv, Instances: instances, Secrets: secrets, Logger: log, DataDir: data,
	})
	if err != nil {
		return nil, kept, err
	}
	done, err = e.Rebuild(ctx)
	return done, kept, errors.Join(err, e.Detach(ctx))
}

// poolIsThere keeps a mistyped directory from getting a pool of its own.
func poolIsThere(data, pool string) error {
	dir := filepath.Join(data, "pool")
	if _, named, ok := strings.Cut(pool, ":"); ok {
		dir = filepath.Join(named, "ramet")
	}
	if _, err := os.Stat(dir); err != nil {
		return engine.Errorf(engine.ClassNotFound, engine.CodeDriverUnavailable, "there is no pool: %w", err).
			WithHint("name the data directory with --data and the pool with --pool, as the daemon was started")
	}
	return nil
}
