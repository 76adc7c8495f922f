package oidc

import (
	"slices"
	"strings"
)

// Bounds of what is kept of a provider's claims.
const (
	maxText   = 200 // bytes of one value
	maxGroups = 500
)

// claims are what an id token says, with userinfo's beside it.
type claims map[string]any

// at returns the value of a claim, nil when there is none. A name with dots
// that is not a claim's whole name goes into objects.
func (c claims) at(name string) any {
	if v, ok := c[name]; ok {
		return v
	}
	outer, inner, nested := strings.Cut(name, ".")
	object, ok := c[outer].(map[string]any)
	if !nested || !ok {
		return nil
	}
	return claims(object).at(inner)
}

func (c claims) text(name string) string {
	s, _ := c.at(name).(string)
	return shorten(strings.TrimSpace(s))
}

func shorten(s string) string {
	if len(s) > maxText {
		return strings.ToValidUTF8(s[:maxText], "")
	}
	return s
}

// list reads a claim that holds texts, or one of them. Sorted, each once.
func (c claims) list(name string) []string {
	var out []string
	switch v := c.at(name).(type) {
	case string:
		out = []string{v}
	case []any:
		for _, item := range v {
			if s, ok := item.(string); ok {
				out = append(out, s)
			}
		}
	}
	// What does not fit is left out: a group cut short could be another's name.
	out = slices.DeleteFunc(out, func(s string) bool { return s == "" || len(s) > maxText })
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), maxGroups)]
}

// yes reads a claim that some providers send as text.
func (c claims) yes(name string) bool {
	switch v := c.at(name).(type) {
	case bool:
		return v
	case string:
		return v == "true"
	}
	return false
}

func (p *Provider) read(c claims) Person {
	return Person{
		Name: c.text(p.cfg.UsernameClaim), FullName: c.text("name"), Email: c.text("email"),
		EmailVerified: c.yes("email_verified"), Groups: c.list(p.cfg.GroupsClaim),
	}
}
