//go:build failpoints

package kill

import (
	"fmt"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// TestKeeper kills the daemon on both sides of the write by which it asks for
// an expired clone's removal or a scheduled refresh. The next daemon does what
// was due, once.
func TestKeeper(t *testing.T) {
	testenv.Btrfs(t)
	w := newWorld(t)
	for _, when := range []string{"before", "after"} {
		t.Run("clone.remove/"+when, func(t *testing.T) {
			name := w.fresh("short")
			harness.Try(w.ask(t).NewClone(name, "shop", ""))(t)
			ttl := "1s"
			w.killKeeper(t, "clone.remove", when, name, client.ClonePatch{TTL: &ttl})
			testenv.Eventually(t, harness.Patience, func() error {
				if w.hasClone(t, name) {
					return fmt.Errorf("clone %s is still there", name)
				}
				return nil
			})
			w.askedOnce(t, "clone.remove", name)
			w.check(t)
		})
		t.Run("clone.refresh/"+when, func(t *testing.T) {
			name := w.fresh("daily")
			harness.Try(w.ask(t).NewClone(name, "shop", ""))(t)
			harness.AddNote(t, w.p, w.fresh("news"))
			want := harness.Try(w.ask(t).Sync("shop", ""))(t)
			every, off := "@every 1s", ""
			w.killKeeper(t, "clone.refresh", when, name, client.ClonePatch{RefreshSchedule: &every})
			testenv.Eventually(t, harness.Patience, func() error {
				c, err := w.ask(t).Clone(name)
				if err == nil && (c.Snapshot != want.ID || c.Status != "running") {
					err = fmt.Errorf("clone %s is %s at %s, want %s", name, c.Status, c.Snapshot, want.ID)
				}
				return err
			})
			w.patch(t, name, client.ClonePatch{RefreshSchedule: &off})
			w.askedOnce(t, "clone.refresh", name)
			w.notes[name] = w.read(t, name)
			w.check(t)
		})
	}
	w.d.Shutdown()
	w.d.NothingLeft()
}

// killKeeper makes something due and waits for the daemon to die of it.
func (w *world) killKeeper(t *testing.T, kind, when, clone string, p client.ClonePatch) {
	t.Helper()
	point := "keeper:" + kind + ":" + when
	w.must(t, removeIfThere(w.log))
	w.arm(t, point+"=kill")
	w.patch(t, clone, p)
	dead := w.died(t, client.Operation{})
	w.arm(t, "")
	if dead != nil || !w.fired(t, point) {
		t.Fatalf("%s never fired: %v", point, dead)
	}
	w.start(t)
	w.d.Settle(t)
}

func (w *world) patch(t *testing.T, clone string, p client.ClonePatch) {
	t.Helper()
	c := w.ask(t)
	harness.Try(client.Read[client.Clone](c.UpdateCloneWithApplicationMergePatchPlusJSONBody(c.Ctx, clone, nil, p)))(t)
}

// askedOnce expects one operation of the kind on the clone, by the system.
func (w *world) askedOnce(t *testing.T, kind, clone string) {
	t.Helper()
	w.d.Settle(t)
	page := harness.Try(client.Read[client.OperationList](w.ask(t).ListOperations(t.Context(), &client.ListOperationsParams{Limit: 200})))(t)
	n := 0
	for _, o := range page.Items {
		if o.Kind == kind && o.Object.Name == clone {
			n++
			if o.Principal != "system" || o.Status != "succeeded" {
				t.Errorf("%s of %s by %s has %s: %s", kind, clone, o.Principal, o.Status, o.Error.Message)
			}
		}
	}
	if n != 1 {
		t.Errorf("%d operations %s of %s, want one", n, kind, clone)
	}
}
