package control

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// TimelineView is what is known of a source's history, and of what hangs from it.
type TimelineView struct {
	Source    engine.Source
	Ranges    []TimelineRange
	Snapshots []engine.Snapshot
	Clones    []TimelineClone // those whose data is the source's at the root
	Bookmarks []BookmarkView  // of the source and of these clones
	WALBytes  int64
	Follow    engine.FollowState
}

// TimelineRange is a stretch of WAL that is held without a gap.
type TimelineRange struct {
	TLI                engine.TLI
	StartLSN, EndLSN   engine.LSN
	StartTime, EndTime time.Time
}

// TimelineClone is a clone with its branches, oldest first, and the snapshots
// that were taken of it.
type TimelineClone struct {
	Clone     engine.Clone
	Branches  []TimelineBranch
	Snapshots []engine.Snapshot
}

// TimelineBranch is one timeflow of a clone.
type TimelineBranch struct {
	Timeflow engine.ID
	Verb     string // create, refresh or rollback: what made it
	Snapshot engine.ID
	At       time.Time
	EndedAt  time.Time // zero while it is current
	Current  bool
	Undoable bool // undo can go back to it
}

// verbCreate made a clone's first timeflow.
const verbCreate = "create"

// Timeline returns a source's held WAL and snapshots, and the clones and
// bookmarks that hang from them, those that the caller may see.
func (s *Sources) Timeline(ctx context.Context, p engine.Principal, ref string) (TimelineView, error) {
	var out TimelineView
	if err := access.AllowAnywhere(p, access.SourcesRead); err != nil {
		return out, err
	}
	err := s.Store.View(ctx, func(tx engine.Tx) (err error) {
		if out.Source, err = findSource(tx, p, ref, access.SourcesRead); err != nil {
			return err
		}
		return out.read(tx, p)
	})
	if err != nil {
		return out, err
	}
	w, err := s.workers.get(out.Source.ID, out.Source.Name)
	if err != nil {
		return out, nil //nolint:nilerr // a source that is not followed has no WAL to show; its Problem says why
	}
	out.Follow = w.followState()
	out.WALBytes = w.store.Bytes()
	for _, r := range w.store.Ranges() {
		out.Ranges = append(out.Ranges, TimelineRange{
			TLI: r.TLI, StartLSN: r.StartLSN, EndLSN: r.EndLSN, StartTime: r.StartTime, EndTime: r.EndTime,
		})
	}
	return out, nil
}

// read goes through each table once, however many clones there are.
func (v *TimelineView) read(tx engine.Tx, p engine.Principal) error {
	clones, err := collect(tx.Clones().All(), func(c engine.Clone) bool {
		return c.Source == v.Source.ID && access.May(p, access.ClonesRead, c.Project)
	})
	if err != nil {
		return err
	}
	names := map[engine.ID]string{v.Source.ID: v.Source.Name}
	for _, c := range clones {
		names[c.ID] = c.Name
	}
	snapshots := map[engine.ID][]engine.Snapshot{} // by owner
	point := map[engine.ID]engine.Snapshot{}       // by id, hidden ones too
	scope := newScope(p, access.SnapshotsRead)
	for s, err := range tx.Snapshots().All() {
		if err != nil {
			return err
		}
		point[s.ID] = s
		if _, ours := names[s.Of]; !ours {
			continue
		}
		seen, err := scope.sees(tx, s.Of)
		if err != nil {
			return err
		}
		if seen && s.Status != engine.SnapshotTombstone {
			snapshots[s.Of] = append(snapshots[s.Of], s)
		}
	}
	flows := map[engine.ID][]engine.Timeflow{} // by owner
	for t, err := range tx.Timeflows().All() {
		if err != nil {
			return err
		}
		if t.Kind == engine.TimeflowClone {
			flows[t.Of] = append(flows[t.Of], t)
		}
	}
	for b, err := range tx.Bookmarks().All() {
		if err != nil {
			return err
		}
		name, ours := names[b.Of]
		if !ours && b.Source != v.Source.ID || !access.May(p, access.SnapshotsRead, b.Project) {
			continue
		}
		v.Bookmarks = append(v.Bookmarks, BookmarkView{Bookmark: b, OfName: name, Time: point[b.Snapshot].Time, LSN: point[b.Snapshot].LSN})
	}
	v.Snapshots = snapshots[v.Source.ID]
	for _, c := range clones {
		v.Clones = append(v.Clones, TimelineClone{Clone: c, Branches: branches(c, flows[c.ID], snapshots[c.ID]), Snapshots: snapshots[c.ID]})
	}
	return nil
}

// branches makes a clone's history of its timeflows. One that neither is
// current, nor can be gone back to, nor holds a snapshot is not shown: it is
// being made, or about to be destroyed.
func branches(c engine.Clone, flows []engine.Timeflow, snapshots []engine.Snapshot) []TimelineBranch {
	undoable := map[engine.ID]engine.UndoStep{}
	for _, u := range c.Undo {
		undoable[u.Timeflow] = u
	}
	holds := map[engine.ID]bool{}
	for _, s := range snapshots {
		holds[s.Timeflow] = true
	}
	slices.SortFunc(flows, func(a, b engine.Timeflow) int {
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	var out []TimelineBranch
	for i, t := range flows {
		former, can := undoable[t.ID]
		b := TimelineBranch{
			Timeflow: t.ID, Verb: t.Verb, Snapshot: t.Parent, At: t.CreatedAt, Current: t.ID == c.Timeflow, Undoable: can,
		}
		if b.Verb == "" { // a record of before verbs were kept
			b.Verb = guessedVerb(c, flows, i)
		}
		if !b.Current {
			if !can && !holds[t.ID] {
				continue
			}
			if b.EndedAt = t.ClosedAt; b.EndedAt.IsZero() {
				b.EndedAt = former.At
			}
		}
		out = append(out, b)
	}
	return out
}

// guessedVerb says what made a timeflow that does not say it itself: the first
// one was made by create. What ended one was the verb of its undo step, and
// made the next.
func guessedVerb(c engine.Clone, flows []engine.Timeflow, i int) string {
	if i == 0 {
		return verbCreate
	}
	for _, u := range c.Undo {
		if u.Timeflow == flows[i-1].ID && u.Verb != "undo" {
			return u.Verb
		}
	}
	return "refresh"
}

// changeBranch notes that a clone has gone from one of its timeflows to
// another, which after an undo is one that had ended before.
func changeBranch(tx engine.Tx, from, to engine.ID) error {
	for _, id := range []engine.ID{from, to} {
		t, err := tx.Timeflows().Get(id)
		if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
			continue
		}
		if err != nil {
			return err
		}
		t.Closed, t.ClosedAt = false, time.Time{}
		if id == from {
			t.Closed, t.ClosedAt = true, tx.Now()
		}
		if err := tx.Timeflows().Put(&t); err != nil {
			return err
		}
	}
	return nil
}
