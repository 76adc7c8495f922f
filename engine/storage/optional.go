package storage

import (
	"context"

	"github.com/ramet-io/ramet/engine"
)

// Relabeler is implemented by drivers that can replace the labels of what is
// there already. The labels become durable with the file system's own next
// commit, not before the call returns; a reader sees the old ones or the new
// ones, never a mixture. CodeDatasetNotFound when the object is not there.
type Relabeler interface {
	SetLabels(ctx context.Context, ds engine.DatasetID, labels map[string]string) error
	SetSnapshotLabels(ctx context.Context, id engine.SnapshotID, labels map[string]string) error
}

// MountChecker is implemented by drivers that can compare the host's mounts
// with what their datasets need. It changes nothing.
type MountChecker interface {
	// CheckMounts returns what of needed cannot be reached where Mount put
	// it, and the mounts of this driver that are wrong or that nothing needs.
	CheckMounts(ctx context.Context, needed []engine.DatasetID) ([]MountFault, error)
}

// MountFaultKind says what is wrong with a mount.
type MountFaultKind string

// The kinds of MountFault.
const (
	MountMissing MountFaultKind = "missing" // needed, and not reachable
	MountWrong   MountFaultKind = "wrong"   // something else, or writable where it must not be
	MountStale   MountFaultKind = "stale"   // of this driver, and needed by nothing; UnmountSnapshot ends it
)

// MountFault is one difference between the host's mounts and those needed.
type MountFault struct {
	Kind     MountFaultKind
	Dataset  engine.DatasetID
	Snapshot engine.SnapshotID // zero when it is about a dataset
	Point    string            // where on the host
	Message  string
}
