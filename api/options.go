package api

import (
	"context"
	"io"
	"io/fs"
	"log/slog"
	"net/url"
	"time"

	"github.com/ramet-io/ramet/api/oidc"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/operation"
)

// Sources is what the API calls about sources.
type Sources interface {
	Link(ctx context.Context, p engine.Principal, r control.LinkRequest) (engine.Operation, error)
	Get(ctx context.Context, p engine.Principal, ref string) (engine.Source, error)
	List(ctx context.Context, p engine.Principal, f control.SourceFilter, page control.Page) (control.PageOf[engine.Source], error)
	Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch control.SourcePatch) (engine.Source, error)
	Sync(ctx context.Context, p engine.Principal, ref string, r control.SyncRequest) (engine.Operation, error)
	Resync(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error)
	NextSync(s engine.Source) time.Time
	Timeline(ctx context.Context, p engine.Principal, ref string) (control.TimelineView, error)
	Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, r control.RemoveSourceRequest) (engine.Operation, error)
}

// Snapshots is what the API calls about snapshots.
type Snapshots interface {
	Get(ctx context.Context, p engine.Principal, id string) (engine.Snapshot, error)
	List(ctx context.Context, p engine.Principal, of string, page control.Page) (control.PageOf[engine.Snapshot], error)
	Delete(ctx context.Context, p engine.Principal, id string, ifMatch uint64) (engine.Operation, error)
	Verify(ctx context.Context, p engine.Principal, id string) (engine.Operation, error)
}

// Clones is what the API calls about clones.
type Clones interface {
	Create(ctx context.Context, p engine.Principal, r control.CreateCloneRequest) (engine.Operation, error)
	Get(ctx context.Context, p engine.Principal, ref string) (engine.Clone, error)
	List(ctx context.Context, p engine.Principal, f control.CloneFilter, page control.Page) (control.PageOf[engine.Clone], error)
	Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch control.ClonePatch) (engine.Clone, error)
	Connection(c engine.Clone) control.Connection
	Path(c engine.Clone) string
	NextRefresh(c engine.Clone) time.Time
	ActiveAt(c engine.Clone) time.Time
	Credentials(ctx context.Context, p engine.Principal, ref string) (control.Connection, error)
	OwnConnection(p engine.Principal, c engine.Clone) (control.Connection, error)
	Refresh(ctx context.Context, p engine.Principal, ref string, r control.RefreshRequest) (engine.Operation, error)
	Rollback(ctx context.Context, p engine.Principal, ref string, r control.RollbackRequest) (engine.Operation, error)
	Undo(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error)
	Start(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error)
	Stop(ctx context.Context, p engine.Principal, ref string) (engine.Operation, error)
	Lock(ctx context.Context, p engine.Principal, ref string) (engine.Clone, error)
	Unlock(ctx context.Context, p engine.Principal, ref string) (engine.Clone, error)
	Snapshot(ctx context.Context, p engine.Principal, ref string, r control.SnapshotRequest) (engine.Operation, error)
	Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) (engine.Operation, error)
	LogTail(ctx context.Context, p engine.Principal, ref string, n int64) (string, error)
}

// Bookmarks is what the API calls about bookmarks.
type Bookmarks interface {
	Create(ctx context.Context, p engine.Principal, r control.BookmarkRequest) (control.BookmarkView, error)
	Get(ctx context.Context, p engine.Principal, ref string) (control.BookmarkView, error)
	List(ctx context.Context, p engine.Principal, of string, page control.Page) (control.PageOf[control.BookmarkView], error)
	Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error
}

// Operations is what the API calls about operations.
type Operations interface {
	Get(ctx context.Context, p engine.Principal, id string) (engine.Operation, error)
	List(ctx context.Context, p engine.Principal, f control.OperationFilter, page control.Page) (control.PageOf[engine.Operation], error)
	Wait(ctx context.Context, p engine.Principal, id string) (engine.Operation, error)
	Events(ctx context.Context, p engine.Principal, id string, after uint64) (<-chan operation.Event, error)
	Log(ctx context.Context, p engine.Principal, id string) (io.ReadCloser, error)
	Cancel(ctx context.Context, p engine.Principal, id string) (engine.Operation, error)
	Retry(ctx context.Context, p engine.Principal, id string) (engine.Operation, error)
}

// Tokens is what the API calls about tokens and logins.
type Tokens interface {
	Create(ctx context.Context, p engine.Principal, r control.TokenRequest) (engine.Token, string, error)
	List(ctx context.Context, p engine.Principal, page control.Page) (control.PageOf[engine.Token], error)
	Revoke(ctx context.Context, p engine.Principal, ref string) error
	Authenticate(ctx context.Context, secret, remote string) (engine.Principal, error)
	Local(remote string) engine.Principal
}

// Sessions is what the API calls about signed-in browsers.
type Sessions interface {
	Create(ctx context.Context, p engine.Principal) (ses engine.Session, cookie string, err error)
	Authenticate(ctx context.Context, cookie, remote string) (engine.Session, engine.Principal, error)
	Show(ctx context.Context, p engine.Principal) (engine.Session, error)
	End(ctx context.Context, p engine.Principal) error
	List(ctx context.Context, p engine.Principal, page control.Page) (control.PageOf[engine.Session], error)
	Revoke(ctx context.Context, p engine.Principal, id string) error
}

// Users is what the API calls about people.
type Users interface {
	SignIn(ctx context.Context, id control.Identity, remote string) (engine.User, error)
	Create(ctx context.Context, p engine.Principal, r control.UserRequest) (control.UserView, error)
	Get(ctx context.Context, p engine.Principal, ref string) (control.UserView, error)
	Self(ctx context.Context, p engine.Principal) (u control.UserView, found bool, err error)
	List(ctx context.Context, p engine.Principal, page control.Page) (control.PageOf[control.UserView], error)
	Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch control.UserPatch) (control.UserView, error)
	Delete(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error
}

// Projects is what the API calls about projects.
type Projects interface {
	Create(ctx context.Context, p engine.Principal, r control.ProjectRequest) (control.ProjectView, error)
	Get(ctx context.Context, p engine.Principal, ref string) (control.ProjectView, error)
	List(ctx context.Context, p engine.Principal, page control.Page) (control.PageOf[control.ProjectView], error)
	Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch control.ProjectPatch) (control.ProjectView, error)
	PutMember(ctx context.Context, p engine.Principal, ref, user, role string) (control.ProjectView, error)
	RemoveMember(ctx context.Context, p engine.Principal, ref, user string) (control.ProjectView, error)
	Delete(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error
}

// Audit is what the API calls about the audit log.
type Audit interface {
	List(ctx context.Context, p engine.Principal, f control.AuditFilter, page control.Page) (control.PageOf[engine.AuditEntry], error)
	Export(ctx context.Context, p engine.Principal, f control.AuditFilter, format string, each func(engine.AuditEntry) error) error
	Denied(ctx context.Context, p engine.Principal, action string, cause error)
}

// System is what the API calls about the daemon and its host.
type System interface {
	Pool(ctx context.Context, p engine.Principal) (control.PoolView, error)
	Doctor(ctx context.Context, p engine.Principal, r control.DoctorRequest) ([]control.Finding, error)
	Repair(ctx context.Context, p engine.Principal, r control.RepairRequest) (engine.Operation, error)
	CatalogBackups(ctx context.Context, p engine.Principal) ([]engine.CatalogBackup, error)
	BackupCatalog(ctx context.Context, p engine.Principal) (engine.CatalogBackup, error)
	Ready(ctx context.Context) control.Readiness
	Shutdown(ctx context.Context, p engine.Principal) error
	Counts(ctx context.Context) (control.Counts, error)
	Measures(ctx context.Context) (control.Measures, error)
	Diagnose(ctx context.Context, p engine.Principal) error
	LookupReply(ctx context.Context, key string) (engine.Reply, bool, error)
	KeepReply(ctx context.Context, r engine.Reply) error
}

// Notifications is what the API calls about notifications.
type Notifications interface {
	Create(ctx context.Context, p engine.Principal, r control.NotificationRequest) (engine.Notification, string, error)
	Get(ctx context.Context, p engine.Principal, ref string) (control.NotificationView, error)
	List(ctx context.Context, p engine.Principal, page control.Page) (control.PageOf[control.NotificationView], error)
	Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch control.NotificationPatch) (engine.Notification, error)
	Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error
	Test(ctx context.Context, p engine.Principal, ref string) (engine.Delivery, error)
	Deliveries(ctx context.Context, p engine.Principal, ref string, page control.Page) (control.PageOf[engine.Delivery], error)
	Retry(ctx context.Context, p engine.Principal, delivery string) (engine.Delivery, error)
}

// Events is what the API calls to follow changes.
type Events interface {
	Watch(p engine.Principal, after uint64, known bool) (*control.Subscription, error)
}

// Usage is what the API calls about who takes the space.
type Usage interface {
	Report(ctx context.Context, p engine.Principal, project string) (control.UsageView, error)
	Object(ctx context.Context, p engine.Principal, ref string) (control.ObjectUsage, error)
	Measured(ctx context.Context, ids ...engine.ID) (map[engine.ID]engine.UsageRecord, error)
}

var (
	_ Notifications = (*control.Notifications)(nil)

	_ Usage      = (*control.Usage)(nil)
	_ Events     = (*control.Events)(nil)
	_ Sources    = (*control.Sources)(nil)
	_ Snapshots  = (*control.Snapshots)(nil)
	_ Clones     = (*control.Clones)(nil)
	_ Bookmarks  = (*control.Bookmarks)(nil)
	_ Operations = (*control.Operations)(nil)
	_ Tokens     = (*control.Tokens)(nil)
	_ Sessions   = (*control.Sessions)(nil)
	_ Users      = (*control.Users)(nil)
	_ Projects   = (*control.Projects)(nil)
	_ Audit      = (*control.Audit)(nil)
	_ System     = (*control.System)(nil)
)

// UseCases is everything the API can call.
type UseCases struct {
	Sources    Sources
	Snapshots  Snapshots
	Clones     Clones
	Bookmarks  Bookmarks
	Operations Operations
	Tokens     Tokens
	Sessions   Sessions
	Users      Users
	Projects   Projects
	Audit      Audit
	System     System
	Events     Events

	Notifications Notifications
	Usage         Usage
}

// Of returns the use cases of an engine.
func Of(e *control.Engine) UseCases {
	return UseCases{
		Sources: e.Sources, Snapshots: e.Snapshots, Clones: e.Clones, Bookmarks: e.Bookmarks, Operations: e.Operations,
		Tokens: e.Tokens, Users: e.Users, Projects: e.Projects, Audit: e.Audit, System: e.System,
		Usage:    e.Usage,
		Events:   e.Events,
		Sessions: e.Sessions, Notifications: e.Notifications,
	}
}

// Options configures a Server.
type Options struct {
	UseCases UseCases     // all required
	Logger   *slog.Logger // required
	Version  string       // shown in whoami and metrics
	// AllowedHosts are names that the Host header may have beside loopback
	// names and the address a connection came in on.
	AllowedHosts []string
	// PublicURL is how people reach the daemon when that is not by its own
	// address, such as "https://ramet.example" through a proxy; may be empty.
	// Its host is an allowed one.
	PublicURL *url.URL
	// OIDC is the identity provider that people sign in with; nil for none.
	OIDC *oidc.Config
	// Console holds the web console's files with index.html at its root; nil
	// serves none.
	Console fs.FS
	// Config is what GET /config shows: the daemon's settings without secrets.
	Config EffectiveConfig
	// LogTail returns the end of the daemon's log, for diagnostics; may be nil.
	LogTail func() []byte
}
