package api

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/api/oidc"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// Where a sign-in with the identity provider begins and ends.
const (
	oidcLoginPath    = "/auth/oidc/login"
	oidcCallbackPath = "/auth/oidc/callback"
)

// maxFlow bounds a cookie that holds a sign-in on its way; browsers keep 4096
// bytes.
const maxFlow = 3500

func noProvider() error {
	return &engine.Error{
		Class: engine.ClassNotFound, Code: codeRouteNotFound, Message: "no identity provider is configured",
		Hint: "sign in with a token, or start the daemon with --oidc-issuer",
	}
}

// OidcLogin sends the browser to the identity provider.
func (h handlers) OidcLogin(c echo.Context, q OidcLoginParams) error {
	if h.provider == nil {
		return noProvider()
	}
	returnTo, err := localPath(q.ReturnTo)
	if err != nil {
		return err
	}
	to, flow, err := h.provider.Begin(c.Request().Context(), h.origin(c.Request())+oidcCallbackPath, returnTo)
	if err != nil {
		return h.notSignedIn(c, err)
	}
	sealed, err := h.flows.seal(flow)
	if err != nil {
		return err
	}
	// Lax: the way back is a navigation from the provider's site.
	h.setCookie(c, oidcCookie, sealed, http.SameSiteLaxMode, flow.Until)
	return c.Redirect(http.StatusFound, to)
}

// OidcCallback signs in whom the identity provider has sent back.
func (h handlers) OidcCallback(c echo.Context, q OidcCallbackParams) error {
	if h.provider == nil {
		return noProvider()
	}
	flow := h.flows.open(h.cookie(c.Request(), oidcCookie))
	h.setCookie(c, oidcCookie, "", http.SameSiteLaxMode, time.Time{}) // good for one answer
	who, err := h.provider.Finish(c.Request().Context(), flow, q.State, q.Code, q.Error)
	if err != nil {
		return h.notSignedIn(c, err)
	}
	p, err := h.personOf(c.Request().Context(), who, remoteOf(c))
	if err == nil {
		_, err = h.openSession(c, p, "oidc")
	}
	if err != nil {
		if engine.ClassOf(err) == engine.ClassDenied {
			h.uc.Audit.Denied(context.WithoutCancel(c.Request().Context()), h.stamp(c, engine.Principal{Name: who.Name}), "session.create", err)
		}
		return h.notSignedIn(c, err)
	}
	return c.Redirect(http.StatusFound, flow.ReturnTo)
}

// personOf finds or makes the user of a person whom the provider vouches for.
func (s *Server) personOf(ctx context.Context, who oidc.Person, remote string) (engine.Principal, error) {
	cfg := s.provider.Config()
	u, err := s.uc.Users.SignIn(ctx, control.Identity{
		Issuer: who.Issuer, Subject: who.Subject, Name: who.Name, FullName: who.FullName, Email: who.Email, EmailVerified: who.EmailVerified,
		Groups: who.Groups, Roles: cfg.Roles, DefaultRole: cfg.DefaultRole, Create: !cfg.KnownOnly,
	}, remote)
	if err != nil {
		return engine.Principal{}, err
	}
	return engine.Principal{Name: u.Name, User: u.ID}, nil
}

// notSignedIn takes the browser to the console, which says why there.
func (h handlers) notSignedIn(c echo.Context, err error) error {
	e := visible(err)
	switch e.Class {
	case engine.ClassUnauthorized, engine.ClassDenied:
		if e.Class == engine.ClassDenied {
			e.Hint = "" // it is for administrators
		}
		if limited := h.loginFailed(c, remoteOf(c), "oidc", err); limited != err { //nolint:errorlint // the same or another
			return limited
		}
	default:
		h.metrics.login("oidc", false)
		h.log.ErrorContext(c.Request().Context(), "sign-in with the identity provider", slog.String("request_id", requestID(c)), slog.Any("error", err))
	}
	return c.Redirect(http.StatusFound, "/?error="+url.QueryEscape(e.Message))
}

// origin is the address that the caller's browser has us under. The Host
// header has been found to be ours.
func (s *Server) origin(req *http.Request) string {
	switch {
	case s.public != nil:
		return s.public.Scheme + "://" + s.public.Host
	case req.TLS != nil:
		return "https://" + req.Host
	}
	return "http://" + req.Host
}

// localPath lets through where a browser may go after signing in: a path of
// the console and nothing that a browser could take for another site.
func localPath(to string) (string, error) {
	if to == "" {
		return "/", nil
	}
	u, err := url.Parse(to)
	ok := err == nil && u.Scheme == "" && u.Host == "" && u.User == nil && strings.HasPrefix(to, "/") && !strings.HasPrefix(to, "//") &&
		!strings.ContainsFunc(to, func(r rune) bool { return r <= ' ' || r == '\\' || r == 0x7f }) && !strings.HasPrefix(u.Path, "//") && !strings.Contains(u.Path, "\\")
	if !ok {
		return "", invalid("return_to is not a path of the console").WithHint("such as /clones")
	}
	return to, nil
}

// flowBox seals sign-ins on their way into the browsers that began them. Its
// key lives as long as the daemon: a sign-in over a restart begins anew.
type flowBox struct{ aead cipher.AEAD }

func newFlowBox() (flowBox, error) {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails (crypto/rand)
	block, err := aes.NewCipher(key)
	if err != nil {
		return flowBox{}, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	return flowBox{aead}, err
}

func (b flowBox) seal(f oidc.Flow) (string, error) {
	plain, err := json.Marshal(f)
	if err != nil {
		return "", err
	}
	text := base64.RawURLEncoding.EncodeToString(b.aead.Seal(nil, nil, plain, []byte(oidcCookie)))
	if len(text) > maxFlow {
		return "", invalid("return_to is too long")
	}
	return text, nil
}

// open returns a zero Flow, which no answer fits, for what it did not seal.
func (b flowBox) open(text string) (f oidc.Flow) {
	sealed, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return f
	}
	plain, err := b.aead.Open(nil, nil, sealed, []byte(oidcCookie))
	if err != nil || json.Unmarshal(plain, &f) != nil {
		return oidc.Flow{}
	}
	return f
}
