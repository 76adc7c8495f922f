// Command oidcprovider is an OpenID Connect provider for tests: Ory's fosite,
// the library under Ory Hydra, with its store in memory and the few pages that
// an application has to put around it. It reads its clients and people as JSON
// from standard input, prints the address it listens on, and ends when
// standard input does.
//
// It is a module of its own so that what it needs is not what Ramet needs.
package main

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
	"time"

	"github.com/go-jose/go-jose/v3"
	"github.com/ory/fosite"
	"github.com/ory/fosite/compose"
	"github.com/ory/fosite/handler/openid"
	"github.com/ory/fosite/storage"
	"github.com/ory/fosite/token/jwt"
	"golang.org/x/crypto/bcrypt"
)

// settings are what standard input says first.
type settings struct {
	Issuer  string // how browsers and clients reach us; what is printed when empty
	Clients []struct{ ID, Secret, Redirect string }
	People  map[string]person // by login
	Life    string            // of an id token, such as 1h
	Thin    bool              // claims are told by userinfo alone
}

// person is somebody who can sign in; there are no passwords.
type person struct {
	Subject string
	Claims  map[string]any
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "oidcprovider:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	var s settings
	dec := json.NewDecoder(in)
	if err := dec.Decode(&s); err != nil {
		return fmt.Errorf("read the settings: %w", err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	if s.Issuer == "" {
		s.Issuer = "http://" + l.Addr().String()
	}
	p, err := newProvider(s)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "http://"+l.Addr().String())
	go func() {
		_, _ = io.Copy(io.Discard, dec.Buffered())
		_, _ = io.Copy(io.Discard, in)
		os.Exit(0)
	}()
	srv := &http.Server{Handler: p, ReadHeaderTimeout: 10 * time.Second}
	return srv.Serve(l)
}

type provider struct {
	settings
	*http.ServeMux
	oauth fosite.OAuth2Provider
	key   *rsa.PrivateKey
	life  time.Duration
}

const keyID = "test"

func newProvider(s settings) (*provider, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return nil, err
	}
	store := storage.NewMemoryStore()
	for _, c := range s.Clients {
		hash, err := bcrypt.GenerateFromPassword([]byte(c.Secret), bcrypt.MinCost)
		if err != nil {
			return nil, err
		}
		store.Clients[c.ID] = &fosite.DefaultClient{
			ID: c.ID, Secret: hash, RedirectURIs: []string{c.Redirect}, ResponseTypes: []string{"code"},
			GrantTypes: []string{"authorization_code"}, Scopes: []string{"openid", "profile", "email", "groups"},
		}
	}
	life := time.Hour
	if s.Life != "" {
		if life, err = time.ParseDuration(s.Life); err != nil {
			return nil, err
		}
	}
	secret := make([]byte, 32)
	_, _ = rand.Read(secret)
	config := &fosite.Config{
		GlobalSecret: secret, IDTokenIssuer: s.Issuer, IDTokenLifespan: life, EnforcePKCE: true, MinParameterEntropy: 8,
	}
	p := &provider{settings: s, ServeMux: http.NewServeMux(), key: key, life: life}
	p.oauth = compose.ComposeAllEnabled(config, store, key)
	p.HandleFunc("GET /.well-known/openid-configuration", p.discovery)
	p.HandleFunc("GET /keys", p.keys)
	p.HandleFunc("GET /authorize", p.authorize)
	p.HandleFunc("POST /authorize", p.authorize)
	p.HandleFunc("POST /token", p.token)
	p.HandleFunc("GET /userinfo", p.userinfo)
	return p, nil
}

func (p *provider) discovery(w http.ResponseWriter, _ *http.Request) {
	answer(w, map[string]any{
		"issuer": p.Issuer, "authorization_endpoint": p.Issuer + "/authorize", "token_endpoint": p.Issuer + "/token",
		"userinfo_endpoint": p.Issuer + "/userinfo", "jwks_uri": p.Issuer + "/keys", "response_types_supported": []string{"code"},
		"subject_types_supported": []string{"public"}, "id_token_signing_alg_values_supported": []string{"RS256"},
		"code_challenge_methods_supported": []string{"S256"},
	})
}

func (p *provider) keys(w http.ResponseWriter, _ *http.Request) {
	answer(w, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: &p.key.PublicKey, KeyID: keyID, Algorithm: "RS256", Use: "sig"}}})
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}

var page = template.Must(template.New("").Parse(`<!doctype html><title>Sign in</title><form method="post">
<label>Login <input name="login"></label><button>Sign in</button></form>`))

// authorize shows the sign-in page, and goes back to the client once somebody
// has filled it in. The login "cancel" is a person who goes back.
func (p *provider) authorize(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	ar, err := p.oauth.NewAuthorizeRequest(ctx, r)
	if err != nil {
		p.oauth.WriteAuthorizeError(ctx, w, ar, err)
		return
	}
	login := r.PostFormValue("login")
	if login == "" {
		_ = page.Execute(w, nil)
		return
	}
	who, known := p.People[login]
	if !known {
		p.oauth.WriteAuthorizeError(ctx, w, ar, fosite.ErrAccessDenied)
		return
	}
	for _, scope := range ar.GetRequestedScopes() {
		ar.GrantScope(scope)
	}
	resp, err := p.oauth.NewAuthorizeResponse(ctx, ar, p.session(login, who, ar.GetRequestedScopes()))
	if err != nil {
		p.oauth.WriteAuthorizeError(ctx, w, ar, err)
		return
	}
	p.oauth.WriteAuthorizeResponse(ctx, w, ar, resp)
}

func (p *provider) session(login string, who person, scopes fosite.Arguments) *openid.DefaultSession {
	now := time.Now().UTC()
	extra := map[string]any{}
	if !p.Thin {
		for name, v := range p.claims(login, who, scopes) {
			extra[name] = v
		}
	}
	return &openid.DefaultSession{
		Claims: &jwt.IDTokenClaims{
			Issuer: p.Issuer, Subject: who.Subject, ExpiresAt: now.Add(p.life), IssuedAt: now, RequestedAt: now, AuthTime: now, Extra: extra,
		},
		Headers: &jwt.Headers{Extra: map[string]any{"kid": keyID}}, Subject: who.Subject, Username: login,
	}
}

func (p *provider) claims(login string, who person, scopes fosite.Arguments) map[string]any {
	out := map[string]any{}
	if scopes.Has("profile") {
		out["preferred_username"] = login
	}
	for name, v := range who.Claims {
		if needs := map[string]string{"email": "email", "email_verified": "email", "name": "profile"}[name]; needs == "" || scopes.Has(needs) {
			out[name] = v
		}
	}
	return out
}

func (p *provider) token(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	ar, err := p.oauth.NewAccessRequest(ctx, r, &openid.DefaultSession{})
	if err == nil {
		var resp fosite.AccessResponder
		if resp, err = p.oauth.NewAccessResponse(ctx, ar); err == nil {
			p.oauth.WriteAccessResponse(ctx, w, ar, resp)
			return
		}
	}
	p.oauth.WriteAccessError(ctx, w, ar, err)
}

func (p *provider) userinfo(w http.ResponseWriter, r *http.Request) {
	_, ar, err := p.oauth.IntrospectToken(context.WithoutCancel(r.Context()), fosite.AccessTokenFromRequest(r), fosite.AccessToken, &openid.DefaultSession{})
	if err != nil {
		http.Error(w, "no such token", http.StatusUnauthorized)
		return
	}
	login := ar.GetSession().GetUsername()
	out := p.claims(login, p.People[login], fosite.Arguments(slices.Clone(ar.GetGrantedScopes())))
	out["sub"] = ar.GetSession().GetSubject()
	answer(w, out)
}
