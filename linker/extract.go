package linker

import (
	"archive/tar"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// written is what a file of the backup turned out to be.
type written struct {
	size int64
	crc  uint32
}

// extractor writes the archives of a base backup below one directory, which
// no entry can leave: every path goes through an os.Root.
type extractor struct {
	root     *os.Root
	uid, gid int
	files    map[string]written // by the name that the manifest has for it
	bytes    int64
	buf      []byte
	dir      string // the directory that the last file went to, kept open
	dirRoot  *os.Root
}

const dataDir = "pgdata"

func newExtractor(dir string, uid, gid int) (*extractor, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("base backup: %w", err)
	}
	x := &extractor{root: root, uid: uid, gid: gid, files: map[string]written{}, buf: make([]byte, 256<<10)}
	for _, d := range []string{dataDir, dataDir + "/ts"} {
		if err := x.mkdir(d); err != nil {
			x.close()
			return nil, err
		}
	}
	return x, nil
}

func (x *extractor) close() {
	if x.dirRoot != nil {
		_ = x.dirRoot.Close() // only handles on directories
	}
	_ = x.root.Close()
}

func (x *extractor) mkdir(name string) error {
	if err := x.root.Mkdir(name, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if x.uid < 0 && x.gid < 0 {
		return nil
	}
	return x.root.Lchown(name, x.uid, x.gid)
}

// archive unpacks the tar of a tablespace, or of the data directory.
func (x *extractor) archive(t *tar.Reader, oid string) error {
	place, name := dataDir, ""
	if oid != "" {
		place, name = dataDir+"/ts/"+oid, "pg_tblspc/"+oid
		if err := x.mkdir(place); err != nil {
			return err
		}
	}
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		clean := path.Clean(h.Name)
		if clean == "." {
			continue
		}
		if !filepath.IsLocal(clean) {
			return engine.Errorf(engine.ClassDataLoss, engine.CodeBackupFailed, "the base backup holds the path %q", h.Name)
		}
		if err := x.entry(t, h, path.Join(place, clean), path.Join(name, clean)); err != nil {
			return fmt.Errorf("write %s: %w", clean, err)
		}
	}
}

func (x *extractor) entry(t *tar.Reader, h *tar.Header, place, name string) error {
	switch h.Typeflag {
	case tar.TypeDir:
		return x.mkdir(place)
	case tar.TypeSymlink:
		// Only tablespaces are linked; finish makes those links, relative.
		if !strings.HasPrefix(name, "pg_tblspc/") {
			return engine.Errorf(engine.ClassDataLoss, engine.CodeBackupFailed, "the base backup holds the link %q", h.Name)
		}
		return nil
	case tar.TypeReg:
	default:
		return engine.Errorf(engine.ClassDataLoss, engine.CodeBackupFailed, "the base backup holds %q of type %q", h.Name, string(rune(h.Typeflag)))
	}
	dir, err := x.open(path.Dir(place))
	if err != nil {
		return err
	}
	mode := fs.FileMode(h.Mode).Perm() &^ 0o077
	f, err := dir.OpenFile(path.Base(place), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode|0o600)
	if err != nil {
		return err
	}
	w, err := x.copy(f, t)
	if err == nil && w.size != h.Size {
		err = io.ErrUnexpectedEOF
	}
	if err == nil && (x.uid >= 0 || x.gid >= 0) {
		err = f.Chown(x.uid, x.gid)
	}
	x.files[name] = w
	x.bytes += w.size
	return errors.Join(err, f.Close())
}

// open keeps the directory of the last file open: a backup's files come
// directory by directory, and each path component costs a system call.
func (x *extractor) open(dir string) (*os.Root, error) {
	if x.dirRoot != nil && x.dir == dir {
		return x.dirRoot, nil
	}
	r, err := x.root.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	if x.dirRoot != nil {
		_ = x.dirRoot.Close() // only a handle
	}
	x.dir, x.dirRoot = dir, r
	return r, nil
}

// flushEvery is after how many bytes of a file the kernel is asked to start
// writing, so that the final sync finds most of it done.
const flushEvery = 4 << 20

func (x *extractor) copy(f *os.File, r io.Reader) (written, error) {
	var w written
	var asked int64
	for {
		n, err := r.Read(x.buf)
		if n > 0 {
			w.crc = crc32.Update(w.crc, castagnoli, x.buf[:n])
			if _, err := f.Write(x.buf[:n]); err != nil {
				return w, err
			}
			w.size += int64(n)
			if w.size-asked >= flushEvery {
				_ = unix.SyncFileRange(int(f.Fd()), asked, w.size-asked, unix.SYNC_FILE_RANGE_WRITE) // only advice
				asked = w.size
			}
		}
		if errors.Is(err, io.EOF) {
			return w, nil
		}
		if err != nil {
			return w, err
		}
	}
}

// finish makes what a standby needs beside the files: links to the
// tablespaces, relative so that the dataset can be mounted anywhere, and no
// tablespace_map, which would make PostgreSQL turn them back.
func (x *extractor) finish(spaces []engine.Tablespace) error {
	for _, t := range spaces {
		oid := strconv.FormatUint(uint64(t.OID), 10)
		if err := x.mkdir(dataDir + "/ts/" + oid); err != nil {
			return err
		}
		link := dataDir + "/pg_tblspc/" + oid
		if err := x.root.Remove(link); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("link tablespace %s: %w", oid, err)
		}
		if err := x.root.Symlink("../ts/"+oid, link); err != nil {
			return fmt.Errorf("link tablespace %s: %w", oid, err)
		}
		if x.uid >= 0 || x.gid >= 0 {
			if err := x.root.Lchown(link, x.uid, x.gid); err != nil {
				return err
			}
		}
	}
	if err := x.root.Remove(dataDir + "/tablespace_map"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, d := range []string{dataDir + "/pg_wal", dataDir + "/pg_wal/archive_status"} {
		if err := x.mkdir(d); err != nil {
			return err
		}
	}
	if _, err := x.root.Stat(dataDir + "/backup_label"); err != nil {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeBackupFailed, "the base backup has no backup_label: %w", err)
	}
	return nil
}
