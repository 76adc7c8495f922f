package wal

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"

	"github.com/ramet-io/ramet/engine"
)

// Layout constants of src/include/access/xlog_internal.h and xlogrecord.h,
// the same in PostgreSQL 14 to 18.
const (
	pageSize        = 8192
	shortHeaderSize = 24 // SizeOfXLogShortPHD, aligned
	longHeaderSize  = 40 // SizeOfXLogLongPHD
	recordHeader    = 24 // SizeOfXLogRecord
	crcOffset       = 20 // offsetof(XLogRecord, xl_crc)
	maxRecordSize   = 1 << 30
	maxBody         = 16 << 20 // bytes of an indexed record that are kept; the rest is only checked

	flagContRecord      = 0x0001 // XLP_FIRST_IS_CONTRECORD
	flagLongHeader      = 0x0002 // XLP_LONG_HEADER
	flagOverwriteRecord = 0x0008 // XLP_FIRST_IS_OVERWRITE_CONTRECORD
)

// pageMagic is XLOG_PAGE_MAGIC of each major version.
func pageMagic(major int) (uint16, bool) {
	switch major {
	case 14:
		return 0xD10D, true
	case 15:
		return 0xD110, true
	case 16:
		return 0xD113, true
	case 17:
		return 0xD116, true
	case 18:
		return 0xD118, true
	}
	return 0, false
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// errNoRecord says that a record of length zero stands where one should begin:
// in a file, the end of what was written.
var errNoRecord = errors.New("no record")

// parseError says where and why bytes are not valid WAL.
type parseError struct {
	at  engine.LSN
	why string
	err error
}

func (e *parseError) Error() string { return fmt.Sprintf("invalid WAL at %s: %s", e.at, e.why) }
func (e *parseError) Unwrap() error { return e.err }

// parserConfig is what a parser checks pages against.
type parserConfig struct {
	major   int
	segSize int64
	sysID   uint64
	tli     engine.TLI
}

type parseState uint8

const (
	stateRecord parseState = iota // at the first byte of a record header, or inside the header
	stateBody                     // inside a record's body
	statePad                      // alignment after a record
	stateLost                     // inside the rest of a record whose head was not seen
	stateSwitch                   // the unused rest of a segment after a switch record
)

// parser reads WAL as a stream of bytes in any portions. It keeps no more than
// one page header, one record header and, for records that are indexed, their
// body up to maxBody. After an error it must not be used again.
type parser struct {
	cfg   parserConfig
	magic uint16
	emit  func(record)

	pos   engine.LSN // next byte
	state parseState

	page    [longHeaderSize]byte // header of the present page, as far as it came in
	pageLen int

	head    [recordHeader]byte
	headLen int
	start   engine.LSN // of the present record
	total   uint32     // its xl_tot_len
	left    uint32     // of its bytes, how many are still to come
	crc     uint32
	body    []byte
	keep    bool

	lost uint32 // stateLost: bytes to skip on this page
	more bool   // stateLost: the next page continues the record too

	first    engine.LSN // start of the first whole record seen
	lastFrom engine.LSN // start of the last complete record
	lastEnd  engine.LSN // its end, aligned
	records  uint64
}

// record is one complete, verified record of a kind that is indexed.
type record struct {
	start, end engine.LSN
	xid        uint32
	info, rmid uint8
	body       []byte // after the header, at most maxBody bytes; valid during the call
	total      uint32
}

// newParser starts at a page, in which a record of unknown beginning may go
// on; or, with known, at the place where a record begins, prev being the start
// of the record before it, if known.
func newParser(cfg parserConfig, at engine.LSN, known bool, prev engine.LSN, emit func(record)) (*parser, error) {
	magic, ok := pageMagic(cfg.major)
	if !ok {
		return nil, engine.Errorf(engine.ClassPrecondition, engine.CodeMajorUnsupported, "WAL of PostgreSQL %d is not known", cfg.major)
	}
	if cfg.segSize < 1<<20 || cfg.segSize > 1<<30 || cfg.segSize&(cfg.segSize-1) != 0 {
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%d is not a WAL segment size", cfg.segSize)
	}
	p := &parser{cfg: cfg, magic: magic, emit: emit, pos: at, lastFrom: prev, state: stateLost}
	if known {
		p.state = stateRecord
	}
	if off := uint64(at) % pageSize; off != 0 {
		if !known || off%8 != 0 || off < uint64(p.headerSize()) {
			return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "WAL cannot be read from %s: neither a page nor a known record begins there", at)
		}
		p.pageLen = p.headerSize()
	}
	return p, nil
}

// headerSize is that of the page which pos is in.
func (p *parser) headerSize() int {
	if uint64(p.pos)%uint64(p.cfg.segSize) < pageSize {
		return longHeaderSize
	}
	return shortHeaderSize
}

func (p *parser) fail(at engine.LSN, format string, args ...any) error {
	return &parseError{at: at, why: fmt.Sprintf(format, args...)}
}

// feed consumes b, which begins at p.pos.
func (p *parser) feed(b []byte) error {
	for len(b) > 0 {
		if p.state == stateSwitch {
			// Nothing of the rest of the segment has a meaning, not even page headers.
			b = b[p.skip(len(b), int(uint64(p.cfg.segSize)-uint64(p.pos)%uint64(p.cfg.segSize))):]
			if uint64(p.pos)%uint64(p.cfg.segSize) == 0 {
				p.complete()
			}
			continue
		}
		off := int(uint64(p.pos) % pageSize)
		if off == 0 {
			p.pageLen = 0
		}
		if size := p.headerSize(); p.pageLen < size {
			n := copy(p.page[p.pageLen:size], b)
			p.pageLen += n
			p.pos += engine.LSN(n)
			b = b[n:]
			if p.pageLen == size {
				if err := p.enterPage(p.pos - engine.LSN(size)); err != nil {
					return err
				}
			}
			continue
		}
		n := min(len(b), pageSize-off)
		if err := p.feedPage(b[:n]); err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}

func (p *parser) skip(have, want int) int {
	n := min(have, want)
	p.pos += engine.LSN(n)
	return n
}

// enterPage checks the page header at addr and relates it to the record that
// is under way.
func (p *parser) enterPage(addr engine.LSN) error {
	h := p.page[:p.pageLen]
	le := binary.LittleEndian
	magic, flags := le.Uint16(h), le.Uint16(h[2:])
	tli, at, rem := le.Uint32(h[4:]), engine.LSN(le.Uint64(h[8:])), le.Uint32(h[16:])
	if magic != p.magic {
		e := &parseError{at: addr, why: fmt.Sprintf("page magic %04X, want %04X", magic, p.magic)}
		if magic == 0 {
			e.err = errNoRecord
		}
		return e
	}
	if at != addr {
		return p.fail(addr, "page says it is at %s", at)
	}
	if tli == 0 || engine.TLI(tli) > p.cfg.tli {
		return p.fail(addr, "page is of timeline %d, want at most %d", tli, p.cfg.tli)
	}
	if (flags&flagLongHeader != 0) != (len(h) == longHeaderSize) {
		return p.fail(addr, "page header flags %04X do not fit its place", flags)
	}
	if len(h) == longHeaderSize {
		sys, seg, blk := le.Uint64(h[24:]), le.Uint32(h[32:]), le.Uint32(h[36:])
		switch {
		case p.cfg.sysID != 0 && sys != p.cfg.sysID:
			return p.fail(addr, "page is of system %d, want %d", sys, p.cfg.sysID)
		case int64(seg) != p.cfg.segSize:
			return p.fail(addr, "page says segments have %d bytes, want %d", seg, p.cfg.segSize)
		case blk != pageSize:
			return p.fail(addr, "page says pages have %d bytes, want %d", blk, pageSize)
		}
	}
	cont := flags&flagContRecord != 0
	if p.state == stateLost {
		p.lost, p.more = 0, false
		if cont {
			room := uint32(pageSize - p.pageLen)
			p.more = rem > room
			p.lost = min(room, (rem+7)&^7)
		}
		if p.lost == 0 {
			p.state = stateRecord
		}
		return nil
	}
	inside := p.state == stateBody || (p.state == stateRecord && p.headLen > 0)
	switch {
	case inside && flags&flagOverwriteRecord != 0:
		// The server crashed while it wrote that record, which is void;
		// the next one says so (XLOG_OVERWRITE_CONTRECORD).
		p.state, p.headLen, p.body = stateRecord, 0, p.body[:0]
	case inside && !cont:
		return p.fail(addr, "the record that began at %s is not continued", p.start)
	case inside && rem != p.left:
		return p.fail(addr, "%d bytes continue the record that began at %s, want %d", rem, p.start, p.left)
	case !inside && cont:
		return p.fail(addr, "page continues a record that has ended")
	}
	return nil
}

// feedPage consumes b, which lies within the payload of one page.
func (p *parser) feedPage(b []byte) error {
	for len(b) > 0 {
		switch p.state {
		case stateLost:
			n := p.skip(len(b), int(p.lost))
			b, p.lost = b[n:], p.lost-uint32(n)
			if p.lost == 0 && !p.more {
				p.state = stateRecord
			}
		case statePad:
			b = b[p.skip(len(b), int(-uint64(p.pos)&7)):]
			if p.pos&7 == 0 {
				p.complete()
			}
		case stateBody:
			n := min(len(b), int(p.left))
			p.crc = crc32.Update(p.crc, castagnoli, b[:n])
			if p.keep && len(p.body) < maxBody {
				p.body = append(p.body, b[:min(n, maxBody-len(p.body))]...)
			}
			p.pos += engine.LSN(n)
			p.left -= uint32(n)
			b = b[n:]
			if p.left == 0 {
				if err := p.verify(); err != nil {
					return err
				}
			}
		case stateRecord:
			n, err := p.feedHeader(b)
			if err != nil {
				return err
			}
			b = b[n:]
		case stateSwitch:
			return nil // feed handles it; a switch record ends the page's meaning
		}
		if p.state == stateSwitch && len(b) > 0 {
			p.pos += engine.LSN(len(b))
			b = nil
			if uint64(p.pos)%uint64(p.cfg.segSize) == 0 {
				p.complete()
			}
		}
	}
	return nil
}

// feedHeader gathers a record header, which may lie across two pages.
func (p *parser) feedHeader(b []byte) (int, error) {
	if p.headLen == 0 {
		p.start = p.pos // aligned, so its length is never torn by a page, only by the portions
	}
	n := copy(p.head[p.headLen:], b)
	had := p.headLen
	p.headLen += n
	p.pos += engine.LSN(n)
	if had < 4 && p.headLen >= 4 {
		p.total = binary.LittleEndian.Uint32(p.head[:])
		switch {
		case p.total == 0:
			return 0, &parseError{at: p.start, why: "no record begins there", err: errNoRecord}
		case p.total < recordHeader || p.total > maxRecordSize:
			return 0, p.fail(p.start, "record length %d", p.total)
		}
	}
	p.left = p.total - uint32(p.headLen)
	if p.headLen < recordHeader {
		return n, nil
	}
	prev := engine.LSN(binary.LittleEndian.Uint64(p.head[8:]))
	if p.lastFrom != 0 && prev != p.lastFrom {
		return 0, p.fail(p.start, "record links back to %s, want %s", prev, p.lastFrom)
	}
	if prev >= p.start {
		return 0, p.fail(p.start, "record links forward to %s", prev)
	}
	p.keep = indexed(p.head[17], p.head[16])
	p.body, p.crc = p.body[:0], 0
	p.state = stateBody
	if p.left == 0 {
		return n, p.verify()
	}
	return n, nil
}

// verify checks the CRC of the record that just ended.
func (p *parser) verify() error {
	crc := crc32.Update(p.crc, castagnoli, p.head[:crcOffset])
	if want := binary.LittleEndian.Uint32(p.head[crcOffset:]); crc != want {
		return p.fail(p.start, "record checksum %08X, want %08X", crc, want)
	}
	switch {
	case p.head[17] == rmXLOG && p.head[16]&infoMask == xlogSwitch:
		if uint64(p.pos)%uint64(p.cfg.segSize) == 0 {
			p.complete()
		} else {
			p.state = stateSwitch
		}
	case p.pos&7 != 0:
		p.state = statePad
	default:
		p.complete()
	}
	return nil
}

// complete ends the present record at pos.
func (p *parser) complete() {
	if p.first == 0 {
		p.first = p.start
	}
	p.lastFrom, p.lastEnd = p.start, p.pos
	p.records++
	p.state, p.headLen = stateRecord, 0
	if p.keep && p.emit != nil {
		p.emit(record{
			start: p.start, end: p.pos, total: p.total,
			xid:  binary.LittleEndian.Uint32(p.head[4:]),
			info: p.head[16], rmid: p.head[17], body: p.body,
		})
	}
	if cap(p.body) > 1<<20 {
		p.body = nil
	}
}

// resume is where reading must begin again to see every record that was not
// complete so far; zero when no record's beginning is known yet.
func (p *parser) resume() engine.LSN {
	switch {
	case p.state == stateLost:
		return 0
	case p.state == stateRecord && p.headLen == 0:
		if off := engine.LSN(uint64(p.pos) % pageSize); off < engine.LSN(p.headerSize()) {
			return p.pos - off
		}
		return p.pos
	}
	return p.start
}
