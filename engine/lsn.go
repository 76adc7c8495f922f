package engine

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// LSN is a byte position in a PostgreSQL write-ahead log (XLogRecPtr). Zero is
// never a valid record position and means "none".
type LSN uint64

// ParseLSN reads PostgreSQL's own form, "16/B374D848".
func ParseLSN(s string) (LSN, error) {
	hi, lo, ok := strings.Cut(s, "/")
	if ok {
		h, err1 := strconv.ParseUint(hi, 16, 32)
		l, err2 := strconv.ParseUint(lo, 16, 32)
		if err1 == nil && err2 == nil {
			return LSN(h<<32 | l), nil
		}
	}
	return 0, Errorf(ClassInvalid, CodeInvalidPoint, "%q is not an LSN", s).WithHint("an LSN looks like 16/B374D848")
}

// String returns PostgreSQL's form.
func (l LSN) String() string { return fmt.Sprintf("%X/%X", uint32(l>>32), uint32(l)) }

// MarshalJSON writes the String form.
func (l LSN) MarshalJSON() ([]byte, error) { return json.Marshal(l.String()) }

// UnmarshalJSON reads the String form.
func (l *LSN) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("read LSN: %w", err)
	}
	v, err := ParseLSN(s)
	if err != nil {
		return err
	}
	*l = v
	return nil
}

// Segment returns the number of the WAL segment that holds the byte at l.
func (l LSN) Segment(size int64) SegmentNumber { return SegmentNumber(uint64(l) / uint64(size)) }

// TLI is a PostgreSQL timeline id: the line of WAL history that a server is
// on. It is not Ramet's timeflow.
type TLI uint32

// SegmentNumber counts WAL segments of one cluster from zero (XLogSegNo).
type SegmentNumber uint64

// Start returns the LSN of the segment's first byte.
func (n SegmentNumber) Start(size int64) LSN { return LSN(uint64(n) * uint64(size)) }

// FileName returns the segment's 24-digit name (XLogFileName in
// src/include/access/xlog_internal.h).
func (n SegmentNumber) FileName(tli TLI, size int64) string {
	per := uint64(1<<32) / uint64(size)
	return fmt.Sprintf("%08X%08X%08X", uint32(tli), uint32(uint64(n)/per), uint32(uint64(n)%per))
}

// ParseSegmentName is the inverse of SegmentNumber.FileName.
func ParseSegmentName(name string, size int64) (TLI, SegmentNumber, error) {
	bad := func() (TLI, SegmentNumber, error) {
		return 0, 0, Errorf(ClassInvalid, CodeInvalidRequest, "%q is not a WAL segment name", name)
	}
	if len(name) != 24 || strings.ToUpper(name) != name {
		return bad()
	}
	var part [3]uint64
	for i := range part {
		v, err := strconv.ParseUint(name[i*8:i*8+8], 16, 32)
		if err != nil {
			return bad()
		}
		part[i] = v
	}
	per := uint64(1<<32) / uint64(size)
	if part[0] == 0 || part[2] >= per {
		return bad()
	}
	return TLI(part[0]), SegmentNumber(part[1]*per + part[2]), nil
}
