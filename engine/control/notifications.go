package control

import (
	"context"
	"path"
	"slices"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/internal/secret"
)

// Notifications are the use cases of telling people and programs what happens.
type Notifications struct{ *core }

// NotificationRequest asks for a new notification.
type NotificationRequest struct {
	Name     string
	Kind     engine.NotificationKind
	URL      string // webhook
	Secret   string // webhook: key of the signature; made when empty
	To       []string
	Events   []string
	Outcomes []string
	Project  string // name or id; empty means all
	Labels   map[string]string
}

// NotificationPatch changes a notification; nil leaves a field as it is.
type NotificationPatch struct {
	URL      *string
	Secret   *string
	To       []string
	Events   *[]string
	Outcomes *[]string
	Disabled *bool
	Labels   map[string]*string
}

// NotificationView is a notification with what came of its newest delivery.
type NotificationView struct {
	engine.Notification
	Last *engine.Delivery // nil: none is kept
}

func notificationSecret(id engine.ID) string { return string(id) + "/secret" }

func notificationRef(n engine.Notification) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectNotification, ID: n.ID, Name: n.Name}
}

// Create makes a notification. made is the key of a webhook's signature when
// the request had none; it is told this once and never again.
func (n *Notifications) Create(ctx context.Context, p engine.Principal, r NotificationRequest) (out engine.Notification, made string, err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return out, "", err
	}
	if err := engine.ValidateName(r.Name); err != nil {
		return out, "", err
	}
	out = engine.Notification{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixNotification), Name: r.Name, Labels: r.Labels},
		Kind: r.Kind, Events: r.Events, Outcomes: r.Outcomes, URL: r.URL, To: r.To, Owner: p.Name,
	}
	if r.Kind == engine.NotifyWebhook && r.Secret == "" {
		made = secret.Token()
		r.Secret = made
	}
	if err := n.check(out, r.Secret); err != nil {
		return out, "", err
	}
	if r.Kind == engine.NotifyWebhook {
		if out.Secret, err = n.Secrets.Seal([]byte(r.Secret), notificationSecret(out.ID)); err != nil {
			return out, "", err
		}
	}
	return out, made, n.Store.Update(ctx, func(tx engine.Tx) error {
		if out.Project, err = projectNamed(tx, r.Project); err != nil {
			return err
		}
		if err := tx.Notifications().Put(&out); err != nil {
			return err
		}
		return audit(tx, p, "notification.create", notificationRef(out), "", map[string]string{"kind": string(out.Kind)})
	})
}

// projectNamed returns the id of a project by name or id; empty stays empty.
func projectNamed(tx engine.Tx, ref string) (engine.ID, error) {
	if ref == "" {
		return "", nil
	}
	if engine.ID(ref) == engine.DefaultProject {
		return engine.DefaultProject, nil
	}
	project, err := find(tx.Projects(), engine.PrefixProject, ref)
	return project.ID, err
}

// check refuses what could never be sent. key is a webhook's, in the clear.
func (n *Notifications) check(x engine.Notification, key string) error {
	bad := func(format string, args ...any) *engine.Error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, format, args...)
	}
	if n.Messenger == nil {
		return engine.Errorf(engine.ClassPrecondition, engine.CodePreconditionFailed, "this daemon sends no notifications")
	}
	for _, pattern := range x.Events {
		if _, err := path.Match(pattern, ""); err != nil || strings.TrimSpace(pattern) != pattern || pattern == "" {
			return bad("events: %q is not a pattern", pattern).WithHint(`such as "clone.*", "source.sync" or "clone.expiring"`)
		}
	}
	for _, outcome := range x.Outcomes {
		if !engine.OperationStatus(outcome).Final() {
			return bad("outcomes: %q is not succeeded, failed or cancelled", outcome)
		}
	}
	switch x.Kind {
	case engine.NotifyWebhook:
		if len(x.To) > 0 {
			return bad("to: a webhook has no addresses")
		}
		if len(key) < 16 {
			return bad("secret: it is shorter than 16 characters").WithHint("leave it out, and a good one is made")
		}
		return n.Messenger.CheckURL(x.URL)
	case engine.NotifyEmail:
		if x.URL != "" || key != "" {
			return bad("url and secret belong to webhooks")
		}
		if len(x.To) == 0 {
			return bad("to: an e-mail needs an address")
		}
		if !n.Messenger.CanEmail() {
			return engine.Errorf(engine.ClassPrecondition, engine.CodePreconditionFailed, "this host has no mail server configured").
				WithHint("set smtp in the daemon's configuration file and restart it")
		}
		for _, address := range x.To {
			if err := n.Messenger.CheckAddress(address); err != nil {
				return err
			}
		}
		return nil
	}
	return bad("kind: %q is not webhook or email", x.Kind)
}

// Get returns one notification by name or id.
func (n *Notifications) Get(ctx context.Context, p engine.Principal, ref string) (out NotificationView, err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return out, err
	}
	err = n.Store.View(ctx, func(tx engine.Tx) error {
		if out.Notification, err = find(tx.Notifications(), engine.PrefixNotification, ref); err != nil {
			return err
		}
		last, err := lastDeliveries(tx)
		out.Last = last[out.ID]
		return err
	})
	return out, err
}

// List returns one page of notifications.
func (n *Notifications) List(ctx context.Context, p engine.Principal, page Page) (out PageOf[NotificationView], err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return out, err
	}
	err = n.Store.View(ctx, func(tx engine.Tx) error {
		found, err := pageOf(tx.Notifications().All(), page, func(x engine.Notification) engine.ID { return x.ID }, nil)
		if err != nil {
			return err
		}
		last, err := lastDeliveries(tx)
		out.Next = found.Next
		for _, x := range found.Items {
			out.Items = append(out.Items, NotificationView{x, last[x.ID]})
		}
		return err
	})
	return out, err
}

// lastDeliveries returns the newest of each notification; ids grow with time.
func lastDeliveries(tx engine.Tx) (map[engine.ID]*engine.Delivery, error) {
	out := map[engine.ID]*engine.Delivery{}
	for d, err := range tx.Deliveries().All() {
		if err != nil {
			return nil, err
		}
		out[d.Notification] = &d
	}
	return out, nil
}

// Update changes a notification. A new secret counts from the next attempt on.
func (n *Notifications) Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch NotificationPatch) (out engine.Notification, err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return out, err
	}
	return out, n.Store.Update(ctx, func(tx engine.Tx) error {
		if out, err = find(tx.Notifications(), engine.PrefixNotification, ref); err != nil {
			return err
		}
		if err := checkMatch(ifMatch, out.Revision); err != nil {
			return err
		}
		if err := n.apply(&out, patch); err != nil {
			return err
		}
		if err := tx.Notifications().Put(&out); err != nil {
			return err
		}
		return audit(tx, p, "notification.update", notificationRef(out), "", nil)
	})
}

func (n *Notifications) apply(x *engine.Notification, patch NotificationPatch) error {
	if patch.URL != nil {
		x.URL = *patch.URL
	}
	if patch.To != nil {
		x.To = patch.To
	}
	if patch.Events != nil {
		x.Events = *patch.Events
	}
	if patch.Outcomes != nil {
		x.Outcomes = *patch.Outcomes
	}
	if patch.Disabled != nil {
		x.Disabled = *patch.Disabled
	}
	x.Labels = patchLabels(x.Labels, patch.Labels)
	key := "the key is known to be good"
	if x.Kind == engine.NotifyEmail {
		key = ""
	}
	if patch.Secret != nil {
		key = *patch.Secret
	}
	if err := n.check(*x, key); err != nil || patch.Secret == nil {
		return err
	}
	sealed, err := n.Secrets.Seal([]byte(key), notificationSecret(x.ID))
	x.Secret = sealed
	return err
}

// Remove ends a notification; what it had not sent yet goes with it.
func (n *Notifications) Remove(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return err
	}
	return n.Store.Update(ctx, func(tx engine.Tx) error {
		x, err := find(tx.Notifications(), engine.PrefixNotification, ref)
		if err != nil {
			return err
		}
		if err := checkMatch(ifMatch, x.Revision); err != nil {
			return err
		}
		for d, err := range tx.Deliveries().All() {
			if err == nil && d.Notification == x.ID {
				err = tx.Deliveries().Delete(d.ID)
			}
			if err != nil {
				return err
			}
		}
		if err := tx.Notifications().Delete(x.ID); err != nil {
			return err
		}
		return audit(tx, p, "notification.remove", notificationRef(x), "", nil)
	})
}

// Test queues a message that says that it is a test.
func (n *Notifications) Test(ctx context.Context, p engine.Principal, ref string) (d engine.Delivery, err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return d, err
	}
	return d, n.Store.Update(ctx, func(tx engine.Tx) error {
		x, err := find(tx.Notifications(), engine.PrefixNotification, ref)
		if err != nil {
			return err
		}
		if x.Disabled {
			return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "notification %s is disabled", x.Name).
				WithHint("enable it with `ramet notification update " + x.Name + " --enable`")
		}
		e := event{
			Name: eventTest, Object: notificationRef(x), Project: x.Project,
			Detail: map[string]any{"asked_by": p.Name}, Hints: []string{"nothing: this is a test that " + p.Name + " asked for"},
		}
		body, err := n.noticeOf(tx, e)
		if err != nil {
			return err
		}
		if d, err = n.storeDelivery(tx, x, e, body); err != nil {
			return err
		}
		return audit(tx, p, "notification.test", notificationRef(x), "", nil)
	})
}

// Deliveries returns one page, newest first; page.After means older than it.
func (n *Notifications) Deliveries(ctx context.Context, p engine.Principal, ref string, page Page) (out PageOf[engine.Delivery], err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return out, err
	}
	err = n.Store.View(ctx, func(tx engine.Tx) error {
		x, err := find(tx.Notifications(), engine.PrefixNotification, ref)
		if err != nil {
			return err
		}
		all, err := collect(tx.Deliveries().All(), func(d engine.Delivery) bool { return d.Notification == x.ID })
		if err != nil {
			return err
		}
		slices.Reverse(all)
		out, err = newest(page, func(limit int, before engine.ID) ([]engine.Delivery, error) {
			from := 0
			for before != "" && from < len(all) && all[from].ID >= before {
				from++
			}
			return all[from:min(len(all), from+limit)], nil
		}, func(d engine.Delivery) engine.ID { return d.ID }, func(engine.Delivery) bool { return true })
		return err
	})
	return out, err
}

// Retry sends a delivery again, whatever came of it.
func (n *Notifications) Retry(ctx context.Context, p engine.Principal, id string) (d engine.Delivery, err error) {
	if err := access.Allow(p, access.NotificationsManage); err != nil {
		return d, err
	}
	return d, n.Store.Update(ctx, func(tx engine.Tx) error {
		if d, err = tx.Deliveries().Get(engine.ID(id)); err != nil {
			return err
		}
		x, err := tx.Notifications().Get(d.Notification)
		if err != nil {
			return err
		}
		d.Status, d.Attempts, d.NextAt = engine.DeliveryPending, 0, tx.Now()
		if err := tx.Deliveries().Put(&d); err != nil {
			return err
		}
		tx.OnCommit(func() { n.notifier.queue(d) })
		return audit(tx, p, "notification.retry", notificationRef(x), d.Operation, map[string]string{"delivery": id, "event": d.Event})
	})
}
