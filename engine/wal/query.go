package wal

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// view is what a query works on: segments as they were at one moment, the
// newest one as a copy that does not change any more.
type view struct {
	s       *Store
	tli     engine.TLI
	durable engine.LSN // only for the newest timeline; others are durable whole
	record  engine.LSN
	lines   []*timeline
	hist    map[engine.TLI][]switchPoint
	last    clockSample
}

func (s *Store) view() view {
	s.mu.RLock()
	defer s.mu.RUnlock()
	v := view{s: s, tli: s.tli, durable: s.durable, record: s.record, last: s.last, hist: make(map[engine.TLI][]switchPoint, len(s.hist))}
	for tli, h := range s.hist {
		v.hist[tli] = h
	}
	for _, t := range s.ordered() {
		c := &timeline{tli: t.tli, from: t.from, segs: slices.Clone(t.segs)}
		for i, seg := range c.segs {
			if !seg.saved {
				still := *seg
				still.clocks = slices.Clone(seg.clocks) // its last one is replaced in place
				c.segs[i] = &still
			}
		}
		v.lines = append(v.lines, c)
	}
	return v
}

// contents returns a segment with its events; nil when it was pruned meanwhile.
func (v view) contents(seg *segment) (*segment, error) {
	if !seg.saved {
		return seg, nil
	}
	full, err := readIndex(v.s.indexPath(seg), v.s.size, true)
	if err != nil {
		return nil, engine.Errorf(engine.ClassDataLoss, engine.CodeInternal, "read index of WAL segment %s: %w", seg.no.FileName(seg.tli, v.s.size), err).
			WithHint("restart the daemon: it rebuilds a missing index from the segment")
	}
	return full, nil
}

// limit is the end of what may be told of a timeline.
func (v view) limit(t *timeline) engine.LSN {
	if t.tli == v.tli {
		return v.durable
	}
	return t.end(v.s.size)
}

// Events iterates over the indexed records that q selects, in LSN order within
// a timeline, older timelines first, durable ones only.
func (s *Store) Events(q Query) iter.Seq2[Event, error] {
	v := s.view()
	return func(yield func(Event, error) bool) {
		for _, t := range v.lines {
			if q.TLI != 0 && t.tli != q.TLI {
				continue
			}
			if !v.timelineEvents(t, q, yield) {
				return
			}
		}
	}
}

func (v view) timelineEvents(t *timeline, q Query, yield func(Event, error) bool) bool {
	mask, limit := q.mask(), v.limit(t)
	if q.To != 0 {
		limit = min(limit, q.To)
	}
	for _, seg := range t.segs {
		start := seg.no.Start(v.s.size)
		if seg.kinds&mask == 0 || start+engine.LSN(v.s.size) <= q.From {
			continue
		}
		if start >= limit {
			break
		}
		full, err := v.contents(seg)
		if err != nil {
			return yield(Event{}, err)
		}
		for e := range full.merged(mask) {
			if e.End <= q.From || e.End > limit {
				continue
			}
			if !yield(e, nil) {
				return false
			}
		}
	}
	return true
}

// merged iterates over commits and other events of the mask in LSN order.
func (s *segment) merged(mask uint32) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		i, j := 0, 0
		for i < len(s.xacts) || j < len(s.events) {
			if j == len(s.events) || i < len(s.xacts) && s.xacts[i].end < s.events[j].End {
				x := s.xacts[i]
				i++
				if mask&(1<<x.kind) != 0 && !yield(x.event(s.tli)) {
					return
				}
				continue
			}
			e := s.events[j]
			j++
			if mask&(1<<e.Kind) != 0 && !yield(e) {
				return
			}
		}
	}
}

// Range is what the store holds of one timeline.
type Range struct {
	TLI                engine.TLI
	StartLSN, EndLSN   engine.LSN // EndLSN is the end of the last complete durable record
	StartTime, EndTime time.Time  // of the first commit or clock; covered up to EndTime
}

// Ranges lists what is held, oldest timeline first. EndTime is production's
// clock as last seen together with a position that is durable here: it goes on
// while production is quiet.
func (s *Store) Ranges() []Range {
	v := s.view()
	var out []Range
	for _, t := range v.lines {
		r := Range{TLI: t.tli, StartLSN: t.start(s.size), EndLSN: t.end(s.size)}
		if t.tli == v.tli {
			r.EndLSN = v.record
		}
		from, to := int64(math.MaxInt64), int64(math.MinInt64)
		for _, seg := range t.segs {
			from, to = min(from, seg.minUS), max(to, seg.maxUS)
			if c := seg.clock; c.us != 0 && c.end <= v.limit(t) {
				from, to = min(from, c.us), max(to, c.us)
			}
			for _, c := range seg.clocks {
				if c.end <= v.limit(t) {
					from, to = min(from, c.us), max(to, c.us)
				}
			}
		}
		if from != math.MaxInt64 {
			r.StartTime = pgTime(from)
		}
		if to != math.MinInt64 {
			r.EndTime = pgTime(to)
		}
		out = append(out, r)
	}
	return out
}

// TimeAt returns production's time at lsn as well as it is known: the latest
// of the commits that end at or before it and of the clock seen together with
// a position at or before it. False when the store knows of none.
func (s *Store) TimeAt(lsn engine.LSN) (time.Time, bool) {
	v := s.view()
	best := int64(math.MinInt64)
	for i := len(v.lines) - 1; i >= 0 && best == math.MinInt64; i-- {
		t := v.lines[i]
		for j := len(t.segs) - 1; j >= 0; j-- {
			seg := t.segs[j]
			if seg.no.Start(s.size) >= lsn && j > 0 {
				continue
			}
			if j > 0 {
				best = max(best, t.segs[j-1].runMax)
			}
			full, err := v.contents(seg)
			if err != nil {
				s.o.Logger.Warn("time of a WAL position", "lsn", lsn.String(), "error", err)
				break
			}
			best = max(best, full.timeAt(lsn))
			if j > 0 {
				if c := t.segs[j-1].clock; c.us != 0 && c.end <= lsn {
					best = max(best, c.us)
				}
			}
			break
		}
	}
	return usTime(best), best != math.MinInt64
}

func (s *segment) timeAt(lsn engine.LSN) int64 {
	best := int64(math.MinInt64)
	for _, x := range s.xacts {
		if x.end <= lsn && x.kind == Commit {
			best = max(best, x.us)
		}
	}
	for _, c := range s.clocks {
		if c.end <= lsn {
			best = max(best, c.us)
		}
	}
	return best
}

// Settings returns the parameter changes after from, newest values last; the
// highest of each bounds what an instance that replays beyond from needs.
func (s *Store) Settings(tli engine.TLI, from, to engine.LSN) (map[string]int, error) {
	need := map[string]int{}
	for e, err := range s.Events(Query{Kinds: []EventKind{ParameterChange}, TLI: tli, From: from, To: to}) {
		if err != nil {
			return nil, fmt.Errorf("settings that replay needs: %w", err)
		}
		for k, n := range e.Settings.Minimums() {
			need[k] = max(need[k], n)
		}
	}
	return need, nil
}
