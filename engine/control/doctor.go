package control

import (
	"context"
	"fmt"
	"slices"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// The severities of a Finding.
const (
	SeverityError   = "error"
	SeverityWarning = "warning"
	SeverityInfo    = "info" // nothing has to be done
)

// Finding is something that doctor found.
type Finding struct {
	Code     string
	Severity string
	Message  string
	Hint     string
	Object   engine.ObjectRef
	Repair   string // what a repair would do about it; empty: nothing
}

// DoctorRequest says how far to look.
type DoctorRequest struct {
	LeaveProduction bool // no connection to any production
}

// Doctor compares the catalog with the pool, the processes and production. It
// changes nothing.
func (s *System) Doctor(ctx context.Context, p engine.Principal, _ DoctorRequest) ([]Finding, error) {
	if err := access.Allow(p, access.SystemRead); err != nil {
		return nil, err
	}
	w, err := s.observe(ctx)
	if err != nil {
		return nil, err
	}
	out := slices.Concat(w.datasetFindings(), w.processFindings(), w.sourceFindings(s.workers.states()), w.lifeFindings())
	for _, warning := range s.Deps.Pool.Properties().Warnings {
		out = append(out, Finding{Code: "POOL", Severity: "info", Message: warning})
	}
	if sp := w.space; sp.Total > 0 && sp.Free*20 < sp.Total {
		out = append(out, Finding{
			Code: engine.CodePoolFull, Severity: "warning",
			Message: fmt.Sprintf("the pool has %d MiB of %d MiB free", sp.Free>>20, sp.Total>>20),
			Hint:    "delete snapshots and clones that are not needed, or give the pool more room",
		})
	}
	for _, note := range s.Instances.Notes() {
		out = append(out, Finding{Code: "PROTECTION", Severity: "info", Message: note})
	}
	return out, nil
}
