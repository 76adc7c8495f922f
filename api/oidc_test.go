package api_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/api/oidc"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/internal/secret"
)

// oidcWorld is a provider (test/oidcprovider), a way to it that the test can
// tamper with, and a daemon's API on a real catalog that trusts it.
type oidcWorld struct {
	*harness
	provider *httptest.Server // the way; its address is the issuer
	engine   *control.Engine
	store    engine.Store

	mu     sync.Mutex
	down   bool                                  // guarded by mu
	tamper func(path string, body []byte) []byte // of what the provider answers; guarded by mu
}

func (w *oidcWorld) set(down bool, tamper func(string, []byte) []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.down, w.tamper = down, tamper
}

func buildProvider(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "oidcprovider")
	cmd := exec.CommandContext(t.Context(), "go", "build", "-o", bin, ".")
	cmd.Dir = filepath.Join("..", "test", "oidcprovider")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build test/oidcprovider: %v\n%s", err, out)
	}
	return bin
}

type m = map[string]any

var people = m{
	"ada": m{"Subject": "sub-ada", "Claims": m{"name": "Ada Lovelace", "email": "ada@example.org", "email_verified": true, "groups": []string{"dba", "staff"}}},
	"bob": m{"Subject": "sub-bob", "Claims": m{"name": "Bob", "email": "bob@example.org", "email_verified": false, "groups": "staff"}},
	"eve": m{"Subject": "sub-eve", "Claims": m{"name": "Eve", "email": "eve@evil.example", "email_verified": true}},
}

// newOIDCWorld starts everything; edit changes the configuration and provider
// what the provider is told.
func newOIDCWorld(t *testing.T, bin string, edit func(*oidc.Config), provider m) *oidcWorld {
	t.Helper()
	w := &oidcWorld{}
	var behind *url.URL
	proxy := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(behind) },
		ModifyResponse: func(resp *http.Response) error {
			w.mu.Lock()
			tamper := w.tamper
			w.mu.Unlock()
			if tamper == nil {
				return nil
			}
			b, err := io.ReadAll(resp.Body)
			if err != nil {
				return err
			}
			b = tamper(resp.Request.URL.Path, b)
			resp.Body, resp.ContentLength = io.NopCloser(bytes.NewReader(b)), int64(len(b))
			resp.Header.Set("Content-Length", strconv.Itoa(len(b)))
			return nil
		},
		ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug),
	}
	w.provider = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w.mu.Lock()
		down := w.down
		w.mu.Unlock()
		if down {
			panic(http.ErrAbortHandler) // the connection breaks off
		}
		proxy.ServeHTTP(rw, r)
	}))
	t.Cleanup(w.provider.Close)

	tcp, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	callback := "http://" + tcp.Addr().String() + "/auth/oidc/callback"
	settings := m{"Issuer": w.provider.URL, "People": people, "Clients": []m{
		{"ID": "ramet", "Secret": "for ramet", "Redirect": callback}, {"ID": "other", "Secret": "for other", "Redirect": callback},
	}}
	for k, v := range provider {
		settings[k] = v
	}
	behind = startProvider(t, bin, settings)

	cfg := oidc.Config{Issuer: w.provider.URL, ClientID: "ramet", ClientSecret: "for ramet", Name: "Work", Scopes: []string{"profile", "email", "groups"}}
	if edit != nil {
		edit(&cfg)
	}
	w.harness = w.serve(t, tcp, cfg)
	return w
}

// startProvider runs the provider until the test ends, and returns its address.
func startProvider(t *testing.T, bin string, settings m) *url.URL {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, bin)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = cmd.Wait()
	})
	if err := json.NewEncoder(in).Encode(settings); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the provider did not start: %v", err)
	}
	u, err := url.Parse(strings.TrimSpace(line))
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// serve answers with use cases on a real catalog.
func (w *oidcWorld) serve(t *testing.T, tcp net.Listener, cfg oidc.Config) *harness {
	t.Helper()
	dir := t.TempDir()
	cat, err := catalog.Open(t.Context(), catalog.Options{Path: filepath.Join(dir, "catalog.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cat.Close() })
	box, err := secret.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	log := &logBuffer{}
	logger := slog.New(slog.NewJSONHandler(log, nil))
	w.store = cat
	if w.engine, err = control.New(control.Deps{Store: cat, Secrets: box, DataDir: dir, Logger: logger}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.engine.Detach(context.Background()) })
	h := &harness{t: t, log: log, Served: &apitest.Served{URL: "http://" + tcp.Addr().String()}}
	if err := w.engine.Tokens.Bootstrap(t.Context(), func(plain string) error { h.token = plain; return nil }); err != nil {
		t.Fatal(err)
	}
	s, err := api.New(api.Options{UseCases: api.Of(w.engine), Logger: logger, Version: "test", OIDC: &cfg})
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(tcp) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if err := s.Shutdown(ctx); err != nil {
			t.Error(err)
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return h
}

// begin presses the button: it returns the provider's page that the browser is sent to.
func (w *oidcWorld) begin(b *browser, returnTo string) *url.URL {
	w.t.Helper()
	a := b.want(b.do("GET", "/auth/oidc/login?return_to="+url.QueryEscape(returnTo), ""), 302, "")
	u, err := url.Parse(a.header.Get("Location"))
	if err != nil || !strings.HasPrefix(u.String(), w.provider.URL+"/authorize?") {
		w.t.Fatalf("sent to %s, %v", a.header.Get("Location"), err)
	}
	return u
}

// fill fills in the provider's form, and returns where it sends the browser: our callback's path.
func (w *oidcWorld) fill(b *browser, at *url.URL, login string) string {
	w.t.Helper()
	for _, body := range []string{"", "login=" + login} {
		method := "GET"
		if body != "" {
			method = "POST"
		}
		req, err := http.NewRequestWithContext(w.t.Context(), method, at.String(), strings.NewReader(body))
		if err != nil {
			w.t.Fatal(err)
		}
		if body != "" {
			req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		a := b.send(b.c, req)
		if body == "" {
			if a.status != 200 || !strings.Contains(string(a.body), "<form") {
				w.t.Fatalf("the provider's page: %d %s", a.status, a.body)
			}
			continue
		}
		to := a.header.Get("Location")
		if !strings.HasPrefix(to, w.URL+"/auth/oidc/callback?") {
			w.t.Fatalf("the provider sends to %q: %s", to, a.body)
		}
		return strings.TrimPrefix(to, w.URL)
	}
	return ""
}

// signIn goes the whole way and returns the answer of the callback.
func (w *oidcWorld) signIn(b *browser, login string) answer {
	w.t.Helper()
	return b.do("GET", w.fill(b, w.begin(b, "/clones?from=shop"), login), "")
}

// refused fails the test unless the browser was taken to the sign-in page with
// a reason, and has no session.
func (w *oidcWorld) refused(b *browser, a answer, reason string) {
	w.t.Helper()
	to, err := url.Parse(a.header.Get("Location"))
	if a.status != 302 || err != nil || to.Path != "/" || to.Host != "" || !strings.Contains(to.Query().Get("error"), reason) {
		w.t.Errorf("got %d to %q, want the reason %q", a.status, a.header.Get("Location"), reason)
	}
	b.want(b.do("GET", "/api/v1/whoami", ""), 401, engine.CodeUnauthenticated)
}

func (w *oidcWorld) user(name string) (u engine.User) {
	w.t.Helper()
	err := w.store.View(w.t.Context(), func(tx engine.Tx) (err error) {
		u, err = tx.Users().ByName(name)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return u
}

func TestOIDC(t *testing.T) {
	bin := buildProvider(t)
	for name, test := range map[string]func(*testing.T, string){
		"sign in": testOIDCSignIn, "answers that do not belong": testOIDCForeignAnswers, "tokens that are not ours": testOIDCTokens,
		"rules": testOIDCRules, "known only": testOIDCKnownOnly, "userinfo": testOIDCUserinfo, "provider away": testOIDCAway, "return": testOIDCReturn,
	} {
		t.Run(name, func(t *testing.T) { test(t, bin) })
	}
}

func testOIDCSignIn(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, func(c *oidc.Config) {
		c.Roles = map[string]string{"dba": access.RoleOperator, "staff": access.RoleViewer}
	}, nil)
	b := newBrowser(w.harness)
	methods := b.want(b.do("GET", "/api/v1/session/methods", ""), 200, "")
	if !strings.Contains(string(methods.body), `"oidc":{"href":"/auth/oidc/login","name":"Work"}`) {
		t.Errorf("methods: %s", methods.body)
	}
	to := w.begin(b, "/clones?from=shop")
	q := to.Query()
	for name, want := range map[string]string{"response_type": "code", "client_id": "ramet", "code_challenge_method": "S256", "redirect_uri": w.URL + "/auth/oidc/callback", "scope": "openid profile email groups"} {
		if q.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, q.Get(name), want)
		}
	}
	if len(q.Get("state")) < 20 || len(q.Get("nonce")) < 20 || len(q.Get("code_challenge")) < 43 {
		t.Errorf("asked for %s", to)
	}
	back := w.fill(b, to, "ada")
	a := b.do("GET", back, "")
	set := strings.Join(a.header.Values("Set-Cookie"), "\n")
	if a.status != 302 || a.header.Get("Location") != "/clones?from=shop" || !strings.Contains(set, "ramet_session=") || !strings.Contains(set, "SameSite=Strict") {
		t.Fatalf("got %d to %q, %s", a.status, a.header.Get("Location"), set)
	}
	who := b.want(b.do("GET", "/api/v1/whoami", ""), 200, "")
	if who.str("name") != "ada" || who.str("via") != "session" || !strings.Contains(string(who.body), string(access.SourcesUpdate)) {
		t.Errorf("got %s", who.body)
	}
	u := w.user("ada")
	if u.Issuer != w.provider.URL || u.Subject != "sub-ada" || u.FullName != "Ada Lovelace" || u.Email != "ada@example.org" || !slices.Equal(u.Groups, []string{"dba", "staff"}) || u.Role != access.RoleOperator {
		t.Errorf("the user is %+v", u)
	}
	csrf := b.want(b.do("GET", "/api/v1/session", ""), 200, "").str("csrf_token")

	// The code is spent, and so is the browser's part of the sign-in.
	w.refused(newBrowser(w.harness), b.do("GET", back, ""), "belongs to no sign-in")
	b.want(b.do("DELETE", "/api/v1/session", "", "X-CSRF-Token", csrf), 204, "")

	// The second time it is the same user.
	if a := w.signIn(b, "ada"); a.status != 302 || w.user("ada").ID != u.ID {
		t.Errorf("the second sign-in: %d %s", a.status, a.body)
	}
	// Disabled, neither the session nor a new sign-in works.
	u = w.user("ada")
	u.Disabled = true
	if err := w.store.Update(t.Context(), func(tx engine.Tx) error { return tx.Users().Put(&u) }); err != nil {
		t.Fatal(err)
	}
	if a := b.do("GET", "/api/v1/whoami", ""); a.status != 401 {
		t.Errorf("a disabled user goes on: %s", a.body)
	}
	w.refused(b, w.signIn(b, "ada"), "the user is disabled")
	audit := string(w.call("GET", "/api/v1/audit", "").body)
	for _, want := range []string{`"action":"user.create"`, `"action":"session.create"`, `"action":"session.end"`, `"outcome":"denied"`} {
		if !strings.Contains(audit, want) {
			t.Errorf("the audit log lacks %s", want)
		}
	}
	if log := w.log.String(); strings.Contains(log, "for ramet") || strings.Contains(log, q.Get("state")) || strings.Contains(log, url.QueryEscape(back)) {
		t.Error("the log holds the client's secret or the state")
	}
}

// A callback without the browser that began it, or with another's answer.
func testOIDCForeignAnswers(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, nil, nil)
	const foreign = "belongs to no sign-in"
	b := newBrowser(w.harness)
	w.refused(b, b.do("GET", "/auth/oidc/callback?state=x&code=y", ""), foreign)
	w.refused(b, b.do("GET", "/auth/oidc/callback", "", "Cookie", "ramet_oidc=forged"), foreign)

	good := w.fill(b, w.begin(b, "/"), "ada")
	stranger := newBrowser(w.harness)
	w.refused(stranger, stranger.do("GET", good, ""), foreign) // an attacker's link
	u, _ := url.Parse(good)
	q := u.Query()
	q.Set("state", q.Get("state")+"x")
	w.refused(b, b.do("GET", u.Path+"?"+q.Encode(), ""), foreign)
	w.refused(b, b.do("GET", good, ""), foreign) // one try only

	// The code of one sign-in with the state of another: PKCE does not fit.
	first := newBrowser(w.harness)
	stolen, _ := url.Parse(w.fill(first, w.begin(first, "/"), "ada"))
	second := newBrowser(w.harness)
	own, _ := url.Parse(w.fill(second, w.begin(second, "/"), "eve"))
	q = own.Query()
	q.Set("code", stolen.Query().Get("code"))
	w.refused(second, second.do("GET", own.Path+"?"+q.Encode(), ""), "did not accept the sign-in's code")

	// A code that has been traded already, with everything else as it should be.
	replay := newBrowser(w.harness)
	to := w.fill(replay, w.begin(replay, "/"), "ada")
	jar := replay.cookies()
	replay.want(replay.do("GET", to, ""), 302, "")
	again := newBrowser(w.harness)
	var cookie string
	for _, c := range jar {
		cookie = c.Name + "=" + c.Value
	}
	w.refused(again, again.do("GET", to, "", "Cookie", cookie), "did not accept the sign-in's code")

	// Somebody who goes back.
	w.refused(b, w.signIn(b, "cancel"), "refused the sign-in (access_denied)")
	// What a link says of an error is not repeated.
	at := w.begin(b, "/")
	spoofed := b.do("GET", "/auth/oidc/callback?error="+url.QueryEscape("Call 0800-EVIL now")+"&error_description=x&iss=y&state="+at.Query().Get("state"), "")
	w.refused(b, spoofed, "(unknown error)")
	if strings.Contains(spoofed.header.Get("Location"), "EVIL") {
		t.Errorf("sent to %s", spoofed.header.Get("Location"))
	}
	if n := strings.Count(w.log.String(), `"msg":"login failed"`); n < 8 {
		t.Errorf("%d refusals in the log", n)
	}
	var last answer
	for range 5 {
		last = b.do("GET", "/auth/oidc/callback?state=x&code=y", "")
	}
	w.want(last, 429, engine.CodeRateLimited)
	if last.header.Get("Retry-After") == "" {
		t.Error("no Retry-After")
	}
}

// Id tokens that are real and not for us, and ones that are not real.
func testOIDCTokens(t *testing.T, bin string) {
	const untrue = "cannot be trusted"
	t.Run("nonce", func(t *testing.T) {
		w := newOIDCWorld(t, bin, nil, nil)
		b := newBrowser(w.harness)
		at := w.begin(b, "/")
		q := at.Query()
		q.Set("nonce", "of-another-sign-in")
		at.RawQuery = q.Encode()
		w.refused(b, b.do("GET", w.fill(b, at, "ada"), ""), untrue)
	})
	t.Run("audience", func(t *testing.T) {
		w := newOIDCWorld(t, bin, nil, nil)
		b := newBrowser(w.harness)
		// A token that the provider issues to another client for the same nonce ...
		at := w.begin(b, "/")
		q := at.Query()
		q.Set("client_id", "other")
		q.Set("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM") // RFC 7636, appendix B
		elsewhere := *at
		elsewhere.RawQuery = q.Encode()
		code, _ := url.Parse(w.fill(b, &elsewhere, "ada"))
		form := url.Values{
			"grant_type": {"authorization_code"}, "code": {code.Query().Get("code")}, "redirect_uri": {q.Get("redirect_uri")},
			"code_verifier": {"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"},
		}
		req, _ := http.NewRequestWithContext(t.Context(), "POST", w.provider.URL+"/token", strings.NewReader(form.Encode()))
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.SetBasicAuth("other", url.QueryEscape("for other"))
		issued := b.send(b.c, req)
		if issued.str("id_token") == "" {
			t.Fatalf("the other client got %s", issued.body)
		}
		// ... put into the place of ours.
		w.set(false, replaceIDToken(func(string) string { return issued.str("id_token") }))
		w.refused(b, b.do("GET", w.fill(b, at, "ada"), ""), untrue)
		if !strings.Contains(w.log.String(), "expected audience") {
			t.Errorf("refused for another reason: %s", w.log)
		}
	})
	t.Run("signature", func(t *testing.T) {
		w := newOIDCWorld(t, bin, nil, nil)
		b := newBrowser(w.harness)
		w.set(false, replaceIDToken(func(tok string) string {
			parts := strings.Split(tok, ".")
			parts[2] = "AAAA" + parts[2][4:]
			return strings.Join(parts, ".")
		}))
		w.refused(b, w.signIn(b, "ada"), untrue)
		w.set(false, replaceIDToken(func(tok string) string { // alg none
			return "eyJhbGciOiJub25lIn0." + strings.Split(tok, ".")[1] + "."
		}))
		w.refused(b, w.signIn(b, "ada"), untrue)
		w.set(false, replaceIDToken(func(string) string { return "" }))
		w.refused(b, w.signIn(b, "ada"), untrue)
		w.set(false, nil)
		if a := w.signIn(b, "ada"); a.header.Get("Location") != "/clones?from=shop" {
			t.Errorf("untampered: %d %s", a.status, a.header.Get("Location"))
		}
	})
	t.Run("expired", func(t *testing.T) {
		w := newOIDCWorld(t, bin, nil, m{"Life": "2s"})
		b := newBrowser(w.harness)
		var old string
		w.set(false, replaceIDToken(func(tok string) string { old = tok; return tok }))
		_ = w.signIn(b, "ada")
		payload, err := base64.RawURLEncoding.DecodeString(strings.Split(old+"..", ".")[1])
		var claims struct{ Exp int64 }
		if err := errors.Join(err, json.Unmarshal(payload, &claims)); err != nil {
			t.Fatalf("the id token %q: %v", old, err)
		}
		<-time.After(time.Until(time.Unix(claims.Exp+1, 0))) // only the clock makes it old
		late := newBrowser(w.harness)
		w.set(false, replaceIDToken(func(string) string { return old }))
		w.refused(late, w.signIn(late, "ada"), untrue)
		if !strings.Contains(w.log.String(), "token is expired") {
			t.Errorf("refused for another reason: %s", w.log)
		}
	})
	t.Run("issuer", func(t *testing.T) {
		w := newOIDCWorld(t, bin, nil, nil)
		w.set(false, func(path string, body []byte) []byte {
			if path != "/.well-known/openid-configuration" {
				return body
			}
			return bytes.Replace(body, []byte(`"issuer":"http://`), []byte(`"issuer":"http://evil.`), 1)
		})
		b := newBrowser(w.harness)
		w.refused(b, b.do("GET", "/auth/oidc/login", ""), "cannot be reached")
	})
}

func replaceIDToken(with func(string) string) func(string, []byte) []byte {
	return func(path string, body []byte) []byte {
		var answer map[string]any
		if path != "/token" || json.Unmarshal(body, &answer) != nil || answer["id_token"] == nil {
			return body
		}
		old, _ := answer["id_token"].(string)
		if answer["id_token"] = with(old); answer["id_token"] == "" {
			delete(answer, "id_token")
		}
		out, _ := json.Marshal(answer)
		return out
	}
}

func testOIDCRules(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, func(c *oidc.Config) { c.Domains = []string{"@Example.org"} }, nil)
	eve := newBrowser(w.harness)
	w.refused(eve, w.signIn(eve, "eve"), "may not sign in here")
	bob := newBrowser(w.harness)
	w.refused(bob, w.signIn(bob, "bob"), "has verified")
	// Somebody whom nothing gives a role is known, and may do nothing.
	ada := newBrowser(w.harness)
	if a := w.signIn(ada, "ada"); a.status != 302 {
		t.Fatalf("got %d %s", a.status, a.body)
	}
	who := ada.want(ada.do("GET", "/api/v1/whoami", ""), 200, "")
	if perms, _ := who.member("permissions").([]any); len(perms) != 0 || who.str("name") != "ada" {
		t.Errorf("got %s", who.body)
	}
	ada.want(ada.do("GET", "/api/v1/clones", ""), 403, engine.CodePermissionDenied)
	if err := w.store.View(t.Context(), func(tx engine.Tx) error {
		for _, name := range []string{"eve", "bob"} {
			if _, err := tx.Users().ByName(name); engine.ClassOf(err) != engine.ClassNotFound {
				t.Errorf("%s became a user", name)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// Where only known people come in, an administrator makes them users first.
func testOIDCKnownOnly(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, func(c *oidc.Config) { c.KnownOnly = true }, nil)
	w.want(w.call("POST", "/api/v1/users", `{"name":"lovelace","email":"ada@example.org","role":"viewer"}`), 201, "")
	eve := newBrowser(w.harness)
	w.refused(eve, w.signIn(eve, "eve"), "is not a user here")
	ada := newBrowser(w.harness)
	if a := w.signIn(ada, "ada"); a.header.Get("Location") != "/clones?from=shop" {
		t.Fatalf("got %d to %s", a.status, a.header.Get("Location"))
	}
	if who := ada.do("GET", "/api/v1/whoami", ""); who.str("name") != "lovelace" {
		t.Errorf("got %s", who.body)
	}
}

// Claims that are not in the id token are asked for.
func testOIDCUserinfo(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, func(c *oidc.Config) { c.Roles = map[string]string{"staff": access.RoleDeveloper} }, m{"Thin": true})
	b := newBrowser(w.harness)
	if a := w.signIn(b, "bob"); a.header.Get("Location") != "/clones?from=shop" {
		t.Fatalf("got %d to %s\n%s", a.status, a.header.Get("Location"), w.log)
	}
	if u := w.user("bob"); u.Role != access.RoleDeveloper || u.Email != "" || u.FullName != "Bob" || !slices.Equal(u.Groups, []string{"staff"}) {
		t.Errorf("the user is %+v", u)
	}
	w.set(false, func(path string, body []byte) []byte {
		if path == "/userinfo" {
			return bytes.Replace(body, []byte(`"sub-bob"`), []byte(`"sub-ada"`), 1)
		}
		return body
	})
	other := newBrowser(w.harness)
	w.refused(other, w.signIn(other, "bob"), "cannot be trusted")
}

// The daemon starts without the provider, says so, and finds it when it is there.
func testOIDCAway(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, nil, nil)
	w.set(true, nil)
	b := newBrowser(w.harness)
	b.want(b.do("GET", "/healthz", ""), 200, "")
	w.refused(b, b.do("GET", "/auth/oidc/login", ""), "cannot be reached")
	if strings.Contains(w.log.String(), "login failed") {
		t.Error("an absent provider counts as a failed login of its caller")
	}
	b.signIn(w.token) // tokens go on working
	b.want(b.do("DELETE", "/api/v1/session", "", "X-CSRF-Token", b.csrf), 204, "")
	w.set(false, nil)
	deadline := time.Now().Add(30 * time.Second)
	for b.do("GET", "/auth/oidc/login", "").header.Get("Location") == "" || !strings.HasPrefix(b.do("GET", "/auth/oidc/login", "").header.Get("Location"), w.provider.URL) {
		if time.Now().After(deadline) {
			t.Fatal("the provider is back and not found")
		}
	}
	// Gone between the button and the way back.
	to := w.fill(b, w.begin(b, "/"), "ada")
	w.set(true, nil)
	w.refused(b, b.do("GET", to, ""), "cannot be reached")
}

func testOIDCReturn(t *testing.T, bin string) {
	w := newOIDCWorld(t, bin, nil, nil)
	b := newBrowser(w.harness)
	for _, bad := range []string{"https://evil.example/", "//evil.example", `/\evil.example`, "clones", "/\t/evil.example", "javascript:alert(1)", "/%5Cevil.example", "/%2F/evil.example", " /"} {
		a := b.do("GET", "/auth/oidc/login?return_to="+url.QueryEscape(bad), "")
		if a.status != 400 || a.header.Get("Location") != "" {
			t.Errorf("%q: %d to %q", bad, a.status, a.header.Get("Location"))
		}
	}
	b.want(b.do("GET", "/auth/oidc/login?return_to=/"+strings.Repeat("x", 600), ""), 400, engine.CodeInvalidRequest)
	for good, want := range map[string]string{"": "/", "/": "/", "/clones/dev?tab=log#end": "/clones/dev?tab=log#end"} {
		a := b.do("GET", w.fill(b, w.begin(b, good), "ada"), "")
		if got := a.header.Get("Location"); got != want {
			t.Errorf("%q led to %q", good, got)
		}
	}
}

func TestOIDCConfigIsChecked(t *testing.T) {
	for name, bad := range map[string]oidc.Config{
		"no issuer":    {ClientID: "ramet"},
		"no URL":       {Issuer: "login.example.com", ClientID: "ramet"},
		"no TLS":       {Issuer: "http://login.example.com", ClientID: "ramet"},
		"no client":    {Issuer: "https://login.example.com"},
		"unknown role": {Issuer: "https://login.example.com", ClientID: "ramet", Roles: map[string]string{"g": "root"}},
	} {
		if _, err := oidc.New(bad, quiet()); engine.ClassOf(err) != engine.ClassInvalid || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
	p, err := oidc.New(oidc.Config{Issuer: "https://login.example.com/realms/work", ClientID: "ramet"}, quiet())
	if err != nil || p.Config().Name != "login.example.com" || p.Config().GroupsClaim != "groups" {
		t.Errorf("got %+v, %v", p.Config(), err)
	}
}
