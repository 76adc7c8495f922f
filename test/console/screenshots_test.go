package console

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	cdppage "github.com/chromedp/cdproto/page"
)

// screenshotsVar names the directory that TestScreenshots writes to. The ones
// of docs/console.md are made by
//
//	RAMET_SCREENSHOTS=$PWD/docs/screenshots go test ./test/console -run 'TestScreenshots|TestTwoHundred'
const screenshotsVar = "RAMET_SCREENSHOTS"

const mostBytes = 250_000 // of a picture that is kept with the sources

var pictures = []struct {
	page string
	dark bool
}{
	{"source", true}, {"clones", false}, {"clone", true}, {"operation", false}, {"usage", false}, {"audit", false}, {"sources", false},
}

// TestScreenshots takes the pictures of the guide, always, and keeps them only
// when it is asked to: that the pages can be shown is what it tests.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv(screenshotsVar)
	if dir == "" {
		dir = t.TempDir()
	}
	w := newWorld(t)
	w.people()
	p := newPage(t, w.url)
	p.open("/doctor") // before there is a history, whose data is in no pool
	p.signIn(w.admin)
	p.picture(filepath.Join(dir, "doctor.png"))
	p.size(390, 844)
	p.still()
	p.picture(filepath.Join(dir, "doctor-phone.png"))
	p.size(1440, 900)
	p.signOut()
	h := w.history("shop", 24, 9, 2*time.Hour)
	pages := w.pages(h)
	for _, width := range []int64{1440, 390} {
		high, suffix := int64(900), ""
		if width == 390 {
			high, suffix = 844, "-phone"
		}
		p.size(width, high)
		p.open("/")
		p.heading("Sign in")
		p.picture(filepath.Join(dir, "sign-in"+suffix+".png"))
		p.signIn(w.admin)
		for _, each := range pictures {
			p.open(pathOf(pages, each.page))
			p.still()
			p.picture(filepath.Join(dir, each.page+suffix+".png"))
			p.fits()
			if each.dark && width == 1440 {
				p.scheme("dark")
				p.still()
				p.picture(filepath.Join(dir, each.page+"-dark.png"))
				p.scheme("light")
			}
		}
		p.open("/sources")
		p.signOut()
	}
}

// picture writes what the window shows.
func (p *page) picture(path string) {
	p.t.Helper()
	p.still()
	shot := command(p, cdppage.CaptureScreenshot, cdppage.CaptureScreenshotParams{})
	if len(shot.Data) > mostBytes || len(shot.Data) < 2000 {
		p.t.Errorf("%s has %d bytes, want 2000 to %d", filepath.Base(path), len(shot.Data), mostBytes)
	}
	if err := os.WriteFile(path, shot.Data, 0o600); err != nil {
		p.t.Fatal(err)
	}
}
