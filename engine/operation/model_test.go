package operation_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
)

// world is the outside that operations change. It outlives daemons; an act of
// a daemon that has crashed does not reach it.
type world struct {
	mu     sync.Mutex
	life   int
	things map[string]bool         // "OPERATION/STEP", made by Run and removed by Undo
	root   map[engine.ID]engine.ID // operation -> the one at the top of its family
	holder map[engine.ID]engine.ID // object -> the family with the exclusive lock
	faults []string
}

func (w *world) act(life int, fn func()) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if life != w.life {
		return errors.New("this daemon is dead")
	}
	fn()
	return nil
}

func (w *world) hold(life int, op engine.Operation) error {
	return w.act(life, func() {
		top := op.ID
		if op.Parent != "" {
			top = w.root[op.Parent]
		}
		w.root[op.ID] = top
		for _, l := range op.Locks {
			if by := w.holder[l.Object]; by != "" && by != top {
				w.faults = append(w.faults, fmt.Sprintf("%s and %s both hold %s", by, top, l.Object))
			}
			w.holder[l.Object] = top
		}
	})
}

// release is called in the transaction that ends an operation.
func (w *world) release(op engine.Operation) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, l := range op.Locks {
		if w.holder[l.Object] == op.ID {
			delete(w.holder, l.Object)
		}
	}
}

// script is what each step of one operation does, decided when it is submitted.
type script struct {
	Acts  []string // "", fail, panic, slow, skip, child
	Child *script
	Kind  string // of the child
}

const modelKinds = 5

// definitions makes the kinds of one life; their shape depends on seed alone.
func (w *world) definitions(seed uint64, life int) []operation.Definition {
	rng := rand.New(rand.NewPCG(seed, 1))
	var defs []operation.Definition
	for k := range modelKinds {
		def := operation.Definition{
			Kind: fmt.Sprintf("k%d", k),
			Finish: func(tx engine.Tx, r *operation.Run) error {
				w.release(r.Operation())
				return tx.Timeflows().Put(&engine.Timeflow{Meta: engine.Meta{ID: r.ID()}})
			},
			Fail: func(tx engine.Tx, r *operation.Run, _ error) error {
				w.release(r.Operation())
				return tx.Timeflows().Delete(r.ID())
			},
		}
		for s := range 2 + rng.IntN(4) {
			def.Steps = append(def.Steps, operation.Step{
				Name: fmt.Sprintf("s%d", s), Weight: rng.IntN(4),
				Recovery: operation.Recovery(rng.IntN(3)), Durable: rng.IntN(3) == 0,
				Run: w.run(life, s), Undo: w.undo(life, s),
			})
		}
		defs = append(defs, def)
	}
	return defs
}

func (w *world) run(life, s int) func(context.Context, *operation.Run) error {
	return func(ctx context.Context, r *operation.Run) error {
		var sc script
		if err := r.Params(&sc); err != nil {
			return err
		}
		if err := w.hold(life, r.Operation()); err != nil {
			return err
		}
		if err := w.act(life, func() { w.things[fmt.Sprintf("%s/s%d", r.ID(), s)] = true }); err != nil {
			return err
		}
		r.Progress(0.3, "made")
		switch sc.Acts[s%len(sc.Acts)] {
		case "fail":
			return errAsked
		case "panic":
			panic("asked")
		case "slow":
			select {
			case <-time.After(3 * time.Millisecond):
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		case "child":
			if sc.Child != nil {
				_, err := r.Child(ctx, fmt.Sprintf("s%d", s), operation.Spec{Kind: sc.Kind, Params: sc.Child, Locks: r.Operation().Locks})
				return err
			}
		}
		return nil
	}
}

func (w *world) undo(life, s int) func(context.Context, *operation.Run) error {
	return func(_ context.Context, r *operation.Run) error {
		return w.act(life, func() { delete(w.things, fmt.Sprintf("%s/s%d", r.ID(), s)) })
	}
}

func randomScript(rng *rand.Rand, depth int) script {
	sc := script{Kind: fmt.Sprintf("k%d", rng.IntN(modelKinds))}
	acts := []string{"", "", "", "", "slow", "slow", "slow", "fail", "panic", "child", "child"}
	for range 5 {
		sc.Acts = append(sc.Acts, acts[rng.IntN(len(acts))])
	}
	if depth < 2 {
		c := randomScript(rng, depth+1)
		sc.Child = &c
	}
	return sc
}

// TestRandomOperationsAgainstAModel submits, cancels, breaks the journal and
// crashes at random. Whatever happens, in the end every acknowledged operation
// is final, what succeeded is there whole, what did not left nothing, and
// every lock is free.
func TestRandomOperationsAgainstAModel(t *testing.T) {
	for range 3 {
		seed := rand.Uint64()
		t.Run(fmt.Sprint(seed), func(t *testing.T) { modelRun(t, seed) })
	}
}

func modelRun(t *testing.T, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 2))
	w := &world{things: map[string]bool{}, root: map[engine.ID]engine.ID{}, holder: map[engine.ID]engine.ID{}}
	d := newDaemon(t, operation.Options{FlushInterval: 2 * time.Millisecond, MaxConcurrent: 4}, w.definitions(seed, 0)...)
	var acknowledged []engine.ID
	for life := range 8 {
		d.resume()
		for range 20 {
			acknowledged = append(acknowledged, modelTurn(d, rng)...)
		}
		if life == 7 {
			break
		}
		time.Sleep(time.Duration(rng.IntN(15)) * time.Millisecond) // crash at no particular point
		if rng.IntN(4) == 0 {
			if err := d.Close(t.Context()); err != nil && err.Error() != "the disk is broken" {
				t.Errorf("close: %v", err)
			}
		}
		// First the journal, then the world: an undo that does not reach the
		// world must not be journalled as done either.
		d.j.dead.Store(true)
		w.mu.Lock()
		w.life++
		w.mu.Unlock()
		d.crash()
		d.start(w.definitions(seed, life+1)...)
	}
	d.j.failing.Store(0)
	for _, id := range acknowledged {
		d.wait(id)
	}
	modelCheck(t, d, w)
}

// modelTurn does one random thing and returns what was acknowledged.
func modelTurn(d *daemon, rng *rand.Rand) []engine.ID {
	switch n := rng.IntN(10); {
	case n == 0:
		d.j.failing.Store(int64(rng.IntN(3)))
	case n < 3:
		var some []engine.ID
		_ = d.j.View(d.t.Context(), func(tx engine.Tx) error {
			for op, err := range tx.Operations().Unfinished() {
				if err != nil {
					return err
				}
				some = append(some, op.ID)
			}
			return nil
		})
		if len(some) > 0 {
			_ = d.Cancel(d.t.Context(), some[rng.IntN(len(some))])
		}
	default:
		sc := randomScript(rng, 0)
		op, err := d.try(operation.Spec{Kind: fmt.Sprintf("k%d", rng.IntN(modelKinds)), Params: sc, Locks: []engine.Lock{
			{Object: engine.ID(fmt.Sprintf("clo_%d", rng.IntN(12))), Mode: engine.LockExclusive},
		}})
		if err == nil {
			return []engine.ID{op.ID}
		}
		if code := engine.CodeOf(err); code != engine.CodeOperationInProgress && err.Error() != "the disk is broken" {
			d.t.Errorf("submit: %v", err)
		}
	}
	return nil
}

func modelCheck(t *testing.T, d *daemon, w *world) {
	t.Helper()
	if err := d.j.Check(t.Context()); err != nil {
		t.Errorf("catalog: %v", err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, f := range w.faults {
		t.Error(f)
	}
	count := map[engine.OperationStatus]int{}
	err := d.j.View(t.Context(), func(tx engine.Tx) error {
		for op, err := range tx.Operations().All() {
			if err != nil {
				return err
			}
			count[op.Status]++
			if !op.Status.Final() {
				t.Errorf("%s %s is %s, parent %q", op.Kind, op.ID, op.Status, op.Parent)
			}
			_, err := tx.Timeflows().Get(op.ID)
			if good := op.Status == engine.OperationSucceeded; good != (err == nil) {
				t.Errorf("%s is %s, its object: %v", op.ID, op.Status, err)
			}
			for _, s := range op.Steps {
				if there := w.things[string(op.ID)+"/"+s.Name]; there != (op.Status == engine.OperationSucceeded) {
					text, _ := json.Marshal(op)
					t.Errorf("%s %s is %s, but of its step %s there is something: %v\n%s", op.Kind, op.ID, op.Status, s.Name, there, text)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if len(w.holder) != 0 {
		t.Errorf("held for ever: %v", w.holder)
	}
	if count[engine.OperationSucceeded] == 0 || count[engine.OperationFailed] == 0 || count[engine.OperationCancelled] == 0 {
		t.Errorf("the run was too tame: %v", count)
	}
	t.Logf("%v", count)
}
