// Package pools opens the pool that a user names, or chooses one. It is the
// one list of the drivers there are: nothing registers itself.
package pools

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/btrfs"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
	"github.com/ramet-io/ramet/engine/storage/plaincopy"
	"github.com/ramet-io/ramet/engine/storage/reflink"
)

// Auto lets Open choose.
const Auto = "auto"

// specs names what can be asked for, in messages.
const specs = "auto, btrfs:DIR, reflink:DIR or copy:DIR"

// Options of Open.
type Options struct {
	DataDir string // the daemon's; auto puts its pool into DataDir/pool
	Size    int64  // of the loop-file pool in bytes; a smaller one grows; 0 takes half of the free space for a new one (btrfs.DefaultSize)
	Sparse  bool   // a new loop-file pool is not allocated beforehand (RULES C16)
	// Watermark is the free space on the host at which a sparse pool counts as
	// full; 0 takes btrfs's default.
	Watermark int64
	Logger    *slog.Logger
}

// Open opens the pool of a specification: "auto", "btrfs:DIR", "reflink:DIR" or
// "copy:DIR"; empty means auto.
//
// Auto takes, as root, a btrfs directory when the data directory is on btrfs,
// else a btrfs in a loop file of its own. Without root or without btrfs it
// shares the blocks of files where the data directory's file system can
// (reflink), else it copies. Properties.Why says why. A pool that auto once made is opened
// again whatever would be chosen now: data never changes its driver silently.
// Where that pool cannot be opened, Open fails rather than choose another.
func Open(ctx context.Context, spec string, o Options) (storage.Driver, error) {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	kind, dir, named := strings.Cut(spec, ":")
	switch {
	case spec == Auto || spec == "":
		return openAuto(ctx, o)
	case named && dir == "":
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the pool %q names no directory", spec).
			WithHint("use " + specs)
	case kind == "btrfs" && named:
		return driver(btrfs.Open(ctx, btrfs.Options{Dir: dir, Logger: o.Logger}))
	case kind == "copy" && named:
		return driver(plaincopy.Open(ctx, dirpool.Options{Dir: dir, Logger: o.Logger}))
	case kind == "reflink" && named:
		return driver(reflink.Open(ctx, dirpool.Options{Dir: dir, Logger: o.Logger}))
	case kind == "zfs":
		return nil, storage.Unavailable(nil, "use "+specs, "this version of Ramet has no %s driver", kind)
	}
	return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%q is not a pool", spec).WithHint("use " + specs)
}

// driver keeps a typed nil from becoming a Driver that is not nil.
func driver[D storage.Driver](d D, err error) (storage.Driver, error) {
	if err != nil {
		return nil, err
	}
	return d, nil
}

// autoDirs are the places of auto's pools below the data directory.
type autoDirs struct{ pool, loopFile, loopMount, btrfs, reflink, copies string }

func dirsOf(dataDir string) autoDirs {
	pool := filepath.Join(dataDir, "pool")
	return autoDirs{
		pool:     pool,
		loopFile: filepath.Join(pool, "pool.btrfs"), loopMount: filepath.Join(pool, "mnt"),
		btrfs: filepath.Join(pool, "btrfs"), reflink: filepath.Join(pool, "reflink"), copies: filepath.Join(pool, "copy"),
	}
}

func openAuto(ctx context.Context, o Options) (storage.Driver, error) {
	at := dirsOf(o.DataDir)
	if err := os.MkdirAll(at.pool, 0o711); err != nil {
		return nil, fmt.Errorf("make the pool's directory: %w", err)
	}
	switch { // what was made before
	case exists(at.loopFile):
		return openLoop(ctx, at, o)
	case exists(at.btrfs):
		return openDir(ctx, at, o)
	case exists(at.reflink):
		return openFiles(ctx, at, madeBefore, o)
	case exists(at.copies):
		return openFiles(ctx, at, madeBefore, o)
	}
	onBtrfs, err := isBtrfs(at.pool)
	switch {
	case err != nil:
		return nil, err
	case os.Geteuid() != 0:
		return openFiles(ctx, at, "the daemon does not run as root, which a btrfs pool needs", o)
	case onBtrfs:
		return openDir(ctx, at, o)
	}
	d, err := openLoop(ctx, at, o)
	if engine.CodeOf(err) != engine.CodeDriverUnavailable || exists(at.loopFile) {
		return d, err
	}
	o.Logger.WarnContext(ctx, "no loop-file pool here", "error", err)
	return openFiles(ctx, at, "a btrfs loop-file pool cannot be used here: "+err.Error(), o)
}

func openLoop(ctx context.Context, at autoDirs, o Options) (storage.Driver, error) {
	return driver(btrfs.OpenLoop(ctx, btrfs.LoopOptions{
		File: at.loopFile, MountPoint: at.loopMount, Size: o.Size, Sparse: o.Sparse, Watermark: o.Watermark, Logger: o.Logger,
		Why: "the daemon runs as root and the kernel has btrfs: a btrfs in a file of its own",
	}))
}

func openDir(ctx context.Context, at autoDirs, o Options) (storage.Driver, error) {
	if err := os.MkdirAll(at.btrfs, 0o711); err != nil {
		return nil, fmt.Errorf("make the pool's directory: %w", err)
	}
	return driver(btrfs.Open(ctx, btrfs.Options{
		Dir: at.btrfs, Logger: o.Logger, Why: "the data directory is on btrfs",
	}))
}

// madeBefore is why auto opens a pool that it may not choose today.
const madeBefore = "auto chose it when this data directory was new"

// openFiles opens or makes a pool of plain directories: one that shares blocks
// where the file system can, else one that copies. why says why there is no btrfs.
func openFiles(ctx context.Context, at autoDirs, why string, o Options) (storage.Driver, error) {
	shares := exists(at.reflink)
	if !shares && !exists(at.copies) {
		err := reflink.Check(at.pool, at.pool)
		if shares = err == nil; shares {
			why += ", and files can share blocks here"
		} else if engine.CodeOf(err) == engine.CodeDriverUnavailable {
			why += ", and files cannot share blocks here"
			o.Logger.WarnContext(ctx, "every snapshot and every clone will be a full copy", "why", why)
		} else {
			return nil, err
		}
	}
	if shares {
		return driver(reflink.Open(ctx, dirpool.Options{Dir: at.reflink, Why: why, Logger: o.Logger}))
	}
	return driver(plaincopy.Open(ctx, dirpool.Options{Dir: at.copies, Why: why, Logger: o.Logger}))
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, os.ErrNotExist) // unreadable counts: never choose anew over it
}

func isBtrfs(dir string) (bool, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return false, &os.PathError{Op: "read the file system type of", Path: dir, Err: err}
	}
	return fs.Type == unix.BTRFS_SUPER_MAGIC, nil
}
