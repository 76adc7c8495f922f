package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
)

const (
	heartbeat     = 15 * time.Second
	streamTimeout = 30 * time.Second // one write to a reader that does not read
	logPoll       = time.Second
)

// eventID names an event for Last-Event-ID. The boot id keeps a client that
// reconnects to a restarted daemon from skipping events that are numbered anew;
// the mark on the last one lets us answer 204, which ends the reconnecting.
func (s *Server) eventID(seq uint64, final bool) string {
	id := s.boot + "-" + strconv.FormatUint(seq, 10)
	if final {
		id += "-end"
	}
	return id
}

// parseEventID returns where to go on. Anything that this daemon has not sent
// means from the start.
func (s *Server) parseEventID(id string) (after uint64, ended bool) {
	rest, ok := strings.CutPrefix(id, s.boot+"-")
	if !ok {
		return 0, false
	}
	digits, ended := strings.CutSuffix(rest, "-end")
	n, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		return 0, false
	}
	return n, ended
}

// WatchOperation streams an operation's changes as server-sent events.
func (h handlers) WatchOperation(c echo.Context, ref OperationRef, q WatchOperationParams) error {
	after, ended := h.parseEventID(q.LastEventID)
	ctx, cancel := h.streamContext(c)
	defer cancel()
	op, err := h.uc.Operations.Get(ctx, principal(c), ref)
	if err != nil {
		return err
	}
	if ended {
		return c.NoContent(http.StatusNoContent)
	}
	events, err := h.uc.Operations.Events(ctx, principal(c), string(op.ID), after)
	if err != nil {
		return err
	}
	w := newStream(c, "text/event-stream")
	tick := time.NewTicker(heartbeat)
	defer tick.Stop()
	last := after
	for {
		select {
		case e, ok := <-events:
			if !ok {
				return h.endOfEvents(ctx, c, w, string(op.ID), last)
			}
			last = e.Seq
			final := e.Operation.Status.Final()
			if err := w.event(h.eventID(e.Seq, final), wireOperation(e.Operation)); err != nil || final {
				return err
			}
		case <-tick.C:
			if err := w.write(": still here\n\n"); err != nil {
				return err
			}
		case <-ctx.Done():
			return nil
		}
	}
}

// endOfEvents sends the final state when the events ended without it, as they
// do for an operation that ended before the daemon started.
func (h handlers) endOfEvents(ctx context.Context, c echo.Context, w *stream, id string, last uint64) error {
	if ctx.Err() != nil {
		return nil
	}
	op, err := h.uc.Operations.Get(ctx, principal(c), id)
	if err != nil || !op.Status.Final() {
		return err
	}
	return w.event(h.eventID(last, true), wireOperation(op))
}

// streamContext ends with the request or with the server.
func (s *Server) streamContext(c echo.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(c.Request().Context())
	go func() {
		select {
		case <-s.closing:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, cancel
}

// stream writes an endless answer, flushed piece by piece.
type stream struct {
	w  http.ResponseWriter
	rc *http.ResponseController
}

func newStream(c echo.Context, contentType string) *stream {
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, contentType)
	h.Set("X-Accel-Buffering", "no") // proxies pass events on at once
	c.Response().WriteHeader(http.StatusOK)
	s := &stream{w: c.Response(), rc: http.NewResponseController(c.Response())}
	_ = s.write("") // the headers, so that the client knows it is connected
	return s
}

func (s *stream) write(text string) error {
	if err := s.rc.SetWriteDeadline(time.Now().Add(streamTimeout)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return fmt.Errorf("set the stream's deadline: %w", err)
	}
	if _, err := io.WriteString(s.w, text); err != nil {
		return fmt.Errorf("write to the stream: %w", err)
	}
	if err := s.rc.Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return fmt.Errorf("flush the stream: %w", err)
	}
	return nil
}

func (s *stream) event(id string, op Operation) error {
	data, err := json.Marshal(op)
	if err != nil {
		return fmt.Errorf("encode the event: %w", err)
	}
	return s.write("id: " + id + "\nevent: operation\ndata: " + string(data) + "\n\n")
}

// GetOperationLog answers the operation's log, and with follow what is added
// to it until the operation has ended.
func (h handlers) GetOperationLog(c echo.Context, ref OperationRef, q GetOperationLogParams) error {
	ctx, cancel := h.streamContext(c)
	defer cancel()
	op, err := h.uc.Operations.Get(ctx, principal(c), ref)
	if err != nil {
		return err
	}
	r, err := h.uc.Operations.Log(ctx, principal(c), string(op.ID))
	if err != nil {
		return err
	}
	w := newStream(c, "text/plain; charset=utf-8")
	sent, err := w.copyFrom(r, 0)
	if err != nil || !q.Follow {
		return err
	}
	return h.followLog(ctx, c, w, op, sent)
}

// followLog opens the log again at each change of the operation, and once a
// second besides: steps write to it without changing state.
func (h handlers) followLog(ctx context.Context, c echo.Context, w *stream, op engine.Operation, sent int64) error {
	p, id := principal(c), string(op.ID)
	events, err := h.uc.Operations.Events(ctx, p, id, 0)
	if err != nil {
		return err
	}
	tick := time.NewTicker(logPoll)
	defer tick.Stop()
	for final := op.Status.Final(); ; {
		r, err := h.uc.Operations.Log(ctx, p, id)
		if err != nil {
			return err
		}
		n, err := w.copyFrom(r, sent)
		if err != nil || final {
			return err
		}
		sent += n
		select {
		case e, ok := <-events:
			if final = !ok || e.Operation.Status.Final(); !ok {
				events = nil
			}
		case <-tick.C:
		case <-ctx.Done():
			return nil
		}
	}
}

// copyFrom sends what r holds after the first skip bytes, and closes it.
func (s *stream) copyFrom(r io.ReadCloser, skip int64) (int64, error) {
	defer func() { _ = r.Close() }() // opened for reading
	if seeker, ok := r.(io.Seeker); ok && skip > 0 {
		if _, err := seeker.Seek(skip, io.SeekStart); err != nil {
			return 0, fmt.Errorf("seek in the log: %w", err)
		}
	} else if _, err := io.CopyN(io.Discard, r, skip); err != nil {
		if errors.Is(err, io.EOF) {
			return 0, nil
		}
		return 0, fmt.Errorf("skip what was sent of the log: %w", err)
	}
	var sent int64
	buf := make([]byte, 32<<10)
	for {
		n, err := r.Read(buf)
		if n > 0 {
			if err := s.write(string(buf[:n])); err != nil {
				return sent, err
			}
			sent += int64(n)
		}
		if errors.Is(err, io.EOF) {
			return sent, nil
		}
		if err != nil {
			return sent, fmt.Errorf("read the log: %w", err)
		}
	}
}
