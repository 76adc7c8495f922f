package btrfs

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

const mib = 1 << 20

// TestPoolFull fills a pool to its reserve: new objects are refused with the
// figures, what is there can still be written, and what a destroy frees can be
// used again once the cleaner was there.
func TestPoolFull(t *testing.T) {
	ctx, l := t.Context(), openLoop(t, newLoop(t, testPoolSize))
	own := storage.Options{UID: -1, GID: -1}
	id := engine.SnapshotID{Dataset: "base", Name: "s"}
	for _, ds := range []engine.DatasetID{"base", "ballast"} {
		if err := l.Create(ctx, ds, own); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.Snapshot(ctx, id, nil); err != nil {
		t.Fatal(err)
	}
	before, err := l.Space(ctx)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, l, filepath.Join(l.datasetPlace("ballast").tree(), "f"))

	err = l.Clone(ctx, id, "copy", own)
	wantFull(t, "clone", err)
	wantFull(t, "create", l.Create(ctx, "new", own))
	_, err = l.Snapshot(ctx, engine.SnapshotID{Dataset: "base", Name: "s2"}, nil)
	wantFull(t, "snapshot", err)
	wantListed(t, l, "ballast map[]", "base map[]", "base@s map[]")
	if err := writeSync(filepath.Join(l.datasetPlace("base").tree(), "f"), 4*mib); err != nil {
		t.Errorf("write into the reserve: %v", err)
	}
	if err := l.Destroy(ctx, "ballast"); err != nil {
		t.Fatalf("destroy in a full pool: %v", err)
	}
	settleCtx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	began := time.Now()
	err = l.Settle(settleCtx)
	t.Logf("the space came back after %s", time.Since(began))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := l.Space(ctx); err != nil || s.Free < before.Free*3/4 {
		t.Errorf("after the cleaner ran %d bytes are free, %d before the ballast, %v", s.Free, before.Free, err)
	}
	if err := l.Clone(ctx, id, "copy", own); err != nil {
		t.Errorf("clone after space came back: %v", err)
	}
}

// fill writes until the pool says that only its reserve is left.
func fill(t *testing.T, l *Loop, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // synced below
	chunk := make([]byte, 4*mib)
	rng := rand.NewChaCha8([32]byte{3})
	for {
		s, err := l.Space(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if s.Free < smallestNeed {
			return
		}
		_, _ = rng.Read(chunk)
		if _, err := f.Write(chunk); err != nil {
			t.Fatalf("the pool said %d bytes are free: %v", s.Free, err)
		}
		if err := f.Sync(); err != nil {
			t.Fatalf("the pool said %d bytes are free: %v", s.Free, err)
		}
	}
}

func writeSync(path string, size int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, size))
	return errors.Join(err, f.Sync(), f.Close())
}

func wantFull(t *testing.T, what string, err error) {
	t.Helper()
	e := engine.As(err)
	if e == nil || e.Code != engine.CodePoolFull || e.Hint == "" {
		t.Errorf("%s in a full pool: got %v, want %s and a hint", what, err, engine.CodePoolFull)
		return
	}
	needed, _ := e.Details[storage.DetailNeeded].(int64)
	if _, ok := e.Details[storage.DetailFree].(int64); !ok || needed <= 0 {
		t.Errorf("%s in a full pool: details %v, want needed and free bytes", what, e.Details)
	}
}

func TestSpaceOf(t *testing.T) {
	const gib = 1 << 30
	data := func(profile uint64, total, used uint64) spaceInfo { return spaceInfo{blockData | profile, total, used} }
	meta := func(profile uint64, total, used uint64) spaceInfo {
		return spaceInfo{blockMetadata | profile, total, used}
	}
	const raid1, dup = 1 << 4, 1 << 5
	for name, c := range map[string]struct {
		groups             []spaceInfo
		devices            int
		total, unallocated int64
		want               int64
	}{
		"fresh":                    {[]spaceInfo{data(0, gib, 0), meta(dup, gib, mib)}, 1, 100 * gib, 97 * gib, 98*gib - 2*gib},
		"raid1 halves":             {[]spaceInfo{data(raid1, gib, 0), meta(raid1, gib, mib)}, 2, 100 * gib, 96 * gib, 49*gib - 2*gib},
		"slack only":               {[]spaceInfo{data(0, 10*gib, 4*gib), meta(dup, gib, mib)}, 1, 12 * gib, 0, 6*gib - 12*gib/50},
		"metadata full":            {[]spaceInfo{data(0, 10*gib, 4*gib), meta(dup, gib, gib-mib)}, 1, 12 * gib, 0, 0},
		"global reserve taken off": {[]spaceInfo{data(0, 10*gib, 4*gib), meta(dup, gib, gib-200*mib), {blockMetadata | blockGlobalReserve, 190 * mib, 0}}, 1, 12 * gib, 0, 0},
		"below the reserve":        {[]spaceInfo{data(0, gib, gib-mib), meta(dup, gib, mib)}, 1, 3 * gib, 0, 0},
	} {
		if got := spaceOf(c.groups, c.devices, c.total, c.unallocated); got.Free != c.want {
			t.Errorf("%s: free %d, want %d", name, got.Free, c.want)
		}
	}
}

// TestNewerFormat: labels of a newer version are neither guessed nor swept.
func TestNewerFormat(t *testing.T) {
	l := openLoop(t, newLoop(t, smallest))
	p := l.datasetPlace("base")
	if err := l.Create(t.Context(), "base", storage.Options{UID: -1, GID: -1}); err != nil {
		t.Fatal(err)
	}
	if err := unix.Setxattr(p.path, metaXattr, []byte(`{"v":2,"dataset":"base"}`), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Stat(t.Context(), "base"); engine.CodeOf(err) != engine.CodeDriverUnavailable {
		t.Errorf("stat: got %v, want %s", err, engine.CodeDriverUnavailable)
	}
	if err := l.Destroy(t.Context(), "base"); engine.CodeOf(err) != engine.CodeDriverUnavailable {
		t.Errorf("destroy: got %v, want %s", err, engine.CodeDriverUnavailable)
	}
}

// TestReplacedTree: a subvolume that somebody put in the place of a clone's
// does not become the clone.
func TestReplacedTree(t *testing.T) {
	ctx, l := t.Context(), openLoop(t, newLoop(t, smallest))
	own, id := storage.Options{UID: -1, GID: -1}, engine.SnapshotID{Dataset: "base", Name: "s"}
	if err := l.Create(ctx, "base", own); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Snapshot(ctx, id, nil); err != nil {
		t.Fatal(err)
	}
	if err := l.Clone(ctx, id, "copy", own); err != nil {
		t.Fatal(err)
	}
	tree := l.datasetPlace("copy").tree()
	inParent(t, tree, destroySubvolume)
	inParent(t, tree, createSubvolume)
	wantListed(t, l, "base map[]", "base@s map[]")
	if err := l.Destroy(ctx, "copy"); engine.CodeOf(err) != engine.CodeDatasetExists {
		t.Errorf("destroy: got %v, want %s", err, engine.CodeDatasetExists)
	}
	if _, err := os.Stat(tree); err != nil {
		t.Error(err)
	}
}

// TestCloneCost holds Clone against the ioctl that it is made of, on a dataset
// of a thousand files, in alternation (RULES G31).
func TestCloneCost(t *testing.T) {
	l := openLoop(t, newLoop(t, testPoolSize))
	bare, clone := costs(t, l, 25)
	ratio := float64(clone) / float64(bare)
	t.Logf("bare snapshot ioctl %v, Driver.Clone %v, ratio %.2f (medians of 25)", bare, clone, ratio)
	if ratio > 3 {
		t.Errorf("a clone costs %.1f times the bare ioctl; it should pay no second commit", ratio)
	}
}

func costs(t *testing.T, l *Loop, n int) (bare, clone time.Duration) {
	t.Helper()
	ctx, id := t.Context(), engine.SnapshotID{Dataset: "base", Name: "s"}
	if err := l.Create(ctx, "base", storage.Options{UID: -1, GID: -1}); err != nil {
		t.Fatal(err)
	}
	for i := range 1000 {
		if err := os.WriteFile(filepath.Join(l.datasetPlace("base").tree(), fmt.Sprint(i)), make([]byte, 8192), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.Snapshot(ctx, id, nil); err != nil {
		t.Fatal(err)
	}
	source, err := l.snapshotPlace(id).openTree()
	if err != nil {
		t.Fatal(err)
	}
	defer source.Close() //nolint:errcheck // read only
	parent, err := os.Open(l.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer parent.Close() //nolint:errcheck // read only
	var bares, clones []time.Duration
	for i := range n {
		begin := time.Now()
		if err := snapshotSubvolume(int(source.Fd()), int(parent.Fd()), fmt.Sprintf("bare%d", i), false); err != nil {
			t.Fatal(err)
		}
		bares = append(bares, time.Since(begin))
		begin = time.Now()
		if err := l.Clone(ctx, id, engine.DatasetID(fmt.Sprintf("c%d", i)), storage.Options{Labels: map[string]string{"id": "x"}}); err != nil {
			t.Fatal(err)
		}
		clones = append(clones, time.Since(begin))
	}
	return median(bares), median(clones)
}

func median(d []time.Duration) time.Duration {
	sort.Slice(d, func(i, j int) bool { return d[i] < d[j] })
	return d[len(d)/2]
}
