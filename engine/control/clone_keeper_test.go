package control

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// keep lets the keeper look once, and waits for what it began.
func (c *core) keep(t *testing.T) (next time.Time) {
	t.Helper()
	_, next, err := c.keepOnce(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range c.operations(t) {
		if _, err := c.runner.Wait(t.Context(), op.ID); err != nil {
			t.Fatal(err)
		}
	}
	return next
}

// operations lists those that there were, oldest first.
func (c *core) operations(t *testing.T) (out []engine.Operation) {
	t.Helper()
	view(t, c, func(tx engine.Tx) (err error) {
		out, err = tx.Operations().Newest(1000, "")
		return err
	})
	slices.Reverse(out)
	return out
}

// audited returns the details of the audit entries of an action by the system.
func (c *core) audited(t *testing.T, action string) (out []map[string]string) {
	t.Helper()
	view(t, c, func(tx engine.Tx) error {
		log, err := tx.Audit().Newest(1000, "")
		for _, e := range log {
			if e.Action == action && e.Principal == "system" {
				out = append(out, e.Detail)
			}
		}
		return err
	})
	return out
}

// told lists the events that a notification of everything was sent.
func (c *core) told(t *testing.T) (out []string) {
	t.Helper()
	view(t, c, func(tx engine.Tx) error {
		all, err := collect(tx.Deliveries().All(), nil)
		for _, d := range all {
			if strings.HasPrefix(d.Event, "clone.expir") {
				out = append(out, d.Event)
			}
		}
		return err
	})
	return out
}

func (c *core) listen(t *testing.T) {
	t.Helper()
	update(t, c, func(tx engine.Tx) error {
		return tx.Notifications().Put(&engine.Notification{
			Meta: engine.Meta{ID: engine.NewID(engine.PrefixNotification), Name: "all"}, Kind: engine.NotifyWebhook, URL: "http://127.0.0.1:9/",
		})
	})
}

func (c *core) there(t *testing.T, name string) (yes bool) {
	t.Helper()
	view(t, c, func(tx engine.Tx) error {
		_, err := tx.Clones().ByName(name)
		yes = err == nil
		return nil
	})
	return yes
}

func TestExpiry(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	h := newHistory(t, c, "shop", "a")
	c.newClone(t, h, "dev", h.prepared[0])
	c.listen(t)
	c.patch(t, "dev", ClonePatch{TTL: ptr(100 * time.Hour)})

	if next := c.keep(t); next.After(clk.at.Add(keepEvery)) {
		t.Errorf("it looks again only at %v", next)
	}
	clk.pass(90*time.Hour - time.Second)
	c.keep(t)
	if got := c.told(t); len(got) != 0 {
		t.Errorf("told too early: %v", got)
	}
	clk.pass(time.Second)
	c.keep(t)
	c.keep(t)
	if got := c.told(t); !slices.Equal(got, []string{eventCloneExpiring}) || !c.named(t, "dev").WarnedAt.Equal(clk.at) {
		t.Errorf("told %v at %v", got, c.named(t, "dev").WarnedAt)
	}
	// More time arms the warning anew.
	c.patch(t, "dev", ClonePatch{TTL: ptr(100 * time.Hour)})
	clk.pass(90 * time.Hour)
	c.keep(t)
	if got := c.told(t); !slices.Equal(got, []string{eventCloneExpiring, eventCloneExpiring}) {
		t.Errorf("told %v", got)
	}
	clk.pass(10*time.Hour - time.Second)
	c.keep(t)
	if !c.there(t, "dev") || len(c.operations(t)) != 0 {
		t.Error("it went too early")
	}
	clk.pass(time.Second)
	c.keep(t)
	if c.there(t, "dev") || !slices.Contains(c.told(t), eventCloneExpired) {
		t.Errorf("it is still there; told %v", c.told(t))
	}
	got := c.audited(t, kindRemoveClone)
	if len(got) != 1 || got[0][keyReason] != "expired" || got[0]["expires_at"] == "" {
		t.Errorf("audited %v", got)
	}
	ops := c.operations(t)
	if len(ops) != 1 || ops[0].Kind != kindRemoveClone || ops[0].Principal != "system" || ops[0].Status != engine.OperationSucceeded {
		t.Errorf("operations %+v", ops)
	}
}

// What is overdue when the daemon comes back goes then, once.
func TestExpiryAfterADaemonsAbsence(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	dir := t.TempDir()
	var ids []engine.ID
	t.Run("before", func(t *testing.T) {
		c := newCoreAt(t, dir, clk.now)
		h := newHistory(t, c, "shop", "a")
		for _, n := range []string{"one", "two", "three"} {
			ids = append(ids, c.newClone(t, h, n, h.prepared[0]).ID)
			c.patch(t, n, ClonePatch{TTL: ptr(time.Hour)})
		}
	})
	clk.pass(240 * time.Hour)
	c := newCoreAt(t, dir, clk.now)
	c.keep(t)
	c.keep(t)
	for _, id := range ids {
		view(t, c, func(tx engine.Tx) error {
			if _, err := tx.Clones().Get(id); engine.ClassOf(err) != engine.ClassNotFound {
				t.Errorf("%s is still there: %v", id, err)
			}
			return nil
		})
	}
	if ops := c.operations(t); len(ops) != len(ids) {
		t.Errorf("%d operations for %d clones", len(ops), len(ids))
	}
}

func TestGuardedClonesOutliveTheirExpiry(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	h := newHistory(t, c, "shop", "a")
	c.listen(t)
	for _, n := range []string{"locked", "kept"} {
		c.newClone(t, h, n, h.prepared[0])
	}
	c.patch(t, "locked", ClonePatch{TTL: ptr(time.Hour)})
	c.patch(t, "kept", ClonePatch{TTL: ptr(time.Hour), Protected: ptr(true)})
	clones := &Clones{c}
	if _, err := clones.Lock(t.Context(), SystemPrincipal(), "locked"); err != nil {
		t.Fatal(err)
	}
	clk.pass(48 * time.Hour)
	c.keep(t)
	if len(c.operations(t)) != 0 || len(c.told(t)) != 0 {
		t.Errorf("operations %v, told %v", c.operations(t), c.told(t))
	}
	for name, code := range map[string]string{"locked": engine.CodeCloneLocked, "kept": engine.CodeCloneProtected} {
		if p := CloneTrouble(c.named(t, name), clk.at); p == nil || p.Code != code || p.Hint == "" {
			t.Errorf("%s: %+v", name, p)
		}
	}
	w := &world{clones: []engine.Clone{c.named(t, "locked"), c.named(t, "kept")}}
	if found := w.lifeFindings(); len(found) != 2 {
		t.Errorf("doctor finds %+v", found)
	}
	// Who takes the guard away is told and has an hour.
	if _, err := clones.Unlock(t.Context(), SystemPrincipal(), "locked"); err != nil {
		t.Fatal(err)
	}
	c.patch(t, "kept", ClonePatch{Protected: ptr(false)})
	c.keep(t)
	if !c.there(t, "locked") || !c.there(t, "kept") || !slices.Equal(c.told(t), []string{eventCloneExpiring, eventCloneExpiring}) {
		t.Errorf("told %v", c.told(t))
	}
	clk.pass(expiryGrace)
	c.keep(t)
	if c.there(t, "locked") || c.there(t, "kept") {
		t.Error("still there an hour after")
	}
}

// A removal that fails is asked for again, less and less often.
func TestExpiryIsPatient(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	h := newHistory(t, c, "shop", "a")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	c.patch(t, "dev", ClonePatch{TTL: ptr(time.Hour)})
	stuck := &stuckInstances{}
	c.Instances = stuck
	clk.pass(time.Hour)
	for range 6 * 60 {
		c.keep(t)
		clk.pass(10 * time.Second)
	}
	n := len(c.operations(t))
	if n < 3 || n > 12 {
		t.Errorf("%d attempts in an hour", n)
	}
	stuck.free.Store(true)
	clk.pass(2 * time.Hour)
	c.keep(t)
	if c.there(t, cl.Name) {
		t.Error("it is still there although nothing keeps it")
	}
}

// stuckInstances is a host on which nothing can be looked for, until it is freed.
type stuckInstances struct {
	noInstances
	free atomic.Bool
}

func (s *stuckInstances) Running(context.Context) ([]engine.InstanceProcess, error) {
	if s.free.Load() {
		return nil, nil
	}
	return nil, errors.New("the host does not answer")
}

// refreshable is a stopped clone of the first of two snapshots, refreshed daily.
func refreshable(t *testing.T, c *core) (history, engine.Clone) {
	t.Helper()
	h := newHistory(t, c, "shop", "a", "b")
	update(t, c, func(tx engine.Tx) error { // booted before: a refresh of a stopped clone starts nothing
		for i := range h.prepared {
			h.prepared[i].Verified = true
			if err := tx.Snapshots().Put(&h.prepared[i]); err != nil {
				return err
			}
		}
		return nil
	})
	c.newClone(t, h, "dev", h.prepared[0])
	return h, c.patch(t, "dev", ClonePatch{Refresh: ptr("0 6 * * *"), TimeZone: ptr("Europe/Berlin")})
}

func TestScheduledRefresh(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	h, _ := refreshable(t, c)
	c.keep(t)
	if len(c.operations(t)) != 0 {
		t.Fatal("refreshed before its time")
	}
	clk.set("2026-02-01T05:00:00Z") // 6 o'clock in Berlin
	c.keep(t)
	c.keep(t)
	cl := c.named(t, "dev")
	if ops := c.operations(t); len(ops) != 1 || ops[0].Kind != kindRefresh || ops[0].Principal != "system" || cl.Snapshot != h.prepared[1].ID || !cl.RefreshAt.Equal(clk.at) {
		t.Fatalf("operations %+v, clone %+v", ops, cl)
	}
	if got := c.audited(t, kindRefresh); len(got) != 1 || got[0]["schedule"] != "0 6 * * * Europe/Berlin" || got[0]["snapshot"] == "" {
		t.Errorf("audited %v", got)
	}

	// Nothing newer: skipped, and said once however often.
	for _, day := range []string{"2026-02-02", "2026-02-03"} {
		clk.set(day + "T05:00:00Z")
		c.keep(t)
		c.keep(t)
		cl = c.named(t, "dev")
		if cl.Skipped == nil || cl.Skipped.Code != engine.CodeNothingNewer || !cl.Skipped.Since.Equal(clk.at) || !cl.RefreshAt.Equal(clk.at) {
			t.Errorf("%s: %+v, %+v", day, cl.Skipped, cl.RefreshAt)
		}
	}
	if p := CloneTrouble(cl, clk.at); p == nil || p.Code != engine.CodeNothingNewer {
		t.Errorf("nobody is told: %+v", p)
	}
	own := c.newFlow(t, h.source.ID, engine.TimeflowPrepared, h.raw[1].ID)
	next := c.newSnapshot(t, h.source.ID, own, "c", engine.SnapshotPrepared, h.raw[1].ID)
	update(t, c, func(tx engine.Tx) error { next.Verified = true; return tx.Snapshots().Put(&next) })

	// Locked, and busy: skipped.
	if _, err := (&Clones{c}).Lock(t.Context(), SystemPrincipal(), "dev"); err != nil {
		t.Fatal(err)
	}
	clk.set("2026-02-04T05:00:00Z")
	c.keep(t)
	if cl = c.named(t, "dev"); cl.Skipped == nil || cl.Skipped.Code != engine.CodeCloneLocked {
		t.Errorf("locked: %+v", cl.Skipped)
	}
	if _, err := (&Clones{c}).Unlock(t.Context(), SystemPrincipal(), "dev"); err != nil {
		t.Fatal(err)
	}
	var busy engine.Operation
	update(t, c, func(tx engine.Tx) error {
		busy = engine.Operation{
			Meta: engine.Meta{ID: engine.NewID(engine.PrefixOperation)}, Kind: kindStopClone, Status: engine.OperationRunning, Object: cloneRef(cl),
			Locks: []engine.Lock{{Object: cl.ID, Mode: engine.LockExclusive}},
		}
		return tx.Operations().Put(&busy)
	})
	clk.set("2026-02-05T05:00:00Z")
	if _, _, err := c.keepOnce(t.Context()); err != nil {
		t.Fatal(err)
	}
	if cl = c.named(t, "dev"); cl.Skipped == nil || cl.Skipped.Code != engine.CodeOperationInProgress || cl.Status != engine.CloneStopped {
		t.Errorf("busy: %+v %s", cl.Skipped, cl.Status)
	}
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Delete(busy.ID) })

	// Missed for a month: made up for once.
	clk.set("2026-03-05T12:00:00Z")
	c.keep(t)
	c.keep(t)
	if cl = c.named(t, "dev"); cl.Snapshot != next.ID || cl.Skipped != nil || len(c.operations(t)) != 2 {
		t.Errorf("%d operations, clone %+v", len(c.operations(t)), cl)
	}
}

// Unmasked data comes only for who may see it.
func TestScheduledRefreshGivesNoMoreThanItsSetterMaySee(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	_, cl := refreshable(t, c)
	update(t, c, func(tx engine.Tx) error { cl.RefreshRaw = false; return tx.Clones().Put(&cl) })
	clk.pass(24 * time.Hour)
	c.keep(t)
	if cl = c.named(t, "dev"); cl.Skipped == nil || cl.Skipped.Code != engine.CodeUnmaskedNotAllowed || len(c.operations(t)) != 0 {
		t.Errorf("%+v, %d operations", cl.Skipped, len(c.operations(t)))
	}
}

// A crash at any moment neither refreshes twice nor forgets: that it was asked
// for and the operation are durable together.
func TestScheduledRefreshSurvivesACrash(t *testing.T) {
	for name, durable := range map[string]bool{"before the commit": false, "after it": true} {
		t.Run(name, func(t *testing.T) {
			clk := newClock("2026-01-31T09:00:00Z")
			dir := t.TempDir()
			var want engine.ID
			t.Run("daemon", func(t *testing.T) {
				c := newCoreAt(t, dir, clk.now)
				h, cl := refreshable(t, c)
				want = h.prepared[1].ID
				clk.pass(24 * time.Hour)
				c.Store = dyingStore{c.Store, durable}
				if err := c.runner.Close(t.Context()); err != nil { // the daemon runs nothing any more
					t.Fatal(err)
				}
				fresh, err := New(Deps{Store: c.Store, Pool: c.Pool, Secrets: c.Secrets, Instances: c.Instances, DataDir: dir + "/dead"})
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = fresh.Detach(context.WithoutCancel(t.Context())) })
				if err := fresh.core.refreshScheduled(t.Context(), cl.ID); !errors.Is(err, errDied) {
					t.Fatalf("got %v", err)
				}
			})
			c := newCoreAt(t, dir, clk.now)
			if n := len(c.operations(t)); (n == 1) != durable {
				t.Fatalf("%d operations after the crash", n)
			}
			if err := c.runner.Resume(t.Context()); err != nil {
				t.Fatal(err)
			}
			c.keep(t)
			c.keep(t)
			ops := c.operations(t)
			if len(ops) != 1 || ops[0].Status != engine.OperationSucceeded || c.named(t, "dev").Snapshot != want {
				t.Errorf("operations %+v, clone %+v", ops, c.named(t, "dev"))
			}
		})
	}
}

var errDied = errors.New("the daemon died")

// dyingStore is a daemon that dies in a write: before it is durable, or after.
type dyingStore struct {
	engine.Store
	durable bool
}

func (s dyingStore) Update(ctx context.Context, fn func(engine.Tx) error) error {
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		if err := fn(deafTx{tx}); err != nil {
			return err
		}
		if !s.durable {
			return errDied
		}
		return nil
	})
	if err != nil {
		return err
	}
	return errDied
}

// deafTx tells nobody that it has committed.
type deafTx struct{ engine.Tx }

func (deafTx) OnCommit(func()) {}

// usedInst is a running instance of which only its use is known.
type usedInst struct {
	engine.Instance
	sessions int64
	asked    int
	err      error
}

func (u *usedInst) Sessions(context.Context) (int64, error) { u.asked++; return u.sessions, u.err }
func (u *usedInst) Stop(context.Context) (bool, error)      { return true, nil }
func (u *usedInst) Done() <-chan struct{}                   { return nil }

type connected struct {
	noInstances
	ports map[int]int
}

func (c *connected) Connections(context.Context) (map[int]int, error) { return c.ports, nil }

func TestIdleStop(t *testing.T) {
	clk := newClock("2026-01-31T09:00:30Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	host := &connected{ports: map[int]int{}}
	c.Instances = host
	h := newHistory(t, c, "shop", "a")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	inst := &usedInst{sessions: 7}
	c.vdbs.put(cl.ID, inst)
	update(t, c, func(tx engine.Tx) error {
		cl.Status, cl.Port, cl.IdleStop = engine.CloneRunning, 20000, 30*time.Minute
		return tx.Clones().Put(&cl)
	})
	minutes := func(n int) {
		t.Helper()
		for range n {
			c.keep(t)
			clk.pass(time.Minute)
		}
	}
	running := func(why string) {
		t.Helper()
		if got := c.named(t, "dev"); got.Status != engine.CloneRunning {
			t.Fatalf("%s: it is %s", why, got.Status)
		}
	}
	minutes(29)
	running("not idle for long enough")
	host.ports[20000] = 1
	minutes(120)
	running("in use")
	if at := (&Clones{c}).ActiveAt(c.named(t, "dev")); !at.Equal(clk.at.Add(-time.Minute).Truncate(time.Minute)) {
		t.Errorf("last used at %v, now %v", at, clk.at)
	}
	revision := c.named(t, "dev").Revision
	minutes(10)
	if c.named(t, "dev").Revision != revision {
		t.Error("being used is written every minute")
	}
	delete(host.ports, 20000)
	asked := inst.asked
	minutes(29)
	running("just fallen idle")
	if inst.asked != asked+1 {
		t.Errorf("it was asked %d times while idle", inst.asked-asked)
	}
	inst.sessions++ // somebody came and went between two looks
	minutes(28)
	running("used in between")
	minutes(5)
	if got := c.named(t, "dev"); got.Status != engine.CloneStopped || got.ActiveAt.IsZero() {
		t.Fatalf("it is %s, last used %v", got.Status, got.ActiveAt)
	}
	if got := c.audited(t, kindStopClone); len(got) != 1 || got[0][keyReason] != "idle" || got[0]["idle_for"] == "" {
		t.Errorf("audited %v", got)
	}
}

// One that cannot be asked is stopped by what is seen from outside.
func TestIdleStopOfACloneThatDoesNotAnswer(t *testing.T) {
	clk := newClock("2026-01-31T09:00:00Z")
	c := newCoreAt(t, t.TempDir(), clk.now)
	h := newHistory(t, c, "shop", "a")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	c.vdbs.put(cl.ID, &usedInst{err: errors.New("too many connections")})
	update(t, c, func(tx engine.Tx) error {
		cl.Status, cl.IdleStop = engine.CloneRunning, 10*time.Minute
		return tx.Clones().Put(&cl)
	})
	for range 12 {
		c.keep(t)
		clk.pass(time.Minute)
	}
	if got := c.named(t, "dev"); got.Status != engine.CloneStopped {
		t.Errorf("it is %s", got.Status)
	}
}
