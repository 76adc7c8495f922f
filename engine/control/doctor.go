package control

import (
	"cmp"
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

	fix *fix // nil when Repair is empty
}

// fix is how a repair does what Finding.Repair says. One of tx and run is set.
type fix struct {
	phase string // the step of the repair that does it
	// of is the object in the pool whose labels the fix was made of, and which
	// must be there still with the same ones; zero for others.
	of engine.SnapshotID
	// tx changes catalog records. Those of one phase are written together.
	tx func(engine.Tx) error
	// run does anything else.
	run func(ctx context.Context, m *mender) error
}

// mend gives a finding what a repair would do about it.
func (f Finding) mend(repair string, how fix) Finding {
	f.Repair, f.fix = repair, &how
	return f
}

// DoctorRequest says how far to look.
type DoctorRequest struct {
	LeaveProduction bool // no connection to any production
}

// Doctor compares the catalog with the pool, the processes, the host and
// production. It changes nothing.
func (s *System) Doctor(ctx context.Context, p engine.Principal, r DoctorRequest) ([]Finding, error) {
	if err := access.Allow(p, access.SystemRead); err != nil {
		return nil, err
	}
	return s.examine(ctx, r)
}

// examine is Doctor for whoever may.
func (c *core) examine(ctx context.Context, r DoctorRequest) ([]Finding, error) {
	w, err := c.observe(ctx)
	if err != nil {
		return nil, err
	}
	var out []Finding
	for _, look := range []func(context.Context, *world) ([]Finding, error){
		c.recordFindings, c.strandedFindings, c.secretFindings, c.poolFindings, c.mountFindings, c.instanceFindings, c.portFindings,
		c.sourceFindings, c.walFindings, c.operationFindings, c.hostFindings,
	} {
		found, err := look(ctx, w)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	out = append(out, w.lifeFindings()...)
	if !r.LeaveProduction {
		out = append(out, c.productionFindings(ctx, w)...)
	}
	return out, nil
}

// byObject orders findings of one kind, whose maps have no order of their own.
func byObject(found []Finding) []Finding {
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Object.ID, b.Object.ID), cmp.Compare(a.Message, b.Message))
	})
	return found
}

// sayLost is loud about a pool whose data the catalog does not know.
func (c *core) sayLost(ctx context.Context, unknown int) {
	if unknown == 0 {
		return
	}
	c.Logger.ErrorContext(ctx, "the pool holds datasets that the catalog does not know: nothing of them is served or followed; "+
		"run `ramet doctor` to see them and `ramet doctor --repair` to put them back into the catalog", "datasets", unknown)
}

func mib(n int64) string { return fmt.Sprintf("%d MiB", n>>20) }
