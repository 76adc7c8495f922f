// Package reflink is the pool on a file system whose files can share blocks:
// XFS, btrfs and bcachefs. Datasets are plain directories (see dirpool), and a
// storage snapshot or clone shares the blocks of every file by one FICLONE
// each, so that its cost grows with the number of files and not with their
// bytes. It needs no root. A tree is not cloned in one instant: the writer is
// stopped or, since it is quick, frozen meanwhile (see
// storage.FrozenSnapshotter). It refuses a file system that cannot share blocks
// rather than copy silently.
package reflink

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
	"github.com/ramet-io/ramet/internal/extents"
)

// need is what a snapshot or clone takes at least: metadata, and the blocks
// that a database writes as soon as it starts.
const need = 16 << 20

// Driver is a pool in a directory of a file system with reflinks. It
// implements storage.Driver.
type Driver struct{ *dirpool.Driver }

var (
	_ storage.Driver            = (*Driver)(nil)
	_ storage.Locator           = (*Driver)(nil)
	_ storage.FrozenSnapshotter = (*Driver)(nil)
	_ storage.SnapshotMeasurer  = (*Driver)(nil)
)

// Open opens the pool in a directory, making it the first time, and removes
// what interrupted calls have left. It returns CodeDriverUnavailable when the
// directory cannot be used, when its file system cannot share blocks, or while
// another process has the pool open.
func Open(ctx context.Context, o dirpool.Options) (*Driver, error) {
	d, err := dirpool.Open(ctx, o, dirpool.Kind{
		Name: "reflink", CopyData: share, Usage: usage, Check: Check,
		Needs: func(context.Context, string) (int64, error) { return need, nil },
		Properties: storage.Properties{Warnings: []string{
			"snapshots are not atomic: a running clone is frozen for the moment in which its files are cloned",
		}},
	})
	if err != nil {
		return nil, err
	}
	return &Driver{d}, nil
}

// share lets a new file have the blocks of another. The kernel writes back
// what is dirty in the source first, so nothing written before is missed.
func share(ctx context.Context, to, from *os.File, _ int64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for {
		err := unix.IoctlFileClone(int(to.Fd()), int(from.Fd()))
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EINVAL), errors.Is(err, unix.EOPNOTSUPP), errors.Is(err, unix.EXDEV):
			return storage.Unavailable(err, "look for attributes that keep its blocks from being shared, such as chattr +C",
				"the file system cannot share the blocks of %s", from.Name())
		case err != nil:
			return &os.PathError{Op: "share the blocks of", Path: from.Name(), Err: err}
		}
		return nil
	}
}

// usage of a tree. Unique is what no other file shares; XFS and bcachefs keep
// more of an extent than that while any byte of it is referred to.
func usage(ctx context.Context, tree string) (storage.Usage, error) {
	sums, err := extents.Measure(ctx, tree)
	return storage.Usage{Referenced: sums.Referenced, Unique: sums.Unique, Estimate: true}, err
}

// Check returns nil when files in dir can share blocks, which it tries with two
// of them in tmp, a directory of the same file system; they are removed.
func Check(dir, tmp string) error {
	refuse := func(err error) error {
		return storage.Unavailable(err, "name a directory on XFS (made with reflink=1), btrfs or bcachefs, or use --pool copy:DIR",
			"the file system of %s cannot share blocks between files", dir)
	}
	from, err := os.CreateTemp(tmp, "probe-")
	if err != nil {
		return fmt.Errorf("try whether %s can share blocks: %w", dir, err)
	}
	defer os.Remove(from.Name()) //nolint:errcheck // opening the pool again removes it
	defer from.Close()           //nolint:errcheck // only a probe
	to, err := os.CreateTemp(filepath.Dir(from.Name()), "probe-")
	if err != nil {
		return fmt.Errorf("try whether %s can share blocks: %w", dir, err)
	}
	defer os.Remove(to.Name()) //nolint:errcheck // opening the pool again removes it
	defer to.Close()           //nolint:errcheck // only a probe
	if _, err := from.Write(make([]byte, 64<<10)); err != nil {
		return fmt.Errorf("try whether %s can share blocks: %w", dir, err)
	}
	if err := unix.IoctlFileClone(int(to.Fd()), int(from.Fd())); err != nil {
		if errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) {
			return nil // full, and so able to: the check comes first
		}
		return refuse(err)
	}
	return nil
}
