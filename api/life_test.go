package api_test

import (
	"strings"
	"testing"
)

// What a clone's life is set to is answered; null and 0 take it away.
func TestLifeOfAClone(t *testing.T) {
	h := newHarness(t)
	h.link()
	a := h.want(h.call("POST", "/api/v1/clones", `{"name":"dev","from":"shop","profile":"none","ttl":"1d12h","protected":true,"idle_stop":"90m",
		"refresh_schedule":"0 6 * * *","timezone":"Europe/Berlin","memory_mb":256,"max_connections":20}`, "Prefer", "wait=5"), 201, "")
	for field, want := range map[string]string{
		"expires_at": "2026-02-01T21:00:00Z", "idle_stop": "1h30m", "refresh_schedule": "0 6 * * *", "timezone": "Europe/Berlin",
		"next_refresh_at": "2026-02-01T09:00:00Z",
	} {
		if got := a.str(field); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	if body := string(a.body); !strings.Contains(body, `"protected":true`) || !strings.Contains(body, `"memory_mb":256`) || !strings.Contains(body, `"max_connections":20`) {
		t.Errorf("got %s", body)
	}
	a = h.want(h.call("PATCH", "/api/v1/clones/dev", `{"name":"tested","ttl":"0","protected":null,"idle_stop":null,"refresh_schedule":null,
		"timezone":null,"memory_mb":null,"max_connections":null}`, "Content-Type", "application/merge-patch+json"), 200, "")
	if a.str("name") != "tested" {
		t.Errorf("it is called %q", a.str("name"))
	}
	for _, field := range []string{"expires_at", "idle_stop", "refresh_schedule", "timezone", "next_refresh_at", `"protected":true`, "memory_mb", "max_connections"} {
		if strings.Contains(string(a.body), field) {
			t.Errorf("%s is still there: %s", field, a.body)
		}
	}
}

func TestBookmarks(t *testing.T) {
	h := newHarness(t)
	h.link()
	const all = "/api/v1/bookmarks"
	a := h.want(h.call("POST", all, `{"name":"release","of":"shop","note":"as released"}`, "Idempotency-Key", "k1"), 201, "")
	if a.str("of_name") != "shop" || a.str("snapshot") == "" || a.str("lsn") == "" || a.header.Get("Etag") == "" || a.header.Get("Location") != all+"/"+a.str("id") {
		t.Errorf("got %s, %v", a.body, a.header)
	}
	again := h.want(h.call("POST", all, `{"name":"release","of":"shop","note":"as released"}`, "Idempotency-Key", "k1"), 201, "")
	if again.str("id") != a.str("id") {
		t.Errorf("the repeat made another: %s", again.body)
	}
	h.want(h.call("POST", all, `{"name":"release","of":"shop"}`), 409, "NAME_TAKEN")
	h.want(h.call("GET", all+"/release", "", "If-None-Match", a.header.Get("Etag")), 304, "")
	if got := h.want(h.call("GET", all+"?of=shop", ""), 200, ""); !strings.Contains(string(got.body), `"release"`) {
		t.Errorf("got %s", got.body)
	}
	h.want(h.call("DELETE", all+"/release", "", "If-Match", `"99"`), 412, "PRECONDITION_FAILED")
	h.want(h.call("DELETE", all+"/release", ""), 204, "")
	h.want(h.call("GET", all+"/release", ""), 404, "BOOKMARK_NOT_FOUND")
}
