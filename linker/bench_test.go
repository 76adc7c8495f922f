package linker

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/wal"
	"github.com/ramet-io/ramet/internal/pgtest"
)

// TestMeasure compares with PostgreSQL's own programs on about a gigabyte. It
// takes minutes and runs only when asked for: RAMET_MEASURE=1.
func TestMeasure(t *testing.T) {
	if os.Getenv("RAMET_MEASURE") == "" {
		t.Skip("a measurement: set RAMET_MEASURE=1")
	}
	s := production(t, pgtest.Config{Fsync: true, Settings: map[string]string{"shared_buffers": "256MB", "max_wal_size": "8GB", "wal_keep_size": "6GB"}})
	run := func(name string, arg ...string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), filepath.Join(s.BinDir, name), arg...)
		cmd.Env = []string{"PGPASSWORD=" + s.Password, "LC_ALL=C"}
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", name, err, out)
		} else if testing.Verbose() && len(out) > 0 && name == "pg_receivewal" {
			t.Logf("%s: %s", name, out)
		}
	}
	dsn := "host=127.0.0.1 port=" + target(s).Params["port"] + " user=postgres dbname=postgres sslmode=disable"
	l := New(Options{})
	facts := probe(t, l, s)
	exec1(t, s, "SELECT pg_switch_wal()", "CHECKPOINT") // pg_receivewal takes segment 0 for none
	start := lsnOf(t, s, "SELECT pg_current_wal_flush_lsn()")
	run("pgbench", "-i", "-s", "60", "-q", dsn)
	run("pgbench", "-c", "4", "-T", "20", dsn)
	exec1(t, s, "CHECKPOINT")

	t.Run("base backup", func(t *testing.T) {
		compare(t, 7, func() time.Duration {
			dir := dataset(t, s)
			defer os.RemoveAll(dir) //nolint:errcheck // also by the cleanup
			began := time.Now()
			if _, err := l.Seed(t.Context(), engine.SeedRequest{Target: target(s), Facts: facts, Dir: dir, UID: -1, GID: -1, Fast: true}); err != nil {
				t.Fatal(err)
			}
			return time.Since(began)
		}, func() time.Duration {
			dir := dataset(t, s)
			defer os.RemoveAll(dir) //nolint:errcheck // also by the cleanup
			began := time.Now()
			run("pg_basebackup", "-d", dsn, "-X", "none", "-c", "fast", "-D", filepath.Join(dir, "d"))
			return time.Since(began)
		})
	})
	t.Run("WAL", func(t *testing.T) {
		end := lsnOf(t, s, "SELECT pg_current_wal_flush_lsn()")
		t.Logf("%d MB of WAL", (end-start)>>20)
		compare(t, 7, func() time.Duration {
			store, err := wal.Open(t.TempDir(), wal.Options{Major: facts.Major, SystemID: facts.SystemID, SegmentSize: facts.WALSegmentSize})
			if err != nil {
				t.Fatal(err)
			}
			defer store.Close() //nolint:errcheck // measured before
			ctx, cancel := context.WithCancel(t.Context())
			began := time.Now()
			done := make(chan error, 1)
			go func() {
				done <- l.Follow(ctx, engine.FollowRequest{Target: target(s), Facts: facts, Start: start, WAL: store})
			}()
			if err := store.WaitDurable(t.Context(), end); err != nil {
				t.Fatal(err)
			}
			took := time.Since(began)
			cancel()
			if err := <-done; err != nil {
				t.Fatal(err)
			}
			return took
		}, func() time.Duration {
			dir := t.TempDir()
			// pg_receivewal begins where its directory ends; an empty complete
			// segment just before the start puts it there.
			before := (start.Segment(facts.WALSegmentSize) - 1).FileName(1, facts.WALSegmentSize)
			if err := os.WriteFile(filepath.Join(dir, before), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(filepath.Join(dir, before), facts.WALSegmentSize); err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			run("pg_receivewal", "-d", dsn, "--synchronous", "--no-loop", "-v", "-D", dir, "--endpos", end.String())
			took := time.Since(began)
			var got int64
			entries, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range entries {
				if i, err := e.Info(); err == nil {
					got += i.Size()
				}
			}
			if got < int64(end-start) {
				t.Fatalf("pg_receivewal received %d of %d bytes", got, end-start)
			}
			return took
		})
	})
}

// compare runs pairs in turn and prints the median of ratios (theirs by ours).
func compare(t *testing.T, pairs int, ours, theirs func() time.Duration) {
	t.Helper()
	var ratios, a, b []float64
	for i := range pairs {
		var x, y time.Duration
		if i%2 == 0 {
			x, y = ours(), theirs()
		} else {
			y, x = theirs(), ours()
		}
		ratios, a, b = append(ratios, y.Seconds()/x.Seconds()), append(a, x.Seconds()), append(b, y.Seconds())
		t.Logf("ours %.3f s, theirs %.3f s", x.Seconds(), y.Seconds())
	}
	slices.Sort(ratios)
	slices.Sort(a)
	slices.Sort(b)
	t.Logf("median: ours %.3f s, theirs %.3f s, ratio %.2f (%.2f to %.2f)", a[pairs/2], b[pairs/2], ratios[pairs/2], ratios[0], ratios[pairs-1])
}
