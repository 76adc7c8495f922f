package api

import (
	"log/slog"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
	"golang.org/x/time/rate"

	"github.com/ramet-io/ramet/engine"
)

func principal(c echo.Context) engine.Principal {
	p, _ := c.Get(keyPrincipal).(engine.Principal)
	return p
}

// remoteOf says where a call came from, for logs, audit and limits.
func remoteOf(c echo.Context) string {
	if who := callerOf(c.Request().Context()); who.local {
		return "unix:uid=" + strconv.FormatUint(uint64(who.uid), 10)
	}
	host, _, err := net.SplitHostPort(c.Request().RemoteAddr)
	if err != nil {
		return c.Request().RemoteAddr
	}
	return host
}

// authenticate finds out who calls. The unix socket's file mode keeps others
// out; the uid is asked for all the same, because a socket may be copied into
// a container or its directory opened up.
func (s *Server) authenticate(c echo.Context) (engine.Principal, error) {
	remote := remoteOf(c)
	if who := callerOf(c.Request().Context()); who.local {
		if who.err != nil {
			return engine.Principal{}, who.err
		}
		if who.uid != 0 && int(who.uid) != os.Geteuid() {
			return engine.Principal{}, &engine.Error{
				Class: engine.ClassDenied, Code: engine.CodePermissionDenied,
				Message: "the local socket answers only root and the daemon's own user",
				Hint:    "use the daemon's TCP address and a token",
			}
		}
		return s.stamp(c, s.uc.Tokens.Local(remote)), nil
	}
	scheme, token, _ := strings.Cut(c.Request().Header.Get(echo.HeaderAuthorization), " ")
	token = strings.TrimSpace(token)
	if token == "" || !strings.EqualFold(scheme, "Bearer") {
		return engine.Principal{}, &engine.Error{
			Class: engine.ClassUnauthorized, Code: engine.CodeUnauthenticated, Message: "no token was given",
			Hint: "send Authorization: Bearer TOKEN; the command line takes it from RAMET_TOKEN or --token",
		}
	}
	if err := s.logins.check(remote); err != nil {
		return engine.Principal{}, err
	}
	p, err := s.uc.Tokens.Authenticate(c.Request().Context(), token, remote)
	if engine.ClassOf(err) == engine.ClassUnauthorized && err != nil {
		s.logins.failed(remote)
		s.log.WarnContext(c.Request().Context(), "login failed", slog.String("remote", remote), slog.String("request_id", requestID(c)), slog.Any("error", err))
	}
	if err != nil {
		return engine.Principal{}, err
	}
	return s.stamp(c, p), nil
}

func (s *Server) stamp(c echo.Context, p engine.Principal) engine.Principal {
	p.Remote, p.RequestID = remoteOf(c), requestID(c)
	return p
}

// Failed logins: this many at once, then one more every so often.
const (
	loginBurst     = 10
	loginEvery     = 6 * time.Second
	loginAddresses = 4096 // most addresses remembered
)

// loginsLimited is the error of an address that guesses too much.
type loginsLimited struct {
	err  *engine.Error
	wait time.Duration
}

func (e *loginsLimited) Error() string { return e.err.Error() }
func (e *loginsLimited) Unwrap() error { return e.err }

// loginLimiter bounds failed logins by remote address. A good login costs
// nothing, but is refused too while its address is over the limit: otherwise
// the limit would not slow down guessing.
type loginLimiter struct {
	now func() time.Time
	mu  sync.Mutex
	by  map[string]*rate.Limiter // guarded by mu
}

func newLoginLimiter() *loginLimiter {
	return &loginLimiter{now: time.Now, by: map[string]*rate.Limiter{}}
}

func (l *loginLimiter) check(remote string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	lim := l.by[limitKey(remote)]
	if lim == nil {
		return nil
	}
	tokens := lim.TokensAt(l.now())
	if tokens >= 1 {
		return nil
	}
	wait := time.Duration((1 - tokens) * float64(loginEvery))
	return &loginsLimited{wait: wait, err: &engine.Error{
		Class: engine.ClassRateLimited, Code: engine.CodeRateLimited, Message: "too many failed logins from " + remote,
		Hint: "wait " + wait.Round(time.Second).String() + " and use a valid token",
	}}
}

func (l *loginLimiter) failed(remote string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := limitKey(remote)
	lim := l.by[key]
	if lim == nil {
		if len(l.by) >= loginAddresses {
			l.forget()
		}
		lim = rate.NewLimiter(rate.Every(loginEvery), loginBurst)
		l.by[key] = lim
	}
	lim.AllowN(l.now(), 1)
}

// forget drops addresses that are back at their full allowance, and all of
// them when there are none such: memory is bounded whoever calls.
func (l *loginLimiter) forget() {
	now := l.now()
	for k, lim := range l.by {
		if lim.TokensAt(now) >= loginBurst {
			delete(l.by, k)
		}
	}
	if len(l.by) >= loginAddresses {
		clear(l.by)
	}
}

// limitKey takes an IPv6 address as its /64, which one customer has whole.
func limitKey(remote string) string {
	addr, err := netip.ParseAddr(remote)
	if err != nil || addr.Unmap().Is4() {
		return remote
	}
	prefix, err := addr.Prefix(64)
	if err != nil {
		return remote
	}
	return prefix.String()
}
