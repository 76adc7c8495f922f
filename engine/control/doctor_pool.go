package control

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

func (w *world) datasetFindings() []Finding {
	var out []Finding
	for id, info := range w.datasets {
		// A throw-away clone belongs to an operation that boots it.
		trial := info.Labels["kind"] == "verify" && len(w.busy) > 0
		if _, known := w.flows[engine.ID(id)]; !known && !trial {
			out = append(out, Finding{
				Code: "ORPHAN_DATASET", Severity: "error",
				Message: fmt.Sprintf("dataset %s (%s) is in the pool and not in the catalog", id, info.Labels["name"]),
				Hint:    "it is left alone; it holds data that the catalog has lost",
				Object:  engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: engine.ID(id)},
			})
		}
	}
	for id := range w.stored {
		if _, known := w.snapshots[engine.ID(id.Name)]; !known {
			out = append(out, Finding{
				Code: "ORPHAN_SNAPSHOT", Severity: "error", Message: fmt.Sprintf("storage snapshot %s is in the pool and not in the catalog", id),
				Hint: "it is left alone", Object: engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: engine.ID(id.Name)},
			})
		}
	}
	for _, t := range w.flows {
		if _, there := w.datasets[t.Dataset]; !there && !w.busy[t.Of] && !t.Tombstone {
			out = append(out, Finding{
				Code: "DATASET_MISSING", Severity: "error", Message: fmt.Sprintf("the dataset of timeflow %s is not in the pool", t.ID),
				Hint: "was the right pool opened?", Object: engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: t.ID},
			})
		}
	}
	for _, s := range w.snapshots {
		if _, there := w.stored[s.Storage]; !there && s.Status == engine.SnapshotReady && !w.busy[s.Of] && !w.busy[s.ID] {
			out = append(out, Finding{
				Code: "SNAPSHOT_MISSING", Severity: "error", Message: fmt.Sprintf("the data of snapshot %s is not in the pool", s.Name),
				Hint: "was the right pool opened?", Object: snapshotRef(s),
			})
		}
	}
	slices.SortFunc(out, func(a, b Finding) int { return strings.Compare(string(a.Object.ID), string(b.Object.ID)) })
	return out
}
