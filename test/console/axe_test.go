package console

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/internal/testenv"
)

// rules are what axe holds a page against: WCAG 2.2 up to level AA, and what
// it calls best practice.
const rules = `axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
	.then((result) => ({passes: result.passes.length, violations: result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.target.join(' ') + ': ' + node.html.slice(0, 160) + ': ' + node.failureSummary.replace(/\s+/g, ' '))) }))`

// axe holds the page against rules.
func (p *page) axe(when string) {
	p.t.Helper()
	p.still()
	if !eval[bool](p, "typeof axe === 'object'") {
		web, _ := testenv.Console(p.t)
		script, err := os.ReadFile(filepath.Join(web, "node_modules", "axe-core", "axe.min.js"))
		if err != nil {
			p.t.Fatalf("%v: run `make console`, which fetches it", err)
		}
		eval[bool](p, string(script)+";true")
	}
	got := eval[struct {
		Passes     int      `json:"passes"`
		Violations []string `json:"violations"`
	}](p, rules)
	if got.Passes < 10 {
		p.t.Errorf("%s: axe found only %d rules to hold the page against", when, got.Passes)
	}
	for _, violation := range got.Violations {
		p.t.Errorf("%s: %s", when, violation)
	}
}

// dialogs are opened by the buttons that are named, one after the other; the
// last name of a path is what is looked at.
var dialogs = []struct{ page, name, path string }{
	{"source", "sync", "button:Sync now"},
	{"source", "change", "button:Change"},
	{"source", "menu", "button:More"},
	{"source", "resync", "button:More menuitem:Link anew"},
	{"source", "remove", "button:More menuitem:Remove"},
	{"source", "table", "radio:Table"},
	{"source", "point", "button:prepared snapshot"},
	{"clone", "refresh", "button:Refresh"},
	{"clone", "rollback", "button:Roll back"},
	{"clone", "undo", "button:Undo"},
	{"clone", "snapshot", "button:Snapshot"},
	{"clone", "menu", "button:More"},
	{"clone", "edit", "button:More menuitem:Name, settings"},
	{"clone", "expiry", "button:More menuitem:Let it expire"},
	{"clone", "bookmark", "button:More menuitem:Bookmark"},
	{"clone", "remove", "button:More menuitem:Remove"},
	{"tokens", "create", "button:Create a token"},
	{"people", "add", "button:Add a user"},
	{"projects", "add", "button:Add a project"},
	{"notifications", "add", "button:Add a notification"},
	{"bookmarks", "remove", "button:Remove"},
	{"sources", "account", "button:Account"},
	{"sources", "appearance", "button:Appearance"},
}

func TestAccessibility(t *testing.T) {
	w := newWorld(t)
	h := w.history("shop", 8, 9, 3*time.Hour)
	w.people()
	pages := w.pages(h)
	p := newPage(t, w.url)
	for _, scheme := range []string{"light", "dark"} {
		p.scheme(scheme)
		t.Run(scheme+"/sign-in", func(t *testing.T) {
			p.on(t)
			p.open("/")
			p.heading("Sign in")
			p.axe("sign-in")
			p.fill("Token", "wrong")
			p.click("button", "Sign in")
			p.sees("What to do")
			p.axe("a wrong token")
		})
		p.open("/")
		p.signIn(w.admin)
		for _, each := range pages {
			t.Run(scheme+"/"+each.name, func(t *testing.T) {
				p.on(t)
				p.open(each.path)
				p.axe(each.name)
				if scheme == "light" { // the colours are the same at any width
					p.size(390, 844)
					p.axe(each.name + " on a phone")
					p.fits()
					p.size(1440, 900)
				}
			})
		}
		for _, each := range dialogs {
			t.Run(scheme+"/"+each.page+"/"+each.name, func(t *testing.T) {
				p.on(t)
				p.open(pathOf(pages, each.page))
				for _, step := range steps(each.path) {
					role, name, _ := strings.Cut(step, ":")
					p.click(role, name)
				}
				p.axe(each.name)
			})
		}
		p.open("/sources")
		p.signOut()
	}
}

// steps cuts "button:More menuitem:Link anew" into its two.
func steps(path string) []string {
	for _, role := range []string{"menuitem:", "radio:"} {
		path = strings.ReplaceAll(path, " "+role, "\n"+role)
	}
	return strings.Split(path, "\n")
}

func (p *page) signOut() {
	p.t.Helper()
	p.still()
	p.click("button", "Account")
	p.still() // the menu may be placed anew once it is drawn
	p.click("menuitem", "Sign out")
	p.heading("Sign in")
}

type route struct{ name, path string }

// pages are all the console's routes, with something on each of them.
func (w *world) pages(h history) []route {
	return []route{
		{"sources", "/sources"},
		{"link", "/sources/new"},
		{"source", "/sources/" + h.source.Name},
		{"clones", "/clones"},
		{"clone", "/clones/" + h.clones[1].Name},
		{"bookmarks", "/bookmarks"},
		{"operations", "/operations"},
		{"operation", "/operations/" + string(h.operation)},
		{"usage", "/usage"},
		{"why", "/usage?object=" + string(h.prepared[0].ID)},
		{"doctor", "/doctor"},
		{"audit", "/audit"},
		{"people", "/people"},
		{"projects", "/projects"},
		{"tokens", "/tokens"},
		{"notifications", "/notifications"},
		{"about", "/about"},
		{"nothing", "/no-such-page"},
		{"no clone", "/clones/no-such-clone"},
	}
}

func pathOf(pages []route, name string) string {
	for _, each := range pages {
		if each.name == name {
			return each.path
		}
	}
	return ""
}

// people makes users, a project and what else an installation in use has.
func (w *world) people() {
	w.t.Helper()
	ctx, root := w.t.Context(), w.engine.Tokens.Local("")
	must := func(err error) {
		w.t.Helper()
		if err != nil {
			w.t.Fatal(err)
		}
	}
	for i, name := range people {
		_, err := w.engine.Users.Create(ctx, root, control.UserRequest{Name: name, FullName: strings.ToUpper(name[:1]) + name[1:] + " " + []string{"Silva", "Marin", "Wei", "Kaya", "Obi", "Haddad"}[i], Email: name + "@shop.example"})
		must(err)
	}
	_, err := w.engine.Projects.Create(ctx, root, control.ProjectRequest{Name: "payments", Description: "The payments team's databases"})
	must(err)
	for i, role := range []string{"viewer", "developer", "operator"} {
		_, err := w.engine.Projects.PutMember(ctx, root, "payments", people[i], role)
		must(err)
	}
	w.token("ci", control.TokenRequest{Role: "developer", Project: "payments", ExpiresAt: w.now.AddDate(0, 3, 0)})
	w.put(func(tx engine.Tx) error {
		chat := engine.Notification{Meta: meta(engine.PrefixNotification, "chat", w.now), Kind: engine.NotifyWebhook, URL: "https://chat.shop.example/hooks/ramet"}
		return tx.Notifications().Put(&chat)
	})
}
