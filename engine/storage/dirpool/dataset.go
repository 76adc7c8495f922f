package dirpool

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

// Create implements storage.Driver.
func (d *Driver) Create(ctx context.Context, ds engine.DatasetID, o storage.Options) error {
	if err := errors.Join(storage.CheckDataset(ds), storage.CheckLabels(o.Labels)); err != nil {
		return err
	}
	unlock, err := d.names.Lock(ctx, string(ds))
	if err != nil {
		return err
	}
	defer unlock()
	p := d.datasetPlace(ds)
	made, err := d.vacant(p, engine.SnapshotID{})
	if err != nil || made {
		return err
	}
	draft, err := d.draft(p, meta{Labels: o.Labels})
	if err != nil {
		return d.failed(ctx, "create", p, 0, err)
	}
	tree := filepath.Join(draft, treeName)
	if err := d.step("create: drafted"); err != nil {
		return err
	}
	err = os.Mkdir(tree, 0o700)
	if err == nil {
		err = os.Lchown(tree, o.UID, o.GID)
	}
	if err == nil {
		err = syncDraft(draft)
	}
	if err != nil {
		return d.failed(ctx, "create", p, 0, errors.Join(err, RemoveTree(draft)))
	}
	if err := d.step("create: durable"); err != nil {
		return err
	}
	if err := publish(draft, p); err != nil {
		return d.failed(ctx, "create", p, 0, errors.Join(err, RemoveTree(draft)))
	}
	return nil
}

// syncDraft makes the draft of an empty dataset durable.
func syncDraft(draft string) error {
	for _, name := range []string{metaName, treeName, snapshotsName, "."} {
		if err := syncDir(filepath.Join(draft, name)); err != nil {
			return err
		}
	}
	return nil
}

// vacant makes sure that a dataset can be made at p. It returns true when it
// is there already with the wanted origin and an error when something else is.
func (d *Driver) vacant(p place, origin engine.SnapshotID) (made bool, err error) {
	switch st, info, err := p.look(); {
	case err != nil:
		return false, err
	case st == foreign:
		return false, storage.Foreign(p.id(), p.path)
	case st == absent:
		return false, nil
	case info.Origin == origin:
		return true, syncDir(d.sets)
	case info.Origin == engine.SnapshotID{}:
		return false, storage.Exists(p.id(), "it is no clone")
	default:
		return false, storage.Exists(p.id(), "it is a clone of "+info.Origin.String())
	}
}

// Clone implements storage.Driver by a copy of every file.
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
	p := d.datasetPlace(ds)
	made, err := d.vacant(p, from)
	if err != nil || made {
		return err
	}
	source := d.snapshotPlace(from)
	done, err := d.beginClone(from, ds)
	if err != nil {
		return err
	}
	defer done()
	return d.copyTo(ctx, "clone", source, p, meta{Origin: from, Labels: o.Labels}, nil)
}

// beginClone keeps an origin from being destroyed while it is copied.
func (d *Driver) beginClone(from engine.SnapshotID, ds engine.DatasetID) (done func(), err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := d.snapshotPlace(from)
	st, _, err := p.look()
	if err != nil {
		return nil, err
	}
	if st != present {
		return nil, storage.NotFound(from)
	}
	d.copying[from] = append(d.copying[from], ds)
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		var rest []engine.DatasetID
		for _, c := range d.copying[from] {
			if c != ds {
				rest = append(rest, c)
			}
		}
		if d.copying[from] = rest; len(rest) == 0 {
			delete(d.copying, from)
		}
	}, nil
}

// copyTo builds a copy of the object at from in tmp and publishes it at to.
// freeze, unless nil, holds the writer of from while its files are read.
func (d *Driver) copyTo(ctx context.Context, verb string, from, to place, m meta, freeze storage.Freeze) error {
	needed, err := d.kind.Needs(ctx, from.tree())
	if err != nil {
		return d.failed(ctx, verb, from, 0, err)
	}
	space, err := d.Space(ctx)
	if err != nil {
		return err
	}
	if needed > space.Free {
		return storage.Full(d.dir, needed, space.Free, nil)
	}
	draft, err := d.draft(to, m)
	if err != nil {
		return d.failed(ctx, verb, to, needed, err)
	}
	if err := d.step(verb + ": drafted"); err != nil {
		return err
	}
	if err := d.fillDraft(ctx, from, draft, to.snapshot != "", freeze); err != nil {
		return d.failed(ctx, verb, to, needed, errors.Join(err, RemoveTree(draft)))
	}
	if err := d.step(verb + ": durable"); err != nil {
		return err
	}
	// A cancel during the copy is honoured up to here; the rename is the end.
	if err := ctx.Err(); err != nil {
		return errors.Join(err, RemoveTree(draft))
	}
	if err := publish(draft, to); err != nil {
		return d.failed(ctx, verb, to, needed, errors.Join(err, RemoveTree(draft)))
	}
	return d.step(verb + ": named")
}

func (d *Driver) fillDraft(ctx context.Context, from place, draft string, readOnly bool, freeze storage.Freeze) error {
	modes, err := readModes(from.path)
	if err != nil {
		return err
	}
	// Open before the copy, so that no writeback error in between is missed.
	onto, err := os.Open(draft)
	if err != nil {
		return err
	}
	defer onto.Close() //nolint:errcheck // syncfs reports
	c := copier{from: from.tree(), to: filepath.Join(draft, treeName), modes: modes, root: d.root, data: d.kind.CopyData}
	if err := c.runFrozen(ctx, freeze); err != nil {
		return err
	}
	if readOnly && !d.root {
		if err := seal(draft); err != nil {
			return err
		}
	}
	// One call for a tree of thousands of files.
	if err := unix.Syncfs(int(onto.Fd())); err != nil {
		return &os.PathError{Op: "sync the file system of", Path: draft, Err: err}
	}
	return nil
}

// Destroy implements storage.Driver.
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
	switch st, _, err := p.look(); {
	case err != nil:
		return err
	case st == foreign:
		return storage.Foreign(p.id(), p.path)
	case st == absent:
		return syncDir(d.sets)
	}
	var names []string
	for sp, err := range d.snapshotsOf(p) {
		if err != nil {
			return err
		}
		names = append(names, sp.snapshot) // foreign ones keep the dataset too
	}
	if len(names) > 0 {
		return storage.HasSnapshots(ds, names)
	}
	if err := refuseHeld(p); err != nil {
		return err
	}
	trash, err := d.discard(p)
	if err != nil {
		return d.failed(ctx, "destroy", p, 0, err)
	}
	return d.empty(ctx, p, trash)
}

// empty removes what discard has put aside. The object is gone already.
func (d *Driver) empty(ctx context.Context, p place, trash string) error {
	if err := d.step("destroy: moved"); err != nil {
		return err
	}
	if err := RemoveTree(trash); err != nil {
		return d.failed(ctx, "remove the bytes of", p, 0, err)
	}
	return d.step("destroy: removed")
}

// refuseHeld protects what is mounted elsewhere, worked in, or has something
// mounted inside, whose files a removal would reach.
func refuseHeld(p place) error {
	if err := refuseNested(p); err != nil {
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

func refuseNested(p place) error {
	mounts, err := mount.Self()
	if err != nil {
		return fmt.Errorf("read the mount table: %w", err)
	}
	if inner := mount.Below(mounts, p.tree()); inner != nil {
		return storage.Nested(p.dataset, fmt.Errorf("%s is mounted at %s", inner.Source, inner.Point))
	}
	return nil
}

// Mount implements storage.Driver: the directory is reachable where it is.
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

// Usage implements storage.Driver.
func (d *Driver) Usage(ctx context.Context, ds engine.DatasetID) (storage.Usage, error) {
	if _, err := d.Stat(ctx, ds); err != nil {
		return storage.Usage{}, err
	}
	u, err := d.kind.Usage(ctx, d.datasetPlace(ds).tree())
	if err != nil {
		return storage.Usage{}, fmt.Errorf("measure dataset %s: %w", ds, err)
	}
	return u, nil
}

// SnapshotUsage implements storage.SnapshotMeasurer.
func (d *Driver) SnapshotUsage(ctx context.Context, id engine.SnapshotID) (storage.Usage, error) {
	if _, err := d.StatSnapshot(ctx, id); err != nil {
		return storage.Usage{}, err
	}
	u, err := d.kind.Usage(ctx, d.snapshotPlace(id).tree())
	if err != nil {
		return storage.Usage{}, fmt.Errorf("measure storage snapshot %s: %w", id, err)
	}
	return u, nil
}

// failed names the object in an error and turns a full disk into CodePoolFull.
func (d *Driver) failed(ctx context.Context, verb string, p place, needed int64, err error) error {
	switch {
	case errors.Is(err, unix.ENOSPC), errors.Is(err, unix.EDQUOT):
		space, spaceErr := d.Space(context.WithoutCancel(ctx))
		return storage.Full(d.dir, needed, space.Free, errors.Join(err, spaceErr))
	case errors.Is(err, errOtherFileSystem):
		return storage.Nested(p.dataset, err)
	}
	return fmt.Errorf("%s %s: %w", verb, p.id(), err)
}
