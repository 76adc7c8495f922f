package engine

import (
	"testing"
	"time"
)

func TestParseDuration(t *testing.T) {
	for in, want := range map[string]time.Duration{
		"": 0, "0": 0, "90m": 90 * time.Minute, "72h": 72 * time.Hour, "7d": 7 * day, "2w": 14 * day,
		"1d12h": 36 * time.Hour, "1w1d1s": 8*day + time.Second, " 5s ": 5 * time.Second, "1h30m": 90 * time.Minute,
	} {
		if got, err := ParseDuration(in); err != nil || got != want {
			t.Errorf("ParseDuration(%q) = %v, %v, want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"7", "d", "-1h", "-7d", "1.5d", "1d-1h", "7d7d", "1h1d", "tomorrow", "4294967295w", "106752d", "1d106751d", "2562048h"} {
		if got, err := ParseDuration(in); ClassOf(err) != ClassInvalid || HintOf(err) == "" {
			t.Errorf("ParseDuration(%q) = %v, %v, want a refusal", in, got, err)
		}
	}
}

func TestFormatDurationIsReadBack(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "", 48 * time.Hour: "2d", 36 * time.Hour: "36h", 90 * time.Minute: "1h30m", 30 * time.Second: "30s", 10 * time.Minute: "10m",
		time.Hour + time.Second: "1h0m1s",
	} {
		got := FormatDuration(d)
		if back, err := ParseDuration(got); got != want || err != nil || back != d {
			t.Errorf("FormatDuration(%v) = %q, read back %v, %v", d, got, back, err)
		}
	}
}
