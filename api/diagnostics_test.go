package api_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

// bundleOf unpacks a bundle: content by name below its one directory.
func bundleOf(t *testing.T, body []byte) map[string]string {
	t.Helper()
	zipped, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for r := tar.NewReader(zipped); ; {
		head, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		_, name, found := strings.Cut(head.Name, "/")
		if !found || head.Mode != 0o600 || strings.Contains(name, "..") {
			t.Errorf("%s has mode %o", head.Name, head.Mode)
		}
		out[name] = string(text)
	}
}

func TestDiagnostics(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.clone("dev")
	h.want(h.call("POST", "/api/v1/notifications", `{"name":"ops","kind":"webhook","url":"https://hooks.example.com/services/path-secret","secret":"webhook-secret-of-a-test"}`), 201, "")
	a := h.want(h.call("GET", "/api/v1/diagnostics", ""), 200, "")
	if a.header.Get("Content-Type") != "application/gzip" || !strings.Contains(a.header.Get("Content-Disposition"), ".tar.gz") {
		t.Errorf("got headers %v", a.header)
	}
	files := bundleOf(t, a.body)
	for name, want := range map[string]string{
		"version.json": `"version": "test"`, "config.json": "{", "doctor.json": "[", "sources.json": `"shop"`, "clones.json": `"dev"`, "snapshots.json": "[",
		"operations.json": "clone.create", "metrics.txt": "ramet_clones", "host/kernel.txt": "Linux", "host/mounts.txt": "/", "notifications.json": "https://hooks.example.com/…",
		"left-out.json": "daemon.log",
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s lacks %q:\n%s", name, want, files[name])
		}
	}
	logs := 0
	for name, text := range files {
		if strings.HasPrefix(name, "operations/") {
			logs++
		}
		for _, canary := range []string{"path-secret", "webhook-secret", "clone-secret-4711", "prod-secret"} {
			if strings.Contains(text, canary) {
				t.Errorf("%s holds %s", name, canary)
			}
		}
	}
	if logs == 0 {
		t.Error("no operation's log is in the bundle")
	}
	h.Refuse("source.list", engine.Errorf(engine.ClassInternal, engine.CodeInternal, "no sources with password=hunter2 today"))
	files = bundleOf(t, h.want(h.call("GET", "/api/v1/diagnostics", ""), 200, "").body)
	if left := files["left-out.json"]; !strings.Contains(left, "sources.json") || strings.Contains(left, "hunter2") || files["clones.json"] == "" {
		t.Errorf("got %s", left)
	}
}
