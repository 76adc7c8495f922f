package control

import (
	"context"
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
)

// worker is the perpetual work of one source on one timeflow: the receiver
// that fills the WAL store, the staging instance that replays from it, and
// the source's schedule. Everything that touches the staging instance happens
// in one goroutine (stage), so that a sync and the feeder never meet.
type worker struct {
	core   *core
	source engine.Source // as it was when the worker began; for name, link and facts
	flow   engine.Timeflow
	store  *wal.Store

	ctx    context.Context
	cancel context.CancelCauseFunc
	wg     sync.WaitGroup

	mu         sync.Mutex
	follow     engine.FollowState
	caughtUpAt time.Time // when everything of production was durable here last; at first when the worker began
	failure    error     // why Follow ended for good
	maxLag     int64     // see engine.Source
	again      func()    // makes Follow begin anew, with the present maxLag
	next       time.Time // when SnapSync is due; zero when it is off

	staging  chan struct{} // closed once staging may run
	stageOn  sync.Once
	commands chan command

	rescheduled chan engine.Source // taken by schedule

	stage stage // owned by the stage goroutine
}

// command is work for the stage goroutine.
type command struct {
	run  func(ctx context.Context) error
	ctx  context.Context
	done chan error
}

func newWorker(c *core, s engine.Source, tf engine.Timeflow) (*worker, error) {
	store, err := wal.Open(filepath.Join(c.DataDir, "wal", string(tf.ID)), wal.Options{
		SegmentSize: s.Server.WALSegmentSize,
		Major:       s.Server.Major,
		SystemID:    s.Server.SystemID,
		Logger:      c.Logger.With("component", "wal", keySource, s.Name),
	})
	if err != nil {
		return nil, fmt.Errorf("open the WAL store of %s: %w", s.Name, err)
	}
	return &worker{
		core: c, source: s, flow: tf, store: store, caughtUpAt: time.Now(), maxLag: s.MaxLag,
		staging: make(chan struct{}), commands: make(chan command),
		rescheduled: make(chan engine.Source),
		stage:       stage{start: tf.StartLSN, tablespaces: s.Server.Tablespaces, min: map[string]int{}},
	}, nil
}

func (w *worker) run(ctx context.Context) {
	w.ctx, w.cancel = context.WithCancelCause(ctx)
	w.wg.Go(w.receive)
	w.wg.Go(w.stageLoop)
	w.wg.Go(w.schedule)
}

// enableStaging lets the stage goroutine start the staging instance; before a
// base backup is complete there is nothing to start.
func (w *worker) enableStaging() { w.stageOn.Do(func() { close(w.staging) }) }

func (w *worker) close(ctx context.Context, stopInstance bool) error {
	w.cancel(context.Canceled)
	w.wg.Wait()
	var err error
	if stopInstance {
		err = w.stage.stop(ctx, w.core)
	}
	if cerr := w.store.Close(); err == nil {
		err = cerr
	}
	return err
}

func (w *worker) followState() engine.FollowState {
	w.mu.Lock()
	defer w.mu.Unlock()
	st := w.follow
	if w.failure != nil {
		st.Connected, st.Err = false, w.failure
	}
	return st
}

// failed returns why WAL is not arriving any more, or nil while it is or may
// come back by itself.
func (w *worker) failed() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.failure
}

// target opens the password. The result lives no longer than the call it is for.
func (c *core) target(s engine.Source) (engine.Target, error) {
	t := engine.Target{Params: s.Link.Params}
	if len(s.Link.Password) == 0 {
		return t, nil
	}
	pw, err := c.Secrets.Open(s.Link.Password, secretPlace(s.ID))
	if err != nil {
		return t, fmt.Errorf("open the password of source %s: %w", s.Name, err)
	}
	t.Password = string(pw)
	return t, nil
}

func secretPlace(id engine.ID) string { return string(id) + "/password" }

// receive keeps Follow running. What only a person can mend ends it; a full
// host disk or a defect is tried again, because production's slot holds the
// WAL meanwhile.
func (w *worker) receive() {
	log := w.core.Logger.With(keySource, w.source.Name)
	for backoff := time.Second; ; backoff = min(2*backoff, time.Minute) {
		began := time.Now()
		err := w.followOnce()
		if w.ctx.Err() != nil {
			return
		}
		if errors.Is(err, errFollowAnew) {
			continue
		}
		if err == nil {
			err = engine.Errorf(engine.ClassInternal, engine.CodeInternal, "the WAL receiver ended without a reason")
		}
		w.mu.Lock()
		w.failure = err
		w.mu.Unlock()
		w.core.setSourceProblem(w.ctx, w.source.ID, err)
		log.ErrorContext(w.ctx, "WAL receiver stopped", keyError, err)
		switch engine.ClassOf(err) {
		case engine.ClassExhausted, engine.ClassUnavailable, engine.ClassInternal:
		case engine.ClassInvalid, engine.ClassNotFound, engine.ClassConflict, engine.ClassPrecondition, engine.ClassUnauthorized,
			engine.ClassDenied, engine.ClassDataLoss, engine.ClassCancelled, engine.ClassTooLarge, engine.ClassRateLimited:
			return
		}
		if time.Since(began) > time.Minute {
			backoff = time.Second
		}
		if !sleep(w.ctx, backoff) {
			return
		}
		w.mu.Lock()
		w.failure = nil
		w.mu.Unlock()
	}
}

func (w *worker) followOnce() error {
	target, err := w.core.target(w.source)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(w.ctx)
	defer cancel()
	w.mu.Lock()
	w.again = cancel
	maxLag := w.maxLag
	w.mu.Unlock()
	err = w.core.Ingester.Follow(ctx, engine.FollowRequest{
		Target:    target,
		Facts:     w.source.Server,
		Slot:      w.source.Link.SlotName,
		Temporary: !w.source.Server.SlotPermanent,
		WAL:       w.store,
		MaxLag:    maxLag,
		OnState:   w.onFollowState,
	})
	if ctx.Err() != nil && w.ctx.Err() == nil {
		return errFollowAnew
	}
	return err
}

var errFollowAnew = errors.New("follow anew with changed limits")

// limitLag changes the limit of what the slot may hold back, at once.
func (w *worker) limitLag(limit int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.maxLag == limit {
		return
	}
	w.maxLag = limit
	if w.again != nil {
		w.again()
	}
}

func (w *worker) onFollowState(st engine.FollowState) {
	w.mu.Lock()
	changed := st.Connected != w.follow.Connected || (st.Err == nil) != (w.follow.Err == nil)
	if now := time.Now(); caughtUp(st) || caughtUp(w.follow) {
		w.caughtUpAt = now // until now it was so
	}
	w.follow = st
	w.mu.Unlock()
	if !changed {
		return
	}
	switch {
	case st.Connected:
		w.core.setSourceProblem(w.ctx, w.source.ID, nil)
	case st.Err != nil:
		w.core.setSourceProblem(w.ctx, w.source.ID, st.Err)
		w.core.Logger.WarnContext(w.ctx, "WAL receiver lost production", keySource, w.source.Name, keyError, st.Err)
	}
}

// waitDurable waits until the store holds everything up to lsn, or until
// nothing more is arriving.
func (w *worker) waitDurable(ctx context.Context, lsn engine.LSN) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- w.store.WaitDurable(ctx, lsn) }()
	poll := time.NewTicker(200 * time.Millisecond)
	defer poll.Stop()
	for {
		select {
		case err := <-done:
			return err
		case <-w.ctx.Done():
			return engine.Errorf(engine.ClassUnavailable, engine.CodeInterrupted, "source %s is being stopped", w.source.Name)
		case <-poll.C:
			if err := w.failed(); err != nil {
				return err
			}
		}
	}
}

// schedule runs SnapSync, and follows changes of it.
func (w *worker) schedule() {
	src := w.source
	for {
		var due <-chan time.Time
		next, err := nextSync(src, time.Now())
		if err != nil {
			w.core.Logger.ErrorContext(w.ctx, "schedule of a source", keySource, src.Name, keyError, err)
		} else if !next.IsZero() {
			due = time.After(time.Until(next))
		}
		w.mu.Lock()
		w.next = next
		w.mu.Unlock()
		select {
		case <-w.ctx.Done():
			return
		case src = <-w.rescheduled:
			continue
		case <-due:
		}
		if _, err := (&Sources{w.core}).Sync(w.ctx, SystemPrincipal(), string(src.ID), SyncRequest{}); err != nil && w.ctx.Err() == nil {
			w.core.Logger.WarnContext(w.ctx, "scheduled sync", keySource, src.Name, keyError, err)
		}
	}
}

// NextSync is when a source's schedule makes its next snapshot; zero when it
// makes none, or while the source is not followed.
func (s *Sources) NextSync(src engine.Source) time.Time {
	w, err := s.workers.get(src.ID, src.Name)
	if err != nil || src.SnapSync == "" {
		return time.Time{}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.next
}

// egressOf lists production's addresses, which no instance made of its data
// may connect to (RULES B12).
func egressOf(s engine.Source) []string {
	hosts := strings.Split(s.Link.Params["host"], ",")
	if addr := s.Link.Params["hostaddr"]; addr != "" {
		hosts = strings.Split(addr, ",")
	}
	ports := strings.Split(s.Link.Params["port"], ",")
	var out []string
	for i, host := range hosts {
		switch {
		case strings.HasPrefix(host, "/"):
			continue // a socket's directory, which no instance can see
		case host == "":
			host = "127.0.0.1"
		}
		port := ports[0] // libpq: one port is that of every host
		if len(ports) == len(hosts) {
			port = ports[i]
		}
		if port == "" {
			port = "5432"
		}
		out = append(out, net.JoinHostPort(host, port))
	}
	return out
}
