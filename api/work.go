package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// keepReplies is how long an Idempotency-Key is remembered.
const keepReplies = 24 * time.Hour

const headerReplayed = "Idempotency-Replayed"

// reply is an answer before it is written, so that it can be kept.
type reply struct {
	status int
	header map[string]string
	body   []byte
}

func newReply(status int, body any, header map[string]string) (reply, error) {
	b, err := json.Marshal(body)
	if err != nil {
		return reply{}, fmt.Errorf("encode the answer: %w", err)
	}
	return reply{status: status, header: header, body: b}, nil
}

func (r reply) write(c echo.Context) error {
	for k, v := range r.header {
		c.Response().Header().Set(k, v)
	}
	return c.JSONBlob(r.status, r.body)
}

// work answers a request that starts an operation: 202 at once or, with
// Prefer: wait, what done makes of the finished operation. Only the 202 is
// kept for an Idempotency-Key, so a repeat may wait again, and an answer with
// a password in it is never stored.
func (s *Server) work(c echo.Context, start func(context.Context) (engine.Operation, error),
	done func(engine.Operation) (status int, revision uint64, body any, err error),
) error {
	var op engine.Operation
	rep, err := s.once(c, func() (reply, error) {
		started, err := start(c.Request().Context())
		if err != nil {
			return reply{}, err
		}
		op = started
		return newReply(http.StatusAccepted, wireOperation(op), map[string]string{echo.HeaderLocation: operationHref(op.ID)})
	})
	if err != nil {
		return err
	}
	wait := parsePreferWait(c.Request().Header.Values("Prefer"))
	if wait == 0 {
		return rep.write(c)
	}
	if op.ID == "" { // a repeat: the operation is the one that was answered then
		var kept struct{ ID engine.ID }
		if err := json.Unmarshal(rep.body, &kept); err != nil {
			return fmt.Errorf("read the kept answer: %w", err)
		}
		op.ID = kept.ID
	}
	c.Response().Header().Set("Preference-Applied", "wait="+strconv.Itoa(int(wait/time.Second)))
	final, err := s.waitFor(c, op.ID, wait)
	switch {
	case err != nil && (engine.ClassOf(err) == engine.ClassDenied || engine.ClassOf(err) == engine.ClassNotFound):
		return rep.write(c) // may start it, may not look at it
	case err != nil:
		return err
	case !final.Status.Final():
		rep, err := newReply(http.StatusAccepted, wireOperation(final), map[string]string{echo.HeaderLocation: operationHref(final.ID)})
		if err != nil {
			return err
		}
		return rep.write(c)
	case final.Status != engine.OperationSucceeded:
		return &operationFailed{href: operationHref(final.ID), err: operationError(final)}
	}
	c.Response().Header().Set(echo.HeaderLocation, operationHref(final.ID))
	status, revision, body, err := done(final)
	if err != nil {
		return err
	}
	return object(c, status, revision, body)
}

// waitFor returns the operation when it is final or the time is up.
func (s *Server) waitFor(c echo.Context, id engine.ID, wait time.Duration) (engine.Operation, error) {
	ctx, cancel := context.WithTimeout(c.Request().Context(), wait)
	defer cancel()
	go func() { // a shutdown does not wait for waiters
		select {
		case <-s.closing:
			cancel()
		case <-ctx.Done():
		}
	}()
	p := principal(c)
	op, err := s.uc.Operations.Wait(ctx, p, string(id))
	if err != nil && ctx.Err() != nil && c.Request().Context().Err() == nil {
		return s.uc.Operations.Get(c.Request().Context(), p, string(id))
	}
	return op, err
}

// operationError is the error that ended an operation, as its request would
// have given it.
func operationError(op engine.Operation) *engine.Error {
	if op.Error == nil {
		if op.Status == engine.OperationCancelled {
			return &engine.Error{Class: engine.ClassCancelled, Code: engine.CodeCancelled, Message: "the operation was cancelled"}
		}
		return &engine.Error{Class: engine.ClassInternal, Code: engine.CodeInternal, Message: "the operation failed"}
	}
	return &engine.Error{Class: engine.ParseClass(op.Error.Class), Code: op.Error.Code, Message: op.Error.Message, Hint: op.Error.Hint}
}

// theOperation is the done of requests whose operation leaves no object.
func theOperation(op engine.Operation) (int, uint64, any, error) {
	return http.StatusOK, op.Revision, wireOperation(op), nil
}

// once runs fn unless the request's Idempotency-Key has an answer already.
// Requests with the same key at the same time follow one another. Only
// success is kept: a request that failed may be repeated.
func (s *Server) once(c echo.Context, fn func() (reply, error)) (reply, error) {
	values := c.Request().Header.Values("Idempotency-Key")
	if len(values) == 0 {
		return fn()
	}
	if len(values) > 1 || !validKey(values[0]) {
		return reply{}, invalid("the Idempotency-Key must be one value of 1 to 255 visible ASCII characters")
	}
	ctx, p := c.Request().Context(), principal(c)
	key := p.Name + " " + string(p.TokenID) + " " + values[0]
	unlock, err := s.keys.lock(ctx, key)
	if err != nil {
		return reply{}, err
	}
	defer unlock()
	digest := requestDigest(c)
	kept, found, err := s.uc.System.LookupReply(ctx, key)
	if err != nil {
		return reply{}, fmt.Errorf("look up the idempotency key: %w", err)
	}
	if found {
		if !bytes.Equal(kept.Digest, digest) {
			return reply{}, &engine.Error{
				Class: engine.ClassConflict, Code: engine.CodeIdempotencyMismatch,
				Message: "this Idempotency-Key was used for another request", Hint: "use a new key",
			}
		}
		c.Response().Header().Set(headerReplayed, "true")
		return reply{status: kept.Status, header: kept.Header, body: kept.Body}, nil
	}
	rep, err := fn()
	if err != nil {
		return reply{}, err
	}
	err = s.uc.System.KeepReply(context.WithoutCancel(ctx), engine.Reply{
		Key: key, Digest: digest, Status: rep.status, Header: rep.header, Body: rep.body, Expires: time.Now().Add(keepReplies),
	})
	if err != nil {
		return reply{}, fmt.Errorf("keep the answer for the idempotency key: %w", err)
	}
	return rep, nil
}

// requestDigest stands for method, path, query and body.
func requestDigest(c echo.Context) []byte {
	body, _ := c.Get(keyBody).([]byte)
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n", c.Request().Method, c.Request().URL.RequestURI())
	h.Write(body)
	return h.Sum(nil)
}

// keyLocks serializes requests that share a key.
type keyLocks struct {
	mu   sync.Mutex
	held map[string]*keyLock // guarded by mu
}

type keyLock struct {
	turn chan struct{} // holds one token while nobody has the lock
	refs int           // guarded by keyLocks.mu
}

func newKeyLocks() *keyLocks { return &keyLocks{held: map[string]*keyLock{}} }

func (k *keyLocks) lock(ctx context.Context, key string) (unlock func(), err error) {
	k.mu.Lock()
	l := k.held[key]
	if l == nil {
		l = &keyLock{turn: make(chan struct{}, 1)}
		l.turn <- struct{}{}
		k.held[key] = l
	}
	l.refs++
	k.mu.Unlock()
	release := func() {
		k.mu.Lock()
		defer k.mu.Unlock()
		if l.refs--; l.refs == 0 {
			delete(k.held, key)
		}
	}
	select {
	case <-l.turn:
		return func() { l.turn <- struct{}{}; release() }, nil
	case <-ctx.Done():
		release()
		return nil, errors.Join(engine.Errorf(engine.ClassUnavailable, engine.CodeCancelled, "gave up waiting for the request with the same Idempotency-Key"), ctx.Err())
	}
}
