package catalog

import (
	"encoding/json"
	"fmt"
	"iter"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

// table implements engine.Table over one bucket.
type table[T any] struct {
	tx *tx
	k  *kind[T]
}

// Get implements engine.Table.
func (t *table[T]) Get(id engine.ID) (T, error) {
	var zero T
	b, err := t.tx.bucket(t.k.bucket)
	if err != nil {
		return zero, err
	}
	raw := b.Get([]byte(id))
	if raw == nil {
		return zero, t.k.missing(string(id))
	}
	return t.k.decode(id, raw)
}

// ByName implements engine.Table.
func (t *table[T]) ByName(name string) (T, error) {
	var zero T
	if t.k.names == nil || name == "" {
		return zero, t.k.missing(name)
	}
	names, err := t.tx.bucket(bucketNames, t.k.names)
	if err != nil {
		return zero, err
	}
	id, err := t.k.findName(names, name)
	if err != nil {
		return zero, err
	}
	b, err := t.tx.bucket(t.k.bucket)
	if err != nil {
		return zero, err
	}
	// Sources and clones share one index, so the id may be of the other kind.
	raw := b.Get(id)
	if id == nil || raw == nil {
		return zero, t.k.missing(name)
	}
	return t.k.decode(engine.ID(id), raw)
}

// Put implements engine.Table.
func (t *table[T]) Put(obj *T) error {
	m := t.k.meta(obj)
	if m.ID == "" {
		return fmt.Errorf("store %s: it has no id", t.k.what)
	}
	b, err := t.tx.bucket(t.k.bucket)
	if err != nil {
		return err
	}
	next := *m
	next.UpdatedAt, next.Revision = t.tx.now, m.Revision+1
	if next.CreatedAt.IsZero() {
		next.CreatedAt = t.tx.now // an object that is put back keeps its own
	}
	oldName := ""
	if raw := b.Get([]byte(m.ID)); raw != nil {
		old, err := t.k.decode(m.ID, raw)
		if err != nil {
			return err
		}
		next.CreatedAt, next.Revision = t.k.meta(&old).CreatedAt, t.k.meta(&old).Revision+1
		oldName = t.k.nameKey(&old)
	}
	if err := t.rename(m.ID, m.Name, oldName, t.k.nameKey(obj)); err != nil {
		return err
	}
	before := *m
	*m = next
	raw, err := json.Marshal(obj)
	if err == nil {
		err = b.Put([]byte(m.ID), raw)
	}
	if err != nil {
		*m = before
		return fmt.Errorf("store %s %s: %w", t.k.what, m.ID, err)
	}
	return nil
}

// rename moves the object's entry in the name index.
func (t *table[T]) rename(id engine.ID, shown, from, to string) error {
	if from == to {
		return nil
	}
	names, err := t.tx.bucket(bucketNames, t.k.names)
	if err != nil {
		return err
	}
	if to != "" {
		if owner := names.Get([]byte(to)); owner != nil && string(owner) != string(id) {
			return &engine.Error{
				Class: engine.ClassConflict, Code: engine.CodeNameTaken,
				Message: fmt.Sprintf("the name %q is taken by %s", shorten(shown), owner),
				Hint:    "choose another name, or remove what has it",
				Details: map[string]any{"id": string(owner)},
			}
		}
		if err := names.Put([]byte(to), []byte(id)); err != nil {
			return fmt.Errorf("name %s %s: %w", t.k.what, id, err)
		}
	}
	if from == "" {
		return nil
	}
	return names.Delete([]byte(from))
}

// Delete implements engine.Table.
func (t *table[T]) Delete(id engine.ID) error {
	b, err := t.tx.bucket(t.k.bucket)
	if err != nil {
		return err
	}
	raw := b.Get([]byte(id))
	if raw == nil {
		return nil
	}
	if t.k.names != nil {
		if err := t.unname(id, raw); err != nil {
			return err
		}
	}
	if err := b.Delete([]byte(id)); err != nil {
		return fmt.Errorf("delete %s %s: %w", t.k.what, id, err)
	}
	return nil
}

// unname drops the object's name. A damaged value no longer tells it, so the
// whole index is searched: deleting must always be possible.
func (t *table[T]) unname(id engine.ID, raw []byte) error {
	names, err := t.tx.bucket(bucketNames, t.k.names)
	if err != nil {
		return err
	}
	if obj, err := t.k.decode(id, raw); err == nil {
		if key := t.k.nameKey(&obj); key != "" {
			return names.Delete([]byte(key))
		}
		return nil
	}
	var stale [][]byte
	err = names.ForEach(func(key, owner []byte) error {
		if string(owner) == string(id) {
			stale = append(stale, append([]byte(nil), key...))
		}
		return nil
	})
	for _, key := range stale {
		if err == nil {
			err = names.Delete(key)
		}
	}
	return err
}

// All implements engine.Table. The loop's body may Put and Delete: each turn
// seeks anew in a writable transaction, because bbolt's cursors do not survive
// changes.
func (t *table[T]) All() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		b, err := t.tx.bucket(t.k.bucket)
		if err != nil {
			yield(zero, err)
			return
		}
		for id, raw := range forward(b) {
			if !yield(t.k.decode(engine.ID(id), raw)) {
				return
			}
		}
	}
}

// forward walks a bucket in key order and survives changes made on the way.
// The value is valid until the body changes the bucket.
func forward(b *bolt.Bucket) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		c := b.Cursor()
		key, raw := c.First()
		for key != nil {
			id := string(key)
			if !yield(id, raw) {
				return
			}
			if !b.Writable() {
				key, raw = c.Next()
				continue
			}
			c = b.Cursor()
			if key, raw = c.Seek([]byte(id)); string(key) == id {
				key, raw = c.Next()
			}
		}
	}
}

// decode reads a stored value. The result shares no memory with raw.
func (k *kind[T]) decode(id engine.ID, raw []byte) (T, error) {
	var obj, zero T
	err := json.Unmarshal(raw, &obj)
	if err == nil && k.meta(&obj).ID != id {
		err = fmt.Errorf("it says its id is %q", shorten(string(k.meta(&obj).ID)))
	}
	if err != nil {
		return zero, damagedRecord(k.what, string(id), err)
	}
	return obj, nil
}

func damagedRecord(what, id string, err error) error {
	return &engine.Error{
		Class: engine.ClassDataLoss, Code: engine.CodeInternal,
		Message: fmt.Sprintf("the catalog's record of %s %s is damaged", what, shorten(id)),
		Hint:    "restore the catalog from its backup directory, or remove the object",
		Err:     err,
	}
}
