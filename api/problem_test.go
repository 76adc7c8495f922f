package api_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine"
)

// Every class, and every code with a status of its own, once.
func TestEveryErrorHasItsStatus(t *testing.T) {
	h := newHarness(t)
	for _, c := range []struct {
		class  engine.Class
		code   string
		status int
	}{
		{engine.ClassInternal, engine.CodeInternal, 500},
		{engine.ClassInvalid, engine.CodeInvalidPoint, 400},
		{engine.ClassNotFound, engine.CodeCloneNotFound, 404},
		{engine.ClassConflict, engine.CodeNameTaken, 409},
		{engine.ClassConflict, engine.CodeOperationInProgress, 409},
		{engine.ClassPrecondition, engine.CodeWALLevelMinimal, 422},
		{engine.ClassPrecondition, engine.CodePreconditionFailed, 412},
		{engine.ClassUnavailable, engine.CodeSourceUnreachable, 503},
		{engine.ClassExhausted, engine.CodePoolFull, 507},
		{engine.ClassExhausted, engine.CodeQuotaExceeded, 400},
		{engine.ClassUnauthorized, engine.CodeUnauthenticated, 401},
		{engine.ClassDenied, engine.CodePermissionDenied, 403},
		{engine.ClassDataLoss, engine.CodeWALGap, 500},
		{engine.ClassCancelled, engine.CodeCancelled, 409},
		{engine.ClassTooLarge, engine.CodeBodyTooLarge, 413},
		{engine.ClassRateLimited, engine.CodeRateLimited, 429},
		{engine.ClassInvalid, engine.CodeProfileNotFound, 400},
		{engine.ClassConflict, engine.CodeCannotCancel, 400},
		{engine.ClassConflict, engine.CodeCannotRetry, 400},
		{engine.ClassConflict, engine.CodeIdempotencyMismatch, 422},
	} {
		t.Run(c.class.String()+"/"+c.code, func(t *testing.T) {
			h := &harness{Served: h.Served, t: t, token: h.token, log: h.log}
			inner := errors.New("inner detail with a path")
			h.Refuse("clone.get", fmt.Errorf("get clone: %w", &engine.Error{
				Class: c.class, Code: c.code, Message: "what happened", Hint: "what to do", Err: inner, Details: map[string]any{"children": []string{"a", "b"}, "status": 1},
			}))
			a := h.want(h.call("GET", "/api/v1/clones/dev", ""), c.status, c.code)
			if a.str("class") != c.class.String() || a.str("hint") != "what to do" || a.str("detail") != "what happened" {
				t.Errorf("got %s", a.body)
			}
			if a.member("children") == nil || a.member("status") != float64(c.status) {
				t.Errorf("details must be members and not override the fixed ones: %s", a.body)
			}
			if strings.Contains(string(a.body), inner.Error()) {
				t.Errorf("the inner cause reached the caller: %s", a.body)
			}
			if a.str("instance") != "/api/v1/clones/dev" || a.str("request_id") != a.header.Get("X-Request-Id") {
				t.Errorf("instance or request id wrong: %s", a.body)
			}
		})
	}
}

func TestForeignErrorsAndPanicsSayNothingButAreLogged(t *testing.T) {
	h := newHarness(t)
	h.Refuse("clone.get", errors.New("open /secret/path: permission denied"))
	a := h.want(h.call("GET", "/api/v1/clones/dev", "", "X-Request-Id", "my-id.1"), 500, engine.CodeInternal)
	if strings.Contains(string(a.body), "/secret/path") || a.str("request_id") != "my-id.1" {
		t.Errorf("got %s", a.body)
	}
	if log := h.log.String(); !strings.Contains(log, "/secret/path") || !strings.Contains(log, "my-id.1") {
		t.Errorf("the log does not hold the error under its request id: %s", log)
	}
	h.Refuse("clone.get", apitest.ErrPanic)
	a = h.want(h.call("GET", "/api/v1/clones/dev", ""), 500, engine.CodeInternal)
	if strings.Contains(string(a.body), "secret-in-panic") {
		t.Errorf("got %s", a.body)
	}
	if log := h.log.String(); !strings.Contains(log, "secret-in-panic") || !strings.Contains(log, "goroutine") {
		t.Error("the panic is not in the log with its stack")
	}
	h.Refuse("clone.get", nil)
	h.want(h.call("GET", "/api/v1/clones/dev", ""), 404, engine.CodeCloneNotFound) // it still serves
}

func TestUnknownPathsAndMethods(t *testing.T) {
	h := newHarness(t)
	h.want(h.call("GET", "/api/v1/nothing", ""), 404, "ROUTE_NOT_FOUND")
	h.want(h.call("GET", "/", ""), 404, "ROUTE_NOT_FOUND")
	h.want(h.call("PUT", "/api/v1/clones", "{}"), 405, "METHOD_NOT_ALLOWED")
}
