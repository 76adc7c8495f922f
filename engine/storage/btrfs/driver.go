// Package btrfs keeps datasets as subvolumes of a btrfs directory and talks to
// the kernel by ioctl; it starts no program except mkfs.btrfs, once, for a new
// loop pool (OpenLoop). It refuses to run elsewhere than on btrfs, uses no
// qgroups and no nodatacow (RULES C17), and never deletes recursively.
//
// # Layout and crash order
//
//	DIR/ramet/lock                               flock: one daemon per pool
//	DIR/ramet/datasets/DS/                       directory; xattr user.ramet = JSON of meta
//	DIR/ramet/datasets/DS/tree                   the dataset: a subvolume
//	DIR/ramet/datasets/DS/snapshots/NAME/        directory; xattr user.ramet
//	DIR/ramet/datasets/DS/snapshots/NAME/tree    the storage snapshot: a read-only subvolume
//
// An object exists exactly when its tree does, beside an xattr that names it.
// The directory and the xattr come first and the tree last. Directories,
// xattrs and subvolumes are all btrfs metadata, which a crash cuts at one
// transaction: a tree can therefore not be on disk without what was written
// before it. The snapshot ioctl commits the transaction itself, so Snapshot
// and Clone need no fsync of their own: label, origin and tree become durable
// in the one commit that the bare ioctl pays too. Creating and deleting a
// subvolume do not commit; Create and Destroy pay one commit before they
// answer, without flushing the data of other datasets (see commit).
//
// A directory of ours without a tree is the remains of an interrupted call; it
// is swept when the pool is opened. Directories without the xattr, with one
// that names something else, or whose tree descends from something else than
// it says, are not ours: never listed, never destroyed.
//
// Deleting is asynchronous in btrfs: the tree is gone at once, its space comes
// back when the kernel's cleaner has walked it.
package btrfs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/keylock"
	"github.com/ramet-io/ramet/internal/mount"
)

// Options of Open.
type Options struct {
	Dir    string // a directory on btrfs; Ramet's own part is DIR/ramet
	Why    string // why this driver and place were chosen; empty when the user named them
	Logger *slog.Logger
	// HostFree, when set, tells how much the pool can still grow on the file
	// system below (a sparse loop file); Space is no larger than that.
	HostFree func() (int64, error)
}

// Driver is a pool on a btrfs directory. It implements storage.Driver and, for
// a pool opened by OpenLoop, storage.Detacher's work (see Loop).
type Driver struct {
	dir   string // Options.Dir, absolute, without symlinks
	sets  string // DIR/ramet/datasets
	root  *os.File
	lock  *os.File
	log   *slog.Logger
	props storage.Properties
	host  func() (int64, error)

	names   keylock.Map  // one call at a time per dataset id
	origins sync.RWMutex // read: a clone is being made; write: an origin goes away

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

// Open opens the pool in a directory, making its own part of it the first
// time, and sweeps what interrupted calls have left. It returns
// CodeDriverUnavailable when the directory is not on btrfs, without root, or
// while another process has the pool open.
func Open(ctx context.Context, o Options) (*Driver, error) {
	dir, err := checkDir(o.Dir)
	if err != nil {
		return nil, err
	}
	d := &Driver{
		dir: dir, sets: filepath.Join(dir, "ramet", "datasets"), log: o.Logger, host: o.HostFree,
		props: storage.Properties{
			Driver: "btrfs", Place: dir, Why: o.Why,
			Atomic: true, ConstantClone: true, NeedsRoot: true,
			// Not PageAtomic: copy-on-write never tears a 4 KiB block, but
			// newer kernels take a buffered write folio by folio, so that
			// writeback can come between the halves of an 8 KiB page.
			Warnings: mountWarnings(dir),
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

func checkDir(dir string) (string, error) {
	const hint = "name a directory on a btrfs file system, or use --pool auto"
	abs, err := filepath.Abs(dir)
	if err == nil {
		abs, err = filepath.EvalSymlinks(abs)
	}
	if err != nil {
		return "", storage.Unavailable(err, hint, "open the btrfs pool at %s", dir)
	}
	var fs unix.Statfs_t
	if err := unix.Statfs(abs, &fs); err != nil {
		return "", storage.Unavailable(err, hint, "open the btrfs pool at %s", dir)
	}
	if fs.Type != unix.BTRFS_SUPER_MAGIC {
		return "", storage.Unavailable(nil, hint, "%s is not on a btrfs file system", abs)
	}
	if os.Geteuid() != 0 {
		return "", storage.Unavailable(nil, "run the daemon as root, or use --pool reflink:DIR or copy:DIR",
			"deleting btrfs subvolumes at %s needs root", abs)
	}
	return abs, nil
}

// mountWarnings says what of the mount that the user chose speaks against it.
func mountWarnings(dir string) []string {
	mounts, err := mount.Self()
	if err != nil {
		return []string{"the mount table cannot be read: " + err.Error()}
	}
	on := mount.Covering(mounts, dir)
	if on == nil {
		return nil
	}
	var warnings []string
	for _, option := range []string{"nodatacow", "nodatasum"} {
		if mount.HasOption(on.Super, option) {
			warnings = append(warnings, fmt.Sprintf(
				"%s is mounted with %s: damage to data goes unnoticed there; mount it without", on.Point, option))
		}
	}
	return warnings
}

// openFiles makes the pool's own directories. They may be passed through but
// not listed by other users: an instance's user reaches its own dataset only.
func (d *Driver) openFiles() error {
	for _, p := range []string{filepath.Join(d.dir, "ramet"), d.sets} {
		if err := os.Mkdir(p, 0o711); err != nil && !errors.Is(err, os.ErrExist) {
			return fmt.Errorf("make the pool's directory: %w", err)
		}
	}
	lock, err := os.OpenFile(filepath.Join(d.dir, "ramet", "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("open the pool's lock: %w", err)
	}
	d.lock = lock
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return storage.Unavailable(err, "stop the other daemon, or use another pool",
			"the pool at %s is open in another process", d.dir)
	}
	if d.root, err = os.Open(d.sets); err != nil {
		return fmt.Errorf("open the pool: %w", err)
	}
	return nil
}

// Properties implements storage.Driver.
func (d *Driver) Properties() storage.Properties { return d.props }

// Close lets the pool go. Datasets stay where they are, since btrfs datasets
// are directories and need no mount of their own.
func (d *Driver) Close() error {
	d.closeOnce.Do(func() {
		for _, f := range []*os.File{d.root, d.lock} {
			if f != nil {
				d.closeErr = errors.Join(d.closeErr, f.Close())
			}
		}
	})
	return d.closeErr
}

// commit makes the subvolume that was just made, renamed or deleted in a
// directory durable, and with it everything before. btrfs cannot log such a
// change, so an fsync of the directory commits the transaction; and unlike
// syncfs or BTRFS_IOC_SYNC it does not write back the dirty data of every
// other dataset first. (START_SYNC with WAIT_SYNC does neither, but it asks the
// transaction thread, which can miss the wake-up: with several calls at once
// each waited up to 30 s on 6.18.)
func commit(dir *os.File) error { return dir.Sync() }

func (d *Driver) step(name string) error {
	if d.hook == nil {
		return nil
	}
	return d.hook(name)
}
