// Code generated from openapi.yaml by github.com/oapi-codegen/oapi-codegen/v2 v2.8.2; DO NOT EDIT.

package client

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

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

// RequestEditorFn is the function signature for the RequestEditor callback function
type RequestEditorFn func(ctx context.Context, req *http.Request) error

// Doer performs HTTP requests.
//
// The standard http.Client implements this interface.
type HttpRequestDoer interface {
	Do(req *http.Request) (*http.Response, error)
}

// Calls which conforms to the OpenAPI3 specification for this service.
type Calls struct {
	// The endpoint of the server conforming to this interface, with scheme,
	// https://api.deepmap.com for example. This can contain a path relative
	// to the server, such as https://api.deepmap.com/dev-test, and all the
	// paths in the swagger spec will be appended to the server.
	Server string

	// Doer for performing requests, typically a *http.Client with any
	// customized settings, such as certificate chains.
	Client HttpRequestDoer

	// A list of callbacks for modifying requests which are generated before sending over
	// the network.
	RequestEditors []RequestEditorFn
}

// ClientOption allows setting custom parameters during construction
type ClientOption func(*Calls) error

// Creates a new Calls, with reasonable defaults
func NewClient(server string, opts ...ClientOption) (*Calls, error) {
	// create a client with sane default values
	client := Calls{
		Server: server,
	}
	// mutate client and add all optional params
	for _, o := range opts {
		if err := o(&client); err != nil {
			return nil, err
		}
	}
	// ensure the server URL always has a trailing slash
	if !strings.HasSuffix(client.Server, "/") {
		client.Server += "/"
	}
	// create httpClient, if not already present
	if client.Client == nil {
		client.Client = &http.Client{}
	}
	return &client, nil
}

// WithHTTPClient allows overriding the default Doer, which is
// automatically created using http.Client. This is useful for tests.
func WithHTTPClient(doer HttpRequestDoer) ClientOption {
	return func(c *Calls) error {
		c.Client = doer
		return nil
	}
}

// WithRequestEditorFn allows setting up a callback function, which will be
// called right before sending the request. This can be used to mutate the request.
func WithRequestEditorFn(fn RequestEditorFn) ClientOption {
	return func(c *Calls) error {
		c.RequestEditors = append(c.RequestEditors, fn)
		return nil
	}
}

// The interface specification for the client above.
type ClientInterface interface {

	// ListAudit Read the audit log
	//
	// Newest first.
	//
	// Corresponds with GET /api/v1/audit (the `ListAudit` operationId).
	ListAudit(ctx context.Context, params *ListAuditParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListClones List clones
	//
	// All clones in the order they were created, without passwords.
	//
	// Corresponds with GET /api/v1/clones (the `ListClones` operationId).
	ListClones(ctx context.Context, params *ListClonesParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateCloneWithBody Create a clone
	//
	// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including its password.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
	CreateCloneWithBody(ctx context.Context, params *CreateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateClone Create a clone
	//
	// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including its password.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
	CreateClone(ctx context.Context, params *CreateCloneParams, body CreateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteClone Remove a clone
	//
	// Stops it and frees its storage. Refused while it is locked.
	//
	// Corresponds with DELETE /api/v1/clones/{clone} (the `DeleteClone` operationId).
	DeleteClone(ctx context.Context, clone CloneRef, params *DeleteCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetClone Show a clone
	//
	// One clone by name or id, without its password.
	//
	// Corresponds with GET /api/v1/clones/{clone} (the `GetClone` operationId).
	GetClone(ctx context.Context, clone CloneRef, params *GetCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateCloneWithBody Change a clone
	//
	// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
	UpdateCloneWithBody(ctx context.Context, clone CloneRef, params *UpdateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateClone Change a clone
	//
	// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
	UpdateClone(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateCloneWithApplicationMergePatchPlusJSONBody Change a clone
	//
	// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
	//
	// Takes a body of the `application/merge-patch+json` content type.
	//
	// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
	UpdateCloneWithApplicationMergePatchPlusJSONBody(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetCloneCredentials Show how to connect to a clone, with its password
	//
	// Each call is written to the audit log. A clone that is not masked takes `project.data.unmasked` too.
	//
	// Corresponds with GET /api/v1/clones/{clone}/credentials (the `GetCloneCredentials` operationId).
	GetCloneCredentials(ctx context.Context, clone CloneRef, reqEditors ...RequestEditorFn) (*http.Response, error)

	// LockClone Lock a clone
	//
	// Refresh, rollback, undo and remove are refused until it is unlocked.
	//
	// Corresponds with POST /api/v1/clones/{clone}/lock (the `LockClone` operationId).
	LockClone(ctx context.Context, clone CloneRef, params *LockCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetCloneLog Read the end of a clone's PostgreSQL log
	//
	// Plain text. Statements and rows may stand in it: the log of a clone that is not masked takes `project.data.unmasked` too.
	//
	// Corresponds with GET /api/v1/clones/{clone}/log (the `GetCloneLog` operationId).
	GetCloneLog(ctx context.Context, clone CloneRef, params *GetCloneLogParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RefreshCloneWithBody Refresh a clone
	//
	// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
	RefreshCloneWithBody(ctx context.Context, clone CloneRef, params *RefreshCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RefreshClone Refresh a clone
	//
	// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
	RefreshClone(ctx context.Context, clone CloneRef, params *RefreshCloneParams, body RefreshCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RollbackCloneWithBody Roll a clone back
	//
	// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
	RollbackCloneWithBody(ctx context.Context, clone CloneRef, params *RollbackCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RollbackClone Roll a clone back
	//
	// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
	RollbackClone(ctx context.Context, clone CloneRef, params *RollbackCloneParams, body RollbackCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateCloneSnapshotWithBody Make a snapshot of a clone
	//
	// The new object is the snapshot.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
	CreateCloneSnapshotWithBody(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateCloneSnapshot Make a snapshot of a clone
	//
	// The new object is the snapshot.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
	CreateCloneSnapshot(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, body CreateCloneSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// StartClone Start a clone
	//
	// Starts its PostgreSQL. Started already is success.
	//
	// Corresponds with POST /api/v1/clones/{clone}/start (the `StartClone` operationId).
	StartClone(ctx context.Context, clone CloneRef, params *StartCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// StopClone Stop a clone
	//
	// Stops its PostgreSQL cleanly and keeps its data.
	//
	// Corresponds with POST /api/v1/clones/{clone}/stop (the `StopClone` operationId).
	StopClone(ctx context.Context, clone CloneRef, params *StopCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UndoClone Undo the last refresh, rollback or undo
	//
	// Goes back to the state before it.
	//
	// Corresponds with POST /api/v1/clones/{clone}/undo (the `UndoClone` operationId).
	UndoClone(ctx context.Context, clone CloneRef, params *UndoCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UnlockClone Unlock a clone
	//
	// Takes the lock off.
	//
	// Corresponds with POST /api/v1/clones/{clone}/unlock (the `UnlockClone` operationId).
	UnlockClone(ctx context.Context, clone CloneRef, params *UnlockCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Doctor Look for trouble
	//
	// Checks the host, the pool, the sources and the clones.
	//
	// Corresponds with GET /api/v1/doctor (the `Doctor` operationId).
	Doctor(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListOperations List operations
	//
	// Newest first.
	//
	// Corresponds with GET /api/v1/operations (the `ListOperations` operationId).
	ListOperations(ctx context.Context, params *ListOperationsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetOperation Show an operation
	//
	// With `wait` the answer comes when the operation has ended or the seconds are over, whichever is first.
	//
	// Corresponds with GET /api/v1/operations/{operation} (the `GetOperation` operationId).
	GetOperation(ctx context.Context, operation OperationRef, params *GetOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CancelOperation Cancel an operation
	//
	// Undoes what it has made. Refused with CANNOT_CANCEL once it cannot go back. Takes the permission of the operation's own verb too.
	//
	// Corresponds with POST /api/v1/operations/{operation}/cancel (the `CancelOperation` operationId).
	CancelOperation(ctx context.Context, operation OperationRef, params *CancelOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// WatchOperation Follow an operation
	//
	// Server-sent events named `operation`, each with the whole operation as data; the stream ends after the final one. A client that reconnects sends `Last-Event-ID`; 204 says that nothing more will come.
	//
	// Corresponds with GET /api/v1/operations/{operation}/events (the `WatchOperation` operationId).
	WatchOperation(ctx context.Context, operation OperationRef, params *WatchOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetOperationLog Read an operation's log
	//
	// Plain text. With `follow` the answer goes on until the operation has ended.
	//
	// Corresponds with GET /api/v1/operations/{operation}/log (the `GetOperationLog` operationId).
	GetOperationLog(ctx context.Context, operation OperationRef, params *GetOperationLogParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RetryOperation Retry a failed or cancelled operation
	//
	// Starts a new operation with the same request. Takes the permission of the operation's own verb too.
	//
	// Corresponds with POST /api/v1/operations/{operation}/retry (the `RetryOperation` operationId).
	RetryOperation(ctx context.Context, operation OperationRef, params *RetryOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListPools List pools
	//
	// Where datasets live and how full it is. There is one for now.
	//
	// Corresponds with GET /api/v1/pools (the `ListPools` operationId).
	ListPools(ctx context.Context, params *ListPoolsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Shutdown Shut everything down
	//
	// Stops every clone, unmounts and detaches the pool and ends the daemon. SIGTERM, by contrast, ends the daemon alone.
	//
	// Corresponds with POST /api/v1/shutdown (the `Shutdown` operationId).
	Shutdown(ctx context.Context, params *ShutdownParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListSnapshots List snapshots
	//
	// All snapshots, or those of one source or clone.
	//
	// Corresponds with GET /api/v1/snapshots (the `ListSnapshots` operationId).
	ListSnapshots(ctx context.Context, params *ListSnapshotsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteSnapshot Delete a snapshot
	//
	// Refused with SNAPSHOT_IN_USE while clones depend on it; the answer names them.
	//
	// Corresponds with DELETE /api/v1/snapshots/{snapshot} (the `DeleteSnapshot` operationId).
	DeleteSnapshot(ctx context.Context, snapshot SnapshotRef, params *DeleteSnapshotParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetSnapshot Show a snapshot
	//
	// One snapshot by id.
	//
	// Corresponds with GET /api/v1/snapshots/{snapshot} (the `GetSnapshot` operationId).
	GetSnapshot(ctx context.Context, snapshot SnapshotRef, params *GetSnapshotParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// VerifySnapshot Verify a snapshot
	//
	// Boots a throw-away clone of it and reads from it.
	//
	// Corresponds with POST /api/v1/snapshots/{snapshot}/verify (the `VerifySnapshot` operationId).
	VerifySnapshot(ctx context.Context, snapshot SnapshotRef, params *VerifySnapshotParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListSources List sources
	//
	// All sources in the order they were linked.
	//
	// Corresponds with GET /api/v1/sources (the `ListSources` operationId).
	ListSources(ctx context.Context, params *ListSourcesParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateSourceWithBody Link a production cluster
	//
	// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
	CreateSourceWithBody(ctx context.Context, params *CreateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateSource Link a production cluster
	//
	// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
	CreateSource(ctx context.Context, params *CreateSourceParams, body CreateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteSource Remove a source
	//
	// Stops following it, drops its replication slot on production and frees its storage. Refused while clones were made of it. With `force` it goes on although production cannot be reached to drop the slot.
	//
	// Corresponds with DELETE /api/v1/sources/{source} (the `DeleteSource` operationId).
	DeleteSource(ctx context.Context, source SourceRef, params *DeleteSourceParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetSource Show a source
	//
	// One source by name or id.
	//
	// Corresponds with GET /api/v1/sources/{source} (the `GetSource` operationId).
	GetSource(ctx context.Context, source SourceRef, params *GetSourceParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateSourceWithBody Change a source
	//
	// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
	UpdateSourceWithBody(ctx context.Context, source SourceRef, params *UpdateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateSource Change a source
	//
	// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
	UpdateSource(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateSourceWithApplicationMergePatchPlusJSONBody Change a source
	//
	// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
	//
	// Takes a body of the `application/merge-patch+json` content type.
	//
	// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
	UpdateSourceWithApplicationMergePatchPlusJSONBody(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ResyncSource Link a source anew
	//
	// Takes a new base backup, for a source whose WAL has a gap. Existing snapshots and clones stay.
	//
	// Corresponds with POST /api/v1/sources/{source}/resync (the `ResyncSource` operationId).
	ResyncSource(ctx context.Context, source SourceRef, params *ResyncSourceParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateSourceSnapshotWithBody Make a new snapshot of a source (named)
	//
	// The same as sync; the name is required.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
	CreateSourceSnapshotWithBody(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateSourceSnapshot Make a new snapshot of a source (named)
	//
	// The same as sync; the name is required.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
	CreateSourceSnapshot(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, body CreateSourceSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// SyncSourceWithBody Make a new snapshot of a source
	//
	// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
	SyncSourceWithBody(ctx context.Context, source SourceRef, params *SyncSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// SyncSource Make a new snapshot of a source
	//
	// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
	SyncSource(ctx context.Context, source SourceRef, params *SyncSourceParams, body SyncSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetTimeline Show what can be recovered of a source
	//
	// The ranges of retained WAL, the snapshots and the live state of the receiver.
	//
	// Corresponds with GET /api/v1/sources/{source}/timeline (the `GetTimeline` operationId).
	GetTimeline(ctx context.Context, source SourceRef, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListTokens List tokens
	//
	// Without secrets; revoked ones are shown as such.
	//
	// Corresponds with GET /api/v1/tokens (the `ListTokens` operationId).
	ListTokens(ctx context.Context, params *ListTokensParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateTokenWithBody Create a token
	//
	// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here. The first token with the role admin and all its permissions revokes the bootstrap token, and admin.token is removed.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
	CreateTokenWithBody(ctx context.Context, params *CreateTokenParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateToken Create a token
	//
	// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here. The first token with the role admin and all its permissions revokes the bootstrap token, and admin.token is removed.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
	CreateToken(ctx context.Context, params *CreateTokenParams, body CreateTokenJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RevokeToken Revoke a token
	//
	// It stops working at once.
	//
	// Corresponds with DELETE /api/v1/tokens/{token} (the `RevokeToken` operationId).
	RevokeToken(ctx context.Context, token TokenRef, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Whoami Say who is calling
	//
	// The caller's name and permissions.
	//
	// Corresponds with GET /api/v1/whoami (the `Whoami` operationId).
	Whoami(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Healthz Is the process alive
	//
	// Needs no credentials.
	//
	// Corresponds with GET /healthz (the `Healthz` operationId).
	Healthz(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Metrics Prometheus metrics
	//
	// Text format of Prometheus.
	//
	// Corresponds with GET /metrics (the `Metrics` operationId).
	Metrics(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Readyz Is the daemon ready for work
	//
	// Needs no credentials; reasons are shown to callers who have some.
	//
	// Corresponds with GET /readyz (the `Readyz` operationId).
	Readyz(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)
}

// ListAudit Read the audit log
//
// Newest first.
//
// Corresponds with GET /api/v1/audit (the `ListAudit` operationId).
func (c *Calls) ListAudit(ctx context.Context, params *ListAuditParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListAuditRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListClones List clones
//
// All clones in the order they were created, without passwords.
//
// Corresponds with GET /api/v1/clones (the `ListClones` operationId).
func (c *Calls) ListClones(ctx context.Context, params *ListClonesParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListClonesRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateCloneWithBody Create a clone
//
// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including its password.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
func (c *Calls) CreateCloneWithBody(ctx context.Context, params *CreateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateCloneRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateClone Create a clone
//
// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including its password.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
func (c *Calls) CreateClone(ctx context.Context, params *CreateCloneParams, body CreateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateCloneRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteClone Remove a clone
//
// Stops it and frees its storage. Refused while it is locked.
//
// Corresponds with DELETE /api/v1/clones/{clone} (the `DeleteClone` operationId).
func (c *Calls) DeleteClone(ctx context.Context, clone CloneRef, params *DeleteCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetClone Show a clone
//
// One clone by name or id, without its password.
//
// Corresponds with GET /api/v1/clones/{clone} (the `GetClone` operationId).
func (c *Calls) GetClone(ctx context.Context, clone CloneRef, params *GetCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateCloneWithBody Change a clone
//
// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
//
// Takes any type of body and a specified content type.
//
// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
func (c *Calls) UpdateCloneWithBody(ctx context.Context, clone CloneRef, params *UpdateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateCloneRequestWithBody(c.Server, clone, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateClone Change a clone
//
// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
func (c *Calls) UpdateClone(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateCloneRequest(c.Server, clone, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateCloneWithApplicationMergePatchPlusJSONBody Change a clone
//
// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
//
// Takes a body of the `application/merge-patch+json` content type.
//
// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
func (c *Calls) UpdateCloneWithApplicationMergePatchPlusJSONBody(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateCloneRequestWithApplicationMergePatchPlusJSONBody(c.Server, clone, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetCloneCredentials Show how to connect to a clone, with its password
//
// Each call is written to the audit log. A clone that is not masked takes `project.data.unmasked` too.
//
// Corresponds with GET /api/v1/clones/{clone}/credentials (the `GetCloneCredentials` operationId).
func (c *Calls) GetCloneCredentials(ctx context.Context, clone CloneRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetCloneCredentialsRequest(c.Server, clone)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// LockClone Lock a clone
//
// Refresh, rollback, undo and remove are refused until it is unlocked.
//
// Corresponds with POST /api/v1/clones/{clone}/lock (the `LockClone` operationId).
func (c *Calls) LockClone(ctx context.Context, clone CloneRef, params *LockCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewLockCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetCloneLog Read the end of a clone's PostgreSQL log
//
// Plain text. Statements and rows may stand in it: the log of a clone that is not masked takes `project.data.unmasked` too.
//
// Corresponds with GET /api/v1/clones/{clone}/log (the `GetCloneLog` operationId).
func (c *Calls) GetCloneLog(ctx context.Context, clone CloneRef, params *GetCloneLogParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetCloneLogRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RefreshCloneWithBody Refresh a clone
//
// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
func (c *Calls) RefreshCloneWithBody(ctx context.Context, clone CloneRef, params *RefreshCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRefreshCloneRequestWithBody(c.Server, clone, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RefreshClone Refresh a clone
//
// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
func (c *Calls) RefreshClone(ctx context.Context, clone CloneRef, params *RefreshCloneParams, body RefreshCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRefreshCloneRequest(c.Server, clone, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RollbackCloneWithBody Roll a clone back
//
// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
func (c *Calls) RollbackCloneWithBody(ctx context.Context, clone CloneRef, params *RollbackCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRollbackCloneRequestWithBody(c.Server, clone, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RollbackClone Roll a clone back
//
// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
func (c *Calls) RollbackClone(ctx context.Context, clone CloneRef, params *RollbackCloneParams, body RollbackCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRollbackCloneRequest(c.Server, clone, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateCloneSnapshotWithBody Make a snapshot of a clone
//
// The new object is the snapshot.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
func (c *Calls) CreateCloneSnapshotWithBody(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateCloneSnapshotRequestWithBody(c.Server, clone, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateCloneSnapshot Make a snapshot of a clone
//
// The new object is the snapshot.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
func (c *Calls) CreateCloneSnapshot(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, body CreateCloneSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateCloneSnapshotRequest(c.Server, clone, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// StartClone Start a clone
//
// Starts its PostgreSQL. Started already is success.
//
// Corresponds with POST /api/v1/clones/{clone}/start (the `StartClone` operationId).
func (c *Calls) StartClone(ctx context.Context, clone CloneRef, params *StartCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewStartCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// StopClone Stop a clone
//
// Stops its PostgreSQL cleanly and keeps its data.
//
// Corresponds with POST /api/v1/clones/{clone}/stop (the `StopClone` operationId).
func (c *Calls) StopClone(ctx context.Context, clone CloneRef, params *StopCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewStopCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UndoClone Undo the last refresh, rollback or undo
//
// Goes back to the state before it.
//
// Corresponds with POST /api/v1/clones/{clone}/undo (the `UndoClone` operationId).
func (c *Calls) UndoClone(ctx context.Context, clone CloneRef, params *UndoCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUndoCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UnlockClone Unlock a clone
//
// Takes the lock off.
//
// Corresponds with POST /api/v1/clones/{clone}/unlock (the `UnlockClone` operationId).
func (c *Calls) UnlockClone(ctx context.Context, clone CloneRef, params *UnlockCloneParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUnlockCloneRequest(c.Server, clone, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Doctor Look for trouble
//
// Checks the host, the pool, the sources and the clones.
//
// Corresponds with GET /api/v1/doctor (the `Doctor` operationId).
func (c *Calls) Doctor(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDoctorRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListOperations List operations
//
// Newest first.
//
// Corresponds with GET /api/v1/operations (the `ListOperations` operationId).
func (c *Calls) ListOperations(ctx context.Context, params *ListOperationsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListOperationsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetOperation Show an operation
//
// With `wait` the answer comes when the operation has ended or the seconds are over, whichever is first.
//
// Corresponds with GET /api/v1/operations/{operation} (the `GetOperation` operationId).
func (c *Calls) GetOperation(ctx context.Context, operation OperationRef, params *GetOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetOperationRequest(c.Server, operation, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CancelOperation Cancel an operation
//
// Undoes what it has made. Refused with CANNOT_CANCEL once it cannot go back. Takes the permission of the operation's own verb too.
//
// Corresponds with POST /api/v1/operations/{operation}/cancel (the `CancelOperation` operationId).
func (c *Calls) CancelOperation(ctx context.Context, operation OperationRef, params *CancelOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCancelOperationRequest(c.Server, operation, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// WatchOperation Follow an operation
//
// Server-sent events named `operation`, each with the whole operation as data; the stream ends after the final one. A client that reconnects sends `Last-Event-ID`; 204 says that nothing more will come.
//
// Corresponds with GET /api/v1/operations/{operation}/events (the `WatchOperation` operationId).
func (c *Calls) WatchOperation(ctx context.Context, operation OperationRef, params *WatchOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewWatchOperationRequest(c.Server, operation, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetOperationLog Read an operation's log
//
// Plain text. With `follow` the answer goes on until the operation has ended.
//
// Corresponds with GET /api/v1/operations/{operation}/log (the `GetOperationLog` operationId).
func (c *Calls) GetOperationLog(ctx context.Context, operation OperationRef, params *GetOperationLogParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetOperationLogRequest(c.Server, operation, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RetryOperation Retry a failed or cancelled operation
//
// Starts a new operation with the same request. Takes the permission of the operation's own verb too.
//
// Corresponds with POST /api/v1/operations/{operation}/retry (the `RetryOperation` operationId).
func (c *Calls) RetryOperation(ctx context.Context, operation OperationRef, params *RetryOperationParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRetryOperationRequest(c.Server, operation, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListPools List pools
//
// Where datasets live and how full it is. There is one for now.
//
// Corresponds with GET /api/v1/pools (the `ListPools` operationId).
func (c *Calls) ListPools(ctx context.Context, params *ListPoolsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListPoolsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Shutdown Shut everything down
//
// Stops every clone, unmounts and detaches the pool and ends the daemon. SIGTERM, by contrast, ends the daemon alone.
//
// Corresponds with POST /api/v1/shutdown (the `Shutdown` operationId).
func (c *Calls) Shutdown(ctx context.Context, params *ShutdownParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewShutdownRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListSnapshots List snapshots
//
// All snapshots, or those of one source or clone.
//
// Corresponds with GET /api/v1/snapshots (the `ListSnapshots` operationId).
func (c *Calls) ListSnapshots(ctx context.Context, params *ListSnapshotsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListSnapshotsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteSnapshot Delete a snapshot
//
// Refused with SNAPSHOT_IN_USE while clones depend on it; the answer names them.
//
// Corresponds with DELETE /api/v1/snapshots/{snapshot} (the `DeleteSnapshot` operationId).
func (c *Calls) DeleteSnapshot(ctx context.Context, snapshot SnapshotRef, params *DeleteSnapshotParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteSnapshotRequest(c.Server, snapshot, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetSnapshot Show a snapshot
//
// One snapshot by id.
//
// Corresponds with GET /api/v1/snapshots/{snapshot} (the `GetSnapshot` operationId).
func (c *Calls) GetSnapshot(ctx context.Context, snapshot SnapshotRef, params *GetSnapshotParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetSnapshotRequest(c.Server, snapshot, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// VerifySnapshot Verify a snapshot
//
// Boots a throw-away clone of it and reads from it.
//
// Corresponds with POST /api/v1/snapshots/{snapshot}/verify (the `VerifySnapshot` operationId).
func (c *Calls) VerifySnapshot(ctx context.Context, snapshot SnapshotRef, params *VerifySnapshotParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewVerifySnapshotRequest(c.Server, snapshot, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListSources List sources
//
// All sources in the order they were linked.
//
// Corresponds with GET /api/v1/sources (the `ListSources` operationId).
func (c *Calls) ListSources(ctx context.Context, params *ListSourcesParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListSourcesRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateSourceWithBody Link a production cluster
//
// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
func (c *Calls) CreateSourceWithBody(ctx context.Context, params *CreateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateSourceRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateSource Link a production cluster
//
// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
func (c *Calls) CreateSource(ctx context.Context, params *CreateSourceParams, body CreateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateSourceRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteSource Remove a source
//
// Stops following it, drops its replication slot on production and frees its storage. Refused while clones were made of it. With `force` it goes on although production cannot be reached to drop the slot.
//
// Corresponds with DELETE /api/v1/sources/{source} (the `DeleteSource` operationId).
func (c *Calls) DeleteSource(ctx context.Context, source SourceRef, params *DeleteSourceParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteSourceRequest(c.Server, source, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetSource Show a source
//
// One source by name or id.
//
// Corresponds with GET /api/v1/sources/{source} (the `GetSource` operationId).
func (c *Calls) GetSource(ctx context.Context, source SourceRef, params *GetSourceParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetSourceRequest(c.Server, source, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateSourceWithBody Change a source
//
// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
//
// Takes any type of body and a specified content type.
//
// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
func (c *Calls) UpdateSourceWithBody(ctx context.Context, source SourceRef, params *UpdateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateSourceRequestWithBody(c.Server, source, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateSource Change a source
//
// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
func (c *Calls) UpdateSource(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateSourceRequest(c.Server, source, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateSourceWithApplicationMergePatchPlusJSONBody Change a source
//
// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
//
// Takes a body of the `application/merge-patch+json` content type.
//
// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
func (c *Calls) UpdateSourceWithApplicationMergePatchPlusJSONBody(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateSourceRequestWithApplicationMergePatchPlusJSONBody(c.Server, source, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ResyncSource Link a source anew
//
// Takes a new base backup, for a source whose WAL has a gap. Existing snapshots and clones stay.
//
// Corresponds with POST /api/v1/sources/{source}/resync (the `ResyncSource` operationId).
func (c *Calls) ResyncSource(ctx context.Context, source SourceRef, params *ResyncSourceParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewResyncSourceRequest(c.Server, source, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateSourceSnapshotWithBody Make a new snapshot of a source (named)
//
// The same as sync; the name is required.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
func (c *Calls) CreateSourceSnapshotWithBody(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateSourceSnapshotRequestWithBody(c.Server, source, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateSourceSnapshot Make a new snapshot of a source (named)
//
// The same as sync; the name is required.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
func (c *Calls) CreateSourceSnapshot(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, body CreateSourceSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateSourceSnapshotRequest(c.Server, source, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// SyncSourceWithBody Make a new snapshot of a source
//
// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
func (c *Calls) SyncSourceWithBody(ctx context.Context, source SourceRef, params *SyncSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewSyncSourceRequestWithBody(c.Server, source, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// SyncSource Make a new snapshot of a source
//
// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
func (c *Calls) SyncSource(ctx context.Context, source SourceRef, params *SyncSourceParams, body SyncSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewSyncSourceRequest(c.Server, source, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetTimeline Show what can be recovered of a source
//
// The ranges of retained WAL, the snapshots and the live state of the receiver.
//
// Corresponds with GET /api/v1/sources/{source}/timeline (the `GetTimeline` operationId).
func (c *Calls) GetTimeline(ctx context.Context, source SourceRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetTimelineRequest(c.Server, source)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListTokens List tokens
//
// Without secrets; revoked ones are shown as such.
//
// Corresponds with GET /api/v1/tokens (the `ListTokens` operationId).
func (c *Calls) ListTokens(ctx context.Context, params *ListTokensParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListTokensRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateTokenWithBody Create a token
//
// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here. The first token with the role admin and all its permissions revokes the bootstrap token, and admin.token is removed.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
func (c *Calls) CreateTokenWithBody(ctx context.Context, params *CreateTokenParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateTokenRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateToken Create a token
//
// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here. The first token with the role admin and all its permissions revokes the bootstrap token, and admin.token is removed.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
func (c *Calls) CreateToken(ctx context.Context, params *CreateTokenParams, body CreateTokenJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateTokenRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RevokeToken Revoke a token
//
// It stops working at once.
//
// Corresponds with DELETE /api/v1/tokens/{token} (the `RevokeToken` operationId).
func (c *Calls) RevokeToken(ctx context.Context, token TokenRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRevokeTokenRequest(c.Server, token)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Whoami Say who is calling
//
// The caller's name and permissions.
//
// Corresponds with GET /api/v1/whoami (the `Whoami` operationId).
func (c *Calls) Whoami(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewWhoamiRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Healthz Is the process alive
//
// Needs no credentials.
//
// Corresponds with GET /healthz (the `Healthz` operationId).
func (c *Calls) Healthz(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewHealthzRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Metrics Prometheus metrics
//
// Text format of Prometheus.
//
// Corresponds with GET /metrics (the `Metrics` operationId).
func (c *Calls) Metrics(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewMetricsRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Readyz Is the daemon ready for work
//
// Needs no credentials; reasons are shown to callers who have some.
//
// Corresponds with GET /readyz (the `Readyz` operationId).
func (c *Calls) Readyz(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewReadyzRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// NewListAuditRequest constructs an http.Request for the ListAudit method
func NewListAuditRequest(server string, params *ListAuditParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/audit")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewListClonesRequest constructs an http.Request for the ListClones method
func NewListClonesRequest(server string, params *ListClonesParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewCreateCloneRequest calls the generic CreateClone builder with application/json body
func NewCreateCloneRequest(server string, params *CreateCloneParams, body CreateCloneJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateCloneRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateCloneRequestWithBody constructs an http.Request for the CreateClone method, with any body, and a specified content type
func NewCreateCloneRequestWithBody(server string, params *CreateCloneParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewDeleteCloneRequest constructs an http.Request for the DeleteClone method
func NewDeleteCloneRequest(server string, clone CloneRef, params *DeleteCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodDelete, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-Match", params.IfMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-Match", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewGetCloneRequest constructs an http.Request for the GetClone method
func NewGetCloneRequest(server string, clone CloneRef, params *GetCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-None-Match", params.IfNoneMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-None-Match", headerParam0)

	}

	return req, nil
}

// NewUpdateCloneRequest calls the generic UpdateClone builder with application/json body
func NewUpdateCloneRequest(server string, clone CloneRef, params *UpdateCloneParams, body UpdateCloneJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateCloneRequestWithBody(server, clone, params, "application/json", bodyReader)
}

// NewUpdateCloneRequestWithApplicationMergePatchPlusJSONBody calls the generic UpdateClone builder with application/merge-patch+json body
func NewUpdateCloneRequestWithApplicationMergePatchPlusJSONBody(server string, clone CloneRef, params *UpdateCloneParams, body UpdateCloneApplicationMergePatchPlusJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateCloneRequestWithBody(server, clone, params, "application/merge-patch+json", bodyReader)
}

// NewUpdateCloneRequestWithBody constructs an http.Request for the UpdateClone method, with any body, and a specified content type
func NewUpdateCloneRequestWithBody(server string, clone CloneRef, params *UpdateCloneParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPatch, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-Match", params.IfMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-Match", headerParam0)

	}

	return req, nil
}

// NewGetCloneCredentialsRequest constructs an http.Request for the GetCloneCredentials method
func NewGetCloneCredentialsRequest(server string, clone CloneRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/credentials", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewLockCloneRequest constructs an http.Request for the LockClone method
func NewLockCloneRequest(server string, clone CloneRef, params *LockCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/lock", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

	}

	return req, nil
}

// NewGetCloneLogRequest constructs an http.Request for the GetCloneLog method
func NewGetCloneLogRequest(server string, clone CloneRef, params *GetCloneLogParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/log", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "bytes", params.Bytes, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: "int64"}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewRefreshCloneRequest calls the generic RefreshClone builder with application/json body
func NewRefreshCloneRequest(server string, clone CloneRef, params *RefreshCloneParams, body RefreshCloneJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewRefreshCloneRequestWithBody(server, clone, params, "application/json", bodyReader)
}

// NewRefreshCloneRequestWithBody constructs an http.Request for the RefreshClone method, with any body, and a specified content type
func NewRefreshCloneRequestWithBody(server string, clone CloneRef, params *RefreshCloneParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/refresh", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewRollbackCloneRequest calls the generic RollbackClone builder with application/json body
func NewRollbackCloneRequest(server string, clone CloneRef, params *RollbackCloneParams, body RollbackCloneJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewRollbackCloneRequestWithBody(server, clone, params, "application/json", bodyReader)
}

// NewRollbackCloneRequestWithBody constructs an http.Request for the RollbackClone method, with any body, and a specified content type
func NewRollbackCloneRequestWithBody(server string, clone CloneRef, params *RollbackCloneParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/rollback", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewCreateCloneSnapshotRequest calls the generic CreateCloneSnapshot builder with application/json body
func NewCreateCloneSnapshotRequest(server string, clone CloneRef, params *CreateCloneSnapshotParams, body CreateCloneSnapshotJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateCloneSnapshotRequestWithBody(server, clone, params, "application/json", bodyReader)
}

// NewCreateCloneSnapshotRequestWithBody constructs an http.Request for the CreateCloneSnapshot method, with any body, and a specified content type
func NewCreateCloneSnapshotRequestWithBody(server string, clone CloneRef, params *CreateCloneSnapshotParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/snapshots", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewStartCloneRequest constructs an http.Request for the StartClone method
func NewStartCloneRequest(server string, clone CloneRef, params *StartCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/start", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewStopCloneRequest constructs an http.Request for the StopClone method
func NewStopCloneRequest(server string, clone CloneRef, params *StopCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/stop", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewUndoCloneRequest constructs an http.Request for the UndoClone method
func NewUndoCloneRequest(server string, clone CloneRef, params *UndoCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/undo", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewUnlockCloneRequest constructs an http.Request for the UnlockClone method
func NewUnlockCloneRequest(server string, clone CloneRef, params *UnlockCloneParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "clone", clone, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/clones/%s/unlock", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

	}

	return req, nil
}

// NewDoctorRequest constructs an http.Request for the Doctor method
func NewDoctorRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/doctor")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewListOperationsRequest constructs an http.Request for the ListOperations method
func NewListOperationsRequest(server string, params *ListOperationsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/operations")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewGetOperationRequest constructs an http.Request for the GetOperation method
func NewGetOperationRequest(server string, operation OperationRef, params *GetOperationParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "operation", operation, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/operations/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "wait", params.Wait, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-None-Match", params.IfNoneMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-None-Match", headerParam0)

	}

	return req, nil
}

// NewCancelOperationRequest constructs an http.Request for the CancelOperation method
func NewCancelOperationRequest(server string, operation OperationRef, params *CancelOperationParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "operation", operation, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/operations/%s/cancel", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

	}

	return req, nil
}

// NewWatchOperationRequest constructs an http.Request for the WatchOperation method
func NewWatchOperationRequest(server string, operation OperationRef, params *WatchOperationParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "operation", operation, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/operations/%s/events", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Last-Event-ID", params.LastEventID, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Last-Event-ID", headerParam0)

	}

	return req, nil
}

// NewGetOperationLogRequest constructs an http.Request for the GetOperationLog method
func NewGetOperationLogRequest(server string, operation OperationRef, params *GetOperationLogParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "operation", operation, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/operations/%s/log", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "follow", params.Follow, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "boolean", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewRetryOperationRequest constructs an http.Request for the RetryOperation method
func NewRetryOperationRequest(server string, operation OperationRef, params *RetryOperationParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "operation", operation, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/operations/%s/retry", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewListPoolsRequest constructs an http.Request for the ListPools method
func NewListPoolsRequest(server string, params *ListPoolsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/pools")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewShutdownRequest constructs an http.Request for the Shutdown method
func NewShutdownRequest(server string, params *ShutdownParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/shutdown")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

	}

	return req, nil
}

// NewListSnapshotsRequest constructs an http.Request for the ListSnapshots method
func NewListSnapshotsRequest(server string, params *ListSnapshotsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/snapshots")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "of", params.Of, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewDeleteSnapshotRequest constructs an http.Request for the DeleteSnapshot method
func NewDeleteSnapshotRequest(server string, snapshot SnapshotRef, params *DeleteSnapshotParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "snapshot", snapshot, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/snapshots/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodDelete, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-Match", params.IfMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-Match", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewGetSnapshotRequest constructs an http.Request for the GetSnapshot method
func NewGetSnapshotRequest(server string, snapshot SnapshotRef, params *GetSnapshotParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "snapshot", snapshot, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/snapshots/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-None-Match", params.IfNoneMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-None-Match", headerParam0)

	}

	return req, nil
}

// NewVerifySnapshotRequest constructs an http.Request for the VerifySnapshot method
func NewVerifySnapshotRequest(server string, snapshot SnapshotRef, params *VerifySnapshotParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "snapshot", snapshot, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/snapshots/%s/verify", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewListSourcesRequest constructs an http.Request for the ListSources method
func NewListSourcesRequest(server string, params *ListSourcesParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewCreateSourceRequest calls the generic CreateSource builder with application/json body
func NewCreateSourceRequest(server string, params *CreateSourceParams, body CreateSourceJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateSourceRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateSourceRequestWithBody constructs an http.Request for the CreateSource method, with any body, and a specified content type
func NewCreateSourceRequestWithBody(server string, params *CreateSourceParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewDeleteSourceRequest constructs an http.Request for the DeleteSource method
func NewDeleteSourceRequest(server string, source SourceRef, params *DeleteSourceParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "force", params.Force, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "boolean", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodDelete, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-Match", params.IfMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-Match", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewGetSourceRequest constructs an http.Request for the GetSource method
func NewGetSourceRequest(server string, source SourceRef, params *GetSourceParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-None-Match", params.IfNoneMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-None-Match", headerParam0)

	}

	return req, nil
}

// NewUpdateSourceRequest calls the generic UpdateSource builder with application/json body
func NewUpdateSourceRequest(server string, source SourceRef, params *UpdateSourceParams, body UpdateSourceJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateSourceRequestWithBody(server, source, params, "application/json", bodyReader)
}

// NewUpdateSourceRequestWithApplicationMergePatchPlusJSONBody calls the generic UpdateSource builder with application/merge-patch+json body
func NewUpdateSourceRequestWithApplicationMergePatchPlusJSONBody(server string, source SourceRef, params *UpdateSourceParams, body UpdateSourceApplicationMergePatchPlusJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateSourceRequestWithBody(server, source, params, "application/merge-patch+json", bodyReader)
}

// NewUpdateSourceRequestWithBody constructs an http.Request for the UpdateSource method, with any body, and a specified content type
func NewUpdateSourceRequestWithBody(server string, source SourceRef, params *UpdateSourceParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPatch, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "If-Match", params.IfMatch, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("If-Match", headerParam0)

	}

	return req, nil
}

// NewResyncSourceRequest constructs an http.Request for the ResyncSource method
func NewResyncSourceRequest(server string, source SourceRef, params *ResyncSourceParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s/resync", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewCreateSourceSnapshotRequest calls the generic CreateSourceSnapshot builder with application/json body
func NewCreateSourceSnapshotRequest(server string, source SourceRef, params *CreateSourceSnapshotParams, body CreateSourceSnapshotJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateSourceSnapshotRequestWithBody(server, source, params, "application/json", bodyReader)
}

// NewCreateSourceSnapshotRequestWithBody constructs an http.Request for the CreateSourceSnapshot method, with any body, and a specified content type
func NewCreateSourceSnapshotRequestWithBody(server string, source SourceRef, params *CreateSourceSnapshotParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s/snapshots", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewSyncSourceRequest calls the generic SyncSource builder with application/json body
func NewSyncSourceRequest(server string, source SourceRef, params *SyncSourceParams, body SyncSourceJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewSyncSourceRequestWithBody(server, source, params, "application/json", bodyReader)
}

// NewSyncSourceRequestWithBody constructs an http.Request for the SyncSource method, with any body, and a specified content type
func NewSyncSourceRequestWithBody(server string, source SourceRef, params *SyncSourceParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s/sync", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

		var headerParam1 string

		headerParam1, err = runtime.StyleParamWithOptions("simple", false, "Prefer", params.Prefer, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Prefer", headerParam1)

	}

	return req, nil
}

// NewGetTimelineRequest constructs an http.Request for the GetTimeline method
func NewGetTimelineRequest(server string, source SourceRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "source", source, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sources/%s/timeline", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewListTokensRequest constructs an http.Request for the ListTokens method
func NewListTokensRequest(server string, params *ListTokensParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/tokens")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "limit", params.Limit, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "integer", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "cursor", params.Cursor, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if encoded := queryValues.Encode(); encoded != "" {
			rawQueryFragments = append(rawQueryFragments, encoded)
		}
		queryURL.RawQuery = strings.Join(rawQueryFragments, "&")
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewCreateTokenRequest calls the generic CreateToken builder with application/json body
func NewCreateTokenRequest(server string, params *CreateTokenParams, body CreateTokenJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateTokenRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateTokenRequestWithBody constructs an http.Request for the CreateToken method, with any body, and a specified content type
func NewCreateTokenRequestWithBody(server string, params *CreateTokenParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/tokens")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPost, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	if params != nil {

		var headerParam0 string

		headerParam0, err = runtime.StyleParamWithOptions("simple", false, "Idempotency-Key", params.IdempotencyKey, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationHeader, Type: "string", Format: ""})
		if err != nil {
			return nil, err
		}

		req.Header.Set("Idempotency-Key", headerParam0)

	}

	return req, nil
}

// NewRevokeTokenRequest constructs an http.Request for the RevokeToken method
func NewRevokeTokenRequest(server string, token TokenRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "token", token, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/tokens/%s", pathParam0)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodDelete, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewWhoamiRequest constructs an http.Request for the Whoami method
func NewWhoamiRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/whoami")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewHealthzRequest constructs an http.Request for the Healthz method
func NewHealthzRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/healthz")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewMetricsRequest constructs an http.Request for the Metrics method
func NewMetricsRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/metrics")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

// NewReadyzRequest constructs an http.Request for the Readyz method
func NewReadyzRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/readyz")
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodGet, queryURL.String(), nil)
	if err != nil {
		return nil, err
	}

	return req, nil
}

func (c *Calls) applyEditors(ctx context.Context, req *http.Request, additionalEditors []RequestEditorFn) error {
	for _, r := range c.RequestEditors {
		if err := r(ctx, req); err != nil {
			return err
		}
	}
	for _, r := range additionalEditors {
		if err := r(ctx, req); err != nil {
			return err
		}
	}
	return nil
}

// The reading of answers is written by hand, in client.go.
