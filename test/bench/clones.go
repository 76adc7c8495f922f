package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ramet-io/ramet/api/client"
)

// beside measures something of ours beside the bare limit of d, and the limit
// beside itself.
func (l *lab) beside(ctx context.Context, name string, d *data, run func(context.Context) (time.Duration, error), t target) error {
	b, err := l.limitOf(ctx, d)
	if err != nil {
		return err
	}
	for range 2 { // the caches of both sides are warm, as for everyone but the first
		if _, err := run(ctx); err != nil {
			return err
		}
		if _, err := b.once(ctx); err != nil {
			return err
		}
	}
	samples, err := pairs(ctx, l.o.pairs, run, b.once)
	if err != nil {
		return err
	}
	same, err := pairs(ctx, l.o.pairs, b.once, b.once)
	if err != nil {
		return err
	}
	ratio, aa := medianInterval(ratios(samples)), medianInterval(ratios(same))
	l.add(measure{
		Name: name, Ours: ms(medianOf(samples, ours)), Peer: "bare limit " + ms(medianOf(samples, peer)), Ratio: &ratio, AA: &aa, target: t,
	})
	return nil
}

func (l *lab) benchCreate(ctx context.Context) error {
	timings := map[string][]float64{}
	title := fmt.Sprintf("clone create, %.2g GB", float64(l.main.bytes)/1e9)
	if err := l.beside(ctx, title, &l.main, l.createOnce(&l.main, timings), target{atMost: 1.5}); err != nil {
		return err
	}
	account(timings)
	parts, err := l.main.limit.parts(ctx, l.o.pairs)
	if err != nil {
		return err
	}
	account(parts)
	large, small := l.createOnce(&l.main, nil), l.createOnce(&l.small, nil)
	if _, err := small(ctx); err != nil {
		return err
	}
	samples, err := pairs(ctx, 2*l.o.pairs, large, small)
	if err != nil {
		return err
	}
	same, err := pairs(ctx, l.o.pairs, small, small)
	if err != nil {
		return err
	}
	ratio, aa := medianInterval(ratios(samples)), medianInterval(ratios(same))
	l.add(measure{
		Name: fmt.Sprintf("… %.2g GB beside %.2g GB", float64(l.main.bytes)/1e9, float64(l.small.bytes)/1e9),
		Ours: ms(medianOf(samples, ours)), Peer: "smaller " + ms(medianOf(samples, peer)), Ratio: &ratio, AA: &aa, target: target{atMost: 1.15},
	})
	return nil
}

// idleClone runs fn with a clone that nobody else uses.
func (l *lab) idleClone(ctx context.Context, fn func(name string, at client.Connection) error) error {
	name := l.name()
	cl, err := l.daemon.create(ctx, name, l.main.source)
	if err != nil {
		return err
	}
	return errors.Join(fn(name, cl.Connection), l.daemon.remove(ctx, name))
}

func (l *lab) benchRefresh(ctx context.Context) error {
	return l.idleClone(ctx, func(name string, at client.Connection) error {
		return l.benchSwitch(ctx, "clone refresh, idle", at, func(ctx context.Context) (client.Clone, error) {
			return l.daemon.refresh(ctx, name)
		})
	})
}

func (l *lab) benchRollback(ctx context.Context) error {
	return l.idleClone(ctx, func(name string, at client.Connection) error {
		if err := l.daemon.snapshot(ctx, name, "here"); err != nil {
			return err
		}
		return l.benchSwitch(ctx, "clone rollback, idle", at, func(ctx context.Context) (client.Clone, error) {
			return l.daemon.rollback(ctx, name, "snapshot:here")
		})
	})
}

// benchSwitch measures a verb that gives a clone other data.
func (l *lab) benchSwitch(ctx context.Context, name string, at client.Connection, verb func(context.Context) (client.Clone, error)) error {
	timings := map[string][]float64{}
	err := l.beside(ctx, name, &l.main, func(ctx context.Context) (time.Duration, error) {
		began := time.Now()
		cl, err := verb(ctx)
		answered := time.Since(began)
		if err != nil {
			return 0, err
		}
		if err := query(ctx, at); err != nil {
			return 0, err
		}
		took := time.Since(began)
		timings["downtime"] = append(timings["downtime"], cl.DowntimeMS)
		note(timings, cl, answered, took)
		return took, nil
	}, target{atMost: 2})
	account(timings)
	return err
}

// benchDump copies the same data by PostgreSQL's own tools: into a new database
// on a clone's server, so that both sides write to the same file system with
// the same configuration.
func (l *lab) benchDump(ctx context.Context) error {
	return l.idleClone(ctx, func(_ string, at client.Connection) error {
		create := l.createOnce(&l.main, nil)
		samples, err := pairs(ctx, l.o.dumps, create, func(ctx context.Context) (time.Duration, error) {
			return l.dumpAndRestore(ctx, at)
		})
		if err != nil {
			return err
		}
		speed := medianInterval(speeds(samples))
		l.add(measure{
			Name: "the same copy by pg_dump -j2, pg_restore -j2", Ours: ms(medianOf(samples, ours)),
			Peer: ms(medianOf(samples, peer)), Ratio: &speed,
		})
		return nil
	})
}

func (l *lab) dumpAndRestore(ctx context.Context, at client.Connection) (time.Duration, error) {
	if err := execute(ctx, at, "CREATE DATABASE restored"); err != nil {
		return 0, err
	}
	dump := filepath.Join(l.pool, "bench", "dump")
	from := client.Connection{Host: "127.0.0.1", Port: l.production.Port, User: l.production.User, Password: l.production.Password}
	began := time.Now()
	err := l.tool(ctx, "pg_dump", from, "--format=directory", "--jobs=2", "--compress=0", "--file="+dump, benchDatabase)
	if err == nil {
		err = l.tool(ctx, "pg_restore", at, "--jobs=2", "--no-owner", "--exit-on-error", "--dbname=restored", dump)
	}
	took := time.Since(began)
	return took, errors.Join(err, execute(ctx, at, "DROP DATABASE restored"), os.RemoveAll(dump))
}

// tool runs one of PostgreSQL's own programs, of production's major.
func (l *lab) tool(ctx context.Context, name string, at client.Connection, args ...string) error {
	cmd := exec.CommandContext(ctx, filepath.Join(l.production.BinDir, name), args...)
	cmd.Env = append(os.Environ(), "PGHOST="+at.Host, "PGPORT="+strconv.Itoa(at.Port), "PGUSER="+at.User, "PGPASSWORD="+at.Password,
		"PGSSLMODE=disable", "PGOPTIONS=-c maintenance_work_mem=256MB")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, out)
	}
	return nil
}
