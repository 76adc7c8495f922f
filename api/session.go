package api

import (
	"crypto/subtle"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// The cookies. Over TLS their names get the prefix by which a browser vouches
// that this host itself set them, over TLS and for the whole host.
const (
	sessionCookie = "ramet_session"
	oidcCookie    = "ramet_oidc"
	hostPrefix    = "__Host-"
)

// headerCSRF carries the session's CSRF token with every change.
const headerCSRF = "X-CSRF-Token"

// secure reports whether the caller's browser speaks TLS: with us, or with the
// proxy of the public address.
func (s *Server) secure(req *http.Request) bool {
	if req.TLS != nil {
		return true
	}
	return s.public != nil && s.public.Scheme == "https" && strings.EqualFold(req.Host, s.public.Host)
}

func (s *Server) cookieName(req *http.Request, name string) string {
	if s.secure(req) {
		return hostPrefix + name
	}
	return name
}

// cookie returns the value of one of our cookies, or nothing.
func (s *Server) cookie(req *http.Request, name string) string {
	c, err := req.Cookie(s.cookieName(req, name))
	if err != nil {
		return ""
	}
	return c.Value
}

// setCookie sets one of our cookies; an empty value clears it.
func (s *Server) setCookie(c echo.Context, name, value string, same http.SameSite, until time.Time) {
	ck := &http.Cookie{
		Name: s.cookieName(c.Request(), name), Value: value, Path: "/", HttpOnly: true, SameSite: same,
		Secure: s.secure(c.Request()), Expires: until,
	}
	if value == "" {
		ck.MaxAge, ck.Expires = -1, time.Time{}
	}
	c.SetCookie(ck)
}

// authenticateSession finds out who calls with a session's cookie. A cookie
// that opens nothing is taken back, so that a browser stops sending it.
func (s *Server) authenticateSession(c echo.Context, cookie, remote string) (engine.Principal, error) {
	ses, p, err := s.uc.Sessions.Authenticate(c.Request().Context(), cookie, remote)
	if err != nil {
		if engine.ClassOf(err) == engine.ClassUnauthorized {
			s.setCookie(c, sessionCookie, "", http.SameSiteStrictMode, time.Time{})
			return engine.Principal{}, s.loginFailed(c, remote, "session", err)
		}
		return engine.Principal{}, err
	}
	c.Set(keySession, ses)
	return s.stamp(c, p), nil
}

// loginFailed counts a failed login, and returns the error to answer.
func (s *Server) loginFailed(c echo.Context, remote, how string, err error) error {
	s.metrics.login(how, false)
	if limited := s.logins.failed(remote); limited != nil {
		return limited
	}
	s.log.WarnContext(c.Request().Context(), "login failed", slog.String("remote", remote), slog.String("with", how),
		slog.String("request_id", requestID(c)), slog.Any("error", err))
	return err
}

func unsafeMethod(method string) bool { return method != http.MethodGet && method != http.MethodHead }

// checkForgery refuses a change that a page of another site made the browser
// send: a browser adds the cookie to that, but not the session's CSRF token,
// and it says whose page it was.
func (s *Server) checkForgery(c echo.Context) error {
	ses, bySession := c.Get(keySession).(engine.Session)
	if !bySession || !unsafeMethod(c.Request().Method) {
		return nil
	}
	if err := s.checkOrigin(c.Request()); err != nil {
		return err
	}
	sent := c.Request().Header.Get(headerCSRF)
	if ses.CSRF == "" || subtle.ConstantTimeCompare([]byte(sent), []byte(ses.CSRF)) != 1 {
		return &engine.Error{
			Class: engine.ClassDenied, Code: engine.CodeCSRFMismatch, Message: "the " + headerCSRF + " header is missing or not this session's",
			Hint: "send csrf_token of GET /api/v1/session as " + headerCSRF + "; a program should rather send a token: Authorization: Bearer TOKEN",
		}
	}
	return nil
}

// checkOrigin refuses a change from a page of another origin. What says
// nothing of its origin is no browser.
func (s *Server) checkOrigin(req *http.Request) error {
	switch req.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
	default:
		return errOrigin
	}
	origin := req.Header.Get("Origin")
	if origin == "" {
		return nil
	}
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" {
		return errOrigin // such as "null"
	}
	if sameHost(u, req.Host) || s.public != nil && u.Scheme == s.public.Scheme && sameHost(u, s.public.Host) {
		return nil
	}
	return errOrigin
}

var errOrigin = &engine.Error{
	Class: engine.ClassDenied, Code: engine.CodeCSRFMismatch, Message: "the request comes from a page of another site",
	Hint: "open the console by the daemon's own address; behind a proxy, start the daemon with --public-url",
}

// sameHost compares the host and port of an origin with a Host header, either
// of which may leave out the port that its scheme has anyway.
func sameHost(origin *url.URL, hostport string) bool {
	std := map[string]string{"http": "80", "https": "443"}[origin.Scheme]
	host, port, err := net.SplitHostPort(hostport)
	if err != nil {
		host, port = strings.Trim(hostport, "[]"), std
	}
	have := origin.Port()
	if have == "" {
		have = std
	}
	return std != "" && strings.EqualFold(origin.Hostname(), host) && have == port
}

// openSession signs a caller in who has just proved who they are, in place of
// the session that the browser may have had.
func (s *Server) openSession(c echo.Context, p engine.Principal, how string) (engine.Session, error) {
	p = s.stamp(c, p)
	if old, ok := c.Get(keySession).(engine.Session); ok {
		p.Session = old.ID
	}
	ses, cookie, err := s.uc.Sessions.Create(c.Request().Context(), p)
	if err != nil {
		return ses, err
	}
	s.metrics.login(how, true)
	s.setCookie(c, sessionCookie, cookie, http.SameSiteStrictMode, ses.ExpiresAt)
	return ses, nil
}

// parsePublicURL refuses what cannot be the daemon's public address.
func parsePublicURL(u *url.URL) error {
	if u == nil || (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.User == nil {
		return nil
	}
	return errors.New("the public URL must be http://HOST or https://HOST, without a path")
}
