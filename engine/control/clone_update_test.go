package control

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// clock is a time that tests move.
type clock struct{ at time.Time }

func (c *clock) now() time.Time       { return c.at }
func (c *clock) pass(d time.Duration) { c.at = c.at.Add(d) }
func (c *clock) set(text string)      { c.at, _ = time.Parse(time.RFC3339, text) }
func newClock(text string) *clock     { c := &clock{}; c.set(text); return c }
func ptr[T any](v T) *T               { return &v }
func (c *core) named(t *testing.T, name string) (cl engine.Clone) {
	t.Helper()
	view(t, c, func(tx engine.Tx) (err error) {
		cl, err = tx.Clones().ByName(name)
		return err
	})
	return cl
}

func (c *core) patch(t *testing.T, name string, p ClonePatch) engine.Clone {
	t.Helper()
	cl, err := (&Clones{c}).Update(t.Context(), SystemPrincipal(), name, 0, p)
	if err != nil {
		t.Fatal(err)
	}
	return cl
}

func TestCloneUpdate(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	h := newHistory(t, c, "shop", "a")
	c.newClone(t, h, "dev", h.prepared[0])
	c.newClone(t, h, "other", h.prepared[0])

	cl := c.patch(t, "dev", ClonePatch{
		TTL: ptr(100 * time.Hour), Protected: ptr(true), IdleStop: ptr(2 * time.Hour), Refresh: ptr("0 6 * * *"), TimeZone: ptr("Europe/Berlin"),
		MemoryMB: ptr(128), MaxConns: ptr(20), Labels: map[string]*string{"team": ptr("a")}, Name: ptr("checked"),
	})
	if !cl.ExpiresAt.Equal(clk.at.Add(100*time.Hour)) || !cl.WarnAt.Equal(clk.at.Add(90*time.Hour)) || !cl.Protected || cl.IdleStop != 2*time.Hour ||
		!cl.RefreshAt.Equal(clk.at) || !cl.RefreshRaw || cl.MemoryMB != 128 || cl.MaxConns != 20 || cl.Labels["team"] != "a" || cl.Name != "checked" || !cl.Untried {
		t.Errorf("got %+v", cl)
	}
	if cl := c.patch(t, "checked", ClonePatch{TTL: ptr(30 * 24 * time.Hour)}); !cl.WarnAt.Equal(cl.ExpiresAt.Add(-24 * time.Hour)) {
		t.Errorf("a month's warning is at %v of %v", cl.WarnAt, cl.ExpiresAt)
	}
	if cl := c.patch(t, "checked", ClonePatch{ExpiresAt: ptr(time.Time{}), Refresh: ptr("")}); !cl.ExpiresAt.IsZero() || !cl.WarnAt.IsZero() || !cl.RefreshAt.IsZero() {
		t.Errorf("got %+v", cl)
	}
	if cl := c.patch(t, "checked", ClonePatch{Name: ptr("checked")}); cl.Name != "checked" {
		t.Errorf("its own name is refused: %+v", cl)
	}

	both := ClonePatch{TTL: ptr(time.Hour), ExpiresAt: ptr(clk.at.Add(time.Hour))}
	for name, tc := range map[string]struct {
		p    ClonePatch
		code string
	}{
		"both":                   {both, engine.CodeInvalidRequest},
		"the past":               {ClonePatch{ExpiresAt: ptr(clk.at.Add(-time.Second))}, engine.CodeInvalidRequest},
		"now":                    {ClonePatch{ExpiresAt: ptr(clk.at)}, engine.CodeInvalidRequest},
		"a negative ttl":         {ClonePatch{TTL: ptr(-time.Hour)}, engine.CodeInvalidRequest},
		"idle for a second":      {ClonePatch{IdleStop: ptr(time.Second)}, engine.CodeInvalidRequest},
		"no schedule":            {ClonePatch{Refresh: ptr("daily")}, engine.CodeInvalidRequest},
		"a day that never comes": {ClonePatch{Refresh: ptr("0 0 30 2 *")}, engine.CodeInvalidRequest},
		"no zone":                {ClonePatch{TimeZone: ptr("Mars/Olympus")}, engine.CodeInvalidRequest},
		"a source's name":        {ClonePatch{Name: ptr("shop")}, engine.CodeNameTaken},
		"a clone's name":         {ClonePatch{Name: ptr("other")}, engine.CodeNameTaken},
		"a bad name":             {ClonePatch{Name: ptr("Dev")}, engine.CodeInvalidName},
		"connections said twice": {ClonePatch{Settings: map[string]*string{"MAX_CONNECTIONS": ptr("5")}}, engine.CodeInvalidRequest},
	} {
		_, err := (&Clones{c}).Update(t.Context(), SystemPrincipal(), "checked", 0, tc.p)
		if engine.CodeOf(err) != tc.code || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v, hint %q", name, err, engine.HintOf(err))
		}
	}
	if _, err := (&Sources{c}).Update(t.Context(), SystemPrincipal(), "shop", 0, SourcePatch{Name: ptr("checked")}); engine.CodeOf(err) != engine.CodeNameTaken {
		t.Errorf("a source takes a clone's name: %v", err)
	}
	if s, err := (&Sources{c}).Update(t.Context(), SystemPrincipal(), "shop", 0, SourcePatch{Name: ptr("store")}); err != nil || s.Name != "store" {
		t.Errorf("got %+v, %v", s, err)
	}
	view(t, c, func(tx engine.Tx) error {
		if _, err := tx.Sources().ByName("shop"); engine.ClassOf(err) != engine.ClassNotFound {
			t.Errorf("the old name still works: %v", err)
		}
		log, err := tx.Audit().Newest(100, "")
		if !slices.ContainsFunc(log, func(e engine.AuditEntry) bool {
			return e.Action == "clone.update" && strings.Contains(e.Detail["fields"], "ttl") && strings.Contains(e.Detail["fields"], "protected")
		}) {
			t.Errorf("the audit log does not say what was changed: %+v", log)
		}
		return err
	})
}

// A schedule refreshes for who set it, so they must be allowed to refresh.
func TestScheduleTakesTheRightToRefresh(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a")
	c.newClone(t, h, "dev", h.prepared[0])
	developer := with(access.RolePermissions(access.RoleDeveloper)...)
	_, err := (&Clones{c}).Update(t.Context(), developer, "dev", 0, ClonePatch{Refresh: ptr("@every 24h")})
	if engine.CodeOf(err) != engine.CodeUnmaskedNotAllowed {
		t.Errorf("unmasked data: got %v", err)
	}
	update(t, c, func(tx engine.Tx) error { // as if it were masked
		for _, s := range []*engine.Snapshot{&h.prepared[0]} {
			s.Masking = "recommended@1"
			if err := tx.Snapshots().Put(s); err != nil {
				return err
			}
		}
		return nil
	})
	cl, err := (&Clones{c}).Update(t.Context(), developer, "dev", 0, ClonePatch{Refresh: ptr("@every 24h")})
	if err != nil || cl.RefreshRaw {
		t.Errorf("masked data: got %+v, %v", cl, err)
	}
}

func TestProtectedCloneStays(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "a")
	c.newClone(t, h, "dev", h.prepared[0])
	c.patch(t, "dev", ClonePatch{Protected: ptr(true)})
	_, err := (&Clones{c}).Remove(t.Context(), SystemPrincipal(), "dev", 0)
	if engine.CodeOf(err) != engine.CodeCloneProtected || engine.ClassOf(err) != engine.ClassConflict || !strings.Contains(engine.HintOf(err), "--no-protect") {
		t.Errorf("got %v, hint %q", err, engine.HintOf(err))
	}
	c.patch(t, "dev", ClonePatch{Protected: ptr(false)})
	op, err := (&Clones{c}).Remove(t.Context(), SystemPrincipal(), "dev", 0)
	if op := c.finished(t, op, err); op.Status != engine.OperationSucceeded {
		t.Errorf("it has %s: %+v", op.Status, op.Error)
	}
}
