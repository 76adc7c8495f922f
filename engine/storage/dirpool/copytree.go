package dirpool

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine/storage"
)

const (
	// copyWorkers copy files at once. More than the disks' queue can use only
	// takes memory; few enough to leave a small machine usable.
	copyWorkers = 4
	// copyChunk is how much is copied between two looks at the context.
	copyChunk = 16 << 20
)

// errOtherFileSystem marks a directory of another file system or subvolume.
var errOtherFileSystem = errors.New("is on another file system")

// copier copies one tree with everything a database or an application can see
// of it: owners, modes, times, extended attributes, hard and symbolic links,
// holes, FIFOs and devices. Sockets are left out: they mean nothing without
// their process. The target must not exist and is not made durable.
type copier struct {
	from, to string
	modes    map[string]fs.FileMode // by path in the tree; instead of the source's (see seal)
	root     bool                   // may give files away
	data     func(ctx context.Context, to, from *os.File, size int64) error

	device uint64
	dirs   []file // in walk order, finished backwards at the end
	links  []link
	first  map[uint64]string // inode with several links to its first path in the tree
}

// file is one entry of the source tree.
type file struct {
	name string // path in the tree
	st   unix.Stat_t
}

type link struct{ existing, name string }

// runFrozen copies the tree while freeze holds its writer, and lets the writer
// go on as soon as everything has been read.
func (c *copier) runFrozen(ctx context.Context, freeze storage.Freeze) error {
	if freeze == nil {
		return c.run(ctx)
	}
	thaw, err := freeze(ctx)
	if err != nil {
		return err
	}
	return errors.Join(c.run(ctx), thaw())
}

func (c *copier) run(ctx context.Context) error {
	var st unix.Stat_t
	if err := unix.Lstat(c.from, &st); err != nil {
		return &os.PathError{Op: "stat", Path: c.from, Err: err}
	}
	c.device, c.first = st.Dev, map[uint64]string{}
	workers, ctx := errgroup.WithContext(ctx)
	workers.SetLimit(copyWorkers)
	walkErr := filepath.WalkDir(c.from, func(path string, _ fs.DirEntry, err error) error {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		return c.visit(ctx, workers, path)
	})
	err := workers.Wait()
	if walkErr != nil && (err == nil || !errors.Is(walkErr, context.Canceled)) {
		err = walkErr
	}
	if err != nil {
		return err
	}
	for _, l := range c.links {
		if err := os.Link(filepath.Join(c.to, l.existing), filepath.Join(c.to, l.name)); err != nil {
			return err
		}
	}
	// Directories last and inner ones first: what is made inside changes their
	// times, and their final mode may forbid it.
	for i := len(c.dirs) - 1; i >= 0; i-- {
		if err := c.finish(c.dirs[i]); err != nil {
			return err
		}
	}
	return nil
}

// visit makes directories and small things at once, hands files to the
// workers, and notes further links of a file for the end.
func (c *copier) visit(ctx context.Context, workers *errgroup.Group, path string) error {
	name, err := filepath.Rel(c.from, path)
	if err != nil {
		return err
	}
	f := file{name: name}
	if err := unix.Lstat(path, &f.st); err != nil {
		return &os.PathError{Op: "stat", Path: path, Err: err}
	}
	if f.st.Dev != c.device {
		return fmt.Errorf("%s %w", path, errOtherFileSystem)
	}
	kind := f.st.Mode & unix.S_IFMT
	if kind == unix.S_IFDIR {
		c.dirs = append(c.dirs, f)
		return os.Mkdir(filepath.Join(c.to, name), 0o700)
	}
	if kind == unix.S_IFSOCK {
		return nil
	}
	if f.st.Nlink > 1 {
		if existing, ok := c.first[f.st.Ino]; ok {
			c.links = append(c.links, link{existing, name})
			return nil
		}
		c.first[f.st.Ino] = name
	}
	if kind == unix.S_IFREG {
		workers.Go(func() error {
			if err := c.copyFile(ctx, f); err != nil {
				return fmt.Errorf("copy %s: %w", path, err)
			}
			return nil
		})
		return nil
	}
	return c.makeSpecial(f)
}

func (c *copier) makeSpecial(f file) error {
	from, to := filepath.Join(c.from, f.name), filepath.Join(c.to, f.name)
	if f.st.Mode&unix.S_IFMT == unix.S_IFLNK {
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		if err := os.Symlink(target, to); err != nil {
			return err
		}
	} else if err := unix.Mknod(to, f.st.Mode&unix.S_IFMT|0o600, int(f.st.Rdev)); err != nil {
		return &os.PathError{Op: "make", Path: to, Err: err}
	}
	return c.finish(f)
}

func (c *copier) copyFile(ctx context.Context, f file) error {
	from, err := os.OpenFile(filepath.Join(c.from, f.name), os.O_RDONLY|unix.O_NOFOLLOW, 0)
	if err != nil {
		return err
	}
	defer from.Close() //nolint:errcheck // read only
	to, err := os.OpenFile(filepath.Join(c.to, f.name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := c.data(ctx, to, from, f.st.Size); err != nil {
		return errors.Join(err, to.Close())
	}
	if err := to.Close(); err != nil {
		return err
	}
	return c.finish(f)
}

// CopyBytes is the CopyData of a pool that shares nothing: it copies size
// bytes and leaves holes out.
func CopyBytes(ctx context.Context, to, from *os.File, size int64) error {
	if err := to.Truncate(size); err != nil {
		return err
	}
	for at := int64(0); at < size; {
		start, end, err := nextData(from, at, size)
		if err != nil || start == end {
			return err
		}
		for at = start; at < end; {
			if err := ctx.Err(); err != nil {
				return err
			}
			n := min(end-at, copyChunk)
			if err := copyRange(to, from, at, n); err != nil {
				return err
			}
			at += n
		}
	}
	return nil
}

// nextData returns the next part of the file at or after an offset that is no
// hole; start equals end when there is none.
func nextData(f *os.File, at, size int64) (start, end int64, err error) {
	start, err = unix.Seek(int(f.Fd()), at, unix.SEEK_DATA)
	if errors.Is(err, unix.ENXIO) {
		return size, size, nil
	}
	if errors.Is(err, unix.EINVAL) { // the file system knows no holes
		return at, size, nil
	}
	if err != nil {
		return 0, 0, &os.PathError{Op: "find data in", Path: f.Name(), Err: err}
	}
	end, err = unix.Seek(int(f.Fd()), start, unix.SEEK_HOLE)
	if err != nil {
		return 0, 0, &os.PathError{Op: "find holes in", Path: f.Name(), Err: err}
	}
	return start, min(end, size), nil
}

// copyRange copies n bytes at the same offset in both files; inside the kernel
// where it can (copy_file_range, by way of io.CopyN).
func copyRange(to, from *os.File, at, n int64) error {
	for _, f := range []*os.File{from, to} {
		if _, err := f.Seek(at, io.SeekStart); err != nil {
			return err
		}
	}
	if _, err := io.CopyN(to, from, n); err != nil {
		return fmt.Errorf("at byte %d: %w", at, err)
	}
	return nil
}

// finish gives the copy its owner, attributes, mode and times, in the order in
// which none of them undoes another: chown drops setuid bits and file
// capabilities, and a read-only mode forbids attributes.
func (c *copier) finish(f file) error {
	from, to := filepath.Join(c.from, f.name), filepath.Join(c.to, f.name)
	if c.root {
		if err := os.Lchown(to, int(f.st.Uid), int(f.st.Gid)); err != nil {
			return err
		}
	}
	if kind := f.st.Mode & unix.S_IFMT; kind == unix.S_IFREG || kind == unix.S_IFDIR {
		if err := c.copyXattrs(from, to); err != nil {
			return err
		}
	}
	if f.st.Mode&unix.S_IFMT != unix.S_IFLNK {
		mode := f.st.Mode & 0o7777
		if m, ok := c.modes[f.name]; ok {
			mode = rawMode(m)
		}
		if err := unix.Chmod(to, mode); err != nil {
			return &os.PathError{Op: "chmod", Path: to, Err: err}
		}
	}
	times := []unix.Timespec{f.st.Atim, f.st.Mtim}
	if err := unix.UtimesNanoAt(unix.AT_FDCWD, to, times, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return &os.PathError{Op: "set times of", Path: to, Err: err}
	}
	return nil
}

// rawMode is the mode bits of an fs.FileMode as chmod(2) takes them.
func rawMode(m fs.FileMode) uint32 {
	mode := uint32(m.Perm())
	for bit, raw := range map[fs.FileMode]uint32{
		fs.ModeSetuid: unix.S_ISUID, fs.ModeSetgid: unix.S_ISGID, fs.ModeSticky: unix.S_ISVTX,
	} {
		if m&bit != 0 {
			mode |= raw
		}
	}
	return mode
}

func (c *copier) copyXattrs(from, to string) error {
	size, err := unix.Llistxattr(from, nil)
	if errors.Is(err, unix.EOPNOTSUPP) || err == nil && size == 0 {
		return nil
	}
	buf := make([]byte, max(size, 0)+256)
	if err == nil {
		size, err = unix.Llistxattr(from, buf)
	}
	if err != nil {
		return &os.PathError{Op: "list attributes of", Path: from, Err: err}
	}
	value := make([]byte, 64<<10) // XATTR_SIZE_MAX
	for name := range strings.SplitSeq(strings.TrimRight(string(buf[:size]), "\x00"), "\x00") {
		if !c.keepsXattr(name) {
			continue
		}
		n, err := unix.Lgetxattr(from, name, value)
		if err == nil {
			err = unix.Lsetxattr(to, name, value[:n], 0)
		}
		if err != nil {
			return &os.PathError{Op: "copy attribute " + name + " of", Path: from, Err: err}
		}
	}
	return nil
}

// keepsXattr: labels of security modules are the host's own business, and
// without root only what the owner may set can be copied.
func (c *copier) keepsXattr(name string) bool {
	if strings.HasPrefix(name, "user.") || strings.HasPrefix(name, "system.posix_acl_") {
		return true
	}
	return c.root && (strings.HasPrefix(name, "trusted.") || name == "security.capability")
}
