package main

import (
	"io"
	"log/slog"
	"os"
	"sync"

	"github.com/ramet-io/ramet/engine"
)

// keptLog is how much of the end of its own log the daemon keeps for diagnostics.
const keptLog = 512 << 10

// newLogger writes to standard error and to the others given.
func newLogger(format, level string, also ...io.Writer) (*slog.Logger, error) {
	var lv slog.Level
	if err := lv.UnmarshalText([]byte(level)); err != nil {
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "--log-level: %q is not a level", level)
	}
	w := io.MultiWriter(append([]io.Writer{os.Stderr}, also...)...)
	opt := &slog.HandlerOptions{Level: lv}
	switch format {
	case "text":
		return slog.New(slog.NewTextHandler(w, opt)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(w, opt)), nil
	}
	return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "--log-format: %q is not text or json", format)
}

// logTail keeps the end of what is written to it. Safe for concurrent use.
type logTail struct {
	mu   sync.Mutex
	text []byte
}

// Write implements io.Writer and never fails. What is kept grows to twice its
// size before its older half goes, so that most writes only append.
func (l *logTail) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.text = append(l.text, p...)
	if len(l.text) > 2*keptLog {
		l.text = append(l.text[:0], l.text[len(l.text)-keptLog:]...)
	}
	return len(p), nil
}

// end returns a copy of what is kept, from the beginning of a line.
func (l *logTail) end() []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	from := max(0, len(l.text)-keptLog)
	for from > 0 && from < len(l.text) && l.text[from-1] != '\n' {
		from++
	}
	return append([]byte(nil), l.text[from:]...)
}
