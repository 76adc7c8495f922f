package wal

import (
	"bytes"
	"encoding/binary"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Resource managers (src/include/access/rmgrlist.h) and the records of them
// that are indexed. xl_info's low four bits belong to the WAL machinery.
const (
	rmXLOG       = 0
	rmXact       = 1
	rmDatabase   = 4
	rmTablespace = 5

	infoMask = 0xF0

	xlogCheckpointShutdown = 0x00
	xlogCheckpointOnline   = 0x10
	xlogSwitch             = 0x40
	xlogBackupEnd          = 0x50
	xlogParameterChange    = 0x60
	xlogRestorePoint       = 0x70
	xlogFPWChange          = 0x80
	xlogEndOfRecovery      = 0x90
	xlogOverwriteRecord    = 0xD0

	xactMask           = 0x70
	xactHasInfo        = 0x80
	xactCommit         = 0x00
	xactPrepare        = 0x10
	xactAbort          = 0x20
	xactCommitPrepared = 0x30
	xactAbortPrepared  = 0x40

	tablespaceCreate = 0x00
	tablespaceDrop   = 0x10
)

// indexed reports whether records of this kind are kept for the index.
func indexed(rmid, info uint8) bool {
	switch rmid {
	case rmXLOG:
		switch info & infoMask {
		case xlogCheckpointShutdown, xlogCheckpointOnline, xlogBackupEnd, xlogParameterChange, xlogRestorePoint,
			xlogFPWChange, xlogEndOfRecovery, xlogOverwriteRecord:
			return true
		}
	case rmXact:
		switch info & xactMask {
		case xactCommit, xactAbort, xactCommitPrepared, xactAbortPrepared, xactPrepare:
			return true
		}
	case rmDatabase, rmTablespace:
		return true
	}
	return false
}

// pgEpoch is 2000-01-01, from which PostgreSQL counts microseconds.
const pgEpoch = 946684800

func pgTime(us int64) time.Time {
	return time.Unix(pgEpoch+us/1e6, us%1e6*1000).UTC()
}

func pgMicros(t time.Time) int64 { return (t.Unix()-pgEpoch)*1e6 + int64(t.Nanosecond())/1000 }

// mainData finds the record's main data: the last bytes of the body, whose
// length stands after the block headers (xlogrecord.h). body may be cut short
// after maxBody; what is returned then is cut too.
func mainData(body []byte, total uint32, major int) []byte {
	le := binary.LittleEndian
	size := int(total) - recordHeader
	cut := func(length, headerEnd int) []byte {
		from := size - length
		if length < 0 || from < headerEnd || from > len(body) {
			return nil
		}
		return body[from:]
	}
	for at := 0; at < len(body); {
		switch id := body[at]; {
		case id == 255 && at+2 <= len(body): // XLR_BLOCK_ID_DATA_SHORT
			return cut(int(body[at+1]), at+2)
		case id == 254 && at+5 <= len(body): // XLR_BLOCK_ID_DATA_LONG
			return cut(int(le.Uint32(body[at+1:])), at+5)
		case id == 253: // XLR_BLOCK_ID_ORIGIN
			at += 3
		case id == 252: // XLR_BLOCK_ID_TOPLEVEL_XID
			at += 5
		case id <= 32 && at+4 <= len(body):
			at += blockHeaderSize(body[at:], major)
		default:
			return nil
		}
	}
	return nil
}

func blockHeaderSize(b []byte, major int) int {
	n, flags := 4, b[1]
	if flags&0x10 != 0 { // BKPBLOCK_HAS_IMAGE
		if len(b) < 9 {
			return len(b)
		}
		info := b[8]
		n += 5
		compressed := info&0x1C != 0 // BKPIMAGE_COMPRESS_*, 15+
		if major < 15 {
			compressed = info&0x02 != 0
		}
		if compressed && info&0x01 != 0 {
			n += 2
		}
	}
	if flags&0x80 == 0 { // not BKPBLOCK_SAME_REL
		n += 12
	}
	return n + 4
}

// decode turns a record into an event; ok is false for records that carry
// nothing to index or are malformed.
func decode(r record, tli engine.TLI, major int) (Event, bool) {
	e := Event{TLI: tli, Start: r.start, End: r.end, XID: r.xid}
	d := mainData(r.body, r.total, major)
	ok := false
	switch r.rmid {
	case rmXLOG:
		ok = decodeXLOG(&e, r.info&infoMask, d)
	case rmXact:
		ok = decodeXact(&e, r.info, d, major)
	case rmDatabase:
		ok = decodeDatabase(&e, r.info&infoMask, d, major)
	case rmTablespace:
		ok = decodeTablespace(&e, r.info&infoMask, d)
	}
	return e, ok
}

func decodeXLOG(e *Event, info uint8, d []byte) bool {
	le := binary.LittleEndian
	switch info {
	case xlogCheckpointShutdown, xlogCheckpointOnline:
		if len(d) < 72 {
			return false
		}
		e.Kind, e.Redo, e.FullPageWrites = Checkpoint, engine.LSN(le.Uint64(d)), d[16] != 0
		e.Shutdown = info == xlogCheckpointShutdown
		e.NewTLI, e.PrevTLI = engine.TLI(le.Uint32(d[8:])), engine.TLI(le.Uint32(d[12:]))
		e.NextXID = le.Uint64(d[24:])
		e.Time = time.Unix(int64(le.Uint64(d[64:])), 0).UTC()
	case xlogBackupEnd:
		if len(d) < 8 {
			return false
		}
		e.Kind, e.Redo = BackupEnd, engine.LSN(le.Uint64(d))
	case xlogParameterChange:
		if len(d) < 26 {
			return false
		}
		e.Kind = ParameterChange
		e.Settings = &Settings{
			MaxConnections: int(int32(le.Uint32(d))), MaxWorkerProcesses: int(int32(le.Uint32(d[4:]))),
			MaxWALSenders: int(int32(le.Uint32(d[8:]))), MaxPreparedXacts: int(int32(le.Uint32(d[12:]))),
			MaxLocksPerXact: int(int32(le.Uint32(d[16:]))), WALLevel: walLevel(le.Uint32(d[20:])),
			WALLogHints: d[24] != 0, TrackCommitTimestamp: d[25] != 0,
		}
	case xlogRestorePoint:
		if len(d) < 9 {
			return false
		}
		e.Kind, e.Time, e.Name = RestorePoint, pgTime(int64(le.Uint64(d))), cString(d[8:])
	case xlogFPWChange:
		if len(d) < 1 {
			return false
		}
		e.Kind, e.FullPageWrites = FullPageWritesChange, d[0] != 0
	case xlogEndOfRecovery:
		if len(d) < 16 {
			return false
		}
		e.Kind, e.Time = EndOfRecovery, pgTime(int64(le.Uint64(d)))
		e.NewTLI, e.PrevTLI = engine.TLI(le.Uint32(d[8:])), engine.TLI(le.Uint32(d[12:]))
	case xlogOverwriteRecord:
		if len(d) < 16 {
			return false
		}
		e.Kind, e.Redo, e.Time = OverwrittenRecord, engine.LSN(le.Uint64(d)), pgTime(int64(le.Uint64(d[8:])))
	default:
		return false
	}
	return true
}

func walLevel(v uint32) string {
	switch v {
	case 0:
		return "minimal"
	case 1:
		return "replica"
	case 2:
		return "logical"
	}
	return "unknown"
}

func decodeXact(e *Event, info uint8, d []byte, major int) bool {
	if info&xactMask == xactPrepare {
		return decodePrepare(e, d)
	}
	if len(d) < 8 {
		return false
	}
	e.Time = pgTime(int64(binary.LittleEndian.Uint64(d)))
	switch info & xactMask {
	case xactCommit, xactCommitPrepared:
		e.Kind = Commit
	case xactAbort, xactAbortPrepared:
		e.Kind = Abort
	default:
		return false
	}
	if op := info & xactMask; op == xactCommitPrepared || op == xactAbortPrepared {
		// The record's own xid is that of the session that finished it.
		if xid, ok := preparedXID(d, info, major); ok {
			e.XID = xid
		}
	}
	return true
}

// decodePrepare reads xl_xact_prepare (src/include/access/xact.h): magic,
// total_len, xid, database, prepared_at.
func decodePrepare(e *Event, d []byte) bool {
	if len(d) < 24 {
		return false
	}
	le := binary.LittleEndian
	e.Kind, e.XID, e.OID, e.Time = Prepare, le.Uint32(d[8:]), le.Uint32(d[12:]), pgTime(int64(le.Uint64(d[16:])))
	return true
}

// preparedXID walks a COMMIT PREPARED or ROLLBACK PREPARED record to its
// xl_xact_twophase, as ParseCommitRecord and ParseAbortRecord do.
func preparedXID(d []byte, info uint8, major int) (uint32, bool) {
	const (
		hasDB, hasSubxacts, hasRels, hasInvals, hasTwoPhase = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4
		hasStats                                            = 1 << 8 // 15+
	)
	le := binary.LittleEndian
	if info&xactHasInfo == 0 || len(d) < 12 {
		return 0, false
	}
	xinfo := le.Uint32(d[8:])
	at := uint64(12)
	list := func(item uint64) bool {
		if at+4 > uint64(len(d)) {
			return false
		}
		at += 4 + uint64(le.Uint32(d[at:]))*item
		return at <= uint64(len(d))
	}
	if xinfo&hasDB != 0 {
		at += 8
	}
	if xinfo&hasSubxacts != 0 && !list(4) {
		return 0, false
	}
	if xinfo&hasRels != 0 && !list(12) {
		return 0, false
	}
	if major >= 15 && xinfo&hasStats != 0 {
		item := uint64(12) // xl_xact_stats_item; 18 has a 64-bit object id in two halves
		if major >= 18 {
			item = 16
		}
		if !list(item) {
			return 0, false
		}
	}
	if xinfo&hasInvals != 0 && !list(16) {
		return 0, false
	}
	if xinfo&hasTwoPhase == 0 || at+4 > uint64(len(d)) {
		return 0, false
	}
	return le.Uint32(d[at:]), true
}

func decodeDatabase(e *Event, info uint8, d []byte, major int) bool {
	if len(d) < 8 {
		return false
	}
	e.OID = binary.LittleEndian.Uint32(d)
	// 14: create 0x00, drop 0x10. 15+: create by file copy 0x00, by WAL 0x10, drop 0x20.
	drop := uint8(0x20)
	if major < 15 {
		drop = 0x10
	}
	switch {
	case info == drop:
		e.Kind = DatabaseDrop
	case info < drop:
		e.Kind = DatabaseCreate
	default:
		return false
	}
	return true
}

func decodeTablespace(e *Event, info uint8, d []byte) bool {
	if len(d) < 4 {
		return false
	}
	e.OID = binary.LittleEndian.Uint32(d)
	switch info {
	case tablespaceCreate:
		e.Kind, e.Name = TablespaceCreate, cString(d[4:])
	case tablespaceDrop:
		e.Kind = TablespaceDrop
	default:
		return false
	}
	return true
}

func cString(b []byte) string {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		b = b[:i]
	}
	return string(b)
}
