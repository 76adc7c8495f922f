package control

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Bookmarks are the use cases of names for points.
type Bookmarks struct{ *core }

// BookmarkRequest asks for a new bookmark.
type BookmarkRequest struct {
	Name   string
	Of     string // source or clone
	At     string // a point; empty means latest: its newest snapshot
	Note   string
	Labels map[string]string
}

// BookmarkView is a bookmark with what a person wants to know of its point.
type BookmarkView struct {
	engine.Bookmark
	OfName string // empty once the source or clone is gone
	Time   time.Time
	LSN    engine.LSN
}

// Create names a point and holds its snapshot from then on.
func (s *Bookmarks) Create(ctx context.Context, p engine.Principal, r BookmarkRequest) (BookmarkView, error) {
	if !access.Anywhere(p, access.BookmarksManage) {
		return BookmarkView{}, access.Allow(p, access.BookmarksManage)
	}
	if err := engine.ValidateName(r.Name); err != nil {
		return BookmarkView{}, err
	}
	at, err := engine.ParsePoint(r.At)
	if err != nil {
		return BookmarkView{}, err
	}
	var out BookmarkView
	err = s.Store.Update(ctx, func(tx engine.Tx) error {
		of, err := ownerOf(tx, p, r.Of, access.SourcesRead, access.ClonesRead)
		if err != nil {
			return err
		}
		b, err := newBookmark(tx, string(of), at)
		if err != nil {
			return err
		}
		if err := access.AllowIn(p, access.BookmarksManage, b.Project); err != nil {
			return err
		}
		if _, err := tx.Bookmarks().ByName(r.Name); err == nil {
			return engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "a bookmark is called %q already", r.Name).
				WithHint("choose another name; `ramet bookmark list` shows them")
		}
		b.Meta = engine.Meta{ID: engine.NewID(engine.PrefixBookmark), Name: r.Name, Labels: maps.Clone(r.Labels)}
		b.Note, b.Owner = r.Note, p.Name
		if err := tx.Bookmarks().Put(&b); err != nil {
			return err
		}
		if out, err = bookmarkView(tx, b); err != nil {
			return err
		}
		return audit(tx, p, "bookmark.create", bookmarkRef(b), "", map[string]string{"of": string(b.Of), "snapshot": string(b.Snapshot)})
	})
	return out, err
}

// newBookmark resolves the point and fills in all but identity.
func newBookmark(tx engine.Tx, of string, at engine.Point) (engine.Bookmark, error) {
	if s, err := find(tx.Sources(), engine.PrefixSource, of); err == nil {
		if s.Status == engine.SourceRemoving {
			return engine.Bookmark{}, engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "source %s is being removed", s.Name)
		}
		snap, err := resolveOn(tx, s.ID, s.Name, at, engine.SnapshotPrepared)
		return engine.Bookmark{Of: s.ID, Snapshot: snap.ID, Project: s.Project, Source: s.ID, DenyEgress: egressOf(s)}, err
	} else if engine.ClassOf(err) != engine.ClassNotFound {
		return engine.Bookmark{}, err
	}
	c, err := find(tx.Clones(), engine.PrefixClone, of)
	if engine.ClassOf(err) == engine.ClassNotFound {
		return engine.Bookmark{}, engine.Errorf(engine.ClassNotFound, engine.CodeSourceNotFound,
			"no source or clone is called %q", of).WithHint("see `ramet source list` and `ramet clone list`")
	}
	if err != nil {
		return engine.Bookmark{}, err
	}
	if c.Status == engine.CloneRemoving {
		return engine.Bookmark{}, engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "clone %s is being removed", c.Name)
	}
	snap, err := resolveOn(tx, c.ID, c.Name, at, engine.SnapshotClone)
	if engine.CodeOf(err) == engine.CodeNotPrepared {
		err = engine.Errorf(engine.ClassPrecondition, engine.CodeNotPrepared, "clone %s has no snapshot that a bookmark could hold", c.Name).
			WithHint("run `ramet clone snapshot " + c.Name + "` first")
	}
	return engine.Bookmark{Of: c.ID, Snapshot: snap.ID, Project: c.Project, Source: c.Source, DenyEgress: c.DenyEgress}, err
}

// Get returns the bookmark that ref names.
func (s *Bookmarks) Get(ctx context.Context, p engine.Principal, ref string) (out BookmarkView, err error) {
	if !access.Anywhere(p, access.SnapshotsRead) {
		return out, access.Allow(p, access.SnapshotsRead)
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		b, err := findBookmark(tx, p, access.SnapshotsRead, ref)
		if err != nil {
			return err
		}
		out, err = bookmarkView(tx, b)
		return err
	})
	return out, err
}

// findBookmark finds one that p may see; another is as if it were not there.
func findBookmark(tx engine.Tx, p engine.Principal, want engine.Permission, ref string) (engine.Bookmark, error) {
	b, err := find(tx.Bookmarks(), engine.PrefixBookmark, ref)
	if err != nil {
		return b, err
	}
	err = allowOn(p, access.SnapshotsRead, want, b.Project, missing(engine.ObjectBookmark, engine.CodeBookmarkNotFound, ref, "ramet bookmark list"))
	if err != nil {
		return engine.Bookmark{}, err
	}
	return b, nil
}

// List returns one page of the bookmarks of a source or clone, or of all.
func (s *Bookmarks) List(ctx context.Context, p engine.Principal, of string, page Page) (out PageOf[BookmarkView], err error) {
	if !access.Anywhere(p, access.SnapshotsRead) {
		return out, access.Allow(p, access.SnapshotsRead)
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		var owner engine.ID
		if of != "" {
			if owner, err = ownerOf(tx, p, of, access.SnapshotsRead, access.SnapshotsRead); err != nil {
				return err
			}
		}
		found, err := pageOf(tx.Bookmarks().All(), page, func(b engine.Bookmark) engine.ID { return b.ID }, func(b engine.Bookmark) bool {
			return (owner == "" || b.Of == owner) && access.May(p, access.SnapshotsRead, b.Project)
		})
		out.Next = found.Next
		for _, b := range found.Items {
			v, err := bookmarkView(tx, b)
			if err != nil {
				return err
			}
			out.Items = append(out.Items, v)
		}
		return err
	})
	return out, err
}

func bookmarkView(tx engine.Tx, b engine.Bookmark) (BookmarkView, error) {
	out := BookmarkView{Bookmark: b}
	snap, err := tx.Snapshots().Get(b.Snapshot)
	if err != nil {
		return out, fmt.Errorf("the snapshot of bookmark %s: %w", b.Name, err)
	}
	out.Time, out.LSN = snap.Time, snap.LSN
	if s, err := tx.Sources().Get(b.Of); err == nil {
		out.OfName = s.Name
	} else if c, err := tx.Clones().Get(b.Of); err == nil {
		out.OfName = c.Name
	}
	return out, nil
}

// Remove takes the name away; retention decides about the snapshot again.
func (s *Bookmarks) Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error {
	if !access.Anywhere(p, access.BookmarksManage) {
		return access.Allow(p, access.BookmarksManage)
	}
	return s.Store.Update(ctx, func(tx engine.Tx) error {
		b, err := findBookmark(tx, p, access.BookmarksManage, ref)
		if err != nil {
			return err
		}
		if err := checkMatch(ifMatch, b.Revision); err != nil {
			return err
		}
		if err := tx.Bookmarks().Delete(b.ID); err != nil {
			return err
		}
		tx.OnCommit(func() { s.workers.background(s.sweepAndPrune) })
		return audit(tx, p, "bookmark.remove", bookmarkRef(b), "", map[string]string{"of": string(b.Of), "snapshot": string(b.Snapshot)})
	})
}

func bookmarkRef(b engine.Bookmark) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectBookmark, ID: b.ID, Name: b.Name}
}

// heldBy returns the names of the bookmarks that hold a snapshot, by its id.
func heldBy(tx engine.Tx) (map[engine.ID][]string, error) {
	out := map[engine.ID][]string{}
	for b, err := range tx.Bookmarks().All() {
		if err != nil {
			return nil, err
		}
		out[b.Snapshot] = append(out[b.Snapshot], b.Name)
	}
	return out, nil
}

// checkNotHeld refuses with the names of the bookmarks that hold a snapshot.
func checkNotHeld(tx engine.Tx, snap engine.Snapshot) error {
	held, err := heldBy(tx)
	if err != nil {
		return err
	}
	return refuseHeld("snapshot "+snap.Name, held[snap.ID])
}

// checkSourceNotHeld refuses with the names of a source's bookmarks.
func checkSourceNotHeld(tx engine.Tx, src engine.Source) error {
	var names []string
	for b, err := range tx.Bookmarks().All() {
		if err != nil {
			return err
		}
		if b.Of == src.ID {
			names = append(names, b.Name)
		}
	}
	return refuseHeld("source "+src.Name, names)
}

func refuseHeld(what string, names []string) error {
	if len(names) == 0 {
		return nil
	}
	slices.Sort(names)
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeSnapshotHeld,
		Message: what + " is held by the bookmarks " + strings.Join(names, ", "),
		Hint:    "remove them first: `ramet bookmark remove NAME`",
		Details: map[string]any{"bookmarks": names},
	}
}

// resolveBookmark finds the snapshot of a bookmark on an owner. The snapshot of
// a removed clone is a tombstone that the bookmark keeps, and can be cloned.
func resolveBookmark(tx engine.Tx, of engine.ID, ofName, name string) (engine.Snapshot, error) {
	b, err := find(tx.Bookmarks(), engine.PrefixBookmark, name)
	if err != nil {
		return engine.Snapshot{}, err
	}
	if b.Of != of {
		return engine.Snapshot{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidPoint,
			"the bookmark %s is not one of %s", b.Name, ofName).WithHint("`ramet bookmark list --of " + ofName + "` shows those")
	}
	return bookmarked(tx, b)
}

// bookmarked returns the snapshot that a bookmark holds.
func bookmarked(tx engine.Tx, b engine.Bookmark) (engine.Snapshot, error) {
	snap, err := tx.Snapshots().Get(b.Snapshot)
	if err != nil {
		return snap, fmt.Errorf("the snapshot of bookmark %s: %w", b.Name, err)
	}
	if snap.Status == engine.SnapshotTombstone {
		return snap, nil
	}
	return snap, usable(snap, snap.Of)
}

// resolveBookmarkID is resolveFrom for a bookmark's own id: the way to a point
// whose source or clone is gone.
func resolveBookmarkID(tx engine.Tx, id engine.ID) (resolved, error) {
	b, err := tx.Bookmarks().Get(id)
	if err != nil {
		return resolved{}, err
	}
	snap, err := bookmarked(tx, b)
	return resolved{Source: b.Source, From: b.Of, FromName: b.Name, Snapshot: snap, DenyEgress: b.DenyEgress}, err
}
