package operation

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
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
	// InFinal is called in the transaction that marks an operation final, after
	// the operation was written. It must be quick. May be nil.
	InFinal func(engine.Tx, engine.Operation)
	// OnFinal is told of every operation that has ended, from its own
	// goroutine. It must be quick and must not call the Runner. May be nil.
	OnFinal func(engine.Operation)
	// ProjectOf says which project a new operation belongs to; nil leaves it
	// empty. It is called in the transaction that stores the operation.
	ProjectOf func(engine.Tx, engine.Operation) (engine.ID, error)
}

// Runner runs operations. All methods are safe for concurrent use.
type Runner struct {
	opt   Options
	log   *slog.Logger
	slots chan struct{}            // one token per running operation without parent; nil means no limit
	width map[string]chan struct{} // the same per kind; read-only after New

	// Undo and the last transaction outlive an operation's own context; they
	// hang on this one, which ends only when Close runs out of patience.
	undo     context.Context
	stopUndo context.CancelCauseFunc
	running  sync.WaitGroup

	mu      sync.Mutex
	tasks   map[engine.ID]*task // unfinished operations of this daemon life
	started chan struct{}       // closed and replaced whenever tasks grows
	closed  chan struct{}       // closed by Close
	fresh   map[engine.ID]bool  // submitted before Resume, which must leave them alone; nil after it

	flushing sync.Mutex // held while a flush writes
	flushMu  sync.Mutex
	dirty    map[engine.ID]*task
	timer    *time.Timer // not nil while a flush is due
}

// New returns a Runner that does nothing until Submit or Resume is called.
func New(opt Options) *Runner {
	if opt.Logger == nil {
		opt.Logger = slog.New(slog.DiscardHandler)
	}
	if opt.UndoTimeout == 0 {
		opt.UndoTimeout = 2 * time.Minute
	}
	if opt.FlushInterval == 0 {
		opt.FlushInterval = time.Second
	}
	if opt.Now == nil {
		opt.Now = time.Now
	}
	r := &Runner{
		opt: opt, log: opt.Logger,
		width: map[string]chan struct{}{}, tasks: map[engine.ID]*task{}, dirty: map[engine.ID]*task{},
		started: make(chan struct{}), closed: make(chan struct{}), fresh: map[engine.ID]bool{},
	}
	r.undo, r.stopUndo = context.WithCancelCause(context.Background())
	if opt.MaxConcurrent > 0 {
		r.slots = make(chan struct{}, opt.MaxConcurrent)
	}
	for _, d := range opt.Registry.byKind {
		if d.Width > 0 {
			r.width[d.Kind] = make(chan struct{}, d.Width)
		}
	}
	return r
}

func (r *Runner) now() time.Time { return r.opt.Now().UTC().Round(0) }

// Submit stores a pending operation in the caller's transaction and starts it
// when that commits. It fails with CodeOperationInProgress when an unfinished
// operation, other than one of its ancestors, has a lock that conflicts.
func (r *Runner) Submit(tx engine.Tx, s Spec) (engine.Operation, error) {
	params, err := encode(s.Params)
	if err != nil {
		return engine.Operation{}, fmt.Errorf("submit %s: encode params: %w", s.Kind, err)
	}
	state, err := encode(s.State)
	if err != nil {
		return engine.Operation{}, fmt.Errorf("submit %s: encode state: %w", s.Kind, err)
	}
	op := engine.Operation{
		Kind: s.Kind, Parent: s.Parent, RetryOf: s.RetryOf, Object: s.Object, Locks: s.Locks,
		Params: params, Initial: state, Principal: s.Principal,
	}
	op.Labels = s.Labels
	if err := r.enqueue(tx, &op); err != nil {
		return engine.Operation{}, err
	}
	return copyOf(op), nil
}

// enqueue completes and stores a new operation and starts it on commit.
func (r *Runner) enqueue(tx engine.Tx, op *engine.Operation) error {
	def := r.opt.Registry.byKind[op.Kind]
	if def == nil {
		return fmt.Errorf("submit operation: the kind %q is not registered", op.Kind)
	}
	if r.isClosed() {
		return stopping()
	}
	if err := checkLocks(tx, op); err != nil {
		return err
	}
	if op.ID == "" {
		op.ID = engine.NewID(engine.PrefixOperation)
	}
	if op.Project == "" && r.opt.ProjectOf != nil {
		project, err := r.opt.ProjectOf(tx, *op)
		if err != nil {
			return fmt.Errorf("submit %s: %w", op.Kind, err)
		}
		op.Project = project
	}
	op.Status = engine.OperationPending
	op.State = op.Initial
	op.Steps = pendingSteps(def)
	if err := tx.Operations().Put(op); err != nil {
		return fmt.Errorf("submit %s: %w", op.Kind, err)
	}
	r.mu.Lock()
	if r.fresh != nil {
		r.fresh[op.ID] = true
	}
	r.mu.Unlock()
	t := r.newTask(copyOf(*op), def)
	tx.OnCommit(func() { r.start(t) })
	return nil
}

func pendingSteps(def *Definition) []engine.StepState {
	steps := make([]engine.StepState, len(def.Steps))
	for i, s := range def.Steps {
		steps[i] = engine.StepState{Name: s.Name, Status: engine.StepPending, Weight: max(s.Weight, 1)}
	}
	return steps
}

// start puts tasks where they can be found, all together, and then runs them:
// a resumed parent must find its resumed child.
func (r *Runner) start(tasks ...*task) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.isClosed() {
		return // it is in the journal; Resume of the next life takes it up
	}
	for _, t := range tasks {
		r.tasks[t.id] = t
		r.running.Add(1)
	}
	for _, t := range tasks {
		go t.main()
	}
	close(r.started)
	r.started = make(chan struct{})
}

// forget drops an ended task; from now on the journal alone speaks for it.
func (r *Runner) forget(t *task) {
	r.mu.Lock()
	delete(r.tasks, t.id)
	r.mu.Unlock()
	close(t.done)
	r.running.Done()
}

func (r *Runner) task(id engine.ID) *task {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.tasks[id]
}

func (r *Runner) isClosed() bool {
	select {
	case <-r.closed:
		return true
	default:
		return false
	}
}

// stopping says that the runner is closed, or has not yet taken up what was
// asked about. It is an ErrDetached.
func stopping() error {
	return engine.Errorf(engine.ClassUnavailable, engine.CodeInterrupted, "%w", ErrDetached).
		WithHint("ask again once the daemon runs")
}

// Close detaches: the contexts of running steps end with ErrDetached, nothing
// is undone or marked failed, and the journal is left so that Resume goes on.
// An undo that has begun may end until ctx does. Close waits for all of it and
// returns ctx's error when a step would not end.
func (r *Runner) Close(ctx context.Context) error {
	r.mu.Lock()
	if !r.isClosed() {
		close(r.closed)
	}
	for _, t := range r.tasks {
		t.stop(ErrDetached)
	}
	r.mu.Unlock()

	ended := make(chan struct{})
	go func() { r.running.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-ctx.Done():
		r.stopUndo(ErrDetached)
		select {
		case <-ended:
		case <-time.After(time.Second):
			return fmt.Errorf("close runner: some operations have not ended: %w", context.Cause(ctx))
		}
	}
	r.stopUndo(ErrDetached)
	return r.flushNow(context.WithoutCancel(ctx))
}

// Progress returns how far an operation is, 0 … 1, by its steps' weights.
func Progress(op engine.Operation) float64 {
	if op.Status == engine.OperationSucceeded {
		return 1
	}
	var done, all float64
	for _, s := range op.Steps {
		w := float64(max(s.Weight, 1))
		all += w
		switch s.Status {
		case engine.StepCompleted, engine.StepSkipped:
			done += w
		case engine.StepRunning, engine.StepFailed:
			done += w * min(max(s.Fraction, 0), 1)
		case engine.StepPending, engine.StepUndone:
		}
	}
	if all == 0 {
		return 0
	}
	return done / all
}
