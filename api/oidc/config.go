package oidc

import (
	"net"
	"net/url"
	"slices"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Config names the provider and says what its claims mean here. It comes from
// the host's owner alone.
type Config struct {
	Issuer       string // https URL as the provider calls itself; http on loopback only
	ClientID     string
	ClientSecret string   // empty for a public client
	Scopes       []string // beside openid; none means profile and email
	Name         string   // for the sign-in button; empty: the issuer's host

	UsernameClaim string // becomes the login; empty means preferred_username
	GroupsClaim   string // dots go into objects, as in realm_access.roles; empty means groups

	Roles       map[string]string // role over all projects by group; when set, the provider alone decides the role
	DefaultRole string            // of new users whom no group gives a role; empty: none, they see nothing until given some
	KnownOnly   bool              // only people who are users already, by a sign-in before or by their verified address
	Domains     []string          // verified addresses in these domains may come in; empty: everybody whom the provider lets in
}

// complete fills in defaults and refuses what cannot work.
func (c Config) complete() (Config, error) {
	u, err := url.Parse(c.Issuer)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.RawQuery != "" || u.Fragment != "":
		return c, refuse("the issuer %q is not an https URL", c.Issuer).WithHint("such as https://login.example.com/realms/work, exactly as the provider's own discovery document has it")
	case u.Scheme == "http" && !loopback(u.Hostname()):
		return c, refuse("the issuer %s is reached without TLS, so anybody on the way could say who signs in", c.Issuer).WithHint("use its https address")
	case c.ClientID == "":
		return c, refuse("the OpenID Connect client id is missing").WithHint("register Ramet at the provider and give --oidc-client-id")
	}
	for _, role := range append(mapValues(c.Roles), c.DefaultRole) {
		if role != "" && !slices.Contains(access.Roles(), role) {
			return c, refuse("%q is not a role", role).WithHint("use one of " + strings.Join(access.Roles(), ", "))
		}
	}
	if len(c.Scopes) == 0 {
		c.Scopes = []string{"profile", "email"}
	}
	if c.Name == "" {
		c.Name = u.Hostname()
	}
	if c.UsernameClaim == "" {
		c.UsernameClaim = "preferred_username"
	}
	if c.GroupsClaim == "" {
		c.GroupsClaim = "groups"
	}
	domains := make([]string, len(c.Domains))
	for i, d := range c.Domains {
		domains[i] = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(d), "@"))
	}
	c.Domains = domains
	return c, nil
}

func mapValues(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for _, v := range m {
		out = append(out, v)
	}
	return out
}

func refuse(format string, args ...any) *engine.Error {
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, format, args...)
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
