package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/proc"
)

// Freeze implements engine.Instance: by the freezer of the instance's cgroup
// where it has one, else by SIGSTOP to its whole process tree.
func (in *instance) Freeze(ctx context.Context) error {
	var err error
	if dir := in.cgroup.dir; dir != "" {
		err = freezeCgroup(ctx, dir)
	} else {
		err = proc.StopTree(ctx, in.proc)
	}
	if err != nil {
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceTimeout, "instance %s cannot be frozen: %w", in.spec.ID, err).
			WithHint("stop it first")
	}
	return nil
}

// Thaw implements engine.Instance.
func (in *instance) Thaw(context.Context) error {
	if _, err := in.m.thaw(in.spec.ID, in.proc); err != nil {
		return fmt.Errorf("let instance %s go on: %w", in.spec.ID, err)
	}
	return nil
}

// Thaw implements engine.Instances.
func (m *Manager) Thaw(_ context.Context, p engine.InstanceProcess) (frozen bool, err error) {
	h, err := proc.Open(p.PID, p.StartTicks)
	if errors.Is(err, proc.ErrGone) {
		return false, nil
	}
	if err == nil {
		frozen, err = m.thaw(p.ID, h)
	}
	if err != nil {
		return frozen, fmt.Errorf("let instance %s go on: %w", p.ID, err)
	}
	return frozen, nil
}

// thaw undoes both ways of freezing, whichever an earlier daemon has taken,
// and reports whether there was anything to undo.
func (m *Manager) thaw(id string, p *proc.Process) (frozen bool, err error) {
	for _, dir := range m.egress.dirsOf(id) {
		was, err := thawCgroup(dir)
		frozen = frozen || was
		if err != nil {
			return frozen, err
		}
	}
	// The postmaster is stopped first and continued last.
	if p.Alive() && proc.Stopped(p.PID) {
		frozen, err = true, proc.ContinueTree(p)
	}
	if errors.Is(err, proc.ErrGone) {
		err = nil
	}
	return frozen, err
}

// freezeCgroup returns when every process of a cgroup is frozen.
func freezeCgroup(ctx context.Context, dir string) error {
	if err := os.WriteFile(filepath.Join(dir, "cgroup.freeze"), []byte("1"), 0o600); err != nil {
		return err
	}
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for {
		events, err := os.ReadFile(filepath.Join(dir, "cgroup.events"))
		if err != nil {
			return err
		}
		if bytes.Contains(events, []byte("frozen 1")) {
			return nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return fmt.Errorf("the cgroup %s does not freeze: %w", dir, ctx.Err())
		}
	}
}

// thawCgroup lets a cgroup go on. One that is gone needs nothing.
func thawCgroup(dir string) (frozen bool, err error) {
	path := filepath.Join(dir, "cgroup.freeze")
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) || err == nil && bytes.HasPrefix(b, []byte("0")) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, os.WriteFile(path, []byte("0"), 0o600)
}
