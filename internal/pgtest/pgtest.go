// Package pgtest starts throw-away PostgreSQL servers that stand for
// production in tests, in the demo and in benchmarks. Every server has its own
// directory, a free loopback port and a non-root owner, and goes away with the
// process that started it. It is never used for the instances that Ramet runs.
package pgtest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/internal/pgbin"
)

// Config says what a server is like. The zero value is a small server of the
// oldest installed major at or above 15 that does not fsync.
type Config struct {
	Major      int               // 0: 15 when installed, otherwise any
	User       string            // superuser; default "postgres"
	Password   string            // default "production-secret"
	Settings   map[string]string // on top of the defaults, as in postgresql.conf
	HBA        []string          // lines put before the default ones
	InitdbArgs []string          // e.g. "--data-checksums", "--wal-segsize=1"
	Fsync      bool              // real durability, for benchmarks
	Port       int               // 0: any free one
	Parent     string            // where its directory is made; default os.TempDir()
	Detach     bool              // keep running when this process ends
}

// Server is one running or stopped production server. Its methods are not safe
// for concurrent use, except Exec, Value and Connect.
type Server struct {
	Major    int
	Port     int
	User     string
	Password string
	Root     string // everything of the server is below it
	DataDir  string
	BinDir   string
	UID, GID int // owner of the files

	cfg  Config
	mu   sync.Mutex
	proc *os.Process
	done chan struct{}
}

// TB is the part of testing.TB that New needs, so that programs which use
// Start do not link the testing package.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
	Logf(format string, args ...any)
	Cleanup(fn func())
	Context() context.Context
	Failed() bool
}

// New starts a server that ends with the test and fails the test when it cannot.
func New(t TB, cfg Config) *Server {
	t.Helper()
	s, err := Start(t.Context(), cfg)
	if err != nil {
		t.Fatalf("start a production server: %v", err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("log of the production server:\n%s", s.LogTail(4000))
		}
		if err := s.Close(); err != nil {
			t.Logf("close the production server: %v", err)
		}
	})
	return s
}

// Start makes a cluster and starts it. On error nothing is left behind. The
// caller calls Close.
func Start(ctx context.Context, cfg Config) (*Server, error) {
	cfg = withDefaults(cfg)
	bin := pgbin.Find(cfg.Major)
	if bin == "" {
		return nil, fmt.Errorf("postgresql %d is not installed (looked in %s)", cfg.Major, strings.Join(pgbin.Dirs(cfg.Major), ", "))
	}
	s := &Server{Major: cfg.Major, User: cfg.User, Password: cfg.Password, BinDir: bin, Port: cfg.Port, cfg: cfg}
	if err := s.setup(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func withDefaults(cfg Config) Config {
	if cfg.Major == 0 {
		cfg.Major = 15
		if installed := pgbin.Installed(); len(installed) > 0 && !slices.Contains(installed, 15) {
			cfg.Major = installed[len(installed)-1]
		}
	}
	if cfg.User == "" {
		cfg.User = "postgres"
	}
	if cfg.Password == "" {
		cfg.Password = "production-secret"
	}
	return cfg
}

func (s *Server) setup(ctx context.Context) error {
	var err error
	if s.UID, s.GID, err = owner(); err != nil {
		return err
	}
	if s.Root, err = os.MkdirTemp(s.cfg.Parent, "ramet-production-"); err != nil {
		return err
	}
	s.DataDir = filepath.Join(s.Root, "data")
	pwfile := filepath.Join(s.Root, "pw")
	if err := os.WriteFile(pwfile, []byte(s.Password+"\n"), 0o600); err != nil {
		return err
	}
	for _, p := range []string{s.Root, pwfile} {
		if err := os.Chown(p, s.UID, s.GID); err != nil {
			return err
		}
	}
	args := append([]string{
		"-D", s.DataDir, "-U", s.User, "--pwfile=" + pwfile, "--auth=scram-sha-256",
		"--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
	}, s.cfg.InitdbArgs...)
	cmd := exec.CommandContext(ctx, filepath.Join(s.BinDir, "initdb"), args...)
	cmd.Env, cmd.Dir, cmd.SysProcAttr = environ(), s.Root, s.attr()
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	if err := os.Remove(pwfile); err != nil {
		return err
	}
	if err := s.writeHBA(); err != nil {
		return err
	}
	return s.startOnFreePort(ctx)
}

// owner picks who the server runs as: PostgreSQL refuses root, and initdb
// wants a user that the password database knows.
func owner() (uid, gid int, err error) {
	if os.Geteuid() != 0 {
		return os.Getuid(), os.Getgid(), nil
	}
	var errs error
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			errs = errors.Join(errs, err)
			continue
		}
		uid, err1 := strconv.Atoi(u.Uid)
		gid, err2 := strconv.Atoi(u.Gid)
		return uid, gid, errors.Join(err1, err2)
	}
	return 0, 0, fmt.Errorf("find a user to run PostgreSQL as: %w", errs)
}

func environ() []string {
	return []string{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC"}
}

// attr makes the child the owner's. With a death signal, the kernel ends the
// server when the thread that started it goes, hence the locked threads below.
func (s *Server) attr() *syscall.SysProcAttr {
	a := &syscall.SysProcAttr{Setpgid: true}
	if os.Geteuid() == 0 {
		a.Credential = &syscall.Credential{Uid: uint32(s.UID), Gid: uint32(s.GID)}
	}
	return a
}

func (s *Server) writeHBA() error {
	lines := append(slices.Clone(s.cfg.HBA),
		"local all all scram-sha-256",
		"local replication all scram-sha-256",
		"host all all 127.0.0.1/32 scram-sha-256",
		"host replication all 127.0.0.1/32 scram-sha-256", "")
	return s.writeFile("pg_hba.conf", strings.Join(lines, "\n"))
}

func (s *Server) writeFile(name, content string) error {
	path := filepath.Join(s.DataDir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		return err
	}
	return os.Chown(path, s.UID, s.GID)
}

func (s *Server) writeConf() error {
	conf := map[string]string{
		"listen_addresses":           "127.0.0.1",
		"port":                       strconv.Itoa(s.Port),
		"unix_socket_directories":    s.Root,
		"wal_level":                  "replica",
		"max_wal_senders":            "10",
		"max_replication_slots":      "10",
		"max_connections":            "60",
		"shared_buffers":             "32MB",
		"fsync":                      "off",
		"password_encryption":        "scram-sha-256",
		"dynamic_shared_memory_type": "posix",
		"log_line_prefix":            "%m [%p] ",
		"timezone":                   "UTC",
		"log_timezone":               "UTC",
	}
	if s.cfg.Fsync {
		conf["fsync"] = "on"
	}
	maps.Copy(conf, s.cfg.Settings)
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(conf)) {
		fmt.Fprintf(&b, "%s = '%s'\n", k, strings.ReplaceAll(conf[k], "'", "''"))
	}
	return s.writeFile("postgresql.conf", b.String())
}

func (s *Server) startOnFreePort(ctx context.Context) error {
	fixed := s.Port != 0
	for try := 0; ; try++ {
		if !fixed {
			p, err := freePort(ctx)
			if err != nil {
				return err
			}
			s.Port = p
		}
		err := s.Start(ctx)
		if err == nil || fixed || try >= 5 || !strings.Contains(s.LogTail(4000), "Address already in use") {
			return err
		}
	}
}

func freePort(ctx context.Context) (int, error) {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp4", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close() //nolint:errcheck // a listener that was never used
	addr, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		return 0, fmt.Errorf("listener has the address %v", l.Addr())
	}
	return addr.Port, nil
}

// SetConf changes settings for the next start.
func (s *Server) SetConf(settings map[string]string) {
	merged := maps.Clone(s.cfg.Settings)
	if merged == nil {
		merged = map[string]string{}
	}
	maps.Copy(merged, settings)
	s.cfg.Settings = merged
}

// Start starts a stopped server and returns when it accepts connections.
func (s *Server) Start(ctx context.Context) error {
	if err := s.writeConf(); err != nil {
		return err
	}
	log, err := os.OpenFile(s.logPath(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()                                                         //nolint:errcheck // the server holds its own descriptor
	cmd := exec.Command(filepath.Join(s.BinDir, "postgres"), "-D", s.DataDir) //nolint:noctx // lives on after ctx
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr, cmd.SysProcAttr = environ(), s.Root, log, log, s.attr()
	if !s.cfg.Detach {
		cmd.SysProcAttr.Pdeathsig = syscall.SIGQUIT
	}
	started, done := make(chan error, 1), make(chan struct{})
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			_ = cmd.Wait() // how it ended is in its log
		}
		close(done)
	}()
	if err := <-started; err != nil {
		return fmt.Errorf("start postgres: %w", err)
	}
	s.mu.Lock()
	s.proc, s.done = cmd.Process, done
	s.mu.Unlock()
	if err := s.waitReady(ctx); err != nil {
		return errors.Join(err, s.Kill())
	}
	return nil
}

func (s *Server) waitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		b, err := os.ReadFile(filepath.Join(s.DataDir, "postmaster.pid"))
		if lines := strings.Split(string(b), "\n"); err == nil && len(lines) > 7 &&
			lines[0] == strconv.Itoa(s.proc.Pid) && strings.TrimSpace(lines[7]) == "ready" {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for postgres on port %d: %w: %s", s.Port, ctx.Err(), s.LogTail(2000))
		case <-s.done:
			return fmt.Errorf("postgres on port %d ended at start: %s", s.Port, s.LogTail(2000))
		case <-tick.C:
		}
	}
}

// Running reports whether the server process lives.
func (s *Server) Running() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done == nil {
		return false
	}
	select {
	case <-s.done:
		return false
	default:
		return true
	}
}

// PID returns the postmaster's process id, or 0 when it is not running.
func (s *Server) PID() int {
	if !s.Running() {
		return 0
	}
	return s.proc.Pid
}

// Stop shuts the server down fast and waits. Stopped already is success.
func (s *Server) Stop() error { return s.end(syscall.SIGINT, time.Minute) }

// Kill ends the server as a crash would (immediate shutdown) and waits.
func (s *Server) Kill() error { return s.end(syscall.SIGQUIT, 20*time.Second) }

func (s *Server) end(sig syscall.Signal, patience time.Duration) error {
	if !s.Running() {
		return nil
	}
	if err := s.proc.Signal(sig); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("signal postgres %d: %w", s.proc.Pid, err)
	}
	select {
	case <-s.done:
		return nil
	case <-time.After(patience):
	}
	// The whole process group is ours (Setpgid).
	if err := syscall.Kill(-s.proc.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("kill postgres %d: %w", s.proc.Pid, err)
	}
	<-s.done
	return fmt.Errorf("postgres %d had to be killed after %v", s.proc.Pid, patience)
}

// Restart stops and starts the server on the same port.
func (s *Server) Restart(ctx context.Context) error {
	if err := s.Stop(); err != nil {
		return err
	}
	return s.Start(ctx)
}

// Close stops the server and removes everything of it. It may be called twice.
func (s *Server) Close() error {
	err := s.Kill()
	if s.Root == "" {
		return err
	}
	return errors.Join(err, os.RemoveAll(s.Root))
}

func (s *Server) logPath() string { return filepath.Join(s.Root, "log") }

// LogTail returns the last n bytes of the server's log.
func (s *Server) LogTail(n int) string {
	b, err := os.ReadFile(s.logPath())
	if err != nil {
		return ""
	}
	return string(b[max(0, len(b)-n):])
}

// DSN returns a connection string of the superuser, with the password.
func (s *Server) DSN(database string) string {
	quote := func(v string) string {
		return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(v) + "'"
	}
	return fmt.Sprintf("host=127.0.0.1 port=%d user=%s password=%s dbname=%s sslmode=disable",
		s.Port, quote(s.User), quote(s.Password), quote(database))
}

// Connect opens a connection of the superuser; the caller closes it.
func (s *Server) Connect(ctx context.Context, database string) (*pgx.Conn, error) {
	conn, err := pgx.Connect(ctx, s.DSN(database))
	if err != nil {
		return nil, fmt.Errorf("connect to the production server on port %d: %w", s.Port, err)
	}
	return conn, nil
}

// Exec runs statements one after the other in the database, each on its own
// (not in one transaction).
func (s *Server) Exec(ctx context.Context, database string, statements ...string) error {
	conn, err := s.Connect(ctx, database)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx)) //nolint:errcheck // nothing is pending
	for _, sql := range statements {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%s: %w", sql, err)
		}
	}
	return nil
}

// Value runs a query and returns its first column of its first row as text.
func (s *Server) Value(ctx context.Context, database, sql string) (string, error) {
	conn, err := s.Connect(ctx, database)
	if err != nil {
		return "", err
	}
	defer conn.Close(context.WithoutCancel(ctx)) //nolint:errcheck // nothing is pending
	var out *string
	if err := conn.QueryRow(ctx, sql, pgx.QueryExecModeSimpleProtocol).Scan(&out); err != nil {
		return "", fmt.Errorf("%s: %w", sql, err)
	}
	if out == nil {
		return "", nil
	}
	return *out, nil
}
