package storage

import (
	"fmt"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// Keys of engine.Error.Details that drivers set.
const (
	DetailChildren  = "children"     // []string: ids of the datasets cloned from a storage snapshot
	DetailSnapshots = "snapshots"    // []string: names of a dataset's storage snapshots
	DetailUsers     = "users"        // []string: who holds a busy dataset
	DetailNeeded    = "needed_bytes" // int64: what the call wanted at least
	DetailFree      = "free_bytes"   // int64: what the pool has beyond its reserve
)

// NotFound is the error for an absent dataset or storage snapshot.
func NotFound(id fmt.Stringer) error {
	return engine.Errorf(engine.ClassNotFound, engine.CodeDatasetNotFound, "%s does not exist in the pool", describe(id))
}

// Exists is the error for a name that something else has already; what says
// what that is.
func Exists(id fmt.Stringer, what string) error {
	return engine.Errorf(engine.ClassConflict, engine.CodeDatasetExists, "%s exists already: %s", describe(id), what)
}

// Foreign is the error for a place in the pool that is taken by something
// Ramet did not make.
func Foreign(id fmt.Stringer, path string) error {
	return engine.Errorf(engine.ClassConflict, engine.CodeDatasetExists,
		"the place of %s in the pool is taken by something that Ramet did not make", describe(id)).
		WithHint("look at " + path + " and move it away; Ramet leaves it alone")
}

// HasClones is the refusal to destroy a storage snapshot that datasets were cloned from.
func HasClones(id engine.SnapshotID, children []engine.DatasetID) error {
	names := make([]string, len(children))
	for i, c := range children {
		names[i] = string(c)
	}
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeSnapshotInUse,
		Message: fmt.Sprintf("storage snapshot %s has %d clones: %s", id, len(names), strings.Join(names, ", ")),
		Hint:    "destroy its clones first",
		Details: map[string]any{DetailChildren: names},
	}
}

// HasSnapshots is the refusal to destroy a dataset that has storage snapshots.
func HasSnapshots(ds engine.DatasetID, names []string) error {
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeSnapshotInUse,
		Message: fmt.Sprintf("dataset %s has %d storage snapshots: %s", ds, len(names), strings.Join(names, ", ")),
		Hint:    "destroy its storage snapshots first",
		Details: map[string]any{DetailSnapshots: names},
	}
}

// Busy is the refusal to touch something that processes hold.
func Busy(id fmt.Stringer, users []string) error {
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeDatasetBusy,
		Message: fmt.Sprintf("%s is in use by %s", describe(id), strings.Join(users, ", ")),
		Hint:    "stop what uses it and try again",
		Details: map[string]any{DetailUsers: users},
	}
}

// Full is the error for a pool without room: needed is what the call wanted at
// least, free what the pool has beyond its reserve. Err may be nil.
func Full(place string, needed, free int64, err error) error {
	return &engine.Error{
		Class: engine.ClassExhausted, Code: engine.CodePoolFull,
		Message: fmt.Sprintf("the pool at %s is full: %d bytes needed, %d free beyond its reserve", place, needed, free),
		Hint:    "remove clones or snapshots, or make the pool larger; space that was just freed may take seconds to come back",
		Details: map[string]any{DetailNeeded: needed, DetailFree: free},
		Err:     err,
	}
}

// Nested is the refusal of a dataset that has other subvolumes or file systems inside.
func Nested(ds engine.DatasetID, err error) error {
	return &engine.Error{
		Class: engine.ClassPrecondition, Code: engine.CodeNestedSubvolume,
		Message: fmt.Sprintf("dataset %s has a nested subvolume or mount, which a storage snapshot would leave out", ds),
		Hint:    "replace it by a plain directory",
		Err:     err,
	}
}

// Unavailable is the error of a driver that cannot run here or there.
func Unavailable(err error, hint, format string, args ...any) error {
	return &engine.Error{
		Class: engine.ClassPrecondition, Code: engine.CodeDriverUnavailable,
		Message: fmt.Sprintf(format, args...), Hint: hint, Err: err,
	}
}

// Dataset makes a dataset id printable in errors.
type Dataset engine.DatasetID

// String returns the id.
func (d Dataset) String() string { return string(d) }

func describe(id fmt.Stringer) string {
	switch id.(type) {
	case engine.SnapshotID:
		return "storage snapshot " + id.String()
	case Pool:
		return "the pool " + id.String()
	}
	return "dataset " + id.String()
}

// Pool makes a whole pool printable in errors.
type Pool string

// String returns the pool's place.
func (p Pool) String() string { return string(p) }
