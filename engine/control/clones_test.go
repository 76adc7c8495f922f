package control

import (
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
