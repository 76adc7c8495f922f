package btrfs

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

const (
	metaXattr   = "user.ramet"
	metaVersion = 1
	// maxMeta stays below what a 16 KiB btrfs leaf takes as one xattr.
	maxMeta = 12 << 10

	// draftPrefix begins the name of an object's directory until it has its
	// xattr: no id begins so, and without the xattr nobody could tell later
	// whose the directory is.
	draftPrefix = "~"

	treeName      = "tree"
	newName       = "new" // a dataset that Create has not finished
	snapshotsName = "snapshots"
)

// meta is what the xattr of an object's directory says. Dataset and Snapshot
// repeat its own name, so that a copied or renamed directory is not taken for
// the object.
type meta struct {
	Version  int               `json:"v"`
	Dataset  engine.DatasetID  `json:"dataset"`
	Snapshot string            `json:"snapshot,omitempty"`
	Origin   engine.SnapshotID `json:"origin,omitzero"`
	Parent   string            `json:"parent,omitempty"` // UUID of the subvolume that tree was made from
	Labels   map[string]string `json:"labels,omitempty"`
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
	absent   state = iota // nothing
	foreign               // something that Ramet did not make
	halfMade              // ours, without a tree
	present               // whole
)

// look reads a place. The Info is set only for present.
func (p place) look() (state, storage.Info, error) {
	m, st, err := p.readMeta()
	if err != nil || st != halfMade {
		return st, storage.Info{}, err
	}
	tree, err := p.openTree()
	if errors.Is(err, unix.ENOENT) {
		return halfMade, storage.Info{}, nil
	}
	if errors.Is(err, unix.ENOTDIR) || errors.Is(err, unix.ELOOP) {
		return foreign, storage.Info{}, nil
	}
	if err != nil {
		return absent, storage.Info{}, fmt.Errorf("open %s: %w", p.tree(), err)
	}
	defer tree.Close() //nolint:errcheck // read only
	i, err := subvolumeAt(tree)
	if errors.Is(err, unix.ENOENT) {
		return halfMade, storage.Info{}, nil // destroyed since it was opened
	}
	if err != nil {
		return absent, storage.Info{}, err
	}
	if i == nil || formatUUID(i.parentUUID) != m.Parent || i.readOnly() != (p.snapshot != "") {
		return foreign, storage.Info{}, nil
	}
	return present, storage.Info{
		Dataset: p.dataset, Snapshot: p.snapshot, UUID: formatUUID(i.uuid),
		Origin: m.Origin, Labels: m.Labels, CreatedAt: i.created(),
	}, nil
}

// readMeta tells absent, foreign and ours (as halfMade) apart without looking
// at the tree.
func (p place) readMeta() (meta, state, error) {
	buf := make([]byte, maxMeta)
	n, err := unix.Lgetxattr(p.path, metaXattr, buf)
	switch {
	case errors.Is(err, unix.ENOENT):
		return meta{}, absent, nil
	case errors.Is(err, unix.ENODATA), errors.Is(err, unix.ERANGE), errors.Is(err, unix.ENOTDIR), errors.Is(err, unix.EOPNOTSUPP):
		return meta{}, foreign, nil
	case err != nil:
		return meta{}, absent, fmt.Errorf("read the labels of %s: %w", p.path, err)
	}
	var m meta
	if err := json.Unmarshal(buf[:n], &m); err != nil || m.Dataset != p.dataset || m.Snapshot != p.snapshot {
		return meta{}, foreign, nil //nolint:nilerr // what is not ours need not parse
	}
	if m.Version > metaVersion {
		return meta{}, absent, storage.Unavailable(nil, "run the newer version again",
			"%s was written by a newer version of Ramet (format %d, this one knows %d)", p.path, m.Version, metaVersion)
	}
	return m, halfMade, nil
}

func (p place) openTree() (*os.File, error) {
	return os.OpenFile(p.tree(), os.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW, 0)
}

// subvolumeAt returns the facts of the subvolume whose root is open, or nil
// when it is a plain directory.
func subvolumeAt(f *os.File) (*subvolInfo, error) {
	var st unix.Stat_t
	if err := unix.Fstat(int(f.Fd()), &st); err != nil {
		return nil, &os.PathError{Op: "stat", Path: f.Name(), Err: err}
	}
	if st.Ino != firstInode {
		return nil, nil //nolint:nilnil // "none" is an answer here
	}
	i, err := getSubvolInfo(int(f.Fd()))
	if err != nil {
		return nil, &os.PathError{Op: "read subvolume info of", Path: f.Name(), Err: err}
	}
	return i, nil
}

// encode is what the xattr of the place's directory holds.
func (p place) encode(m meta) ([]byte, error) {
	m.Version, m.Dataset, m.Snapshot = metaVersion, p.dataset, p.snapshot
	b, err := json.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("encode the labels of %s: %w", p.id(), err)
	}
	if len(b) > maxMeta {
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest,
			"the labels of %s take %d bytes as stored, at most %d are kept", p.id(), len(b), maxMeta)
	}
	return b, nil
}

// reserve makes the place's directory with its xattr, the first step of making
// an object. Remains of an earlier attempt are cleared.
func (p place) reserve(m meta) (*os.File, error) {
	b, err := p.encode(m)
	if err != nil {
		return nil, err
	}
	draft := filepath.Join(filepath.Dir(p.path), draftPrefix+filepath.Base(p.path))
	if err := os.Remove(draft); err != nil && !errors.Is(err, unix.ENOENT) {
		return nil, err
	}
	if err := os.Mkdir(draft, 0o711); err != nil {
		return nil, err
	}
	if err := unix.Lsetxattr(draft, metaXattr, b, 0); err != nil {
		return nil, errors.Join(&os.PathError{Op: "write labels of", Path: draft, Err: err}, os.Remove(draft))
	}
	if err := unix.Renameat2(unix.AT_FDCWD, draft, unix.AT_FDCWD, p.path, unix.RENAME_NOREPLACE); err != nil {
		return nil, errors.Join(&os.PathError{Op: "make", Path: p.path, Err: err}, os.Remove(draft))
	}
	return os.Open(p.path)
}

// clear removes the remains of an interrupted call: never a tree, and never a
// directory that still holds something.
func (p place) clear() error {
	dir, err := os.Open(p.path)
	if err != nil {
		return err
	}
	defer dir.Close() //nolint:errcheck // read only
	if err := destroySubvolume(int(dir.Fd()), newName); err != nil && !errors.Is(err, unix.ENOENT) {
		return &os.PathError{Op: "delete subvolume", Path: filepath.Join(p.path, newName), Err: err}
	}
	if err := unix.Rmdir(filepath.Join(p.path, snapshotsName)); err != nil && !errors.Is(err, unix.ENOENT) {
		return &os.PathError{Op: "remove", Path: filepath.Join(p.path, snapshotsName), Err: err}
	}
	return os.Remove(p.path)
}

// commit makes an object durable that an earlier call has made and perhaps not
// committed. It costs nothing when that is so already.
func (p place) commit() error {
	dir, err := os.Open(p.path)
	if err != nil {
		return err
	}
	return errors.Join(commit(dir), dir.Close())
}
