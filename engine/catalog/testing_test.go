package catalog

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

var generateV1 = flag.Bool("generate-v1", false, "write testdata/catalog-v1.db.gz anew")

// open opens a catalog in a fresh directory and checks its invariants at the end.
func open(t *testing.T, change func(*Options)) *Catalog {
	t.Helper()
	opt := Options{Path: filepath.Join(t.TempDir(), "catalog.db")}
	if change != nil {
		change(&opt)
	}
	return reopen(t, opt)
}

func reopen(t *testing.T, opt Options) *Catalog {
	t.Helper()
	c, err := Open(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Check(context.WithoutCancel(t.Context())); err != nil && engine.ClassOf(err) != engine.ClassUnavailable {
			t.Errorf("catalog is inconsistent: %v", err)
		}
		if err := c.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return c
}

func update(t *testing.T, s engine.Store, fn func(engine.Tx) error) {
	t.Helper()
	if err := s.Update(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func view(t *testing.T, s engine.Store, fn func(engine.Tx) error) {
	t.Helper()
	if err := s.View(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func wantCode(t *testing.T, err error, class engine.Class, code string) {
	t.Helper()
	if engine.ClassOf(err) != class || engine.CodeOf(err) != code || err == nil {
		t.Errorf("got %v (%v, %s), want %v, %s", err, engine.ClassOf(err), engine.CodeOf(err), class, code)
	}
}

// clock is a settable time.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func raw(t *testing.T, c *Catalog, fn func(*bolt.Tx) error) {
	t.Helper()
	if err := c.db.Update(fn); err != nil {
		t.Fatal(err)
	}
}

var errAsked = errors.New("asked to fail")

func name(format string, args ...any) string { return fmt.Sprintf(format, args...) }
