package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ramet-io/ramet/internal/atomicfile"
)

// maxLogBytes is how large an instance's log may be at most, but for what is
// written between two calls of TrimLogs.
const maxLogBytes = 8 << 20

// openLog opens the instance's log for appending and moves it aside once it is
// large. It returns where this run's part begins.
func (m *Manager) openLog(id string) (*os.File, int64, error) {
	path := m.logPath(id)
	if st, err := os.Stat(path); err == nil && st.Size() > maxLogBytes {
		if err := os.Rename(path, path+".1"); err != nil {
			return nil, 0, fmt.Errorf("rotate log: %w", err)
		}
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, 0, fmt.Errorf("open log: %w", err)
	}
	st, err := f.Stat()
	if err != nil {
		return nil, 0, errors.Join(fmt.Errorf("open log: %w", err), f.Close())
	}
	return f, st.Size(), nil
}

// Tidy implements engine.Instances.
func (m *Manager) Tidy(ctx context.Context) error { return m.TrimLogs(ctx) }

// TrimLogs moves the end of every log that has become large aside and empties
// it. PostgreSQL keeps its log open, for appending, so the file itself must
// stay; what it writes between the copy and the cut is lost.
func (m *Manager) TrimLogs(ctx context.Context) error {
	entries, err := os.ReadDir(m.o.LogDir)
	if err != nil {
		return fmt.Errorf("trim logs: %w", err)
	}
	var errs []error
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		id, ok := strings.CutSuffix(e.Name(), ".log")
		if !ok || !instanceID.MatchString(id) || !e.Type().IsRegular() {
			continue
		}
		if st, err := e.Info(); err != nil || st.Size() <= maxLogBytes {
			continue // too small, or gone meanwhile
		}
		if err := trimLog(filepath.Join(m.o.LogDir, e.Name())); err != nil {
			errs = append(errs, fmt.Errorf("trim log of %s: %w", id, err))
			continue
		}
		m.logBeginsAnew(id)
	}
	return errors.Join(errs...)
}

// trimLog keeps the last maxLogBytes as PATH.1. Where there is no room for
// them the log is emptied all the same.
func trimLog(path string) error {
	err := keepEnd(path, path+".1")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return errors.Join(err, os.Truncate(path, 0))
}

func keepEnd(path, kept string) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // only read
	if _, err := in.Seek(-maxLogBytes, io.SeekEnd); err != nil {
		return err
	}
	out, err := atomicfile.Create(kept, 0o600)
	if err != nil {
		return err
	}
	defer out.Abort()
	if _, err := io.Copy(out, io.LimitReader(in, maxLogBytes)); err != nil {
		return err
	}
	return out.Commit()
}

// logBeginsAnew makes the instance's part of the log all of it, for this
// daemon and the next.
func (m *Manager) logBeginsAnew(id string) {
	m.mu.Lock()
	in := m.live[id]
	started := in != nil && in.proc != nil
	m.mu.Unlock()
	if in == nil {
		return
	}
	in.logBegin.Store(0)
	if !started {
		return // its start saves it
	}
	if err := in.saveState(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		m.log.Warn("an instance's state could not be saved", "instance", id, "error", err)
	}
}
