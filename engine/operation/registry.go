package operation

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Registry holds the kinds of operation that a Runner knows. It does not
// change after NewRegistry, so it is safe for concurrent use.
type Registry struct {
	byKind map[string]*Definition
}

// NewRegistry checks the definitions: kinds unique, at least one step each,
// step names unique within a kind, every step with a Run, NoCancel naming a
// step. All faults are reported together.
func NewRegistry(defs ...Definition) (*Registry, error) {
	g := &Registry{byKind: make(map[string]*Definition, len(defs))}
	var faults []error
	for _, d := range defs {
		if _, taken := g.byKind[d.Kind]; taken {
			faults = append(faults, fmt.Errorf("operation kind %q is defined twice", d.Kind))
			continue
		}
		faults = append(faults, d.check()...)
		d.Steps = slices.Clone(d.Steps)
		g.byKind[d.Kind] = &d
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return g, nil
}

// Definitions returns every definition, sorted by kind. The kill harness
// enumerates its cases from it.
func (g *Registry) Definitions() []Definition {
	out := make([]Definition, 0, len(g.byKind))
	for _, d := range g.byKind {
		c := *d
		c.Steps = slices.Clone(d.Steps)
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b Definition) int { return cmp.Compare(a.Kind, b.Kind) })
	return out
}

func (d *Definition) check() []error {
	var faults []error
	bad := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	if d.Kind == "" {
		bad("an operation has no kind")
	}
	if len(d.Steps) == 0 {
		bad("operation %q has no steps", d.Kind)
	}
	seen := make(map[string]bool, len(d.Steps))
	for i, s := range d.Steps {
		switch {
		case s.Name == "":
			bad("operation %q: step %d has no name", d.Kind, i)
		case seen[s.Name]:
			bad("operation %q: step %q appears twice", d.Kind, s.Name)
		case s.Run == nil:
			bad("operation %q: step %q has no Run", d.Kind, s.Name)
		}
		seen[s.Name] = true
	}
	if d.NoCancel != "" && !seen[d.NoCancel] {
		bad("operation %q: NoCancel names the unknown step %q", d.Kind, d.NoCancel)
	}
	return faults
}

// step returns the index of the named step, or -1.
func (d *Definition) step(name string) int {
	return slices.IndexFunc(d.Steps, func(s Step) bool { return s.Name == name })
}
