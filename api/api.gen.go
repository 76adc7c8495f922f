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

// ServerInterface represents all server handlers.
type ServerInterface interface {
	// ListAudit Read the audit log
	// (GET /api/v1/audit)
	ListAudit(ctx echo.Context, params ListAuditParams) error
	// ExportAudit Export the audit log
	// (GET /api/v1/audit/export)
	ExportAudit(ctx echo.Context, params ExportAuditParams) error
	// ListBookmarks List bookmarks
	// (GET /api/v1/bookmarks)
	ListBookmarks(ctx echo.Context, params ListBookmarksParams) error
	// CreateBookmark Create a bookmark
	// (POST /api/v1/bookmarks)
	CreateBookmark(ctx echo.Context, params CreateBookmarkParams) error
	// DeleteBookmark Remove a bookmark
	// (DELETE /api/v1/bookmarks/{bookmark})
	DeleteBookmark(ctx echo.Context, bookmark BookmarkRef, params DeleteBookmarkParams) error
	// GetBookmark Show a bookmark
	// (GET /api/v1/bookmarks/{bookmark})
	GetBookmark(ctx echo.Context, bookmark BookmarkRef, params GetBookmarkParams) error
	// ListCatalogBackups List the backups of the catalog
	// (GET /api/v1/catalog/backups)
	ListCatalogBackups(ctx echo.Context) error
	// BackupCatalog Back the catalog up now
	// (POST /api/v1/catalog/backups)
	BackupCatalog(ctx echo.Context, params BackupCatalogParams) error
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
	// GetConfig Show the effective configuration
	// (GET /api/v1/config)
	GetConfig(ctx echo.Context) error
	// RetryDelivery Send a delivery again
	// (POST /api/v1/deliveries/{delivery}/retry)
	RetryDelivery(ctx echo.Context, delivery DeliveryRef) error
	// GetDiagnostics Download a diagnostics bundle
	// (GET /api/v1/diagnostics)
	GetDiagnostics(ctx echo.Context) error
	// Doctor Look for trouble
	// (GET /api/v1/doctor)
	Doctor(ctx echo.Context, params DoctorParams) error
	// Repair Repair what doctor found
	// (POST /api/v1/doctor/repair)
	Repair(ctx echo.Context, params RepairParams) error
	// WatchEvents Follow every change
	// (GET /api/v1/events)
	WatchEvents(ctx echo.Context, params WatchEventsParams) error
	// ListNotifications List notifications
	// (GET /api/v1/notifications)
	ListNotifications(ctx echo.Context, params ListNotificationsParams) error
	// CreateNotification Create a notification
	// (POST /api/v1/notifications)
	CreateNotification(ctx echo.Context, params CreateNotificationParams) error
	// DeleteNotification Remove a notification
	// (DELETE /api/v1/notifications/{notification})
	DeleteNotification(ctx echo.Context, notification NotificationRef, params DeleteNotificationParams) error
	// GetNotification Show a notification
	// (GET /api/v1/notifications/{notification})
	GetNotification(ctx echo.Context, notification NotificationRef, params GetNotificationParams) error
	// UpdateNotification Change a notification
	// (PATCH /api/v1/notifications/{notification})
	UpdateNotification(ctx echo.Context, notification NotificationRef, params UpdateNotificationParams) error
	// ListDeliveries List the deliveries of a notification
	// (GET /api/v1/notifications/{notification}/deliveries)
	ListDeliveries(ctx echo.Context, notification NotificationRef, params ListDeliveriesParams) error
	// TestNotification Send a test message
	// (POST /api/v1/notifications/{notification}/test)
	TestNotification(ctx echo.Context, notification NotificationRef) error
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
	// ListProjects List projects
	// (GET /api/v1/projects)
	ListProjects(ctx echo.Context, params ListProjectsParams) error
	// CreateProject Create a project
	// (POST /api/v1/projects)
	CreateProject(ctx echo.Context, params CreateProjectParams) error
	// DeleteProject Remove a project
	// (DELETE /api/v1/projects/{project})
	DeleteProject(ctx echo.Context, project ProjectRef, params DeleteProjectParams) error
	// GetProject Show a project
	// (GET /api/v1/projects/{project})
	GetProject(ctx echo.Context, project ProjectRef, params GetProjectParams) error
	// UpdateProject Change a project
	// (PATCH /api/v1/projects/{project})
	UpdateProject(ctx echo.Context, project ProjectRef, params UpdateProjectParams) error
	// RemoveMember Remove a member
	// (DELETE /api/v1/projects/{project}/members/{user})
	RemoveMember(ctx echo.Context, project ProjectRef, user UserRef) error
	// PutMember Set a member's role
	// (PUT /api/v1/projects/{project}/members/{user})
	PutMember(ctx echo.Context, project ProjectRef, user UserRef) error
	// SignOut Sign out
	// (DELETE /api/v1/session)
	SignOut(ctx echo.Context) error
	// GetSession Show the session
	// (GET /api/v1/session)
	GetSession(ctx echo.Context) error
	// SignIn Sign in with a token
	// (POST /api/v1/session)
	SignIn(ctx echo.Context) error
	// SignInMethods Say how people can sign in
	// (GET /api/v1/session/methods)
	SignInMethods(ctx echo.Context) error
	// ListSessions List browser sessions
	// (GET /api/v1/sessions)
	ListSessions(ctx echo.Context, params ListSessionsParams) error
	// RevokeSession End a browser session
	// (DELETE /api/v1/sessions/{session})
	RevokeSession(ctx echo.Context, session SessionRef) error
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
	// GetUsage Show who takes the space
	// (GET /api/v1/usage)
	GetUsage(ctx echo.Context, params GetUsageParams) error
	// GetObjectUsage Show what an object takes and what keeps it
	// (GET /api/v1/usage/{object})
	GetObjectUsage(ctx echo.Context, object ObjectID) error
	// ListUsers List users
	// (GET /api/v1/users)
	ListUsers(ctx echo.Context, params ListUsersParams) error
	// CreateUser Create a user
	// (POST /api/v1/users)
	CreateUser(ctx echo.Context, params CreateUserParams) error
	// DeleteUser Remove a user
	// (DELETE /api/v1/users/{user})
	DeleteUser(ctx echo.Context, user UserRef, params DeleteUserParams) error
	// GetUser Show a user
	// (GET /api/v1/users/{user})
	GetUser(ctx echo.Context, user UserRef, params GetUserParams) error
	// UpdateUser Change a user
	// (PATCH /api/v1/users/{user})
	UpdateUser(ctx echo.Context, user UserRef, params UpdateUserParams) error
	// Whoami Say who is calling
	// (GET /api/v1/whoami)
	Whoami(ctx echo.Context) error
	// OidcCallback End a sign-in with OpenID Connect
	// (GET /auth/oidc/callback)
	OidcCallback(ctx echo.Context, params OidcCallbackParams) error
	// OidcLogin Begin a sign-in with OpenID Connect
	// (GET /auth/oidc/login)
	OidcLogin(ctx echo.Context, params OidcLoginParams) error
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
	// ------------- Optional query parameter "principal" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "principal", ctx.QueryParams(), &params.Principal, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter principal: %s", err))
	}

	// ------------- Optional query parameter "action" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "action", ctx.QueryParams(), &params.Action, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter action: %s", err))
	}

	// ------------- Optional query parameter "object" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "object", ctx.QueryParams(), &params.Object, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter object: %s", err))
	}

	// ------------- Optional query parameter "since" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "since", ctx.QueryParams(), &params.Since, runtime.BindQueryParameterOptions{Type: "string", Format: "date-time"})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter since: %s", err))
	}

	// ------------- Optional query parameter "until" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "until", ctx.QueryParams(), &params.Until, runtime.BindQueryParameterOptions{Type: "string", Format: "date-time"})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter until: %s", err))
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
	err = w.Handler.ListAudit(ctx, params)
	return err
}

// ExportAudit converts echo context to params.
func (w *ServerInterfaceWrapper) ExportAudit(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ExportAuditParams
	// ------------- Optional query parameter "format" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "format", ctx.QueryParams(), &params.Format, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter format: %s", err))
	}

	// ------------- Optional query parameter "principal" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "principal", ctx.QueryParams(), &params.Principal, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter principal: %s", err))
	}

	// ------------- Optional query parameter "action" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "action", ctx.QueryParams(), &params.Action, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter action: %s", err))
	}

	// ------------- Optional query parameter "object" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "object", ctx.QueryParams(), &params.Object, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter object: %s", err))
	}

	// ------------- Optional query parameter "since" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "since", ctx.QueryParams(), &params.Since, runtime.BindQueryParameterOptions{Type: "string", Format: "date-time"})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter since: %s", err))
	}

	// ------------- Optional query parameter "until" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "until", ctx.QueryParams(), &params.Until, runtime.BindQueryParameterOptions{Type: "string", Format: "date-time"})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter until: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ExportAudit(ctx, params)
	return err
}

// ListBookmarks converts echo context to params.
func (w *ServerInterfaceWrapper) ListBookmarks(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListBookmarksParams
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
	err = w.Handler.ListBookmarks(ctx, params)
	return err
}

// CreateBookmark converts echo context to params.
func (w *ServerInterfaceWrapper) CreateBookmark(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateBookmarkParams

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
	err = w.Handler.CreateBookmark(ctx, params)
	return err
}

// DeleteBookmark converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteBookmark(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "bookmark" -------------
	var bookmark BookmarkRef

	err = runtime.BindStyledParameterWithOptions("simple", "bookmark", ctx.Param("bookmark"), &bookmark, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter bookmark: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteBookmarkParams

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
	err = w.Handler.DeleteBookmark(ctx, bookmark, params)
	return err
}

// GetBookmark converts echo context to params.
func (w *ServerInterfaceWrapper) GetBookmark(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "bookmark" -------------
	var bookmark BookmarkRef

	err = runtime.BindStyledParameterWithOptions("simple", "bookmark", ctx.Param("bookmark"), &bookmark, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter bookmark: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetBookmarkParams

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
	err = w.Handler.GetBookmark(ctx, bookmark, params)
	return err
}

// ListCatalogBackups converts echo context to params.
func (w *ServerInterfaceWrapper) ListCatalogBackups(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.ListCatalogBackups(ctx)
	return err
}

// BackupCatalog converts echo context to params.
func (w *ServerInterfaceWrapper) BackupCatalog(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params BackupCatalogParams

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
	err = w.Handler.BackupCatalog(ctx, params)
	return err
}

// ListClones converts echo context to params.
func (w *ServerInterfaceWrapper) ListClones(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListClonesParams
	// ------------- Optional query parameter "project" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "project", ctx.QueryParams(), &params.Project, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// ------------- Optional query parameter "from" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "from", ctx.QueryParams(), &params.From, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter from: %s", err))
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

// GetConfig converts echo context to params.
func (w *ServerInterfaceWrapper) GetConfig(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetConfig(ctx)
	return err
}

// RetryDelivery converts echo context to params.
func (w *ServerInterfaceWrapper) RetryDelivery(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "delivery" -------------
	var delivery DeliveryRef

	err = runtime.BindStyledParameterWithOptions("simple", "delivery", ctx.Param("delivery"), &delivery, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter delivery: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RetryDelivery(ctx, delivery)
	return err
}

// GetDiagnostics converts echo context to params.
func (w *ServerInterfaceWrapper) GetDiagnostics(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetDiagnostics(ctx)
	return err
}

// Doctor converts echo context to params.
func (w *ServerInterfaceWrapper) Doctor(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params DoctorParams
	// ------------- Optional query parameter "production" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "production", ctx.QueryParams(), &params.Production, runtime.BindQueryParameterOptions{Type: "boolean", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter production: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Doctor(ctx, params)
	return err
}

// Repair converts echo context to params.
func (w *ServerInterfaceWrapper) Repair(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params RepairParams

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
	err = w.Handler.Repair(ctx, params)
	return err
}

// WatchEvents converts echo context to params.
func (w *ServerInterfaceWrapper) WatchEvents(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params WatchEventsParams

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
	err = w.Handler.WatchEvents(ctx, params)
	return err
}

// ListNotifications converts echo context to params.
func (w *ServerInterfaceWrapper) ListNotifications(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListNotificationsParams
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
	err = w.Handler.ListNotifications(ctx, params)
	return err
}

// CreateNotification converts echo context to params.
func (w *ServerInterfaceWrapper) CreateNotification(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateNotificationParams

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
	err = w.Handler.CreateNotification(ctx, params)
	return err
}

// DeleteNotification converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteNotification(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "notification" -------------
	var notification NotificationRef

	err = runtime.BindStyledParameterWithOptions("simple", "notification", ctx.Param("notification"), &notification, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter notification: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteNotificationParams

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
	err = w.Handler.DeleteNotification(ctx, notification, params)
	return err
}

// GetNotification converts echo context to params.
func (w *ServerInterfaceWrapper) GetNotification(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "notification" -------------
	var notification NotificationRef

	err = runtime.BindStyledParameterWithOptions("simple", "notification", ctx.Param("notification"), &notification, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter notification: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetNotificationParams

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
	err = w.Handler.GetNotification(ctx, notification, params)
	return err
}

// UpdateNotification converts echo context to params.
func (w *ServerInterfaceWrapper) UpdateNotification(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "notification" -------------
	var notification NotificationRef

	err = runtime.BindStyledParameterWithOptions("simple", "notification", ctx.Param("notification"), &notification, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter notification: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UpdateNotificationParams

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
	err = w.Handler.UpdateNotification(ctx, notification, params)
	return err
}

// ListDeliveries converts echo context to params.
func (w *ServerInterfaceWrapper) ListDeliveries(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "notification" -------------
	var notification NotificationRef

	err = runtime.BindStyledParameterWithOptions("simple", "notification", ctx.Param("notification"), &notification, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter notification: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params ListDeliveriesParams
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
	err = w.Handler.ListDeliveries(ctx, notification, params)
	return err
}

// TestNotification converts echo context to params.
func (w *ServerInterfaceWrapper) TestNotification(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "notification" -------------
	var notification NotificationRef

	err = runtime.BindStyledParameterWithOptions("simple", "notification", ctx.Param("notification"), &notification, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter notification: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.TestNotification(ctx, notification)
	return err
}

// ListOperations converts echo context to params.
func (w *ServerInterfaceWrapper) ListOperations(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListOperationsParams
	// ------------- Optional query parameter "status" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "status", ctx.QueryParams(), &params.Status, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter status: %s", err))
	}

	// ------------- Optional query parameter "kind" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "kind", ctx.QueryParams(), &params.Kind, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter kind: %s", err))
	}

	// ------------- Optional query parameter "object" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "object", ctx.QueryParams(), &params.Object, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter object: %s", err))
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

// ListProjects converts echo context to params.
func (w *ServerInterfaceWrapper) ListProjects(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListProjectsParams
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
	err = w.Handler.ListProjects(ctx, params)
	return err
}

// CreateProject converts echo context to params.
func (w *ServerInterfaceWrapper) CreateProject(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateProjectParams

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
	err = w.Handler.CreateProject(ctx, params)
	return err
}

// DeleteProject converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteProject(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "project" -------------
	var project ProjectRef

	err = runtime.BindStyledParameterWithOptions("simple", "project", ctx.Param("project"), &project, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteProjectParams

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
	err = w.Handler.DeleteProject(ctx, project, params)
	return err
}

// GetProject converts echo context to params.
func (w *ServerInterfaceWrapper) GetProject(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "project" -------------
	var project ProjectRef

	err = runtime.BindStyledParameterWithOptions("simple", "project", ctx.Param("project"), &project, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetProjectParams

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
	err = w.Handler.GetProject(ctx, project, params)
	return err
}

// UpdateProject converts echo context to params.
func (w *ServerInterfaceWrapper) UpdateProject(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "project" -------------
	var project ProjectRef

	err = runtime.BindStyledParameterWithOptions("simple", "project", ctx.Param("project"), &project, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UpdateProjectParams

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
	err = w.Handler.UpdateProject(ctx, project, params)
	return err
}

// RemoveMember converts echo context to params.
func (w *ServerInterfaceWrapper) RemoveMember(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "project" -------------
	var project ProjectRef

	err = runtime.BindStyledParameterWithOptions("simple", "project", ctx.Param("project"), &project, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// ------------- Path parameter "user" -------------
	var user UserRef

	err = runtime.BindStyledParameterWithOptions("simple", "user", ctx.Param("user"), &user, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter user: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RemoveMember(ctx, project, user)
	return err
}

// PutMember converts echo context to params.
func (w *ServerInterfaceWrapper) PutMember(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "project" -------------
	var project ProjectRef

	err = runtime.BindStyledParameterWithOptions("simple", "project", ctx.Param("project"), &project, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// ------------- Path parameter "user" -------------
	var user UserRef

	err = runtime.BindStyledParameterWithOptions("simple", "user", ctx.Param("user"), &user, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter user: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.PutMember(ctx, project, user)
	return err
}

// SignOut converts echo context to params.
func (w *ServerInterfaceWrapper) SignOut(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.SignOut(ctx)
	return err
}

// GetSession converts echo context to params.
func (w *ServerInterfaceWrapper) GetSession(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetSession(ctx)
	return err
}

// SignIn converts echo context to params.
func (w *ServerInterfaceWrapper) SignIn(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.SignIn(ctx)
	return err
}

// SignInMethods converts echo context to params.
func (w *ServerInterfaceWrapper) SignInMethods(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.SignInMethods(ctx)
	return err
}

// ListSessions converts echo context to params.
func (w *ServerInterfaceWrapper) ListSessions(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListSessionsParams
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
	err = w.Handler.ListSessions(ctx, params)
	return err
}

// RevokeSession converts echo context to params.
func (w *ServerInterfaceWrapper) RevokeSession(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "session" -------------
	var session SessionRef

	err = runtime.BindStyledParameterWithOptions("simple", "session", ctx.Param("session"), &session, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter session: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.RevokeSession(ctx, session)
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
	// ------------- Optional query parameter "project" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "project", ctx.QueryParams(), &params.Project, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
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

// GetUsage converts echo context to params.
func (w *ServerInterfaceWrapper) GetUsage(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params GetUsageParams
	// ------------- Optional query parameter "project" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "project", ctx.QueryParams(), &params.Project, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter project: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetUsage(ctx, params)
	return err
}

// GetObjectUsage converts echo context to params.
func (w *ServerInterfaceWrapper) GetObjectUsage(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "object" -------------
	var object ObjectID

	err = runtime.BindStyledParameterWithOptions("simple", "object", ctx.Param("object"), &object, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter object: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.GetObjectUsage(ctx, object)
	return err
}

// ListUsers converts echo context to params.
func (w *ServerInterfaceWrapper) ListUsers(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params ListUsersParams
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
	err = w.Handler.ListUsers(ctx, params)
	return err
}

// CreateUser converts echo context to params.
func (w *ServerInterfaceWrapper) CreateUser(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params CreateUserParams

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
	err = w.Handler.CreateUser(ctx, params)
	return err
}

// DeleteUser converts echo context to params.
func (w *ServerInterfaceWrapper) DeleteUser(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "user" -------------
	var user UserRef

	err = runtime.BindStyledParameterWithOptions("simple", "user", ctx.Param("user"), &user, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter user: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params DeleteUserParams

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
	err = w.Handler.DeleteUser(ctx, user, params)
	return err
}

// GetUser converts echo context to params.
func (w *ServerInterfaceWrapper) GetUser(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "user" -------------
	var user UserRef

	err = runtime.BindStyledParameterWithOptions("simple", "user", ctx.Param("user"), &user, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter user: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params GetUserParams

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
	err = w.Handler.GetUser(ctx, user, params)
	return err
}

// UpdateUser converts echo context to params.
func (w *ServerInterfaceWrapper) UpdateUser(ctx echo.Context) error {
	var err error
	// ------------- Path parameter "user" -------------
	var user UserRef

	err = runtime.BindStyledParameterWithOptions("simple", "user", ctx.Param("user"), &user, runtime.BindStyledParameterOptions{ParamLocation: runtime.ParamLocationPath, Explode: false, Required: true, Type: "string", Format: "", ValueIsUnescaped: ctx.Request().URL.RawPath == ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter user: %s", err))
	}

	// Parameter object where we will unmarshal all parameters from the context
	var params UpdateUserParams

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
	err = w.Handler.UpdateUser(ctx, user, params)
	return err
}

// Whoami converts echo context to params.
func (w *ServerInterfaceWrapper) Whoami(ctx echo.Context) error {
	var err error

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.Whoami(ctx)
	return err
}

// OidcCallback converts echo context to params.
func (w *ServerInterfaceWrapper) OidcCallback(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params OidcCallbackParams
	// ------------- Optional query parameter "state" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "state", ctx.QueryParams(), &params.State, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter state: %s", err))
	}

	// ------------- Optional query parameter "code" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "code", ctx.QueryParams(), &params.Code, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter code: %s", err))
	}

	// ------------- Optional query parameter "error" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "error", ctx.QueryParams(), &params.Error, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter error: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.OidcCallback(ctx, params)
	return err
}

// OidcLogin converts echo context to params.
func (w *ServerInterfaceWrapper) OidcLogin(ctx echo.Context) error {
	var err error

	// Parameter object where we will unmarshal all parameters from the context
	var params OidcLoginParams
	// ------------- Optional query parameter "return_to" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "return_to", ctx.QueryParams(), &params.ReturnTo, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, fmt.Sprintf("Invalid format for parameter return_to: %s", err))
	}

	// Invoke the callback with all the unmarshaled arguments
	err = w.Handler.OidcLogin(ctx, params)
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
	router.GET(options.BaseURL+"/api/v1/users", wrapper.ListUsers, options.OperationMiddlewares["listUsers"]...)
	router.POST(options.BaseURL+"/api/v1/users", wrapper.CreateUser, options.OperationMiddlewares["createUser"]...)
	router.DELETE(options.BaseURL+"/api/v1/users/:user", wrapper.DeleteUser, options.OperationMiddlewares["deleteUser"]...)
	router.GET(options.BaseURL+"/api/v1/users/:user", wrapper.GetUser, options.OperationMiddlewares["getUser"]...)
	router.PATCH(options.BaseURL+"/api/v1/users/:user", wrapper.UpdateUser, options.OperationMiddlewares["updateUser"]...)
	router.GET(options.BaseURL+"/api/v1/projects", wrapper.ListProjects, options.OperationMiddlewares["listProjects"]...)
	router.POST(options.BaseURL+"/api/v1/projects", wrapper.CreateProject, options.OperationMiddlewares["createProject"]...)
	router.DELETE(options.BaseURL+"/api/v1/projects/:project", wrapper.DeleteProject, options.OperationMiddlewares["deleteProject"]...)
	router.GET(options.BaseURL+"/api/v1/projects/:project", wrapper.GetProject, options.OperationMiddlewares["getProject"]...)
	router.PATCH(options.BaseURL+"/api/v1/projects/:project", wrapper.UpdateProject, options.OperationMiddlewares["updateProject"]...)
	router.DELETE(options.BaseURL+"/api/v1/projects/:project/members/:user", wrapper.RemoveMember, options.OperationMiddlewares["removeMember"]...)
	router.PUT(options.BaseURL+"/api/v1/projects/:project/members/:user", wrapper.PutMember, options.OperationMiddlewares["putMember"]...)
	router.DELETE(options.BaseURL+"/api/v1/session", wrapper.SignOut, options.OperationMiddlewares["signOut"]...)
	router.GET(options.BaseURL+"/api/v1/session", wrapper.GetSession, options.OperationMiddlewares["getSession"]...)
	router.POST(options.BaseURL+"/api/v1/session", wrapper.SignIn, options.OperationMiddlewares["signIn"]...)
	router.GET(options.BaseURL+"/api/v1/session/methods", wrapper.SignInMethods, options.OperationMiddlewares["signInMethods"]...)
	router.GET(options.BaseURL+"/auth/oidc/login", wrapper.OidcLogin, options.OperationMiddlewares["oidcLogin"]...)
	router.GET(options.BaseURL+"/auth/oidc/callback", wrapper.OidcCallback, options.OperationMiddlewares["oidcCallback"]...)
	router.GET(options.BaseURL+"/api/v1/sessions", wrapper.ListSessions, options.OperationMiddlewares["listSessions"]...)
	router.DELETE(options.BaseURL+"/api/v1/sessions/:session", wrapper.RevokeSession, options.OperationMiddlewares["revokeSession"]...)
	router.GET(options.BaseURL+"/api/v1/audit/export", wrapper.ExportAudit, options.OperationMiddlewares["exportAudit"]...)
	router.GET(options.BaseURL+"/api/v1/bookmarks", wrapper.ListBookmarks, options.OperationMiddlewares["listBookmarks"]...)
	router.POST(options.BaseURL+"/api/v1/bookmarks", wrapper.CreateBookmark, options.OperationMiddlewares["createBookmark"]...)
	router.DELETE(options.BaseURL+"/api/v1/bookmarks/:bookmark", wrapper.DeleteBookmark, options.OperationMiddlewares["deleteBookmark"]...)
	router.GET(options.BaseURL+"/api/v1/bookmarks/:bookmark", wrapper.GetBookmark, options.OperationMiddlewares["getBookmark"]...)
	router.GET(options.BaseURL+"/api/v1/notifications", wrapper.ListNotifications, options.OperationMiddlewares["listNotifications"]...)
	router.POST(options.BaseURL+"/api/v1/notifications", wrapper.CreateNotification, options.OperationMiddlewares["createNotification"]...)
	router.DELETE(options.BaseURL+"/api/v1/notifications/:notification", wrapper.DeleteNotification, options.OperationMiddlewares["deleteNotification"]...)
	router.GET(options.BaseURL+"/api/v1/notifications/:notification", wrapper.GetNotification, options.OperationMiddlewares["getNotification"]...)
	router.PATCH(options.BaseURL+"/api/v1/notifications/:notification", wrapper.UpdateNotification, options.OperationMiddlewares["updateNotification"]...)
	router.POST(options.BaseURL+"/api/v1/notifications/:notification/test", wrapper.TestNotification, options.OperationMiddlewares["testNotification"]...)
	router.GET(options.BaseURL+"/api/v1/notifications/:notification/deliveries", wrapper.ListDeliveries, options.OperationMiddlewares["listDeliveries"]...)
	router.POST(options.BaseURL+"/api/v1/deliveries/:delivery/retry", wrapper.RetryDelivery, options.OperationMiddlewares["retryDelivery"]...)
	router.GET(options.BaseURL+"/api/v1/usage", wrapper.GetUsage, options.OperationMiddlewares["getUsage"]...)
	router.GET(options.BaseURL+"/api/v1/usage/:object", wrapper.GetObjectUsage, options.OperationMiddlewares["getObjectUsage"]...)
	router.GET(options.BaseURL+"/api/v1/events", wrapper.WatchEvents, options.OperationMiddlewares["watchEvents"]...)
	router.POST(options.BaseURL+"/api/v1/doctor/repair", wrapper.Repair, options.OperationMiddlewares["repair"]...)
	router.GET(options.BaseURL+"/api/v1/catalog/backups", wrapper.ListCatalogBackups, options.OperationMiddlewares["listCatalogBackups"]...)
	router.POST(options.BaseURL+"/api/v1/catalog/backups", wrapper.BackupCatalog, options.OperationMiddlewares["backupCatalog"]...)
	router.GET(options.BaseURL+"/api/v1/diagnostics", wrapper.GetDiagnostics, options.OperationMiddlewares["getDiagnostics"]...)
	router.GET(options.BaseURL+"/api/v1/config", wrapper.GetConfig, options.OperationMiddlewares["getConfig"]...)
	router.GET(options.BaseURL+"/healthz", wrapper.Healthz, options.OperationMiddlewares["healthz"]...)
	router.GET(options.BaseURL+"/readyz", wrapper.Readyz, options.OperationMiddlewares["readyz"]...)
	router.GET(options.BaseURL+"/metrics", wrapper.Metrics, options.OperationMiddlewares["metrics"]...)

}
