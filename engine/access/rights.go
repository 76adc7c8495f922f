package access

import (
	"slices"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// Rights are what somebody may do: over all projects, and beyond that within
// one project each.
type Rights struct {
	All    []engine.Permission
	Within map[engine.ID][]engine.Permission
}

// OfUser returns the rights of a user: the role over all projects, and in each
// project those of the membership and of the user's groups there. It does not
// look at Disabled.
func OfUser(u engine.User, projects []engine.Project) Rights {
	out := Rights{All: RolePermissions(u.Role)}
	for _, p := range projects {
		var held []engine.Permission
		for _, role := range rolesIn(u, p) {
			held = append(held, InProject(role)...)
		}
		out.add(p.ID, held)
	}
	return out
}

func rolesIn(u engine.User, p engine.Project) []string {
	roles := []string{p.Members[u.ID]}
	for _, g := range u.Groups {
		roles = append(roles, p.Groups[g])
	}
	return roles
}

// add notes what is held within a project beside what is held everywhere.
func (r *Rights) add(project engine.ID, held []engine.Permission) {
	held = slices.DeleteFunc(held, func(p engine.Permission) bool { return slices.Contains(r.All, p) })
	slices.Sort(held)
	if held = slices.Compact(held); len(held) == 0 {
		return
	}
	if r.Within == nil {
		r.Within = map[engine.ID][]engine.Permission{}
	}
	r.Within[project] = held
}

// OfToken returns the rights of a token: its role, cut down to its scope, to
// what its user may do (nil for a program's token) and to its project.
func OfToken(t engine.Token, user *Rights) Rights {
	own := Effective(t.Role, t.Permissions)
	out := Rights{All: own}
	if user != nil {
		out = Rights{All: both(own, user.All)}
		for id, held := range user.Within {
			out.add(id, both(own, held))
		}
	}
	if t.Project == "" {
		return out
	}
	var only Rights
	only.add(t.Project, append(projectPart(out.All), out.Within[t.Project]...))
	return only
}

func both(a, b []engine.Permission) []engine.Permission {
	var out []engine.Permission
	for _, p := range a {
		if slices.Contains(b, p) {
			out = append(out, p)
		}
	}
	return out
}

// projectPart returns those of the permissions that count within a project.
func projectPart(perms []engine.Permission) []engine.Permission {
	return slices.DeleteFunc(slices.Clone(perms), func(p engine.Permission) bool { return !strings.HasPrefix(string(p), "project.") })
}

// AllowGiving returns nil when p holds all of r itself, otherwise an error of
// ClassDenied that names what is missing: nobody gives more than they have.
func AllowGiving(p engine.Principal, r Rights) error {
	for _, want := range r.All {
		if err := Allow(p, want); err != nil {
			return err
		}
	}
	for project, perms := range r.Within {
		for _, want := range perms {
			if err := AllowIn(p, want, project); err != nil {
				return err
			}
		}
	}
	return nil
}

// AllowAnywhere returns nil when p holds want over all projects or in any one,
// otherwise an error of ClassDenied that names the missing permission.
func AllowAnywhere(p engine.Principal, want engine.Permission) error {
	if Anywhere(p, want) {
		return nil
	}
	return Allow(p, want)
}
