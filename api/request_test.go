package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

func TestBodies(t *testing.T) {
	h := newHarness(t)
	h.link()
	const clones, sources = "/api/v1/clones", "/api/v1/sources"
	deep := strings.Repeat(`{"a":`, 20000) + "1" + strings.Repeat("}", 20000)
	for _, c := range []struct {
		name, method, path, body string
		status                   int
		code, says               string
	}{
		{"malformed", "POST", clones, `{"name":`, 400, engine.CodeMalformedBody, "not JSON"},
		{"two values", "POST", clones, `{"name":"a","from":"shop"} {}`, 400, engine.CodeMalformedBody, "not JSON"},
		{"not an object", "POST", clones, `["dev"]`, 400, engine.CodeInvalidRequest, "not valid"},
		{"empty", "POST", clones, ``, 400, engine.CodeInvalidRequest, "required"},
		{"unknown field", "POST", clones, `{"name":"dev","from":"shop","nmae":1}`, 400, engine.CodeInvalidRequest, `"nmae"`},
		{"unknown inner field", "POST", sources, `{"name":"b","postgres":{"conninfo":"host=x","passwrod":"s3cret"}}`, 400, engine.CodeInvalidRequest, `"postgres.passwrod"`},
		{"missing field", "POST", clones, `{"name":"dev"}`, 400, engine.CodeInvalidRequest, `from`},
		{"wrong type", "POST", clones, `{"name":"dev","from":"shop","port":"x"}`, 400, engine.CodeInvalidRequest, `"port"`},
		{"out of range", "POST", clones, `{"name":"dev","from":"shop","port":70000}`, 400, engine.CodeInvalidRequest, `"port"`},
		{"wrong mode", "POST", sources, `{"name":"b","postgres":{"conninfo":"host=x","mode":"logical"}}`, 400, engine.CodeInvalidRequest, `"postgres.mode"`},
		{"name with path", "POST", clones, `{"name":"../x","from":"shop"}`, 400, engine.CodeInvalidName, `"../x"`},
		{"long name", "POST", clones, `{"name":"` + strings.Repeat("a", 300) + `","from":"shop"}`, 400, engine.CodeInvalidName, "not valid"},
		{"unicode name", "POST", clones, `{"name":"büro","from":"shop"}`, 400, engine.CodeInvalidName, "büro"},
		{"empty name", "POST", clones, `{"name":"","from":"shop"}`, 400, engine.CodeInvalidName, "not valid"},
		{"odd point", "POST", clones, `{"name":"dev","from":"shop","at":"a\u0000b"}`, 400, engine.CodeInvalidPoint, "point"},
		{"deep nesting", "POST", clones, deep, 400, "", ""},
		{"bad time", "POST", "/api/v1/tokens", `{"name":"x","role":"viewer","expires_at":"tomorrow"}`, 400, engine.CodeInvalidRequest, "expires_at"},
		{"body where none is taken", "POST", "/api/v1/sources/shop/resync", `{}`, 400, engine.CodeInvalidRequest, "no body"},
		{"null patch of a strict type", "PATCH", "/api/v1/sources/shop", `{"labels":null}`, 400, engine.CodeInvalidRequest, `labels`},
		{"bad ttl", "POST", clones, `{"name":"dev","from":"shop","ttl":"soon"}`, 400, engine.CodeInvalidRequest, `"ttl"`},
		{"bad idle stop", "PATCH", clones + "/dev", `{"idle_stop":"-1h"}`, 400, engine.CodeInvalidRequest, `"idle_stop"`},
		{"bad expiry", "POST", clones, `{"name":"dev","from":"shop","expires_at":"tomorrow"}`, 400, engine.CodeInvalidRequest, "expires_at"},
		{"too much memory", "PATCH", clones + "/dev", `{"memory_mb":2000000}`, 400, engine.CodeInvalidRequest, "memory_mb"},
		{"bookmark of nothing", "POST", "/api/v1/bookmarks", `{"name":"x"}`, 400, engine.CodeInvalidRequest, "of"},
		{"bookmark with a bad name", "POST", "/api/v1/bookmarks", `{"name":"X Y","of":"shop"}`, 400, engine.CodeInvalidName, "X Y"},
		{"too large", "POST", clones, `{"name":"` + strings.Repeat("a", 1<<20) + `"}`, 413, engine.CodeBodyTooLarge, "1048576"},
		{"100 KB of labels", "POST", clones, `{"name":"dev","from":"shop","labels":{"k":"` + strings.Repeat("v", 100<<10) + `"}}`, 400, engine.CodeInvalidRequest, "labels.k"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := &harness{Served: h.Served, t: t, token: h.token, log: h.log}
			a := h.want(h.call(c.method, c.path, c.body), c.status, c.code)
			if !strings.Contains(a.str("detail"), c.says) {
				t.Errorf("detail %q does not say %q", a.str("detail"), c.says)
			}
			if strings.Contains(string(a.body), "s3cret") {
				t.Errorf("the answer repeats a value: %s", a.body)
			}
		})
	}
	if strings.Contains(h.log.String(), "s3cret") {
		t.Error("a body's value is in the log")
	}
}

func TestTooLargeWithoutLength(t *testing.T) {
	h := newHarness(t)
	req, err := http.NewRequestWithContext(t.Context(), "POST", h.URL+"/api/v1/clones", strings.NewReader(strings.Repeat(" ", 2<<20)))
	if err != nil {
		t.Fatal(err)
	}
	req.ContentLength = -1 // chunked
	req.Header.Set("Authorization", "Bearer "+h.token)
	req.Header.Set("Content-Type", "application/json")
	h.want(h.send(http.DefaultClient, req), 413, engine.CodeBodyTooLarge)
}

func TestQueriesPathsAndTypes(t *testing.T) {
	h := newHarness(t)
	h.link()
	for _, c := range []struct {
		path, code, says string
	}{
		{"/api/v1/clones?limit=0", engine.CodeInvalidRequest, "limit"},
		{"/api/v1/clones?limit=1001", engine.CodeInvalidRequest, "limit"},
		{"/api/v1/clones?limit=x", engine.CodeInvalidRequest, "limit"},
		{"/api/v1/clones?limt=5", engine.CodeInvalidRequest, `"limt"`},
		{"/api/v1/clones?limit=1&limit=2", engine.CodeInvalidRequest, "more than once"},
		{"/api/v1/clones?cursor=zzz", engine.CodeInvalidRequest, "cursor"},
		{"/api/v1/clones/..%2F..%2Fetc", engine.CodeInvalidName, "../../etc"},
		{"/api/v1/clones/" + strings.Repeat("a", 300), engine.CodeInvalidName, "not valid"},
		{"/api/v1/clones/b%C3%BCro", engine.CodeInvalidName, "büro"},
		{"/api/v1/operations/x?wait=61", engine.CodeInvalidRequest, "wait"},
	} {
		a := h.want(h.call("GET", c.path, ""), 400, c.code)
		if !strings.Contains(a.str("detail"), c.says) {
			t.Errorf("%s: detail %q does not say %q", c.path, a.str("detail"), c.says)
		}
	}
	h.want(h.call("POST", "/api/v1/clones", "name=dev", "Content-Type", "application/x-www-form-urlencoded"), 415, "UNSUPPORTED_MEDIA_TYPE")
	h.want(h.call("POST", "/api/v1/clones", "{}", "Content-Type", ""), 415, "UNSUPPORTED_MEDIA_TYPE")
	h.want(h.call("POST", "/api/v1/clones", `{"name":"dev","from":"shop","profile":"none"}`, "Content-Type", "application/json; charset=utf-8"), 202, "")
}

func TestHugeHeadersAreRefused(t *testing.T) {
	h := newHarness(t)
	a := h.call("GET", "/api/v1/clones", "", "X-Filler", strings.Repeat("f", 100<<10))
	if a.status != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("100 KB of headers: got %d", a.status)
	}
	h.want(h.call("GET", "/api/v1/clones", "", "Authorization", "Bearer "+strings.Repeat("t", 30<<10)), 401, engine.CodeUnauthenticated)
	h.want(h.call("POST", "/api/v1/sources/x/sync", "", "Idempotency-Key", strings.Repeat("k", 256)), 400, engine.CodeInvalidRequest)
}

func TestHostHeader(t *testing.T) {
	h := newHarness(t)
	for host, status := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "127.0.0.1": 200, "127.0.0.1:1": 200, "[::1]:80": 200, "LOCALHOST.": 200,
		"ramet.example": 200, "Ramet.Example:443": 200, "evil.example": 403, "localhost.evil.example": 403, "192.0.2.7": 403, "169.254.169.254": 403,
	} {
		a := h.call("GET", "/healthz", "", "Host", host)
		if a.status != status {
			t.Errorf("Host %s: got %d, want %d", host, a.status, status)
		}
		if status == 403 && a.str("code") != "HOST_NOT_ALLOWED" {
			t.Errorf("Host %s: got %s", host, a.body)
		}
	}
}

func TestSecurityHeaders(t *testing.T) {
	h := newHarness(t)
	for _, path := range []string{"/api/v1/clones", "/nowhere", "/healthz"} {
		a := h.call("GET", path, "")
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
		} {
			if got := a.header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
		if !strings.HasPrefix(a.header.Get("Content-Security-Policy"), "default-src 'none'") || a.header.Get("X-Request-Id") == "" {
			t.Errorf("%s: headers %v", path, a.header)
		}
	}
	a := h.call("GET", "/healthz", "", "X-Request-Id", "bad id\twith spaces")
	if got := a.header.Get("X-Request-Id"); strings.Contains(got, " ") {
		t.Errorf("a request id with spaces came back: %q", got)
	}
}

func TestAccessLogHoldsNoSecrets(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.call("POST", "/api/v1/sources", `{"name":"two","postgres":{"conninfo":"host=db1","password":"pw-in-body"}}`)
	h.call("GET", "/api/v1/clones?cursor=query-text", "", "Authorization", "Bearer ramet_unknown_token")
	h.clone("dev")
	h.call("GET", "/api/v1/clones/dev/credentials", "")
	log := h.log.String()
	for _, secret := range []string{"pw-in-body", "query-text", "ramet_unknown_token", h.token, "clone-secret-4711"} {
		if strings.Contains(log, secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
	for _, want := range []string{`"route":"/api/v1/clones/:clone/credentials"`, `"principal":"admin"`, `"duration_ms"`, `"login failed"`} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %s", want)
		}
	}
}
