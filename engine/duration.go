package engine

import (
	"math"
	"strconv"
	"strings"
	"time"
)

const day = 24 * time.Hour

// ParseDuration reads a duration as a person writes it: what
// time.ParseDuration takes, and besides it days (d) and weeks (w), such as
// "90m", "72h", "7d" or "1d12h". A day is 24 hours. Empty and "0" are zero;
// negative ones are refused.
func ParseDuration(s string) (time.Duration, error) {
	bad := Errorf(ClassInvalid, CodeInvalidRequest, "the duration %q is not valid", shortened(s)).
		WithHint("write it as a number and a unit, such as 90m, 72h or 7d")
	rest := strings.TrimSpace(s)
	if rest == "" || rest == "0" {
		return 0, nil
	}
	var total time.Duration
	for _, u := range []struct {
		suffix string
		length time.Duration
	}{{"w", 7 * day}, {"d", day}} {
		digits, after, ok := strings.Cut(rest, u.suffix)
		if !ok {
			continue
		}
		n, err := strconv.ParseUint(digits, 10, 32)
		if err != nil || n > uint64((math.MaxInt64-int64(total))/int64(u.length)) {
			return 0, bad
		}
		total += time.Duration(n) * u.length
		rest = after
	}
	if rest == "" {
		return total, nil
	}
	d, err := time.ParseDuration(rest)
	if err != nil || d < 0 || d > math.MaxInt64-total {
		return 0, bad
	}
	return total + d, nil
}

// FormatDuration writes a duration so that ParseDuration reads it back: whole
// days as "7d", anything else as "1h30m". Zero is empty.
func FormatDuration(d time.Duration) string {
	switch {
	case d == 0:
		return ""
	case d%day == 0:
		return strconv.FormatInt(int64(d/day), 10) + "d"
	}
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

func shortened(s string) string {
	if len(s) > 40 {
		return strings.ToValidUTF8(s[:40], "") + "…"
	}
	return s
}
