package access

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

// pick returns one of the choices.
func pick[T any](r *rand.Rand, choices ...T) T { return choices[r.IntN(len(choices))] }

func some(r *rand.Rand, all []engine.Permission) (out []engine.Permission) {
	for _, p := range all {
		if r.IntN(3) == 0 {
			out = append(out, p)
		}
	}
	return out
}

func holder(rights Rights) engine.Principal {
	return engine.Principal{Permissions: rights.All, Projects: rights.Within}
}

// Whatever a token's role, scope and project are, it does nothing that its
// user may not do, nothing beyond its role and scope, and, when it is limited
// to a project, nothing anywhere else.
func TestATokenNeverExceedsItsUser(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	projects := []engine.ID{"prj_a", "prj_b", engine.DefaultProject}
	roles := append(Roles(), "", "no-such-role")
	groups := []string{"g1", "g2", "g3"}
	for range 3000 {
		u := engine.User{Meta: engine.Meta{ID: "usr_x"}, Role: pick(r, roles...)}
		var all []engine.Project
		for _, id := range projects {
			p := engine.Project{Meta: engine.Meta{ID: id}, Members: map[engine.ID]string{"usr_other": RoleAdmin}, Groups: map[string]string{}}
			if r.IntN(2) == 0 {
				p.Members[u.ID] = pick(r, roles...)
			}
			for _, g := range groups {
				if r.IntN(3) == 0 {
					p.Groups[g] = pick(r, roles...)
				}
			}
			all = append(all, p)
		}
		for _, g := range groups {
			if r.IntN(2) == 0 {
				u.Groups = append(u.Groups, g)
			}
		}
		tok := engine.Token{Role: pick(r, roles...), Project: pick(r, append(projects, "", "")...)}
		if r.IntN(2) == 0 {
			tok.Permissions = some(r, RolePermissions(RoleAdmin))
		}
		person := OfUser(u, all)
		user, token := holder(person), holder(OfToken(tok, &person))
		scope := Effective(tok.Role, tok.Permissions)
		for _, want := range RolePermissions(RoleAdmin) {
			for _, id := range append(projects, "prj_elsewhere") {
				if !May(token, want, id) {
					continue
				}
				switch {
				case !May(user, want, id):
					t.Fatalf("the token may %s in %s, its user may not\nuser %+v\ntoken %+v", want, id, u, tok)
				case !slices.Contains(scope, want):
					t.Fatalf("the token may %s in %s beyond its scope %v", want, id, scope)
				case tok.Project != "" && id != tok.Project:
					t.Fatalf("the token of %s may %s in %s", tok.Project, want, id)
				}
			}
			if tok.Project != "" && Allow(token, want) == nil {
				t.Fatalf("the token of %s may %s everywhere", tok.Project, want)
			}
			if Anywhere(token, want) && strings.HasPrefix(string(want), "system.") && !slices.Contains(user.Permissions, want) {
				t.Fatalf("the token may %s, its user may not", want)
			}
		}
	}
}

// A project's role says nothing about the host, and roles of one project add up.
func TestRightsOfAUser(t *testing.T) {
	u := engine.User{Meta: engine.Meta{ID: "usr_x"}, Role: RoleViewer, Groups: []string{"ops"}}
	rights := OfUser(u, []engine.Project{
		{Meta: engine.Meta{ID: "prj_a"}, Members: map[engine.ID]string{"usr_x": RoleDeveloper}, Groups: map[string]string{"ops": RoleAdmin}},
		{Meta: engine.Meta{ID: "prj_b"}, Groups: map[string]string{"others": RoleAdmin}},
	})
	p := holder(rights)
	for _, c := range []struct {
		want    engine.Permission
		project engine.ID
		may     bool
	}{
		{ClonesRead, "prj_b", true},
		{ClonesCreate, "prj_b", false},
		{ClonesCreate, "prj_a", true},
		{SourcesCreate, "prj_a", true},
		{DataUnmasked, "prj_a", true},
		{DataUnmasked, "prj_b", false},
		{TokensManage, "prj_a", false},
		{SystemManage, "prj_a", false},
	} {
		if got := May(p, c.want, c.project); got != c.may {
			t.Errorf("%s in %s: %v", c.want, c.project, got)
		}
	}
	if len(rights.Within) != 1 || slices.Contains(rights.Within["prj_a"], ClonesRead) {
		t.Errorf("got %v; what is held everywhere is not repeated", rights.Within)
	}
}

// A token that is limited to a project keeps there what it had everywhere.
func TestATokenLimitedToAProject(t *testing.T) {
	rights := OfToken(engine.Token{Role: RoleDeveloper, Project: "prj_a"}, nil)
	p := holder(rights)
	if len(rights.All) != 0 || !May(p, ClonesCreate, "prj_a") || May(p, ClonesRead, "prj_b") || May(p, ClonesRead, "") || Anywhere(p, PoolsRead) {
		t.Errorf("got %+v", rights)
	}
}

func TestNobodyGivesMoreThanTheyHave(t *testing.T) {
	p := engine.Principal{Permissions: []engine.Permission{ProjectsManage}, Projects: map[engine.ID][]engine.Permission{"prj_a": InProject(RoleDeveloper)}}
	for name, c := range map[string]struct {
		r  Rights
		ok bool
	}{
		"nothing":             {Rights{}, true},
		"the same":            {Rights{All: []engine.Permission{ProjectsManage}, Within: map[engine.ID][]engine.Permission{"prj_a": InProject(RoleViewer)}}, true},
		"more there":          {Rights{Within: map[engine.ID][]engine.Permission{"prj_a": InProject(RoleAdmin)}}, false},
		"the same elsewhere":  {Rights{Within: map[engine.ID][]engine.Permission{"prj_b": InProject(RoleViewer)}}, false},
		"the same everywhere": {Rights{All: InProject(RoleViewer)}, false},
	} {
		if err := AllowGiving(p, c.r); (err == nil) != c.ok || err != nil && engine.CodeOf(err) != engine.CodePermissionDenied {
			t.Errorf("%s: %v", name, err)
		}
	}
}
