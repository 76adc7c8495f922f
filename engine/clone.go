package engine

import "time"

// CloneKind says what a clone is.
type CloneKind string

// CloneVDB is a virtual database.
const CloneVDB CloneKind = "vdb"

// CloneStatus is where a clone is in its life.
type CloneStatus string

// The clone statuses.
const (
	CloneCreating CloneStatus = "creating"
	CloneRunning  CloneStatus = "running"
	CloneStopped  CloneStatus = "stopped"
	CloneChanging CloneStatus = "changing" // refresh, rollback or undo under way
	CloneFailed   CloneStatus = "failed"   // Problem says why; start, rollback and remove are offered
	CloneRemoving CloneStatus = "removing"
)

// Clone is a writable copy of a point.
type Clone struct {
	Meta
	Kind       CloneKind
	Status     CloneStatus
	Problem    *Problem
	Source     ID     // the source its data comes from at the root, kept after the source is gone
	From       ID     // the source or clone it was asked from
	Snapshot   ID     // the snapshot its current timeflow began at
	Timeflow   ID     // current
	Masking    string // MaskingNone or PROFILE@REVISION
	Locked     bool   // refresh, rollback, undo and remove are refused
	Isolated   bool   // own mount and PID namespace (RULES B13)
	Port       int
	PortFixed  bool   // a person chose the port
	Listen     string // address it listens on; loopback unless asked otherwise
	Database   string // database a connection goes to by default
	User       string // the clone's own superuser
	Password   Sealed
	Verifier   string // SCRAM-SHA-256 verifier of Password, as PostgreSQL stores it
	Major      int
	Owner      string             // principal that created it
	OwnerToken ID                 // the token it did so with; empty for the local socket
	OwnerUser  ID                 // the person behind it, whose quota it counts in; empty for a program's
	Settings   map[string]string  // allowed PostgreSQL settings on top of the generated ones
	Untried    bool               // the settings have changed since they were last booted with
	Project    ID                 // empty means DefaultProject
	ExpiresAt  time.Time          // zero: never. When past, the clone is removed, unless Protected
	WarnAt     time.Time          // from then on its owner is told of ExpiresAt; set with it
	WarnedAt   time.Time          // when its owner was told of ExpiresAt; zero: not yet
	Protected  bool               // remove, by hand or by expiry, is refused
	IdleStop   time.Duration      // stopped after so long without a client connection; 0: never
	ActiveAt   time.Time          // when a client connection was last seen, to the minute
	Refresh    string             // cron expression or "@every 24h" of its scheduled refresh; empty means off
	TimeZone   string             // IANA name in which Refresh is read; empty means UTC
	RefreshAt  time.Time          // when the schedule last asked for a refresh, or was set: the next one counts from here
	RefreshRaw bool               // who set Refresh may see unmasked data, so the schedule may fetch it
	Skipped    *Problem           // why the schedule's last refresh was not made; nil when it was
	MemoryMB   int                // memory the instance may take, in MiB; 0: the host's default
	MaxConns   int                // client connections; 0: the host's default
	DenyEgress []string           // production's addresses, which it may never connect to
	Undo       []UndoStep         // newest last; what undo goes back to
	Instance   *InstanceRef       // set while an instance is up
	TimingsMS  map[string]float64 // of its last create, refresh, rollback or undo
	DowntimeMS float64            // of its last refresh, rollback or undo
}

// UndoStep is a former state of a clone, kept so that a refresh, rollback or
// undo can be undone.
type UndoStep struct {
	Verb     string // refresh, rollback or undo
	Timeflow ID
	Snapshot ID
	Masking  string
	Database string
	Major    int
	At       time.Time
}

// InstanceRef is what is stored of a running PostgreSQL so that a restarted
// daemon finds it again. PID and StartTicks together name one process for good.
type InstanceRef struct {
	PID        int    // in the host's PID namespace
	StartTicks uint64 // field 22 of /proc/PID/stat
	Port       int
	SocketDir  string
	StartedAt  time.Time
}
