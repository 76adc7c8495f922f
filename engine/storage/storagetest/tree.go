package storagetest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

const sparseSize = 8 << 20

// plant fills a dataset with one of everything that has to survive.
func plant(t *testing.T, dir string) {
	t.Helper()
	at := func(name string) string { return filepath.Join(dir, name) }
	random := make([]byte, 1<<20+123)
	rng := rand.NewChaCha8([32]byte{1})
	_, _ = rng.Read(random)

	must(t, os.MkdirAll(at("base/1"), 0o700))
	must(t, os.MkdirAll(at("empty dir"), 0o750))
	must(t, os.WriteFile(at("base/1/1259"), random, 0o600))
	must(t, os.WriteFile(at("base/1/small"), []byte("x"), 0o640))
	must(t, os.WriteFile(at("zero"), nil, 0o644))
	must(t, os.WriteFile(at("read-only"), []byte("r"), 0o400))
	must(t, os.WriteFile(at("odd \n\t ünïcode 'name' $(x)"), []byte("odd"), 0o600))
	must(t, os.Link(at("base/1/1259"), at("hard link")))
	must(t, os.Symlink("base/1/1259", at("symlink")))
	must(t, os.Symlink("/nowhere/at all", at("dangling")))
	must(t, unix.Mkfifo(at("fifo"), 0o620))
	must(t, unix.Setxattr(at("base/1/small"), "user.test", []byte("value\x00with nul"), 0))
	must(t, unix.Setxattr(at("base"), "user.dir", []byte("d"), 0))
	must(t, os.Chmod(at("base/1"), 0o2750|os.ModeSetgid))
	plantSparse(t, at("sparse"))
	if os.Geteuid() == 0 {
		must(t, os.Lchown(at("base/1/1259"), 1234, 5678))
		must(t, os.Lchown(at("symlink"), 4321, 8765))
		must(t, os.Lchown(at("empty dir"), 1234, 5678))
		must(t, os.Chmod(at("zero"), 0o755|os.ModeSetuid))
	}
	old := time.Date(2001, 2, 3, 4, 5, 6, 123456789, time.UTC)
	for _, name := range []string{"base/1/1259", "zero", "base", "base/1", "empty dir"} {
		must(t, os.Chtimes(at(name), old, old))
	}
	ts := []unix.Timespec{{Sec: old.Unix(), Nsec: 42}, {Sec: old.Unix(), Nsec: 42}}
	must(t, unix.UtimesNanoAt(unix.AT_FDCWD, at("dangling"), ts, unix.AT_SYMLINK_NOFOLLOW))
	sync(t, dir)
}

func plantSparse(t *testing.T, path string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	must(t, err)
	_, err = f.WriteAt([]byte("in the middle"), sparseSize/2)
	must(t, err)
	must(t, f.Truncate(sparseSize))
	must(t, f.Close())
}

// sync makes everything below dir durable, as the writer of a driver without
// atomic snapshots does before it stops.
func sync(t *testing.T, dir string) {
	t.Helper()
	f, err := os.Open(dir)
	must(t, err)
	must(t, errors.Join(unix.Syncfs(int(f.Fd())), f.Close()))
}

// describe reads a whole tree: path to everything that must be kept about it.
func describe(t *testing.T, dir string) map[string]string {
	t.Helper()
	tree := map[string]string{}
	links := map[uint64]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		tree[name], err = describeFile(path, name, e, links)
		return err
	})
	if err != nil {
		t.Fatalf("read tree %s: %v", dir, err)
	}
	return tree
}

func describeFile(path, name string, e fs.DirEntry, links map[uint64]string) (string, error) {
	var st unix.Stat_t
	if err := unix.Lstat(path, &st); err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "mode %o owner %d:%d", st.Mode, st.Uid, st.Gid)
	if name != "." {
		fmt.Fprintf(&b, " mtime %d.%09d", st.Mtim.Sec, st.Mtim.Nsec)
	}
	if !e.IsDir() && st.Nlink > 1 {
		if links[st.Ino] == "" {
			links[st.Ino] = name
		}
		fmt.Fprintf(&b, " links %d same as %q", st.Nlink, links[st.Ino])
	}
	switch {
	case e.Type()&fs.ModeSymlink != 0:
		target, err := os.Readlink(path)
		fmt.Fprintf(&b, " to %q", target)
		return b.String(), err
	case e.Type().IsRegular():
		content, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		sparse := st.Size >= sparseSize && st.Blocks*512 < st.Size/2
		fmt.Fprintf(&b, " size %d sha256 %x sparse %v", st.Size, sha256.Sum256(content), sparse)
	}
	if e.Type().IsRegular() || e.IsDir() {
		x, err := xattrs(path)
		fmt.Fprintf(&b, " xattrs %q", x)
		return b.String(), err
	}
	return b.String(), nil
}

func xattrs(path string) ([]string, error) {
	buf := make([]byte, 4096)
	n, err := unix.Llistxattr(path, buf)
	if err != nil {
		return nil, fmt.Errorf("list xattrs of %s: %w", path, err)
	}
	var all []string
	for _, name := range strings.Split(strings.TrimSuffix(string(buf[:n]), "\x00"), "\x00") {
		if !strings.HasPrefix(name, "user.") {
			continue
		}
		value := make([]byte, 4096)
		n, err := unix.Lgetxattr(path, name, value)
		if err != nil {
			return nil, fmt.Errorf("read xattr %s of %s: %w", name, path, err)
		}
		all = append(all, name+"="+string(value[:n]))
	}
	slices.Sort(all)
	return all, nil
}

// wantTree compares two descriptions.
func wantTree(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s: %q:\n got %s\nwant %s", what, name, got[name], want[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			t.Errorf("%s: %q should not be there: %s", what, name, got[name])
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	must(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
}

// wantFile checks a file's content; an empty want means that it is absent.
func wantFile(t *testing.T, dir, name, want string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if want == "" && errors.Is(err, os.ErrNotExist) {
		return
	}
	if err != nil || string(b) != want {
		t.Errorf("%s in %s: got %q, %v, want %q", name, dir, b, err, want)
	}
}
