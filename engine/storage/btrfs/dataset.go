package btrfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/mount"
)

// Create implements storage.Driver. It pays one transaction commit.
func (d *Driver) Create(ctx context.Context, ds engine.DatasetID, o storage.Options) error {
	p := d.datasetPlace(ds)
	if err := errors.Join(storage.CheckDataset(ds), storage.CheckLabels(o.Labels)); err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(ds))
	if err != nil {
		return err
	}
	defer unlock()
	made, err := d.vacate(p, engine.SnapshotID{})
	if err != nil || made {
		return err
	}
	if err := d.checkRoom(ctx); err != nil {
		return err
	}
	dir, err := p.reserve(meta{Labels: o.Labels})
	if err != nil {
		return d.failed(ctx, "create", p, err)
	}
	defer dir.Close() //nolint:errcheck // read only
	if err := d.step("create: reserved"); err != nil {
		return err
	}
	if err := d.createTree(dir, p, o); err != nil {
		return d.failed(ctx, "create", p, err)
	}
	return nil
}

// createTree gives the new subvolume its owner and mode before its final name.
func (d *Driver) createTree(dir *os.File, p place, o storage.Options) error {
	fresh := filepath.Join(p.path, newName)
	undo := func(err error) error { return errors.Join(err, p.clear()) }
	if err := createSubvolume(int(dir.Fd()), newName); err != nil {
		return undo(err)
	}
	if err := os.Chmod(fresh, 0o700); err != nil {
		return undo(err)
	}
	if err := os.Lchown(fresh, o.UID, o.GID); err != nil {
		return undo(err)
	}
	if err := d.step("create: made"); err != nil {
		return err
	}
	if err := os.Rename(fresh, p.tree()); err != nil {
		return undo(err)
	}
	if err := d.step("create: named"); err != nil {
		return err
	}
	return commit(dir)
}

// Clone implements storage.Driver. It costs the bare snapshot ioctl, which
// commits: the origin's dirty data is none, since it is read-only.
func (d *Driver) Clone(ctx context.Context, from engine.SnapshotID, ds engine.DatasetID, o storage.Options) error {
	err := errors.Join(storage.CheckSnapshot(from), storage.CheckDataset(ds), storage.CheckLabels(o.Labels))
	if err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(ds))
	if err != nil {
		return err
	}
	defer unlock()
	d.origins.RLock()
	defer d.origins.RUnlock()
	p := d.datasetPlace(ds)
	made, err := d.vacate(p, from)
	if err != nil || made {
		return err
	}
	return d.copyTree(ctx, "clone", d.snapshotPlace(from), p, meta{Origin: from, Labels: o.Labels}, false)
}

// copyTree makes the tree at place to a snapshot of the one at place from.
func (d *Driver) copyTree(ctx context.Context, verb string, from, to place, m meta, readOnly bool) error {
	st, info, err := from.look()
	if err != nil {
		return err
	}
	if st != present {
		return storage.NotFound(from.id())
	}
	if err := d.checkRoom(ctx); err != nil {
		return err
	}
	source, err := from.openTree()
	if err != nil {
		return err
	}
	defer source.Close() //nolint:errcheck // read only
	m.Parent = info.UUID
	dir, err := to.reserve(m)
	if err != nil {
		return d.failed(ctx, verb, to, err)
	}
	defer dir.Close() //nolint:errcheck // read only
	if err := d.step(verb + ": reserved"); err != nil {
		return err
	}
	if err := snapshotSubvolume(int(source.Fd()), int(dir.Fd()), treeName, readOnly); err != nil {
		return d.failed(ctx, verb, to, errors.Join(err, to.clear()))
	}
	return d.step(verb + ": made")
}

// vacate makes sure that a dataset can be made at p. It returns true when it
// is there already with the wanted origin (durably, should the call that made
// it not have come that far) and an error when something else is.
func (d *Driver) vacate(p place, origin engine.SnapshotID) (made bool, err error) {
	st, info, err := p.look()
	if err != nil {
		return false, err
	}
	switch st {
	case present:
		if info.Origin != origin {
			return false, storage.Exists(p.id(), originText(info.Origin))
		}
		return true, p.commit()
	case foreign:
		return false, storage.Foreign(p.id(), p.path)
	case halfMade:
		if err := p.clear(); err != nil {
			return false, fmt.Errorf("clear the remains of %s: %w", p.id(), err)
		}
	case absent:
	}
	return false, nil
}

func originText(origin engine.SnapshotID) string {
	if origin == (engine.SnapshotID{}) {
		return "it is no clone"
	}
	return "it is a clone of " + origin.String()
}

// Destroy implements storage.Driver. The dataset is durably gone at return; its
// space comes back when btrfs's cleaner has been over it.
func (d *Driver) Destroy(ctx context.Context, ds engine.DatasetID) error {
	if err := storage.CheckDataset(ds); err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(ds))
	if err != nil {
		return err
	}
	defer unlock()
	p := d.datasetPlace(ds)
	st, _, err := p.look()
	if err != nil {
		return err
	}
	if st == foreign {
		return storage.Foreign(p.id(), p.path)
	}
	if st == present || st == halfMade {
		if err := d.refuseWithSnapshots(ctx, p); err != nil {
			return err
		}
	}
	return d.remove(ctx, p, st)
}

func (d *Driver) refuseWithSnapshots(ctx context.Context, p place) error {
	var names []string
	for sp, err := range d.snapshotsOf(p) {
		if err != nil {
			return err
		}
		switch st, _, err := sp.look(); {
		case err != nil:
			return err
		case st == present:
			names = append(names, sp.snapshot)
		case st == halfMade:
			if err := sp.clear(); err != nil {
				return d.failed(ctx, "clear the remains of", sp, err)
			}
		case st == foreign:
			return storage.Foreign(sp.id(), sp.path)
		}
	}
	if len(names) > 0 {
		return storage.HasSnapshots(p.dataset, names)
	}
	return nil
}

// remove takes away the object at p, durably, then its directory. A kill in
// between leaves a directory without a tree, which is swept.
func (d *Driver) remove(ctx context.Context, p place, st state) error {
	if st == absent {
		return nil
	}
	dir, err := os.Open(p.path)
	if err != nil {
		return err
	}
	defer dir.Close() //nolint:errcheck // read only
	if st == present {
		if err := refuseBusy(p); err != nil {
			return err
		}
		if err := destroySubvolume(int(dir.Fd()), treeName); err != nil {
			return d.failed(ctx, "destroy", p, err)
		}
		if err := d.step("destroy: gone"); err != nil {
			return err
		}
	}
	if err := commit(dir); err != nil {
		return d.failed(ctx, "destroy", p, err)
	}
	if err := d.step("destroy: committed"); err != nil {
		return err
	}
	if err := p.clear(); err != nil {
		return d.failed(ctx, "clear the remains of", p, err)
	}
	if err := wakeCleaner(int(d.root.Fd())); err != nil {
		d.log.DebugContext(ctx, "the cleaner was not woken; space comes back later", "error", err)
	}
	return nil
}

// refuseBusy protects what is mounted or worked in: btrfs itself would delete
// it underneath.
func refuseBusy(p place) error {
	if err := refuseMounts(p); err != nil {
		return err
	}
	users, err := mount.Users(p.tree())
	if err != nil || len(users) == 0 {
		return err
	}
	names := make([]string, len(users))
	for i, u := range users {
		names[i] = u.String()
	}
	return storage.Busy(p.id(), names)
}

// Mount implements storage.Driver: the subvolume is reachable where it is.
func (d *Driver) Mount(ctx context.Context, ds engine.DatasetID) (string, error) {
	if _, err := d.Stat(ctx, ds); err != nil {
		return "", err
	}
	return d.datasetPlace(ds).tree(), nil
}

// Path implements storage.Locator.
func (d *Driver) Path(ds engine.DatasetID) string { return d.datasetPlace(ds).tree() }

// Unmount implements storage.Driver; there is nothing to undo.
func (d *Driver) Unmount(ctx context.Context, ds engine.DatasetID) error {
	return errors.Join(ctx.Err(), storage.CheckDataset(ds))
}

// Stat implements storage.Driver.
func (d *Driver) Stat(ctx context.Context, ds engine.DatasetID) (storage.Info, error) {
	if err := storage.CheckDataset(ds); err != nil {
		return storage.Info{}, err
	}
	return stat(ctx, d.datasetPlace(ds))
}

func stat(ctx context.Context, p place) (storage.Info, error) {
	if err := ctx.Err(); err != nil {
		return storage.Info{}, err
	}
	st, info, err := p.look()
	if err == nil && st != present {
		err = storage.NotFound(p.id())
	}
	return info, err
}

// failed names the object in an error and turns the kernel's answers that a
// person can act on into theirs.
func (d *Driver) failed(ctx context.Context, verb string, p place, err error) error {
	switch {
	case errors.Is(err, unix.ENOSPC), errors.Is(err, unix.EDQUOT):
		space, spaceErr := d.Space(context.WithoutCancel(ctx))
		return storage.Full(d.dir, smallestNeed, space.Free, errors.Join(err, spaceErr))
	case errors.Is(err, unix.ENOTEMPTY):
		return storage.Nested(p.dataset, err)
	case errors.Is(err, unix.EROFS):
		return &engine.Error{
			Class: engine.ClassUnavailable, Code: engine.CodeInternal,
			Message: fmt.Sprintf("%s %s: the pool at %s is read-only", verb, p.id(), d.dir),
			Hint:    "btrfs turns read-only after an I/O error: see the kernel log, then mount the pool again", Err: err,
		}
	}
	return fmt.Errorf("%s %s: %w", verb, p.id(), err)
}
