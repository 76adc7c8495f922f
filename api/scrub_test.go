package api

import (
	"strings"
	"testing"
)

func TestScrub(t *testing.T) {
	for text, kept := range map[string]string{
		"token ramet_01m7z7cr13aamr4q96anz2nj45_CANARYCANARY was used": "ramet_01m7z7cr13aamr4q96anz2nj45_",
		"connect postgresql://repl:CANARY@db1/shop":                    "postgresql://repl:",
		"conninfo host=db1 password=CANARY user=repl":                  "user=repl",
		"conninfo host=db1 password='CANARY \\' CANARY' user=repl":     "user=repl",
		`{"password": "CANARY", "user": "x"}`:                          `"user": "x"`,
		"Authorization: Bearer CANARY\nnext":                           "next",
		"SCRAM-SHA-256$4096:CANARY$a:b here":                           "here",
	} {
		if got := scrub(text); strings.Contains(got, "CANARY") || !strings.Contains(got, kept) {
			t.Errorf("%q became %q", text, got)
		}
	}
	for _, text := range []string{"the password is wrong", "password_file: /etc/x", "https://example.com/a:b@c", "secret.key"} {
		if got := scrub(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
	if got := onlyHost("https://hooks.example.com/services/T0/B1"); got != "https://hooks.example.com/…" {
		t.Errorf("got %s", got)
	}
}
