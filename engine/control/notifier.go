package control

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/failpoint"
)

// Bounds of sending.
const (
	sendersAtOnce    = 16
	deliveriesKept   = 1000 // of each notification
	deliveriesFor    = 14 * 24 * time.Hour
	deliveriesTidied = time.Hour
)

// notifyBackoff is how long to wait after each failed attempt; after as many
// and one more the delivery is given up.
var notifyBackoff = []time.Duration{
	5 * time.Second, 30 * time.Second, 2 * time.Minute, 10 * time.Minute, 30 * time.Minute, time.Hour, time.Hour,
}

// notifier sends deliveries: those of one notification one after the other,
// different notifications beside each other, so that a receiver that is slow
// or away holds up nobody else's. What is to be sent is in the catalog; the
// memory here is only an index of it.
type notifier struct {
	core    *core
	backoff []time.Duration
	wake    chan struct{} // holds a token when there may be something to send

	mu      sync.Mutex
	waiting map[engine.ID]waiting // by delivery
	busy    map[engine.ID]bool    // notifications that are being sent to
	sent    map[SentKey]uint64
}

type waiting struct {
	notification engine.ID
	at           time.Time
}

// SentKey tells attempts to send apart.
type SentKey struct {
	Kind    engine.NotificationKind
	Outcome string // delivered, retried or failed
}

func newNotifier(c *core) *notifier {
	return &notifier{
		core: c, backoff: notifyBackoff, wake: make(chan struct{}, 1),
		waiting: map[engine.ID]waiting{}, busy: map[engine.ID]bool{}, sent: map[SentKey]uint64{},
	}
}

// queue takes a delivery that has been committed as pending.
func (n *notifier) queue(d engine.Delivery) {
	n.mu.Lock()
	n.waiting[d.ID] = waiting{d.Notification, d.NextAt}
	n.mu.Unlock()
	n.poke()
}

func (n *notifier) poke() {
	select {
	case n.wake <- struct{}{}:
	default:
	}
}

// run sends until ctx ends. Attempts that are being made then are not counted:
// the next daemon makes them again.
func (n *notifier) run(ctx context.Context) {
	for {
		err := n.load(ctx)
		if err == nil {
			break
		}
		n.core.Logger.WarnContext(ctx, "read the deliveries that are to be sent", keyError, err)
		if !sleep(ctx, time.Minute) {
			return
		}
	}
	var senders sync.WaitGroup
	defer senders.Wait()
	tidy := time.NewTicker(deliveriesTidied)
	defer tidy.Stop()
	for {
		due, next := n.take(time.Now())
		for id, w := range due {
			senders.Go(func() {
				defer n.release(w.notification)
				n.send(ctx, id)
			})
		}
		timer := time.NewTimer(next)
		select {
		case <-ctx.Done():
			timer.Stop()
			return
		case <-n.wake:
		case <-timer.C:
		case <-tidy.C:
			if err := n.core.tidyDeliveries(ctx); err != nil && ctx.Err() == nil {
				n.core.Logger.WarnContext(ctx, "tidy up deliveries", keyError, err)
			}
		}
		timer.Stop()
	}
}

// load finds what an earlier daemon has left to send.
func (n *notifier) load(ctx context.Context) error {
	return n.core.Store.View(ctx, func(tx engine.Tx) error {
		n.mu.Lock()
		defer n.mu.Unlock()
		for d, err := range tx.Deliveries().All() {
			if err != nil {
				return err
			}
			if d.Status == engine.DeliveryPending {
				n.waiting[d.ID] = waiting{d.Notification, d.NextAt}
			}
		}
		return nil
	})
}

// take picks what is due now, at most one of each notification that is not
// busy, the oldest first, and tells how long nothing more will be.
func (n *notifier) take(now time.Time) (due map[engine.ID]waiting, next time.Duration) {
	n.mu.Lock()
	defer n.mu.Unlock()
	first := map[engine.ID]engine.ID{} // notification to delivery
	next = time.Hour
	for id, w := range n.waiting {
		switch best, have := first[w.notification]; {
		case n.busy[w.notification]: // release wakes
		case w.at.After(now):
			next = min(next, w.at.Sub(now))
		case !have, w.at.Before(n.waiting[best].at), w.at.Equal(n.waiting[best].at) && id < best:
			first[w.notification] = id
		}
	}
	due = map[engine.ID]waiting{}
	for notification, id := range first {
		if len(n.busy) >= sendersAtOnce {
			break // release wakes
		}
		due[id] = n.waiting[id]
		delete(n.waiting, id)
		n.busy[notification] = true
	}
	return due, next
}

func (n *notifier) release(notification engine.ID) {
	n.mu.Lock()
	delete(n.busy, notification)
	n.mu.Unlock()
	n.poke()
}

// send makes one attempt and records what came of it.
func (n *notifier) send(ctx context.Context, id engine.ID) {
	var d engine.Delivery
	var to engine.Notification
	err := n.core.Store.View(ctx, func(tx engine.Tx) (err error) {
		if d, err = tx.Deliveries().Get(id); err == nil {
			to, err = tx.Notifications().Get(d.Notification)
		}
		return err
	})
	switch {
	case engine.ClassOf(err) == engine.ClassNotFound:
		return // removed meanwhile
	case err == nil && d.Status != engine.DeliveryPending:
		return
	case err != nil:
		n.again(ctx, d, err)
		return
	}
	if err := failpoint.Hit("notify:send"); err != nil {
		n.again(ctx, d, err)
		return
	}
	code, err := n.attempt(ctx, d, to)
	if ctx.Err() != nil {
		return
	}
	if err := n.record(ctx, d.ID, to, code, err); err != nil {
		n.again(ctx, d, err)
	}
}

// again puts back a delivery whose state could not be read or written.
func (n *notifier) again(ctx context.Context, d engine.Delivery, cause error) {
	if ctx.Err() != nil {
		return
	}
	n.core.Logger.WarnContext(ctx, "send a notification", "delivery", d.ID, keyError, cause)
	d.NextAt = time.Now().Add(time.Minute)
	n.queue(d)
}

func (n *notifier) attempt(ctx context.Context, d engine.Delivery, to engine.Notification) (code int, err error) {
	defer func() {
		if p := recover(); p != nil {
			n.core.Logger.ErrorContext(ctx, "sending a notification panicked", "delivery", d.ID, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
			err = fmt.Errorf("internal error: %v", p)
		}
	}()
	switch {
	case to.Disabled:
		return 0, errNotifierDisabled
	case n.core.Messenger == nil:
		return 0, fmt.Errorf("this daemon sends no notifications")
	case to.Kind == engine.NotifyEmail:
		subject, text, err := letterOf(d)
		if err != nil {
			return 0, err
		}
		return n.core.Messenger.Email(ctx, engine.EmailMessage{
			Delivery: d.ID, Event: d.Event, To: to.To, Subject: subject, Text: text, At: d.CreatedAt,
		})
	}
	key, err := n.core.Secrets.Open(to.Secret, notificationSecret(to.ID))
	if err != nil {
		return 0, fmt.Errorf("open the key of the signature: %w", err)
	}
	return n.core.Messenger.Webhook(ctx, engine.WebhookMessage{Delivery: d.ID, Event: d.Event, URL: to.URL, Key: key, Body: d.Body})
}

var errNotifierDisabled = engine.Errorf(engine.ClassPrecondition, engine.CodeWrongState, "the notification is disabled")

// record notes the end of an attempt, and when the next one is.
func (n *notifier) record(ctx context.Context, id engine.ID, to engine.Notification, code int, cause error) error {
	outcome := ""
	err := n.core.Store.Update(ctx, func(tx engine.Tx) error {
		d, err := tx.Deliveries().Get(id)
		if engine.ClassOf(err) == engine.ClassNotFound {
			return nil
		}
		if err != nil {
			return err
		}
		d.Attempts++
		d.Response, d.Problem, d.SentAt = code, "", tx.Now()
		switch {
		case cause == nil:
			d.Status, outcome = engine.DeliveryDelivered, "delivered"
		case d.Attempts > len(n.backoff), to.Disabled:
			d.Status, d.Problem, outcome = engine.DeliveryFailed, cause.Error(), "failed"
		default:
			d.Problem, outcome = cause.Error(), "retried"
			d.NextAt = tx.Now().Add(n.backoff[d.Attempts-1])
			tx.OnCommit(func() { n.queue(d) })
		}
		return tx.Deliveries().Put(&d)
	})
	if err != nil || outcome == "" {
		return err
	}
	n.mu.Lock()
	n.sent[SentKey{to.Kind, outcome}]++
	n.mu.Unlock()
	if cause != nil {
		n.core.Logger.WarnContext(ctx, "a notification was not delivered",
			"notification", to.Name, "delivery", id, "outcome", outcome, "response", code, keyError, cause)
	}
	return nil
}

// counts returns how many deliveries wait and what came of attempts.
func (n *notifier) counts() (pending int, sent map[SentKey]uint64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	sent = make(map[SentKey]uint64, len(n.sent))
	for k, v := range n.sent {
		sent[k] = v
	}
	return len(n.waiting) + len(n.busy), sent
}

// tidyDeliveries deletes what is too old or too much, and what belongs to no
// notification any more. Ids grow with time, so the newest come last.
func (c *core) tidyDeliveries(ctx context.Context) error {
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		of := map[engine.ID][]engine.ID{}
		var gone []engine.ID
		for d, err := range tx.Deliveries().All() {
			if err != nil {
				return err
			}
			if tx.Now().Sub(d.CreatedAt) > deliveriesFor {
				gone = append(gone, d.ID)
				continue
			}
			of[d.Notification] = append(of[d.Notification], d.ID)
		}
		for notification, ids := range of {
			keep := deliveriesKept
			if _, err := tx.Notifications().Get(notification); engine.ClassOf(err) == engine.ClassNotFound {
				keep = 0
			}
			if len(ids) > keep {
				gone = append(gone, ids[:len(ids)-keep]...)
			}
		}
		for _, id := range gone {
			if err := tx.Deliveries().Delete(id); err != nil {
				return err
			}
		}
		return nil
	})
}
