package main

import (
	"strings"
	"testing"
)

func TestNotificationVerbs(t *testing.T) {
	c := newCLI(t)
	added := c.ok("notification", "add", "ops", "--webhook", "https://hooks.example.com/x", "--event", "clone.*", "--outcome", "failed").out
	if !strings.Contains(added, "made-secret-4711") {
		t.Errorf("got %s", added)
	}
	if out := c.ok("notification", "list").out; !strings.Contains(out, "ops") || !strings.Contains(out, "clone.*") || strings.Contains(out, "made-secret") {
		t.Errorf("got %s", out)
	}
	c.ok("notification", "update", "ops", "--disable")
	if out := c.ok("notification", "list").out; !strings.Contains(out, "(disabled)") {
		t.Errorf("got %s", out)
	}
	c.ok("notification", "update", "ops", "--enable", "--event", "")
	if out := c.ok("notification", "show", "ops").out; !strings.Contains(out, "all") || strings.Contains(out, "clone.*") {
		t.Errorf("got %s", out)
	}
	c.ok("notification", "test", "ops")
	out := c.ok("notification", "deliveries", "ops", "-o", "json").out
	_, rest, found := strings.Cut(out, `"id": "`)
	id, _, _ := strings.Cut(rest, `"`)
	if !found || !strings.Contains(c.ok("notification", "deliveries", "ops").out, "pending") {
		t.Fatalf("got %s", out)
	}
	c.ok("notification", "retry", id)
	c.ok("notification", "remove", "ops", "--yes")
	if r := c.run("notification", "show", "ops"); r.code != 3 {
		t.Errorf("got %+v", r)
	}
	if r := c.run("notification", "add", "x"); r.code != 2 {
		t.Errorf("got %+v", r)
	}
	if r := c.run("notification", "add", "x", "--webhook", "https://x.example", "--email", "a@b.example"); r.code != 2 {
		t.Errorf("got %+v", r)
	}
}
