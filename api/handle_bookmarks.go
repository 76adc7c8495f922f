package api

import "github.com/labstack/echo/v4"

// ListBookmarks is not here yet.
func (h handlers) ListBookmarks(_ echo.Context, _ ListBookmarksParams) error { return notYet() }

// CreateBookmark is not here yet.
func (h handlers) CreateBookmark(_ echo.Context, _ CreateBookmarkParams) error { return notYet() }

// DeleteBookmark is not here yet.
func (h handlers) DeleteBookmark(_ echo.Context, _ BookmarkRef, _ DeleteBookmarkParams) error {
	return notYet()
}

// GetBookmark is not here yet.
func (h handlers) GetBookmark(_ echo.Context, _ BookmarkRef, _ GetBookmarkParams) error {
	return notYet()
}
