package api_test

import (
	"bufio"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/control"
)

func put(kind engine.ObjectKind, name string, project engine.ID) control.Change {
	return control.Change{Kind: kind, ID: engine.ID("x_" + name), Name: name, Project: project, Revision: 1, Status: "running"}
}

// event reads the next event of the stream and holds its name and its object's against what is wanted.
func (l *listener) event(name, object string) sse {
	l.t.Helper()
	e, err := l.next()
	if err != nil {
		l.t.Fatal(err)
	}
	got, _ := e.op["name"].(string)
	if e.name != name || got != object {
		l.t.Fatalf("got event %q of %q (%v), want %q of %q", e.name, got, e.op, name, object)
	}
	return e
}

func TestWatchEvents(t *testing.T) {
	h := newHarness(t)
	l := h.listen("/api/v1/events", "")
	ready := l.event("ready", "")
	h.Feed.Publish(put(engine.ObjectSource, "shop", ""))
	first := l.event("change", "shop")
	if first.op["change"] != "put" || first.op["project"] != "prj_default" || first.op["revision"] != 1.0 || first.op["status"] != "running" {
		t.Errorf("got %v", first.op)
	}
	gone := put(engine.ObjectClone, "dev", "prj_other")
	gone.Deleted = true
	h.Feed.Publish(gone)
	if e := l.event("change", "dev"); e.op["change"] != "delete" || e.op["project"] != "prj_other" {
		t.Errorf("got %v", e.op)
	}
	// After a lost connection the client gets what it missed, and only that.
	again := h.listen("/api/v1/events", first.id)
	if e := again.event("ready", ""); e.id != first.id {
		t.Errorf("ready at %s, want %s", e.id, first.id)
	}
	again.event("change", "dev")
	// An id of the stream's beginning is one too.
	again = h.listen("/api/v1/events", ready.id)
	again.event("ready", "")
	again.event("change", "shop")
	again.event("change", "dev")
	// Ids of another daemon life and nonsense are gaps.
	for _, id := range []string{"deadbeef-1", "nonsense", strings.TrimSuffix(first.id, "1") + "999"} {
		if e := h.listen("/api/v1/events", id).event("reset", ""); e.id == "" {
			t.Error("a reset has no id to go on from")
		}
	}
}

func TestEventsAreOfWhatTheCallerMayRead(t *testing.T) {
	h := newHarness(t)
	h.token = h.AddToken("narrow", access.OperationsRead, access.ClonesRead)
	l := h.listen("/api/v1/events", "")
	l.event("ready", "")
	h.Feed.Publish(put(engine.ObjectSource, "secret", ""))
	h.Feed.Publish(put(engine.ObjectProject, "secret", ""))
	h.Feed.Publish(put(engine.ObjectClone, "dev", ""))
	l.event("change", "dev")
}

func TestEventsEndWithTheToken(t *testing.T) {
	h := newHarness(t)
	admin := h.token
	made := h.want(h.call("POST", "/api/v1/tokens", `{"name":"ci","role":"viewer"}`), 201, "")
	h.token = made.str("secret")
	l := h.listen("/api/v1/events", "")
	l.event("ready", "")
	h.token = admin
	h.want(h.call("DELETE", "/api/v1/tokens/ci", ""), 204, "")
	// A real store publishes this when it has committed the token's end.
	h.Feed.Publish(control.Change{Kind: engine.ObjectToken, ID: "tok_ci"})
	h.Feed.Publish(put(engine.ObjectSource, "secret", ""))
	if e, err := l.next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the token's end: %v, %v", e, err)
	}
}

func TestEventsEndWithTheServer(t *testing.T) {
	h := newHarness(t)
	l := h.listen("/api/v1/events", "")
	l.event("ready", "")
	if err := h.Server.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := l.next(); err == nil {
		t.Error("the stream goes on")
	}
}

// A client that does not read gets a reset and not everything it missed, and
// nobody waits for it.
func TestSlowClientGetsReset(t *testing.T) {
	h := newHarness(t)
	l := h.listen("/api/v1/events", "")
	start := l.event("ready", "")
	for range 3 * 4096 {
		h.Feed.Publish(put(engine.ObjectSource, "shop", ""))
	}
	h.listen("/api/v1/events", start.id).event("reset", "")
}

func TestEventStreamsAreBounded(t *testing.T) {
	h := newHarness(t)
	for range 256 {
		h.listen("/api/v1/events", "").event("ready", "")
	}
	l := h.listen("/api/v1/events", "")
	if l.resp.StatusCode != http.StatusTooManyRequests {
		text, _ := bufio.NewReader(l.resp.Body).ReadString('\n')
		t.Errorf("got %d %s", l.resp.StatusCode, text)
	}
}
