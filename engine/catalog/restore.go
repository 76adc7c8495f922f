package catalog

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/atomicfile"
)

// stamp is how times stand in file names: in UTC, so that names sort as times.
const stamp = "20060102T150405.000Z"

var _ engine.CatalogBackups = (*Catalog)(nil)

// BackupNow implements engine.CatalogBackups. The newest KeepManual stay.
func (c *Catalog) BackupNow(ctx context.Context) (engine.CatalogBackup, error) {
	c.daily.Lock()
	defer c.daily.Unlock()
	path := filepath.Join(c.backup, "catalog-manual-"+c.now().UTC().Format(stamp)+".db")
	if err := c.Backup(ctx, path); err != nil {
		return engine.CatalogBackup{}, err
	}
	if _, err := CheckFile(ctx, path); err != nil {
		return engine.CatalogBackup{}, fmt.Errorf("the backup %s is not good: %w", path, err)
	}
	b, err := describe(path)
	return b, errors.Join(err, c.keepNewest(manualPattern, KeepManual))
}

// Backups implements engine.CatalogBackups.
func (c *Catalog) Backups(ctx context.Context) ([]engine.CatalogBackup, error) {
	return List(ctx, c.backup)
}

// List returns the backups in a directory, newest first. It needs no catalog.
func List(ctx context.Context, dir string) ([]engine.CatalogBackup, error) {
	paths, err := filepath.Glob(filepath.Join(dir, anyPattern))
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	out := []engine.CatalogBackup{}
	for _, p := range paths {
		if err := ctx.Err(); err != nil {
			return nil, context.Cause(ctx)
		}
		b, err := describe(p)
		if errors.Is(err, fs.ErrNotExist) {
			continue // pruned meanwhile
		}
		if err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b engine.CatalogBackup) int {
		return cmp.Or(b.CreatedAt.Compare(a.CreatedAt), cmp.Compare(b.Name, a.Name))
	})
	return out, nil
}

func describe(path string) (engine.CatalogBackup, error) {
	st, err := os.Stat(path)
	if err != nil {
		return engine.CatalogBackup{}, fmt.Errorf("look at backup: %w", err)
	}
	b := engine.CatalogBackup{Name: filepath.Base(path), Path: path, Bytes: st.Size(), CreatedAt: st.ModTime().UTC().Truncate(time.Second)}
	// One that cannot be opened is listed all the same, without a version.
	b.Version, _ = fileVersion(path)
	return b, nil
}

// readOnly opens a file that nobody writes. A damaged one is an error of
// ClassDataLoss, never a panic.
func readOnly(path string, fn func(*bolt.DB) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = damagedFile(path, fmt.Errorf("%v", p))
		}
	}()
	if st, err := os.Stat(path); err != nil {
		return err
	} else if st.Size() == 0 {
		return damagedFile(path, errors.New("it is empty"))
	}
	if err := checkLength(path); err != nil {
		return err
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
	if err != nil {
		return openError(path, err)
	}
	return errors.Join(fn(db), db.Close())
}

// fileVersion is the schema version of a file that nobody writes.
func fileVersion(path string) (version uint64, err error) {
	err = readOnly(path, func(db *bolt.DB) error {
		return db.View(func(tx *bolt.Tx) error {
			meta := tx.Bucket(bucketMeta)
			if meta == nil || len(meta.Get(keyVersion)) != 8 {
				return damagedFile(path, errors.New("it has no version"))
			}
			version = binary.BigEndian.Uint64(meta.Get(keyVersion))
			return nil
		})
	})
	return version, err
}

// CheckFile looks whether a file is a whole catalog that this program can
// open, and returns its schema version. The file is not changed: one of an
// older version is migrated in a copy. Errors: ClassNotFound,
// CodeCatalogVersion for a newer one, CodeCatalogLocked for one that a daemon
// has open, ClassDataLoss for one that is damaged.
func CheckFile(ctx context.Context, path string) (version uint64, err error) {
	version, err = fileVersion(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, engine.Errorf(engine.ClassNotFound, engine.CodeInvalidRequest, "there is no file %s", path).
			WithHint("`ramet catalog list` shows the backups")
	}
	if err != nil {
		return 0, err
	}
	dir, err := os.MkdirTemp("", "ramet-catalog-")
	if err != nil {
		return version, fmt.Errorf("check %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	tmp := filepath.Join(dir, "catalog.db")
	if err := copyFile(ctx, path, tmp); err != nil {
		return version, fmt.Errorf("check %s: %w", path, err)
	}
	return version, checkCopy(ctx, path, tmp)
}

// checkCopy opens and checks tmp, a copy of path.
func checkCopy(ctx context.Context, path, tmp string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = damagedFile(path, fmt.Errorf("%v", p))
		}
	}()
	c, err := Open(ctx, Options{Path: tmp})
	if err != nil {
		if e := engine.As(err); e != nil { // it is about the copy
			e.Message = strings.ReplaceAll(e.Message, tmp, path)
		}
		return err
	}
	if err := c.Check(ctx); err != nil {
		return errors.Join(damagedFile(path, err), c.Close())
	}
	return c.Close()
}

func copyFile(ctx context.Context, from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	out, err := atomicfile.Create(to, 0o600)
	if err != nil {
		return err
	}
	defer out.Abort()
	if _, err := io.Copy(ctxWriter{ctx, out}, in); err != nil {
		return fullDisk(err)
	}
	return out.Commit()
}

// Restore puts a backup in the place of the catalog of Options.Path, after it
// was checked. from is a path, or the name of a file in the backup directory.
// The catalog that was there is kept beside it under the name returned, empty
// when there was none. The daemon must not run: CodeCatalogLocked.
func Restore(ctx context.Context, opt Options, from string) (kept string, err error) {
	opt = opt.withDefaults()
	if !strings.ContainsRune(from, filepath.Separator) {
		if _, err := os.Stat(from); err != nil {
			from = filepath.Join(opt.BackupDir, from)
		}
	}
	if _, err := CheckFile(ctx, from); err != nil {
		return "", err
	}
	return replace(opt, func() error {
		if err := copyFile(ctx, from, opt.Path); err != nil {
			return err
		}
		err := endOperations(ctx, opt)
		if err != nil {
			err = errors.Join(err, os.Remove(opt.Path))
		}
		return err
	})
}

// endOperations ends what was under way when a backup was made: it has ended
// since, and running or undoing it once more would destroy what it has made.
func endOperations(ctx context.Context, opt Options) error {
	c, err := Open(ctx, opt)
	if err != nil {
		return err
	}
	err = c.Update(ctx, func(tx engine.Tx) error {
		for op, err := range tx.Operations().Unfinished() {
			if err != nil {
				return err
			}
			op.Status, op.FinishedAt = engine.OperationFailed, tx.Now()
			op.Error = &engine.OperationError{
				Class: engine.ClassUnavailable.String(), Code: engine.CodeInterrupted,
				Message: "the catalog was put back from a backup that was made while this operation ran",
				Hint:    "run `ramet doctor --repair`, which finds what it has left",
			}
			if err := tx.Operations().Put(&op); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(err, c.Close())
}

// SetAside moves the catalog of Options.Path out of the way, whatever state it
// is in, and returns its new name; empty when there was none. The daemon must
// not run: CodeCatalogLocked.
func SetAside(opt Options) (kept string, err error) {
	return replace(opt.withDefaults(), func() error { return nil })
}

// replace moves the catalog aside and lets put make the new one, holding the
// old one's lock meanwhile. When put fails the old one is back.
func replace(opt Options, put func() error) (kept string, err error) {
	unlock, err := lockFile(opt)
	if err != nil {
		return "", err
	}
	defer unlock()
	kept = opt.Path + ".replaced-" + opt.Now().UTC().Format(stamp)
	switch err := os.Rename(opt.Path, kept); {
	case errors.Is(err, fs.ErrNotExist):
		kept = ""
	case err != nil:
		return "", fmt.Errorf("move the catalog aside: %w", err)
	}
	if err := put(); err != nil {
		if kept != "" {
			err = errors.Join(err, os.Rename(kept, opt.Path))
		}
		return "", fmt.Errorf("put the catalog in place: %w", err)
	}
	return kept, syncDir(filepath.Dir(opt.Path))
}

// lockFile takes the lock that bbolt takes, also of a file that bbolt cannot
// open.
func lockFile(opt Options) (unlock func(), err error) {
	f, err := os.OpenFile(opt.Path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return func() {}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("lock the catalog: %w", err)
	}
	if err := flock(f, opt.LockTimeout); err != nil {
		return nil, errors.Join(openError(opt.Path, err), f.Close())
	}
	return func() { _ = f.Close() }, nil
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
