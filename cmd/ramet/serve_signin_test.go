package main

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/engine"
)

func parseSignIn(t *testing.T, args ...string) *signInOptions {
	t.Helper()
	o := &signInOptions{}
	f := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	o.register(f)
	if err := f.Parse(args); err != nil {
		t.Fatal(err)
	}
	return o
}

func TestSignInFlags(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := []string{"--oidc-issuer", "https://login.example.com/realms/work", "--oidc-client-id", "ramet"}
	cfg, err := parseSignIn(t, append(good, "--oidc-client-secret-file", file("secret", "s3cret\n", 0o600), "--oidc-role", "dba=operator", "--oidc-role", "cn=all,ou=x=viewer",
		"--oidc-allow-domain", "example.com,example.org", "--oidc-scopes", "profile,email,groups", "--oidc-name", "Work")...).oidc()
	if err != nil {
		t.Fatal(err)
	}
	if cfg.ClientSecret != "s3cret" || cfg.Name != "Work" || strings.Join(cfg.Scopes, " ") != "profile email groups" || strings.Join(cfg.Domains, " ") != "example.com example.org" ||
		!maps.Equal(cfg.Roles, map[string]string{"dba": "operator", "cn=all,ou=x": "viewer"}) {
		t.Errorf("got %+v", cfg)
	}
	if cfg, err := parseSignIn(t).oidc(); cfg != nil || err != nil {
		t.Errorf("without flags: %+v, %v", cfg, err)
	}
	for name, args := range map[string][]string{
		"no issuer":     {"--oidc-client-id", "ramet"},
		"no role":       append(good, "--oidc-role", "dba"),
		"no group":      append(good, "--oidc-role", "=admin"),
		"no file":       append(good, "--oidc-client-secret-file", filepath.Join(dir, "none")),
		"open file":     append(good, "--oidc-client-secret-file", file("open", "x", 0o644)),
		"empty secret":  append(good, "--oidc-client-secret-file", file("empty", "\n", 0o600)),
		"public path":   {"--public-url", "https://x.example/ramet"},
		"public scheme": {"--public-url", "x.example"},
	} {
		o := parseSignIn(t, args...)
		if err := o.check(); engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if u, err := parseSignIn(t, "--public-url", "https://ramet.example.com/").public(); err != nil || u.Host != "ramet.example.com" {
		t.Errorf("got %v, %v", u, err)
	}
}
