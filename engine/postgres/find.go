package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/proc"
)

// Adopt implements engine.Instances. A virtual database gets its password set
// again, because setting it is not waited for on disk.
func (m *Manager) Adopt(ctx context.Context, spec engine.InstanceSpec, ref engine.InstanceRef) (engine.Instance, error) {
	if err := checkSpec(spec); err != nil {
		return nil, err
	}
	gone := func(why error) error {
		return engine.Errorf(engine.ClassNotFound, engine.CodeInstanceFailed, "instance %s is not running: %w", spec.ID, why)
	}
	p, err := proc.Open(ref.PID, ref.StartTicks)
	if errors.Is(err, proc.ErrGone) {
		return nil, gone(err)
	}
	if err != nil {
		return nil, err
	}
	if env, err := proc.Environ(p.PID); err != nil || env[envInstance] != spec.ID || env[envRun] != m.runKey {
		return nil, gone(fmt.Errorf("process %d is another program", p.PID))
	}
	if _, err := m.thaw(spec.ID, p); err != nil { // a frozen one answers nothing
		return nil, err
	}
	dir := m.dirOf(spec.ID)
	state, err := loadState(dir)
	if err != nil {
		return nil, fmt.Errorf("adopt instance %s: %w", spec.ID, err)
	}
	in := &instance{
		m: m, spec: spec, dir: dir, roles: state.Roles, unguarded: state.Unguarded,
		walSegment: state.WALSegment, gone: make(chan struct{}),
	}
	in.logBegin.Store(state.LogBegin)
	if len(in.roles) == 0 {
		in.roles = []string{engineRole, "postgres"}
	}
	if err := m.register(in); err != nil {
		return nil, err
	}
	in.cgroup = m.egress.find(spec.ID)
	in.adopted(p, state.StartedAt)
	if spec.Role == engine.RoleVDB && spec.User != "" && spec.Verifier != "" {
		if err := in.SetPassword(ctx, spec.User, spec.Verifier); err != nil {
			m.log.Warn("the password of an adopted instance could not be set again", "instance", spec.ID, "error", err)
		}
	}
	return in, nil
}

// Running implements engine.Instances: it looks at the environment of every
// process of the instance user, which PostgreSQL's postmaster keeps and its
// children overwrite.
func (m *Manager) Running(ctx context.Context) ([]engine.InstanceProcess, error) {
	pids, err := proc.OwnedBy(m.uid)
	if err != nil {
		return nil, err
	}
	marked := map[int]string{}
	for _, pid := range pids {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		env, err := proc.Environ(pid)
		if err == nil && env[envRun] == m.runKey && env[envInstance] != "" {
			marked[pid] = env[envInstance]
		}
	}
	var out []engine.InstanceProcess
	for pid, id := range marked {
		if !m.isPostmaster(pid, marked) {
			continue
		}
		ticks, err := proc.StartTicks(pid)
		if err != nil {
			continue // it has ended meanwhile
		}
		p := engine.InstanceProcess{ID: id, PID: pid, StartTicks: ticks}
		if st, err := loadState(m.dirOf(id)); err == nil && st.PID == pid && st.StartTicks == ticks {
			p.Dir = st.Dir
		}
		out = append(out, p)
	}
	return out, nil
}

// isPostmaster tells a postmaster from programs that the instance has started
// with the same environment.
func (m *Manager) isPostmaster(pid int, marked map[int]string) bool {
	exe, err := os.Readlink("/proc/" + strconv.Itoa(pid) + "/exe")
	if err != nil || filepath.Base(exe) != "postgres" {
		return false
	}
	parent, err := proc.Parent(pid)
	if err != nil || marked[parent] != "" {
		return false
	}
	parentExe, err := os.Readlink("/proc/" + strconv.Itoa(parent) + "/exe")
	return err != nil || filepath.Base(parentExe) != "postgres"
}

// Kill implements engine.Instances.
func (m *Manager) Kill(ctx context.Context, p engine.InstanceProcess) error {
	m.mu.Lock()
	in := m.live[p.ID]
	ours := in != nil && in.proc != nil && in.proc.PID == p.PID && in.proc.StartTicks == p.StartTicks
	m.mu.Unlock()
	if ours {
		return in.end(ctx, killTimeout)
	}
	h, err := proc.Open(p.PID, p.StartTicks)
	if errors.Is(err, proc.ErrGone) {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := m.thaw(p.ID, h); err != nil {
		return err
	}
	for _, sig := range []syscall.Signal{syscall.SIGQUIT, syscall.SIGKILL} {
		if err := h.Signal(sig); err != nil && !errors.Is(err, proc.ErrGone) {
			return err
		}
		timer := time.NewTimer(killTimeout)
		select {
		case <-h.Done():
			timer.Stop()
			m.egress.forget(p.ID)
			return os.RemoveAll(string(m.dirOf(p.ID)))
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
		}
	}
	return fmt.Errorf("process %d does not end", p.PID)
}
