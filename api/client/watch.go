package client

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

const (
	pollWait    = 2 // seconds that one polling request may wait; progress is shown between them
	maxEvent    = 4 << 20
	reconnect   = 500 * time.Millisecond
	eventsTries = 3 // broken streams without a single event, before polling
)

// Final reports whether the operation has ended.
func (o Operation) Final() bool {
	return o.Status == "succeeded" || o.Status == "failed" || o.Status == "cancelled"
}

// Err returns why the operation did not succeed, or nil.
func (o Operation) Err() error {
	switch {
	case !o.Final() || o.Status == "succeeded":
		return nil
	case o.Error.Code == "":
		return &Error{Class: "cancelled", Code: "CANCELLED", Message: "the operation was " + o.Status, Operation: o.ID}
	}
	return &Error{Class: o.Error.Class, Code: o.Error.Code, Message: o.Error.Message, Hint: o.Error.Hint, Operation: o.ID}
}

// Watch follows an operation until it has ended and returns its final state;
// each change is given to onChange. Lost connections are taken up where they
// broke; where event streams do not come through at all (some proxies), it
// polls.
func (c *Client) Watch(ctx context.Context, id string, onChange func(Operation)) (Operation, error) {
	last, idle := "", 0
	for {
		op, seen, err := c.stream(ctx, id, last, onChange)
		switch {
		case err != nil && (ctx.Err() != nil || isAnswer(err)):
			return op, err
		case op.Final():
			return op, nil
		}
		if idle++; seen != last {
			last, idle = seen, 0
		}
		if idle >= eventsTries {
			return c.poll(ctx, id, onChange)
		}
		if err := pause(ctx, reconnect); err != nil {
			return op, err
		}
	}
}

// isAnswer reports whether the daemon said no, rather than being away.
func isAnswer(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Status != 0 && e.Status != http.StatusServiceUnavailable
}

// stream reads one connection's events; last is the id to go on after.
func (c *Client) stream(ctx context.Context, id, last string, onChange func(Operation)) (Operation, string, error) {
	resp, err := c.WatchOperation(ctx, id, &WatchOperationParams{LastEventID: last})
	if err != nil {
		return Operation{}, last, err
	}
	defer func() { _ = resp.Body.Close() }()
	if err := failure(resp); err != nil {
		return Operation{}, last, err
	}
	if resp.StatusCode == http.StatusNoContent { // nothing after last: it has ended
		op, err := Read[Operation](c.GetOperation(ctx, id, nil))
		return op, last, err
	}
	var op Operation
	events := bufio.NewScanner(resp.Body)
	events.Buffer(make([]byte, 64<<10), maxEvent)
	var eventID, data string
	for events.Scan() {
		field, value, _ := strings.Cut(events.Text(), ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "id":
			eventID = value
		case "data":
			data += value
		case "":
			if events.Text() != "" || data == "" { // a comment, or nothing to dispatch
				continue
			}
			if err := json.Unmarshal([]byte(data), &op); err != nil {
				return op, last, fmt.Errorf("read an event: %w", err)
			}
			data, last = "", eventID
			onChange(op)
			if op.Final() {
				return op, last, nil
			}
		}
	}
	if err := events.Err(); err != nil {
		return op, last, fmt.Errorf("read events: %w", err)
	}
	return op, last, io.ErrUnexpectedEOF
}

// poll asks again and again, each time waiting on the daemon's side.
func (c *Client) poll(ctx context.Context, id string, onChange func(Operation)) (Operation, error) {
	var revision int64 = -1
	for wait, failures := 0, 0; ; wait = pollWait {
		op, err := Read[Operation](c.GetOperation(ctx, id, &GetOperationParams{Wait: wait}))
		if err != nil {
			if failures++; ctx.Err() != nil || isAnswer(err) || failures > eventsTries {
				return op, err
			}
			if err := pause(ctx, reconnect); err != nil {
				return op, err
			}
			continue
		}
		failures = 0
		if op.Revision != revision {
			revision = op.Revision
			onChange(op)
		}
		if op.Final() {
			return op, nil
		}
	}
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
