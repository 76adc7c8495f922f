package api

import (
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// SignIn trades a token for a session.
func (h handlers) SignIn(c echo.Context) error {
	if err := h.checkOrigin(c.Request()); err != nil {
		return err
	}
	b, err := decode[SignIn](c)
	if err != nil {
		return err
	}
	remote := remoteOf(c)
	p, err := h.uc.Tokens.Authenticate(c.Request().Context(), b.Token, remote)
	if engine.ClassOf(err) == engine.ClassUnauthorized && err != nil {
		return h.loginFailed(c, remote, "token", err)
	}
	if err != nil {
		return err
	}
	ses, err := h.openSession(c, p, "token")
	if err != nil {
		return err
	}
	return c.JSON(http.StatusCreated, wireSession(ses, true))
}

// GetSession shows the session of the request's cookie.
func (h handlers) GetSession(c echo.Context) error {
	ses, err := h.uc.Sessions.Show(c.Request().Context(), principal(c))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, wireSession(ses, true))
}

// SignOut ends the session of the request's cookie.
func (h handlers) SignOut(c echo.Context) error {
	if err := h.uc.Sessions.End(c.Request().Context(), principal(c)); err != nil {
		return err
	}
	h.setCookie(c, sessionCookie, "", http.SameSiteStrictMode, time.Time{})
	return c.NoContent(http.StatusNoContent)
}

// SignInMethods says how people can sign in.
func (h handlers) SignInMethods(c echo.Context) error {
	m := SignInMethods{Token: true, Version: h.version}
	if h.provider != nil {
		m.Oidc = OIDCMethod{Name: h.provider.Config().Name, Href: oidcLoginPath}
	}
	return c.JSON(http.StatusOK, m)
}

// ListSessions lists everybody's sessions.
func (h handlers) ListSessions(c echo.Context, q ListSessionsParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Sessions.List(c.Request().Context(), principal(c), page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, SessionList{
		Items: list(out.Items, func(s engine.Session) Session { return wireSession(s, false) }), NextCursor: encodeCursor(out.Next),
	})
}

// RevokeSession ends anybody's session.
func (h handlers) RevokeSession(c echo.Context, ref SessionRef) error {
	if err := h.uc.Sessions.Revoke(c.Request().Context(), principal(c), ref); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

// wireSession shows a session; its CSRF token only to itself.
func wireSession(s engine.Session, own bool) Session {
	w := Session{
		ID: string(s.ID), Principal: s.Name, User: string(s.User), Remote: s.Remote,
		CreatedAt: s.CreatedAt, SeenAt: s.SeenAt, ExpiresAt: s.ExpiresAt,
	}
	if own {
		w.CsrfToken = s.CSRF
	}
	return w
}
