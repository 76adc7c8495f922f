package postgres

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// TestFreeze: a writing instance stands still, by its cgroup and by signals,
// goes on without its connections noticing, and is let go on by a daemon that
// finds it frozen.
func TestFreeze(t *testing.T) {
	testenv.Postgres(t, 0)
	for name, deny := range map[string][]string{"cgroup": {"127.0.0.1:1"}, "signals": nil} {
		t.Run(name, func(t *testing.T) {
			f := newFixture(t)
			major := majors(t, f.Manager)[0]
			dir := f.cluster(t, pgtest.Config{Major: major}, "ds", "CREATE TABLE n (i int)")
			spec := f.vdb(t, "clo_freeze", dir, major)
			spec.DenyEgress = deny
			in := mustStart(t, f, spec)
			if has := len(f.egress.dirsOf(spec.ID)) > 0; has != (deny != nil) && f.egress.base != "" {
				t.Fatalf("the instance has a cgroup: %v", has)
			}
			conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
			if err != nil {
				t.Fatal(err)
			}
			wrote := writeOn(t, conn)
			for range 5 {
				<-wrote
				freeze(t, in, dir)
				if err := in.Thaw(t.Context()); err != nil {
					t.Fatal(err)
				}
				drain(wrote)
				<-wrote
			}

			// As a daemon that was killed meanwhile leaves it.
			freeze(t, in, dir)
			next, err := New(f.o)
			if err != nil {
				t.Fatal(err)
			}
			running, err := next.Running(t.Context())
			if err != nil || len(running) != 1 {
				t.Fatalf("a frozen instance is found as %v, %v", running, err)
			}
			for _, want := range []bool{true, false} {
				if frozen, err := next.Thaw(t.Context(), running[0]); err != nil || frozen != want {
					t.Errorf("thaw: it was frozen: %v, %v, want %v", frozen, err, want)
				}
			}
			drain(wrote)
			<-wrote
			freeze(t, in, dir)
			adopted, err := next.Adopt(t.Context(), spec, in.Ref()) // which asks it something
			if err != nil {
				t.Fatal(err)
			}
			drain(wrote)
			<-wrote
			freeze(t, adopted, dir)
			if err := next.Kill(t.Context(), running[0]); err != nil {
				t.Errorf("kill a frozen instance: %v", err)
			}
			<-in.Done()
			if err := in.Thaw(t.Context()); err != nil {
				t.Errorf("thaw what has ended: %v", err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if err := in.Freeze(ctx); err == nil && deny == nil {
				t.Error("an instance that has ended was frozen")
			}
		})
	}
}

// writeOn commits rows until the connection ends and tells of each.
func writeOn(t *testing.T, conn *pgx.Conn) <-chan struct{} {
	t.Helper()
	wrote, ended := make(chan struct{}, 1), make(chan struct{})
	t.Cleanup(func() { <-ended }) // before login's clean-up uses the connection; by then the instance is killed
	go func() {
		defer close(ended)
		for {
			if _, err := conn.Exec(context.Background(), "INSERT INTO n VALUES (1)"); err != nil {
				return
			}
			select {
			case wrote <- struct{}{}:
			default:
			}
		}
	}()
	return wrote
}

func drain(c <-chan struct{}) {
	select {
	case <-c:
	default:
	}
}

// freeze freezes an instance and looks whether its files stay as they are.
func freeze(t *testing.T, in engine.Instance, dir string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	if err := in.Freeze(ctx); err != nil {
		t.Fatal(err)
	}
	before := fileStates(t, dir)
	time.Sleep(50 * time.Millisecond) // it would write hundreds of rows meanwhile
	if after := fileStates(t, dir); !maps.Equal(before, after) {
		t.Error("files of a frozen instance have changed")
	}
}

func fileStates(t *testing.T, dir string) map[string]string {
	t.Helper()
	states := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil {
			states[path] = fmt.Sprint(info.Size(), info.ModTime().UnixNano())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return states
}
