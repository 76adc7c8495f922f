package control

import (
	"context"
	"slices"
)

// Rebuild puts everything into the catalog that the labels in the pool tell of
// and the catalog does not have, and returns what it did, one line each. It is
// for an Engine that has not been started; processes and productions are left
// alone until the daemon runs and repairs the rest.
func (e *Engine) Rebuild(ctx context.Context) ([]string, error) {
	c := e.core
	if _, err := c.labels.begin(ctx); err != nil {
		return nil, err
	}
	var did []string
	m := &mender{core: c, log: c.Logger, say: func(action string) { did = append(did, action) }}
	for _, phase := range []string{phaseRecords, phaseOwners} {
		w, err := c.observe(ctx)
		if err != nil {
			return did, err
		}
		found, err := c.recordFindings(ctx, w)
		if err != nil {
			return did, err
		}
		found = slices.DeleteFunc(found, func(f Finding) bool { return f.fix == nil || f.fix.phase != phase })
		if err := m.records(ctx, found); err != nil {
			return did, err
		}
	}
	c.labels.flush(ctx)
	return did, nil
}
