package wal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// switchPoint says that a timeline ended at, which was the parent's end.
type switchPoint struct {
	tli engine.TLI // the parent
	at  engine.LSN
}

// parseHistory reads a timeline history file: one line per ancestor, oldest
// first, "tli<TAB>LSN<TAB>reason"; # begins a comment.
func parseHistory(tli engine.TLI, content []byte) ([]switchPoint, error) {
	var h []switchPoint
	bad := func(line string) error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the history of timeline %d has the line %q", tli, line)
	}
	sc := bufio.NewScanner(bytes.NewReader(content))
	for sc.Scan() {
		line, _, _ := strings.Cut(sc.Text(), "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if len(f) < 2 {
			return nil, bad(line)
		}
		parent, err1 := strconv.ParseUint(f[0], 10, 32)
		at, err2 := engine.ParseLSN(f[1])
		if err1 != nil || err2 != nil || parent == 0 || engine.TLI(parent) >= tli || len(h) > 0 && engine.TLI(parent) <= h[len(h)-1].tli {
			return nil, bad(line)
		}
		h = append(h, switchPoint{tli: engine.TLI(parent), at: at})
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("read history of timeline %d: %w", tli, err)
	}
	return h, nil
}

func historyName(tli engine.TLI) string { return fmt.Sprintf("%08X.history", uint32(tli)) }

// PutHistory implements engine.WALWriter. The file is durable when it returns.
func (s *Store) PutHistory(tli engine.TLI, content []byte) error {
	h, err := parseHistory(tli, content)
	if err != nil {
		return err
	}
	s.w.Lock()
	defer s.w.Unlock()
	path := filepath.Join(s.dir, historyName(tli))
	f, err := os.OpenFile(path+".tmp", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return s.classify(err)
	}
	_, err = f.Write(content)
	if err == nil {
		err = s.o.SyncFile(f)
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(path+".tmp", path)
	}
	if err == nil {
		err = s.o.SyncDir(s.dir)
	}
	if err != nil {
		return s.classify(fmt.Errorf("keep history of timeline %d: %w", tli, err))
	}
	s.mu.Lock()
	s.hist[tli] = h
	s.mu.Unlock()
	return nil
}

// branchPoint is where a timeline left its parent; 0 when that is not known.
func (s *Store) branchPoint(tli engine.TLI) engine.LSN {
	h := s.hist[tli]
	if len(h) == 0 {
		return 0
	}
	return h[len(h)-1].at
}

// switchTo begins a new timeline at the start of the segment in which it left
// the present one, whose bytes up to there must be here.
func (s *Store) switchTo(tli engine.TLI, lsn engine.LSN) error {
	h := s.hist[tli]
	if tli < s.tli || len(h) == 0 || h[len(h)-1].tli != s.tli {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeTimelineSwitch, "WAL of timeline %d does not follow timeline %d, as far as the history files tell", tli, s.tli)
	}
	at := h[len(h)-1].at
	no := at.Segment(s.size)
	if pos := s.ix.parser.pos; at > pos || lsn != no.Start(s.size) {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap,
			"timeline %d branches at %s and came in at %s, but timeline %d ends at %s", tli, at, lsn, s.tli, pos)
	}
	if _, err := s.sync(); err != nil {
		return err
	}
	if s.ix.cur.size > 0 {
		if err := s.saveIndex(s.ix.cur); err != nil {
			return err
		}
	}
	s.closeFiles()
	ix, err := newIndexer(s.config(tli), newSegment(tli, no, nil), lsn, false, 0, at)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.adopt(ix, &timeline{tli: tli, from: at})
	return nil
}
