package access

import (
	"slices"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

func TestRolesNestAndAdminAloneSeesUnmasked(t *testing.T) {
	roles := Roles()
	for i := 1; i < len(roles); i++ {
		stronger, weaker := RolePermissions(roles[i-1]), RolePermissions(roles[i])
		for _, p := range weaker {
			if !slices.Contains(stronger, p) {
				t.Errorf("%s has %s but %s has not", roles[i], p, roles[i-1])
			}
		}
		if slices.Contains(weaker, DataUnmasked) {
			t.Errorf("%s may see unmasked data", roles[i])
		}
	}
	if RolePermissions("root") != nil {
		t.Error("an unknown role has permissions")
	}
}

func TestEffectiveNeverWidensTheRole(t *testing.T) {
	got := Effective(RoleViewer, []engine.Permission{SourcesRead, TokensManage})
	if !slices.Equal(got, []engine.Permission{SourcesRead}) {
		t.Errorf("got %v, want only %s", got, SourcesRead)
	}
	if len(RolePermissions(RoleViewer)) != len(Effective(RoleViewer, nil)) {
		t.Error("no scope must mean the whole role")
	}
}

func TestAllowUnmasked(t *testing.T) {
	adm := engine.Principal{Permissions: RolePermissions(RoleAdmin)}
	dev := engine.Principal{Permissions: RolePermissions(RoleDeveloper)}
	for _, c := range []struct {
		name           string
		p              engine.Principal
		masking, asked string
		want           engine.Class
		ok             bool
	}{
		{"masked data for a developer", dev, "recommended@3", "", 0, true},
		{"unmasked for a developer who asks", dev, "none", "none", engine.ClassDenied, false},
		{"unmasked for an admin who does not ask", adm, "none", "", engine.ClassPrecondition, false},
		{"unmasked for an admin who asks", adm, "none", "none", 0, true},
	} {
		err := AllowUnmasked(c.p, engine.DefaultProject, c.masking, c.asked)
		if (err == nil) != c.ok {
			t.Errorf("%s: got %v", c.name, err)
		} else if err != nil && (engine.ClassOf(err) != c.want || engine.HintOf(err) == "") {
			t.Errorf("%s: got class %v hint %q", c.name, engine.ClassOf(err), engine.HintOf(err))
		}
	}
}
