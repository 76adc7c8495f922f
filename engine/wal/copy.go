package wal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// CopyOptions ask for WAL in a form that PostgreSQL reads: whole segments.
type CopyOptions struct {
	Dir      string // a pg_wal
	TLI      engine.TLI
	From, To engine.LSN // To is exclusive; bytes after it are zero
	UID, GID int        // owner of files that are made; -1 leaves the daemon's
	Sync     bool       // make files and directory durable before returning
}

// CopyTo brings the segments that cover [From, To) into Dir, at full size, and
// every history file. A segment that is there already is changed in place,
// from the first byte that differs on, so that a PostgreSQL that reads it
// sees the log grow; one that is not appears whole by name. The store must
// hold all of the bytes (durable), else the error has CodeWALGap. What lies
// before TLI's first segment is taken from the timelines it descends from.
// Calls for the same Dir must not run at once.
func (s *Store) CopyTo(ctx context.Context, o CopyOptions) error {
	if o.To <= o.From {
		return nil
	}
	start, end, parent := s.extent(o.TLI)
	if o.From < start && parent != 0 {
		before := o
		before.TLI, before.To = parent, min(start, o.To)
		if err := s.CopyTo(ctx, before); err != nil {
			return err
		}
		if o.From = start; o.To <= start {
			return nil
		}
	}
	if o.From < start || o.To > end || start == 0 {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap, "WAL from %s to %s of timeline %d is wanted, but only %s to %s is held", o.From, o.To, o.TLI, start, end)
	}
	if err := s.copyHistory(o); err != nil {
		return err
	}
	made := false
	for no := o.From.Segment(s.size); no.Start(s.size) < o.To; no++ {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		n, err := s.copySegment(o, no)
		if err != nil {
			return fmt.Errorf("copy WAL segment %s: %w", no.FileName(o.TLI, s.size), err)
		}
		made = made || n
	}
	if made && o.Sync {
		if err := s.o.SyncDir(o.Dir); err != nil {
			return fmt.Errorf("copy WAL: %w", err)
		}
	}
	return nil
}

// extent is what is held of a timeline, and the one it branched off when the
// store holds that too.
func (s *Store) extent(tli engine.TLI) (start, end engine.LSN, parent engine.TLI) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	t := s.lines[tli]
	if t == nil || len(t.segs) == 0 {
		return 0, 0, 0
	}
	start, end = t.segs[0].no.Start(s.size), t.end(s.size)
	if tli == s.tli {
		end = s.durable
	}
	if h := s.hist[tli]; len(h) > 0 && s.lines[h[len(h)-1].tli] != nil && start <= h[len(h)-1].at {
		parent = h[len(h)-1].tli
	}
	return start, end, parent
}

var copyBuffers = sync.Pool{New: func() any { b := make([]byte, 256<<10); return &b }}

func (s *Store) copySegment(o CopyOptions, no engine.SegmentNumber) (made bool, err error) {
	src, err := os.Open(s.path(o.TLI, no))
	if err != nil {
		return false, err
	}
	defer src.Close() //nolint:errcheck // only read
	used := min(s.size, int64(o.To-no.Start(s.size)))
	name := filepath.Join(o.Dir, no.FileName(o.TLI, s.size))
	if info, err := os.Lstat(name); err == nil && info.Mode().IsRegular() && info.Size() == s.size {
		return false, s.updateSegment(src, name, no, used, o)
	}
	tmp := name + ".ramet"
	dst, err := os.OpenFile(tmp, os.O_RDWR|os.O_CREATE|os.O_TRUNC|unix.O_NOFOLLOW, 0o600)
	if err != nil {
		return false, err
	}
	_, err = io.Copy(dst, io.LimitReader(src, used))
	if err == nil {
		err = dst.Truncate(s.size)
	}
	if err == nil {
		err = own(dst, o.UID, o.GID)
	}
	if err == nil && o.Sync {
		err = s.o.SyncFile(dst)
	}
	err = errors.Join(err, dst.Close())
	if err == nil {
		err = os.Rename(tmp, name)
	}
	if err != nil {
		return false, errors.Join(err, os.Remove(tmp))
	}
	return true, nil
}

func own(f *os.File, uid, gid int) error {
	if uid < 0 && gid < 0 {
		return nil
	}
	return f.Chown(uid, gid)
}

// fed remembers the segment that was last brought into a directory, so that
// feeding a standby costs what is new and not a whole segment each time.
type fed struct {
	no      engine.SegmentNumber
	tli     engine.TLI
	ino     uint64
	written unix.Timespec // mtime after our last write: nobody else wrote since
	used    int64
}

func (s *Store) wasFed(dir string, f *os.File, tli engine.TLI, no engine.SegmentNumber) int64 {
	var st unix.Stat_t
	if unix.Fstat(int(f.Fd()), &st) != nil {
		return 0
	}
	s.fedMu.Lock()
	defer s.fedMu.Unlock()
	if k, ok := s.fed[dir]; ok && k.no == no && k.tli == tli && k.ino == st.Ino && k.written == st.Mtim {
		return k.used
	}
	return 0
}

func (s *Store) setFed(dir string, f *os.File, tli engine.TLI, no engine.SegmentNumber, used int64) {
	var st unix.Stat_t
	if unix.Fstat(int(f.Fd()), &st) != nil {
		return
	}
	s.fedMu.Lock()
	defer s.fedMu.Unlock()
	s.fed[dir] = fed{no: no, tli: tli, ino: st.Ino, written: st.Mtim, used: used}
}

// updateSegment makes an existing full-size segment equal to src up to used
// and zero after it, writing only what differs, in ascending order.
func (s *Store) updateSegment(src *os.File, name string, no engine.SegmentNumber, used int64, o CopyOptions) error {
	dst, err := os.OpenFile(name, os.O_RDWR|unix.O_NOFOLLOW, 0)
	if err != nil {
		return err
	}
	defer dst.Close() //nolint:errcheck // writes are synced below where asked for
	a, b := copyBuffers.Get().(*[]byte), copyBuffers.Get().(*[]byte)
	defer copyBuffers.Put(a)
	defer copyBuffers.Put(b)
	step := int64(len(*a))
	from, to := s.wasFed(o.Dir, dst, o.TLI, no), s.size
	if from > 0 && from <= used {
		to = used // zero after it since we wrote it
	} else {
		from = 0
	}
	wrote := false
	for off := from / step * step; off < to; off += step {
		n := min(step, s.size-off)
		want, have := (*a)[:n], (*b)[:n]
		clear(want)
		if off < used {
			if _, err := io.ReadFull(io.NewSectionReader(src, off, s.size), want[:min(n, used-off)]); err != nil {
				return err
			}
		}
		if _, err := io.ReadFull(io.NewSectionReader(dst, off, n), have); err != nil {
			return err
		}
		if bytes.Equal(want, have) {
			continue
		}
		i := firstDifference(want, have)
		end := len(want)
		for end > i && want[end-1] == have[end-1] {
			end--
		}
		if _, err := dst.WriteAt(want[i:end], off+int64(i)); err != nil {
			return err
		}
		wrote = true
	}
	s.setFed(o.Dir, dst, o.TLI, no, used)
	if wrote && o.Sync {
		return s.o.SyncFile(dst)
	}
	return nil
}

func firstDifference(a, b []byte) int {
	const step = 4096
	for i := 0; i < len(a); i += step {
		end := min(i+step, len(a))
		if !bytes.Equal(a[i:end], b[i:end]) {
			for j := i; j < end; j++ {
				if a[j] != b[j] {
					return j
				}
			}
		}
	}
	return len(a)
}

func (s *Store) copyHistory(o CopyOptions) error {
	s.mu.RLock()
	var tlis []engine.TLI
	for tli := range s.hist {
		tlis = append(tlis, tli)
	}
	s.mu.RUnlock()
	for _, tli := range tlis {
		name := historyName(tli)
		want, err := os.ReadFile(filepath.Join(s.dir, name))
		if err != nil {
			return fmt.Errorf("copy WAL: %w", err)
		}
		path := filepath.Join(o.Dir, name)
		if have, err := os.ReadFile(path); err == nil && bytes.Equal(have, want) {
			continue
		}
		tmp := path + ".ramet"
		f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC|unix.O_NOFOLLOW, 0o600)
		if err != nil {
			return fmt.Errorf("copy WAL: %w", err)
		}
		_, err = f.Write(want)
		if err == nil {
			err = own(f, o.UID, o.GID)
		}
		if err == nil && o.Sync {
			err = s.o.SyncFile(f)
		}
		if err = errors.Join(err, f.Close()); err == nil {
			err = os.Rename(tmp, path)
		}
		if err != nil {
			return fmt.Errorf("copy WAL: %w", err)
		}
	}
	return nil
}
