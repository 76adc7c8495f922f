package api_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

const newClone = `{"name":"dev","from":"shop","profile":"none"}`

func TestPreferWait(t *testing.T) {
	h := newHarness(t)
	h.link()
	a := h.want(h.call("POST", "/api/v1/clones", newClone), 202, "")
	if a.header.Get("Location") != "/api/v1/operations/"+a.str("id") || a.str("kind") != "clone.create" || a.header.Get("Preference-Applied") != "" {
		t.Errorf("without Prefer: %v %s", a.header, a.body)
	}
	a = h.clone("two")
	if a.str("status") != "running" || a.header.Get("Etag") != `"2"` || a.header.Get("Preference-Applied") != "wait=5" {
		t.Errorf("with Prefer: %v %s", a.header, a.body)
	}
	h.Hold("clone.refresh")
	a = h.want(h.call("POST", "/api/v1/clones/dev/refresh", "", "Prefer", "respond-async, wait=1"), 202, "")
	if a.str("status") != "running" {
		t.Errorf("when the time is up: %s", a.body)
	}
	op := "/api/v1/operations/" + a.str("id")
	if a := h.want(h.call("GET", op+"?wait=1", ""), 200, ""); a.str("status") != "running" {
		t.Errorf("GET ?wait: %s", a.body)
	}
	done := make(chan answer)
	go func() { done <- h.call("GET", op+"?wait=30", "") }()
	h.Release("clone.refresh")
	if a := <-done; a.str("status") != "succeeded" {
		t.Errorf("GET ?wait after the end: %s", a.body)
	}
	h.Fail("clone.create", engine.Errorf(engine.ClassExhausted, engine.CodePoolFull, "the pool is full").WithHint("grow it"))
	a = h.want(h.call("POST", "/api/v1/clones", `{"name":"three","from":"shop","profile":"none"}`, "Prefer", "wait=5"), 507, engine.CodePoolFull)
	if a.str("hint") != "grow it" || !strings.HasPrefix(a.str("operation"), "/api/v1/operations/op_") || a.header.Get("Location") != a.str("operation") {
		t.Errorf("a failed operation: %s", a.body)
	}
}

// Every verb's answer with Prefer: wait is what the contract says it is.
func TestWhatVerbsAnswer(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.clone("dev")
	id := func(a answer) string { return strings.Split(a.str("id"), "_")[0] }
	for _, c := range []struct {
		method, path, body string
		status             int
		prefix             string
	}{
		{"POST", "/api/v1/sources/shop/sync", "", 201, "snp"},
		{"POST", "/api/v1/sources/shop/snapshots", `{"name":"named"}`, 201, "snp"},
		{"POST", "/api/v1/sources/shop/resync", "", 200, "src"},
		{"POST", "/api/v1/snapshots/named/verify", "", 200, "snp"},
		{"POST", "/api/v1/clones/dev/refresh", `{"at":"latest"}`, 200, "clo"},
		{"POST", "/api/v1/clones/dev/undo", "", 200, "clo"},
		{"POST", "/api/v1/clones/dev/rollback", `{"at":"latest"}`, 200, "clo"},
		{"POST", "/api/v1/clones/dev/stop", "", 200, "clo"},
		{"POST", "/api/v1/clones/dev/start", "", 200, "clo"},
		{"POST", "/api/v1/clones/dev/lock", "", 200, "clo"},
		{"POST", "/api/v1/clones/dev/unlock", "", 200, "clo"},
		{"POST", "/api/v1/clones/dev/snapshots", `{"name":"before"}`, 201, "snp"},
		{"DELETE", "/api/v1/snapshots/named", "", 200, "op"},
		{"DELETE", "/api/v1/clones/dev", "", 200, "op"},
		{"DELETE", "/api/v1/sources/shop?force=true", "", 200, "op"},
	} {
		a := h.want(h.call(c.method, c.path, c.body, "Prefer", "wait=5"), c.status, "")
		if id(a) != c.prefix {
			t.Errorf("%s %s answers %s", c.method, c.path, a.body)
		}
	}
	h.want(h.call("GET", "/api/v1/clones/dev", ""), 404, engine.CodeCloneNotFound)
}

func TestCancelAndRetry(t *testing.T) {
	h := newHarness(t)
	h.link()
	h.Hold("clone.create")
	op := "/api/v1/operations/" + h.want(h.call("POST", "/api/v1/clones", newClone), 202, "").str("id")
	if a := h.want(h.call("POST", op+"/cancel", ""), 202, ""); a.str("status") != "cancelled" {
		t.Errorf("got %s", a.body)
	}
	h.want(h.call("POST", op+"/cancel", ""), 400, engine.CodeCannotCancel)
	h.Release("clone.create")
	a := h.want(h.call("POST", op+"/retry", "", "Prefer", "wait=5"), 200, "")
	if a.str("status") != "succeeded" {
		t.Errorf("got %s", a.body)
	}
	h.want(h.call("POST", "/api/v1/operations/"+a.str("id")+"/retry", ""), 400, engine.CodeCannotRetry)
	h.want(h.call("POST", "/api/v1/operations/op_none/cancel", ""), 404, engine.CodeOperationNotFound)
}

func TestIdempotencyKey(t *testing.T) {
	h := newHarness(t)
	h.link()
	first := h.want(h.call("POST", "/api/v1/clones", newClone, "Idempotency-Key", "k1"), 202, "")
	again := h.want(h.call("POST", "/api/v1/clones", newClone, "Idempotency-Key", "k1"), 202, "")
	if string(again.body) != string(first.body) || again.header.Get("Idempotency-Replayed") != "true" || again.header.Get("Location") != first.header.Get("Location") {
		t.Errorf("the repeat is not the first answer: %v %s", again.header, again.body)
	}
	waited := h.want(h.call("POST", "/api/v1/clones", newClone, "Idempotency-Key", "k1", "Prefer", "wait=5"), 201, "")
	if waited.str("name") != "dev" || !strings.Contains(string(waited.body), "clone-secret-4711") {
		t.Errorf("a repeat that waits: %s", waited.body)
	}
	h.want(h.call("POST", "/api/v1/clones", `{"name":"other","from":"shop","profile":"none"}`, "Idempotency-Key", "k1"), 422, engine.CodeIdempotencyMismatch)
	h.want(h.call("POST", "/api/v1/clones/dev/stop", "", "Idempotency-Key", "k1"), 422, engine.CodeIdempotencyMismatch)

	// A failure is not remembered.
	h.Refuse("clone.create", engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "away"))
	two := `{"name":"two","from":"shop","profile":"none"}`
	h.want(h.call("POST", "/api/v1/clones", two, "Idempotency-Key", "k2"), 503, engine.CodeSourceUnreachable)
	h.Refuse("clone.create", nil)
	h.want(h.call("POST", "/api/v1/clones", two, "Idempotency-Key", "k2", "Prefer", "wait=5"), 201, "")

	// Keys are each caller's own.
	h.token = h.AddToken("other", access.RolePermissions(access.RoleAdmin)...)
	h.want(h.call("POST", "/api/v1/clones", newClone, "Idempotency-Key", "k1"), 409, engine.CodeNameTaken)

	// Nothing that was kept holds a secret, and token creation keeps nothing.
	h.want(h.call("POST", "/api/v1/tokens", `{"name":"ci","role":"viewer"}`, "Idempotency-Key", "k3"), 400, engine.CodeInvalidRequest)
	for _, r := range h.KeptReplies() {
		if strings.Contains(string(r.Body), "clone-secret-4711") || strings.Contains(string(r.Body), "ramet_") {
			t.Errorf("kept for %s: %s", r.Key, r.Body)
		}
	}
	if n := len(h.KeptReplies()); n != 2 {
		t.Errorf("%d answers kept, want 2", n)
	}
}

func TestDuplicatesAtTheSameTimeRunOnce(t *testing.T) {
	h := newHarness(t)
	h.link()
	var wg sync.WaitGroup
	answers := make([]answer, 16)
	for i := range answers {
		wg.Go(func() { answers[i] = h.call("POST", "/api/v1/clones", newClone, "Idempotency-Key", "same") })
	}
	wg.Wait()
	replayed := 0
	for _, a := range answers {
		if a.status != 202 || string(a.body) != string(answers[0].body) {
			t.Fatalf("got %d %s", a.status, a.body)
		}
		if a.header.Get("Idempotency-Replayed") != "" {
			replayed++
		}
	}
	if replayed != len(answers)-1 {
		t.Errorf("%d of %d were repeats", replayed, len(answers))
	}
}

func TestRevisions(t *testing.T) {
	h := newHarness(t)
	h.link()
	a := h.want(h.call("GET", "/api/v1/sources/shop", ""), 200, "")
	tag := a.header.Get("Etag")
	if tag != `"2"` || a.member("revision") != 2.0 {
		t.Fatalf("ETag %s, body %s", tag, a.body)
	}
	for _, header := range []string{tag, "W/" + tag, `"1", ` + tag, "*"} {
		if a := h.call("GET", "/api/v1/sources/shop", "", "If-None-Match", header); a.status != 304 || len(a.body) != 0 || a.header.Get("Etag") != tag {
			t.Errorf("If-None-Match %s: got %d %s", header, a.status, a.body)
		}
	}
	h.want(h.call("GET", "/api/v1/sources/shop", "", "If-None-Match", `"1"`), 200, "")

	a = h.want(h.call("PATCH", "/api/v1/sources/shop", `{"snapsync":"@every 15m","labels":{"team":"a","old":null}}`, "If-Match", tag, "Content-Type", "application/merge-patch+json"), 200, "")
	if a.header.Get("Etag") != `"3"` || a.str("snapsync") != "@every 15m" {
		t.Errorf("got %v %s", a.header, a.body)
	}
	a = h.want(h.call("PATCH", "/api/v1/sources/shop", `{"snapsync":null}`), 200, "")
	if a.str("snapsync") != "" {
		t.Errorf("null must reset: %s", a.body)
	}
	for _, stale := range []string{tag, `"999"`, `"x"`, "2", `W/"4"`} {
		h.want(h.call("PATCH", "/api/v1/sources/shop", `{}`, "If-Match", stale), 412, engine.CodePreconditionFailed)
		h.want(h.call("DELETE", "/api/v1/sources/shop", "", "If-Match", stale), 412, engine.CodePreconditionFailed)
	}
	h.want(h.call("DELETE", "/api/v1/sources/shop", "", "If-Match", "*"), 202, "")
}

func TestPages(t *testing.T) {
	h := newHarness(t)
	for i := range 250 {
		h.AddToken(fmt.Sprintf("t%03d", i))
	}
	seen := map[string]bool{}
	pages, path := 0, "/api/v1/tokens"
	for path != "" {
		a := h.want(h.call("GET", path, ""), 200, "")
		items, _ := a.member("items").([]any)
		for _, it := range items {
			seen[it.(map[string]any)["id"].(string)] = true
		}
		pages++
		if path = ""; a.str("next_cursor") != "" {
			path = "/api/v1/tokens?cursor=" + a.str("next_cursor")
		}
	}
	if len(seen) != 251 || pages != 3 {
		t.Errorf("%d tokens in %d pages, want 251 in 3", len(seen), pages)
	}
	if a := h.call("GET", "/api/v1/tokens?limit=1000", ""); a.str("next_cursor") != "" {
		t.Errorf("one page of 1000 goes on: %s", a.str("next_cursor"))
	}
	if a := h.want(h.call("GET", "/api/v1/clones", ""), 200, ""); string(a.body) != "{\"items\":[]}\n" {
		t.Errorf("an empty list is %s", a.body)
	}
}
