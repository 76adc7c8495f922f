package control

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/operation"
)

// How often what is not committed is looked at while somebody follows.
const (
	progressEvery = 100 * time.Millisecond
	followEvery   = time.Second
)

// Following is how far the WAL of a source has come.
type Following struct {
	Source  engine.ID
	Name    string
	Project engine.ID
	State   engine.FollowState
}

// News is what a subscriber has not been told yet. Seq is where it is in the
// feed after that.
type News struct {
	Seq     uint64
	Reset   bool     // changes were missed: everything has to be read anew
	Changes []Change // committed ones in order, then progress
	Follows []Following
	// Recheck says that somebody's rights may have changed: the subscriber
	// asks who its caller is now and calls As.
	Recheck bool
}

// Subscription is one reader of a Feed. Next and As are for one goroutine.
type Subscription struct {
	feed *Feed
	wake chan struct{} // holds a token when there may be news

	p      engine.Principal
	people uint64
	after  uint64
	reset  bool

	// Guarded by feed.mu: the newest of each, so that a reader that does not
	// read costs no more than there are sources and running operations.
	progress map[engine.ID]Change
	follows  map[engine.ID]Following
}

// Subscribe begins to follow what p may read: after the change with that
// number when known is true, else from now on. Close must be called.
func (f *Feed) Subscribe(p engine.Principal, after uint64, known bool) *Subscription {
	s := &Subscription{
		feed: f, p: p, wake: make(chan struct{}, 1), progress: map[engine.ID]Change{}, follows: map[engine.ID]Following{},
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	s.after, s.people = f.seq, f.people
	switch {
	case known && after <= f.seq:
		s.after = after
	case known: // not of this daemon life
		s.reset = true
	}
	f.watchers[s] = struct{}{}
	select {
	case f.watched <- struct{}{}:
	default:
	}
	s.poke()
	return s
}

// Close ends the subscription.
func (s *Subscription) Close() {
	s.feed.mu.Lock()
	defer s.feed.mu.Unlock()
	delete(s.feed.watchers, s)
}

// Seq is how far in the feed the reader is.
func (s *Subscription) Seq() uint64 { return s.after }

// As goes on with the rights of another principal.
func (s *Subscription) As(p engine.Principal) { s.p = p }

func (s *Subscription) poke() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Next waits for news, which may be nothing that the principal may read; Seq
// has moved then. It fails when ctx ends.
func (s *Subscription) Next(ctx context.Context) (News, error) {
	select {
	case <-s.wake:
	case <-ctx.Done():
		return News{}, context.Cause(ctx)
	}
	f := s.feed
	f.mu.Lock()
	defer f.mu.Unlock()
	news := News{Reset: s.reset, Recheck: s.people != f.people}
	s.people, s.reset = f.people, false
	if f.seq-s.after > uint64(len(f.ring)) {
		news.Reset, s.after = true, f.seq
	}
	for ; s.after < f.seq; s.after++ {
		if c := f.ring[(s.after+1)%uint64(len(f.ring))]; mayRead(s.p, c) {
			news.Changes = append(news.Changes, c)
		}
	}
	news.Seq = s.after
	for id, c := range s.progress {
		if f.running[id] && mayRead(s.p, c) {
			news.Changes = append(news.Changes, c)
		}
	}
	for _, w := range s.follows {
		if access.May(s.p, access.SourcesRead, w.Project) {
			news.Follows = append(news.Follows, w)
		}
	}
	slices.SortFunc(news.Follows, func(a, b Following) int { return cmp.Compare(a.Source, b.Source) })
	clear(s.progress)
	clear(s.follows)
	return news, nil
}

// mayRead reports whether p may know of the change.
func mayRead(p engine.Principal, c Change) bool {
	want := access.OperationsRead
	switch c.Kind {
	case engine.ObjectSource:
		want = access.SourcesRead
	case engine.ObjectClone:
		want = access.ClonesRead
	case engine.ObjectSnapshot, engine.ObjectBookmark:
		want = access.SnapshotsRead
	case engine.ObjectProject:
		want = access.ProjectRead
	case engine.ObjectOperation:
	case engine.ObjectTimeflow, engine.ObjectToken, engine.ObjectSystem, engine.ObjectUser, engine.ObjectSession, engine.ObjectNotification:
		return false
	}
	return access.May(p, want, c.Project)
}

// Events are the use cases of following changes.
type Events struct{ *core }

// Watch follows every change that p may read; see Feed.Subscribe.
func (e *Events) Watch(p engine.Principal, after uint64, known bool) (*Subscription, error) {
	if !access.Anywhere(p, access.OperationsRead) {
		return nil, access.Allow(p, access.OperationsRead)
	}
	s := e.feed.Subscribe(p, after, known)
	e.feed.offerFollows(e.workers.states(), nil, s)
	return s, nil
}

func changeOfOperation(op *engine.Operation) Change {
	c := Change{
		Kind: engine.ObjectOperation, ID: op.ID, Name: op.Kind, Of: op.Object.ID, Project: op.Project, Revision: op.Revision,
		Status: string(op.Status), Progress: operation.Progress(*op),
	}
	for _, s := range op.Steps {
		if s.Status == engine.StepRunning || s.Status == engine.StepFailed {
			c.Step = s.Name
		}
	}
	return c
}

// watchLive tells of progress and of WAL that moves, while anybody follows.
func (c *core) watchLive(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-c.feed.watched:
		}
		c.watchLiveOnce(ctx)
	}
}

// watchLiveOnce returns when nobody follows any more.
func (c *core) watchLiveOnce(ctx context.Context) {
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	seen := map[engine.ID]uint64{}
	told := map[engine.ID]engine.FollowState{}
	var looked time.Time
	for c.feed.isWatched() {
		c.feed.offerProgress(c.runner.Moved(seen))
		if now := time.Now(); now.Sub(looked) >= followEvery {
			looked = now
			c.feed.offerFollows(c.workers.states(), told, nil)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (f *Feed) isWatched() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.watchers) > 0
}

// offerProgress leaves the newest state of operations with every subscriber.
func (f *Feed) offerProgress(moved []engine.Operation) {
	if len(moved) == 0 {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := range moved {
		c := changeOfOperation(&moved[i])
		if !f.running[c.ID] {
			continue
		}
		c.Live = true
		for s := range f.watchers {
			s.progress[c.ID] = c
		}
	}
	f.wakeLocked()
}

// offerFollows leaves what has moved since told with every subscriber, or
// everything with one.
func (f *Feed) offerFollows(states, told map[engine.ID]engine.FollowState, one *Subscription) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for id, st := range states {
		if before, known := told[id]; known && !moved(before, st) {
			continue
		}
		if told != nil {
			told[id] = st
		}
		o := f.owners[id]
		w := Following{Source: id, Name: o.name, Project: o.project, State: st}
		if one != nil {
			one.follows[id] = w
			one.poke()
			continue
		}
		for s := range f.watchers {
			s.follows[id] = w
			s.poke()
		}
	}
}

// moved reports whether a receiver is elsewhere than it was. Production's
// clock alone is no movement.
func moved(a, b engine.FollowState) bool {
	return a.Connected != b.Connected || (a.Err == nil) != (b.Err == nil) || a.Durable != b.Durable || a.Received != b.Received || a.ServerEnd != b.ServerEnd
}
