package api_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestTokens(t *testing.T) {
	h := newHarness(t)
	const path = "/api/v1/clones"
	for name, header := range map[string]string{"no scheme": h.token, "other scheme": "Basic " + h.token, "nothing after": "Bearer ", "missing": ""} {
		if a := h.call("GET", path, "", "Authorization", header); a.status != 401 || a.header.Get("Www-Authenticate") == "" {
			t.Errorf("%s: got %d", name, a.status)
		}
	}
	if n := h.Logins(); n != 0 {
		t.Errorf("%d tokens were looked up without one being sent", n)
	}
	h.want(h.call("GET", path, "", "Authorization", "bearer "+h.token), 200, "") // the scheme is case-insensitive
	h.want(h.call("GET", path, "", "Authorization", "Bearer wrong"), 401, engine.CodeUnauthenticated)

	made := h.want(h.call("POST", "/api/v1/tokens", `{"name":"ci","role":"admin"}`), 201, "")
	secret := made.str("secret")
	h.want(h.call("GET", path, "", "Authorization", "Bearer "+secret), 200, "")
	if a := h.call("GET", "/api/v1/tokens", ""); strings.Contains(string(a.body), secret) {
		t.Error("the list of tokens holds a secret")
	}
	h.want(h.call("DELETE", "/api/v1/tokens/ci", ""), 204, "")
	h.want(h.call("GET", path, "", "Authorization", "Bearer "+secret), 401, engine.CodeUnauthenticated)
	h.want(h.call("DELETE", "/api/v1/tokens/none", ""), 404, engine.CodeTokenNotFound)
}

func TestFailedLoginsAreLimited(t *testing.T) {
	h := newHarness(t)
	limited := 0
	for range 30 {
		a := h.call("GET", "/api/v1/clones", "", "Authorization", "Bearer guess")
		if a.status == 429 {
			limited++
			h.want(a, 429, engine.CodeRateLimited)
			if s := a.header.Get("Retry-After"); s == "" || s == "0" {
				t.Fatalf("Retry-After is %q", s)
			}
		}
	}
	if limited != 20 {
		t.Errorf("%d of 30 guesses were answered 429, want 20", limited)
	}
	// Loopback is one address: whoever guesses there must not lock the others out.
	h.want(h.call("GET", "/api/v1/clones", ""), 200, "")
	h.want(h.call("GET", "/api/v1/clones", "", "Authorization", "Bearer guess"), 429, engine.CodeRateLimited) // a good login forgives nothing
	req, _ := http.NewRequestWithContext(t.Context(), "GET", "http://localhost/api/v1/clones", nil)
	h.want(h.send(h.local(), req), 200, "") // the socket is not an address
}

func TestLocalSocketNeedsNoToken(t *testing.T) {
	h := newHarness(t)
	req, _ := http.NewRequestWithContext(t.Context(), "GET", "http://anything.example/api/v1/whoami", nil)
	a := h.want(h.send(h.local(), req), 200, "")
	if a.str("name") != "local" {
		t.Errorf("got %s", a.body)
	}
	if st, err := os.Stat(h.Socket); err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("the socket's mode is %v, want 0600 (%v)", st.Mode(), err)
	}
}

// A process of another user gets no further than its uid even when the file
// mode lets it connect.
func TestLocalSocketRefusesOtherUsers(t *testing.T) {
	if os.Getenv("RAMET_TEST_SOCKET") != "" {
		callSocket(t, os.Getenv("RAMET_TEST_SOCKET"))
		return
	}
	testenv.Root(t)
	h := newHarness(t)
	for dir := filepath.Dir(h.Socket); len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(h.Socket, 0o666); err != nil {
		t.Fatal(err)
	}
	self := filepath.Join(filepath.Dir(h.Socket), "self.test") // the build's own place is root's
	copyProgram(t, os.Args[0], self)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, self, "-test.run=^TestLocalSocketRefusesOtherUsers$", "-test.v")
	cmd.Dir = "/"
	cmd.Env = []string{"RAMET_TEST_SOCKET=" + h.Socket}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "answer: 403") || !strings.Contains(string(out), engine.CodePermissionDenied) {
		t.Errorf("uid 65534 got: %v\n%s", err, out)
	}
}

func copyProgram(t *testing.T, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o755) //nolint:gosec // another user runs it
	}
	if err != nil {
		t.Fatal(err)
	}
}

func callSocket(t *testing.T, socket string) {
	t.Helper()
	c := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", socket)
	}}}
	req, _ := http.NewRequestWithContext(t.Context(), "GET", "http://localhost/api/v1/clones", nil)
	resp, err := c.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	b, _ := io.ReadAll(resp.Body)
	t.Logf("answer: %d %s", resp.StatusCode, b)
}

// The creator gets the password with the clone, unaudited beyond the creation;
// everybody else needs the permission for credentials.
func TestPasswordOnlyForThoseWhoMaySeeIt(t *testing.T) {
	h := newHarness(t)
	h.link()
	first := h.clone("mine")
	if !strings.Contains(string(first.body), apitest.Password) {
		t.Errorf("the creator got no password: %s", first.body)
	}
	if a := h.call("GET", "/api/v1/clones/mine", ""); strings.Contains(string(a.body), apitest.Password) {
		t.Errorf("GET shows the password: %s", a.body)
	}
	if a := h.call("GET", "/api/v1/clones", ""); strings.Contains(string(a.body), apitest.Password) {
		t.Errorf("the list shows the password: %s", a.body)
	}
	if n := len(h.AuditEntries()); n != 0 {
		t.Errorf("%d audit entries before anybody asked for credentials", n)
	}
	h.token = h.AddToken("reader", access.ClonesRead)
	h.want(h.call("GET", "/api/v1/clones/mine/credentials", ""), 403, engine.CodePermissionDenied)
	h.token = h.AddToken("holder", access.ClonesCredentials)
	if a := h.want(h.call("GET", "/api/v1/clones/mine/credentials", ""), 200, ""); a.str("password") != apitest.Password {
		t.Errorf("got %s", a.body)
	}
}

// Whoever refuses, the guard or a use case, the refusal is recorded, once.
func TestEveryRefusalIsAuditedOnce(t *testing.T) {
	h := newHarness(t)
	h.link()
	denied := func() (out []string) {
		for _, e := range h.AuditEntries() {
			if e.Outcome == "denied" {
				out = append(out, e.Principal+" "+e.Action)
			}
		}
		return out
	}
	const body = `{"name":"dev","from":"shop","profile":"none"}`
	h.token = h.AddToken("viewer", access.RolePermissions(access.RoleViewer)...)
	h.want(h.call("POST", "/api/v1/clones", body), 403, engine.CodePermissionDenied)
	h.token = h.AddToken("dev", access.RolePermissions(access.RoleDeveloper)...)
	h.want(h.call("POST", "/api/v1/clones", body), 403, engine.CodeUnmaskedNotAllowed) // past the guard
	want := []string{"viewer createClone", "dev createClone"}
	if got := denied(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	h.want(h.call("GET", "/api/v1/clones", "", "Authorization", "Bearer guess"), 401, engine.CodeUnauthenticated)
	h.want(h.call("GET", "/api/v1/clones", "", "Host", "evil.example"), 403, "HOST_NOT_ALLOWED")
	if got := denied(); len(got) != 2 {
		t.Errorf("refusals that are nobody's are in the audit log: %q", got)
	}
}
