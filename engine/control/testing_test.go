package control

import (
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
	"github.com/ramet-io/ramet/engine/storage/plaincopy"
	"github.com/ramet-io/ramet/internal/secret"
)

// newCore returns use cases on a real catalog and a real pool. What needs
// PostgreSQL is tested from outside, in test/e2e.
func newCore(t *testing.T) *core {
	t.Helper()
	return newCoreAt(t, t.TempDir(), nil)
}

// newCoreAt keeps its data in dir and goes by a clock; nil is the host's.
func newCoreAt(t *testing.T, dir string, now func() time.Time) *core {
	t.Helper()
	cat, err := catalog.Open(t.Context(), catalog.Options{Path: filepath.Join(dir, "catalog.db"), Logger: slog.New(slog.DiscardHandler), Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := cat.Close(); err != nil {
			t.Error(err)
		}
	})
	pool, err := plaincopy.Open(t.Context(), dirpool.Options{Dir: filepath.Join(dir, "pool")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := pool.Close(); err != nil {
			t.Error(err)
		}
	})
	box, err := secret.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(Deps{Store: cat, Pool: pool, Secrets: box, Instances: noInstances{}, DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Detach(t.Context()); err != nil {
			t.Error(err)
		}
	})
	return e.core
}

func update(t *testing.T, c *core, fn func(tx engine.Tx) error) {
	t.Helper()
	if err := c.Store.Update(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func view(t *testing.T, c *core, fn func(tx engine.Tx) error) {
	t.Helper()
	if err := c.Store.View(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// history is a source with a timeline of prepared snapshots, oldest first.
type history struct {
	source   engine.Source
	raw      []engine.Snapshot
	prepared []engine.Snapshot
}

func newHistory(t *testing.T, c *core, name string, snapshots ...string) history {
	t.Helper()
	h := history{source: engine.Source{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: name}, Status: engine.SourceRunning,
	}}
	flow := c.newFlow(t, h.source.ID, engine.TimeflowStaging, "")
	h.source.Timeflow = flow.ID
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&h.source) })
	for _, n := range snapshots {
		raw := c.newSnapshot(t, h.source.ID, flow, n+"-raw", engine.SnapshotRaw, "")
		own := c.newFlow(t, h.source.ID, engine.TimeflowPrepared, raw.ID)
		h.raw = append(h.raw, raw)
		h.prepared = append(h.prepared, c.newSnapshot(t, h.source.ID, own, n, engine.SnapshotPrepared, raw.ID))
	}
	return h
}
