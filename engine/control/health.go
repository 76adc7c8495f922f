package control

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// Healthy reports whether the engine works: the catalog takes a commit, and
// neither the runner nor the supervisor of sources is stuck. It returns when
// ctx ends, whatever is stuck.
func (e *Engine) Healthy(ctx context.Context) error {
	c := e.core
	// One question at a time: what is stuck is not asked by ever more goroutines.
	select {
	case c.asked <- struct{}{}:
	case <-ctx.Done():
		return fmt.Errorf("an earlier check has not ended: %w", context.Cause(ctx))
	}
	ended := make(chan error, 1)
	go func() {
		defer func() { <-c.asked }()
		ended <- c.healthy(context.WithoutCancel(ctx))
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return fmt.Errorf("the engine does not answer: %w", context.Cause(ctx))
	}
}

func (c *core) healthy(ctx context.Context) error {
	// An empty transaction is a commit too: the file is written and synced.
	if err := c.Store.Update(ctx, func(engine.Tx) error { return nil }); err != nil {
		return fmt.Errorf("commit to the catalog: %w", err)
	}
	c.runner.Moved(map[engine.ID]uint64{}) // takes the locks of the runner and of every operation
	c.workers.states()
	c.feed.isWatched()
	return nil
}
