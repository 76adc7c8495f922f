package postgres

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// realDir is a directory of a dataset. A clone's superuser may have put
// anything at all there: links that lead out, pipes that block whoever opens
// them, files without end. So every name is looked up in the directory that is
// held open, one component at a time, and never followed. What is not of the
// kind that PostgreSQL would have left is refused (see odd).
//
// Nothing here is a check that comes before a use: the directory checked is
// the one held, and the file checked is the one read.
type realDir struct {
	f    *os.File
	path string // for messages
}

// maxEntries bounds what is listed of a directory; PostgreSQL has nowhere near
// as many tablespaces, slots or prepared transactions.
const maxEntries = 1 << 16

// openData opens dir/pgdata. The dataset's own path is Ramet's; what lies
// below it is not.
func openData(dir string) (*realDir, error) { return openRealDir(filepath.Join(dir, "pgdata")) }

// openRealDir trusts all but the last component of path.
func openRealDir(path string) (*realDir, error) { return openDirAt(unix.AT_FDCWD, path, path) }

func openDirAt(at int, name, path string) (*realDir, error) {
	fd, err := retry(func() (int, error) {
		return unix.Openat(at, name, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	})
	switch {
	case errors.Is(err, unix.ENOTDIR), errors.Is(err, unix.ELOOP):
		return nil, odd(path, "is not a directory")
	case err != nil:
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	return &realDir{f: os.NewFile(uintptr(fd), path), path: path}, nil
}

// odd is the error for what no PostgreSQL has left in its data directory.
func odd(path, what string) error {
	return engine.Errorf(engine.ClassDataLoss, engine.CodeInstanceFailed, "%s %s", path, what).
		WithHint("the data directory was tampered with; roll the clone back or remove it")
}

// retry repeats a call that a signal has interrupted.
func retry[T any](call func() (T, error)) (T, error) {
	for {
		v, err := call()
		if !errors.Is(err, unix.EINTR) {
			return v, err
		}
	}
}

func (d *realDir) fd() int               { return int(d.f.Fd()) }
func (d *realDir) at(name string) string { return filepath.Join(d.path, name) }
func (d *realDir) close()                { _ = d.f.Close() } // only a handle
func (d *realDir) fail(op, name string, err error) error {
	return &fs.PathError{Op: op, Path: d.at(name), Err: err}
}

// sub opens a directory of d.
func (d *realDir) sub(name string) (*realDir, error) { return openDirAt(d.fd(), name, d.at(name)) }

// read returns the content of a regular file of at most limit bytes.
func (d *realDir) read(name string, limit int64) ([]byte, error) {
	// O_NONBLOCK: a pipe without a writer would never open.
	fd, err := retry(func() (int, error) {
		return unix.Openat(d.fd(), name, unix.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	})
	switch {
	case errors.Is(err, unix.ELOOP), errors.Is(err, unix.ENXIO): // a link, a socket
		return nil, odd(d.at(name), "is not a regular file")
	case err != nil:
		return nil, d.fail("open", name, err)
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, errors.Join(d.fail("stat", name, err), unix.Close(fd))
	}
	if st.Mode&unix.S_IFMT != unix.S_IFREG {
		return nil, errors.Join(odd(d.at(name), "is not a regular file"), unix.Close(fd))
	}
	f := os.NewFile(uintptr(fd), d.at(name))
	defer f.Close() //nolint:errcheck // only read
	if st.Size > limit {
		return nil, odd(d.at(name), fmt.Sprintf("has %d bytes where at most %d are expected", st.Size, limit))
	}
	return io.ReadAll(io.LimitReader(f, limit))
}

// mode returns the kind of a name and its size; 0 when there is none.
func (d *realDir) mode(name string) (kind uint32, size int64, err error) {
	var st unix.Stat_t
	err = unix.Fstatat(d.fd(), name, &st, unix.AT_SYMLINK_NOFOLLOW)
	if errors.Is(err, unix.ENOENT) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, d.fail("stat", name, err)
	}
	return st.Mode & unix.S_IFMT, st.Size, nil
}

// remove removes a name that is not a directory, whatever it is; no error when
// it is not there.
func (d *realDir) remove(name string) error {
	switch err := unix.Unlinkat(d.fd(), name, 0); {
	case err == nil, errors.Is(err, unix.ENOENT):
		return nil
	case errors.Is(err, unix.EISDIR):
		return odd(d.at(name), "is a directory")
	default:
		return d.fail("remove", name, err)
	}
}

// removeAll removes a name and what is below it.
func (d *realDir) removeAll(name string) error {
	root, err := os.OpenRoot("/proc/self/fd/" + strconv.Itoa(d.fd()))
	if err != nil {
		return d.fail("open", name, err)
	}
	return errors.Join(root.RemoveAll(name), root.Close())
}

// create makes a new file, which must not be there.
func (d *realDir) create(name string) (*os.File, error) {
	fd, err := retry(func() (int, error) {
		return unix.Openat(d.fd(), name, unix.O_WRONLY|unix.O_CREAT|unix.O_EXCL|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0o600)
	})
	if err != nil {
		return nil, d.fail("create", name, err)
	}
	return os.NewFile(uintptr(fd), d.at(name)), nil
}

// makeDir makes a directory of that owner unless there is one, and opens it.
// uid -1 leaves the owner.
func (d *realDir) makeDir(name string, uid, gid int) (*realDir, error) {
	err := unix.Mkdirat(d.fd(), name, 0o700)
	if err != nil && !errors.Is(err, unix.EEXIST) {
		return nil, d.fail("make", name, err)
	}
	made := err == nil
	sub, err := d.sub(name)
	if err != nil || !made || uid < 0 {
		return sub, err
	}
	if err := sub.f.Chown(uid, gid); err != nil {
		sub.close()
		return nil, err
	}
	return sub, nil
}

// relink puts a link of that owner in place of whatever is there but a directory.
func (d *realDir) relink(target, name string, uid, gid int) error {
	if err := d.remove(name); err != nil {
		return err
	}
	if err := unix.Symlinkat(target, d.fd(), name); err != nil {
		return d.fail("link", name, err)
	}
	if uid < 0 {
		return nil
	}
	if err := unix.Fchownat(d.fd(), name, uid, gid, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return d.fail("chown", name, err)
	}
	return nil
}

// link returns where a link points to, "" when it is none or too long.
func (d *realDir) link(name string) string {
	b := make([]byte, unix.PathMax)
	n, err := unix.Readlinkat(d.fd(), name, b)
	if err != nil || n == len(b) {
		return ""
	}
	return string(b[:n])
}

// names lists the directory.
func (d *realDir) names() ([]string, error) {
	if _, err := d.f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	names, err := d.f.Readdirnames(maxEntries + 1)
	if errors.Is(err, io.EOF) {
		return nil, nil
	}
	if len(names) > maxEntries {
		return nil, odd(d.path, fmt.Sprintf("has more than %d entries", maxEntries))
	}
	return names, err
}
