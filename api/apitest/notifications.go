package apitest

import (
	"context"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// NotificationSecret is what a webhook's secret is when the fake makes it.
const NotificationSecret = "made-secret-4711"

type notifications struct{ f *Fake }

func notificationName(n control.NotificationView) string { return n.Name }

func (n notifications) find(ref string) (control.NotificationView, error) {
	_, x, err := find(n.f.notifications, ref, engine.CodeNotificationNotFound, "notification", notificationName)
	return x, err
}

func (n notifications) Create(_ context.Context, p engine.Principal, r control.NotificationRequest) (engine.Notification, string, error) {
	made := ""
	x, err := do(n.f, "notification.create", func() (engine.Notification, error) {
		if _, err := n.find(r.Name); err == nil {
			return engine.Notification{}, engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "the name %q is taken", r.Name)
		}
		x := engine.Notification{
			Meta: n.f.meta(engine.PrefixNotification, r.Name), Kind: r.Kind, URL: r.URL, To: r.To, Events: r.Events, Outcomes: r.Outcomes,
			Project: engine.ID(r.Project), Owner: p.Name, Secret: engine.Sealed(r.Secret),
		}
		x.Labels = r.Labels
		if r.Kind == engine.NotifyWebhook && r.Secret == "" {
			made = NotificationSecret
		}
		n.f.notifications[x.ID] = control.NotificationView{Notification: x}
		return x, nil
	})
	return x, made, err
}

func (n notifications) Get(_ context.Context, _ engine.Principal, ref string) (control.NotificationView, error) {
	return do(n.f, "notification.get", func() (control.NotificationView, error) { return n.find(ref) })
}

func (n notifications) List(_ context.Context, _ engine.Principal, pg control.Page) (control.PageOf[control.NotificationView], error) {
	return do(n.f, "notification.list", func() (control.PageOf[control.NotificationView], error) {
		return page(n.f.notifications, pg, false, nil), nil
	})
}

func (n notifications) Update(_ context.Context, _ engine.Principal, ref string, ifMatch uint64, patch control.NotificationPatch) (engine.Notification, error) {
	return do(n.f, "notification.update", func() (engine.Notification, error) {
		x, err := n.find(ref)
		if err == nil {
			err = checkMatch(ifMatch, x.Revision)
		}
		if err != nil {
			return engine.Notification{}, err
		}
		if patch.Disabled != nil {
			x.Disabled = *patch.Disabled
		}
		if patch.Events != nil {
			x.Events = *patch.Events
		}
		if patch.Outcomes != nil {
			x.Outcomes = *patch.Outcomes
		}
		if patch.URL != nil {
			x.URL = *patch.URL
		}
		x.Labels = patched(x.Labels, patch.Labels)
		x.Revision++
		n.f.notifications[x.ID] = x
		return x.Notification, nil
	})
}

func (n notifications) Remove(_ context.Context, _ engine.Principal, ref string, ifMatch uint64) error {
	_, err := do(n.f, "notification.remove", func() (struct{}, error) {
		x, err := n.find(ref)
		if err == nil {
			err = checkMatch(ifMatch, x.Revision)
		}
		if err == nil {
			delete(n.f.notifications, x.ID)
		}
		return struct{}{}, err
	})
	return err
}

func (n notifications) Test(_ context.Context, _ engine.Principal, ref string) (engine.Delivery, error) {
	return do(n.f, "notification.test", func() (engine.Delivery, error) {
		x, err := n.find(ref)
		if err != nil {
			return engine.Delivery{}, err
		}
		d := engine.Delivery{
			Meta: n.f.meta(engine.PrefixDelivery, ""), Notification: x.ID, Event: "test", Status: engine.DeliveryPending,
			Object: engine.ObjectRef{Kind: engine.ObjectNotification, ID: x.ID, Name: x.Name},
		}
		n.f.deliveries[d.ID] = d
		x.Last = &d
		n.f.notifications[x.ID] = x
		return d, nil
	})
}

func (n notifications) Deliveries(_ context.Context, _ engine.Principal, ref string, pg control.Page) (control.PageOf[engine.Delivery], error) {
	return do(n.f, "notification.deliveries", func() (control.PageOf[engine.Delivery], error) {
		x, err := n.find(ref)
		if err != nil {
			return control.PageOf[engine.Delivery]{}, err
		}
		return page(n.f.deliveries, pg, true, func(d engine.Delivery) bool { return d.Notification == x.ID }), nil
	})
}

func (n notifications) Retry(_ context.Context, _ engine.Principal, id string) (engine.Delivery, error) {
	return do(n.f, "notification.retry", func() (engine.Delivery, error) {
		d, known := n.f.deliveries[engine.ID(id)]
		if !known {
			return d, engine.Errorf(engine.ClassNotFound, engine.CodeDeliveryNotFound, "there is no delivery %q", id)
		}
		d.Status, d.Attempts = engine.DeliveryPending, 0
		n.f.deliveries[d.ID] = d
		return d, nil
	})
}
