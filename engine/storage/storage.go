// Package storage states the contract between Ramet and the copy-on-write
// storage under it. Drivers live in the folders below; storagetest holds the
// suite that each of them passes.
//
// # Glossary
//
//   - dataset: one writable copy-on-write tree, named by a DatasetID. Its root
//     directory belongs to the instance owner (Options.UID, GID) and has mode 0700.
//   - storage snapshot: a read-only state of one dataset, named by a
//     SnapshotID, identified for good by its UUID.
//   - origin: the storage snapshot a dataset was cloned from.
//   - labels: small key/value pairs kept in the pool with the dataset or
//     snapshot, so that a lost catalog can be rebuilt from them.
//
// # Contract
//
// Every call is idempotent, because operation steps run again after a crash:
// repeating a call that has already had its effect returns nil and changes
// nothing; a call that finds the same name with another origin or purpose
// returns CodeDatasetExists. A call that was interrupted, by its context or by
// a crash, has either had its whole effect or leaves something that List
// shows or that opening the pool again sweeps away, never something half-made
// under its final name.
//
// Errors are *engine.Error: CodeDatasetNotFound, CodeDatasetExists,
// CodeDatasetBusy, CodeSnapshotInUse (Details["children"] lists the dataset
// ids), CodePoolFull, CodeNestedSubvolume, CodeDriverUnavailable.
//
// Datasets are never nested: one PGDATA is one dataset. All calls are safe for
// concurrent use. Calls not marked slow take milliseconds.
package storage

import (
	"context"
	"iter"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Driver is one pool on one kind of storage.
type Driver interface {
	// Properties are constant once the driver is open.
	Properties() Properties
	// Create makes an empty dataset.
	Create(ctx context.Context, ds engine.DatasetID, o Options) error
	// Snapshot takes a storage snapshot of ds and returns its state. Where
	// Properties.Atomic is false the caller has stopped or frozen the writer
	// first, and the call is slow.
	Snapshot(ctx context.Context, id engine.SnapshotID, labels map[string]string) (Info, error)
	// Clone makes a writable dataset out of a storage snapshot. Slow where
	// Properties.ConstantClone is false.
	Clone(ctx context.Context, from engine.SnapshotID, ds engine.DatasetID, o Options) error
	// DestroySnapshot removes a storage snapshot. Refused with
	// CodeSnapshotInUse while datasets cloned from it exist, also where the
	// file system itself would allow it. Absent is success.
	DestroySnapshot(ctx context.Context, id engine.SnapshotID) error
	// Destroy removes a dataset. Refused with CodeSnapshotInUse while it has
	// storage snapshots, and with CodeDatasetBusy while it is mounted by
	// others. Never recursive. Absent is success.
	Destroy(ctx context.Context, ds engine.DatasetID) error
	// Mount makes the dataset's tree reachable and returns its host path.
	// Mounted already is success with the same path.
	Mount(ctx context.Context, ds engine.DatasetID) (dir string, err error)
	// Unmount undoes Mount. Not mounted is success.
	Unmount(ctx context.Context, ds engine.DatasetID) error
	// MountSnapshot makes a storage snapshot's tree reachable read-only:
	// writes through the returned path fail with EROFS (or, without root,
	// EACCES). UnmountSnapshot undoes it.
	MountSnapshot(ctx context.Context, id engine.SnapshotID) (dir string, err error)
	UnmountSnapshot(ctx context.Context, id engine.SnapshotID) error
	// Stat returns the state of a dataset, StatSnapshot of a storage snapshot.
	Stat(ctx context.Context, ds engine.DatasetID) (Info, error)
	StatSnapshot(ctx context.Context, id engine.SnapshotID) (Info, error)
	// Usage measures one dataset. Slow.
	Usage(ctx context.Context, ds engine.DatasetID) (Usage, error)
	// Space tells how full the pool is.
	Space(ctx context.Context) (Space, error)
	// List yields every dataset and storage snapshot of the pool that Ramet
	// made, in one pass. It never yields what Ramet did not make.
	List(ctx context.Context) iter.Seq2[Info, error]
	// Close releases the driver's handles and leaves every mount in place
	// (SIGTERM detaches). A second call returns nil.
	Close() error
}

// Detacher is implemented by drivers whose pool can be taken away from the
// host: everything unmounted, loop devices detached, the pool itself kept.
type Detacher interface {
	Detach(ctx context.Context) error
}

// Freeze holds the writer of a dataset still, and returns what lets it go on.
// thaw is called once and reports when the writer was let go before that: what
// was read then is of no use.
type Freeze func(ctx context.Context) (thaw func() error, err error)

// FrozenSnapshotter is implemented by drivers whose snapshots are not atomic
// and yet so quick that a running writer may be frozen for one.
type FrozenSnapshotter interface {
	// SnapshotFrozen is Snapshot of a dataset whose writer runs. freeze is
	// called when all is prepared, and its thaw as soon as every file has been
	// read; making the snapshot durable comes after. A snapshot that is there
	// already is returned without freezing.
	SnapshotFrozen(ctx context.Context, id engine.SnapshotID, labels map[string]string, freeze Freeze) (Info, error)
}

// SnapshotMeasurer is implemented by drivers that can measure a storage
// snapshot as Usage does a dataset. Slow.
type SnapshotMeasurer interface {
	SnapshotUsage(ctx context.Context, id engine.SnapshotID) (Usage, error)
}

// Settler is implemented by drivers that give space back some time after what
// took it has been destroyed.
type Settler interface {
	// Settle returns when the space of everything destroyed before the call
	// has come back, or when ctx ends.
	Settle(ctx context.Context) error
}

// Locator is implemented by drivers that know where Mount makes a dataset
// reachable without looking at it. Path does no I/O and says nothing of
// whether the dataset exists or is mounted.
type Locator interface {
	Path(ds engine.DatasetID) string
}

// Properties are facts of a driver that change planning.
type Properties struct {
	Driver        string // "btrfs", "plaincopy", …
	Place         string // what the user named, or what auto chose
	Why           string // why auto chose it; empty when the user named it
	Atomic        bool   // a snapshot holds one instant even while a writer runs
	ConstantClone bool   // clone and snapshot cost does not grow with the data
	NeedsRoot     bool
	CanSend       bool
	PageAtomic    bool     // 8 KiB writes are never torn by a crash
	Warnings      []string // said in doctor and console
}

// Options of a new dataset.
type Options struct {
	UID, GID int // owner of the root directory; -1 leaves the caller's. Clone keeps the origin's files as they are.
	Labels   map[string]string
}

// Info is the state of a dataset or storage snapshot.
type Info struct {
	Dataset   engine.DatasetID
	Snapshot  string            // empty for a dataset
	UUID      string            // the file system's own id of it
	Origin    engine.SnapshotID // zero when not a clone
	Labels    map[string]string
	CreatedAt time.Time
}

// IsSnapshot reports whether the Info describes a storage snapshot.
func (i Info) IsSnapshot() bool { return i.Snapshot != "" }

// SnapshotID returns the id of the storage snapshot described.
func (i Info) SnapshotID() engine.SnapshotID {
	return engine.SnapshotID{Dataset: i.Dataset, Name: i.Snapshot}
}

// Usage is what one dataset takes, in bytes.
type Usage struct {
	Referenced int64 // all its data, shared or not
	Unique     int64 // freed if it alone were destroyed
	Estimate   bool  // Unique is an estimate (see the driver)
}

// Space is how full the pool is, in bytes.
type Space struct {
	Total, Free int64 // Free is what new data can surely take, reserve subtracted
	Reserve     int64 // kept back so that running clones go on when the pool is called full
	// Limit says what else bounds Free, such as the host's file system below a
	// sparse pool file that has come to its watermark; empty when nothing does.
	Limit string
}
