package api_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/testenv"
)

// sse is one event, read from a stream.
type sse struct {
	id, name string
	op       map[string]any
}

// listener reads a stream of events.
type listener struct {
	t    *testing.T
	resp *http.Response
	r    *bufio.Reader
}

func (h *harness) listen(path, lastID string) *listener {
	h.t.Helper()
	req, err := http.NewRequestWithContext(h.t.Context(), "GET", h.URL+path, nil)
	if err != nil {
		h.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+h.token)
	if lastID != "" {
		req.Header.Set("Last-Event-ID", lastID)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = resp.Body.Close() })
	return &listener{h.t, resp, bufio.NewReader(resp.Body)}
}

// next reads one event; io.EOF when the stream has ended.
func (l *listener) next() (sse, error) {
	var e sse
	for {
		line, err := l.r.ReadString('\n')
		if err != nil {
			return e, err
		}
		field, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		switch field {
		case "id":
			e.id = value
		case "event":
			e.name = value
		case "data":
			if err := json.Unmarshal([]byte(value), &e.op); err != nil {
				l.t.Fatal(err)
			}
		case "":
			if e.op != nil {
				return e, nil
			}
		}
	}
}

func (l *listener) want(status string) sse {
	l.t.Helper()
	e, err := l.next()
	if err != nil || e.name != "operation" || e.op["status"] != status {
		l.t.Fatalf("got event %+v, %v; want status %s", e, err, status)
	}
	return e
}

func (h *harness) heldClone() string {
	h.t.Helper()
	h.link()
	h.Hold("clone.create")
	return h.want(h.call("POST", "/api/v1/clones", newClone), 202, "").str("id")
}

func TestEvents(t *testing.T) {
	h := newHarness(t)
	id := h.heldClone()
	path := "/api/v1/operations/" + id + "/events"
	l := h.listen(path, "")
	if ct := l.resp.Header.Get("Content-Type"); ct != "text/event-stream" {
		t.Errorf("Content-Type %q", ct)
	}
	first := l.want("running")
	h.Advance("clone.create", "halfway")
	second := l.want("running")
	if first.id == second.id || second.op["steps"].([]any)[0].(map[string]any)["message"] != "halfway" {
		t.Errorf("got %+v then %+v", first, second)
	}
	// A client that lost the connection after the first event gets what it missed.
	h.Advance("clone.create", "further")
	resumed := h.listen(path, first.id)
	if e := resumed.want("running"); e.id != second.id {
		t.Errorf("resumed at %s, want %s", e.id, second.id)
	}
	resumed.want("running")
	h.Release("clone.create")
	last := resumed.want("succeeded")
	if _, err := resumed.next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the final event: %v", err)
	}
	// Reconnecting after the end gets 204, which tells an EventSource to stop.
	if end := h.listen(path, last.id); end.resp.StatusCode != http.StatusNoContent {
		t.Errorf("after the end: %d", end.resp.StatusCode)
	}
	// Event ids of another daemon mean from the start.
	if e := h.listen(path, "00000000-7").want("running"); e.id != first.id {
		t.Errorf("after a restart the first event is %s", e.id)
	}
	h.want(h.call("GET", "/api/v1/operations/op_none/events", ""), 404, engine.CodeOperationNotFound)
}

func TestShutdownEndsStreamsAndWaiters(t *testing.T) {
	h := newHarness(t)
	id := h.heldClone()
	l := h.listen("/api/v1/operations/"+id+"/events", "")
	l.want("running")
	waited := make(chan answer, 1)
	go func() { waited <- h.call("GET", "/api/v1/operations/"+id+"?wait=60", "") }()
	testenv.Eventually(t, 5*time.Second, func() error {
		if n := h.Watchers(); n != 2 {
			return fmt.Errorf("%d callers follow the operation, want 2", n)
		}
		return nil
	})
	began := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := h.Server.Shutdown(ctx); err != nil {
		t.Errorf("shutdown: %v", err)
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("shutdown took %s", d)
	}
	if _, err := l.next(); !errors.Is(err, io.EOF) {
		t.Errorf("the stream ended with %v", err)
	}
	select {
	case a := <-waited:
		if a.str("status") != "running" {
			t.Errorf("the waiter got %d %s", a.status, a.body)
		}
	case <-ctx.Done():
		t.Error("the waiter still waits")
	}
}

func TestOperationLog(t *testing.T) {
	h := newHarness(t)
	id := h.heldClone()
	path := "/api/v1/operations/" + id + "/log"
	if a := h.want(h.call("GET", path, ""), 200, ""); string(a.body) != "storage\n" || !strings.HasPrefix(a.header.Get("Content-Type"), "text/plain") {
		t.Errorf("got %q", a.body)
	}
	l := h.listen(path+"?follow=true", "")
	if line, err := l.r.ReadString('\n'); err != nil || line != "storage\n" {
		t.Fatalf("got %q, %v", line, err)
	}
	h.Advance("clone.create", "more")
	if line, err := l.r.ReadString('\n'); err != nil || line != "more\n" {
		t.Fatalf("got %q, %v", line, err)
	}
	h.Release("clone.create")
	rest, err := io.ReadAll(l.r)
	if err != nil || string(rest) != "done\n" {
		t.Errorf("got %q, %v", rest, err)
	}
	if a := h.want(h.call("GET", path+"?follow=true", ""), 200, ""); string(a.body) != "storage\nmore\ndone\n" {
		t.Errorf("an ended log followed: %q", a.body)
	}
}

func TestCloneLog(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.clone("dev")
	if a := h.want(h.call("GET", "/api/v1/clones/dev/log?bytes=12", ""), 200, ""); string(a.body) != "connections\n" {
		t.Errorf("got %q", a.body)
	}
}

func TestReadiness(t *testing.T) {
	f := apitest.New()
	f.NotReady = []string{"the pool is not open"}
	s := apitest.Serve(t, f, nil)
	h := &harness{Served: s, t: t, token: f.AddToken("viewer")}
	a := h.call("GET", "/readyz", "", "Authorization", "")
	if a.status != 503 || strings.Contains(string(a.body), "pool") {
		t.Errorf("a stranger got %d %s", a.status, a.body)
	}
	if a := h.call("GET", "/readyz", ""); a.status != 503 || !strings.Contains(string(a.body), "the pool is not open") {
		t.Errorf("a known caller got %d %s", a.status, a.body)
	}
	h.want(h.call("GET", "/healthz", "", "Authorization", ""), 200, "")
}
