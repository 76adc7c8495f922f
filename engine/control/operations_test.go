package control

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/storage"
)

// slowPool takes for ever over a clone, until it is told to stop.
type slowPool struct {
	storage.Driver
	began chan struct{}
}

func (p slowPool) Clone(ctx context.Context, _ engine.SnapshotID, _ engine.DatasetID, _ storage.Options) error {
	close(p.began)
	<-ctx.Done()
	return context.Cause(ctx)
}

// cancels lists the outcomes that the audit log has for cancels, oldest first.
func (c *core) cancels(t *testing.T) (out []string) {
	t.Helper()
	view(t, c, func(tx engine.Tx) error {
		entries, err := tx.Audit().Newest(100, "")
		for _, e := range slices.Backward(entries) {
			if e.Action == "operation.cancel" {
				out = append(out, e.Outcome)
			}
		}
		return err
	})
	return out
}

func TestCancelEndsTheOperationAndIsAudited(t *testing.T) {
	c := newCore(t)
	h := newHistory(t, c, "shop", "monday")
	slow := slowPool{Driver: c.Pool, began: make(chan struct{})}
	c.Pool = slow
	dev := with(access.RolePermissions(access.RoleDeveloper)...)
	flow := engine.NewID(engine.PrefixTimeflow)
	params := createParams{
		Snapshot: h.prepared[0],
		Clone: engine.Clone{
			Meta: engine.Meta{ID: engine.NewID(engine.PrefixClone), Name: "dev"}, Kind: engine.CloneVDB, Status: engine.CloneCreating,
			Timeflow: flow, Masking: engine.MaskingNone,
		},
	}
	params.Timeflow = engine.Timeflow{
		Meta: engine.Meta{ID: flow}, Of: params.Clone.ID, Kind: engine.TimeflowClone, Parent: h.prepared[0].ID, Dataset: engine.DatasetID(flow),
	}
	var op engine.Operation
	update(t, c, func(tx engine.Tx) (err error) {
		op, err = (&Clones{c}).reserveClone(tx, dev, params)
		return err
	})
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	select {
	case <-slow.began:
	case <-ctx.Done():
		t.Fatal("the operation does not begin")
	}
	ops := &Operations{c}
	if _, err := ops.Cancel(ctx, dev, string(op.ID)); err != nil {
		t.Fatal(err)
	}
	if op, err := ops.Wait(ctx, dev, string(op.ID)); err != nil || op.Status != engine.OperationCancelled {
		t.Errorf("it is %s, %v", op.Status, err)
	}
	if got := c.cancels(t); !slices.Equal(got, []string{"allowed"}) {
		t.Errorf("the audit log has %q", got)
	}
	// Too late: the attempt and what came of it are both on record.
	if _, err := ops.Cancel(ctx, dev, string(op.ID)); engine.CodeOf(err) != engine.CodeCannotCancel {
		t.Errorf("got %v", err)
	}
	if got := c.cancels(t); !slices.Equal(got, []string{"allowed", "allowed", "failed"}) {
		t.Errorf("the audit log has %q", got)
	}
}

// Cancelling takes what starting takes, and what starting the whole takes of
// which the operation is a part.
func TestCancelTakesThePermissionOfTheVerb(t *testing.T) {
	c := newCore(t)
	put := func(kind string, parent engine.ID) engine.ID {
		op := engine.Operation{Meta: engine.Meta{ID: engine.NewID(engine.PrefixOperation)}, Kind: kind, Parent: parent, Status: engine.OperationRunning}
		update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&op) })
		return op.ID
	}
	link := put(kindLink, "")
	part := put(kindPrepare, link)
	ops := &Operations{c}
	for name, tc := range map[string]struct {
		role string
		op   engine.ID
		want engine.Class
	}{
		"a developer, a link":            {access.RoleDeveloper, link, engine.ClassDenied},
		"an operator, a part of a link":  {access.RoleOperator, part, engine.ClassDenied},
		"a developer, a resync":          {access.RoleDeveloper, put(kindResync, ""), engine.ClassDenied},
		"a developer, a source's remove": {access.RoleDeveloper, put(kindRemoveSource, ""), engine.ClassDenied},
		"an administrator, a link":       {access.RoleAdmin, link, engine.ClassUnavailable}, // past the check; no daemon runs it
		"a developer, a refresh":         {access.RoleDeveloper, put(kindRefresh, ""), engine.ClassUnavailable},
	} {
		_, err := ops.Cancel(t.Context(), with(access.RolePermissions(tc.role)...), string(tc.op))
		if engine.ClassOf(err) != tc.want {
			t.Errorf("%s: got %v, want %v", name, err, tc.want)
		}
	}
}
