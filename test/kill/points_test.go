//go:build failpoints

package kill

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/operation"
)

// point is one place where the daemon is killed.
type point struct {
	kind string
	name string // of the failpoint that kills
	// cause is a failpoint that makes the operation fail first, so that it is
	// taken back; empty where the operation goes forward.
	cause string
}

func (p point) rules() string {
	if p.cause == "" {
		return p.name + "=kill"
	}
	return p.cause + "=error;" + p.name + "=kill"
}

// label is the test's name: what is before the slash is the kind.
func (p point) label() string { return p.name[len("operation:"):] }

func failpointName(kind, step, when string) string {
	return "operation:" + kind + "/" + step + ":" + when
}

// definitions are the kinds of operation as the daemon registers them.
func definitions(t *testing.T) []operation.Definition {
	t.Helper()
	dir := t.TempDir()
	store, err := catalog.Open(t.Context(), catalog.Options{Path: filepath.Join(dir, "catalog.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	e, err := control.New(control.Deps{Store: store, DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	return e.Registry().Definitions()
}

// pointsOf lists the boundaries of a kind: before and after each step and the
// last write, and on the way back, which the latest possible failure begins,
// each undo and both sides of the write that ends it.
func pointsOf(def operation.Definition) []point {
	var out []point
	at := func(step, when, cause string) {
		out = append(out, point{def.Kind, failpointName(def.Kind, step, when), cause})
	}
	for _, s := range def.Steps {
		at(s.Name, "before", "")
		at(s.Name, "after", "")
	}
	at("finish", "before", "")
	at("finish", "after", "")
	latest := failpointName(def.Kind, "finish", "before")
	for i, s := range slices.Backward(def.Steps) {
		if s.Undo == nil {
			continue
		}
		at(s.Name, "undo", latest)
		if i+1 < len(def.Steps) {
			// And where the step after it has not begun to do anything.
			at(s.Name, "undo", failpointName(def.Kind, def.Steps[i+1].Name, "before"))
		}
	}
	at("fail", "before", latest)
	at("fail", "after", latest)
	return out
}
