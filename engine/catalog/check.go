package catalog

import (
	"context"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

// Check reads the whole catalog and returns every fault found, joined: pages
// that bbolt finds inconsistent, records that cannot be read, index entries
// that do not match. nil means none. It may run beside writers.
func (c *Catalog) Check(ctx context.Context) error {
	var faults []error
	err := c.View(ctx, func(etx engine.Tx) error {
		t := etx.(*tx)
		for err := range t.bolt.Check() {
			faults = append(faults, err)
		}
		names := map[string]map[string]string{}
		for _, index := range [][]byte{namesShared, namesSnapshots, namesTokens} {
			b, err := t.bucket(bucketNames, index)
			if err != nil {
				return err
			}
			names[string(index)] = readAll(b)
		}
		faults = append(faults, checkKind(t, &sources, names)...)
		faults = append(faults, checkKind(t, &timeflows, names)...)
		faults = append(faults, checkKind(t, &snapshots, names)...)
		faults = append(faults, checkKind(t, &clones, names)...)
		faults = append(faults, checkKind(t, &tokens, names)...)
		for index, rest := range names {
			for name, id := range rest {
				faults = append(faults, fmt.Errorf("index %s: %q belongs to %s, which does not have it", index, name, id))
			}
		}
		more, err := checkUnfinished(t)
		faults = append(faults, more...)
		return err
	})
	return errors.Join(append(faults, err)...)
}

func readAll(b *bolt.Bucket) map[string]string {
	out := map[string]string{}
	for key, v := range forward(b) {
		out[key] = string(v)
	}
	return out
}

// checkKind takes the names it accounts for out of names.
func checkKind[T any](t *tx, k *kind[T], names map[string]map[string]string) []error {
	var faults []error
	for obj, err := range (&table[T]{t, k}).All() {
		if err != nil {
			faults = append(faults, err)
			continue
		}
		key, id := k.nameKey(&obj), k.meta(&obj).ID
		if key == "" {
			continue
		}
		if got := names[string(k.names)][key]; got != string(id) {
			faults = append(faults, fmt.Errorf("%s %s: its name %q leads to %q", k.what, id, key, got))
			continue
		}
		delete(names[string(k.names)], key)
	}
	return faults
}

func checkUnfinished(t *tx) ([]error, error) {
	var faults []error
	b, err := t.bucket(bucketUnfinished)
	if err != nil {
		return nil, err
	}
	listed := readAll(b)
	for op, err := range newOperationTable(t).All() {
		if err != nil {
			faults = append(faults, err)
			continue
		}
		if _, in := listed[string(op.ID)]; in == op.Status.Final() {
			faults = append(faults, fmt.Errorf("operation %s is %s but its place in the index of unfinished ones says otherwise", op.ID, op.Status))
		}
		delete(listed, string(op.ID))
	}
	for id := range listed {
		faults = append(faults, fmt.Errorf("operation %s is listed as unfinished but is not there", id))
	}
	return faults, nil
}
