package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The bare calls of include/uapi/linux/btrfs.h, so that the limit pays for
// nothing else.
const (
	iocSnapCreateV2 = 1<<30 | 4096<<16 | 0x94<<8 | 23
	iocSnapDestroy  = 1<<30 | 4096<<16 | 0x94<<8 | 15
	subvolReadOnly  = 1 << 1
)

type volArgsV2 struct {
	fd      int64
	transid uint64
	flags   uint64
	unused  [4]uint64
	name    [4040]byte
}

type volArgs struct {
	fd   int64
	name [4088]byte
}

// snapshotTree makes dst a snapshot of the subvolume src.
func snapshotTree(src, dst string, readOnly bool) error {
	from, err := os.Open(src)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.Open(filepath.Dir(dst))
	if err != nil {
		return err
	}
	defer to.Close()
	args := volArgsV2{fd: int64(from.Fd())}
	if readOnly {
		args.flags = subvolReadOnly
	}
	copy(args.name[:], filepath.Base(dst))
	return ioctl("snapshot", dst, to, iocSnapCreateV2, unsafe.Pointer(&args))
}

// destroyTree removes a subvolume.
func destroyTree(path string) error {
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer dir.Close()
	var args volArgs
	copy(args.name[:], filepath.Base(path))
	return ioctl("destroy", path, dir, iocSnapDestroy, unsafe.Pointer(&args))
}

func ioctl(what, path string, dir *os.File, request uintptr, args unsafe.Pointer) error {
	for {
		_, _, errno := unix.Syscall(unix.SYS_IOCTL, dir.Fd(), request, uintptr(args))
		switch {
		case errors.Is(errno, unix.EINTR): // the runtime's own signals
		case errno != 0:
			return fmt.Errorf("%s %s: %w", what, path, errno)
		default:
			return nil
		}
	}
}
