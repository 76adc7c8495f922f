package control

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// person makes a user with roles in projects ("name=role") and a token of
// the role admin, which the user alone then limits.
func (c *core) person(t *testing.T, login, role string, projects ...string) (engine.User, string) {
	t.Helper()
	root := (&Tokens{c}).Local("")
	u, err := (&Users{c}).Create(t.Context(), root, UserRequest{Name: login, Role: role})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range projects {
		name, role, _ := strings.Cut(p, "=")
		if _, err := (&Projects{c}).PutMember(t.Context(), root, name, login, role); err != nil {
			t.Fatal(err)
		}
	}
	_, plain, err := (&Tokens{c}).Create(t.Context(), root, TokenRequest{Name: login + "-token", Role: access.RoleAdmin, User: login})
	if err != nil {
		t.Fatal(err)
	}
	return u.User, plain
}

func (c *core) project(t *testing.T, name string, q engine.Quota) engine.ID {
	t.Helper()
	p, err := (&Projects{c}).Create(t.Context(), (&Tokens{c}).Local(""), ProjectRequest{Name: name, Quota: q})
	if err != nil {
		t.Fatal(err)
	}
	return p.ID
}

func (c *core) loginWith(t *testing.T, plain string) engine.Principal {
	t.Helper()
	p, err := (&Tokens{c}).Authenticate(t.Context(), plain, "192.0.2.9")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestUserLife(t *testing.T) {
	c := newCore(t)
	users, root := &Users{c}, (&Tokens{c}).Local("")
	u, plain := c.person(t, "ada", access.RoleDeveloper)
	if p := c.loginWith(t, plain); p.Name != "ada" || p.User != u.ID || !access.May(p, access.ClonesCreate, "") || access.May(p, access.SourcesCreate, "") {
		t.Errorf("a developer's admin token is %+v", p)
	}
	ses, _, err := (&Sessions{c}).Create(t.Context(), engine.Principal{Name: "ada", User: u.ID})
	if err != nil {
		t.Fatal(err)
	}
	yes, viewer := true, access.RoleViewer
	if _, err := users.Update(t.Context(), root, "ada", 0, UserPatch{Role: &viewer}); err != nil {
		t.Fatal(err)
	}
	if p := c.loginWith(t, plain); access.May(p, access.ClonesCreate, "") {
		t.Error("the former role counts on")
	}
	if _, err := users.Update(t.Context(), root, "ada", 0, UserPatch{Disabled: &yes}); err != nil {
		t.Fatal(err)
	}
	if _, err := (&Tokens{c}).Authenticate(t.Context(), plain, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("a disabled user's token: %v", err)
	}
	if _, err := users.PrincipalOf(t.Context(), u.ID, ""); engine.CodeOf(err) != engine.CodeUserDisabled || engine.HintOf(err) == "" {
		t.Errorf("a disabled user: %v", err)
	}
	view(t, c, func(tx engine.Tx) error {
		if _, err := tx.Sessions().Get(ses.ID); engine.ClassOf(err) != engine.ClassNotFound {
			t.Errorf("a disabled user's session: %v", err)
		}
		return nil
	})
	no := false
	if _, err := users.Update(t.Context(), root, string(u.ID), 0, UserPatch{Disabled: &no}); err != nil {
		t.Fatal(err)
	}
	c.loginWith(t, plain)
	if err := users.Delete(t.Context(), root, "ada", 1); engine.CodeOf(err) != engine.CodePreconditionFailed {
		t.Errorf("an old revision: %v", err)
	}
	c.project(t, "web", engine.Quota{})
	if _, err := (&Projects{c}).PutMember(t.Context(), root, "web", "ada", access.RoleAdmin); err != nil {
		t.Fatal(err)
	}
	if err := users.Delete(t.Context(), root, "ada", 0); err != nil {
		t.Fatal(err)
	}
	if _, err := (&Tokens{c}).Authenticate(t.Context(), plain, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("a removed user's token: %v", err)
	}
	pr, err := (&Projects{c}).Get(t.Context(), root, "web")
	if err != nil || len(pr.Members) != 0 {
		t.Errorf("the project has members %v, %v", pr.Members, err)
	}
}

func TestUserRequestsThatAreRefused(t *testing.T) {
	c := newCore(t)
	users, root := &Users{c}, (&Tokens{c}).Local("")
	if _, err := users.Create(t.Context(), root, UserRequest{Name: "ada", Email: "ada@example.com"}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]struct {
		r    UserRequest
		code string
	}{
		"taken":          {UserRequest{Name: "ada"}, engine.CodeNameTaken},
		"taken address":  {UserRequest{Name: "eve", Email: "Ada@Example.com"}, engine.CodeNameTaken},
		"no address":     {UserRequest{Name: "eve", Email: "Ada <ada@example.org>"}, engine.CodeInvalidRequest},
		"the socket's":   {UserRequest{Name: "local"}, engine.CodeInvalidRequest},
		"the daemon's":   {UserRequest{Name: "system"}, engine.CodeInvalidRequest},
		"odd":            {UserRequest{Name: "Ada Lovelace"}, engine.CodeInvalidName},
		"like an id":     {UserRequest{Name: string(engine.NewID(engine.PrefixUser))}, engine.CodeInvalidName},
		"unknown role":   {UserRequest{Name: "eve", Role: "root"}, engine.CodeInvalidRequest},
		"negative quota": {UserRequest{Name: "eve", Quota: engine.Quota{Clones: -1}}, engine.CodeInvalidRequest},
	} {
		if _, err := users.Create(t.Context(), root, want.r); engine.CodeOf(err) != want.code {
			t.Errorf("%s: got %v, want %s", name, err, want.code)
		}
	}
}

// Who may manage users but little else makes nobody stronger than they are,
// and takes nobody over who is.
func TestManagingUsersIsNoWayUp(t *testing.T) {
	c := newCore(t)
	users := &Users{c}
	_, _ = c.person(t, "boss", access.RoleAdmin)
	clerk := engine.Principal{Name: "clerk", Permissions: append(access.RolePermissions(access.RoleViewer), access.UsersManage, access.ProjectsManage, access.TokensManage)}
	if _, err := users.Create(t.Context(), clerk, UserRequest{Name: "eve", Role: access.RoleViewer}); err != nil {
		t.Fatal(err)
	}
	admin, mail := access.RoleAdmin, "clerk@example.com"
	c.project(t, "web", engine.Quota{})
	for name, try := range map[string]func() error{
		"a stronger user": func() error {
			_, err := users.Create(t.Context(), clerk, UserRequest{Name: "mallory", Role: access.RoleDeveloper})
			return err
		},
		"a stronger role": func() error {
			_, err := users.Update(t.Context(), clerk, "eve", 0, UserPatch{Role: &admin})
			return err
		},
		"an administrator's address": func() error {
			_, err := users.Update(t.Context(), clerk, "boss", 0, UserPatch{Email: &mail})
			return err
		},
		"an administrator's end": func() error { return users.Delete(t.Context(), clerk, "boss", 0) },
		"an administrator's token": func() error {
			_, _, err := (&Tokens{c}).Create(t.Context(), clerk, TokenRequest{Name: "x", Role: access.RoleAdmin, User: "boss"})
			return err
		},
		"a token of a project": func() error {
			_, _, err := (&Tokens{c}).Create(t.Context(), clerk, TokenRequest{Name: "x", Role: access.RoleDeveloper, Project: "web"})
			return err
		},
		"a stronger member": func() error {
			_, err := (&Projects{c}).PutMember(t.Context(), clerk, "web", "eve", access.RoleDeveloper)
			return err
		},
		"a stronger group": func() error {
			_, err := (&Projects{c}).Update(t.Context(), clerk, "web", 0, ProjectPatch{Groups: map[string]*string{"all": &admin}})
			return err
		},
	} {
		if err := try(); engine.CodeOf(err) != engine.CodePermissionDenied {
			t.Errorf("%s: got %v", name, err)
		}
	}
	view(t, c, func(tx engine.Tx) error {
		boss, err := tx.Users().ByName("boss")
		if boss.Email != "" || boss.Role != access.RoleAdmin {
			t.Errorf("got %+v", boss)
		}
		return err
	})
}

// Whoever goes, somebody who can administer remains.
func TestTheLastWayToAdministerStays(t *testing.T) {
	c := newCore(t)
	users, tokens, root := &Users{c}, &Tokens{c}, (&Tokens{c}).Local("")
	c.person(t, "ada", access.RoleAdmin)
	yes, viewer := true, access.RoleViewer
	ways := map[string]func() error{
		"disable": func() error {
			_, err := users.Update(t.Context(), root, "ada", 0, UserPatch{Disabled: &yes})
			return err
		},
		"demote": func() error {
			_, err := users.Update(t.Context(), root, "ada", 0, UserPatch{Role: &viewer})
			return err
		},
		"delete": func() error { return users.Delete(t.Context(), root, "ada", 0) },
		"revoke": func() error { return tokens.Revoke(t.Context(), root, "ada-token") },
	}
	for name, try := range ways {
		if err := try(); engine.CodeOf(err) != engine.CodeLastAdministrator || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
	// A narrower token, one of a project and an expired one are no way.
	for _, r := range []TokenRequest{
		{Name: "narrow", Role: access.RoleAdmin, Permissions: []engine.Permission{access.UsersManage}},
		{Name: "local-admin", Role: access.RoleAdmin, Project: "default"},
		{Name: "soon", Role: access.RoleAdmin, ExpiresAt: time.Now().Add(time.Hour)},
	} {
		if _, _, err := tokens.Create(t.Context(), root, r); err != nil {
			t.Fatal(err)
		}
	}
	update(t, c, func(tx engine.Tx) error {
		tok, err := tx.Tokens().ByName("soon")
		tok.ExpiresAt = time.Now().Add(-time.Hour)
		if err != nil {
			return err
		}
		return tx.Tokens().Put(&tok)
	})
	if err := ways["disable"](); engine.CodeOf(err) != engine.CodeLastAdministrator {
		t.Errorf("got %v", err)
	}
	if _, _, err := tokens.Create(t.Context(), root, TokenRequest{Name: "second", Role: access.RoleAdmin}); err != nil {
		t.Fatal(err)
	}
	if err := ways["delete"](); err != nil {
		t.Error(err)
	}
}

func TestProjectLife(t *testing.T) {
	c := newCore(t)
	projects, root := &Projects{c}, (&Tokens{c}).Local("")
	def, err := projects.Get(t.Context(), root, "default")
	if err != nil || def.ID != engine.DefaultProject {
		t.Fatalf("got %+v, %v", def, err)
	}
	if err := projects.Delete(t.Context(), root, string(engine.DefaultProject), 0); engine.CodeOf(err) != engine.CodeProjectInUse {
		t.Errorf("the default project went: %v", err)
	}
	name := "other"
	if _, err := projects.Update(t.Context(), root, "default", 0, ProjectPatch{Name: &name}); engine.ClassOf(err) != engine.ClassConflict {
		t.Errorf("the default project was renamed: %v", err)
	}
	id := c.project(t, "web", engine.Quota{})
	if _, err := projects.Create(t.Context(), root, ProjectRequest{Name: "web"}); engine.CodeOf(err) != engine.CodeNameTaken {
		t.Errorf("got %v", err)
	}
	h := newHistory(t, c, "shop", "monday")
	h.source.Project = id
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&h.source) })
	if err := projects.Delete(t.Context(), root, "web", 0); engine.CodeOf(err) != engine.CodeProjectInUse || !strings.Contains(err.Error(), "1 sources") {
		t.Errorf("got %v", err)
	}
	_, plain, err := (&Tokens{c}).Create(t.Context(), root, TokenRequest{Name: "of-web", Role: access.RoleAdmin, Project: "web"})
	if err != nil {
		t.Fatal(err)
	}
	clones := 3
	v, err := projects.Update(t.Context(), root, "web", 0, ProjectPatch{Name: &name, Quota: QuotaPatch{Clones: &clones}})
	if err != nil || v.Name != "other" || v.Quota.Clones != 3 || v.Sources != 1 {
		t.Errorf("got %+v, %v", v, err)
	}
	h.source.Project = ""
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&h.source) })
	if err := projects.Delete(t.Context(), root, "other", 0); err != nil {
		t.Fatal(err)
	}
	if _, err := (&Tokens{c}).Authenticate(t.Context(), plain, ""); err == nil {
		t.Error("the token of a project that is gone is valid")
	}
}

// Groups give roles in projects, as they were at the last sign-in.
func TestGroupsGiveRoles(t *testing.T) {
	c := newCore(t)
	users := &Users{c}
	id := c.project(t, "web", engine.Quota{})
	op := access.RoleOperator
	if _, err := (&Projects{c}).Update(t.Context(), (&Tokens{c}).Local(""), "web", 0, ProjectPatch{Groups: map[string]*string{"ops": &op}}); err != nil {
		t.Fatal(err)
	}
	who := Identity{Issuer: "https://id.example.com", Subject: "1", Name: "ada", Groups: []string{"ops"}, Create: true}
	u, err := users.SignIn(t.Context(), who, "")
	if err != nil {
		t.Fatal(err)
	}
	p, err := users.PrincipalOf(t.Context(), u.ID, "192.0.2.1")
	if err != nil || !access.May(p, access.SourcesUpdate, id) || access.May(p, access.SourcesRead, "") || p.Remote != "192.0.2.1" {
		t.Errorf("got %+v, %v", p, err)
	}
	who.Groups = nil
	if _, err := users.SignIn(t.Context(), who, ""); err != nil {
		t.Fatal(err)
	}
	if p, err = users.PrincipalOf(t.Context(), u.ID, ""); err != nil || access.Anywhere(p, access.SourcesRead) {
		t.Errorf("the group was left and counts on: %+v, %v", p, err)
	}
}

func TestIdentitiesBecomeUsers(t *testing.T) {
	c := newCore(t)
	users, root := &Users{c}, (&Tokens{c}).Local("")
	if _, err := users.Create(t.Context(), root, UserRequest{Name: "ada", Email: "ada@example.com", Role: access.RoleAdmin}); err != nil {
		t.Fatal(err)
	}
	who := Identity{Issuer: "https://id.example.com", Subject: "7", Name: "Ada", Email: "ada@example.com"}
	// An address that the provider has not verified proves nothing.
	if u, err := users.SignIn(t.Context(), who, ""); engine.ClassOf(err) != engine.ClassDenied {
		t.Fatalf("somebody became %+v, %v", u, err)
	}
	who.Create = true
	other, err := users.SignIn(t.Context(), who, "")
	if err != nil || other.Name == "ada" || other.Email != "" || other.Role != "" || !strings.HasPrefix(other.Name, "ada") {
		t.Fatalf("got %+v, %v", other, err)
	}
	verified := Identity{Issuer: "https://id.example.com", Subject: "8", Email: "Ada@example.com", EmailVerified: true}
	ada, err := users.SignIn(t.Context(), verified, "")
	if err != nil || ada.Name != "ada" || ada.Role != access.RoleAdmin || ada.Subject != "8" || ada.LastSeen.IsZero() {
		t.Fatalf("got %+v, %v", ada, err)
	}
	// An identity belongs to its user for good: the address counts no more.
	thief := Identity{Issuer: "https://other.example.com", Subject: "8", Email: "ada@example.com", EmailVerified: true, Create: true}
	if u, err := users.SignIn(t.Context(), thief, ""); err != nil || u.ID == ada.ID || u.Email != "" {
		t.Errorf("got %+v, %v", u, err)
	}
	verified.Email, verified.Roles, verified.Groups = "", map[string]string{"admins": access.RoleAdmin, "all": access.RoleViewer}, []string{"all"}
	if u, err := users.SignIn(t.Context(), verified, ""); err != nil || u.ID != ada.ID || u.Role != access.RoleViewer || u.Email == "" {
		t.Errorf("the mapped role: %+v, %v", u, err)
	}
	yes := true
	if _, err := users.Update(t.Context(), root, "ada", 0, UserPatch{Disabled: &yes}); err != nil {
		t.Fatal(err)
	}
	if _, err := users.SignIn(t.Context(), verified, ""); engine.CodeOf(err) != engine.CodeUserDisabled {
		t.Errorf("a disabled user signed in: %v", err)
	}
	for _, bad := range []Identity{{Subject: "1"}, {Issuer: "https://id.example.com"}} {
		if _, err := users.SignIn(t.Context(), bad, ""); engine.ClassOf(err) != engine.ClassUnauthorized {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

func TestLoginsOfIdentities(t *testing.T) {
	for want, id := range map[string]Identity{
		"ada.lovelace":      {Name: "Ada.Lovelace"},
		"ada-lovelace":      {Name: "Ada Lovelace"},
		"ada":               {Email: "ada@example.com"},
		"user":              {Name: "…"},
		"ada@example.com":   {Name: "ada@example.com"},
		"x" + "-" + "y.z_0": {Name: "._x/y.z_0"},
	} {
		if got := loginOf(id); got != want || engine.ValidateLogin(got) != nil {
			t.Errorf("%+v became %q, want %q", id, got, want)
		}
	}
}

func TestAuditIsFilteredAndExported(t *testing.T) {
	c := newCore(t)
	log, root := &Audit{c}, (&Tokens{c}).Local("")
	_, plain := c.person(t, "ada", access.RoleAdmin)
	ada := c.loginWith(t, plain)
	for i := range 30 {
		p := root
		if i%3 == 0 {
			p = ada
		}
		name := "p" + string(rune('a'+i%26)) + string(rune('a'+i/26))
		if _, err := (&Projects{c}).Create(t.Context(), p, ProjectRequest{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	all := func(f AuditFilter, limit int) (out []engine.AuditEntry) {
		page := Page{Limit: limit}
		for {
			got, err := log.List(t.Context(), root, f, page)
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Items) > limit {
				t.Fatalf("a page of %d has %d", limit, len(got.Items))
			}
			out = append(out, got.Items...)
			if page.After = got.Next; page.After == "" {
				return out
			}
		}
	}
	everything := all(AuditFilter{}, 1000)
	middle := everything[len(everything)/2].At
	for name, f := range map[string]AuditFilter{
		"none":            {},
		"principal":       {Principal: "ada"},
		"user's id":       {Principal: string(ada.User)},
		"token's id":      {Principal: string(ada.TokenID)},
		"action":          {Action: "project.create"},
		"group":           {Action: "project.*"},
		"no such group":   {Action: "clone.*"},
		"object":          {Object: "paa"},
		"since":           {Since: middle},
		"until":           {Until: middle},
		"all of them":     {Principal: "ada", Action: "project.*", Since: everything[len(everything)-1].At, Until: time.Now().Add(time.Hour)},
		"nothing is then": {Since: time.Now().Add(time.Hour)},
	} {
		var want []engine.AuditEntry
		for _, e := range everything {
			ok := f.Principal == "" || e.Principal == f.Principal || string(e.User) == f.Principal || string(e.Token) == f.Principal
			ok = ok && (f.Action == "" || e.Action == f.Action || strings.HasSuffix(f.Action, "*") && strings.HasPrefix(e.Action, f.Action[:len(f.Action)-1]))
			ok = ok && (f.Object == "" || e.Object.Name == f.Object) && !e.At.Before(f.Since) && (f.Until.IsZero() || e.At.Before(f.Until))
			if ok {
				want = append(want, e)
			}
		}
		sameID := func(a, b engine.AuditEntry) bool { return a.ID == b.ID }
		for _, limit := range []int{1, 7, 1000} {
			got := slices.DeleteFunc(all(f, limit), func(e engine.AuditEntry) bool { return e.Action == "audit.export" })
			if !slices.EqualFunc(got, want, sameID) {
				t.Errorf("%s, %d a page: got %d entries, want %d", name, limit, len(got), len(want))
			}
		}
		var exported []engine.AuditEntry
		err := log.Export(t.Context(), root, f, "csv", func(e engine.AuditEntry) error {
			if e.Action != "audit.export" {
				exported = append(exported, e)
			}
			return nil
		})
		slices.Reverse(want)
		if err != nil || !slices.EqualFunc(exported, want, sameID) {
			t.Errorf("%s: exported %d, want %d, %v", name, len(exported), len(want), err)
		}
	}
	newest := all(AuditFilter{}, 1000)[0]
	if newest.Action != "audit.export" || newest.Detail["format"] != "csv" {
		t.Errorf("the newest entry is %+v", newest)
	}
	if err := log.Export(t.Context(), engine.Principal{}, AuditFilter{}, "csv", nil); engine.ClassOf(err) != engine.ClassDenied {
		t.Errorf("got %v", err)
	}
}
