package engine

import (
	"strconv"
	"strings"
	"time"
)

// PointKind says how a Point names a moment.
type PointKind string

// The kinds of point.
const (
	PointLatest       PointKind = "latest"
	PointSnapshot     PointKind = "snapshot"
	PointBookmark     PointKind = "bookmark"
	PointTime         PointKind = "time"
	PointLSN          PointKind = "lsn"
	PointXID          PointKind = "xid"
	PointRestorePoint PointKind = "restore-point"
	// PointBare is a value given without its kind; it is accepted when it
	// resolves to exactly one thing.
	PointBare PointKind = ""
)

// Point is a moment in the history of a source or clone as a person names it.
type Point struct {
	Kind  PointKind
	Value string // empty for PointLatest
}

// String returns the "kind:value" form, "latest", or the bare value.
func (p Point) String() string {
	switch p.Kind {
	case PointLatest:
		return string(PointLatest)
	case PointBare:
		return p.Value
	case PointSnapshot, PointBookmark, PointTime, PointLSN, PointXID, PointRestorePoint:
		return string(p.Kind) + ":" + p.Value
	}
	return string(p.Kind) + ":" + p.Value
}

// ParsePoint reads "latest", "kind:value" or a bare value; empty means latest.
// The value's own form (RFC 3339 time, LSN, transaction id) is checked; that
// it exists is not.
func ParsePoint(s string) (Point, error) {
	s = strings.TrimSpace(s)
	if s == "" || s == string(PointLatest) {
		return Point{Kind: PointLatest}, nil
	}
	kind, value, ok := strings.Cut(s, ":")
	p := Point{Kind: PointKind(kind), Value: value}
	if !ok || !knownPointKind(p.Kind) {
		if _, err := time.Parse(time.RFC3339Nano, s); err == nil {
			return Point{Kind: PointTime, Value: s}, nil
		}
		return Point{Value: s}, nil
	}
	bad := func(want string) (Point, error) {
		return Point{}, Errorf(ClassInvalid, CodeInvalidPoint, "the point %q is not valid", s).WithHint(want)
	}
	if value == "" {
		return bad("write " + kind + ":VALUE")
	}
	switch p.Kind {
	case PointTime:
		if _, err := time.Parse(time.RFC3339Nano, value); err != nil {
			return bad("write the time as RFC 3339, such as time:2026-01-31T09:00:00Z")
		}
	case PointLSN:
		if _, err := ParseLSN(value); err != nil {
			return bad("write the LSN as PostgreSQL does, such as lsn:16/B374D848")
		}
	case PointXID:
		if _, err := strconv.ParseUint(value, 10, 64); err != nil {
			return bad("write the transaction id as a number, such as xid:12345")
		}
	case PointSnapshot, PointBookmark, PointRestorePoint, PointBare, PointLatest:
	}
	return p, nil
}

func knownPointKind(k PointKind) bool {
	switch k {
	case PointSnapshot, PointBookmark, PointTime, PointLSN, PointXID, PointRestorePoint:
		return true
	case PointLatest, PointBare:
	}
	return false
}
