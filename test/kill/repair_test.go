//go:build failpoints

package kill

import (
	"fmt"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// repairSlot is a repair of a source whose replication slot somebody dropped.
func repairSlot(t testing.TB, w *world) attempt {
	slot := harness.Try(w.ask(t).Source("shop"))(t).Link.SlotName
	harness.DropSlot(t, w.p, slot)
	testenv.Eventually(t, harness.Patience, func() error {
		if s := harness.Try(w.ask(t).Source("shop"))(t); s.Problem.Code != "SLOT_LOST" {
			return fmt.Errorf("the source is %s (%s)", s.Status, s.Problem.Code)
		}
		return nil
	})
	note := w.fresh("note")
	harness.AddNote(t, w.p, note)
	want := w.productionNotes(t)
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) {
			return harness.Submit(w.ask(t).Repair(t.Context(), nil, client.Repair{}))
		},
		undone: func(testing.TB) {}, // with or without the slot; asking again mends it
		done: func(t testing.TB) {
			name := w.fresh("mended")
			testenv.Eventually(t, harness.Patience, func() error {
				if s := harness.Try(w.ask(t).Source("shop"))(t); s.Status != "running" {
					return fmt.Errorf("the source is %s: %s", s.Status, s.Problem.Message)
				}
				return nil
			})
			harness.Try(w.ask(t).Sync("shop", name))(t)
			w.holds(t, "snapshot:"+name, want)
			w.deleteSnapshot(t, "shop", name)
			w.deleteSnapshot(t, "shop", name+"-raw")
		},
	}
}
