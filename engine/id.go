package engine

import (
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// ID identifies one object for good: a short kind prefix, an underscore and a
// lower-case ULID, such as "clo_01j…". IDs sort by creation time within a
// kind. The zero value means "none".
type ID string

// Prefixes of the ids of each kind of object.
const (
	PrefixSource       = "src"
	PrefixTimeflow     = "tfl"
	PrefixSnapshot     = "snp"
	PrefixClone        = "clo"
	PrefixOperation    = "op"
	PrefixToken        = "tok"
	PrefixAudit        = "aud"
	PrefixUser         = "usr"
	PrefixProject      = "prj"
	PrefixSession      = "ses"
	PrefixBookmark     = "bkm"
	PrefixNotification = "ntf"
	PrefixDelivery     = "dlv"
)

// NewID returns a fresh id with the given prefix. It is safe for concurrent use.
func NewID(prefix string) ID {
	return ID(prefix + "_" + strings.ToLower(ulid.Make().String()))
}

// IDAt returns the least id of a kind that can have been made at a time or
// after it: a place to begin or end in what is sorted by id.
func IDAt(prefix string, at time.Time) ID {
	var u ulid.ULID
	if err := u.SetTime(uint64(max(at.UnixMilli(), 0))); err != nil {
		u.SetTime(ulid.MaxTime()) //nolint:errcheck // the greatest time always fits
	}
	return ID(prefix + "_" + strings.ToLower(u.String()))
}

// HasPrefix reports whether the id is well formed and of the given kind.
func (id ID) HasPrefix(prefix string) bool {
	rest, ok := strings.CutPrefix(string(id), prefix+"_")
	if !ok {
		return false
	}
	_, err := ulid.ParseStrict(strings.ToUpper(rest))
	return err == nil && rest == strings.ToLower(rest)
}
