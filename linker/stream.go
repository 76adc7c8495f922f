package linker

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// pgEpoch is 2000-01-01, from which the protocol counts microseconds.
var pgEpoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// piece is one message of the stream, copied out of the read buffer so that
// the socket is emptied while an fsync runs.
type piece struct {
	buf []byte // whole pooled buffer
	msg []byte // kind byte and payload of CopyData; nil at the end
	end bool   // CopyDone
	err error
}

const (
	maxPieces   = 128 // of at most 128 KiB: what may wait while an fsync runs
	walHeader   = 25  // 'w', start, end, clock
	pieceBuffer = 128<<10 + walHeader
)

// stream receives one timeline. It returns the rows that announce the next
// one, or an error.
func (f *follower) stream(ctx context.Context, w *wire, tli engine.TLI, pos engine.LSN) ([][]string, error) {
	kind, _, err := w.next(ctx)
	if err != nil {
		return nil, err
	}
	if kind == 'T' { // the description of a row that follows
		// The asked-for position is the end of a finished timeline: no COPY.
		return f.announcement(ctx, w)
	}
	if kind != 'W' {
		return nil, unexpected(kind)
	}
	r := &receiver{f: f, w: w, tli: tli, pieces: make(chan piece, maxPieces), free: make(chan []byte, maxPieces+2)}
	r.pos, r.synced = pos, pos
	f.report(true, nil)
	readCtx, stop := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		r.read(readCtx)
	}()
	err = r.loop(ctx)
	if err != nil {
		// The reader may wait for bytes that never come.
		stop()
		_ = w.conn.SetReadDeadline(time.Unix(1, 0))
		r.drain(done)
		return nil, r.leave(ctx, err)
	}
	<-done
	stop()
	if err := w.send(copyDone); err != nil {
		return nil, err
	}
	return f.announcement(ctx, w)
}

var copyDone = []byte{'c', 0, 0, 0, 4}

// announcement reads what follows a timeline's end: one row with the next
// timeline and where it begins, then the end of the command.
func (f *follower) announcement(ctx context.Context, w *wire) ([][]string, error) {
	rows, err := w.rows(ctx)
	if err != nil {
		return nil, err
	}
	return rows, w.finish(ctx)
}

// receiver is one COPY of WAL: a reader that empties the socket, and a loop
// that stores, syncs and acknowledges.
type receiver struct {
	f      *follower
	w      *wire
	tli    engine.TLI
	pieces chan piece
	free   chan []byte

	pos     engine.LSN // end of what was stored
	synced  engine.LSN // what was acknowledged last
	pending int64      // stored since the last sync
}

// read passes messages on until the stream ends, breaks or ctx ends.
func (r *receiver) read(ctx context.Context) {
	defer close(r.pieces)
	for {
		kind, body, err := r.w.next(ctx)
		p := piece{err: err}
		switch {
		case err != nil:
		case kind == 'c':
			p.end = true
		case kind == 'C': // WalSndDone: a shutdown ends the command without CopyDone
			p.err = engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production is shutting down").WithHint("wait until it has started again")
		case kind != 'd' || len(body) == 0:
			p.err = unexpected(kind)
		default:
			select {
			case p.buf = <-r.free:
			default:
			}
			if cap(p.buf) < len(body) {
				p.buf = make([]byte, max(len(body), pieceBuffer))
			}
			p.msg = p.buf[:copy(p.buf[:cap(p.buf)], body)]
		}
		select {
		case r.pieces <- p:
		case <-ctx.Done():
			return
		}
		if p.err != nil || p.end {
			return
		}
	}
}

func (r *receiver) drain(done <-chan struct{}) {
	for range r.pieces { //nolint:revive // until the reader closes it
	}
	<-done
}

// loop stores what comes in. It syncs when nothing more waits, so that a quiet
// production is acknowledged at once, and at the latest every SyncEvery bytes.
func (r *receiver) loop(ctx context.Context) error {
	tick := time.NewTicker(r.f.l.o.StatusInterval)
	defer tick.Stop()
	for {
		var p piece
		var ok bool
		select {
		case p, ok = <-r.pieces:
		default:
			if r.pending > 0 {
				if err := r.sync(ctx); err != nil {
					return err
				}
			}
			select {
			case p, ok = <-r.pieces:
			case <-tick.C:
				if err := r.status(true); err != nil {
					return err
				}
				r.f.report(true, nil)
				r.letGo()
				continue
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		switch {
		case !ok:
			return context.Cause(ctx)
		case p.err != nil:
			return p.err
		case p.end:
			return r.sync(ctx)
		}
		if err := r.take(ctx, p.msg); err != nil {
			return err
		}
		select {
		case r.free <- p.buf:
		default:
		}
		if r.pending >= r.f.l.o.SyncEvery {
			if err := r.sync(ctx); err != nil {
				return err
			}
		}
	}
}

// letGo gives back the buffers that a burst has left: up to 16 MiB for each
// source would stay for good.
func (r *receiver) letGo() {
	for {
		select {
		case <-r.free:
		default:
			return
		}
	}
}

// take handles one message: WAL or a keepalive.
func (r *receiver) take(ctx context.Context, m []byte) error {
	be := binary.BigEndian
	switch {
	case m[0] == 'w' && len(m) >= walHeader:
		start, end, at := engine.LSN(be.Uint64(m[1:])), engine.LSN(be.Uint64(m[9:])), clock(be.Uint64(m[17:]))
		data := m[walHeader:]
		if start != r.pos {
			return engine.Errorf(engine.ClassDataLoss, engine.CodeWALGap, "production sent WAL from %s on, but %s was next", start, r.pos).
				WithHint("resync the source")
		}
		if err := r.f.req.WAL.Append(r.tli, start, data); err != nil {
			return fmt.Errorf("store WAL: %w", err)
		}
		r.pos += engine.LSN(len(data))
		r.pending += int64(len(data))
		r.f.advanced = true
		return r.seen(ctx, at, max(end, r.pos))
	case m[0] == 'k' && len(m) >= 18:
		end, at := engine.LSN(be.Uint64(m[1:])), clock(be.Uint64(m[9:]))
		if err := r.seen(ctx, at, end); err != nil {
			return err
		}
		if m[17] == 0 {
			return nil
		}
		if r.pending > 0 {
			return r.sync(ctx)
		}
		return r.status(false)
	}
	return unexpected(m[0])
}

func clock(us uint64) time.Time { return pgEpoch.Add(time.Duration(us) * time.Microsecond) }

// seen notes production's clock and position and watches our slot's lag.
func (r *receiver) seen(ctx context.Context, at time.Time, end engine.LSN) error {
	r.f.req.WAL.Clock(at, end)
	s := &r.f.state
	s.Received, s.ServerEnd, s.ServerTime = r.pos, max(s.ServerEnd, end), at
	return r.f.lag(ctx, end, r.synced)
}

// sync makes what was stored durable and acknowledges it.
func (r *receiver) sync(ctx context.Context) error {
	at, err := r.f.req.WAL.Sync()
	if err != nil {
		return fmt.Errorf("store WAL: %w", err)
	}
	r.pending, r.synced = 0, at
	r.f.state.Durable = at
	if err := r.status(false); err != nil {
		return err
	}
	if time.Since(r.f.told) > 100*time.Millisecond {
		r.f.report(true, nil)
	}
	return ctx.Err()
}

// status tells production how far we are. Only what an fsync covered is ever
// named, as written, flushed and applied alike.
func (r *receiver) status(ask bool) error {
	be := binary.BigEndian
	m := make([]byte, 0, 39)
	m = append(m, 'd', 0, 0, 0, 38, 'r')
	for range 3 {
		m = be.AppendUint64(m, uint64(r.synced))
	}
	m = be.AppendUint64(m, uint64(time.Since(pgEpoch).Microseconds()))
	m = append(m, 0)
	if ask {
		m[len(m)-1] = 1
	}
	return r.w.send(m)
}

// leave keeps what was received before the session ends, and drops the slot
// when it fell too far behind.
func (r *receiver) leave(ctx context.Context, cause error) error {
	if engine.CodeOf(cause) != engine.CodeWALCorrupt && engine.ClassOf(cause) != engine.ClassExhausted {
		if at, err := r.f.req.WAL.Sync(); err != nil {
			return errors.Join(cause, err)
		} else if at > r.synced {
			r.synced, r.f.state.Durable = at, at
		}
	}
	if ctx.Err() != nil {
		_ = r.w.conn.SetDeadline(time.Now().Add(time.Second))
		_ = r.status(false) // best effort: it will be told again
		_ = r.w.send(copyDone)
	}
	return cause
}
