package btrfs

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/extents"
)

// Usage implements storage.Driver. It reads the extent map of every file, so
// it takes seconds for large datasets and belongs in the background. Unique
// counts extents that no other dataset or snapshot refers to. It is an
// estimate: btrfs frees an extent only when no byte of it is referred to any
// more, so random overwrites keep more than this; metadata and files small
// enough to live in metadata are not counted.
func (d *Driver) Usage(ctx context.Context, ds engine.DatasetID) (storage.Usage, error) {
	if _, err := d.Stat(ctx, ds); err != nil {
		return storage.Usage{}, err
	}
	return d.measure(ctx, d.datasetPlace(ds))
}

// SnapshotUsage implements storage.SnapshotMeasurer; see Usage.
func (d *Driver) SnapshotUsage(ctx context.Context, id engine.SnapshotID) (storage.Usage, error) {
	if _, err := d.StatSnapshot(ctx, id); err != nil {
		return storage.Usage{}, err
	}
	return d.measure(ctx, d.snapshotPlace(id))
}

func (d *Driver) measure(ctx context.Context, p place) (storage.Usage, error) {
	sums, err := extents.Measure(ctx, p.tree())
	if err != nil {
		return storage.Usage{}, fmt.Errorf("measure %s: %w", p.id(), err)
	}
	return storage.Usage{Referenced: sums.Referenced, Unique: sums.Unique, Estimate: true}, nil
}
