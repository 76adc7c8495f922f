// Package extents tells how much of a tree's data is shared with other files,
// by the extent maps (FIEMAP) that btrfs and XFS give. It changes nothing.
// Linux only.
package extents

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/unix"
)

// FIEMAP of include/uapi/linux/fiemap.h.
const (
	iocFiemap = 3<<30 | 32<<16 | 'f'<<8 | 11

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

// Sums are the bytes of a tree's extents.
type Sums struct {
	Referenced int64 // all of them
	Unique     int64 // those that no other file refers to
}

// Measure reads the extent map of every regular file of a tree, which takes
// seconds for large ones. Files that vanish meanwhile are left out, as is what
// lies inline in metadata from Unique. A file with several links counts once.
func Measure(ctx context.Context, tree string) (Sums, error) {
	var sums Sums
	seen := map[uint64]bool{} // inodes with several links
	buf := new(fiemap)
	err := filepath.WalkDir(tree, func(path string, e fs.DirEntry, err error) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err == nil && e.Type().IsRegular() {
			err = sums.add(path, seen, buf)
		}
		if errors.Is(err, os.ErrNotExist) && path != tree { // a running instance removes files
			return nil
		}
		return err
	})
	return sums, err
}

func (s *Sums) add(path string, seen map[uint64]bool, buf *fiemap) error {
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
		if err := ioctl(int(f.Fd()), buf); err != nil {
			return &os.PathError{Op: "map extents of", Path: path, Err: err}
		}
		for _, x := range buf.extents[:buf.mapped] {
			s.Referenced += int64(x.length)
			if x.flags&(fiemapShared|fiemapInline) == 0 {
				s.Unique += int64(x.length)
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

// ioctl repeats the request while it is interrupted: the Go runtime's own
// preemption signals reach these long calls.
func ioctl(fd int, buf *fiemap) error {
	for {
		_, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), iocFiemap, uintptr(unsafe.Pointer(buf)))
		switch errno {
		case 0:
			return nil
		case unix.EINTR:
			continue
		default:
			return errno
		}
	}
}
