package btrfs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/diskspace"
	"github.com/ramet-io/ramet/internal/loopdev"
	"github.com/ramet-io/ramet/internal/mount"
)

// detachTimeout bounds the wait for the kernel to let a loop device go after
// its last unmount.
const detachTimeout = 5 * time.Second

// LoopOptions of OpenLoop.
type LoopOptions struct {
	File       string // the pool file; its directory must exist and belong to Ramet alone
	MountPoint string // made when absent
	Size       int64  // of the pool file in bytes: one that is smaller grows, a larger one is refused; 0 takes DefaultSize for a new one
	Sparse     bool   // do not allocate the file's blocks beforehand (RULES C16 says why not)
	Watermark  int64  // bytes free on the host at which a sparse pool counts as full; 0 takes 5 GiB or 10 % of it, whichever is more
	Why        string // see Options
	Logger     *slog.Logger
}

// Loop is a pool in a btrfs inside a regular file. Beside Driver it can be
// detached from the host.
type Loop struct {
	*Driver
	file, point string
	wait        time.Duration // for the kernel, in Detach
}

var (
	_ storage.Driver   = (*Loop)(nil)
	_ storage.Detacher = (*Loop)(nil)
	_ storage.Settler  = (*Loop)(nil)
)

// OpenLoop opens a loop-file pool. The first time it allocates the file, makes
// the file system and mounts it; later it attaches and mounts again what a
// reboot has taken away, or adopts the mount that an earlier daemon left. It
// refuses a file that holds something else, a file that is attached to more
// than one loop device or mounted elsewhere, and a mount point in use by
// something else.
func OpenLoop(ctx context.Context, o LoopOptions) (*Loop, error) {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if os.Geteuid() != 0 {
		return nil, storage.Unavailable(nil, "run the daemon as root, or use --pool reflink:DIR or copy:DIR",
			"attaching the loop pool %s needs root", o.File)
	}
	if err := o.resolve(); err != nil {
		return nil, err
	}
	unlock, err := lockDir(filepath.Dir(o.File))
	if err != nil {
		return nil, err
	}
	defer unlock()
	made, err := ensurePoolFile(ctx, &o)
	if err != nil {
		return nil, err
	}
	if err := o.growFile(ctx); err != nil {
		return nil, err
	}
	if err := o.attach(ctx); err != nil {
		if made { // nothing is in it yet, and what cannot be used should not take the space
			err = storage.Unavailable(errors.Join(err, os.Remove(o.File)), engine.HintOf(err), "a btrfs loop pool cannot be used on this host")
		}
		return nil, err
	}
	if err := o.growMounted(ctx); err != nil {
		return nil, err
	}
	open := Options{Dir: o.MountPoint, Why: o.Why, Logger: o.Logger}
	sparse, err := isSparse(o.File)
	if err != nil {
		return nil, err
	}
	if sparse {
		open.HostFree = func() (int64, error) { return o.hostRoom() }
	}
	d, err := Open(ctx, open)
	if err != nil {
		return nil, err
	}
	d.props.Place = o.File
	if sparse {
		d.props.Warnings = append(d.props.Warnings,
			"the pool file "+o.File+" is not fully allocated: when the host's file system fills up, btrfs turns read-only under every clone")
	}
	return &Loop{Driver: d, file: o.File, point: o.MountPoint, wait: detachTimeout}, nil
}

// hostRoom is what a sparse pool file may still take of the host.
func (o *LoopOptions) hostRoom() (int64, error) {
	if o.Watermark == 0 {
		return hostRoom(filepath.Dir(o.File), watermark)
	}
	_, free, err := diskspace.Of(filepath.Dir(o.File))
	return free - o.Watermark, err
}

// resolve makes the paths absolute and free of symlinks, as mount tables show them.
func (o *LoopOptions) resolve() error {
	if err := os.MkdirAll(o.MountPoint, 0o711); err != nil {
		return fmt.Errorf("make the pool's mount point: %w", err)
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(o.File))
	if err == nil {
		o.File, err = filepath.Abs(filepath.Join(dir, filepath.Base(o.File)))
	}
	if err == nil {
		o.MountPoint, err = filepath.EvalSymlinks(o.MountPoint)
	}
	if err == nil {
		o.MountPoint, err = filepath.Abs(o.MountPoint)
	}
	if err != nil {
		return fmt.Errorf("find the pool file's place: %w", err)
	}
	return nil
}

// lockDir keeps two daemons from making or attaching one pool file at once.
func lockDir(dir string) (unlock func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("open the pool file's directory: %w", err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return nil, errors.Join(storage.Unavailable(err, "wait until the other daemon is up, or stop it",
			"another process is opening the pool in %s", dir), f.Close())
	}
	return func() { _ = f.Close() }, nil
}

// attach leaves the pool file mounted at the mount point, exactly once.
func (o *LoopOptions) attach(ctx context.Context) error {
	devices, err := loopdev.Find(o.File)
	if err != nil {
		return fmt.Errorf("find loop devices of the pool file: %w", err)
	}
	if len(devices) > 1 {
		return storage.Unavailable(nil, "unmount and detach all of them (losetup -d) but the one mounted at "+o.MountPoint,
			"the pool file %s is attached to %d loop devices (%s); two of them would damage it",
			o.File, len(devices), strings.Join(devices, ", "))
	}
	mounts, err := mount.Self()
	if err != nil {
		return fmt.Errorf("read the mount table: %w", err)
	}
	if at := mount.At(mounts, o.MountPoint); at != nil {
		if len(devices) == 1 && at.Source == devices[0] && at.FSType == "btrfs" {
			o.Logger.InfoContext(ctx, "adopted the mounted pool", "file", o.File, "device", at.Source, "mount_point", o.MountPoint)
			return nil
		}
		return storage.Unavailable(nil, "unmount it, or use another data directory",
			"the pool's mount point %s is taken by %s (%s)", o.MountPoint, at.Source, at.FSType)
	}
	if len(devices) == 1 {
		return o.mountAttached(mounts, devices[0])
	}
	dev, err := loopdev.Attach(ctx, o.File, loopdev.Options{DirectIO: true, Autoclear: true})
	if err != nil {
		return fmt.Errorf("attach the pool: %w", err)
	}
	if !dev.DirectIO {
		o.Logger.WarnContext(ctx, "no direct I/O below the pool file; its data is cached twice", "file", o.File)
	}
	// With autoclear the mount is what keeps the device; ours may go then.
	err = errors.Join(o.mount(dev.Path), dev.Close())
	if err == nil {
		o.Logger.InfoContext(ctx, "mounted the pool", "file", o.File, "device", dev.Path, "mount_point", o.MountPoint)
	}
	return err
}

// mountAttached uses a device that someone attached and did not mount.
func (o *LoopOptions) mountAttached(mounts []mount.Entry, device string) error {
	for _, m := range mounts {
		if m.Source == device {
			return storage.Unavailable(nil, "unmount it there first",
				"the pool file %s is mounted at %s, not at %s", o.File, m.Point, o.MountPoint)
		}
	}
	return o.mount(device)
}

func (o *LoopOptions) mount(device string) error {
	// nodiscard: a discard would punch holes into the allocated file.
	if err := unix.Mount(device, o.MountPoint, "btrfs", unix.MS_NOATIME|unix.MS_NOSUID|unix.MS_NODEV, "nodiscard"); err != nil {
		return storage.Unavailable(&os.PathError{Op: "mount " + device + " at", Path: o.MountPoint, Err: err},
			"see the kernel log (dmesg) for btrfs's reason", "the pool file %s cannot be mounted", o.File)
	}
	return nil
}

// Detach implements storage.Detacher: it closes the driver, unmounts the pool
// and waits until its loop device is gone. The file stays. CodeDatasetBusy
// when something still uses the pool; the driver is closed then all the same.
func (l *Loop) Detach(ctx context.Context) error {
	if err := l.Close(); err != nil {
		return err
	}
	mounts, err := mount.Self()
	if err != nil {
		return fmt.Errorf("read the mount table: %w", err)
	}
	device := ""
	if at := mount.At(mounts, l.point); at != nil {
		device = at.Device
		if err := mount.Unmount(l.point); err != nil {
			if !errors.Is(err, unix.EBUSY) {
				return fmt.Errorf("detach the pool: %w", err)
			}
			return l.busy(err)
		}
	}
	ctx, cancel := context.WithTimeout(ctx, l.wait)
	defer cancel()
	if err := loopdev.WaitDetached(ctx, l.file); err != nil {
		return l.held(device, err)
	}
	return nil
}

// held explains why the loop device stays although the pool is unmounted here:
// other mount namespaces, of instances for one, still have it.
func (l *Loop) held(device string, err error) error {
	users, usersErr := mount.OfDevice(device)
	if device == "" || len(users) == 0 {
		return errors.Join(fmt.Errorf("detach the pool: %w", err), usersErr)
	}
	names := make([]string, len(users))
	for i, u := range users {
		names[i] = u.String()
	}
	return errors.Join(storage.Busy(storage.Pool(l.file), names), err, usersErr)
}

func (l *Loop) busy(err error) error {
	users, usersErr := mount.Users(l.point)
	names := []string{}
	for _, u := range users {
		if u.What != "mounted at "+l.point { // our own
			names = append(names, u.String())
		}
	}
	return errors.Join(storage.Busy(storage.Pool(l.file), names), err, usersErr)
}
