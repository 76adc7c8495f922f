package wal

import (
	"errors"
	"fmt"
	"os"

	"github.com/ramet-io/ramet/engine"
)

// Prune removes, oldest first, the segments that lie wholly before their
// timeline's horizon. Timelines without a horizon, the newest segment and
// history files stay. It returns the bytes removed, also beside an error.
func (s *Store) Prune(horizon map[engine.TLI]engine.LSN) (int64, error) {
	s.w.Lock()
	defer s.w.Unlock()
	var removed int64
	for tli, keep := range horizon {
		for {
			seg := s.oldest(tli, keep)
			if seg == nil {
				break
			}
			// The segment first: an index without one is found and ignored, a
			// segment without index would be read as if it were new.
			if err := os.Remove(s.path(seg.tli, seg.no)); err != nil && !errors.Is(err, os.ErrNotExist) {
				return removed, fmt.Errorf("prune WAL: %w", err)
			}
			if err := os.Remove(s.indexPath(seg)); err != nil && !errors.Is(err, os.ErrNotExist) {
				return removed, fmt.Errorf("prune WAL: %w", err)
			}
			s.mu.Lock()
			t := s.lines[tli]
			t.segs = t.segs[1:]
			s.mu.Unlock()
			removed += seg.size
		}
	}
	return removed, nil
}

// oldest is the timeline's first segment when it may go.
func (s *Store) oldest(tli engine.TLI, keep engine.LSN) *segment {
	s.mu.RLock()
	defer s.mu.RUnlock()
	t := s.lines[tli]
	if t == nil || len(t.segs) == 0 {
		return nil
	}
	seg := t.segs[0]
	if !seg.saved || (seg.no+1).Start(s.size) > keep || seg.no == s.ix.cur.no && tli == s.tli {
		return nil
	}
	return seg
}
