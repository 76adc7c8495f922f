package control

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
)

// Names of the attributes that every log line about an object carries.
const (
	keySource    = "source"
	keyClone     = "clone"
	keySnapshot  = "snapshot"
	keyOperation = "operation"
	keyError     = "error"
)

// core is what the use cases share.
type core struct {
	Deps
	runner   *operation.Runner
	workers  *workers
	vdbs     *instanceSet
	keeper   *keeper
	feed     *Feed
	notifier *notifier
	labels   *relabeler
	begun    time.Time
	asked    chan struct{} // holds a token while Healthy looks
	measured *tally
	portMu   sync.Mutex // one port is chosen and reserved at a time
	sweepMu  sync.Mutex
	touched  touchedTokens
	shutdown chan struct{}
	shutOnce sync.Once
	started  chan struct{}
}

// New wires the use cases. Nothing runs until Start.
func New(d Deps) (*Engine, error) {
	if d.Logger == nil {
		d.Logger = slog.New(slog.DiscardHandler)
	}
	d.Config = d.Config.withDefaults()
	feed := NewFeed()
	var err error
	if d.Store, err = feed.watchStore(context.Background(), d.Store); err != nil {
		return nil, err
	}
	c := &core{Deps: d, feed: feed, begun: time.Now(), shutdown: make(chan struct{}), started: make(chan struct{})}
	c.labels = newRelabeler(c)
	c.Store = &notingStore{d.Store, c.labels.note}
	c.notifier = newNotifier(c)
	c.asked = make(chan struct{}, 1)
	c.measured = &tally{starts: map[StartKey]uint64{}}
	c.Instances = countingInstances{c.Instances, c.measured}
	c.workers = newWorkers(c)
	c.vdbs = newInstanceSet()
	c.keeper = newKeeper()

	registry, err := operation.NewRegistry(c.definitions()...)
	if err != nil {
		return nil, fmt.Errorf("register operations: %w", err)
	}
	c.runner = operation.New(operation.Options{
		Journal:   c.Store,
		Registry:  registry,
		LogDir:    filepath.Join(d.DataDir, "operations"),
		Logger:    d.Logger.With("component", "operation"),
		InFinal:   c.operationEnds,
		OnFinal:   d.OnOperation,
		ProjectOf: newOperationProject,
	})
	return &Engine{
		Sources:    &Sources{c},
		Snapshots:  &Snapshots{c},
		Clones:     &Clones{c},
		Bookmarks:  &Bookmarks{c},
		Operations: &Operations{c},
		Tokens:     &Tokens{c},
		Sessions:   &Sessions{c},
		Users:      &Users{c},
		Projects:   &Projects{c},
		Audit:      &Audit{c},
		System:     &System{c},
		Usage:      &Usage{c},
		Events:     &Events{c},

		Notifications: &Notifications{c},

		core:     c,
		registry: registry,
	}, nil
}

func (c Config) withDefaults() Config {
	if c.VDBListen == "" {
		c.VDBListen = "127.0.0.1"
	}
	if c.SyncTimeout == 0 {
		c.SyncTimeout = 10 * time.Minute
	}
	if c.StopTimeout == 0 {
		c.StopTimeout = 30 * time.Second
	}
	if c.FreezeLimit == 0 {
		c.FreezeLimit = 20 * time.Second
	}
	if c.MaxCloneUndo == 0 {
		c.MaxCloneUndo = 3
	}
	return c
}

// definitions lists every kind of operation. The kill harness walks this list,
// so a new step is covered by being here.
func (c *core) definitions() []operation.Definition {
	defs := []operation.Definition{
		c.linkDefinition(),
		c.resyncDefinition(),
		c.syncDefinition(),
		c.prepareDefinition(),
		c.removeSourceDefinition(),
		c.deleteSnapshotDefinition(),
		c.verifySnapshotDefinition(),
		c.createCloneDefinition(),
		c.refreshDefinition(),
		c.rollbackDefinition(),
		c.undoDefinition(),
		c.startCloneDefinition(),
		c.stopCloneDefinition(),
		c.cloneSnapshotDefinition(),
		c.removeCloneDefinition(),
		c.repairDefinition(),
	}
	for i := range defs {
		defs[i].Prepare = auditedRetry(defs[i].Prepare)
	}
	return defs
}

// auditedRetry adds the audit entry to the transaction of a retry.
func auditedRetry(prepare func(engine.Tx, *engine.Operation) error) func(engine.Tx, *engine.Operation) error {
	return func(tx engine.Tx, op *engine.Operation) error {
		if prepare != nil {
			if err := prepare(tx, op); err != nil {
				return err
			}
		}
		return audit(tx, engine.Principal{Name: op.Principal}, "operation.retry", op.Object, op.ID,
			map[string]string{"kind": op.Kind, "retry_of": string(op.RetryOf)})
	}
}

// Registry returns the operations this engine knows.
func (e *Engine) Registry() *operation.Registry { return e.registry }

// Start adopts what an earlier daemon left running, mends what a crash left
// half-made, resumes unfinished operations and begins the perpetual work. It
// returns when clients may be served; ctx bounds only the call.
func (e *Engine) Start(ctx context.Context) error {
	c := e.core
	unknown, err := c.labels.begin(ctx)
	if err != nil {
		return fmt.Errorf("compare the pool with the catalog: %w", err)
	}
	c.sayLost(ctx, unknown)
	c.workers.background(c.labels.run)
	if err := c.adoptClones(ctx); err != nil {
		return fmt.Errorf("adopt clones: %w", err)
	}
	if err := c.workers.startAll(ctx); err != nil {
		return fmt.Errorf("start sources: %w", err)
	}
	if err := c.runner.Resume(ctx); err != nil {
		return fmt.Errorf("resume operations: %w", err)
	}
	c.workers.background(c.housekeeping)
	c.workers.background(c.keepClones)
	c.workers.background(c.meter)
	c.workers.background(c.watchLive)
	c.workers.background(c.look)
	c.workers.background(c.notifier.run)
	close(c.started)
	return nil
}

// Detach ends the daemon's own work and leaves instances, mounts and exports
// running for the next daemon to adopt.
func (e *Engine) Detach(ctx context.Context) error {
	c := e.core
	err := c.runner.Close(ctx)
	c.workers.close()
	c.vdbs.close()
	return err
}

// StopAll stops every instance, for `ramet shutdown`, and then detaches. The
// clones keep the status they had, so that the next start brings them back.
func (e *Engine) StopAll(ctx context.Context) error {
	c := e.core
	err := c.runner.Close(ctx)
	c.workers.stopInstances(ctx)
	c.workers.close()
	c.vdbs.stopAll(ctx, c.Config.StopTimeout)
	c.vdbs.close()
	return err
}

// ShutdownRequested is closed when somebody with the permission asked for a
// full shutdown through System.Shutdown.
func (e *Engine) ShutdownRequested() <-chan struct{} { return e.core.shutdown }

// housekeeping is the slow perpetual work of the whole engine: expired
// tombstones and disk retention.
func (c *core) housekeeping(ctx context.Context) {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for {
		if err := c.sweep(ctx); err != nil && ctx.Err() == nil {
			c.Logger.WarnContext(ctx, "sweep tombstones", keyError, err)
		}
		if err := c.sweepSessions(ctx); err != nil && ctx.Err() == nil {
			c.Logger.WarnContext(ctx, "sweep sessions", keyError, err)
		}
		if err := c.Instances.Tidy(ctx); err != nil && ctx.Err() == nil {
			c.Logger.WarnContext(ctx, "tidy up after instances", keyError, err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

func audit(tx engine.Tx, p engine.Principal, action string, obj engine.ObjectRef, op engine.ID, detail map[string]string) error {
	return tx.Audit().Append(engine.AuditEntry{
		Principal: p.Name, User: p.User, Token: p.TokenID, Remote: p.Remote, RequestID: p.RequestID, Action: action,
		Object: obj, Operation: op, Outcome: "allowed", Detail: detail,
	})
}

// RemoveOperationLogs deletes the logs of operations that are no longer in the
// catalog.
func (e *Engine) RemoveOperationLogs(ids ...engine.ID) error { return e.core.runner.RemoveLogs(ids...) }
