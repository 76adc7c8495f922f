package storagetest

import (
	"errors"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

func testLifecycle(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	if props := d.Properties(); props.Driver == "" || props.Place == "" {
		t.Errorf("properties %+v do not name the driver and its place", props)
	}
	if len(list(t, d)) != 0 {
		t.Fatalf("a fresh pool lists %v", list(t, d))
	}
	dir := mustCreate(t, d, "base")
	st, err := os.Stat(dir)
	must(t, err)
	if st.Mode().Perm() != 0o700 {
		t.Errorf("root of a new dataset has mode %o, want 700", st.Mode().Perm())
	}
	write(t, dir, "f", "one")
	id := mustSnapshot(t, d, "base", "s1")
	wantFile(t, mustClone(t, d, id, "copy"), "f", "one")

	info, err := d.Stat(ctx, "copy")
	must(t, err)
	if info.Origin != id || info.UUID == "" || info.CreatedAt.IsZero() || info.IsSnapshot() {
		t.Errorf("stat of the clone: got %+v, want origin %s, a UUID and a time", info, id)
	}
	snapInfo, err := d.StatSnapshot(ctx, id)
	must(t, err)
	if snapInfo.SnapshotID() != id || snapInfo.UUID == "" || snapInfo.UUID == info.UUID {
		t.Errorf("stat of the storage snapshot: got %+v, want %s and a UUID of its own", snapInfo, id)
	}
	if got, want := slices.Sorted(maps.Keys(list(t, d))), []string{"base", "base@s1", "copy"}; !slices.Equal(got, want) {
		t.Errorf("list: got %v, want %v", got, want)
	}
	wantNil(t, "destroy clone", d.Destroy(ctx, "copy"))
	wantNil(t, "destroy snapshot", d.DestroySnapshot(ctx, id))
	wantNil(t, "destroy dataset", d.Destroy(ctx, "base"))
	if left := list(t, d); len(left) != 0 {
		t.Errorf("after destroying all: %v", left)
	}
	if _, err := os.Lstat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s after destroy: got %v, want it gone", dir, err)
	}
}

func testIdempotent(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	dir := mustCreate(t, d, "base")
	write(t, dir, "f", "one")
	wantNil(t, "create again", d.Create(ctx, "base", own))
	wantFile(t, dir, "f", "one")

	id := snap("base", "s")
	first, err := d.Snapshot(ctx, id, map[string]string{"k": "v"})
	must(t, err)
	write(t, dir, "f", "two")
	second, err := d.Snapshot(ctx, id, map[string]string{"k": "v"})
	if err != nil || !reflect.DeepEqual(first, second) {
		t.Errorf("snapshot again: got %+v, %v, want the first %+v", second, err, first)
	}
	clone := mustClone(t, d, id, "copy")
	wantFile(t, clone, "f", "one")
	write(t, clone, "f", "mine")
	wantNil(t, "clone again", d.Clone(ctx, id, "copy", own))
	wantFile(t, clone, "f", "mine")

	if again := mustMount(t, d, "base"); again != dir {
		t.Errorf("mount again: got %s, want %s", again, dir)
	}
	snapDir := mustMountSnapshot(t, d, id)
	if again := mustMountSnapshot(t, d, id); again != snapDir {
		t.Errorf("mount snapshot again: got %s, want %s", again, snapDir)
	}
	for range 2 {
		wantNil(t, "unmount snapshot", d.UnmountSnapshot(ctx, id))
		wantNil(t, "unmount", d.Unmount(ctx, "base"))
	}
	for range 2 {
		wantNil(t, "destroy clone", d.Destroy(ctx, "copy"))
	}
	for range 2 {
		wantNil(t, "destroy snapshot", d.DestroySnapshot(ctx, id))
	}
	for range 2 {
		wantNil(t, "destroy dataset", d.Destroy(ctx, "base"))
	}
	wantNil(t, "destroy what never was", d.Destroy(ctx, "never"))
	wantNil(t, "destroy snapshot that never was", d.DestroySnapshot(ctx, snap("never", "s")))
}

func testNameTaken(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	dir := mustCreate(t, d, "base")
	write(t, dir, "f", "one")
	one, two := mustSnapshot(t, d, "base", "s1"), mustSnapshot(t, d, "base", "s2")
	clone := mustClone(t, d, one, "copy")
	write(t, clone, "f", "mine")

	wantCode(t, "clone of another origin", d.Clone(ctx, two, "copy", own), engine.CodeDatasetExists)
	wantCode(t, "create over a clone", d.Create(ctx, "copy", own), engine.CodeDatasetExists)
	wantCode(t, "clone over a dataset", d.Clone(ctx, one, "base", own), engine.CodeDatasetExists)
	wantFile(t, clone, "f", "mine")
	wantFile(t, dir, "f", "one")
	if info, err := d.Stat(ctx, "copy"); err != nil || info.Origin != one {
		t.Errorf("stat: got %+v, %v, want origin %s", info, err, one)
	}
}

func testNotFound(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	mustCreate(t, d, "base")
	_, err := d.Stat(ctx, "none")
	wantCode(t, "stat", err, engine.CodeDatasetNotFound)
	_, err = d.StatSnapshot(ctx, snap("base", "none"))
	wantCode(t, "stat snapshot", err, engine.CodeDatasetNotFound)
	_, err = d.Snapshot(ctx, snap("none", "s"), nil)
	wantCode(t, "snapshot of nothing", err, engine.CodeDatasetNotFound)
	wantCode(t, "clone of nothing", d.Clone(ctx, snap("base", "none"), "copy", own), engine.CodeDatasetNotFound)
	wantCode(t, "clone of nothing's snapshot", d.Clone(ctx, snap("none", "s"), "copy", own), engine.CodeDatasetNotFound)
	_, err = d.Mount(ctx, "none")
	wantCode(t, "mount", err, engine.CodeDatasetNotFound)
	_, err = d.MountSnapshot(ctx, snap("base", "none"))
	wantCode(t, "mount snapshot", err, engine.CodeDatasetNotFound)
	_, err = d.Usage(ctx, "none")
	wantCode(t, "usage", err, engine.CodeDatasetNotFound)
	if got := slices.Sorted(maps.Keys(list(t, d))); !slices.Equal(got, []string{"base"}) {
		t.Errorf("list after refusals: %v, want base alone", got)
	}
}

func testNames(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	long := strings.Repeat("n", storage.MaxIDLength)
	for _, name := range []string{"a", "0", "tree", "new", "snapshots", "x..y", "A.b_c-d:e", "tfl_01j9z3k4m5n6p7q8r9s0t1v2w3", long} {
		ds := engine.DatasetID(name)
		write(t, mustCreate(t, d, ds), "f", name)
		wantFile(t, mustClone(t, d, mustSnapshot(t, d, ds, name), "c-"+ds[:min(len(ds), 90)]), "f", name)
	}
	before := len(list(t, d))
	for _, name := range []string{"", ".", "..", "../x", "/", "a/b", "a\x00b", ".hidden", "-option", "a b", "a\n", "ü", "a@b", long + "n"} {
		ds, id := engine.DatasetID(name), snap("a", name)
		_, statErr := d.Stat(ctx, ds)
		_, snapErr := d.Snapshot(ctx, id, nil)
		_, mountErr := d.Mount(ctx, ds)
		_, mountSnapErr := d.MountSnapshot(ctx, id)
		for what, err := range map[string]error{
			"create": d.Create(ctx, ds, own), "clone to": d.Clone(ctx, snap("a", "a"), ds, own),
			"clone from": d.Clone(ctx, id, "other", own), "destroy": d.Destroy(ctx, ds),
			"destroy snapshot": d.DestroySnapshot(ctx, id), "destroy snapshot of": d.DestroySnapshot(ctx, snap(ds, "a")),
			"stat": statErr, "snapshot": snapErr, "mount": mountErr, "mount snapshot": mountSnapErr,
			"unmount": d.Unmount(ctx, ds), "unmount snapshot": d.UnmountSnapshot(ctx, id),
		} {
			wantCode(t, what+" "+name, err, engine.CodeInvalidName)
		}
	}
	if after := len(list(t, d)); after != before {
		t.Errorf("refused names changed the list from %d to %d", before, after)
	}
}

func testLabels(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	labels := map[string]string{"ramet.id": "tfl_1", "odd": "ü \" \n <>&", "empty": ""}
	o := storage.Options{UID: -1, GID: -1, Labels: labels}
	must(t, d.Create(ctx, "base", o))
	snapLabels := map[string]string{"snapshot": "yes"}
	info, err := d.Snapshot(ctx, snap("base", "s"), snapLabels)
	must(t, err)
	if !maps.Equal(info.Labels, snapLabels) {
		t.Errorf("labels of the snapshot: got %v, want %v", info.Labels, snapLabels)
	}
	cloneLabels := map[string]string{"clone": "yes"}
	must(t, d.Clone(ctx, snap("base", "s"), "copy", storage.Options{Labels: cloneLabels}))
	all := list(t, d)
	for key, want := range map[string]map[string]string{"base": labels, "base@s": snapLabels, "copy": cloneLabels} {
		if !maps.Equal(all[key].Labels, want) {
			t.Errorf("labels of %s: got %q, want %q", key, all[key].Labels, want)
		}
	}
	full := map[string]string{"k": strings.Repeat("\x01", storage.MaxLabelBytes)}
	wantCode(t, "labels too large", d.Create(ctx, "big", storage.Options{UID: -1, GID: -1, Labels: full}), engine.CodeInvalidRequest)
	wantCode(t, "label without key", d.Create(ctx, "big", storage.Options{UID: -1, GID: -1, Labels: map[string]string{"": "v"}}), engine.CodeInvalidRequest)
	if len(list(t, d)) != 3 {
		t.Errorf("refused labels left something: %v", list(t, d))
	}
	if os.Geteuid() == 0 {
		must(t, d.Create(ctx, "owned", storage.Options{UID: 1234, GID: 5678}))
		var st unix.Stat_t
		must(t, unix.Stat(mustMount(t, d, "owned"), &st))
		if st.Uid != 1234 || st.Gid != 5678 || st.Mode&0o7777 != 0o700 {
			t.Errorf("owned dataset: %d:%d mode %o, want 1234:5678 mode 700", st.Uid, st.Gid, st.Mode&0o7777)
		}
	}
}

func testCloseTwice(t *testing.T, p Pool) {
	d := open(t, p)
	wantNil(t, "close", d.Close())
	wantNil(t, "close again", d.Close())
}

func testReopen(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	must(t, d.Create(ctx, "base", storage.Options{UID: -1, GID: -1, Labels: map[string]string{"a": "1"}}))
	plant(t, mustMount(t, d, "base"))
	_, err := d.Snapshot(ctx, snap("base", "s"), map[string]string{"b": "2"})
	must(t, err)
	must(t, d.Clone(ctx, snap("base", "s"), "copy", storage.Options{Labels: map[string]string{"c": "3"}}))
	before, tree := list(t, d), describe(t, mustMount(t, d, "copy"))
	closePool(t, d)

	d = open(t, p)
	if after := list(t, d); !reflect.DeepEqual(after, before) {
		t.Errorf("after reopening:\n got %+v\nwant %+v", after, before)
	}
	wantTree(t, "clone after reopening", describe(t, mustMount(t, d, "copy")), tree)
	wantCode(t, "destroy the origin after reopening", d.DestroySnapshot(ctx, snap("base", "s")), engine.CodeSnapshotInUse)
}

// testOneOpener: two daemons sweeping and cloning in one pool would take each
// other's unfinished work for remains.
func testOneOpener(t *testing.T, p Pool) {
	d := open(t, p)
	if second, err := p.Open(t.Context()); err == nil {
		_ = second.Close()
		t.Error("an open pool could be opened again")
	} else {
		wantCode(t, "open an open pool", err, engine.CodeDriverUnavailable)
	}
	closePool(t, d)
	open(t, p)
}
