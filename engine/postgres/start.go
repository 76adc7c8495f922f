package postgres

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/proc"
)

// Start implements engine.Instances. With a user and a verifier in the spec,
// the clone's user and password are in place when it returns.
func (m *Manager) Start(ctx context.Context, spec engine.InstanceSpec) (engine.Instance, error) {
	in, err := m.start(ctx, spec)
	if err != nil {
		return nil, err
	}
	return in, nil
}

func (m *Manager) start(ctx context.Context, spec engine.InstanceSpec) (*instance, error) {
	if err := checkSpec(spec); err != nil {
		return nil, err
	}
	if err := m.checkPlace(spec.Dir); err != nil {
		return nil, err
	}
	if err := m.checkReach(spec.Dir); err != nil {
		return nil, err
	}
	bin, err := m.bin(spec.Major)
	if err != nil {
		return nil, err
	}
	timeout := spec.Timeout
	if timeout <= 0 {
		timeout = defaultTimeout(spec.Role)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, timeout, errStartTimeout)
	defer cancel()
	if err := ctx.Err(); err != nil {
		return nil, (&instance{m: m, spec: spec}).tooLate(ctx)
	}
	in := &instance{m: m, spec: spec, dir: m.dirOf(spec.ID), gone: make(chan struct{})}
	if err := m.register(in); err != nil {
		return nil, err
	}
	if err := m.checkUnused(spec.ID); err != nil {
		m.unregister(in)
		return nil, err
	}
	lock, err := m.lockData(spec.Dir)
	if err != nil {
		m.unregister(in)
		return nil, err
	}
	defer lock.Close() //nolint:errcheck // the instance holds its own descriptor
	data, err := openData(spec.Dir)
	if err != nil {
		m.unregister(in)
		return nil, noControl(err)
	}
	defer data.close()
	if err := m.launch(ctx, in, bin, lock, data); err != nil {
		if in.proc == nil {
			m.cleanup(in)
			return nil, err
		}
		return nil, in.abandon(ctx, err)
	}
	if err := in.awaitReady(ctx, data); err != nil {
		return nil, in.abandon(ctx, err)
	}
	if spec.Role == engine.RoleVDB && spec.User != "" && spec.Verifier != "" {
		if err := in.SetPassword(ctx, spec.User, spec.Verifier); err != nil {
			return nil, in.abandon(ctx, err)
		}
	}
	return in, nil
}

// abandonPatience is short: nothing that was acknowledged depends on how an
// instance ends that never became ready.
const abandonPatience = time.Second

var errStartTimeout = errors.New("the start took too long")

// checkPlace refuses a dataset that holds Ramet's own directories: an instance
// may write all of its dataset, so locks, logs and configuration must not be
// in there.
func (m *Manager) checkPlace(dir string) error {
	for _, own := range []string{m.o.RunDir, m.o.LogDir} {
		for _, path := range []func(string) (string, error){
			func(p string) (string, error) { return p, nil }, filepath.EvalSymlinks,
		} {
			inner, err := path(own)
			if err != nil {
				return fmt.Errorf("find %s: %w", own, err)
			}
			outer, err := path(dir)
			if errors.Is(err, fs.ErrNotExist) {
				continue // said better by whoever reads the data
			}
			if err != nil {
				return fmt.Errorf("find %s: %w", dir, err)
			}
			if inner == outer || strings.HasPrefix(inner, outer+"/") {
				return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the dataset directory %q holds Ramet's own %q", dir, own)
			}
		}
	}
	return nil
}

// register reserves the id, so that two starts never share a directory.
func (m *Manager) register(in *instance) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.live[in.spec.ID] != nil {
		return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "an instance %s is up already", in.spec.ID)
	}
	m.live[in.spec.ID] = in
	return nil
}

func (m *Manager) unregister(in *instance) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.live[in.spec.ID] == in {
		delete(m.live, in.spec.ID)
	}
}

// checkUnused refuses an id whose process an earlier daemon has left running:
// its run directory must not be taken from under it.
func (m *Manager) checkUnused(id string) error {
	st, err := loadState(m.dirOf(id))
	if err != nil {
		return nil //nolint:nilerr // nothing readable is nothing to protect
	}
	p, err := proc.Open(st.PID, st.StartTicks)
	if errors.Is(err, proc.ErrGone) {
		return nil
	}
	if err != nil {
		return err
	}
	return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "an instance %s is up already, as process %d", id, p.PID).
		WithHint("`ramet doctor` shows it and how to end it")
}

// cleanup removes what is left of an instance whose process is gone, and only
// then frees its id.
func (m *Manager) cleanup(in *instance) {
	in.sql.close()
	if err := os.RemoveAll(string(in.dir)); err != nil {
		m.log.Warn("an instance's run directory stays", "instance", in.spec.ID, "error", err)
	}
	m.egress.drop(in.cgroup)
	m.unregister(in)
	close(in.gone)
}

// launch prepares directory, configuration and data, and starts the process.
func (m *Manager) launch(ctx context.Context, in *instance, bin string, lock *os.File, data *realDir) error {
	spec := in.spec
	control, err := controlOf(data, spec.Major)
	if err != nil {
		return err
	}
	in.walSegment = control.WALSegmentSize
	plan, err := m.plan(in, bin)
	if err != nil {
		return err
	}
	log, begin, err := m.openLog(spec.ID)
	if err != nil {
		return diskError(err)
	}
	defer log.Close() //nolint:errcheck // the instance holds its own descriptor
	in.logBegin.Store(begin)
	n, cg, err := m.cradle(ctx, in)
	if err != nil {
		return fmt.Errorf("guard the source's addresses: %w", err)
	}
	defer cg.close() // only needed at the fork
	p, err := m.spawn(ctx, launch{log: log, lock: lock}, n, cg, plan, func() error {
		facts, err := m.prepareData(data, spec)
		if err == nil {
			err = m.writeConfig(in, data, control, facts)
		}
		return diskError(err)
	})
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded), err != nil && ctx.Err() != nil:
		return in.tooLate(ctx)
	case engine.As(err) != nil:
		return err
	case errors.Is(err, proc.ErrGone):
		return in.failure("PostgreSQL ended at once")
	case err != nil:
		return engine.Errorf(engine.ClassInternal, engine.CodeInstanceFailed, "start instance %s: %w", spec.ID, err)
	}
	in.adopted(p, time.Now())
	return in.saveState()
}

func (m *Manager) plan(in *instance, bin string) (initSpec, error) {
	spec := in.spec
	var out initSpec
	if m.isolated {
		var err error
		if out, err = m.instancePlan(spec, bin, in.dir); err != nil {
			return out, err
		}
	} else {
		out.Program = filepath.Join(bin, "postgres")
	}
	p := m.pathsOf(in)
	out.Args = []string{out.Program, "-D", p.pgdata, "-c", "config_file=" + p.conf + "/postgresql.conf"}
	out.Env = []string{
		"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=/tmp",
		envInstance + "=" + spec.ID, envRun + "=" + m.runKey,
	}
	return out, nil
}

func (m *Manager) pathsOf(in *instance) paths {
	if m.isolated {
		return paths{pgdata: nsData + "/pgdata", socket: nsSocket, conf: nsConf}
	}
	return paths{pgdata: filepath.Join(in.spec.Dir, "pgdata"), socket: in.dir.socket(), conf: in.dir.conf()}
}

// writeConfig makes the instance's own directory anew.
func (m *Manager) writeConfig(in *instance, data *realDir, control engine.ControlData, facts dataFacts) error {
	c, err := configure(in.spec, control, facts, m.pathsOf(in))
	if err != nil {
		return err
	}
	supers, err := superuserNames(data, control.BlockSize)
	if err != nil {
		return err
	}
	in.roles = append([]string{engineRole}, supers...)
	mapped := in.roles
	if u := in.spec.User; u != "" && validRoleName(u) {
		mapped = append(mapped[:len(mapped):len(mapped)], u)
	}
	if err := os.RemoveAll(string(in.dir)); err != nil {
		return fmt.Errorf("make run directory: %w", err)
	}
	for _, dir := range []string{string(in.dir), in.dir.socket(), in.dir.conf()} {
		if err := os.Mkdir(dir, 0o711); err != nil {
			return fmt.Errorf("make run directory: %w", err)
		}
	}
	if os.Geteuid() == 0 {
		if err := os.Chown(in.dir.socket(), m.uid, m.gid); err != nil {
			return fmt.Errorf("make socket directory: %w", err)
		}
	}
	if err := os.Chmod(in.dir.socket(), 0o700); err != nil {
		return fmt.Errorf("make socket directory: %w", err)
	}
	for name, content := range map[string][]byte{
		"postgresql.conf": c.render(), "pg_hba.conf": hba(in.spec), "pg_ident.conf": ident(m.osUsers(), mapped),
	} {
		if err := os.WriteFile(filepath.Join(in.dir.conf(), name), content, 0o644); err != nil {
			return fmt.Errorf("write configuration: %w", err)
		}
	}
	return nil
}

// osUsers are the names, as PostgreSQL will see them, of who may come through
// the socket as any superuser: the engine alone. As root the instance's own
// user is not among them, so a server process cannot connect back to itself.
func (m *Manager) osUsers() []string {
	if os.Geteuid() == 0 {
		return []string{"root"}
	}
	return []string{currentUser()}
}

// savedState lets Running and Adopt find an instance without the catalog.
type savedState struct {
	PID        int
	StartTicks uint64
	Dir        string
	Roles      []string
	Unguarded  []string
	Role       engine.InstanceRole
	Port       int
	Major      int
	LogBegin   int64
	WALSegment int64
	StartedAt  time.Time
}

func (in *instance) saveState() error {
	in.saving.Lock()
	defer in.saving.Unlock()
	b, err := json.Marshal(savedState{
		PID: in.proc.PID, StartTicks: in.proc.StartTicks, Dir: in.spec.Dir, Roles: in.roles, Unguarded: in.unguarded, Role: in.spec.Role,
		Port: portOf(in.spec), Major: in.spec.Major, LogBegin: in.logBegin.Load(), WALSegment: in.walSegment, StartedAt: in.started,
	})
	if err != nil {
		return err
	}
	return os.WriteFile(in.dir.state(), b, 0o600)
}

func loadState(d instanceDir) (savedState, error) {
	var s savedState
	b, err := os.ReadFile(d.state())
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal(b, &s)
}

// maxPidFile is far more than PostgreSQL's eight lines.
const maxPidFile = 64 << 10

// awaitReady watches line 8 of postmaster.pid, which PostgreSQL writes as its
// last act of starting: "ready" once connections are accepted, on a standby
// only with consistent data (AddToDataDirLockFile in miscinit.c).
func (in *instance) awaitReady(ctx context.Context, data *realDir) error {
	every := time.Millisecond
	timer := time.NewTimer(every)
	defer timer.Stop()
	for begin := time.Now(); ; timer.Reset(every) {
		b, err := data.read("postmaster.pid", maxPidFile)
		if err == nil && pidFileStatus(b) == "ready" {
			return nil
		}
		if engine.As(err) != nil {
			return err
		}
		select {
		case <-in.proc.Done():
			return in.failure("PostgreSQL ended while it was starting")
		case <-ctx.Done():
			return in.tooLate(ctx)
		case <-timer.C:
		}
		switch since := time.Since(begin); {
		case since > 5*time.Second:
			every = 50 * time.Millisecond
		case since > 500*time.Millisecond:
			every = 5 * time.Millisecond
		}
	}
}

// tooLate tells a start that was cancelled from one that took too long.
func (in *instance) tooLate(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return engine.Errorf(engine.ClassCancelled, engine.CodeCancelled, "starting instance %s was cancelled: %w", in.spec.ID, context.Cause(ctx))
	}
	return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceTimeout,
		"instance %s was not ready in time; its log ends with: %s", in.spec.ID, lastLines(in.LogTail(2000), 5)).
		WithHint("a long recovery needs a longer timeout; the operation may be retried")
}

func pidFileStatus(b []byte) string {
	lines := bytes.Split(b, []byte{'\n'})
	if len(lines) < 8 {
		return ""
	}
	return strings.TrimSpace(string(lines[7]))
}

// abandon ends an instance whose start failed and returns the reason.
func (in *instance) abandon(ctx context.Context, cause error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	if err := in.end(ctx, abandonPatience); err != nil {
		return errors.Join(cause, fmt.Errorf("and it could not be ended: %w", err))
	}
	return cause
}

// failure turns the end of this run's log into an error.
func (in *instance) failure(what string) error {
	tail := in.LogTail(8000)
	text := what + ": " + lastLines(tail, 6)
	e := &engine.Error{Class: engine.ClassInternal, Code: engine.CodeInstanceFailed, Message: "instance " + in.spec.ID + ": " + text}
	switch {
	case strings.Contains(tail, "Address already in use"):
		e.Class, e.Code = engine.ClassConflict, engine.CodePortTaken
		e.Message = "port " + net.JoinHostPort(listenAddress(in.spec), strconv.Itoa(in.spec.Port)) + " is taken by another program"
		e.Hint = "stop the program that listens there, or let the clone have another port"
	case strings.Contains(tail, "No space left on device"), strings.Contains(tail, "Disk quota exceeded"):
		e.Class, e.Code = engine.ClassExhausted, engine.CodePoolFull
		e.Hint = "free space in the pool (remove clones or snapshots) and try again"
	case strings.Contains(tail, "Cannot assign requested address"):
		e.Class, e.Code = engine.ClassInvalid, engine.CodeInvalidRequest
		e.Hint = "the listen address must be one of this host's"
	case strings.Contains(tail, "invalid value for parameter"), strings.Contains(tail, "is outside the valid range"),
		strings.Contains(tail, "configuration file") && strings.Contains(tail, "contains errors"):
		e.Class, e.Code = engine.ClassInvalid, engine.CodeInvalidRequest
		e.Hint = "check the clone's settings"
	case strings.Contains(tail, "could not access file"):
		e.Class = engine.ClassPrecondition
		e.Hint = "install the package that holds this library for PostgreSQL " + strconv.Itoa(in.spec.Major)
	case strings.Contains(tail, "directory \"") && strings.Contains(tail, "does not exist") && strings.Contains(tail, "tablespace"):
		e.Class, e.Code = engine.ClassPrecondition, engine.CodeNewTablespace
		e.Hint = "production created a tablespace after the base backup; resync the source"
	}
	return e
}

// diskError names a full disk as such.
func diskError(err error) error {
	if !isNoSpace(err) || engine.As(err) != nil {
		return err
	}
	return engine.Errorf(engine.ClassExhausted, engine.CodePoolFull, "no space left: %w", err).
		WithHint("free space in the pool or on the host and try again")
}

func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], " | ")
}

// adopted makes p the instance's process and cleans up after it when it ends.
func (in *instance) adopted(p *proc.Process, started time.Time) {
	in.m.mu.Lock()
	in.proc, in.started = p, started
	in.m.mu.Unlock()
	go func() {
		<-p.Done()
		in.m.cleanup(in)
		p.Release()
	}()
}

// tail reads at most n bytes from the end of a file, not before begin.
func tail(path string, begin, n int64) string {
	f, err := os.Open(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return ""
		}
		return "(no log: " + err.Error() + ")"
	}
	defer f.Close() //nolint:errcheck // only read
	st, err := f.Stat()
	if err != nil || st.Size() <= begin {
		return ""
	}
	b := make([]byte, min(n, st.Size()-begin))
	read, err := f.ReadAt(b, st.Size()-int64(len(b)))
	if err != nil && read == 0 {
		return ""
	}
	return string(b[:read])
}
