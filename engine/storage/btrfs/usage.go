package btrfs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// FIEMAP of include/uapi/linux/fiemap.h.
const (
	iocFiemap = iocRead | iocWrite | 32<<16 | 'f'<<8 | 11

	fiemapLast    = 0x1
	fiemapInline  = 0x200
	fiemapShared  = 0x2000
	fiemapExtents = 292 // fits 16 KiB
	fiemapToEnd   = ^uint64(0)
)

type fiemapExtent struct {
	logical, physical, length uint64
	_                         [2]uint64
	flags                     uint32
	_                         [3]uint32
}

type fiemap struct {
	start, length uint64
	flags, mapped uint32
	count, _      uint32
	extents       [fiemapExtents]fiemapExtent
}

// Usage implements storage.Driver. It reads the extent map of every file, so
// it takes seconds for large datasets and belongs in the background. Unique
// counts extents that no other dataset or snapshot refers to. It is an
// estimate: btrfs frees an extent only when no byte of it is referred to any
// more, so random overwrites keep more than this; metadata and files small
// enough to live in metadata are not counted.
func (d *Driver) Usage(ctx context.Context, ds engine.DatasetID) (storage.Usage, error) {
	if _, err := d.Stat(ctx, ds); err != nil {
		return storage.Usage{}, err
	}
	u := storage.Usage{Estimate: true}
	seen := map[uint64]bool{} // inodes with several links
	buf := new(fiemap)
	err := filepath.WalkDir(d.datasetPlace(ds).tree(), func(path string, e fs.DirEntry, err error) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err == nil && e.Type().IsRegular() {
			err = addFile(&u, path, seen, buf)
		}
		if errors.Is(err, os.ErrNotExist) { // a running instance removes files
			return nil
		}
		return err
	})
	if err != nil {
		return storage.Usage{}, fmt.Errorf("measure dataset %s: %w", ds, err)
	}
	return u, nil
}

func addFile(u *storage.Usage, path string, seen map[uint64]bool, buf *fiemap) error {
	f, err := os.OpenFile(path, os.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // read only
	var st unix.Stat_t
	if err := unix.Fstat(int(f.Fd()), &st); err != nil {
		return &os.PathError{Op: "stat", Path: path, Err: err}
	}
	if st.Nlink > 1 {
		if seen[st.Ino] {
			return nil
		}
		seen[st.Ino] = true
	}
	*buf = fiemap{length: fiemapToEnd, count: fiemapExtents}
	for {
		if err := ioctl(int(f.Fd()), iocFiemap, unsafe.Pointer(buf)); err != nil {
			return &os.PathError{Op: "map extents of", Path: path, Err: err}
		}
		for _, x := range buf.extents[:buf.mapped] {
			u.Referenced += int64(x.length)
			if x.flags&(fiemapShared|fiemapInline) == 0 {
				u.Unique += int64(x.length)
			}
		}
		if buf.mapped == 0 || buf.extents[buf.mapped-1].flags&fiemapLast != 0 {
			return nil
		}
		last := buf.extents[buf.mapped-1]
		buf.start, buf.length = last.logical+last.length, fiemapToEnd-(last.logical+last.length)
		buf.mapped = 0
	}
}
