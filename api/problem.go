package api

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// Codes that only the HTTP side has.
const (
	codeRouteNotFound        = "ROUTE_NOT_FOUND"
	codeMethodNotAllowed     = "METHOD_NOT_ALLOWED"
	codeUnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
	codeHostNotAllowed       = "HOST_NOT_ALLOWED"
)

// statusOf maps an error to its HTTP status: by code where one has a status
// of its own, otherwise by class.
func statusOf(e *engine.Error) int {
	switch e.Code {
	case engine.CodePreconditionFailed:
		return http.StatusPreconditionFailed
	case engine.CodeIdempotencyMismatch:
		return http.StatusUnprocessableEntity
	case engine.CodeQuotaExceeded, engine.CodeCannotCancel, engine.CodeCannotRetry, engine.CodeProfileNotFound:
		return http.StatusBadRequest
	case codeMethodNotAllowed:
		return http.StatusMethodNotAllowed
	case codeUnsupportedMediaType:
		return http.StatusUnsupportedMediaType
	}
	switch e.Class {
	case engine.ClassInvalid:
		return http.StatusBadRequest
	case engine.ClassUnauthorized:
		return http.StatusUnauthorized
	case engine.ClassDenied:
		return http.StatusForbidden
	case engine.ClassNotFound:
		return http.StatusNotFound
	case engine.ClassConflict, engine.ClassCancelled:
		return http.StatusConflict
	case engine.ClassPrecondition:
		return http.StatusUnprocessableEntity
	case engine.ClassTooLarge:
		return http.StatusRequestEntityTooLarge
	case engine.ClassRateLimited:
		return http.StatusTooManyRequests
	case engine.ClassUnavailable:
		return http.StatusServiceUnavailable
	case engine.ClassExhausted:
		return http.StatusInsufficientStorage
	case engine.ClassInternal, engine.ClassDataLoss:
		return http.StatusInternalServerError
	}
	return http.StatusInternalServerError
}

// visible returns the form of an error that callers may see. What is not an
// engine.Error is a defect; its text stays in the log.
func visible(err error) *engine.Error {
	if e := engine.As(err); e != nil {
		out := *e
		if out.Code == "" {
			out.Code = engine.CodeInternal
		}
		if out.Message == "" {
			out.Message = "an internal error"
		}
		out.Hint = engine.HintOf(err)
		return &out
	}
	var he *echo.HTTPError
	if errors.As(err, &he) {
		return routing(he)
	}
	return &engine.Error{
		Class: engine.ClassInternal, Code: engine.CodeInternal, Message: "an internal error",
		Hint: "the daemon's log has it under the request id",
	}
}

// routing turns an error of echo's router or of the generated wrappers into ours.
func routing(he *echo.HTTPError) *engine.Error {
	switch he.Code {
	case http.StatusNotFound:
		return &engine.Error{Class: engine.ClassNotFound, Code: codeRouteNotFound, Message: "there is nothing at this path"}
	case http.StatusMethodNotAllowed:
		return &engine.Error{Class: engine.ClassInvalid, Code: codeMethodNotAllowed, Message: "this path does not take this method"}
	case http.StatusBadRequest:
		message, ok := he.Message.(string)
		if !ok {
			message = "the request is not valid"
		}
		return &engine.Error{Class: engine.ClassInvalid, Code: engine.CodeInvalidRequest, Message: message}
	}
	return &engine.Error{Class: engine.ClassInternal, Code: engine.CodeInternal, Message: http.StatusText(he.Code)}
}

// problem is the JSON form; Details become members beside the fixed ones.
func problem(e *engine.Error, instance, requestID, op string) ([]byte, error) {
	members := map[string]any{}
	maps.Copy(members, e.Details)
	status := statusOf(e)
	maps.Copy(members, map[string]any{
		"type": "about:blank", "title": http.StatusText(status), "status": status,
		"code": e.Code, "class": e.Class.String(), "detail": e.Message,
	})
	for k, v := range map[string]string{"hint": e.Hint, "instance": instance, "request_id": requestID, "operation": op} {
		if v != "" {
			members[k] = v
		}
	}
	return json.Marshal(members)
}

// operationFailed is the error of a request that waited for its operation.
type operationFailed struct {
	href string
	err  *engine.Error
}

func (e *operationFailed) Error() string { return e.err.Error() }
func (e *operationFailed) Unwrap() error { return e.err }

// writeError is echo's error handler: every error leaves as problem JSON.
func (s *Server) writeError(err error, c echo.Context) {
	s.auditRefusal(err, c)
	if c.Response().Committed {
		return // a stream that broke off; the access log has the error
	}
	e := visible(err)
	if e.Class == engine.ClassInternal || e.Class == engine.ClassDataLoss {
		s.log.ErrorContext(c.Request().Context(), "request failed", slog.String("request_id", requestID(c)),
			slog.String("route", c.Path()), slog.Any("error", err))
	}
	var failed *operationFailed
	href := ""
	if errors.As(err, &failed) {
		href = failed.href
		c.Response().Header().Set(echo.HeaderLocation, href)
	}
	body, errJSON := problem(e, c.Request().URL.Path, requestID(c), href)
	if errJSON != nil { // Details that JSON cannot hold: answer without them
		e.Details = nil
		body, _ = problem(e, c.Request().URL.Path, requestID(c), href)
	}
	h := c.Response().Header()
	switch e.Class { //nolint:exhaustive // only these two have headers of their own
	case engine.ClassUnauthorized:
		h.Set(echo.HeaderWWWAuthenticate, `Bearer realm="ramet"`)
	case engine.ClassRateLimited:
		var limited *loginsLimited
		wait := time.Second
		if errors.As(err, &limited) {
			wait = limited.wait
		}
		h.Set(echo.HeaderRetryAfter, strconv.Itoa(int(math.Ceil(wait.Seconds()))))
	}
	h.Del("Etag")
	if err := c.Blob(statusOf(e), "application/problem+json", body); err != nil {
		s.log.DebugContext(c.Request().Context(), "answer not delivered", slog.String("request_id", requestID(c)), slog.Any("error", err))
	}
}

// auditRefusal records that a known caller was refused something, by the guard
// or by a use case. An operation that failed is no refusal of its caller.
func (s *Server) auditRefusal(err error, c echo.Context) {
	r, routed := c.Get(keyRule).(*rule)
	p, known := c.Get(keyPrincipal).(engine.Principal)
	var failed *operationFailed
	if !routed || !known || visible(err).Class != engine.ClassDenied || errors.As(err, &failed) {
		return
	}
	// A caller who hangs up is recorded all the same.
	s.uc.Audit.Denied(context.WithoutCancel(c.Request().Context()), p, r.id, err)
}
