// Package loopdev attaches regular files to the kernel's loop block devices
// through their ioctls (loop(4)), without losetup. It refuses to guess: a file
// is recognised by device and inode number, never by its name alone.
package loopdev

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// blockSize of new devices. The file systems under pool files need at least
// 512 for direct I/O, some 4096; btrfs uses 4096 everywhere.
const blockSize = 4096

// Options of Attach.
type Options struct {
	// DirectIO bypasses the page cache of the file system below. Where that
	// cannot do it, the device falls back to buffered I/O: see Device.DirectIO.
	DirectIO bool
	// Autoclear detaches the device when its last user closes it.
	Autoclear bool
}

// Device is an attached loop device that this process holds open.
type Device struct {
	Path     string // "/dev/loop3"
	DirectIO bool   // what the kernel granted
	file     *os.File
}

// Close lets the device go. With Autoclear and no mount on it, that detaches it.
func (d *Device) Close() error { return d.file.Close() }

// Attach connects a file to a free loop device. It does not look whether the
// file is attached already: see Find.
func Attach(ctx context.Context, file string, o Options) (*Device, error) {
	back, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return nil, fmt.Errorf("attach loop device: %w", err)
	}
	defer back.Close() //nolint:errcheck // the device holds its own reference
	control, err := os.OpenFile("/dev/loop-control", os.O_RDWR, 0)
	if err != nil {
		return nil, fmt.Errorf("attach %s to a loop device: %w", file, err)
	}
	defer control.Close() //nolint:errcheck // nothing was written
	for {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("attach %s to a loop device: %w", file, err)
		}
		n, err := unix.IoctlRetInt(int(control.Fd()), unix.LOOP_CTL_GET_FREE)
		if err != nil {
			return nil, fmt.Errorf("find a free loop device: %w", err)
		}
		d, err := configure(fmt.Sprintf("/dev/loop%d", n), back, o)
		if errors.Is(err, unix.EBUSY) { // someone was faster
			continue
		}
		return d, err
	}
}

func configure(path string, back *os.File, o Options) (*Device, error) {
	dev, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, fmt.Errorf("open loop device: %w", err)
	}
	c := unix.LoopConfig{Fd: uint32(back.Fd()), Size: blockSize}
	copy(c.Info.File_name[:len(c.Info.File_name)-1], back.Name())
	if o.DirectIO {
		c.Info.Flags |= unix.LO_FLAGS_DIRECT_IO
	}
	if o.Autoclear {
		c.Info.Flags |= unix.LO_FLAGS_AUTOCLEAR
	}
	err = unix.IoctlLoopConfigure(int(dev.Fd()), &c)
	if errors.Is(err, unix.EINVAL) && o.DirectIO { // tmpfs and some network file systems
		c.Info.Flags &^= unix.LO_FLAGS_DIRECT_IO
		err = unix.IoctlLoopConfigure(int(dev.Fd()), &c)
	}
	if err != nil {
		return nil, errors.Join(&os.PathError{Op: "attach " + back.Name() + " to", Path: path, Err: err}, dev.Close())
	}
	info, err := unix.IoctlLoopGetStatus64(int(dev.Fd()))
	if err != nil {
		return nil, errors.Join(&os.PathError{Op: "read status of", Path: path, Err: err}, dev.Close())
	}
	return &Device{Path: path, DirectIO: info.Flags&unix.LO_FLAGS_DIRECT_IO != 0, file: dev}, nil
}

// Find returns the paths of all loop devices that a file is attached to. Two
// or more mean that two file systems may be written over each other.
func Find(file string) ([]string, error) {
	var want unix.Stat_t
	if err := unix.Stat(file, &want); err != nil {
		return nil, &os.PathError{Op: "stat", Path: file, Err: err}
	}
	bound, err := filepath.Glob("/sys/block/loop*/loop/backing_file")
	if err != nil {
		return nil, err
	}
	var found []string
	for _, attr := range bound {
		path := "/dev/" + filepath.Base(filepath.Dir(filepath.Dir(attr)))
		same, err := backedBy(path, &want)
		if err != nil {
			return nil, err
		}
		if same {
			found = append(found, path)
		}
	}
	return found, nil
}

func backedBy(path string, want *unix.Stat_t) (bool, error) {
	dev, err := os.Open(path)
	if err != nil {
		if errors.Is(err, os.ErrNotExist) || errors.Is(err, unix.ENXIO) { // detached meanwhile
			return false, nil
		}
		return false, err
	}
	defer dev.Close() //nolint:errcheck // read only
	info, err := unix.IoctlLoopGetStatus64(int(dev.Fd()))
	if errors.Is(err, unix.ENXIO) {
		return false, nil
	}
	if err != nil {
		return false, &os.PathError{Op: "read status of", Path: path, Err: err}
	}
	return info.Inode == want.Ino && info.Device == uint64(want.Dev), nil
}

// BackingFile returns the path of the file that a device is attached to as the
// kernel names it, or "" when it is not attached.
func BackingFile(device string) (string, error) {
	b, err := os.ReadFile(filepath.Join("/sys/block", filepath.Base(device), "loop/backing_file"))
	if errors.Is(err, os.ErrNotExist) {
		return "", nil
	}
	return strings.TrimSuffix(string(b), "\n"), err
}

// Detach disconnects a device that nothing uses. While it is in use the kernel
// only notes the wish and detaches at the last close.
func Detach(device string) error {
	dev, err := os.Open(device)
	if err != nil {
		return err
	}
	defer dev.Close() //nolint:errcheck // read only
	if err := unix.IoctlSetInt(int(dev.Fd()), unix.LOOP_CLR_FD, 0); err != nil && !errors.Is(err, unix.ENXIO) {
		return &os.PathError{Op: "detach", Path: device, Err: err}
	}
	return nil
}

// WaitDetached waits until a file is attached to no device any more; after an
// unmount the kernel detaches an autoclear device a moment later.
func WaitDetached(ctx context.Context, file string) error {
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for {
		devices, err := Find(file)
		if err != nil || len(devices) == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s is still attached to %s: %w", file, strings.Join(devices, ", "), ctx.Err())
		case <-tick.C:
		}
	}
}

// Refresh gives a device the present size of its file, which may have grown,
// and returns that in bytes.
func Refresh(device string) (size int64, err error) {
	dev, err := os.Open(device)
	if err != nil {
		return 0, err
	}
	defer dev.Close() //nolint:errcheck // read only
	if err := unix.IoctlSetInt(int(dev.Fd()), unix.LOOP_SET_CAPACITY, 0); err != nil {
		return 0, &os.PathError{Op: "read the size of the file under", Path: device, Err: err}
	}
	if size, err = dev.Seek(0, io.SeekEnd); err != nil {
		return 0, &os.PathError{Op: "read the size of", Path: device, Err: err}
	}
	return size, nil
}
