package wal

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// xact is a commit or abort, small because there are many.
type xact struct {
	start, end engine.LSN
	us         int64 // microseconds since 2000-01-01
	xid        uint32
	kind       EventKind
}

func (x xact) event(tli engine.TLI) Event {
	return Event{Kind: x.kind, TLI: tli, Start: x.start, End: x.end, Time: pgTime(x.us), XID: x.xid}
}

// clockSample says that production's log ended at end when its clock showed us.
type clockSample struct {
	us  int64
	end engine.LSN
}

// segment is one segment file and the summary of its index. A record belongs
// to the segment that its last byte is in.
type segment struct {
	tli  engine.TLI
	no   engine.SegmentNumber
	size int64 // bytes that count, from the segment's start

	resume   engine.LSN // where to read on after this segment's end; 0: no record's start is known
	lastFrom engine.LSN // start and end of the last complete record up to here
	lastEnd  engine.LSN
	minUS    int64 // of commits in this segment; MaxInt64 when none
	maxUS    int64 // MinInt64 when none
	runMax   int64 // of commits from the store's beginning to this segment's end
	kinds    uint32
	clock    clockSample // the last one

	saved  bool // the index file is on disk; the rest is nil and read from there
	xacts  []xact
	events []Event
	clocks []clockSample
}

func newSegment(tli engine.TLI, no engine.SegmentNumber, before *segment) *segment {
	s := &segment{tli: tli, no: no, minUS: math.MaxInt64, maxUS: math.MinInt64, runMax: math.MinInt64}
	if before != nil {
		s.runMax, s.clock = before.runMax, before.clock
		s.lastFrom, s.lastEnd, s.resume = before.lastFrom, before.lastEnd, before.resume
	}
	return s
}

func (s *segment) add(e Event) {
	s.kinds |= 1 << e.Kind
	if e.Kind != Commit && e.Kind != Abort {
		s.events = append(s.events, e)
		return
	}
	us := pgMicros(e.Time)
	s.xacts = append(s.xacts, xact{start: e.Start, end: e.End, us: us, xid: e.XID, kind: e.Kind})
	if e.Kind == Commit {
		s.minUS, s.maxUS, s.runMax = min(s.minUS, us), max(s.maxUS, us), max(s.runMax, us)
	}
}

// tick keeps a clock sample, at most about one a second.
func (s *segment) tick(c clockSample) {
	n := len(s.clocks)
	if n >= 2 && (c.us-s.clocks[n-2].us < 1e6 || c.end == s.clocks[n-2].end) {
		s.clocks[n-1] = c
	} else {
		s.clocks = append(s.clocks, c)
	}
	s.clock = c
}

// indexer turns the bytes of one timeline into segments with their events.
type indexer struct {
	cfg    parserConfig
	parser *parser
	cur    *segment
	from   engine.LSN     // events that end at or before it belong to the timeline before
	done   func(*segment) // called with each segment that is complete
}

// newIndexer indexes from the segment first on. With known, bytes are fed from
// at, where a record begins after the one at prev; else from first's start.
func newIndexer(cfg parserConfig, first *segment, at engine.LSN, known bool, prev engine.LSN, from engine.LSN) (*indexer, error) {
	ix := &indexer{cfg: cfg, cur: first, from: from}
	var err error
	ix.parser, err = newParser(cfg, at, known, prev, func(r record) {
		if r.end <= ix.from {
			return
		}
		if e, ok := decode(r, cfg.tli, cfg.major); ok {
			ix.cur.add(e)
		}
	})
	return ix, err
}

func (ix *indexer) feed(b []byte) error {
	for len(b) > 0 {
		end := (ix.cur.no + 1).Start(ix.cfg.segSize)
		n := int(min(uint64(len(b)), uint64(end-ix.parser.pos)))
		err := ix.parser.feed(b[:n])
		ix.note()
		if err != nil {
			return err
		}
		if ix.parser.pos == end {
			full := ix.cur
			ix.cur = newSegment(ix.cfg.tli, full.no+1, full)
			if ix.done != nil {
				ix.done(full)
			}
		}
		b = b[n:]
	}
	return nil
}

// note copies the parser's position into the present segment's summary.
func (ix *indexer) note() {
	p, s := ix.parser, ix.cur
	if start := s.no.Start(ix.cfg.segSize); p.pos > start {
		s.size = int64(p.pos - start)
	}
	s.resume = p.resume()
	if p.lastEnd != 0 {
		s.lastFrom, s.lastEnd = p.lastFrom, p.lastEnd
	}
}

const indexMagic = "RWALIDX1"

// appendBlock writes length, payload and CRC-32C.
func appendBlock(b, payload []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(payload)))
	b = append(b, payload...)
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(payload, castagnoli))
}

func (s *segment) encode(segSize int64) ([]byte, error) {
	var sum []byte
	for _, v := range []uint64{
		uint64(s.tli), uint64(s.no), uint64(segSize), uint64(s.size), uint64(s.resume), uint64(s.lastFrom), uint64(s.lastEnd),
		uint64(s.minUS), uint64(s.maxUS), uint64(s.runMax), uint64(s.kinds), uint64(s.clock.us), uint64(s.clock.end),
	} {
		sum = binary.AppendUvarint(sum, v)
	}
	body := binary.AppendUvarint(nil, uint64(len(s.xacts)))
	var end engine.LSN
	var us int64
	for _, x := range s.xacts {
		body = binary.AppendUvarint(body, uint64(x.end-end))
		body = binary.AppendUvarint(body, uint64(x.end-x.start))
		body = binary.AppendVarint(body, x.us-us)
		body = binary.AppendUvarint(body, uint64(x.xid))
		body = append(body, byte(x.kind))
		end, us = x.end, x.us
	}
	body = binary.AppendUvarint(body, uint64(len(s.clocks)))
	for _, c := range s.clocks {
		body = binary.AppendUvarint(body, uint64(c.us))
		body = binary.AppendUvarint(body, uint64(c.end))
	}
	rest, err := json.Marshal(s.events)
	if err != nil {
		return nil, fmt.Errorf("encode events: %w", err)
	}
	body = append(body, rest...)
	return appendBlock(appendBlock([]byte(indexMagic), sum), body), nil
}

var errIndexDamaged = errors.New("index file is damaged")

// reader takes varints off a payload and remembers the first failure.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *reader) byte() byte {
	if len(r.b) == 0 {
		r.bad = true
		return 0
	}
	v := r.b[0]
	r.b = r.b[1:]
	return v
}

func readBlock(f io.Reader, limit uint32) ([]byte, error) {
	var n [4]byte
	if _, err := io.ReadFull(f, n[:]); err != nil {
		return nil, errIndexDamaged
	}
	size := binary.LittleEndian.Uint32(n[:])
	if size > limit {
		return nil, errIndexDamaged
	}
	b := make([]byte, size)
	if _, err := io.ReadFull(f, b); err != nil {
		return nil, errIndexDamaged
	}
	if _, err := io.ReadFull(f, n[:]); err != nil || binary.LittleEndian.Uint32(n[:]) != crc32.Checksum(b, castagnoli) {
		return nil, errIndexDamaged
	}
	return b, nil
}

// readIndex reads a segment's index file; without full only its summary.
func readIndex(path string, segSize int64, full bool) (*segment, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	limit := uint32(min(info.Size(), math.MaxUint32))
	magic := make([]byte, len(indexMagic))
	if _, err := io.ReadFull(f, magic); err != nil || string(magic) != indexMagic {
		return nil, errIndexDamaged
	}
	sum, err := readBlock(f, limit)
	if err != nil {
		return nil, err
	}
	s, err := decodeSummary(sum, segSize)
	if err != nil || !full {
		return s, err
	}
	body, err := readBlock(f, limit)
	if err != nil {
		return nil, err
	}
	return s, s.decodeBody(body)
}

func decodeSummary(b []byte, segSize int64) (*segment, error) {
	r := reader{b: b}
	s := &segment{saved: true}
	s.tli, s.no = engine.TLI(r.uvarint()), engine.SegmentNumber(r.uvarint())
	size := int64(r.uvarint())
	s.size, s.resume = int64(r.uvarint()), engine.LSN(r.uvarint())
	s.lastFrom, s.lastEnd = engine.LSN(r.uvarint()), engine.LSN(r.uvarint())
	s.minUS, s.maxUS, s.runMax = int64(r.uvarint()), int64(r.uvarint()), int64(r.uvarint())
	s.kinds = uint32(r.uvarint())
	s.clock = clockSample{us: int64(r.uvarint()), end: engine.LSN(r.uvarint())}
	if r.bad || size != segSize || s.size < 0 || s.size > segSize {
		return nil, errIndexDamaged
	}
	return s, nil
}

func (s *segment) decodeBody(b []byte) error {
	r := reader{b: b}
	n := r.uvarint()
	if n > uint64(len(b)) {
		return errIndexDamaged
	}
	s.xacts = make([]xact, 0, n)
	var x xact
	for range n {
		x.end += engine.LSN(r.uvarint())
		x.start = x.end - engine.LSN(r.uvarint())
		x.us += r.varint()
		x.xid = uint32(r.uvarint())
		x.kind = EventKind(r.byte())
		s.xacts = append(s.xacts, x)
	}
	n = r.uvarint()
	if n > uint64(len(b)) {
		return errIndexDamaged
	}
	s.clocks = make([]clockSample, 0, n)
	for range n {
		s.clocks = append(s.clocks, clockSample{us: int64(r.uvarint()), end: engine.LSN(r.uvarint())})
	}
	if r.bad {
		return errIndexDamaged
	}
	if err := json.Unmarshal(r.b, &s.events); err != nil {
		return errIndexDamaged
	}
	return nil
}

// writeAtomic makes path appear whole by name. It is not synced: what the
// index holds can be read again from the segments.
func writeAtomic(path string, b []byte) error {
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, b, 0o600); err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	if err := os.Rename(tmp, path); err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	return nil
}

func usTime(us int64) time.Time {
	if us == math.MinInt64 || us == 0 {
		return time.Time{}
	}
	return pgTime(us)
}
