package postgres

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"github.com/ramet-io/ramet/internal/proc"
)

// CheckSettings implements engine.Instances; see the function of that name.
func (m *Manager) CheckSettings(settings map[string]string) error { return CheckSettings(settings) }

// LogTail implements engine.Instances.
func (m *Manager) LogTail(id string, n int64) string { return tail(m.logPath(id), 0, n) }

// Discard implements engine.Instance. The end of PID 1 takes the whole
// namespace with it; without one, PostgreSQL's children notice that the
// postmaster is gone.
func (in *instance) Discard(ctx context.Context) error {
	in.sql.release()
	if err := in.proc.Signal(syscall.SIGKILL); err != nil && !errors.Is(err, proc.ErrGone) {
		return fmt.Errorf("discard instance %s: %w", in.spec.ID, err)
	}
	select {
	case <-in.gone:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("discard instance %s: %w", in.spec.ID, ctx.Err())
	}
}
