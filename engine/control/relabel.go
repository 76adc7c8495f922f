package control

import (
	"context"
	"fmt"
	"maps"
	"sync"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// relabeler keeps the labels in the pool as the catalog is. It learns of every
// change when it is durable and writes behind it, off the way of whoever made
// the change.
type relabeler struct {
	core *core
	wake chan struct{}

	mu    sync.Mutex
	dirty map[engine.ObjectRef]bool // Kind and ID
	// ahead are objects of which the pool has a later record than the catalog,
	// which was put back from a backup. Their labels are left alone until a
	// repair has taken them over.
	ahead map[engine.ID]bool
}

func newRelabeler(c *core) *relabeler {
	return &relabeler{core: c, wake: make(chan struct{}, 1), dirty: map[engine.ObjectRef]bool{}, ahead: map[engine.ID]bool{}}
}

// note is told of changed objects.
func (l *relabeler) note(objs []engine.ObjectRef) {
	l.mu.Lock()
	for _, o := range objs {
		l.dirty[o] = true
	}
	l.mu.Unlock()
	select {
	case l.wake <- struct{}{}:
	default:
	}
}

func (l *relabeler) isAhead(id engine.ID) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.ahead[id]
}

// caughtUp says that a repair has taken over the record of an object.
func (l *relabeler) caughtUp(id engine.ID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.ahead, id)
}

// begin compares the pool with the catalog when the daemon starts. What differs
// is written in the background; it returns how many datasets the catalog does
// not know.
func (l *relabeler) begin(ctx context.Context) (unknown int, err error) {
	w, err := l.core.observePool(ctx)
	if err != nil {
		return 0, err
	}
	if err := l.core.Store.View(ctx, w.read); err != nil {
		return 0, err
	}
	var behind []engine.ObjectRef
	for id, info := range w.datasets {
		tf, known := w.flows[engine.ID(id)]
		if !known {
			if info.Labels[labelKind] != verifyKind {
				unknown++
			}
			continue
		}
		if want := w.labelsOf(tf); want != nil && !maps.Equal(info.Labels, want) {
			behind = append(behind, engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: tf.ID})
		}
	}
	for id, info := range w.stored {
		if s, known := w.snapshots[engine.ID(id.Name)]; known && !maps.Equal(info.Labels, snapshotLabels(s)) {
			behind = append(behind, snapshotKey(s.ID))
		}
	}
	l.mu.Lock()
	for _, id := range w.laterInPool() {
		l.ahead[id] = true
	}
	l.mu.Unlock()
	if len(behind) > 0 {
		l.note(behind)
	}
	return unknown, nil
}

func snapshotKey(id engine.ID) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: id}
}

// run writes labels until ctx ends, and what is left then.
func (l *relabeler) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			l.flush(context.WithoutCancel(ctx))
			return
		case <-l.wake:
			l.flush(ctx)
		}
	}
}

// flush writes the labels of everything that has changed.
func (l *relabeler) flush(ctx context.Context) {
	pool, ok := l.core.Pool.(storage.Relabeler)
	l.mu.Lock()
	dirty := l.dirty
	l.dirty = map[engine.ObjectRef]bool{}
	l.mu.Unlock()
	if !ok || len(dirty) == 0 {
		return
	}
	var sets map[engine.DatasetID]map[string]string
	var snaps map[engine.SnapshotID]map[string]string
	err := l.core.Store.View(ctx, func(tx engine.Tx) (err error) {
		sets, snaps, err = l.wanted(tx, dirty)
		return err
	})
	if err != nil {
		l.core.Logger.WarnContext(ctx, "read what the pool's labels must say", keyError, err)
		return
	}
	for ds, labels := range sets {
		l.wrote(ctx, string(ds), pool.SetLabels(ctx, ds, labels))
	}
	for id, labels := range snaps {
		l.wrote(ctx, id.String(), pool.SetSnapshotLabels(ctx, id, labels))
	}
}

// wrote logs a label that could not be written. What is not in the pool yet
// gets its labels when it is made, and is written again with its next change.
func (l *relabeler) wrote(ctx context.Context, what string, err error) {
	if err != nil && engine.ClassOf(err) != engine.ClassNotFound && ctx.Err() == nil {
		l.core.Logger.WarnContext(ctx, "write labels into the pool; they follow with the next change or start", "of", what, keyError, err)
	}
}

// wanted turns changed objects into the labels they mean.
func (l *relabeler) wanted(tx engine.Tx, dirty map[engine.ObjectRef]bool) (map[engine.DatasetID]map[string]string, map[engine.SnapshotID]map[string]string, error) {
	flows := map[engine.ID]bool{}
	snaps := map[engine.SnapshotID]map[string]string{}
	for o := range dirty {
		if l.isAhead(o.ID) {
			continue
		}
		switch o.Kind {
		case engine.ObjectTimeflow:
			flows[o.ID] = true
		case engine.ObjectSource:
			if s, err := tx.Sources().Get(o.ID); err == nil {
				flows[s.Timeflow] = true
			}
		case engine.ObjectClone:
			if c, err := tx.Clones().Get(o.ID); err == nil {
				flows[c.Timeflow] = true
				for _, u := range c.Undo { // they may have been the present one
					flows[u.Timeflow] = true
				}
			}
		case engine.ObjectSnapshot:
			if s, err := tx.Snapshots().Get(o.ID); err == nil && s.Storage.Name != "" {
				snaps[s.Storage] = snapshotLabels(s)
			}
		default:
		}
	}
	sets := map[engine.DatasetID]map[string]string{}
	for id := range flows {
		tf, err := tx.Timeflows().Get(id)
		if err != nil {
			if engine.ClassOf(err) == engine.ClassNotFound {
				continue
			}
			return nil, nil, err
		}
		if l.isAhead(tf.Of) || l.isAhead(tf.ID) {
			continue
		}
		labels, err := labelsIn(tx, tf)
		if err != nil {
			return nil, nil, err
		}
		if labels != nil {
			sets[tf.Dataset] = labels
		}
	}
	return sets, snaps, nil
}

// labelsIn are the labels that a timeflow's dataset should have.
func labelsIn(tx engine.Tx, tf engine.Timeflow) (map[string]string, error) {
	var src *engine.Source
	var cl *engine.Clone
	var err error
	switch tf.Kind {
	case engine.TimeflowStaging:
		src, err = maybe(tx.Sources().Get(tf.Of))
	case engine.TimeflowClone:
		cl, err = maybe(tx.Clones().Get(tf.Of))
	case engine.TimeflowPrepared:
	}
	if err != nil {
		return nil, fmt.Errorf("read the owner of timeflow %s: %w", tf.ID, err)
	}
	return labelsFor(tf, src, cl), nil
}

// maybe makes an absent object nil.
func maybe[T any](obj T, err error) (*T, error) {
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &obj, nil
}

// labelsFor returns nil when nothing can be said: the owner is not in the
// catalog and was not removed, so its record in the labels may be the last one.
func labelsFor(tf engine.Timeflow, src *engine.Source, cl *engine.Clone) map[string]string {
	switch {
	case src == nil && cl == nil && tf.Kind != engine.TimeflowPrepared && !tf.Tombstone:
		return nil
	case src != nil && src.Timeflow == tf.ID && !tf.Tombstone:
		return sourceLabels(tf, src.Name, src)
	case src != nil:
		return sourceLabels(tf, src.Name, nil)
	case cl != nil && cl.Timeflow == tf.ID && !tf.Tombstone:
		return cloneLabels(tf, cl.Name, cl.Masking, cl)
	case cl != nil:
		return cloneLabels(tf, cl.Name, cl.Masking, nil)
	}
	return timeflowLabels(tf)
}
