package console

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/ramet-io/ramet/internal/testenv"
)

// patience bounds every wait for the page. Waits end when what they wait for is there.
const patience = 90 * time.Second

//go:embed testdata/page.js
var helpers string

// page is one tab of a browser of its own.
type page struct {
	t    *testing.T
	ctx  context.Context
	base string

	mu         sync.Mutex
	complaints []string // of the browser about the page
}

// newPage starts a browser. Everything goes with the test.
func newPage(t *testing.T, base string) *page {
	t.Helper()
	profile, err := os.MkdirTemp("", "ramet-browser-") // not below the test's own, whose path may be too long for its sockets
	if err != nil {
		t.Fatal(err)
	}
	allocated, end := chromedp.NewExecAllocator(context.WithoutCancel(t.Context()),
		chromedp.ExecPath(testenv.Browser(t)), chromedp.UserDataDir(profile), chromedp.WSURLReadTimeout(patience),
		chromedp.Flag("headless", "new"), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-dev-shm-usage", true), chromedp.Flag("disable-extensions", true),
		chromedp.Flag("hide-scrollbars", true), chromedp.Flag("lang", "en"), chromedp.Flag("force-device-scale-factor", "1"))
	ctx, closeTab := chromedp.NewContext(allocated)
	p := &page{t: t, ctx: ctx, base: base}
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil { // waits for the browser's end, so that its directory can go
			t.Errorf("end the browser: %v", err)
		}
		closeTab()
		end()
		if err := os.RemoveAll(profile); err != nil {
			t.Errorf("remove the browser's profile: %v", err)
		}
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, complaint := range p.complaints {
			t.Errorf("the browser complains: %s", complaint)
		}
	})
	if err := chromedp.Listen(ctx, p.note); err != nil { // the first call, so this starts the browser
		t.Fatal(err)
	}
	command(p, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "UTC"})
	command(p, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: helpers})
	p.scheme("light")
	p.size(1440, 900)
	return p
}

// note keeps an exception that nobody caught in the page, and a complaint of
// its content security policy: both fail the test at its end.
func (p *page) note(event any) {
	var text string
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text = e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
	case *log.EventEntryAdded:
		if e.Entry.Source != log.EntrySourceSecurity && !strings.Contains(e.Entry.Text, "Content Security Policy") {
			return
		}
		text = e.Entry.Text
	default:
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.complaints = append(p.complaints, text)
}

// run runs an action in the page within bounds.
func run[T any](p *page, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

// command sends a command of the protocol.
func command[P, R any](p *page, cmd cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	r, err := chromedp.Call(ctx, cmd, params)
	if err != nil {
		p.fail("%s: %v", cmd.Method, err)
	}
	return r
}

// do runs an action, and fails the test with what the page shows on an error.
func (p *page) do(action chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if _, err := run(p, action); err != nil {
		p.fail("%v", err)
	}
}

// fail ends the test with what the page shows. RAMET_CONSOLE_FAILED names a
// directory for a picture of it.
func (p *page) fail(format string, args ...any) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 10*time.Second)
	defer cancel()
	where, _ := chromedp.Run(ctx, chromedp.Location())
	text, _ := chromedp.Run(ctx, chromedp.Evaluate[string]("document.body.innerText"))
	if dir := os.Getenv("RAMET_CONSOLE_FAILED"); dir != "" {
		png, _ := chromedp.Run(ctx, chromedp.CaptureScreenshot())
		_ = os.WriteFile(filepath.Join(dir, strings.ReplaceAll(p.t.Name(), "/", "_")+".png"), png, 0o600)
	}
	p.t.Fatalf("%s\non %s, which shows:\n%s", fmt.Sprintf(format, args...), where, text)
}

// eval runs an expression in the page and returns its value, of a promise the one that it ends with.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	v, err := run(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.fail("%.80s: %v", expression, err)
	}
	return v
}

// until waits for an expression to be true.
func (p *page) until(what, expression string) {
	p.t.Helper()
	err := waitFor(p.t, func() error {
		ok, err := run(p, chromedp.Evaluate[bool]("!!("+expression+")"))
		if err == nil && !ok {
			err = errors.New("it is not so")
		}
		return err
	})
	if err != nil {
		p.fail("waited for %s: %v", what, err)
	}
}

// waitFor is testenv.Eventually for a caller that has more to say than an error.
func waitFor(t *testing.T, cond func() error) error {
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	tick := time.NewTicker(40 * time.Millisecond)
	defer tick.Stop()
	for {
		err := cond()
		if err == nil {
			return nil
		}
		select {
		case <-deadline.C:
			return err
		case <-t.Context().Done():
			return err
		case <-tick.C:
		}
	}
}

func quote(s string) string {
	b, _ := json.Marshal(s) // a string can be marshalled
	return string(b)
}

// open goes to a path of the console and waits until nothing loads or moves.
func (p *page) open(path string) {
	p.t.Helper()
	p.do(chromedp.Navigate(p.base + path))
	p.still()
}

// still waits until nothing loads or moves.
func (p *page) still() {
	p.t.Helper()
	p.until("the page to be still", "document.readyState === 'complete' && rametTest.still()")
}

// sees waits for a text, as a person would see it.
func (p *page) sees(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the text %q", text), "rametTest.says("+quote(text)+")")
}

// gone waits until a text is not there.
func (p *page) gone(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the text %q to go", text), "!rametTest.says("+quote(text)+")")
}

// heading waits for the page of that heading.
func (p *page) heading(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the heading %q", text), "document.querySelector('h1')?.innerText.trim() === "+quote(text))
}

// click presses the mouse on what has the role and the name: button, link,
// menuitem, radio, checkbox, option, tab. It waits for it to be there, to rest,
// and to be on top.
func (p *page) click(role, name string) {
	p.t.Helper()
	var at []float64
	what := fmt.Sprintf("the %s %q to press", role, name)
	err := waitFor(p.t, func() error {
		found, err := run(p, chromedp.Evaluate[struct {
			At  []float64 `json:"at"`
			Why string    `json:"why"`
		}](fmt.Sprintf("rametTest.place(%s, %s)", quote(role), quote(name))))
		if err == nil && found.Why != "" {
			err = errors.New(found.Why)
		}
		at = found.At
		return err
	})
	if err != nil {
		p.fail("waited for %s: %v", what, err)
	}
	p.do(chromedp.MouseClickXY(at[0], at[1]))
}

// fill puts a text into the field with a label, in place of what is there.
func (p *page) fill(label, text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the field %q", label), "rametTest.focusField("+quote(label)+")")
	command(p, input.InsertText, input.InsertTextParams{Text: text})
}

// press types keys.
func (p *page) press(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}

// size is that of the window's inside, in CSS pixels.
func (p *page) size(wide, high int64) {
	p.t.Helper()
	command(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: wide, Height: high, DeviceScaleFactor: 1})
}

// scheme makes the system's appearance light or dark.
func (p *page) scheme(name string) {
	p.t.Helper()
	command(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: name}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// signIn signs in with a token by the form.
func (p *page) signIn(token string) {
	p.t.Helper()
	p.heading("Sign in")
	p.fill("Token", token)
	p.click("button", "Sign in")
	p.until("the console", "document.querySelector('nav, .shell-nav')")
	p.still()
}
