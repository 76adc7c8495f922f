package api_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// browser is a client with a cookie jar that signs in with a token.
type browser struct {
	*harness
	c    *http.Client
	base string
	csrf string
}

func newBrowser(h *harness) *browser {
	h.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		h.t.Fatal(err)
	}
	c := &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return &browser{harness: h, c: c, base: h.URL}
}

// do sends a request with what the browser has; headers are name, value pairs.
func (b *browser) do(method, path, body string, headers ...string) answer {
	b.t.Helper()
	var r io.Reader
	if body != "" {
		r = strings.NewReader(body)
	}
	req, err := http.NewRequestWithContext(b.t.Context(), method, b.base+path, r)
	if err != nil {
		b.t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		if headers[i] == "Host" {
			req.Host = headers[i+1]
		} else {
			req.Header.Set(headers[i], headers[i+1])
		}
	}
	return b.send(b.c, req)
}

// signIn trades a token for a session and keeps its CSRF token.
func (b *browser) signIn(token string) answer {
	b.t.Helper()
	a := b.want(b.do("POST", "/api/v1/session", `{"token":"`+token+`"}`), 201, "")
	b.csrf = a.str("csrf_token")
	return a
}

func (b *browser) cookies() []*http.Cookie {
	u, err := url.Parse(b.base)
	if err != nil {
		b.t.Fatal(err)
	}
	return b.c.Jar.Cookies(u)
}

func TestSessionOfABrowser(t *testing.T) {
	h := newHarness(t)
	b := newBrowser(h)
	b.want(b.do("GET", "/api/v1/whoami", ""), 401, engine.CodeUnauthenticated)
	a := b.signIn(h.token)
	set := a.header.Get("Set-Cookie")
	for _, attribute := range []string{"ramet_session=", "Path=/", "HttpOnly", "SameSite=Strict", "Expires="} {
		if !strings.Contains(set, attribute) {
			t.Errorf("the cookie lacks %s: %s", attribute, set)
		}
	}
	if strings.Contains(set, "Secure") || strings.Contains(set, "Domain") || strings.Contains(string(a.body), h.token) {
		t.Errorf("the cookie over plain HTTP: %s, or the answer shows the token", set)
	}
	if b.csrf == "" || strings.Contains(set, b.csrf) {
		t.Errorf("CSRF token %q in %s", b.csrf, set)
	}
	if who := b.want(b.do("GET", "/api/v1/whoami", ""), 200, ""); who.str("name") != "admin" || who.str("via") != "session" {
		t.Errorf("got %s", who.body)
	}
	if own := b.want(b.do("GET", "/api/v1/session", ""), 200, ""); own.str("csrf_token") != b.csrf || own.str("principal") != "admin" {
		t.Errorf("got %s", own.body)
	}
	listed := b.want(b.do("GET", "/api/v1/sessions", ""), 200, "")
	if strings.Contains(string(listed.body), b.csrf) || !strings.Contains(string(listed.body), `"principal":"admin"`) {
		t.Errorf("the list of sessions: %s", listed.body)
	}
	var problems []string
	spec := specification(t)
	for schema, body := range map[string][]byte{"Session": a.body, "SessionList": listed.body} {
		var v any
		if err := json.Unmarshal(body, &v); err != nil {
			t.Fatal(err)
		}
		if err := spec.Components.Schemas[schema].Value.VisitJSON(v); err != nil {
			problems = append(problems, err.Error())
		}
	}
	if len(problems) > 0 {
		t.Errorf("answers do not fit the contract: %q", problems)
	}
	b.want(b.do("DELETE", "/api/v1/session", "", "X-CSRF-Token", b.csrf), 204, "")
	if left := b.cookies(); len(left) != 0 {
		t.Errorf("signing out left %v", left)
	}
	b.want(b.do("GET", "/api/v1/whoami", ""), 401, engine.CodeUnauthenticated)
}

func TestChangesOfASessionNeedItsCSRFToken(t *testing.T) {
	h := newHarness(t)
	h.link()
	b := newBrowser(h)
	b.signIn(h.token)
	other := newBrowser(h)
	other.signIn(h.AddToken("other", access.RolePermissions(access.RoleAdmin)...))
	const path = "/api/v1/sources/shop/sync"
	host := strings.TrimPrefix(h.URL, "http://")
	for name, headers := range map[string][]string{
		"nothing":            {},
		"empty":              {"X-CSRF-Token", ""},
		"wrong":              {"X-CSRF-Token", "guess"},
		"another session's":  {"X-CSRF-Token", other.csrf},
		"another site":       {"X-CSRF-Token", b.csrf, "Origin", "http://evil.example"},
		"another port":       {"X-CSRF-Token", b.csrf, "Origin", "http://127.0.0.1:1"},
		"another scheme":     {"X-CSRF-Token", b.csrf, "Origin", "ftp://" + host},
		"no origin's page":   {"X-CSRF-Token", b.csrf, "Origin", "null"},
		"said by the fetch":  {"X-CSRF-Token", b.csrf, "Sec-Fetch-Site", "cross-site"},
		"a sibling's script": {"X-CSRF-Token", b.csrf, "Sec-Fetch-Site", "same-site"},
	} {
		if a := b.do("POST", path, "", headers...); a.status != 403 || a.str("code") != engine.CodeCSRFMismatch {
			t.Errorf("%s: got %d %s", name, a.status, a.body)
		}
	}
	if n := h.Calls("source.sync"); n != 0 {
		t.Errorf("%d of them got through", n)
	}
	b.want(b.do("POST", path, "", "X-CSRF-Token", b.csrf, "Origin", h.URL, "Sec-Fetch-Site", "same-origin"), 202, "")
	b.want(b.do("POST", path, "", "X-CSRF-Token", b.csrf), 202, "") // not a browser
	b.want(b.do("GET", "/api/v1/sources", "", "Origin", "http://evil.example"), 200, "")
	// The token goes before the cookie, and needs no CSRF token.
	a := b.want(b.do("GET", "/api/v1/whoami", "", "Authorization", "Bearer "+h.AddToken("robot", access.SourcesUpdate)), 200, "")
	if a.str("name") != "robot" || a.str("via") != "token" {
		t.Errorf("with both: %s", a.body)
	}
	b.want(b.do("POST", path, "", "Authorization", "Bearer "+h.token), 202, "")
	b.want(b.do("GET", "/api/v1/whoami", "", "Authorization", "Bearer wrong"), 401, engine.CodeUnauthenticated)
	var denied []string
	for _, e := range h.AuditEntries() {
		denied = append(denied, e.Action+" "+e.Outcome)
	}
	if len(denied) != 10 || slices.ContainsFunc(denied, func(s string) bool { return s != "syncSource denied" }) {
		t.Errorf("the audit log has %q", denied)
	}
}

func TestSignInIsGuarded(t *testing.T) {
	h := newHarness(t)
	b := newBrowser(h)
	good := `{"token":"` + h.token + `"}`
	b.want(b.do("POST", "/api/v1/session", good, "Origin", "http://evil.example"), 403, engine.CodeCSRFMismatch)
	b.want(b.do("POST", "/api/v1/session", good, "Sec-Fetch-Site", "cross-site"), 403, engine.CodeCSRFMismatch)
	b.want(b.do("POST", "/api/v1/session", "token="+h.token, "Content-Type", "application/x-www-form-urlencoded"), 415, "UNSUPPORTED_MEDIA_TYPE")
	limited := 0
	for range 15 {
		a := b.do("POST", "/api/v1/session", `{"token":"guess"}`)
		if a.status == 429 {
			limited++
			if s := a.header.Get("Retry-After"); s == "" || s == "0" {
				t.Fatalf("Retry-After is %q", s)
			}
		} else {
			b.want(a, 401, engine.CodeUnauthenticated)
		}
	}
	if limited != 5 {
		t.Errorf("%d of 15 guesses were answered 429, want 5", limited)
	}
	b.want(b.do("GET", "/api/v1/whoami", "", "Cookie", "ramet_session=guess"), 429, engine.CodeRateLimited)
	b.signIn(h.token) // a valid token is never refused
	m := h.call("GET", "/metrics", "")
	for _, line := range []string{`ramet_logins_total{outcome="denied",with="token"} 15`, `ramet_logins_total{outcome="allowed",with="token"} 1`, `ramet_logins_total{outcome="denied",with="session"} 1`} {
		if !strings.Contains(string(m.body), line) {
			t.Errorf("metrics lack %s", line)
		}
	}
}

func TestEndedSessionTakesItsCookieBack(t *testing.T) {
	h := newHarness(t)
	b := newBrowser(h)
	a := b.signIn(h.AddToken("ci", access.ClonesRead))
	h.want(h.call("DELETE", "/api/v1/sessions/"+a.str("id"), ""), 204, "")
	h.want(h.call("DELETE", "/api/v1/sessions/"+a.str("id"), ""), 204, "")
	b.want(b.do("GET", "/api/v1/clones", ""), 401, engine.CodeUnauthenticated)
	if left := b.cookies(); len(left) != 0 {
		t.Errorf("the browser still has %v", left)
	}
	b.signIn("ramet_ci")
	h.want(h.call("DELETE", "/api/v1/tokens/ci", ""), 204, "")
	b.want(b.do("GET", "/api/v1/clones", ""), 401, engine.CodeUnauthenticated)
}

// Signing in anew ends the session that the browser had.
func TestSignInReplacesTheSession(t *testing.T) {
	h := newHarness(t)
	b := newBrowser(h)
	first := b.signIn(h.token)
	b.signIn(h.token)
	if listed := h.call("GET", "/api/v1/sessions", ""); strings.Contains(string(listed.body), first.str("id")) {
		t.Errorf("the first is still there: %s", listed.body)
	}
}

func TestEventsWithASession(t *testing.T) {
	h := newHarness(t)
	h.link()
	b := newBrowser(h)
	b.signIn(h.token)
	op := b.want(b.do("POST", "/api/v1/sources/shop/sync", "", "X-CSRF-Token", b.csrf), 202, "")
	a := b.want(b.do("GET", "/api/v1/operations/"+op.str("id")+"/events", ""), 200, "")
	if !strings.Contains(string(a.body), "event: operation") || !strings.HasPrefix(a.header.Get("Content-Type"), "text/event-stream") {
		t.Errorf("got %s", a.body)
	}
}

// Behind a proxy that ends TLS, the browser's address is the public one.
func TestPublicURL(t *testing.T) {
	public, _ := url.Parse("https://ramet.corp.example")
	h := newHarnessWith(t, func(o *api.Options) { o.PublicURL = public })
	b := newBrowser(h)
	a := b.do("POST", "/api/v1/session", `{"token":"`+h.token+`"}`, "Host", "ramet.corp.example", "Origin", "https://ramet.corp.example")
	b.want(a, 201, "")
	set := a.header.Get("Set-Cookie")
	if !strings.HasPrefix(set, "__Host-ramet_session=") || !strings.Contains(set, "Secure") || !strings.Contains(set, "SameSite=Strict") {
		t.Errorf("the cookie is %s", set)
	}
	if a.header.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS")
	}
	cookie, _, _ := strings.Cut(set, ";")
	b.want(b.do("GET", "/api/v1/whoami", "", "Host", "ramet.corp.example", "Cookie", cookie), 200, "")
	// A proxy that puts its own name for us into Host.
	b.want(b.do("POST", "/api/v1/session", `{"token":"`+h.token+`"}`, "Origin", "https://ramet.corp.example"), 201, "")
	b.want(b.do("POST", "/api/v1/session", `{"token":"`+h.token+`"}`, "Origin", "http://ramet.corp.example"), 403, engine.CodeCSRFMismatch)
	for _, bad := range []string{"ftp://x", "https://x/path", "//x", "https://u:p@x", "https:"} {
		u, err := url.Parse(bad)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := api.New(api.Options{UseCases: apitest.New().UseCases(), Logger: quiet(), PublicURL: u}); err == nil {
			t.Errorf("the public URL %s was taken", bad)
		}
	}
}

func TestConsoleIsServedBesideTheAPI(t *testing.T) {
	h := newHarnessWith(t, func(o *api.Options) {
		o.Console = fstest.MapFS{"index.html": {Data: []byte("<title>Ramet</title>")}, "assets/app-1.js": {Data: []byte("1")}}
	})
	b := newBrowser(h)
	for path, status := range map[string]int{
		"/": 200, "/clones/dev": 200, "/assets/app-1.js": 200, "/assets/none.js": 404, "/api": 404, "/api/v1/nothing": 404, "/api/v2": 404,
		"/auth/nothing": 404, "/healthz": 200, "/healthz/x": 404, "/api/v1/clones": 401,
	} {
		a := b.do("GET", path, "", "Accept", "text/html")
		page := strings.Contains(string(a.body), "<title>")
		if a.status != status || page != (path == "/" || path == "/clones/dev") {
			t.Errorf("%s: got %d %s", path, a.status, a.body)
		}
		if ours := strings.Contains(a.header.Get("Content-Security-Policy"), "script-src 'self'"); ours != (page || path == "/assets/app-1.js") {
			t.Errorf("%s: policy %q", path, a.header.Get("Content-Security-Policy"))
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Strict-Transport-Security": ""} {
			if got := a.header.Get(name); got != want {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
	}
	b.want(b.do("POST", "/clones", "{}"), 404, "ROUTE_NOT_FOUND")
	b.want(b.do("GET", "/", "", "Host", "evil.example"), 403, "HOST_NOT_ALLOWED")
	if m := h.call("GET", "/metrics", ""); !strings.Contains(string(m.body), `route="(console)"`) {
		t.Error("the console's requests have no series")
	}
	if strings.Contains(h.log.String(), `"route":"/clones/dev"`) {
		t.Error("a page's path became a route")
	}
}
