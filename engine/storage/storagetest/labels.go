package storagetest

import (
	"maps"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// testRelabel holds storage.Relabeler: what is there keeps its identity, its
// origin and its data, and readers beside it see whole labels only.
func testRelabel(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	r, ok := d.(storage.Relabeler)
	if !ok {
		t.Fatal("the driver cannot relabel, and a lost catalog needs it")
	}
	write(t, mustCreate(t, d, "base"), "f", "one")
	id := mustSnapshot(t, d, "base", "s")
	clone := mustClone(t, d, id, "copy")
	before := list(t, d)
	want := map[string]map[string]string{
		"base": {"who": "base", "odd": "ü \" \n <>&"}, "base@s": {"who": "snapshot"}, "copy": {"who": "clone"},
	}
	must(t, r.SetLabels(ctx, "base", want["base"]))
	must(t, r.SetSnapshotLabels(ctx, id, want["base@s"]))
	must(t, r.SetLabels(ctx, "copy", want["copy"]))
	wantRelabelled := func(all map[string]storage.Info) {
		t.Helper()
		for key, labels := range want {
			got, old := all[key], before[key]
			if !maps.Equal(got.Labels, labels) || got.UUID != old.UUID || got.Origin != old.Origin || !got.CreatedAt.Equal(old.CreatedAt) {
				t.Errorf("%s: got %+v, want %+v with the labels %v", key, got, old, labels)
			}
		}
	}
	wantRelabelled(list(t, d))
	wantFile(t, clone, "f", "one")
	wantCode(t, "snapshot with new labels is an origin still", d.DestroySnapshot(ctx, id), engine.CodeSnapshotInUse)
	wantCode(t, "label what is not there", r.SetLabels(ctx, "nobody", nil), engine.CodeDatasetNotFound)
	wantCode(t, "label a snapshot that is not there", r.SetSnapshotLabels(ctx, snap("base", "none"), nil), engine.CodeDatasetNotFound)
	relabelBesideReaders(t, d, r)
	must(t, r.SetLabels(ctx, "copy", want["copy"]))
	closePool(t, d)
	wantRelabelled(list(t, open(t, p)))
}

func relabelBesideReaders(t *testing.T, d storage.Driver, r storage.Relabeler) {
	t.Helper()
	done := make(chan error, 1)
	go func() {
		for range 100 {
			for _, v := range []string{"a", "b"} {
				if err := r.SetLabels(t.Context(), "copy", map[string]string{"x": v, "y": v}); err != nil {
					done <- err
					return
				}
			}
		}
		done <- nil
	}()
	for {
		info, err := d.Stat(t.Context(), "copy")
		if err != nil || info.Labels["x"] != info.Labels["y"] {
			t.Errorf("read beside a relabel: %v, %v", info.Labels, err)
		}
		select {
		case err := <-done:
			wantNil(t, "label beside readers", err)
			return
		default:
		}
	}
}

// testMounts holds storage.MountChecker for a pool in order.
func testMounts(t *testing.T, p Pool) {
	ctx, d := t.Context(), open(t, p)
	c, ok := d.(storage.MountChecker)
	if !ok {
		t.Fatal("the driver cannot check its mounts")
	}
	mustCreate(t, d, "base")
	id := mustSnapshot(t, d, "base", "s")
	faults, err := c.CheckMounts(ctx, []engine.DatasetID{"base"})
	if err != nil || len(faults) != 0 {
		t.Errorf("a pool in order: got %+v, %v", faults, err)
	}
	if _, err := d.MountSnapshot(ctx, id); err != nil {
		t.Fatal(err)
	}
	if faults, err = c.CheckMounts(ctx, nil); err != nil {
		t.Fatal(err)
	}
	for _, f := range faults { // those that need no mount for it have none
		if f.Kind != storage.MountStale || f.Snapshot != id {
			t.Errorf("a shown snapshot: got %+v", f)
		}
	}
	must(t, d.UnmountSnapshot(ctx, id))
	if faults, err = c.CheckMounts(ctx, []engine.DatasetID{"base"}); err != nil || len(faults) != 0 {
		t.Errorf("after unmounting: got %+v, %v", faults, err)
	}
}
