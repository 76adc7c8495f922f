// Package operation runs persisted, resumable pieces of work.
//
// An operation is an ordered list of named steps (Definition). The Runner
// writes its state before the world is changed and after, so that after a
// crash the daemon resumes or compensates it. See Step for what a step
// promises in return.
package operation

import (
	"context"
	"encoding/json"

	"github.com/ramet-io/ramet/engine"
)

// Journal is where operations live; engine/catalog implements it.
type Journal interface {
	View(ctx context.Context, fn func(engine.Tx) error) error
	Update(ctx context.Context, fn func(engine.Tx) error) error
}

// Recovery says what happens to an unfinished operation whose last journalled
// step this is, when the daemon starts again.
type Recovery int

// The recoveries.
const (
	// Resume runs the step again and goes on.
	Resume Recovery = iota
	// Restart undoes every step that may have begun, newest first, and runs
	// the operation again from its first step.
	Restart
	// Compensate undoes every step that may have begun and fails the
	// operation with CodeInterrupted.
	Compensate
)

// Step is one named piece of an operation.
//
// Run may be called again although it has finished, even when later steps
// have begun: the journal is only written at durable boundaries. It must
// therefore find its own work done and return nil, or do it over. Undo takes
// back whatever Run has done, completely, partly or not at all; it must not
// fail because there is nothing to undo. After the last step, nothing is undone.
type Step struct {
	Name     string
	Weight   int // share of the progress bar; 0 counts as 1
	Recovery Recovery
	// Durable makes the runner commit the journal before the step runs.
	// Without it the step's state is written with the next durable boundary
	// or within a second, whichever is first.
	Durable bool
	Run     func(ctx context.Context, r *Run) error
	Undo    func(ctx context.Context, r *Run) error // nil: nothing to undo
}

// Definition is a kind of operation.
type Definition struct {
	Kind  string
	Steps []Step
	// Prepare runs in the transaction of Retry, before the new operation is
	// stored: it reserves the object again and may change op.State, which
	// begins as the first operation's initial state. op has its id already.
	// An error refuses the retry.
	Prepare func(tx engine.Tx, op *engine.Operation) error
	// Finish runs in the transaction that marks the operation succeeded. Its
	// error is a failure of the operation: every step is undone.
	Finish func(tx engine.Tx, r *Run) error
	// Fail runs in the transaction that marks it failed or cancelled, after
	// every Undo; cause is the error or CodeCancelled.
	Fail func(tx engine.Tx, r *Run, cause error) error
	// NoCancel refuses cancellation from the named step on (empty: always cancellable).
	NoCancel string
	// Width is how many operations of this kind run at once; 0 means no
	// limit. Kinds that run as each other's children must not have one.
	Width int
}

// Spec asks for one operation.
type Spec struct {
	Kind      string
	Object    engine.ObjectRef
	Locks     []engine.Lock
	Params    any // JSON-encodable; fixed for the operation's life
	State     any // initial state, may be nil
	Principal string
	Parent    engine.ID
	RetryOf   engine.ID
	Labels    map[string]string
}

// Event is one change of an operation, for watchers.
type Event struct {
	Seq       uint64 // grows by one per operation and daemon life
	Operation engine.Operation
}

// encode is shared by params and state.
func encode(v any) (json.RawMessage, error) {
	if v == nil {
		return nil, nil
	}
	if raw, ok := v.(json.RawMessage); ok {
		return raw, nil
	}
	return json.Marshal(v)
}
