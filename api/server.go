package api

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/api/console"
	"github.com/ramet-io/ramet/api/oidc"
	"github.com/ramet-io/ramet/engine"
)

//go:embed openapi.yaml
var specification []byte

// Limits of one connection and request.
const (
	maxBody           = 1 << 20
	maxHeader         = 32 << 10
	readHeaderTimeout = 10 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = maxWait + 30*time.Second
	idleTimeout       = 2 * time.Minute
)

// Server serves the API on any number of listeners. Make one with New.
type Server struct {
	uc       UseCases
	log      *slog.Logger
	version  string
	config   EffectiveConfig
	logTail  func() []byte
	hosts    map[string]bool
	boot     string // part of event ids: sequence numbers begin anew with each daemon
	echo     *echo.Echo
	metrics  *meters
	public   *url.URL       // nil: people use our own address
	provider *oidc.Provider // nil: none
	flows    flowBox
	console  *console.Files  // nil: none
	own      map[string]bool // first path segments of the specification: never the console's
	logins   *loginLimiter
	keys     *keyLocks

	eventStreams atomic.Int32 // open ones of WatchEvents

	readTimeout time.Duration // for a whole request, body included

	closing   chan struct{} // closed when Shutdown begins; ends every stream
	closeOnce sync.Once
	mu        sync.Mutex
	servers   []*http.Server        // guarded by mu
	fresh     map[net.Conn]struct{} // connections that have sent nothing yet; guarded by mu
}

// New returns a Server that listens nowhere yet.
func New(opt Options) (*Server, error) {
	uc := opt.UseCases
	if uc.Notifications == nil || uc.Sources == nil || uc.Snapshots == nil || uc.Clones == nil || uc.Operations == nil || uc.Tokens == nil ||
		uc.Sessions == nil || uc.Users == nil || uc.Projects == nil || uc.Audit == nil || uc.System == nil || uc.Events == nil || opt.Logger == nil {
		return nil, errors.New("api: every use case and the logger must be given")
	}
	spec, err := loadSpec()
	if err != nil {
		return nil, err
	}
	s := &Server{
		uc: uc, log: opt.Logger, version: opt.Version, config: opt.Config, logTail: opt.LogTail, boot: newBootID(),
		hosts: map[string]bool{"localhost": true},
		echo:  echo.New(), logins: newLoginLimiter(), keys: newKeyLocks(), closing: make(chan struct{}), fresh: map[net.Conn]struct{}{}, readTimeout: readTimeout,
	}
	if err := parsePublicURL(opt.PublicURL); err != nil {
		return nil, fmt.Errorf("api: %w", err)
	}
	if s.public = opt.PublicURL; s.public != nil {
		s.hosts[strings.ToLower(s.public.Hostname())] = true
	}
	for _, h := range opt.AllowedHosts {
		s.hosts[strings.ToLower(strings.TrimSuffix(h, "."))] = true
	}
	if opt.OIDC != nil {
		if s.provider, err = oidc.New(*opt.OIDC, opt.Logger); err != nil {
			return nil, err
		}
	}
	if s.flows, err = newFlowBox(); err != nil {
		return nil, fmt.Errorf("api: %w", err)
	}
	if opt.Console != nil {
		if s.console, err = console.New(opt.Console); err != nil {
			return nil, fmt.Errorf("api: %w", err)
		}
	}
	s.metrics = newMeters(opt.Version, uc.System, opt.Logger, &s.eventStreams)
	s.echo.HideBanner, s.echo.HidePort = true, true
	s.echo.HTTPErrorHandler = s.writeError
	s.echo.Use(s.identify, s.observe, s.recoverPanic, s.harden, s.checkHost, s.serveConsole)
	return s, s.register(spec)
}

func loadSpec() (*openapi3.T, error) {
	spec, err := openapi3.NewLoader().LoadFromData(specification)
	if err != nil {
		return nil, fmt.Errorf("load openapi.yaml: %w", err)
	}
	return spec, nil
}

// register mounts every operation of the specification behind its guard.
func (s *Server) register(spec *openapi3.T) error {
	guards := map[string][]echo.MiddlewareFunc{}
	s.own = map[string]bool{}
	for path, item := range spec.Paths.Map() {
		s.own[firstSegment(path)] = true
		for method, op := range item.Operations() {
			r, err := newRule(spec, path, item, method, op)
			if err != nil {
				return err
			}
			guards[op.OperationID] = []echo.MiddlewareFunc{s.guard(r)}
		}
	}
	RegisterHandlersWithOptions(s.echo, handlers{s}, RegisterHandlersOptions{OperationMiddlewares: guards})
	return nil
}

// handlers implements the generated ServerInterface; it is apart from Server
// so that Server exports nothing but its own life.
type handlers struct{ *Server }

var _ ServerInterface = handlers{}

// Serve answers on a TCP listener (or a TLS one around it) until Shutdown or
// an error of the listener. Callers need a token. It closes the listener.
func (s *Server) Serve(l net.Listener) error { return s.serve(l, false) }

// ServeLocal answers on a unix socket, whose callers are the local
// administrator when they run as root or as the daemon's own user, and are
// refused otherwise. It closes the listener.
func (s *Server) ServeLocal(l net.Listener) error { return s.serve(l, true) }

func (s *Server) serve(l net.Listener, local bool) error {
	hs := &http.Server{
		Handler: s.echo, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: s.readTimeout,
		WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
		ConnContext: func(ctx context.Context, c net.Conn) context.Context {
			return withCaller(ctx, c, local)
		},
		ConnState: s.noteFresh,
	}
	s.mu.Lock()
	select {
	case <-s.closing:
		s.mu.Unlock()
		return l.Close()
	default:
	}
	s.servers = append(s.servers, hs)
	s.mu.Unlock()
	if err := hs.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve the API on %s: %w", l.Addr(), err)
	}
	return nil
}

// noteFresh remembers the connections on which nothing has come in. Browsers
// and clients open some in advance, and http.Server.Shutdown would wait five
// seconds for each to make up its mind.
func (s *Server) noteFresh(c net.Conn, state http.ConnState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if state == http.StateNew {
		s.fresh[c] = struct{}{}
	} else {
		delete(s.fresh, c)
	}
}

// Shutdown stops listening, ends event streams, lets other requests finish
// until ctx ends, and then cuts what is left.
func (s *Server) Shutdown(ctx context.Context) error {
	s.closeOnce.Do(func() { close(s.closing) })
	s.mu.Lock()
	servers := s.servers
	for c := range s.fresh {
		_ = c.Close() // nothing was promised on it
	}
	s.mu.Unlock()
	var errs []error
	for _, hs := range servers {
		if err := hs.Shutdown(ctx); err != nil {
			errs = append(errs, err, hs.Close())
		}
	}
	return errors.Join(errs...)
}

// OperationFinished counts a finished operation in the metrics.
func (s *Server) OperationFinished(op engine.Operation) { s.metrics.operationFinished(op) }
