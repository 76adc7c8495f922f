package main

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// The ranks are those of published tables for the median's interval.
func TestMedianIntervalRanks(t *testing.T) {
	for _, c := range []struct{ n, low, high int }{{6, 1, 6}, {8, 1, 8}, {9, 2, 8}, {15, 4, 12}, {20, 6, 15}, {30, 10, 21}} {
		values := make([]float64, c.n)
		for i, at := range rand.Perm(c.n) {
			values[at] = float64(i + 1)
		}
		got := medianInterval(values)
		if got.Low != float64(c.low) || got.High != float64(c.high) || got.Median != float64(c.n+1)/2 {
			t.Errorf("n=%d: %+v, want %d to %d", c.n, got, c.low, c.high)
		}
	}
}

// The interval covers the true median as often as it says.
func TestMedianIntervalCovers(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	const runs = 4000
	covered := 0
	for range runs {
		values := make([]float64, 15)
		for i := range values {
			values[i] = math.Exp(rng.NormFloat64()) // skewed, with median 1
		}
		if iv := medianInterval(values); iv.Low <= 1 && 1 <= iv.High {
			covered++
		}
	}
	if share := float64(covered) / runs; share < 0.95 {
		t.Errorf("the interval covered the median in %.1f %% of runs", 100*share)
	}
}

func TestVerdict(t *testing.T) {
	at := func(lo, mid, hi float64) *interval { return &interval{Median: mid, Low: lo, High: hi, Pairs: 15} }
	for _, c := range []struct {
		name   string
		ratio  *interval
		target target
		want   string
	}{
		{"below a ceiling", at(1.1, 1.2, 1.3), target{atMost: 1.5}, "yes"},
		{"above it, and noise may be why", at(1.4, 1.6, 1.8), target{atMost: 1.5}, "within noise"},
		{"above it for sure", at(1.6, 1.7, 1.8), target{atMost: 1.5}, "NO"},
		{"above a floor", at(0.9, 1.0, 1.1), target{atLeast: 0.95}, "yes"},
		{"below it for sure", at(0.7, 0.8, 0.9), target{atLeast: 0.95}, "NO"},
		{"no target", at(1, 2, 3), target{}, ""},
	} {
		m := measure{Ratio: c.ratio, target: c.target}
		if got := m.verdict(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := (measure{Value: 120, target: target{atMost: 100}}).verdict(); got != "NO" {
		t.Errorf("a plain value above its ceiling: %q", got)
	}
}

func TestQuantile(t *testing.T) {
	var v []time.Duration
	for i := range 100 {
		v = append(v, time.Duration(i+1))
	}
	if got := quantile(v, 0.99); got != 99 {
		t.Errorf("p99 of 1..100 is %d", got)
	}
	if got := quantile(v, 1); got != 100 {
		t.Errorf("p100 of 1..100 is %d", got)
	}
}
