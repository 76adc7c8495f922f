package dirpool

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/atomicfile"
	"github.com/ramet-io/ramet/internal/mount"
)

var (
	_ storage.Relabeler    = (*Driver)(nil)
	_ storage.MountChecker = (*Driver)(nil)
)

// SetLabels implements storage.Relabeler: meta.json is replaced.
func (d *Driver) SetLabels(ctx context.Context, ds engine.DatasetID, labels map[string]string) error {
	if err := errors.Join(storage.CheckDataset(ds), storage.CheckLabels(labels)); err != nil {
		return err
	}
	return d.relabel(ctx, d.datasetPlace(ds), labels)
}

// SetSnapshotLabels implements storage.Relabeler. meta.json stands beside the
// read-only tree, not in it.
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
	if _, err := stat(ctx, p); err != nil {
		return err
	}
	path := filepath.Join(p.path, metaName)
	b, err := os.ReadFile(path)
	var m meta
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	if err == nil {
		m.Labels = labels
		b, err = json.Marshal(m)
	}
	if err == nil {
		err = atomicfile.Write(path, b, 0o600)
	}
	if err != nil {
		return d.failed(ctx, "relabel", p, 0, err)
	}
	return nil
}

// CheckMounts implements storage.MountChecker. Datasets are directories; only
// storage snapshots are shown through mounts, and those are needed no longer
// than the call that asked for one. One that is writable, or shows something
// else than its snapshot, is wrong.
func (d *Driver) CheckMounts(ctx context.Context, needed []engine.DatasetID) ([]storage.MountFault, error) {
	mounts, err := mount.Self()
	if err != nil {
		return nil, fmt.Errorf("read the mount table: %w", err)
	}
	var out []storage.MountFault
	for _, m := range mounts {
		if filepath.Dir(m.Point) != d.mounts {
			continue
		}
		ds, name, _ := strings.Cut(filepath.Base(m.Point), "@")
		id := engine.SnapshotID{Dataset: engine.DatasetID(ds), Name: name}
		fault := storage.MountFault{
			Kind: storage.MountStale, Dataset: id.Dataset, Snapshot: id, Point: m.Point,
			Message: "storage snapshot " + id.String() + " is still shown at " + m.Point,
		}
		if !mount.HasOption(m.Options, "ro") || !strings.HasSuffix(m.Root, filepath.Join(ds, snapshotsName, name, treeName)) {
			fault.Kind, fault.Message = storage.MountWrong, "what is mounted at "+m.Point+" is not the read-only storage snapshot "+id.String()
		}
		out = append(out, fault)
	}
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
				Message: "what stands at " + p.path + " is not the dataset that was made there",
			})
		}
	}
	return out, nil
}
