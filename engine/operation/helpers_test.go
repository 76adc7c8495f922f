package operation_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/operation"
)

var errAsked = errors.New("asked to fail")

// journal is a real catalog that counts its commits and can break: at once for
// good, as a crash does, or for the next few writes.
type journal struct {
	*catalog.Catalog
	commits atomic.Int64
	failing atomic.Int64 // writes left to fail
	dead    atomic.Bool
}

func (j *journal) Update(ctx context.Context, fn func(engine.Tx) error) error {
	err := j.Catalog.Update(ctx, func(tx engine.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		// Decided inside the transaction: nothing of a crashed daemon gets out.
		if j.dead.Load() {
			return errors.New("the daemon has crashed")
		}
		if j.failing.Load() > 0 {
			j.failing.Add(-1)
			return errors.New("the disk is broken")
		}
		return nil
	})
	if err == nil {
		j.commits.Add(1)
	}
	return err
}

// daemon is one life of a runner with its catalog.
type daemon struct {
	*operation.Runner
	t   *testing.T
	j   *journal
	dir string
	opt operation.Options
}

func newDaemon(t *testing.T, opt operation.Options, defs ...operation.Definition) *daemon {
	t.Helper()
	d := &daemon{t: t, dir: t.TempDir(), opt: opt}
	d.start(defs...)
	t.Cleanup(func() { d.crash() })
	return d
}

func (d *daemon) start(defs ...operation.Definition) {
	d.t.Helper()
	c, err := catalog.Open(context.WithoutCancel(d.t.Context()), catalog.Options{Path: filepath.Join(d.dir, "catalog.db")})
	if err != nil {
		d.t.Fatal(err)
	}
	registry, err := operation.NewRegistry(defs...)
	if err != nil {
		d.t.Fatal(err)
	}
	d.j = &journal{Catalog: c}
	d.opt.Journal, d.opt.Registry, d.opt.LogDir = d.j, registry, filepath.Join(d.dir, "operations")
	d.Runner = operation.New(d.opt)
}

// crash ends this life as SIGKILL would: what is not committed is lost.
func (d *daemon) crash() {
	d.t.Helper()
	d.j.dead.Store(true)
	ctx, cancel := context.WithCancel(context.WithoutCancel(d.t.Context()))
	cancel()
	_ = d.Close(ctx) // its flush fails, as it should
	if err := d.j.Close(); err != nil {
		d.t.Errorf("close catalog: %v", err)
	}
}

// restart closes in good order and begins a new life; Resume is the test's.
func (d *daemon) restart(defs ...operation.Definition) {
	d.t.Helper()
	if err := errors.Join(d.Close(d.t.Context()), d.j.Close()); err != nil {
		d.t.Fatal(err)
	}
	d.start(defs...)
}

func (d *daemon) submit(s operation.Spec) engine.Operation {
	d.t.Helper()
	op, err := d.try(s)
	if err != nil {
		d.t.Fatal(err)
	}
	return op
}

func (d *daemon) try(s operation.Spec) (op engine.Operation, err error) {
	err = d.j.Update(d.t.Context(), func(tx engine.Tx) error {
		op, err = d.Submit(tx, s)
		return err
	})
	return op, err
}

func (d *daemon) wait(id engine.ID) engine.Operation {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(d.t.Context(), 20*time.Second)
	defer cancel()
	op, err := d.Wait(ctx, id)
	if err != nil {
		d.t.Fatalf("wait for %s: %v (%+v)", id, err, op)
	}
	stored := d.stored(id)
	if stored.Status != op.Status || !stored.Status.Final() {
		d.t.Errorf("stored as %s, live as %s", stored.Status, op.Status)
	}
	return op
}

func (d *daemon) stored(id engine.ID) (op engine.Operation) {
	d.t.Helper()
	err := d.j.View(d.t.Context(), func(tx engine.Tx) (err error) {
		op, err = tx.Operations().Get(id)
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return op
}

func (d *daemon) resume() {
	d.t.Helper()
	if err := d.Resume(d.t.Context()); err != nil {
		d.t.Fatal(err)
	}
}

// trace notes what happened, in order.
type trace struct {
	mu    sync.Mutex
	lines []string
}

func (tr *trace) add(format string, args ...any) {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	tr.lines = append(tr.lines, fmt.Sprintf(format, args...))
}

func (tr *trace) take() []string {
	tr.mu.Lock()
	defer tr.mu.Unlock()
	lines := tr.lines
	tr.lines = nil
	return lines
}

// step is a step that notes its Run and Undo.
func (tr *trace) step(name string, run func(ctx context.Context, r *operation.Run) error) operation.Step {
	return operation.Step{
		Name: name,
		Run: func(ctx context.Context, r *operation.Run) error {
			tr.add("%s", name)
			if run == nil {
				return nil
			}
			return run(ctx, r)
		},
		Undo: func(context.Context, *operation.Run) error {
			tr.add("undo %s", name)
			return nil
		},
	}
}

// hang returns a step function that waits for its context, and a channel that
// is closed once it does.
func hang() (func(context.Context, *operation.Run) error, <-chan struct{}) {
	reached := make(chan struct{})
	var once sync.Once
	return func(ctx context.Context, _ *operation.Run) error {
		once.Do(func() { close(reached) })
		<-ctx.Done()
		return context.Cause(ctx)
	}, reached
}

func fails(context.Context, *operation.Run) error { return errAsked }

func await(t *testing.T, ch <-chan struct{}) {
	t.Helper()
	select {
	case <-ch:
	case <-time.After(20 * time.Second):
		t.Fatal("it did not happen within 20 s")
	}
}

func statuses(op engine.Operation) []engine.StepStatus {
	var out []engine.StepStatus
	for _, s := range op.Steps {
		out = append(out, s.Status)
	}
	return out
}

func wantCode(t *testing.T, err error, class engine.Class, code string) {
	t.Helper()
	if err == nil || engine.ClassOf(err) != class || engine.CodeOf(err) != code {
		t.Errorf("got %v (%v, %s), want %v, %s", err, engine.ClassOf(err), engine.CodeOf(err), class, code)
	}
}
