package catalog

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestUpdateIsAllOrNothing(t *testing.T) {
	c := open(t, nil)
	ran := false
	err := c.Update(t.Context(), func(tx engine.Tx) error {
		tx.OnCommit(func() { ran = true })
		if err := tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, "x")}); err != nil {
			return err
		}
		return errAsked
	})
	if !errors.Is(err, errAsked) || ran {
		t.Errorf("got %v, OnCommit ran: %v", err, ran)
	}
	func() { // a panic in fn leaves nothing and frees the writer
		defer func() { _ = recover() }()
		_ = c.Update(t.Context(), func(tx engine.Tx) error {
			_ = tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, "y")})
			panic("asked")
		})
	}()
	view(t, c, func(tx engine.Tx) error {
		for s, err := range tx.Sources().All() {
			t.Errorf("%s is there, %v", s.Name, err)
		}
		return nil
	})
	update(t, c, func(tx engine.Tx) error {
		tx.OnCommit(func() { // may begin a transaction of its own
			ran = true
			update(t, c, func(engine.Tx) error { return nil })
		})
		return nil
	})
	if !ran {
		t.Error("OnCommit did not run")
	}
}

func TestTransactionLimits(t *testing.T) {
	c := open(t, nil)
	err := c.View(t.Context(), func(tx engine.Tx) error {
		return tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, "x")})
	})
	if err == nil {
		t.Error("a write in View succeeded")
	}
	var kept engine.Tx
	view(t, c, func(tx engine.Tx) error { kept = tx; return nil })
	if _, err := kept.Sources().Get("src_x"); !errors.Is(err, errTxEnded) {
		t.Errorf("use after the end: got %v", err)
	}
	if err := c.Update(t.Context(), func(tx engine.Tx) error { return tx.Sources().Put(&engine.Source{}) }); err == nil {
		t.Error("an object without id was stored")
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	hold, held := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		_ = c.Update(context.WithoutCancel(ctx), func(engine.Tx) error { close(held); <-hold; return nil })
	})
	<-held
	cancel(errAsked)
	if err := c.Update(ctx, func(engine.Tx) error { return nil }); !errors.Is(err, errAsked) {
		t.Errorf("waiting for the writer with an ended context: got %v", err)
	}
	// Readers do not wait for the writer.
	view(t, c, func(engine.Tx) error { return nil })
	close(hold)
	wg.Wait()
}

func TestLockedByAnotherDaemon(t *testing.T) {
	dir := t.TempDir()
	opt := Options{Path: filepath.Join(dir, "catalog.db"), LockTimeout: 60 * time.Millisecond}
	reopen(t, opt)
	_, err := Open(t.Context(), opt)
	wantCode(t, err, engine.ClassConflict, engine.CodeCatalogLocked)
	if !strings.Contains(err.Error(), "another ramet daemon uses "+dir) || engine.HintOf(err) == "" {
		t.Errorf("message %q, hint %q", err, engine.HintOf(err))
	}
}

func TestDamagedOrForeignFile(t *testing.T) {
	for what, content := range map[string]string{
		"garbage": strings.Repeat("not a database ", 4000),
		"short":   "x",
	} {
		path := filepath.Join(t.TempDir(), "catalog.db")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := Open(t.Context(), Options{Path: path})
		if err == nil {
			_ = c.Close()
		}
		if engine.ClassOf(err) != engine.ClassDataLoss || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", what, err)
		}
		if got, _ := os.ReadFile(path); string(got) != content {
			t.Errorf("%s: the file was changed", what)
		}
	}
}

func TestFullDiskIsAnErrorAndNothingIsLost(t *testing.T) {
	testenv.Root(t)
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
	c := reopen(t, Options{Path: filepath.Join(dir, "catalog.db")})
	stored := 0
	var err error
	for err == nil && stored < 10_000 {
		o := engine.Clone{Meta: meta(engine.PrefixClone, name("c%d", stored))}
		o.Labels = map[string]string{"fat": strings.Repeat("x", 20_000)}
		if err = c.Update(t.Context(), func(tx engine.Tx) error { return tx.Clones().Put(&o) }); err == nil {
			stored++
		}
	}
	wantCode(t, err, engine.ClassExhausted, engine.CodeDiskFull)
	view(t, c, func(tx engine.Tx) error {
		n := 0
		for _, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			n++
		}
		if n != stored {
			t.Errorf("got %d, want the %d that were acknowledged", n, stored)
		}
		return nil
	})
}

// TestKilledWriter starts this test binary as a child that writes in a loop
// and prints each number once it is stored, kills it, and looks whether every
// printed number is there.
func TestKilledWriter(t *testing.T) {
	const env = "RAMET_TEST_CATALOG_WRITER"
	if path := os.Getenv(env); path != "" {
		writeForever(t, path)
		return
	}
	path := filepath.Join(t.TempDir(), "catalog.db")
	last := -1
	for round := range 4 {
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilledWriter$")
		cmd.Env = append(os.Environ(), env+"="+path)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		before := last
		for in := bufio.NewScanner(out); in.Scan(); {
			n, err := strconv.Atoi(in.Text())
			if err != nil {
				t.Fatalf("child said %q", in.Text())
			}
			if last = n; n == before+30+7*round {
				_ = cmd.Process.Kill()
			}
		}
		_ = cmd.Wait()
		if last < before+30 {
			t.Fatalf("the child stored only up to %d", last)
		}
		c, err := Open(t.Context(), Options{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		err = errors.Join(c.Check(t.Context()), c.View(t.Context(), func(tx engine.Tx) error {
			for i := range last + 1 {
				if _, err := tx.Clones().ByName(name("c%d", i)); err != nil {
					return err
				}
			}
			return nil
		}), c.Close())
		if err != nil {
			t.Fatalf("after kill %d: %v", round, err)
		}
	}
}

func writeForever(t *testing.T, path string) {
	c, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	start := 0
	view(t, c, func(tx engine.Tx) error {
		for _, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			start++
		}
		return nil
	})
	for i := start; ; i++ {
		update(t, c, func(tx engine.Tx) error {
			return tx.Clones().Put(&engine.Clone{Meta: meta(engine.PrefixClone, name("c%d", i))})
		})
		fmt.Println(i)
	}
}

func BenchmarkUpdate(b *testing.B) {
	dir := b.TempDir()
	if d := os.Getenv("RAMET_BENCH_DIR"); d != "" {
		dir = d
	}
	c, err := Open(b.Context(), Options{Path: filepath.Join(dir, "bench.db")})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = errors.Join(c.Close(), os.Remove(c.Path())) })
	for i := range 1000 {
		if err := c.Update(b.Context(), func(tx engine.Tx) error {
			for j := range 100 {
				if err := tx.Clones().Put(&engine.Clone{Meta: meta(engine.PrefixClone, name("c%d-%d", i, j))}); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
		if i >= 9 { // a thousand clones
			break
		}
	}
	o := engine.Clone{Meta: meta(engine.PrefixClone, "one")}
	for b.Loop() {
		if err := c.Update(b.Context(), func(tx engine.Tx) error { return tx.Clones().Put(&o) }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkList200(b *testing.B) {
	c, err := Open(b.Context(), Options{Path: filepath.Join(b.TempDir(), "bench.db")})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = c.Close() })
	if err := c.Update(b.Context(), func(tx engine.Tx) error {
		for i := range 200 {
			if err := tx.Clones().Put(&engine.Clone{Meta: meta(engine.PrefixClone, name("c%d", i))}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		_ = c.View(b.Context(), func(tx engine.Tx) error {
			for _, err := range tx.Clones().All() {
				if err != nil {
					b.Fatal(err)
				}
			}
			return nil
		})
	}
}
