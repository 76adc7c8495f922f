package control

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// The events that are not the end of an operation, whose event is its kind.
const (
	eventCloneExpiring   = "clone.expiring"
	eventCloneExpired    = "clone.expired"
	eventSourceDegraded  = "source.degraded"
	eventSourceRecovered = "source.recovered"
	eventTest            = "test"
)

// event is something that people may want to be told of.
type event struct {
	Name      string // of the constants above, or an operation's kind
	Object    engine.ObjectRef
	Project   engine.ID
	Operation *engine.Operation // of the end of one
	Hints     []string          // what a person may do about it, one sentence each
	Detail    map[string]any    // JSON-encodable; never a secret
}

// notice is the body of a delivery, as receivers get it.
type notice struct {
	Event      string          `json:"event"`
	OccurredAt time.Time       `json:"occurred_at"`
	Outcome    string          `json:"outcome,omitempty"`
	Object     noticeObject    `json:"object"`
	Operation  json.RawMessage `json:"operation,omitempty"`
	Detail     map[string]any  `json:"detail,omitempty"`
	Hints      []string        `json:"hints"`
}

type noticeObject struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Name    string `json:"name,omitempty"`
	Project string `json:"project"`
}

// emit stores a delivery for every notification that the event concerns. It is
// part of the transaction that makes the event true: after a crash either both
// are there or neither. They are sent once it has committed.
func (c *core) emit(tx engine.Tx, e event) error {
	var body []byte
	for n, err := range tx.Notifications().All() {
		if err != nil {
			return fmt.Errorf("read notifications: %w", err)
		}
		if !concerns(n, e) {
			continue
		}
		if body == nil {
			if body, err = c.noticeOf(tx, e); err != nil {
				return err
			}
		}
		if _, err := c.storeDelivery(tx, n, e, body); err != nil {
			return err
		}
	}
	return nil
}

func (c *core) storeDelivery(tx engine.Tx, n engine.Notification, e event, body []byte) (engine.Delivery, error) {
	d := engine.Delivery{
		Meta:         engine.Meta{ID: engine.NewID(engine.PrefixDelivery)},
		Notification: n.ID, Event: e.Name, Object: e.Object, Body: body, Status: engine.DeliveryPending, NextAt: tx.Now(),
	}
	if e.Operation != nil {
		d.Operation = e.Operation.ID
	}
	if err := tx.Deliveries().Put(&d); err != nil {
		return d, fmt.Errorf("store a delivery of notification %s: %w", n.Name, err)
	}
	tx.OnCommit(func() { c.notifier.queue(d) })
	return d, nil
}

// concerns reports whether the notification is about the event. Who asks for
// certain outcomes gets events without one only where they name them.
func concerns(n engine.Notification, e event) bool {
	switch {
	case n.Disabled:
		return false
	case n.Project != "" && !sameProject(n.Project, e.Project):
		return false
	case e.Operation != nil && len(n.Outcomes) > 0 && !slices.Contains(n.Outcomes, string(e.Operation.Status)):
		return false
	case e.Operation == nil && len(n.Outcomes) > 0 && !slices.Contains(n.Events, e.Name):
		return false
	}
	return len(n.Events) == 0 || slices.ContainsFunc(n.Events, func(pattern string) bool {
		ok, err := path.Match(pattern, e.Name)
		return err == nil && ok
	})
}

func (c *core) noticeOf(tx engine.Tx, e event) ([]byte, error) {
	n := notice{
		Event: e.Name, OccurredAt: tx.Now(), Detail: e.Detail, Hints: e.Hints,
		Object: noticeObject{Kind: string(e.Object.Kind), ID: string(e.Object.ID), Name: e.Object.Name, Project: string(e.Project)},
	}
	if n.Object.Project == "" {
		n.Object.Project = string(engine.DefaultProject)
	}
	if op := e.Operation; op != nil {
		n.Outcome = string(op.Status)
		if op.Error != nil && op.Error.Hint != "" {
			n.Hints = append(n.Hints, op.Error.Hint)
		}
		n.Hints = append(n.Hints, "ramet op show "+string(op.ID))
		if c.RenderOperation != nil {
			raw, err := c.RenderOperation(*op)
			if err != nil {
				return nil, fmt.Errorf("render operation %s for notifications: %w", op.ID, err)
			}
			n.Operation = raw
		}
	}
	if n.Hints == nil {
		n.Hints = []string{}
	}
	body, err := json.Marshal(n)
	if err != nil {
		return nil, fmt.Errorf("encode the event %s: %w", e.Name, err)
	}
	return body, nil
}

// operationEnds is called in the transaction that ends an operation. A part of
// another operation is not told of: the whole is. What goes wrong here must
// not keep the operation from ending.
func (c *core) operationEnds(tx engine.Tx, op engine.Operation) {
	if op.Parent != "" {
		return
	}
	err := c.emit(tx, event{Name: op.Kind, Object: op.Object, Project: op.Project, Operation: &op})
	if err != nil {
		c.Logger.Error("store notifications of an operation's end", keyOperation, op.ID, keyError, err)
	}
}

// emitSourceState tells that a source is followed no more, or is again.
func (c *core) emitSourceState(tx engine.Tx, s engine.Source, before engine.SourceStatus) error {
	if s.Status == before {
		return nil
	}
	e := event{Name: eventSourceRecovered, Object: sourceRef(s), Project: s.Project}
	if s.Status == engine.SourceDegraded {
		e.Name = eventSourceDegraded
		e.Detail = map[string]any{"code": s.Problem.Code, "message": s.Problem.Message}
		if s.Problem.Hint != "" {
			e.Hints = []string{s.Problem.Hint}
		}
	}
	return c.emit(tx, e)
}
