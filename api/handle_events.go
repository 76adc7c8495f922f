package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// maxEventStreams bounds the open streams of events; each costs two
// goroutines and a connection.
const maxEventStreams = 256

// Names of the events.
const (
	eventReady  = "ready"
	eventReset  = "reset"
	eventChange = "change"
	eventFollow = "follow"
)

// WatchEvents streams every change that the caller may read as server-sent
// events. It ends with the server, and when the caller's token or session is
// valid no more.
func (h handlers) WatchEvents(c echo.Context, q WatchEventsParams) error {
	if h.eventStreams.Add(1) > maxEventStreams {
		h.eventStreams.Add(-1)
		return engine.Errorf(engine.ClassRateLimited, engine.CodeRateLimited, "%d streams of events are open already", maxEventStreams).
			WithHint("close one, or poll the lists")
	}
	defer h.eventStreams.Add(-1)
	after, _ := h.parseEventID(q.LastEventID)
	known := q.LastEventID != ""
	if known && !strings.HasPrefix(q.LastEventID, h.boot+"-") {
		after = ^uint64(0) // of another daemon life: beyond all of ours
	}
	sub, err := h.uc.Events.Watch(principal(c), after, known)
	if err != nil {
		return err
	}
	defer sub.Close()
	ctx, cancel := h.streamContext(c)
	defer cancel()
	w := newStream(c, "text/event-stream")
	return h.sendNews(ctx, c, w, sub)
}

// sendNews passes on what comes until the stream ends. Who the caller is is
// asked with each heartbeat, and at once when somebody's rights have changed.
func (h handlers) sendNews(ctx context.Context, c echo.Context, w *stream, sub *control.Subscription) error {
	since := sub.Seq()
	last, beat := since, time.Now().Add(heartbeat)
	for first := true; ; first = false {
		wait, cancel := context.WithDeadline(ctx, beat)
		news, err := sub.Next(wait)
		cancel()
		due := errors.Is(err, context.DeadlineExceeded)
		switch {
		case ctx.Err() != nil:
			return nil
		case due:
			news.Seq, beat = last, time.Now().Add(heartbeat)
		case err != nil:
			return err
		}
		last = news.Seq
		if due || news.Recheck {
			known, same := h.stillKnown(c, sub)
			switch {
			case !known:
				return nil
			case !same: // what was read with the rights of before is not sent
				news = control.News{Seq: last, Reset: true}
			}
		}
		if !first && !due && !news.Reset && len(news.Changes)+len(news.Follows) == 0 {
			continue // of others' objects
		}
		text, err := h.newsText(news, since, first, due)
		if err == nil {
			err = w.write(text)
		}
		if err != nil {
			return err
		}
	}
}

// stillKnown asks who the caller is now, and whether with the same rights.
func (h handlers) stillKnown(c echo.Context, sub *control.Subscription) (known, same bool) {
	p, err := h.authenticate(c)
	if err != nil {
		return false, false
	}
	before := principal(c)
	c.Set(keyPrincipal, p)
	sub.As(p)
	return true, slices.Equal(before.Permissions, p.Permissions) && maps.EqualFunc(before.Projects, p.Projects, slices.Equal)
}

// newsText is what goes over the wire. A block with an id alone is no event to
// a browser, but it moves the place from which it goes on after a lost
// connection; progress and WAL positions have no place of their own.
func (s *Server) newsText(news control.News, since uint64, first, due bool) (string, error) {
	var b strings.Builder
	id := func(seq uint64) string { return "id: " + s.eventID(seq, false) + "\n" }
	switch {
	case news.Reset:
		b.WriteString(id(news.Seq) + "event: " + eventReset + "\ndata: {}\n\n")
	case first:
		b.WriteString(id(since) + "event: " + eventReady + "\ndata: {}\n\n")
	}
	for _, c := range news.Changes {
		if c.Seq > 0 {
			b.WriteString(id(c.Seq))
		}
		if err := writeEvent(&b, eventChange, wireChange(c)); err != nil {
			return "", err
		}
	}
	for _, f := range news.Follows {
		if err := writeEvent(&b, eventFollow, wireFollowing(f)); err != nil {
			return "", err
		}
	}
	if due {
		b.WriteString(": still here\n" + id(news.Seq) + "\n")
	}
	return b.String(), nil
}

func writeEvent(b *strings.Builder, name string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode the event: %w", err)
	}
	b.WriteString("event: " + name + "\ndata: ")
	b.Write(data)
	b.WriteString("\n\n")
	return nil
}

func wireChange(c control.Change) ChangeEvent {
	out := ChangeEvent{
		Kind: string(c.Kind), ID: string(c.ID), Name: c.Name, Change: "put", Revision: int64(c.Revision), Of: string(c.Of),
		Project: projectID(c.Project), Status: c.Status, Progress: c.Progress, Step: c.Step,
	}
	switch {
	case c.Deleted:
		out.Change = "delete"
	case c.Live:
		out.Change = "progress"
	}
	return out
}

// projectID names the project that an object without one is in.
func projectID(id engine.ID) string {
	if id == "" {
		return string(engine.DefaultProject)
	}
	return string(id)
}

func wireFollowing(f control.Following) FollowEvent {
	st := f.State
	out := FollowEvent{
		Source: string(f.Source), Name: f.Name, Project: projectID(f.Project), Connected: st.Connected,
		ReceivedLSN: lsn(st.Received), DurableLSN: lsn(st.Durable), ServerLSN: lsn(st.ServerEnd), ServerTime: st.ServerTime, LagBytes: lagOf(st),
	}
	if st.Err != nil {
		out.Problem = Trouble{Code: engine.CodeOf(st.Err), Message: st.Err.Error(), Hint: engine.HintOf(st.Err)}
	}
	return out
}
