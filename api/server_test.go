package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine/access"
)

// logBuffer is what the server logged; safe while the server runs.
type logBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// harness is a server over a fake and an admin's token.
type harness struct {
	*apitest.Served
	t     *testing.T
	token string
	log   *logBuffer
}

func newHarness(t *testing.T) *harness { return newHarnessWith(t) }

// newHarnessWith changes the server's options.
func newHarnessWith(t *testing.T, more ...func(*api.Options)) *harness {
	t.Helper()
	log := &logBuffer{}
	h := &harness{Served: apitest.Serve(t, apitest.New(), log, more...), t: t, log: log}
	h.token = h.AddToken("admin", access.RolePermissions(access.RoleAdmin)...)
	return h
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// answer is a response, read.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// member reads one member of a JSON answer.
func (a answer) member(name string) any {
	var m map[string]any
	_ = json.Unmarshal(a.body, &m)
	return m[name]
}

func (a answer) str(name string) string { s, _ := a.member(name).(string); return s }

// call sends a request with the admin's token; headers are name, value pairs
// and an empty value removes a default one.
func (h *harness) call(method, path, body string, headers ...string) answer {
	h.t.Helper()
	var r io.Reader
	if body != "" {
		r = strings.NewReader(body)
	}
	req, err := http.NewRequestWithContext(h.t.Context(), method, h.URL+path, r)
	if err != nil {
		h.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+h.token)
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		switch {
		case headers[i] == "Host":
			req.Host = headers[i+1]
		case headers[i+1] == "":
			req.Header.Del(headers[i])
		default:
			req.Header.Set(headers[i], headers[i+1])
		}
	}
	return h.send(http.DefaultClient, req)
}

func (h *harness) send(c *http.Client, req *http.Request) answer {
	h.t.Helper()
	resp, err := c.Do(req)
	if err != nil {
		h.t.Fatalf("%s %s: %v", req.Method, req.URL, err)
	}
	defer func() { _ = resp.Body.Close() }()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		h.t.Fatalf("%s %s: %v", req.Method, req.URL, err)
	}
	return answer{resp.StatusCode, resp.Header, b}
}

// local is a client of the unix socket.
func (h *harness) local() *http.Client {
	tr := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", h.Socket)
	}}
	h.t.Cleanup(tr.CloseIdleConnections)
	return &http.Client{Transport: tr}
}

// want fails the test unless the answer has the status and, for errors, is
// problem JSON with the code.
func (h *harness) want(a answer, status int, code string) answer {
	h.t.Helper()
	if a.status != status || code != "" && a.str("code") != code {
		h.t.Fatalf("got %d %s\n%s\nwant %d %s", a.status, a.str("code"), a.body, status, code)
	}
	if status >= 400 && code != "" {
		if ct := a.header.Get("Content-Type"); ct != "application/problem+json" {
			h.t.Errorf("error has Content-Type %q", ct)
		}
		for _, m := range []string{"title", "detail", "class", "request_id"} {
			if a.str(m) == "" {
				h.t.Errorf("problem %s has no %s: %s", code, m, a.body)
			}
		}
	}
	return a
}

// link makes source "shop" and returns its object.
func (h *harness) link() answer {
	h.t.Helper()
	return h.want(h.call("POST", "/api/v1/sources", `{"name":"shop","postgres":{"conninfo":"host=db1 user=repl"}}`, "Prefer", "wait=5"), 201, "")
}

// clone makes a clone of shop and returns it.
func (h *harness) clone(name string) answer {
	h.t.Helper()
	return h.want(h.call("POST", "/api/v1/clones", `{"name":"`+name+`","from":"shop","profile":"none"}`, "Prefer", "wait=5"), 201, "")
}
