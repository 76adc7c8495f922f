package testenv

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// recorder is a testing.TB that notes how a helper ended the test.
type recorder struct {
	testing.TB
	skipped, failed string
}

func (r *recorder) Helper() {}

func (r *recorder) Skipf(format string, args ...any) {
	r.skipped = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.failed = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// record runs f as a test would be, on a goroutine that the helper may end.
func record(t *testing.T, f func(testing.TB)) *recorder {
	t.Helper()
	r := &recorder{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		f(r)
	}()
	<-done
	return r
}

func TestMissingToolSkipsOrFails(t *testing.T) {
	ask := func(tb testing.TB) { Tool(tb, "no-such-program-anywhere") }

	t.Setenv(RequireVar, "")
	if r := record(t, ask); !strings.Contains(r.skipped, "no-such-program-anywhere") || r.failed != "" {
		t.Errorf("not required: got skip %q, failure %q; want a skip that names the program", r.skipped, r.failed)
	}
	t.Setenv(RequireVar, "1")
	if r := record(t, ask); !strings.Contains(r.failed, "no-such-program-anywhere") || r.skipped != "" {
		t.Errorf("required: got skip %q, failure %q; want a failure that names the program", r.skipped, r.failed)
	}
}

// absentMajor returns a major that the distribution has not installed, since
// an installed one goes before the cache.
func absentMajor(t *testing.T) int {
	t.Helper()
	for m := newestMajor; m >= oldestMajor; m-- {
		if _, err := os.Stat(filepath.Join(distroPG, strconv.Itoa(m))); err != nil {
			return m
		}
	}
	t.Fatal("the distribution has every major installed; nothing is left to look for in the cache")
	return 0
}

func TestPostgresFromCache(t *testing.T) {
	cache, major := t.TempDir(), absentMajor(t)
	bin := filepath.Join(cache, strconv.Itoa(major), "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(bin, "postgres"), []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv(PGCacheVar, cache)
	t.Setenv(RequireVar, "")
	if got := Postgres(t, major); got != bin {
		t.Errorf("Postgres(%d) = %q, want %q", major, got, bin)
	}
	r := record(t, func(tb testing.TB) { Postgres(tb, 99) })
	if !strings.Contains(r.skipped, "hack/fetch-postgres.sh 99") {
		t.Errorf("Postgres(99): got skip %q, want one that says how to get it", r.skipped)
	}
	t.Setenv(MajorsVar, strconv.Itoa(major)+" 9")
	if r := record(t, func(tb testing.TB) { Majors(tb) }); !strings.Contains(r.failed, `"9"`) {
		t.Errorf("a major of 9: got failure %q, want one that names it", r.failed)
	}
	t.Setenv(MajorsVar, " "+strconv.Itoa(major)+" ")
	if got := Majors(t); len(got) != 1 || got[0] != major {
		t.Errorf("Majors = %v, want [%d]", got, major)
	}
}

func TestEventually(t *testing.T) {
	calls := 0
	Eventually(t, 5*time.Second, func() error {
		if calls++; calls < 3 {
			return errors.New("not yet")
		}
		return nil
	})
	if calls != 3 {
		t.Errorf("condition called %d times, want 3", calls)
	}
	r := record(t, func(tb testing.TB) {
		Eventually(tb, 30*time.Millisecond, func() error { return errors.New("still closed") })
	})
	if !strings.Contains(r.failed, "still closed") {
		t.Errorf("timed out with %q, want the condition's own error", r.failed)
	}
}
