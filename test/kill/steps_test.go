//go:build failpoints

package kill

import (
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// TestEveryKindHasAScenario keeps the scenarios and the registry together.
func TestEveryKindHasAScenario(t *testing.T) {
	known := map[string]bool{}
	for _, s := range scenarios() {
		known[s.kind] = true
	}
	for _, def := range definitions(t) {
		if !known[def.Kind] {
			t.Errorf("operation kind %q has no scenario in test/kill: add one to scenarios()", def.Kind)
		}
		delete(known, def.Kind)
	}
	for kind := range known {
		t.Errorf("there is a scenario for the operation kind %q, which does not exist any more", kind)
	}
}

// TestEveryStep kills the daemon at every point of every kind of operation.
func TestEveryStep(t *testing.T) {
	testenv.Btrfs(t)
	points := map[string][]point{}
	for _, def := range definitions(t) {
		points[def.Kind] = pointsOf(def)
	}
	for _, group := range []string{onClones, onSyncs, onSources} {
		t.Run(group, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			for _, s := range scenarios() {
				if s.group != group {
					continue
				}
				for _, p := range points[s.kind] {
					label := p.label()
					if s.name != "" {
						label += " (" + s.name + ")"
					}
					if !t.Run(label, func(t *testing.T) { w.killAt(t, s, p) }) {
						w = newWorld(t) // what went wrong must not be blamed on the next
					}
				}
			}
			w.d.Shutdown()
			w.d.NothingLeft()
		})
	}
}

// killAt is one case: prepare, ask, die, come back, compare, ask again.
func (w *world) killAt(t *testing.T, s scenario, p point) {
	c := s.begin(t, w)
	before := w.operations(t)
	if err := removeIfThere(w.log); err != nil {
		t.Fatal(err)
	}
	w.arm(t, p.rules())
	op, err := c.submit(t)
	if err != nil && client.ClassOf(err) != "unavailable" {
		w.arm(t, "")
		t.Fatalf("ask: %v", err)
	}
	dead := w.died(t, op)
	w.arm(t, "")
	if dead != nil || !w.fired(t, p.name) {
		t.Fatalf("%s never fired: %v", p.name, dead)
	}
	w.start(t)
	w.d.Settle(t)
	end := w.outcome(t, op, s.kind, before)
	if end.Status == "succeeded" {
		c.done(t)
		w.check(t)
	} else {
		t.Logf("after the restart: %s %s %s: %s", end.Kind, end.Status, end.Error.Code, end.Error.Message)
		c.undone(t)
		w.checkSoft(t, s)
		again, err := w.ask(t).Wait(c.submit(t))
		if c.gone == "" || client.CodeOf(err) != c.gone {
			harness.Must(t, again, err)
		}
		c.done(t)
		w.check(t)
	}
	if c.end != nil {
		c.end(t)
	}
}

// checkSoft is check, but for what a failed verb may rightly leave behind.
func (w *world) checkSoft(t *testing.T, s scenario) {
	t.Helper()
	switch s.kind {
	case "source.remove", "clone.start", "clone.stop", "clone.remove", "system.repair":
		// The source may have lost its slot already, and says so; a clone may
		// be stopped. What must hold is looked at after the verb was asked again.
		return
	}
	w.check(t)
}
