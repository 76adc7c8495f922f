package control

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// poolFindings are what the catalog has and the pool has not, what is left
// over in the pool, and what is broken.
func (c *core) poolFindings(_ context.Context, w *world) ([]Finding, error) {
	var out []Finding
	for _, t := range w.flows {
		out = append(out, w.missingDataset(t)...)
		out = append(out, w.leftoverFlow(t)...)
	}
	for _, s := range w.snapshots {
		out = append(out, w.missingSnapshot(s)...)
	}
	for ds := range w.datasets {
		if w.trial(ds) && len(w.ops) == 0 {
			out = append(out, Finding{
				Code: "LEFTOVER_DATASET", Severity: SeverityWarning,
				Message: fmt.Sprintf("dataset %s was booted once to be looked at and was not thrown away", ds),
				Hint:    "run `ramet doctor --repair`", Object: engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: engine.ID(ds)},
			}.mend("throw it away", fix{phase: phaseSweep, run: func(ctx context.Context, m *mender) error { return m.dropTrialOf(ctx, ds) }}))
		}
	}
	out = byObject(out)
	for _, warning := range c.Pool.Properties().Warnings {
		out = append(out, Finding{Code: "POOL", Severity: SeverityInfo, Message: warning})
	}
	if sp := w.space; sp.Total > 0 && sp.Free*20 < sp.Total {
		message := fmt.Sprintf("the pool has %s of %s free", mib(sp.Free), mib(sp.Total))
		if sp.Limit != "" {
			message += "; what bounds it is " + sp.Limit
		}
		out = append(out, Finding{
			Code: engine.CodePoolFull, Severity: SeverityWarning, Message: message,
			Hint: "delete snapshots and clones that are not needed, or give the pool more room",
		})
	}
	return out, nil
}

// missingDataset is about a timeflow whose data is gone. What is known of it
// stays in the catalog, marked, until a person removes it.
func (w *world) missingDataset(t engine.Timeflow) []Finding {
	if _, there := w.datasets[t.Dataset]; there || w.busy[t.Of] || w.busy[t.Parent] || t.Tombstone {
		return nil
	}
	f := Finding{
		Code: "DATASET_MISSING", Severity: SeverityError, Message: fmt.Sprintf("the dataset of timeflow %s is not in the pool", t.ID),
		Hint: "was the right pool opened?", Object: engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: t.ID},
	}
	for _, cl := range w.clones {
		if cl.ID != t.Of {
			continue
		}
		if cl.Timeflow != t.ID {
			f.Message = fmt.Sprintf("a former state of clone %s is not in the pool", cl.Name)
			return []Finding{f.mend("take it out of what the clone can undo", fix{phase: phaseGone, tx: dropFormer(cl.ID, t.ID)})}
		}
		if cl.Problem != nil && cl.Problem.Code == engine.CodeDatasetNotFound {
			return nil // it is reported as the clone's problem
		}
		f.Message = fmt.Sprintf("the data of clone %s is not in the pool", cl.Name)
		return []Finding{f.mend("mark the clone failed", fix{phase: phaseGone, tx: cloneGone(cl.ID, "the data of the clone is not in the pool")})}
	}
	for _, src := range w.sources {
		if src.Timeflow != t.ID || src.Status == engine.SourceLinking {
			continue
		}
		if src.Problem != nil && src.Problem.Code == engine.CodeDatasetNotFound {
			return nil
		}
		f.Message = fmt.Sprintf("the staging data of source %s is not in the pool", src.Name)
		return []Finding{f.mend("mark the source degraded", fix{phase: phaseGone, tx: stagingGone(src.ID)})}
	}
	return []Finding{f.mend("hide what the catalog has of it", fix{phase: phaseGone, tx: func(tx engine.Tx) error { return closeTimeflow(tx, t.ID) }})}
}

// leftoverFlow is about a timeflow that is there and that nothing refers to.
func (w *world) leftoverFlow(t engine.Timeflow) []Finding {
	if _, there := w.datasets[t.Dataset]; !there || t.Tombstone || w.busy[t.Of] || w.busy[t.Parent] || w.holdsSnapshot(t) {
		return nil
	}
	f := Finding{Code: "LEFTOVER_DATASET", Object: engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: t.ID}}
	switch t.Kind {
	case engine.TimeflowPrepared:
		f.Severity, f.Message = SeverityWarning, fmt.Sprintf("dataset %s is of a prepare that did not come to its snapshot", t.ID)
		f.Hint = "run `ramet doctor --repair`"
		return []Finding{f.mend("destroy it", fix{phase: phaseGone, tx: func(tx engine.Tx) error { return closeTimeflow(tx, t.ID) }})}
	case engine.TimeflowClone:
		for _, cl := range w.clones {
			if cl.ID == t.Of && !uses(cl, t.ID) {
				f.Severity, f.Message = SeverityInfo, fmt.Sprintf("dataset %s is of clone %s, which is not using it", t.ID, cl.Name)
				f.Hint = "it goes with the clone"
				return []Finding{f}
			}
		}
	case engine.TimeflowStaging:
	}
	return nil
}

func uses(cl engine.Clone, tf engine.ID) bool {
	if cl.Timeflow == tf {
		return true
	}
	for _, u := range cl.Undo {
		if u.Timeflow == tf {
			return true
		}
	}
	return false
}

func (w *world) holdsSnapshot(t engine.Timeflow) bool {
	for _, s := range w.snapshots {
		if s.Timeflow == t.ID {
			return true
		}
	}
	for id := range w.stored {
		if id.Dataset == t.Dataset {
			return true
		}
	}
	return false
}

func (w *world) missingSnapshot(s engine.Snapshot) []Finding {
	if w.busy[s.Of] || w.busy[s.ID] {
		return nil
	}
	if s.Status == engine.SnapshotBroken {
		f := Finding{
			Code: "SNAPSHOT_BROKEN", Severity: SeverityWarning, Message: fmt.Sprintf("snapshot %s is broken", s.Name),
			Hint: "delete it: `ramet snapshot delete " + string(s.ID) + "`", Object: snapshotRef(s),
		}
		if s.Problem != nil {
			f.Message += ": " + s.Problem.Message
		}
		return []Finding{f}
	}
	if _, there := w.stored[s.Storage]; there || s.Status != engine.SnapshotReady {
		return nil
	}
	return []Finding{Finding{
		Code: "SNAPSHOT_MISSING", Severity: SeverityError, Message: fmt.Sprintf("the data of snapshot %s is not in the pool", s.Name),
		Hint: "was the right pool opened?", Object: snapshotRef(s),
	}.mend("mark the snapshot broken", fix{phase: phaseGone, tx: snapshotGone(s.ID)})}
}

// mountFindings are the differences between the host's mounts and those that
// the running clones and the sources need.
func (c *core) mountFindings(ctx context.Context, w *world) ([]Finding, error) {
	checker, ok := c.Pool.(storage.MountChecker)
	if !ok {
		return nil, nil
	}
	owners := map[engine.DatasetID]engine.ObjectRef{}
	var needed []engine.DatasetID
	need := func(tf engine.ID, by engine.ObjectRef) {
		ds := engine.DatasetID(tf)
		if _, there := w.datasets[ds]; there && !w.busy[by.ID] {
			needed, owners[ds] = append(needed, ds), by
		}
	}
	for _, cl := range w.clones {
		if cl.Status == engine.CloneRunning {
			need(cl.Timeflow, cloneRef(cl))
		}
	}
	for _, src := range w.sources {
		need(src.Timeflow, sourceRef(src))
	}
	faults, err := checker.CheckMounts(ctx, needed)
	if err != nil {
		return nil, fmt.Errorf("check the pool's mounts: %w", err)
	}
	var out []Finding
	for _, m := range faults {
		out = append(out, mountFinding(m, owners[m.Dataset]))
	}
	return out, nil
}

func mountFinding(m storage.MountFault, owner engine.ObjectRef) Finding {
	f := Finding{Code: "MOUNT_WRONG", Severity: SeverityError, Message: m.Message, Object: owner, Hint: "see what is mounted at " + m.Point}
	switch m.Kind {
	case storage.MountMissing:
		f.Code = "MOUNT_MISSING"
		return f.mend("mount it", fix{phase: phaseMounts, run: func(ctx context.Context, mend *mender) error {
			_, err := mend.Pool.Mount(ctx, m.Dataset)
			return err
		}})
	case storage.MountStale:
		f.Code, f.Severity, f.Hint = "MOUNT_STALE", SeverityWarning, "run `ramet doctor --repair`"
		return f.mend("unmount it", fix{phase: phaseMounts, run: func(ctx context.Context, mend *mender) error {
			return mend.Pool.UnmountSnapshot(ctx, m.Snapshot)
		}})
	case storage.MountWrong:
	}
	return f
}
