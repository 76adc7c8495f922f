package dirpool

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/mount"
)

// Snapshot implements storage.Driver by a copy of every file. The caller has
// stopped the dataset's writer.
func (d *Driver) Snapshot(ctx context.Context, id engine.SnapshotID, labels map[string]string) (storage.Info, error) {
	return d.SnapshotFrozen(ctx, id, labels, nil)
}

// SnapshotFrozen is Snapshot of a dataset whose writer freeze holds; with nil
// there is none. See storage.FrozenSnapshotter.
func (d *Driver) SnapshotFrozen(ctx context.Context, id engine.SnapshotID, labels map[string]string, freeze storage.Freeze) (storage.Info, error) {
	if err := errors.Join(storage.CheckSnapshot(id), storage.CheckLabels(labels)); err != nil {
		return storage.Info{}, err
	}
	unlock, err := d.names.Lock(ctx, string(id.Dataset))
	if err != nil {
		return storage.Info{}, err
	}
	defer unlock()
	from, to := d.datasetPlace(id.Dataset), d.snapshotPlace(id)
	switch st, info, err := to.look(); {
	case err != nil:
		return storage.Info{}, err
	case st == foreign:
		return storage.Info{}, storage.Foreign(id, to.path)
	case st == present:
		return info, syncDir(filepath.Dir(to.path))
	}
	if _, err := stat(ctx, from); err != nil {
		return storage.Info{}, err
	}
	if err := refuseNested(from); err != nil {
		return storage.Info{}, err
	}
	if err := d.copyTo(ctx, "snapshot", from, to, meta{Labels: labels}, freeze); err != nil {
		return storage.Info{}, err
	}
	return stat(context.WithoutCancel(ctx), to) // taken: a cancel comes too late
}

// DestroySnapshot implements storage.Driver. The clones are whole copies, but
// the contract is the same everywhere: an origin stays while they do.
func (d *Driver) DestroySnapshot(ctx context.Context, id engine.SnapshotID) error {
	if err := storage.CheckSnapshot(id); err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(id.Dataset))
	if err != nil {
		return err
	}
	defer unlock()
	p := d.snapshotPlace(id)
	trash, err := d.discardOrigin(ctx, id)
	if err != nil || trash == "" {
		return err
	}
	return d.empty(ctx, p, trash)
}

// discardOrigin puts an unused storage snapshot aside. trash is empty when
// there is none.
func (d *Driver) discardOrigin(ctx context.Context, id engine.SnapshotID) (trash string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := d.snapshotPlace(id)
	switch st, _, err := p.look(); {
	case err != nil || st == absent:
		return "", err
	case st == foreign:
		return "", storage.Foreign(id, p.path)
	}
	children, err := d.clonesOf(ctx, id)
	if err != nil {
		return "", err
	}
	if len(children) > 0 {
		return "", storage.HasClones(id, children)
	}
	if err := d.unmountSnapshot(p); err != nil {
		return "", err
	}
	if err := refuseHeld(p); err != nil {
		return "", err
	}
	trash, err = d.discard(p)
	if err != nil {
		return "", d.failed(ctx, "destroy", p, 0, err)
	}
	return trash, nil
}

// clonesOf lists the datasets whose origin is id, those being copied included.
// The caller holds d.mu.
func (d *Driver) clonesOf(ctx context.Context, id engine.SnapshotID) ([]engine.DatasetID, error) {
	children := append([]engine.DatasetID(nil), d.copying[id]...)
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

// MountSnapshot implements storage.Driver. As root it shows the tree through a
// read-only bind mount; without root the tree itself has no write permission
// (see seal).
func (d *Driver) MountSnapshot(ctx context.Context, id engine.SnapshotID) (string, error) {
	if _, err := d.StatSnapshot(ctx, id); err != nil {
		return "", err
	}
	p := d.snapshotPlace(id)
	if !d.root {
		return p.tree(), nil
	}
	unlock, err := d.names.Lock(ctx, string(id.Dataset))
	if err != nil {
		return "", err
	}
	defer unlock()
	point := d.mountPoint(p)
	mounts, err := mount.Self()
	if err != nil {
		return "", fmt.Errorf("read the mount table: %w", err)
	}
	if at := mount.At(mounts, point); at != nil {
		if mount.HasOption(at.Options, "ro") {
			return point, nil
		}
		// A kill between the bind and its remount left it writable.
		if err := mount.Unmount(point); err != nil {
			return "", err
		}
	}
	if err := os.Mkdir(point, 0o711); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	if err := mount.BindReadOnly(p.tree(), point); err != nil {
		return "", err
	}
	return point, nil
}

func (d *Driver) mountPoint(p place) string { return filepath.Join(d.mounts, p.id().String()) }

// UnmountSnapshot implements storage.Driver.
func (d *Driver) UnmountSnapshot(ctx context.Context, id engine.SnapshotID) error {
	if err := storage.CheckSnapshot(id); err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(id.Dataset))
	if err != nil {
		return err
	}
	defer unlock()
	return d.unmountSnapshot(d.snapshotPlace(id))
}

func (d *Driver) unmountSnapshot(p place) error {
	point := d.mountPoint(p)
	mounts, err := mount.Self()
	if err != nil {
		return fmt.Errorf("read the mount table: %w", err)
	}
	if mount.At(mounts, point) != nil {
		if err := mount.Unmount(point); err != nil {
			return storage.Busy(p.id(), []string{err.Error()})
		}
	}
	if err := os.Remove(point); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// StatSnapshot implements storage.Driver.
func (d *Driver) StatSnapshot(ctx context.Context, id engine.SnapshotID) (storage.Info, error) {
	if err := storage.CheckSnapshot(id); err != nil {
		return storage.Info{}, err
	}
	return stat(ctx, d.snapshotPlace(id))
}

// sealedMode is an entry of modes.json. The path is kept as bytes, since file
// names need not be UTF-8.
type sealedMode struct {
	Path []byte      `json:"path"`
	Mode fs.FileMode `json:"mode"`
}

// seal takes every write permission away from the tree of a storage snapshot
// that is being made, and keeps the modes of what had any in modes.json: the
// only read-only view that a process without root can give. Clones get their
// modes back from there.
func seal(draft string) error {
	tree := filepath.Join(draft, treeName)
	var sealed []sealedMode
	err := filepath.WalkDir(tree, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.Type()&fs.ModeSymlink != 0 {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if info.Mode().Perm()&0o222 != 0 {
			name, err := filepath.Rel(tree, path)
			if err != nil {
				return err
			}
			sealed = append(sealed, sealedMode{[]byte(name), info.Mode()})
			return os.Chmod(path, info.Mode()&^0o222)
		}
		return nil
	})
	if err != nil {
		return err
	}
	b, err := json.Marshal(sealed)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(draft, modesName), b, 0o600)
}

// readModes returns the modes that seal has put aside, by path within the
// tree; none when the tree is not sealed.
func readModes(place string) (map[string]fs.FileMode, error) {
	b, err := os.ReadFile(filepath.Join(place, modesName))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var sealed []sealedMode
	if err := json.Unmarshal(b, &sealed); err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Join(place, modesName), err)
	}
	modes := make(map[string]fs.FileMode, len(sealed))
	for _, s := range sealed {
		modes[string(s.Path)] = s.Mode
	}
	return modes, nil
}
