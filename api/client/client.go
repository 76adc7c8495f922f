// Package client talks to a Ramet daemon: the calls of openapi.yaml
// (generated, type Calls), and around them the unix socket, errors as values
// and waiting for operations. It is what the command line is made of, and
// imports nothing of Ramet.
package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// CodeUnreachable is the code of an error that came from no daemon.
const CodeUnreachable = "SERVER_UNREACHABLE"

const (
	dialTimeout = 5 * time.Second
	maxProblem  = 1 << 20
)

// Config says where the daemon is.
type Config struct {
	Server string // http://HOST:PORT, https://HOST:PORT, or unix:PATH
	Token  string // not needed on the unix socket
}

// Client calls one daemon. Safe for concurrent use.
type Client struct {
	*Calls
	server string
	http   *http.Client
}

// New returns a client; it does not connect yet.
func New(cfg Config) (*Client, error) {
	transport := &http.Transport{
		Proxy: http.ProxyFromEnvironment, TLSHandshakeTimeout: dialTimeout,
		DialContext: (&net.Dialer{Timeout: dialTimeout}).DialContext, MaxIdleConnsPerHost: 8, IdleConnTimeout: time.Minute,
	}
	base := cfg.Server
	if path, ok := strings.CutPrefix(cfg.Server, "unix:"); ok {
		path = strings.TrimPrefix(path, "//")
		if path == "" {
			return nil, errors.New("the server unix: names no socket")
		}
		transport.Proxy = nil
		transport.DialContext = func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "unix", path)
		}
		base = "http://localhost"
	} else if u, err := url.Parse(cfg.Server); err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, fmt.Errorf("the server %q is not http://HOST:PORT, https://HOST:PORT or unix:PATH", cfg.Server)
	}
	c := &Client{server: cfg.Server, http: &http.Client{
		Transport: transport,
		// A redirect would take the token elsewhere; the daemon never sends one.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
	calls, err := NewClient(base, WithHTTPClient(c), WithRequestEditorFn(func(_ context.Context, req *http.Request) error {
		dropUnset(req)
		if cfg.Token != "" {
			req.Header.Set("Authorization", "Bearer "+cfg.Token)
		}
		return nil
	}))
	if err != nil {
		return nil, fmt.Errorf("the server %q: %w", cfg.Server, err)
	}
	c.Calls = calls
	return c, nil
}

// dropUnset takes out the parameters that the caller left at their zero value:
// the generated code sends them all, and zero means "not given" for each.
func dropUnset(req *http.Request) {
	query := req.URL.Query()
	for name, values := range query {
		if v := values[0]; v == "" || v == "0" || v == "false" {
			query.Del(name)
		}
	}
	req.URL.RawQuery = query.Encode()
	for name, values := range req.Header {
		if len(values) == 1 && values[0] == "" {
			req.Header.Del(name)
		}
	}
}

// Do sends a request; failing to get any answer is an *Error with CodeUnreachable.
func (c *Client) Do(req *http.Request) (*http.Response, error) {
	resp, err := c.http.Do(req)
	if err == nil {
		return resp, nil
	}
	if ctxErr := req.Context().Err(); ctxErr != nil {
		return nil, context.Cause(req.Context())
	}
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err
	}
	return nil, &Error{
		Class: "unavailable", Code: CodeUnreachable, Message: "the daemon at " + c.server + " does not answer", Err: err,
		Hint: "start it with `ramet serve`, or say where it is with --server or RAMET_SERVER",
	}
}

// Error is an error that the daemon answered, or that there was no answer.
type Error struct {
	Status    int // HTTP status; 0 when there was no answer
	Class     string
	Code      string
	Message   string
	Hint      string
	Operation string // path of the operation that failed
	RequestID string
	Err       error
}

// Error returns the message and the inner cause.
func (e *Error) Error() string {
	if e.Err != nil {
		return e.Message + ": " + e.Err.Error()
	}
	return e.Message
}

// Unwrap returns the inner cause.
func (e *Error) Unwrap() error { return e.Err }

// CodeOf returns the code of an *Error in the chain, or nothing.
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// ClassOf returns the class of an *Error in the chain, or nothing.
func ClassOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Class
	}
	return ""
}

// Read takes the result of a call and returns the object in it.
func Read[T any](resp *http.Response, err error) (T, error) {
	var v T
	if err != nil {
		return v, err
	}
	defer closeBody(resp)
	if err := failure(resp); err != nil {
		return v, err
	}
	if resp.StatusCode == http.StatusNoContent {
		return v, nil
	}
	if err := json.NewDecoder(resp.Body).Decode(&v); err != nil {
		return v, fmt.Errorf("read the daemon's answer: %w", err)
	}
	return v, nil
}

// Started takes the result of a call that starts work: the object when the
// daemon waited until it was done, otherwise the operation.
func Started[T any](resp *http.Response, err error) (T, *Operation, error) {
	if err == nil && resp.StatusCode == http.StatusAccepted {
		var none T
		op, err := Read[Operation](resp, nil)
		return none, &op, err
	}
	v, err := Read[T](resp, err)
	return v, nil, err
}

// Text takes the result of a call that answers plain text.
func Text(resp *http.Response, err error) (io.ReadCloser, error) {
	if err != nil {
		return nil, err
	}
	if err := failure(resp); err != nil {
		closeBody(resp)
		return nil, err
	}
	return resp.Body, nil
}

// failure returns the error in an answer, or nil.
func failure(resp *http.Response) error {
	if resp.StatusCode < http.StatusMultipleChoices {
		return nil
	}
	e := &Error{Status: resp.StatusCode, Class: "internal", Code: "INTERNAL"}
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxProblem))
	var p Problem
	if err == nil && strings.HasPrefix(resp.Header.Get("Content-Type"), "application/problem+json") && json.Unmarshal(body, &p) == nil {
		e.Class, e.Code, e.Message, e.Hint, e.Operation, e.RequestID = p.Class, p.Code, p.Detail, p.Hint, p.Operation, p.RequestID
		return e
	}
	e.Message = fmt.Sprintf("the server answered %s and no explanation", resp.Status)
	e.Hint = "is this address a Ramet daemon's?"
	return e
}

func closeBody(resp *http.Response) {
	_, _ = io.Copy(io.Discard, io.LimitReader(resp.Body, maxProblem)) // so that the connection is used again
	_ = resp.Body.Close()
}

// Pages collects a list page by page.
func Pages[T any](fetch func(cursor string) (items []T, next string, err error)) ([]T, error) {
	all := []T{}
	for cursor := ""; ; {
		items, next, err := fetch(cursor)
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
		if next == "" {
			return all, nil
		}
		cursor = next
	}
}
