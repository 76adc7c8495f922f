// Package console drives the web console as a person does: a real Chromium,
// real clicks and keys. The flow runs on the real daemon with a real
// production; pages that need much history are shown by the real API, use
// cases and catalog over records that the test writes.
package console

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

func TestMain(m *testing.M) {
	var b harness.Build
	// Without a console the tests say so one by one, by the rule of testenv.
	if _, err := os.Stat(filepath.Join("..", "..", "api", "console", "dist", "index.html")); err == nil && os.Getenv(harness.BinEnv) == "" {
		b.Tags = "console"
	}
	os.Exit(harness.Main(m, b))
}

// hasConsole fails the test when the daemon serves the page that stands in for
// a console that was not built into it.
func hasConsole(t *testing.T, url string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(body), `id="root"`) {
		t.Fatalf("the daemon %s has no web console in it: run `make build`, which builds it with the tag console", os.Getenv(harness.BinEnv))
	}
	testenv.Console(t)
}
