// Package access decides who may do what. It holds pure functions only: it
// reads no store and writes no log; callers pass the facts in and audit the
// answer.
package access

import (
	"slices"

	"github.com/ramet-io/ramet/engine"
)

// The permissions. Those that begin with "project." are about a project's
// objects, those with "system." about the host.
const (
	SourcesRead         engine.Permission = "project.sources.read"
	SourcesCreate       engine.Permission = "project.sources.create"
	SourcesUpdate       engine.Permission = "project.sources.update" // sync, resync, patch
	SourcesDelete       engine.Permission = "project.sources.delete"
	SnapshotsRead       engine.Permission = "project.snapshots.read"
	SnapshotsCreate     engine.Permission = "project.snapshots.create"
	SnapshotsDelete     engine.Permission = "project.snapshots.delete"
	ClonesRead          engine.Permission = "project.clones.read"
	ClonesCreate        engine.Permission = "project.clones.create"
	ClonesUpdate        engine.Permission = "project.clones.update" // refresh, rollback, undo, start, stop, lock, unlock, patch
	ClonesDelete        engine.Permission = "project.clones.delete"
	ClonesCredentials   engine.Permission = "project.clones.credentials"
	DataUnmasked        engine.Permission = "project.data.unmasked"
	OperationsRead      engine.Permission = "project.operations.read"
	OperationsManage    engine.Permission = "project.operations.manage" // cancel, retry
	BookmarksManage     engine.Permission = "project.bookmarks.manage"
	UsageRead           engine.Permission = "project.usage.read"
	ProjectRead         engine.Permission = "project.read"
	UsersManage         engine.Permission = "system.users.manage" // users and sessions
	ProjectsManage      engine.Permission = "system.projects.manage"
	NotificationsManage engine.Permission = "system.notifications.manage"
	AuditRead           engine.Permission = "system.audit.read"
	TokensManage        engine.Permission = "system.tokens.manage"
	PoolsRead           engine.Permission = "system.pools.read"
	MetricsRead         engine.Permission = "system.metrics.read"
	SystemManage        engine.Permission = "system.manage" // shutdown, doctor --repair
	SystemRead          engine.Permission = "system.read"   // doctor, usage
)

// The roles, each holding what the one after it holds and more.
const (
	RoleAdmin     = "admin"
	RoleOperator  = "operator"
	RoleDeveloper = "developer"
	RoleViewer    = "viewer"
)

var (
	viewer    = []engine.Permission{SourcesRead, SnapshotsRead, ClonesRead, OperationsRead, ProjectRead, UsageRead, PoolsRead}
	developer = append(slices.Clone(viewer), ClonesCreate, ClonesUpdate, ClonesDelete, ClonesCredentials,
		SnapshotsCreate, BookmarksManage, OperationsManage)
	operator = append(slices.Clone(developer), SourcesUpdate, SnapshotsDelete, MetricsRead, SystemRead)
	admin    = append(slices.Clone(operator), SourcesCreate, SourcesDelete, DataUnmasked, AuditRead, TokensManage, UsersManage, ProjectsManage,
		NotificationsManage, SystemManage)
)

// Roles returns the role names, the strongest first.
func Roles() []string { return []string{RoleAdmin, RoleOperator, RoleDeveloper, RoleViewer} }

// RolePermissions returns what a role may do, or nil for an unknown role.
func RolePermissions(role string) []engine.Permission {
	switch role {
	case RoleAdmin:
		return slices.Clone(admin)
	case RoleOperator:
		return slices.Clone(operator)
	case RoleDeveloper:
		return slices.Clone(developer)
	case RoleViewer:
		return slices.Clone(viewer)
	}
	return nil
}

// Effective returns what a token may do: its role's permissions, cut down to
// its scope when it has one.
func Effective(role string, scope []engine.Permission) []engine.Permission {
	all := RolePermissions(role)
	if len(scope) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(p engine.Permission) bool { return !slices.Contains(scope, p) })
}

// InProject returns the part of a role that counts within one project.
func InProject(role string) []engine.Permission { return projectPart(RolePermissions(role)) }

// May reports whether p holds want over all projects or within the given one.
// An empty project is engine.DefaultProject.
func May(p engine.Principal, want engine.Permission, project engine.ID) bool {
	if slices.Contains(p.Permissions, want) {
		return true
	}
	if project == "" {
		project = engine.DefaultProject
	}
	return slices.Contains(p.Projects[project], want)
}

// AllowIn returns nil when p holds want over all projects or within the given
// one, otherwise an error of ClassDenied that names the missing permission.
func AllowIn(p engine.Principal, want engine.Permission, project engine.ID) error {
	if May(p, want, project) {
		return nil
	}
	return Allow(p, want)
}

// Anywhere reports whether p holds want over all projects or in any one: a
// list may be asked for then, and shows what the caller may see.
func Anywhere(p engine.Principal, want engine.Permission) bool {
	if slices.Contains(p.Permissions, want) {
		return true
	}
	for _, perms := range p.Projects {
		if slices.Contains(perms, want) {
			return true
		}
	}
	return false
}

// Allow returns nil when p holds want, otherwise an error of ClassDenied that
// names the missing permission.
func Allow(p engine.Principal, want engine.Permission) error {
	if slices.Contains(p.Permissions, want) {
		return nil
	}
	return &engine.Error{
		Class: engine.ClassDenied, Code: engine.CodePermissionDenied,
		Message: "the permission " + string(want) + " is missing",
		Hint:    "ask an administrator for a token with this permission",
		Details: map[string]any{"permission": string(want)},
	}
}

// AllowUnmasked decides whether p may get data that no profile has masked out
// of a project. asked is the profile the request named; empty means the default.
func AllowUnmasked(p engine.Principal, project engine.ID, masking, asked string) error {
	if masking != engine.MaskingNone {
		return nil
	}
	if err := AllowIn(p, DataUnmasked, project); err != nil {
		return &engine.Error{
			Class: engine.ClassDenied, Code: engine.CodeUnmaskedNotAllowed,
			Message: "this data is not masked, and the permission " + string(DataUnmasked) + " is missing",
			Hint:    "ask for a masked snapshot, or for a token that may see unmasked data",
			Err:     err,
		}
	}
	if asked != engine.MaskingNone {
		return &engine.Error{
			Class: engine.ClassPrecondition, Code: engine.CodeUnmaskedNotAllowed,
			Message: "this data is not masked",
			Hint:    "add --profile none (API: \"profile\": \"none\") to say that an unmasked copy is what you want",
		}
	}
	return nil
}
