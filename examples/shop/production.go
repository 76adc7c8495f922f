package main

import (
	"context"
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/internal/pgtest"
)

const database = "shop"

//go:embed schema.sql
var schemaSQL string

//go:embed seed.sql
var seedSQL string

// size is how much data the demo works on.
type size struct {
	name                        string
	customers, products, orders int
	poolSize                    string
	disk                        int64 // bytes that must be free before anything begins
}

var (
	small = size{name: "small", customers: 20_000, products: 2_000, orders: 90_000, poolSize: "3G", disk: 5 << 30}
	large = size{name: "large", customers: 250_000, products: 20_000, orders: 1_150_000, poolSize: "12G", disk: 19 << 30}
)

// startProduction starts a PostgreSQL server with the shop in it.
func startProduction(ctx context.Context, dir string, sz size, keep bool) (*pgtest.Server, error) {
	prod, err := pgtest.Start(ctx, pgtest.Config{
		Parent: dir, Password: "demo-production", Detach: keep,
		Settings: map[string]string{
			"shared_buffers": "128MB", "max_wal_size": "2GB", "max_slot_wal_keep_size": "2GB", "synchronous_commit": "on",
		},
	})
	if err != nil {
		return nil, err
	}
	if err := load(ctx, prod, sz); err != nil {
		_ = prod.Close() // the cause is what counts
		return nil, fmt.Errorf("load the shop: %w", err)
	}
	return prod, nil
}

// load fills the shop. Only then does production begin to fsync, as a real one does.
func load(ctx context.Context, prod *pgtest.Server, sz size) error {
	if err := prod.Exec(ctx, "postgres", "CREATE DATABASE "+database); err != nil {
		return err
	}
	seed := strings.NewReplacer("{{customers}}", strconv.Itoa(sz.customers), "{{products}}", strconv.Itoa(sz.products),
		"{{orders}}", strconv.Itoa(sz.orders)).Replace(seedSQL)
	conn, err := prod.Connect(ctx, database)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	for _, script := range []string{schemaSQL, seed} {
		if _, err := conn.PgConn().Exec(ctx, script).ReadAll(); err != nil {
			return err
		}
	}
	return prod.Exec(ctx, "postgres", "ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()", "CHECKPOINT")
}

// workload is the shop's customers: orders that come in without end.
type workload struct {
	last   atomic.Int64 // newest order that production has acknowledged
	orders atomic.Int64
	cancel context.CancelFunc
	done   chan error
}

const orderEvery = 10 * time.Millisecond

// One statement is one transaction, so an order is there with all its parts or not at all.
const insertOrder = `
WITH o AS (INSERT INTO orders (customer_id, status, ordered_at) VALUES ($1, 'new', now()) RETURNING id),
     l AS (INSERT INTO order_lines SELECT o.id, n, 1 + (o.id * n) % $2, 1 + n % 3, 999 + n FROM o, generate_series(1, 3) AS n),
     p AS (INSERT INTO payments (order_id, method, account, amount_cents, paid_at) SELECT id, 'card', '**** 4242', 3003, now() FROM o),
     e AS (INSERT INTO events (order_id, at, data) SELECT id, now(), jsonb_build_object('kind', 'checkout', 'session', md5(id::text)) FROM o)
SELECT id FROM o`

func startWorkload(ctx context.Context, dsn string, sz size) (*workload, error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return nil, fmt.Errorf("connect the shop's load: %w", err)
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	w := &workload{cancel: cancel, done: make(chan error, 1)}
	w.last.Store(int64(sz.orders))
	go func() {
		w.done <- w.run(ctx, conn, sz)
		_ = conn.Close(context.WithoutCancel(ctx))
	}()
	return w, nil
}

func (w *workload) run(ctx context.Context, conn *pgx.Conn, sz size) error {
	tick := time.NewTicker(orderEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		var id int64
		err := conn.QueryRow(context.WithoutCancel(ctx), insertOrder, 1+rand.Int64N(int64(sz.customers)), sz.products).Scan(&id)
		if err != nil {
			return fmt.Errorf("the shop's load: %w", err)
		}
		w.last.Store(id)
		w.orders.Add(1)
	}
}

// stop ends the load and returns what went wrong with it; it may be called twice.
func (w *workload) stop() error {
	w.cancel()
	err := <-w.done
	w.done <- err
	return err
}

// waitFor returns when production has acknowledged n more orders.
func (w *workload) waitFor(ctx context.Context, n int64) error {
	want := w.orders.Load() + n
	tick := time.NewTicker(orderEvery)
	defer tick.Stop()
	for w.orders.Load() < want {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err := <-w.done:
			w.done <- err
			return fmt.Errorf("the load ended: %w", err)
		case <-tick.C:
		}
	}
	return nil
}
