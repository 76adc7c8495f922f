package linker

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
	"github.com/ramet-io/ramet/internal/pgtest"
)

// workload commits rows until the test stops it and returns how many.
func workload(t *testing.T, s *pgtest.Server) (stop func() int64) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	var n atomic.Int64
	conn, err := s.Connect(t.Context(), "postgres")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(done)
		defer conn.Close(context.WithoutCancel(ctx)) //nolint:errcheck // nothing is pending
		for ctx.Err() == nil {
			if _, err := conn.Exec(ctx, "INSERT INTO work (pad) VALUES (repeat('x', 300))", pgx.QueryExecModeSimpleProtocol); err == nil {
				n.Add(1)
			}
		}
	}()
	stop = func() int64 {
		cancel()
		<-done
		return n.Load()
	}
	t.Cleanup(func() { stop() })
	return stop
}

const checksum = "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)::text FROM %s t"

// TestSeedAndFollow is the whole way: a base backup and WAL of a server that is
// written to all the time, made into a second server that has the same rows.
func TestSeedAndFollow(t *testing.T) {
	eachMajor(t, func(t *testing.T, major int) {
		s := production(t, pgtest.Config{Major: major, InitdbArgs: []string{"--data-checksums"}, Settings: map[string]string{"max_wal_size": "200MB"}})
		space := filepath.Join(s.Root, "space")
		if err := os.Mkdir(space, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(space, s.UID, s.GID); err != nil {
			t.Fatal(err)
		}
		exec1(t, s,
			"CREATE TABLESPACE space LOCATION '"+space+"'",
			"CREATE TABLE work (id bigserial, pad text)",
			"CREATE TABLE big AS SELECT i, repeat(md5(i::text), 10) AS pad FROM generate_series(1, 100000) i",
			"CREATE TABLE elsewhere TABLESPACE space AS SELECT i, md5(i::text) AS pad FROM generate_series(1, 50000) i",
			"CREATE DATABASE other")
		stop := workload(t, s)

		l := newLinker(t)
		facts := probe(t, l, s)
		if len(facts.Tablespaces) != 1 || facts.Tablespaces[0].Path != space || facts.Major != major {
			t.Errorf("facts: %+v", facts)
		}
		store := openStore(t, t.TempDir(), facts)
		f := follow(t, l, engine.FollowRequest{Target: target(s), Facts: facts, Slot: "ramet_test", Temporary: true, WAL: store})
		f.connected(t)

		var lastDone, total int64
		dir, res := seed(t, l, s, facts, func(r *engine.SeedRequest) {
			r.OnProgress = func(d, n int64) {
				if d < lastDone || n > 0 && d > n {
					t.Errorf("progress went from %d to %d of %d", lastDone, d, n)
				}
				lastDone, total = d, n
			}
		})
		if lastDone == 0 || lastDone != total {
			t.Errorf("progress ended at %d of %d", lastDone, total)
		}
		rows := stop()
		exec1(t, s, "UPDATE big SET pad = 'changed' WHERE i % 7 = 0", "DELETE FROM elsewhere WHERE i % 3 = 0")
		end := lsnOf(t, s, "SELECT pg_current_wal_flush_lsn()")
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		if err := store.WaitDurable(ctx, end); err != nil {
			t.Fatal(err)
		}
		tli, have := store.LastRecordEnd()
		if have < end || res.EndLSN > have || res.StartLSN == 0 || tli != res.TLI {
			t.Fatalf("store ends at %s, backup %+v, production %s", have, res, end)
		}
		pgWAL := filepath.Join(dir, "pgdata", "pg_wal")
		if err := store.CopyTo(t.Context(), wal.CopyOptions{Dir: pgWAL, TLI: tli, From: res.StartLSN, To: have, UID: s.UID, GID: s.GID, Sync: true}); err != nil {
			t.Fatal(err)
		}
		if link, err := os.Readlink(filepath.Join(dir, "pgdata", "pg_tblspc", fmt.Sprint(res.Tablespaces[0].OID))); err != nil || link != fmt.Sprintf("../ts/%d", res.Tablespaces[0].OID) {
			t.Errorf("tablespace link: %q, %v", link, err)
		}
		c := startCopy(t, s, dir)
		for _, table := range []string{"work", "big", "elsewhere"} {
			want := value(t, s, fmt.Sprintf(checksum, table))
			got, err := c.query(t.Context(), "postgres", fmt.Sprintf(checksum, table))
			if err != nil || got != want {
				t.Errorf("table %s: got %q, %v, want %q", table, got, err, want)
			}
		}
		if rows == 0 {
			t.Error("the workload committed nothing")
		}
		if _, err := c.query(t.Context(), "other", "SELECT 1"); err != nil {
			t.Error(err)
		}
		if err := f.stop(); err != nil {
			t.Errorf("Follow: %v", err)
		}
	})
}
