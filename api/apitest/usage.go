package apitest

import (
	"context"
	"slices"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

type usage struct{ f *Fake }

// Sizes of the fake: every clone refers to a gigabyte, of which a megabyte is
// its own.
const (
	fakeReferenced = 1 << 30
	fakeUnique     = 1 << 20
)

func (u usage) Report(context.Context, engine.Principal, string) (control.UsageView, error) {
	return do(u.f, "usage.report", func() (control.UsageView, error) {
		out := control.UsageView{DataFree: 10 << 30}
		out.Space.Total, out.Space.Free, out.Space.Reserve = 100<<30, 50<<30, 2<<30
		for _, n := range u.f.clones {
			out.Items = append(out.Items, usageOf(n))
		}
		slices.SortFunc(out.Items, func(a, b control.UsageItem) int { return int(b.Unique - a.Unique) })
		return out, nil
	})
}

func (u usage) Object(_ context.Context, _ engine.Principal, ref string) (control.ObjectUsage, error) {
	return do(u.f, "usage.object", func() (control.ObjectUsage, error) {
		for _, n := range u.f.clones {
			if string(n.ID) != ref && n.Name != ref {
				continue
			}
			out := control.ObjectUsage{Item: usageOf(n), Deletable: !n.Locked, Frees: fakeUnique}
			if n.Locked {
				out.Frees = 0
				out.KeptBy = []control.KeepReason{{Kept: out.Item.Object, Keeper: out.Item.Object, Reason: "locked", Message: "it is locked"}}
			}
			return out, nil
		}
		return control.ObjectUsage{}, engine.Errorf(engine.ClassNotFound, engine.CodeUsageUnknown, "there is no %q", ref)
	})
}

func (u usage) Measured(_ context.Context, ids ...engine.ID) (map[engine.ID]engine.UsageRecord, error) {
	return do(u.f, "usage.measured", func() (map[engine.ID]engine.UsageRecord, error) {
		out := map[engine.ID]engine.UsageRecord{}
		for _, id := range ids {
			out[id] = engine.UsageRecord{Referenced: fakeReferenced, Unique: fakeUnique, Estimate: true, MeasuredAt: now}
		}
		return out, nil
	})
}

func usageOf(n engine.Clone) control.UsageItem {
	ref := engine.ObjectRef{Kind: engine.ObjectClone, ID: n.ID, Name: n.Name}
	return control.UsageItem{
		UsageRecord: engine.UsageRecord{Referenced: fakeReferenced, Unique: fakeUnique, Estimate: true, MeasuredAt: now},
		Object:      ref, Of: ref, Purpose: "clone", Owner: n.Owner,
	}
}
