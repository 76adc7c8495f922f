package control

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

func TestTokenLife(t *testing.T) {
	c := newCore(t)
	tokens := &Tokens{c}
	root := tokens.Local("unix")
	tok, plain, err := tokens.Create(t.Context(), root, TokenRequest{Name: "ci", Role: access.RoleDeveloper})
	if err != nil {
		t.Fatal(err)
	}
	view(t, c, func(tx engine.Tx) error {
		stored, err := tx.Tokens().Get(tok.ID)
		if strings.Contains(string(stored.Hash), plain) || len(stored.Hash) != 32 {
			t.Error("the token is not stored as a hash")
		}
		return err
	})
	p, err := tokens.Authenticate(t.Context(), plain, "127.0.0.1")
	if err != nil || p.Name != "ci" || !slices.Contains(p.Permissions, access.ClonesCreate) || slices.Contains(p.Permissions, access.DataUnmasked) {
		t.Fatalf("got %+v, %v", p, err)
	}
	if _, _, err := tokens.Create(t.Context(), p, TokenRequest{Name: "more", Role: access.RoleAdmin}); engine.ClassOf(err) != engine.ClassDenied {
		t.Errorf("a developer made an admin token: %v", err)
	}
	if err := tokens.Revoke(t.Context(), root, "ci"); err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string]string{
		"revoked": plain, "none": "", "wrong secret": plain[:len(plain)-1] + "~", "of nobody": "ramet_01j0000000000000000000000_x", "no form": "bearer",
	} {
		if _, err := tokens.Authenticate(t.Context(), bad, "127.0.0.1"); engine.CodeOf(err) != engine.CodeUnauthenticated {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestTokenExpiryAndScope(t *testing.T) {
	c := newCore(t)
	tokens := &Tokens{c}
	root := tokens.Local("unix")
	_, plain, err := tokens.Create(t.Context(), root, TokenRequest{
		Name: "short", Role: access.RoleViewer, Permissions: []engine.Permission{access.ClonesRead}, ExpiresAt: time.Now().Add(time.Hour),
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := tokens.Authenticate(t.Context(), plain, "")
	if err != nil || !slices.Equal(p.Permissions, []engine.Permission{access.ClonesRead}) {
		t.Errorf("got %v, %v, want the scope alone", p.Permissions, err)
	}
	update(t, c, func(tx engine.Tx) error {
		tok, err := tx.Tokens().ByName("short")
		if err != nil {
			return err
		}
		tok.ExpiresAt = time.Now().Add(-time.Second)
		return tx.Tokens().Put(&tok)
	})
	if _, err := tokens.Authenticate(t.Context(), plain, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("an expired token was accepted: %v", err)
	}
	for name, r := range map[string]TokenRequest{
		"past":            {Name: "a", Role: access.RoleViewer, ExpiresAt: time.Now().Add(-time.Hour)},
		"unknown role":    {Name: "a", Role: "root"},
		"beyond the role": {Name: "a", Role: access.RoleViewer, Permissions: []engine.Permission{access.ClonesCreate}},
		"the socket's":    {Name: "local", Role: access.RoleViewer},
		"the daemon's":    {Name: "system", Role: access.RoleViewer},
		"odd name":        {Name: "../x", Role: access.RoleViewer},
	} {
		if _, _, err := tokens.Create(t.Context(), root, r); engine.ClassOf(err) != engine.ClassInvalid {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestBootstrapHappensOnce(t *testing.T) {
	tokens := &Tokens{newCore(t)}
	var kept []string
	keep := func(plain string) error { kept = append(kept, plain); return nil }
	for range 2 {
		if err := tokens.Bootstrap(t.Context(), keep); err != nil {
			t.Fatal(err)
		}
	}
	if len(kept) != 1 {
		t.Fatalf("%d first tokens", len(kept))
	}
	if p, err := tokens.Authenticate(t.Context(), kept[0], ""); err != nil || len(p.Permissions) != len(access.RolePermissions(access.RoleAdmin)) {
		t.Errorf("the first token is not an admin's: %v, %v", p, err)
	}
}

// A first token whose text could not be kept, or was kept by a daemon that
// died before it stored the token, does not exist: the next start makes one.
func TestBootstrapThatBreaksOffLeavesNoToken(t *testing.T) {
	tokens := &Tokens{newCore(t)}
	full := errors.New("no space left on device")
	lost := ""
	if err := tokens.Bootstrap(t.Context(), func(plain string) error { lost = plain; return full }); !errors.Is(err, full) {
		t.Fatalf("got %v", err)
	}
	crashed, crash := context.WithCancel(t.Context())
	err := tokens.Bootstrap(crashed, func(plain string) error {
		if _, err := tokens.Authenticate(t.Context(), plain, ""); err == nil {
			t.Error("the token is stored before its text is")
		}
		crash()
		return nil
	})
	if err == nil {
		t.Fatal("it was stored all the same")
	}
	kept := ""
	if err := tokens.Bootstrap(t.Context(), func(plain string) error { kept = plain; return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := tokens.Authenticate(t.Context(), kept, ""); err != nil {
		t.Error(err)
	}
	if _, err := tokens.Authenticate(t.Context(), lost, ""); err == nil {
		t.Error("the token that nobody has is valid")
	}
}

// The bootstrap token goes with the first token that can take its place, in
// the same transaction, and with no other.
func TestFirstAdminTokenRetiresTheBootstrapToken(t *testing.T) {
	c := newCore(t)
	tokens := &Tokens{c}
	var heads []string
	c.OnBootstrapRetired = func(head string) { heads = append(heads, head) }
	plain := ""
	keep := func(text string) error { plain = text; return nil }
	if err := tokens.Bootstrap(t.Context(), keep); err != nil {
		t.Fatal(err)
	}
	root, err := tokens.Authenticate(t.Context(), plain, "")
	if err != nil {
		t.Fatal(err)
	}
	taken := TokenRequest{Name: "admin", Role: access.RoleAdmin}
	if _, _, err := tokens.Create(t.Context(), root, taken); engine.CodeOf(err) != engine.CodeNameTaken {
		t.Fatalf("got %v", err)
	}
	for _, r := range []TokenRequest{
		{Name: "dev", Role: access.RoleDeveloper},
		{Name: "ops", Role: access.RoleOperator},
		{Name: "auditor", Role: access.RoleAdmin, Permissions: []engine.Permission{access.AuditRead, access.TokensManage}},
	} {
		if _, _, err := tokens.Create(t.Context(), root, r); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := tokens.Authenticate(t.Context(), plain, ""); err != nil || len(heads) != 0 {
		t.Fatalf("a lesser token, or one that was not made, retired it: %v, %q", err, heads)
	}
	if err := tokens.Bootstrap(t.Context(), keep); err != nil || len(heads) != 0 {
		t.Fatalf("a start retired it: %v, %q", err, heads)
	}

	_, second, err := tokens.Create(t.Context(), root, TokenRequest{Name: "ada", Role: access.RoleAdmin})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tokens.Authenticate(t.Context(), plain, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("the first token is still valid: %v", err)
	}
	if _, err := tokens.Authenticate(t.Context(), second, ""); err != nil {
		t.Errorf("the second is not: %v", err)
	}
	if len(heads) != 1 || !strings.HasPrefix(plain, heads[0]) || strings.HasPrefix(second, heads[0]) {
		t.Errorf("told %q of the token %s", heads, plain)
	}
	view(t, c, func(tx engine.Tx) error {
		entries, err := tx.Audit().Newest(2, "")
		if err == nil && (len(entries) != 2 || entries[0].Action != "token.create" || entries[0].Detail["retires"] != "admin" ||
			entries[1].Action != "token.revoke" || entries[1].Object.Name != "admin" || entries[1].Principal != root.Name) {
			t.Errorf("the audit log has %+v", entries)
		}
		return err
	})
	if _, _, err := tokens.Create(t.Context(), tokens.Local(""), TokenRequest{Name: "grace", Role: access.RoleAdmin}); err != nil || len(heads) != 1 {
		t.Errorf("a further one: %v, %q", err, heads)
	}
	// A daemon that died before the file was gone is reminded at its next start.
	if err := tokens.Bootstrap(t.Context(), keep); err != nil || len(heads) != 2 || heads[1] != heads[0] {
		t.Errorf("at the next start: %v, %q", err, heads)
	}
}
