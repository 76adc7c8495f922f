package wal

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Target is a moment of the log resolved by RULES A5: whoever gets the WAL of
// TLI (and of its ancestors) up to End, and zeros after it, has replayed
// exactly what was asked for.
type Target struct {
	TLI  engine.TLI
	End  engine.LSN // exclusive
	Time time.Time  // production's time at End as TimeAt knows it; zero when unknown
}

// piece is the part of one timeline that belongs to the newest one's history.
type piece struct {
	t        *timeline
	from, to engine.LSN // records with from < end <= to
}

// lineage lists the pieces of the present history, oldest first.
func (v view) lineage() []piece {
	var out []piece
	for _, t := range v.lines {
		to := engine.LSN(0)
		if t.tli == v.tli {
			to = v.record
		}
		for _, h := range v.hist[v.tli] {
			if h.tli == t.tli {
				to = min(h.at, t.end(v.s.size))
			}
		}
		if to != 0 { // else a branch that was left behind
			out = append(out, piece{t: t, from: t.start(v.s.size), to: to})
		}
	}
	return out
}

func (v view) target(tli engine.TLI, end engine.LSN) Target {
	at, _ := v.s.TimeAt(end)
	return Target{TLI: tli, End: end, Time: at}
}

// outside is the refusal of a point that the store cannot reach.
func (v view) outside(what string) error {
	msg := "the WAL store is empty"
	if r := v.s.Ranges(); len(r) > 0 {
		first, last := r[0], r[len(r)-1]
		msg = fmt.Sprintf("WAL is held from %s to %s", first.StartLSN, last.EndLSN)
		if !first.StartTime.IsZero() {
			msg += fmt.Sprintf(", %s to %s", first.StartTime.Format(time.RFC3339Nano), last.EndTime.Format(time.RFC3339Nano))
		}
	}
	return engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidPoint, "%s cannot be recovered to", what).WithHint(msg + "; name a point inside")
}

// ResolveLSN finds the end of the last record that ends at or before lsn, on
// the history of the newest timeline.
func (s *Store) ResolveLSN(lsn engine.LSN) (Target, error) {
	v := s.view()
	for _, p := range v.lineage() {
		if lsn < p.from || lsn > p.to {
			continue
		}
		end, err := s.recordEnd(p.t, lsn)
		if err != nil {
			return Target{}, err
		}
		if end == 0 {
			break
		}
		return v.target(p.t.tli, end), nil
	}
	return Target{}, v.outside("LSN " + lsn.String())
}

// recordEnd reads the segment that lsn is in, from the last known record on.
func (s *Store) recordEnd(t *timeline, lsn engine.LSN) (engine.LSN, error) {
	if len(t.segs) == 0 || lsn == 0 {
		return 0, nil
	}
	oldest := t.segs[0].no.Start(s.size)
	no := (lsn - 1).Segment(s.size)
	at, known, prev, end := oldest, false, engine.LSN(0), engine.LSN(0)
	if no > t.segs[0].no {
		i := int(no - t.segs[0].no)
		if i > len(t.segs) {
			return 0, nil
		}
		if before := t.segs[i-1]; before.resume >= oldest {
			at, known, prev, end = before.resume, true, before.lastFrom, before.lastEnd
		}
	}
	if at > lsn {
		return end, nil
	}
	p, err := newParser(s.config(t.tli), at, known, prev, nil)
	if err != nil {
		return 0, err
	}
	buf := make([]byte, 256<<10)
	for p.pos < lsn {
		n, err := s.readAt(buf[:min(uint64(len(buf)), uint64(lsn-p.pos))], t.tli, p.pos)
		if err == nil {
			err = p.feed(buf[:n])
		}
		if err != nil {
			return 0, s.classify(err)
		}
	}
	return max(end, p.lastEnd), nil
}

// readAt reads stored bytes at lsn, at most to the end of its segment.
func (s *Store) readAt(b []byte, tli engine.TLI, lsn engine.LSN) (int, error) {
	no := lsn.Segment(s.size)
	f, err := os.Open(s.path(tli, no))
	if err != nil {
		return 0, err
	}
	off := int64(lsn - no.Start(s.size))
	n, err := f.ReadAt(b[:min(int64(len(b)), s.size-off)], off)
	if n > 0 {
		err = nil
	}
	return n, errors.Join(err, f.Close())
}

// ResolveXID finds the end of the commit of the top-level transaction xid (its
// low 32 bits; the newest one where ids have come round).
func (s *Store) ResolveXID(xid uint64) (Target, error) {
	v := s.view()
	e, err := v.newest(1<<Commit|1<<Abort, func(e Event) bool { return e.XID == uint32(xid) })
	switch {
	case err != nil:
		return Target{}, err
	case e == nil:
		return Target{}, v.outside(fmt.Sprintf("transaction %d", xid))
	case e.Kind == Abort:
		return Target{}, engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidPoint, "transaction %d was rolled back at %s", xid, e.End).
			WithHint("name a transaction that committed, or use lsn:" + e.End.String())
	}
	return v.target(e.TLI, e.End), nil
}

// ResolveRestorePoint finds the end of the newest restore point of that name.
func (s *Store) ResolveRestorePoint(name string) (Target, error) {
	v := s.view()
	e, err := v.newest(1<<RestorePoint, func(e Event) bool { return e.Name == name })
	if err != nil {
		return Target{}, err
	}
	if e == nil {
		return Target{}, v.outside(fmt.Sprintf("restore point %q", name))
	}
	return v.target(e.TLI, e.End), nil
}

// newest finds the last event of the present history that want accepts.
func (v view) newest(mask uint32, want func(Event) bool) (*Event, error) {
	pieces := v.lineage()
	for i := len(pieces) - 1; i >= 0; i-- {
		p := pieces[i]
		for j := len(p.t.segs) - 1; j >= 0; j-- {
			seg := p.t.segs[j]
			if seg.kinds&mask == 0 {
				continue
			}
			full, err := v.contents(seg)
			if err != nil {
				return nil, err
			}
			var found *Event
			for e := range full.merged(mask) {
				if e.End > p.from && e.End <= p.to && want(e) {
					found = &e
				}
			}
			if found != nil {
				return found, nil
			}
		}
	}
	return nil, nil
}

// ResolveTime finds the place before the first commit, in the order of the
// log, whose timestamp is after at; without one, the end of what is held. A
// time beyond production's clock as last seen is refused.
func (s *Store) ResolveTime(at time.Time) (Target, error) {
	v := s.view()
	at = at.Truncate(time.Microsecond) // PostgreSQL knows no finer time
	ranges := s.Ranges()
	if len(ranges) == 0 || ranges[0].StartTime.IsZero() || at.Before(ranges[0].StartTime) || at.After(ranges[len(ranges)-1].EndTime) {
		return Target{}, v.outside("time " + at.UTC().Format(time.RFC3339Nano))
	}
	us := pgMicros(at)
	for _, p := range v.lineage() {
		for _, seg := range p.t.segs {
			if seg.kinds&(1<<Commit) == 0 || seg.maxUS <= us {
				continue
			}
			full, err := v.contents(seg)
			if err != nil {
				return Target{}, err
			}
			for _, x := range full.xacts {
				if x.kind == Commit && x.us > us && x.end > p.from && x.end <= p.to {
					return v.target(p.t.tli, x.start), nil
				}
			}
		}
	}
	return v.target(v.tli, v.record), nil
}
