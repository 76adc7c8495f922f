package api

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// CreateToken creates a token. Its answer holds a secret, so it is not kept
// for an Idempotency-Key; to take the header and not honour it would be worse.
func (h handlers) CreateToken(c echo.Context, _ CreateTokenParams) error {
	if len(c.Request().Header.Values("Idempotency-Key")) > 0 {
		return invalid("token creation takes no Idempotency-Key").
			WithHint("the secret is shown once and never stored; when an answer was lost, revoke the token and create another")
	}
	b, err := decode[CreateToken](c)
	if err != nil {
		return err
	}
	perms := make([]engine.Permission, len(b.Permissions))
	for i, p := range b.Permissions {
		perms[i] = engine.Permission(p)
	}
	t, secret, err := h.uc.Tokens.Create(c.Request().Context(), principal(c), control.TokenRequest{
		Name: b.Name, Role: string(b.Role), Permissions: perms, User: b.User, Project: b.Project, ExpiresAt: b.ExpiresAt,
	})
	if err != nil {
		return err
	}
	return c.JSON(http.StatusCreated, CreatedToken{Token: wireToken(t), Secret: secret})
}

// ListTokens lists tokens without secrets.
func (h handlers) ListTokens(c echo.Context, q ListTokensParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Tokens.List(c.Request().Context(), principal(c), page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, TokenList{Items: list(out.Items, wireToken), NextCursor: encodeCursor(out.Next)})
}

// RevokeToken revokes a token.
func (h handlers) RevokeToken(c echo.Context, ref TokenRef) error {
	if err := h.uc.Tokens.Revoke(c.Request().Context(), principal(c), ref); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

// ListAudit reads the audit log.
func (h handlers) ListAudit(c echo.Context, q ListAuditParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Audit.List(c.Request().Context(), principal(c), control.AuditFilter{
		Principal: q.Principal, Action: q.Action, Object: q.Object, Since: q.Since, Until: q.Until,
	}, page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, AuditList{Items: list(out.Items, wireAudit), NextCursor: encodeCursor(out.Next)})
}

// Whoami says who is calling.
func (h handlers) Whoami(c echo.Context) error {
	p := principal(c)
	out := Whoami{Name: p.Name, TokenID: string(p.TokenID), Permissions: wirePermissions(p.Permissions), Via: via(p), Version: h.version}
	for id, perms := range p.Projects {
		if out.Projects == nil {
			out.Projects = map[string][]string{}
		}
		out.Projects[string(id)] = wirePermissions(perms)
	}
	u, found, err := h.uc.Users.Self(c.Request().Context(), p)
	if err != nil {
		return err
	}
	if found {
		out.User = wireUser(u)
	}
	return c.JSON(http.StatusOK, out)
}

// via says what a call came in with.
func via(p engine.Principal) string {
	switch {
	case p.Session != "":
		return "session"
	case p.TokenID != "":
		return "token"
	}
	return "socket"
}
