package engine

import (
	"context"
	"iter"
	"time"
)

// DatasetID names one dataset in the pool; it is the id of the timeflow that
// lives in it, so it needs no escaping on any file system.
type DatasetID string

// SnapshotID names one storage snapshot: the dataset it was taken of and its
// name there (the id of the product snapshot).
type SnapshotID struct {
	Dataset DatasetID
	Name    string
}

// String returns "dataset@name".
func (s SnapshotID) String() string { return string(s.Dataset) + "@" + s.Name }

// Store keeps objects. Implemented by engine/catalog.
//
// View sees one consistent state and may run beside others. Update is the one
// writer: everything written in fn becomes durable together when it returns
// nil, or not at all. Neither may be nested. fn must be quick: no file system,
// process or network work. Both are safe for concurrent use.
type Store interface {
	View(ctx context.Context, fn func(Tx) error) error
	Update(ctx context.Context, fn func(Tx) error) error
}

// Tx is one transaction of a Store, valid until its function returns. Write
// methods fail inside View.
type Tx interface {
	Sources() Table[Source]
	Timeflows() Table[Timeflow]
	// Snapshots have names that are unique per Of. ByName takes "OF/NAME";
	// a bare NAME is found when exactly one owner has it.
	Snapshots() Table[Snapshot]
	Clones() Table[Clone] // names unique among sources and clones together
	Operations() OperationTable
	Tokens() Table[Token]
	Users() Table[User]
	Projects() Table[Project] // DefaultProject is always there
	Sessions() Table[Session]
	Bookmarks() Table[Bookmark]
	Notifications() Table[Notification]
	Deliveries() Table[Delivery]
	Usage() Table[UsageRecord]
	Audit() AuditLog
	Replies() ReplyCache

	// OnCommit calls fn after the transaction is durable, and never when it is not.
	OnCommit(fn func())
	// Now is one time for the whole transaction, UTC.
	Now() time.Time
}

// Table is one kind of object. Get and ByName return an error of
// ClassNotFound with the kind's own code when there is none. Put inserts or
// replaces by ID, sets CreatedAt (first time), UpdatedAt and Revision on the
// object it is given, and fails with CodeNameTaken when the name belongs to
// another. One that is put back after it was lost keeps its CreatedAt, and its
// Revision goes on. All iterates in id order; objects are copies.
type Table[T any] interface {
	Get(id ID) (T, error)
	ByName(name string) (T, error)
	Put(obj *T) error
	Delete(id ID) error // no error when absent
	All() iter.Seq2[T, error]
}

// OperationTable adds what the runner asks often.
type OperationTable interface {
	Table[Operation]
	Unfinished() iter.Seq2[Operation, error] // pending, running or cancelling
	Newest(limit int, before ID) ([]Operation, error)
}

// AuditLog is append-only.
type AuditLog interface {
	Append(e AuditEntry) error // sets ID and At when empty
	Newest(limit int, before ID) ([]AuditEntry, error)
	Oldest(limit int, after ID) ([]AuditEntry, error)
}

// Reply is a stored answer to a request that carried an Idempotency-Key.
type Reply struct {
	Key     string // principal and key
	Digest  []byte // of method, path and body
	Status  int
	Header  map[string]string
	Body    []byte
	Expires time.Time
}

// ReplyCache keeps answers for the Idempotency-Key header.
type ReplyCache interface {
	Get(key string) (Reply, bool, error) // expired ones are absent
	Put(r Reply) error
}

// Secrets seals and opens values with the host's key. context binds a sealed
// value to its place ("source/ID/password"), so that it opens nowhere else.
type Secrets interface {
	Seal(plain []byte, context string) (Sealed, error)
	Open(sealed Sealed, context string) ([]byte, error)
}

// Target is a production cluster with its password in the clear, made just
// before use and never stored.
type Target struct {
	Params   map[string]string
	Password string
}

// Ingester brings production's bytes in. Implemented by linker. It runs no
// PostgreSQL. All calls honour ctx; errors are *Error with CodeSource…,
// CodeWAL… and hints.
type Ingester interface {
	// Probe connects, checks everything that must hold before linking and
	// returns what it found. It changes nothing on production.
	Probe(ctx context.Context, t Target, want ProbeOptions) (ServerFacts, error)
	// EnsureSlot creates the source's physical slot and reserves WAL at once,
	// or finds it there. Only for permanent slots.
	EnsureSlot(ctx context.Context, t Target, slot string) (restart LSN, err error)
	// Seed writes a base backup into dir (pgdata/ with ts/OID inside it),
	// verifies its manifest and makes it durable. dir must be empty; on error
	// its content is undefined and the caller destroys it.
	Seed(ctx context.Context, req SeedRequest) (SeedResult, error)
	// Follow receives WAL into req.WAL until ctx ends (nil) or until nothing
	// but a person can mend it (error). Lost connections are retried with
	// backoff inside; each change of state is reported to req.OnState.
	Follow(ctx context.Context, req FollowRequest) error
	// FlushLSN asks production for its current flush position.
	FlushLSN(ctx context.Context, t Target) (TLI, LSN, error)
	// Release drops the slot; no error when it is not there.
	Release(ctx context.Context, t Target, slot string) error
	// SlotState reports the named slot for doctor and lag control.
	SlotState(ctx context.Context, t Target, slot string) (SlotState, error)
}

// ProbeOptions says what the link will need.
type ProbeOptions struct {
	Slot            SlotPolicy
	SlotName        string
	SupportedMajors []int  // majors installed on this host
	Architecture    string // runtime.GOARCH
}

// SlotState is what pg_replication_slots says of one slot.
type SlotState struct {
	Exists     bool
	Active     bool
	WALStatus  string // reserved, extended, unreserved, lost
	RestartLSN LSN
	HeldBytes  int64 // production's flush position minus RestartLSN
	Limit      int64 // what a slot may hold back there (max_slot_wal_keep_size), bytes; -1: without bound
	Clock      time.Time
	Others     []OtherSlot // other slots whose names begin as those of Ramet do
}

// OtherSlot is a slot on production that is not the source's own.
type OtherSlot struct {
	Name      string
	Active    bool
	HeldBytes int64
}

// SlotPrefix begins the names of Ramet's replication slots.
const SlotPrefix = "ramet_"

// SeedRequest asks for a base backup.
type SeedRequest struct {
	Target     Target
	Facts      ServerFacts
	Dir        string // host path of the dataset's root
	UID, GID   int    // owner of every file written; -1 leaves the daemon's
	MaxRate    int    // KiB/s, 0 none
	Compress   string
	Fast       bool
	Label      string
	OnProgress func(done, total int64) // bytes; total 0 when unknown; called at most every 100 ms
}

// SeedResult is what a base backup left.
type SeedResult struct {
	TLI         TLI
	StartLSN    LSN // redo of backup_label
	EndLSN      LSN // consistency needs WAL up to here
	Tablespaces []Tablespace
	Bytes       int64
}

// WALWriter is the write side of a segment store. One writer at a time.
// Implemented by engine/wal.
type WALWriter interface {
	// Position is where the next byte goes; zero when the store is empty.
	Position() (TLI, LSN)
	// Begin sets the position of an empty store; the LSN is rounded down to
	// the start of its segment, which is returned.
	Begin(tli TLI, at LSN) (LSN, error)
	// Append adds bytes at lsn, which must be the position (else CodeWALGap).
	Append(tli TLI, lsn LSN, b []byte) error
	// Sync makes everything appended durable, file and directory, and
	// returns the end of the last complete record that is. Only that may be
	// acknowledged: a store opened again cannot prove the head of a record.
	Sync() (LSN, error)
	// Clock notes production's clock together with the position it was seen at (keepalives).
	Clock(at time.Time, end LSN)
	// PutHistory keeps a timeline history file.
	PutHistory(tli TLI, content []byte) error
}

// FollowRequest asks for continuous WAL.
type FollowRequest struct {
	Target    Target
	Facts     ServerFacts
	Slot      string // empty: no slot; with Temporary, created per connection
	Temporary bool
	Start     LSN // where to begin when the store is empty; zero means the slot's or the server's position
	WAL       WALWriter
	MaxLag    int64 // bytes; beyond it the engine drops its own slot and ends with CodeSlotLost
	OnState   func(FollowState)
}

// FollowState is the receiver's present state.
type FollowState struct {
	Connected  bool
	Err        error // why not connected; nil while connected or not yet tried
	Received   LSN
	Durable    LSN
	ServerEnd  LSN       // production's flush position by the last message
	ServerTime time.Time // production's clock by the last message
}

// InstanceRole says what a PostgreSQL instance is started for.
type InstanceRole string

// The instance roles.
const (
	RoleStandby InstanceRole = "standby" // staging: replays fed WAL without end
	RolePrepare InstanceRole = "prepare" // recovers a raw snapshot to its end and is promoted
	RoleMask    InstanceRole = "mask"    // socket only, wal_level=minimal
	RoleVerify  InstanceRole = "verify"  // socket only; boots, answers, stops
	RoleVDB     InstanceRole = "vdb"     // serves its owner
)

// InstanceSpec asks for one PostgreSQL instance.
type InstanceSpec struct {
	ID       string // names its socket and log directory: clone, timeflow or snapshot id
	Role     InstanceRole
	Major    int
	Dir      string // dataset root on the host; PGDATA is Dir/pgdata
	Port     int    // vdb: TCP port; also names the socket file. Others: any fixed number
	Listen   string // vdb: address; empty means 127.0.0.1
	Database string
	User     string // vdb: the clone's superuser, created when missing
	Verifier string // vdb: its SCRAM verifier
	Settings map[string]string
	// Tablespaces are production paths that replay may name; each is bound
	// to Dir/pgdata/ts/OID inside the instance's own mount namespace.
	Tablespaces []Tablespace
	// MinSettings are lower bounds from parameter-change records ahead of
	// the data (RULES A11), by setting name.
	MinSettings map[string]int
	// DenyEgress are host:port addresses of the source that the instance may
	// never connect to.
	DenyEgress []string
	Timeout    time.Duration // to ready; 0 means a default
	// Throwaway says that the data goes with the instance, which ends by
	// Discard: nothing in it is fsynced.
	Throwaway bool
	// MemoryMB bounds the instance's memory in MiB and sizes its caches;
	// MaxConns its client connections. 0 means the defaults.
	MemoryMB int
	MaxConns int
}

// Instances starts PostgreSQL and finds it again. Implemented by
// engine/postgres. Safe for concurrent use.
type Instances interface {
	// Start generates the configuration, starts PostgreSQL and returns when
	// it is ready (vdb, mask, verify: accepts connections; standby, prepare:
	// consistent and read-only queries work). On error nothing is left
	// running and the error says why, with the end of the log.
	Start(ctx context.Context, spec InstanceSpec) (Instance, error)
	// Prepare begins what Start with the same spec will need, as far as that
	// can be done without the port and while another instance of the same id
	// still runs, and returns at once. It is only a hint: Start does what is
	// missing. It may be called again when the data has come to be there.
	// What no Start takes is given back when ctx ends.
	Prepare(ctx context.Context, spec InstanceSpec)
	// Adopt finds an instance that an earlier daemon left running; an error
	// of ClassNotFound means the process is gone.
	Adopt(ctx context.Context, spec InstanceSpec, ref InstanceRef) (Instance, error)
	// Running lists every instance process of this data directory on the
	// host, known to the catalog or not, for doctor and recovery.
	Running(ctx context.Context) ([]InstanceProcess, error)
	// Kill ends a process found by Running (immediate shutdown of its whole PID namespace).
	Kill(ctx context.Context, p InstanceProcess) error
	// Thaw lets a process found by Running go on that an earlier daemon has
	// frozen, and reports whether it was.
	Thaw(ctx context.Context, p InstanceProcess) (frozen bool, err error)
	// Control reads pg_control of the data in dir.
	Control(dir string, major int) (ControlData, error)
	Majors() []int // installed majors, ascending
	// FreePort returns a port of the configured range that nobody listens on
	// and that is not in taken; CodeNoFreePort when there is none.
	FreePort(ctx context.Context, taken map[int]bool) (int, error)
	// CheckSettings refuses settings that are not on the allowlist or whose
	// value PostgreSQL would not take (CodeInvalidRequest).
	CheckSettings(settings map[string]string) error
	// CheckLimits refuses a memory bound (MiB) or a number of client
	// connections that an instance here cannot have, and says the range
	// (CodeInvalidRequest). 0 is the default and always allowed.
	CheckLimits(memoryMB, maxConns int) error
	// Connections counts the clients that are connected over TCP, by local
	// port, for all instances in one look that none of them notices.
	Connections(ctx context.Context) (map[int]int, error)
	// LogTail returns the end of the log of the instance with that id, up or
	// not; empty when there is none.
	LogTail(id string, n int64) string
	// Forget removes what is kept beside an instance that will never start
	// again: its logs and, when dir is not empty, the lock of that dataset's
	// directory. Nothing of it may be running.
	Forget(id, dir string) error
	// Tidy keeps what instances leave beside their data within bounds, such
	// as logs. It is called every minute and is quick when there is nothing to do.
	Tidy(ctx context.Context) error
	// Leftovers lists the ids of instances that have ended and whose run
	// directory is still there; ClearLeftover removes one and keeps the log.
	Leftovers(ctx context.Context) ([]string, error)
	ClearLeftover(ctx context.Context, id string) error
	// Notes are what a person should know of how instances run on this host,
	// one line each, for doctor: protection that is off and why, and running
	// instances that lack it. Empty when all is well.
	Notes() []string
	Isolated() bool        // instances get their own namespaces
	Owner() (uid, gid int) // who owns the files of every instance
}

// InstanceProcess is a PostgreSQL process found on the host.
type InstanceProcess struct {
	ID         string // InstanceSpec.ID
	PID        int
	StartTicks uint64
	Dir        string
}

// Instance is one running PostgreSQL.
type Instance interface {
	Ref() InstanceRef
	// Position returns the replayed LSN of a standby, or the write LSN of a
	// primary, and its timeline.
	Position(ctx context.Context) (TLI, LSN, error)
	// Promote ends recovery and returns when the instance takes writes.
	Promote(ctx context.Context) error
	// Neutralize cuts everything that could reach production or another
	// instance (RULES B12): subscriptions, user mappings, jobs, role
	// passwords and preload settings, in every database.
	Neutralize(ctx context.Context) (NeutralizeReport, error)
	// SetPassword sets the clone user's verifier (asynchronous commit).
	SetPassword(ctx context.Context, user, verifier string) error
	// FirstQuery connects as the clone's user would and runs one query.
	FirstQuery(ctx context.Context, database string) error
	// Sessions returns how many sessions of clients have begun so far. Only
	// that it has changed means anything: PostgreSQL may begin anew.
	Sessions(ctx context.Context) (int64, error)
	// Checkpoint forces a checkpoint (so that a live snapshot starts fast).
	Checkpoint(ctx context.Context) error
	// Freeze makes every process of the instance stand still, so that nothing
	// writes to its files until Thaw; it returns when they do. On error, too,
	// Thaw must follow. Thaw of an instance that is not frozen does nothing.
	Freeze(ctx context.Context) error
	Thaw(ctx context.Context) error
	// DefaultDatabase returns the database a person most likely wants: the
	// only or the largest one that is not a template or postgres.
	DefaultDatabase(ctx context.Context) (string, error)
	// Stop shuts down fast, immediate after the deadline in ctx or 30 s.
	// clean is false when it had to be immediate.
	Stop(ctx context.Context) (clean bool, err error)
	// Discard ends the instance at once; its data is as after a crash.
	Discard(ctx context.Context) error
	// Done is closed when the process is gone.
	Done() <-chan struct{}
	// LogTail returns the last lines of the server log, at most n bytes.
	LogTail(n int64) string
}

// NeutralizeReport says what was cut.
type NeutralizeReport struct {
	Actions  []string // one line each, for the operation's log
	Warnings []string // what a person should know: prepared transactions, collations
}

// ControlData is what Ramet needs of pg_control (src/include/catalog/pg_control.h).
type ControlData struct {
	SystemID           string
	State              string // "in production", "shut down", "shut down in recovery", "in archive recovery", …
	CatalogVersion     uint32
	Redo               LSN
	Checkpoint         LSN
	TLI                TLI
	MinRecoveryPoint   LSN
	MinRecoveryTLI     TLI
	BackupStart        LSN // not zero: consistency not reached since the backup
	BackupEndRequired  bool
	BlockSize          int
	WALSegmentSize     int64
	MaxConnections     int
	MaxWorkerProcesses int
	MaxWALSenders      int
	MaxPreparedXacts   int
	MaxLocksPerXact    int
	WALLevel           string
	WALLogHints        bool
	TrackCommitTS      bool
	DataChecksums      bool
	CheckpointTime     time.Time
}

// Messenger sends notifications. Implemented by internal/notify. Safe for
// concurrent use. Errors never hold a URL, a key or a password.
type Messenger interface {
	// CheckURL refuses an address that a webhook may not have (CodeInvalidRequest).
	CheckURL(url string) error
	// CheckAddress refuses what is not an e-mail address (CodeInvalidRequest).
	CheckAddress(address string) error
	// CanEmail reports whether the host has a mail server configured.
	CanEmail() bool
	// Webhook posts the message once. status is the answer's, 0 when there
	// was none; anything but 2xx is an error.
	Webhook(ctx context.Context, m WebhookMessage) (status int, err error)
	// Email sends the message once. code is the mail server's, 0 when there was none.
	Email(ctx context.Context, m EmailMessage) (code int, err error)
}

// WebhookMessage is one attempt to post a delivery.
type WebhookMessage struct {
	Delivery ID // the same at each attempt
	Event    string
	URL      string
	Key      []byte // of the signature
	Body     []byte
}

// EmailMessage is one attempt to mail a delivery.
type EmailMessage struct {
	Delivery ID
	Event    string
	To       []string
	Subject  string // one line
	Text     string
	At       time.Time
}
