package main

import (
	"testing"
	"time"
)

func TestUntil(t *testing.T) {
	now := time.Date(2026, 1, 31, 9, 0, 0, 0, time.UTC)
	for want, d := range map[string]time.Duration{
		"in 3 h":                3 * time.Hour,
		"in 3 h 20 min":         3*time.Hour + 20*time.Minute + 30*time.Second,
		"in 47 h":               47*time.Hour + 59*time.Minute,
		"in 7 d":                7 * 24 * time.Hour,
		"in 12 min":             12 * time.Minute,
		"in less than a minute": 30 * time.Second,
		"2 h ago":               -2 * time.Hour,
	} {
		if got := until(now.Add(d), now); got != want {
			t.Errorf("%v away: got %q, want %q", d, got, want)
		}
	}
	if got := until(time.Time{}, now); got != "" {
		t.Errorf("never: got %q", got)
	}
}
