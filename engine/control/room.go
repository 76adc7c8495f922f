package control

import (
	"context"
	"fmt"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// newWorkNeeds is what the smallest new work wants free in the pool: WAL and
// the first pages of a database that starts. What is more (a base backup, a
// full copy) is asked for where its size is known.
const newWorkNeeds = 24 << 20

// room refuses new work (CodePoolFull, naming both figures) when the pool has
// less than needed beyond its reserve, so that what exists can go on. Space
// that is just coming back is waited for.
func (c *core) room(ctx context.Context, needed int64) error {
	for _, patience := range []time.Duration{0, settlePatience} {
		if patience > 0 {
			c.settle(ctx, patience)
		}
		space, err := c.Pool.Space(ctx)
		if err != nil {
			return fmt.Errorf("ask the pool for its space: %w", err)
		}
		if space.Free >= needed {
			return nil
		}
		if patience > 0 {
			err := storage.Full(c.Pool.Properties().Place, needed, space.Free, nil)
			if e := engine.As(err); e != nil && space.Limit != "" {
				e.Message += "; what bounds it is " + space.Limit
			}
			return err
		}
	}
	return nil
}
