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

	// TimingsMS of its last create, refresh, rollback or undo, by step; "total" is to the first query answered
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

	// Listen address to listen on; loopback when empty
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
	// Bootstrap the first token, kept in admin.token
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

// Of A name or an id
type Of = Ref

// OperationRef A name or an id
type OperationRef = Ref

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
	Of Of `form:"of,omitempty" json:"of,omitempty,omitzero"`

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
	// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
	CreateCloneWithBody(ctx context.Context, params *CreateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateClone Create a clone
	//
	// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
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
	// Each call is written to the audit log.
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
	// Plain text.
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
	// Undoes what it has made. Refused with CANNOT_CANCEL once it cannot go back.
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
	// Starts a new operation with the same request.
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
	// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
	CreateTokenWithBody(ctx context.Context, params *CreateTokenParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateToken Create a token
	//
	// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
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
// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
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
// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
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
// Each call is written to the audit log.
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
// Plain text.
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
// Undoes what it has made. Refused with CANNOT_CANCEL once it cannot go back.
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
// Starts a new operation with the same request.
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
// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
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
// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
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

// ClientWithResponses builds on ClientInterface to offer response payloads
type ClientWithResponses struct {
	ClientInterface
}

// NewClientWithResponses creates a new ClientWithResponses, which wraps
// Client with return type handling
func NewClientWithResponses(server string, opts ...ClientOption) (*ClientWithResponses, error) {
	client, err := NewClient(server, opts...)
	if err != nil {
		return nil, err
	}
	return &ClientWithResponses{client}, nil
}

// WithBaseURL overrides the baseURL.
func WithBaseURL(baseURL string) ClientOption {
	return func(c *Calls) error {
		newBaseURL, err := url.Parse(baseURL)
		if err != nil {
			return err
		}
		c.Server = newBaseURL.String()
		return nil
	}
}

// ClientWithResponsesInterface is the interface specification for the client with responses above.
type ClientWithResponsesInterface interface {

	// ListAuditWithResponse Read the audit log
	//
	// Newest first.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/audit (the `ListAudit` operationId).
	ListAuditWithResponse(ctx context.Context, params *ListAuditParams, reqEditors ...RequestEditorFn) (*ListAuditResponse, error)

	// ListClonesWithResponse List clones
	//
	// All clones in the order they were created, without passwords.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/clones (the `ListClones` operationId).
	ListClonesWithResponse(ctx context.Context, params *ListClonesParams, reqEditors ...RequestEditorFn) (*ListClonesResponse, error)

	// CreateCloneWithBodyWithResponse Create a clone
	//
	// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
	CreateCloneWithBodyWithResponse(ctx context.Context, params *CreateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateCloneResponse, error)

	// CreateCloneWithResponse Create a clone
	//
	// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
	CreateCloneWithResponse(ctx context.Context, params *CreateCloneParams, body CreateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateCloneResponse, error)

	// DeleteCloneWithResponse Remove a clone
	//
	// Stops it and frees its storage. Refused while it is locked.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with DELETE /api/v1/clones/{clone} (the `DeleteClone` operationId).
	DeleteCloneWithResponse(ctx context.Context, clone CloneRef, params *DeleteCloneParams, reqEditors ...RequestEditorFn) (*DeleteCloneResponse, error)

	// GetCloneWithResponse Show a clone
	//
	// One clone by name or id, without its password.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/clones/{clone} (the `GetClone` operationId).
	GetCloneWithResponse(ctx context.Context, clone CloneRef, params *GetCloneParams, reqEditors ...RequestEditorFn) (*GetCloneResponse, error)

	// UpdateCloneWithBodyWithResponse Change a clone
	//
	// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
	UpdateCloneWithBodyWithResponse(ctx context.Context, clone CloneRef, params *UpdateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*UpdateCloneResponse, error)

	// UpdateCloneWithResponse Change a clone
	//
	// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
	UpdateCloneWithResponse(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateCloneResponse, error)

	// UpdateCloneWithApplicationMergePatchPlusJSONBodyWithResponse Change a clone
	//
	// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
	//
	// Takes a body of the `application/merge-patch+json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
	UpdateCloneWithApplicationMergePatchPlusJSONBodyWithResponse(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateCloneResponse, error)

	// GetCloneCredentialsWithResponse Show how to connect to a clone, with its password
	//
	// Each call is written to the audit log.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/clones/{clone}/credentials (the `GetCloneCredentials` operationId).
	GetCloneCredentialsWithResponse(ctx context.Context, clone CloneRef, reqEditors ...RequestEditorFn) (*GetCloneCredentialsResponse, error)

	// LockCloneWithResponse Lock a clone
	//
	// Refresh, rollback, undo and remove are refused until it is unlocked.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/lock (the `LockClone` operationId).
	LockCloneWithResponse(ctx context.Context, clone CloneRef, params *LockCloneParams, reqEditors ...RequestEditorFn) (*LockCloneResponse, error)

	// GetCloneLogWithResponse Read the end of a clone's PostgreSQL log
	//
	// Plain text.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/clones/{clone}/log (the `GetCloneLog` operationId).
	GetCloneLogWithResponse(ctx context.Context, clone CloneRef, params *GetCloneLogParams, reqEditors ...RequestEditorFn) (*GetCloneLogResponse, error)

	// RefreshCloneWithBodyWithResponse Refresh a clone
	//
	// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
	RefreshCloneWithBodyWithResponse(ctx context.Context, clone CloneRef, params *RefreshCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*RefreshCloneResponse, error)

	// RefreshCloneWithResponse Refresh a clone
	//
	// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
	RefreshCloneWithResponse(ctx context.Context, clone CloneRef, params *RefreshCloneParams, body RefreshCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*RefreshCloneResponse, error)

	// RollbackCloneWithBodyWithResponse Roll a clone back
	//
	// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
	RollbackCloneWithBodyWithResponse(ctx context.Context, clone CloneRef, params *RollbackCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*RollbackCloneResponse, error)

	// RollbackCloneWithResponse Roll a clone back
	//
	// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
	RollbackCloneWithResponse(ctx context.Context, clone CloneRef, params *RollbackCloneParams, body RollbackCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*RollbackCloneResponse, error)

	// CreateCloneSnapshotWithBodyWithResponse Make a snapshot of a clone
	//
	// The new object is the snapshot.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
	CreateCloneSnapshotWithBodyWithResponse(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateCloneSnapshotResponse, error)

	// CreateCloneSnapshotWithResponse Make a snapshot of a clone
	//
	// The new object is the snapshot.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
	CreateCloneSnapshotWithResponse(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, body CreateCloneSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateCloneSnapshotResponse, error)

	// StartCloneWithResponse Start a clone
	//
	// Starts its PostgreSQL. Started already is success.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/start (the `StartClone` operationId).
	StartCloneWithResponse(ctx context.Context, clone CloneRef, params *StartCloneParams, reqEditors ...RequestEditorFn) (*StartCloneResponse, error)

	// StopCloneWithResponse Stop a clone
	//
	// Stops its PostgreSQL cleanly and keeps its data.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/stop (the `StopClone` operationId).
	StopCloneWithResponse(ctx context.Context, clone CloneRef, params *StopCloneParams, reqEditors ...RequestEditorFn) (*StopCloneResponse, error)

	// UndoCloneWithResponse Undo the last refresh, rollback or undo
	//
	// Goes back to the state before it.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/undo (the `UndoClone` operationId).
	UndoCloneWithResponse(ctx context.Context, clone CloneRef, params *UndoCloneParams, reqEditors ...RequestEditorFn) (*UndoCloneResponse, error)

	// UnlockCloneWithResponse Unlock a clone
	//
	// Takes the lock off.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/clones/{clone}/unlock (the `UnlockClone` operationId).
	UnlockCloneWithResponse(ctx context.Context, clone CloneRef, params *UnlockCloneParams, reqEditors ...RequestEditorFn) (*UnlockCloneResponse, error)

	// DoctorWithResponse Look for trouble
	//
	// Checks the host, the pool, the sources and the clones.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/doctor (the `Doctor` operationId).
	DoctorWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*DoctorResponse, error)

	// ListOperationsWithResponse List operations
	//
	// Newest first.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/operations (the `ListOperations` operationId).
	ListOperationsWithResponse(ctx context.Context, params *ListOperationsParams, reqEditors ...RequestEditorFn) (*ListOperationsResponse, error)

	// GetOperationWithResponse Show an operation
	//
	// With `wait` the answer comes when the operation has ended or the seconds are over, whichever is first.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/operations/{operation} (the `GetOperation` operationId).
	GetOperationWithResponse(ctx context.Context, operation OperationRef, params *GetOperationParams, reqEditors ...RequestEditorFn) (*GetOperationResponse, error)

	// CancelOperationWithResponse Cancel an operation
	//
	// Undoes what it has made. Refused with CANNOT_CANCEL once it cannot go back.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/operations/{operation}/cancel (the `CancelOperation` operationId).
	CancelOperationWithResponse(ctx context.Context, operation OperationRef, params *CancelOperationParams, reqEditors ...RequestEditorFn) (*CancelOperationResponse, error)

	// WatchOperationWithResponse Follow an operation
	//
	// Server-sent events named `operation`, each with the whole operation as data; the stream ends after the final one. A client that reconnects sends `Last-Event-ID`; 204 says that nothing more will come.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/operations/{operation}/events (the `WatchOperation` operationId).
	WatchOperationWithResponse(ctx context.Context, operation OperationRef, params *WatchOperationParams, reqEditors ...RequestEditorFn) (*WatchOperationResponse, error)

	// GetOperationLogWithResponse Read an operation's log
	//
	// Plain text. With `follow` the answer goes on until the operation has ended.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/operations/{operation}/log (the `GetOperationLog` operationId).
	GetOperationLogWithResponse(ctx context.Context, operation OperationRef, params *GetOperationLogParams, reqEditors ...RequestEditorFn) (*GetOperationLogResponse, error)

	// RetryOperationWithResponse Retry a failed or cancelled operation
	//
	// Starts a new operation with the same request.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/operations/{operation}/retry (the `RetryOperation` operationId).
	RetryOperationWithResponse(ctx context.Context, operation OperationRef, params *RetryOperationParams, reqEditors ...RequestEditorFn) (*RetryOperationResponse, error)

	// ListPoolsWithResponse List pools
	//
	// Where datasets live and how full it is. There is one for now.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/pools (the `ListPools` operationId).
	ListPoolsWithResponse(ctx context.Context, params *ListPoolsParams, reqEditors ...RequestEditorFn) (*ListPoolsResponse, error)

	// ShutdownWithResponse Shut everything down
	//
	// Stops every clone, unmounts and detaches the pool and ends the daemon. SIGTERM, by contrast, ends the daemon alone.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/shutdown (the `Shutdown` operationId).
	ShutdownWithResponse(ctx context.Context, params *ShutdownParams, reqEditors ...RequestEditorFn) (*ShutdownResponse, error)

	// ListSnapshotsWithResponse List snapshots
	//
	// All snapshots, or those of one source or clone.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/snapshots (the `ListSnapshots` operationId).
	ListSnapshotsWithResponse(ctx context.Context, params *ListSnapshotsParams, reqEditors ...RequestEditorFn) (*ListSnapshotsResponse, error)

	// DeleteSnapshotWithResponse Delete a snapshot
	//
	// Refused with SNAPSHOT_IN_USE while clones depend on it; the answer names them.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with DELETE /api/v1/snapshots/{snapshot} (the `DeleteSnapshot` operationId).
	DeleteSnapshotWithResponse(ctx context.Context, snapshot SnapshotRef, params *DeleteSnapshotParams, reqEditors ...RequestEditorFn) (*DeleteSnapshotResponse, error)

	// GetSnapshotWithResponse Show a snapshot
	//
	// One snapshot by id.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/snapshots/{snapshot} (the `GetSnapshot` operationId).
	GetSnapshotWithResponse(ctx context.Context, snapshot SnapshotRef, params *GetSnapshotParams, reqEditors ...RequestEditorFn) (*GetSnapshotResponse, error)

	// VerifySnapshotWithResponse Verify a snapshot
	//
	// Boots a throw-away clone of it and reads from it.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/snapshots/{snapshot}/verify (the `VerifySnapshot` operationId).
	VerifySnapshotWithResponse(ctx context.Context, snapshot SnapshotRef, params *VerifySnapshotParams, reqEditors ...RequestEditorFn) (*VerifySnapshotResponse, error)

	// ListSourcesWithResponse List sources
	//
	// All sources in the order they were linked.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/sources (the `ListSources` operationId).
	ListSourcesWithResponse(ctx context.Context, params *ListSourcesParams, reqEditors ...RequestEditorFn) (*ListSourcesResponse, error)

	// CreateSourceWithBodyWithResponse Link a production cluster
	//
	// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
	CreateSourceWithBodyWithResponse(ctx context.Context, params *CreateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateSourceResponse, error)

	// CreateSourceWithResponse Link a production cluster
	//
	// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
	CreateSourceWithResponse(ctx context.Context, params *CreateSourceParams, body CreateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateSourceResponse, error)

	// DeleteSourceWithResponse Remove a source
	//
	// Stops following it, drops its replication slot on production and frees its storage. Refused while clones were made of it. With `force` it goes on although production cannot be reached to drop the slot.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with DELETE /api/v1/sources/{source} (the `DeleteSource` operationId).
	DeleteSourceWithResponse(ctx context.Context, source SourceRef, params *DeleteSourceParams, reqEditors ...RequestEditorFn) (*DeleteSourceResponse, error)

	// GetSourceWithResponse Show a source
	//
	// One source by name or id.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/sources/{source} (the `GetSource` operationId).
	GetSourceWithResponse(ctx context.Context, source SourceRef, params *GetSourceParams, reqEditors ...RequestEditorFn) (*GetSourceResponse, error)

	// UpdateSourceWithBodyWithResponse Change a source
	//
	// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
	UpdateSourceWithBodyWithResponse(ctx context.Context, source SourceRef, params *UpdateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*UpdateSourceResponse, error)

	// UpdateSourceWithResponse Change a source
	//
	// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
	UpdateSourceWithResponse(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateSourceResponse, error)

	// UpdateSourceWithApplicationMergePatchPlusJSONBodyWithResponse Change a source
	//
	// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
	//
	// Takes a body of the `application/merge-patch+json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
	UpdateSourceWithApplicationMergePatchPlusJSONBodyWithResponse(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateSourceResponse, error)

	// ResyncSourceWithResponse Link a source anew
	//
	// Takes a new base backup, for a source whose WAL has a gap. Existing snapshots and clones stay.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources/{source}/resync (the `ResyncSource` operationId).
	ResyncSourceWithResponse(ctx context.Context, source SourceRef, params *ResyncSourceParams, reqEditors ...RequestEditorFn) (*ResyncSourceResponse, error)

	// CreateSourceSnapshotWithBodyWithResponse Make a new snapshot of a source (named)
	//
	// The same as sync; the name is required.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
	CreateSourceSnapshotWithBodyWithResponse(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateSourceSnapshotResponse, error)

	// CreateSourceSnapshotWithResponse Make a new snapshot of a source (named)
	//
	// The same as sync; the name is required.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
	CreateSourceSnapshotWithResponse(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, body CreateSourceSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateSourceSnapshotResponse, error)

	// SyncSourceWithBodyWithResponse Make a new snapshot of a source
	//
	// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
	SyncSourceWithBodyWithResponse(ctx context.Context, source SourceRef, params *SyncSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*SyncSourceResponse, error)

	// SyncSourceWithResponse Make a new snapshot of a source
	//
	// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
	SyncSourceWithResponse(ctx context.Context, source SourceRef, params *SyncSourceParams, body SyncSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*SyncSourceResponse, error)

	// GetTimelineWithResponse Show what can be recovered of a source
	//
	// The ranges of retained WAL, the snapshots and the live state of the receiver.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/sources/{source}/timeline (the `GetTimeline` operationId).
	GetTimelineWithResponse(ctx context.Context, source SourceRef, reqEditors ...RequestEditorFn) (*GetTimelineResponse, error)

	// ListTokensWithResponse List tokens
	//
	// Without secrets; revoked ones are shown as such.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/tokens (the `ListTokens` operationId).
	ListTokensWithResponse(ctx context.Context, params *ListTokensParams, reqEditors ...RequestEditorFn) (*ListTokensResponse, error)

	// CreateTokenWithBodyWithResponse Create a token
	//
	// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
	//
	// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
	CreateTokenWithBodyWithResponse(ctx context.Context, params *CreateTokenParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateTokenResponse, error)

	// CreateTokenWithResponse Create a token
	//
	// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
	//
	// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
	//
	// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
	CreateTokenWithResponse(ctx context.Context, params *CreateTokenParams, body CreateTokenJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateTokenResponse, error)

	// RevokeTokenWithResponse Revoke a token
	//
	// It stops working at once.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with DELETE /api/v1/tokens/{token} (the `RevokeToken` operationId).
	RevokeTokenWithResponse(ctx context.Context, token TokenRef, reqEditors ...RequestEditorFn) (*RevokeTokenResponse, error)

	// WhoamiWithResponse Say who is calling
	//
	// The caller's name and permissions.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /api/v1/whoami (the `Whoami` operationId).
	WhoamiWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*WhoamiResponse, error)

	// HealthzWithResponse Is the process alive
	//
	// Needs no credentials.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /healthz (the `Healthz` operationId).
	HealthzWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*HealthzResponse, error)

	// MetricsWithResponse Prometheus metrics
	//
	// Text format of Prometheus.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /metrics (the `Metrics` operationId).
	MetricsWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*MetricsResponse, error)

	// ReadyzWithResponse Is the daemon ready for work
	//
	// Needs no credentials; reasons are shown to callers who have some.
	//
	// Returns a wrapper object for the known response body format(s).
	//
	// Corresponds with GET /readyz (the `Readyz` operationId).
	ReadyzWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*ReadyzResponse, error)
}

// ListAuditResponse429Headers the declared response headers of an HTTP 429 response for ListAudit
type ListAuditResponse429Headers struct {
	RetryAfter int
}

type ListAuditResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *AuditList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListAuditResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListAuditResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListAuditResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListAuditResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListClonesResponse429Headers the declared response headers of an HTTP 429 response for ListClones
type ListClonesResponse429Headers struct {
	RetryAfter int
}

type ListClonesResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *CloneList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListClonesResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListClonesResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListClonesResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListClonesResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// CreateCloneResponse201Headers the declared response headers of an HTTP 201 response for CreateClone
type CreateCloneResponse201Headers struct {
	ETag string
}

// CreateCloneResponse202Headers the declared response headers of an HTTP 202 response for CreateClone
type CreateCloneResponse202Headers struct {
	Location string
}

// CreateCloneResponse429Headers the declared response headers of an HTTP 429 response for CreateClone
type CreateCloneResponse429Headers struct {
	RetryAfter int
}

type CreateCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON201 the response for an HTTP 201 `application/json` response
	JSON201 *Clone
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON413 the response for an HTTP 413 `application/problem+json` response
	ApplicationProblemJSON413 *TooLarge
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers201 the parsed response headers for an HTTP 201 response
	Headers201 *CreateCloneResponse201Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *CreateCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *CreateCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r CreateCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r CreateCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r CreateCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// DeleteCloneResponse200Headers the declared response headers of an HTTP 200 response for DeleteClone
type DeleteCloneResponse200Headers struct {
	ETag string
}

// DeleteCloneResponse202Headers the declared response headers of an HTTP 202 response for DeleteClone
type DeleteCloneResponse202Headers struct {
	Location string
}

// DeleteCloneResponse429Headers the declared response headers of an HTTP 429 response for DeleteClone
type DeleteCloneResponse429Headers struct {
	RetryAfter int
}

type DeleteCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Operation
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON412 the response for an HTTP 412 `application/problem+json` response
	ApplicationProblemJSON412 *PreconditionFailed
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *DeleteCloneResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *DeleteCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *DeleteCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r DeleteCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r DeleteCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r DeleteCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetCloneResponse200Headers the declared response headers of an HTTP 200 response for GetClone
type GetCloneResponse200Headers struct {
	ETag string
}

// GetCloneResponse429Headers the declared response headers of an HTTP 429 response for GetClone
type GetCloneResponse429Headers struct {
	RetryAfter int
}

type GetCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *GetCloneResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// UpdateCloneResponse200Headers the declared response headers of an HTTP 200 response for UpdateClone
type UpdateCloneResponse200Headers struct {
	ETag string
}

// UpdateCloneResponse429Headers the declared response headers of an HTTP 429 response for UpdateClone
type UpdateCloneResponse429Headers struct {
	RetryAfter int
}

type UpdateCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON412 the response for an HTTP 412 `application/problem+json` response
	ApplicationProblemJSON412 *PreconditionFailed
	// ApplicationProblemJSON413 the response for an HTTP 413 `application/problem+json` response
	ApplicationProblemJSON413 *TooLarge
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *UpdateCloneResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *UpdateCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r UpdateCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r UpdateCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r UpdateCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetCloneCredentialsResponse429Headers the declared response headers of an HTTP 429 response for GetCloneCredentials
type GetCloneCredentialsResponse429Headers struct {
	RetryAfter int
}

type GetCloneCredentialsResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Connection
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetCloneCredentialsResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetCloneCredentialsResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetCloneCredentialsResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetCloneCredentialsResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// LockCloneResponse200Headers the declared response headers of an HTTP 200 response for LockClone
type LockCloneResponse200Headers struct {
	ETag string
}

// LockCloneResponse429Headers the declared response headers of an HTTP 429 response for LockClone
type LockCloneResponse429Headers struct {
	RetryAfter int
}

type LockCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *LockCloneResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *LockCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r LockCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r LockCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r LockCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetCloneLogResponse429Headers the declared response headers of an HTTP 429 response for GetCloneLog
type GetCloneLogResponse429Headers struct {
	RetryAfter int
}

type GetCloneLogResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetCloneLogResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetCloneLogResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetCloneLogResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetCloneLogResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// RefreshCloneResponse200Headers the declared response headers of an HTTP 200 response for RefreshClone
type RefreshCloneResponse200Headers struct {
	ETag string
}

// RefreshCloneResponse202Headers the declared response headers of an HTTP 202 response for RefreshClone
type RefreshCloneResponse202Headers struct {
	Location string
}

// RefreshCloneResponse429Headers the declared response headers of an HTTP 429 response for RefreshClone
type RefreshCloneResponse429Headers struct {
	RetryAfter int
}

type RefreshCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *RefreshCloneResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *RefreshCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *RefreshCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r RefreshCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r RefreshCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r RefreshCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// RollbackCloneResponse200Headers the declared response headers of an HTTP 200 response for RollbackClone
type RollbackCloneResponse200Headers struct {
	ETag string
}

// RollbackCloneResponse202Headers the declared response headers of an HTTP 202 response for RollbackClone
type RollbackCloneResponse202Headers struct {
	Location string
}

// RollbackCloneResponse429Headers the declared response headers of an HTTP 429 response for RollbackClone
type RollbackCloneResponse429Headers struct {
	RetryAfter int
}

type RollbackCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *RollbackCloneResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *RollbackCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *RollbackCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r RollbackCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r RollbackCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r RollbackCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// CreateCloneSnapshotResponse201Headers the declared response headers of an HTTP 201 response for CreateCloneSnapshot
type CreateCloneSnapshotResponse201Headers struct {
	ETag string
}

// CreateCloneSnapshotResponse202Headers the declared response headers of an HTTP 202 response for CreateCloneSnapshot
type CreateCloneSnapshotResponse202Headers struct {
	Location string
}

// CreateCloneSnapshotResponse429Headers the declared response headers of an HTTP 429 response for CreateCloneSnapshot
type CreateCloneSnapshotResponse429Headers struct {
	RetryAfter int
}

type CreateCloneSnapshotResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON201 the response for an HTTP 201 `application/json` response
	JSON201 *Snapshot
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers201 the parsed response headers for an HTTP 201 response
	Headers201 *CreateCloneSnapshotResponse201Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *CreateCloneSnapshotResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *CreateCloneSnapshotResponse429Headers
}

// Status returns HTTPResponse.Status
func (r CreateCloneSnapshotResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r CreateCloneSnapshotResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r CreateCloneSnapshotResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// StartCloneResponse200Headers the declared response headers of an HTTP 200 response for StartClone
type StartCloneResponse200Headers struct {
	ETag string
}

// StartCloneResponse202Headers the declared response headers of an HTTP 202 response for StartClone
type StartCloneResponse202Headers struct {
	Location string
}

// StartCloneResponse429Headers the declared response headers of an HTTP 429 response for StartClone
type StartCloneResponse429Headers struct {
	RetryAfter int
}

type StartCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *StartCloneResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *StartCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *StartCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r StartCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r StartCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r StartCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// StopCloneResponse200Headers the declared response headers of an HTTP 200 response for StopClone
type StopCloneResponse200Headers struct {
	ETag string
}

// StopCloneResponse202Headers the declared response headers of an HTTP 202 response for StopClone
type StopCloneResponse202Headers struct {
	Location string
}

// StopCloneResponse429Headers the declared response headers of an HTTP 429 response for StopClone
type StopCloneResponse429Headers struct {
	RetryAfter int
}

type StopCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *StopCloneResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *StopCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *StopCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r StopCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r StopCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r StopCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// UndoCloneResponse200Headers the declared response headers of an HTTP 200 response for UndoClone
type UndoCloneResponse200Headers struct {
	ETag string
}

// UndoCloneResponse202Headers the declared response headers of an HTTP 202 response for UndoClone
type UndoCloneResponse202Headers struct {
	Location string
}

// UndoCloneResponse429Headers the declared response headers of an HTTP 429 response for UndoClone
type UndoCloneResponse429Headers struct {
	RetryAfter int
}

type UndoCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *UndoCloneResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *UndoCloneResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *UndoCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r UndoCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r UndoCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r UndoCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// UnlockCloneResponse200Headers the declared response headers of an HTTP 200 response for UnlockClone
type UnlockCloneResponse200Headers struct {
	ETag string
}

// UnlockCloneResponse429Headers the declared response headers of an HTTP 429 response for UnlockClone
type UnlockCloneResponse429Headers struct {
	RetryAfter int
}

type UnlockCloneResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Clone
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *UnlockCloneResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *UnlockCloneResponse429Headers
}

// Status returns HTTPResponse.Status
func (r UnlockCloneResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r UnlockCloneResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r UnlockCloneResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// DoctorResponse429Headers the declared response headers of an HTTP 429 response for Doctor
type DoctorResponse429Headers struct {
	RetryAfter int
}

type DoctorResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *DoctorReport
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *DoctorResponse429Headers
}

// Status returns HTTPResponse.Status
func (r DoctorResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r DoctorResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r DoctorResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListOperationsResponse429Headers the declared response headers of an HTTP 429 response for ListOperations
type ListOperationsResponse429Headers struct {
	RetryAfter int
}

type ListOperationsResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *OperationList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListOperationsResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListOperationsResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListOperationsResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListOperationsResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetOperationResponse200Headers the declared response headers of an HTTP 200 response for GetOperation
type GetOperationResponse200Headers struct {
	ETag string
}

// GetOperationResponse429Headers the declared response headers of an HTTP 429 response for GetOperation
type GetOperationResponse429Headers struct {
	RetryAfter int
}

type GetOperationResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Operation
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *GetOperationResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetOperationResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetOperationResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetOperationResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetOperationResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// CancelOperationResponse429Headers the declared response headers of an HTTP 429 response for CancelOperation
type CancelOperationResponse429Headers struct {
	RetryAfter int
}

type CancelOperationResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Operation
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *CancelOperationResponse429Headers
}

// Status returns HTTPResponse.Status
func (r CancelOperationResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r CancelOperationResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r CancelOperationResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// WatchOperationResponse429Headers the declared response headers of an HTTP 429 response for WatchOperation
type WatchOperationResponse429Headers struct {
	RetryAfter int
}

type WatchOperationResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *WatchOperationResponse429Headers
}

// Status returns HTTPResponse.Status
func (r WatchOperationResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r WatchOperationResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r WatchOperationResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetOperationLogResponse429Headers the declared response headers of an HTTP 429 response for GetOperationLog
type GetOperationLogResponse429Headers struct {
	RetryAfter int
}

type GetOperationLogResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetOperationLogResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetOperationLogResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetOperationLogResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetOperationLogResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// RetryOperationResponse200Headers the declared response headers of an HTTP 200 response for RetryOperation
type RetryOperationResponse200Headers struct {
	ETag string
}

// RetryOperationResponse202Headers the declared response headers of an HTTP 202 response for RetryOperation
type RetryOperationResponse202Headers struct {
	Location string
}

// RetryOperationResponse429Headers the declared response headers of an HTTP 429 response for RetryOperation
type RetryOperationResponse429Headers struct {
	RetryAfter int
}

type RetryOperationResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Operation
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *RetryOperationResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *RetryOperationResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *RetryOperationResponse429Headers
}

// Status returns HTTPResponse.Status
func (r RetryOperationResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r RetryOperationResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r RetryOperationResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListPoolsResponse429Headers the declared response headers of an HTTP 429 response for ListPools
type ListPoolsResponse429Headers struct {
	RetryAfter int
}

type ListPoolsResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *PoolList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListPoolsResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListPoolsResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListPoolsResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListPoolsResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ShutdownResponse429Headers the declared response headers of an HTTP 429 response for Shutdown
type ShutdownResponse429Headers struct {
	RetryAfter int
}

type ShutdownResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Message
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ShutdownResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ShutdownResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ShutdownResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ShutdownResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListSnapshotsResponse429Headers the declared response headers of an HTTP 429 response for ListSnapshots
type ListSnapshotsResponse429Headers struct {
	RetryAfter int
}

type ListSnapshotsResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *SnapshotList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListSnapshotsResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListSnapshotsResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListSnapshotsResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListSnapshotsResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// DeleteSnapshotResponse200Headers the declared response headers of an HTTP 200 response for DeleteSnapshot
type DeleteSnapshotResponse200Headers struct {
	ETag string
}

// DeleteSnapshotResponse202Headers the declared response headers of an HTTP 202 response for DeleteSnapshot
type DeleteSnapshotResponse202Headers struct {
	Location string
}

// DeleteSnapshotResponse429Headers the declared response headers of an HTTP 429 response for DeleteSnapshot
type DeleteSnapshotResponse429Headers struct {
	RetryAfter int
}

type DeleteSnapshotResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Operation
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON412 the response for an HTTP 412 `application/problem+json` response
	ApplicationProblemJSON412 *PreconditionFailed
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *DeleteSnapshotResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *DeleteSnapshotResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *DeleteSnapshotResponse429Headers
}

// Status returns HTTPResponse.Status
func (r DeleteSnapshotResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r DeleteSnapshotResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r DeleteSnapshotResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetSnapshotResponse200Headers the declared response headers of an HTTP 200 response for GetSnapshot
type GetSnapshotResponse200Headers struct {
	ETag string
}

// GetSnapshotResponse429Headers the declared response headers of an HTTP 429 response for GetSnapshot
type GetSnapshotResponse429Headers struct {
	RetryAfter int
}

type GetSnapshotResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Snapshot
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *GetSnapshotResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetSnapshotResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetSnapshotResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetSnapshotResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetSnapshotResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// VerifySnapshotResponse200Headers the declared response headers of an HTTP 200 response for VerifySnapshot
type VerifySnapshotResponse200Headers struct {
	ETag string
}

// VerifySnapshotResponse202Headers the declared response headers of an HTTP 202 response for VerifySnapshot
type VerifySnapshotResponse202Headers struct {
	Location string
}

// VerifySnapshotResponse429Headers the declared response headers of an HTTP 429 response for VerifySnapshot
type VerifySnapshotResponse429Headers struct {
	RetryAfter int
}

type VerifySnapshotResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Snapshot
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *VerifySnapshotResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *VerifySnapshotResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *VerifySnapshotResponse429Headers
}

// Status returns HTTPResponse.Status
func (r VerifySnapshotResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r VerifySnapshotResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r VerifySnapshotResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListSourcesResponse429Headers the declared response headers of an HTTP 429 response for ListSources
type ListSourcesResponse429Headers struct {
	RetryAfter int
}

type ListSourcesResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *SourceList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListSourcesResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListSourcesResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListSourcesResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListSourcesResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// CreateSourceResponse201Headers the declared response headers of an HTTP 201 response for CreateSource
type CreateSourceResponse201Headers struct {
	ETag string
}

// CreateSourceResponse202Headers the declared response headers of an HTTP 202 response for CreateSource
type CreateSourceResponse202Headers struct {
	Location string
}

// CreateSourceResponse429Headers the declared response headers of an HTTP 429 response for CreateSource
type CreateSourceResponse429Headers struct {
	RetryAfter int
}

type CreateSourceResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON201 the response for an HTTP 201 `application/json` response
	JSON201 *Source
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON413 the response for an HTTP 413 `application/problem+json` response
	ApplicationProblemJSON413 *TooLarge
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers201 the parsed response headers for an HTTP 201 response
	Headers201 *CreateSourceResponse201Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *CreateSourceResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *CreateSourceResponse429Headers
}

// Status returns HTTPResponse.Status
func (r CreateSourceResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r CreateSourceResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r CreateSourceResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// DeleteSourceResponse200Headers the declared response headers of an HTTP 200 response for DeleteSource
type DeleteSourceResponse200Headers struct {
	ETag string
}

// DeleteSourceResponse202Headers the declared response headers of an HTTP 202 response for DeleteSource
type DeleteSourceResponse202Headers struct {
	Location string
}

// DeleteSourceResponse429Headers the declared response headers of an HTTP 429 response for DeleteSource
type DeleteSourceResponse429Headers struct {
	RetryAfter int
}

type DeleteSourceResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Operation
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON412 the response for an HTTP 412 `application/problem+json` response
	ApplicationProblemJSON412 *PreconditionFailed
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *DeleteSourceResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *DeleteSourceResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *DeleteSourceResponse429Headers
}

// Status returns HTTPResponse.Status
func (r DeleteSourceResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r DeleteSourceResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r DeleteSourceResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetSourceResponse200Headers the declared response headers of an HTTP 200 response for GetSource
type GetSourceResponse200Headers struct {
	ETag string
}

// GetSourceResponse429Headers the declared response headers of an HTTP 429 response for GetSource
type GetSourceResponse429Headers struct {
	RetryAfter int
}

type GetSourceResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Source
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *GetSourceResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetSourceResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetSourceResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetSourceResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetSourceResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// UpdateSourceResponse200Headers the declared response headers of an HTTP 200 response for UpdateSource
type UpdateSourceResponse200Headers struct {
	ETag string
}

// UpdateSourceResponse429Headers the declared response headers of an HTTP 429 response for UpdateSource
type UpdateSourceResponse429Headers struct {
	RetryAfter int
}

type UpdateSourceResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Source
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON412 the response for an HTTP 412 `application/problem+json` response
	ApplicationProblemJSON412 *PreconditionFailed
	// ApplicationProblemJSON413 the response for an HTTP 413 `application/problem+json` response
	ApplicationProblemJSON413 *TooLarge
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *UpdateSourceResponse200Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *UpdateSourceResponse429Headers
}

// Status returns HTTPResponse.Status
func (r UpdateSourceResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r UpdateSourceResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r UpdateSourceResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ResyncSourceResponse200Headers the declared response headers of an HTTP 200 response for ResyncSource
type ResyncSourceResponse200Headers struct {
	ETag string
}

// ResyncSourceResponse202Headers the declared response headers of an HTTP 202 response for ResyncSource
type ResyncSourceResponse202Headers struct {
	Location string
}

// ResyncSourceResponse429Headers the declared response headers of an HTTP 429 response for ResyncSource
type ResyncSourceResponse429Headers struct {
	RetryAfter int
}

type ResyncSourceResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Source
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers200 the parsed response headers for an HTTP 200 response
	Headers200 *ResyncSourceResponse200Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *ResyncSourceResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ResyncSourceResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ResyncSourceResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ResyncSourceResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ResyncSourceResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// CreateSourceSnapshotResponse201Headers the declared response headers of an HTTP 201 response for CreateSourceSnapshot
type CreateSourceSnapshotResponse201Headers struct {
	ETag string
}

// CreateSourceSnapshotResponse202Headers the declared response headers of an HTTP 202 response for CreateSourceSnapshot
type CreateSourceSnapshotResponse202Headers struct {
	Location string
}

// CreateSourceSnapshotResponse429Headers the declared response headers of an HTTP 429 response for CreateSourceSnapshot
type CreateSourceSnapshotResponse429Headers struct {
	RetryAfter int
}

type CreateSourceSnapshotResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON201 the response for an HTTP 201 `application/json` response
	JSON201 *Snapshot
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers201 the parsed response headers for an HTTP 201 response
	Headers201 *CreateSourceSnapshotResponse201Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *CreateSourceSnapshotResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *CreateSourceSnapshotResponse429Headers
}

// Status returns HTTPResponse.Status
func (r CreateSourceSnapshotResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r CreateSourceSnapshotResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r CreateSourceSnapshotResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// SyncSourceResponse201Headers the declared response headers of an HTTP 201 response for SyncSource
type SyncSourceResponse201Headers struct {
	ETag string
}

// SyncSourceResponse202Headers the declared response headers of an HTTP 202 response for SyncSource
type SyncSourceResponse202Headers struct {
	Location string
}

// SyncSourceResponse429Headers the declared response headers of an HTTP 429 response for SyncSource
type SyncSourceResponse429Headers struct {
	RetryAfter int
}

type SyncSourceResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON201 the response for an HTTP 201 `application/json` response
	JSON201 *Snapshot
	// JSON202 the response for an HTTP 202 `application/json` response
	JSON202 *Accepted
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON422 the response for an HTTP 422 `application/problem+json` response
	ApplicationProblemJSON422 *Unprocessable
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSON503 the response for an HTTP 503 `application/problem+json` response
	ApplicationProblemJSON503 *Unavailable
	// ApplicationProblemJSON507 the response for an HTTP 507 `application/problem+json` response
	ApplicationProblemJSON507 *Exhausted
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers201 the parsed response headers for an HTTP 201 response
	Headers201 *SyncSourceResponse201Headers
	// Headers202 the parsed response headers for an HTTP 202 response
	Headers202 *SyncSourceResponse202Headers
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *SyncSourceResponse429Headers
}

// Status returns HTTPResponse.Status
func (r SyncSourceResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r SyncSourceResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r SyncSourceResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// GetTimelineResponse429Headers the declared response headers of an HTTP 429 response for GetTimeline
type GetTimelineResponse429Headers struct {
	RetryAfter int
}

type GetTimelineResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Timeline
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *GetTimelineResponse429Headers
}

// Status returns HTTPResponse.Status
func (r GetTimelineResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r GetTimelineResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r GetTimelineResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListTokensResponse429Headers the declared response headers of an HTTP 429 response for ListTokens
type ListTokensResponse429Headers struct {
	RetryAfter int
}

type ListTokensResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *TokenList
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *ListTokensResponse429Headers
}

// Status returns HTTPResponse.Status
func (r ListTokensResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ListTokensResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ListTokensResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// CreateTokenResponse429Headers the declared response headers of an HTTP 429 response for CreateToken
type CreateTokenResponse429Headers struct {
	RetryAfter int
}

type CreateTokenResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON201 the response for an HTTP 201 `application/json` response
	JSON201 *CreatedToken
	// ApplicationProblemJSON400 the response for an HTTP 400 `application/problem+json` response
	ApplicationProblemJSON400 *BadRequest
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON409 the response for an HTTP 409 `application/problem+json` response
	ApplicationProblemJSON409 *Conflict
	// ApplicationProblemJSON413 the response for an HTTP 413 `application/problem+json` response
	ApplicationProblemJSON413 *TooLarge
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *CreateTokenResponse429Headers
}

// Status returns HTTPResponse.Status
func (r CreateTokenResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r CreateTokenResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r CreateTokenResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// RevokeTokenResponse429Headers the declared response headers of an HTTP 429 response for RevokeToken
type RevokeTokenResponse429Headers struct {
	RetryAfter int
}

type RevokeTokenResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON404 the response for an HTTP 404 `application/problem+json` response
	ApplicationProblemJSON404 *NotFound
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *RevokeTokenResponse429Headers
}

// Status returns HTTPResponse.Status
func (r RevokeTokenResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r RevokeTokenResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r RevokeTokenResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// WhoamiResponse429Headers the declared response headers of an HTTP 429 response for Whoami
type WhoamiResponse429Headers struct {
	RetryAfter int
}

type WhoamiResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Whoami
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *WhoamiResponse429Headers
}

// Status returns HTTPResponse.Status
func (r WhoamiResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r WhoamiResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r WhoamiResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

type HealthzResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Health
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
}

// Status returns HTTPResponse.Status
func (r HealthzResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r HealthzResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r HealthzResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// MetricsResponse429Headers the declared response headers of an HTTP 429 response for Metrics
type MetricsResponse429Headers struct {
	RetryAfter int
}

type MetricsResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// ApplicationProblemJSON401 the response for an HTTP 401 `application/problem+json` response
	ApplicationProblemJSON401 *Unauthenticated
	// ApplicationProblemJSON403 the response for an HTTP 403 `application/problem+json` response
	ApplicationProblemJSON403 *Denied
	// ApplicationProblemJSON429 the response for an HTTP 429 `application/problem+json` response
	ApplicationProblemJSON429 *RateLimited
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
	// Headers429 the parsed response headers for an HTTP 429 response
	Headers429 *MetricsResponse429Headers
}

// Status returns HTTPResponse.Status
func (r MetricsResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r MetricsResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r MetricsResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

type ReadyzResponse struct {
	Body         []byte
	HTTPResponse *http.Response
	// JSON200 the response for an HTTP 200 `application/json` response
	JSON200 *Readiness
	// JSON503 the response for an HTTP 503 `application/json` response
	JSON503 *Readiness
	// ApplicationProblemJSONDefault the response for an HTTP default `application/problem+json` response
	ApplicationProblemJSONDefault *Failure
}

// Status returns HTTPResponse.Status
func (r ReadyzResponse) Status() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Status
	}
	return http.StatusText(0)
}

// StatusCode returns HTTPResponse.StatusCode
func (r ReadyzResponse) StatusCode() int {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.StatusCode
	}
	return 0
}

// ContentType is a convenience method to retrieve the Content-Type value from the HTTP response headers
func (r ReadyzResponse) ContentType() string {
	if r.HTTPResponse != nil {
		return r.HTTPResponse.Header.Get("Content-Type")
	}
	return ""
}

// ListAuditWithResponse Read the audit log
//
// Newest first.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/audit (the `ListAudit` operationId).
func (c *ClientWithResponses) ListAuditWithResponse(ctx context.Context, params *ListAuditParams, reqEditors ...RequestEditorFn) (*ListAuditResponse, error) {
	rsp, err := c.ListAudit(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListAuditResponse(rsp)
}

// ListClonesWithResponse List clones
//
// All clones in the order they were created, without passwords.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/clones (the `ListClones` operationId).
func (c *ClientWithResponses) ListClonesWithResponse(ctx context.Context, params *ListClonesParams, reqEditors ...RequestEditorFn) (*ListClonesResponse, error) {
	rsp, err := c.ListClones(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListClonesResponse(rsp)
}

// CreateCloneWithBodyWithResponse Create a clone
//
// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
func (c *ClientWithResponses) CreateCloneWithBodyWithResponse(ctx context.Context, params *CreateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateCloneResponse, error) {
	rsp, err := c.CreateCloneWithBody(ctx, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateCloneResponse(rsp)
}

// CreateCloneWithResponse Create a clone
//
// Makes a writable copy of a source, a clone or a snapshot. With `Prefer: wait` the answer is the running clone with its connection, including the password for a caller who may see it.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones (the `CreateClone` operationId).
func (c *ClientWithResponses) CreateCloneWithResponse(ctx context.Context, params *CreateCloneParams, body CreateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateCloneResponse, error) {
	rsp, err := c.CreateClone(ctx, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateCloneResponse(rsp)
}

// DeleteCloneWithResponse Remove a clone
//
// Stops it and frees its storage. Refused while it is locked.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with DELETE /api/v1/clones/{clone} (the `DeleteClone` operationId).
func (c *ClientWithResponses) DeleteCloneWithResponse(ctx context.Context, clone CloneRef, params *DeleteCloneParams, reqEditors ...RequestEditorFn) (*DeleteCloneResponse, error) {
	rsp, err := c.DeleteClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseDeleteCloneResponse(rsp)
}

// GetCloneWithResponse Show a clone
//
// One clone by name or id, without its password.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/clones/{clone} (the `GetClone` operationId).
func (c *ClientWithResponses) GetCloneWithResponse(ctx context.Context, clone CloneRef, params *GetCloneParams, reqEditors ...RequestEditorFn) (*GetCloneResponse, error) {
	rsp, err := c.GetClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetCloneResponse(rsp)
}

// UpdateCloneWithBodyWithResponse Change a clone
//
// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
func (c *ClientWithResponses) UpdateCloneWithBodyWithResponse(ctx context.Context, clone CloneRef, params *UpdateCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*UpdateCloneResponse, error) {
	rsp, err := c.UpdateCloneWithBody(ctx, clone, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUpdateCloneResponse(rsp)
}

// UpdateCloneWithResponse Change a clone
//
// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
func (c *ClientWithResponses) UpdateCloneWithResponse(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateCloneResponse, error) {
	rsp, err := c.UpdateClone(ctx, clone, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUpdateCloneResponse(rsp)
}

// UpdateCloneWithApplicationMergePatchPlusJSONBodyWithResponse Change a clone
//
// JSON merge-patch of labels and PostgreSQL settings; null removes an entry. Settings take effect at the next start.
//
// Takes a body of the `application/merge-patch+json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with PATCH /api/v1/clones/{clone} (the `UpdateClone` operationId).
func (c *ClientWithResponses) UpdateCloneWithApplicationMergePatchPlusJSONBodyWithResponse(ctx context.Context, clone CloneRef, params *UpdateCloneParams, body UpdateCloneApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateCloneResponse, error) {
	rsp, err := c.UpdateCloneWithApplicationMergePatchPlusJSONBody(ctx, clone, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUpdateCloneResponse(rsp)
}

// GetCloneCredentialsWithResponse Show how to connect to a clone, with its password
//
// Each call is written to the audit log.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/clones/{clone}/credentials (the `GetCloneCredentials` operationId).
func (c *ClientWithResponses) GetCloneCredentialsWithResponse(ctx context.Context, clone CloneRef, reqEditors ...RequestEditorFn) (*GetCloneCredentialsResponse, error) {
	rsp, err := c.GetCloneCredentials(ctx, clone, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetCloneCredentialsResponse(rsp)
}

// LockCloneWithResponse Lock a clone
//
// Refresh, rollback, undo and remove are refused until it is unlocked.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/lock (the `LockClone` operationId).
func (c *ClientWithResponses) LockCloneWithResponse(ctx context.Context, clone CloneRef, params *LockCloneParams, reqEditors ...RequestEditorFn) (*LockCloneResponse, error) {
	rsp, err := c.LockClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseLockCloneResponse(rsp)
}

// GetCloneLogWithResponse Read the end of a clone's PostgreSQL log
//
// Plain text.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/clones/{clone}/log (the `GetCloneLog` operationId).
func (c *ClientWithResponses) GetCloneLogWithResponse(ctx context.Context, clone CloneRef, params *GetCloneLogParams, reqEditors ...RequestEditorFn) (*GetCloneLogResponse, error) {
	rsp, err := c.GetCloneLog(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetCloneLogResponse(rsp)
}

// RefreshCloneWithBodyWithResponse Refresh a clone
//
// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
func (c *ClientWithResponses) RefreshCloneWithBodyWithResponse(ctx context.Context, clone CloneRef, params *RefreshCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*RefreshCloneResponse, error) {
	rsp, err := c.RefreshCloneWithBody(ctx, clone, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseRefreshCloneResponse(rsp)
}

// RefreshCloneWithResponse Refresh a clone
//
// Replaces its data by a newer (or any other) point of what it was made of. Port, password and name stay; the former state is kept for undo.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/refresh (the `RefreshClone` operationId).
func (c *ClientWithResponses) RefreshCloneWithResponse(ctx context.Context, clone CloneRef, params *RefreshCloneParams, body RefreshCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*RefreshCloneResponse, error) {
	rsp, err := c.RefreshClone(ctx, clone, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseRefreshCloneResponse(rsp)
}

// RollbackCloneWithBodyWithResponse Roll a clone back
//
// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
func (c *ClientWithResponses) RollbackCloneWithBodyWithResponse(ctx context.Context, clone CloneRef, params *RollbackCloneParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*RollbackCloneResponse, error) {
	rsp, err := c.RollbackCloneWithBody(ctx, clone, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseRollbackCloneResponse(rsp)
}

// RollbackCloneWithResponse Roll a clone back
//
// Takes it back to one of its own snapshots, or to the one it began at. The former state is kept for undo.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/rollback (the `RollbackClone` operationId).
func (c *ClientWithResponses) RollbackCloneWithResponse(ctx context.Context, clone CloneRef, params *RollbackCloneParams, body RollbackCloneJSONRequestBody, reqEditors ...RequestEditorFn) (*RollbackCloneResponse, error) {
	rsp, err := c.RollbackClone(ctx, clone, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseRollbackCloneResponse(rsp)
}

// CreateCloneSnapshotWithBodyWithResponse Make a snapshot of a clone
//
// The new object is the snapshot.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
func (c *ClientWithResponses) CreateCloneSnapshotWithBodyWithResponse(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateCloneSnapshotResponse, error) {
	rsp, err := c.CreateCloneSnapshotWithBody(ctx, clone, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateCloneSnapshotResponse(rsp)
}

// CreateCloneSnapshotWithResponse Make a snapshot of a clone
//
// The new object is the snapshot.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/snapshots (the `CreateCloneSnapshot` operationId).
func (c *ClientWithResponses) CreateCloneSnapshotWithResponse(ctx context.Context, clone CloneRef, params *CreateCloneSnapshotParams, body CreateCloneSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateCloneSnapshotResponse, error) {
	rsp, err := c.CreateCloneSnapshot(ctx, clone, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateCloneSnapshotResponse(rsp)
}

// StartCloneWithResponse Start a clone
//
// Starts its PostgreSQL. Started already is success.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/start (the `StartClone` operationId).
func (c *ClientWithResponses) StartCloneWithResponse(ctx context.Context, clone CloneRef, params *StartCloneParams, reqEditors ...RequestEditorFn) (*StartCloneResponse, error) {
	rsp, err := c.StartClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseStartCloneResponse(rsp)
}

// StopCloneWithResponse Stop a clone
//
// Stops its PostgreSQL cleanly and keeps its data.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/stop (the `StopClone` operationId).
func (c *ClientWithResponses) StopCloneWithResponse(ctx context.Context, clone CloneRef, params *StopCloneParams, reqEditors ...RequestEditorFn) (*StopCloneResponse, error) {
	rsp, err := c.StopClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseStopCloneResponse(rsp)
}

// UndoCloneWithResponse Undo the last refresh, rollback or undo
//
// Goes back to the state before it.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/undo (the `UndoClone` operationId).
func (c *ClientWithResponses) UndoCloneWithResponse(ctx context.Context, clone CloneRef, params *UndoCloneParams, reqEditors ...RequestEditorFn) (*UndoCloneResponse, error) {
	rsp, err := c.UndoClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUndoCloneResponse(rsp)
}

// UnlockCloneWithResponse Unlock a clone
//
// Takes the lock off.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/clones/{clone}/unlock (the `UnlockClone` operationId).
func (c *ClientWithResponses) UnlockCloneWithResponse(ctx context.Context, clone CloneRef, params *UnlockCloneParams, reqEditors ...RequestEditorFn) (*UnlockCloneResponse, error) {
	rsp, err := c.UnlockClone(ctx, clone, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUnlockCloneResponse(rsp)
}

// DoctorWithResponse Look for trouble
//
// Checks the host, the pool, the sources and the clones.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/doctor (the `Doctor` operationId).
func (c *ClientWithResponses) DoctorWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*DoctorResponse, error) {
	rsp, err := c.Doctor(ctx, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseDoctorResponse(rsp)
}

// ListOperationsWithResponse List operations
//
// Newest first.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/operations (the `ListOperations` operationId).
func (c *ClientWithResponses) ListOperationsWithResponse(ctx context.Context, params *ListOperationsParams, reqEditors ...RequestEditorFn) (*ListOperationsResponse, error) {
	rsp, err := c.ListOperations(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListOperationsResponse(rsp)
}

// GetOperationWithResponse Show an operation
//
// With `wait` the answer comes when the operation has ended or the seconds are over, whichever is first.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/operations/{operation} (the `GetOperation` operationId).
func (c *ClientWithResponses) GetOperationWithResponse(ctx context.Context, operation OperationRef, params *GetOperationParams, reqEditors ...RequestEditorFn) (*GetOperationResponse, error) {
	rsp, err := c.GetOperation(ctx, operation, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetOperationResponse(rsp)
}

// CancelOperationWithResponse Cancel an operation
//
// Undoes what it has made. Refused with CANNOT_CANCEL once it cannot go back.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/operations/{operation}/cancel (the `CancelOperation` operationId).
func (c *ClientWithResponses) CancelOperationWithResponse(ctx context.Context, operation OperationRef, params *CancelOperationParams, reqEditors ...RequestEditorFn) (*CancelOperationResponse, error) {
	rsp, err := c.CancelOperation(ctx, operation, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCancelOperationResponse(rsp)
}

// WatchOperationWithResponse Follow an operation
//
// Server-sent events named `operation`, each with the whole operation as data; the stream ends after the final one. A client that reconnects sends `Last-Event-ID`; 204 says that nothing more will come.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/operations/{operation}/events (the `WatchOperation` operationId).
func (c *ClientWithResponses) WatchOperationWithResponse(ctx context.Context, operation OperationRef, params *WatchOperationParams, reqEditors ...RequestEditorFn) (*WatchOperationResponse, error) {
	rsp, err := c.WatchOperation(ctx, operation, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseWatchOperationResponse(rsp)
}

// GetOperationLogWithResponse Read an operation's log
//
// Plain text. With `follow` the answer goes on until the operation has ended.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/operations/{operation}/log (the `GetOperationLog` operationId).
func (c *ClientWithResponses) GetOperationLogWithResponse(ctx context.Context, operation OperationRef, params *GetOperationLogParams, reqEditors ...RequestEditorFn) (*GetOperationLogResponse, error) {
	rsp, err := c.GetOperationLog(ctx, operation, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetOperationLogResponse(rsp)
}

// RetryOperationWithResponse Retry a failed or cancelled operation
//
// Starts a new operation with the same request.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/operations/{operation}/retry (the `RetryOperation` operationId).
func (c *ClientWithResponses) RetryOperationWithResponse(ctx context.Context, operation OperationRef, params *RetryOperationParams, reqEditors ...RequestEditorFn) (*RetryOperationResponse, error) {
	rsp, err := c.RetryOperation(ctx, operation, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseRetryOperationResponse(rsp)
}

// ListPoolsWithResponse List pools
//
// Where datasets live and how full it is. There is one for now.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/pools (the `ListPools` operationId).
func (c *ClientWithResponses) ListPoolsWithResponse(ctx context.Context, params *ListPoolsParams, reqEditors ...RequestEditorFn) (*ListPoolsResponse, error) {
	rsp, err := c.ListPools(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListPoolsResponse(rsp)
}

// ShutdownWithResponse Shut everything down
//
// Stops every clone, unmounts and detaches the pool and ends the daemon. SIGTERM, by contrast, ends the daemon alone.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/shutdown (the `Shutdown` operationId).
func (c *ClientWithResponses) ShutdownWithResponse(ctx context.Context, params *ShutdownParams, reqEditors ...RequestEditorFn) (*ShutdownResponse, error) {
	rsp, err := c.Shutdown(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseShutdownResponse(rsp)
}

// ListSnapshotsWithResponse List snapshots
//
// All snapshots, or those of one source or clone.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/snapshots (the `ListSnapshots` operationId).
func (c *ClientWithResponses) ListSnapshotsWithResponse(ctx context.Context, params *ListSnapshotsParams, reqEditors ...RequestEditorFn) (*ListSnapshotsResponse, error) {
	rsp, err := c.ListSnapshots(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListSnapshotsResponse(rsp)
}

// DeleteSnapshotWithResponse Delete a snapshot
//
// Refused with SNAPSHOT_IN_USE while clones depend on it; the answer names them.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with DELETE /api/v1/snapshots/{snapshot} (the `DeleteSnapshot` operationId).
func (c *ClientWithResponses) DeleteSnapshotWithResponse(ctx context.Context, snapshot SnapshotRef, params *DeleteSnapshotParams, reqEditors ...RequestEditorFn) (*DeleteSnapshotResponse, error) {
	rsp, err := c.DeleteSnapshot(ctx, snapshot, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseDeleteSnapshotResponse(rsp)
}

// GetSnapshotWithResponse Show a snapshot
//
// One snapshot by id.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/snapshots/{snapshot} (the `GetSnapshot` operationId).
func (c *ClientWithResponses) GetSnapshotWithResponse(ctx context.Context, snapshot SnapshotRef, params *GetSnapshotParams, reqEditors ...RequestEditorFn) (*GetSnapshotResponse, error) {
	rsp, err := c.GetSnapshot(ctx, snapshot, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetSnapshotResponse(rsp)
}

// VerifySnapshotWithResponse Verify a snapshot
//
// Boots a throw-away clone of it and reads from it.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/snapshots/{snapshot}/verify (the `VerifySnapshot` operationId).
func (c *ClientWithResponses) VerifySnapshotWithResponse(ctx context.Context, snapshot SnapshotRef, params *VerifySnapshotParams, reqEditors ...RequestEditorFn) (*VerifySnapshotResponse, error) {
	rsp, err := c.VerifySnapshot(ctx, snapshot, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseVerifySnapshotResponse(rsp)
}

// ListSourcesWithResponse List sources
//
// All sources in the order they were linked.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/sources (the `ListSources` operationId).
func (c *ClientWithResponses) ListSourcesWithResponse(ctx context.Context, params *ListSourcesParams, reqEditors ...RequestEditorFn) (*ListSourcesResponse, error) {
	rsp, err := c.ListSources(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListSourcesResponse(rsp)
}

// CreateSourceWithBodyWithResponse Link a production cluster
//
// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
func (c *ClientWithResponses) CreateSourceWithBodyWithResponse(ctx context.Context, params *CreateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateSourceResponse, error) {
	rsp, err := c.CreateSourceWithBody(ctx, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateSourceResponse(rsp)
}

// CreateSourceWithResponse Link a production cluster
//
// Probes the cluster, starts to follow its WAL, takes a base backup and makes the first snapshot. Passwords are sealed before they are stored and appear in no answer. The new object is the source.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources (the `CreateSource` operationId).
func (c *ClientWithResponses) CreateSourceWithResponse(ctx context.Context, params *CreateSourceParams, body CreateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateSourceResponse, error) {
	rsp, err := c.CreateSource(ctx, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateSourceResponse(rsp)
}

// DeleteSourceWithResponse Remove a source
//
// Stops following it, drops its replication slot on production and frees its storage. Refused while clones were made of it. With `force` it goes on although production cannot be reached to drop the slot.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with DELETE /api/v1/sources/{source} (the `DeleteSource` operationId).
func (c *ClientWithResponses) DeleteSourceWithResponse(ctx context.Context, source SourceRef, params *DeleteSourceParams, reqEditors ...RequestEditorFn) (*DeleteSourceResponse, error) {
	rsp, err := c.DeleteSource(ctx, source, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseDeleteSourceResponse(rsp)
}

// GetSourceWithResponse Show a source
//
// One source by name or id.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/sources/{source} (the `GetSource` operationId).
func (c *ClientWithResponses) GetSourceWithResponse(ctx context.Context, source SourceRef, params *GetSourceParams, reqEditors ...RequestEditorFn) (*GetSourceResponse, error) {
	rsp, err := c.GetSource(ctx, source, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetSourceResponse(rsp)
}

// UpdateSourceWithBodyWithResponse Change a source
//
// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
func (c *ClientWithResponses) UpdateSourceWithBodyWithResponse(ctx context.Context, source SourceRef, params *UpdateSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*UpdateSourceResponse, error) {
	rsp, err := c.UpdateSourceWithBody(ctx, source, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUpdateSourceResponse(rsp)
}

// UpdateSourceWithResponse Change a source
//
// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
func (c *ClientWithResponses) UpdateSourceWithResponse(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateSourceResponse, error) {
	rsp, err := c.UpdateSource(ctx, source, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUpdateSourceResponse(rsp)
}

// UpdateSourceWithApplicationMergePatchPlusJSONBodyWithResponse Change a source
//
// JSON merge-patch of the schedule, retention, lag limit and labels. null resets a field and removes a label.
//
// Takes a body of the `application/merge-patch+json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with PATCH /api/v1/sources/{source} (the `UpdateSource` operationId).
func (c *ClientWithResponses) UpdateSourceWithApplicationMergePatchPlusJSONBodyWithResponse(ctx context.Context, source SourceRef, params *UpdateSourceParams, body UpdateSourceApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*UpdateSourceResponse, error) {
	rsp, err := c.UpdateSourceWithApplicationMergePatchPlusJSONBody(ctx, source, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseUpdateSourceResponse(rsp)
}

// ResyncSourceWithResponse Link a source anew
//
// Takes a new base backup, for a source whose WAL has a gap. Existing snapshots and clones stay.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources/{source}/resync (the `ResyncSource` operationId).
func (c *ClientWithResponses) ResyncSourceWithResponse(ctx context.Context, source SourceRef, params *ResyncSourceParams, reqEditors ...RequestEditorFn) (*ResyncSourceResponse, error) {
	rsp, err := c.ResyncSource(ctx, source, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseResyncSourceResponse(rsp)
}

// CreateSourceSnapshotWithBodyWithResponse Make a new snapshot of a source (named)
//
// The same as sync; the name is required.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
func (c *ClientWithResponses) CreateSourceSnapshotWithBodyWithResponse(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateSourceSnapshotResponse, error) {
	rsp, err := c.CreateSourceSnapshotWithBody(ctx, source, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateSourceSnapshotResponse(rsp)
}

// CreateSourceSnapshotWithResponse Make a new snapshot of a source (named)
//
// The same as sync; the name is required.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources/{source}/snapshots (the `CreateSourceSnapshot` operationId).
func (c *ClientWithResponses) CreateSourceSnapshotWithResponse(ctx context.Context, source SourceRef, params *CreateSourceSnapshotParams, body CreateSourceSnapshotJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateSourceSnapshotResponse, error) {
	rsp, err := c.CreateSourceSnapshot(ctx, source, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateSourceSnapshotResponse(rsp)
}

// SyncSourceWithBodyWithResponse Make a new snapshot of a source
//
// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
func (c *ClientWithResponses) SyncSourceWithBodyWithResponse(ctx context.Context, source SourceRef, params *SyncSourceParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*SyncSourceResponse, error) {
	rsp, err := c.SyncSourceWithBody(ctx, source, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseSyncSourceResponse(rsp)
}

// SyncSourceWithResponse Make a new snapshot of a source
//
// Brings staging up to production's flush position and makes a raw and a prepared snapshot. A sync during a sync joins it. The new object is the prepared snapshot.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/sources/{source}/sync (the `SyncSource` operationId).
func (c *ClientWithResponses) SyncSourceWithResponse(ctx context.Context, source SourceRef, params *SyncSourceParams, body SyncSourceJSONRequestBody, reqEditors ...RequestEditorFn) (*SyncSourceResponse, error) {
	rsp, err := c.SyncSource(ctx, source, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseSyncSourceResponse(rsp)
}

// GetTimelineWithResponse Show what can be recovered of a source
//
// The ranges of retained WAL, the snapshots and the live state of the receiver.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/sources/{source}/timeline (the `GetTimeline` operationId).
func (c *ClientWithResponses) GetTimelineWithResponse(ctx context.Context, source SourceRef, reqEditors ...RequestEditorFn) (*GetTimelineResponse, error) {
	rsp, err := c.GetTimeline(ctx, source, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseGetTimelineResponse(rsp)
}

// ListTokensWithResponse List tokens
//
// Without secrets; revoked ones are shown as such.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/tokens (the `ListTokens` operationId).
func (c *ClientWithResponses) ListTokensWithResponse(ctx context.Context, params *ListTokensParams, reqEditors ...RequestEditorFn) (*ListTokensResponse, error) {
	rsp, err := c.ListTokens(ctx, params, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseListTokensResponse(rsp)
}

// CreateTokenWithBodyWithResponse Create a token
//
// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
//
// Takes any type of body and a specified content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
func (c *ClientWithResponses) CreateTokenWithBodyWithResponse(ctx context.Context, params *CreateTokenParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*CreateTokenResponse, error) {
	rsp, err := c.CreateTokenWithBody(ctx, params, contentType, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateTokenResponse(rsp)
}

// CreateTokenWithResponse Create a token
//
// The answer holds the secret, once. It is never stored, so an `Idempotency-Key` is refused here.
//
// Takes a body of the `application/json` content type, and returns a wrapper object for the known response body format(s).
//
// Corresponds with POST /api/v1/tokens (the `CreateToken` operationId).
func (c *ClientWithResponses) CreateTokenWithResponse(ctx context.Context, params *CreateTokenParams, body CreateTokenJSONRequestBody, reqEditors ...RequestEditorFn) (*CreateTokenResponse, error) {
	rsp, err := c.CreateToken(ctx, params, body, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseCreateTokenResponse(rsp)
}

// RevokeTokenWithResponse Revoke a token
//
// It stops working at once.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with DELETE /api/v1/tokens/{token} (the `RevokeToken` operationId).
func (c *ClientWithResponses) RevokeTokenWithResponse(ctx context.Context, token TokenRef, reqEditors ...RequestEditorFn) (*RevokeTokenResponse, error) {
	rsp, err := c.RevokeToken(ctx, token, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseRevokeTokenResponse(rsp)
}

// WhoamiWithResponse Say who is calling
//
// The caller's name and permissions.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /api/v1/whoami (the `Whoami` operationId).
func (c *ClientWithResponses) WhoamiWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*WhoamiResponse, error) {
	rsp, err := c.Whoami(ctx, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseWhoamiResponse(rsp)
}

// HealthzWithResponse Is the process alive
//
// Needs no credentials.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /healthz (the `Healthz` operationId).
func (c *ClientWithResponses) HealthzWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*HealthzResponse, error) {
	rsp, err := c.Healthz(ctx, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseHealthzResponse(rsp)
}

// MetricsWithResponse Prometheus metrics
//
// Text format of Prometheus.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /metrics (the `Metrics` operationId).
func (c *ClientWithResponses) MetricsWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*MetricsResponse, error) {
	rsp, err := c.Metrics(ctx, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseMetricsResponse(rsp)
}

// ReadyzWithResponse Is the daemon ready for work
//
// Needs no credentials; reasons are shown to callers who have some.
//
// Returns a wrapper object for the known response body format(s).
//
// Corresponds with GET /readyz (the `Readyz` operationId).
func (c *ClientWithResponses) ReadyzWithResponse(ctx context.Context, reqEditors ...RequestEditorFn) (*ReadyzResponse, error) {
	rsp, err := c.Readyz(ctx, reqEditors...)
	if err != nil {
		return nil, err
	}
	return ParseReadyzResponse(rsp)
}

// ParseListAuditResponse parses an HTTP response from a ListAuditWithResponse call
func ParseListAuditResponse(rsp *http.Response) (*ListAuditResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListAuditResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest AuditList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListAuditResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseListClonesResponse parses an HTTP response from a ListClonesWithResponse call
func ParseListClonesResponse(rsp *http.Response) (*ListClonesResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListClonesResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest CloneList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListClonesResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseCreateCloneResponse parses an HTTP response from a CreateCloneWithResponse call
func ParseCreateCloneResponse(rsp *http.Response) (*CreateCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &CreateCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 201:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON201 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 413:
		var dest TooLarge
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON413 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 201:
		var headers CreateCloneResponse201Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers201 = &headers
	case rsp.StatusCode == 202:
		var headers CreateCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers CreateCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseDeleteCloneResponse parses an HTTP response from a DeleteCloneWithResponse call
func ParseDeleteCloneResponse(rsp *http.Response) (*DeleteCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &DeleteCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Operation
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 412:
		var dest PreconditionFailed
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON412 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers DeleteCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers DeleteCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers DeleteCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetCloneResponse parses an HTTP response from a GetCloneWithResponse call
func ParseGetCloneResponse(rsp *http.Response) (*GetCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case rsp.StatusCode == 304:
		break // No content-type

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers GetCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers GetCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseUpdateCloneResponse parses an HTTP response from a UpdateCloneWithResponse call
func ParseUpdateCloneResponse(rsp *http.Response) (*UpdateCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &UpdateCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 412:
		var dest PreconditionFailed
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON412 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 413:
		var dest TooLarge
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON413 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers UpdateCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers UpdateCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetCloneCredentialsResponse parses an HTTP response from a GetCloneCredentialsWithResponse call
func ParseGetCloneCredentialsResponse(rsp *http.Response) (*GetCloneCredentialsResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetCloneCredentialsResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Connection
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers GetCloneCredentialsResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseLockCloneResponse parses an HTTP response from a LockCloneWithResponse call
func ParseLockCloneResponse(rsp *http.Response) (*LockCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &LockCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers LockCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers LockCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetCloneLogResponse parses an HTTP response from a GetCloneLogWithResponse call
func ParseGetCloneLogResponse(rsp *http.Response) (*GetCloneLogResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetCloneLogResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers GetCloneLogResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseRefreshCloneResponse parses an HTTP response from a RefreshCloneWithResponse call
func ParseRefreshCloneResponse(rsp *http.Response) (*RefreshCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &RefreshCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers RefreshCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers RefreshCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers RefreshCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseRollbackCloneResponse parses an HTTP response from a RollbackCloneWithResponse call
func ParseRollbackCloneResponse(rsp *http.Response) (*RollbackCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &RollbackCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers RollbackCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers RollbackCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers RollbackCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseCreateCloneSnapshotResponse parses an HTTP response from a CreateCloneSnapshotWithResponse call
func ParseCreateCloneSnapshotResponse(rsp *http.Response) (*CreateCloneSnapshotResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &CreateCloneSnapshotResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 201:
		var dest Snapshot
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON201 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 201:
		var headers CreateCloneSnapshotResponse201Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers201 = &headers
	case rsp.StatusCode == 202:
		var headers CreateCloneSnapshotResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers CreateCloneSnapshotResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseStartCloneResponse parses an HTTP response from a StartCloneWithResponse call
func ParseStartCloneResponse(rsp *http.Response) (*StartCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &StartCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers StartCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers StartCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers StartCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseStopCloneResponse parses an HTTP response from a StopCloneWithResponse call
func ParseStopCloneResponse(rsp *http.Response) (*StopCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &StopCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers StopCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers StopCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers StopCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseUndoCloneResponse parses an HTTP response from a UndoCloneWithResponse call
func ParseUndoCloneResponse(rsp *http.Response) (*UndoCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &UndoCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers UndoCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers UndoCloneResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers UndoCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseUnlockCloneResponse parses an HTTP response from a UnlockCloneWithResponse call
func ParseUnlockCloneResponse(rsp *http.Response) (*UnlockCloneResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &UnlockCloneResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Clone
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers UnlockCloneResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers UnlockCloneResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseDoctorResponse parses an HTTP response from a DoctorWithResponse call
func ParseDoctorResponse(rsp *http.Response) (*DoctorResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &DoctorResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest DoctorReport
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers DoctorResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseListOperationsResponse parses an HTTP response from a ListOperationsWithResponse call
func ParseListOperationsResponse(rsp *http.Response) (*ListOperationsResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListOperationsResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest OperationList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListOperationsResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetOperationResponse parses an HTTP response from a GetOperationWithResponse call
func ParseGetOperationResponse(rsp *http.Response) (*GetOperationResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetOperationResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Operation
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case rsp.StatusCode == 304:
		break // No content-type

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers GetOperationResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers GetOperationResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseCancelOperationResponse parses an HTTP response from a CancelOperationWithResponse call
func ParseCancelOperationResponse(rsp *http.Response) (*CancelOperationResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &CancelOperationResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Operation
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers CancelOperationResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseWatchOperationResponse parses an HTTP response from a WatchOperationWithResponse call
func ParseWatchOperationResponse(rsp *http.Response) (*WatchOperationResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &WatchOperationResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case rsp.StatusCode == 204:
		break // No content-type

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers WatchOperationResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetOperationLogResponse parses an HTTP response from a GetOperationLogWithResponse call
func ParseGetOperationLogResponse(rsp *http.Response) (*GetOperationLogResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetOperationLogResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers GetOperationLogResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseRetryOperationResponse parses an HTTP response from a RetryOperationWithResponse call
func ParseRetryOperationResponse(rsp *http.Response) (*RetryOperationResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &RetryOperationResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Operation
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers RetryOperationResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers RetryOperationResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers RetryOperationResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseListPoolsResponse parses an HTTP response from a ListPoolsWithResponse call
func ParseListPoolsResponse(rsp *http.Response) (*ListPoolsResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListPoolsResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest PoolList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListPoolsResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseShutdownResponse parses an HTTP response from a ShutdownWithResponse call
func ParseShutdownResponse(rsp *http.Response) (*ShutdownResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ShutdownResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Message
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ShutdownResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseListSnapshotsResponse parses an HTTP response from a ListSnapshotsWithResponse call
func ParseListSnapshotsResponse(rsp *http.Response) (*ListSnapshotsResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListSnapshotsResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest SnapshotList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListSnapshotsResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseDeleteSnapshotResponse parses an HTTP response from a DeleteSnapshotWithResponse call
func ParseDeleteSnapshotResponse(rsp *http.Response) (*DeleteSnapshotResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &DeleteSnapshotResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Operation
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 412:
		var dest PreconditionFailed
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON412 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers DeleteSnapshotResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers DeleteSnapshotResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers DeleteSnapshotResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetSnapshotResponse parses an HTTP response from a GetSnapshotWithResponse call
func ParseGetSnapshotResponse(rsp *http.Response) (*GetSnapshotResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetSnapshotResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Snapshot
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case rsp.StatusCode == 304:
		break // No content-type

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers GetSnapshotResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers GetSnapshotResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseVerifySnapshotResponse parses an HTTP response from a VerifySnapshotWithResponse call
func ParseVerifySnapshotResponse(rsp *http.Response) (*VerifySnapshotResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &VerifySnapshotResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Snapshot
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers VerifySnapshotResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers VerifySnapshotResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers VerifySnapshotResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseListSourcesResponse parses an HTTP response from a ListSourcesWithResponse call
func ParseListSourcesResponse(rsp *http.Response) (*ListSourcesResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListSourcesResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest SourceList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListSourcesResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseCreateSourceResponse parses an HTTP response from a CreateSourceWithResponse call
func ParseCreateSourceResponse(rsp *http.Response) (*CreateSourceResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &CreateSourceResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 201:
		var dest Source
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON201 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 413:
		var dest TooLarge
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON413 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 201:
		var headers CreateSourceResponse201Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers201 = &headers
	case rsp.StatusCode == 202:
		var headers CreateSourceResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers CreateSourceResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseDeleteSourceResponse parses an HTTP response from a DeleteSourceWithResponse call
func ParseDeleteSourceResponse(rsp *http.Response) (*DeleteSourceResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &DeleteSourceResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Operation
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 412:
		var dest PreconditionFailed
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON412 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers DeleteSourceResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers DeleteSourceResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers DeleteSourceResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetSourceResponse parses an HTTP response from a GetSourceWithResponse call
func ParseGetSourceResponse(rsp *http.Response) (*GetSourceResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetSourceResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Source
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case rsp.StatusCode == 304:
		break // No content-type

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers GetSourceResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers GetSourceResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseUpdateSourceResponse parses an HTTP response from a UpdateSourceWithResponse call
func ParseUpdateSourceResponse(rsp *http.Response) (*UpdateSourceResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &UpdateSourceResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Source
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 412:
		var dest PreconditionFailed
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON412 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 413:
		var dest TooLarge
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON413 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers UpdateSourceResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 429:
		var headers UpdateSourceResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseResyncSourceResponse parses an HTTP response from a ResyncSourceWithResponse call
func ParseResyncSourceResponse(rsp *http.Response) (*ResyncSourceResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ResyncSourceResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Source
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 200:
		var headers ResyncSourceResponse200Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers200 = &headers
	case rsp.StatusCode == 202:
		var headers ResyncSourceResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers ResyncSourceResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseCreateSourceSnapshotResponse parses an HTTP response from a CreateSourceSnapshotWithResponse call
func ParseCreateSourceSnapshotResponse(rsp *http.Response) (*CreateSourceSnapshotResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &CreateSourceSnapshotResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 201:
		var dest Snapshot
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON201 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 201:
		var headers CreateSourceSnapshotResponse201Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers201 = &headers
	case rsp.StatusCode == 202:
		var headers CreateSourceSnapshotResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers CreateSourceSnapshotResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseSyncSourceResponse parses an HTTP response from a SyncSourceWithResponse call
func ParseSyncSourceResponse(rsp *http.Response) (*SyncSourceResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &SyncSourceResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 201:
		var dest Snapshot
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON201 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 202:
		var dest Accepted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON202 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 422:
		var dest Unprocessable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON422 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Unavailable
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 507:
		var dest Exhausted
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON507 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 201:
		var headers SyncSourceResponse201Headers
		if values := rsp.Header.Values("ETag"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "ETag", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.ETag = value
		}
		response.Headers201 = &headers
	case rsp.StatusCode == 202:
		var headers SyncSourceResponse202Headers
		if values := rsp.Header.Values("Location"); len(values) > 0 {
			var value string
			if err := runtime.BindStyledParameterWithOptions("simple", "Location", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "string", Format: ""}); err != nil {
				return nil, err
			}
			headers.Location = value
		}
		response.Headers202 = &headers
	case rsp.StatusCode == 429:
		var headers SyncSourceResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseGetTimelineResponse parses an HTTP response from a GetTimelineWithResponse call
func ParseGetTimelineResponse(rsp *http.Response) (*GetTimelineResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &GetTimelineResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Timeline
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers GetTimelineResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseListTokensResponse parses an HTTP response from a ListTokensWithResponse call
func ParseListTokensResponse(rsp *http.Response) (*ListTokensResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ListTokensResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest TokenList
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers ListTokensResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseCreateTokenResponse parses an HTTP response from a CreateTokenWithResponse call
func ParseCreateTokenResponse(rsp *http.Response) (*CreateTokenResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &CreateTokenResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 201:
		var dest CreatedToken
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON201 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 400:
		var dest BadRequest
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON400 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 409:
		var dest Conflict
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON409 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 413:
		var dest TooLarge
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON413 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers CreateTokenResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseRevokeTokenResponse parses an HTTP response from a RevokeTokenWithResponse call
func ParseRevokeTokenResponse(rsp *http.Response) (*RevokeTokenResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &RevokeTokenResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case rsp.StatusCode == 204:
		break // No content-type

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 404:
		var dest NotFound
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON404 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers RevokeTokenResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseWhoamiResponse parses an HTTP response from a WhoamiWithResponse call
func ParseWhoamiResponse(rsp *http.Response) (*WhoamiResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &WhoamiResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Whoami
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers WhoamiResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseHealthzResponse parses an HTTP response from a HealthzWithResponse call
func ParseHealthzResponse(rsp *http.Response) (*HealthzResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &HealthzResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Health
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	return response, nil
}

// ParseMetricsResponse parses an HTTP response from a MetricsWithResponse call
func ParseMetricsResponse(rsp *http.Response) (*MetricsResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &MetricsResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 401:
		var dest Unauthenticated
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON401 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 403:
		var dest Denied
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON403 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 429:
		var dest RateLimited
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSON429 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	switch {
	case rsp.StatusCode == 429:
		var headers MetricsResponse429Headers
		if values := rsp.Header.Values("Retry-After"); len(values) > 0 {
			var value int
			if err := runtime.BindStyledParameterWithOptions("simple", "Retry-After", values[0], &value, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationHeader, Explode: false, Required: false, Type: "integer", Format: ""}); err != nil {
				return nil, err
			}
			headers.RetryAfter = value
		}
		response.Headers429 = &headers
	}

	return response, nil
}

// ParseReadyzResponse parses an HTTP response from a ReadyzWithResponse call
func ParseReadyzResponse(rsp *http.Response) (*ReadyzResponse, error) {
	bodyBytes, err := io.ReadAll(rsp.Body)
	defer func() { _ = rsp.Body.Close() }()
	if err != nil {
		return nil, err
	}

	response := &ReadyzResponse{
		Body:         bodyBytes,
		HTTPResponse: rsp,
	}

	switch {
	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 200:
		var dest Readiness
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON200 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && rsp.StatusCode == 503:
		var dest Readiness
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.JSON503 = &dest

	case strings.Contains(rsp.Header.Get("Content-Type"), "json") && true:
		var dest Failure
		if err := json.Unmarshal(bodyBytes, &dest); err != nil {
			return nil, err
		}
		response.ApplicationProblemJSONDefault = &dest

	}

	return response, nil
}
