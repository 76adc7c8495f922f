package linker

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgproto3"

	"github.com/ramet-io/ramet/engine"
)

const (
	wireBuffer     = 512 << 10 // holds the largest message that is common: 128 KiB of WAL
	maxWireMessage = 64 << 20  // beyond it the stream is not PostgreSQL's
)

// wire is a replication connection in streaming: its messages are read without
// copying them out of the read buffer.
type wire struct {
	conn net.Conn
	pid  uint32
	r    *bufio.Reader
	big  []byte // for messages larger than the buffer
	held int    // bytes of the last message still to be discarded from r
	idle time.Duration
	last time.Time // when the read deadline was last set
}

// hijack takes over an idle connection and sends a replication command on it.
func hijack(ctx context.Context, conn *pgconn.PgConn, command string, idle time.Duration) (*wire, error) {
	if err := conn.SyncConn(ctx); err != nil {
		return nil, serverError(err)
	}
	h, err := conn.Hijack()
	if err != nil {
		return nil, serverError(err)
	}
	w := &wire{conn: h.Conn, pid: h.PID, r: bufio.NewReaderSize(h.Conn, wireBuffer), idle: idle}
	buf, err := (&pgproto3.Query{String: command}).Encode(nil)
	if err == nil {
		err = w.send(buf)
	}
	if err != nil {
		w.close()
		return nil, serverError(err)
	}
	return w, nil
}

// watch makes reads and writes fail at once when ctx ends. Call stop when done.
func (w *wire) watch(ctx context.Context) (stop func() bool) {
	return context.AfterFunc(ctx, func() {
		_ = w.conn.SetDeadline(time.Unix(1, 0)) // a connection that cannot take it is closed soon anyway
	})
}

// next returns the next message; body is valid until the call after. Errors
// the server sends are returned as *pgconn.PgError, notices are passed over.
func (w *wire) next(ctx context.Context) (kind byte, body []byte, err error) {
	for {
		kind, body, err = w.read(ctx)
		if err != nil {
			return 0, nil, err
		}
		switch kind {
		case 'E':
			var m pgproto3.ErrorResponse
			if err := m.Decode(body); err != nil {
				return 0, nil, fmt.Errorf("read error message: %w", err)
			}
			return kind, nil, pgconn.ErrorResponseToPgError(&m)
		case 'N', 'S', 'A':
			continue
		}
		return kind, body, nil
	}
}

func (w *wire) read(ctx context.Context) (byte, []byte, error) {
	if w.held > 0 {
		if _, err := w.r.Discard(w.held); err != nil {
			return 0, nil, err
		}
		w.held = 0
	}
	if now := time.Now(); w.idle > 0 && now.Sub(w.last) > time.Second {
		w.last = now
		if err := w.conn.SetReadDeadline(now.Add(w.idle)); err != nil {
			return 0, nil, err
		}
	}
	if ctx.Err() != nil {
		return 0, nil, context.Cause(ctx)
	}
	head, err := w.r.Peek(5)
	if err != nil {
		return 0, nil, w.broken(ctx, err)
	}
	kind, size := head[0], int(int32(binary.BigEndian.Uint32(head[1:])))-4
	if size < 0 || size > maxWireMessage {
		return 0, nil, engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production sent a message of %d bytes, which is not its protocol", size)
	}
	if 5+size <= wireBuffer {
		b, err := w.r.Peek(5 + size)
		if err != nil {
			return 0, nil, w.broken(ctx, err)
		}
		w.held = 5 + size
		return kind, b[5:], nil
	}
	if _, err := w.r.Discard(5); err != nil {
		return 0, nil, err
	}
	// Grown as bytes come in, not by what the length claims.
	w.big = w.big[:0]
	for len(w.big) < size {
		n := min(size-len(w.big), 1<<20)
		w.big = append(w.big, make([]byte, n)...)
		if _, err := io.ReadFull(w.r, w.big[len(w.big)-n:]); err != nil {
			return 0, nil, w.broken(ctx, err)
		}
	}
	return kind, w.big, nil
}

func (w *wire) broken(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

func (w *wire) send(b []byte) error {
	if err := w.conn.SetWriteDeadline(time.Now().Add(30 * time.Second)); err != nil {
		return err
	}
	_, err := w.conn.Write(b)
	return err
}

// close ends the session; a server in the middle of a COPY notices when it
// next writes.
func (w *wire) close() {
	_ = w.conn.SetDeadline(time.Now().Add(time.Second))
	_, _ = w.conn.Write([]byte{'X', 0, 0, 0, 4}) // Terminate; it may be too late for it
	_ = w.conn.Close()
}

// rows reads one result set up to its CommandComplete.
func (w *wire) rows(ctx context.Context) ([][]string, error) {
	var rows [][]string
	for {
		kind, body, err := w.next(ctx)
		if err != nil {
			return nil, err
		}
		switch kind {
		case 'T':
		case 'D':
			var m pgproto3.DataRow
			if err := m.Decode(body); err != nil {
				return nil, fmt.Errorf("read row: %w", err)
			}
			cols := make([]string, len(m.Values))
			for i, v := range m.Values {
				cols[i] = string(v)
			}
			rows = append(rows, cols)
		case 'C':
			return rows, nil
		default:
			return nil, unexpected(kind)
		}
	}
}

// finish reads up to ReadyForQuery.
func (w *wire) finish(ctx context.Context) error {
	for {
		kind, _, err := w.next(ctx)
		if err != nil {
			return err
		}
		if kind == 'Z' {
			return nil
		}
	}
}

// command sends a further command on an idle wire.
func (w *wire) command(sql string) error {
	buf, err := (&pgproto3.Query{String: sql}).Encode(nil)
	if err != nil {
		return err
	}
	return w.send(buf)
}

func unexpected(kind byte) error {
	return engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production sent the message %q, which is not expected here", string(rune(kind)))
}
