// Code generated from openapi.yaml by github.com/oapi-codegen/oapi-codegen/v2 v2.8.2; DO NOT EDIT.

package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/oapi-codegen/runtime"
)

// Defines values for CreateTokenRole.
const (
	Admin     CreateTokenRole = "admin"
	Developer CreateTokenRole = "developer"
	Operator  CreateTokenRole = "operator"
	Viewer    CreateTokenRole = "viewer"
)

// Valid indicates whether the value is a known member of the CreateTokenRole enum.
func (e CreateTokenRole) Valid() bool {
	switch e {
	case Admin:
		return true
	case Developer:
		return true
	case Operator:
		return true
	case Viewer:
		return true
	default:
		return false
	}
}

// Defines values for PostgresLinkCompress.
const (
	Gzip PostgresLinkCompress = "gzip"
	Lz4  PostgresLinkCompress = "lz4"
	None PostgresLinkCompress = "none"
	Zstd PostgresLinkCompress = "zstd"
)

// Valid indicates whether the value is a known member of the PostgresLinkCompress enum.
func (e PostgresLinkCompress) Valid() bool {
	switch e {
	case Gzip:
		return true
	case Lz4:
		return true
	case None:
		return true
	case Zstd:
		return true
	default:
		return false
	}
}

// Defines values for PostgresLinkMode.
const (
	Physical PostgresLinkMode = "physical"
)

// Valid indicates whether the value is a known member of the PostgresLinkMode enum.
func (e PostgresLinkMode) Valid() bool {
	switch e {
	case Physical:
		return true
	default:
		return false
	}
}

// AuditEntry One change or one refused attempt
type AuditEntry struct {
	Action string            `json:"action"`
	At     time.Time         `json:"at"`
	Detail map[string]string `json:"detail,omitempty,omitzero"`
	ID     string            `json:"id"`

	// Object Names one object
	Object    ObjectRef `json:"object,omitempty,omitzero"`
	Operation string    `json:"operation,omitempty,omitzero"`

	// Outcome allowed, denied or failed
	Outcome   string `json:"outcome"`
	Principal string `json:"principal"`
	Remote    string `json:"remote,omitempty,omitzero"`
	RequestID string `json:"request_id,omitempty,omitzero"`
}

// AuditList One page
type AuditList struct {
	Items []AuditEntry `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// Clone A writable copy of a point
type Clone struct {
	// Connection How to connect to a clone
	Connection Connection `json:"connection"`
	CreatedAt  time.Time  `json:"created_at"`

	// DowntimeMS of its last refresh, rollback or undo
	DowntimeMS float64 `json:"downtime_ms,omitempty,omitzero"`

	// From id of the source or clone it was asked from
	From     string `json:"from"`
	FromName string `json:"from_name,omitempty,omitzero"`
	ID       string `json:"id"`

	// Isolated own mount and PID namespace
	Isolated bool `json:"isolated"`

	// Kind vdb
	Kind string `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`
	Locked bool   `json:"locked"`
	Major  int    `json:"major,omitempty,omitzero"`

	// Masking none or PROFILE@REVISION
	Masking string `json:"masking"`
	Name    string `json:"name"`

	// Owner who created it
	Owner string `json:"owner,omitempty,omitzero"`

	// Path its data directory on the host
	Path string `json:"path,omitempty,omitzero"`

	// Problem A lasting problem of an object
	Problem Trouble `json:"problem,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision int64 `json:"revision"`

	// Settings PostgreSQL settings on top of the generated ones; only those on the allowlist are taken
	Settings Settings `json:"settings,omitempty,omitzero"`

	// Snapshot id of the snapshot its data began at
	Snapshot string `json:"snapshot"`

	// Source id of the source its data comes from at the root
	Source    string    `json:"source"`
	StartedAt time.Time `json:"started_at,omitempty,omitzero"`

	// Status creating, running, stopped, changing, failed or removing
	Status   string `json:"status"`
	Timeflow string `json:"timeflow,omitempty,omitzero"`

	// TimingsMS of its last create, refresh, rollback or undo, by step: storage, start, first_query, verify, stop …
	TimingsMS map[string]float64 `json:"timings_ms"`
	Undo      []UndoState        `json:"undo,omitempty,omitzero"`
	UpdatedAt time.Time          `json:"updated_at"`
}

// CloneList One page
type CloneList struct {
	Items []Clone `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// ClonePatch JSON merge-patch of a clone
type ClonePatch struct {
	Labels   map[string]*string `json:"labels,omitempty,omitzero"`
	Settings map[string]*string `json:"settings,omitempty,omitzero"`
}

// Connection How to connect to a clone
type Connection struct {
	Database string `json:"database"`
	DSN      string `json:"dsn"`
	Host     string `json:"host"`
	JDBCURL  string `json:"jdbc_url"`

	// Password only where the caller may see it
	Password string `json:"password,omitempty,omitzero"`
	Port     int    `json:"port"`
	User     string `json:"user"`
}

// CreateClone A new clone
type CreateClone struct {
	// At A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
	// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
	// newest prepared snapshot, and only `latest` and `snapshot:` are taken.
	//
	//
	// Example: latest
	At Point `json:"at,omitempty,omitzero"`

	// Database database a connection goes to; found out when empty
	Database string `json:"database,omitempty,omitzero"`

	// From A name or an id
	From Ref `json:"from"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Listen address to listen on, a loopback address or the one of `ramet serve --vdb-listen`, which an empty one means too
	Listen string `json:"listen,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`

	// Port 0: a free one of the range
	Port int `json:"port,omitempty,omitzero"`

	// Profile masking profile; "none" asks for unmasked data by name
	Profile string `json:"profile,omitempty,omitzero"`

	// Settings PostgreSQL settings on top of the generated ones; only those on the allowlist are taken
	Settings Settings `json:"settings,omitempty,omitzero"`
}

// CreateSource What to link
type CreateSource struct {
	// KeepLast scheduled snapshots to keep; 0 keeps all
	KeepLast int `json:"keep_last,omitempty,omitzero"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`

	// Postgres How to reach a production PostgreSQL cluster
	Postgres PostgresLink `json:"postgres"`

	// Snapsync cron expression or "@every 15m"; empty: no scheduled snapshots
	Snapsync string `json:"snapsync,omitempty,omitzero"`

	// Timezone IANA name in which snapsync is read; UTC when empty
	Timezone string `json:"timezone,omitempty,omitzero"`
}

// CreateToken A new token
type CreateToken struct {
	ExpiresAt time.Time `json:"expires_at,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`

	// Permissions cuts the role down to these
	Permissions []string        `json:"permissions,omitempty,omitzero"`
	Role        CreateTokenRole `json:"role"`
}

// CreateTokenRole defines model for CreateToken.Role.
type CreateTokenRole string

// CreatedToken A new token with its secret, which is shown this once
type CreatedToken struct {
	Secret string `json:"secret"`

	// Token A token without its secret
	Token Token `json:"token"`
}

// DoctorReport What doctor found
type DoctorReport struct {
	Notes    []Finding `json:"notes"`
	Problems []Finding `json:"problems"`
}

// Finding One thing doctor found
type Finding struct {
	Code    string `json:"code"`
	Hint    string `json:"hint,omitempty,omitzero"`
	Message string `json:"message"`

	// Object Names one object
	Object ObjectRef `json:"object,omitempty,omitzero"`

	// Severity error, warning or info
	Severity string `json:"severity"`
}

// FollowState Live state of the WAL receiver
type FollowState struct {
	Connected  bool   `json:"connected"`
	DurableLSN string `json:"durable_lsn,omitempty,omitzero"`

	// LagBytes production's flush position minus what is durable here
	LagBytes int64 `json:"lag_bytes"`

	// Problem why it is not connected
	Problem     string    `json:"problem,omitempty,omitzero"`
	ReceivedLSN string    `json:"received_lsn,omitempty,omitzero"`
	ServerLSN   string    `json:"server_lsn,omitempty,omitzero"`
	ServerTime  time.Time `json:"server_time,omitempty,omitzero"`
}

// Health Process state
type Health struct {
	// Status ok
	Status string `json:"status"`
}

// Labels Small key/value pairs of the caller's own
type Labels map[string]string

// LinkInfo How production is reached; never the password
type LinkInfo struct {
	Compress       string `json:"compress,omitempty,omitzero"`
	FastCheckpoint bool   `json:"fast_checkpoint,omitempty,omitzero"`
	HasPassword    bool   `json:"has_password"`
	MaxRateKiB     int    `json:"max_rate_kib,omitempty,omitzero"`

	// Params connection parameters
	Params map[string]string `json:"params"`

	// SlotName the one slot that belongs to this source
	SlotName string `json:"slot_name,omitempty,omitzero"`

	// SlotPolicy auto, permanent or temporary
	SlotPolicy string `json:"slot_policy"`
}

// Message A short answer for people
type Message struct {
	Message string `json:"message"`
}

// Name A name that a person chose
//
// Example: shop-dev
type Name = string

// NewSnapshot A new snapshot
type NewSnapshot struct {
	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`
}

// ObjectRef Names one object
type ObjectRef struct {
	Href string `json:"href,omitempty,omitzero"`
	ID   string `json:"id,omitempty,omitzero"`

	// Kind source, snapshot, clone, operation, token, timeflow or system
	Kind string `json:"kind"`
	Name string `json:"name,omitempty,omitzero"`
}

// Operation One piece of long work
type Operation struct {
	CancelAsked bool      `json:"cancel_asked,omitempty,omitzero"`
	CreatedAt   time.Time `json:"created_at"`
	DurationMS  float64   `json:"duration_ms,omitempty,omitzero"`

	// Error Why an operation ended
	Error      OperationError `json:"error,omitempty,omitzero"`
	FinishedAt time.Time      `json:"finished_at,omitempty,omitzero"`
	ID         string         `json:"id"`

	// Kind such as clone.create
	Kind string `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Object Names one object
	Object          ObjectRef `json:"object,omitempty,omitzero"`
	Parent          string    `json:"parent,omitempty,omitzero"`
	Principal       string    `json:"principal,omitempty,omitzero"`
	ProgressPercent int       `json:"progress_percent"`

	// Result Names one object
	Result  ObjectRef `json:"result,omitempty,omitzero"`
	RetryOf string    `json:"retry_of,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision  int64     `json:"revision"`
	StartedAt time.Time `json:"started_at,omitempty,omitzero"`

	// Status pending, running, succeeded, failed, cancelling or cancelled
	Status    string             `json:"status"`
	Steps     []OperationStep    `json:"steps"`
	TimingsMS map[string]float64 `json:"timings_ms,omitempty,omitzero"`
	UpdatedAt time.Time          `json:"updated_at"`
}

// OperationError Why an operation ended
type OperationError struct {
	Class   string `json:"class"`
	Code    string `json:"code"`
	Hint    string `json:"hint,omitempty,omitzero"`
	Message string `json:"message"`
	Step    string `json:"step,omitempty,omitzero"`
}

// OperationList One page
type OperationList struct {
	Items []Operation `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// OperationStep One step of an operation
type OperationStep struct {
	Attempts        int       `json:"attempts,omitempty,omitzero"`
	DurationMS      float64   `json:"duration_ms,omitempty,omitzero"`
	FinishedAt      time.Time `json:"finished_at,omitempty,omitzero"`
	Message         string    `json:"message,omitempty,omitzero"`
	Name            string    `json:"name"`
	ProgressPercent int       `json:"progress_percent"`
	StartedAt       time.Time `json:"started_at,omitempty,omitzero"`

	// Status pending, running, completed, failed, skipped or undone
	Status string `json:"status"`
}

// Point A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
// newest prepared snapshot, and only `latest` and `snapshot:` are taken.
//
// Example: latest
type Point = string

// Pool Where datasets live
type Pool struct {
	Atomic        bool     `json:"atomic"`
	CanSend       bool     `json:"can_send"`
	ConstantClone bool     `json:"constant_clone"`
	Datasets      int      `json:"datasets"`
	Driver        string   `json:"driver"`
	FreeBytes     int64    `json:"free_bytes"`
	Name          string   `json:"name"`
	NeedsRoot     bool     `json:"needs_root"`
	PageAtomic    bool     `json:"page_atomic"`
	Place         string   `json:"place"`
	ReserveBytes  int64    `json:"reserve_bytes"`
	TotalBytes    int64    `json:"total_bytes"`
	Warnings      []string `json:"warnings,omitempty,omitzero"`

	// Why why auto chose it
	Why string `json:"why,omitempty,omitzero"`
}

// PoolList One page
type PoolList struct {
	Items []Pool `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// PostgresLink How to reach a production PostgreSQL cluster
type PostgresLink struct {
	// AcceptUnboundedSlot take a permanent slot although production does not bound what it can hold back
	AcceptUnboundedSlot bool `json:"accept_unbounded_slot,omitempty,omitzero"`

	// Compress compression of the base backup; chosen when empty
	Compress PostgresLinkCompress `json:"compress,omitempty,omitzero"`

	// Conninfo key=value or URL form, without a password; parameters that name files on the server are refused
	Conninfo string `json:"conninfo"`

	// FastCheckpoint ask production for an immediate checkpoint instead of a spread one
	FastCheckpoint bool `json:"fast_checkpoint,omitempty,omitzero"`

	// MaxLagBytes WAL the slot may hold back before Ramet drops it; 0: no limit of ours
	MaxLagBytes int64 `json:"max_lag_bytes,omitempty,omitzero"`

	// MaxRateKiB limit of the base backup in KiB/s; 0: none
	MaxRateKiB int `json:"max_rate_kib,omitempty,omitzero"`

	// Mode physical: base backup and continuous WAL
	Mode PostgresLinkMode `json:"mode,omitempty,omitzero"`

	// Password sealed before it is stored
	Password string `json:"password,omitempty,omitzero"`

	// TemporarySlot insist on a temporary slot
	TemporarySlot bool `json:"temporary_slot,omitempty,omitzero"`
}

// PostgresLinkCompress compression of the base backup; chosen when empty
type PostgresLinkCompress string

// PostgresLinkMode physical: base backup and continuous WAL
type PostgresLinkMode string

// Problem RFC 9457 problem details. Further members may follow, by code.
type Problem struct {
	// Class invalid, not-found, conflict, precondition, unavailable, exhausted, unauthorized, denied, data-loss, cancelled, too-large, rate-limited or internal
	Class string `json:"class"`

	// Code stable; what programs match on
	Code string `json:"code"`

	// Detail what happened to which thing
	Detail string `json:"detail"`

	// Hint what to do next
	Hint string `json:"hint,omitempty,omitzero"`

	// Instance path of the request
	Instance string `json:"instance,omitempty,omitzero"`

	// Operation path of the operation that failed
	Operation            string                 `json:"operation,omitempty,omitzero"`
	RequestID            string                 `json:"request_id,omitempty,omitzero"`
	Status               int                    `json:"status"`
	Title                string                 `json:"title"`
	Type                 string                 `json:"type"`
	AdditionalProperties map[string]interface{} `json:"-"`
}

// Readiness Whether the daemon is ready
type Readiness struct {
	Ready   bool     `json:"ready"`
	Reasons []string `json:"reasons,omitempty,omitzero"`
}

// Ref A name or an id
type Ref = string

// RefreshClone Where to refresh to
type RefreshClone struct {
	// At A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
	// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
	// newest prepared snapshot, and only `latest` and `snapshot:` are taken.
	//
	//
	// Example: latest
	At      Point  `json:"at,omitempty,omitzero"`
	Profile string `json:"profile,omitempty,omitzero"`
}

// RollbackClone Where to roll back to
type RollbackClone struct {
	// At A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
	// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
	// newest prepared snapshot, and only `latest` and `snapshot:` are taken.
	//
	//
	// Example: latest
	At Point `json:"at"`
}

// ServerInfo What was found out about production
type ServerInfo struct {
	Architecture string `json:"architecture,omitempty,omitzero"`
	BlockSize    int    `json:"block_size,omitempty,omitzero"`

	// ClusterBytes an estimate
	ClusterBytes    int64        `json:"cluster_bytes,omitempty,omitzero"`
	DataChecksums   bool         `json:"data_checksums,omitempty,omitzero"`
	FullPageWrites  bool         `json:"full_page_writes,omitempty,omitzero"`
	Major           int          `json:"major,omitempty,omitzero"`
	SlotBounded     bool         `json:"slot_bounded,omitempty,omitzero"`
	SlotPermanent   bool         `json:"slot_permanent,omitempty,omitzero"`
	SystemID        string       `json:"system_id,omitempty,omitzero"`
	Tablespaces     []Tablespace `json:"tablespaces,omitempty,omitzero"`
	Timeline        int          `json:"timeline,omitempty,omitzero"`
	Version         string       `json:"version,omitempty,omitzero"`
	WalLevel        string       `json:"wal_level,omitempty,omitzero"`
	WalSegmentBytes int64        `json:"wal_segment_bytes,omitempty,omitzero"`
	Warnings        []string     `json:"warnings,omitempty,omitzero"`
}

// Settings PostgreSQL settings on top of the generated ones; only those on the allowlist are taken
type Settings map[string]string

// Snapshot A point held in the pool
type Snapshot struct {
	CreatedAt time.Time `json:"created_at"`
	ID        string    `json:"id"`

	// Kind raw, prepared or clone
	Kind string `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`
	LSN    string `json:"lsn,omitempty,omitzero"`
	Major  int    `json:"major,omitempty,omitzero"`

	// Masking none or PROFILE@REVISION
	Masking string `json:"masking"`
	Name    string `json:"name"`

	// Of id of the source or clone it belongs to
	Of     string `json:"of"`
	OfName string `json:"of_name,omitempty,omitzero"`

	// Problem A lasting problem of an object
	Problem Trouble `json:"problem,omitempty,omitzero"`

	// Raw for prepared ones: the raw snapshot it was made of
	Raw     string `json:"raw,omitempty,omitzero"`
	RedoLSN string `json:"redo_lsn,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision int64 `json:"revision"`

	// Status creating, ready, broken, deleting or tombstone
	Status   string `json:"status"`
	SystemID string `json:"system_id,omitempty,omitzero"`

	// Time the moment on production that it stands for
	Time      time.Time          `json:"time,omitempty,omitzero"`
	Timeflow  string             `json:"timeflow,omitempty,omitzero"`
	Timeline  int                `json:"timeline,omitempty,omitzero"`
	TimingsMS map[string]float64 `json:"timings_ms,omitempty,omitzero"`
	UpdatedAt time.Time          `json:"updated_at"`
	Warnings  []string           `json:"warnings,omitempty,omitzero"`
}

// SnapshotList One page
type SnapshotList struct {
	Items []Snapshot `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// SnapshotName A name for the new snapshot
type SnapshotName struct {
	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name,omitempty,omitzero"`
}

// Source A linked production cluster
type Source struct {
	CreatedAt time.Time `json:"created_at"`
	ID        string    `json:"id"`
	KeepLast  int       `json:"keep_last,omitempty,omitzero"`

	// Kind postgres
	Kind string `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels     Labels    `json:"labels,omitempty,omitzero"`
	LastSyncAt time.Time `json:"last_sync_at,omitempty,omitzero"`

	// Link How production is reached; never the password
	Link        LinkInfo `json:"link"`
	MaxLagBytes int64    `json:"max_lag_bytes,omitempty,omitzero"`

	// Mode physical
	Mode string `json:"mode"`
	Name string `json:"name"`

	// Problem A lasting problem of an object
	Problem Trouble `json:"problem,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision int64 `json:"revision"`

	// Server What was found out about production
	Server   ServerInfo `json:"server"`
	Snapsync string     `json:"snapsync,omitempty,omitzero"`

	// Status linking, running, degraded, failed or removing
	Status    string    `json:"status"`
	Timeflow  string    `json:"timeflow,omitempty,omitzero"`
	Timezone  string    `json:"timezone,omitempty,omitzero"`
	UpdatedAt time.Time `json:"updated_at"`
}

// SourceList One page
type SourceList struct {
	Items []Source `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// SourcePatch JSON merge-patch of a source
type SourcePatch struct {
	KeepLast    *int               `json:"keep_last,omitempty"`
	Labels      map[string]*string `json:"labels,omitempty,omitzero"`
	MaxLagBytes *int64             `json:"max_lag_bytes,omitempty"`
	Snapsync    *string            `json:"snapsync,omitempty"`
	Timezone    *string            `json:"timezone,omitempty"`
}

// Tablespace A tablespace outside the data directory
type Tablespace struct {
	Oid int64 `json:"oid"`

	// Path on production
	Path string `json:"path"`
}

// Timeline What can be recovered of a source
type Timeline struct {
	// Follow Live state of the WAL receiver
	Follow    FollowState     `json:"follow"`
	Ranges    []TimelineRange `json:"ranges"`
	Snapshots []Snapshot      `json:"snapshots"`

	// Source Names one object
	Source ObjectRef `json:"source"`

	// WalBytes WAL kept
	WalBytes int64 `json:"wal_bytes"`
}

// TimelineRange One unbroken range of WAL
type TimelineRange struct {
	EndLSN    string    `json:"end_lsn"`
	EndTime   time.Time `json:"end_time,omitempty,omitzero"`
	StartLSN  string    `json:"start_lsn"`
	StartTime time.Time `json:"start_time,omitempty,omitzero"`
	Timeline  int       `json:"timeline"`
}

// Token A token without its secret
type Token struct {
	// Bootstrap the first token, kept in admin.token until another administrator's is made
	Bootstrap bool      `json:"bootstrap,omitempty,omitzero"`
	CreatedAt time.Time `json:"created_at"`
	ExpiresAt time.Time `json:"expires_at,omitempty,omitzero"`
	ID        string    `json:"id"`

	// LastUsedAt to the minute
	LastUsedAt  time.Time `json:"last_used_at,omitempty,omitzero"`
	Name        string    `json:"name"`
	Permissions []string  `json:"permissions,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision  int64     `json:"revision"`
	RevokedAt time.Time `json:"revoked_at,omitempty,omitzero"`
	Role      string    `json:"role"`
	UpdatedAt time.Time `json:"updated_at"`
}

// TokenList One page
type TokenList struct {
	Items []Token `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// Trouble A lasting problem of an object
type Trouble struct {
	Code    string    `json:"code"`
	Hint    string    `json:"hint,omitempty,omitzero"`
	Message string    `json:"message"`
	Since   time.Time `json:"since"`
}

// UndoState A former state that undo can go back to; the newest is last
type UndoState struct {
	At       time.Time `json:"at"`
	Masking  string    `json:"masking,omitempty,omitzero"`
	Snapshot string    `json:"snapshot,omitempty,omitzero"`
	Timeflow string    `json:"timeflow,omitempty,omitzero"`
	Verb     string    `json:"verb"`
}

// Whoami Who is calling
type Whoami struct {
	Name        string   `json:"name"`
	Permissions []string `json:"permissions"`
	TokenID     string   `json:"token_id,omitempty,omitzero"`

	// Version of the daemon
	Version string `json:"version"`
}

// Bytes defines model for Bytes.
type Bytes = int64

// CloneRef A name or an id
type CloneRef = Ref

// Cursor defines model for Cursor.
type Cursor = string

// FollowLog defines model for FollowLog.
type FollowLog = bool

// Force defines model for Force.
type Force = bool

// IdempotencyKey defines model for IdempotencyKey.
type IdempotencyKey = string

// IfMatch defines model for IfMatch.
type IfMatch = string

// IfNoneMatch defines model for IfNoneMatch.
type IfNoneMatch = string

// LastEventID defines model for LastEventID.
type LastEventID = string

// Limit defines model for Limit.
type Limit = int

// OperationRef A name or an id
type OperationRef = Ref

// OwnerRef A name or an id
type OwnerRef = Ref

// Prefer defines model for Prefer.
type Prefer = string

// SnapshotRef A name or an id
type SnapshotRef = Ref

// SourceRef A name or an id
type SourceRef = Ref

// TokenRef A name or an id
type TokenRef = Ref

// Wait defines model for Wait.
type Wait = int

// Accepted One piece of long work
type Accepted = Operation

// BadRequest RFC 9457 problem details. Further members may follow, by code.
type BadRequest = Problem

// Conflict RFC 9457 problem details. Further members may follow, by code.
type Conflict = Problem

// Denied RFC 9457 problem details. Further members may follow, by code.
type Denied = Problem

// Exhausted RFC 9457 problem details. Further members may follow, by code.
type Exhausted = Problem

// Failure RFC 9457 problem details. Further members may follow, by code.
type Failure = Problem

// NotFound RFC 9457 problem details. Further members may follow, by code.
type NotFound = Problem

// PreconditionFailed RFC 9457 problem details. Further members may follow, by code.
type PreconditionFailed = Problem

// RateLimited RFC 9457 problem details. Further members may follow, by code.
type RateLimited = Problem

// TooLarge RFC 9457 problem details. Further members may follow, by code.
type TooLarge = Problem

// Unauthenticated RFC 9457 problem details. Further members may follow, by code.
type Unauthenticated = Problem

// Unavailable RFC 9457 problem details. Further members may follow, by code.
type Unavailable = Problem

// Unprocessable RFC 9457 problem details. Further members may follow, by code.
type Unprocessable = Problem

// ListAuditParams defines parameters for ListAudit.
type ListAuditParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// ListClonesParams defines parameters for ListClones.
type ListClonesParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateCloneParams defines parameters for CreateClone.
type CreateCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// DeleteCloneParams defines parameters for DeleteClone.
type DeleteCloneParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// GetCloneParams defines parameters for GetClone.
type GetCloneParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// UpdateCloneParams defines parameters for UpdateClone.
type UpdateCloneParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// LockCloneParams defines parameters for LockClone.
type LockCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// GetCloneLogParams defines parameters for GetCloneLog.
type GetCloneLogParams struct {
	// Bytes Most bytes to answer
	Bytes Bytes `form:"bytes,omitempty" json:"bytes,omitempty,omitzero"`
}

// RefreshCloneParams defines parameters for RefreshClone.
type RefreshCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// RollbackCloneParams defines parameters for RollbackClone.
type RollbackCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// CreateCloneSnapshotParams defines parameters for CreateCloneSnapshot.
type CreateCloneSnapshotParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// StartCloneParams defines parameters for StartClone.
type StartCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// StopCloneParams defines parameters for StopClone.
type StopCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// UndoCloneParams defines parameters for UndoClone.
type UndoCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// UnlockCloneParams defines parameters for UnlockClone.
type UnlockCloneParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// ListOperationsParams defines parameters for ListOperations.
type ListOperationsParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// GetOperationParams defines parameters for GetOperation.
type GetOperationParams struct {
	// Wait Seconds to wait for the end
	Wait Wait `form:"wait,omitempty" json:"wait,omitempty,omitzero"`

	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// CancelOperationParams defines parameters for CancelOperation.
type CancelOperationParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// WatchOperationParams defines parameters for WatchOperation.
type WatchOperationParams struct {
	// LastEventID id of the last event the client saw
	LastEventID LastEventID `json:"Last-Event-ID,omitempty,omitzero"`
}

// GetOperationLogParams defines parameters for GetOperationLog.
type GetOperationLogParams struct {
	// Follow Go on until the operation has ended
	Follow FollowLog `form:"follow,omitempty" json:"follow,omitempty,omitzero"`
}

// RetryOperationParams defines parameters for RetryOperation.
type RetryOperationParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// ListPoolsParams defines parameters for ListPools.
type ListPoolsParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// ShutdownParams defines parameters for Shutdown.
type ShutdownParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// ListSnapshotsParams defines parameters for ListSnapshots.
type ListSnapshotsParams struct {
	// Of Name or id of a source or clone
	Of OwnerRef `form:"of,omitempty" json:"of,omitempty,omitzero"`

	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// DeleteSnapshotParams defines parameters for DeleteSnapshot.
type DeleteSnapshotParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// GetSnapshotParams defines parameters for GetSnapshot.
type GetSnapshotParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// VerifySnapshotParams defines parameters for VerifySnapshot.
type VerifySnapshotParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// ListSourcesParams defines parameters for ListSources.
type ListSourcesParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateSourceParams defines parameters for CreateSource.
type CreateSourceParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// DeleteSourceParams defines parameters for DeleteSource.
type DeleteSourceParams struct {
	// Force Go on although production cannot be reached
	Force Force `form:"force,omitempty" json:"force,omitempty,omitzero"`

	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// GetSourceParams defines parameters for GetSource.
type GetSourceParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// UpdateSourceParams defines parameters for UpdateSource.
type UpdateSourceParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// ResyncSourceParams defines parameters for ResyncSource.
type ResyncSourceParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// CreateSourceSnapshotParams defines parameters for CreateSourceSnapshot.
type CreateSourceSnapshotParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// SyncSourceParams defines parameters for SyncSource.
type SyncSourceParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// ListTokensParams defines parameters for ListTokens.
type ListTokensParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateTokenParams defines parameters for CreateToken.
type CreateTokenParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// CreateCloneJSONRequestBody defines body for CreateClone for application/json ContentType.
type CreateCloneJSONRequestBody = CreateClone

// UpdateCloneJSONRequestBody defines body for UpdateClone for application/json ContentType.
type UpdateCloneJSONRequestBody = ClonePatch

// UpdateCloneApplicationMergePatchPlusJSONRequestBody defines body for UpdateClone for application/merge-patch+json ContentType.
type UpdateCloneApplicationMergePatchPlusJSONRequestBody = ClonePatch

// RefreshCloneJSONRequestBody defines body for RefreshClone for application/json ContentType.
type RefreshCloneJSONRequestBody = RefreshClone

// RollbackCloneJSONRequestBody defines body for RollbackClone for application/json ContentType.
type RollbackCloneJSONRequestBody = RollbackClone

// CreateCloneSnapshotJSONRequestBody defines body for CreateCloneSnapshot for application/json ContentType.
type CreateCloneSnapshotJSONRequestBody = SnapshotName

// CreateSourceJSONRequestBody defines body for CreateSource for application/json ContentType.
type CreateSourceJSONRequestBody = CreateSource

// UpdateSourceJSONRequestBody defines body for UpdateSource for application/json ContentType.
type UpdateSourceJSONRequestBody = SourcePatch

// UpdateSourceApplicationMergePatchPlusJSONRequestBody defines body for UpdateSource for application/merge-patch+json ContentType.
type UpdateSourceApplicationMergePatchPlusJSONRequestBody = SourcePatch

// CreateSourceSnapshotJSONRequestBody defines body for CreateSourceSnapshot for application/json ContentType.
type CreateSourceSnapshotJSONRequestBody = NewSnapshot

// SyncSourceJSONRequestBody defines body for SyncSource for application/json ContentType.
type SyncSourceJSONRequestBody = SnapshotName

// CreateTokenJSONRequestBody defines body for CreateToken for application/json ContentType.
type CreateTokenJSONRequestBody = CreateToken

// Getter for additional properties for Problem. Returns the specified
// element and whether it was found
func (a Problem) Get(fieldName string) (value interface{}, found bool) {
	if a.AdditionalProperties != nil {
		value, found = a.AdditionalProperties[fieldName]
	}
	return
}

// Setter for additional properties for Problem
func (a *Problem) Set(fieldName string, value interface{}) {
	if a.AdditionalProperties == nil {
		a.AdditionalProperties = make(map[string]interface{})
	}
	a.AdditionalProperties[fieldName] = value
}

// Override default JSON handling for Problem to handle AdditionalProperties
func (a *Problem) UnmarshalJSON(b []byte) error {
	object := make(map[string]json.RawMessage)
	err := json.Unmarshal(b, &object)
	if err != nil {
		return err
	}

	if raw, found := object["class"]; found {
		err = json.Unmarshal(raw, &a.Class)
		if err != nil {
			return fmt.Errorf("error reading 'class': %w", err)
		}
		delete(object, "class")
	}

	if raw, found := object["code"]; found {
		err = json.Unmarshal(raw, &a.Code)
		if err != nil {
			return fmt.Errorf("error reading 'code': %w", err)
		}
		delete(object, "code")
	}

	if raw, found := object["detail"]; found {
		err = json.Unmarshal(raw, &a.Detail)
		if err != nil {
			return fmt.Errorf("error reading 'detail': %w", err)
		}
		delete(object, "detail")
	}

	if raw, found := object["hint"]; found {
		err = json.Unmarshal(raw, &a.Hint)
		if err != nil {
			return fmt.Errorf("error reading 'hint': %w", err)
		}
		delete(object, "hint")
	}

	if raw, found := object["instance"]; found {
		err = json.Unmarshal(raw, &a.Instance)
		if err != nil {
			return fmt.Errorf("error reading 'instance': %w", err)
		}
		delete(object, "instance")
	}

	if raw, found := object["operation"]; found {
		err = json.Unmarshal(raw, &a.Operation)
		if err != nil {
			return fmt.Errorf("error reading 'operation': %w", err)
		}
		delete(object, "operation")
	}

	if raw, found := object["request_id"]; found {
		err = json.Unmarshal(raw, &a.RequestID)
		if err != nil {
			return fmt.Errorf("error reading 'request_id': %w", err)
		}
		delete(object, "request_id")
	}

	if raw, found := object["status"]; found {
		err = json.Unmarshal(raw, &a.Status)
		if err != nil {
			return fmt.Errorf("error reading 'status': %w", err)
		}
		delete(object, "status")
	}

	if raw, found := object["title"]; found {
		err = json.Unmarshal(raw, &a.Title)
		if err != nil {
			return fmt.Errorf("error reading 'title': %w", err)
		}
		delete(object, "title")
	}

	if raw, found := object["type"]; found {
		err = json.Unmarshal(raw, &a.Type)
		if err != nil {
			return fmt.Errorf("error reading 'type': %w", err)
		}
		delete(object, "type")
	}

	if len(object) != 0 {
		a.AdditionalProperties = make(map[string]interface{})
		for fieldName, fieldBuf := range object {
			var fieldVal interface{}
			err := json.Unmarshal(fieldBuf, &fieldVal)
			if err != nil {
				return fmt.Errorf("error unmarshaling field %s: %w", fieldName, err)
			}
			a.AdditionalProperties[fieldName] = fieldVal
		}
	}
	return nil
}

// Override default JSON handling for Problem to handle AdditionalProperties
func (a Problem) MarshalJSON() ([]byte, error) {
	var err error
	object := make(map[string]json.RawMessage)

	object["class"], err = json.Marshal(a.Class)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'class': %w", err)
	}

	object["code"], err = json.Marshal(a.Code)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'code': %w", err)
	}

	object["detail"], err = json.Marshal(a.Detail)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'detail': %w", err)
	}

	object["hint"], err = json.Marshal(a.Hint)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'hint': %w", err)
	}

	object["instance"], err = json.Marshal(a.Instance)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'instance': %w", err)
	}

	object["operation"], err = json.Marshal(a.Operation)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'operation': %w", err)
	}

	object["request_id"], err = json.Marshal(a.RequestID)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'request_id': %w", err)
	}

	object["status"], err = json.Marshal(a.Status)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'status': %w", err)
	}

	object["title"], err = json.Marshal(a.Title)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'title': %w", err)
	}

	object["type"], err = json.Marshal(a.Type)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'type': %w", err)
	}

	for fieldName, field := range a.AdditionalProperties {
		object[fieldName], err = json.Marshal(field)
		if err != nil {
			return nil, fmt.Errorf("error marshaling '%s': %w", fieldName, err)
		}
	}
	return json.Marshal(object)
}

// ServerInterface represents all server handlers.
type ServerInterface interface {
	// ListAudit Read the audit log
	// (GET /api/v1/audit)
	ListAudit(ctx echo.Context, params ListAuditParams) error
	// ListClones List clones
	// (GET /api/v1/clones)
	ListClones(ctx echo.Context, params ListClonesParams) error
	// CreateClone Create a clone
	// (POST /api/v1/clones)
	CreateClone(ctx echo.Context, params CreateCloneParams) error
	// DeleteClone Remove a clone
	// (DELETE /api/v1/clones/{clone})
	DeleteClone(ctx echo.Context, clone CloneRef, params DeleteCloneParams) error
	// GetClone Show a clone
	// (GET /api/v1/clones/{clone})
	GetClone(ctx echo.Context, clone CloneRef, params GetCloneParams) error
	// UpdateClone Change a clone
	// (PATCH /api/v1/clones/{clone})
	UpdateClone(ctx echo.Context, clone CloneRef, params UpdateCloneParams) error
	// GetCloneCredentials Show how to connect to a clone, with its password
	// (GET /api/v1/clones/{clone}/credentials)
	GetCloneCredentials(ctx echo.Context, clone CloneRef) error
	// LockClone Lock a clone
	// (POST /api/v1/clones/{clone}/lock)
	LockClone(ctx echo.Context, clone CloneRef, params LockCloneParams) error
	// GetCloneLog Read the end of a clone's PostgreSQL log
	// (GET /api/v1/clones/{clone}/log)
	GetCloneLog(ctx echo.Context, clone CloneRef, params GetCloneLogParams) error
	// RefreshClone Refresh a clone
	// (POST /api/v1/clones/{clone}/refresh)
	RefreshClone(ctx echo.Context, clone CloneRef, params RefreshCloneParams) error
	// RollbackClone Roll a clone back
	// (POST /api/v1/clones/{clone}/rollback)
	RollbackClone(ctx echo.Context, clone CloneRef, params RollbackCloneParams) error
	// CreateCloneSnapshot Make a snapshot of a clone
	// (POST /api/v1/clones/{clone}/snapshots)
	CreateCloneSnapshot(ctx echo.Context, clone CloneRef, params CreateCloneSnapshotParams) error
	// StartClone Start a clone
	// (POST /api/v1/clones/{clone}/start)
	StartClone(ctx echo.Context, clone CloneRef, params StartCloneParams) error
	// StopClone Stop a clone
	// (POST /api/v1/clones/{clone}/stop)
	StopClone(ctx echo.Context, clone CloneRef, params StopCloneParams) error
	// UndoClone Undo the last refresh, rollback or undo
	// (POST /api/v1/clones/{clone}/undo)
	UndoClone(ctx echo.Context, clone CloneRef, params UndoCloneParams) error
	// UnlockClone Unlock a clone
	// (POST /api/v1/clones/{clone}/unlock)
	UnlockClone(ctx echo.Context, clone CloneRef, params UnlockCloneParams) error
	// Doctor Look for trouble
	// (GET /api/v1/doctor)
	Doctor(ctx echo.Context) error
	// ListOperations List operations
	// (GET /api/v1/operations)
	ListOperations(ctx echo.Context, params ListOperationsParams) error
	// GetOperation Show an operation
	// (GET /api/v1/operations/{operation})
	GetOperation(ctx echo.Context, operation OperationRef, params GetOperationParams) error
	// CancelOperation Cancel an operation
	// (POST /api/v1/operations/{operation}/cancel)
	CancelOperation(ctx echo.Context, operation OperationRef, params CancelOperationParams) error
	// WatchOperation Follow an operation
	// (GET /api/v1/operations/{operation}/events)
	WatchOperation(ctx echo.Context, operation OperationRef, params WatchOperationParams) error
	// GetOperationLog Read an operation's log
	// (GET /api/v1/operations/{operation}/log)
	GetOperationLog(ctx echo.Context, operation OperationRef, params GetOperationLogParams) error
	// RetryOperation Retry a failed or cancelled operation
	// (POST /api/v1/operations/{operation}/retry)
	RetryOperation(ctx echo.Context, operation OperationRef, params RetryOperationParams) error
	// ListPools List pools
	// (GET /api/v1/pools)
	ListPools(ctx echo.Context, params ListPoolsParams) error
	// Shutdown Shut everything down
	// (POST /api/v1/shutdown)
	Shutdown(ctx echo.Context, params ShutdownParams) error
	// ListSnapshots List snapshots
	// (GET /api/v1/snapshots)
	ListSnapshots(ctx echo.Context, params ListSnapshotsParams) error
	// DeleteSnapshot Delete a snapshot
	// (DELETE /api/v1/snapshots/{snapshot})
	DeleteSnapshot(ctx echo.Context, snapshot SnapshotRef, params DeleteSnapshotParams) error
	// GetSnapshot Show a snapshot
	// (GET /api/v1/snapshots/{snapshot})
	GetSnapshot(ctx echo.Context, snapshot SnapshotRef, params GetSnapshotParams) error
	// VerifySnapshot Verify a snapshot
	// (POST /api/v1/snapshots/{snapshot}/verify)
	VerifySnapshot(ctx echo.Context, snapshot SnapshotRef, params VerifySnapshotParams) error
	// ListSources List sources
	// (GET /api/v1/sources)
	ListSources(ctx echo.Context, params ListSourcesParams) error
	// CreateSource Link a production cluster
	// (POST /api/v1/sources)
	CreateSource(ctx echo.Context, params CreateSourceParams) error
	// DeleteSource Remove a source
	// (DELETE /api/v1/sources/{source})
	DeleteSource(ctx echo.Context, source SourceRef, params DeleteSourceParams) error
	// GetSource Show a source
	// (GET /api/v1/sources/{source})
	GetSource(ctx echo.Context, source SourceRef, params GetSourceParams) error
	// UpdateSource Change a source
	// (PATCH /api/v1/sources/{source})
	UpdateSource(ctx echo.Context, source SourceRef, params UpdateSourceParams) error
	// ResyncSource Link a source anew
	// (POST /api/v1/sources/{source}/resync)
	ResyncSource(ctx echo.Context, source SourceRef, params ResyncSourceParams) error
	// CreateSourceSnapshot Make a new snapshot of a source (named)
	// (POST /api/v1/sources/{source}/snapshots)
	CreateSourceSnapshot(ctx echo.Context, source SourceRef, params CreateSourceSnapshotParams) error
	// SyncSource Make a new snapshot of a source
	// (POST /api/v1/sources/{source}/sync)
	SyncSource(ctx echo.Context, source SourceRef, params SyncSourceParams) error
	// GetTimeline Show what can be recovered of a source
	// (GET /api/v1/sources/{source}/timeline)
	GetTimeline(ctx echo.Context, source SourceRef) error
	// ListTokens List tokens
	// (GET /api/v1/tokens)
	ListTokens(ctx echo.Context, params ListTokensParams) error
	// CreateToken Create a token
	// (POST /api/v1/tokens)
	CreateToken(ctx echo.Context, params CreateTokenParams) error
	// RevokeToken Revoke a token
	// (DELETE /api/v1/tokens/{token})
	RevokeToken(ctx echo.Context, token TokenRef) error
	// Whoami Say who is calling
	// (GET /api/v1/whoami)
	Whoami(ctx echo.Context) error
	// Healthz Is the process alive
	// (GET /healthz)
	Healthz(ctx echo.Context) error
	// Metrics Prometheus metrics
	// (GET /metrics)
	Metrics(ctx echo.Context) error
	// Readyz Is the daemon ready for work
	// (GET /readyz)
	Readyz(ctx echo.Context) error
}

// ServerInterfaceWrapper converts echo contexts to parameters.
type ServerInterfaceWrapper struct {
	Handler ServerInterface
}

// ListAudit converts echo context to params.
func (w *ServerInterfaceWrapper) ListAudit(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListAuditParams
	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListAudit(ctx, params)
	return err
}

// ListClones converts echo context to params.
func (w *ServerInterfaceWrapper) ListClones(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListClonesParams
	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListClones(ctx, params)
	return err
}

// CreateClone converts echo context to params.
func (w *ServerInterfaceWrapper) CreateClone(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.CreateClone(ctx, params)
	return err
}

// DeleteClone converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-Match")]; found {
		var IfMatch IfMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-Match", valueList[0], &IfMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-Match: %s", err))
		}

		params.IfMatch = IfMatch
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.DeleteClone(ctx, clone, params)
	return err
}

// GetClone converts echo context to params.
func (w *ServerInterfaceWrapper) GetClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-None-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-None-Match")]; found {
		var IfNoneMatch IfNoneMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-None-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-None-Match", valueList[0], &IfNoneMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-None-Match: %s", err))
		}

		params.IfNoneMatch = IfNoneMatch
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetClone(ctx, clone, params)
	return err
}

// UpdateClone converts echo context to params.
func (w *ServerInterfaceWrapper) UpdateClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UpdateCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-Match")]; found {
		var IfMatch IfMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-Match", valueList[0], &IfMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-Match: %s", err))
		}

		params.IfMatch = IfMatch
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.UpdateClone(ctx, clone, params)
	return err
}

// GetCloneCredentials converts echo context to params.
func (w *ServerInterfaceWrapper) GetCloneCredentials(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetCloneCredentials(ctx, clone)
	return err
}

// LockClone converts echo context to params.
func (w *ServerInterfaceWrapper) LockClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params LockCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.LockClone(ctx, clone, params)
	return err
}

// GetCloneLog converts echo context to params.
func (w *ServerInterfaceWrapper) GetCloneLog(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetCloneLogParams
	// ------------- Optional query parameter "bytes" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "bytes", ctx.QueryParams(), &params.Bytes, runtime.BindQueryParameterOptions{Type: "integer", Format: "int64"})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter bytes: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetCloneLog(ctx, clone, params)
	return err
}

// RefreshClone converts echo context to params.
func (w *ServerInterfaceWrapper) RefreshClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params RefreshCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RefreshClone(ctx, clone, params)
	return err
}

// RollbackClone converts echo context to params.
func (w *ServerInterfaceWrapper) RollbackClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params RollbackCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RollbackClone(ctx, clone, params)
	return err
}

// CreateCloneSnapshot converts echo context to params.
func (w *ServerInterfaceWrapper) CreateCloneSnapshot(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateCloneSnapshotParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.CreateCloneSnapshot(ctx, clone, params)
	return err
}

// StartClone converts echo context to params.
func (w *ServerInterfaceWrapper) StartClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params StartCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.StartClone(ctx, clone, params)
	return err
}

// StopClone converts echo context to params.
func (w *ServerInterfaceWrapper) StopClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params StopCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.StopClone(ctx, clone, params)
	return err
}

// UndoClone converts echo context to params.
func (w *ServerInterfaceWrapper) UndoClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UndoCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.UndoClone(ctx, clone, params)
	return err
}

// UnlockClone converts echo context to params.
func (w *ServerInterfaceWrapper) UnlockClone(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "clone" -------------
	var clone CloneRef

	err = runtime.BindStyledParameterWithOptions("simple", "clone", ctx.Param("clone"), &clone, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter clone: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UnlockCloneParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.UnlockClone(ctx, clone, params)
	return err
}

// Doctor converts echo context to params.
func (w *ServerInterfaceWrapper) Doctor(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Doctor(ctx)
	return err
}

// ListOperations converts echo context to params.
func (w *ServerInterfaceWrapper) ListOperations(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListOperationsParams
	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListOperations(ctx, params)
	return err
}

// GetOperation converts echo context to params.
func (w *ServerInterfaceWrapper) GetOperation(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "operation" -------------
	var operation OperationRef

	err = runtime.BindStyledParameterWithOptions("simple", "operation", ctx.Param("operation"), &operation, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter operation: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetOperationParams
	// ------------- Optional query parameter "wait" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "wait", ctx.QueryParams(), &params.Wait, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter wait: %s", err))
	}

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-None-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-None-Match")]; found {
		var IfNoneMatch IfNoneMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-None-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-None-Match", valueList[0], &IfNoneMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-None-Match: %s", err))
		}

		params.IfNoneMatch = IfNoneMatch
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetOperation(ctx, operation, params)
	return err
}

// CancelOperation converts echo context to params.
func (w *ServerInterfaceWrapper) CancelOperation(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "operation" -------------
	var operation OperationRef

	err = runtime.BindStyledParameterWithOptions("simple", "operation", ctx.Param("operation"), &operation, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter operation: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params CancelOperationParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.CancelOperation(ctx, operation, params)
	return err
}

// WatchOperation converts echo context to params.
func (w *ServerInterfaceWrapper) WatchOperation(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "operation" -------------
	var operation OperationRef

	err = runtime.BindStyledParameterWithOptions("simple", "operation", ctx.Param("operation"), &operation, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter operation: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params WatchOperationParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Last-Event-ID" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Last-Event-ID")]; found {
		var LastEventID LastEventID
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Last-Event-ID, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Last-Event-ID", valueList[0], &LastEventID, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Last-Event-ID: %s", err))
		}

		params.LastEventID = LastEventID
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.WatchOperation(ctx, operation, params)
	return err
}

// GetOperationLog converts echo context to params.
func (w *ServerInterfaceWrapper) GetOperationLog(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "operation" -------------
	var operation OperationRef

	err = runtime.BindStyledParameterWithOptions("simple", "operation", ctx.Param("operation"), &operation, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter operation: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetOperationLogParams
	// ------------- Optional query parameter "follow" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "follow", ctx.QueryParams(), &params.Follow, runtime.BindQueryParameterOptions{Type: "boolean", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter follow: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetOperationLog(ctx, operation, params)
	return err
}

// RetryOperation converts echo context to params.
func (w *ServerInterfaceWrapper) RetryOperation(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "operation" -------------
	var operation OperationRef

	err = runtime.BindStyledParameterWithOptions("simple", "operation", ctx.Param("operation"), &operation, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter operation: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params RetryOperationParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RetryOperation(ctx, operation, params)
	return err
}

// ListPools converts echo context to params.
func (w *ServerInterfaceWrapper) ListPools(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListPoolsParams
	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListPools(ctx, params)
	return err
}

// Shutdown converts echo context to params.
func (w *ServerInterfaceWrapper) Shutdown(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ShutdownParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Shutdown(ctx, params)
	return err
}

// ListSnapshots converts echo context to params.
func (w *ServerInterfaceWrapper) ListSnapshots(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListSnapshotsParams
	// ------------- Optional query parameter "of" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "of", ctx.QueryParams(), &params.Of, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter of: %s", err))
	}

	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListSnapshots(ctx, params)
	return err
}

// DeleteSnapshot converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteSnapshot(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "snapshot" -------------
	var snapshot SnapshotRef

	err = runtime.BindStyledParameterWithOptions("simple", "snapshot", ctx.Param("snapshot"), &snapshot, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter snapshot: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteSnapshotParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-Match")]; found {
		var IfMatch IfMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-Match", valueList[0], &IfMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-Match: %s", err))
		}

		params.IfMatch = IfMatch
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.DeleteSnapshot(ctx, snapshot, params)
	return err
}

// GetSnapshot converts echo context to params.
func (w *ServerInterfaceWrapper) GetSnapshot(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "snapshot" -------------
	var snapshot SnapshotRef

	err = runtime.BindStyledParameterWithOptions("simple", "snapshot", ctx.Param("snapshot"), &snapshot, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter snapshot: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetSnapshotParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-None-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-None-Match")]; found {
		var IfNoneMatch IfNoneMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-None-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-None-Match", valueList[0], &IfNoneMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-None-Match: %s", err))
		}

		params.IfNoneMatch = IfNoneMatch
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetSnapshot(ctx, snapshot, params)
	return err
}

// VerifySnapshot converts echo context to params.
func (w *ServerInterfaceWrapper) VerifySnapshot(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "snapshot" -------------
	var snapshot SnapshotRef

	err = runtime.BindStyledParameterWithOptions("simple", "snapshot", ctx.Param("snapshot"), &snapshot, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter snapshot: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params VerifySnapshotParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.VerifySnapshot(ctx, snapshot, params)
	return err
}

// ListSources converts echo context to params.
func (w *ServerInterfaceWrapper) ListSources(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListSourcesParams
	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListSources(ctx, params)
	return err
}

// CreateSource converts echo context to params.
func (w *ServerInterfaceWrapper) CreateSource(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateSourceParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.CreateSource(ctx, params)
	return err
}

// DeleteSource converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteSource(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteSourceParams
	// ------------- Optional query parameter "force" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "force", ctx.QueryParams(), &params.Force, runtime.BindQueryParameterOptions{Type: "boolean", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter force: %s", err))
	}

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-Match")]; found {
		var IfMatch IfMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-Match", valueList[0], &IfMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-Match: %s", err))
		}

		params.IfMatch = IfMatch
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.DeleteSource(ctx, source, params)
	return err
}

// GetSource converts echo context to params.
func (w *ServerInterfaceWrapper) GetSource(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetSourceParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-None-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-None-Match")]; found {
		var IfNoneMatch IfNoneMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-None-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-None-Match", valueList[0], &IfNoneMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-None-Match: %s", err))
		}

		params.IfNoneMatch = IfNoneMatch
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetSource(ctx, source, params)
	return err
}

// UpdateSource converts echo context to params.
func (w *ServerInterfaceWrapper) UpdateSource(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UpdateSourceParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "If-Match" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("If-Match")]; found {
		var IfMatch IfMatch
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for If-Match, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "If-Match", valueList[0], &IfMatch, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter If-Match: %s", err))
		}

		params.IfMatch = IfMatch
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.UpdateSource(ctx, source, params)
	return err
}

// ResyncSource converts echo context to params.
func (w *ServerInterfaceWrapper) ResyncSource(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params ResyncSourceParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ResyncSource(ctx, source, params)
	return err
}

// CreateSourceSnapshot converts echo context to params.
func (w *ServerInterfaceWrapper) CreateSourceSnapshot(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateSourceSnapshotParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.CreateSourceSnapshot(ctx, source, params)
	return err
}

// SyncSource converts echo context to params.
func (w *ServerInterfaceWrapper) SyncSource(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params SyncSourceParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}
	// ------------- Optional header parameter "Prefer" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Prefer")]; found {
		var Prefer Prefer
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Prefer, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Prefer", valueList[0], &Prefer, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Prefer: %s", err))
		}

		params.Prefer = Prefer
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.SyncSource(ctx, source, params)
	return err
}

// GetTimeline converts echo context to params.
func (w *ServerInterfaceWrapper) GetTimeline(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "source" -------------
	var source SourceRef

	err = runtime.BindStyledParameterWithOptions("simple", "source", ctx.Param("source"), &source, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter source: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetTimeline(ctx, source)
	return err
}

// ListTokens converts echo context to params.
func (w *ServerInterfaceWrapper) ListTokens(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListTokensParams
	// ------------- Optional query parameter "limit" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "limit", ctx.QueryParams(), &params.Limit, runtime.BindQueryParameterOptions{Type: "integer", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter limit: %s", err))
	}

	// ------------- Optional query parameter "cursor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "cursor", ctx.QueryParams(), &params.Cursor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter cursor: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListTokens(ctx, params)
	return err
}

// CreateToken converts echo context to params.
func (w *ServerInterfaceWrapper) CreateToken(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateTokenParams

	headers := ctx.Request().Header
	// ------------- Optional header parameter "Idempotency-Key" -------------
	if valueList, found := headers[http.CanonicalHeaderKey("Idempotency-Key")]; found {
		var IdempotencyKey IdempotencyKey
		n := len(valueList)
		if n != 1 {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Expected one value for Idempotency-Key, got %d", n))
		}

		err = runtime.BindStyledParameterWithOptions("simple", "Idempotency-Key", valueList[0], &IdempotencyKey, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""})
		if err != nil {
			return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter Idempotency-Key: %s", err))
		}

		params.IdempotencyKey = IdempotencyKey
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.CreateToken(ctx, params)
	return err
}

// RevokeToken converts echo context to params.
func (w *ServerInterfaceWrapper) RevokeToken(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "token" -------------
	var token TokenRef

	err = runtime.BindStyledParameterWithOptions("simple", "token", ctx.Param("token"), &token, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter token: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RevokeToken(ctx, token)
	return err
}

// Whoami converts echo context to params.
func (w *ServerInterfaceWrapper) Whoami(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Whoami(ctx)
	return err
}

// Healthz converts echo context to params.
func (w *ServerInterfaceWrapper) Healthz(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Healthz(ctx)
	return err
}

// Metrics converts echo context to params.
func (w *ServerInterfaceWrapper) Metrics(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Metrics(ctx)
	return err
}

// Readyz converts echo context to params.
func (w *ServerInterfaceWrapper) Readyz(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Readyz(ctx)
	return err
}

// This is a simple interface which specifies echo.Route addition functions which
// are present on both echo.Echo and echo.Group, since we want to allow using
// either of them for path registration
type EchoRouter interface {
	CONNECT(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	DELETE(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	GET(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	HEAD(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	OPTIONS(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	PATCH(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	POST(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	PUT(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
	TRACE(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route
}

// RegisterHandlersOptions configures RegisterHandlersWithOptions.
type RegisterHandlersOptions struct {
	// BaseURL is prepended to every registered path so the API can be served
	// under a prefix.
	BaseURL string
	// OperationMiddlewares lets the caller attach per-operation middleware at
	// registration time. The map key is the OpenAPI `operationId` value as it
	// appears in the spec (the raw, un-normalized form). Operations that have
	// no entry are registered with no extra middleware. A nil map disables
	// per-operation middleware entirely.
	OperationMiddlewares map[string][]echo.MiddlewareFunc
}

// RegisterHandlers adds each server route to the EchoRouter.
func RegisterHandlers(router EchoRouter, si ServerInterface) {
	RegisterHandlersWithOptions(router, si, RegisterHandlersOptions{})
}

// RegisterHandlersWithBaseURL registers handlers and prepends BaseURL to the
// paths so the API can be served under a prefix.
func RegisterHandlersWithBaseURL(router EchoRouter, si ServerInterface, baseURL string) {
	RegisterHandlersWithOptions(router, si, RegisterHandlersOptions{BaseURL: baseURL})
}

// RegisterHandlersWithOptions registers handlers using the supplied options,
// including any per-operation middleware.
func RegisterHandlersWithOptions(router EchoRouter, si ServerInterface, options RegisterHandlersOptions) {

	wrapper := ServerInterfaceWrapper{
		Handler: si,
	}

	router.GET(options.BaseURL+"/api/v1/sources", wrapper.ListSources, options.OperationMiddlewares["listSources"]...)
	router.POST(options.BaseURL+"/api/v1/sources", wrapper.CreateSource, options.OperationMiddlewares["createSource"]...)
	router.DELETE(options.BaseURL+"/api/v1/sources/:source", wrapper.DeleteSource, options.OperationMiddlewares["deleteSource"]...)
	router.GET(options.BaseURL+"/api/v1/sources/:source", wrapper.GetSource, options.OperationMiddlewares["getSource"]...)
	router.PATCH(options.BaseURL+"/api/v1/sources/:source", wrapper.UpdateSource, options.OperationMiddlewares["updateSource"]...)
	router.POST(options.BaseURL+"/api/v1/sources/:source/sync", wrapper.SyncSource, options.OperationMiddlewares["syncSource"]...)
	router.POST(options.BaseURL+"/api/v1/sources/:source/snapshots", wrapper.CreateSourceSnapshot, options.OperationMiddlewares["createSourceSnapshot"]...)
	router.POST(options.BaseURL+"/api/v1/sources/:source/resync", wrapper.ResyncSource, options.OperationMiddlewares["resyncSource"]...)
	router.GET(options.BaseURL+"/api/v1/sources/:source/timeline", wrapper.GetTimeline, options.OperationMiddlewares["getTimeline"]...)
	router.GET(options.BaseURL+"/api/v1/snapshots", wrapper.ListSnapshots, options.OperationMiddlewares["listSnapshots"]...)
	router.DELETE(options.BaseURL+"/api/v1/snapshots/:snapshot", wrapper.DeleteSnapshot, options.OperationMiddlewares["deleteSnapshot"]...)
	router.GET(options.BaseURL+"/api/v1/snapshots/:snapshot", wrapper.GetSnapshot, options.OperationMiddlewares["getSnapshot"]...)
	router.POST(options.BaseURL+"/api/v1/snapshots/:snapshot/verify", wrapper.VerifySnapshot, options.OperationMiddlewares["verifySnapshot"]...)
	router.GET(options.BaseURL+"/api/v1/clones", wrapper.ListClones, options.OperationMiddlewares["listClones"]...)
	router.POST(options.BaseURL+"/api/v1/clones", wrapper.CreateClone, options.OperationMiddlewares["createClone"]...)
	router.DELETE(options.BaseURL+"/api/v1/clones/:clone", wrapper.DeleteClone, options.OperationMiddlewares["deleteClone"]...)
	router.GET(options.BaseURL+"/api/v1/clones/:clone", wrapper.GetClone, options.OperationMiddlewares["getClone"]...)
	router.PATCH(options.BaseURL+"/api/v1/clones/:clone", wrapper.UpdateClone, options.OperationMiddlewares["updateClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/refresh", wrapper.RefreshClone, options.OperationMiddlewares["refreshClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/rollback", wrapper.RollbackClone, options.OperationMiddlewares["rollbackClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/undo", wrapper.UndoClone, options.OperationMiddlewares["undoClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/start", wrapper.StartClone, options.OperationMiddlewares["startClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/stop", wrapper.StopClone, options.OperationMiddlewares["stopClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/lock", wrapper.LockClone, options.OperationMiddlewares["lockClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/unlock", wrapper.UnlockClone, options.OperationMiddlewares["unlockClone"]...)
	router.POST(options.BaseURL+"/api/v1/clones/:clone/snapshots", wrapper.CreateCloneSnapshot, options.OperationMiddlewares["createCloneSnapshot"]...)
	router.GET(options.BaseURL+"/api/v1/clones/:clone/credentials", wrapper.GetCloneCredentials, options.OperationMiddlewares["getCloneCredentials"]...)
	router.GET(options.BaseURL+"/api/v1/clones/:clone/log", wrapper.GetCloneLog, options.OperationMiddlewares["getCloneLog"]...)
	router.GET(options.BaseURL+"/api/v1/operations", wrapper.ListOperations, options.OperationMiddlewares["listOperations"]...)
	router.GET(options.BaseURL+"/api/v1/operations/:operation", wrapper.GetOperation, options.OperationMiddlewares["getOperation"]...)
	router.GET(options.BaseURL+"/api/v1/operations/:operation/events", wrapper.WatchOperation, options.OperationMiddlewares["watchOperation"]...)
	router.GET(options.BaseURL+"/api/v1/operations/:operation/log", wrapper.GetOperationLog, options.OperationMiddlewares["getOperationLog"]...)
	router.POST(options.BaseURL+"/api/v1/operations/:operation/cancel", wrapper.CancelOperation, options.OperationMiddlewares["cancelOperation"]...)
	router.POST(options.BaseURL+"/api/v1/operations/:operation/retry", wrapper.RetryOperation, options.OperationMiddlewares["retryOperation"]...)
	router.GET(options.BaseURL+"/api/v1/tokens", wrapper.ListTokens, options.OperationMiddlewares["listTokens"]...)
	router.POST(options.BaseURL+"/api/v1/tokens", wrapper.CreateToken, options.OperationMiddlewares["createToken"]...)
	router.DELETE(options.BaseURL+"/api/v1/tokens/:token", wrapper.RevokeToken, options.OperationMiddlewares["revokeToken"]...)
	router.GET(options.BaseURL+"/api/v1/audit", wrapper.ListAudit, options.OperationMiddlewares["listAudit"]...)
	router.GET(options.BaseURL+"/api/v1/whoami", wrapper.Whoami, options.OperationMiddlewares["whoami"]...)
	router.GET(options.BaseURL+"/api/v1/pools", wrapper.ListPools, options.OperationMiddlewares["listPools"]...)
	router.GET(options.BaseURL+"/api/v1/doctor", wrapper.Doctor, options.OperationMiddlewares["doctor"]...)
	router.POST(options.BaseURL+"/api/v1/shutdown", wrapper.Shutdown, options.OperationMiddlewares["shutdown"]...)
	router.GET(options.BaseURL+"/healthz", wrapper.Healthz, options.OperationMiddlewares["healthz"]...)
	router.GET(options.BaseURL+"/readyz", wrapper.Readyz, options.OperationMiddlewares["readyz"]...)
	router.GET(options.BaseURL+"/metrics", wrapper.Metrics, options.OperationMiddlewares["metrics"]...)

}
