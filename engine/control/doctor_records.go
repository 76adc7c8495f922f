package control

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/ramet-io/ramet/engine"
)

// recordFindings compare the catalog with the records in the pool's labels:
// what it has lost, and what it has an older record of.
func (c *core) recordFindings(_ context.Context, w *world) ([]Finding, error) {
	return slices.Concat(w.lostFlows(), w.lostSnapshots(), w.lostSources(), w.lostClones()), nil
}

func (w *world) lostFlows() []Finding {
	var out []Finding
	for _, ds := range slices.Sorted(maps.Keys(w.datasets)) {
		id := engine.ID(ds)
		have, known := w.flows[id]
		tf, kept := w.pool.flows[id]
		if w.trial(ds) || known && (!kept || w.busy[tf.Of] || w.busy[tf.Parent] || !w.later(id, tf.Meta, have.Meta)) {
			continue
		}
		f := Finding{
			Code: "ORPHAN_DATASET", Severity: SeverityError,
			Message: fmt.Sprintf("dataset %s (%s) is in the pool and not in the catalog", ds, w.datasets[ds].Labels["name"]),
			Hint:    "its labels hold no record of it, so it is left alone",
			Object:  engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: id},
		}
		if known {
			f.Code, f.Message = "CATALOG_BEHIND", fmt.Sprintf("the catalog's record of timeflow %s is older than that in the pool", id)
		}
		if kept {
			f.Hint = "run `ramet doctor --repair`"
			f = f.mend("put it back into the catalog from its labels", fix{phase: phaseRecords, of: engine.SnapshotID{Dataset: ds}, tx: func(tx engine.Tx) error {
				return tx.Timeflows().Put(&tf)
			}})
		}
		out = append(out, f)
	}
	return out
}

// later reports whether the pool's record of an object is to replace the
// catalog's.
func (w *world) later(id engine.ID, pool, catalog engine.Meta) bool {
	return w.ahead(id) || pool.UpdatedAt.After(catalog.UpdatedAt)
}

func (w *world) lostSnapshots() []Finding {
	var out []Finding
	for sid := range w.stored {
		id := engine.ID(sid.Name)
		have, known := w.snapshots[id]
		s, kept := w.pool.snapshots[id]
		if known && (!kept || w.busy[s.Of] || w.busy[id] || !w.later(id, s.Meta, have.Meta)) {
			continue
		}
		f := Finding{
			Code: "ORPHAN_SNAPSHOT", Severity: SeverityError, Message: fmt.Sprintf("storage snapshot %s is in the pool and not in the catalog", sid),
			Hint: "its labels hold no record of it, so it is left alone", Object: engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: id},
		}
		if known {
			f.Code, f.Message = "CATALOG_BEHIND", fmt.Sprintf("the catalog's record of snapshot %s is older than that in the pool", have.Name)
		}
		if kept {
			f.Hint, f.Object = "run `ramet doctor --repair`", snapshotRef(s)
			f = f.mend("put it back into the catalog from its labels", fix{phase: phaseRecords, of: sid, tx: func(tx engine.Tx) error { return restoreSnapshot(tx, s) }})
		}
		out = append(out, f)
	}
	return byObject(out)
}

// restoreSnapshot puts a snapshot back. What has taken its name meanwhile keeps it.
func restoreSnapshot(tx engine.Tx, s engine.Snapshot) error {
	if s.Status == engine.SnapshotCreating || s.Status == engine.SnapshotDeleting {
		s.Status = engine.SnapshotReady // it is whole, or it would not be there
	}
	for {
		other, err := tx.Snapshots().ByName(string(s.Of) + "/" + s.Name)
		if err != nil || other.ID == s.ID || s.Name == "" {
			break
		}
		s.Name = rebuiltName(s.Name, s.ID)
	}
	return tx.Snapshots().Put(&s)
}

// rebuiltName is another name for what has lost its own.
func rebuiltName(name string, id engine.ID) string {
	tail := "-" + string(id[len(id)-6:])
	return name[:min(len(name), engine.MaxNameLength-len(tail))] + tail
}

func (w *world) lostSources() []Finding {
	var out []Finding
	have := map[engine.ID]engine.Source{}
	for _, s := range w.sources {
		have[s.ID] = s
	}
	for _, id := range slices.Sorted(maps.Keys(w.pool.sources)) {
		src := w.pool.sources[id]
		old, known := have[id]
		if w.busy[id] || known && !w.later(id, src.Meta, old.Meta) {
			continue
		}
		f := Finding{
			Code: "SOURCE_FORGOTTEN", Severity: SeverityError, Message: "source " + src.Name + " is not in the catalog, and the pool holds it",
			Hint: "run `ramet doctor --repair`", Object: sourceRef(src),
		}
		if known {
			f.Code, f.Message = "CATALOG_BEHIND", "the catalog's record of source "+old.Name+" is older than that in the pool"
		}
		staging := w.pool.flows[src.Timeflow]
		out = append(out, f.mend("put it back into the catalog from the labels of its dataset", fix{phase: phaseOwners, of: engine.SnapshotID{Dataset: engine.DatasetID(src.Timeflow)}, tx: func(tx engine.Tx) error {
			return restoreSource(tx, src, staging)
		}}))
	}
	return out
}

// restoreSource puts a source back. Operations on it are lost with the catalog.
func restoreSource(tx engine.Tx, src engine.Source, staging engine.Timeflow) error {
	switch {
	case staging.StartLSN == 0:
		src.Status = engine.SourceFailed
		src.Problem = &engine.Problem{
			Code: engine.CodeInterrupted, Message: "the base backup had not come to its end when the catalog was lost", Since: tx.Now(),
			Hint: "run `ramet source remove " + src.Name + "`, which drops its slot, and link it again",
		}
	case src.Status == engine.SourceRemoving:
		src.Status = engine.SourceDegraded
		src.Problem = &engine.Problem{
			Code: engine.CodeInterrupted, Message: "the source was being removed when the catalog was lost", Since: tx.Now(),
			Hint: "run `ramet source remove " + src.Name + "` again",
		}
	default:
		src.Status, src.Problem = engine.SourceRunning, nil
	}
	if err := restoreProject(tx, src.Project); err != nil {
		return err
	}
	if nameTaken(tx, src.Name, src.ID) {
		src.Name = rebuiltName(src.Name, src.ID)
	}
	return tx.Sources().Put(&src)
}

func nameTaken(tx engine.Tx, name string, id engine.ID) bool {
	if s, err := tx.Sources().ByName(name); err == nil && s.ID != id {
		return true
	}
	c, err := tx.Clones().ByName(name)
	return err == nil && c.ID != id
}

// restoreProject makes a project that objects name and the catalog has lost.
// Its members and quotas come back only with a backup.
func restoreProject(tx engine.Tx, id engine.ID) error {
	if id == "" || id == engine.DefaultProject {
		return nil
	}
	_, err := tx.Projects().Get(id)
	if err == nil || engine.ClassOf(err) != engine.ClassNotFound {
		return err
	}
	return tx.Projects().Put(&engine.Project{
		Meta: engine.Meta{ID: id, Name: rebuiltName("rebuilt", id)}, Description: "made anew by a repair; its name and members were lost with the catalog",
	})
}

func (w *world) lostClones() []Finding {
	var out []Finding
	have := map[engine.ID]engine.Clone{}
	for _, c := range w.clones {
		have[c.ID] = c
	}
	for _, id := range slices.Sorted(maps.Keys(w.pool.clones)) {
		cl := w.pool.clones[id]
		old, known := have[id]
		if w.busy[id] || known && !w.later(id, cl.Meta, old.Meta) {
			continue
		}
		f := Finding{
			Code: "CLONE_FORGOTTEN", Severity: SeverityError, Message: "clone " + cl.Name + " is not in the catalog, and the pool holds it",
			Hint: "run `ramet doctor --repair`", Object: cloneRef(cl),
		}
		if known {
			f.Code, f.Message = "CATALOG_BEHIND", "the catalog's record of clone "+old.Name+" is older than that in the pool"
		}
		at := engine.SnapshotID{Dataset: engine.DatasetID(cl.Timeflow)}
		cl = w.asFound(cl)
		out = append(out, f.mend("put it back into the catalog from the labels of its dataset", fix{phase: phaseOwners, of: at, tx: func(tx engine.Tx) error {
			return restoreClone(tx, cl)
		}}))
	}
	return append(out, w.removedSince()...)
}

// asFound corrects a clone's record by what the pool and the processes show.
// An operation that was under way is lost with the catalog: what it had not
// finished has not happened.
func (w *world) asFound(cl engine.Clone) engine.Clone {
	cl.Instance = nil
	for _, p := range w.procs {
		if p.ID != string(cl.ID) {
			continue
		}
		// The data it runs on is its present data, whatever the record says:
		// labels follow the catalog by a moment.
		if tf, ok := w.flowAt(p.Dir); ok && tf.Of == cl.ID {
			cl.Timeflow = tf.ID
		}
		cl.Status = engine.CloneRunning
	}
	undo := cl.Undo[:0:0]
	for _, u := range cl.Undo {
		if _, there := w.datasets[engine.DatasetID(u.Timeflow)]; there && u.Timeflow != cl.Timeflow {
			undo = append(undo, u)
		}
	}
	cl.Undo = undo
	switch cl.Status {
	case engine.CloneCreating, engine.CloneChanging, engine.CloneRemoving:
		cl.Problem = &engine.Problem{
			Code: engine.CodeInterrupted, Message: "the clone was " + string(cl.Status) + " when the catalog was lost",
			Hint: "start it, and ask for the change again where it was not made",
		}
		cl.Status = engine.CloneFailed
	case engine.CloneRunning, engine.CloneStopped, engine.CloneFailed:
	}
	return cl
}

// flowAt finds the timeflow whose dataset an instance's directory is.
func (w *world) flowAt(dir string) (engine.Timeflow, bool) {
	for id, tf := range w.pool.flows {
		if dir != "" && w.locate(tf.Dataset) == dir {
			return w.pool.flows[id], true
		}
	}
	return engine.Timeflow{}, false
}

// restoreClone puts a clone back. What has taken its name or port meanwhile
// keeps it.
func restoreClone(tx engine.Tx, cl engine.Clone) error {
	if cl.Problem != nil && cl.Problem.Since.IsZero() {
		cl.Problem.Since = tx.Now()
	}
	if err := restoreProject(tx, cl.Project); err != nil {
		return err
	}
	if nameTaken(tx, cl.Name, cl.ID) {
		cl.Name = rebuiltName(cl.Name, cl.ID)
	}
	return tx.Clones().Put(&cl)
}

// removedSince are clones that the catalog has and that were removed after it
// was backed up: the pool keeps their data only for what was made of it.
func (w *world) removedSince() []Finding {
	var out []Finding
	for _, cl := range w.clones {
		removed := w.pool.flows[cl.Timeflow].Tombstone || w.flows[cl.Timeflow].Tombstone
		if !removed || w.busy[cl.ID] || cl.Problem != nil && cl.Problem.Code == engine.CodeDatasetNotFound {
			continue
		}
		out = append(out, Finding{
			Code: "CLONE_REMOVED", Severity: SeverityError, Message: "clone " + cl.Name + " was removed after this catalog was backed up",
			Hint: "remove it again: `ramet clone remove " + cl.Name + "`", Object: cloneRef(cl),
		}.mend("mark the clone failed", fix{phase: phaseOwners, tx: cloneGone(cl.ID, "the clone was removed after this catalog was backed up")}))
	}
	return out
}

// cloneGone marks a clone whose data is gone.
func cloneGone(id engine.ID, why string) func(engine.Tx) error {
	return func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if err != nil {
			return err
		}
		cl.Status, cl.Instance = engine.CloneFailed, nil
		cl.Problem = &engine.Problem{
			Code: engine.CodeDatasetNotFound, Message: why, Since: tx.Now(),
			Hint: "open the right pool, or remove the clone: `ramet clone remove " + cl.Name + "`",
		}
		return tx.Clones().Put(&cl)
	}
}

// dropFormer takes a former state whose data is gone out of a clone.
func dropFormer(id, flow engine.ID) func(engine.Tx) error {
	return func(tx engine.Tx) error {
		cl, err := tx.Clones().Get(id)
		if err != nil {
			return err
		}
		cl.Undo = slices.DeleteFunc(cl.Undo, func(u engine.UndoStep) bool { return u.Timeflow == flow })
		if err := tx.Clones().Put(&cl); err != nil {
			return err
		}
		return closeTimeflow(tx, flow)
	}
}

// stagingGone marks a source whose staging data is gone.
func stagingGone(id engine.ID) func(engine.Tx) error {
	return func(tx engine.Tx) error {
		src, err := tx.Sources().Get(id)
		if err != nil {
			return err
		}
		src.Status = engine.SourceDegraded
		src.Problem = &engine.Problem{
			Code: engine.CodeDatasetNotFound, Message: "the staging data of the source is not in the pool", Since: tx.Now(),
			Hint: "open the right pool, or run `ramet source resync " + src.Name + "`",
		}
		return tx.Sources().Put(&src)
	}
}

// snapshotGone marks a snapshot whose data is gone.
func snapshotGone(id engine.ID) func(engine.Tx) error {
	return func(tx engine.Tx) error {
		s, err := tx.Snapshots().Get(id)
		if err != nil {
			return err
		}
		s.Status = engine.SnapshotBroken
		s.Problem = &engine.Problem{
			Code: engine.CodeDatasetNotFound, Message: "its data is not in the pool", Since: tx.Now(),
			Hint: "open the right pool, or delete the snapshot",
		}
		return tx.Snapshots().Put(&s)
	}
}
