package client_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/engine/access"
)

func start(t *testing.T) (*apitest.Served, string) {
	t.Helper()
	s := apitest.Serve(t, apitest.New(), nil)
	return s, s.AddToken("admin", access.RolePermissions(access.RoleAdmin)...)
}

func dial(t *testing.T, server, token string) *client.Client {
	t.Helper()
	c, err := client.New(client.Config{Server: server, Token: token})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func create(t *testing.T, c *client.Client, s *apitest.Served) client.Operation {
	t.Helper()
	ctx := t.Context()
	_, err := client.Read[client.Source](c.CreateSource(ctx, &client.CreateSourceParams{Prefer: "wait=5"},
		client.CreateSource{Name: "shop", Postgres: client.PostgresLink{Conninfo: "host=db1"}}))
	if err != nil {
		t.Fatal(err)
	}
	s.Hold("clone.create")
	_, op, err := client.Started[client.Clone](c.CreateClone(ctx, nil, client.CreateClone{Name: "dev", From: "shop", Profile: "none"}))
	if err != nil || op == nil {
		t.Fatalf("got %v, %v", op, err)
	}
	return *op
}

func TestServers(t *testing.T) {
	s, token := start(t)
	for _, server := range []string{"unix:" + s.Socket, "unix://" + s.Socket, s.URL, s.URL + "/"} {
		who, err := client.Read[client.Whoami](dial(t, server, token).Whoami(t.Context()))
		if err != nil || who.Version != "test" {
			t.Errorf("%s: got %+v, %v", server, who, err)
		}
	}
	for _, bad := range []string{"", "localhost:80", "ftp://x", "unix:", "http://"} {
		if _, err := client.New(client.Config{Server: bad}); err == nil {
			t.Errorf("%q is taken for a server", bad)
		}
	}
	_, err := client.Read[client.Whoami](dial(t, "http://127.0.0.1:1", token).Whoami(t.Context()))
	var e *client.Error
	if !errors.As(err, &e) || e.Code != client.CodeUnreachable || e.Hint == "" || strings.Contains(err.Error(), token) {
		t.Errorf("nobody there: %v", err)
	}
}

func TestErrorsKeepTheirParts(t *testing.T) {
	s, token := start(t)
	_, err := client.Read[client.Clone](dial(t, s.URL, token).GetClone(t.Context(), "none", nil))
	var e *client.Error
	if !errors.As(err, &e) || e.Status != 404 || e.Class != "not-found" || e.Code != "VDB_NOT_FOUND" || e.RequestID == "" {
		t.Errorf("got %+v", e)
	}
	// Something else that speaks HTTP.
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "<html>no</html>", http.StatusBadGateway) }))
	defer other.Close()
	_, err = client.Read[client.Clone](dial(t, other.URL, token).GetClone(t.Context(), "x", nil))
	if !errors.As(err, &e) || e.Status != 502 || e.Hint == "" {
		t.Errorf("got %v", err)
	}
	// A redirect is not followed: it would take the token elsewhere.
	reached := false
	evil := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true }))
	defer evil.Close()
	redirect := httptest.NewServer(http.RedirectHandler(evil.URL, http.StatusTemporaryRedirect))
	defer redirect.Close()
	if _, err = client.Read[client.Clone](dial(t, redirect.URL, token).GetClone(t.Context(), "x", nil)); err == nil || reached {
		t.Errorf("a redirect was followed: %v", err)
	}
}

func TestPages(t *testing.T) {
	s, token := start(t)
	for i := range 230 {
		s.AddToken("t" + string(rune('a'+i%26)) + strings.Repeat("x", i/26))
	}
	c := dial(t, s.URL, token)
	all, err := client.Pages(func(cursor string) ([]client.Token, string, error) {
		page, err := client.Read[client.TokenList](c.ListTokens(t.Context(), &client.ListTokensParams{Cursor: cursor, Limit: 50}))
		return page.Items, page.NextCursor, err
	})
	if err != nil || len(all) != 231 {
		t.Errorf("got %d, %v", len(all), err)
	}
}

// cutter is a proxy that breaks event streams, and refuses them altogether
// once told to.
func cutter(t *testing.T, target string, refuse bool) (*httptest.Server, *atomic.Int32) {
	t.Helper()
	u, err := url.Parse(target)
	if err != nil {
		t.Fatal(err)
	}
	var streams atomic.Int32
	proxy := httputil.NewSingleHostReverseProxy(u)
	proxy.FlushInterval = -1
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Host = u.Host
		if !strings.HasSuffix(r.URL.Path, "/events") {
			proxy.ServeHTTP(w, r)
			return
		}
		streams.Add(1)
		if refuse {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		proxy.ServeHTTP(&firstEvent{ResponseWriter: w}, r)
	}))
	t.Cleanup(srv.Close)
	return srv, &streams
}

// firstEvent lets one event through and then breaks the connection.
type firstEvent struct {
	http.ResponseWriter
	sent bool
}

func (f *firstEvent) Write(b []byte) (int, error) {
	if f.sent {
		return 0, io.ErrClosedPipe
	}
	f.sent = strings.HasSuffix(string(b), "\n\n")
	return f.ResponseWriter.Write(b)
}

func (f *firstEvent) Unwrap() http.ResponseWriter { return f.ResponseWriter }

func TestWatch(t *testing.T) {
	for name, refuse := range map[string]bool{"streams that break": false, "no streams at all": true} {
		t.Run(name, func(t *testing.T) {
			s, token := start(t)
			proxy, streams := cutter(t, s.URL, refuse)
			op := create(t, dial(t, s.URL, token), s)
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			seen := 0
			final, err := dial(t, proxy.URL, token).Watch(ctx, op.ID, func(o client.Operation) {
				if seen++; seen == 1 {
					s.Advance("clone.create", "one")
					s.Release("clone.create")
				}
			})
			if err != nil || final.Status != "succeeded" || final.Err() != nil {
				t.Fatalf("got %+v, %v", final, err)
			}
			if seen < 2 || streams.Load() < 2 {
				t.Errorf("%d changes seen over %d streams", seen, streams.Load())
			}
		})
	}
}

func TestWatchEnds(t *testing.T) {
	s, token := start(t)
	c := dial(t, s.URL, token)
	op := create(t, c, s)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := c.Watch(ctx, op.ID, func(client.Operation) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := c.Watch(t.Context(), "op_none", func(client.Operation) {}); client.ClassOf(err) != "not-found" {
		t.Errorf("unknown operation: %v", err)
	}
}
