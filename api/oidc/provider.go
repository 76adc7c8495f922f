// Package oidc signs people in with an OpenID Connect provider: authorization
// code flow with PKCE, state and nonce. It says who somebody is and keeps
// nothing; what they may do, and the session, are others'.
package oidc

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	upstream "github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"github.com/ramet-io/ramet/engine"
)

const (
	callTimeout = 10 * time.Second // one call of the provider
	retryAfter  = 3 * time.Second  // how long a provider that was away is not asked again
	flowLife    = 15 * time.Minute // from the button to the way back
)

// Person is whom the provider vouches for.
type Person struct {
	Issuer, Subject string
	Name            string // the login they prefer; may be empty
	FullName        string
	Email           string
	EmailVerified   bool
	Groups          []string
}

// Flow is one sign-in on its way through the provider. It belongs into the
// browser that began it, sealed.
type Flow struct {
	State, Nonce, Verifier string
	Redirect               string // our own callback, as the provider was told
	ReturnTo               string // the caller's
	Until                  time.Time
}

// Provider is the identity provider, which need not be there when the daemon
// starts: it is asked for its addresses at the first sign-in, and again until
// it answers. Safe for concurrent use.
type Provider struct {
	cfg    Config
	client *http.Client
	log    *slog.Logger

	mu       sync.Mutex
	known    *upstream.Provider // nil until it has answered; guarded by mu
	failed   error              // why the last try failed, guarded by mu
	failedAt time.Time          // guarded by mu
}

// New checks the configuration; it calls nobody.
func New(cfg Config, log *slog.Logger) (*Provider, error) {
	cfg, err := cfg.complete()
	if err != nil {
		return nil, err
	}
	return &Provider{cfg: cfg, client: &http.Client{Timeout: callTimeout}, log: log}, nil
}

// Config returns the configuration with its defaults filled in.
func (p *Provider) Config() Config { return p.cfg }

// discover returns the provider as its discovery document describes it.
func (p *Provider) discover(ctx context.Context) (*upstream.Provider, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.known != nil {
		return p.known, nil
	}
	if p.failed != nil && time.Since(p.failedAt) < retryAfter {
		return nil, p.failed
	}
	// What is found outlives this request: it fetches signing keys later on.
	known, err := upstream.NewProvider(upstream.ClientContext(context.WithoutCancel(ctx), p.client), p.cfg.Issuer)
	if err != nil {
		p.failed, p.failedAt = away("the identity provider cannot be reached", err), time.Now()
		return nil, p.failed
	}
	p.log.InfoContext(ctx, "identity provider found", "issuer", p.cfg.Issuer, "authorize", known.Endpoint().AuthURL)
	p.known, p.failed = known, nil
	return known, nil
}

func away(message string, err error) error {
	return &engine.Error{
		Class: engine.ClassUnavailable, Code: engine.CodeProviderUnavailable, Message: message,
		Hint: "try again in a moment, or sign in with a token; the daemon's log says more", Err: err,
	}
}

// turned is the error of somebody who does not come in. Nothing of what the
// provider or the browser sent is in its message.
func turned(message string, err error) error {
	return &engine.Error{
		Class: engine.ClassUnauthorized, Code: engine.CodeSignInFailed, Message: message,
		Hint: "sign in again; the daemon's log says more", Err: err,
	}
}

func (p *Provider) oauth(known *upstream.Provider, redirect string) *oauth2.Config {
	return &oauth2.Config{
		ClientID: p.cfg.ClientID, ClientSecret: p.cfg.ClientSecret, Endpoint: known.Endpoint(), RedirectURL: redirect,
		Scopes: append([]string{upstream.ScopeOpenID}, slices.DeleteFunc(slices.Clone(p.cfg.Scopes), func(s string) bool { return s == upstream.ScopeOpenID })...),
	}
}

// Begin starts a sign-in: it returns where to send the browser, and what has
// to be known when it comes back to redirect. ClassUnavailable when the
// provider does not answer.
func (p *Provider) Begin(ctx context.Context, redirect, returnTo string) (string, Flow, error) {
	known, err := p.discover(ctx)
	if err != nil {
		return "", Flow{}, err
	}
	f := Flow{
		State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(),
		Redirect: redirect, ReturnTo: returnTo, Until: time.Now().Add(flowLife),
	}
	return p.oauth(known, redirect).AuthCodeURL(f.State, upstream.Nonce(f.Nonce), oauth2.S256ChallengeOption(f.Verifier)), f, nil
}

// Finish ends the sign-in f with what the provider sent back: it checks that
// the answer belongs to f, trades the code for an id token, verifies that and
// says who it is. Errors are of ClassUnauthorized, ClassDenied (the domain) or
// ClassUnavailable, and their messages can be shown.
func (p *Provider) Finish(ctx context.Context, f Flow, state, code, refusal string) (Person, error) {
	switch {
	case f.State == "" || subtle.ConstantTimeCompare([]byte(state), []byte(f.State)) != 1:
		return Person{}, turned("this answer belongs to no sign-in that this browser began", errors.New("the state does not match"))
	case time.Now().After(f.Until):
		return Person{}, turned("the sign-in took too long", nil)
	case refusal != "":
		return Person{}, turned("the identity provider refused the sign-in ("+plainCode(refusal)+")", fmt.Errorf("the provider answered %q", refusal))
	case code == "":
		return Person{}, turned("the identity provider's answer holds no code", nil)
	}
	known, err := p.discover(ctx)
	if err != nil {
		return Person{}, err
	}
	ctx = upstream.ClientContext(ctx, p.client)
	conf := p.oauth(known, f.Redirect)
	tok, err := conf.Exchange(ctx, code, oauth2.VerifierOption(f.Verifier))
	var answered *oauth2.RetrieveError
	if errors.As(err, &answered) && answered.Response != nil && answered.Response.StatusCode < http.StatusInternalServerError {
		return Person{}, turned("the identity provider did not accept the sign-in's code", err)
	}
	if err != nil {
		return Person{}, away("the identity provider cannot be reached", err)
	}
	return p.person(ctx, known, conf, tok, f.Nonce)
}

// plainCode lets through what an OAuth error code may consist of (RFC 6749,
// 4.1.2.1), and no text that somebody else would say through us.
func plainCode(s string) string {
	if s == "" || len(s) > 40 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return "unknown error"
	}
	return s
}

// person verifies the id token and reads who it is about.
func (p *Provider) person(ctx context.Context, known *upstream.Provider, conf *oauth2.Config, tok *oauth2.Token, nonce string) (Person, error) {
	const untrue = "the identity provider's answer cannot be trusted"
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		return Person{}, turned(untrue, errors.New("the token answer holds no id_token"))
	}
	id, err := known.VerifierContext(ctx, &upstream.Config{ClientID: p.cfg.ClientID}).Verify(ctx, raw)
	if err != nil {
		return Person{}, turned(untrue, err)
	}
	if subtle.ConstantTimeCompare([]byte(id.Nonce), []byte(nonce)) != 1 {
		return Person{}, turned(untrue, errors.New("the id token's nonce is not this sign-in's"))
	}
	if id.AccessTokenHash != "" {
		if err := id.VerifyAccessToken(tok.AccessToken); err != nil {
			return Person{}, turned(untrue, err)
		}
	}
	c := claims{}
	if err := id.Claims(&c); err != nil {
		return Person{}, turned(untrue, err)
	}
	if azp, _ := c["azp"].(string); len(id.Audience) > 1 && azp != p.cfg.ClientID {
		return Person{}, turned(untrue, fmt.Errorf("the id token was issued to %q", azp))
	}
	if p.incomplete(c) && known.UserInfoEndpoint() != "" {
		if err := p.more(ctx, known, conf, tok, id.Subject, c); err != nil {
			return Person{}, err
		}
	}
	who := p.read(c)
	who.Issuer, who.Subject = p.cfg.Issuer, id.Subject
	if who.Subject == "" {
		return Person{}, turned(untrue, errors.New("the id token has no subject"))
	}
	return who, p.admit(who)
}

// incomplete reports whether the id token lacks what is used here. Providers
// may keep it for their userinfo endpoint.
func (p *Provider) incomplete(c claims) bool {
	_, email := c["email"]
	return !email || c.at(p.cfg.GroupsClaim) == nil || c.at(p.cfg.UsernameClaim) == nil
}

// more adds the claims that only the userinfo endpoint has.
func (p *Provider) more(ctx context.Context, known *upstream.Provider, conf *oauth2.Config, tok *oauth2.Token, subject string, c claims) error {
	info, err := known.UserInfo(ctx, conf.TokenSource(ctx, tok))
	if err != nil {
		return away("the identity provider does not say who this is", err)
	}
	extra := claims{}
	if err := info.Claims(&extra); err != nil {
		return turned("the identity provider's answer cannot be trusted", err)
	}
	if info.Subject != subject { // OpenID Connect Core, 5.3.2
		return turned("the identity provider's answer cannot be trusted", errors.New("userinfo is about another subject"))
	}
	for name, v := range extra {
		if _, signed := c[name]; !signed {
			c[name] = v
		}
	}
	return nil
}

// admit applies the domain rule.
func (p *Provider) admit(who Person) error {
	if len(p.cfg.Domains) == 0 {
		return nil
	}
	_, domain, _ := strings.Cut(strings.ToLower(who.Email), "@")
	if who.EmailVerified && slices.Contains(p.cfg.Domains, domain) {
		return nil
	}
	message := "people with this e-mail address may not sign in here"
	if !who.EmailVerified {
		message = "only people whose e-mail address the identity provider has verified may sign in here"
	}
	return &engine.Error{
		Class: engine.ClassDenied, Code: engine.CodeSignInFailed, Message: message, Hint: "ask an administrator for a token",
		Err: fmt.Errorf("subject %s, address %q, verified %t", who.Subject, who.Email, who.EmailVerified),
	}
}
