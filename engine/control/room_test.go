package control

import (
	"context"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// narrow is a pool with as much room as the test says, some of which comes back
// when it is waited for.
type narrow struct {
	storage.Driver
	free, back int64
	settled    int
}

func (n *narrow) Space(context.Context) (storage.Space, error) {
	return storage.Space{Total: 1 << 40, Free: n.free, Limit: "the test"}, nil
}

func (n *narrow) Settle(context.Context) error {
	n.settled++
	n.free, n.back = n.free+n.back, 0
	return nil
}

// TestRoom: every verb that makes something is refused before it starts when
// the pool has only its reserve, and nothing is left of it; space that is
// coming back is waited for.
func TestRoom(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "one")
	cl := c.newClone(t, h, "c1", h.prepared[0])
	pool := &narrow{Driver: c.Pool}
	c.Pool = pool
	ctx, p := t.Context(), SystemPrincipal()
	clones, sources := &Clones{c}, &Sources{c}
	verbs := map[string]func() error{
		"create": func() error {
			_, err := clones.Create(ctx, p, CreateCloneRequest{Name: "new", From: "shop", Profile: engine.MaskingNone})
			return err
		},
		"refresh":  func() error { _, err := clones.Refresh(ctx, p, cl.Name, RefreshRequest{At: "latest"}); return err },
		"rollback": func() error { _, err := clones.Rollback(ctx, p, cl.Name, RollbackRequest{At: "latest"}); return err },
		"snapshot": func() error { _, err := clones.Snapshot(ctx, p, cl.Name, SnapshotRequest{}); return err },
		"sync":     func() error { _, err := sources.Sync(ctx, p, "shop", SyncRequest{}); return err },
	}
	for verb, ask := range verbs {
		err := ask()
		e := engine.As(err)
		if e == nil || e.Code != engine.CodePoolFull || e.Class != engine.ClassExhausted || e.Hint == "" ||
			e.Details[storage.DetailNeeded] != int64(newWorkNeeds) || e.Details[storage.DetailFree] != int64(0) {
			t.Errorf("%s in a full pool: got %v, want %s with both figures", verb, err, engine.CodePoolFull)
		}
	}
	view(t, c, func(tx engine.Tx) error {
		for op, err := range tx.Operations().All() {
			if err != nil {
				return err
			}
			t.Errorf("a refused verb has left the operation %s", op.Kind)
		}
		return nil
	})
	if pool.settled != len(verbs) {
		t.Errorf("freed space was waited for %d times", pool.settled)
	}
	pool.back = newWorkNeeds
	if err := c.room(ctx, newWorkNeeds); err != nil {
		t.Errorf("after the space came back: %v", err)
	}
}
