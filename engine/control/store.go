package control

import (
	"context"

	"github.com/ramet-io/ramet/engine"
)

// notingStore tells of every source, timeflow, snapshot and clone that a
// transaction has written, once it is durable.
type notingStore struct {
	engine.Store
	note func([]engine.ObjectRef)
}

// Update implements engine.Store.
func (s *notingStore) Update(ctx context.Context, fn func(engine.Tx) error) error {
	return s.Store.Update(ctx, func(tx engine.Tx) error {
		t := &notingTx{Tx: tx}
		if err := fn(t); err != nil {
			return err
		}
		if len(t.wrote) > 0 {
			tx.OnCommit(func() { s.note(t.wrote) })
		}
		return nil
	})
}

type notingTx struct {
	engine.Tx
	wrote []engine.ObjectRef
}

func (t *notingTx) Sources() engine.Table[engine.Source] {
	return notingTable[engine.Source]{t.Tx.Sources(), t, engine.ObjectSource, func(o *engine.Source) engine.ID { return o.ID }}
}

func (t *notingTx) Timeflows() engine.Table[engine.Timeflow] {
	return notingTable[engine.Timeflow]{t.Tx.Timeflows(), t, engine.ObjectTimeflow, func(o *engine.Timeflow) engine.ID { return o.ID }}
}

func (t *notingTx) Snapshots() engine.Table[engine.Snapshot] {
	return notingTable[engine.Snapshot]{t.Tx.Snapshots(), t, engine.ObjectSnapshot, func(o *engine.Snapshot) engine.ID { return o.ID }}
}

func (t *notingTx) Clones() engine.Table[engine.Clone] {
	return notingTable[engine.Clone]{t.Tx.Clones(), t, engine.ObjectClone, func(o *engine.Clone) engine.ID { return o.ID }}
}

type notingTable[T any] struct {
	engine.Table[T]
	tx   *notingTx
	kind engine.ObjectKind
	id   func(*T) engine.ID
}

// Put implements engine.Table.
func (t notingTable[T]) Put(obj *T) error {
	if err := t.Table.Put(obj); err != nil {
		return err
	}
	t.tx.wrote = append(t.tx.wrote, engine.ObjectRef{Kind: t.kind, ID: t.id(obj)})
	return nil
}
