package postgres

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// scramVerifier is how PostgreSQL stores a SCRAM-SHA-256 secret
// (src/common/scram-common.c). Anything else would be taken for a plain
// password and end up in a statement log.
var scramVerifier = regexp.MustCompile(`^SCRAM-SHA-256\$[0-9]{1,9}:[A-Za-z0-9+/=]{4,88}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$`)

// SQLSTATEs that matter here.
const (
	stateInvalidAuth     = "28000" // the role does not exist, may not log in, or is not mapped
	stateInvalidPassword = "28P01"
	stateNoDatabase      = "3D000"
	stateNotAllowed      = "55000" // the database takes no connections
)

// idleConnection is how long the engine's connection is kept after its last
// use: long enough for the handful of calls around a start.
const idleConnection = 2 * time.Second

// session is the engine's own connection to an instance, opened when needed,
// used by one call at a time and closed soon after.
type session struct {
	mu     sync.Mutex
	conn   *pgx.Conn
	db     string
	idle   *time.Timer
	closed bool
}

// with runs fn on a superuser's connection to the database; "" means any.
func (in *instance) with(ctx context.Context, database string, fn func(context.Context, *pgx.Conn) error) error {
	s := &in.sql
	s.mu.Lock()
	defer s.mu.Unlock()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() { // a call never outlives the server
		select {
		case <-in.proc.Done():
			cancel()
		case <-ctx.Done():
		}
	}()
	if s.closed {
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed, "instance %s is gone", in.spec.ID)
	}
	if s.conn != nil && (s.conn.IsClosed() || database != "" && s.db != database) {
		s.drop()
	}
	if s.conn == nil {
		conn, db, err := in.connectAny(ctx, database)
		if err != nil {
			return err
		}
		s.conn, s.db = conn, db
	}
	err := fn(ctx, s.conn)
	if s.idle == nil {
		s.idle = time.AfterFunc(idleConnection, s.release)
	} else {
		s.idle.Reset(idleConnection)
	}
	return err
}

// release drops an idle connection.
func (s *session) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drop()
}

func (s *session) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	if s.idle != nil {
		s.idle.Stop()
	}
	s.drop()
}

func (s *session) drop() {
	if s.conn == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = s.conn.Close(ctx) // nothing is pending
	s.conn = nil
}

// connectAny connects as the first role and to the first database that work.
func (in *instance) connectAny(ctx context.Context, database string) (*pgx.Conn, string, error) {
	databases := []string{database}
	if database == "" {
		databases = []string{"postgres", "template1"}
		if in.spec.Database != "" {
			databases = append([]string{in.spec.Database}, databases...)
		}
	}
	var errs []error
	for _, role := range in.roles {
		for _, db := range databases {
			conn, err := in.connect(ctx, role, db, in.engineParams())
			if err == nil {
				return conn, db, nil
			}
			errs = append(errs, err)
			if !hasState(err, stateNoDatabase, stateNotAllowed) {
				break
			}
		}
		if ctx.Err() != nil || !hasState(errs[len(errs)-1], stateInvalidAuth, stateInvalidPassword, stateNoDatabase, stateNotAllowed) {
			break
		}
	}
	return nil, "", engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed,
		"connect to instance %s: %w", in.spec.ID, errors.Join(errs...))
}

// engineParams override what the data may carry for its roles and databases,
// so that logging in loads no library and fires no trigger.
func (in *instance) engineParams() map[string]string {
	params := map[string]string{
		"application_name": "ramet", "client_encoding": "UTF8", "search_path": "pg_catalog",
		"session_preload_libraries": "", "local_preload_libraries": "",
		"statement_timeout": "0", "lock_timeout": "0", "default_transaction_read_only": "off",
		"standard_conforming_strings": "on", "row_security": "off",
	}
	if in.spec.Major >= 17 {
		params["event_triggers"] = "off"
	}
	return params
}

// connect opens a connection through the instance's socket.
func (in *instance) connect(ctx context.Context, role, database string, params map[string]string) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig("sslmode=disable")
	if err != nil {
		return nil, err
	}
	cfg.Host, cfg.Port, cfg.User, cfg.Database, cfg.Password = in.dir.socket(), uint16(portOf(in.spec)), role, database, ""
	cfg.Fallbacks, cfg.TLSConfig = nil, nil
	cfg.DefaultQueryExecMode = pgx.QueryExecModeSimpleProtocol
	cfg.StatementCacheCapacity, cfg.DescriptionCacheCapacity = 0, 0
	cfg.ConnectTimeout = 10 * time.Second
	cfg.RuntimeParams = params
	cfg.DialFunc = func(ctx context.Context, _, _ string) (net.Conn, error) {
		c, err := dialSocket(ctx, in.dir.socketFile(portOf(in.spec)))
		if err != nil {
			return nil, err
		}
		if err := in.checkPeer(c); err != nil {
			return nil, errors.Join(err, c.Close())
		}
		return c, nil
	}
	return pgx.ConnectConfig(ctx, cfg)
}

// checkPeer makes sure that the one who listens is the instance itself. The
// socket's directory belongs to the instance, and its superuser may put a link
// in the socket's place, to that of another instance, where we would be let in
// as a superuser too.
func (in *instance) checkPeer(c net.Conn) error {
	u, ok := c.(*net.UnixConn)
	if !ok {
		return fmt.Errorf("the connection to instance %s is no socket's", in.spec.ID)
	}
	raw, err := u.SyscallConn()
	if err != nil {
		return err
	}
	var cred *unix.Ucred
	var credErr error
	err = raw.Control(func(fd uintptr) { cred, credErr = unix.GetsockoptUcred(int(fd), unix.SOL_SOCKET, unix.SO_PEERCRED) })
	if err := errors.Join(err, credErr); err != nil {
		return fmt.Errorf("who listens for instance %s: %w", in.spec.ID, err)
	}
	if int(cred.Pid) != in.proc.PID {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeInstanceFailed,
			"process %d, not %d, listens on the socket of instance %s", cred.Pid, in.proc.PID, in.spec.ID).
			WithHint("its socket directory was tampered with; stop the clone and start it again")
	}
	return nil
}

// dialSocket connects to a unix socket whose path may be longer than the
// kernel takes, by way of its directory's descriptor.
func dialSocket(ctx context.Context, path string) (net.Conn, error) {
	var d net.Dialer
	if len(path) <= maxSocketPath {
		return d.DialContext(ctx, "unix", path)
	}
	fd, err := unix.Open(filepath.Dir(path), unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, fmt.Errorf("open socket directory: %w", err)
	}
	defer unix.Close(fd) //nolint:errcheck // only a path
	return d.DialContext(ctx, "unix", "/proc/self/fd/"+strconv.Itoa(fd)+"/"+filepath.Base(path))
}

func hasState(err error, states ...string) bool {
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return false
	}
	for _, s := range states {
		if pg.Code == s {
			return true
		}
	}
	return false
}

func isNoSpace(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}

// sqlIdent quotes an SQL identifier, sqlLiteral an SQL string.
func sqlIdent(s string) string { return pgx.Identifier{s}.Sanitize() }

func sqlLiteral(s string) string {
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

func currentUser() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return strconv.Itoa(os.Geteuid())
}
