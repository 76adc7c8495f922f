package catalog

import (
	"context"
	"errors"
	"fmt"
	"iter"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

// KeepOperations is how many final operations PruneOperations keeps by default.
const KeepOperations = 10_000

// operationTable adds the index of unfinished operations.
type operationTable struct{ table[engine.Operation] }

func newOperationTable(t *tx) *operationTable {
	return &operationTable{table[engine.Operation]{t, &operations}}
}

// Put implements engine.Table and keeps the index.
func (t *operationTable) Put(op *engine.Operation) error {
	if err := t.table.Put(op); err != nil {
		return err
	}
	b, err := t.tx.bucket(bucketUnfinished)
	if err != nil {
		return err
	}
	key := []byte(op.ID)
	switch listed := b.Get(key) != nil; {
	case op.Status.Final() && listed:
		err = b.Delete(key)
	case !op.Status.Final() && !listed:
		err = b.Put(key, nil)
	}
	if err != nil {
		return fmt.Errorf("index operation %s: %w", op.ID, err)
	}
	return nil
}

// Delete implements engine.Table and keeps the index.
func (t *operationTable) Delete(id engine.ID) error {
	b, err := t.tx.bucket(bucketUnfinished)
	if err != nil {
		return err
	}
	if err := b.Delete([]byte(id)); err != nil {
		return fmt.Errorf("delete operation %s: %w", id, err)
	}
	return t.table.Delete(id)
}

// Unfinished implements engine.OperationTable.
func (t *operationTable) Unfinished() iter.Seq2[engine.Operation, error] {
	return func(yield func(engine.Operation, error) bool) {
		b, err := t.tx.bucket(bucketUnfinished)
		if err != nil {
			yield(engine.Operation{}, err)
			return
		}
		for id := range forward(b) {
			op, err := t.Get(engine.ID(id))
			if engine.ClassOf(err) == engine.ClassNotFound {
				err = damagedRecord("operation", id, errors.New("it is listed as unfinished but is not there"))
			}
			if !yield(op, err) {
				return
			}
		}
	}
}

// Newest implements engine.OperationTable.
func (t *operationTable) Newest(limit int, before engine.ID) ([]engine.Operation, error) {
	b, err := t.tx.bucket(t.k.bucket)
	if err != nil {
		return nil, err
	}
	var out []engine.Operation
	for id, raw := range backward(b, before) {
		if len(out) >= limit {
			break
		}
		op, err := t.k.decode(engine.ID(id), raw)
		if err != nil {
			return nil, err
		}
		out = append(out, op)
	}
	return out, nil
}

// backward walks keys below before (all when empty), the greatest first. The
// body must not change the bucket.
func backward(b *bolt.Bucket, before engine.ID) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		c := b.Cursor()
		key, raw := c.Last()
		if before != "" {
			if key, _ = c.Seek([]byte(before)); key == nil {
				key, raw = c.Last()
			} else {
				key, raw = c.Prev()
			}
		}
		for ; key != nil; key, raw = c.Prev() {
			if !yield(string(key), raw) {
				return
			}
		}
	}
}

// PruneOperations deletes final operations beyond the newest keep ones and
// returns their ids, so that their logs can go too. Unfinished operations and
// their finished children stay.
func (c *Catalog) PruneOperations(ctx context.Context, keep int) ([]engine.ID, error) {
	var gone []engine.ID
	err := c.Update(ctx, func(etx engine.Tx) error {
		t := newOperationTable(etx.(*tx))
		b, err := t.tx.bucket(t.k.bucket)
		if err != nil {
			return err
		}
		unfinished, err := t.tx.bucket(bucketUnfinished)
		if err != nil {
			return err
		}
		final := 0
		for id, raw := range backward(b, "") {
			if unfinished.Get([]byte(id)) != nil {
				continue
			}
			if final++; final <= keep {
				continue
			}
			op, err := t.k.decode(engine.ID(id), raw)
			if err == nil && op.Parent != "" && unfinished.Get([]byte(op.Parent)) != nil {
				continue
			}
			gone = append(gone, engine.ID(id))
		}
		for _, id := range gone {
			if err := t.Delete(id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("prune operations: %w", err)
	}
	return gone, nil
}
