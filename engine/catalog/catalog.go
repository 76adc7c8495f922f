// Package catalog keeps every object of Ramet in one bbolt file and implements
// engine.Store and operation.Journal on it. It decides name uniqueness and
// revisions; it refuses to know what an object's states mean, and does no work
// outside its file.
//
// The bucket tree (schema version 3):
//
//	meta                    version  -> schema version, 8 bytes big endian
//	                        created  -> RFC 3339 time of the first open
//	sources                 ID       -> JSON of engine.Source
//	timeflows               ID       -> JSON of engine.Timeflow
//	snapshots               ID       -> JSON of engine.Snapshot
//	clones                  ID       -> JSON of engine.Clone
//	tokens                  ID       -> JSON of engine.Token
//	users                   ID       -> JSON of engine.User
//	projects                ID       -> JSON of engine.Project
//	sessions                ID       -> JSON of engine.Session
//	bookmarks               ID       -> JSON of engine.Bookmark
//	notifications           ID       -> JSON of engine.Notification
//	deliveries              ID       -> JSON of engine.Delivery
//	usage                   TIMEFLOW -> JSON of engine.UsageRecord
//	operations              ID       -> JSON of engine.Operation; the ULID in the
//	                                    id makes key order the order of time
//	operations-unfinished   ID       -> empty; pending, running or cancelling
//	audit                   ID       -> JSON of engine.AuditEntry, in order of time
//	replies                 KEY      -> JSON of engine.Reply
//	replies-expiry          8 bytes of Unix nanoseconds, big endian, then KEY -> empty
//	names
//	    shared              NAME     -> ID of a source or a clone
//	    snapshots           OF/NAME  -> ID
//	    tokens              NAME     -> ID
//	    users, projects, bookmarks, notifications
//	                        NAME     -> ID
//
// Version 1 had no names and no operations-unfinished; both were found by
// scanning. Version 2 had no users, projects, sessions, bookmarks,
// notifications, deliveries and usage. See migrate.go for how a version is added.
package catalog

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
)

// slowUpdate is when a write transaction is worth a line in the log: there is
// one writer, so everyone else waited as long.
const slowUpdate = 500 * time.Millisecond

// Options configures a Catalog.
type Options struct {
	Path        string           // the file; made with mode 0600 when missing
	BackupDir   string           // made when missing; empty means "backup" beside the file
	LockTimeout time.Duration    // how long to wait for another daemon's lock; 0 means one second
	Logger      *slog.Logger     // nil discards
	Now         func() time.Time // nil means time.Now
}

// Catalog is an open catalog file. Safe for concurrent use.
type Catalog struct {
	db     *bolt.DB
	path   string
	backup string
	log    *slog.Logger
	now    func() time.Time
	writer chan struct{} // holds one token: bbolt's own lock cannot be waited for with a context
	daily  sync.Mutex    // one BackupDaily at a time
}

var (
	_ engine.Store      = (*Catalog)(nil)
	_ operation.Journal = (*Catalog)(nil)
)

// Open opens the catalog, making or migrating it as needed. Before a migration
// the file is copied to the backup directory. Errors: CodeCatalogLocked when
// another daemon holds it, CodeCatalogVersion when it is newer than this
// program, ClassDataLoss when the file is damaged.
func Open(ctx context.Context, opt Options) (_ *Catalog, err error) {
	opt = opt.withDefaults()
	if err := os.MkdirAll(filepath.Dir(opt.Path), 0o700); err != nil {
		return nil, fmt.Errorf("open catalog: %w", err)
	}
	c := &Catalog{path: opt.Path, backup: opt.BackupDir, log: opt.Logger, now: opt.Now, writer: make(chan struct{}, 1)}
	// bbolt asserts its page format by panicking; a damaged file must be a
	// message to its owner, not a stack trace.
	defer func() {
		if p := recover(); p != nil {
			err = damagedFile(opt.Path, fmt.Errorf("%v", p))
		}
	}()
	if c.db, err = openBolt(opt); err != nil {
		return nil, err
	}
	if err := c.migrate(ctx); err != nil {
		return nil, errors.Join(err, c.db.Close())
	}
	return c, nil
}

func (o Options) withDefaults() Options {
	if o.BackupDir == "" {
		o.BackupDir = filepath.Join(filepath.Dir(o.Path), "backup")
	}
	if o.LockTimeout == 0 {
		o.LockTimeout = time.Second
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

func openBolt(opt Options) (*bolt.DB, error) {
	if err := checkLength(opt.Path); err != nil {
		return nil, err
	}
	db, err := bolt.Open(opt.Path, 0o600, &bolt.Options{
		Timeout: opt.LockTimeout,
		// The freelist is rebuilt by a scan at open (milliseconds for a file
		// of megabytes) instead of being written with each commit.
		NoFreelistSync:  true,
		PreLoadFreelist: true,
		FreelistType:    bolt.FreelistMapType,
		// Growing beyond the mapping waits for every reader to end; address
		// space is free, so begin with more than a catalog ever needs.
		InitialMmapSize: 256 << 20,
	})
	if err != nil {
		return nil, openError(opt.Path, err)
	}
	return db, nil
}

// openError tells what a file cannot be opened for.
func openError(path string, err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		dir := filepath.Dir(path)
		return &engine.Error{
			Class: engine.ClassConflict, Code: engine.CodeCatalogLocked,
			Message: "another ramet daemon uses " + dir,
			Hint:    "stop it first (ramet shutdown, or systemctl stop ramet), or give this one another directory with --data",
			Err:     err,
		}
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return damagedFile(path, err)
	case errors.Is(err, fs.ErrPermission):
		return &engine.Error{
			Class: engine.ClassPrecondition, Code: engine.CodePreconditionFailed,
			Message: "the catalog " + path + " cannot be opened",
			Hint:    "run the daemon as the user that owns the data directory", Err: err,
		}
	}
	return fmt.Errorf("open catalog %s: %w", path, fullDisk(err))
}

func damagedFile(path string, err error) error {
	return &engine.Error{
		Class: engine.ClassDataLoss, Code: engine.CodeInternal,
		Message: "the catalog " + path + " is damaged or is not a catalog",
		Hint: "put a backup in its place with `ramet catalog restore` (`ramet catalog list --offline` shows them), " +
			"or make it anew from the pool with `ramet catalog rebuild`; the data in the pool is not affected",
		Err: err,
	}
}

// Path returns the file's path.
func (c *Catalog) Path() string { return c.path }

// Close waits for running transactions and releases the file.
func (c *Catalog) Close() error { return c.db.Close() }

// View implements engine.Store.
func (c *Catalog) View(ctx context.Context, fn func(engine.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	return closedErr(c.db.View(func(btx *bolt.Tx) error {
		tx := c.begin(btx)
		defer tx.end()
		return fn(tx)
	}))
}

// Update implements engine.Store. It returns when the change is on disk.
func (c *Catalog) Update(ctx context.Context, fn func(engine.Tx) error) error {
	committed, err := c.update(ctx, fn)
	if err != nil {
		return err
	}
	for _, f := range committed {
		f()
	}
	return nil
}

// update returns the functions to call now that the change is durable. They
// are called after the writer's token is given back, so that they may begin a
// transaction themselves.
func (c *Catalog) update(ctx context.Context, fn func(engine.Tx) error) (committed []func(), err error) {
	select {
	case c.writer <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	defer func() { <-c.writer }()
	if ctx.Err() != nil { // both were ready
		return nil, context.Cause(ctx)
	}
	began := time.Now()
	err = c.db.Update(func(btx *bolt.Tx) error {
		tx := c.begin(btx)
		defer tx.end()
		if err := fn(tx); err != nil {
			return err
		}
		committed = tx.committed
		return nil
	})
	if d := time.Since(began); d > slowUpdate {
		c.log.Warn("slow catalog transaction", "ms", d.Milliseconds())
	}
	return committed, closedErr(fullDisk(err))
}

func closedErr(err error) error {
	if errors.Is(err, berrors.ErrDatabaseNotOpen) {
		return &engine.Error{Class: engine.ClassUnavailable, Code: engine.CodeInterrupted, Message: "the catalog is closed", Err: err}
	}
	return err
}

// fullDisk gives ENOSPC its class; other errors stay.
func fullDisk(err error) error {
	if engine.As(err) == nil && (errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)) {
		return &engine.Error{
			Class: engine.ClassExhausted, Code: engine.CodeDiskFull,
			Message: "the file system of the data directory is full", Hint: "free some space there; nothing was changed", Err: err,
		}
	}
	return err
}
