package main

import (
	"math"
	"slices"
	"time"
)

// sample is one pair: both sides measured one after the other.
type sample struct{ ours, peer time.Duration }

// interval is a median and its distribution-free 95 % interval.
type interval struct {
	Median float64 `json:"median"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	Pairs  int     `json:"pairs"`
}

// medianInterval takes the interval from order statistics: the number of
// values below the true median is binomial(n, ½), whatever they are
// distributed like. With fewer than six values the whole range is it, and less
// than 95 %.
func medianInterval(values []float64) interval {
	v := slices.Sorted(slices.Values(values))
	n := len(v)
	if n == 0 {
		return interval{}
	}
	k := 0 // the largest k with P(B < k) <= 2.5 %, counted from one
	for p, c := 0.0, math.Pow(0.5, float64(n)); p+c <= 0.025; k++ {
		p += c
		c = c * float64(n-k) / float64(k+1)
	}
	lo := max(k, 1) - 1
	return interval{Median: median(v), Low: v[lo], High: v[n-1-lo], Pairs: n}
}

// median of sorted values.
func median(v []float64) float64 {
	n := len(v)
	if n == 0 {
		return math.NaN()
	}
	return (v[(n-1)/2] + v[n/2]) / 2
}

// ratios are ours over peer.
func ratios(samples []sample) []float64 {
	out := make([]float64, len(samples))
	for i, s := range samples {
		out[i] = s.ours.Seconds() / s.peer.Seconds()
	}
	return out
}

// speeds are peer over ours: how many times as fast we are.
func speeds(samples []sample) []float64 {
	out := make([]float64, len(samples))
	for i, s := range samples {
		out[i] = s.peer.Seconds() / s.ours.Seconds()
	}
	return out
}

func medianOf(samples []sample, side func(sample) time.Duration) time.Duration {
	var v []float64
	for _, s := range samples {
		v = append(v, float64(side(s)))
	}
	slices.Sort(v)
	return time.Duration(median(v))
}

func ours(s sample) time.Duration { return s.ours }
func peer(s sample) time.Duration { return s.peer }

// quantile of sorted durations, the nearest value above.
func quantile(sorted []time.Duration, q float64) time.Duration {
	return sorted[min(len(sorted)-1, int(math.Ceil(q*float64(len(sorted))))-1)]
}
