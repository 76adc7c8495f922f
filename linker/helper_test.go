package linker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
	"github.com/ramet-io/ramet/internal/pgbin"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// majors are those that every test of the wire formats runs on.
func majors(t *testing.T) []int {
	t.Helper()
	if testing.Short() {
		return []int{15}
	}
	return pgbin.Installed()
}

func eachMajor(t *testing.T, fn func(t *testing.T, major int)) {
	t.Helper()
	testenv.Postgres(t, 15)
	for _, m := range majors(t) {
		t.Run(strconv.Itoa(m), func(t *testing.T) { fn(t, m) })
	}
}

func production(t *testing.T, cfg pgtest.Config) *pgtest.Server {
	t.Helper()
	testenv.Root(t)
	if cfg.Major == 0 {
		cfg.Major = 15
	}
	testenv.Postgres(t, cfg.Major)
	return pgtest.New(t, cfg)
}

func target(s *pgtest.Server) engine.Target {
	return engine.Target{
		Params:   map[string]string{"host": "127.0.0.1", "port": strconv.Itoa(s.Port), "user": s.User, "dbname": "postgres", "sslmode": "disable"},
		Password: s.Password,
	}
}

func exec1(t *testing.T, s *pgtest.Server, sql ...string) {
	t.Helper()
	if err := s.Exec(t.Context(), "postgres", sql...); err != nil {
		t.Fatal(err)
	}
}

func value(t *testing.T, s *pgtest.Server, sql string) string {
	t.Helper()
	v, err := s.Value(t.Context(), "postgres", sql)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func lsnOf(t *testing.T, s *pgtest.Server, sql string) engine.LSN {
	t.Helper()
	at, err := engine.ParseLSN(value(t, s, sql))
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// testLog writes to the test's log and stops with the test.
func testLog(t *testing.T) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelInfo}))
}

func newLinker(t *testing.T) *Linker {
	return New(Options{Logger: testLog(t), StatusInterval: 200 * time.Millisecond, BackoffMin: 20 * time.Millisecond, BackoffMax: 200 * time.Millisecond})
}

func probe(t *testing.T, l *Linker, s *pgtest.Server) engine.ServerFacts {
	t.Helper()
	f, err := l.Probe(t.Context(), target(s), engine.ProbeOptions{SlotName: "ramet_test", SupportedMajors: []int{s.Major}, Architecture: runtime.GOARCH})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func openStore(t *testing.T, dir string, f engine.ServerFacts) *wal.Store {
	t.Helper()
	s, err := wal.Open(dir, wal.Options{Major: f.Major, SystemID: f.SystemID, SegmentSize: f.WALSegmentSize, Logger: testLog(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close WAL store: %v", err)
		}
	})
	return s
}

// following is a Follow in the background.
type following struct {
	cancel context.CancelFunc
	done   chan struct{}
	err    error
	mu     sync.Mutex
	states []engine.FollowState
}

func follow(t *testing.T, l *Linker, req engine.FollowRequest) *following {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	f := &following{cancel: cancel, done: make(chan struct{})}
	req.OnState = func(s engine.FollowState) {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.states = append(f.states, s)
	}
	go func() {
		defer close(f.done)
		f.err = l.Follow(ctx, req)
	}()
	t.Cleanup(func() { _ = f.stop() })
	return f
}

func (f *following) stop() error {
	f.cancel()
	<-f.done
	return f.err
}

func (f *following) last() engine.FollowState {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.states) == 0 {
		return engine.FollowState{}
	}
	return f.states[len(f.states)-1]
}

func (f *following) connected(t *testing.T) {
	t.Helper()
	testenv.Eventually(t, 20*time.Second, func() error {
		if s := f.last(); !s.Connected {
			return fmt.Errorf("not connected: %w", errors.Join(errors.New("state"), s.Err))
		}
		return nil
	})
}

// ended waits for Follow's own end and returns its error.
func (f *following) ended(t *testing.T) error {
	t.Helper()
	select {
	case <-f.done:
		return f.err
	case <-time.After(30 * time.Second):
		t.Fatalf("Follow goes on, its state is %+v", f.last())
		return nil
	}
}

func dataset(t *testing.T, s *pgtest.Server) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "ramet-seed-") //nolint:usetesting // PostgreSQL's user must be able to enter it
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chown(dir, s.UID, s.GID); err != nil {
		t.Fatal(err)
	}
	return dir
}

func seed(t *testing.T, l *Linker, s *pgtest.Server, f engine.ServerFacts, change func(*engine.SeedRequest)) (string, engine.SeedResult) {
	t.Helper()
	dir := dataset(t, s)
	req := engine.SeedRequest{Target: target(s), Facts: f, Dir: dir, UID: s.UID, GID: s.GID, Fast: true}
	if change != nil {
		change(&req)
	}
	res, err := l.Seed(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	return dir, res
}

// copyOf is a PostgreSQL that recovers a seeded directory with the WAL that is
// in its pg_wal and then answers queries.
type copyOf struct {
	port int
}

func startCopy(t *testing.T, s *pgtest.Server, dir string, conf ...string) copyOf {
	t.Helper()
	var lc net.ListenConfig
	ln, err := lc.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := ln.Addr().(*net.TCPAddr).Port
	_ = ln.Close()
	data := filepath.Join(dir, "pgdata")
	write := func(name, content string) {
		p := filepath.Join(data, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(p, s.UID, s.GID); err != nil {
			t.Fatal(err)
		}
	}
	write("postgresql.conf", fmt.Sprintf("port=%d\nlisten_addresses='127.0.0.1'\nunix_socket_directories=''\nfsync=off\nmax_wal_senders=10\n%s\n", port, strings.Join(conf, "\n")))
	if len(conf) > 0 {
		write("recovery.signal", "")
	}
	write("postgresql.auto.conf", "")
	write("pg_hba.conf", "host all all 127.0.0.1/32 trust\n")
	logFile, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(filepath.Join(s.BinDir, "postgres"), "-D", data) //nolint:noctx // ended by the cleanup
	cmd.Stdout, cmd.Stderr, cmd.Dir = logFile, logFile, data
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(s.UID), Gid: uint32(s.GID)}, Setpgid: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGQUIT)
		_ = cmd.Wait()
		if t.Failed() {
			b, _ := os.ReadFile(logFile.Name())
			t.Logf("log of the copy:\n%s", b)
		}
		_ = logFile.Close()
	})
	c := copyOf{port: port}
	testenv.Eventually(t, time.Minute, func() error {
		_, err := c.query(t.Context(), "postgres", "SELECT 1")
		return err
	})
	return c
}

func (c copyOf) query(ctx context.Context, db, sql string) (string, error) {
	conn, err := pgx.Connect(ctx, fmt.Sprintf("host=127.0.0.1 port=%d user=postgres dbname=%s sslmode=disable", c.port, db))
	if err != nil {
		return "", err
	}
	defer conn.Close(context.WithoutCancel(ctx)) //nolint:errcheck // nothing is pending
	var v *string
	if err := conn.QueryRow(ctx, sql, pgx.QueryExecModeSimpleProtocol).Scan(&v); err != nil || v == nil {
		return "", err
	}
	return *v, nil
}

func wantCode(t *testing.T, err error, code, inMessage, inHint string) {
	t.Helper()
	if engine.CodeOf(err) != code || err == nil {
		t.Fatalf("got %v (%s), want code %s", err, engine.CodeOf(err), code)
	}
	if !strings.Contains(err.Error(), inMessage) {
		t.Errorf("message %q does not contain %q", err, inMessage)
	}
	if !strings.Contains(engine.HintOf(err), inHint) || engine.HintOf(err) == "" {
		t.Errorf("hint %q does not contain %q", engine.HintOf(err), inHint)
	}
}
