package control

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// instanceSet holds the running instances of clones, by clone id.
type instanceSet struct {
	mu     sync.Mutex
	of     map[engine.ID]engine.Instance
	closed chan struct{}
	wg     sync.WaitGroup
}

func newInstanceSet() *instanceSet {
	return &instanceSet{of: map[engine.ID]engine.Instance{}, closed: make(chan struct{})}
}

func (s *instanceSet) get(id engine.ID) engine.Instance {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.of[id]
}

// forget drops an instance that is about to end on purpose, so that its end is
// not taken for a failure.
func (s *instanceSet) forget(id engine.ID) engine.Instance {
	s.mu.Lock()
	defer s.mu.Unlock()
	inst := s.of[id]
	delete(s.of, id)
	return inst
}

func (s *instanceSet) put(id engine.ID, inst engine.Instance) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.of[id] = inst
}

// ended reports whether inst is still the clone's instance, and forgets it.
func (s *instanceSet) ended(id engine.ID, inst engine.Instance) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.of[id] != inst {
		return false
	}
	delete(s.of, id)
	return true
}

func (s *instanceSet) close() {
	s.mu.Lock()
	select {
	case <-s.closed:
	default:
		close(s.closed)
	}
	s.mu.Unlock()
	s.wg.Wait()
}

func (s *instanceSet) stopAll(ctx context.Context, deadline time.Duration) {
	s.mu.Lock()
	all := s.of
	s.of = map[engine.ID]engine.Instance{}
	s.mu.Unlock()
	var wg sync.WaitGroup
	limit := make(chan struct{}, 8)
	for _, inst := range all {
		wg.Go(func() {
			limit <- struct{}{}
			defer func() { <-limit }()
			ctx, cancel := context.WithTimeout(ctx, deadline)
			defer cancel()
			_, _ = inst.Stop(ctx) // Stop falls back to immediate; what is left is found at the next start
		})
	}
	wg.Wait()
}

// startInstance starts an instance. One of the same id that a step left behind
// when the daemon was killed is ended first: it is not known what it has done.
func (c *core) startInstance(ctx context.Context, spec engine.InstanceSpec) (engine.Instance, error) {
	inst, err := c.Instances.Start(ctx, spec)
	if engine.CodeOf(err) != engine.CodeWrongState {
		return inst, err
	}
	if err := c.killInstance(ctx, spec.ID); err != nil {
		return nil, err
	}
	return c.Instances.Start(ctx, spec)
}

// prepareStart lets begin what the clone's next start on ds will need, while
// the storage or the old instance still has to be waited for. The operation's
// own context takes back what no start took.
func (c *core) prepareStart(ctx context.Context, cl engine.Clone, ds engine.DatasetID) {
	if dir := c.locate(ds); dir != "" {
		c.Instances.Prepare(ctx, c.cloneSpec(cl, dir))
	}
}

// watch makes inst the clone's instance and notices when it ends by itself.
func (c *core) watch(id engine.ID, inst engine.Instance) {
	c.vdbs.put(id, inst)
	c.vdbs.wg.Go(func() {
		select {
		case <-c.vdbs.closed:
			return
		case <-inst.Done():
		}
		if c.vdbs.ended(id, inst) {
			c.instanceEnded(id, inst)
		}
	})
}

// instanceEnded brings a clone back whose PostgreSQL ended by itself: once at
// once, and when it ends again within a minute it is marked failed.
func (c *core) instanceEnded(id engine.ID, inst engine.Instance) {
	ctx := c.workers.ctx
	if ctx.Err() != nil {
		return
	}
	var cl engine.Clone
	cause := engine.Errorf(engine.ClassInternal, engine.CodeInstanceFailed, "PostgreSQL ended by itself").
		WithHint("see `ramet clone log`, then `ramet clone start`")
	again := false
	err := c.Store.Update(ctx, func(tx engine.Tx) (err error) {
		if cl, err = tx.Clones().Get(id); err != nil || cl.Status != engine.CloneRunning {
			return err
		}
		again = time.Since(inst.Ref().StartedAt) > time.Minute
		cl.Instance, cl.Problem = nil, engine.ProblemOf(cause, tx.Now())
		if !again {
			cl.Status = engine.CloneFailed
		}
		return tx.Clones().Put(&cl)
	})
	if err != nil {
		c.Logger.WarnContext(ctx, "record that an instance ended", keyClone, id, keyError, err)
		return
	}
	c.Logger.WarnContext(ctx, "instance ended by itself", keyClone, cl.Name, "restarting", again, "log", inst.LogTail(2000))
	if again {
		c.workers.background(func(ctx context.Context) { c.bringBack(ctx, cl) })
	}
}

// bringBack starts a clone that should be running. Another operation on it may
// be under way; it is waited for, and may have done the work.
func (c *core) bringBack(ctx context.Context, cl engine.Clone) {
	select {
	case <-c.started:
	case <-ctx.Done():
		return
	}
	for {
		_, err := (&Clones{c}).Start(ctx, SystemPrincipal(), string(cl.ID))
		switch {
		case err == nil || ctx.Err() != nil || engine.ClassOf(err) == engine.ClassNotFound:
			return
		case engine.CodeOf(err) != engine.CodeOperationInProgress:
			c.Logger.WarnContext(ctx, "bring a clone back", keyClone, cl.Name, keyError, err)
			return
		}
		if !sleep(ctx, time.Second) || !c.isDown(ctx, cl.ID) {
			return
		}
	}
}

// isDown reports whether a clone should be running and is not.
func (c *core) isDown(ctx context.Context, id engine.ID) bool {
	down := false
	err := c.Store.View(ctx, func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		down = err == nil && (cl.Status == engine.CloneRunning || cl.Status == engine.CloneChanging) && c.vdbs.get(id) == nil
		return nil
	})
	return err == nil && down
}

// checkUp is called once a clone has been marked running: an instance that
// ended just before was not noticed as the clone's.
func (c *core) checkUp(cl engine.Clone) {
	if c.vdbs.get(cl.ID) == nil {
		c.workers.background(func(ctx context.Context) { c.bringBack(ctx, cl) })
	}
}

// stopClone stops the clone's instance, wherever it is known from. clean is
// true when there was none.
func (c *core) stopClone(ctx context.Context, id engine.ID) (clean bool, err error) {
	inst := c.vdbs.forget(id)
	if inst == nil {
		return true, c.killInstance(ctx, string(id))
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.Config.StopTimeout)
	defer cancel()
	clean, err = inst.Stop(ctx)
	if err != nil {
		c.watch(id, inst)
		return clean, fmt.Errorf("stop the instance: %w", err)
	}
	return clean, nil
}

// adoptClones finds the instances that an earlier daemon left running. A clone
// that should run and does not (the host was restarted, say) is started again
// in the background.
func (c *core) adoptClones(ctx context.Context) error {
	var clones []engine.Clone
	err := c.Store.View(ctx, func(tx engine.Tx) (err error) {
		clones, err = collect(tx.Clones().All(), nil)
		return err
	})
	if err != nil {
		return err
	}
	procs, err := c.Instances.Running(ctx)
	if err != nil {
		return err
	}
	running := make(map[string]engine.InstanceProcess, len(procs))
	for _, p := range procs {
		running[p.ID] = p
		c.thawLeft(ctx, p)
	}
	var wg sync.WaitGroup
	limit := make(chan struct{}, 4)
	for _, cl := range clones {
		if cl.Status != engine.CloneRunning && cl.Status != engine.CloneChanging {
			continue
		}
		wg.Go(func() {
			limit <- struct{}{}
			defer func() { <-limit }()
			c.adoptClone(ctx, cl, running)
		})
	}
	wg.Wait()
	return nil
}

func (c *core) adoptClone(ctx context.Context, cl engine.Clone, running map[string]engine.InstanceProcess) {
	log := c.Logger.With(keyClone, cl.Name)
	dir, err := c.Pool.Mount(ctx, engine.DatasetID(cl.Timeflow))
	if err != nil {
		log.WarnContext(ctx, "mount a clone", keyError, err)
		return
	}
	if p, ok := running[string(cl.ID)]; ok {
		inst, err := c.Instances.Adopt(ctx, c.cloneSpec(cl, dir), engine.InstanceRef{
			PID: p.PID, StartTicks: p.StartTicks, Port: cl.Port,
		})
		if err == nil {
			c.watch(cl.ID, inst)
			return
		}
		log.WarnContext(ctx, "adopt a running instance", keyError, err)
	}
	if cl.Status != engine.CloneRunning {
		return // its unfinished operation decides
	}
	if c.labels.isAhead(cl.ID) || c.labels.isAhead(cl.Timeflow) {
		log.WarnContext(ctx, "the pool has a later record of this clone than the catalog; it is not started before a repair")
		return
	}
	c.workers.background(func(ctx context.Context) { c.bringBack(ctx, cl) })
}
