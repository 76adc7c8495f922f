package control

import (
	"context"

	"github.com/ramet-io/ramet/engine"
)

// strandedFindings are objects that an operation was changing which is not
// there any more: its catalog was lost, or was put back from a backup.
func (c *core) strandedFindings(_ context.Context, w *world) ([]Finding, error) {
	var out []Finding
	stranded := func(ref engine.ObjectRef, state, repair string, tx func(engine.Tx) error) {
		out = append(out, Finding{
			Code: "STRANDED", Severity: SeverityError, Object: ref, Hint: "run `ramet doctor --repair`",
			Message: string(ref.Kind) + " " + ref.Name + " is " + state + ", and no operation works on it",
		}.mend(repair, fix{phase: phaseGone, tx: tx}))
	}
	for _, cl := range w.clones {
		switch cl.Status {
		case engine.CloneCreating, engine.CloneChanging, engine.CloneRemoving:
			if !w.busy[cl.ID] && !w.ahead(cl.ID) {
				stranded(cloneRef(cl), string(cl.Status), "mark it failed, so that it can be started or removed", strandedClone(w, cl.ID))
			}
		case engine.CloneRunning, engine.CloneStopped, engine.CloneFailed:
		}
	}
	for _, src := range w.sources {
		if (src.Status == engine.SourceLinking || src.Status == engine.SourceRemoving) && !w.busy[src.ID] && !w.ahead(src.ID) {
			stranded(sourceRef(src), string(src.Status), "mark it so that it can be followed or removed", strandedSource(src.ID))
		}
	}
	for _, s := range w.snapshots {
		if s.Status == engine.SnapshotCreating && !w.busy[s.Of] && !w.busy[s.ID] && !w.ahead(s.ID) {
			stranded(snapshotRef(s), string(s.Status), "give it up", func(tx engine.Tx) error { return giveUpSnapshot(tx, s.ID) })
		}
	}
	return byObject(out), nil
}

func strandedClone(w *world, id engine.ID) func(engine.Tx) error {
	return func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if err != nil {
			return err
		}
		return restoreClone(tx, w.asFound(cl))
	}
}

func strandedSource(id engine.ID) func(engine.Tx) error {
	return func(tx engine.Tx) error {
		src, err := tx.Sources().Get(id)
		if err != nil {
			return err
		}
		staging, err := maybe(tx.Timeflows().Get(src.Timeflow))
		if err != nil {
			return err
		}
		if staging == nil {
			staging = &engine.Timeflow{}
		}
		return restoreSource(tx, src, *staging)
	}
}
