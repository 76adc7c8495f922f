package operation

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// ErrDetached is the cause of a step's context when the daemon stops: the
// step should return soon and leave things as they are; it will be resumed.
var ErrDetached = errors.New("the daemon is stopping; the operation goes on at its next start")

// Options configures a Runner.
type Options struct {
	Journal       Journal
	Registry      *Registry
	LogDir        string           // one file per operation; made when missing
	Logger        *slog.Logger     // the daemon's log; nil discards
	MaxConcurrent int              // operations without a parent that run at once; 0 means no limit
	UndoTimeout   time.Duration    // for each Undo; 0 means two minutes
	FlushInterval time.Duration    // how long a change may wait to be journalled; 0 means one second
	Now           func() time.Time // nil means time.Now
}

// Runner runs operations. All methods are safe for concurrent use.
type Runner struct{ opt Options }

var errEarly = errors.New("operation: not built yet")

// New returns a Runner that does nothing until Submit or Resume is called.
func New(opt Options) *Runner { return &Runner{opt: opt} }

// Submit stores a pending operation in the caller's transaction and starts it when that commits.
func (r *Runner) Submit(tx engine.Tx, s Spec) (engine.Operation, error) {
	return engine.Operation{}, errEarly
}

// Resume takes up every unfinished operation. It is called once, at start.
func (r *Runner) Resume(ctx context.Context) error { return errEarly }

// Wait returns the operation once it is final.
func (r *Runner) Wait(ctx context.Context, id engine.ID) (engine.Operation, error) {
	return engine.Operation{}, errEarly
}

// Get returns the operation's live state.
func (r *Runner) Get(ctx context.Context, id engine.ID) (engine.Operation, error) {
	return engine.Operation{}, errEarly
}

// Cancel asks the operation and its children to end.
func (r *Runner) Cancel(ctx context.Context, id engine.ID) error { return errEarly }

// Retry submits a failed or cancelled operation again.
func (r *Runner) Retry(ctx context.Context, id engine.ID, principal string) (engine.Operation, error) {
	return engine.Operation{}, errEarly
}

// Events delivers the present state and then each change.
func (r *Runner) Events(ctx context.Context, id engine.ID, after uint64) (<-chan Event, error) {
	return nil, errEarly
}

// Log returns the operation's log so far.
func (r *Runner) Log(id engine.ID) (io.ReadCloser, error) { return nil, errEarly }

// RemoveLogs deletes the logs of operations that were pruned.
func (r *Runner) RemoveLogs(ids ...engine.ID) error { return errEarly }

// Close detaches: running steps end, nothing is undone or marked failed.
func (r *Runner) Close(ctx context.Context) error { return nil }

// Progress returns how far an operation is, 0 … 1, by its steps' weights.
func Progress(op engine.Operation) float64 { return 0 }

// Run is what a step sees of its operation. Safe for concurrent use.
type Run struct{}

// ID returns the operation's id.
func (r *Run) ID() engine.ID { return "" }

// Operation returns a copy of the live state.
func (r *Run) Operation() engine.Operation { return engine.Operation{} }

// Principal returns the name of who asked.
func (r *Run) Principal() string { return "" }

// Params decodes the operation's parameters.
func (r *Run) Params(into any) error { return errEarly }

// State decodes what the steps have learned so far; into stays as it is when there is nothing yet.
func (r *Run) State(into any) error { return errEarly }

// SetState replaces the state in memory; it is journalled with the next write.
func (r *Run) SetState(v any) error { return errEarly }

// SaveState replaces the state and makes it durable before it returns.
func (r *Run) SaveState(ctx context.Context, v any) error { return errEarly }

// Progress says how far the present step is, 0 … 1.
func (r *Run) Progress(fraction float64, message string) {}

// Logger writes to the operation's log and the daemon's.
func (r *Run) Logger() *slog.Logger { return slog.New(slog.DiscardHandler) }

// Time adds to the operation's timings.
func (r *Run) Time(name string, d time.Duration) {}

// SetResult names what the operation made.
func (r *Run) SetResult(ref engine.ObjectRef) {}

// Child runs another operation inside this one and waits for it.
func (r *Run) Child(ctx context.Context, key string, s Spec) (engine.Operation, error) {
	return engine.Operation{}, errEarly
}

// Update runs a catalog transaction; the operation's state is written with it.
func (r *Run) Update(ctx context.Context, fn func(engine.Tx) error) error { return errEarly }

// Skip is returned by a step that has nothing to do; the step is shown as skipped.
func Skip(reason string) error { return errEarly }
