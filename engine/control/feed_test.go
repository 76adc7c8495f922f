package control

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

func allowed(project engine.ID, perms ...engine.Permission) engine.Principal {
	if project == "" {
		return engine.Principal{Permissions: perms}
	}
	return engine.Principal{Projects: map[engine.ID][]engine.Permission{project: perms}}
}

// news takes what there is, as "kind name" lines.
func news(t *testing.T, s *Subscription) []string {
	t.Helper()
	n, err := s.Next(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	if n.Reset {
		out = append(out, "reset")
	}
	for _, c := range n.Changes {
		line := string(c.Kind) + " " + c.Name
		if c.Deleted {
			line += " deleted"
		}
		out = append(out, line)
	}
	return out
}

func wantNews(t *testing.T, s *Subscription, want ...string) {
	t.Helper()
	if got := news(t, s); !slices.Equal(got, want) {
		t.Errorf("got news %q, want %q", got, want)
	}
}

func TestFeedTellsWhatIsCommitted(t *testing.T) {
	c := newCore(t)
	s := c.feed.Subscribe(SystemPrincipal(), 0, false)
	defer s.Close()
	wantNews(t, s)
	h := newHistory(t, c, "shop")
	wantNews(t, s, "source shop")
	boom := errors.New("boom")
	err := c.Store.Update(t.Context(), func(tx engine.Tx) error {
		if err := tx.Sources().Delete(h.source.ID); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Fatal(err)
	}
	update(t, c, func(tx engine.Tx) error {
		b := engine.Bookmark{Meta: engine.Meta{ID: engine.NewID(engine.PrefixBookmark), Name: "before"}, Of: h.source.ID}
		if err := tx.Bookmarks().Put(&b); err != nil {
			return err
		}
		return tx.Sources().Delete(h.source.ID)
	})
	// Nothing of what was rolled back, and both of what was committed, in order.
	wantNews(t, s, "bookmark before", "source shop deleted")
}

func TestFeedKeepsToProjects(t *testing.T) {
	c := newCore(t)
	reader := []engine.Permission{access.SourcesRead, access.SnapshotsRead, access.ClonesRead, access.OperationsRead}
	red, blue := c.feed.Subscribe(allowed("prj_red", reader...), 0, false), c.feed.Subscribe(allowed("prj_blue", reader...), 0, false)
	defer red.Close()
	defer blue.Close()
	wantNews(t, red)
	wantNews(t, blue)

	src := engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "shop"}, Project: "prj_red"}
	op := engine.Operation{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixOperation)}, Kind: kindSync, Status: engine.OperationRunning, Project: "prj_red",
		Object: engine.ObjectRef{Kind: engine.ObjectSource, ID: src.ID},
	}
	update(t, c, func(tx engine.Tx) error {
		if err := tx.Sources().Put(&src); err != nil {
			return err
		}
		snap := engine.Snapshot{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSnapshot), Name: "s1"}, Of: src.ID}
		if err := tx.Snapshots().Put(&snap); err != nil {
			return err
		}
		return tx.Operations().Put(&op)
	})
	wantNews(t, red, "source shop", "snapshot s1", "operation source.sync")
	wantNews(t, blue)

	// An object that leaves a project is gone for those who see no other.
	src.Project = "prj_blue"
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&src) })
	wantNews(t, red, "source shop deleted")
	wantNews(t, blue, "source shop")

	// The end of an operation is told where it began, even when its object is gone.
	op.Status = engine.OperationSucceeded
	update(t, c, func(tx engine.Tx) error {
		if err := tx.Sources().Delete(src.ID); err != nil {
			return err
		}
		return tx.Operations().Put(&op)
	})
	wantNews(t, red, "operation source.sync")
	wantNews(t, blue, "source shop deleted")
}

// A feed that begins on a store with objects knows their projects.
func TestFeedLearns(t *testing.T) {
	c := newCore(t)
	src := engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "shop"}, Project: "prj_red"}
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&src) })
	feed := NewFeed()
	store, err := feed.watchStore(t.Context(), c.Store)
	if err != nil {
		t.Fatal(err)
	}
	s := feed.Subscribe(allowed("prj_red", access.SnapshotsRead, access.SourcesRead), 0, false)
	defer s.Close()
	wantNews(t, s)
	err = store.Update(t.Context(), func(tx engine.Tx) error {
		return tx.Snapshots().Put(&engine.Snapshot{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSnapshot), Name: "s1"}, Of: src.ID})
	})
	if err != nil {
		t.Fatal(err)
	}
	wantNews(t, s, "snapshot s1")
	feed.offerFollows(map[engine.ID]engine.FollowState{src.ID: {Connected: true, Durable: 42}, "src_other": {}}, nil, nil)
	n, err := s.Next(t.Context())
	if err != nil || len(n.Follows) != 1 || n.Follows[0].Name != "shop" || n.Follows[0].State.Durable != 42 {
		t.Errorf("got %+v, %v", n.Follows, err)
	}
}

func TestFeedReplaysWhatIsKept(t *testing.T) {
	f := NewFeed()
	for i := range 10 {
		f.Publish(Change{Kind: engine.ObjectSource, Name: fmt.Sprint(i)})
	}
	p := SystemPrincipal()
	wantNews(t, f.Subscribe(p, 7, true), "source 7", "source 8", "source 9")
	wantNews(t, f.Subscribe(p, 10, true))
	wantNews(t, f.Subscribe(p, 11, true), "reset")
	late := f.Subscribe(p, 0, true)
	for range feedRing {
		f.Publish(Change{Kind: engine.ObjectSource})
	}
	wantNews(t, late, "reset")
	wantNews(t, f.Subscribe(p, f.seq-1, true), "source ")
	if _, err := late.Next(timedOut(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("a subscriber without news got %v", err)
	}
}

func timedOut(t *testing.T) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}

func TestFeedTellsWhenRightsChange(t *testing.T) {
	c := newCore(t)
	s := c.feed.Subscribe(SystemPrincipal(), 0, false)
	defer s.Close()
	wantNews(t, s)
	tokens := &Tokens{c}
	if _, _, err := tokens.Create(t.Context(), SystemPrincipal(), TokenRequest{Name: "ci", Role: access.RoleViewer}); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Next(t.Context()); err != nil || !n.Recheck || len(n.Changes) > 0 {
		t.Errorf("got %+v, %v; want a recheck alone", n, err)
	}
}

// Progress is what is newest, only of what still runs, and takes no place in
// the ring.
func TestFeedProgress(t *testing.T) {
	c := newCore(t)
	s := c.feed.Subscribe(SystemPrincipal(), 0, false)
	defer s.Close()
	op := engine.Operation{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixOperation)}, Kind: kindSync, Status: engine.OperationRunning,
		Steps: []engine.StepState{{Name: "copy", Weight: 1, Status: engine.StepRunning, Fraction: .25}},
	}
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&op) })
	wantNews(t, s, "operation source.sync")
	at := s.Seq()
	c.feed.offerProgress([]engine.Operation{op})
	op.Steps[0].Fraction = .5
	c.feed.offerProgress([]engine.Operation{op})
	n, err := s.Next(t.Context())
	if err != nil || len(n.Changes) != 1 || n.Changes[0].Progress != .5 || n.Changes[0].Step != "copy" || !n.Changes[0].Live || n.Seq != at {
		t.Errorf("got %+v, %v", n, err)
	}
	op.Status = engine.OperationSucceeded
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&op) })
	op.Status = engine.OperationRunning
	c.feed.offerProgress([]engine.Operation{op}) // read before the end, told after it
	wantNews(t, s, "operation source.sync")
}

// Commits of many writers arrive in the order of the store, whoever reports first.
func TestFeedKeepsTheOrderOfCommits(t *testing.T) {
	c := newCore(t)
	s := c.feed.Subscribe(SystemPrincipal(), 0, false)
	defer s.Close()
	src := engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "shop"}}
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&src) })
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				err := c.Store.Update(t.Context(), func(tx engine.Tx) error {
					have, err := tx.Sources().Get(src.ID)
					if err != nil {
						return err
					}
					return tx.Sources().Put(&have)
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	last := uint64(0)
	n, err := s.Next(t.Context())
	if err != nil || len(n.Changes) != 161 {
		t.Fatalf("got %d changes, %v", len(n.Changes), err)
	}
	for _, ch := range n.Changes {
		if ch.Revision != last+1 {
			t.Fatalf("revision %d after %d", ch.Revision, last)
		}
		last = ch.Revision
	}
}

// BenchmarkStoreUpdate is one commit of an operation and a clone, with and
// without the feed and somebody who follows it.
func BenchmarkStoreUpdate(b *testing.B) {
	for _, mode := range []string{"bare", "feed", "followed"} {
		b.Run(mode, func(b *testing.B) {
			store := engine.Store(&memoryStore{})
			if mode != "bare" {
				feed := NewFeed()
				store = &feedStore{store, feed}
				if mode == "followed" {
					s := feed.Subscribe(SystemPrincipal(), 0, false)
					ctx, cancel := context.WithCancel(b.Context())
					defer cancel()
					go func() {
						for _, err := s.Next(ctx); err == nil; _, err = s.Next(ctx) {
						}
					}()
				}
			}
			clone := engine.Clone{Meta: engine.Meta{ID: "clo_1", Name: "dev"}}
			op := engine.Operation{Meta: engine.Meta{ID: "op_1"}, Kind: kindCreateClone, Status: engine.OperationRunning, Steps: make([]engine.StepState, 6)}
			b.ReportAllocs()
			for b.Loop() {
				err := store.Update(b.Context(), func(tx engine.Tx) error {
					if err := tx.Clones().Put(&clone); err != nil {
						return err
					}
					return tx.Operations().Put(&op)
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// memoryStore takes every write at no cost, so that only the feed's is measured.
type memoryStore struct{ engine.Store }

type memoryTx struct{ engine.Tx }

type memoryTable[T any] struct{ engine.Table[T] }

type memoryOperations struct{ engine.OperationTable }

func (*memoryStore) Update(_ context.Context, fn func(engine.Tx) error) error { return fn(memoryTx{}) }

func (memoryTx) Clones() engine.Table[engine.Clone] { return memoryTable[engine.Clone]{} }

func (memoryTx) Operations() engine.OperationTable   { return memoryOperations{} }
func (memoryTable[T]) Put(*T) error                  { return nil }
func (memoryOperations) Put(*engine.Operation) error { return nil }
