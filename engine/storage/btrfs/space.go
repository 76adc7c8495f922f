package btrfs

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine/storage"
)

const (
	blockData     = 1 << 0
	blockSystem   = 1 << 1
	blockMetadata = 1 << 2
	// blockGlobalReserve marks the pseudo group that btrfs itself keeps back
	// inside metadata (BTRFS_SPACE_INFO_GLOBAL_RSV).
	blockGlobalReserve = 1 << 49

	profileTwice  = 1<<4 | 1<<5 | 1<<6 // RAID1, DUP, RAID10
	profileRAID5  = 1 << 7
	profileRAID6  = 1 << 8
	profileThrice = 1 << 9
	profileFour   = 1 << 10

	// smallestNeed is what Create, Clone and Snapshot want free at least: a
	// few metadata blocks and room for a transaction.
	smallestNeed = 1 << 20
)

// Space implements storage.Driver. Free counts unallocated space and the slack
// in data block groups, and is limited by what metadata can still take: a
// btrfs without room for metadata is full, whatever its data groups have
// (RULES C17). The reserve is 2 % of the pool, 16 MiB to 2 GiB.
func (d *Driver) Space(ctx context.Context) (storage.Space, error) {
	if err := ctx.Err(); err != nil {
		return storage.Space{}, err
	}
	groups, err := getSpaceInfo(int(d.root.Fd()))
	if err != nil {
		return storage.Space{}, fmt.Errorf("read space of the pool at %s: %w", d.dir, err)
	}
	devices, total, allocated, err := deviceBytes(int(d.root.Fd()))
	if err != nil {
		return storage.Space{}, fmt.Errorf("read space of the pool at %s: %w", d.dir, err)
	}
	s := spaceOf(groups, devices, int64(total), int64(total-min(allocated, total)))
	if d.host != nil {
		host, err := d.host()
		if err != nil {
			return storage.Space{}, fmt.Errorf("read free space below the pool at %s: %w", d.dir, err)
		}
		if host = max(host, 0); host < s.Free {
			s.Free = host
			s.Limit = "the host's file system below the sparse pool file, above its watermark"
		}
	}
	return s, nil
}

// spaceOf does the sums. Sizes of groups are logical bytes, those of devices
// raw ones; a profile's ratio lies between them.
func spaceOf(groups []spaceInfo, devices int, total, unallocated int64) storage.Space {
	var dataSlack, metaSlack, metaTotal, globalReserve int64
	dataRatio, metaRatio := 1.0, 1.0
	for _, g := range groups {
		slack := int64(g.total) - int64(g.used)
		switch {
		case g.flags&blockGlobalReserve != 0:
			globalReserve = slack
		case g.flags&blockData != 0: // also mixed groups
			dataSlack += slack
			dataRatio = ratio(g.flags, devices)
			if g.flags&blockMetadata != 0 {
				metaSlack, metaTotal = metaSlack+slack, metaTotal+int64(g.total)
			}
		case g.flags&blockMetadata != 0:
			metaSlack, metaTotal = metaSlack+slack, metaTotal+int64(g.total)
			metaRatio = ratio(g.flags, devices)
		case g.flags&blockSystem != 0:
		}
	}
	metaSlack -= globalReserve
	reserve := min(max(total/50, 16<<20), 2<<30)

	// Metadata may want to grow by an eighth of itself before the pool is
	// full; what its slack does not cover comes out of unallocated space.
	want := max(metaTotal/8, 8<<20)
	forData := unallocated - int64(float64(max(want-metaSlack, 0))*metaRatio)
	free := dataSlack + int64(float64(max(forData, 0))/dataRatio) - reserve
	if forData < 0 && metaSlack < want/2 {
		free = 0
	}
	return storage.Space{Total: int64(float64(total) / dataRatio), Free: max(free, 0), Reserve: reserve}
}

// ratio is raw bytes per logical byte of a profile.
func ratio(flags uint64, devices int) float64 {
	n := float64(devices)
	switch {
	case flags&profileTwice != 0:
		return 2
	case flags&profileThrice != 0:
		return 3
	case flags&profileFour != 0:
		return 4
	case flags&profileRAID5 != 0 && devices > 1:
		return n / (n - 1)
	case flags&profileRAID6 != 0 && devices > 2:
		return n / (n - 2)
	}
	return 1
}

// checkRoom refuses new objects while the pool has only its reserve left, so
// that running clones can go on writing.
func (d *Driver) checkRoom(ctx context.Context) error {
	s, err := d.Space(ctx)
	if err != nil {
		return err
	}
	if s.Free < smallestNeed {
		return storage.Full(d.dir, smallestNeed, s.Free, nil)
	}
	return nil
}
