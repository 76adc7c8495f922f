package wal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sort"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// Options describe a store. Zero fields are taken from what is on disk.
type Options struct {
	SegmentSize int64  // bytes; default 16 MiB for a new store
	Major       int    // 14 … 18; required for a new store
	SystemID    string // production's system identifier; required for a new store
	Logger      *slog.Logger
	// SyncFile and SyncDir make a file's data and a directory's entries
	// durable; tests replace them to see what is synced when, or to fail.
	SyncFile func(*os.File) error
	SyncDir  func(path string) error
}

func (o *Options) defaults() {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.SyncFile == nil {
		o.SyncFile = func(f *os.File) error { return unix.Fdatasync(int(f.Fd())) }
	}
	if o.SyncDir == nil {
		o.SyncDir = syncDir
	}
}

func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Store is the log of one timeflow: it implements engine.WALWriter for one
// writer, and everything else is safe for concurrent use beside it.
type Store struct {
	dir  string
	o    Options
	sys  uint64
	size int64 // segment size
	lock *os.File

	// w is held by whoever changes files: the writer, Prune, Close.
	w     sync.Mutex
	ix    *indexer
	file  *os.File // the newest segment; nil between segments
	dirty []*os.File
	names bool // a file was created since the directory was last synced
	full  []*segment
	kick  int64 // bytes since the kernel was last asked to start writing back
	saved time.Time
	// broken is set while the files could not be brought back to the last
	// complete record; nothing is appended until they are.
	broken atomic.Bool

	fedMu sync.Mutex
	fed   map[string]fed // by directory

	mu      sync.RWMutex // guards what follows, and ix's segments
	closed  bool
	tli     engine.TLI
	lines   map[engine.TLI]*timeline
	hist    map[engine.TLI][]switchPoint
	durable engine.LSN
	record  engine.LSN // end of the last complete record at or below durable
	last    clockSample
	changed chan struct{}
}

// timeline is one TLI's run of segments, without a hole.
type timeline struct {
	tli  engine.TLI
	segs []*segment
	from engine.LSN // its own records end after this (the switch point), or where the store began
}

func (t *timeline) start(size int64) engine.LSN {
	if len(t.segs) == 0 {
		return t.from
	}
	return max(t.segs[0].no.Start(size), t.from)
}

func (t *timeline) end(size int64) engine.LSN {
	if len(t.segs) == 0 {
		return t.from
	}
	s := t.segs[len(t.segs)-1]
	return s.no.Start(size) + engine.LSN(s.size)
}

func (s *Store) path(tli engine.TLI, no engine.SegmentNumber) string {
	return filepath.Join(s.dir, no.FileName(tli, s.size))
}

func (s *Store) indexPath(seg *segment) string {
	return filepath.Join(s.dir, "index", seg.no.FileName(seg.tli, s.size)+".idx")
}

// Position is where the next byte goes; zero when the store is empty.
func (s *Store) Position() (engine.TLI, engine.LSN) {
	if s.broken.Load() {
		s.w.Lock()
		if err := s.mend(); err != nil {
			s.o.Logger.Warn("the WAL store is not usable yet", "dir", s.dir, "error", err)
		}
		s.w.Unlock()
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.ix == nil {
		return 0, 0
	}
	if s.broken.Load() {
		return s.tli, s.record
	}
	return s.tli, s.ix.parser.pos
}

// SegmentSize returns the size of a segment in bytes.
func (s *Store) SegmentSize() int64 { return s.size }

// Begin implements engine.WALWriter.
func (s *Store) Begin(tli engine.TLI, at engine.LSN) (engine.LSN, error) {
	s.w.Lock()
	defer s.w.Unlock()
	if s.ix != nil {
		return 0, engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "the WAL store already begins at %s", s.ix.parser.pos)
	}
	if tli == 0 || at == 0 {
		return 0, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "a WAL store cannot begin at timeline %d, position %s", tli, at)
	}
	start := at.Segment(s.size).Start(s.size)
	ix, err := newIndexer(s.config(tli), newSegment(tli, at.Segment(s.size), nil), start, false, 0, 0)
	if err != nil {
		return 0, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.adopt(ix, &timeline{tli: tli, from: start})
	s.durable, s.record = start, start
	return start, nil
}

func (s *Store) config(tli engine.TLI) parserConfig {
	return parserConfig{major: s.o.Major, segSize: s.size, sysID: s.sys, tli: tli}
}

// adopt makes ix the writer's place. Callers hold both locks.
func (s *Store) adopt(ix *indexer, t *timeline) {
	s.ix, s.tli = ix, t.tli
	s.lines[t.tli] = t
	ix.done = func(seg *segment) { s.full = append(s.full, seg) }
}

// Append implements engine.WALWriter. The bytes are checked record by record;
// when they are not valid WAL nothing after the last complete record is kept,
// the position goes back there and the error has CodeWALCorrupt.
func (s *Store) Append(tli engine.TLI, lsn engine.LSN, b []byte) error {
	s.w.Lock()
	defer s.w.Unlock()
	if s.ix == nil {
		return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "the WAL store has not begun")
	}
	if err := s.mend(); err != nil {
		return s.classify(err)
	}
	if tli != s.tli {
		if err := s.switchTo(tli, lsn); err != nil {
			return err
		}
	}
	if pos := s.ix.parser.pos; lsn != pos {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap, "WAL came in at %s, but the store ends at %s", lsn, pos)
	}
	for len(b) > 0 {
		seg := s.ix.cur
		start := seg.no.Start(s.size)
		off := int64(s.ix.parser.pos - start)
		n := min(int64(len(b)), s.size-off)
		if err := s.put(seg, off, b[:n]); err != nil {
			return errors.Join(s.classify(err), s.rewind())
		}
		s.mu.Lock()
		if t := s.lines[s.tli]; len(t.segs) == 0 || t.segs[len(t.segs)-1].no < seg.no {
			t.segs = append(t.segs, seg)
		}
		err := s.ix.feed(b[:n])
		s.mu.Unlock()
		if err != nil {
			return errors.Join(s.classify(err), s.rewind())
		}
		if off+n == s.size {
			s.dirty, s.file = append(s.dirty, s.file), nil
		}
		b = b[n:]
	}
	return nil
}

// put writes b into the segment's file, creating it when needed.
func (s *Store) put(seg *segment, off int64, b []byte) error {
	if s.file == nil {
		f, err := os.OpenFile(s.path(seg.tli, seg.no), os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return err
		}
		s.file, s.names, s.kick = f, true, 0
	}
	if _, err := s.file.WriteAt(b, off); err != nil {
		return err
	}
	// Start writing back early so that Sync finds little left to wait for.
	if s.kick += int64(len(b)); s.kick >= 2<<20 {
		_ = unix.SyncFileRange(int(s.file.Fd()), off+int64(len(b))-s.kick, s.kick, unix.SYNC_FILE_RANGE_WRITE) // only advice
		s.kick = 0
	}
	return nil
}

func (s *Store) classify(err error) error {
	var p *parseError
	switch {
	case errors.As(err, &p):
		e := engine.Errorf(engine.ClassDataLoss, engine.CodeWALCorrupt, "WAL that came in is damaged: %w", err)
		return e.WithHint("ask for it again; if it stays, check production's WAL with pg_waldump at that position")
	case errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT):
		e := engine.Errorf(engine.ClassExhausted, engine.CodeDiskFull, "no space left for WAL: %w", err)
		return e.WithHint("free space on the file system of " + s.dir)
	}
	return fmt.Errorf("write WAL: %w", err)
}

// mend tries again what rewind could not do before.
func (s *Store) mend() error {
	if !s.broken.Load() {
		return nil
	}
	return s.drop()
}

// rewind goes back to the end of the last complete record, as a fresh Open would.
func (s *Store) rewind() error {
	s.broken.Store(true)
	s.closeFiles()
	s.full = nil
	s.mu.Lock()
	defer s.mu.Unlock()
	tli, from := s.tli, s.lines[s.tli].from
	t, ix, err := s.load(tli, from)
	if err != nil {
		return fmt.Errorf("go back to the last complete WAL record: %w", err)
	}
	s.adopt(ix, t)
	if s.last.us != 0 {
		ix.cur.tick(s.last)
	}
	s.durable = min(s.durable, ix.parser.pos)
	s.record = min(s.record, s.durable)
	s.broken.Store(false)
	return nil
}

func (s *Store) closeFiles() {
	for _, f := range append(s.dirty, s.file) {
		if f != nil {
			_ = f.Close() // what was not synced is not counted on
		}
	}
	s.dirty, s.file = nil, nil
}

// Sync makes everything appended durable and returns the position that may be
// acknowledged: the end of the last complete record. A record of which only
// the head is durable does not count, because a store that is opened again
// cannot prove it.
func (s *Store) Sync() (engine.LSN, error) {
	s.w.Lock()
	defer s.w.Unlock()
	return s.sync()
}

func (s *Store) sync() (engine.LSN, error) {
	if s.ix == nil {
		return 0, nil
	}
	if err := s.mend(); err != nil {
		return 0, s.classify(err)
	}
	s.mu.RLock()
	pos, rec := s.ix.parser.pos, s.ix.parser.lastEnd
	same := pos == s.durable
	if rec == 0 {
		rec = s.record
	}
	s.mu.RUnlock()
	if same && len(s.dirty) == 0 && !s.names {
		return rec, nil
	}
	for _, f := range append(s.dirty[:len(s.dirty):len(s.dirty)], s.file) {
		if f == nil {
			continue
		}
		if err := s.o.SyncFile(f); err != nil {
			// After a failed fsync the kernel may have dropped the pages: nothing
			// since the last one can be trusted, whatever a second fsync says.
			return 0, errors.Join(s.classify(fmt.Errorf("sync %s: %w", filepath.Base(f.Name()), err)), s.drop())
		}
	}
	if s.names {
		if err := s.o.SyncDir(s.dir); err != nil {
			return 0, errors.Join(s.classify(fmt.Errorf("sync %s: %w", s.dir, err)), s.drop())
		}
		s.names = false
	}
	for _, f := range s.dirty {
		_ = f.Close() // synced above
	}
	s.dirty = nil
	s.mu.Lock()
	s.durable, s.record = pos, rec
	s.notify()
	s.mu.Unlock()
	return rec, s.saveFull()
}

// drop forgets what came in since the last successful Sync.
func (s *Store) drop() error {
	s.broken.Store(true)
	s.closeFiles()
	s.mu.RLock()
	keep, tli := s.record, s.tli
	segs := s.lines[tli].segs
	s.mu.RUnlock()
	for i := len(segs) - 1; i >= 0; i-- {
		start := segs[i].no.Start(s.size)
		var err error
		switch {
		case start >= keep:
			err = os.Remove(s.path(tli, segs[i].no))
		case start+engine.LSN(s.size) > keep:
			err = os.Truncate(s.path(tli, segs[i].no), int64(keep-start))
		}
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("drop WAL that could not be synced: %w", err)
		}
	}
	return s.rewind()
}

// saveFull writes the index of segments that are complete and durable.
func (s *Store) saveFull() error {
	for len(s.full) > 0 {
		seg := s.full[0]
		if err := s.saveIndex(seg); err != nil {
			return err
		}
		s.full = s.full[1:]
	}
	return nil
}

func (s *Store) saveIndex(seg *segment) error {
	b, err := seg.encode(s.size)
	if err == nil {
		err = writeAtomic(s.indexPath(seg), b)
	}
	if err != nil {
		return s.classify(fmt.Errorf("index segment %s: %w", seg.no.FileName(seg.tli, s.size), err))
	}
	s.mu.Lock()
	seg.saved, seg.xacts, seg.events, seg.clocks = true, nil, nil, nil
	s.mu.Unlock()
	return nil
}

// notify wakes who waits on Changed. Callers hold mu.
func (s *Store) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// Durable returns how far the bytes on stable storage go, complete record or not.
func (s *Store) Durable() (engine.TLI, engine.LSN) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.tli, s.durable
}

// LastRecordEnd returns the end of the last complete record at or below
// Durable; the store's beginning when there is none.
func (s *Store) LastRecordEnd() (engine.TLI, engine.LSN) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.tli, s.record
}

// Start returns the store's oldest timeline and byte; zero when it is empty.
func (s *Store) Start() (engine.TLI, engine.LSN) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for _, t := range s.ordered() {
		return t.tli, t.start(s.size)
	}
	return 0, 0
}

// ordered lists the timelines by number. Callers hold mu.
func (s *Store) ordered() []*timeline {
	l := make([]*timeline, 0, len(s.lines))
	for _, t := range s.lines {
		l = append(l, t)
	}
	sort.Slice(l, func(i, j int) bool { return l[i].tli < l[j].tli })
	return l
}

// Changed returns a channel that is closed when the durable position next
// advances, or the store is closed. Get a new one each time.
func (s *Store) Changed() <-chan struct{} {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.changed
}

// WaitDurable returns when Durable is at or beyond at.
func (s *Store) WaitDurable(ctx context.Context, at engine.LSN) error {
	for {
		s.mu.RLock()
		durable, changed, closed := s.durable, s.changed, s.closed
		s.mu.RUnlock()
		if durable >= at {
			return nil
		}
		if closed {
			return engine.Errorf(engine.ClassUnavailable, engine.CodeWrongState, "the WAL store is closed")
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("wait for WAL up to %s, have %s: %w", at, durable, context.Cause(ctx))
		}
	}
}

// Bytes returns the size of all segments held.
func (s *Store) Bytes() int64 {
	s.mu.RLock()
	defer s.mu.RUnlock()
	var n int64
	for _, t := range s.lines {
		for _, seg := range t.segs {
			n += seg.size
		}
	}
	return n
}

// Close syncs what came in, saves the index and gives the directory free.
func (s *Store) Close() error {
	s.w.Lock()
	defer s.w.Unlock()
	s.mu.RLock()
	closed := s.closed
	s.mu.RUnlock()
	if closed {
		return nil
	}
	_, err := s.sync()
	if s.ix != nil {
		if err := s.saveClock(); err != nil {
			s.o.Logger.Warn("production's clock was not saved", "dir", s.dir, "error", err)
		}
	}
	s.closeFiles()
	s.mu.Lock()
	s.closed = true
	s.notify()
	s.mu.Unlock()
	return errors.Join(err, s.lock.Close())
}
