package control

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// workers supervises the perpetual work: one worker per linked source, and
// background tasks of the engine.
type workers struct {
	core   *core
	ctx    context.Context
	cancel context.CancelFunc
	wg     sync.WaitGroup

	mu sync.Mutex
	of map[engine.ID]*worker // by source id
}

func newWorkers(c *core) *workers {
	ctx, cancel := context.WithCancel(context.Background())
	return &workers{core: c, ctx: ctx, cancel: cancel, of: map[engine.ID]*worker{}}
}

// background runs fn until the daemon detaches.
func (w *workers) background(fn func(context.Context)) {
	w.wg.Go(func() { fn(w.ctx) })
}

// startAll starts a worker for every linked source.
func (w *workers) startAll(ctx context.Context) error {
	var sources []engine.Source
	flows := map[engine.ID]engine.Timeflow{}
	err := w.core.Store.View(ctx, func(tx engine.Tx) error {
		var err error
		sources, err = collect(tx.Sources().All(), func(s engine.Source) bool {
			return s.Status == engine.SourceRunning || s.Status == engine.SourceDegraded
		})
		if err != nil {
			return err
		}
		for _, s := range sources {
			// A source whose timeflow is missing must not keep the others down.
			if tf, err := tx.Timeflows().Get(s.Timeflow); err == nil {
				flows[s.ID] = tf
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, s := range sources {
		if w.core.labels.isAhead(s.ID) || w.core.labels.isAhead(s.Timeflow) {
			w.core.Logger.WarnContext(ctx, "the pool has a later record of this source than the catalog; it is not followed before a repair", keySource, s.Name)
			continue
		}
		tf, ok := flows[s.ID]
		wk, err := (*worker)(nil), error(nil)
		if ok {
			wk, err = w.start(s, tf)
		} else {
			err = engine.Errorf(engine.ClassDataLoss, engine.CodeDatasetNotFound,
				"the timeflow %s of source %s is not in the catalog", s.Timeflow, s.Name).
				WithHint("restore the catalog from its backups, or remove the source and link it again")
		}
		if err != nil {
			w.core.setSourceProblem(w.ctx, s.ID, err)
			w.core.Logger.ErrorContext(ctx, "start following a source", keySource, s.Name, keyError, err)
			continue
		}
		wk.enableStaging()
	}
	return nil
}

// start makes and runs the worker of a source on one of its timeflows. A
// worker that is already there on the same timeflow is returned as it is.
func (w *workers) start(s engine.Source, tf engine.Timeflow) (*worker, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.ctx.Err(); err != nil {
		return nil, engine.Errorf(engine.ClassUnavailable, engine.CodeInterrupted, "the daemon is stopping")
	}
	if have := w.of[s.ID]; have != nil {
		if have.flow.ID == tf.ID {
			return have, nil
		}
		return nil, engine.Errorf(engine.ClassConflict, engine.CodeWrongState,
			"source %s is still being followed on timeflow %s", s.Name, have.flow.ID)
	}
	wk, err := newWorker(w.core, s, tf)
	if err != nil {
		return nil, err
	}
	w.of[s.ID] = wk
	wk.run(w.ctx)
	return wk, nil
}

// get returns the worker of a source, or an error that says it is not followed.
func (w *workers) get(id engine.ID, name string) (*worker, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if wk := w.of[id]; wk != nil {
		return wk, nil
	}
	return nil, engine.Errorf(engine.ClassUnavailable, engine.CodeWrongState,
		"source %s is not being followed", name).WithHint("see `ramet source show " + name + "` for why")
}

// stop ends the worker of a source and, when asked, its staging instance.
func (w *workers) stop(ctx context.Context, id engine.ID, stopInstance bool) error {
	w.mu.Lock()
	wk := w.of[id]
	delete(w.of, id)
	w.mu.Unlock()
	if wk == nil {
		return nil
	}
	return wk.close(ctx, stopInstance)
}

// reconfigure gives a worker its source's new schedule and limit.
func (w *workers) reconfigure(s engine.Source) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if wk := w.of[s.ID]; wk != nil {
		wk.limitLag(s.MaxLag)
		select {
		case wk.rescheduled <- s:
		case <-wk.ctx.Done():
		}
	}
}

// states returns the receivers' live states by source id.
func (w *workers) states() map[engine.ID]engine.FollowState {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make(map[engine.ID]engine.FollowState, len(w.of))
	for id, wk := range w.of {
		out[id] = wk.followState()
	}
	return out
}

func (w *workers) stopInstances(ctx context.Context) {
	w.mu.Lock()
	all := make([]*worker, 0, len(w.of))
	for id, wk := range w.of {
		all = append(all, wk)
		delete(w.of, id)
	}
	w.mu.Unlock()
	var wg sync.WaitGroup
	for _, wk := range all {
		wg.Go(func() {
			if err := wk.close(ctx, true); err != nil {
				w.core.Logger.WarnContext(ctx, "stop staging", keySource, wk.source.Name, keyError, err)
			}
		})
	}
	wg.Wait()
}

// close detaches: everything in the daemon ends, instances go on.
func (w *workers) close() {
	w.cancel()
	w.mu.Lock()
	all := w.of
	w.of = map[engine.ID]*worker{}
	w.mu.Unlock()
	for _, wk := range all {
		if err := wk.close(context.Background(), false); err != nil {
			w.core.Logger.Warn("detach source", keySource, wk.source.Name, keyError, err)
		}
	}
	w.wg.Wait()
}

// setSourceProblem records why a source is not followed, or that it is again.
func (c *core) setSourceProblem(ctx context.Context, id engine.ID, cause error) {
	if errors.Is(cause, context.Canceled) || ctx.Err() != nil {
		return
	}
	err := c.Store.Update(ctx, func(tx engine.Tx) error {
		s, err := tx.Sources().Get(id)
		if err != nil {
			return err
		}
		before := s.Status
		switch {
		case s.Status != engine.SourceRunning && s.Status != engine.SourceDegraded:
			return nil
		case cause == nil && s.Status == engine.SourceRunning && s.Problem == nil:
			return nil
		case cause == nil:
			s.Status, s.Problem = engine.SourceRunning, nil
		case s.Problem != nil && s.Problem.Code == engine.CodeOf(cause) && s.Problem.Message == cause.Error():
			return nil
		default:
			s.Status, s.Problem = engine.SourceDegraded, engine.ProblemOf(cause, tx.Now())
		}
		if err := tx.Sources().Put(&s); err != nil {
			return err
		}
		return c.emitSourceState(tx, s, before)
	})
	if err != nil && engine.ClassOf(err) != engine.ClassNotFound {
		c.Logger.WarnContext(ctx, "record a source's state", keySource, id, keyError, err)
	}
}

// sleep waits or returns false when ctx ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}
