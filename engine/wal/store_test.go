package wal

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// shop makes a log of some segments with commits, large records and a switch.
func shop(segments int) *writer {
	w := newWriter(1 << 20)
	for i := uint32(1); len(w.buf) < segments<<20; i++ {
		w.commit(i, int64(i)*1000)
		w.fill(int(i*7919) % 5000)
		if i%400 == 0 {
			w.fill(1_500_000) // over a whole segment
		}
		if i == 250 {
			w.switchSegment()
		}
	}
	return w
}

// TestTornTail is a crash at random places: the files end anywhere, in
// garbage or not, and all that was acknowledged is there when it opens again.
func TestTornTail(t *testing.T) {
	w := shop(6)
	rng := rand.New(rand.NewPCG(1, 2))                                                                         //nolint:gosec // repeatable on purpose
	fast := Options{SyncFile: func(*os.File) error { return nil }, SyncDir: func(string) error { return nil }} // the crash is played
	whole := w.open(t, t.TempDir(), fast)
	w.feed(t, whole)
	want := events(t, whole, Query{})
	for round := range 60 {
		dir := t.TempDir()
		s := w.open(t, dir, fast)
		if _, err := s.Begin(1, w.start); err != nil {
			t.Fatal(err)
		}
		synced := rng.IntN(len(w.buf))
		extra := synced + rng.IntN(len(w.buf)-synced)
		if err := s.Append(1, w.start, w.buf[:synced]); err != nil {
			t.Fatal(err)
		}
		acked, err := s.Sync()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Append(1, w.start+engine.LSN(synced), w.buf[synced:extra]); err != nil {
			t.Fatal(err)
		}
		s.abandon()
		tear(t, rng, dir, w, acked)
		again := w.open(t, dir, fast)
		if _, rec := again.LastRecordEnd(); rec < acked {
			t.Fatalf("round %d: %s was acknowledged, but only %s is left", round, acked, rec)
		}
		w.feed(t, again)
		got := events(t, again, Query{})
		if len(got) != len(want) {
			t.Fatalf("round %d: %d events, want %d", round, len(got), len(want))
		}
		for i := range got {
			if got[i] != want[i] {
				t.Fatalf("round %d: event %d is %+v, want %+v", round, i, got[i], want[i])
			}
		}
		_ = again.Close()
	}
}

// abandon is what a killed process leaves: files as they are, lock released.
func (s *Store) abandon() {
	s.closeFiles()
	_ = s.lock.Close()
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
}

// tear does to the bytes after acked what a power cut may: cut, zero or garble.
func tear(t *testing.T, rng *rand.Rand, dir string, w *writer, acked engine.LSN) {
	t.Helper()
	no := acked.Segment(w.segSize)
	name := filepath.Join(dir, no.FileName(1, w.segSize))
	info, err := os.Stat(name)
	if err != nil {
		return // acked at a segment's end, the next one not begun
	}
	from := int64(acked - no.Start(w.segSize))
	left := info.Size() - from
	if left <= 0 {
		return
	}
	at := from + rng.Int64N(left)
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // a test's own file
	switch rng.IntN(3) {
	case 0:
		err = f.Truncate(at)
	case 1:
		_, err = f.WriteAt(make([]byte, info.Size()-at), at)
	default:
		junk := make([]byte, info.Size()-at)
		for i := range junk {
			junk[i] = byte(rng.Uint32())
		}
		_, err = f.WriteAt(junk, at)
	}
	if err != nil {
		t.Fatal(err)
	}
	// Later segments were never synced either: some of them did not get out.
	if rng.IntN(2) == 0 {
		for n := no + 1; ; n++ {
			if os.Remove(filepath.Join(dir, n.FileName(1, w.segSize))) != nil {
				break
			}
		}
	}
}

// TestDamagedDiskIsToldFromTornTail: bytes that were complete and indexed do
// not vanish silently.
func TestDamagedDiskIsToldFromTornTail(t *testing.T) {
	w := shop(4)
	dir := t.TempDir()
	s := w.open(t, dir, Options{})
	w.feed(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	first := engine.SegmentNumber(1).FileName(1, w.segSize)
	f, err := os.OpenFile(filepath.Join(dir, first), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(make([]byte, 5000), 300000); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Close(), os.Remove(filepath.Join(dir, "index", first+".idx"))); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, Options{}); engine.ClassOf(err) != engine.ClassDataLoss || engine.HintOf(err) == "" {
		t.Errorf("got %v, want data loss", err)
	}
	if err := os.Remove(filepath.Join(dir, engine.SegmentNumber(2).FileName(1, w.segSize))); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, Options{}); engine.CodeOf(err) != engine.CodeWALGap {
		t.Errorf("a missing segment: got %v", err)
	}
}

func TestAppendRefusesGaps(t *testing.T) {
	w := shop(2)
	s := w.open(t, t.TempDir(), Options{})
	if err := s.Append(1, w.start, w.buf[:100]); engine.CodeOf(err) != engine.CodeWrongState {
		t.Errorf("before Begin: got %v", err)
	}
	if at, err := s.Begin(1, w.start+12345); err != nil || at != w.start {
		t.Fatalf("Begin rounds to %s, %v, want %s", at, err, w.start)
	}
	if _, err := s.Begin(1, w.start); engine.CodeOf(err) != engine.CodeWrongState {
		t.Errorf("a second Begin: got %v", err)
	}
	for _, at := range []engine.LSN{w.start - 8, w.start + 8} {
		if err := s.Append(1, at, w.buf[:100]); engine.CodeOf(err) != engine.CodeWALGap {
			t.Errorf("at %s: got %v", at, err)
		}
	}
	if err := s.Append(2, w.start, w.buf[:100]); engine.CodeOf(err) != engine.CodeTimelineSwitch {
		t.Errorf("an unknown timeline: got %v", err)
	}
	w.feed(t, s)
}

func TestFailedSyncIsNotTrusted(t *testing.T) {
	w := shop(3)
	var fail atomic.Bool
	var names []string
	s := w.open(t, t.TempDir(), Options{SyncFile: func(f *os.File) error {
		if fail.Load() {
			return unix.EIO
		}
		names = append(names, filepath.Base(f.Name()))
		return f.Sync()
	}})
	if _, err := s.Begin(1, w.start); err != nil {
		t.Fatal(err)
	}
	if err := s.Append(1, w.start, w.buf[:700_000]); err != nil {
		t.Fatal(err)
	}
	acked, err := s.Sync()
	if err != nil || len(names) == 0 {
		t.Fatalf("%v, synced %v", err, names)
	}
	if err := s.Append(1, w.start+700_000, w.buf[700_000:1_500_000]); err != nil {
		t.Fatal(err)
	}
	fail.Store(true)
	if _, err := s.Sync(); !errors.Is(err, unix.EIO) {
		t.Fatalf("got %v", err)
	}
	if _, rec := s.LastRecordEnd(); rec != acked {
		t.Errorf("after a failed sync the store counts on %s, acknowledged was %s", rec, acked)
	}
	fail.Store(false)
	_, pos := s.Position()
	if pos > acked {
		// What was not synced is asked for again.
		t.Errorf("the store goes on at %s, acknowledged was %s", pos, acked)
	}
	w.feed(t, s)
}

func TestOneProcess(t *testing.T) {
	w := shop(1)
	dir := t.TempDir()
	s := w.open(t, dir, Options{})
	if _, err := Open(dir, Options{}); engine.ClassOf(err) != engine.ClassConflict {
		t.Errorf("opened twice: %v", err)
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]Options{
		engine.CodeSystemIDMismatch:   {SystemID: "8"},
		engine.CodeIncompatibleServer: {SystemID: "7", Major: 16},
	} {
		if _, err := Open(dir, o); engine.CodeOf(err) != name {
			t.Errorf("got %v, want %s", err, name)
		}
	}
	if _, err := Open(t.TempDir(), Options{SystemID: "1", Major: 13}); engine.CodeOf(err) != engine.CodeMajorUnsupported {
		t.Errorf("major 13: %v", err)
	}
	w.open(t, dir, Options{})
}

func TestWaitDurable(t *testing.T) {
	w := shop(2)
	s := w.open(t, t.TempDir(), Options{})
	if _, err := s.Begin(1, w.start); err != nil {
		t.Fatal(err)
	}
	end := w.pos()
	done := make(chan error, 1)
	go func() { done <- s.WaitDurable(t.Context(), end) }()
	if err := s.Append(1, w.start, w.buf); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-done:
		t.Fatalf("appended is not durable: %v", err)
	case <-time.After(20 * time.Millisecond):
	}
	if _, err := s.Sync(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.WaitDurable(ctx, end+1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	go func() { done <- s.WaitDurable(t.Context(), end+1) }()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; engine.ClassOf(err) != engine.ClassUnavailable {
		t.Errorf("after Close: %v", err)
	}
}

func TestPrune(t *testing.T) {
	w := shop(8)
	dir := t.TempDir()
	s := w.open(t, dir, Options{})
	w.feed(t, s)
	before := s.Bytes()
	keep := w.start + 3<<20 + 4711
	removed, err := s.Prune(map[engine.TLI]engine.LSN{1: keep, 9: keep})
	if err != nil || removed != 3<<20 || s.Bytes() != before-removed {
		t.Errorf("removed %d, %v, of %d, left %d", removed, err, before, s.Bytes())
	}
	if _, start := s.Start(); start != w.start+3<<20 {
		t.Errorf("the store begins at %s", start)
	}
	if n, err := s.Prune(map[engine.TLI]engine.LSN{1: keep}); n != 0 || err != nil {
		t.Errorf("again: %d, %v", n, err)
	}
	left := events(t, s, Query{})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = w.open(t, dir, Options{})
	if got := events(t, s, Query{}); len(got) != len(left) || len(got) == 0 {
		t.Errorf("opened again: %d events, had %d", len(got), len(left))
	}
	if _, err := s.Prune(map[engine.TLI]engine.LSN{1: w.pos() + 1<<30}); err != nil {
		t.Fatal(err)
	}
	if _, pos := s.Position(); pos != w.pos() || s.Bytes() == 0 {
		t.Errorf("the newest segment went: position %s, %d bytes", pos, s.Bytes())
	}
	if _, err := s.ResolveLSN(w.start + 100); engine.CodeOf(err) != engine.CodeInvalidPoint {
		t.Errorf("a pruned position: %v", err)
	}
	if err := s.CopyTo(t.Context(), CopyOptions{Dir: t.TempDir(), TLI: 1, From: keep, To: w.pos(), UID: -1, GID: -1}); engine.CodeOf(err) != engine.CodeWALGap {
		t.Errorf("copy of what was pruned: %v", err)
	}
}

func TestCopyTo(t *testing.T) {
	w := shop(4)
	s := w.open(t, t.TempDir(), Options{})
	w.feed(t, s)
	if err := s.PutHistory(2, []byte("1\t0/5000000\tno recovery target specified\n")); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	check := func(from, to engine.LSN) {
		t.Helper()
		for no := from.Segment(w.segSize); no.Start(w.segSize) < to; no++ {
			got, err := os.ReadFile(filepath.Join(dir, no.FileName(1, w.segSize)))
			if err != nil {
				t.Fatal(err)
			}
			want := make([]byte, w.segSize)
			a := no.Start(w.segSize)
			copy(want, w.buf[a-w.start:min(a+engine.LSN(w.segSize), to)-w.start])
			if !bytes.Equal(got, want) {
				t.Fatalf("segment %d up to %s differs", no, to)
			}
		}
	}
	step := engine.LSN(77_777)
	from := w.start
	for to := from + step; to < w.pos(); to += step {
		if err := s.CopyTo(t.Context(), CopyOptions{Dir: dir, TLI: 1, From: from, To: to, UID: -1, GID: -1, Sync: to%2 == 0}); err != nil {
			t.Fatal(err)
		}
		check(from, to)
		from = to
	}
	// Less than before: what was beyond is zero again. A file that someone
	// wrote to is put right.
	for _, spoil := range []bool{false, true} {
		if spoil {
			name := filepath.Join(dir, engine.SegmentNumber(1).FileName(1, w.segSize))
			if err := os.WriteFile(name, bytes.Repeat([]byte{7}, int(w.segSize)), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.CopyTo(t.Context(), CopyOptions{Dir: dir, TLI: 1, From: w.start, To: w.start + 500_001, UID: -1, GID: -1}); err != nil {
			t.Fatal(err)
		}
		check(w.start, w.start+500_001)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "00000002.history")); err != nil || len(b) == 0 {
		t.Errorf("history: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*.ramet"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	for _, o := range []CopyOptions{{TLI: 1, From: w.start, To: w.pos() + 8}, {TLI: 1, From: w.start - 8, To: w.pos()}, {TLI: 3, From: w.start, To: w.pos()}} {
		o.Dir = t.TempDir()
		if err := s.CopyTo(t.Context(), o); engine.CodeOf(err) != engine.CodeWALGap {
			t.Errorf("%+v: got %v", o, err)
		}
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, engine.SegmentNumber(9).FileName(1, w.segSize))); err != nil {
		t.Fatal(err)
	}
}

func TestTimeAtAndClock(t *testing.T) {
	w := newWriter(1 << 20)
	_, a := w.commit(1, 5_000_000)
	_, b := w.commit(2, 3_000_000) // commit times are not monotonic
	_, c := w.commit(3, 9_000_000)
	dir := t.TempDir()
	s := w.open(t, dir, Options{})
	w.feed(t, s)
	s.Clock(pgTime(20_000_000), c)
	for at, want := range map[engine.LSN]int64{a: 5_000_000, b: 5_000_000, c - 1: 5_000_000, c: 20_000_000} {
		if got, ok := s.TimeAt(at); !ok || !got.Equal(pgTime(want)) {
			t.Errorf("%s: got %s, %t, want %s", at, got, ok, pgTime(want))
		}
	}
	if _, ok := s.TimeAt(w.start); ok {
		t.Error("a time before everything")
	}
	// Before the first commit, in the order of the log, that is later.
	for us, want := range map[int64]engine.LSN{4_000_000: w.start + longHeaderSize, 5_000_000: b, 8_999_999: b, 9_000_000: c, 15_000_000: c} {
		if got, err := s.ResolveTime(pgTime(us)); err != nil || got.End != want {
			t.Errorf("%d: got %+v, %v, want %s", us, got, err, want)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = w.open(t, dir, Options{})
	if r := s.Ranges(); len(r) != 1 || !r[0].EndTime.Equal(pgTime(20_000_000)) || r[0].EndLSN != c {
		t.Errorf("opened again: %+v", r)
	}
}

func TestParseHistory(t *testing.T) {
	h, err := parseHistory(3, []byte("1\t0/3000000\tno recovery target specified\n\n# comment\n2\t0/5000000\tbefore 2026\n"))
	if err != nil || len(h) != 2 || h[1].tli != 2 || h[1].at != 0x5000000 {
		t.Errorf("got %+v, %v", h, err)
	}
	for _, bad := range []string{"x\t0/1\n", "1\n", "1\tzz\n", "3\t0/1\n", "2\t0/1\n1\t0/2\n", "0\t0/1\n"} {
		if _, err := parseHistory(3, []byte(bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
