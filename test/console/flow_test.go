package console

import (
	"fmt"
	"net"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

const unmasked = "I need production's data as it is"

// TestFlow is a day with Ramet in the browser: the daemon, the production and
// PostgreSQL are real, and what the pages claim is asked of the databases.
func TestFlow(t *testing.T) {
	testenv.Btrfs(t)
	testenv.Console(t)
	production := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{})
	hasConsole(t, "http://"+d.Addr)
	f := flow{page: newPage(t, "http://"+d.Addr), d: d, ask: d.Ask(), production: production}

	f.open("/clones/try")
	f.signIn(d.Token())
	f.sees("What to do") // there is no such clone yet, and the page that was asked for says so
	f.link()
	f.cloneFromTimeline()
	f.connect()
	f.breakAndRollBack()
	f.undo()
	f.refresh()
	f.failAndRetry()
	f.lock()

	f.click("button", "Account")
	f.click("menuitem", "Sign out")
	f.heading("Sign in")
	f.open("/clones/try")
	f.heading("Sign in")
	f.gone("Connect")
}

type flow struct {
	*page
	d          *harness.Daemon
	ask        harness.Ask
	production *pgtest.Server
}

// link begins with nothing, links by the form and sees the first snapshot come.
func (f flow) link() {
	f.t.Helper()
	f.open("/clones")
	f.sees("Link a source first")
	f.click("link", "To the sources")
	f.heading("Sources")
	f.sees("Link your production database")
	f.click("link", "Link a source")
	f.heading("Link a source")

	f.fill("Name", "shop")
	f.fill("Connection", fmt.Sprintf("host=127.0.0.1 port=%d user=%s dbname=postgres sslmode=disable", f.production.Port, f.production.User))
	f.fill("Password", "not the password")
	f.click("radio", "Permanent even without a bound")
	f.click("checkbox", "Ask production for an immediate checkpoint")
	f.click("button", "Link it")
	f.until("the refusal beside the form", "document.querySelector('.problem')?.innerText.includes('What to do')")
	if sources, err := f.ask.Sources(); err != nil || len(sources) != 0 {
		f.t.Fatalf("after a refused link: %v, %v; want no source", sources, err)
	}
	f.fill("Password", f.production.Password)
	f.click("button", "Link it")
	f.operation("shop", "succeeded")

	f.click("link", "shop")
	f.heading("shop")
	f.until("the prepared snapshot on the timeline", "document.querySelector('.tl-mark[data-kind=prepared]')")
}

// operation watches the page of an operation without reading it anew.
func (f flow) operation(of, status string) {
	f.t.Helper()
	f.until("the operation's page", "location.pathname.startsWith('/operations/') && document.querySelector('h1')?.innerText.endsWith("+quote(of)+")")
	f.sees(status + " after")
}

// cloneFromTimeline makes a clone without a mouse, but for the tick that
// unmasked data takes.
func (f flow) cloneFromTimeline() {
	f.t.Helper()
	f.still()
	f.until("the timeline to take the focus", "(document.querySelector('.tl-plot').focus(), document.activeElement.className === 'tl-plot')")
	f.press(kb.Tab)
	f.until("the focus on a snapshot", "document.activeElement.classList.contains('tl-mark') && document.querySelector('[role=tooltip]')")
	f.press(kb.ArrowUp) // raw is above prepared; from there, down leads back
	f.press(kb.ArrowDown)
	f.until("the focus on the prepared snapshot", "document.activeElement.dataset.kind === 'prepared'")
	f.press(kb.Enter)
	f.sees("Clone from here")
	f.fill("Name of the clone", "Not a name!")
	f.sees("Lower-case letters, digits and hyphens")
	f.fill("Name of the clone", "try")
	f.click("checkbox", unmasked)
	f.fill("Remove it after", "72h")
	f.press(kb.Enter)
	f.operation("try", "succeeded")
	f.click("link", "try")
	f.heading("try")
}

// connect connects with the lines that the page shows and with no others.
func (f flow) connect() {
	f.t.Helper()
	if dsn := f.line("DSN"); strings.Contains(dsn, "password") || strings.Contains(dsn, ":@") {
		f.t.Fatalf("the DSN has a password in it before anybody asked: %s", dsn)
	}
	f.click("button", "Show the password")
	f.sees("shown for a minute")
	conn, err := pgx.Connect(f.t.Context(), f.line("DSN"))
	if err != nil {
		f.t.Fatalf("connect with the DSN that the page shows: %v", err)
	}
	defer func() { _ = conn.Close(f.t.Context()) }()
	var notes string
	if err := conn.QueryRow(f.t.Context(), harness.Notes).Scan(&notes); err != nil || notes != "one" {
		f.t.Fatalf("the clone has notes %q, %v; want one", notes, err)
	}
	f.click("button", "Hide the password")
	f.gone("shown for a minute")
}

// line returns one of the lines to copy.
func (f flow) line(label string) string {
	f.t.Helper()
	return eval[string](f.page, fmt.Sprintf("document.querySelector('.scroll-code[aria-label=%s]').innerText", label))
}

func (f flow) breakAndRollBack() {
	f.t.Helper()
	f.click("button", "Snapshot")
	f.fill("Name", "before")
	f.press(kb.Enter)
	f.verb("Open snapshot before")
	if err := f.ask.Exec("try", "DROP TABLE note"); err != nil {
		f.t.Fatal(err)
	}
	f.click("button", "Roll back")
	f.click("radio", "before")
	f.click("button", "Roll back")
	f.settled("rollback")
	f.notes("one")
}

// verb waits until a button is there that a finished operation brings.
func (f flow) verb(button string) {
	f.t.Helper()
	f.until(fmt.Sprintf("the button %q", button), "rametTest.find('button', "+quote(button)+")")
}

// settled waits until the page, by its own means, says that a verb is done,
// and that its dialog is gone.
func (f flow) settled(verb string) {
	f.t.Helper()
	f.until("the clone to be running again after its "+verb, fmt.Sprintf(`!document.querySelector('[role=dialog]') &&
		document.querySelector('h1').parentElement.innerText.includes('running') && document.querySelector('ol.states li a')?.parentElement.innerText.includes('succeeded')
		&& document.querySelector('ol.states li a').innerText.toLowerCase().replaceAll(' ', '').includes(%s)`, quote(verb)))
}

// notes holds what is in the clone now against what should be.
func (f flow) notes(want string) {
	f.t.Helper()
	if got, err := f.ask.Value("try", harness.Notes); err != nil || got != want {
		f.fail("the clone has notes %q, %v; want %q", got, err, want)
	}
}

func (f flow) undo() {
	f.t.Helper()
	f.click("button", "Undo")
	f.sees("It goes back to the state before the rollback")
	f.click("button", "Undo")
	f.settled("undo")
	if got, err := f.ask.Value("try", "SELECT to_regclass('note')::text"); err != nil || got != "" {
		f.t.Fatalf("after the undo of the rollback there is a table %q, %v; want it dropped again", got, err)
	}
}

func (f flow) refresh() {
	f.t.Helper()
	harness.AddNote(f.t, f.production, "two")
	f.open("/sources/shop")
	before := eval[int](f.page, "document.querySelectorAll('.tl-mark').length")
	f.click("button", "Sync now")
	f.fill("Name", "with-two")
	f.press(kb.Enter)
	f.until("the new snapshot on the timeline, without a reload", fmt.Sprintf("document.querySelectorAll('.tl-mark').length > %d || document.querySelector('.tl-mark[data-count=\"2\"]')", before))
	f.sees("Sync source shop: done")
	f.open("/clones/try")
	f.click("button", "Refresh")
	f.click("checkbox", unmasked)
	f.click("button", "Refresh")
	f.settled("refresh")
	f.notes("one,two")
}

// failAndRetry has something else on a clone's port while it starts: the
// console says so, and Retry works once the port is free.
func (f flow) failAndRetry() {
	f.t.Helper()
	_, port := f.d.PortRange()
	_, err := f.ask.Wait(harness.Submit(f.ask.CreateClone(f.t.Context(), nil, client.CreateClone{Name: "fixed", From: "shop", Profile: "none", Port: port}))) //nolint:bodyclose // Submit reads and closes it
	if err != nil {
		f.t.Fatal(err)
	}
	f.open("/clones/fixed")
	f.click("button", "Stop")
	f.verb("Start")
	taken, err := (&net.ListenConfig{}).Listen(f.t.Context(), "tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		f.t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	f.click("button", "Start")
	f.sees("Start clone fixed: failed")
	f.open("/operations")
	f.click("link", "Start clone")
	f.operation("fixed", "failed")
	f.until("what happened and what to do", "document.querySelector('.problem')?.innerText.includes('What to do')")
	if err := taken.Close(); err != nil {
		f.t.Fatal(err)
	}
	failed := eval[string](f.page, "location.pathname")
	f.click("button", "Retry")
	f.until("the page of the retry", "location.pathname !== "+quote(failed))
	f.operation("fixed", "succeeded")
	f.sees("Retry of")
	if got, err := f.ask.Value("fixed", harness.Notes); err != nil || got != "one,two" {
		f.t.Fatalf("after the retry the clone has notes %q, %v; want one,two", got, err)
	}
	f.open("/clones/try")
}

// lock locks, and is refused by the page and by the daemon behind it.
func (f flow) lock() {
	f.t.Helper()
	f.click("button", "More")
	f.click("menuitem", "Lock")
	f.sees("· locked")
	for _, verb := range []string{"Refresh", "Roll back", "Undo"} {
		f.refuses(verb, "locked")
	}
	f.click("button", "More")
	f.click("menuitem", "Remove")
	f.fill("Type try to confirm", "try")
	f.click("button", "Remove clone")
	f.until("the refusal in the dialog", "document.querySelector('[role=dialog] .problem')?.innerText.includes('locked')")
	f.press(kb.Escape)
	_, err := f.ask.SubmitVerb("try", "refresh")
	harness.Refused(f.t, err, client.CodeOf(err), "locked")
	f.notes("one,two")
}

// refuses checks that a button is there, can not be pressed, and says why.
func (p *page) refuses(button, why string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the button %q to be disabled because of %q", button, why),
		fmt.Sprintf("((el) => el && el.getAttribute('aria-disabled') === 'true' && el.getAttribute('aria-description').includes(%s))(rametTest.find('button', %s))", quote(why), quote(button)))
}
