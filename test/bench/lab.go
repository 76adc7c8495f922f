package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/linker"
)

// data is one linked production of a size.
type data struct {
	source string
	server *pgtest.Server
	bytes  int64
	limit  *limit // made when first needed
}

const benchDatabase = "bench"

// lab is everything that a run works with.
type lab struct {
	o        options
	began    time.Time
	measures []measure

	dir         string
	production  *pgtest.Server // main.server
	main, small data
	daemon      *daemon
	pool        string // our own mount of the pool's file system
	poolText    string
	names       int
}

func (l *lab) open(ctx context.Context) (err error) {
	if l.dir, err = os.MkdirTemp(l.o.parent, "ramet-bench-"); err != nil {
		return err
	}
	// The user that bare instances run as passes through it.
	if err := os.Chmod(l.dir, 0o711); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "bench: loading production in %s …\n", l.dir)
	l.main, l.small = data{source: "main"}, data{source: "small"}
	if err := l.load(ctx, &l.main, l.o.scale); err != nil {
		return err
	}
	l.production = l.main.server
	if err := l.load(ctx, &l.small, l.o.tenth); err != nil {
		return err
	}
	if l.daemon, err = startDaemon(ctx, l.o, l.dir); err != nil {
		return err
	}
	for _, d := range []*data{&l.main, &l.small} {
		conninfo := fmt.Sprintf("host=127.0.0.1 port=%d user=%s dbname=%s", d.server.Port, d.server.User, benchDatabase)
		if err := l.daemon.link(ctx, d.source, conninfo, d.server.Password); err != nil {
			return fmt.Errorf("link %s: %w", d.source, err)
		}
	}
	return l.mountPool()
}

// load starts a production with the tables of pgbench -i, one scale unit of
// which is 15 MB. Only then does it begin to fsync, as a real one does.
func (l *lab) load(ctx context.Context, d *data, scale int) (err error) {
	d.server, err = pgtest.Start(ctx, pgtest.Config{Parent: l.dir, Settings: map[string]string{
		"shared_buffers": "256MB", "max_wal_size": "4GB", "max_slot_wal_keep_size": "4GB", "max_replication_slots": "100",
	}})
	if err != nil {
		return err
	}
	if err := d.server.Exec(ctx, "postgres", "CREATE DATABASE "+benchDatabase); err != nil {
		return err
	}
	err = d.server.Exec(ctx, benchDatabase,
		`CREATE TABLE pgbench_branches (bid int PRIMARY KEY, bbalance int, filler char(88))`,
		`CREATE TABLE pgbench_tellers (tid int PRIMARY KEY, bid int, tbalance int, filler char(84))`,
		`CREATE TABLE pgbench_accounts (aid int NOT NULL, bid int, abalance int, filler char(84))`,
		fmt.Sprintf(`INSERT INTO pgbench_branches SELECT i, 0, '' FROM generate_series(1, %d) i`, scale),
		fmt.Sprintf(`INSERT INTO pgbench_tellers SELECT i, (i - 1) / 10 + 1, 0, '' FROM generate_series(1, %d) i`, 10*scale),
		fmt.Sprintf(`INSERT INTO pgbench_accounts SELECT i, (i - 1) / 100000 + 1, 0, '' FROM generate_series(1, %d) i`, 100_000*scale),
		`ALTER TABLE pgbench_accounts ADD PRIMARY KEY (aid)`,
		`VACUUM ANALYZE`, `ALTER SYSTEM SET fsync = on`, `SELECT pg_reload_conf()`, `CHECKPOINT`)
	if err != nil {
		return err
	}
	conn, err := d.server.Connect(ctx, benchDatabase)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if err := conn.QueryRow(ctx, "SELECT pg_database_size(current_database())").Scan(&d.bytes); err != nil {
		return err
	}
	unix.Sync() // what was loaded without fsync
	return nil
}

// mountPool mounts the pool's file system a second time, where a bare
// instance's user can reach it: Ramet's own mount is out of its reach.
func (l *lab) mountPool() error {
	mounts, err := mount.Self()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(mounts, func(m mount.Entry) bool {
		return m.FSType == "btrfs" && strings.HasPrefix(m.Point, l.daemon.data+"/")
	})
	if i < 0 {
		return fmt.Errorf("no btrfs is mounted below %s: is --pool auto a loop pool here?", l.daemon.data)
	}
	l.pool = filepath.Join(l.dir, "pool")
	if err := os.Mkdir(l.pool, 0o755); err != nil {
		return err
	}
	if err := unix.Mount(mounts[i].Source, l.pool, "btrfs", unix.MS_NOATIME|unix.MS_NOSUID|unix.MS_NODEV, "nodiscard"); err != nil {
		return fmt.Errorf("mount the pool a second time: %w", err)
	}
	var fs unix.Statfs_t
	if err := unix.Statfs(l.pool, &fs); err != nil {
		return err
	}
	l.poolText = fmt.Sprintf("btrfs in a loop file of %.0f GB", float64(fs.Blocks)*float64(fs.Bsize)/1e9)
	return os.Mkdir(filepath.Join(l.pool, "bench"), 0o755)
}

// close ends and removes everything; it works after the context was cancelled.
func (l *lab) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	var errs []error
	for _, d := range []*data{&l.main, &l.small} {
		if d.limit != nil {
			errs = append(errs, d.limit.close())
		}
	}
	if l.pool != "" {
		errs = append(errs, unix.Unmount(l.pool, 0))
	}
	if l.daemon != nil {
		errs = append(errs, l.daemon.shutdown(ctx))
	}
	for _, d := range []*data{&l.main, &l.small} {
		if d.server != nil {
			errs = append(errs, d.server.Close())
		}
	}
	if l.dir == "" {
		return errors.Join(errs...)
	}
	mounts, err := mount.Self()
	errs = append(errs, err)
	for _, m := range mounts {
		if strings.HasPrefix(m.Point, l.dir+"/") {
			return errors.Join(append(errs, fmt.Errorf("%s stays: %s is still mounted", l.dir, m.Point))...)
		}
	}
	return errors.Join(append(errs, os.RemoveAll(l.dir))...)
}

// name returns a name that no clone has had.
func (l *lab) name() string {
	l.names++
	return fmt.Sprintf("bench-%d", l.names)
}

// pairs measures both sides in turn; which one is first alternates.
func pairs(ctx context.Context, n int, ours, peer func(context.Context) (time.Duration, error)) ([]sample, error) {
	samples := make([]sample, n)
	for i := range samples {
		sides := []struct {
			run func(context.Context) (time.Duration, error)
			to  *time.Duration
		}{{ours, &samples[i].ours}, {peer, &samples[i].peer}}
		if i%2 == 1 {
			slices.Reverse(sides)
		}
		for _, s := range sides {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			var err error
			if *s.to, err = s.run(ctx); err != nil {
				return nil, err
			}
		}
	}
	return samples, nil
}

// target is the production as the linker sees it.
func (d *data) target() engine.Target {
	return engine.Target{
		Params: map[string]string{
			"host": "127.0.0.1", "port": fmt.Sprint(d.server.Port), "user": d.server.User, "dbname": benchDatabase, "sslmode": "disable",
		},
		Password: d.server.Password,
	}
}

func (d *data) facts(ctx context.Context, l *linker.Linker) (engine.ServerFacts, error) {
	return l.Probe(ctx, d.target(), engine.ProbeOptions{
		Slot: engine.SlotTemporary, SupportedMajors: []int{d.server.Major}, Architecture: runtime.GOARCH,
	})
}

// ms prints a duration as people compare it.
func ms(d time.Duration) string {
	if d >= 10*time.Second {
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return fmt.Sprintf("%.1f ms", float64(d)/1e6)
}

// limitOf makes the bare limit of a source's newest prepared snapshot.
func (l *lab) limitOf(ctx context.Context, d *data) (*limit, error) {
	if d.limit != nil {
		return d.limit, nil
	}
	name := l.name()
	cl, err := l.daemon.create(ctx, name, d.source)
	if err != nil {
		return nil, err
	}
	d.limit, err = newLimit(ctx, l, d, cl)
	return d.limit, errors.Join(err, l.daemon.remove(ctx, name))
}

// createOnce is what a person waits for: the request until the clone's first
// answer to its own user. The clone is removed after the clock has stopped.
func (l *lab) createOnce(d *data, timings map[string][]float64) func(context.Context) (time.Duration, error) {
	return func(ctx context.Context) (time.Duration, error) {
		name := l.name()
		began := time.Now()
		cl, err := l.daemon.create(ctx, name, d.source)
		answered := time.Since(began)
		if err != nil {
			return 0, err
		}
		if err := query(ctx, cl.Connection); err != nil {
			return 0, err
		}
		took := time.Since(began)
		note(timings, cl, answered, took)
		return took, l.daemon.remove(ctx, name)
	}
}

// note keeps the daemon's own account of where the time went.
func note(timings map[string][]float64, cl client.Clone, answered, took time.Duration) {
	if timings == nil {
		return
	}
	for step, v := range cl.TimingsMS {
		timings[step] = append(timings[step], v)
	}
	timings["api"] = append(timings["api"], float64(answered)/1e6)
	timings["client's query"] = append(timings["client's query"], float64(took-answered)/1e6)
}

// account prints the medians of the daemon's timings.
func account(timings map[string][]float64) {
	var parts []string
	for step, v := range timings {
		slices.Sort(v)
		parts = append(parts, fmt.Sprintf("%s %.1f", step, median(v)))
	}
	slices.Sort(parts)
	fmt.Fprintf(os.Stderr, "bench:   medians in ms: %s\n", strings.Join(parts, ", "))
}
