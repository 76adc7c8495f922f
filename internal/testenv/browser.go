package testenv

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// Browser returns the path of a Chromium or Chrome.
func Browser(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "google-chrome", "chromium-browser"} {
		if path, err := lookTool(name); err == nil {
			return path
		}
	}
	need(t, "a Chromium", "run `make deps`")
	return ""
}

// Console returns the folder of the web console's sources and the folder of
// what is built of them. It does not look at whether the two agree: `make
// console` does, and `make test` begins with it.
func Console(t testing.TB) (web, dist string) {
	t.Helper()
	_, here, _, ok := runtime.Caller(0)
	if !ok {
		t.Fatal("this program does not know where its source is")
	}
	folder := filepath.Join(filepath.Dir(here), "..", "..", "api", "console")
	web, dist = filepath.Join(folder, "web"), filepath.Join(folder, "dist")
	if _, err := os.Stat(filepath.Join(dist, "index.html")); err != nil {
		need(t, "the built web console", "run `make console`, which takes Node and npm")
	}
	return web, dist
}
