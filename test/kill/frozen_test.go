//go:build failpoints

package kill

import (
	"testing"

	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/internal/testfs"
	"github.com/ramet-io/ramet/test/harness"
)

// TestKilledWhileFrozen: a daemon that is killed while a clone stands still for
// its snapshot does not leave it so: the next one lets it go on, and the
// snapshot is taken after all or can be asked for again.
func TestKilledWhileFrozen(t *testing.T) {
	testenv.Root(t)
	w := newWorldOn(t, harness.Options{Parent: testfs.New(t, "xfs", 4<<30), Pool: "reflink"})
	for range 3 {
		w.write(t, "k")
		const point = "clone.snapshot:frozen"
		w.must(t, removeIfThere(w.log))
		w.arm(t, point+"=kill")
		op, err := w.ask(t).SubmitVerb("k", "snapshot")
		w.must(t, err)
		dead := w.died(t, op)
		w.arm(t, "")
		if dead != nil || !w.fired(t, point) {
			t.Fatalf("%s never fired: %v", point, dead)
		}
		w.start(t)
		w.d.Settle(t)
		w.check(t) // it answers
		w.write(t, "k")
		harness.Try(w.ask(t).Verb("k", "snapshot"))(t)
		w.check(t)
	}
	w.d.Shutdown()
	w.d.NothingLeft()
}
