package api

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

// Keys of what a request carries in its echo.Context.
const (
	keyRequestID = "ramet.request_id"
	keyPrincipal = "ramet.principal"
	keySession   = "ramet.session"
	keyBody      = "ramet.body"
	keyNames     = "ramet.names"
	keyMeasured  = "ramet.measured"
	keyRule      = "ramet.rule"
)

func newBootID() string {
	var b [4]byte
	_, _ = rand.Read(b[:]) // never fails (crypto/rand)
	return hex.EncodeToString(b[:])
}

func requestID(c echo.Context) string {
	id, _ := c.Get(keyRequestID).(string)
	return id
}

// identify gives the request an id: the caller's own when it is harmless.
func (s *Server) identify(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		id := c.Request().Header.Get(echo.HeaderXRequestID)
		if !harmlessID(id) {
			id = string(engine.NewID("req"))
		}
		c.Set(keyRequestID, id)
		c.Response().Header().Set(echo.HeaderXRequestID, id)
		return next(c)
	}
}

func harmlessID(id string) bool {
	return id != "" && len(id) <= 64 && strings.Trim(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") == ""
}

// observe writes the access log and the request metrics. It never logs a
// header, a query or a body: they may hold secrets.
func (s *Server) observe(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		began := time.Now()
		err := next(c)
		if err != nil {
			c.Error(err)
		}
		took, route, status := time.Since(began), c.Path(), c.Response().Status
		if route == "" {
			route = "(none)"
		}
		s.metrics.request(c.Request().Method, route, status, took)
		level := slog.LevelInfo
		if strings.HasSuffix(route, "z") || route == "/metrics" {
			level = slog.LevelDebug
		}
		attrs := []slog.Attr{
			slog.String("request_id", requestID(c)), slog.String("method", c.Request().Method), slog.String("route", route),
			slog.String("path", c.Request().URL.Path), slog.Int("status", status), slog.Int64("bytes", c.Response().Size),
			slog.Float64("duration_ms", float64(took.Microseconds())/1000), slog.String("principal", principal(c).Name), slog.String("remote", remoteOf(c)),
		}
		if err != nil {
			attrs = append(attrs, slog.String("code", visible(err).Code))
		}
		s.log.LogAttrs(c.Request().Context(), level, "request", attrs...)
		return nil
	}
}

func (s *Server) recoverPanic(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		defer func() {
			if v := recover(); v != nil {
				if v == http.ErrAbortHandler { //nolint:errorlint // the value itself is the signal
					panic(v)
				}
				s.log.ErrorContext(c.Request().Context(), "request panicked", slog.String("request_id", requestID(c)),
					slog.String("panic", fmt.Sprint(v)), slog.String("stack", string(debug.Stack())))
				err = fmt.Errorf("panic: %v", v)
			}
		}()
		return next(c)
	}
}

// harden sets the headers that keep a browser from doing anything with an
// answer but show it to the script that asked.
func (s *Server) harden(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if s.secure(c.Request()) && strictTransport(c.Request().Host) {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		return next(c)
	}
}

// strictTransport reports whether a browser may be told to speak nothing but
// TLS with a host from now on. It would do so on every port, and on localhost
// there are other people's programs.
func strictTransport(hostport string) bool { return !loopbackHost(hostOf(hostport)) }

// serveConsole answers with the console what no route is for.
func (s *Server) serveConsole(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		err := next(c)
		req := c.Request()
		if s.console == nil || !errors.Is(err, echo.ErrNotFound) || unsafeMethod(req.Method) || s.own[firstSegment(req.URL.Path)] {
			return err
		}
		if !s.console.Serve(c.Response(), req) {
			return err
		}
		c.SetPath("(console)") // one series in the metrics, whatever people ask for
		return nil
	}
}

func firstSegment(path string) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return first
}

// checkHost refuses names that are not ours: a page of another site whose name
// was rebound to our address sends its own name.
func (s *Server) checkHost(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		who := callerOf(c.Request().Context())
		if who.local || s.hostAllowed(c.Request().Host, who.address) {
			return next(c)
		}
		return &engine.Error{
			Class: engine.ClassDenied, Code: codeHostNotAllowed,
			Message: "the Host header names a host that this daemon does not answer to",
			Hint:    "use localhost or the daemon's address, or start it with --allow-host NAME",
		}
	}
}

// hostOf is the name or address in a Host header, in lower case.
func hostOf(hostport string) string {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	return strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
}

func (s *Server) hostAllowed(hostport string, own net.IP) bool {
	host := hostOf(hostport)
	if s.hosts[host] {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && (ip.IsLoopback() || ip.Equal(own))
}
