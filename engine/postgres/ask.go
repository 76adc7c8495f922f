package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/proc"
)

// CheckSettings implements engine.Instances; see the function of that name.
func (m *Manager) CheckSettings(settings map[string]string) error { return CheckSettings(settings) }

// LogTail implements engine.Instances.
func (m *Manager) LogTail(id string, n int64) string { return tail(m.logPath(id), 0, n) }

// Forget implements engine.Instances. It also takes away what an instance left
// that ended while no daemon ran.
func (m *Manager) Forget(id, dir string) error {
	m.mu.Lock()
	up := m.live[id] != nil
	m.mu.Unlock()
	if !up && instanceID.MatchString(id) && m.checkUnused(id) == nil {
		m.egress.forget(id)
		if err := os.RemoveAll(string(m.dirOf(id))); err != nil {
			return fmt.Errorf("forget instance %s: %w", id, err)
		}
	}
	paths := []string{m.logPath(id), m.logPath(id) + ".1"}
	if dir != "" {
		paths = append(paths, m.lockPath(dir))
	}
	var errs []error
	for _, p := range paths {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, fmt.Errorf("forget instance %s: %w", id, err))
		}
	}
	return errors.Join(errs...)
}

// Discard implements engine.Instance. The end of PID 1 takes the whole
// namespace with it. Without one, PostgreSQL's children would go on in the
// dataset until they notice that the postmaster is gone; an immediate shutdown
// ends them first.
func (in *instance) Discard(ctx context.Context) error {
	in.sql.release()
	sig := syscall.SIGKILL
	if !in.m.isolated {
		sig = syscall.SIGQUIT
	}
	if err := in.proc.Signal(sig); err != nil && !errors.Is(err, proc.ErrGone) {
		return fmt.Errorf("discard instance %s: %w", in.spec.ID, err)
	}
	select {
	case <-in.gone:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("discard instance %s: %w", in.spec.ID, ctx.Err())
	}
}

// Leftovers implements engine.Instances.
func (m *Manager) Leftovers(ctx context.Context) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(m.o.RunDir, "i"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list run directories: %w", err)
	}
	var out []string
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if id := e.Name(); instanceID.MatchString(id) && m.ended(id) {
			out = append(out, id)
		}
	}
	return out, nil
}

// ended reports whether nothing runs under an id and nothing is about to.
func (m *Manager) ended(id string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.live[id] == nil && m.checkUnused(id) == nil
}

// ClearLeftover implements engine.Instances. The id is taken for the moment,
// so that no start makes the directory anew meanwhile.
func (m *Manager) ClearLeftover(_ context.Context, id string) error {
	in := &instance{m: m, spec: engine.InstanceSpec{ID: id}}
	if !instanceID.MatchString(id) {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the instance id %q is not valid", id)
	}
	if err := m.register(in); err != nil {
		return err
	}
	defer m.unregister(in)
	if err := m.checkUnused(id); err != nil {
		return err
	}
	m.egress.forget(id)
	if err := os.RemoveAll(string(m.dirOf(id))); err != nil {
		return fmt.Errorf("clear what instance %s has left: %w", id, err)
	}
	return nil
}
