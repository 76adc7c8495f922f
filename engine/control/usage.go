package control

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/internal/diskspace"
)

// Usage are the use cases of what takes the space, and why it stays.
type Usage struct{ *core }

// What a UsageItem is there for.
const (
	purposeStaging   = "staging"
	purposeRaw       = "raw"
	purposePrepared  = "prepared"
	purposeClone     = "clone"
	purposeSnapshot  = "snapshot"  // of a clone
	purposeUndo      = "undo"      // a former state of a clone
	purposeTombstone = "tombstone" // deleted, and held by what was made of it
	purposeWAL       = "wal"
)

// UsageItem is what one object takes. UsageRecord.MeasuredAt is zero while it
// has not been measured.
type UsageItem struct {
	engine.UsageRecord
	Object  engine.ObjectRef
	Of      engine.ObjectRef // the source or clone it belongs to; zero when that is gone
	Project engine.ID
	Owner   string
	Purpose string
}

// UsageView says who takes the space.
type UsageView struct {
	Space    storage.Space
	WALBytes int64 // of the items shown
	DataFree int64 // on the data directory's file system
	Items    []UsageItem
}

// Report returns what everything takes that p may see, of one project or all.
func (s *Usage) Report(ctx context.Context, p engine.Principal, project string) (UsageView, error) {
	var out UsageView
	if err := access.AllowAnywhere(p, access.UsageRead); err != nil {
		return out, err
	}
	s.settle(ctx, settlePatience)
	space, err := s.Pool.Space(ctx)
	if err != nil {
		return out, fmt.Errorf("ask the pool for its space: %w", err)
	}
	out.Space = space
	if _, out.DataFree, err = diskspace.Of(s.DataDir); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		sees, err := inProject(tx, p, project, access.UsageRead)
		if err != nil {
			return err
		}
		l, err := newLedger(tx)
		if err != nil {
			return err
		}
		l.wal = s.workers.walBytes()
		for _, item := range l.items() {
			if sees(item.Project) {
				out.Items = append(out.Items, item)
			}
		}
		return nil
	})
	for _, item := range out.Items {
		if item.Purpose == purposeWAL {
			out.WALBytes += item.Unique
		}
	}
	return out, err
}

// Measured returns the last measurements of timeflows and snapshots; those
// that were never measured are absent. It asks for no permission: whoever has
// the object may have its size.
func (s *Usage) Measured(ctx context.Context, ids ...engine.ID) (map[engine.ID]engine.UsageRecord, error) {
	out := make(map[engine.ID]engine.UsageRecord, len(ids))
	return out, s.Store.View(ctx, func(tx engine.Tx) error {
		for _, id := range ids {
			rec, err := tx.Usage().Get(id)
			switch {
			case err == nil:
				out[id] = rec
			case engine.ClassOf(err) != engine.ClassNotFound:
				return err
			}
		}
		return nil
	})
}

// walBytes returns what each source's WAL takes.
func (w *workers) walBytes() map[engine.ID]int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make(map[engine.ID]int64, len(w.of))
	for id, wk := range w.of {
		out[id] = wk.store.Bytes()
	}
	return out
}

// ledger is the catalog as the accounting of space reads it, at one time.
type ledger struct {
	sources   map[engine.ID]engine.Source
	clones    map[engine.ID]engine.Clone
	flows     map[engine.ID]engine.Timeflow
	snapshots map[engine.ID]engine.Snapshot
	bookmarks []engine.Bookmark
	running   []engine.Operation
	records   map[engine.ID]engine.UsageRecord
	former    map[engine.ID]engine.ID // timeflow kept for undo to its clone
	wal       map[engine.ID]int64
}

func newLedger(tx engine.Tx) (l *ledger, err error) {
	l = &ledger{former: map[engine.ID]engine.ID{}}
	if l.sources, err = byID(collect(tx.Sources().All(), nil))(func(o engine.Source) engine.ID { return o.ID }); err != nil {
		return nil, err
	}
	if l.clones, err = byID(collect(tx.Clones().All(), nil))(func(o engine.Clone) engine.ID { return o.ID }); err != nil {
		return nil, err
	}
	if l.flows, err = byID(collect(tx.Timeflows().All(), nil))(func(o engine.Timeflow) engine.ID { return o.ID }); err != nil {
		return nil, err
	}
	if l.snapshots, err = byID(collect(tx.Snapshots().All(), nil))(func(o engine.Snapshot) engine.ID { return o.ID }); err != nil {
		return nil, err
	}
	if l.records, err = byID(collect(tx.Usage().All(), nil))(func(o engine.UsageRecord) engine.ID { return o.ID }); err != nil {
		return nil, err
	}
	if l.bookmarks, err = collect(tx.Bookmarks().All(), nil); err != nil {
		return nil, err
	}
	if l.running, err = collect(tx.Operations().Unfinished(), nil); err != nil {
		return nil, err
	}
	for _, cl := range l.clones {
		for _, u := range cl.Undo {
			l.former[u.Timeflow] = cl.ID
		}
	}
	return l, nil
}

func byID[T any](all []T, err error) func(id func(T) engine.ID) (map[engine.ID]T, error) {
	return func(id func(T) engine.ID) (map[engine.ID]T, error) {
		out := make(map[engine.ID]T, len(all))
		for _, o := range all {
			out[id(o)] = o
		}
		return out, err
	}
}

// items lists everything that takes space, the largest first.
func (l *ledger) items() []UsageItem {
	var out []UsageItem
	for _, t := range l.flows {
		out = append(out, l.flowItem(t))
	}
	for _, s := range l.snapshots {
		out = append(out, l.snapshotItem(s))
	}
	for id, n := range l.wal {
		if src, ok := l.sources[id]; ok {
			item := l.item(sourceRef(src), id, purposeWAL)
			item.Referenced, item.Unique = n, n
			out = append(out, item)
		}
	}
	slices.SortFunc(out, func(a, b UsageItem) int {
		return cmp.Or(cmp.Compare(b.Unique, a.Unique), cmp.Compare(a.Object.ID, b.Object.ID), cmp.Compare(a.Purpose, b.Purpose))
	})
	return out
}

// item begins an item of something that belongs to a source or clone.
func (l *ledger) item(object engine.ObjectRef, of engine.ID, purpose string) UsageItem {
	item := UsageItem{Object: object, Purpose: purpose, Project: nowhere}
	if src, ok := l.sources[of]; ok {
		item.Of, item.Project = sourceRef(src), homeOf(src.Project)
	}
	if cl, ok := l.clones[of]; ok {
		item.Of, item.Project, item.Owner = cloneRef(cl), homeOf(cl.Project), cl.Owner
	}
	return item
}

func (l *ledger) flowItem(t engine.Timeflow) UsageItem {
	purpose := purposeTombstone
	switch {
	case l.current(t.ID) && t.Kind == engine.TimeflowStaging:
		purpose = purposeStaging
	case l.current(t.ID):
		purpose = purposeClone
	case l.former[t.ID] != "":
		purpose = purposeUndo
	case t.Kind == engine.TimeflowPrepared && !t.Tombstone:
		purpose = purposePrepared
	}
	item := l.item(l.flowRef(t), t.Of, purpose)
	item.UsageRecord = l.records[t.ID]
	return item
}

func (l *ledger) snapshotItem(s engine.Snapshot) UsageItem {
	purpose := map[engine.SnapshotKind]string{
		engine.SnapshotRaw: purposeRaw, engine.SnapshotPrepared: purposePrepared, engine.SnapshotClone: purposeSnapshot,
	}[s.Kind]
	if s.Status == engine.SnapshotTombstone {
		purpose = purposeTombstone
	}
	item := l.item(snapshotRef(s), s.Of, purpose)
	item.UsageRecord = l.records[s.ID]
	return item
}

// current reports whether a source or clone works on a timeflow now.
func (l *ledger) current(id engine.ID) bool {
	t := l.flows[id]
	src, isSource := l.sources[t.Of]
	cl, isClone := l.clones[t.Of]
	return isSource && src.Timeflow == id || isClone && cl.Timeflow == id
}

// flowRef names the object that a timeflow is to people: its source or clone
// while that works on it, otherwise itself.
func (l *ledger) flowRef(t engine.Timeflow) engine.ObjectRef {
	src, isSource := l.sources[t.Of]
	cl, isClone := l.clones[t.Of]
	ref := engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: t.ID, Name: "what is left of something removed"}
	switch {
	case l.current(t.ID) && isSource:
		return sourceRef(src)
	case l.current(t.ID) && isClone:
		return cloneRef(cl)
	case isClone && l.former[t.ID] != "":
		ref.Name = "a former state of " + cl.Name
	case isClone:
		ref.Name = "a discarded state of " + cl.Name
	case t.Kind == engine.TimeflowPrepared:
		ref.Name = "the data of a prepared snapshot"
		for _, s := range l.snapshots {
			if s.Timeflow == t.ID {
				ref.Name = "the data of " + s.Name
			}
		}
	case isSource:
		ref.Name = "a former timeflow of " + src.Name
	}
	return ref
}
