package console

import (
	"fmt"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/control"
)

// TestViewer signs in as somebody who may look at everything of the data and
// change nothing.
func TestViewer(t *testing.T) {
	w := newWorld(t)
	h := w.history("shop", 6, 3, time.Hour)
	token := w.token("vera", control.TokenRequest{Role: access.RoleViewer})
	clone := "/clones/" + h.clones[1].Name // it has something to undo
	p := newPage(t, w.url)
	p.open(clone)
	p.signIn(token)
	p.heading(h.clones[1].Name)

	t.Run("a clone's buttons name what is missing", func(t *testing.T) {
		p.on(t)
		for button, permission := range map[string]string{
			"Refresh": "project.clones.update", "Roll back": "project.clones.update", "Undo": "project.clones.update", "Start": "project.clones.update",
			"Snapshot": "project.snapshots.create", "Show the password": "project.clones.credentials",
		} {
			p.refuses(button, permission)
		}
		p.click("button", "Refresh") // pressed all the same
		p.still()
		if eval[bool](p, "!!document.querySelector('[role=dialog]')") {
			t.Error("the button that is refused opens its dialog")
		}
		p.click("button", "More")
		p.until("the menu's entries to be refused by name", "[...document.querySelectorAll('[role=menuitem]')].filter((el) => el.matches('[data-disabled], :disabled')).map((el) => el.innerText).join().includes('needs project.clones.delete')")
		p.sees("Reading it needs the permission project.clones.credentials")
	})

	t.Run("a point's form names what is missing", func(t *testing.T) {
		p.on(t)
		p.open("/sources/shop")
		p.refuses("Sync now", "project.sources.update")
		p.click("button", "prepared snapshot")
		p.sees("Clone from here")
		p.refuses("Clone ", "project.clones.create")
	})

	t.Run("no entry leads to what may not be seen", func(t *testing.T) {
		p.on(t)
		p.open("/sources")
		for _, name := range []string{"People", "Tokens", "Audit log", "Notifications"} {
			if eval[bool](p, fmt.Sprintf("!!rametTest.find('link', %s)", quote(name))) {
				t.Errorf("the navigation has an entry %s", name)
			}
		}
		if eval[bool](p, "!!rametTest.find('link', 'Link a source')") {
			t.Error("there is a button to link a source")
		}
	})

	for path, permission := range map[string]string{
		"/people": "system.users.manage", "/tokens": "system.tokens.manage", "/audit": "system.audit.read", "/notifications": "system.notifications.manage",
	} {
		t.Run("the address "+path, func(t *testing.T) {
			p.on(t)
			p.open(path)
			p.until("the problem", "document.querySelector('.problem [class*=Code], .problem code')?.innerText.includes('PERMISSION')")
			p.sees(permission)
		})
	}

	t.Run("the daemon refuses as well", func(t *testing.T) {
		p.on(t)
		p.open(clone)
		status := eval[int](p, fmt.Sprintf(`fetch('/api/v1/session').then((r) => r.json()).then((s) => fetch('/api/v1/clones/%s/start',
			{method: 'POST', headers: {'X-CSRF-Token': s.csrf_token, 'Idempotency-Key': 'a-key-of-vera-1234'}})).then((r) => r.status)`, h.clones[1].ID))
		if status != 403 {
			t.Errorf("starting a clone past the page answers %d, want 403", status)
		}
	})
}

// TestNobodyStaysSignedIn ends a session from elsewhere; the page that was
// open goes back to the sign-in form by itself, and comes back to where it was.
func TestNobodyStaysSignedIn(t *testing.T) {
	w := newWorld(t)
	w.history("shop", 3, 1, time.Hour)
	token := w.token("vera", control.TokenRequest{Role: access.RoleViewer})
	p := newPage(t, w.url)
	p.open("/sources/shop")
	p.signIn(token)
	p.heading("shop")
	if err := w.engine.Tokens.Revoke(t.Context(), w.engine.Tokens.Local(""), "vera"); err != nil {
		t.Fatal(err)
	}
	p.click("link", "Clones")
	p.heading("Sign in")
	p.gone("shop")
	p.signIn(w.admin)
	p.heading("Clones")
}
