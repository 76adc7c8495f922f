package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
	"github.com/ramet-io/ramet/linker"
)

func execute(ctx context.Context, at client.Connection, statements ...string) error {
	cfg, err := pgx.ParseConfig("sslmode=disable")
	if err != nil {
		return err
	}
	cfg.Host, cfg.Port, cfg.User, cfg.Password, cfg.Database = at.Host, uint16(at.Port), at.User, at.Password, at.Database
	conn, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return err
	}
	for _, sql := range statements {
		if _, e := conn.Exec(ctx, sql); e != nil {
			err = fmt.Errorf("%s: %w", sql, e)
			break
		}
	}
	return errors.Join(err, conn.Close(ctx))
}

func (l *lab) productionAt() client.Connection {
	return client.Connection{Host: "127.0.0.1", Port: l.production.Port, User: l.production.User, Password: l.production.Password, Database: benchDatabase}
}

// compare runs pairs of ours and peer, and of peer and peer, and adds the
// speed of ours as the measure.
func (l *lab) compare(ctx context.Context, name, peerName string, run, theirs func(context.Context) (time.Duration, error)) error {
	if _, err := theirs(ctx); err != nil { // warms production's caches
		return err
	}
	samples, err := pairs(ctx, l.o.pairs, run, theirs)
	if err != nil {
		return err
	}
	same, err := pairs(ctx, l.o.pairs, theirs, theirs)
	if err != nil {
		return err
	}
	speed, aa := medianInterval(speeds(samples)), medianInterval(speeds(same))
	l.add(measure{
		Name: name, Ours: ms(medianOf(samples, ours)), Peer: peerName + " " + ms(medianOf(samples, peer)),
		Ratio: &speed, AA: &aa, target: target{atLeast: 0.95},
	})
	return nil
}

// benchBackup takes base backups into the pool. Both check-point at once, both
// make everything durable before they end; ours also verifies the manifest.
func (l *lab) benchBackup(ctx context.Context) error {
	link := linker.New(linker.Options{})
	facts, err := l.main.facts(ctx, link)
	if err != nil {
		return err
	}
	dir := filepath.Join(l.pool, "bench", "backup")
	run := func(ctx context.Context) (time.Duration, error) {
		if err := os.Mkdir(dir, 0o700); err != nil {
			return 0, err
		}
		began := time.Now()
		_, err := link.Seed(ctx, engine.SeedRequest{
			Target: l.main.target(), Facts: facts, Dir: dir, UID: -1, GID: -1, Compress: "none", Fast: true, Label: "bench",
		})
		return time.Since(began), errors.Join(err, os.RemoveAll(dir))
	}
	theirs := func(ctx context.Context) (time.Duration, error) {
		began := time.Now()
		err := l.tool(ctx, "pg_basebackup", l.productionAt(), "--pgdata="+dir, "--wal-method=none", "--checkpoint=fast")
		return time.Since(began), errors.Join(err, os.RemoveAll(dir))
	}
	return l.compare(ctx, fmt.Sprintf("base backup, %.2g GB, speed", float64(l.main.bytes)/1e9), "pg_basebackup", run, theirs)
}

// benchWAL receives the same stretch of WAL again and again, each time through
// a slot of its own that begins where the stretch does.
func (l *lab) benchWAL(ctx context.Context) error {
	link := linker.New(linker.Options{})
	facts, err := l.main.facts(ctx, link)
	if err != nil {
		return err
	}
	w := &walBench{lab: l, link: link, facts: facts}
	if w.conn, err = l.production.Connect(ctx, benchDatabase); err != nil {
		return err
	}
	defer w.conn.Close(context.WithoutCancel(ctx))
	if err := w.generate(ctx); err != nil {
		return err
	}
	err = l.compare(ctx, fmt.Sprintf("WAL receive, %.0f MB, speed", float64(w.end-w.begin)/1e6), "pg_receivewal", w.ours, w.theirs)
	_, dropErr := w.conn.Exec(ctx, "SELECT pg_drop_replication_slot('bench_from')")
	return errors.Join(err, dropErr)
}

type walBench struct {
	lab        *lab
	link       *linker.Linker
	facts      engine.ServerFacts
	conn       *pgx.Conn
	begin, end engine.LSN
	runs       int
}

// generate writes the WAL between begin and end, which the slot keeps.
func (w *walBench) generate(ctx context.Context) error {
	var begin, end string
	err := w.conn.QueryRow(ctx, "SELECT lsn::text FROM pg_switch_wal(), pg_create_physical_replication_slot('bench_from', true)").Scan(&begin)
	if err != nil {
		return err
	}
	if err := w.conn.QueryRow(ctx, "SELECT restart_lsn::text FROM pg_replication_slots WHERE slot_name = 'bench_from'").Scan(&begin); err != nil {
		return err
	}
	if _, err := w.conn.Exec(ctx, "CREATE TABLE wal_filler (a text)"); err != nil {
		return err
	}
	for written := int64(0); written < w.lab.o.walBytes; {
		if _, err := w.conn.Exec(ctx, "INSERT INTO wal_filler SELECT repeat(md5(i::text), 3) FROM generate_series(1, 20000) i"); err != nil {
			return err
		}
		if err := w.conn.QueryRow(ctx, "SELECT (pg_current_wal_lsn() - $1::pg_lsn)::bigint", begin).Scan(&written); err != nil {
			return err
		}
	}
	if _, err := w.conn.Exec(ctx, "DROP TABLE wal_filler"); err != nil {
		return err
	}
	if err := w.conn.QueryRow(ctx, "SELECT pg_current_wal_flush_lsn()::text").Scan(&end); err != nil {
		return err
	}
	if w.begin, err = engine.ParseLSN(begin); err != nil {
		return err
	}
	w.end, err = engine.ParseLSN(end)
	return err
}

// run gives fn a new slot at the beginning, and a new directory.
func (w *walBench) run(ctx context.Context, fn func(slot, dir string) (time.Duration, error)) (time.Duration, error) {
	w.runs++
	slot, dir := "bench_run_"+strconv.Itoa(w.runs), filepath.Join(w.lab.dir, "wal-"+strconv.Itoa(w.runs))
	if _, err := w.conn.Exec(ctx, "SELECT pg_copy_physical_replication_slot('bench_from', $1)", slot); err != nil {
		return 0, err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return 0, err
	}
	took, err := fn(slot, dir)
	return took, errors.Join(err, w.dropSlot(ctx, slot), os.RemoveAll(dir))
}

// dropSlot waits until the receiver's server process has let the slot go.
func (w *walBench) dropSlot(ctx context.Context, slot string) error {
	for range 500 {
		_, err := w.conn.Exec(ctx, "SELECT pg_drop_replication_slot($1)", slot)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
	return fmt.Errorf("the slot %s stays in use", slot)
}

func (w *walBench) ours(ctx context.Context) (time.Duration, error) {
	return w.run(ctx, func(slot, dir string) (time.Duration, error) {
		began := time.Now()
		store, err := wal.Open(dir, wal.Options{Major: w.facts.Major, SystemID: w.facts.SystemID, SegmentSize: w.facts.WALSegmentSize})
		if err != nil {
			return 0, err
		}
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		clock := &untilDurable{Store: store, end: w.end, reached: cancel}
		err = w.link.Follow(ctx, engine.FollowRequest{Target: w.lab.main.target(), Facts: w.facts, Slot: slot, Start: w.begin, WAL: clock})
		err = errors.Join(err, store.Close())
		if err == nil && clock.at.IsZero() {
			err = errors.New("receiving ended before the end was durable")
		}
		return clock.at.Sub(began), err
	})
}

// untilDurable ends receiving when the store has made the end durable.
type untilDurable struct {
	*wal.Store
	end     engine.LSN
	at      time.Time
	reached context.CancelFunc
}

// Sync implements engine.WALWriter.
func (u *untilDurable) Sync() (engine.LSN, error) {
	lsn, err := u.Store.Sync()
	if err == nil && lsn >= u.end && u.at.IsZero() {
		u.at = time.Now()
		u.reached()
	}
	return lsn, err
}

func (w *walBench) theirs(ctx context.Context) (time.Duration, error) {
	return w.run(ctx, func(slot, dir string) (time.Duration, error) {
		began := time.Now()
		err := w.lab.tool(ctx, "pg_receivewal", w.lab.productionAt(), "--directory="+dir, "--slot="+slot, "--synchronous", "--no-loop",
			"--endpos="+w.end.String())
		return time.Since(began), err
	})
}
