package dirpool

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

const (
	metaName      = "meta.json"
	modesName     = "modes.json"
	treeName      = "tree"
	snapshotsName = "snapshots"
	metaVersion   = 1
)

// meta is the content of meta.json. Dataset and Snapshot repeat the object's
// own name, so that a copied or renamed directory is not taken for it.
type meta struct {
	Version   int               `json:"v"`
	Dataset   engine.DatasetID  `json:"dataset"`
	Snapshot  string            `json:"snapshot,omitempty"`
	UUID      string            `json:"uuid"`
	Origin    engine.SnapshotID `json:"origin,omitzero"`
	CreatedAt time.Time         `json:"created_at"`
	Labels    map[string]string `json:"labels,omitempty"`
}

// place is where one dataset or storage snapshot lives in the pool.
type place struct {
	path     string
	dataset  engine.DatasetID
	snapshot string // empty for a dataset
}

func (d *Driver) datasetPlace(ds engine.DatasetID) place {
	return place{path: filepath.Join(d.sets, string(ds)), dataset: ds}
}

func (d *Driver) snapshotPlace(id engine.SnapshotID) place {
	return place{filepath.Join(d.sets, string(id.Dataset), snapshotsName, id.Name), id.Dataset, id.Name}
}

func (p place) tree() string { return filepath.Join(p.path, treeName) }

// id is for error texts.
func (p place) id() fmt.Stringer {
	if p.snapshot != "" {
		return engine.SnapshotID{Dataset: p.dataset, Name: p.snapshot}
	}
	return storage.Dataset(p.dataset)
}

// state is what is found at a place.
type state int

const (
	absent state = iota
	foreign
	present
)

// look reads a place. The Info is set only for present.
func (p place) look() (state, storage.Info, error) {
	if _, err := os.Lstat(p.path); errors.Is(err, os.ErrNotExist) {
		return absent, storage.Info{}, nil
	}
	b, err := os.ReadFile(filepath.Join(p.path, metaName))
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, unix.ENOTDIR) {
		return foreign, storage.Info{}, nil
	}
	if err != nil {
		return absent, storage.Info{}, fmt.Errorf("read the labels of %s: %w", p.id(), err)
	}
	var m meta
	if err := json.Unmarshal(b, &m); err != nil || m.Dataset != p.dataset || m.Snapshot != p.snapshot {
		return foreign, storage.Info{}, nil //nolint:nilerr // what is not ours need not parse
	}
	if m.Version > metaVersion {
		return absent, storage.Info{}, storage.Unavailable(nil, "run the newer version again",
			"%s was written by a newer version of Ramet (format %d, this one knows %d)", p.path, m.Version, metaVersion)
	}
	if st, err := os.Lstat(p.tree()); err != nil || !st.IsDir() {
		return foreign, storage.Info{}, nil //nolint:nilerr // no tree: not as we make them
	}
	return present, storage.Info{
		Dataset: m.Dataset, Snapshot: m.Snapshot, UUID: m.UUID,
		Origin: m.Origin, Labels: m.Labels, CreatedAt: m.CreatedAt,
	}, nil
}

func stat(ctx context.Context, p place) (storage.Info, error) {
	if err := ctx.Err(); err != nil {
		return storage.Info{}, err
	}
	st, info, err := p.look()
	if err == nil && st != present {
		err = storage.NotFound(p.id())
	}
	return info, err
}

// draft makes a directory in tmp with the meta.json of an object to be.
func (d *Driver) draft(p place, m meta) (path string, err error) {
	m.Version, m.Dataset, m.Snapshot = metaVersion, p.dataset, p.snapshot
	m.CreatedAt = time.Now().UTC().Round(0)
	m.UUID = newUUID()
	b, err := json.Marshal(m)
	if err != nil {
		return "", fmt.Errorf("encode the labels of %s: %w", p.id(), err)
	}
	path, err = os.MkdirTemp(d.tmp, "new-")
	if err != nil {
		return "", err
	}
	if err := errors.Join(os.Chmod(path, 0o711), os.WriteFile(filepath.Join(path, metaName), b, 0o600)); err != nil {
		return "", errors.Join(err, RemoveTree(path))
	}
	if p.snapshot == "" {
		if err := os.Mkdir(filepath.Join(path, snapshotsName), 0o711); err != nil {
			return "", errors.Join(err, RemoveTree(path))
		}
	}
	return path, nil
}

// publish gives a draft its final name. The draft is durable already.
func publish(draft string, p place) error {
	if err := os.Rename(draft, p.path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(p.path))
}

// discard takes an object away under its name at once and removes it then.
func (d *Driver) discard(p place) (trash string, err error) {
	trash, err = os.MkdirTemp(d.tmp, "old-")
	if err != nil {
		return "", err
	}
	if err := os.Rename(p.path, filepath.Join(trash, "object")); err != nil {
		return "", errors.Join(err, os.Remove(trash))
	}
	return trash, syncDir(filepath.Dir(p.path))
}

func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// RemoveTree removes a tree of which directories may have lost their owner's
// write permission (see seal).
func RemoveTree(path string) error {
	err := os.RemoveAll(path)
	if !errors.Is(err, os.ErrPermission) {
		return err
	}
	walkErr := filepath.WalkDir(path, func(p string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			return os.Chmod(p, 0o700)
		}
		return err
	})
	return errors.Join(walkErr, os.RemoveAll(path))
}

// newUUID returns a random UUID (RFC 9562 version 4).
func newUUID() string {
	var u [16]byte
	_, _ = rand.Read(u[:]) // never fails
	u[6], u[8] = u[6]&0x0f|0x40, u[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

// List implements storage.Driver: each dataset, followed by its storage
// snapshots, in name order.
func (d *Driver) List(ctx context.Context) iter.Seq2[storage.Info, error] {
	return func(yield func(storage.Info, error) bool) {
		for p, err := range d.datasets() {
			if err := errors.Join(err, ctx.Err()); err != nil {
				yield(storage.Info{}, err)
				return
			}
			st, info, err := p.look()
			if err != nil {
				yield(storage.Info{}, err)
				return
			}
			if st != present {
				continue
			}
			if !yield(info, nil) {
				return
			}
			for sp, err := range d.snapshotsOf(p) {
				if err == nil {
					st, info, err = sp.look()
				}
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
}

func (d *Driver) datasets() iter.Seq2[place, error] {
	return places(d.sets, func(name string) (place, error) {
		return d.datasetPlace(engine.DatasetID(name)), storage.CheckDataset(engine.DatasetID(name))
	})
}

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
