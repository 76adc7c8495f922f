package operation

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/ramet-io/ramet/engine"
)

// maxLogBytes bounds one operation's log; a step that logs without end must
// not fill the data directory.
const maxLogBytes = 8 << 20

// opLog is one operation's log file and the logger that writes to it and to
// the daemon's log.
type opLog struct {
	logger *slog.Logger
	path   string

	mu   sync.Mutex
	file *os.File // nil until the first line
	size int64
	bad  bool // the file could not be opened or written; only the daemon's log is left
}

func newOpLog(opt Options, op engine.Operation) *opLog {
	l := &opLog{path: logPath(opt.LogDir, op.ID)}
	own := slog.NewTextHandler(l, &slog.HandlerOptions{Level: slog.LevelDebug})
	daemon := opt.Logger.Handler().WithAttrs([]slog.Attr{
		slog.String("operation", string(op.ID)), slog.String("kind", op.Kind),
	})
	l.logger = slog.New(both{own, daemon})
	return l
}

func logPath(dir string, id engine.ID) string { return filepath.Join(dir, string(id)+".log") }

// Write implements io.Writer for the text handler; each call is one line. It
// never fails: a full disk must not end an operation through its log.
func (l *opLog) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.bad || l.size > maxLogBytes {
		return len(line), nil
	}
	if l.file == nil && !l.open() {
		return len(line), nil
	}
	if l.size+int64(len(line)) > maxLogBytes {
		line = []byte("msg=\"the log ends here: it has reached its limit\"\n")
		l.size = maxLogBytes
	}
	n, err := l.file.Write(line)
	l.size += int64(n)
	l.bad = err != nil
	return len(line), nil
}

func (l *opLog) open() bool {
	f, err := os.OpenFile(l.path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if errors.Is(err, fs.ErrNotExist) {
		if err = os.MkdirAll(filepath.Dir(l.path), 0o700); err == nil {
			f, err = os.OpenFile(l.path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
		}
	}
	if err != nil {
		l.bad = true
		return false
	}
	if st, err := f.Stat(); err == nil {
		l.size = st.Size()
	}
	l.file = f
	return true
}

// Close releases the file; lines that come later open it again.
func (l *opLog) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file != nil {
		_ = l.file.Close()
		l.file = nil
	}
}

// both hands each record to two handlers.
type both [2]slog.Handler

func (b both) Enabled(ctx context.Context, level slog.Level) bool {
	return b[0].Enabled(ctx, level) || b[1].Enabled(ctx, level)
}

func (b both) Handle(ctx context.Context, rec slog.Record) error {
	var errs []error
	for _, h := range b {
		if h.Enabled(ctx, rec.Level) {
			errs = append(errs, h.Handle(ctx, rec.Clone()))
		}
	}
	return errors.Join(errs...)
}

func (b both) WithAttrs(attrs []slog.Attr) slog.Handler {
	return both{b[0].WithAttrs(attrs), b[1].WithAttrs(attrs)}
}

func (b both) WithGroup(name string) slog.Handler {
	return both{b[0].WithGroup(name), b[1].WithGroup(name)}
}

// Log returns the operation's log so far, as lines of text; empty when
// nothing was logged. Lines written later can be read from it as well.
func (r *Runner) Log(id engine.ID) (io.ReadCloser, error) {
	if !id.HasPrefix(engine.PrefixOperation) {
		// Only a well-formed id becomes a file name.
		return nil, engine.Errorf(engine.ClassNotFound, engine.CodeOperationNotFound, "operation %.64q does not exist", string(id))
	}
	f, err := os.Open(logPath(r.opt.LogDir, id))
	if err == nil {
		return f, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open log of operation %s: %w", id, err)
	}
	if _, err := r.Get(context.Background(), id); err != nil {
		return nil, err
	}
	return io.NopCloser(strings.NewReader("")), nil
}

// RemoveLogs deletes the logs of operations that were pruned.
func (r *Runner) RemoveLogs(ids ...engine.ID) error {
	var errs []error
	for _, id := range ids {
		if !id.HasPrefix(engine.PrefixOperation) {
			continue
		}
		if err := os.Remove(logPath(r.opt.LogDir, id)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// LoggedOperations lists the operations that have a log file, known to the
// journal or not.
func (r *Runner) LoggedOperations() ([]engine.ID, error) {
	entries, err := os.ReadDir(r.opt.LogDir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list the logs of operations: %w", err)
	}
	var out []engine.ID
	for _, e := range entries {
		stem, ok := strings.CutSuffix(e.Name(), ".log")
		if id := engine.ID(stem); ok && id.HasPrefix(engine.PrefixOperation) {
			out = append(out, id)
		}
	}
	return out, nil
}
