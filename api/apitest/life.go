package apitest

import (
	"cmp"
	"context"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

type bookmarks struct{ f *Fake }

// now is the fake's clock: it stands.
var now = time.Date(2026, 1, 31, 9, 0, 0, 0, time.UTC)

// live applies what a patch says of a clone's life.
func live(n *engine.Clone, patch control.ClonePatch) {
	set(&n.Name, patch.Name)
	set(&n.Protected, patch.Protected)
	set(&n.IdleStop, patch.IdleStop)
	set(&n.Refresh, patch.Refresh)
	set(&n.TimeZone, patch.TimeZone)
	set(&n.MemoryMB, patch.MemoryMB)
	set(&n.MaxConns, patch.MaxConns)
	set(&n.ExpiresAt, patch.ExpiresAt)
	if patch.TTL != nil {
		n.ExpiresAt = time.Time{}
		if *patch.TTL > 0 {
			n.ExpiresAt = now.Add(*patch.TTL)
		}
	}
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// NextSync is a quarter of an hour after the fake's time, if there is a schedule.
func (sources) NextSync(s engine.Source) time.Time {
	if s.SnapSync == "" {
		return time.Time{}
	}
	return now.Add(15 * time.Minute)
}

// NextRefresh is a day after the fake's time, if there is a schedule.
func (clones) NextRefresh(n engine.Clone) time.Time {
	if n.Refresh == "" {
		return time.Time{}
	}
	return now.Add(24 * time.Hour)
}

// ActiveAt is what the clone says.
func (clones) ActiveAt(n engine.Clone) time.Time { return n.ActiveAt }

func (b bookmarks) Create(_ context.Context, p engine.Principal, r control.BookmarkRequest) (control.BookmarkView, error) {
	return do(b.f, "bookmark.create", func() (control.BookmarkView, error) {
		if _, _, err := find(b.f.bookmarks, r.Name, "", "", bookmarkName); err == nil {
			return control.BookmarkView{}, engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "a bookmark is called %q already", r.Name)
		}
		v := control.BookmarkView{}
		if src, err := b.f.source(r.Of); err == nil {
			v.Of, v.OfName = src.ID, src.Name
		} else if c, err := b.f.clone(r.Of); err == nil {
			v.Of, v.OfName = c.ID, c.Name
		} else {
			return v, err
		}
		v.Meta, v.Note, v.Owner = b.f.meta(engine.PrefixBookmark, r.Name), r.Note, p.Name
		v.Labels = r.Labels
		for _, n := range b.f.snapshots {
			if n.Of == v.Of && (r.At == "" || r.At == "latest" || r.At == "snapshot:"+n.Name) {
				v.Snapshot, v.Time, v.LSN = n.ID, n.Time, n.LSN
			}
		}
		if v.Snapshot == "" {
			return v, engine.Errorf(engine.ClassNotFound, engine.CodeSnapshotNotFound, "%s has no snapshot %q", v.OfName, cmp.Or(r.At, "latest"))
		}
		b.f.bookmarks[v.ID] = v
		return v, nil
	})
}

func bookmarkName(v control.BookmarkView) string { return v.Name }

func (b bookmarks) get(ref string) (control.BookmarkView, error) {
	_, v, err := find(b.f.bookmarks, ref, engine.CodeBookmarkNotFound, "bookmark", bookmarkName)
	return v, err
}

func (b bookmarks) Get(_ context.Context, _ engine.Principal, ref string) (control.BookmarkView, error) {
	return do(b.f, "bookmark.get", func() (control.BookmarkView, error) { return b.get(ref) })
}

func (b bookmarks) List(_ context.Context, _ engine.Principal, of string, pg control.Page) (control.PageOf[control.BookmarkView], error) {
	return do(b.f, "bookmark.list", func() (control.PageOf[control.BookmarkView], error) {
		return page(b.f.bookmarks, pg, false, func(v control.BookmarkView) bool {
			return of == "" || of == v.OfName || of == string(v.Of)
		}), nil
	})
}

func (b bookmarks) Remove(_ context.Context, _ engine.Principal, ref string, ifMatch uint64) error {
	_, err := do(b.f, "bookmark.remove", func() (struct{}, error) {
		v, err := b.get(ref)
		if err == nil {
			err = checkMatch(ifMatch, v.Revision)
		}
		if err == nil {
			delete(b.f.bookmarks, v.ID)
		}
		return struct{}{}, err
	})
	return err
}
