package full

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/internal/testfs"
	"github.com/ramet-io/ramet/test/harness"
)

const (
	roundsVar     = "RAMET_FULL_ROUNDS"
	seedVar       = "RAMET_FULL_SEED"
	defaultRounds = 4
	// syncEvery is after how many rounds a snapshot is made and a clone refreshed.
	syncEvery = 5
	makeEntry = "CREATE TABLE entry (id bigint PRIMARY KEY, v text NOT NULL)"
	wrong     = `SELECT concat_ws(' ', count(*), max(id), count(*) FILTER (WHERE v <> md5(id::text) || repeat('x', 3000))) FROM entry`
)

func number(t *testing.T, name string, otherwise int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// world is a daemon on a small disk, its production and a clone, both with a
// writer.
type world struct {
	*testing.T
	a       harness.Ask
	p       *pgtest.Server
	data    string       // file system of the data directory
	pool    string       // that of the pool
	prod    atomic.Int64 // entries that production has acknowledged
	clone   atomic.Int64 // and clone c1
	durable engine.LSN   // what the receiver has acknowledged, at the last look
	lost    atomic.Int64 // connections that the writers have lost
}

// TestDisksFull fills the data directory's disk, the pool, or both, at random
// instants while production and a clone are being written to.
func TestDisksFull(t *testing.T) {
	testenv.Btrfs(t)
	seed := uint64(number(t, seedVar, int(time.Now().UnixNano()&0xffffffff)))
	rounds := number(t, roundsVar, defaultRounds)
	t.Logf("%d rounds, %s=%d", rounds, seedVar, seed)
	rng := rand.New(rand.NewPCG(seed, 1))

	disk := testfs.New(t, "xfs", 4<<30)
	d := harness.New(t, harness.Options{Parent: disk, PoolSize: "1G"})
	w := &world{T: t, a: d.Ask(), p: harness.Production(t, pgtest.Config{}), data: disk, pool: filepath.Join(d.Dir, "pool", "mnt")}
	w.must(w.p.Exec(t.Context(), harness.Database, makeEntry))
	harness.Try(w.a.Wait(w.a.SubmitLink(harness.Link("shop", w.p))))(t)
	harness.Try(w.a.NewClone("c1", "shop", ""))(t)
	stop := w.write()
	for i := range rounds {
		w.round(rng, i)
		if t.Failed() {
			break
		}
	}
	stop()
	w.verify("last")
	d.CheckInvariants(t, harness.Invariants{})
	t.Logf("production %d entries, clone %d, %d connections lost", w.prod.Load(), w.clone.Load(), w.lost.Load())
	d.Shutdown()
	d.NothingLeft()
}

// write keeps both writers going until the returned function is called.
func (w *world) write() (stop func()) {
	ctx, cancel := context.WithCancel(w.Context())
	ended := make(chan struct{}, 2)
	go w.writer(ctx, ended, &w.prod, func(ctx context.Context, sql string) error { return w.p.Exec(ctx, harness.Database, sql) })
	go w.writer(ctx, ended, &w.clone, func(ctx context.Context, sql string) error {
		return harness.Ask{Client: w.a.Client, Ctx: ctx}.Exec("c1", sql)
	})
	return func() {
		cancel()
		<-ended
		<-ended
	}
}

// writer commits entries one after the other and counts what was acknowledged.
// An entry whose answer was lost may be there or not; it is asked for again.
func (w *world) writer(ctx context.Context, ended chan<- struct{}, done *atomic.Int64, exec func(context.Context, string) error) {
	defer func() { ended <- struct{}{} }()
	for ctx.Err() == nil {
		id := done.Load() + 1
		err := exec(ctx, fmt.Sprintf("INSERT INTO entry VALUES (%[1]d, md5(%[1]d::text) || repeat('x', 3000)) ON CONFLICT DO NOTHING", id))
		if err == nil {
			done.Store(id)
			continue
		}
		w.lost.Add(1)
		select { // no use in asking a server thousands of times a second that is down
		case <-ctx.Done():
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func (w *world) round(rng *rand.Rand, i int) {
	w.Helper()
	which := [][]string{{w.data}, {w.pool}, {w.data, w.pool}}[rng.IntN(3)]
	wait(rng, 200*time.Millisecond)
	var ballast []string
	for _, dir := range which {
		ballast = append(ballast, w.fill(dir))
	}
	before := w.prod.Load()
	wait(rng, 400*time.Millisecond)
	if rng.IntN(3) == 0 { // new work is refused, or it has found room; never half done
		_, err := w.a.NewClone(fmt.Sprintf("new-%d", i), "shop", "")
		if err != nil && client.ClassOf(err) != "exhausted" && client.ClassOf(err) != "unavailable" {
			w.Errorf("round %d: a clone while %v is full: %v (%s)", i, which, err, client.CodeOf(err))
		}
		w.forget(fmt.Sprintf("new-%d", i), ballast)
		ballast = nil
	}
	for _, file := range ballast {
		w.must(os.Remove(file))
	}
	w.recover(i)
	if w.prod.Load() == before { // production never waits for us
		w.Errorf("round %d: production has not written while %v was full", i, which)
	}
	if i%syncEvery == syncEvery-1 {
		w.verify(fmt.Sprintf("check-%d", i))
	}
}

func wait(rng *rand.Rand, most time.Duration) {
	time.Sleep(time.Duration(rng.Int64N(int64(most)))) // when it happens is the chance of the test
}

// forget makes room and removes a clone that may be there.
func (w *world) forget(name string, ballast []string) {
	w.Helper()
	for _, file := range ballast {
		w.must(os.Remove(file))
	}
	testenv.Eventually(w, 2*harness.Patience, func() error {
		_, err := w.a.Verb(name, "remove")
		if client.CodeOf(err) == "VDB_NOT_FOUND" {
			return nil
		}
		return err
	})
}

// fill takes all that a file system has, without writing it.
func (w *world) fill(dir string) (ballast string) {
	w.Helper()
	f, err := os.CreateTemp(dir, "ballast-")
	w.must(err)
	defer f.Close() //nolint:errcheck // nothing is written
	at := int64(0)
	for n := int64(1 << 30); n >= 4096; {
		err := unix.Fallocate(int(f.Fd()), 0, at, n)
		switch {
		case errors.Is(err, unix.EINTR):
		case errors.Is(err, unix.ENOSPC):
			n /= 2
		case err != nil:
			w.Fatalf("fill %s: %v", dir, err)
		default:
			at += n
		}
	}
	return f.Name()
}

// recover waits until everything works again, as a person would: what is
// marked failed is started.
func (w *world) recover(i int) {
	w.Helper()
	clone, prod := w.clone.Load(), w.prod.Load()
	testenv.Eventually(w, 2*harness.Patience, func() error {
		c, err := w.a.Clone("c1")
		if err != nil {
			return err
		}
		if c.Status == "failed" {
			if _, err := w.a.Verb("c1", "start"); err != nil {
				return err
			}
		}
		src, err := w.a.Source("shop")
		switch {
		case err != nil:
			return err
		case src.Status != "running":
			return fmt.Errorf("the source is %s: %s", src.Status, src.Problem.Message)
		case w.clone.Load() <= clone || w.prod.Load() <= prod:
			return fmt.Errorf("nothing new is written: clone %d, production %d", w.clone.Load(), w.prod.Load())
		}
		return nil
	})
	line, err := client.Read[client.Timeline](w.a.GetTimeline(w.Context(), "shop"))
	w.must(err)
	at, err := engine.ParseLSN(line.Follow.DurableLSN)
	w.must(err)
	if at < w.durable {
		w.Errorf("round %d: the receiver had acknowledged %s and has %s", i, w.durable, at)
	}
	w.durable = at
	// What was acknowledged to production is nowhere else any more.
	w.must(w.p.Exec(w.Context(), harness.Database, "SELECT pg_switch_wal()", "CHECKPOINT"))
	w.writable()
}

// writable: btrfs turns read-only when it finds no room for its own tree.
func (w *world) writable() {
	w.Helper()
	mounts, err := mount.Self()
	w.must(err)
	if at := mount.At(mounts, w.pool); at == nil || mount.HasOption(at.Options, "ro") || mount.HasOption(at.Super, "ro") {
		w.Fatalf("the pool is mounted as %+v", at)
	}
}

// verify makes a snapshot and a clone of it, and compares both clones with
// what was acknowledged.
func (w *world) verify(name string) {
	w.Helper()
	written, mine := w.prod.Load(), w.clone.Load()
	testenv.Eventually(w, 2*harness.Patience, func() error {
		_, err := w.a.Sync("shop", "")
		return err
	})
	testenv.Eventually(w, 2*harness.Patience, func() error {
		_, err := w.a.NewClone(name, "shop", "")
		return err
	})
	w.whole(name, written)
	w.whole("c1", mine)
	w.forget(name, nil)
}

// whole ends the test unless a clone has the entries 1 to n, and at most more.
func (w *world) whole(clone string, n int64) {
	w.Helper()
	got := harness.Try(w.a.Value(clone, wrong))(w.T)
	var count, last, bad int64
	if _, err := fmt.Sscan(got, &count, &last, &bad); err != nil {
		w.Fatalf("clone %s has %q: %v", clone, got, err)
	}
	if count < n || last != count || bad != 0 {
		w.Fatalf("clone %s has %d entries up to %d, %d of them wrong; %d were acknowledged", clone, count, last, bad, n)
	}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}
