// Package plaincopy is the pool that works anywhere: datasets are plain
// directories (see dirpool), and a storage snapshot or clone is a copy of every
// byte. It needs no root and no special file system, and it is the reference
// for the conformance suite. It refuses to pretend: Properties say that it is
// neither atomic nor quick, and Snapshot copies what is there, so the writer
// must be stopped.
package plaincopy

import (
	"context"

	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
)

// Driver is a pool in a plain directory. It implements storage.Driver.
type Driver struct{ pool }

// pool hides what only drivers whose snapshots are quick may offer.
type pool interface {
	storage.Driver
	storage.Locator
	storage.SnapshotMeasurer
	storage.Relabeler
	storage.MountChecker
	SetHook(hook func(step string) error)
}

var (
	_ storage.Driver           = (*Driver)(nil)
	_ storage.Locator          = (*Driver)(nil)
	_ storage.SnapshotMeasurer = (*Driver)(nil)
)

// Open opens the pool in a directory, making it the first time, and removes
// what interrupted calls have left. It returns CodeDriverUnavailable when the
// directory cannot be used or while another process has the pool open.
func Open(ctx context.Context, o dirpool.Options) (*Driver, error) {
	d, err := dirpool.Open(ctx, o, dirpool.Kind{
		Name: "plaincopy", CopyData: dirpool.CopyBytes, Needs: dirpool.Allocated, Usage: usage,
		Properties: storage.Properties{Warnings: []string{
			"EVERY SNAPSHOT AND EVERY CLONE IS A FULL COPY: each takes as long and as much space as the data itself; use a btrfs or reflink pool for anything but a trial",
			"snapshots are not atomic: a running clone has to be stopped for one",
		}},
	})
	if err != nil {
		return nil, err
	}
	return &Driver{d}, nil
}

// usage of a tree: nothing is shared, so all of it is unique.
func usage(ctx context.Context, tree string) (storage.Usage, error) {
	n, err := dirpool.Allocated(ctx, tree)
	return storage.Usage{Referenced: n, Unique: n}, err
}
