package btrfs

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

const (
	poolLabel   = "ramet-pool" // file system label that marks a pool file as ours
	smallest    = 256 << 20    // below this btrfs has hardly room beside its metadata
	largest     = 256 << 30    // of DefaultSize; a larger pool is asked for by size
	mkfsTimeout = 2 * time.Minute

	hostKeep    = 2 << 30 // left free on the host beside an allocated pool file, or
	hostKeepPct = 10      // this much of it, whichever is more
	// watermark takes hostKeep's place below a sparse pool file, which can
	// fill the host long after it was made.
	watermark = 5 << 30
)

// Offsets in the btrfs superblock, which lies 64 KiB into the device.
const (
	superOffset     = 64 << 10
	superSize       = 4096
	superMagicAt    = 0x40
	superMagic      = "_BHRfS_M"
	superTotalAt    = 0x70
	superLabelAt    = 0x12b
	superLabelBytes = 256
)

// ensurePoolFile makes the pool file, or checks the one that is there. The
// file appears under its name only when its file system is whole.
func ensurePoolFile(ctx context.Context, o *LoopOptions) (made bool, err error) {
	err = checkPoolFile(o.File)
	if !errors.Is(err, os.ErrNotExist) {
		return false, err
	}
	size, err := newSize(o)
	if err != nil {
		return false, err
	}
	fresh := o.File + ".new" // of an interrupted first start, if there
	if err := os.Remove(fresh); err != nil && !errors.Is(err, os.ErrNotExist) {
		return false, fmt.Errorf("remove an unfinished pool file: %w", err)
	}
	if err := makePoolFile(ctx, fresh, size, o.Sparse); err != nil {
		return false, errors.Join(err, os.Remove(fresh))
	}
	if err := os.Rename(fresh, o.File); err != nil {
		return false, errors.Join(fmt.Errorf("name the pool file: %w", err), os.Remove(fresh))
	}
	o.Logger.InfoContext(ctx, "made the pool file", "file", o.File, "bytes", size, "sparse", o.Sparse)
	return true, syncDir(filepath.Dir(o.File))
}

func makePoolFile(ctx context.Context, path string, size int64, sparse bool) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make the pool file: %w", err)
	}
	defer f.Close() //nolint:errcheck // closed with its error below; this is for the error paths
	if sparse {
		err = f.Truncate(size)
	} else {
		err = fallocate(f, size)
	}
	if err != nil {
		return fmt.Errorf("allocate %d bytes for the pool file: %w", size, err)
	}
	ctx, cancel := context.WithTimeout(ctx, mkfsTimeout)
	defer cancel()
	mkfs, err := findMkfs()
	if err != nil {
		return err
	}
	// Metadata stays in its default profile, twice: single saves 15 % of a
	// snapshot's commit (0.82 against 0.97 ms) and nothing protects it then.
	out, err := exec.CommandContext(ctx, mkfs, "--quiet", "--nodiscard", "--label", poolLabel, path).CombinedOutput()
	if err != nil {
		return fmt.Errorf("make the pool's file system with %s: %w: %s", mkfs, err, bytes.TrimSpace(out))
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("write the pool file: %w", err)
	}
	return f.Close()
}

func fallocate(f *os.File, size int64) error {
	for {
		err := unix.Fallocate(int(f.Fd()), 0, 0, size)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.ENOSPC):
			return &engine.Error{
				Class: engine.ClassExhausted, Code: engine.CodeDiskFull, Message: "the host's file system is full",
				Hint: "free space below " + filepath.Dir(f.Name()) + " or ask for a smaller pool", Err: err,
			}
		case errors.Is(err, unix.EOPNOTSUPP):
			return storage.Unavailable(err, "put the data directory on ext4, xfs or btrfs, or ask for a sparse pool file",
				"the file system below %s cannot allocate space beforehand", filepath.Dir(f.Name()))
		}
		return err
	}
}

func findMkfs() (string, error) {
	for _, name := range []string{"mkfs.btrfs", "/usr/sbin/mkfs.btrfs", "/sbin/mkfs.btrfs"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", storage.Unavailable(nil, "install the package btrfs-progs", "mkfs.btrfs is not installed")
}

// checkPoolFile returns nil for a pool file of ours, an error that is
// os.ErrNotExist when there is none, and a refusal for anything else.
func checkPoolFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // read only
	st, err := f.Stat()
	if err != nil {
		return err
	}
	refuse := func(what string) error {
		return storage.Unavailable(nil, "move it away, or name another data directory", "%s %s", path, what)
	}
	super := make([]byte, superSize)
	if _, err := f.ReadAt(super, superOffset); !st.Mode().IsRegular() || err != nil {
		return refuse("is not a Ramet pool file")
	}
	label, _, _ := bytes.Cut(super[superLabelAt:superLabelAt+superLabelBytes], []byte{0})
	if string(super[superMagicAt:superMagicAt+len(superMagic)]) != superMagic || string(label) != poolLabel {
		return refuse("holds something else than a Ramet pool")
	}
	if total := binary.LittleEndian.Uint64(super[superTotalAt:]); total > uint64(st.Size()) {
		return refuse(fmt.Sprintf("is cut off: its file system has %d bytes, the file %d", total, st.Size()))
	}
	return nil
}

// newSize decides the size of a new pool file and refuses one that leaves the
// host too little.
func newSize(o *LoopOptions) (int64, error) {
	dir := filepath.Dir(o.File)
	room, err := hostRoom(dir, hostKeep)
	if err != nil {
		return 0, err
	}
	size := o.Size
	if size == 0 {
		size = DefaultSize(room)
	}
	if size < smallest {
		if o.Size != 0 {
			return 0, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest,
				"a pool of %d bytes is too small", o.Size).WithHint(fmt.Sprintf("ask for at least %d bytes", smallest))
		}
		size = smallest
	}
	if size > room && !o.Sparse {
		return 0, tooLarge(dir, size, room)
	}
	return size, nil
}

// DefaultSize is the size of a pool file for which none was asked: half of the
// room on the host in whole GiB, at most 256 GiB.
func DefaultSize(room int64) int64 {
	size := min(room/2, largest)
	if size > 1<<30 {
		size &^= 1<<30 - 1
	}
	return size &^ (1<<20 - 1)
}

// hostRoom is what may be used of the file system below dir: free space less
// what the host keeps: keep, or a share of it when that is more. It can be
// negative.
func hostRoom(dir string, keep int64) (int64, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return 0, &os.PathError{Op: "read free space of", Path: dir, Err: err}
	}
	total, free := int64(fs.Blocks)*fs.Bsize, int64(fs.Bavail)*fs.Bsize
	return free - max(keep, total/100*hostKeepPct), nil
}

func isSparse(path string) (bool, error) {
	var st unix.Stat_t
	if err := unix.Stat(path, &st); err != nil {
		return false, &os.PathError{Op: "stat", Path: path, Err: err}
	}
	return st.Blocks*512 < st.Size, nil
}

func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
