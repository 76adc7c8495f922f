package operation_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/operation"
)

// BenchmarkOperation is what an operation of six steps costs beside its steps:
// two commits, a log file, and the runner.
func BenchmarkOperation(b *testing.B) {
	dir := b.TempDir()
	c, err := catalog.Open(b.Context(), catalog.Options{Path: filepath.Join(dir, "catalog.db")})
	if err != nil {
		b.Fatal(err)
	}
	def := operation.Definition{Kind: "k"}
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		def.Steps = append(def.Steps, operation.Step{Name: name, Run: func(_ context.Context, r *operation.Run) error {
			r.Progress(0.5, "half")
			return r.SetState(name)
		}})
	}
	registry, err := operation.NewRegistry(def)
	if err != nil {
		b.Fatal(err)
	}
	r := operation.New(operation.Options{Journal: c, Registry: registry, LogDir: filepath.Join(dir, "operations")})
	b.Cleanup(func() {
		_ = r.Close(context.WithoutCancel(b.Context()))
		_ = c.Close()
	})
	for b.Loop() {
		var op engine.Operation
		if err := c.Update(b.Context(), func(tx engine.Tx) (err error) {
			op, err = r.Submit(tx, operation.Spec{Kind: "k"})
			return err
		}); err != nil {
			b.Fatal(err)
		}
		if op, err = r.Wait(b.Context(), op.ID); err != nil || op.Status != engine.OperationSucceeded {
			b.Fatal(op.Status, err)
		}
	}
}
