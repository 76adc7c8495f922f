package api

import "github.com/labstack/echo/v4"

// WatchEvents is not here yet.
func (h handlers) WatchEvents(_ echo.Context, _ WatchEventsParams) error { return notYet() }
