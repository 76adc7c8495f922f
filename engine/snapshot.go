package engine

import "time"

// SnapshotKind says what state a snapshot's data is in.
type SnapshotKind string

// The kinds of snapshot.
const (
	SnapshotRaw      SnapshotKind = "raw"      // crash-consistent data of a source's staging
	SnapshotPrepared SnapshotKind = "prepared" // recovered, promoted, neutralized, cleanly stopped, boot-verified
	SnapshotClone    SnapshotKind = "clone"    // a clone's state, cleanly stopped or atomically taken
)

// SnapshotStatus is where a snapshot is in its life.
type SnapshotStatus string

// The snapshot statuses.
const (
	SnapshotCreating  SnapshotStatus = "creating"
	SnapshotReady     SnapshotStatus = "ready"
	SnapshotBroken    SnapshotStatus = "broken"    // verify failed; Problem says why
	SnapshotDeleting  SnapshotStatus = "deleting"  // being destroyed
	SnapshotTombstone SnapshotStatus = "tombstone" // deleted by its owner's end; waits for its last child
)

// MaskingNone marks data that no profile has masked. Otherwise masking is
// "PROFILE@REVISION".
const MaskingNone = "none"

// Snapshot is a point on a timeflow held in the pool. The storage driver's own
// is always called a storage snapshot.
type Snapshot struct {
	Meta         // Name is "YYYYMMDD-HHMMSS" in UTC unless a person named it; unique per owner
	Of        ID // the source or clone it belongs to
	Timeflow  ID // the timeflow whose dataset holds it
	Kind      SnapshotKind
	Status    SnapshotStatus
	Problem   *Problem
	Raw       ID // for prepared: the raw snapshot it was made from
	SystemID  string
	TLI       TLI
	LSN       LSN       // raw: minRecoveryPoint; prepared: the raw snapshot's
	Redo      LSN       // redo pointer in its pg_control
	Time      time.Time // production time it stands for: server clock or last commit before LSN
	Masking   string    // MaskingNone or PROFILE@REVISION
	Major     int
	Database  string     // prepared, clone: the database a connection most likely wants
	Storage   SnapshotID // where the driver keeps it
	Verified  bool       // a clone of it has been booted and has answered
	Kept      bool       // a person named it; retention leaves it alone
	Warnings  []string   // collation versions, unlogged tables emptied, neutralized objects
	TimingsMS map[string]float64
}
