package operation_test

import (
	"context"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
)

// Moved tells of a change once, of the newest state, and forgets what ended.
func TestMoved(t *testing.T) {
	at, next := make(chan struct{}), make(chan struct{})
	d := newDaemon(t, operation.Options{}, operation.Definition{
		Kind: "k", Steps: []operation.Step{{Name: "one", Run: func(_ context.Context, r *operation.Run) error {
			for i := range 100 {
				r.Progress(float64(i)/100, "")
			}
			at <- struct{}{}
			<-next
			return nil
		}}},
	})
	op := d.submit(operation.Spec{Kind: "k"})
	<-at
	seen := map[engine.ID]uint64{}
	if got := d.Moved(seen); len(got) != 1 || got[0].ID != op.ID || got[0].Steps[0].Fraction != .99 {
		t.Errorf("got %+v", got)
	}
	if got := d.Moved(seen); len(got) != 0 {
		t.Errorf("told again: %+v", got)
	}
	close(next)
	d.wait(op.ID)
	if got := d.Moved(seen); len(got) != 0 || len(seen) != 0 {
		t.Errorf("after the end: %+v, %v", got, seen)
	}
}
