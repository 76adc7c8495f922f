//go:build failpoints

package operation_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/internal/failpoint"
)

const killEnv = "RAMET_TEST_OPERATION_DIR"

// killDefinitions work on files below dir: each step makes one, Undo removes
// it. The last step of "bad" fails, so that its undo points are passed too.
func killDefinitions(dir string) []operation.Definition {
	step := func(kind, name string, rec operation.Recovery, durable bool, run func(context.Context, *operation.Run) error) operation.Step {
		return operation.Step{
			Name: name, Recovery: rec, Durable: durable,
			Run: func(ctx context.Context, r *operation.Run) error {
				if err := os.WriteFile(filepath.Join(dir, kind+"-"+name), nil, 0o600); err != nil || run == nil {
					return err
				}
				return run(ctx, r)
			},
			Undo: func(context.Context, *operation.Run) error {
				if err := os.Remove(filepath.Join(dir, kind+"-"+name)); err != nil && !errors.Is(err, os.ErrNotExist) {
					return err
				}
				return nil
			},
		}
	}
	defs := []operation.Definition{
		{Kind: "leaf", Steps: []operation.Step{step("leaf", "a", operation.Resume, false, nil), step("leaf", "b", operation.Resume, true, nil)}},
		{Kind: "good", Steps: []operation.Step{
			step("good", "a", operation.Restart, false, nil),
			step("good", "b", operation.Resume, true, func(ctx context.Context, r *operation.Run) error {
				_, err := r.Child(ctx, "leaf", operation.Spec{Kind: "leaf"})
				return err
			}),
			step("good", "c", operation.Compensate, true, nil),
		}},
		{Kind: "bad", Steps: []operation.Step{
			step("bad", "a", operation.Resume, true, nil), step("bad", "b", operation.Resume, false, fails),
		}},
	}
	for i := range defs {
		defs[i].Finish = func(tx engine.Tx, r *operation.Run) error {
			return tx.Timeflows().Put(&engine.Timeflow{Meta: engine.Meta{ID: r.ID()}})
		}
	}
	return defs
}

// life is one daemon: it resumes, submits the top kinds when there is nothing
// yet, and waits until everything is final.
func life(ctx context.Context, dir string) (ops []engine.Operation, err error) {
	c, err := catalog.Open(ctx, catalog.Options{Path: filepath.Join(dir, "catalog.db"), LockTimeout: 5 * time.Second})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, c.Check(ctx), c.Close()) }()
	registry, err := operation.NewRegistry(killDefinitions(dir)...)
	if err != nil {
		return nil, err
	}
	r := operation.New(operation.Options{Journal: c, Registry: registry, LogDir: dir})
	if err := r.Resume(ctx); err != nil {
		return nil, err
	}
	all := func() (ops []engine.Operation, err error) {
		err = c.View(ctx, func(tx engine.Tx) (err error) { ops, err = tx.Operations().Newest(100, ""); return err })
		return ops, err
	}
	if ops, err = all(); err == nil && len(ops) == 0 {
		err = c.Update(ctx, func(tx engine.Tx) error {
			for _, kind := range []string{"good", "bad"} {
				if _, err := r.Submit(tx, operation.Spec{Kind: kind}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	// Twice: children appear while their parents are waited for.
	for range 2 {
		if err == nil {
			ops, err = all()
		}
		for _, op := range ops {
			if err == nil {
				_, err = r.Wait(ctx, op.ID)
			}
		}
	}
	if err == nil {
		ops, err = all()
	}
	return ops, errors.Join(err, r.Close(ctx))
}

// TestKilledAtEveryPoint kills a process at every failpoint that the registry
// names and lets the next life clear up: each operation is final, its files
// are all there or none is.
func TestKilledAtEveryPoint(t *testing.T) {
	if dir := os.Getenv(killEnv); dir != "" {
		if _, err := life(t.Context(), dir); err != nil {
			t.Fatal(err)
		}
		return
	}
	var points []string
	for _, def := range killDefinitions("") {
		for _, s := range def.Steps {
			for _, when := range []string{"before", "after", "undo"} {
				points = append(points, fmt.Sprintf("operation:%s/%s:%s", def.Kind, s.Name, when))
			}
		}
		for _, p := range []string{"finish:before", "finish:after", "fail:before", "fail:after"} {
			points = append(points, "operation:"+def.Kind+"/"+p)
		}
	}
	passed := map[string]bool{
		// What these definitions never do: fail where they succeed, and the other way round.
		"operation:good/a:undo": true, "operation:good/b:undo": true, "operation:good/c:undo": true,
		"operation:leaf/a:undo": true, "operation:leaf/b:undo": true,
		"operation:good/fail:before": true, "operation:good/fail:after": true,
		"operation:leaf/fail:before": true, "operation:leaf/fail:after": true,
		"operation:bad/finish:before": true, "operation:bad/finish:after": true, "operation:bad/b:after": true,
	}
	for _, point := range points {
		dir := t.TempDir()
		log := filepath.Join(dir, "points")
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilledAtEveryPoint$")
		cmd.Env = append(os.Environ(), killEnv+"="+dir, failpoint.Env+"="+point+"=kill", failpoint.EnvLog+"="+log)
		out, err := cmd.CombinedOutput()
		hits, _ := os.ReadFile(log)
		fired := bytes.Contains(hits, []byte("kill "+point+"\n"))
		if fired == passed[point] {
			t.Errorf("%s: fired is %v, passed by is expected to be %v: %v\n%s", point, fired, passed[point], err, out)
			continue
		}
		var exit *exec.ExitError
		if fired && (!errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL) {
			t.Errorf("%s: got %v, want death by SIGKILL", point, err)
		}
		checkAfterKill(t, point, dir)
	}
}

func checkAfterKill(t *testing.T, point, dir string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	ops, err := life(ctx, dir)
	if err != nil {
		t.Fatalf("%s: the next life: %v", point, err)
	}
	whole := map[string]bool{}
	for _, op := range ops {
		if !op.Status.Final() {
			t.Errorf("%s: %s is %s", point, op.Kind, op.Status)
		}
		whole[op.Kind] = whole[op.Kind] || op.Status == engine.OperationSucceeded
	}
	if len(ops) < 2 || whole["bad"] {
		t.Errorf("%s: %d operations, bad succeeded: %v", point, len(ops), whole["bad"])
	}
	for _, def := range killDefinitions(dir) {
		for _, s := range def.Steps {
			_, err := os.Stat(filepath.Join(dir, def.Kind+"-"+s.Name))
			if (err == nil) != whole[def.Kind] {
				t.Errorf("%s: %s succeeded: %v, but the file of step %s: %v", point, def.Kind, whole[def.Kind], s.Name, err)
			}
		}
	}
	if strings.HasPrefix(point, "operation:good/c") && point != "operation:good/c:undo" && whole["good"] {
		t.Errorf("%s: an operation to be compensated succeeded", point)
	}
}
