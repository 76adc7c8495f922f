package btrfs

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// List implements storage.Driver: each dataset, followed by its storage
// snapshots, in name order.
func (d *Driver) List(ctx context.Context) iter.Seq2[storage.Info, error] {
	return func(yield func(storage.Info, error) bool) {
		for p, err := range d.places() {
			if err := errors.Join(err, ctx.Err()); err != nil {
				yield(storage.Info{}, err)
				return
			}
			st, info, err := p.look()
			if err != nil {
				yield(storage.Info{}, err)
				return
			}
			if st == present && !yield(info, nil) {
				return
			}
		}
	}
}

// datasets yields every place where a dataset may be.
func (d *Driver) datasets() iter.Seq2[place, error] {
	return places(d.sets, func(name string) (place, error) {
		return d.datasetPlace(engine.DatasetID(name)), storage.CheckDataset(engine.DatasetID(name))
	})
}

// snapshotsOf yields every place where a storage snapshot of a dataset may be.
func (d *Driver) snapshotsOf(p place) iter.Seq2[place, error] {
	return places(filepath.Join(p.path, snapshotsName), func(name string) (place, error) {
		id := engine.SnapshotID{Dataset: p.dataset, Name: name}
		return d.snapshotPlace(id), storage.CheckSnapshot(id)
	})
}

// places yields the entries of a directory that can be objects of ours by
// their name; an absent directory has none.
func places(dir string, parse func(name string) (place, error)) iter.Seq2[place, error] {
	return func(yield func(place, error) bool) {
		entries, err := os.ReadDir(dir)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			yield(place{}, fmt.Errorf("list the pool: %w", err))
			return
		}
		for _, e := range entries {
			p, err := parse(e.Name())
			if err != nil { // no name of ours: foreign
				continue
			}
			if !yield(p, nil) {
				return
			}
		}
	}
}

// places yields all of them. Only directories that are ours are entered.
func (d *Driver) places() iter.Seq2[place, error] {
	return func(yield func(place, error) bool) {
		for p, err := range d.datasets() {
			if !yield(p, err) || err != nil {
				return
			}
			if _, st, err := p.readMeta(); err != nil || st != halfMade {
				continue // List reads it too and reports the error
			}
			for sp, err := range d.snapshotsOf(p) {
				if !yield(sp, err) || err != nil {
					return
				}
			}
		}
	}
}

// sweepDrafts removes directories of reserve that never got their name. They
// are empty; one that is not stays, and is ignored for its name.
func (d *Driver) sweepDrafts(ctx context.Context) {
	for _, pattern := range []string{draftPrefix + "*", filepath.Join("*", snapshotsName, draftPrefix+"*")} {
		drafts, err := filepath.Glob(filepath.Join(d.sets, pattern))
		if err != nil {
			continue // only a bad pattern gives one
		}
		for _, draft := range drafts {
			if err := os.Remove(draft); err != nil {
				d.log.WarnContext(ctx, "remains of an interrupted call cannot be removed", "path", draft, "error", err)
			}
		}
	}
}

// sweep removes what interrupted calls have left. Nothing with a tree is ever
// touched.
func (d *Driver) sweep(ctx context.Context) error {
	d.sweepDrafts(ctx)
	var remains []place
	for p, err := range d.places() {
		if err := errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		st, _, err := p.look()
		if err != nil {
			return err
		}
		if st == halfMade {
			remains = append(remains, p)
		}
	}
	for i := len(remains) - 1; i >= 0; i-- { // snapshots before their dataset
		p := remains[i]
		if err := p.clear(); err != nil {
			// Not empty after all: someone put something there. It stays,
			// unlisted, and the name stays refused.
			d.log.WarnContext(ctx, "remains of an interrupted call cannot be removed", "path", p.path, "error", err)
			continue
		}
		d.log.InfoContext(ctx, "removed the remains of an interrupted call", "path", p.path)
	}
	return nil
}
