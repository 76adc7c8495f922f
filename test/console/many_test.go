package console

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Bounds on what a page is made of. They are counted in nodes, since a browser
// that lays out and paints slowly does so because of these.
const (
	chartNodes = 3500 // of a source's page with its timeline
	listNodes  = 9000 // of the list of 200 clones, which is a plain table
)

type overlap struct {
	Count int      `json:"count"`
	Found []string `json:"found"`
}

func TestTwoHundredSnapshotsAndClones(t *testing.T) {
	w := newWorld(t)
	h := w.history("shop", 200, 200, 30*time.Minute)
	p := newPage(t, w.url)
	p.open("/")
	p.signIn(w.admin)

	for _, width := range []int64{1440, 390} {
		t.Run(fmt.Sprintf("timeline %d", width), func(t *testing.T) {
			p.on(t)
			p.size(width, 900)
			p.open("/sources/" + h.source.Name)
			p.until("the marks", "document.querySelector('.tl-mark')")
			for _, span := range []string{"All", "7d", "24h", "1h"} {
				p.click("button", span)
				p.labels("at " + span)
				if dir := os.Getenv(screenshotsVar); dir != "" && (span == "All" || span == "24h") {
					p.picture(filepath.Join(dir, fmt.Sprintf("timeline-200-%s-%d.png", strings.ToLower(span), width)))
				}
			}
			p.click("button", "All")
			for i := range 7 {
				p.click("button", "Zoom in")
				p.labels(fmt.Sprintf("zoomed in %d times", i+1))
			}
			if nodes := eval[int](p, "document.querySelectorAll('*').length"); nodes > chartNodes {
				t.Errorf("the page has %d nodes, want at most %d", nodes, chartNodes)
			}
			p.fits()
		})
	}

	t.Run("every point is in the table", func(t *testing.T) {
		p.on(t)
		p.size(1440, 900)
		p.open("/sources/" + h.source.Name)
		p.click("radio", "Table")
		p.sees("200 of 403") // 200 raw, 200 prepared and three bookmarks
		p.click("button", "Show more")
		p.sees("400 of 403")
	})

	t.Run("the chart finds a clone", func(t *testing.T) {
		p.on(t)
		p.open("/sources/" + h.source.Name)
		p.fill("Find a clone", h.clones[150].Name)
		p.until("the one lane", "document.querySelectorAll('.tl-name').length === 1")
		p.sees(h.clones[150].Name)
	})

	for _, width := range []int64{1440, 390} {
		t.Run(fmt.Sprintf("clones %d", width), func(t *testing.T) {
			p.on(t)
			p.size(width, 900)
			p.open("/clones")
			p.sees("200 clones, 0 running")
			for _, name := range []string{h.clones[0].Name, h.clones[199].Name} {
				p.sees(name)
			}
			if nodes := eval[int](p, "document.querySelectorAll('*').length"); nodes > listNodes {
				t.Errorf("the page has %d nodes, want at most %d", nodes, listNodes)
			}
			p.fits()
			p.fill("Find", "search-reindex-150")
			p.until("one clone", "document.querySelectorAll('main tbody tr, main .card-row').length === 1")
			p.sees("search-reindex-150")
		})
	}
}

// labels checks that no two texts that are in sight lie on each other.
func (p *page) labels(when string) {
	p.t.Helper()
	p.still()
	for _, selector := range []string{".tl [data-label]", "main a, main button, main h1, main h2, main th, main dt, .tl-legend-item"} {
		got := eval[overlap](p, fmt.Sprintf("rametTest.overlaps(%s)", quote(selector)))
		if got.Count < 4 {
			p.t.Errorf("%s: only %d texts of %s are in sight", when, got.Count, selector)
		}
		for _, pair := range got.Found {
			p.t.Errorf("%s: %s lie on each other", when, pair)
		}
	}
}

// fits checks that the page does not have to be scrolled sideways.
func (p *page) fits() {
	p.t.Helper()
	for _, what := range eval[[]string](p, "rametTest.widerThanWindow()") {
		p.t.Errorf("it sticks out of the window: %s", what)
	}
}

// on lends the page to a subtest.
func (p *page) on(t *testing.T) {
	t.Helper()
	outer := p.t
	p.t = t
	t.Cleanup(func() { p.t = outer })
}
