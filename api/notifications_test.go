package api_test

import (
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine"
)

func TestNotifications(t *testing.T) {
	h := newHarness(t)
	const ref = "/api/v1/notifications/ops"
	const body = `{"name":"ops","kind":"webhook","url":"https://hooks.example.com/x","events":["clone.*"],"outcomes":["failed"]}`
	// An answer with a made secret is given once; it is not kept for a repeat.
	h.want(h.call("POST", "/api/v1/notifications", body, "Idempotency-Key", "k1"), 400, engine.CodeInvalidRequest)
	made := h.want(h.call("POST", "/api/v1/notifications", body), 201, "")
	if made.str("secret") != apitest.NotificationSecret || made.header.Get("Etag") != `"1"` {
		t.Errorf("got %s %v", made.body, made.header)
	}
	h.want(h.call("POST", "/api/v1/notifications", body), 409, engine.CodeNameTaken)
	own := strings.Replace(strings.Replace(body, `"ops"`, `"own"`, 1), `"kind"`, `"secret":"a key of my own choosing","kind"`, 1)
	for range 2 {
		a := h.want(h.call("POST", "/api/v1/notifications", own, "Idempotency-Key", "k2"), 201, "")
		if strings.Contains(string(a.body), "choosing") {
			t.Errorf("the answer holds the secret: %s", a.body)
		}
	}
	if a := h.want(h.call("GET", ref, ""), 200, ""); strings.Contains(string(a.body), "secret") {
		t.Errorf("a later answer holds the secret: %s", a.body)
	}
	h.want(h.call("PATCH", ref, `{"disabled":true}`, "If-Match", `"7"`), 412, engine.CodePreconditionFailed)
	h.want(h.call("PATCH", ref, `{"disabled":true,"events":null,"outcomes":["failed","cancelled"]}`, "If-Match", `"1"`), 200, "")
	a := h.want(h.call("PATCH", ref, `{"disabled":null,"outcomes":null}`), 200, "")
	if strings.Contains(string(a.body), "events") || strings.Contains(string(a.body), "outcomes") || !strings.Contains(string(a.body), `"disabled":false`) {
		t.Errorf("null did not reset: %s", a.body)
	}
	d := h.want(h.call("POST", ref+"/test", ""), 202, "")
	if d.str("status") != "pending" || d.str("event") != "test" {
		t.Errorf("got %s", d.body)
	}
	if a := h.want(h.call("GET", ref, ""), 200, ""); !strings.Contains(string(a.body), `"last_delivery":{`) {
		t.Errorf("no last delivery: %s", a.body)
	}
	if a := h.want(h.call("GET", ref+"/deliveries", ""), 200, ""); !strings.Contains(string(a.body), d.str("id")) {
		t.Errorf("got %s", a.body)
	}
	h.want(h.call("POST", "/api/v1/deliveries/"+d.str("id")+"/retry", ""), 202, "")
	h.want(h.call("POST", "/api/v1/deliveries/dlv_none/retry", ""), 404, engine.CodeDeliveryNotFound)
	if a := h.want(h.call("GET", "/api/v1/notifications", ""), 200, ""); strings.Count(string(a.body), `"name"`) < 2 {
		t.Errorf("got %s", a.body)
	}
	h.want(h.call("DELETE", ref, ""), 204, "")
	h.want(h.call("GET", ref, ""), 404, engine.CodeNotificationNotFound)
	if strings.Contains(h.log.String(), "choosing") || strings.Contains(h.log.String(), apitest.NotificationSecret) {
		t.Error("the log holds a secret")
	}
}
