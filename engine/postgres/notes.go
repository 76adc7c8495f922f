package postgres

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Notes implements engine.Instances.
func (m *Manager) Notes() []string {
	var out []string
	if !m.isolated {
		out = append(out, "instances are not isolated from each other: "+m.whyNot)
	}
	on, reason := m.egress.state()
	if !on {
		out = append(out, "the egress guard is off, so instances may connect to their source's addresses: "+reason)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	bounded := 0
	for _, id := range slices.Sorted(maps.Keys(m.live)) {
		in := m.live[id]
		if in.proc != nil && in.spec.MemoryMB > 0 {
			bounded++
		}
		if in.proc == nil || len(in.unguarded) == 0 || !on {
			continue
		}
		out = append(out, fmt.Sprintf("instance %s may connect to its source at %s: no address was known or the guard was off when it was started; start it again",
			id, strings.Join(in.unguarded, ", ")))
	}
	if bounded > 0 && m.egress.memory.base == "" {
		out = append(out, fmt.Sprintf("only their settings bound the memory of %d instances, not the kernel: %s", bounded, m.egress.memory.reason))
	}
	return out
}
