package e2e

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// linked starts a production server and a daemon that has it as source "shop".
func linked(t *testing.T, cfg pgtest.Config, opt harness.Options) (*pgtest.Server, *harness.Daemon, harness.Ask) {
	t.Helper()
	testenv.Root(t)
	p := harness.Production(t, cfg)
	d := harness.New(t, opt)
	a := d.Ask()
	harness.Try(a.Wait(a.SubmitLink(harness.Link("shop", p))))(t)
	return p, d, a
}

// must ends the test on an error.
func must(t testing.TB, err error) {
	t.Helper()
	harness.Must(t, 0, err)
}

func notesOf(t testing.TB, a harness.Ask, clone, want string) {
	t.Helper()
	if got := harness.Try(a.Value(clone, harness.Notes))(t); got != want {
		t.Fatalf("clone %s has the notes %q, want %q", clone, got, want)
	}
}

// TestRestartAdopts: however the daemon ends, databases go on, and the next
// daemon takes them over without anybody noticing.
func TestRestartAdopts(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	conn, err := a.Connect(t.Context(), "c1")
	must(t, err)
	defer func() { _ = conn.Close(context.WithoutCancel(t.Context())) }()
	for _, end := range []struct {
		name string
		end  func()
	}{{"SIGTERM", d.Term}, {"SIGKILL", d.Kill}} {
		t.Run(end.name, func(t *testing.T) {
			before := d.Instances()
			if len(before) != 2 {
				t.Fatalf("running are %v, want the clone and staging", before)
			}
			end.end()
			if _, err := conn.Exec(t.Context(), harness.Note("without a daemon")); err != nil {
				t.Fatalf("while no daemon runs: %v", err)
			}
			d.Start()
			if after := d.Instances(); !maps.Equal(before, after) {
				t.Errorf("the instances were %v and are %v", before, after)
			}
			var n int
			if err := conn.QueryRow(t.Context(), "SELECT count(*) FROM note").Scan(&n); err != nil {
				t.Fatalf("on the connection from before: %v", err)
			}
			d.CheckInvariants(t, harness.Invariants{})
			harness.AddNote(t, p, "after "+end.name)
			harness.Try(a.Sync("shop", ""))(t)
		})
	}
	notesOf(t, a, "c1", "one,without a daemon,without a daemon")
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,after SIGTERM,after SIGKILL")
}

// TestShutdownAndReturn: `ramet shutdown` leaves nothing on the host, and the
// next start brings back what ran.
func TestShutdownAndReturn(t *testing.T) {
	t.Parallel()
	_, d, a := linked(t, pgtest.Config{}, harness.Options{})
	c1 := harness.Try(a.NewClone("c1", "shop", ""))(t)
	must(t, a.Exec("c1", harness.Note("mine")))
	harness.Try(a.NewClone("c2", "shop", ""))(t)
	harness.Try(a.Verb("c2", "stop"))(t)

	d.Shutdown()
	d.NothingLeft()
	d.Start()
	testenv.Eventually(t, harness.Patience, func() error {
		c, err := a.Clone("c1")
		if err == nil && (c.Status != "running" || len(d.Instances()) != 2) {
			err = fmt.Errorf("clone c1 is %s, running are %v", c.Status, d.Instances())
		}
		return err
	})
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one,mine", "c2": ""}})
	if c := harness.Try(a.Clone("c1"))(t); c.Connection.Port != c1.Connection.Port {
		t.Errorf("the clone moved from port %d to %d", c1.Connection.Port, c.Connection.Port)
	}
	if c := harness.Try(a.Clone("c2"))(t); c.Status != "stopped" {
		t.Errorf("clone c2 was stopped and is %s", c.Status)
	}
	harness.Try(a.Sync("shop", ""))(t)
}

// TestScheduleAndRetention: SnapSync makes snapshots by itself, and KeepLast
// lets go of old ones, but not from under a clone.
func TestScheduleAndRetention(t *testing.T) {
	t.Parallel()
	_, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.Try(a.NewClone("old", "shop", ""))(t) // of the first snapshot
	first := prepared(t, a)[0]

	every, two := "@every 1s", 2
	patch := func(p client.SourcePatch) {
		t.Helper()
		_, err := client.Read[client.Source](a.UpdateSource(t.Context(), "shop", nil, p))
		must(t, err)
	}
	patch(client.SourcePatch{Snapsync: &every, KeepLast: &two})
	testenv.Eventually(t, harness.Patience, func() error {
		if have := prepared(t, a); len(have) != 2 || slices.Contains(have, first) {
			return fmt.Errorf("the prepared snapshots are %v", have)
		}
		return nil
	})
	off := ""
	patch(client.SourcePatch{Snapsync: &off})
	d.Settle(t)
	settled := prepared(t, a)
	if len(settled) != 2 {
		t.Errorf("kept are %v, want 2", settled)
	}
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"old": "one"}})
	withOld := datasets(t, a)
	if withOld != 5 { // staging, two prepared ones, the clone, and the hidden one that it was made of
		t.Errorf("the pool has %d datasets, want 5", withOld)
	}
	_, err := a.Snapshot(first)
	harness.Refused(t, err, "SNAPSHOT_NOT_FOUND")
	harness.Try(a.Verb("old", "remove"))(t)
	testenv.Eventually(t, harness.Patience, func() error {
		if n := datasets(t, a); n != withOld-2 {
			return fmt.Errorf("the pool has %d datasets, want %d: the clone and what it was made of must go", n, withOld-2)
		}
		return nil
	})
	d.CheckInvariants(t, harness.Invariants{})
	if now := prepared(t, a); !slices.Equal(now, settled) {
		t.Errorf("with the schedule off, snapshots went from %v to %v", settled, now)
	}
}

// prepared lists the ids of the prepared snapshots of shop, oldest first.
func prepared(t testing.TB, a harness.Ask) []string {
	t.Helper()
	var ids []string
	for _, s := range harness.Try(a.Snapshots("shop"))(t) {
		if s.Kind == "prepared" {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

func datasets(t testing.TB, a harness.Ask) int {
	t.Helper()
	pools := harness.Try(client.Read[client.PoolList](a.ListPools(t.Context(), nil)))(t)
	return pools.Items[0].Datasets
}

// TestSourceRemovalKeepsClones: clones outlive what they were made from.
func TestSourceRemovalKeepsClones(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	must(t, a.Exec("c1", harness.Note("mine")))
	harness.Try(a.Wait(harness.Submit(a.DeleteSource(t.Context(), "shop", nil))))(t)
	if slots := harness.Slots(t, p); slots != "" {
		t.Errorf("production still has the slots %q", slots)
	}
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one,mine"}})
	for _, verb := range []string{"snapshot kept", "stop", "start"} {
		harness.Try(a.Verb("c1", verb))(t)
	}
	must(t, a.Exec("c1", "DROP TABLE note"))
	harness.Try(a.Verb("c1", "rollback snapshot:kept"))(t)
	notesOf(t, a, "c1", "one,mine")
	_, err := a.Verb("c1", "refresh")
	harness.Refused(t, err, "SOURCE_NOT_FOUND")
	harness.Try(a.Verb("c1", "remove"))(t)
	testenv.Eventually(t, harness.Patience, func() error {
		if n := datasets(t, a); n != 0 {
			return fmt.Errorf("the pool still has %d datasets", n)
		}
		return nil
	})
}

// TestResync: a source that is linked anew goes on under its name, and clones
// of the old data go on too.
func TestResync(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	harness.AddNote(t, p, "two")
	resync(t, a)
	harness.Try(a.NewClone("c2", "shop", ""))(t)
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one", "c2": "one,two"}})
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two")
	harness.AddNote(t, p, "three")
	harness.Try(a.Sync("shop", ""))(t)
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two,three")
	d.CheckInvariants(t, harness.Invariants{})
}

func resync(t testing.TB, a harness.Ask) {
	t.Helper()
	harness.Try(a.Wait(harness.Submit(a.ResyncSource(t.Context(), "shop", nil))))(t)
}

// TestCopyPool is the basic flow where the storage can only copy: a running
// clone must be stopped for its snapshot.
func TestCopyPool(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{Pool: "copy"})
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	must(t, a.Exec("c1", harness.Note("mine")))
	_, err := a.Verb("c1", "snapshot before")
	harness.Refused(t, err, "WRONG_STATE", "c1", "ramet clone stop c1")
	for _, verb := range []string{"stop", "snapshot before", "start"} {
		harness.Try(a.Verb("c1", verb))(t)
	}
	must(t, a.Exec("c1", "DROP TABLE note"))
	harness.Try(a.Verb("c1", "rollback snapshot:before"))(t)
	notesOf(t, a, "c1", "one,mine")
	harness.AddNote(t, p, "two")
	harness.Try(a.Sync("shop", ""))(t)
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two")
	harness.Try(a.Verb("c1", "undo"))(t)
	notesOf(t, a, "c1", "one,mine")
	d.Term()
	d.Start()
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one,mine"}})
	harness.Try(a.Verb("c1", "remove"))(t)
	d.CheckInvariants(t, harness.Invariants{})
	d.Shutdown()
	d.NothingLeft()
}
