package apitest

import (
	"context"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

type (
	users    struct{ f *Fake }
	projects struct{ f *Fake }
)

func userName(u engine.User) string       { return u.Name }
func projectName(p engine.Project) string { return p.Name }

// inProject reports whether an object of a project passes a list's filter.
// Called with mu held.
func (f *Fake) inProject(ref string, of engine.ID) bool {
	if of == "" {
		of = engine.DefaultProject
	}
	id, _, err := find(f.projects, ref, "", "", projectName)
	return ref == "" || err == nil && id == of || string(of) == ref
}

func (u users) get(ref string) (engine.User, error) {
	_, v, err := find(u.f.users, ref, engine.CodeUserNotFound, "user", userName)
	return v, err
}

func (u users) Create(_ context.Context, _ engine.Principal, r control.UserRequest) (control.UserView, error) {
	return do(u.f, "user.create", func() (control.UserView, error) {
		if _, err := u.get(r.Name); err == nil {
			return control.UserView{}, engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "the name %q is taken by a user", r.Name)
		}
		n := engine.User{Meta: u.f.meta(engine.PrefixUser, r.Name), FullName: r.FullName, Email: r.Email, Role: r.Role, Quota: r.Quota}
		n.Labels = r.Labels
		u.f.users[n.ID] = n
		return control.UserView{User: n}, nil
	})
}

func (u users) Get(_ context.Context, _ engine.Principal, ref string) (control.UserView, error) {
	return do(u.f, "user.get", func() (control.UserView, error) {
		n, err := u.get(ref)
		return control.UserView{User: n}, err
	})
}

func (u users) Self(_ context.Context, p engine.Principal) (control.UserView, bool, error) {
	u.f.mu.Lock()
	defer u.f.mu.Unlock()
	n, ok := u.f.users[p.User]
	return control.UserView{User: n}, ok, nil
}

func (u users) List(_ context.Context, _ engine.Principal, pg control.Page) (control.PageOf[control.UserView], error) {
	return do(u.f, "user.list", func() (out control.PageOf[control.UserView], err error) {
		found := page(u.f.users, pg, false, nil)
		out.Next = found.Next
		for _, n := range found.Items {
			out.Items = append(out.Items, control.UserView{User: n})
		}
		return out, nil
	})
}

func (u users) Update(_ context.Context, _ engine.Principal, ref string, ifMatch uint64, patch control.UserPatch) (control.UserView, error) {
	return do(u.f, "user.update", func() (control.UserView, error) {
		n, err := u.get(ref)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err != nil {
			return control.UserView{}, err
		}
		set(&n.FullName, patch.FullName)
		set(&n.Email, patch.Email)
		set(&n.Role, patch.Role)
		set(&n.Disabled, patch.Disabled)
		set(&n.Quota.Clones, patch.Quota.Clones)
		set(&n.Quota.Bytes, patch.Quota.Bytes)
		n.Labels = patched(n.Labels, patch.Labels)
		n.Revision++
		u.f.users[n.ID] = n
		return control.UserView{User: n}, nil
	})
}

func (u users) Delete(_ context.Context, _ engine.Principal, ref string, ifMatch uint64) error {
	_, err := do(u.f, "user.delete", func() (struct{}, error) {
		n, err := u.get(ref)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err == nil {
			delete(u.f.users, n.ID)
		}
		return struct{}{}, err
	})
	return err
}

func (s projects) get(ref string) (engine.Project, error) {
	_, v, err := find(s.f.projects, ref, engine.CodeProjectNotFound, "project", projectName)
	return v, err
}

func (s projects) view(p engine.Project) control.ProjectView {
	out := control.ProjectView{Project: p, Names: map[engine.ID]string{}}
	for id := range p.Members {
		out.Names[id] = s.f.users[id].Name
	}
	for _, n := range s.f.clones {
		if s.f.inProject(string(p.ID), n.Project) {
			out.Used.Clones++
		}
	}
	return out
}

func (s projects) Create(_ context.Context, _ engine.Principal, r control.ProjectRequest) (control.ProjectView, error) {
	return do(s.f, "project.create", func() (control.ProjectView, error) {
		if _, err := s.get(r.Name); err == nil {
			return control.ProjectView{}, engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "the name %q is taken by a project", r.Name)
		}
		n := engine.Project{Meta: s.f.meta(engine.PrefixProject, r.Name), Description: r.Description, Quota: r.Quota, Groups: r.Groups}
		n.Labels = r.Labels
		s.f.projects[n.ID] = n
		return s.view(n), nil
	})
}

func (s projects) Get(_ context.Context, _ engine.Principal, ref string) (control.ProjectView, error) {
	return do(s.f, "project.get", func() (control.ProjectView, error) {
		n, err := s.get(ref)
		return s.view(n), err
	})
}

func (s projects) List(_ context.Context, _ engine.Principal, pg control.Page) (control.PageOf[control.ProjectView], error) {
	return do(s.f, "project.list", func() (out control.PageOf[control.ProjectView], err error) {
		found := page(s.f.projects, pg, false, nil)
		out.Next = found.Next
		for _, n := range found.Items {
			out.Items = append(out.Items, s.view(n))
		}
		return out, nil
	})
}

func (s projects) change(call, ref string, ifMatch uint64, fn func(*engine.Project) error) (control.ProjectView, error) {
	return do(s.f, call, func() (control.ProjectView, error) {
		n, err := s.get(ref)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err == nil {
			err = fn(&n)
		}
		if err != nil {
			return control.ProjectView{}, err
		}
		n.Revision++
		s.f.projects[n.ID] = n
		return s.view(n), nil
	})
}

func (s projects) Update(_ context.Context, _ engine.Principal, ref string, ifMatch uint64, patch control.ProjectPatch) (control.ProjectView, error) {
	return s.change("project.update", ref, ifMatch, func(n *engine.Project) error {
		set(&n.Name, patch.Name)
		set(&n.Description, patch.Description)
		set(&n.Quota.Clones, patch.Quota.Clones)
		set(&n.Quota.Bytes, patch.Quota.Bytes)
		n.Groups, n.Labels = patched(n.Groups, patch.Groups), patched(n.Labels, patch.Labels)
		return nil
	})
}

func (s projects) PutMember(_ context.Context, _ engine.Principal, ref, user, role string) (control.ProjectView, error) {
	return s.change("project.member.put", ref, 0, func(n *engine.Project) error {
		u, err := users(s).get(user)
		if err != nil {
			return err
		}
		members := map[engine.ID]string{u.ID: role}
		for id, r := range n.Members {
			if id != u.ID {
				members[id] = r
			}
		}
		n.Members = members
		return nil
	})
}

func (s projects) RemoveMember(_ context.Context, _ engine.Principal, ref, user string) (control.ProjectView, error) {
	return s.change("project.member.remove", ref, 0, func(n *engine.Project) error {
		u, err := users(s).get(user)
		if err != nil {
			return err
		}
		members := map[engine.ID]string{}
		for id, r := range n.Members {
			if id != u.ID {
				members[id] = r
			}
		}
		n.Members = members
		return nil
	})
}

func (s projects) Delete(_ context.Context, _ engine.Principal, ref string, ifMatch uint64) error {
	_, err := do(s.f, "project.delete", func() (struct{}, error) {
		n, err := s.get(ref)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err == nil {
			delete(s.f.projects, n.ID)
		}
		return struct{}{}, err
	})
	return err
}

func (u users) SignIn(_ context.Context, id control.Identity, _ string) (engine.User, error) {
	return do(u.f, "user.signin", func() (engine.User, error) {
		for _, have := range u.f.users {
			if have.Issuer == id.Issuer && have.Subject == id.Subject {
				return have, nil
			}
		}
		n := engine.User{Meta: u.f.meta(engine.PrefixUser, id.Name), FullName: id.FullName, Email: id.Email, Issuer: id.Issuer, Subject: id.Subject, Groups: id.Groups}
		u.f.users[n.ID] = n
		return n, nil
	})
}

// AddAudit puts an entry into the audit log as it is.
func (f *Fake) AddAudit(e engine.AuditEntry) {
	f.set(func() {
		if e.ID == "" {
			e.ID = engine.NewID(engine.PrefixAudit)
		}
		f.audit = append(f.audit, e)
	})
}
