package btrfs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/mount"
)

// Snapshot implements storage.Driver. It costs the bare ioctl: flushing the
// dataset's dirty data and one commit.
func (d *Driver) Snapshot(ctx context.Context, id engine.SnapshotID, labels map[string]string) (storage.Info, error) {
	if err := errors.Join(storage.CheckSnapshot(id), storage.CheckLabels(labels)); err != nil {
		return storage.Info{}, err
	}
	unlock, err := d.names.Lock(ctx, string(id.Dataset))
	if err != nil {
		return storage.Info{}, err
	}
	defer unlock()
	from, to := d.datasetPlace(id.Dataset), d.snapshotPlace(id)
	st, info, err := to.look()
	if err != nil {
		return storage.Info{}, err
	}
	switch st {
	case present:
		return info, nil
	case foreign:
		return storage.Info{}, storage.Foreign(id, to.path)
	case halfMade:
		if err := to.clear(); err != nil {
			return storage.Info{}, d.failed(ctx, "clear the remains of", to, err)
		}
	case absent:
	}
	if err := refuseNested(from); err != nil {
		return storage.Info{}, err
	}
	if err := os.Mkdir(filepath.Dir(to.path), 0o711); err != nil && !errors.Is(err, os.ErrExist) {
		return storage.Info{}, d.failed(ctx, "snapshot", to, err)
	}
	if err := d.copyTree(ctx, "snapshot", from, to, meta{Labels: labels}, true); err != nil {
		return storage.Info{}, err
	}
	return stat(context.WithoutCancel(ctx), to) // taken: a cancel comes too late
}

// refuseNested finds subvolumes inside the dataset, which its snapshot would
// silently show as empty directories.
func refuseNested(p place) error {
	st, _, err := p.look()
	if err != nil {
		return err
	}
	if st != present {
		return storage.NotFound(p.id())
	}
	tree, err := p.openTree()
	if err != nil {
		return err
	}
	defer tree.Close() //nolint:errcheck // read only
	nested, err := hasNested(int(tree.Fd()))
	if err != nil {
		return &os.PathError{Op: "list subvolumes of", Path: p.tree(), Err: err}
	}
	if nested {
		return storage.Nested(p.dataset, nil)
	}
	return refuseMounts(p)
}

// refuseMounts finds what is mounted inside: a snapshot shows the directory
// below it, and deleting would take the mount away.
func refuseMounts(p place) error {
	mounts, err := mount.Self()
	if err != nil {
		return fmt.Errorf("read the mount table: %w", err)
	}
	if inner := mount.Below(mounts, p.tree()); inner != nil {
		return storage.Nested(p.dataset, fmt.Errorf("%s is mounted at %s", inner.Source, inner.Point))
	}
	return nil
}

// DestroySnapshot implements storage.Driver. btrfs itself would let an origin
// go; the clones' own records are what refuses it.
func (d *Driver) DestroySnapshot(ctx context.Context, id engine.SnapshotID) error {
	if err := storage.CheckSnapshot(id); err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(id.Dataset))
	if err != nil {
		return err
	}
	defer unlock()
	d.origins.Lock()
	defer d.origins.Unlock()
	p := d.snapshotPlace(id)
	st, _, err := p.look()
	if err != nil {
		return err
	}
	if st == foreign {
		return storage.Foreign(id, p.path)
	}
	children, err := d.clonesOf(ctx, id)
	if err != nil {
		return err
	}
	if len(children) > 0 {
		return storage.HasClones(id, children)
	}
	return d.remove(ctx, p, st)
}

// clonesOf lists the datasets whose origin is id, half-made ones not counted.
func (d *Driver) clonesOf(ctx context.Context, id engine.SnapshotID) ([]engine.DatasetID, error) {
	var children []engine.DatasetID
	for p, err := range d.datasets() {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
		st, info, err := p.look()
		if err != nil {
			return nil, err
		}
		if st == present && info.Origin == id {
			children = append(children, p.dataset)
		}
	}
	return children, nil
}

// MountSnapshot implements storage.Driver: the subvolume is read-only by its
// own flag, for root too.
func (d *Driver) MountSnapshot(ctx context.Context, id engine.SnapshotID) (string, error) {
	if _, err := d.StatSnapshot(ctx, id); err != nil {
		return "", err
	}
	return d.snapshotPlace(id).tree(), nil
}

// UnmountSnapshot implements storage.Driver; there is nothing to undo.
func (d *Driver) UnmountSnapshot(ctx context.Context, id engine.SnapshotID) error {
	return errors.Join(ctx.Err(), storage.CheckSnapshot(id))
}

// StatSnapshot implements storage.Driver.
func (d *Driver) StatSnapshot(ctx context.Context, id engine.SnapshotID) (storage.Info, error) {
	if err := storage.CheckSnapshot(id); err != nil {
		return storage.Info{}, err
	}
	return stat(ctx, d.snapshotPlace(id))
}
