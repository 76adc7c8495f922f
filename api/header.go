package api

import (
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// maxWait is the longest a request may wait for an operation.
const maxWait = 60 * time.Second

// etag is the strong validator of a revision.
func etag(revision uint64) string { return `"` + strconv.FormatUint(revision, 10) + `"` }

// parseIfMatch returns the revision that the caller insists on; 0 is any.
// A tag that we never gave can match nothing, which is the caller's
// precondition failing, not a malformed request.
func parseIfMatch(header string) (uint64, error) {
	header = strings.TrimSpace(header)
	if header == "" || header == "*" {
		return 0, nil
	}
	if strings.Contains(header, ",") {
		return 0, invalid("If-Match takes one ETag")
	}
	if quoted, ok := strings.CutPrefix(header, `"`); ok {
		if digits, ok := strings.CutSuffix(quoted, `"`); ok {
			n, err := strconv.ParseUint(digits, 10, 64)
			if err == nil && n > 0 && etag(n) == header {
				return n, nil
			}
		}
	}
	return 0, engine.Errorf(engine.ClassPrecondition, engine.CodePreconditionFailed, "the ETag in If-Match is not one of this object").
		WithHint("send the ETag of a GET as it came, quotes included")
}

// noneMatch reports whether the caller already has this revision (weak
// comparison, as RFC 9110 wants for If-None-Match).
func noneMatch(header string, revision uint64) bool {
	for tag := range strings.SplitSeq(header, ",") {
		tag = strings.TrimSpace(tag)
		if tag == "*" || strings.TrimPrefix(tag, "W/") == etag(revision) {
			return true
		}
	}
	return false
}

// parsePreferWait reads wait=N of the Prefer header (RFC 7240). Preferences
// that are not known or not valid are ignored, as the RFC says.
func parsePreferWait(values []string) time.Duration {
	for _, v := range values {
		for pref := range strings.SplitSeq(v, ",") {
			pref, _, _ = strings.Cut(pref, ";")
			name, value, _ := strings.Cut(pref, "=")
			if !strings.EqualFold(strings.TrimSpace(name), "wait") {
				continue
			}
			n, err := strconv.ParseUint(strings.Trim(strings.TrimSpace(value), `"`), 10, 32)
			if err != nil {
				return 0
			}
			return min(time.Duration(n)*time.Second, maxWait)
		}
	}
	return 0
}

const cursorVersion = "1:"

// encodeCursor makes the opaque next_cursor of a list.
func encodeCursor(after engine.ID) string {
	if after == "" {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString([]byte(cursorVersion + string(after)))
}

func decodeCursor(s string) (engine.ID, error) {
	if s == "" {
		return "", nil
	}
	b, err := base64.RawURLEncoding.Strict().DecodeString(s)
	id, ok := strings.CutPrefix(string(b), cursorVersion)
	if prefix, _, isID := strings.Cut(id, "_"); err == nil && ok && isID && engine.ID(id).HasPrefix(prefix) {
		return engine.ID(id), nil
	}
	return "", invalid("the cursor is not valid").WithHint("pass next_cursor of the page before as it came")
}

func pageOf(limit int, cursor string) (control.Page, error) {
	after, err := decodeCursor(cursor)
	return control.Page{Limit: limit, After: after}, err
}

// validKey reports whether an Idempotency-Key is 1 to 255 visible ASCII characters.
func validKey(key string) bool {
	if key == "" || len(key) > 255 {
		return false
	}
	for i := range len(key) {
		if key[i] <= ' ' || key[i] > '~' {
			return false
		}
	}
	return true
}

// object answers one object with its ETag, or 304 when the caller has it.
func object(c echo.Context, status int, revision uint64, body any) error {
	c.Response().Header().Set("Etag", etag(revision))
	if c.Request().Method == http.MethodGet {
		if h := c.Request().Header.Get("If-None-Match"); h != "" && noneMatch(h, revision) {
			return c.NoContent(http.StatusNotModified)
		}
	}
	return c.JSON(status, body)
}
