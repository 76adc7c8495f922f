package btrfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

const (
	iocTreeSearch = iocRead | iocWrite | 4096<<16 | iocMagic<<8 | 17
	iocSync       = iocMagic<<8 | 8

	rootTree       = 1
	orphanObjectID = ^uint64(4) // BTRFS_ORPHAN_OBJECTID, -5
	orphanItem     = 48

	settleTick = 50 * time.Millisecond
	settleSync = 20 // ticks from one sync to the next
)

// searchArgs is btrfs_ioctl_search_args.
type searchArgs struct {
	tree                     uint64
	minObject, maxObject     uint64
	minOffset, maxOffset     uint64
	minTransid, maxTransid   uint64
	minType, maxType, number uint32
	_                        uint32
	_                        [4]uint64
	_                        [3992]byte
}

// Settle implements storage.Settler: it waits for the kernel's cleaner to have
// walked every subvolume that was deleted, and for the commit that then gives
// their space back. It writes back what is dirty in the pool, so it is for when
// somebody waits for the space.
func (d *Driver) Settle(ctx context.Context) error {
	tick := time.NewTicker(settleTick)
	defer tick.Stop()
	for n := 0; ; n++ {
		pending, err := deletedSubvolumes(int(d.root.Fd()))
		if err != nil {
			return fmt.Errorf("look for deleted subvolumes in the pool at %s: %w", d.dir, err)
		}
		if !pending && n == 0 {
			return nil
		}
		if !pending || n%settleSync == 0 {
			if err := d.syncAll(ctx); err != nil || !pending {
				return err
			}
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// syncAll commits, and wakes the transaction thread and through it the cleaner.
// Nothing else wakes them while no transaction runs: BTRFS_IOC_START_SYNC does
// nothing then, and they sleep for 30 s. The kernel's wait cannot be
// interrupted; when ctx ends it goes on behind the caller's back.
func (d *Driver) syncAll(ctx context.Context) error {
	dir, err := os.Open(d.sets)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- errors.Join(ioctl(int(dir.Fd()), iocSync, nil), dir.Close()) }()
	select {
	case err := <-done:
		if err != nil {
			return fmt.Errorf("sync the pool at %s: %w", d.dir, err)
		}
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// deletedSubvolumes reports whether the cleaner has subvolumes left to walk:
// each is an orphan item in the root tree until then.
func deletedSubvolumes(fd int) (bool, error) {
	a := searchArgs{
		tree: rootTree, minObject: orphanObjectID, maxObject: orphanObjectID, maxOffset: ^uint64(0), maxTransid: ^uint64(0),
		minType: orphanItem, maxType: orphanItem, number: 1,
	}
	if err := ioctl(fd, iocTreeSearch, unsafe.Pointer(&a)); err != nil && !errors.Is(err, unix.EOVERFLOW) {
		return false, err
	}
	return a.number > 0, nil
}
