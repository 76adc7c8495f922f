package console_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ramet-io/ramet/api/console"
)

var script = strings.Repeat("console.log('ramet');\n", 200)

func site(t *testing.T) *console.Files {
	t.Helper()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte("packed by the build"))
	_ = z.Close()
	f, err := console.New(fstest.MapFS{
		"index.html":              {Data: []byte("<!doctype html><title>Ramet</title>")},
		"favicon.svg":             {Data: []byte("<svg/>")},
		"assets/app-4f2a.js":      {Data: []byte(script)},
		"assets/photo-9b.png":     {Data: bytes.Repeat([]byte("png"), 4096)},
		"assets/theme-77.css":     {Data: []byte(strings.Repeat("a{}", 999))},
		"assets/theme-77.css.gz":  {Data: packed.Bytes()},
		"assets/deep/chunk-01.js": {Data: []byte("1")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// get asks for a path; headers are name, value pairs.
func get(f *console.Files, method, path string, headers ...string) (*httptest.ResponseRecorder, bool) {
	req := httptest.NewRequest(method, path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	return w, f.Serve(w, req)
}

func TestPathsAndPages(t *testing.T) {
	f := site(t)
	const page = "text/html,application/xhtml+xml"
	for _, c := range []struct {
		path, accept, kind string // kind empty: not ours
	}{
		{"/", "", "text/html; charset=utf-8"},
		{"/index.html", "", "text/html; charset=utf-8"},
		{"/clones", "", "text/html; charset=utf-8"},
		{"/clones/dev/history", "*/*", "text/html; charset=utf-8"},
		{"/users/ada.lovelace", page, "text/html; charset=utf-8"},
		{"/users/ada.lovelace", "*/*", ""},
		{"/favicon.svg", "", "image/svg+xml"},
		{"/favicon.ico", "image/avif,*/*", ""},
		{"/assets/app-4f2a.js", "", "text/javascript; charset=utf-8"},
		{"/assets/deep/chunk-01.js", "", "text/javascript; charset=utf-8"},
		{"/assets/gone-11.js", page, ""}, // a page in the place of a script would hide what is wrong
		{"/assets/gone", "", ""},
		{"/assets/theme-77.css.gz", "", ""},
		{"/../etc/passwd", "", "text/html; charset=utf-8"},
	} {
		w, ours := get(f, "GET", c.path, "Accept", c.accept)
		if ours != (c.kind != "") || ours && (w.Code != 200 || w.Header().Get("Content-Type") != c.kind) {
			t.Errorf("%s (%s): ours %t, %d, %s", c.path, c.accept, ours, w.Code, w.Header().Get("Content-Type"))
		}
		if !ours && (w.Body.Len() > 0 || len(w.Header()) > 0) {
			t.Errorf("%s: something was written", c.path)
		}
		if ours && !strings.Contains(w.Header().Get("Content-Security-Policy"), "script-src 'self';") {
			t.Errorf("%s: policy %q", c.path, w.Header().Get("Content-Security-Policy"))
		}
	}
}

func TestCaching(t *testing.T) {
	f := site(t)
	for path, want := range map[string]string{
		"/assets/app-4f2a.js": "public, max-age=31536000, immutable", "/": "no-cache", "/clones": "no-cache", "/favicon.svg": "no-cache",
	} {
		w, _ := get(f, "GET", path)
		tag := w.Header().Get("Etag")
		if got := w.Header().Get("Cache-Control"); got != want || tag == "" {
			t.Errorf("%s: Cache-Control %q, ETag %q", path, got, tag)
		}
		again, _ := get(f, "GET", path, "If-None-Match", tag)
		if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
			t.Errorf("%s with its ETag: %d, %d bytes", path, again.Code, again.Body.Len())
		}
		if other, _ := get(f, "GET", path, "If-None-Match", `"old"`); other.Code != 200 {
			t.Errorf("%s with an old ETag: %d", path, other.Code)
		}
	}
}

func TestCompression(t *testing.T) {
	f := site(t)
	plain, _ := get(f, "GET", "/assets/app-4f2a.js")
	if plain.Body.String() != script || plain.Header().Get("Content-Encoding") != "" {
		t.Errorf("without Accept-Encoding: %v", plain.Header())
	}
	packed, _ := get(f, "GET", "/assets/app-4f2a.js", "Accept-Encoding", "br, gzip;q=0.8", "Range", "bytes=0-3")
	if packed.Code != 200 || packed.Header().Get("Content-Encoding") != "gzip" || packed.Header().Get("Vary") != "Accept-Encoding" {
		t.Fatalf("with it: %d %v", packed.Code, packed.Header())
	}
	if packed.Header().Get("Etag") == plain.Header().Get("Etag") {
		t.Error("both forms have one ETag")
	}
	if packed.Body.Len() >= len(script)/4 || unzip(t, packed.Body) != script {
		t.Errorf("%d bytes of %d, or not the same", packed.Body.Len(), len(script))
	}
	for _, c := range []struct{ path, accept string }{
		{"/assets/app-4f2a.js", "gzip;q=0"}, {"/assets/app-4f2a.js", "br"}, {"/assets/photo-9b.png", "gzip"}, {"/", "gzip"},
	} {
		if w, _ := get(f, "GET", c.path, "Accept-Encoding", c.accept); w.Header().Get("Content-Encoding") != "" {
			t.Errorf("%s was compressed for %q", c.path, c.accept)
		}
	}
	built, _ := get(f, "GET", "/assets/theme-77.css", "Accept-Encoding", "gzip")
	if unzip(t, built.Body) != "packed by the build" {
		t.Error("what the build has compressed is not used")
	}
	head, ours := get(f, "HEAD", "/assets/app-4f2a.js", "Accept-Encoding", "gzip")
	if !ours || head.Body.Len() != 0 || head.Header().Get("Etag") != packed.Header().Get("Etag") {
		t.Errorf("HEAD: %v", head.Header())
	}
}

func unzip(t *testing.T, r io.Reader) string {
	t.Helper()
	z, err := gzip.NewReader(r)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestIndexIsRequired(t *testing.T) {
	if _, err := console.New(fstest.MapFS{"app.js": {Data: []byte("1")}}); err == nil {
		t.Error("a console without index.html was taken")
	}
}

// What is built in, the console or the page that stands in for it, can be served.
func TestEmbedded(t *testing.T) {
	fsys, err := console.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	f, err := console.New(fsys)
	if err != nil {
		t.Fatal(err)
	}
	w, ours := get(f, "GET", "/")
	if !ours || w.Code != 200 || !strings.Contains(w.Body.String(), "Ramet") {
		t.Errorf("ours %t, %d: %s", ours, w.Code, w.Body)
	}
	if strings.Contains(w.Body.String(), "<script>") {
		t.Error("the page has an inline script, which its own policy forbids")
	}
}
