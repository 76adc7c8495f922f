package wal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

type metaFile struct {
	Format      int
	Major       int
	SystemID    string
	SegmentSize int64
}

// Open opens the store in dir, which belongs to one timeflow, and creates it
// when there is none. After a crash it finds the end again by reading the
// segments whose index was not yet saved; what follows the last complete
// record is dropped. One process can have a store open.
func Open(dir string, o Options) (*Store, error) {
	o.defaults()
	if err := os.MkdirAll(filepath.Join(dir, "index"), 0o700); err != nil {
		return nil, fmt.Errorf("open WAL store: %w", err)
	}
	s := &Store{dir: dir, o: o, lines: map[engine.TLI]*timeline{}, hist: map[engine.TLI][]switchPoint{}, fed: map[string]fed{}, changed: make(chan struct{})}
	if err := s.takeLock(); err != nil {
		return nil, err
	}
	if err := s.open(); err != nil {
		return nil, fmt.Errorf("open WAL store %s: %w", dir, errors.Join(err, s.lock.Close()))
	}
	return s, nil
}

func (s *Store) takeLock() error {
	f, err := os.OpenFile(filepath.Join(s.dir, "LOCK"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("open WAL store: %w", err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		return errors.Join(engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "the WAL store %s is open already: %w", s.dir, err), f.Close())
	}
	s.lock = f
	return nil
}

func (s *Store) open() error {
	if err := s.loadMeta(); err != nil {
		return err
	}
	names, err := s.scanDir()
	if err != nil {
		return err
	}
	tlis := make([]engine.TLI, 0, len(names))
	for tli := range names {
		tlis = append(tlis, tli)
	}
	sort.Slice(tlis, func(i, j int) bool { return tlis[i] < tlis[j] })
	for _, tli := range tlis {
		t, ix, err := s.load(tli, s.branchPoint(tli))
		if err != nil {
			return err
		}
		if t != nil {
			s.adopt(ix, t)
		}
	}
	if s.ix == nil {
		return nil
	}
	s.durable, s.record = s.ix.parser.pos, s.ix.parser.lastEnd
	if s.record == 0 {
		s.record = s.durable
	}
	s.full = nil
	return s.loadClock()
}

func (s *Store) loadMeta() error {
	path := filepath.Join(s.dir, "meta.json")
	want := metaFile{Format: 1, Major: s.o.Major, SystemID: s.o.SystemID, SegmentSize: s.o.SegmentSize}
	b, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		if want.SegmentSize == 0 {
			want.SegmentSize = 16 << 20
		}
		if b, err = json.Marshal(want); err == nil {
			err = writeAtomic(path, b)
		}
		if err == nil {
			err = s.o.SyncDir(s.dir)
		}
		if err != nil {
			return err
		}
	case err != nil:
		return err
	default:
		var have metaFile
		if err := json.Unmarshal(b, &have); err != nil || have.Format != 1 {
			return engine.Errorf(engine.ClassDataLoss, engine.CodeInternal, "%s is not readable", path)
		}
		if want.SystemID != "" && want.SystemID != have.SystemID {
			return engine.Errorf(engine.ClassConflict, engine.CodeSystemIDMismatch, "the WAL store is of system %s, not %s", have.SystemID, want.SystemID)
		}
		if want.Major != 0 && want.Major != have.Major || want.SegmentSize != 0 && want.SegmentSize != have.SegmentSize {
			return engine.Errorf(engine.ClassConflict, engine.CodeIncompatibleServer,
				"the WAL store is of PostgreSQL %d with segments of %d bytes", have.Major, have.SegmentSize)
		}
		want = have
	}
	s.o.Major, s.size = want.Major, want.SegmentSize
	if s.sys, err = strconv.ParseUint(want.SystemID, 10, 64); err != nil {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%q is not a system identifier", want.SystemID)
	}
	// Refuse what the parser could not read before anything comes in.
	_, err = newParser(s.config(1), 0, false, 0, nil)
	return err
}

// scanDir lists segments by timeline and reads the history files.
func (s *Store) scanDir() (map[engine.TLI]bool, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil, err
	}
	found := map[engine.TLI]bool{}
	for _, e := range entries {
		if tli, _, err := engine.ParseSegmentName(e.Name(), s.size); err == nil {
			found[tli] = true
			continue
		}
		stem, ok := strings.CutSuffix(e.Name(), ".history")
		tli, err := strconv.ParseUint(stem, 16, 32)
		if !ok || err != nil {
			continue
		}
		b, err := os.ReadFile(filepath.Join(s.dir, e.Name()))
		if err != nil {
			return nil, err
		}
		if s.hist[engine.TLI(tli)], err = parseHistory(engine.TLI(tli), b); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// segmentNumbers lists one timeline's segments in order and refuses a hole.
func (s *Store) segmentNumbers(tli engine.TLI) ([]engine.SegmentNumber, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil, err
	}
	var nos []engine.SegmentNumber
	for _, e := range entries { // ReadDir sorts, and names sort as numbers do
		t, no, err := engine.ParseSegmentName(e.Name(), s.size)
		if err != nil || t != tli {
			continue
		}
		if n := len(nos); n > 0 && no != nos[n-1]+1 {
			return nil, engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap, "WAL between segments %s and %s is missing",
				nos[n-1].FileName(tli, s.size), e.Name())
		}
		nos = append(nos, no)
	}
	return nos, nil
}

// load reads one timeline's state from its files: summaries where they are
// saved, the segments themselves after that. It leaves the files ending at the
// last complete record, durable. With neither files nor from, both are nil.
func (s *Store) load(tli engine.TLI, from engine.LSN) (*timeline, *indexer, error) {
	for range 3 {
		nos, err := s.segmentNumbers(tli)
		if err != nil {
			return nil, nil, err
		}
		t := &timeline{tli: tli, from: from}
		if len(nos) == 0 {
			if from == 0 {
				return nil, nil, nil
			}
			no := from.Segment(s.size)
			ix, err := newIndexer(s.config(tli), newSegment(tli, no, nil), no.Start(s.size), false, 0, from)
			return t, ix, err
		}
		if from == 0 {
			t.from = nos[0].Start(s.size)
		}
		ix, bad, err := s.rescan(t, nos, from)
		if err != nil {
			return nil, nil, err
		}
		keep := ix.cur.lastEnd
		if keep == 0 {
			keep = nos[0].Start(s.size)
		}
		if keep == ix.parser.pos {
			return t, ix, s.settle(t, ix)
		}
		s.o.Logger.Debug("WAL after the last complete record is dropped", "dir", s.dir, "from", keep.String(), "to", ix.parser.pos.String(), "reason", bad)
		if err := s.cut(tli, nos, keep); err != nil {
			return nil, nil, err
		}
	}
	return nil, nil, engine.Errorf(engine.ClassInternal, engine.CodeInternal, "the WAL of timeline %d does not settle", tli)
}

// rescan reads the segments from the first one without a saved index on, until
// the files end or stop being valid.
func (s *Store) rescan(t *timeline, nos []engine.SegmentNumber, from engine.LSN) (ix *indexer, bad, err error) {
	var before *segment
	for _, no := range nos {
		seg, err := readIndex(s.indexPath(&segment{tli: t.tli, no: no}), s.size, false)
		if err != nil || seg.tli != t.tli || seg.no != no {
			break // missing or damaged: the segment is read again
		}
		t.segs, before = append(t.segs, seg), seg
	}
	if before != nil && before.size < s.size { // the end of a closed timeline
		t.segs = t.segs[:len(t.segs)-1]
		if before = nil; len(t.segs) > 0 {
			before = t.segs[len(t.segs)-1]
		}
	}
	next := nos[0] + engine.SegmentNumber(len(t.segs))
	at, known, prev := next.Start(s.size), false, engine.LSN(0)
	if before != nil {
		// A record that began in an earlier segment is read from its start;
		// when its start is pruned, or was never here, its rest is skipped.
		if before.resume >= nos[0].Start(s.size) {
			at, known, prev = before.resume, true, before.lastFrom
		} else {
			at = nos[0].Start(s.size)
		}
	}
	ix, err = newIndexer(s.config(t.tli), newSegment(t.tli, next, before), at, known, prev, from)
	if err != nil {
		return nil, nil, err
	}
	ix.done = func(seg *segment) { t.segs = append(t.segs, seg) }
	bad, err = s.feedFiles(t.tli, ix, (nos[len(nos)-1] + 1).Start(s.size))
	return ix, bad, err
}

// feedFiles feeds the files' bytes from the parser's position up to end. What
// is not valid, or missing at the end, is returned as bad.
func (s *Store) feedFiles(tli engine.TLI, ix *indexer, end engine.LSN) (bad, err error) {
	buf := make([]byte, 1<<20)
	for ix.parser.pos < end {
		no := ix.parser.pos.Segment(s.size)
		f, err := os.Open(s.path(tli, no))
		if err != nil {
			return nil, err
		}
		bad, err = feedFile(f, ix, int64(ix.parser.pos-no.Start(s.size)), s.size, buf)
		_ = f.Close() // only read
		if bad != nil || err != nil {
			return bad, err
		}
		if ix.parser.pos.Segment(s.size) == no {
			return nil, nil // the file ends here
		}
	}
	return nil, nil
}

func feedFile(f *os.File, ix *indexer, off, size int64, buf []byte) (bad, err error) {
	for off < size {
		n, err := f.ReadAt(buf[:min(int64(len(buf)), size-off)], off)
		if n > 0 {
			if bad := ix.feed(buf[:n]); bad != nil {
				return bad, nil
			}
			off += int64(n)
		}
		if errors.Is(err, io.EOF) || err == nil && n == 0 {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return nil, nil
}

// settle makes what was read again durable and saves its index.
func (s *Store) settle(t *timeline, ix *indexer) error {
	for _, seg := range t.segs {
		if seg.saved {
			continue
		}
		if err := s.syncSegment(seg); err != nil {
			return err
		}
		b, err := seg.encode(s.size)
		if err == nil {
			err = writeAtomic(s.indexPath(seg), b)
		}
		if err != nil {
			return err
		}
		seg.saved, seg.xacts, seg.events, seg.clocks = true, nil, nil, nil
	}
	if ix.cur.size > 0 {
		if err := s.syncSegment(ix.cur); err != nil {
			return err
		}
		t.segs = append(t.segs, ix.cur)
	}
	return s.o.SyncDir(s.dir)
}

func (s *Store) syncSegment(seg *segment) error {
	f, err := os.OpenFile(s.path(seg.tli, seg.no), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(s.o.SyncFile(f), f.Close())
}

// cut removes every byte at or after keep. When a saved index tells of a
// record that was complete and durable beyond it, this is no torn tail.
func (s *Store) cut(tli engine.TLI, nos []engine.SegmentNumber, keep engine.LSN) error {
	for i := len(nos) - 1; i >= 0; i-- {
		start := nos[i].Start(s.size)
		if start+engine.LSN(s.size) <= keep {
			break
		}
		index := s.indexPath(&segment{tli: tli, no: nos[i]})
		if seg, err := readIndex(index, s.size, false); err == nil && seg.lastEnd > keep {
			return engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap, "WAL at %s is damaged, but it was complete up to %s before", keep, seg.lastEnd).
				WithHint("the stored WAL was damaged on disk; check the file system, then resync the source")
		}
		err := os.Remove(index)
		if err == nil || errors.Is(err, os.ErrNotExist) {
			if start >= keep {
				err = os.Remove(s.path(tli, nos[i]))
			} else {
				err = os.Truncate(s.path(tli, nos[i]), int64(keep-start))
			}
		}
		if err != nil {
			return err
		}
	}
	return s.o.SyncDir(s.dir)
}
