package btrfs

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

var (
	_ storage.Relabeler    = (*Driver)(nil)
	_ storage.MountChecker = (*Driver)(nil)
)

// SetLabels implements storage.Relabeler: one setxattr, which btrfs commits
// with its next transaction. It pays no commit of its own, which would hold up
// clones that are being made.
func (d *Driver) SetLabels(ctx context.Context, ds engine.DatasetID, labels map[string]string) error {
	if err := errors.Join(storage.CheckDataset(ds), storage.CheckLabels(labels)); err != nil {
		return err
	}
	return d.relabel(ctx, d.datasetPlace(ds), labels)
}

// SetSnapshotLabels implements storage.Relabeler. The labels of a read-only
// subvolume stand on the directory beside it.
func (d *Driver) SetSnapshotLabels(ctx context.Context, id engine.SnapshotID, labels map[string]string) error {
	if err := errors.Join(storage.CheckSnapshot(id), storage.CheckLabels(labels)); err != nil {
		return err
	}
	return d.relabel(ctx, d.snapshotPlace(id), labels)
}

func (d *Driver) relabel(ctx context.Context, p place, labels map[string]string) error {
	unlock, err := d.names.Lock(ctx, string(p.dataset))
	if err != nil {
		return err
	}
	defer unlock()
	st, _, err := p.look()
	if err != nil {
		return err
	}
	if st != present {
		return storage.NotFound(p.id())
	}
	m, _, err := p.readMeta()
	if err != nil {
		return err
	}
	m.Labels = labels
	b, err := p.encode(m)
	if err != nil {
		return err
	}
	if err := unix.Lsetxattr(p.path, metaXattr, b, unix.XATTR_REPLACE); err != nil {
		return d.failed(ctx, "relabel", p, &os.PathError{Op: "write labels of", Path: p.path, Err: err})
	}
	return nil
}

// CheckMounts implements storage.MountChecker. Datasets are directories of one
// mount: what can be wrong is that mount itself, taken away or covered since
// the pool was opened, or a dataset's tree that cannot be reached.
func (d *Driver) CheckMounts(ctx context.Context, needed []engine.DatasetID) ([]storage.MountFault, error) {
	var opened, now unix.Stat_t
	if err := unix.Fstat(int(d.root.Fd()), &opened); err != nil {
		return nil, &os.PathError{Op: "stat", Path: d.sets, Err: err}
	}
	err := unix.Stat(d.sets, &now)
	if err != nil || opened.Dev != now.Dev || opened.Ino != now.Ino {
		return []storage.MountFault{{
			Kind: storage.MountWrong, Point: d.dir,
			Message: "the pool at " + d.dir + " is not what the daemon opened: it was unmounted, or something was mounted over it",
		}}, nil
	}
	var out []storage.MountFault
	for _, ds := range needed {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p := d.datasetPlace(ds)
		st, _, err := p.look()
		if err != nil {
			return nil, err
		}
		if st == foreign {
			out = append(out, storage.MountFault{
				Kind: storage.MountWrong, Dataset: ds, Point: p.tree(),
				Message: "what stands at " + filepath.Dir(p.tree()) + " is not the dataset that was made there",
			})
		}
	}
	return out, nil
}
