package api

import (
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
	token, bearer := strings.TrimSpace(token), strings.EqualFold(scheme, "Bearer")
	// A Bearer goes before a cookie: a program that sends one means it.
	if cookie := s.cookie(c.Request(), sessionCookie); cookie != "" && !bearer {
		return s.authenticateSession(c, cookie, remote)
	}
	if token == "" || !bearer {
		return engine.Principal{}, &engine.Error{
			Class: engine.ClassUnauthorized, Code: engine.CodeUnauthenticated, Message: "no token was given",
			Hint: "send Authorization: Bearer TOKEN; the command line takes it from RAMET_TOKEN or --token",
		}
	}
	p, err := s.uc.Tokens.Authenticate(c.Request().Context(), token, remote)
	if err != nil && engine.ClassOf(err) == engine.ClassUnauthorized {
		return engine.Principal{}, s.loginFailed(c, remote, "bearer", err)
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

// loginLimiter bounds failed logins by remote address. A valid token is never
// refused: everything on this host is one address, and one program there could
// lock out all others. A secret has 256 random bits, so it is not guessing that
// is slowed down but the noise and work that it makes.
type loginLimiter struct {
	now func() time.Time
	mu  sync.Mutex
	by  map[string]*rate.Limiter // guarded by mu
}

func newLoginLimiter() *loginLimiter {
	return &loginLimiter{now: time.Now, by: map[string]*rate.Limiter{}}
}

// failed counts a failed login and returns an error when its address has had
// too many.
func (l *loginLimiter) failed(remote string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	key, now := limitKey(remote), l.now()
	lim := l.by[key]
	if lim == nil {
		if len(l.by) >= loginAddresses {
			l.forget()
		}
		lim = rate.NewLimiter(rate.Every(loginEvery), loginBurst)
		l.by[key] = lim
	}
	if lim.AllowN(now, 1) {
		return nil
	}
	wait := time.Duration((1 - lim.TokensAt(now)) * float64(loginEvery))
	return &loginsLimited{wait: wait, err: &engine.Error{
		Class: engine.ClassRateLimited, Code: engine.CodeRateLimited, Message: "too many failed logins from " + remote,
		Hint: "use a valid token; the next one that is not is looked at in " + wait.Round(time.Second).String(),
	}}
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
