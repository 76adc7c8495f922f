package btrfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"unsafe"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/loopdev"
)

const (
	iocResize = iocWrite | 4096<<16 | iocMagic<<8 | 3

	// growStep is the least by which a device must be larger than its file
	// system for a resize to be worth it; mkfs rounds down.
	growStep = 1 << 20
)

type resizeArgs struct {
	_    int64
	name [4088]byte
}

// growFile makes an existing pool file as large as was asked for. It never
// makes one smaller: what lies at its end could not be kept.
func (o *LoopOptions) growFile(ctx context.Context) error {
	st, err := os.Stat(o.File)
	if err != nil {
		return fmt.Errorf("look at the pool file: %w", err)
	}
	have := st.Size()
	switch {
	case o.Size == 0 || o.Size == have:
		return nil
	case o.Size < have:
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest,
			"the pool file %s has %d bytes, and %d were asked for: a pool never shrinks", o.File, have, o.Size).
			WithHint(fmt.Sprintf("ask for --pool-size %d or more, or leave --pool-size out", have))
	}
	sparse, err := isSparse(o.File)
	if err != nil {
		return err
	}
	room, err := hostRoom(filepath.Dir(o.File), hostKeep)
	if err != nil {
		return err
	}
	if !sparse && o.Size-have > room {
		return tooLarge(filepath.Dir(o.File), o.Size-have, room)
	}
	f, err := os.OpenFile(o.File, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("open the pool file: %w", err)
	}
	if sparse {
		err = f.Truncate(o.Size)
	} else if err = fallocate(f, o.Size); err != nil {
		err = errors.Join(err, f.Truncate(have)) // nothing uses what is beyond yet
	}
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("make the pool file %s larger: %w", o.File, err)
	}
	o.Logger.InfoContext(ctx, "made the pool file larger", "file", o.File, "from", have, "to", o.Size)
	return nil
}

// growMounted gives the mounted file system all of its pool file, also when an
// earlier start was interrupted between the two.
func (o *LoopOptions) growMounted(ctx context.Context) error {
	devices, err := loopdev.Find(o.File)
	if err != nil || len(devices) != 1 {
		return err
	}
	size, err := loopdev.Refresh(devices[0])
	if err != nil {
		return fmt.Errorf("make the pool's device larger: %w", err)
	}
	root, err := os.Open(o.MountPoint)
	if err != nil {
		return err
	}
	defer root.Close() //nolint:errcheck // read only
	_, total, _, err := deviceBytes(int(root.Fd()))
	if err != nil || int64(total)+growStep > size {
		return err
	}
	var a resizeArgs
	copy(a.name[:], "max")
	if err := ioctl(int(root.Fd()), iocResize, unsafe.Pointer(&a)); err != nil {
		return fmt.Errorf("make the pool's file system larger: %w", err)
	}
	o.Logger.InfoContext(ctx, "made the pool larger", "file", o.File, "from", total, "to", size)
	return nil
}

func tooLarge(dir string, size, room int64) error {
	return &engine.Error{
		Class: engine.ClassExhausted, Code: engine.CodeDiskFull,
		Message: fmt.Sprintf("a pool with %d bytes more does not fit below %s: %d bytes can be used", size, dir, max(room, 0)),
		Hint:    fmt.Sprintf("Ramet leaves the host 2 GiB or %d %% of its disk; free space, ask for a smaller pool, or name another data directory", hostKeepPct),
		Details: map[string]any{storage.DetailNeeded: size, storage.DetailFree: max(room, 0)},
	}
}
