package postgres

import (
	"context"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
)

// The user of the instances under test: it exists in no password file and owns
// nothing else.
const (
	testUID = 47071
	testGID = 47071
)

// firstPort differs from one test process to the next: several may run on one
// machine, and it is below the ports that the kernel hands out.
var firstPort = 17000 + os.Getpid()%70*200

func TestMain(m *testing.M) {
	MaybeInit()
	if text := os.Getenv(starterVar); text != "" {
		if err := starter(text); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// fixture is a Manager with its own directories, all gone after the test.
type fixture struct {
	*Manager
	root string
}

func newFixture(t testing.TB, change ...func(*Options)) *fixture {
	t.Helper()
	root, err := os.MkdirTemp("", "ramet-pg-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(root); err != nil {
			t.Error(err)
		}
	})
	if err := os.Chmod(root, 0o711); err != nil {
		t.Fatal(err)
	}
	o := Options{
		RunDir: filepath.Join(root, "run"), LogDir: filepath.Join(root, "log"), UID: testUID, GID: testGID,
		PortMin: firstPort, PortMax: firstPort + 199,
		Logger: slog.New(slog.NewTextHandler(t.Output(), nil)),
	}
	for _, fn := range change {
		fn(&o)
	}
	m, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { endAll(t, m) })
	return &fixture{Manager: m, root: root}
}

// endAll ends every instance of the Manager's run directory and checks that
// nothing of them is left.
func endAll(t testing.TB, m *Manager) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	running, err := m.Running(ctx)
	if err != nil {
		t.Error(err)
	}
	for _, p := range running {
		if err := m.Kill(ctx, p); err != nil {
			t.Errorf("kill %s: %v", p.ID, err)
		}
	}
	if running, err = m.Running(ctx); err != nil || len(running) > 0 {
		t.Errorf("still running: %v, %v", running, err)
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil || strings.Contains(string(mounts), m.o.RunDir) {
		t.Errorf("mounts are left in %s: %v", m.o.RunDir, err)
	}
}

// copyData copies a stopped cluster into a new dataset.
func (f *fixture) copyData(t testing.TB, from, name string) string {
	t.Helper()
	dir := filepath.Join(f.root, name)
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := copyTree(from, filepath.Join(dir, "pgdata")); err != nil {
		t.Fatal(err)
	}
	f.chown(t, dir)
	return dir
}

func (f *fixture) chown(t testing.TB, dir string) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Lchown(path, f.uid, f.gid))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func copyTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		switch {
		case e.IsDir():
			return os.Mkdir(target, 0o700)
		case e.Type()&fs.ModeSymlink != 0:
			link, err := os.Readlink(path)
			return errors.Join(err, os.Symlink(link, target))
		case e.Type().IsRegular():
			return copyFile(path, target)
		}
		return nil
	})
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // only read
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// cluster makes a stopped cluster by running the statements on a server that
// is then shut down, and copies it into a dataset.
func (f *fixture) cluster(t testing.TB, cfg pgtest.Config, name string, statements ...string) string {
	t.Helper()
	s := pgtest.New(t, cfg)
	if err := s.Exec(t.Context(), "postgres", statements...); err != nil {
		t.Fatal(err)
	}
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	dir := f.copyData(t, s.DataDir, name)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func (f *fixture) vdb(t testing.TB, id, dir string, major int) engine.InstanceSpec {
	t.Helper()
	port, err := f.FreePort(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return engine.InstanceSpec{
		ID: id, Role: engine.RoleVDB, Major: major, Dir: dir, Port: port,
		User: "clone_user", Verifier: verifier(t, "clone-secret"),
	}
}

func mustStart(t testing.TB, f *fixture, spec engine.InstanceSpec) engine.Instance {
	t.Helper()
	in, err := f.Start(t.Context(), spec)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// verifier computes a SCRAM-SHA-256 verifier (RFC 5803) as the engine's
// callers do.
func verifier(t testing.TB, password string) string {
	t.Helper()
	salt := make([]byte, 16)
	_, _ = rand.Read(salt)
	const rounds = 4096
	key, err := pbkdf2.Key(sha256.New, password, salt, rounds, sha256.Size)
	if err != nil {
		t.Fatal(err)
	}
	mac := func(what string) []byte {
		h := hmac.New(sha256.New, key)
		h.Write([]byte(what))
		return h.Sum(nil)
	}
	stored := sha256.Sum256(mac("Client Key"))
	b64 := base64.StdEncoding.EncodeToString
	return fmt.Sprintf("SCRAM-SHA-256$%d:%s$%s:%s", rounds, b64(salt), b64(stored[:]), b64(mac("Server Key")))
}

// login connects over TCP as a person would.
func login(t testing.TB, port int, user, password, database string) (*pgx.Conn, error) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), fmt.Sprintf("host=127.0.0.1 port=%d user=%s password=%s dbname=%s sslmode=disable connect_timeout=10",
		port, user, password, database))
	if err == nil {
		t.Cleanup(func() { _ = conn.Close(context.Background()) })
	}
	return conn, err
}

func value(t testing.TB, conn *pgx.Conn, sql string, args ...any) string {
	t.Helper()
	var out *string
	if err := conn.QueryRow(t.Context(), sql, append([]any{pgx.QueryExecModeSimpleProtocol}, args...)...).Scan(&out); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	if out == nil {
		return ""
	}
	return *out
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if engine.CodeOf(err) != code || err == nil {
		t.Errorf("got error %v with code %s, want %s", err, engine.CodeOf(err), code)
	}
}

// majors are the installed ones; 15 alone in short mode.
func majors(t testing.TB, m *Manager) []int {
	t.Helper()
	all := m.Majors()
	if len(all) == 0 {
		t.Skip("no PostgreSQL is installed")
	}
	if testing.Short() && slices.Contains(all, 15) {
		return []int{15}
	}
	return all
}
