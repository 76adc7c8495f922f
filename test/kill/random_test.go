//go:build failpoints

package kill

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

const (
	seedEnv  = "RAMET_KILL_SEED"
	instants = 50
	workers  = 4
	maxLife  = 900 * time.Millisecond // of a daemon before it is killed
	maxStart = 400 * time.Millisecond // of a daemon that is killed while it starts
)

// TestRandomInstants kills the daemon while several people work with it, and
// compares what they find afterwards with what they had been told.
func TestRandomInstants(t *testing.T) {
	testenv.Btrfs(t)
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	if s := os.Getenv(seedEnv); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("seed: %s=%d", seedEnv, seed)
	w := newWorld(t)
	w.removeClone(t, "k")
	g := &gang{w: w, points: map[string]string{}, syncs: map[string]bool{}}
	for _, note := range []string{"two", "three"} {
		name := w.fresh("base")
		harness.Try(w.ask(t).Sync("shop", name))(t)
		g.points[name] = w.productionNotes(t)
		harness.AddNote(t, w.p, note)
	}
	for i := range workers {
		g.workers = append(g.workers, &worker{
			clone: fmt.Sprintf("w%d", i), gang: g, r: rand.New(rand.NewPCG(seed, uint64(i))),
		})
	}
	r := rand.New(rand.NewPCG(seed, workers))
	for i := range instants {
		life := time.Duration(r.Int64N(int64(maxLife)))
		again := time.Duration(0)
		if r.IntN(4) == 0 { // and once more while the next daemon is taking things up
			again = time.Duration(r.Int64N(int64(maxStart)))
		}
		t.Run(fmt.Sprintf("%02d after %s", i, life.Round(time.Millisecond)), func(t *testing.T) { g.life(t, life, again) })
		if t.Failed() {
			t.Fatalf("again with %s=%d", seedEnv, seed)
		}
	}
	w.d.Shutdown()
	w.d.NothingLeft()
}

// gang is everybody who works with one daemon.
type gang struct {
	w       *world
	points  map[string]string // snapshots of the source that stay, and what they hold
	workers []*worker
	n       int

	mu    sync.Mutex
	syncs map[string]bool // acknowledged snapshots of the source
}

// life lets everybody work until the daemon is killed, and then compares.
func (g *gang) life(t *testing.T, life, again time.Duration) {
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	errs := make(chan error, workers+1)
	for _, k := range g.workers {
		wg.Go(func() { errs <- k.work(ctx) })
	}
	wg.Go(func() { errs <- g.sync(ctx) })
	time.Sleep(life) // the random instant is what this test is about
	g.w.d.Kill()
	cancel()
	wg.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			t.Error(err)
		}
	}
	if again > 0 {
		g.w.must(t, g.w.d.Launch())
		time.Sleep(again)
		g.w.d.Kill()
	}
	g.w.start(t)
	g.w.d.Settle(t)
	g.w.notes = map[string]string{}
	for _, k := range g.workers {
		k.reconcile(t)
	}
	g.w.check(t)
	for _, k := range g.workers {
		k.compare(t)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for name := range g.syncs {
		if s, there := g.w.snapshotNamed(t, "shop", name); !there || s.Status != "ready" {
			t.Errorf("snapshot %s was acknowledged and is gone", name)
		}
	}
	g.tidy(t)
}

// tidy keeps the pool small.
func (g *gang) tidy(t *testing.T) {
	t.Helper()
	for _, s := range harness.Try(g.w.ask(t).Snapshots("shop"))(t) {
		base := s.Name
		if len(base) > 4 && base[len(base)-4:] == "-raw" {
			base = base[:len(base)-4]
		}
		if g.points[base] != "" || s.Kind == "raw" && len(g.syncs) < 3 {
			continue
		}
		if len(g.syncs) >= 3 || !g.syncs[base] {
			g.w.deleteSnapshot(t, "shop", base)
			g.w.deleteSnapshot(t, "shop", base+"-raw")
			delete(g.syncs, base)
		}
	}
}

// sync makes snapshots of the source while the others work.
func (g *gang) sync(ctx context.Context) error {
	a := harness.Ask{Client: g.w.d.Client, Ctx: ctx}
	for {
		g.mu.Lock()
		g.n++
		name := fmt.Sprintf("s%d", g.n)
		g.mu.Unlock()
		_, err := a.Sync("shop", name)
		switch {
		case ctx.Err() != nil || lost(err):
			return nil
		case err != nil:
			return fmt.Errorf("sync %s: %w", name, err)
		}
		g.mu.Lock()
		g.syncs[name] = true
		g.mu.Unlock()
	}
}

// lost says that the daemon went away, or was about to.
func lost(err error) bool {
	var e *client.Error
	return err != nil && (!errors.As(err, &e) || e.Status == 0)
}

// worker has one clone and does one thing after the other with it.
type worker struct {
	clone string
	gang  *gang
	r     *rand.Rand
	m     model

	pending *action // began and was not answered
	op      string  // its operation, when that was answered
	last    string  // the newest operation of the clone that was answered
}

// work goes on until the daemon dies.
func (k *worker) work(ctx context.Context) error {
	a := harness.Ask{Client: k.gang.w.d.Client, Ctx: ctx}
	for ctx.Err() == nil {
		k.gang.mu.Lock()
		k.gang.n++
		n := k.gang.n
		k.gang.mu.Unlock()
		next := k.m.next(k.r, k.gang.points, n)
		k.pending, k.op = &next, ""
		err := k.do(ctx, a, next)
		if ctx.Err() != nil || lost(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %s: %w", k.clone, next, err)
		}
		k.m, k.pending = k.m.apply(next), nil
	}
	return nil
}

func (k *worker) do(ctx context.Context, a harness.Ask, next action) error {
	if next.verb == "insert" {
		return k.insert(ctx, a, next.arg)
	}
	var op client.Operation
	var err error
	if next.verb == "create" {
		op, err = a.SubmitClone(k.clone, "shop", "snapshot:"+next.arg)
	} else {
		op, err = a.SubmitVerb(k.clone, next.String())
	}
	if err != nil {
		return err
	}
	k.op, k.last = op.ID, op.ID
	for {
		op, err = client.Read[client.Operation](a.GetOperation(ctx, op.ID, &client.GetOperationParams{Wait: 20}))
		if err != nil || op.Final() {
			return errors.Join(err, op.Err())
		}
	}
}

// insert commits a note. A clone goes on while the daemon is away, so only the
// password has to be had before.
func (k *worker) insert(ctx context.Context, a harness.Ask, note string) error {
	conn, err := a.Connect(ctx, k.clone)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	_, err = conn.Exec(ctx, harness.Note(note))
	return err
}

// reconcile finds out what became of what was not answered.
func (k *worker) reconcile(t *testing.T) {
	t.Helper()
	if k.pending != nil {
		next := *k.pending
		switch {
		case next.verb == "insert":
			if with := k.m.apply(next); k.gang.w.read(t, k.clone) == with.notes {
				k.m = with
			}
		case k.ended(t):
			k.m = k.m.apply(next)
		}
		k.pending = nil
	}
	if k.m.exists {
		k.gang.w.notes[k.clone] = k.m.notes
	}
}

// ended reports whether the operation of the pending action has succeeded. It
// may have been accepted without the answer having arrived.
func (k *worker) ended(t *testing.T) bool {
	t.Helper()
	a := k.gang.w.ask(t)
	if k.op != "" {
		op := harness.Try(client.Read[client.Operation](a.GetOperation(t.Context(), k.op, nil)))(t)
		t.Logf("%s: %s: %s %s %s", k.clone, *k.pending, op.Status, op.Error.Code, op.Error.Message)
		return op.Status == "succeeded"
	}
	page := harness.Try(client.Read[client.OperationList](a.ListOperations(t.Context(), &client.ListOperationsParams{Limit: 200})))(t)
	for _, op := range page.Items {
		if op.Object.Name == k.clone && op.ID > k.last && op.Kind == "clone."+k.pending.verb && op.Principal != "system" {
			k.last = op.ID
			t.Logf("%s: %s: not answered, %s %s", k.clone, *k.pending, op.Status, op.Error.Message)
			return op.Status == "succeeded"
		}
	}
	return false
}

// compare looks at what check does not: former states, snapshots, absence.
func (k *worker) compare(t *testing.T) {
	t.Helper()
	w := k.gang.w
	if !k.m.exists {
		if w.hasClone(t, k.clone) {
			t.Errorf("clone %s is there and should not be", k.clone)
		}
		return
	}
	c := harness.Try(w.ask(t).Clone(k.clone))(t)
	if len(c.Undo) != len(k.m.undo) {
		t.Errorf("clone %s has %d former states, want %d", k.clone, len(c.Undo), len(k.m.undo))
	}
	for name := range k.m.marks {
		if _, there := w.snapshotNamed(t, k.clone, name); !there {
			t.Errorf("snapshot %s of clone %s was acknowledged and is gone", name, k.clone)
		}
	}
}
