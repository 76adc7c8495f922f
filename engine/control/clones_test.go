package control

import (
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// logs is a host on which every instance has the same log.
type logs struct{ noInstances }

func (logs) LogTail(string, int64) string { return "STATEMENT:  SELECT 'Ada Lovelace'" }

func with(permissions ...engine.Permission) engine.Principal {
	return engine.Principal{Name: "ci", TokenID: "tok_ci", Permissions: permissions}
}

// A log holds statements and rows: it takes what the password takes.
func TestLogTakesWhatThePasswordTakes(t *testing.T) {
	c := newCore(t)
	c.Instances = logs{}
	clones := &Clones{c}
	h := newHistory(t, c, "shop", "monday")
	c.newClone(t, h, "plain", h.prepared[0])
	masked := c.newClone(t, h, "masked", h.prepared[0])
	update(t, c, func(tx engine.Tx) error {
		masked.Masking = "recommended@1"
		return tx.Clones().Put(&masked)
	})
	for _, tc := range []struct {
		name, clone string
		p           engine.Principal
		allowed     bool
	}{
		{"a viewer", "masked", with(access.RolePermissions(access.RoleViewer)...), false},
		{"a developer, masked", "masked", with(access.RolePermissions(access.RoleDeveloper)...), true},
		{"a developer, unmasked", "plain", with(access.RolePermissions(access.RoleDeveloper)...), false},
		{"unmasked data without credentials", "plain", with(access.ClonesRead, access.DataUnmasked), false},
		{"both", "plain", with(access.ClonesCredentials, access.DataUnmasked), true},
	} {
		text, err := clones.LogTail(t.Context(), tc.p, tc.clone, 100)
		if tc.allowed && (err != nil || text == "") {
			t.Errorf("%s: got %q, %v", tc.name, text, err)
		}
		if !tc.allowed && (engine.ClassOf(err) != engine.ClassDenied || text != "") {
			t.Errorf("%s: got %q, %v, want a refusal", tc.name, text, err)
		}
	}
}

// Only the token that made a clone gets its password unasked, not whoever has
// its name.
func TestOwnConnectionIsTheTokensNotTheNames(t *testing.T) {
	c := newCore(t)
	clones, tokens := &Clones{c}, &Tokens{c}
	_, plain, err := tokens.Create(t.Context(), tokens.Local(""), TokenRequest{Name: "ci", Role: access.RoleDeveloper})
	if err != nil {
		t.Fatal(err)
	}
	first, err := tokens.Authenticate(t.Context(), plain, "")
	if err != nil {
		t.Fatal(err)
	}
	h := newHistory(t, c, "shop", "monday")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	if cl.Password, cl.Verifier, err = c.newPassword(cl.ID); err != nil {
		t.Fatal(err)
	}
	view(t, c, func(tx engine.Tx) error {
		from := resolved{Snapshot: h.prepared[0], Source: h.source.ID}
		from.Snapshot.Masking = "recommended@1"
		made, err := clones.newClone(tx, first, CreateCloneRequest{Name: "x"}, place{}, from)
		cl.Owner, cl.OwnerToken = made.Clone.Owner, made.Clone.OwnerToken
		return err
	})
	if conn, err := clones.OwnConnection(first, cl); err != nil || conn.Password == "" {
		t.Errorf("the owner got %+v, %v", conn, err)
	}
	for name, p := range map[string]engine.Principal{
		"another token of the same name": {Name: "ci", TokenID: engine.NewID(engine.PrefixToken), Permissions: first.Permissions},
		"the same name without a token":  {Name: "ci", Permissions: first.Permissions},
		"the socket":                     tokens.Local(""),
	} {
		if conn, err := clones.OwnConnection(p, cl); err != nil || conn.Password != "" {
			t.Errorf("%s got %+v, %v", name, conn, err)
		}
	}
}

func TestCloneListensWhereTheHostAllows(t *testing.T) {
	c := newCore(t)
	clones := &Clones{c}
	for _, tc := range []struct {
		allowed, listen string
		want            engine.Class // 0: allowed
	}{
		{"127.0.0.1", "", 0},
		{"127.0.0.1", "127.0.0.2", 0},
		{"127.0.0.1", "::1", 0},
		{"127.0.0.1", "0.0.0.0", engine.ClassPrecondition},
		{"127.0.0.1", "::", engine.ClassPrecondition},
		{"127.0.0.1", "192.0.2.1", engine.ClassPrecondition},
		{"127.0.0.1", "db1", engine.ClassInvalid},
		{"192.0.2.1", "192.0.2.1", 0},
		{"192.0.2.1", "127.0.0.1", 0},
		{"192.0.2.1", "0.0.0.0", engine.ClassPrecondition},
		{"0.0.0.0", "0.0.0.0", 0},
	} {
		c.Config.VDBListen = tc.allowed
		_, err := clones.Create(t.Context(), with(access.ClonesCreate), CreateCloneRequest{Name: "dev", From: "none", Listen: tc.listen, Port: 20000})
		if tc.want == 0 {
			if engine.ClassOf(err) != engine.ClassNotFound { // past the check: there is no source "none"
				t.Errorf("--vdb-listen %s, listen %q: got %v", tc.allowed, tc.listen, err)
			}
			continue
		}
		if engine.ClassOf(err) != tc.want || engine.CodeOf(err) != engine.CodeInvalidRequest {
			t.Errorf("--vdb-listen %s, listen %q: got %v", tc.allowed, tc.listen, err)
		}
		if tc.want == engine.ClassPrecondition && !strings.Contains(engine.HintOf(err), "ramet serve --vdb-listen "+tc.listen) {
			t.Errorf("the hint does not say what allows it: %q", engine.HintOf(err))
		}
	}
}
