package control

import (
	"context"
	"fmt"
	"sync"

	"github.com/ramet-io/ramet/engine"
)

// feedRing is how many committed changes a client that was away can catch up
// with; about a megabyte.
const feedRing = 4096

// Change is one change of one object, for those who follow them all.
type Change struct {
	Seq      uint64 // place in the feed of this daemon life; 0 for progress, which is not kept
	Kind     engine.ObjectKind
	ID       engine.ID
	Name     string // of an operation: its kind
	Of       engine.ID
	Project  engine.ID
	Deleted  bool
	Revision uint64
	Status   string
	Progress float64 // of an operation, 0 … 1
	Step     string  // of an operation: what it is at
	Live     bool    // progress that is not in the catalog yet
}

// Feed tells its subscribers of every committed change. Publishing never waits
// for a subscriber: changes go to one ring that all of them read, and who is
// too slow for it is told to begin anew. Safe for concurrent use.
type Feed struct {
	watched chan struct{} // holds a token when a subscriber may have come

	mu       sync.Mutex
	ring     []Change // by Seq modulo its length
	seq      uint64   // of the newest change
	tickets  uint64   // commits announced
	done     uint64   // commits published, in the order of their tickets
	early    map[uint64][]Change
	owners   map[engine.ID]owner // sources, clones and snapshots
	running  map[engine.ID]bool  // unfinished operations
	people   uint64              // grows when somebody's rights may have changed
	watchers map[*Subscription]struct{}
}

// owner is what an object's children inherit.
type owner struct {
	name    string
	project engine.ID
	of      engine.ID // of a snapshot
}

// NewFeed returns a feed that keeps the newest changes.
func NewFeed() *Feed {
	return &Feed{
		ring: make([]Change, feedRing), early: map[uint64][]Change{}, owners: map[engine.ID]owner{}, running: map[engine.ID]bool{},
		watchers: map[*Subscription]struct{}{}, watched: make(chan struct{}, 1),
	}
}

// learn takes over what is in the store already.
func (f *Feed) learn(ctx context.Context, store engine.Store) error {
	return store.View(ctx, func(tx engine.Tx) error {
		for s, err := range tx.Sources().All() {
			if err != nil {
				return err
			}
			f.owners[s.ID] = owner{name: s.Name, project: s.Project}
		}
		for c, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			f.owners[c.ID] = owner{name: c.Name, project: c.Project}
		}
		for s, err := range tx.Snapshots().All() {
			if err != nil {
				return err
			}
			f.owners[s.ID] = owner{of: s.Of}
		}
		for op, err := range tx.Operations().Unfinished() {
			if err != nil {
				return err
			}
			f.running[op.ID] = true
		}
		return nil
	})
}

// feedStore publishes what is committed through it.
type feedStore struct {
	engine.Store
	feed *Feed
}

// watchStore puts the feed between the store and those who write to it.
func (f *Feed) watchStore(ctx context.Context, store engine.Store) (engine.Store, error) {
	if err := f.learn(ctx, store); err != nil {
		return nil, fmt.Errorf("read the catalog for the feed of changes: %w", err)
	}
	return &feedStore{store, f}, nil
}

// Update implements engine.Store. The ticket is drawn while the store's one
// writer is this one, so that changes are published in the order of commits.
func (s *feedStore) Update(ctx context.Context, fn func(engine.Tx) error) error {
	var ticket uint64
	var changes []Change
	committed := false
	defer func() {
		if ticket == 0 {
			return
		}
		if !committed {
			changes = nil // the ticket is used up all the same
		}
		s.feed.publish(ticket, changes)
	}()
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		w := &feedTx{Tx: tx}
		if err := fn(w); err != nil {
			return err
		}
		if changes = w.changes; len(changes) > 0 {
			ticket = s.feed.ticket()
		}
		return nil
	})
	committed = err == nil
	return err
}

func (f *Feed) ticket() uint64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.tickets++
	return f.tickets
}

// publish adds the changes of a commit once those of all earlier ones are in.
func (f *Feed) publish(ticket uint64, changes []Change) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.early[ticket] = changes
	for {
		next, there := f.early[f.done+1]
		if !there {
			break
		}
		f.done++
		delete(f.early, f.done)
		for _, c := range next {
			f.addLocked(c)
		}
	}
	f.wakeLocked()
}

// Publish adds one change that no store has committed, for tests of readers.
func (f *Feed) Publish(c Change) { f.publish(f.ticket(), []Change{c}) }

// addLocked completes a change and puts it into the ring. f.mu is held.
func (f *Feed) addLocked(c Change) {
	switch c.Kind {
	case engine.ObjectSource, engine.ObjectClone:
		before, known := f.owners[c.ID]
		if c.Deleted {
			delete(f.owners, c.ID)
			break
		}
		f.owners[c.ID] = owner{name: c.Name, project: c.Project}
		if known && !sameProject(before.project, c.Project) {
			// Those who see the former project only must lose sight of it.
			f.keepLocked(Change{Kind: c.Kind, ID: c.ID, Name: before.name, Project: before.project, Deleted: true, Revision: c.Revision})
		}
	case engine.ObjectSnapshot:
		c.Project = f.projectOf(c.Of)
		f.owners[c.ID] = owner{of: c.Of}
		if c.Deleted {
			delete(f.owners, c.ID)
		}
	case engine.ObjectOperation:
		if c.Deleted || engine.OperationStatus(c.Status).Final() {
			delete(f.running, c.ID)
		} else {
			f.running[c.ID] = true
		}
	case engine.ObjectBookmark, engine.ObjectProject:
	case engine.ObjectToken, engine.ObjectUser, engine.ObjectSession:
		f.people++
		return
	case engine.ObjectTimeflow, engine.ObjectSystem, engine.ObjectNotification:
	}
	if c.Kind == engine.ObjectProject {
		f.people++
	}
	f.keepLocked(c)
}

func (f *Feed) keepLocked(c Change) {
	f.seq++
	c.Seq = f.seq
	f.ring[f.seq%uint64(len(f.ring))] = c
}

// projectOf follows an object to its project.
func (f *Feed) projectOf(id engine.ID) engine.ID {
	for range 3 { // a snapshot, its owner
		o, known := f.owners[id]
		if !known || o.of == "" {
			return o.project
		}
		id = o.of
	}
	return ""
}

func sameProject(a, b engine.ID) bool {
	if a == "" {
		a = engine.DefaultProject
	}
	if b == "" {
		b = engine.DefaultProject
	}
	return a == b
}

func (f *Feed) wakeLocked() {
	for s := range f.watchers {
		s.poke()
	}
}

// feedTx notes what is written through it.
type feedTx struct {
	engine.Tx
	changes []Change
}

// notedTable notes what is put and deleted.
type notedTable[T any] struct {
	engine.Table[T]
	tx   *feedTx
	note func(*T) Change
}

// Put implements engine.Table.
func (t notedTable[T]) Put(obj *T) error {
	if err := t.Table.Put(obj); err != nil {
		return err
	}
	t.tx.changes = append(t.tx.changes, t.note(obj))
	return nil
}

// Delete implements engine.Table.
func (t notedTable[T]) Delete(id engine.ID) error {
	old, err := t.Get(id)
	if engine.ClassOf(err) == engine.ClassNotFound {
		return t.Table.Delete(id)
	}
	if err := t.Table.Delete(id); err != nil {
		return err
	}
	c := t.note(&old)
	c.ID, c.Deleted = id, true // a damaged record tells nothing of itself
	t.tx.changes = append(t.tx.changes, c)
	return nil
}

// notedOperations adds to the noted table what only operations have.
type notedOperations struct {
	engine.OperationTable
	noted notedTable[engine.Operation]
}

func (t notedOperations) Put(op *engine.Operation) error { return t.noted.Put(op) }
func (t notedOperations) Delete(id engine.ID) error      { return t.noted.Delete(id) }

func (t *feedTx) Sources() engine.Table[engine.Source] {
	return notedTable[engine.Source]{t.Tx.Sources(), t, func(o *engine.Source) Change {
		return Change{Kind: engine.ObjectSource, ID: o.ID, Name: o.Name, Project: o.Project, Revision: o.Revision, Status: string(o.Status)}
	}}
}

func (t *feedTx) Snapshots() engine.Table[engine.Snapshot] {
	return notedTable[engine.Snapshot]{t.Tx.Snapshots(), t, func(o *engine.Snapshot) Change {
		return Change{Kind: engine.ObjectSnapshot, ID: o.ID, Name: o.Name, Of: o.Of, Revision: o.Revision, Status: string(o.Status)}
	}}
}

func (t *feedTx) Clones() engine.Table[engine.Clone] {
	return notedTable[engine.Clone]{t.Tx.Clones(), t, func(o *engine.Clone) Change {
		return Change{
			Kind: engine.ObjectClone, ID: o.ID, Name: o.Name, Of: o.From, Project: o.Project, Revision: o.Revision, Status: string(o.Status),
		}
	}}
}

func (t *feedTx) Operations() engine.OperationTable {
	table := t.Tx.Operations()
	return notedOperations{table, notedTable[engine.Operation]{table, t, changeOfOperation}}
}

func (t *feedTx) Bookmarks() engine.Table[engine.Bookmark] {
	return notedTable[engine.Bookmark]{t.Tx.Bookmarks(), t, func(o *engine.Bookmark) Change {
		return Change{Kind: engine.ObjectBookmark, ID: o.ID, Name: o.Name, Of: o.Of, Project: o.Project, Revision: o.Revision}
	}}
}

func (t *feedTx) Projects() engine.Table[engine.Project] {
	return notedTable[engine.Project]{t.Tx.Projects(), t, func(o *engine.Project) Change {
		return Change{Kind: engine.ObjectProject, ID: o.ID, Name: o.Name, Project: o.ID, Revision: o.Revision}
	}}
}

func (t *feedTx) Tokens() engine.Table[engine.Token] {
	return notedTable[engine.Token]{t.Tx.Tokens(), t, func(o *engine.Token) Change {
		return Change{Kind: engine.ObjectToken, ID: o.ID}
	}}
}

func (t *feedTx) Users() engine.Table[engine.User] {
	return notedTable[engine.User]{t.Tx.Users(), t, func(o *engine.User) Change {
		return Change{Kind: engine.ObjectUser, ID: o.ID}
	}}
}

func (t *feedTx) Sessions() engine.Table[engine.Session] {
	return notedTable[engine.Session]{t.Tx.Sessions(), t, func(o *engine.Session) Change {
		return Change{Kind: engine.ObjectSession, ID: o.ID}
	}}
}
