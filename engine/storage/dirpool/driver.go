// Package dirpool keeps datasets as plain directories on any file system and
// makes storage snapshots and clones file by file. How the content of one file
// gets into its copy is the Kind of the pool: plaincopy copies the bytes,
// reflink shares the blocks. Everything else is the same for both and here.
//
// # Layout and crash order
//
//	DIR/ramet/lock                                       flock: one daemon per pool
//	DIR/ramet/kind                                       which driver made the pool
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
package dirpool

import (
	"bytes"
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
	"github.com/ramet-io/ramet/internal/atomicfile"
	"github.com/ramet-io/ramet/internal/keylock"
)

// Kind is what tells one driver of this layout from another.
type Kind struct {
	Name       string             // Properties.Driver
	Properties storage.Properties // Driver, Place and Why are filled in by Open
	// CopyData gives a new, empty file the content of another, holes included.
	// size is the source's.
	CopyData func(ctx context.Context, to, from *os.File, size int64) error
	// Needs is what a copy of a tree takes of the pool's space at least, in bytes.
	Needs func(ctx context.Context, tree string) (int64, error)
	// Usage measures a tree.
	Usage func(ctx context.Context, tree string) (storage.Usage, error)
	// Check, when set, looks whether the pool's directory can do what the kind
	// needs. It may make files in tmp and removes them.
	Check func(dir, tmp string) error
}

// Options of Open.
type Options struct {
	Dir    string // made when absent; Ramet's own part is DIR/ramet
	Why    string // why this driver and place were chosen; empty when the user named them
	Logger *slog.Logger
}

// Driver is a pool in a plain directory. It implements storage.Driver.
type Driver struct {
	dir, sets, tmp, mounts string

	kind  Kind
	lock  *os.File
	log   *slog.Logger
	props storage.Properties
	root  bool // may chown, and mounts instead of taking write permission away

	names keylock.Map // one call at a time per dataset id

	mu      sync.Mutex // held for short looks and renames, never while copying
	copying map[engine.SnapshotID][]engine.DatasetID

	hook func(step string) error // see SetHook

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
func Open(ctx context.Context, o Options, kind Kind) (*Driver, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	dir, err := makeDir(o.Dir)
	if err != nil {
		return nil, storage.Unavailable(err, "name a directory that the daemon may write to", "open the %s pool at %s", kind.Name, o.Dir)
	}
	own := filepath.Join(dir, "ramet")
	d := &Driver{
		dir: dir, sets: filepath.Join(own, "datasets"), tmp: filepath.Join(own, "tmp"), mounts: filepath.Join(own, "mounts"),
		log: o.Logger, root: os.Geteuid() == 0, copying: map[engine.SnapshotID][]engine.DatasetID{},
		kind: kind, props: kind.Properties,
	}
	d.props.Driver, d.props.Place, d.props.Why = kind.Name, dir, o.Why
	if d.log == nil {
		d.log = slog.New(slog.DiscardHandler)
	}
	if err := d.openFiles(); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	if kind.Check != nil {
		if err := kind.Check(dir, d.tmp); err != nil {
			return nil, errors.Join(err, d.Close())
		}
	}
	if err := d.claim(); err != nil {
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

// claim notes which kind of driver the pool belongs to, and refuses one of
// another: reflink would share what plaincopy promises to hold twice.
// A pool without the note is plaincopy's, which came first.
func (d *Driver) claim() error {
	path := filepath.Join(d.dir, "ramet", "kind")
	b, err := os.ReadFile(path)
	made := string(bytes.TrimSpace(b))
	if errors.Is(err, os.ErrNotExist) {
		var entries []os.DirEntry
		if entries, err = os.ReadDir(d.sets); err == nil && len(entries) == 0 {
			return atomicfile.Write(path, []byte(d.kind.Name+"\n"), 0o600)
		}
		made = "plaincopy"
	}
	if err != nil {
		return fmt.Errorf("read what the pool at %s was made by: %w", d.dir, err)
	}
	if made != d.kind.Name {
		return storage.Unavailable(nil, "open it with the driver that made it, or name another directory",
			"the pool at %s was made by the %s driver", d.dir, made)
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
		if err := RemoveTree(path); err != nil {
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

// SetHook installs a seam for tests: hook is called between the steps of a
// changing call, which returns its error at once and cleans nothing up, as a
// kill would.
func (d *Driver) SetHook(hook func(step string) error) { d.hook = hook }

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
