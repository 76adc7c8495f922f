package api

import (
	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

func noProvider() error {
	return &engine.Error{
		Class: engine.ClassNotFound, Code: codeRouteNotFound, Message: "no identity provider is configured",
		Hint: "sign in with a token, or start the daemon with --oidc-issuer",
	}
}

// OidcCallback has no provider to ask.
func (h handlers) OidcCallback(_ echo.Context, _ OidcCallbackParams) error { return noProvider() }

// OidcLogin has no provider to ask.
func (h handlers) OidcLogin(_ echo.Context, _ OidcLoginParams) error { return noProvider() }
