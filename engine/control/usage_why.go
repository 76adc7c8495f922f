package control

import (
	"cmp"
	"context"
	"slices"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// The reasons of a KeepReason.
const (
	keepClone     = "clone_of"      // keeper was cloned from kept
	keepPrepared  = "prepared_from" // keeper was prepared from kept
	keepSnapshot  = "snapshot_of"   // keeper is a snapshot that lies in kept
	keepUndo      = "undo_of"       // keeper can be set back to kept
	keepBookmark  = "bookmark"
	keepCurrent   = "current"   // keeper works on kept
	keepRetention = "retention" // keeper keeps it, or a person has named it: not against deleting
	keepOperation = "operation"
	keepLocked    = "locked" // locked or protected
)

// KeepReason is an edge of the graph: Keeper is why Kept can not go.
type KeepReason struct {
	Kept, Keeper engine.ObjectRef
	Reason       string
	Message      string
}

// ObjectUsage is what an object takes and what keeps it.
type ObjectUsage struct {
	Item      UsageItem
	Deletable bool  // a person may delete it now, and its space returns
	Frees     int64 // bytes that this would free at least
	KeptBy    []KeepReason
}

// Object returns what one object takes and the whole graph of what keeps it,
// from the object outwards. ref is an id, or the name of a source or clone.
// Keepers that p may not see are there without their names.
func (s *Usage) Object(ctx context.Context, p engine.Principal, ref string) (out ObjectUsage, err error) {
	if err := access.AllowAnywhere(p, access.UsageRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		l, err := newLedger(tx)
		if err != nil {
			return err
		}
		l.wal = s.workers.walBytes()
		item, parts, ok := l.find(ref)
		if !ok || !access.May(p, access.UsageRead, item.Project) {
			return engine.Errorf(engine.ClassNotFound, engine.CodeUsageUnknown, "there is no source, clone, snapshot or timeflow %q", ref).
				WithHint("`ramet usage` lists what takes space")
		}
		out = ObjectUsage{Item: item, Deletable: l.deletable(item)}
		out.KeptBy = l.graph(item.Object)
		for _, k := range out.KeptBy {
			if k.Kept.ID == item.Object.ID && k.Reason != keepRetention {
				out.Deletable = false
			}
		}
		if out.Deletable {
			for _, id := range parts {
				out.Frees += l.records[id].Unique
			}
			out.Frees += l.wal[item.Object.ID]
		}
		for i := range out.KeptBy {
			l.hide(p, &out.KeptBy[i].Kept)
			if l.hide(p, &out.KeptBy[i].Keeper) {
				out.KeptBy[i].Message = "something that you may not see"
			}
		}
		return nil
	})
	return out, err
}

// deletable reports whether there is a verb that deletes such an object: a
// former state or a tombstone goes only with what keeps it.
func (l *ledger) deletable(item UsageItem) bool {
	return item.Object.Kind != engine.ObjectTimeflow && item.Purpose != purposeTombstone
}

// find returns the item of an object and the ids of all that would go with it.
func (l *ledger) find(ref string) (item UsageItem, parts []engine.ID, ok bool) {
	id := engine.ID(ref)
	for _, src := range l.sources {
		if src.ID == id || src.Name == ref {
			item, id, ok = l.item(sourceRef(src), src.ID, purposeStaging), src.ID, true
		}
	}
	for _, cl := range l.clones {
		if cl.ID == id || cl.Name == ref {
			item, id, ok = l.item(cloneRef(cl), cl.ID, purposeClone), cl.ID, true
		}
	}
	if ok {
		return l.whole(item, id)
	}
	if t, there := l.flows[id]; there {
		item := l.flowItem(t)
		item.Object = engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: t.ID, Name: l.flowRef(t).Name}
		return item, []engine.ID{t.ID}, true
	}
	if s, there := l.snapshots[id]; there {
		parts = []engine.ID{s.ID}
		if s.Kind == engine.SnapshotPrepared { // its timeflow was made for it alone
			parts = append(parts, s.Timeflow)
		}
		return l.snapshotItem(s), parts, true
	}
	return item, nil, false
}

// whole adds up everything that a source or clone has.
func (l *ledger) whole(item UsageItem, of engine.ID) (UsageItem, []engine.ID, bool) {
	var parts []engine.ID
	for _, t := range l.flows {
		if t.Of == of {
			parts = append(parts, t.ID)
			if l.current(t.ID) {
				item.UsageRecord = l.records[t.ID]
			}
		}
	}
	for _, s := range l.snapshots {
		if s.Of == of {
			parts = append(parts, s.ID)
		}
	}
	return item, parts, true
}

// graph walks the edges from an object outwards, nearest first.
func (l *ledger) graph(from engine.ObjectRef) []KeepReason {
	out := []KeepReason{}
	seen := map[engine.ID]bool{from.ID: true}
	for queue := []engine.ObjectRef{from}; len(queue) > 0; queue = queue[1:] {
		for _, k := range l.keepers(queue[0]) {
			out = append(out, k)
			if !seen[k.Keeper.ID] {
				seen[k.Keeper.ID] = true
				queue = append(queue, k.Keeper)
			}
		}
	}
	return out
}

// keepers lists the edges that end in one object, in a stable order.
func (l *ledger) keepers(kept engine.ObjectRef) []KeepReason {
	var out []KeepReason
	add := func(keeper engine.ObjectRef, reason, message string) {
		if keeper.ID != kept.ID || reason == keepLocked {
			out = append(out, KeepReason{Kept: kept, Keeper: keeper, Reason: reason, Message: message})
		}
	}
	switch kept.Kind {
	case engine.ObjectSource, engine.ObjectClone:
		l.ownerKeepers(kept, add)
	case engine.ObjectSnapshot:
		l.snapshotKeepers(l.snapshots[kept.ID], add)
	case engine.ObjectTimeflow:
		l.flowKeepers(l.flows[kept.ID], add)
	case engine.ObjectOperation, engine.ObjectToken, engine.ObjectSystem, engine.ObjectUser, engine.ObjectProject,
		engine.ObjectSession, engine.ObjectBookmark, engine.ObjectNotification:
		return nil
	}
	for _, op := range l.running {
		locked := slices.ContainsFunc(op.Locks, func(lock engine.Lock) bool { return lock.Object == kept.ID })
		if locked || op.Object.ID == kept.ID {
			add(engine.ObjectRef{Kind: engine.ObjectOperation, ID: op.ID, Name: op.Kind}, keepOperation, op.Kind+" is under way")
		}
	}
	slices.SortStableFunc(out, func(a, b KeepReason) int {
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Keeper.ID, b.Keeper.ID))
	})
	return out
}

// ownerKeepers: a source or clone can always be asked to go, unless a person
// said no; what others were made of stays until they go.
func (l *ledger) ownerKeepers(kept engine.ObjectRef, add func(engine.ObjectRef, string, string)) {
	if cl, ok := l.clones[kept.ID]; ok {
		if cl.Locked {
			add(kept, keepLocked, "it is locked: `ramet clone unlock "+cl.Name+"`")
		}
		if cl.Protected {
			add(kept, keepLocked, "it is protected from removal")
		}
	}
	for _, b := range l.bookmarks {
		if b.Of == kept.ID {
			add(engine.ObjectRef{Kind: engine.ObjectBookmark, ID: b.ID, Name: b.Name}, keepBookmark, "bookmark "+b.Name+" is of it")
		}
	}
	for _, t := range l.flows {
		if s, ok := l.snapshots[t.Parent]; ok && s.Of == kept.ID && t.Of != kept.ID {
			keeper := l.flowRef(t)
			add(keeper, keepClone, keeper.Name+" was made of its snapshot "+s.Name)
		}
	}
}

func (l *ledger) snapshotKeepers(s engine.Snapshot, add func(engine.ObjectRef, string, string)) {
	for _, b := range l.bookmarks {
		if b.Snapshot == s.ID {
			add(engine.ObjectRef{Kind: engine.ObjectBookmark, ID: b.ID, Name: b.Name}, keepBookmark, "bookmark "+b.Name+" holds it")
		}
	}
	if src, ok := l.sources[s.Of]; ok && s.Status != engine.SnapshotTombstone {
		switch {
		case s.Kept:
			add(sourceRef(src), keepRetention, "a person has named it, so that only a person deletes it")
		case src.KeepLast > 0:
			add(sourceRef(src), keepRetention, "until newer snapshots have taken its place")
		}
	}
	for _, t := range l.flows {
		if t.Parent != s.ID {
			continue
		}
		keeper, reason, message := l.flowRef(t), keepClone, "it was cloned from it"
		if t.Kind == engine.TimeflowPrepared {
			reason, message = keepPrepared, "it was prepared from it"
			for _, made := range l.snapshots {
				if made.Timeflow == t.ID {
					keeper = snapshotRef(made)
				}
			}
		}
		add(keeper, reason, message)
	}
}

func (l *ledger) flowKeepers(t engine.Timeflow, add func(engine.ObjectRef, string, string)) {
	if cl, ok := l.clones[l.former[t.ID]]; ok {
		add(cloneRef(cl), keepUndo, "`ramet clone undo "+cl.Name+"` can go back to it")
	}
	if l.current(t.ID) {
		add(l.flowRef(t), keepCurrent, "it works on it")
	}
	for _, s := range l.snapshots {
		if s.Timeflow == t.ID {
			add(snapshotRef(s), keepSnapshot, "the snapshot lies in it")
		}
	}
}

// hide takes the name of an object away that p may not see.
func (l *ledger) hide(p engine.Principal, ref *engine.ObjectRef) bool {
	project := nowhere
	switch ref.Kind {
	case engine.ObjectSource:
		project = homeOf(l.sources[ref.ID].Project)
	case engine.ObjectClone:
		project = homeOf(l.clones[ref.ID].Project)
	case engine.ObjectSnapshot:
		project = l.item(*ref, l.snapshots[ref.ID].Of, "").Project
	case engine.ObjectTimeflow:
		project = l.item(*ref, l.flows[ref.ID].Of, "").Project
	case engine.ObjectBookmark:
		for _, b := range l.bookmarks {
			if b.ID == ref.ID {
				project = homeOf(b.Project)
			}
		}
	case engine.ObjectOperation:
		for _, op := range l.running {
			if op.ID == ref.ID {
				project = operationProject(op)
			}
		}
	case engine.ObjectToken, engine.ObjectSystem, engine.ObjectUser, engine.ObjectProject, engine.ObjectSession, engine.ObjectNotification:
	}
	if access.May(p, access.UsageRead, project) {
		return false
	}
	*ref = engine.ObjectRef{Kind: ref.Kind, Name: "(not yours to see)"}
	return true
}
