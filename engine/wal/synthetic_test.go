package wal

import (
	"encoding/binary"
	"hash/crc32"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

// writer makes WAL by hand, for what a real server does only when it crashes.
type writer struct {
	major   int
	tli     engine.TLI
	sys     uint64
	segSize int64
	start   engine.LSN
	prev    engine.LSN
	buf     []byte
	over    bool // the next page header says that a record was overwritten
}

func newWriter(start engine.LSN) *writer {
	return &writer{major: 15, tli: 1, sys: 7, segSize: 1 << 20, start: start}
}

func (w *writer) pos() engine.LSN { return w.start + engine.LSN(len(w.buf)) }

// header begins a page; rest is how much of a record goes on there.
func (w *writer) header(rest int) {
	long := int64(w.pos())%w.segSize == 0
	magic, _ := pageMagic(w.major)
	le := binary.LittleEndian
	h := make([]byte, 24, 40)
	le.PutUint16(h, magic)
	flags := uint16(0)
	if rest > 0 {
		flags |= flagContRecord
	}
	if long {
		flags |= flagLongHeader
	}
	if w.over {
		flags |= flagOverwriteRecord
		w.over = false
	}
	le.PutUint16(h[2:], flags)
	le.PutUint32(h[4:], uint32(w.tli))
	le.PutUint64(h[8:], uint64(w.pos()))
	le.PutUint32(h[16:], uint32(rest))
	if long {
		h = le.AppendUint64(h, w.sys)
		h = le.AppendUint32(h, uint32(w.segSize))
		h = le.AppendUint32(h, pageSize)
	}
	w.buf = append(w.buf, h...)
}

func (w *writer) put(b []byte) {
	for len(b) > 0 {
		if w.pos()%pageSize == 0 {
			w.header(len(b))
		}
		n := min(len(b), int(pageSize-w.pos()%pageSize))
		w.buf = append(w.buf, b[:n]...)
		b = b[n:]
	}
}

func recordBytes(prev engine.LSN, rmid, info uint8, xid uint32, main []byte) []byte {
	le := binary.LittleEndian
	body := le.AppendUint32([]byte{254}, uint32(len(main)))
	if len(main) < 256 {
		body = []byte{255, byte(len(main))}
	}
	if len(main) == 0 {
		body = nil
	}
	body = append(body, main...)
	h := make([]byte, recordHeader)
	le.PutUint32(h, uint32(recordHeader+len(body)))
	le.PutUint32(h[4:], xid)
	le.PutUint64(h[8:], uint64(prev))
	h[16], h[17] = info, rmid
	le.PutUint32(h[20:], crc32.Update(crc32.Checksum(body, castagnoli), castagnoli, h[:crcOffset]))
	return append(h, body...)
}

// record writes one record and returns where it begins and ends.
func (w *writer) record(rmid, info uint8, xid uint32, main []byte) (start, end engine.LSN) {
	if w.pos()%pageSize == 0 {
		w.header(0)
	}
	start = w.pos()
	w.put(recordBytes(w.prev, rmid, info, xid, main))
	for w.pos()%8 != 0 {
		w.buf = append(w.buf, 0)
	}
	w.prev = start
	return start, w.pos()
}

func (w *writer) commit(xid uint32, us int64) (start, end engine.LSN) {
	return w.record(rmXact, xactCommit, xid, binary.LittleEndian.AppendUint64(nil, uint64(us)))
}

// fill writes a record of a kind that is not indexed.
func (w *writer) fill(n int) { w.record(10, 0, 1, make([]byte, n)) }

// switchSegment writes a switch record and leaves the rest of the segment zero.
func (w *writer) switchSegment() engine.LSN {
	w.record(rmXLOG, xlogSwitch, 0, nil)
	for int64(w.pos())%w.segSize != 0 {
		w.buf = append(w.buf, 0)
	}
	return w.pos()
}

// torn writes the head of a record as a server does that crashes then: up to
// the end of the present page, and what recovery makes of it.
func (w *writer) torn(size int, us int64) (start engine.LSN) {
	if w.pos()%pageSize == 0 {
		w.header(0)
	}
	start = w.pos()
	rec := recordBytes(w.prev, rmXact, xactCommit, 99, make([]byte, size))
	w.put(rec[:min(len(rec), int(pageSize-w.pos()%pageSize))])
	w.over = true
	main := binary.LittleEndian.AppendUint64(nil, uint64(start))
	w.record(rmXLOG, xlogOverwriteRecord, 0, binary.LittleEndian.AppendUint64(main, uint64(us)))
	return start
}

func (w *writer) open(t testing.TB, dir string, o Options) *Store {
	t.Helper()
	o.Major, o.SystemID, o.SegmentSize = w.major, "7", w.segSize
	s, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func (w *writer) feed(t testing.TB, s *Store) {
	t.Helper()
	tli, pos := s.Position()
	if pos == 0 {
		tli = w.tli
		var err error
		if pos, err = s.Begin(tli, w.start); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Append(tli, pos, w.buf[pos-w.start:]); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Sync(); err != nil {
		t.Fatal(err)
	}
}

func TestOverwrittenRecord(t *testing.T) {
	w := newWriter(1 << 20)
	w.commit(1, 1000)
	w.fill(8192 - 300)
	void := w.torn(500, 2000)
	_, end := w.commit(2, 3000)
	for _, portion := range []int{1, 13, len(w.buf)} {
		s := w.open(t, t.TempDir(), Options{})
		if _, err := s.Begin(1, w.start); err != nil {
			t.Fatal(err)
		}
		for at := 0; at < len(w.buf); at += portion {
			if err := s.Append(1, w.start+engine.LSN(at), w.buf[at:min(at+portion, len(w.buf))]); err != nil {
				t.Fatal(err)
			}
		}
		if rec, err := s.Sync(); err != nil || rec != end {
			t.Errorf("synced to %s, %v, want %s", rec, err, end)
		}
		var kinds []EventKind
		for _, e := range events(t, s, Query{}) {
			kinds = append(kinds, e.Kind)
			if e.Kind == OverwrittenRecord && e.Redo != void {
				t.Errorf("%s is void, want %s", e.Redo, void)
			}
		}
		if len(kinds) != 3 || kinds[1] != OverwrittenRecord {
			t.Errorf("events %v", kinds)
		}
	}
}

func TestParserRefuses(t *testing.T) {
	build := func() *writer {
		w := newWriter(1 << 20)
		w.commit(1, 1000)
		w.fill(20000)
		w.commit(2, 2000)
		return w
	}
	le := binary.LittleEndian
	for name, spoil := range map[string]func(b []byte){
		"body":              func(b []byte) { b[100] ^= 1 },
		"header":            func(b []byte) { b[longHeaderSize+16] ^= 1 },
		"length 5":          func(b []byte) { le.PutUint32(b[longHeaderSize:], 5) },
		"length huge":       func(b []byte) { le.PutUint32(b[longHeaderSize:], 1<<31) },
		"magic":             func(b []byte) { b[0] ^= 1 },
		"page address":      func(b []byte) { b[pageSize+8] ^= 1 },
		"timeline":          func(b []byte) { b[4] = 9 },
		"system":            func(b []byte) { b[24] ^= 1 },
		"segment size":      func(b []byte) { b[32] ^= 1 },
		"continuation":      func(b []byte) { b[pageSize+16] ^= 1 },
		"continuation flag": func(b []byte) { b[pageSize+2] &^= flagContRecord },
		"zero page":         func(b []byte) { clear(b[pageSize : pageSize+100]) },
	} {
		w := build()
		spoil(w.buf)
		s := w.open(t, t.TempDir(), Options{})
		if _, err := s.Begin(1, w.start); err != nil {
			t.Fatal(err)
		}
		if err := s.Append(1, w.start, w.buf); engine.CodeOf(err) != engine.CodeWALCorrupt || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", name, err)
			continue
		}
		// The store stands where it was before, and the right bytes still fit.
		good := build()
		good.feed(t, s)
		if n := len(events(t, s, Query{})); n != 2 {
			t.Errorf("%s: %d events after the right bytes came", name, n)
		}
	}
	w := build()
	w.prev = 8
	w.commit(3, 3000)
	s := w.open(t, t.TempDir(), Options{})
	if _, err := s.Begin(1, w.start); err != nil {
		t.Fatal(err)
	}
	if err := s.Append(1, w.start, w.buf); engine.CodeOf(err) != engine.CodeWALCorrupt {
		t.Errorf("a wrong link: got %v", err)
	}
}

// FuzzParser feeds anything, in two portions; nothing may panic, and memory is
// bounded by what came in.
func FuzzParser(f *testing.F) {
	w := newWriter(1 << 20)
	w.commit(1, 1000)
	w.fill(9000)
	w.torn(500, 2000)
	w.switchSegment()
	w.commit(2, 1)
	f.Add(w.buf[:30000], 100, uint8(15))
	f.Add(w.buf[:200], 7, uint8(14))
	f.Add([]byte{}, 0, uint8(18))
	f.Fuzz(func(t *testing.T, b []byte, cut int, major uint8) {
		var last engine.LSN
		kept := 0
		p, err := newParser(parserConfig{major: int(major), segSize: 1 << 20, tli: 1}, 1<<20, false, 0, func(r record) {
			if r.end <= r.start || r.start < last {
				t.Errorf("record from %s to %s after %s", r.start, r.end, last)
			}
			last = r.end
			kept = max(kept, cap(r.body))
			decode(r, 1, int(major))
		})
		if err != nil {
			return
		}
		cut = min(max(cut, 0), len(b))
		if p.feed(b[:cut]) == nil {
			_ = p.feed(b[cut:])
		}
		if kept > 2*len(b)+1024 || cap(p.body) > 2*len(b)+1024 {
			t.Errorf("%d bytes are kept of %d that came in", max(kept, cap(p.body)), len(b))
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{255, 8, 1, 2, 3, 4, 5, 6, 7, 8}, uint8(rmXact), uint8(0xB0), uint8(18), uint32(34))
	f.Add([]byte{0, 0x10, 0, 0, 1, 1, 1, 1, 3}, uint8(rmXLOG), uint8(0), uint8(14), uint32(5000))
	f.Fuzz(func(t *testing.T, body []byte, rmid, info, major uint8, total uint32) {
		e, ok := decode(record{start: 8, end: 16, info: info, rmid: rmid, body: body, total: total}, 1, int(major))
		if ok && e.Kind == 0 {
			t.Error("an event without kind")
		}
	})
}

func FuzzIndex(f *testing.F) {
	s := newSegment(1, 2, nil)
	s.add(Event{Kind: Commit, Start: 100, End: 200, XID: 3, Time: pgTime(5)})
	s.add(Event{Kind: RestorePoint, Start: 200, End: 300, Name: "x", Time: pgTime(6)})
	s.tick(clockSample{us: 7, end: 8})
	b, err := s.encode(1 << 20)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(_ *testing.T, b []byte) {
		var s segment
		_ = s.decodeBody(b)
		_, _ = decodeSummary(b, 1<<20)
	})
}

func BenchmarkParser(b *testing.B) {
	for name, size := range map[string]int{"small": 60, "pages": 8000} {
		b.Run(name, func(b *testing.B) {
			w := newWriter(1 << 20)
			w.segSize = 16 << 20
			w.start = 16 << 20
			for i := 0; len(w.buf) < 32<<20; i++ {
				w.fill(size)
				if i%5 == 0 {
					w.commit(uint32(i), int64(i))
				}
			}
			b.SetBytes(int64(len(w.buf)))
			for b.Loop() {
				ix, err := newIndexer(parserConfig{major: 15, segSize: w.segSize, sysID: 7, tli: 1}, newSegment(1, 1, nil), w.start, false, 0, 0)
				if err != nil {
					b.Fatal(err)
				}
				for at := 0; at < len(w.buf); at += 128 << 10 {
					if err := ix.feed(w.buf[at:min(at+128<<10, len(w.buf))]); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
