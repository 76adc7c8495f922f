package wal

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Clock implements engine.WALWriter. The clock is what makes the covered time
// go on while production is quiet; it is saved every few seconds.
func (s *Store) Clock(at time.Time, end engine.LSN) {
	s.w.Lock()
	defer s.w.Unlock()
	if s.ix == nil || at.IsZero() {
		return
	}
	c := clockSample{us: pgMicros(at), end: end}
	s.mu.Lock()
	if c.us > s.last.us {
		s.ix.cur.tick(c)
		s.last = c
	}
	s.mu.Unlock()
	if time.Since(s.saved) < 5*time.Second {
		return
	}
	s.saved = time.Now()
	if err := s.saveClock(); err != nil {
		s.o.Logger.Warn("production's clock was not saved", "dir", s.dir, "error", err)
	}
}

// clockFile remembers what the newest segment's index would, and how far the
// store was, across restarts.
type clockFile struct {
	Clock  time.Time
	End    engine.LSN
	TLI    engine.TLI
	Record engine.LSN
}

func (s *Store) saveClock() error {
	s.mu.RLock()
	c := clockFile{End: s.last.end, TLI: s.tli, Record: s.record}
	if s.last.us != 0 {
		c.Clock = pgTime(s.last.us)
	}
	s.mu.RUnlock()
	b, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("encode clock: %w", err)
	}
	return writeAtomic(filepath.Join(s.dir, "index", "clock.json"), b)
}

// loadClock reads it back and warns when the store now ends before it did.
func (s *Store) loadClock() error {
	b, err := os.ReadFile(filepath.Join(s.dir, "index", "clock.json"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var c clockFile
	if err := json.Unmarshal(b, &c); err != nil || s.ix == nil {
		return nil //nolint:nilerr // it is only a hint; an unreadable one is as good as none
	}
	if c.TLI == s.tli && c.Record > s.record {
		s.o.Logger.Error("the WAL store lost bytes that were durable", "dir", s.dir, "had", c.Record.String(), "has", s.record.String())
	}
	if !c.Clock.IsZero() {
		s.last = clockSample{us: pgMicros(c.Clock), end: c.End}
		s.ix.cur.tick(s.last)
	}
	return nil
}
