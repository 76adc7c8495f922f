package storagetest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

func testIsolation(t *testing.T, p Pool) {
	d := open(t, p)
	base := mustCreate(t, d, "base")
	write(t, base, "f", "origin")
	write(t, base, "gone", "origin")
	id := mustSnapshot(t, d, "base", "s")
	a, b := mustClone(t, d, id, "a"), mustClone(t, d, id, "b")

	write(t, base, "f", "base")
	write(t, base, "base-only", "x")
	write(t, a, "f", "a")
	write(t, a, "a-only", "x")
	must(t, os.Remove(filepath.Join(b, "gone")))
	later := mustClone(t, d, id, "later")
	frozen := mustMountSnapshot(t, d, id)
	for _, c := range []struct{ dir, f, gone, baseOnly, aOnly string }{
		{base, "base", "origin", "x", ""},
		{a, "a", "origin", "", "x"},
		{b, "origin", "", "", ""},
		{later, "origin", "origin", "", ""},
		{frozen, "origin", "origin", "", ""},
	} {
		wantFile(t, c.dir, "f", c.f)
		wantFile(t, c.dir, "gone", c.gone)
		wantFile(t, c.dir, "base-only", c.baseOnly)
		wantFile(t, c.dir, "a-only", c.aOnly)
	}
	// In place, so that the blocks themselves are what is shared.
	f, err := os.OpenFile(filepath.Join(b, "f"), os.O_WRONLY, 0)
	must(t, err)
	_, err = f.WriteAt([]byte("XX"), 2)
	must(t, errors.Join(err, f.Close()))
	wantFile(t, b, "f", "orXXin")
	wantFile(t, later, "f", "origin")
	wantFile(t, frozen, "f", "origin")
}

func testFidelity(t *testing.T, p Pool) {
	d := open(t, p)
	base := mustCreate(t, d, "base")
	plant(t, base)
	want := describe(t, base)
	if !strings.Contains(want["sparse"], "sparse true") {
		t.Fatalf("the sparse file was not planted as one: %s", want["sparse"])
	}
	id := mustSnapshot(t, d, "base", "s")
	clone := mustClone(t, d, id, "copy")
	wantTree(t, "clone", describe(t, clone), want)
	wantTree(t, "origin after the clone", describe(t, base), want)
	must(t, os.WriteFile(filepath.Join(clone, "hard link"), []byte("both"), 0o600))
	wantFile(t, clone, "base/1/1259", "both")
	again := mustClone(t, d, mustSnapshot(t, d, "copy", "s"), "again")
	wantFile(t, again, "base/1/1259", "both")
	wantTree(t, "origin after all", describe(t, base), want)
}

func testCloneOfClone(t *testing.T, p Pool) {
	d := open(t, p)
	write(t, mustCreate(t, d, "c0"), "f0", "0")
	const depth = 6
	for i := 1; i <= depth; i++ {
		parent, child := dataset("c", i-1), dataset("c", i)
		dir := mustClone(t, d, mustSnapshot(t, d, parent, "s"), child)
		write(t, dir, "f"+strconv.Itoa(i), strconv.Itoa(i))
	}
	dir := mustMount(t, d, dataset("c", depth))
	for i := range depth + 1 {
		wantFile(t, dir, "f"+strconv.Itoa(i), strconv.Itoa(i))
	}
	for i := depth; i >= 0; i-- { // the last child first is the only way that works
		if i < depth {
			must(t, d.DestroySnapshot(t.Context(), snap(dataset("c", i), "s")))
		}
		must(t, d.Destroy(t.Context(), dataset("c", i)))
	}
}

// testSyncedWrites takes snapshots beside a writer that fsyncs a growing
// counter into two files in turn. What was acknowledged before the snapshot
// began must be in it, and the second file may never be ahead of the first:
// that would not be one instant.
func testSyncedWrites(t *testing.T, p Pool) {
	d := open(t, p)
	base := mustCreate(t, d, "base")
	if !d.Properties().Atomic {
		w := startWriter(t, base)
		w.waitFor(t, 20)
		w.stop(t)
		acked := w.acked.Load()
		checkCounters(t, mustClone(t, d, mustSnapshot(t, d, "base", "s"), "copy"), acked, acked)
		return
	}
	w := startWriter(t, base)
	for i := range 10 {
		w.waitFor(t, int64(20*(i+1)))
		before := w.acked.Load()
		id := mustSnapshot(t, d, "base", "s"+strconv.Itoa(i))
		checkCounters(t, mustClone(t, d, id, dataset("copy", i)), before, w.acked.Load()+1)
	}
	w.stop(t)
}

func checkCounters(t *testing.T, dir string, least, most int64) {
	t.Helper()
	var n [2]int64
	for i, name := range []string{"first", "second"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		n[i], err = strconv.ParseInt(strings.TrimSpace(string(b)), 10, 64)
		must(t, err)
	}
	if n[1] < least || n[0] > most || n[0] < n[1] || n[0] > n[1]+1 {
		t.Errorf("counters %d and %d in the clone, want first >= second, at most one apart, from %d to %d", n[0], n[1], least, most)
	}
}

type writer struct {
	acked atomic.Int64
	quit  chan struct{}
	done  chan error
}

func startWriter(t *testing.T, dir string) *writer {
	t.Helper()
	w := &writer{quit: make(chan struct{}), done: make(chan error, 1)}
	files := make([]*os.File, 2)
	for i, name := range []string{"first", "second"} {
		f, err := os.Create(filepath.Join(dir, name))
		must(t, err)
		t.Cleanup(func() { _ = f.Close() })
		files[i] = f
	}
	go func() { w.done <- w.run(files) }()
	t.Cleanup(func() { w.stop(t) })
	return w
}

func (w *writer) run(files []*os.File) error {
	for n := int64(1); ; n++ {
		select {
		case <-w.quit:
			return nil
		default:
		}
		for _, f := range files {
			if _, err := f.WriteAt(fmt.Appendf(nil, "%20d", n), 0); err != nil {
				return err
			}
			if err := f.Sync(); err != nil {
				return err
			}
		}
		w.acked.Store(n)
	}
}

func (w *writer) waitFor(t *testing.T, n int64) {
	t.Helper()
	eventually(t, func() error {
		if got := w.acked.Load(); got < n {
			return fmt.Errorf("the writer is at %d, want %d", got, n)
		}
		return nil
	})
}

func (w *writer) stop(t *testing.T) {
	t.Helper()
	select {
	case <-w.quit:
		return
	default:
		close(w.quit)
	}
	if err := <-w.done; err != nil {
		t.Errorf("writer: %v", err)
	}
}

func testReadOnlySnapshot(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	base := mustCreate(t, d, "base")
	plant(t, base)
	want := describe(t, base)
	id := mustSnapshot(t, d, "base", "s")
	dir := mustMountSnapshot(t, d, id)
	file := filepath.Join(dir, "base/1/small")
	wantFile(t, dir, "base/1/small", "x")
	f, openErr := os.OpenFile(file, os.O_WRONLY, 0)
	if openErr == nil {
		_ = f.Close()
	}
	_, createErr := os.Create(filepath.Join(dir, "new"))
	for what, err := range map[string]error{
		"open for writing": openErr, "create": createErr,
		"remove":        os.Remove(file),
		"remove in top": os.Remove(filepath.Join(dir, "zero")),
		"rename":        os.Rename(file, file+"2"),
		"mkdir":         os.Mkdir(filepath.Join(dir, "base/new"), 0o700),
	} {
		if !errors.Is(err, unix.EROFS) && (os.Geteuid() == 0 || !errors.Is(err, unix.EACCES)) {
			t.Errorf("%s through a read-only mount: got %v, want EROFS (EACCES without root)", what, err)
		}
	}
	if os.Geteuid() == 0 {
		if err := os.Chmod(file, 0o666); !errors.Is(err, unix.EROFS) {
			t.Errorf("chmod through a read-only mount: got %v, want EROFS", err)
		}
		wantTree(t, "mounted storage snapshot", describe(t, dir), want)
	}
	must(t, d.UnmountSnapshot(ctx, id))
	clone := mustClone(t, d, id, "copy")
	wantTree(t, "clone of what was mounted", describe(t, clone), want)
	write(t, clone, "base/1/small", "writable")
}

func testUsage(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	base := mustCreate(t, d, "base")
	plant(t, base)
	const size = 8 << 20
	must(t, os.WriteFile(filepath.Join(base, "data"), randomBytes(size), 0o600))
	sync(t, base)
	id := mustSnapshot(t, d, "base", "s")
	clone := mustClone(t, d, id, "copy")
	u, err := d.Usage(ctx, "copy")
	must(t, err)
	if u.Referenced < size || u.Referenced > 2*size {
		t.Errorf("a clone of %d bytes: referenced %d", size, u.Referenced)
	}
	if d.Properties().ConstantClone && u.Unique > 64<<10 {
		t.Errorf("a fresh clone: unique %d, want nearly 0", u.Unique)
	}
	before := u
	must(t, os.WriteFile(filepath.Join(clone, "more"), randomBytes(2<<20), 0o600))
	sync(t, clone)
	u, err = d.Usage(ctx, "copy")
	must(t, err)
	if grown := u.Unique - before.Unique; grown < 2<<20 || grown > 3<<20 {
		t.Errorf("2 MiB written into the clone: unique grew by %d", grown)
	}
}

func testSpace(t *testing.T, p Pool) {
	d := open(t, p)
	s, err := d.Space(t.Context())
	must(t, err)
	if s.Total <= 0 || s.Free <= 0 || s.Free+s.Reserve > s.Total {
		t.Errorf("space of a fresh pool: %+v, want free and reserve within a total", s)
	}
}

// testNested: a storage snapshot would show an empty directory in its place.
func testNested(t *testing.T, p Pool) {
	if p.Nest == nil {
		t.Skip("this storage has no nested datasets")
	}
	ctx, d := t.Context(), open(t, p)
	dir := mustCreate(t, d, "base")
	must(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
	inner := filepath.Join(dir, "sub", "inner")
	p.Nest(t, inner)
	write(t, inner, "f", "inside")
	_, err := d.Snapshot(ctx, snap("base", "s"), nil)
	wantCode(t, "snapshot with a nested subvolume", err, engine.CodeNestedSubvolume)
	err = d.Destroy(ctx, "base")
	if err == nil {
		t.Fatal("a dataset with a nested subvolume was destroyed")
	}
	wantFile(t, inner, "f", "inside")
	if got := list(t, d); len(got) != 1 {
		t.Errorf("list after the refusals: %v, want base alone", got)
	}
	p.Unnest(t, inner)
	mustSnapshot(t, d, "base", "s")
}

// dataset names the i-th of several.
func dataset(prefix string, i int) engine.DatasetID {
	return engine.DatasetID(prefix + strconv.Itoa(i))
}
