// Package plaincopy keeps datasets as plain directories on any file system and
// makes storage snapshots and clones by copying every byte. It needs no root
// and no special file system, and it is the reference for the conformance
// suite. It refuses to pretend: Properties say that it is neither atomic nor
// quick, and Snapshot copies what is there, so the writer must be stopped.
//
// # Layout and crash order
//
//	DIR/ramet/lock                                       flock: one daemon per pool
//	DIR/ramet/datasets/DS/meta.json                      name, origin, UUID, labels
//	DIR/ramet/datasets/DS/tree/                          the dataset
//	DIR/ramet/datasets/DS/snapshots/NAME/meta.json
//	DIR/ramet/datasets/DS/snapshots/NAME/tree/           the storage snapshot
//	DIR/ramet/datasets/DS/snapshots/NAME/modes.json      only without root: see seal
//	DIR/ramet/mounts/DS@NAME/                            where MountSnapshot shows it, as root
//	DIR/ramet/tmp/                                       copies under way and remains of destroyed objects
//
// An object is built in tmp, made durable there (syncfs), and renamed to its
// place; it is destroyed by a rename into tmp. So there is nothing half-made
// under a final name, and opening the pool empties tmp.
package plaincopy

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/keylock"
)

// Options of Open.
type Options struct {
	Dir    string // made when absent; Ramet's own part is DIR/ramet
	Why    string // why this driver and place were chosen; empty when the user named them
	Logger *slog.Logger
}

// Driver is a pool in a plain directory. It implements storage.Driver.
type Driver struct {
	dir, sets, tmp, mounts string

	lock  *os.File
	log   *slog.Logger
	props storage.Properties
	root  bool // may chown, and mounts instead of taking write permission away

	names keylock.Map // one call at a time per dataset id

	mu      sync.Mutex // held for short looks and renames, never while copying
	copying map[engine.SnapshotID][]engine.DatasetID

	// hook is a seam for tests: called between the steps of a changing call,
	// which returns its error at once and cleans nothing up, as a kill would.
	hook func(step string) error

	closeOnce sync.Once
	closeErr  error
}

var (
	_ storage.Driver  = (*Driver)(nil)
	_ storage.Locator = (*Driver)(nil)
)

// Open opens the pool in a directory, making it the first time, and removes
// what interrupted calls have left. It returns CodeDriverUnavailable when the
// directory cannot be used or while another process has the pool open.
func Open(ctx context.Context, o Options) (*Driver, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	dir, err := makeDir(o.Dir)
	if err != nil {
		return nil, storage.Unavailable(err, "name a directory that the daemon may write to", "open the plain-copy pool at %s", o.Dir)
	}
	own := filepath.Join(dir, "ramet")
	d := &Driver{
		dir: dir, sets: filepath.Join(own, "datasets"), tmp: filepath.Join(own, "tmp"), mounts: filepath.Join(own, "mounts"),
		log: o.Logger, root: os.Geteuid() == 0, copying: map[engine.SnapshotID][]engine.DatasetID{},
		props: storage.Properties{
			Driver: "plaincopy", Place: dir, Why: o.Why,
			Warnings: []string{
				"EVERY SNAPSHOT AND EVERY CLONE IS A FULL COPY: each takes as long and as much space as the data itself; use a btrfs or ZFS pool for anything but a trial",
				"snapshots are not atomic: a running clone has to be stopped for one",
			},
		},
	}
	if d.log == nil {
		d.log = slog.New(slog.DiscardHandler)
	}
	if err := d.openFiles(); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	if err := d.sweep(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("sweep the pool at %s: %w", dir, err), d.Close())
	}
	return d, nil
}

func makeDir(dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o711); err != nil {
		return "", err
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

func (d *Driver) openFiles() error {
	own := filepath.Join(d.dir, "ramet")
	for _, p := range []string{own, d.sets, d.tmp, d.mounts} {
		if err := os.Mkdir(p, 0o711); err != nil && !errors.Is(err, os.ErrExist) {
			return storage.Unavailable(err, "name a directory that the daemon may write to", "make the pool's directory %s", p)
		}
	}
	lock, err := os.OpenFile(filepath.Join(own, "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return storage.Unavailable(err, "name a directory that the daemon may write to", "open the lock of the pool at %s", d.dir)
	}
	d.lock = lock
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return storage.Unavailable(err, "stop the other daemon, or use another pool",
			"the pool at %s is open in another process", d.dir)
	}
	return nil
}

// sweep empties tmp: copies that were not finished and destroyed objects that
// were not removed to the end.
func (d *Driver) sweep(ctx context.Context) error {
	entries, err := os.ReadDir(d.tmp)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		path := filepath.Join(d.tmp, e.Name())
		if err := removeTree(path); err != nil {
			return err
		}
		d.log.InfoContext(ctx, "removed the remains of an interrupted call", "path", path)
	}
	return nil
}

// Properties implements storage.Driver.
func (d *Driver) Properties() storage.Properties { return d.props }

// Close lets the pool go and leaves read-only mounts of storage snapshots in place.
func (d *Driver) Close() error {
	d.closeOnce.Do(func() {
		if d.lock != nil {
			d.closeErr = d.lock.Close()
		}
	})
	return d.closeErr
}

func (d *Driver) step(name string) error {
	if d.hook == nil {
		return nil
	}
	return d.hook(name)
}

// Space implements storage.Driver: that of the file system below, with 2 % of
// it, 16 MiB to 2 GiB, kept back.
func (d *Driver) Space(ctx context.Context) (storage.Space, error) {
	if err := ctx.Err(); err != nil {
		return storage.Space{}, err
	}
	var fs unix.Statfs_t
	if err := unix.Statfs(d.dir, &fs); err != nil {
		return storage.Space{}, &os.PathError{Op: "read free space of", Path: d.dir, Err: err}
	}
	total, free := int64(fs.Blocks)*fs.Bsize, int64(fs.Bavail)*fs.Bsize
	reserve := min(max(total/50, 16<<20), 2<<30)
	return storage.Space{Total: total, Free: max(free-reserve, 0), Reserve: reserve}, nil
}
