package api

import "github.com/labstack/echo/v4"

// SignOut is not here yet.
func (h handlers) SignOut(_ echo.Context) error { return notYet() }

// GetSession is not here yet.
func (h handlers) GetSession(_ echo.Context) error { return notYet() }

// SignIn is not here yet.
func (h handlers) SignIn(_ echo.Context) error { return notYet() }

// SignInMethods is not here yet.
func (h handlers) SignInMethods(_ echo.Context) error { return notYet() }

// ListSessions is not here yet.
func (h handlers) ListSessions(_ echo.Context, _ ListSessionsParams) error { return notYet() }

// RevokeSession is not here yet.
func (h handlers) RevokeSession(_ echo.Context, _ SessionRef) error { return notYet() }

// OidcCallback is not here yet.
func (h handlers) OidcCallback(_ echo.Context, _ OidcCallbackParams) error { return notYet() }

// OidcLogin is not here yet.
func (h handlers) OidcLogin(_ echo.Context, _ OidcLoginParams) error { return notYet() }
