package control

import (
	"context"
	"fmt"
	"maps"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Projects are the use cases of projects, which own sources and clones.
type Projects struct{ *core }

// ProjectView is a project with what it owns.
type ProjectView struct {
	engine.Project
	Used    QuotaUse
	Sources int
	Names   map[engine.ID]string // logins of the members
}

// ProjectRequest asks for a new project.
type ProjectRequest struct {
	Name        string
	Description string
	Quota       engine.Quota
	Groups      map[string]string // role by the provider's group
	Labels      map[string]string
}

// ProjectPatch changes a project; nil leaves a field as it is.
type ProjectPatch struct {
	Name, Description *string
	Quota             QuotaPatch
	Groups            map[string]*string // merge-patch: a nil value removes the group
	Labels            map[string]*string
}

// findProject returns the project that ref names; an empty one is the default.
func findProject(tx engine.Tx, ref string) (engine.Project, error) {
	if ref == "" || ref == string(engine.DefaultProject) {
		return tx.Projects().Get(engine.DefaultProject)
	}
	return find(tx.Projects(), engine.PrefixProject, ref)
}

func missingProject(ref string) error {
	return missing(engine.ObjectProject, engine.CodeProjectNotFound, ref, "ramet project list")
}

func projectRef(pr engine.Project) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectProject, ID: pr.ID, Name: pr.Name}
}

// Create makes a project.
func (s *Projects) Create(ctx context.Context, p engine.Principal, r ProjectRequest) (ProjectView, error) {
	if err := access.Allow(p, access.ProjectsManage); err != nil {
		return ProjectView{}, err
	}
	pr := engine.Project{
		Meta:        engine.Meta{ID: engine.NewID(engine.PrefixProject), Name: r.Name, Labels: maps.Clone(r.Labels)},
		Description: r.Description, Quota: r.Quota, Groups: maps.Clone(r.Groups),
	}
	if err := engine.ValidateName(r.Name); err != nil {
		return ProjectView{}, err
	}
	if err := checkQuotaValues(r.Quota); err != nil {
		return ProjectView{}, err
	}
	for group, role := range r.Groups {
		if err := mayGive(p, "groups."+group, role, pr.ID); err != nil {
			return ProjectView{}, err
		}
	}
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		if err := tx.Projects().Put(&pr); err != nil {
			return err
		}
		return audit(tx, p, "project.create", projectRef(pr), "", nil)
	})
	return ProjectView{Project: pr}, err
}

// mayGive checks a role that is given within a project: nobody gives more than
// they have there.
func mayGive(p engine.Principal, field, role string, project engine.ID) error {
	if err := checkRole(field, role); err != nil {
		return err
	}
	return access.AllowGiving(p, access.Rights{Within: map[engine.ID][]engine.Permission{project: access.InProject(role)}})
}

// Get returns the project that ref names.
func (s *Projects) Get(ctx context.Context, p engine.Principal, ref string) (out ProjectView, err error) {
	if err := access.AllowAnywhere(p, access.ProjectRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		pr, err := findProject(tx, ref)
		if err == nil && !access.May(p, access.ProjectRead, pr.ID) {
			err = missingProject(ref)
		}
		if err != nil {
			return err
		}
		out, err = viewProject(tx, pr)
		return err
	})
	return out, err
}

// viewProject shows one project.
func viewProject(tx engine.Tx, pr engine.Project) (ProjectView, error) {
	views, err := viewProjects(tx, []engine.Project{pr})
	if err != nil {
		return ProjectView{Project: pr}, err
	}
	return views[0], nil
}

// viewProjects reads what the projects own, once for all of them.
func viewProjects(tx engine.Tx, projects []engine.Project) ([]ProjectView, error) {
	use, err := usedBy(tx, cloneProject)
	if err != nil {
		return nil, err
	}
	sources := map[engine.ID]int{}
	for src, err := range tx.Sources().All() {
		if err != nil {
			return nil, err
		}
		sources[homeOf(src.Project)]++
	}
	out := make([]ProjectView, 0, len(projects))
	for _, pr := range projects {
		v := ProjectView{Project: pr, Used: use[pr.ID], Sources: sources[pr.ID], Names: map[engine.ID]string{}}
		for id := range pr.Members {
			if u, err := tx.Users().Get(id); err == nil {
				v.Names[id] = u.Name
			}
		}
		out = append(out, v)
	}
	return out, nil
}

// List returns one page of the projects that p may see.
func (s *Projects) List(ctx context.Context, p engine.Principal, page Page) (out PageOf[ProjectView], err error) {
	if err := access.AllowAnywhere(p, access.ProjectRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		found, err := pageOf(tx.Projects().All(), page, func(pr engine.Project) engine.ID { return pr.ID },
			func(pr engine.Project) bool { return access.May(p, access.ProjectRead, pr.ID) })
		if err != nil {
			return err
		}
		out.Next = found.Next
		out.Items, err = viewProjects(tx, found.Items)
		return err
	})
	return out, err
}

// Update applies a patch. The default project keeps its name.
func (s *Projects) Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch ProjectPatch) (ProjectView, error) {
	return s.change(ctx, p, ref, ifMatch, "project.update", func(_ engine.Tx, pr *engine.Project) (map[string]string, error) {
		detail := map[string]string{}
		if patch.Name != nil && *patch.Name != pr.Name {
			if err := engine.ValidateName(*patch.Name); err != nil {
				return nil, err
			}
			if pr.ID == engine.DefaultProject {
				return nil, engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "the project default keeps its name").
					WithHint("make another project and put new objects there")
			}
			detail["name"] = pr.Name + " -> " + *patch.Name
			pr.Name = *patch.Name
		}
		if patch.Description != nil {
			pr.Description = *patch.Description
		}
		for group, role := range patch.Groups {
			if role == nil {
				continue
			}
			if err := mayGive(p, "groups."+group, *role, pr.ID); err != nil {
				return nil, err
			}
			detail["group "+group] = *role
		}
		if patch.Groups != nil {
			pr.Groups = patchLabels(pr.Groups, patch.Groups)
		}
		if patch.Labels != nil {
			pr.Labels = patchLabels(pr.Labels, patch.Labels)
		}
		return detail, patch.Quota.apply(&pr.Quota)
	})
}

// PutMember gives a user a role within a project.
func (s *Projects) PutMember(ctx context.Context, p engine.Principal, ref, user, role string) (ProjectView, error) {
	return s.change(ctx, p, ref, 0, "project.member.put", func(tx engine.Tx, pr *engine.Project) (map[string]string, error) {
		u, err := find(tx.Users(), engine.PrefixUser, user)
		if err != nil {
			return nil, err
		}
		if err := mayGive(p, "role", role, pr.ID); err != nil {
			return nil, err
		}
		if pr.Members == nil {
			pr.Members = map[engine.ID]string{}
		}
		pr.Members[u.ID] = role
		return map[string]string{"user": u.Name, "role": role}, nil
	})
}

// RemoveMember takes a user's role within a project away; absent is success.
func (s *Projects) RemoveMember(ctx context.Context, p engine.Principal, ref, user string) (ProjectView, error) {
	return s.change(ctx, p, ref, 0, "project.member.remove", func(tx engine.Tx, pr *engine.Project) (map[string]string, error) {
		u, err := find(tx.Users(), engine.PrefixUser, user)
		if err != nil {
			return nil, err
		}
		delete(pr.Members, u.ID)
		return map[string]string{"user": u.Name}, nil
	})
}

func (s *Projects) change(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, action string,
	fn func(engine.Tx, *engine.Project) (map[string]string, error),
) (out ProjectView, err error) {
	if err := access.Allow(p, access.ProjectsManage); err != nil {
		return out, err
	}
	err = s.Store.Update(ctx, func(tx engine.Tx) error {
		pr, err := findProject(tx, ref)
		if err != nil {
			return err
		}
		if err := checkMatch(ifMatch, pr.Revision); err != nil {
			return err
		}
		detail, err := fn(tx, &pr)
		if err != nil {
			return err
		}
		if err := tx.Projects().Put(&pr); err != nil {
			return err
		}
		if out, err = viewProject(tx, pr); err != nil {
			return err
		}
		return audit(tx, p, action, projectRef(pr), "", detail)
	})
	return out, err
}

// Delete removes a project that owns nothing. Tokens that were limited to it
// are revoked.
func (s *Projects) Delete(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error {
	if err := access.Allow(p, access.ProjectsManage); err != nil {
		return err
	}
	return s.Store.Update(ctx, func(tx engine.Tx) error {
		pr, err := findProject(tx, ref)
		if err != nil {
			return err
		}
		if err := checkMatch(ifMatch, pr.Revision); err != nil {
			return err
		}
		if err := checkOwnsNothing(tx, pr); err != nil {
			return err
		}
		if err := (&Tokens{s.core}).revokeAll(tx, p, func(t engine.Token) bool { return t.Project == pr.ID }); err != nil {
			return err
		}
		if err := tx.Projects().Delete(pr.ID); err != nil {
			return err
		}
		return audit(tx, p, "project.delete", projectRef(pr), "", nil)
	})
}

func checkOwnsNothing(tx engine.Tx, pr engine.Project) error {
	if pr.ID == engine.DefaultProject {
		return engine.Errorf(engine.ClassConflict, engine.CodeProjectInUse, "the project default cannot be removed").
			WithHint("it owns whatever names no project")
	}
	owned := map[string]int{}
	for o, err := range tx.Sources().All() {
		if err != nil {
			return err
		}
		count(owned, "sources", o.Project == pr.ID)
	}
	for o, err := range tx.Clones().All() {
		if err != nil {
			return err
		}
		count(owned, "clones", o.Project == pr.ID)
	}
	for o, err := range tx.Bookmarks().All() {
		if err != nil {
			return err
		}
		count(owned, "bookmarks", o.Project == pr.ID)
	}
	for o, err := range tx.Notifications().All() {
		if err != nil {
			return err
		}
		count(owned, "notifications", o.Project == pr.ID)
	}
	if len(owned) == 0 {
		return nil
	}
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeProjectInUse, Message: fmt.Sprintf("project %s owns something still: %s", pr.Name, listed(owned)),
		Hint: "remove what it owns first", Details: map[string]any{"owns": owned},
	}
}

func count(in map[string]int, what string, is bool) {
	if is {
		in[what]++
	}
}

func listed(owned map[string]int) string {
	out := ""
	for _, what := range []string{"sources", "clones", "bookmarks", "notifications"} {
		if n := owned[what]; n > 0 {
			if out != "" {
				out += ", "
			}
			out += fmt.Sprintf("%d %s", n, what)
		}
	}
	return out
}
