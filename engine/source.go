package engine

import "time"

// SourceKind says what a source links.
type SourceKind string

// SourcePostgres is a PostgreSQL cluster.
const SourcePostgres SourceKind = "postgres"

// SourceMode says how the bytes of a source come in.
type SourceMode string

// ModePhysical is a base backup and continuous WAL over the replication protocol.
const ModePhysical SourceMode = "physical"

// SourceStatus is where a source is in its life.
type SourceStatus string

// The source statuses. linking -> running <-> degraded; removing is final.
const (
	SourceLinking  SourceStatus = "linking"  // the operation that links it has not finished
	SourceRunning  SourceStatus = "running"  // WAL is being followed
	SourceDegraded SourceStatus = "degraded" // linked, but WAL is not arriving; Problem says why
	SourceFailed   SourceStatus = "failed"   // linking failed; only remove is left
	SourceRemoving SourceStatus = "removing"
)

// Problem is a lasting trouble of an object, for people: the same code,
// message and hint an error would carry.
type Problem struct {
	Code    string
	Message string
	Hint    string
	Since   time.Time
}

// ProblemOf turns an error into a Problem.
func ProblemOf(err error, now time.Time) *Problem {
	if err == nil {
		return nil
	}
	return &Problem{Code: CodeOf(err), Message: err.Error(), Hint: HintOf(err), Since: now}
}

// Meta is what every stored object has. Revision grows by one at each write
// and is the object's ETag.
type Meta struct {
	ID        ID
	Name      string // empty where objects of the kind have no name
	Labels    map[string]string
	CreatedAt time.Time
	UpdatedAt time.Time
	Revision  uint64
}

// Source is a linked production cluster.
type Source struct {
	Meta
	Kind     SourceKind
	Mode     SourceMode
	Status   SourceStatus
	Problem  *Problem
	Link     PostgresLink
	Server   ServerFacts
	Timeflow ID            // the timeflow that staging and WAL are on now
	SnapSync string        // cron expression or "@every 15m"; empty means off
	TimeZone string        // IANA name in which SnapSync is read; empty means UTC
	KeepLast int           // raw and prepared snapshots kept by SnapSync; 0 keeps all
	LastSync time.Time     // end of the last successful sync
	MaxLag   int64         // bytes of WAL the slot may hold back before the engine drops it; 0 means no limit of ours
	Project  ID            // empty means DefaultProject
	Warn     time.Duration // unused WAL age after which the source is shown as lagging; 0 means off
}

// PostgresLink says how to reach a production cluster. It holds no secret in
// the clear and no parameter that names a file on the engine's host.
type PostgresLink struct {
	Params         map[string]string // host, port, user, dbname, sslmode, …: never password
	Password       Sealed            // sealed; empty when the server asks for none
	Slot           SlotPolicy
	SlotName       string // the one slot that belongs to this source
	MaxRate        int    // base backup rate limit in KiB/s; 0 means none
	Compress       string // base backup compression: "", "none", "gzip", "lz4", "zstd"; empty lets Ramet choose
	FastCheckpoint bool   // ask for an immediate checkpoint at base backup; default is a spread one
}

// SlotPolicy says which replication slot a source uses (RULES A2).
type SlotPolicy string

// The slot policies.
const (
	// SlotAuto is permanent where the server bounds what a slot can hold
	// back, otherwise temporary.
	SlotAuto      SlotPolicy = "auto"
	SlotPermanent SlotPolicy = "permanent" // accepted by the user although unbounded
	SlotTemporary SlotPolicy = "temporary"
)

// ServerFacts is what Probe learned of a production cluster.
type ServerFacts struct {
	SystemID       string // IDENTIFY_SYSTEM systemid
	Major          int    // 14 … 18
	Version        string // server_version
	Timeline       TLI
	Position       LSN // flush position at the probe
	WALSegmentSize int64
	BlockSize      int
	DataChecksums  bool
	WALLevel       string
	FullPageWrites bool
	WALLogHints    bool
	SlotBounded    bool // max_slot_wal_keep_size (or 18's idle_replication_slot_timeout) limits a slot
	SlotPermanent  bool // what was decided for this source
	Architecture   string
	ClusterBytes   int64 // sum of pg_database_size and tablespaces, an estimate for progress and space checks
	Tablespaces    []Tablespace
	Warnings       []string // for people: collation versions, full_page_writes=off, …
}

// Tablespace is one tablespace outside the data directory.
type Tablespace struct {
	OID  uint32
	Path string // absolute, on production's host
}

// Timeflow is one unbroken line of history of a source, a clone or a prepared
// snapshot. Its dataset carries the timeflow's id as name.
type Timeflow struct {
	Meta
	Of        ID // source, clone or, for a snapshot's own timeflow, what the snapshot is of
	Kind      TimeflowKind
	Verb      string // clone: create, refresh or rollback, which made it; empty in records of old
	Parent    ID     // snapshot the timeflow began at; empty for a source's first
	SystemID  string
	TLI       TLI
	StartLSN  LSN
	Closed    bool // no longer current: kept for undo or for its snapshots
	ClosedAt  time.Time
	Tombstone bool // hidden; goes with its last child (RULES B15)
	Dataset   DatasetID
}

// TimeflowKind says whose history a timeflow is.
type TimeflowKind string

// The kinds of timeflow.
const (
	TimeflowStaging  TimeflowKind = "staging"
	TimeflowPrepared TimeflowKind = "prepared" // of one prepared snapshot, or one settled snapshot of a clone
	TimeflowClone    TimeflowKind = "clone"
)
