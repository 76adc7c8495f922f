package e2e

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/internal/testfs"
	"github.com/ramet-io/ramet/test/harness"
)

// TestReflinkPool is the basic flow on an XFS whose files share blocks. A
// running clone stands still for its snapshots, and what is made of those is
// whole: every row that was acknowledged before, no half transaction, sound
// indexes and heap, and no page with a wrong checksum.
func TestReflinkPool(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	xfs := testfs.New(t, "xfs", 4<<30)
	p, d, a := linked(t, pgtest.Config{InitdbArgs: []string{"--data-checksums"}}, harness.Options{Parent: xfs, Pool: "reflink"})
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	must(t, a.Exec("c1", "CREATE EXTENSION amcheck",
		"CREATE TABLE entry (id bigint PRIMARY KEY, half text NOT NULL, sum text NOT NULL)",
		"CREATE TABLE other (id bigint PRIMARY KEY, half text NOT NULL)", "CREATE INDEX ON entry (sum)", "CREATE INDEX ON other (half)"))

	const rounds = 4
	written, stop := writer(t, a, "c1")
	for i := range rounds {
		acknowledged := <-written
		op := harness.Try(a.Verb("c1", fmt.Sprintf("snapshot live%d", i)))(t)
		if op.TimingsMS["frozen"] <= 0 {
			t.Errorf("the operation does not say how long the clone stood still: %v", op.TimingsMS)
		}
		t.Logf("snapshot %d: %v", i, op.TimingsMS)
		name := fmt.Sprintf("r%d", i)
		harness.Try(a.NewClone(name, "c1", fmt.Sprintf("snapshot:live%d", i)))(t)
		whole(t, a, name, acknowledged, p.BinDir)
	}
	<-written // it still writes
	last := stop()
	whole(t, a, "c1", last, "")

	harness.AddNote(t, p, "two")
	harness.Try(a.Sync("shop", ""))(t)
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two")
	harness.Try(a.Verb("c1", "undo"))(t)
	whole(t, a, "c1", last, "")
	harness.Try(a.Verb("c1", "rollback snapshot:live0"))(t)
	notesOf(t, a, "c1", "one")
	harness.Try(a.NewClone("live", "c1", ""))(t) // of a running clone
	notesOf(t, a, "live", "one")
	d.CheckInvariants(t, harness.Invariants{})
	for _, c := range harness.Try(a.Clones())(t) {
		harness.Try(a.Verb(c.Name, "remove"))(t)
	}
	d.Shutdown()
	d.NothingLeft()
}

// writer commits transactions of two halves in a clone until stop is called,
// which returns the last acknowledged one; so does the channel at any time.
func writer(t *testing.T, a harness.Ask, clone string) (written <-chan int64, stop func() int64) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	conn := harness.Try(a.Connect(ctx, clone))(t)
	acknowledged, ended := make(chan int64), make(chan error, 1)
	last := int64(0)
	go func() {
		defer close(acknowledged) // so that nobody waits for what failed
		var err error
		for err == nil && ctx.Err() == nil {
			if err = pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
				id := last + 1
				_, err1 := tx.Exec(ctx, "INSERT INTO entry SELECT g, md5(g::text), md5(md5(g::text)) FROM CAST($1 AS bigint) g", id)
				_, err2 := tx.Exec(ctx, "INSERT INTO other SELECT g, md5(g::text) FROM CAST($1 AS bigint) g", id)
				_, err3 := tx.Exec(ctx, "UPDATE entry SET half = half WHERE id = CAST($1 AS bigint) / 2", id)
				return errors.Join(err1, err2, err3)
			}); err != nil {
				break
			}
			last++
			select {
			case acknowledged <- last:
			default:
			}
		}
		if ctx.Err() != nil {
			err = nil
		}
		ended <- errors.Join(err, conn.Close(context.WithoutCancel(ctx)))
	}()
	return acknowledged, func() int64 {
		cancel()
		must(t, <-ended)
		return last
	}
}

// whole ends the test unless a clone holds the first n transactions whole, and
// perhaps more. With the folder of the server's programs it is stopped and the
// checksums of all its pages are looked at.
func whole(t *testing.T, a harness.Ask, clone string, n int64, bin string) {
	t.Helper()
	got := harness.Try(a.Value(clone, fmt.Sprintf(`SELECT concat_ws(' ',
		(SELECT count(*) >= %[1]d AND max(id) = count(*) FROM entry),
		(SELECT count(*) FROM entry) = (SELECT count(*) FROM other),
		(SELECT count(*) FROM entry e FULL JOIN other o USING (id) WHERE e.half IS DISTINCT FROM o.half OR e.sum <> md5(e.half)))`, n)))(t)
	if got != "t t 0" {
		t.Errorf("clone %s is torn: enough rows, as many in both tables, wrong ones: %s", clone, got)
	}
	sound := harness.Try(a.Value(clone, `SELECT string_agg(bt_index_check(i.indexrelid, true)::text, '') FROM pg_index i
		JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
		WHERE m.amname = 'btree' AND c.relpersistence = 'p' AND i.indisvalid`))(t)
	damaged := harness.Try(a.Value(clone, `SELECT count(*)::text FROM pg_class c, LATERAL verify_heapam(c.oid) v
		WHERE c.relkind IN ('r', 't', 'm') AND c.relpersistence = 'p'`))(t)
	if sound != "" || damaged != "0" {
		t.Errorf("clone %s: indexes %q, damaged tuples %s", clone, sound, damaged)
	}
	if bin == "" {
		return
	}
	harness.Try(a.Verb(clone, "stop"))(t)
	c := harness.Try(client.Read[client.Clone](a.GetClone(t.Context(), clone, nil)))(t)
	out, err := exec.CommandContext(t.Context(), filepath.Join(bin, "pg_checksums"), "--check", "-D", c.Path).CombinedOutput()
	if err != nil {
		t.Errorf("clone %s: checksums: %v\n%s", clone, err, out)
	}
}
