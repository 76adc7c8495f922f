package postgres

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgbin"
)

// Options of a Manager. RunDir and LogDir are required.
type Options struct {
	RunDir      string   // sockets and generated configuration; made when missing; survives a restart of the daemon
	LogDir      string   // one log file per instance; made when missing
	UID, GID    int      // who owns the data and runs every instance; ignored without root
	PortMin     int      // first TCP port for virtual databases; default 15432
	PortMax     int      // last one; default 16431
	BinDirs     []string // directories that hold MAJOR/bin, looked at before the usual places
	Self        string   // this program; default /proc/self/exe
	NoIsolation bool     // run without namespaces even as root
	Logger      *slog.Logger
}

// Manager starts PostgreSQL instances and finds them again. It implements
// engine.Instances and is safe for concurrent use. Closing it is not needed:
// it holds nothing but the instances, which outlive it.
type Manager struct {
	o        Options
	uid, gid int
	log      *slog.Logger
	runKey   string // tells the instances of this RunDir from others on the host
	isolated bool
	host     initSpec // what the roots of all instances share; set once, when isolated
	whyNot   string
	egress   *egressGuard

	mu    sync.Mutex
	live  map[string]*instance // by InstanceSpec.ID
	early map[string]*early    // what Prepare has begun, by InstanceSpec.ID
}

var _ engine.Instances = (*Manager)(nil)

const (
	defaultPortMin = 15432
	defaultPortMax = 16431
	maxSocketPath  = 107 // sun_path without its final zero
)

// New checks the host and returns a Manager. Without root, or where namespaces
// are not available, instances run beside each other without isolation, and
// Isolated says so.
func New(o Options) (*Manager, error) {
	if len(os.Args) > 0 && os.Args[0] == initArg0 {
		return nil, errors.New("postgres.MaybeInit was not called first in main")
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Self == "" {
		o.Self = "/proc/self/exe"
	}
	if o.PortMin == 0 && o.PortMax == 0 {
		o.PortMin, o.PortMax = defaultPortMin, defaultPortMax
	}
	m := &Manager{o: o, uid: o.UID, gid: o.GID, log: o.Logger, live: map[string]*instance{}, early: map[string]*early{}}
	if os.Geteuid() != 0 {
		m.uid, m.gid = os.Geteuid(), os.Getegid()
	} else if m.uid <= 0 || m.gid <= 0 {
		return nil, fmt.Errorf("instances cannot run as uid %d gid %d: PostgreSQL refuses root", m.uid, m.gid)
	}
	if err := m.makeDirs(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(m.o.RunDir))
	m.runKey = hex.EncodeToString(sum[:8])
	m.isolated = true
	if err := m.canIsolate(); err != nil {
		m.isolated, m.whyNot = false, err.Error()
		if n := len(m.dirOf("clo_01234567890123456789012345").socketFile(o.PortMax)); n > maxSocketPath {
			return nil, fmt.Errorf("the run directory %s is too long for a socket path (%d over %d bytes)", m.o.RunDir, n, maxSocketPath)
		}
		m.log.Warn("instances are not isolated from each other", "reason", m.whyNot)
	}
	m.egress = newEgressGuard(m.o.RunDir, m.runKey, m.isolated, m.log)
	return m, nil
}

// makeDirs makes the shared directories. With root but without namespaces the
// instance user must be able to walk to its own directory.
func (m *Manager) makeDirs() error {
	for _, dir := range []*string{&m.o.RunDir, &m.o.LogDir} {
		abs, err := filepath.Abs(*dir)
		if err != nil || *dir == "" {
			return errors.Join(fmt.Errorf("bad directory %q", *dir), err)
		}
		*dir = abs
	}
	for _, d := range []struct {
		path string
		mode os.FileMode
	}{
		{m.o.RunDir, 0o711},
		{filepath.Join(m.o.RunDir, "i"), 0o711},
		{filepath.Join(m.o.RunDir, "locks"), 0o700},
		{m.nsRoot(), 0o700},
		{m.o.LogDir, 0o700},
	} {
		if err := os.MkdirAll(d.path, d.mode); err != nil {
			return fmt.Errorf("make %s: %w", d.path, err)
		}
	}
	return nil
}

// Isolated reports whether instances get their own namespaces.
func (m *Manager) Isolated() bool { return m.isolated }

// WhyNotIsolated says why Isolated is false; empty when it is true.
func (m *Manager) WhyNotIsolated() string { return m.whyNot }

// EgressGuard reports whether connections of instances to their source's
// addresses are refused by the kernel, and if not, why.
func (m *Manager) EgressGuard() (on bool, reason string) { return m.egress.state() }

// Owner returns who owns the files of every instance.
func (m *Manager) Owner() (uid, gid int) { return m.uid, m.gid }

// Majors returns the installed majors, ascending.
func (m *Manager) Majors() []int { return pgbin.Installed(m.o.BinDirs...) }

// bin returns the programs of a major or says which package is missing.
func (m *Manager) bin(major int) (string, error) {
	if major < pgbin.Oldest || major > pgbin.Newest {
		return "", engine.Errorf(engine.ClassPrecondition, engine.CodeMajorUnsupported,
			"PostgreSQL %d is not supported", major).WithHint("Ramet runs PostgreSQL 14 to 18")
	}
	if dir := pgbin.Find(major, m.o.BinDirs...); dir != "" {
		return dir, nil
	}
	return "", engine.Errorf(engine.ClassPrecondition, engine.CodeMajorNotInstalled,
		"PostgreSQL %d is not installed on this host", major).
		WithHint(fmt.Sprintf("install it with: apt-get install postgresql-%d (from the distribution or apt.postgresql.org)", major))
}

// FreePort returns the lowest port of the range that nobody listens on and
// that is not taken.
func (m *Manager) FreePort(ctx context.Context, taken map[int]bool) (int, error) {
	for p := m.o.PortMin; p <= m.o.PortMax; p++ {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if !taken[p] && portFree(p) {
			return p, nil
		}
	}
	return 0, engine.Errorf(engine.ClassExhausted, engine.CodeNoFreePort,
		"no port between %d and %d is free", m.o.PortMin, m.o.PortMax).
		WithHint("remove clones that are no longer needed, or widen the range in the daemon's configuration")
}

// portFree binds the port on all addresses, without ever listening on it.
func portFree(port int) bool {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return false
	}
	defer unix.Close(fd) //nolint:errcheck // was never used
	// As PostgreSQL does; a port that someone listens on is refused all the same.
	if err := unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1); err != nil {
		return false
	}
	return unix.Bind(fd, &unix.SockaddrInet4{Port: port}) == nil
}

var instanceID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$`)

func checkSpec(spec engine.InstanceSpec) error {
	switch {
	case !instanceID.MatchString(spec.ID):
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the instance id %q is not valid", spec.ID)
	case !filepath.IsAbs(spec.Dir) || filepath.Clean(spec.Dir) != spec.Dir || spec.Dir == "/":
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the dataset directory %q is not a clean absolute path", spec.Dir)
	case spec.Port < 0 || spec.Port > 65535:
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the port %d is out of range", spec.Port)
	case spec.Role == engine.RoleVDB && spec.Port == 0:
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "a virtual database needs a port")
	case spec.Verifier != "" && !scramVerifier.MatchString(spec.Verifier):
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the password verifier is not a SCRAM-SHA-256 verifier")
	case spec.MemoryMB < 0 || spec.MaxConns < 0:
		return checkLimits(spec.MemoryMB, spec.MaxConns, 0)
	case spec.User == engineRole:
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the role name %q is reserved", engineRole)
	}
	return checkListen(spec.Listen)
}

// defaultTimeout is how long a start may take unless the spec says.
func defaultTimeout(role engine.InstanceRole) time.Duration {
	if slices.Contains([]engine.InstanceRole{engine.RoleStandby, engine.RolePrepare}, role) {
		return 15 * time.Minute
	}
	return 2 * time.Minute
}

// instanceDir is where one instance's socket, configuration and state live.
type instanceDir string

func (m *Manager) dirOf(id string) instanceDir {
	return instanceDir(filepath.Join(m.o.RunDir, "i", id))
}

func (d instanceDir) socket() string { return filepath.Join(string(d), "s") }
func (d instanceDir) conf() string   { return filepath.Join(string(d), "conf") }
func (d instanceDir) state() string  { return filepath.Join(string(d), "state.json") }
func (d instanceDir) socketFile(port int) string {
	return filepath.Join(d.socket(), fmt.Sprintf(".s.PGSQL.%d", port))
}

func (m *Manager) logPath(id string) string { return filepath.Join(m.o.LogDir, id+".log") }
