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

// Defines values for CreateNotificationKind.
const (
	Email   CreateNotificationKind = "email"
	Webhook CreateNotificationKind = "webhook"
)

// Valid indicates whether the value is a known member of the CreateNotificationKind enum.
func (e CreateNotificationKind) Valid() bool {
	switch e {
	case Email:
		return true
	case Webhook:
		return true
	default:
		return false
	}
}

// Defines values for CreateTokenRole.
const (
	CreateTokenRoleAdmin     CreateTokenRole = "admin"
	CreateTokenRoleDeveloper CreateTokenRole = "developer"
	CreateTokenRoleOperator  CreateTokenRole = "operator"
	CreateTokenRoleViewer    CreateTokenRole = "viewer"
)

// Valid indicates whether the value is a known member of the CreateTokenRole enum.
func (e CreateTokenRole) Valid() bool {
	switch e {
	case CreateTokenRoleAdmin:
		return true
	case CreateTokenRoleDeveloper:
		return true
	case CreateTokenRoleOperator:
		return true
	case CreateTokenRoleViewer:
		return true
	default:
		return false
	}
}

// Defines values for CreateUserRole.
const (
	CreateUserRoleAdmin     CreateUserRole = "admin"
	CreateUserRoleDeveloper CreateUserRole = "developer"
	CreateUserRoleEmpty     CreateUserRole = ""
	CreateUserRoleOperator  CreateUserRole = "operator"
	CreateUserRoleViewer    CreateUserRole = "viewer"
)

// Valid indicates whether the value is a known member of the CreateUserRole enum.
func (e CreateUserRole) Valid() bool {
	switch e {
	case CreateUserRoleAdmin:
		return true
	case CreateUserRoleDeveloper:
		return true
	case CreateUserRoleEmpty:
		return true
	case CreateUserRoleOperator:
		return true
	case CreateUserRoleViewer:
		return true
	default:
		return false
	}
}

// Defines values for NotificationPatchOutcomes.
const (
	NotificationPatchOutcomesCancelled NotificationPatchOutcomes = "cancelled"
	NotificationPatchOutcomesFailed    NotificationPatchOutcomes = "failed"
	NotificationPatchOutcomesSucceeded NotificationPatchOutcomes = "succeeded"
)

// Valid indicates whether the value is a known member of the NotificationPatchOutcomes enum.
func (e NotificationPatchOutcomes) Valid() bool {
	switch e {
	case NotificationPatchOutcomesCancelled:
		return true
	case NotificationPatchOutcomesFailed:
		return true
	case NotificationPatchOutcomesSucceeded:
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

// Defines values for ProjectPatchGroups.
const (
	ProjectPatchGroupsAdmin     ProjectPatchGroups = "admin"
	ProjectPatchGroupsDeveloper ProjectPatchGroups = "developer"
	ProjectPatchGroupsOperator  ProjectPatchGroups = "operator"
	ProjectPatchGroupsViewer    ProjectPatchGroups = "viewer"
)

// Valid indicates whether the value is a known member of the ProjectPatchGroups enum.
func (e ProjectPatchGroups) Valid() bool {
	switch e {
	case ProjectPatchGroupsAdmin:
		return true
	case ProjectPatchGroupsDeveloper:
		return true
	case ProjectPatchGroupsOperator:
		return true
	case ProjectPatchGroupsViewer:
		return true
	default:
		return false
	}
}

// Defines values for Role.
const (
	RoleAdmin     Role = "admin"
	RoleDeveloper Role = "developer"
	RoleOperator  Role = "operator"
	RoleViewer    Role = "viewer"
)

// Valid indicates whether the value is a known member of the Role enum.
func (e Role) Valid() bool {
	switch e {
	case RoleAdmin:
		return true
	case RoleDeveloper:
		return true
	case RoleOperator:
		return true
	case RoleViewer:
		return true
	default:
		return false
	}
}

// Defines values for UserPatchRole.
const (
	UserPatchRoleAdmin     UserPatchRole = "admin"
	UserPatchRoleDeveloper UserPatchRole = "developer"
	UserPatchRoleEmpty     UserPatchRole = ""
	UserPatchRoleOperator  UserPatchRole = "operator"
	UserPatchRoleViewer    UserPatchRole = "viewer"
)

// Valid indicates whether the value is a known member of the UserPatchRole enum.
func (e UserPatchRole) Valid() bool {
	switch e {
	case UserPatchRoleAdmin:
		return true
	case UserPatchRoleDeveloper:
		return true
	case UserPatchRoleEmpty:
		return true
	case UserPatchRoleOperator:
		return true
	case UserPatchRoleViewer:
		return true
	default:
		return false
	}
}

// Defines values for ExportFormat.
const (
	ExportFormatCsv   ExportFormat = "csv"
	ExportFormatJsonl ExportFormat = "jsonl"
)

// Valid indicates whether the value is a known member of the ExportFormat enum.
func (e ExportFormat) Valid() bool {
	switch e {
	case ExportFormatCsv:
		return true
	case ExportFormatJsonl:
		return true
	default:
		return false
	}
}

// Defines values for StatusQuery.
const (
	StatusQueryCancelled  StatusQuery = "cancelled"
	StatusQueryCancelling StatusQuery = "cancelling"
	StatusQueryFailed     StatusQuery = "failed"
	StatusQueryPending    StatusQuery = "pending"
	StatusQueryRunning    StatusQuery = "running"
	StatusQuerySucceeded  StatusQuery = "succeeded"
)

// Valid indicates whether the value is a known member of the StatusQuery enum.
func (e StatusQuery) Valid() bool {
	switch e {
	case StatusQueryCancelled:
		return true
	case StatusQueryCancelling:
		return true
	case StatusQueryFailed:
		return true
	case StatusQueryPending:
		return true
	case StatusQueryRunning:
		return true
	case StatusQuerySucceeded:
		return true
	default:
		return false
	}
}

// Defines values for ExportAuditParamsFormat.
const (
	ExportAuditParamsFormatCsv   ExportAuditParamsFormat = "csv"
	ExportAuditParamsFormatJsonl ExportAuditParamsFormat = "jsonl"
)

// Valid indicates whether the value is a known member of the ExportAuditParamsFormat enum.
func (e ExportAuditParamsFormat) Valid() bool {
	switch e {
	case ExportAuditParamsFormatCsv:
		return true
	case ExportAuditParamsFormatJsonl:
		return true
	default:
		return false
	}
}

// Defines values for ListOperationsParamsStatus.
const (
	ListOperationsParamsStatusCancelled  ListOperationsParamsStatus = "cancelled"
	ListOperationsParamsStatusCancelling ListOperationsParamsStatus = "cancelling"
	ListOperationsParamsStatusFailed     ListOperationsParamsStatus = "failed"
	ListOperationsParamsStatusPending    ListOperationsParamsStatus = "pending"
	ListOperationsParamsStatusRunning    ListOperationsParamsStatus = "running"
	ListOperationsParamsStatusSucceeded  ListOperationsParamsStatus = "succeeded"
)

// Valid indicates whether the value is a known member of the ListOperationsParamsStatus enum.
func (e ListOperationsParamsStatus) Valid() bool {
	switch e {
	case ListOperationsParamsStatusCancelled:
		return true
	case ListOperationsParamsStatusCancelling:
		return true
	case ListOperationsParamsStatusFailed:
		return true
	case ListOperationsParamsStatusPending:
		return true
	case ListOperationsParamsStatusRunning:
		return true
	case ListOperationsParamsStatusSucceeded:
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
	Outcome string `json:"outcome"`

	// Principal login or token name; local: the local socket; system: the daemon
	Principal string `json:"principal"`
	Remote    string `json:"remote,omitempty,omitzero"`
	RequestID string `json:"request_id,omitempty,omitzero"`

	// Token id of the token
	Token string `json:"token,omitempty,omitzero"`

	// User id of the person behind it
	User string `json:"user,omitempty,omitzero"`
}

// AuditList One page
type AuditList struct {
	Items []AuditEntry `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// Bookmark A person's name for a point
type Bookmark struct {
	CreatedAt time.Time `json:"created_at"`
	ID        string    `json:"id"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`
	LSN    string `json:"lsn,omitempty,omitzero"`
	Name   string `json:"name"`
	Note   string `json:"note,omitempty,omitzero"`

	// Of id of the source or clone
	Of     string `json:"of"`
	OfName string `json:"of_name,omitempty,omitzero"`
	Owner  string `json:"owner,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision int64 `json:"revision"`

	// Snapshot id of the snapshot it holds
	Snapshot string `json:"snapshot"`

	// Time the moment on production that it stands for
	Time      time.Time `json:"time,omitempty,omitzero"`
	UpdatedAt time.Time `json:"updated_at"`
}

// BookmarkList One page
type BookmarkList struct {
	Items []Bookmark `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// CatalogBackup A copy of the catalog
type CatalogBackup struct {
	Bytes     int64     `json:"bytes"`
	CreatedAt time.Time `json:"created_at"`
	Name      string    `json:"name"`

	// Path on the daemon's host
	Path string `json:"path,omitempty,omitzero"`

	// Version schema version
	Version int `json:"version,omitempty,omitzero"`
}

// CatalogBackupList All of them
type CatalogBackupList struct {
	Items []CatalogBackup `json:"items"`
}

// ChangeEvent One change of one object
type ChangeEvent struct {
	// Change put or delete, as committed; progress: what an operation is at between its commits, not replayed to a client that reconnects
	Change string `json:"change"`
	ID     string `json:"id"`

	// Kind source, snapshot, clone, operation, bookmark or project
	Kind string `json:"kind"`

	// Name of an operation: its kind
	Name string `json:"name,omitempty,omitzero"`

	// Of id of what the operation works on, of the snapshot's or bookmark's owner, of what the clone was made from
	Of string `json:"of,omitempty,omitzero"`

	// Progress of an operation, 0 to 1
	Progress float64 `json:"progress,omitempty,omitzero"`
	Project  string  `json:"project,omitempty,omitzero"`

	// Revision a client ignores what is older than what it has
	Revision int64 `json:"revision,omitempty,omitzero"`

	// Status the object's status, where it has one
	Status string `json:"status,omitempty,omitzero"`

	// Step of an operation: what it is at
	Step string `json:"step,omitempty,omitzero"`
}

// Clone A writable copy of a point
type Clone struct {
	// ActiveAt when a connection was last seen, to the minute
	ActiveAt time.Time `json:"active_at,omitempty,omitzero"`

	// Connection How to connect to a clone
	Connection Connection `json:"connection"`
	CreatedAt  time.Time  `json:"created_at"`

	// DowntimeMS of its last refresh, rollback or undo
	DowntimeMS float64   `json:"downtime_ms,omitempty,omitzero"`
	ExpiresAt  time.Time `json:"expires_at,omitempty,omitzero"`

	// From id of the source or clone it was asked from
	From     string `json:"from"`
	FromName string `json:"from_name,omitempty,omitzero"`
	ID       string `json:"id"`
	IdleStop string `json:"idle_stop,omitempty,omitzero"`

	// Isolated own mount and PID namespace
	Isolated bool `json:"isolated"`

	// Kind vdb
	Kind string `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`
	Locked bool   `json:"locked"`
	Major  int    `json:"major,omitempty,omitzero"`

	// Masking none or PROFILE@REVISION
	Masking        string    `json:"masking"`
	MaxConnections int       `json:"max_connections,omitempty,omitzero"`
	MeasuredAt     time.Time `json:"measured_at,omitempty,omitzero"`
	MemoryMb       int       `json:"memory_mb,omitempty,omitzero"`
	Name           string    `json:"name"`
	NextRefreshAt  time.Time `json:"next_refresh_at,omitempty,omitzero"`

	// Owner who created it
	Owner string `json:"owner,omitempty,omitzero"`

	// OwnerUser id of the person behind it, in whose quota it counts
	OwnerUser string `json:"owner_user,omitempty,omitzero"`

	// Path its data directory on the host
	Path string `json:"path,omitempty,omitzero"`

	// Problem A lasting problem of an object
	Problem Trouble `json:"problem,omitempty,omitzero"`

	// Project id
	Project         string `json:"project,omitempty,omitzero"`
	Protected       bool   `json:"protected,omitempty,omitzero"`
	RefreshSchedule string `json:"refresh_schedule,omitempty,omitzero"`

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
	Timezone string `json:"timezone,omitempty,omitzero"`

	// TimingsMS of its last create, refresh, rollback or undo, by step: storage, start, first_query, verify, stop …
	TimingsMS map[string]float64 `json:"timings_ms"`
	Undo      []UndoState        `json:"undo,omitempty,omitzero"`

	// UniqueBytes by the last measurement, an estimate; absent: not measured yet
	UniqueBytes int64     `json:"unique_bytes,omitempty,omitzero"`
	UpdatedAt   time.Time `json:"updated_at"`
}

// CloneList One page
type CloneList struct {
	Items []Clone `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// ClonePatch JSON merge-patch of a clone
type ClonePatch struct {
	ExpiresAt *time.Time         `json:"expires_at,omitempty"`
	IdleStop  *string            `json:"idle_stop,omitempty"`
	Labels    map[string]*string `json:"labels,omitempty,omitzero"`

	// MaxConnections from the next start on
	MaxConnections *int `json:"max_connections,omitempty"`

	// MemoryMb from the next start on
	MemoryMb *int `json:"memory_mb,omitempty"`

	// Name a new name; everything else stays
	Name            *string            `json:"name,omitempty"`
	Protected       *bool              `json:"protected,omitempty"`
	RefreshSchedule *string            `json:"refresh_schedule,omitempty"`
	Settings        map[string]*string `json:"settings,omitempty,omitzero"`
	Timezone        *string            `json:"timezone,omitempty"`

	// TTL from now
	TTL *string `json:"ttl,omitempty"`
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

// CreateBookmark A new bookmark
type CreateBookmark struct {
	// At A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
	// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
	// newest prepared snapshot, and only `latest`, `snapshot:` and `bookmark:` are taken.
	//
	//
	// Example: latest
	At Point `json:"at,omitempty,omitzero"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name   `json:"name"`
	Note string `json:"note,omitempty,omitzero"`

	// Of A name or an id
	Of Ref `json:"of"`
}

// CreateClone A new clone
type CreateClone struct {
	// At A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
	// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
	// newest prepared snapshot, and only `latest`, `snapshot:` and `bookmark:` are taken.
	//
	//
	// Example: latest
	At Point `json:"at,omitempty,omitzero"`

	// Database database a connection goes to; found out when empty
	Database  string    `json:"database,omitempty,omitzero"`
	ExpiresAt time.Time `json:"expires_at,omitempty,omitzero"`

	// From A name or an id
	From Ref `json:"from"`

	// IdleStop stopped after so long without a connection, such as 2h
	IdleStop string `json:"idle_stop,omitempty,omitzero"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Listen address to listen on, a loopback address or the one of `ramet serve --vdb-listen`, which an empty one means too
	Listen string `json:"listen,omitempty,omitzero"`

	// MaxConnections 0: the host's default
	MaxConnections int `json:"max_connections,omitempty,omitzero"`

	// MemoryMb memory the instance may take; 0: the host's default
	MemoryMb int `json:"memory_mb,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`

	// Port 0: a free one of the range
	Port int `json:"port,omitempty,omitzero"`

	// Profile masking profile; "none" asks for unmasked data by name
	Profile string `json:"profile,omitempty,omitzero"`

	// Project A name or an id
	Project Ref `json:"project,omitempty,omitzero"`

	// Protected remove and expiry are refused
	Protected bool `json:"protected,omitempty,omitzero"`

	// RefreshSchedule cron expression or "@every 24h"
	RefreshSchedule string `json:"refresh_schedule,omitempty,omitzero"`

	// Settings PostgreSQL settings on top of the generated ones; only those on the allowlist are taken
	Settings Settings `json:"settings,omitempty,omitzero"`

	// Timezone IANA name in which refresh_schedule is read; UTC when empty
	Timezone string `json:"timezone,omitempty,omitzero"`

	// TTL removed after this time, such as 72h or 7d; with expires_at not both
	TTL string `json:"ttl,omitempty,omitzero"`
}

// CreateNotification A new notification
type CreateNotification struct {
	// Events kinds of operation such as clone.create, groups such as clone.*, or clone.expiring and clone.expired; empty: all
	Events EventPatterns          `json:"events,omitempty,omitzero"`
	Kind   CreateNotificationKind `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`

	// Outcomes empty: all
	Outcomes Outcomes `json:"outcomes,omitempty,omitzero"`

	// Project A name or an id
	Project Ref `json:"project,omitempty,omitzero"`

	// Secret webhook: key of the signature; made when empty, and then answered once
	Secret string `json:"secret,omitempty,omitzero"`

	// To email: addresses
	To []string `json:"to,omitempty,omitzero"`

	// URL webhook: http or https
	URL string `json:"url,omitempty,omitzero"`
}

// CreateNotificationKind defines model for CreateNotification.Kind.
type CreateNotificationKind string

// CreateProject A new project
type CreateProject struct {
	Description string `json:"description,omitempty,omitzero"`

	// Groups role by the identity provider's group
	Groups map[string]Role `json:"groups,omitempty,omitzero"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Name A name that a person chose
	//
	// Example: shop-dev
	Name Name `json:"name"`

	// Quota What somebody may have; 0 is no limit
	Quota Quota `json:"quota,omitempty,omitzero"`
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

	// Project A name or an id
	Project Ref `json:"project,omitempty,omitzero"`

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
	Permissions []string `json:"permissions,omitempty,omitzero"`

	// Project A name or an id
	Project Ref             `json:"project,omitempty,omitzero"`
	Role    CreateTokenRole `json:"role"`

	// User A user's name, or a user's id
	User Login `json:"user,omitempty,omitzero"`
}

// CreateTokenRole defines model for CreateToken.Role.
type CreateTokenRole string

// CreateUser A new user
type CreateUser struct {
	Email    string `json:"email,omitempty,omitzero"`
	FullName string `json:"full_name,omitempty,omitzero"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// Name A user's name, or a user's id
	Name Login `json:"name"`

	// Quota What somebody may have; 0 is no limit
	Quota Quota `json:"quota,omitempty,omitzero"`

	// Role over all projects; empty: only what projects give
	Role CreateUserRole `json:"role,omitempty,omitzero"`
}

// CreateUserRole over all projects; empty: only what projects give
type CreateUserRole string

// CreatedToken A new token with its secret, which is shown this once
type CreatedToken struct {
	Secret string `json:"secret"`

	// Token A token without its secret
	Token Token `json:"token"`
}

// Delivery One message of a notification
type Delivery struct {
	Attempts     int       `json:"attempts"`
	CreatedAt    time.Time `json:"created_at"`
	Event        string    `json:"event"`
	ID           string    `json:"id"`
	NextAt       time.Time `json:"next_at,omitempty,omitzero"`
	Notification string    `json:"notification"`

	// Object Names one object
	Object    ObjectRef `json:"object,omitempty,omitzero"`
	Operation string    `json:"operation,omitempty,omitzero"`
	Problem   string    `json:"problem,omitempty,omitzero"`

	// Response HTTP status or SMTP code of the last attempt
	Response int       `json:"response,omitempty,omitzero"`
	SentAt   time.Time `json:"sent_at,omitempty,omitzero"`

	// Status pending, delivered or failed
	Status string `json:"status"`
}

// DeliveryList One page
type DeliveryList struct {
	Items []Delivery `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// DoctorReport What doctor found
type DoctorReport struct {
	Notes    []Finding `json:"notes"`
	Problems []Finding `json:"problems"`
}

// EffectiveConfig The daemon's configuration
type EffectiveConfig struct {
	Config map[string]interface{} `json:"config"`

	// File where it was read from; absent without a file
	File string `json:"file,omitempty,omitzero"`
}

// EventPatterns kinds of operation such as clone.create, groups such as clone.*, or clone.expiring and clone.expired; empty: all
type EventPatterns = []string

// Finding One thing doctor found
type Finding struct {
	Code    string `json:"code"`
	Hint    string `json:"hint,omitempty,omitzero"`
	Message string `json:"message"`

	// Object Names one object
	Object ObjectRef `json:"object,omitempty,omitzero"`

	// Repair what a repair would do about it; empty: nothing
	Repair string `json:"repair,omitempty,omitzero"`

	// Severity error, warning or info
	Severity string `json:"severity"`
}

// FollowEvent How far the WAL of a source has come
type FollowEvent struct {
	Connected  bool   `json:"connected"`
	DurableLSN string `json:"durable_lsn,omitempty,omitzero"`
	LagBytes   int64  `json:"lag_bytes"`
	Name       string `json:"name"`

	// Problem A lasting problem of an object
	Problem     Trouble `json:"problem,omitempty,omitzero"`
	Project     string  `json:"project,omitempty,omitzero"`
	ReceivedLSN string  `json:"received_lsn,omitempty,omitzero"`

	// ServerLSN production's flush position
	ServerLSN string `json:"server_lsn,omitempty,omitzero"`

	// ServerTime production's clock by its last message
	ServerTime time.Time `json:"server_time,omitempty,omitzero"`
	Source     string    `json:"source"`
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

// KeepReason An edge of the graph: `keeper` is why `kept` can not go
type KeepReason struct {
	// Keeper Names one object
	Keeper ObjectRef `json:"keeper"`

	// Kept Names one object
	Kept    ObjectRef `json:"kept"`
	Message string    `json:"message,omitempty,omitzero"`

	// Reason clone_of, prepared_from, snapshot_of, undo_of, bookmark, current, retention, operation or locked
	Reason string `json:"reason"`
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

// Login A user's name, or a user's id
type Login = string

// Member A role within a project
type Member struct {
	// Role What somebody may do
	Role Role `json:"role"`
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

// Notification Tells somebody of what has ended or is about to
type Notification struct {
	CreatedAt time.Time `json:"created_at"`
	Disabled  bool      `json:"disabled"`

	// Events kinds of operation such as clone.create, groups such as clone.*, or clone.expiring and clone.expired; empty: all
	Events EventPatterns `json:"events,omitempty,omitzero"`
	ID     string        `json:"id"`
	Kind   string        `json:"kind"`

	// Labels Small key/value pairs of the caller's own
	Labels Labels `json:"labels,omitempty,omitzero"`

	// LastDelivery One message of a notification
	LastDelivery Delivery `json:"last_delivery,omitempty,omitzero"`
	Name         string   `json:"name"`

	// Outcomes empty: all
	Outcomes Outcomes `json:"outcomes,omitempty,omitzero"`
	Owner    string   `json:"owner,omitempty,omitzero"`
	Project  string   `json:"project,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision int64 `json:"revision"`

	// Secret only in the answer to the create that made it
	Secret    string    `json:"secret,omitempty,omitzero"`
	To        []string  `json:"to,omitempty,omitzero"`
	UpdatedAt time.Time `json:"updated_at"`

	// URL without user and password
	URL string `json:"url,omitempty,omitzero"`
}

// NotificationList One page
type NotificationList struct {
	Items []Notification `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// NotificationPatch JSON merge-patch of a notification
type NotificationPatch struct {
	Disabled *bool                        `json:"disabled,omitempty"`
	Events   *[]string                    `json:"events,omitempty"`
	Labels   map[string]*string           `json:"labels,omitempty,omitzero"`
	Outcomes *[]NotificationPatchOutcomes `json:"outcomes,omitempty"`
	Secret   *string                      `json:"secret,omitempty"`
	To       *[]string                    `json:"to,omitempty"`
	URL      *string                      `json:"url,omitempty"`
}

// NotificationPatchOutcomes defines model for NotificationPatch.Outcomes.
type NotificationPatchOutcomes string

// OIDCMethod The identity provider
type OIDCMethod struct {
	Href string `json:"href"`

	// Name for the button
	Name string `json:"name"`
}

// ObjectRef Names one object
type ObjectRef struct {
	Href string `json:"href,omitempty,omitzero"`
	ID   string `json:"id,omitempty,omitzero"`

	// Kind source, snapshot, clone, operation, token, timeflow, user, project, session, bookmark, notification or system
	Kind string `json:"kind"`
	Name string `json:"name,omitempty,omitzero"`
}

// ObjectUsage What an object takes and what keeps it
type ObjectUsage struct {
	// Deletable a person may delete it now and its space returns
	Deletable bool `json:"deletable"`

	// FreesBytes what deleting it would free, an estimate
	FreesBytes int64 `json:"frees_bytes,omitempty,omitzero"`

	// Item What one object takes
	Item UsageItem `json:"item"`

	// KeptBy the whole graph, from the object outwards
	KeptBy []KeepReason `json:"kept_by"`
}

// Operation One piece of long work
type Operation struct {
	// Actions system.repair: what it did, or with dry_run would do, one line each
	Actions     []string  `json:"actions,omitempty,omitzero"`
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

	// Project id; absent: about the host
	Project string `json:"project,omitempty,omitzero"`

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

// Outcomes empty: all
type Outcomes = []string

// Point A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
// newest prepared snapshot, and only `latest`, `snapshot:` and `bookmark:` are taken.
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

// Project Owns sources and clones
type Project struct {
	CreatedAt   time.Time         `json:"created_at"`
	Description string            `json:"description,omitempty,omitzero"`
	Groups      map[string]string `json:"groups,omitempty,omitzero"`
	ID          string            `json:"id"`

	// Labels Small key/value pairs of the caller's own
	Labels  Labels          `json:"labels,omitempty,omitzero"`
	Members []ProjectMember `json:"members"`
	Name    string          `json:"name"`

	// Quota What somebody may have; 0 is no limit
	Quota Quota `json:"quota,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision int64 `json:"revision"`

	// Sources how many it owns
	Sources   int       `json:"sources,omitempty,omitzero"`
	UpdatedAt time.Time `json:"updated_at"`

	// Used How much of a quota is used
	Used QuotaUse `json:"used,omitempty,omitzero"`
}

// ProjectList One page
type ProjectList struct {
	Items []Project `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// ProjectMember A user's role in a project
type ProjectMember struct {
	Role string `json:"role"`

	// User id
	User     string `json:"user"`
	UserName string `json:"user_name,omitempty,omitzero"`
}

// ProjectPatch JSON merge-patch of a project
type ProjectPatch struct {
	Description *string                        `json:"description,omitempty"`
	Groups      map[string]*ProjectPatchGroups `json:"groups,omitempty,omitzero"`
	Labels      map[string]*string             `json:"labels,omitempty,omitzero"`
	Name        *string                        `json:"name,omitempty"`

	// Quota JSON merge-patch of a quota: what is absent stays, null and 0 are no limit
	Quota QuotaPatch `json:"quota,omitempty,omitzero"`
}

// ProjectPatchGroups defines model for ProjectPatch.Groups.
type ProjectPatchGroups string

// Quota What somebody may have; 0 is no limit
type Quota struct {
	// Bytes unique to the clones, by the last measurement
	Bytes  int64 `json:"bytes,omitempty,omitzero"`
	Clones int   `json:"clones,omitempty,omitzero"`
}

// QuotaPatch JSON merge-patch of a quota: what is absent stays, null and 0 are no limit
type QuotaPatch struct {
	Bytes  *int64 `json:"bytes,omitempty"`
	Clones *int   `json:"clones,omitempty"`
}

// QuotaUse How much of a quota is used
type QuotaUse struct {
	Bytes  int64 `json:"bytes"`
	Clones int   `json:"clones"`
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
	// newest prepared snapshot, and only `latest`, `snapshot:` and `bookmark:` are taken.
	//
	//
	// Example: latest
	At      Point  `json:"at,omitempty,omitzero"`
	Profile string `json:"profile,omitempty,omitzero"`
}

// Repair What to repair
type Repair struct {
	// DryRun only say what would be done
	DryRun bool `json:"dry_run,omitempty,omitzero"`

	// Objects only findings about these (ids); empty: all
	Objects []Ref `json:"objects,omitempty,omitzero"`
}

// Role What somebody may do
type Role string

// RollbackClone Where to roll back to
type RollbackClone struct {
	// At A moment: `latest`, `snapshot:NAME-OR-ID`, `bookmark:NAME`, `time:RFC3339`, `lsn:16/B374D848`, `xid:NUMBER`,
	// `restore-point:NAME`, or a bare value when it names exactly one of them. Until point in time is available, `latest` is the
	// newest prepared snapshot, and only `latest`, `snapshot:` and `bookmark:` are taken.
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

// Session A signed-in browser
type Session struct {
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// CsrfToken to be sent as X-CSRF-Token with every change; only in answers to the session itself
	CsrfToken string    `json:"csrf_token,omitempty,omitzero"`
	ExpiresAt time.Time `json:"expires_at"`
	ID        string    `json:"id"`
	Principal string    `json:"principal"`
	Remote    string    `json:"remote,omitempty,omitzero"`
	SeenAt    time.Time `json:"seen_at,omitempty,omitzero"`

	// User id of the person
	User string `json:"user,omitempty,omitzero"`
}

// SessionList One page
type SessionList struct {
	Items []Session `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// Settings PostgreSQL settings on top of the generated ones; only those on the allowlist are taken
type Settings map[string]string

// SignIn What to sign in with
type SignIn struct {
	Token string `json:"token"`
}

// SignInMethods How people can sign in
type SignInMethods struct {
	// Oidc The identity provider
	Oidc    OIDCMethod `json:"oidc,omitempty,omitzero"`
	Token   bool       `json:"token"`
	Version string     `json:"version"`
}

// Snapshot A point held in the pool
type Snapshot struct {
	CreatedAt time.Time `json:"created_at"`
	ID        string    `json:"id"`

	// Kept a person named it; retention leaves it alone
	Kept bool `json:"kept,omitempty,omitzero"`

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

	// UniqueBytes by the last measurement, an estimate; absent: not measured yet
	UniqueBytes int64     `json:"unique_bytes,omitempty,omitzero"`
	UpdatedAt   time.Time `json:"updated_at"`
	Warnings    []string  `json:"warnings,omitempty,omitzero"`
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
	Mode       string    `json:"mode"`
	Name       string    `json:"name"`
	NextSyncAt time.Time `json:"next_sync_at,omitempty,omitzero"`

	// Problem A lasting problem of an object
	Problem Trouble `json:"problem,omitempty,omitzero"`

	// Project id
	Project string `json:"project,omitempty,omitzero"`

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

	// Name a new name; everything else stays
	Name *string `json:"name,omitempty"`

	// Password of the link's user on production, when it has changed or when the key that sealed it is lost; empty leaves it
	Password string  `json:"password,omitempty,omitzero"`
	Snapsync *string `json:"snapsync,omitempty"`
	Timezone *string `json:"timezone,omitempty"`
}

// Tablespace A tablespace outside the data directory
type Tablespace struct {
	Oid int64 `json:"oid"`

	// Path on production
	Path string `json:"path"`
}

// Timeline What can be recovered of a source
type Timeline struct {
	Bookmarks []Bookmark      `json:"bookmarks,omitempty,omitzero"`
	Clones    []TimelineClone `json:"clones,omitempty,omitzero"`

	// Follow Live state of the WAL receiver
	Follow    FollowState     `json:"follow"`
	Ranges    []TimelineRange `json:"ranges"`
	Snapshots []Snapshot      `json:"snapshots"`

	// Source Names one object
	Source ObjectRef `json:"source"`

	// WalBytes WAL kept
	WalBytes int64 `json:"wal_bytes"`
}

// TimelineBranch One timeflow of a clone
type TimelineBranch struct {
	// At when it began
	At      time.Time `json:"at"`
	Current bool      `json:"current"`
	EndedAt time.Time `json:"ended_at,omitempty,omitzero"`

	// Snapshot where it began
	Snapshot string `json:"snapshot,omitempty,omitzero"`
	Timeflow string `json:"timeflow"`

	// Undoable undo can go back to it
	Undoable bool `json:"undoable,omitempty,omitzero"`

	// Verb create, refresh, rollback or undo: what began it
	Verb string `json:"verb"`
}

// TimelineClone A clone that hangs from a snapshot of the source, directly or through another clone
type TimelineClone struct {
	// Branches its timeflows, oldest first
	Branches  []TimelineBranch `json:"branches"`
	CreatedAt time.Time        `json:"created_at,omitempty,omitzero"`

	// From id of the source or clone it was made of
	From    string `json:"from,omitempty,omitzero"`
	ID      string `json:"id"`
	Masking string `json:"masking,omitempty,omitzero"`
	Name    string `json:"name"`

	// Snapshot id of the snapshot its present data began at
	Snapshot string `json:"snapshot"`

	// Snapshots that were taken of it
	Snapshots []Snapshot `json:"snapshots,omitempty,omitzero"`
	Status    string     `json:"status"`
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

	// Project id of the one project it is limited to
	Project string `json:"project,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision  int64     `json:"revision"`
	RevokedAt time.Time `json:"revoked_at,omitempty,omitzero"`
	Role      string    `json:"role"`
	UpdatedAt time.Time `json:"updated_at"`

	// User id of the person it belongs to
	User string `json:"user,omitempty,omitzero"`
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

// UsageItem What one object takes
type UsageItem struct {
	Estimate bool `json:"estimate,omitempty,omitzero"`

	// MeasuredAt absent: not measured yet
	MeasuredAt time.Time `json:"measured_at,omitempty,omitzero"`

	// Object Names one object
	Object ObjectRef `json:"object"`

	// Of Names one object
	Of      ObjectRef `json:"of,omitempty,omitzero"`
	Owner   string    `json:"owner,omitempty,omitzero"`
	Project string    `json:"project,omitempty,omitzero"`

	// Purpose staging, raw, prepared, clone, snapshot (of a clone), undo (a former state), tombstone or wal
	Purpose string `json:"purpose,omitempty,omitzero"`

	// ReferencedBytes all its data, shared or not
	ReferencedBytes int64 `json:"referenced_bytes"`

	// UniqueBytes freed if it alone were removed
	UniqueBytes int64 `json:"unique_bytes"`
}

// UsageReport Who takes the space
type UsageReport struct {
	// DataFreeBytes free on the data directory's file system
	DataFreeBytes int64       `json:"data_free_bytes,omitempty,omitzero"`
	FreeBytes     int64       `json:"free_bytes"`
	Items         []UsageItem `json:"items"`
	ReserveBytes  int64       `json:"reserve_bytes"`
	TotalBytes    int64       `json:"total_bytes"`

	// WalBytes WAL kept beside the pool
	WalBytes int64 `json:"wal_bytes"`
}

// User A person
type User struct {
	CreatedAt time.Time `json:"created_at"`
	Disabled  bool      `json:"disabled"`
	Email     string    `json:"email,omitempty,omitzero"`
	FullName  string    `json:"full_name,omitempty,omitzero"`

	// Groups of the last sign-in
	Groups []string `json:"groups,omitempty,omitzero"`
	ID     string   `json:"id"`

	// Issuer OpenID Connect issuer the user signed in through
	Issuer string `json:"issuer,omitempty,omitzero"`

	// Labels Small key/value pairs of the caller's own
	Labels     Labels    `json:"labels,omitempty,omitzero"`
	LastSeenAt time.Time `json:"last_seen_at,omitempty,omitzero"`
	Name       string    `json:"name"`

	// Quota What somebody may have; 0 is no limit
	Quota Quota `json:"quota,omitempty,omitzero"`

	// Revision grows by one with each change; the ETag
	Revision  int64     `json:"revision"`
	Role      string    `json:"role"`
	UpdatedAt time.Time `json:"updated_at"`

	// Used How much of a quota is used
	Used QuotaUse `json:"used,omitempty,omitzero"`
}

// UserList One page
type UserList struct {
	Items []User `json:"items"`

	// NextCursor absent on the last page
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// UserPatch JSON merge-patch of a user
type UserPatch struct {
	Disabled *bool              `json:"disabled,omitempty"`
	Email    *string            `json:"email,omitempty"`
	FullName *string            `json:"full_name,omitempty"`
	Labels   map[string]*string `json:"labels,omitempty,omitzero"`

	// Quota JSON merge-patch of a quota: what is absent stays, null and 0 are no limit
	Quota QuotaPatch     `json:"quota,omitempty,omitzero"`
	Role  *UserPatchRole `json:"role,omitempty"`
}

// UserPatchRole defines model for UserPatch.Role.
type UserPatchRole string

// Whoami Who is calling
type Whoami struct {
	Name        string   `json:"name"`
	Permissions []string `json:"permissions"`

	// Projects further permissions, by project id
	Projects map[string][]string `json:"projects,omitempty,omitzero"`
	TokenID  string              `json:"token_id,omitempty,omitzero"`

	// User A person
	User User `json:"user,omitempty,omitzero"`

	// Version of the daemon
	Version string `json:"version"`

	// Via token, session or socket
	Via string `json:"via,omitempty,omitzero"`
}

// AuditAction defines model for AuditAction.
type AuditAction = string

// AuditObject defines model for AuditObject.
type AuditObject = string

// AuditPrincipal defines model for AuditPrincipal.
type AuditPrincipal = string

// BookmarkRef A name or an id
type BookmarkRef = Ref

// Bytes defines model for Bytes.
type Bytes = int64

// CloneRef A name or an id
type CloneRef = Ref

// Cursor defines model for Cursor.
type Cursor = string

// DeliveryRef A name or an id
type DeliveryRef = Ref

// ExportFormat defines model for ExportFormat.
type ExportFormat string

// FollowLog defines model for FollowLog.
type FollowLog = bool

// Force defines model for Force.
type Force = bool

// FromQuery A name or an id
type FromQuery = Ref

// IdempotencyKey defines model for IdempotencyKey.
type IdempotencyKey = string

// IfMatch defines model for IfMatch.
type IfMatch = string

// IfNoneMatch defines model for IfNoneMatch.
type IfNoneMatch = string

// KindQuery defines model for KindQuery.
type KindQuery = string

// LastEventID defines model for LastEventID.
type LastEventID = string

// Limit defines model for Limit.
type Limit = int

// NotificationRef A name or an id
type NotificationRef = Ref

// OIDCCode defines model for OIDCCode.
type OIDCCode = string

// OIDCError defines model for OIDCError.
type OIDCError = string

// OIDCState defines model for OIDCState.
type OIDCState = string

// ObjectID A name or an id
type ObjectID = Ref

// ObjectQuery A name or an id
type ObjectQuery = Ref

// OperationRef A name or an id
type OperationRef = Ref

// OwnerRef A name or an id
type OwnerRef = Ref

// Prefer defines model for Prefer.
type Prefer = string

// ProjectQuery A name or an id
type ProjectQuery = Ref

// ProjectRef A name or an id
type ProjectRef = Ref

// ReturnTo defines model for ReturnTo.
type ReturnTo = string

// SessionRef A name or an id
type SessionRef = Ref

// Since defines model for Since.
type Since = time.Time

// SnapshotRef A name or an id
type SnapshotRef = Ref

// SourceRef A name or an id
type SourceRef = Ref

// StatusQuery defines model for StatusQuery.
type StatusQuery string

// TokenRef A name or an id
type TokenRef = Ref

// Until defines model for Until.
type Until = time.Time

// UserRef A user's name, or a user's id
type UserRef = Login

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
	// Principal Only entries of this principal (name, or id of a user or token)
	Principal AuditPrincipal `form:"principal,omitempty" json:"principal,omitempty,omitzero"`

	// Action Only this action, such as clone.create, or a group of them, such as clone.*
	Action AuditAction `form:"action,omitempty" json:"action,omitempty,omitzero"`

	// Object Only entries about this object (id or name)
	Object AuditObject `form:"object,omitempty" json:"object,omitempty,omitzero"`

	// Since Not before this time
	Since Since `form:"since,omitempty" json:"since,omitempty,omitzero"`

	// Until Before this time
	Until Until `form:"until,omitempty" json:"until,omitempty,omitzero"`

	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// ExportAuditParams defines parameters for ExportAudit.
type ExportAuditParams struct {
	// Format jsonl (one entry a line) or csv
	Format ExportAuditParamsFormat `form:"format,omitempty" json:"format,omitempty,omitzero"`

	// Principal Only entries of this principal (name, or id of a user or token)
	Principal AuditPrincipal `form:"principal,omitempty" json:"principal,omitempty,omitzero"`

	// Action Only this action, such as clone.create, or a group of them, such as clone.*
	Action AuditAction `form:"action,omitempty" json:"action,omitempty,omitzero"`

	// Object Only entries about this object (id or name)
	Object AuditObject `form:"object,omitempty" json:"object,omitempty,omitzero"`

	// Since Not before this time
	Since Since `form:"since,omitempty" json:"since,omitempty,omitzero"`

	// Until Before this time
	Until Until `form:"until,omitempty" json:"until,omitempty,omitzero"`
}

// ExportAuditParamsFormat defines parameters for ExportAudit.
type ExportAuditParamsFormat string

// ListBookmarksParams defines parameters for ListBookmarks.
type ListBookmarksParams struct {
	// Of Name or id of a source or clone
	Of OwnerRef `form:"of,omitempty" json:"of,omitempty,omitzero"`

	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateBookmarkParams defines parameters for CreateBookmark.
type CreateBookmarkParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// DeleteBookmarkParams defines parameters for DeleteBookmark.
type DeleteBookmarkParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// GetBookmarkParams defines parameters for GetBookmark.
type GetBookmarkParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// BackupCatalogParams defines parameters for BackupCatalog.
type BackupCatalogParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// ListClonesParams defines parameters for ListClones.
type ListClonesParams struct {
	// Project Only objects of this project (name or id)
	Project ProjectQuery `form:"project,omitempty" json:"project,omitempty,omitzero"`

	// From Only clones whose data comes from this source at the root, or that were made of this clone (name or id)
	From FromQuery `form:"from,omitempty" json:"from,omitempty,omitzero"`

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

// DoctorParams defines parameters for Doctor.
type DoctorParams struct {
	// Production Ask production as well; false leaves it alone
	Production *bool `form:"production,omitempty" json:"production,omitempty"`
}

// RepairParams defines parameters for Repair.
type RepairParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`

	// Prefer wait=SECONDS, at most 60 (RFC 7240)
	Prefer Prefer `json:"Prefer,omitempty,omitzero"`
}

// WatchEventsParams defines parameters for WatchEvents.
type WatchEventsParams struct {
	// LastEventID id of the last event the client saw
	LastEventID LastEventID `json:"Last-Event-ID,omitempty,omitzero"`
}

// ListNotificationsParams defines parameters for ListNotifications.
type ListNotificationsParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateNotificationParams defines parameters for CreateNotification.
type CreateNotificationParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// DeleteNotificationParams defines parameters for DeleteNotification.
type DeleteNotificationParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// GetNotificationParams defines parameters for GetNotification.
type GetNotificationParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// UpdateNotificationParams defines parameters for UpdateNotification.
type UpdateNotificationParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// ListDeliveriesParams defines parameters for ListDeliveries.
type ListDeliveriesParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// ListOperationsParams defines parameters for ListOperations.
type ListOperationsParams struct {
	// Status Only operations in this status
	Status ListOperationsParamsStatus `form:"status,omitempty" json:"status,omitempty,omitzero"`

	// Kind Only operations of this kind, such as clone.create
	Kind KindQuery `form:"kind,omitempty" json:"kind,omitempty,omitzero"`

	// Object Only operations on this object (id)
	Object ObjectQuery `form:"object,omitempty" json:"object,omitempty,omitzero"`

	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// ListOperationsParamsStatus defines parameters for ListOperations.
type ListOperationsParamsStatus string

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

// ListProjectsParams defines parameters for ListProjects.
type ListProjectsParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateProjectParams defines parameters for CreateProject.
type CreateProjectParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// DeleteProjectParams defines parameters for DeleteProject.
type DeleteProjectParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// GetProjectParams defines parameters for GetProject.
type GetProjectParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// UpdateProjectParams defines parameters for UpdateProject.
type UpdateProjectParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// ListSessionsParams defines parameters for ListSessions.
type ListSessionsParams struct {
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
	// Project Only objects of this project (name or id)
	Project ProjectQuery `form:"project,omitempty" json:"project,omitempty,omitzero"`

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

// GetUsageParams defines parameters for GetUsage.
type GetUsageParams struct {
	// Project Only objects of this project (name or id)
	Project ProjectQuery `form:"project,omitempty" json:"project,omitempty,omitzero"`
}

// ListUsersParams defines parameters for ListUsers.
type ListUsersParams struct {
	// Limit Most items to answer
	Limit Limit `form:"limit,omitempty" json:"limit,omitempty,omitzero"`

	// Cursor next_cursor of the page before
	Cursor Cursor `form:"cursor,omitempty" json:"cursor,omitempty,omitzero"`
}

// CreateUserParams defines parameters for CreateUser.
type CreateUserParams struct {
	// IdempotencyKey 1 to 255 visible ASCII characters chosen by the caller; kept 24 hours
	IdempotencyKey IdempotencyKey `json:"Idempotency-Key,omitempty,omitzero"`
}

// DeleteUserParams defines parameters for DeleteUser.
type DeleteUserParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// GetUserParams defines parameters for GetUser.
type GetUserParams struct {
	// IfNoneMatch ETag that the caller has
	IfNoneMatch IfNoneMatch `json:"If-None-Match,omitempty,omitzero"`
}

// UpdateUserParams defines parameters for UpdateUser.
type UpdateUserParams struct {
	// IfMatch ETag that the object must still have
	IfMatch IfMatch `json:"If-Match,omitempty,omitzero"`
}

// OidcCallbackParams defines parameters for OidcCallback.
type OidcCallbackParams struct {
	// State As given to the provider
	State OIDCState `form:"state,omitempty" json:"state,omitempty,omitzero"`

	// Code The provider's authorization code
	Code OIDCCode `form:"code,omitempty" json:"code,omitempty,omitzero"`

	// Error The provider's refusal
	Error OIDCError `form:"error,omitempty" json:"error,omitempty,omitzero"`
}

// OidcLoginParams defines parameters for OidcLogin.
type OidcLoginParams struct {
	// ReturnTo Path of the console to go to afterwards
	ReturnTo ReturnTo `form:"return_to,omitempty" json:"return_to,omitempty,omitzero"`
}

// CreateBookmarkJSONRequestBody defines body for CreateBookmark for application/json ContentType.
type CreateBookmarkJSONRequestBody = CreateBookmark

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

// RepairJSONRequestBody defines body for Repair for application/json ContentType.
type RepairJSONRequestBody = Repair

// CreateNotificationJSONRequestBody defines body for CreateNotification for application/json ContentType.
type CreateNotificationJSONRequestBody = CreateNotification

// UpdateNotificationJSONRequestBody defines body for UpdateNotification for application/json ContentType.
type UpdateNotificationJSONRequestBody = NotificationPatch

// UpdateNotificationApplicationMergePatchPlusJSONRequestBody defines body for UpdateNotification for application/merge-patch+json ContentType.
type UpdateNotificationApplicationMergePatchPlusJSONRequestBody = NotificationPatch

// CreateProjectJSONRequestBody defines body for CreateProject for application/json ContentType.
type CreateProjectJSONRequestBody = CreateProject

// UpdateProjectJSONRequestBody defines body for UpdateProject for application/json ContentType.
type UpdateProjectJSONRequestBody = ProjectPatch

// UpdateProjectApplicationMergePatchPlusJSONRequestBody defines body for UpdateProject for application/merge-patch+json ContentType.
type UpdateProjectApplicationMergePatchPlusJSONRequestBody = ProjectPatch

// PutMemberJSONRequestBody defines body for PutMember for application/json ContentType.
type PutMemberJSONRequestBody = Member

// SignInJSONRequestBody defines body for SignIn for application/json ContentType.
type SignInJSONRequestBody = SignIn

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

// CreateUserJSONRequestBody defines body for CreateUser for application/json ContentType.
type CreateUserJSONRequestBody = CreateUser

// UpdateUserJSONRequestBody defines body for UpdateUser for application/json ContentType.
type UpdateUserJSONRequestBody = UserPatch

// UpdateUserApplicationMergePatchPlusJSONRequestBody defines body for UpdateUser for application/merge-patch+json ContentType.
type UpdateUserApplicationMergePatchPlusJSONRequestBody = UserPatch

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

	// ExportAudit Export the audit log
	//
	// Oldest first, streamed, filtered as listAudit. The export itself is audited.
	//
	// Corresponds with GET /api/v1/audit/export (the `ExportAudit` operationId).
	ExportAudit(ctx context.Context, params *ExportAuditParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListBookmarks List bookmarks
	//
	// All, or those of one source or clone.
	//
	// Corresponds with GET /api/v1/bookmarks (the `ListBookmarks` operationId).
	ListBookmarks(ctx context.Context, params *ListBookmarksParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateBookmarkWithBody Create a bookmark
	//
	// Names a point of a source or clone and holds the snapshot it needs: neither retention nor a delete removes it.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/bookmarks (the `CreateBookmark` operationId).
	CreateBookmarkWithBody(ctx context.Context, params *CreateBookmarkParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateBookmark Create a bookmark
	//
	// Names a point of a source or clone and holds the snapshot it needs: neither retention nor a delete removes it.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/bookmarks (the `CreateBookmark` operationId).
	CreateBookmark(ctx context.Context, params *CreateBookmarkParams, body CreateBookmarkJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteBookmark Remove a bookmark
	//
	// The snapshot stays and is subject to retention again.
	//
	// Corresponds with DELETE /api/v1/bookmarks/{bookmark} (the `DeleteBookmark` operationId).
	DeleteBookmark(ctx context.Context, bookmark BookmarkRef, params *DeleteBookmarkParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetBookmark Show a bookmark
	//
	// One bookmark by name or id.
	//
	// Corresponds with GET /api/v1/bookmarks/{bookmark} (the `GetBookmark` operationId).
	GetBookmark(ctx context.Context, bookmark BookmarkRef, params *GetBookmarkParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListCatalogBackups List the backups of the catalog
	//
	// Newest first.
	//
	// Corresponds with GET /api/v1/catalog/backups (the `ListCatalogBackups` operationId).
	ListCatalogBackups(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// BackupCatalog Back the catalog up now
	//
	// Writes a consistent copy into the backup directory.
	//
	// Corresponds with POST /api/v1/catalog/backups (the `BackupCatalog` operationId).
	BackupCatalog(ctx context.Context, params *BackupCatalogParams, reqEditors ...RequestEditorFn) (*http.Response, error)

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

	// GetConfig Show the effective configuration
	//
	// As the configuration file has it, defaults filled in; secrets are never in it.
	//
	// Corresponds with GET /api/v1/config (the `GetConfig` operationId).
	GetConfig(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RetryDelivery Send a delivery again
	//
	// At once, whatever its state.
	//
	// Corresponds with POST /api/v1/deliveries/{delivery}/retry (the `RetryDelivery` operationId).
	RetryDelivery(ctx context.Context, delivery DeliveryRef, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetDiagnostics Download a diagnostics bundle
	//
	// A gzip-compressed tar without secrets: version, configuration, doctor, objects, operations with logs, metrics, PostgreSQL logs of failed instances, host facts.
	//
	// Corresponds with GET /api/v1/diagnostics (the `GetDiagnostics` operationId).
	GetDiagnostics(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Doctor Look for trouble
	//
	// Compares the catalog with the pool, the processes, the ports, the host and production. It changes nothing. Each source is asked over one connection, for two seconds at most.
	//
	// Corresponds with GET /api/v1/doctor (the `Doctor` operationId).
	Doctor(ctx context.Context, params *DoctorParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RepairWithBody Repair what doctor found
	//
	// Adopts what can be adopted, finishes what was half done, rebuilds catalog records from dataset labels. It never destroys what it does not know.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/doctor/repair (the `Repair` operationId).
	RepairWithBody(ctx context.Context, params *RepairParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Repair Repair what doctor found
	//
	// Adopts what can be adopted, finishes what was half done, rebuilds catalog records from dataset labels. It never destroys what it does not know.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/doctor/repair (the `Repair` operationId).
	Repair(ctx context.Context, params *RepairParams, body RepairJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// WatchEvents Follow every change
	//
	// Server-sent events. First `ready` (or `reset`): read the lists after it. Then `change`, each with a ChangeEvent as data, of the objects that the caller may see, and `follow`, each with a FollowEvent, at most once a second for each source while it moves; comments each 15 s as heartbeat. A client that reconnects sends `Last-Event-ID` and gets what it missed; when that is no longer kept, or the daemon was restarted, it gets `reset` and reads its lists anew. The stream ends when the caller's token or session does.
	//
	// Corresponds with GET /api/v1/events (the `WatchEvents` operationId).
	WatchEvents(ctx context.Context, params *WatchEventsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListNotifications List notifications
	//
	// In id order, those the caller may see.
	//
	// Corresponds with GET /api/v1/notifications (the `ListNotifications` operationId).
	ListNotifications(ctx context.Context, params *ListNotificationsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateNotificationWithBody Create a notification
	//
	// Tells a URL (webhook) or addresses (e-mail) when an operation ends or a clone is about to expire. A webhook's secret is sealed and shown in no answer.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/notifications (the `CreateNotification` operationId).
	CreateNotificationWithBody(ctx context.Context, params *CreateNotificationParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateNotification Create a notification
	//
	// Tells a URL (webhook) or addresses (e-mail) when an operation ends or a clone is about to expire. A webhook's secret is sealed and shown in no answer.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/notifications (the `CreateNotification` operationId).
	CreateNotification(ctx context.Context, params *CreateNotificationParams, body CreateNotificationJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteNotification Remove a notification
	//
	// Removes the notification at once.
	//
	// Corresponds with DELETE /api/v1/notifications/{notification} (the `DeleteNotification` operationId).
	DeleteNotification(ctx context.Context, notification NotificationRef, params *DeleteNotificationParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetNotification Show a notification
	//
	// One notification by name or id.
	//
	// Corresponds with GET /api/v1/notifications/{notification} (the `GetNotification` operationId).
	GetNotification(ctx context.Context, notification NotificationRef, params *GetNotificationParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateNotificationWithBody Change a notification
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with PATCH /api/v1/notifications/{notification} (the `UpdateNotification` operationId).
	UpdateNotificationWithBody(ctx context.Context, notification NotificationRef, params *UpdateNotificationParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateNotification Change a notification
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with PATCH /api/v1/notifications/{notification} (the `UpdateNotification` operationId).
	UpdateNotification(ctx context.Context, notification NotificationRef, params *UpdateNotificationParams, body UpdateNotificationJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateNotificationWithApplicationMergePatchPlusJSONBody Change a notification
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes a body of the `application/merge-patch+json` content type.
	//
	// Corresponds with PATCH /api/v1/notifications/{notification} (the `UpdateNotification` operationId).
	UpdateNotificationWithApplicationMergePatchPlusJSONBody(ctx context.Context, notification NotificationRef, params *UpdateNotificationParams, body UpdateNotificationApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListDeliveries List the deliveries of a notification
	//
	// Newest first; kept for 14 days, at most 1000 of each notification.
	//
	// Corresponds with GET /api/v1/notifications/{notification}/deliveries (the `ListDeliveries` operationId).
	ListDeliveries(ctx context.Context, notification NotificationRef, params *ListDeliveriesParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// TestNotification Send a test message
	//
	// Queues one delivery of the event `test` and answers it.
	//
	// Corresponds with POST /api/v1/notifications/{notification}/test (the `TestNotification` operationId).
	TestNotification(ctx context.Context, notification NotificationRef, reqEditors ...RequestEditorFn) (*http.Response, error)

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

	// ListProjects List projects
	//
	// In id order, those the caller may see.
	//
	// Corresponds with GET /api/v1/projects (the `ListProjects` operationId).
	ListProjects(ctx context.Context, params *ListProjectsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateProjectWithBody Create a project
	//
	// A project owns sources and clones and says who may do what with them.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/projects (the `CreateProject` operationId).
	CreateProjectWithBody(ctx context.Context, params *CreateProjectParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateProject Create a project
	//
	// A project owns sources and clones and says who may do what with them.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/projects (the `CreateProject` operationId).
	CreateProject(ctx context.Context, params *CreateProjectParams, body CreateProjectJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteProject Remove a project
	//
	// Refused while it owns anything, and for the project default.
	//
	// Corresponds with DELETE /api/v1/projects/{project} (the `DeleteProject` operationId).
	DeleteProject(ctx context.Context, project ProjectRef, params *DeleteProjectParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetProject Show a project
	//
	// One project by name or id.
	//
	// Corresponds with GET /api/v1/projects/{project} (the `GetProject` operationId).
	GetProject(ctx context.Context, project ProjectRef, params *GetProjectParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateProjectWithBody Change a project
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with PATCH /api/v1/projects/{project} (the `UpdateProject` operationId).
	UpdateProjectWithBody(ctx context.Context, project ProjectRef, params *UpdateProjectParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateProject Change a project
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with PATCH /api/v1/projects/{project} (the `UpdateProject` operationId).
	UpdateProject(ctx context.Context, project ProjectRef, params *UpdateProjectParams, body UpdateProjectJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateProjectWithApplicationMergePatchPlusJSONBody Change a project
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes a body of the `application/merge-patch+json` content type.
	//
	// Corresponds with PATCH /api/v1/projects/{project} (the `UpdateProject` operationId).
	UpdateProjectWithApplicationMergePatchPlusJSONBody(ctx context.Context, project ProjectRef, params *UpdateProjectParams, body UpdateProjectApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RemoveMember Remove a member
	//
	// Absent is success.
	//
	// Corresponds with DELETE /api/v1/projects/{project}/members/{user} (the `RemoveMember` operationId).
	RemoveMember(ctx context.Context, project ProjectRef, user UserRef, reqEditors ...RequestEditorFn) (*http.Response, error)

	// PutMemberWithBody Set a member's role
	//
	// Adds the user to the project or changes the role there.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with PUT /api/v1/projects/{project}/members/{user} (the `PutMember` operationId).
	PutMemberWithBody(ctx context.Context, project ProjectRef, user UserRef, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// PutMember Set a member's role
	//
	// Adds the user to the project or changes the role there.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with PUT /api/v1/projects/{project}/members/{user} (the `PutMember` operationId).
	PutMember(ctx context.Context, project ProjectRef, user UserRef, body PutMemberJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// SignOut Sign out
	//
	// Ends the session of the cookie and clears it.
	//
	// Corresponds with DELETE /api/v1/session (the `SignOut` operationId).
	SignOut(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetSession Show the session
	//
	// Of the cookie that comes with the request; 404 without one.
	//
	// Corresponds with GET /api/v1/session (the `GetSession` operationId).
	GetSession(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// SignInWithBody Sign in with a token
	//
	// Trades a token for an HttpOnly, SameSite=Strict cookie. The answer holds the CSRF token that every later change must send as X-CSRF-Token.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/session (the `SignIn` operationId).
	SignInWithBody(ctx context.Context, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// SignIn Sign in with a token
	//
	// Trades a token for an HttpOnly, SameSite=Strict cookie. The answer holds the CSRF token that every later change must send as X-CSRF-Token.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/session (the `SignIn` operationId).
	SignIn(ctx context.Context, body SignInJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// SignInMethods Say how people can sign in
	//
	// For the sign-in page; needs no credentials.
	//
	// Corresponds with GET /api/v1/session/methods (the `SignInMethods` operationId).
	SignInMethods(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListSessions List browser sessions
	//
	// Those that have not expired.
	//
	// Corresponds with GET /api/v1/sessions (the `ListSessions` operationId).
	ListSessions(ctx context.Context, params *ListSessionsParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// RevokeSession End a browser session
	//
	// At once; absent is success.
	//
	// Corresponds with DELETE /api/v1/sessions/{session} (the `RevokeSession` operationId).
	RevokeSession(ctx context.Context, session SessionRef, reqEditors ...RequestEditorFn) (*http.Response, error)

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

	// GetUsage Show who takes the space
	//
	// By source, clone and snapshot, from the last measurement of each.
	//
	// Corresponds with GET /api/v1/usage (the `GetUsage` operationId).
	GetUsage(ctx context.Context, params *GetUsageParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetObjectUsage Show what an object takes and what keeps it
	//
	// The object's own measurement and the graph of what is kept because of what: why it can not be deleted, or what deleting it would free.
	//
	// Corresponds with GET /api/v1/usage/{object} (the `GetObjectUsage` operationId).
	GetObjectUsage(ctx context.Context, object ObjectID, reqEditors ...RequestEditorFn) (*http.Response, error)

	// ListUsers List users
	//
	// In id order, those the caller may see.
	//
	// Corresponds with GET /api/v1/users (the `ListUsers` operationId).
	ListUsers(ctx context.Context, params *ListUsersParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateUserWithBody Create a user
	//
	// A person. Ramet keeps no passwords of people: they sign in with a token of theirs or through OpenID Connect.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with POST /api/v1/users (the `CreateUser` operationId).
	CreateUserWithBody(ctx context.Context, params *CreateUserParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// CreateUser Create a user
	//
	// A person. Ramet keeps no passwords of people: they sign in with a token of theirs or through OpenID Connect.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with POST /api/v1/users (the `CreateUser` operationId).
	CreateUser(ctx context.Context, params *CreateUserParams, body CreateUserJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// DeleteUser Remove a user
	//
	// Revokes the tokens and sessions of the user and removes it. What the user owns stays.
	//
	// Corresponds with DELETE /api/v1/users/{user} (the `DeleteUser` operationId).
	DeleteUser(ctx context.Context, user UserRef, params *DeleteUserParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// GetUser Show a user
	//
	// One user by name or id.
	//
	// Corresponds with GET /api/v1/users/{user} (the `GetUser` operationId).
	GetUser(ctx context.Context, user UserRef, params *GetUserParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateUserWithBody Change a user
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes any type of body and a specified content type.
	//
	// Corresponds with PATCH /api/v1/users/{user} (the `UpdateUser` operationId).
	UpdateUserWithBody(ctx context.Context, user UserRef, params *UpdateUserParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateUser Change a user
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes a body of the `application/json` content type.
	//
	// Corresponds with PATCH /api/v1/users/{user} (the `UpdateUser` operationId).
	UpdateUser(ctx context.Context, user UserRef, params *UpdateUserParams, body UpdateUserJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// UpdateUserWithApplicationMergePatchPlusJSONBody Change a user
	//
	// JSON merge-patch: null resets a field.
	//
	// Takes a body of the `application/merge-patch+json` content type.
	//
	// Corresponds with PATCH /api/v1/users/{user} (the `UpdateUser` operationId).
	UpdateUserWithApplicationMergePatchPlusJSONBody(ctx context.Context, user UserRef, params *UpdateUserParams, body UpdateUserApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error)

	// Whoami Say who is calling
	//
	// The caller's name and permissions.
	//
	// Corresponds with GET /api/v1/whoami (the `Whoami` operationId).
	Whoami(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error)

	// OidcCallback End a sign-in with OpenID Connect
	//
	// Checks the state, trades the code, verifies the id token, sets the session cookie and redirects to the console; a refusal redirects to /?error=REASON. What else a provider adds to the query is not looked at.
	//
	// Corresponds with GET /auth/oidc/callback (the `OidcCallback` operationId).
	OidcCallback(ctx context.Context, params *OidcCallbackParams, reqEditors ...RequestEditorFn) (*http.Response, error)

	// OidcLogin Begin a sign-in with OpenID Connect
	//
	// Redirects to the provider (authorization code flow with PKCE, state and nonce).
	//
	// Corresponds with GET /auth/oidc/login (the `OidcLogin` operationId).
	OidcLogin(ctx context.Context, params *OidcLoginParams, reqEditors ...RequestEditorFn) (*http.Response, error)

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

// ExportAudit Export the audit log
//
// Oldest first, streamed, filtered as listAudit. The export itself is audited.
//
// Corresponds with GET /api/v1/audit/export (the `ExportAudit` operationId).
func (c *Calls) ExportAudit(ctx context.Context, params *ExportAuditParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewExportAuditRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListBookmarks List bookmarks
//
// All, or those of one source or clone.
//
// Corresponds with GET /api/v1/bookmarks (the `ListBookmarks` operationId).
func (c *Calls) ListBookmarks(ctx context.Context, params *ListBookmarksParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListBookmarksRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateBookmarkWithBody Create a bookmark
//
// Names a point of a source or clone and holds the snapshot it needs: neither retention nor a delete removes it.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/bookmarks (the `CreateBookmark` operationId).
func (c *Calls) CreateBookmarkWithBody(ctx context.Context, params *CreateBookmarkParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateBookmarkRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateBookmark Create a bookmark
//
// Names a point of a source or clone and holds the snapshot it needs: neither retention nor a delete removes it.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/bookmarks (the `CreateBookmark` operationId).
func (c *Calls) CreateBookmark(ctx context.Context, params *CreateBookmarkParams, body CreateBookmarkJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateBookmarkRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteBookmark Remove a bookmark
//
// The snapshot stays and is subject to retention again.
//
// Corresponds with DELETE /api/v1/bookmarks/{bookmark} (the `DeleteBookmark` operationId).
func (c *Calls) DeleteBookmark(ctx context.Context, bookmark BookmarkRef, params *DeleteBookmarkParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteBookmarkRequest(c.Server, bookmark, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetBookmark Show a bookmark
//
// One bookmark by name or id.
//
// Corresponds with GET /api/v1/bookmarks/{bookmark} (the `GetBookmark` operationId).
func (c *Calls) GetBookmark(ctx context.Context, bookmark BookmarkRef, params *GetBookmarkParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetBookmarkRequest(c.Server, bookmark, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListCatalogBackups List the backups of the catalog
//
// Newest first.
//
// Corresponds with GET /api/v1/catalog/backups (the `ListCatalogBackups` operationId).
func (c *Calls) ListCatalogBackups(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListCatalogBackupsRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// BackupCatalog Back the catalog up now
//
// Writes a consistent copy into the backup directory.
//
// Corresponds with POST /api/v1/catalog/backups (the `BackupCatalog` operationId).
func (c *Calls) BackupCatalog(ctx context.Context, params *BackupCatalogParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewBackupCatalogRequest(c.Server, params)
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

// GetConfig Show the effective configuration
//
// As the configuration file has it, defaults filled in; secrets are never in it.
//
// Corresponds with GET /api/v1/config (the `GetConfig` operationId).
func (c *Calls) GetConfig(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetConfigRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RetryDelivery Send a delivery again
//
// At once, whatever its state.
//
// Corresponds with POST /api/v1/deliveries/{delivery}/retry (the `RetryDelivery` operationId).
func (c *Calls) RetryDelivery(ctx context.Context, delivery DeliveryRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRetryDeliveryRequest(c.Server, delivery)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetDiagnostics Download a diagnostics bundle
//
// A gzip-compressed tar without secrets: version, configuration, doctor, objects, operations with logs, metrics, PostgreSQL logs of failed instances, host facts.
//
// Corresponds with GET /api/v1/diagnostics (the `GetDiagnostics` operationId).
func (c *Calls) GetDiagnostics(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetDiagnosticsRequest(c.Server)
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
// Compares the catalog with the pool, the processes, the ports, the host and production. It changes nothing. Each source is asked over one connection, for two seconds at most.
//
// Corresponds with GET /api/v1/doctor (the `Doctor` operationId).
func (c *Calls) Doctor(ctx context.Context, params *DoctorParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDoctorRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RepairWithBody Repair what doctor found
//
// Adopts what can be adopted, finishes what was half done, rebuilds catalog records from dataset labels. It never destroys what it does not know.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/doctor/repair (the `Repair` operationId).
func (c *Calls) RepairWithBody(ctx context.Context, params *RepairParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRepairRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// Repair Repair what doctor found
//
// Adopts what can be adopted, finishes what was half done, rebuilds catalog records from dataset labels. It never destroys what it does not know.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/doctor/repair (the `Repair` operationId).
func (c *Calls) Repair(ctx context.Context, params *RepairParams, body RepairJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRepairRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// WatchEvents Follow every change
//
// Server-sent events. First `ready` (or `reset`): read the lists after it. Then `change`, each with a ChangeEvent as data, of the objects that the caller may see, and `follow`, each with a FollowEvent, at most once a second for each source while it moves; comments each 15 s as heartbeat. A client that reconnects sends `Last-Event-ID` and gets what it missed; when that is no longer kept, or the daemon was restarted, it gets `reset` and reads its lists anew. The stream ends when the caller's token or session does.
//
// Corresponds with GET /api/v1/events (the `WatchEvents` operationId).
func (c *Calls) WatchEvents(ctx context.Context, params *WatchEventsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewWatchEventsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListNotifications List notifications
//
// In id order, those the caller may see.
//
// Corresponds with GET /api/v1/notifications (the `ListNotifications` operationId).
func (c *Calls) ListNotifications(ctx context.Context, params *ListNotificationsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListNotificationsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateNotificationWithBody Create a notification
//
// Tells a URL (webhook) or addresses (e-mail) when an operation ends or a clone is about to expire. A webhook's secret is sealed and shown in no answer.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/notifications (the `CreateNotification` operationId).
func (c *Calls) CreateNotificationWithBody(ctx context.Context, params *CreateNotificationParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateNotificationRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateNotification Create a notification
//
// Tells a URL (webhook) or addresses (e-mail) when an operation ends or a clone is about to expire. A webhook's secret is sealed and shown in no answer.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/notifications (the `CreateNotification` operationId).
func (c *Calls) CreateNotification(ctx context.Context, params *CreateNotificationParams, body CreateNotificationJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateNotificationRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteNotification Remove a notification
//
// Removes the notification at once.
//
// Corresponds with DELETE /api/v1/notifications/{notification} (the `DeleteNotification` operationId).
func (c *Calls) DeleteNotification(ctx context.Context, notification NotificationRef, params *DeleteNotificationParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteNotificationRequest(c.Server, notification, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetNotification Show a notification
//
// One notification by name or id.
//
// Corresponds with GET /api/v1/notifications/{notification} (the `GetNotification` operationId).
func (c *Calls) GetNotification(ctx context.Context, notification NotificationRef, params *GetNotificationParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetNotificationRequest(c.Server, notification, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateNotificationWithBody Change a notification
//
// JSON merge-patch: null resets a field.
//
// Takes any type of body and a specified content type.
//
// Corresponds with PATCH /api/v1/notifications/{notification} (the `UpdateNotification` operationId).
func (c *Calls) UpdateNotificationWithBody(ctx context.Context, notification NotificationRef, params *UpdateNotificationParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateNotificationRequestWithBody(c.Server, notification, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateNotification Change a notification
//
// JSON merge-patch: null resets a field.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with PATCH /api/v1/notifications/{notification} (the `UpdateNotification` operationId).
func (c *Calls) UpdateNotification(ctx context.Context, notification NotificationRef, params *UpdateNotificationParams, body UpdateNotificationJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateNotificationRequest(c.Server, notification, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateNotificationWithApplicationMergePatchPlusJSONBody Change a notification
//
// JSON merge-patch: null resets a field.
//
// Takes a body of the `application/merge-patch+json` content type.
//
// Corresponds with PATCH /api/v1/notifications/{notification} (the `UpdateNotification` operationId).
func (c *Calls) UpdateNotificationWithApplicationMergePatchPlusJSONBody(ctx context.Context, notification NotificationRef, params *UpdateNotificationParams, body UpdateNotificationApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateNotificationRequestWithApplicationMergePatchPlusJSONBody(c.Server, notification, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListDeliveries List the deliveries of a notification
//
// Newest first; kept for 14 days, at most 1000 of each notification.
//
// Corresponds with GET /api/v1/notifications/{notification}/deliveries (the `ListDeliveries` operationId).
func (c *Calls) ListDeliveries(ctx context.Context, notification NotificationRef, params *ListDeliveriesParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListDeliveriesRequest(c.Server, notification, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// TestNotification Send a test message
//
// Queues one delivery of the event `test` and answers it.
//
// Corresponds with POST /api/v1/notifications/{notification}/test (the `TestNotification` operationId).
func (c *Calls) TestNotification(ctx context.Context, notification NotificationRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewTestNotificationRequest(c.Server, notification)
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

// ListProjects List projects
//
// In id order, those the caller may see.
//
// Corresponds with GET /api/v1/projects (the `ListProjects` operationId).
func (c *Calls) ListProjects(ctx context.Context, params *ListProjectsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListProjectsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateProjectWithBody Create a project
//
// A project owns sources and clones and says who may do what with them.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/projects (the `CreateProject` operationId).
func (c *Calls) CreateProjectWithBody(ctx context.Context, params *CreateProjectParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateProjectRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateProject Create a project
//
// A project owns sources and clones and says who may do what with them.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/projects (the `CreateProject` operationId).
func (c *Calls) CreateProject(ctx context.Context, params *CreateProjectParams, body CreateProjectJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateProjectRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteProject Remove a project
//
// Refused while it owns anything, and for the project default.
//
// Corresponds with DELETE /api/v1/projects/{project} (the `DeleteProject` operationId).
func (c *Calls) DeleteProject(ctx context.Context, project ProjectRef, params *DeleteProjectParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteProjectRequest(c.Server, project, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetProject Show a project
//
// One project by name or id.
//
// Corresponds with GET /api/v1/projects/{project} (the `GetProject` operationId).
func (c *Calls) GetProject(ctx context.Context, project ProjectRef, params *GetProjectParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetProjectRequest(c.Server, project, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateProjectWithBody Change a project
//
// JSON merge-patch: null resets a field.
//
// Takes any type of body and a specified content type.
//
// Corresponds with PATCH /api/v1/projects/{project} (the `UpdateProject` operationId).
func (c *Calls) UpdateProjectWithBody(ctx context.Context, project ProjectRef, params *UpdateProjectParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateProjectRequestWithBody(c.Server, project, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateProject Change a project
//
// JSON merge-patch: null resets a field.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with PATCH /api/v1/projects/{project} (the `UpdateProject` operationId).
func (c *Calls) UpdateProject(ctx context.Context, project ProjectRef, params *UpdateProjectParams, body UpdateProjectJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateProjectRequest(c.Server, project, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateProjectWithApplicationMergePatchPlusJSONBody Change a project
//
// JSON merge-patch: null resets a field.
//
// Takes a body of the `application/merge-patch+json` content type.
//
// Corresponds with PATCH /api/v1/projects/{project} (the `UpdateProject` operationId).
func (c *Calls) UpdateProjectWithApplicationMergePatchPlusJSONBody(ctx context.Context, project ProjectRef, params *UpdateProjectParams, body UpdateProjectApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateProjectRequestWithApplicationMergePatchPlusJSONBody(c.Server, project, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RemoveMember Remove a member
//
// Absent is success.
//
// Corresponds with DELETE /api/v1/projects/{project}/members/{user} (the `RemoveMember` operationId).
func (c *Calls) RemoveMember(ctx context.Context, project ProjectRef, user UserRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRemoveMemberRequest(c.Server, project, user)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// PutMemberWithBody Set a member's role
//
// Adds the user to the project or changes the role there.
//
// Takes any type of body and a specified content type.
//
// Corresponds with PUT /api/v1/projects/{project}/members/{user} (the `PutMember` operationId).
func (c *Calls) PutMemberWithBody(ctx context.Context, project ProjectRef, user UserRef, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewPutMemberRequestWithBody(c.Server, project, user, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// PutMember Set a member's role
//
// Adds the user to the project or changes the role there.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with PUT /api/v1/projects/{project}/members/{user} (the `PutMember` operationId).
func (c *Calls) PutMember(ctx context.Context, project ProjectRef, user UserRef, body PutMemberJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewPutMemberRequest(c.Server, project, user, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// SignOut Sign out
//
// Ends the session of the cookie and clears it.
//
// Corresponds with DELETE /api/v1/session (the `SignOut` operationId).
func (c *Calls) SignOut(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewSignOutRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetSession Show the session
//
// Of the cookie that comes with the request; 404 without one.
//
// Corresponds with GET /api/v1/session (the `GetSession` operationId).
func (c *Calls) GetSession(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetSessionRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// SignInWithBody Sign in with a token
//
// Trades a token for an HttpOnly, SameSite=Strict cookie. The answer holds the CSRF token that every later change must send as X-CSRF-Token.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/session (the `SignIn` operationId).
func (c *Calls) SignInWithBody(ctx context.Context, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewSignInRequestWithBody(c.Server, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// SignIn Sign in with a token
//
// Trades a token for an HttpOnly, SameSite=Strict cookie. The answer holds the CSRF token that every later change must send as X-CSRF-Token.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/session (the `SignIn` operationId).
func (c *Calls) SignIn(ctx context.Context, body SignInJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewSignInRequest(c.Server, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// SignInMethods Say how people can sign in
//
// For the sign-in page; needs no credentials.
//
// Corresponds with GET /api/v1/session/methods (the `SignInMethods` operationId).
func (c *Calls) SignInMethods(ctx context.Context, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewSignInMethodsRequest(c.Server)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListSessions List browser sessions
//
// Those that have not expired.
//
// Corresponds with GET /api/v1/sessions (the `ListSessions` operationId).
func (c *Calls) ListSessions(ctx context.Context, params *ListSessionsParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListSessionsRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// RevokeSession End a browser session
//
// At once; absent is success.
//
// Corresponds with DELETE /api/v1/sessions/{session} (the `RevokeSession` operationId).
func (c *Calls) RevokeSession(ctx context.Context, session SessionRef, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewRevokeSessionRequest(c.Server, session)
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

// GetUsage Show who takes the space
//
// By source, clone and snapshot, from the last measurement of each.
//
// Corresponds with GET /api/v1/usage (the `GetUsage` operationId).
func (c *Calls) GetUsage(ctx context.Context, params *GetUsageParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetUsageRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetObjectUsage Show what an object takes and what keeps it
//
// The object's own measurement and the graph of what is kept because of what: why it can not be deleted, or what deleting it would free.
//
// Corresponds with GET /api/v1/usage/{object} (the `GetObjectUsage` operationId).
func (c *Calls) GetObjectUsage(ctx context.Context, object ObjectID, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetObjectUsageRequest(c.Server, object)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// ListUsers List users
//
// In id order, those the caller may see.
//
// Corresponds with GET /api/v1/users (the `ListUsers` operationId).
func (c *Calls) ListUsers(ctx context.Context, params *ListUsersParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewListUsersRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateUserWithBody Create a user
//
// A person. Ramet keeps no passwords of people: they sign in with a token of theirs or through OpenID Connect.
//
// Takes any type of body and a specified content type.
//
// Corresponds with POST /api/v1/users (the `CreateUser` operationId).
func (c *Calls) CreateUserWithBody(ctx context.Context, params *CreateUserParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateUserRequestWithBody(c.Server, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// CreateUser Create a user
//
// A person. Ramet keeps no passwords of people: they sign in with a token of theirs or through OpenID Connect.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with POST /api/v1/users (the `CreateUser` operationId).
func (c *Calls) CreateUser(ctx context.Context, params *CreateUserParams, body CreateUserJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewCreateUserRequest(c.Server, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// DeleteUser Remove a user
//
// Revokes the tokens and sessions of the user and removes it. What the user owns stays.
//
// Corresponds with DELETE /api/v1/users/{user} (the `DeleteUser` operationId).
func (c *Calls) DeleteUser(ctx context.Context, user UserRef, params *DeleteUserParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewDeleteUserRequest(c.Server, user, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// GetUser Show a user
//
// One user by name or id.
//
// Corresponds with GET /api/v1/users/{user} (the `GetUser` operationId).
func (c *Calls) GetUser(ctx context.Context, user UserRef, params *GetUserParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewGetUserRequest(c.Server, user, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateUserWithBody Change a user
//
// JSON merge-patch: null resets a field.
//
// Takes any type of body and a specified content type.
//
// Corresponds with PATCH /api/v1/users/{user} (the `UpdateUser` operationId).
func (c *Calls) UpdateUserWithBody(ctx context.Context, user UserRef, params *UpdateUserParams, contentType string, body io.Reader, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateUserRequestWithBody(c.Server, user, params, contentType, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateUser Change a user
//
// JSON merge-patch: null resets a field.
//
// Takes a body of the `application/json` content type.
//
// Corresponds with PATCH /api/v1/users/{user} (the `UpdateUser` operationId).
func (c *Calls) UpdateUser(ctx context.Context, user UserRef, params *UpdateUserParams, body UpdateUserJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateUserRequest(c.Server, user, params, body)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// UpdateUserWithApplicationMergePatchPlusJSONBody Change a user
//
// JSON merge-patch: null resets a field.
//
// Takes a body of the `application/merge-patch+json` content type.
//
// Corresponds with PATCH /api/v1/users/{user} (the `UpdateUser` operationId).
func (c *Calls) UpdateUserWithApplicationMergePatchPlusJSONBody(ctx context.Context, user UserRef, params *UpdateUserParams, body UpdateUserApplicationMergePatchPlusJSONRequestBody, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewUpdateUserRequestWithApplicationMergePatchPlusJSONBody(c.Server, user, params, body)
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

// OidcCallback End a sign-in with OpenID Connect
//
// Checks the state, trades the code, verifies the id token, sets the session cookie and redirects to the console; a refusal redirects to /?error=REASON. What else a provider adds to the query is not looked at.
//
// Corresponds with GET /auth/oidc/callback (the `OidcCallback` operationId).
func (c *Calls) OidcCallback(ctx context.Context, params *OidcCallbackParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewOidcCallbackRequest(c.Server, params)
	if err != nil {
		return nil, err
	}
	req = req.WithContext(ctx)
	if err := c.applyEditors(ctx, req, reqEditors); err != nil {
		return nil, err
	}
	return c.Client.Do(req)
}

// OidcLogin Begin a sign-in with OpenID Connect
//
// Redirects to the provider (authorization code flow with PKCE, state and nonce).
//
// Corresponds with GET /auth/oidc/login (the `OidcLogin` operationId).
func (c *Calls) OidcLogin(ctx context.Context, params *OidcLoginParams, reqEditors ...RequestEditorFn) (*http.Response, error) {
	req, err := NewOidcLoginRequest(c.Server, params)
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "principal", params.Principal, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "action", params.Action, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "object", params.Object, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "since", params.Since, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: "date-time"}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "until", params.Until, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: "date-time"}); err != nil {
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

// NewExportAuditRequest constructs an http.Request for the ExportAudit method
func NewExportAuditRequest(server string, params *ExportAuditParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/audit/export")
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "format", params.Format, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "principal", params.Principal, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "action", params.Action, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "object", params.Object, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "since", params.Since, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: "date-time"}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "until", params.Until, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: "date-time"}); err != nil {
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

// NewListBookmarksRequest constructs an http.Request for the ListBookmarks method
func NewListBookmarksRequest(server string, params *ListBookmarksParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/bookmarks")
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

// NewCreateBookmarkRequest calls the generic CreateBookmark builder with application/json body
func NewCreateBookmarkRequest(server string, params *CreateBookmarkParams, body CreateBookmarkJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateBookmarkRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateBookmarkRequestWithBody constructs an http.Request for the CreateBookmark method, with any body, and a specified content type
func NewCreateBookmarkRequestWithBody(server string, params *CreateBookmarkParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/bookmarks")
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

// NewDeleteBookmarkRequest constructs an http.Request for the DeleteBookmark method
func NewDeleteBookmarkRequest(server string, bookmark BookmarkRef, params *DeleteBookmarkParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "bookmark", bookmark, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/bookmarks/%s", pathParam0)
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

	}

	return req, nil
}

// NewGetBookmarkRequest constructs an http.Request for the GetBookmark method
func NewGetBookmarkRequest(server string, bookmark BookmarkRef, params *GetBookmarkParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "bookmark", bookmark, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/bookmarks/%s", pathParam0)
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

// NewListCatalogBackupsRequest constructs an http.Request for the ListCatalogBackups method
func NewListCatalogBackupsRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/catalog/backups")
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

// NewBackupCatalogRequest constructs an http.Request for the BackupCatalog method
func NewBackupCatalogRequest(server string, params *BackupCatalogParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/catalog/backups")
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "project", params.Project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "from", params.From, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
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

// NewGetConfigRequest constructs an http.Request for the GetConfig method
func NewGetConfigRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/config")
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

// NewRetryDeliveryRequest constructs an http.Request for the RetryDelivery method
func NewRetryDeliveryRequest(server string, delivery DeliveryRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "delivery", delivery, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/deliveries/%s/retry", pathParam0)
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

	return req, nil
}

// NewGetDiagnosticsRequest constructs an http.Request for the GetDiagnostics method
func NewGetDiagnosticsRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/diagnostics")
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

// NewDoctorRequest constructs an http.Request for the Doctor method
func NewDoctorRequest(server string, params *DoctorParams) (*http.Request, error) {
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

	if params != nil {
		// queryValues collects non-styled parameters (passthrough, JSON)
		// that are safe to round-trip through url.Values.Encode().
		queryValues := queryURL.Query()
		// rawQueryFragments collects pre-encoded query fragments from
		// styled parameters, preserving literal commas as delimiters
		// per the OpenAPI spec (e.g. "color=blue,black,brown").
		var rawQueryFragments []string

		if params.Production != nil {

			if queryFrag, err := runtime.StyleParamWithOptions("form", true, "production", *params.Production, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "boolean", Format: ""}); err != nil {
				return nil, err
			} else {
				for _, qp := range strings.Split(queryFrag, "&") {
					rawQueryFragments = append(rawQueryFragments, qp)
				}
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

// NewRepairRequest calls the generic Repair builder with application/json body
func NewRepairRequest(server string, params *RepairParams, body RepairJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewRepairRequestWithBody(server, params, "application/json", bodyReader)
}

// NewRepairRequestWithBody constructs an http.Request for the Repair method, with any body, and a specified content type
func NewRepairRequestWithBody(server string, params *RepairParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/doctor/repair")
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

// NewWatchEventsRequest constructs an http.Request for the WatchEvents method
func NewWatchEventsRequest(server string, params *WatchEventsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/events")
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

// NewListNotificationsRequest constructs an http.Request for the ListNotifications method
func NewListNotificationsRequest(server string, params *ListNotificationsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications")
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

// NewCreateNotificationRequest calls the generic CreateNotification builder with application/json body
func NewCreateNotificationRequest(server string, params *CreateNotificationParams, body CreateNotificationJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateNotificationRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateNotificationRequestWithBody constructs an http.Request for the CreateNotification method, with any body, and a specified content type
func NewCreateNotificationRequestWithBody(server string, params *CreateNotificationParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications")
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

// NewDeleteNotificationRequest constructs an http.Request for the DeleteNotification method
func NewDeleteNotificationRequest(server string, notification NotificationRef, params *DeleteNotificationParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "notification", notification, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications/%s", pathParam0)
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

	}

	return req, nil
}

// NewGetNotificationRequest constructs an http.Request for the GetNotification method
func NewGetNotificationRequest(server string, notification NotificationRef, params *GetNotificationParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "notification", notification, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications/%s", pathParam0)
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

// NewUpdateNotificationRequest calls the generic UpdateNotification builder with application/json body
func NewUpdateNotificationRequest(server string, notification NotificationRef, params *UpdateNotificationParams, body UpdateNotificationJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateNotificationRequestWithBody(server, notification, params, "application/json", bodyReader)
}

// NewUpdateNotificationRequestWithApplicationMergePatchPlusJSONBody calls the generic UpdateNotification builder with application/merge-patch+json body
func NewUpdateNotificationRequestWithApplicationMergePatchPlusJSONBody(server string, notification NotificationRef, params *UpdateNotificationParams, body UpdateNotificationApplicationMergePatchPlusJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateNotificationRequestWithBody(server, notification, params, "application/merge-patch+json", bodyReader)
}

// NewUpdateNotificationRequestWithBody constructs an http.Request for the UpdateNotification method, with any body, and a specified content type
func NewUpdateNotificationRequestWithBody(server string, notification NotificationRef, params *UpdateNotificationParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "notification", notification, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications/%s", pathParam0)
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

// NewListDeliveriesRequest constructs an http.Request for the ListDeliveries method
func NewListDeliveriesRequest(server string, notification NotificationRef, params *ListDeliveriesParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "notification", notification, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications/%s/deliveries", pathParam0)
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

// NewTestNotificationRequest constructs an http.Request for the TestNotification method
func NewTestNotificationRequest(server string, notification NotificationRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "notification", notification, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/notifications/%s/test", pathParam0)
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "status", params.Status, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "kind", params.Kind, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "object", params.Object, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
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

// NewListProjectsRequest constructs an http.Request for the ListProjects method
func NewListProjectsRequest(server string, params *ListProjectsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects")
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

// NewCreateProjectRequest calls the generic CreateProject builder with application/json body
func NewCreateProjectRequest(server string, params *CreateProjectParams, body CreateProjectJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateProjectRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateProjectRequestWithBody constructs an http.Request for the CreateProject method, with any body, and a specified content type
func NewCreateProjectRequestWithBody(server string, params *CreateProjectParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects")
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

// NewDeleteProjectRequest constructs an http.Request for the DeleteProject method
func NewDeleteProjectRequest(server string, project ProjectRef, params *DeleteProjectParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "project", project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects/%s", pathParam0)
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

	}

	return req, nil
}

// NewGetProjectRequest constructs an http.Request for the GetProject method
func NewGetProjectRequest(server string, project ProjectRef, params *GetProjectParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "project", project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects/%s", pathParam0)
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

// NewUpdateProjectRequest calls the generic UpdateProject builder with application/json body
func NewUpdateProjectRequest(server string, project ProjectRef, params *UpdateProjectParams, body UpdateProjectJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateProjectRequestWithBody(server, project, params, "application/json", bodyReader)
}

// NewUpdateProjectRequestWithApplicationMergePatchPlusJSONBody calls the generic UpdateProject builder with application/merge-patch+json body
func NewUpdateProjectRequestWithApplicationMergePatchPlusJSONBody(server string, project ProjectRef, params *UpdateProjectParams, body UpdateProjectApplicationMergePatchPlusJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateProjectRequestWithBody(server, project, params, "application/merge-patch+json", bodyReader)
}

// NewUpdateProjectRequestWithBody constructs an http.Request for the UpdateProject method, with any body, and a specified content type
func NewUpdateProjectRequestWithBody(server string, project ProjectRef, params *UpdateProjectParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "project", project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects/%s", pathParam0)
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

// NewRemoveMemberRequest constructs an http.Request for the RemoveMember method
func NewRemoveMemberRequest(server string, project ProjectRef, user UserRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "project", project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	var pathParam1 string

	pathParam1, err = runtime.StyleParamWithOptions("simple", false, "user", user, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects/%s/members/%s", pathParam0, pathParam1)
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

// NewPutMemberRequest calls the generic PutMember builder with application/json body
func NewPutMemberRequest(server string, project ProjectRef, user UserRef, body PutMemberJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewPutMemberRequestWithBody(server, project, user, "application/json", bodyReader)
}

// NewPutMemberRequestWithBody constructs an http.Request for the PutMember method, with any body, and a specified content type
func NewPutMemberRequestWithBody(server string, project ProjectRef, user UserRef, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "project", project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	var pathParam1 string

	pathParam1, err = runtime.StyleParamWithOptions("simple", false, "user", user, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/projects/%s/members/%s", pathParam0, pathParam1)
	if operationPath[0] == '/' {
		operationPath = "." + operationPath
	}

	queryURL, err := serverURL.Parse(operationPath)
	if err != nil {
		return nil, err
	}

	req, err := http.NewRequest(http.MethodPut, queryURL.String(), body)
	if err != nil {
		return nil, err
	}

	req.Header.Add("Content-Type", contentType)

	return req, nil
}

// NewSignOutRequest constructs an http.Request for the SignOut method
func NewSignOutRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/session")
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

// NewGetSessionRequest constructs an http.Request for the GetSession method
func NewGetSessionRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/session")
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

// NewSignInRequest calls the generic SignIn builder with application/json body
func NewSignInRequest(server string, body SignInJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewSignInRequestWithBody(server, "application/json", bodyReader)
}

// NewSignInRequestWithBody constructs an http.Request for the SignIn method, with any body, and a specified content type
func NewSignInRequestWithBody(server string, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/session")
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

	return req, nil
}

// NewSignInMethodsRequest constructs an http.Request for the SignInMethods method
func NewSignInMethodsRequest(server string) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/session/methods")
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

// NewListSessionsRequest constructs an http.Request for the ListSessions method
func NewListSessionsRequest(server string, params *ListSessionsParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sessions")
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

// NewRevokeSessionRequest constructs an http.Request for the RevokeSession method
func NewRevokeSessionRequest(server string, session SessionRef) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "session", session, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/sessions/%s", pathParam0)
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "project", params.Project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
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

// NewGetUsageRequest constructs an http.Request for the GetUsage method
func NewGetUsageRequest(server string, params *GetUsageParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/usage")
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "project", params.Project, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
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

// NewGetObjectUsageRequest constructs an http.Request for the GetObjectUsage method
func NewGetObjectUsageRequest(server string, object ObjectID) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "object", object, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/usage/%s", pathParam0)
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

// NewListUsersRequest constructs an http.Request for the ListUsers method
func NewListUsersRequest(server string, params *ListUsersParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/users")
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

// NewCreateUserRequest calls the generic CreateUser builder with application/json body
func NewCreateUserRequest(server string, params *CreateUserParams, body CreateUserJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewCreateUserRequestWithBody(server, params, "application/json", bodyReader)
}

// NewCreateUserRequestWithBody constructs an http.Request for the CreateUser method, with any body, and a specified content type
func NewCreateUserRequestWithBody(server string, params *CreateUserParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/users")
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

// NewDeleteUserRequest constructs an http.Request for the DeleteUser method
func NewDeleteUserRequest(server string, user UserRef, params *DeleteUserParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "user", user, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/users/%s", pathParam0)
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

	}

	return req, nil
}

// NewGetUserRequest constructs an http.Request for the GetUser method
func NewGetUserRequest(server string, user UserRef, params *GetUserParams) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "user", user, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/users/%s", pathParam0)
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

// NewUpdateUserRequest calls the generic UpdateUser builder with application/json body
func NewUpdateUserRequest(server string, user UserRef, params *UpdateUserParams, body UpdateUserJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateUserRequestWithBody(server, user, params, "application/json", bodyReader)
}

// NewUpdateUserRequestWithApplicationMergePatchPlusJSONBody calls the generic UpdateUser builder with application/merge-patch+json body
func NewUpdateUserRequestWithApplicationMergePatchPlusJSONBody(server string, user UserRef, params *UpdateUserParams, body UpdateUserApplicationMergePatchPlusJSONRequestBody) (*http.Request, error) {
	var bodyReader io.Reader
	buf, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	bodyReader = bytes.NewReader(buf)
	return NewUpdateUserRequestWithBody(server, user, params, "application/merge-patch+json", bodyReader)
}

// NewUpdateUserRequestWithBody constructs an http.Request for the UpdateUser method, with any body, and a specified content type
func NewUpdateUserRequestWithBody(server string, user UserRef, params *UpdateUserParams, contentType string, body io.Reader) (*http.Request, error) {
	var err error

	var pathParam0 string

	pathParam0, err = runtime.StyleParamWithOptions("simple", false, "user", user, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationPath, Type: "string", Format: ""})
	if err != nil {
		return nil, err
	}

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/api/v1/users/%s", pathParam0)
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

// NewOidcCallbackRequest constructs an http.Request for the OidcCallback method
func NewOidcCallbackRequest(server string, params *OidcCallbackParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/auth/oidc/callback")
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "state", params.State, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "code", params.Code, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
			return nil, err
		} else {
			for _, qp := range strings.Split(queryFrag, "&") {
				rawQueryFragments = append(rawQueryFragments, qp)
			}
		}

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "error", params.Error, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
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

// NewOidcLoginRequest constructs an http.Request for the OidcLogin method
func NewOidcLoginRequest(server string, params *OidcLoginParams) (*http.Request, error) {
	var err error

	serverURL, err := url.Parse(server)
	if err != nil {
		return nil, err
	}

	operationPath := fmt.Sprintf("/auth/oidc/login")
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

		if queryFrag, err := runtime.StyleParamWithOptions("form", true, "return_to", params.ReturnTo, runtime.StyleParamOptions{ParamLocation: runtime.ParamLocationQuery, Type: "string", Format: ""}); err != nil {
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
