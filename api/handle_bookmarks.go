package api

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine/control"
)

// CreateBookmark names a point and holds its snapshot.
func (h handlers) CreateBookmark(c echo.Context, _ CreateBookmarkParams) error {
	b, err := decode[CreateBookmark](c)
	if err != nil {
		return err
	}
	rep, err := h.once(c, func() (reply, error) {
		v, err := h.uc.Bookmarks.Create(c.Request().Context(), principal(c), control.BookmarkRequest{
			Name: b.Name, Of: b.Of, At: b.At, Note: b.Note, Labels: b.Labels,
		})
		if err != nil {
			return reply{}, err
		}
		return newReply(http.StatusCreated, wireBookmark(v), map[string]string{
			"Etag": etag(v.Revision), echo.HeaderLocation: base + "/bookmarks/" + string(v.ID),
		})
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

// ListBookmarks lists bookmarks.
func (h handlers) ListBookmarks(c echo.Context, q ListBookmarksParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Bookmarks.List(c.Request().Context(), principal(c), q.Of, page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, BookmarkList{Items: list(out.Items, wireBookmark), NextCursor: encodeCursor(out.Next)})
}

// GetBookmark shows a bookmark.
func (h handlers) GetBookmark(c echo.Context, ref BookmarkRef, _ GetBookmarkParams) error {
	v, err := h.uc.Bookmarks.Get(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, v.Revision, wireBookmark(v))
}

// DeleteBookmark removes a bookmark.
func (h handlers) DeleteBookmark(c echo.Context, ref BookmarkRef, q DeleteBookmarkParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	if err := h.uc.Bookmarks.Remove(c.Request().Context(), principal(c), ref, match); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

func wireBookmark(v control.BookmarkView) Bookmark {
	return Bookmark{
		ID: string(v.ID), Name: v.Name, Of: string(v.Of), OfName: v.OfName, Snapshot: string(v.Snapshot), Time: v.Time, LSN: lsn(v.LSN),
		Note: v.Note, Owner: v.Owner, Labels: v.Labels, CreatedAt: v.CreatedAt, UpdatedAt: v.UpdatedAt, Revision: int64(v.Revision),
	}
}
