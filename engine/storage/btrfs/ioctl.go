package btrfs

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The requests and structures of include/uapi/linux/btrfs.h that the driver
// uses. Sizes are part of the request number, so a wrong layout is refused by
// the kernel with ENOTTY rather than misread.
const (
	iocMagic = 0x94

	iocSnapCreateV2     = iocWrite | 4096<<16 | iocMagic<<8 | 23
	iocSubvolCreateV2   = iocWrite | 4096<<16 | iocMagic<<8 | 24
	iocSnapDestroyV2    = iocWrite | 4096<<16 | iocMagic<<8 | 63
	iocGetSubvolInfo    = iocRead | 504<<16 | iocMagic<<8 | 60
	iocGetSubvolRootref = iocRead | iocWrite | 4096<<16 | iocMagic<<8 | 61
	iocSpaceInfo        = iocRead | iocWrite | 16<<16 | iocMagic<<8 | 20
	iocFSInfo           = iocRead | 1024<<16 | iocMagic<<8 | 31
	iocStartSync        = iocRead | 8<<16 | iocMagic<<8 | 24
	iocDevInfo          = iocRead | iocWrite | 4096<<16 | iocMagic<<8 | 30

	iocWrite = 1 << 30
	iocRead  = 2 << 30

	subvolReadOnly = 1 << 1 // BTRFS_SUBVOL_RDONLY, in volArgs.flags and subvolInfo.flags (there bit 0)
	rootReadOnly   = 1 << 0 // BTRFS_ROOT_SUBVOL_RDONLY

	firstInode = 256 // inode of every subvolume's root directory
)

type volArgs struct {
	fd      int64
	transid uint64
	flags   uint64
	unused  [4]uint64
	name    [4040]byte
}

type ioctlTime struct {
	sec  uint64
	nsec uint32
	_    uint32
}

type subvolInfo struct {
	treeID       uint64
	name         [256]byte
	parentID     uint64
	dirID        uint64
	generation   uint64
	flags        uint64
	uuid         [16]byte
	parentUUID   [16]byte
	receivedUUID [16]byte
	transids     [4]uint64
	ctime        ioctlTime
	otime        ioctlTime
	stime        ioctlTime
	rtime        ioctlTime
	reserved     [8]uint64
}

type rootrefArgs struct {
	minTreeID uint64
	refs      [255]struct{ treeID, dirID uint64 }
	num       uint8
	_         [7]byte
}

type spaceInfo struct {
	flags, total, used uint64
}

type fsInfo struct {
	maxID      uint64
	numDevices uint64
	fsid       [16]byte
	_          [992]byte
}

type devInfo struct {
	devid      uint64
	uuid       [16]byte
	bytesUsed  uint64
	totalBytes uint64
	_          [4056]byte
}

// ioctl repeats the request while it is interrupted: the Go runtime's own
// preemption signals reach these long calls.
func ioctl(fd int, req uintptr, arg unsafe.Pointer) error {
	for {
		_, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), req, uintptr(arg))
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

func (a *volArgs) setName(name string) error {
	if len(name) == 0 || len(name) > 255 {
		return unix.ENAMETOOLONG
	}
	copy(a.name[:], name)
	return nil
}

// createSubvolume makes an empty subvolume in the directory parent. Newer
// kernels (seen on 6.18) do not commit it before they answer.
func createSubvolume(parent int, name string) error {
	var a volArgs
	if err := a.setName(name); err != nil {
		return err
	}
	return ioctl(parent, iocSubvolCreateV2, unsafe.Pointer(&a))
}

// snapshotSubvolume makes a snapshot of the subvolume open at source in the
// directory parent. The kernel flushes the source's dirty data and commits the
// transaction before it answers, so the result is durable at return.
func snapshotSubvolume(source, parent int, name string, readOnly bool) error {
	a := volArgs{fd: int64(source)}
	if readOnly {
		a.flags = subvolReadOnly
	}
	if err := a.setName(name); err != nil {
		return err
	}
	return ioctl(parent, iocSnapCreateV2, unsafe.Pointer(&a))
}

// destroySubvolume unlinks a subvolume. The kernel refuses one that holds
// other subvolumes (ENOTEMPTY), frees the space later in its cleaner thread
// and does not commit.
func destroySubvolume(parent int, name string) error {
	var a volArgs
	if err := a.setName(name); err != nil {
		return err
	}
	return ioctl(parent, iocSnapDestroyV2, unsafe.Pointer(&a))
}

// wakeCleaner asks for a commit without waiting, after which the transaction
// thread wakes the cleaner; left alone it does so every 30 s only. A lost
// wake-up delays the return of space and nothing else.
func wakeCleaner(fd int) error {
	var transid uint64
	return ioctl(fd, iocStartSync, unsafe.Pointer(&transid))
}

func getSubvolInfo(fd int) (*subvolInfo, error) {
	var i subvolInfo
	if err := ioctl(fd, iocGetSubvolInfo, unsafe.Pointer(&i)); err != nil {
		return nil, err
	}
	return &i, nil
}

// hasNested reports whether the subvolume open at fd holds other subvolumes
// anywhere in its tree.
func hasNested(fd int) (bool, error) {
	var a rootrefArgs
	err := ioctl(fd, iocGetSubvolRootref, unsafe.Pointer(&a))
	if errors.Is(err, unix.EOVERFLOW) { // more than fit: certainly some
		return true, nil
	}
	return a.num > 0, err
}

func getSpaceInfo(fd int) ([]spaceInfo, error) {
	head := struct{ slots, total uint64 }{}
	if err := ioctl(fd, iocSpaceInfo, unsafe.Pointer(&head)); err != nil {
		return nil, err
	}
	// Two more than told, for block groups that appear between the calls.
	n := head.total + 2
	buf := make([]uint64, 2+3*n)
	buf[0] = n
	if err := ioctl(fd, iocSpaceInfo, unsafe.Pointer(&buf[0])); err != nil {
		return nil, err
	}
	infos := make([]spaceInfo, min(n, buf[1]))
	for i := range infos {
		infos[i] = spaceInfo{buf[2+3*i], buf[3+3*i], buf[4+3*i]}
	}
	return infos, nil
}

// deviceBytes sums the file system's devices: their size and what of it is
// handed out to block groups.
func deviceBytes(fd int) (devices int, total, allocated uint64, err error) {
	var fs fsInfo
	if err := ioctl(fd, iocFSInfo, unsafe.Pointer(&fs)); err != nil {
		return 0, 0, 0, fmt.Errorf("read file system info: %w", err)
	}
	for id := uint64(1); id <= fs.maxID; id++ {
		d := devInfo{devid: id}
		err := ioctl(fd, iocDevInfo, unsafe.Pointer(&d))
		if errors.Is(err, unix.ENODEV) { // device ids have gaps after a removal
			continue
		}
		if err != nil {
			return 0, 0, 0, fmt.Errorf("read info of device %d: %w", id, err)
		}
		devices++
		total += d.totalBytes
		allocated += d.bytesUsed
	}
	return devices, total, allocated, nil
}

func (i *subvolInfo) readOnly() bool { return i.flags&rootReadOnly != 0 }

func (i *subvolInfo) created() time.Time {
	return time.Unix(int64(i.otime.sec), int64(i.otime.nsec)).UTC()
}

// formatUUID returns the usual 8-4-4-4-12 form, or "" for all zeros, which
// btrfs uses for "none".
func formatUUID(u [16]byte) string {
	if bytes.Equal(u[:], make([]byte, 16)) {
		return ""
	}
	h := hex.EncodeToString(u[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
