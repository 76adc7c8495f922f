package control

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/postgres"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestMain(m *testing.M) {
	postgres.MaybeInit()
	os.Exit(m.Run())
}

// instanceUser is who the instances run as; it owns nothing else.
const instanceUser = 47072

// onPostgres gives the use cases a host that runs PostgreSQL, and a source
// "shop" with one prepared snapshot of a real cluster.
func onPostgres(t *testing.T, clk *clock) *core {
	t.Helper()
	testenv.Postgres(t, 15)
	root, err := os.MkdirTemp("", "ramet-life-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(root); err != nil {
			t.Error(err)
		}
	})
	if err := os.Chmod(root, 0o711); err != nil {
		t.Fatal(err)
	}
	first := 26000 + os.Getpid()%50*40
	host, err := postgres.New(postgres.Options{
		RunDir: filepath.Join(root, "run"), LogDir: filepath.Join(root, "log"), UID: instanceUser, GID: instanceUser,
		PortMin: first, PortMax: first + 39, Logger: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		procs, err := host.Running(ctx)
		for _, p := range procs {
			err = errors.Join(err, host.Kill(ctx, p))
		}
		if err != nil {
			t.Error(err)
		}
	})
	c := newCoreAt(t, root, clk.now)
	c.Instances = host
	t.Cleanup(func() { c.vdbs.close() })
	c.seedShop(t, host)
	return c
}

func (c *core) seedShop(t *testing.T, host *postgres.Manager) {
	t.Helper()
	prod := pgtest.New(t, pgtest.Config{Major: 15})
	if err := prod.Exec(t.Context(), "postgres", "CREATE DATABASE shop"); err != nil {
		t.Fatal(err)
	}
	if err := prod.Stop(); err != nil {
		t.Fatal(err)
	}
	src := engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "shop"}, Status: engine.SourceDegraded}
	flow := c.newFlow(t, src.ID, engine.TimeflowPrepared, "")
	src.Timeflow = flow.ID
	dir, err := c.Pool.Mount(t.Context(), flow.Dataset)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(dir, "pgdata")
	if err := os.CopyFS(to, os.DirFS(prod.DataDir)); err != nil {
		t.Fatal(err)
	}
	uid, gid := host.Owner()
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		mode := fs.FileMode(0o600)
		if e != nil && e.IsDir() {
			mode = 0o700
		}
		return errors.Join(err, os.Chmod(path, mode), os.Lchown(path, uid, gid))
	})
	if err != nil {
		t.Fatal(err)
	}
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&src) })
	snap := c.newSnapshot(t, src.ID, flow, "monday", engine.SnapshotPrepared, "")
	update(t, c, func(tx engine.Tx) error { snap.Database = "shop"; return tx.Snapshots().Put(&snap) })
}

func (c *core) login(t *testing.T, name string) *pgx.Conn {
	t.Helper()
	conn, err := (&Clones{c}).Credentials(t.Context(), SystemPrincipal(), name)
	if err != nil {
		t.Fatal(err)
	}
	db, err := pgx.Connect(t.Context(), conn.DSN)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(context.Background()) })
	return db
}

// The life of a clone on real PostgreSQL, by a clock of the test's: limits,
// use, idle stop and expiry.
func TestLifeOfACloneOnPostgreSQL(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := onPostgres(t, clk)
	clones := &Clones{c}
	op, err := clones.Create(t.Context(), SystemPrincipal(), CreateCloneRequest{
		Name: "dev", From: "shop", Profile: engine.MaskingNone, TTL: 10 * time.Hour, IdleStop: 30 * time.Minute, MemoryMB: 64, MaxConns: 10,
	})
	if op := c.finished(t, op, err); op.Status != engine.OperationSucceeded {
		t.Fatalf("it has %s: %+v", op.Status, op.Error)
	}
	db := c.login(t, "dev")
	var conns, buffers string
	if err := db.QueryRow(t.Context(), "SELECT current_setting('max_connections'), current_setting('shared_buffers')").Scan(&conns, &buffers); err != nil {
		t.Fatal(err)
	}
	if conns != "10" || buffers != "16MB" {
		t.Errorf("max_connections is %s, shared_buffers %s", conns, buffers)
	}

	// An open connection is use, though nothing runs on it.
	for range 60 {
		c.keep(t)
		clk.pass(time.Minute)
	}
	if cl := c.named(t, "dev"); cl.Status != engine.CloneRunning || !clones.ActiveAt(cl).Equal(clk.at.Add(-time.Minute)) {
		t.Fatalf("it is %s, last used %v of %v", cl.Status, clones.ActiveAt(cl), clk.at)
	}
	if err := db.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	testenv.Eventually(t, 20*time.Second, func() error {
		open, err := c.Instances.Connections(t.Context())
		if n := open[c.named(t, "dev").Port]; err != nil || n > 0 {
			return fmt.Errorf("%d connections, %w", n, err)
		}
		return nil
	})
	for range 40 {
		c.keep(t)
		clk.pass(time.Minute)
	}
	if cl := c.named(t, "dev"); cl.Status != engine.CloneStopped || c.vdbs.get(cl.ID) != nil {
		t.Fatalf("nobody uses it, and it is %s", cl.Status)
	}

	// A limit that is changed counts from the next start on.
	c.patch(t, "dev", ClonePatch{MaxConns: ptr(20)})
	op, err = clones.Start(t.Context(), SystemPrincipal(), "dev")
	if op := c.finished(t, op, err); op.Status != engine.OperationSucceeded {
		t.Fatalf("it has %s: %+v", op.Status, op.Error)
	}
	db = c.login(t, "dev")
	if err := db.QueryRow(t.Context(), "SHOW max_connections").Scan(&conns); err != nil || conns != "20" {
		t.Errorf("max_connections is %s, %v", conns, err)
	}
	if cl := c.named(t, "dev"); cl.Untried {
		t.Error("it has run with its limits and they are untried")
	}

	// Use does not keep it beyond its time.
	clk.set("2026-01-31T19:00:00Z")
	c.keep(t)
	if c.there(t, "dev") {
		t.Error("it has expired and is still there")
	}
	if err := db.Ping(t.Context()); err == nil {
		t.Error("its PostgreSQL still answers")
	}
	if procs, err := c.Instances.Running(t.Context()); err != nil || len(procs) != 0 {
		t.Errorf("still running: %v, %v", procs, err)
	}
}
