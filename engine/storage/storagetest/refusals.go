package storagetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

func testOriginWithClones(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	write(t, mustCreate(t, d, "base"), "f", "one")
	id := mustSnapshot(t, d, "base", "s")
	clones := []engine.DatasetID{"a", "b"}
	for _, c := range clones {
		mustClone(t, d, id, c)
	}
	err := d.DestroySnapshot(ctx, id)
	wantCode(t, "destroy an origin", err, engine.CodeSnapshotInUse)
	if e := engine.As(err); e == nil || fmt.Sprint(e.Details[storage.DetailChildren]) != "[a b]" {
		t.Errorf("destroy an origin: got %+v, want its children a and b in the details", e)
	}
	frozen := mustMountSnapshot(t, d, id)
	wantFile(t, frozen, "f", "one")
	must(t, d.UnmountSnapshot(ctx, id))
	for _, c := range clones {
		wantFile(t, mustMount(t, d, c), "f", "one")
		must(t, d.Destroy(ctx, c))
	}
	wantNil(t, "destroy a former origin", d.DestroySnapshot(ctx, id))
}

func testDatasetWithSnapshots(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	dir := mustCreate(t, d, "base")
	write(t, dir, "f", "one")
	id := mustSnapshot(t, d, "base", "s")
	mustSnapshot(t, d, "base", "s2")
	err := d.Destroy(ctx, "base")
	wantCode(t, "destroy a dataset with storage snapshots", err, engine.CodeSnapshotInUse)
	if e := engine.As(err); e == nil || fmt.Sprint(e.Details[storage.DetailSnapshots]) != "[s s2]" {
		t.Errorf("destroy a dataset with storage snapshots: got %+v, want s and s2 in the details", e)
	}
	wantFile(t, dir, "f", "one")
	if len(list(t, d)) != 3 {
		t.Errorf("the refused call removed something: %v", list(t, d))
	}
	must(t, d.DestroySnapshot(ctx, id))
	must(t, d.DestroySnapshot(ctx, snap("base", "s2")))
	must(t, d.Destroy(ctx, "base"))
}

func testManyClones(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	write(t, mustCreate(t, d, "base"), "f", "one")
	id := mustSnapshot(t, d, "base", "s")
	const many = 128
	each := func(f func(i int) error) error {
		var g errgroup.Group
		g.SetLimit(8)
		for i := range many {
			g.Go(func() error { return f(i) })
		}
		return g.Wait()
	}
	must(t, each(func(i int) error { return d.Clone(ctx, id, dataset("c", i), own) }))
	all := list(t, d)
	uuids := map[string]bool{}
	for i := range many {
		info := all[string(dataset("c", i))]
		if info.Origin != id || uuids[info.UUID] {
			t.Errorf("clone %d: %+v, want origin %s and a UUID of its own", i, info, id)
		}
		uuids[info.UUID] = true
		write(t, mustMount(t, d, dataset("c", i)), "mine", fmt.Sprint(i))
	}
	for i := range many {
		wantFile(t, mustMount(t, d, dataset("c", i)), "mine", fmt.Sprint(i))
	}
	err := d.DestroySnapshot(ctx, id)
	wantCode(t, "destroy the origin of many", err, engine.CodeSnapshotInUse)
	if e := engine.As(err); e != nil {
		if children, _ := e.Details[storage.DetailChildren].([]string); len(children) != many {
			t.Errorf("destroy the origin of many: %d children named, want %d", len(children), many)
		}
	}
	must(t, each(func(i int) error { return d.Destroy(ctx, dataset("c", i)) }))
	wantNil(t, "destroy the origin", d.DestroySnapshot(ctx, id))
}

func testSameCallAtOnce(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	atOnce := func(what string, call func() error) {
		t.Helper()
		var g errgroup.Group
		for range 6 {
			g.Go(call)
		}
		wantNil(t, what+" at once", g.Wait())
	}
	id := snap("base", "s")
	atOnce("create", func() error { return d.Create(ctx, "base", own) })
	write(t, mustMount(t, d, "base"), "f", "one")
	atOnce("snapshot", func() error { _, err := d.Snapshot(ctx, id, nil); return err })
	atOnce("clone", func() error { return d.Clone(ctx, id, "copy", own) })
	wantFile(t, mustMount(t, d, "copy"), "f", "one")
	if got := list(t, d); len(got) != 3 {
		t.Errorf("list: %v, want three objects", got)
	}
	atOnce("destroy clone", func() error { return d.Destroy(ctx, "copy") })
	atOnce("destroy snapshot", func() error { return d.DestroySnapshot(ctx, id) })
	atOnce("destroy dataset", func() error { return d.Destroy(ctx, "base") })
}

// testCloneAgainstDestroy: of a clone and the end of its origin at the same
// time exactly one succeeds.
func testCloneAgainstDestroy(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	write(t, mustCreate(t, d, "base"), "f", "one")
	for i := range 20 {
		id, ds := mustSnapshot(t, d, "base", fmt.Sprintf("s%d", i)), dataset("c", i)
		var cloneErr, destroyErr error
		var g errgroup.Group
		g.Go(func() error { cloneErr = d.Clone(ctx, id, ds, own); return nil })
		g.Go(func() error { destroyErr = d.DestroySnapshot(ctx, id); return nil })
		_ = g.Wait()
		if cloneErr != nil {
			wantCode(t, "clone beside a destroy", cloneErr, engine.CodeDatasetNotFound)
			wantNil(t, "destroy beside a clone that failed", destroyErr)
			continue
		}
		wantCode(t, "destroy beside a clone that worked", destroyErr, engine.CodeSnapshotInUse)
		wantFile(t, mustMount(t, d, ds), "f", "one")
	}
}

// testForeign: what somebody else put into the pool is never listed, swept or
// destroyed, and its names are not given away.
func testForeign(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	mustCreate(t, d, "base")
	id := mustSnapshot(t, d, "base", "s")
	plain := filepath.Join(p.Dir, "foreign")
	must(t, os.MkdirAll(filepath.Join(plain, "tree"), 0o700))
	must(t, os.WriteFile(filepath.Join(plain, "tree", "f"), []byte("theirs"), 0o600))
	must(t, os.Mkdir(filepath.Join(p.Dir, "foreign-empty"), 0o700))
	must(t, os.WriteFile(filepath.Join(p.Dir, "foreign-file"), []byte("theirs"), 0o600))
	names := []engine.DatasetID{"foreign", "foreign-empty", "foreign-file"}
	if p.Nest != nil {
		p.Nest(t, filepath.Join(p.Dir, "foreign-nested"))
		names = append(names, "foreign-nested")
		t.Cleanup(func() { p.Unnest(t, filepath.Join(p.Dir, "foreign-nested")) })
	}
	// One of ours that somebody copied or renamed is not ours any more either.
	must(t, exec.CommandContext(ctx, "cp", "-a", filepath.Join(p.Dir, "base"), filepath.Join(p.Dir, "foreign-copy")).Run())
	mustCreate(t, d, "moved")
	must(t, os.Rename(filepath.Join(p.Dir, "moved"), filepath.Join(p.Dir, "foreign-moved")))
	names = append(names, "foreign-copy", "foreign-moved")

	check := func() {
		t.Helper()
		if got := list(t, d); len(got) != 2 {
			t.Errorf("list: %v, want base and its snapshot alone", got)
		}
		for _, ds := range names {
			_, err := d.Stat(ctx, ds)
			wantCode(t, "stat "+string(ds), err, engine.CodeDatasetNotFound)
			wantCode(t, "create "+string(ds), d.Create(ctx, ds, own), engine.CodeDatasetExists)
			wantCode(t, "clone to "+string(ds), d.Clone(ctx, id, ds, own), engine.CodeDatasetExists)
			wantCode(t, "destroy "+string(ds), d.Destroy(ctx, ds), engine.CodeDatasetExists)
			if _, err := os.Lstat(filepath.Join(p.Dir, string(ds))); err != nil {
				t.Errorf("foreign %s: %v", ds, err)
			}
		}
		wantFile(t, filepath.Join(plain, "tree"), "f", "theirs")
	}
	check()
	closePool(t, d)
	d = open(t, p)
	check()
}

func testBusy(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	dir := mustCreate(t, d, "base")
	write(t, dir, "f", "one")
	holder := exec.CommandContext(ctx, "sleep", "600")
	holder.Dir = dir
	must(t, holder.Start())
	release := func() { _ = holder.Process.Kill(); _ = holder.Wait() }
	t.Cleanup(release)
	wantCode(t, "destroy what a process works in", d.Destroy(ctx, "base"), engine.CodeDatasetBusy)
	wantFile(t, dir, "f", "one")
	release()
	wantNil(t, "destroy after the process ended", d.Destroy(ctx, "base"))
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	rng := rand.NewChaCha8([32]byte{2})
	_, _ = rng.Read(b)
	return b
}

// eventually polls a condition for at most half a minute.
func eventually(t *testing.T, cond func() error) {
	t.Helper()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for {
		err := cond()
		if err == nil {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatal(errors.Join(err, ctx.Err()))
		case <-tick.C:
		}
	}
}

func keys(infos map[string]storage.Info) []string {
	var all []string
	for k := range infos {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}
