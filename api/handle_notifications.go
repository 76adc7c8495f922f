package api

import (
	"encoding/json"
	"net/http"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// ListNotifications lists notifications, without secrets.
func (h handlers) ListNotifications(c echo.Context, q ListNotificationsParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Notifications.List(c.Request().Context(), principal(c), page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, NotificationList{Items: list(out.Items, wireNotification), NextCursor: encodeCursor(out.Next)})
}

// CreateNotification makes a notification. An answer that holds a secret is
// not kept for an Idempotency-Key; to take the header and not honour it would
// be worse.
func (h handlers) CreateNotification(c echo.Context, _ CreateNotificationParams) error {
	b, err := decode[CreateNotification](c)
	if err != nil {
		return err
	}
	makes := b.Kind == Webhook && b.Secret == ""
	if makes && len(c.Request().Header.Values("Idempotency-Key")) > 0 {
		return invalid("a webhook whose secret is to be made takes no Idempotency-Key").
			WithHint("give a secret of your own; one that is made is shown once and not stored for a repeat")
	}
	create := func() (reply, error) {
		made, secret, err := h.uc.Notifications.Create(c.Request().Context(), principal(c), control.NotificationRequest{
			Name: b.Name, Kind: engine.NotificationKind(b.Kind), URL: b.URL, Secret: b.Secret, To: b.To, Events: b.Events,
			Outcomes: b.Outcomes, Project: b.Project, Labels: b.Labels,
		})
		if err != nil {
			return reply{}, err
		}
		out := wireNotification(control.NotificationView{Notification: made})
		out.Secret = secret
		return newReply(http.StatusCreated, out, map[string]string{"Etag": etag(made.Revision)})
	}
	var rep reply
	if makes {
		rep, err = create()
	} else {
		rep, err = h.once(c, create)
	}
	if err != nil {
		return err
	}
	return rep.write(c)
}

// DeleteNotification removes a notification.
func (h handlers) DeleteNotification(c echo.Context, ref NotificationRef, q DeleteNotificationParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	if err := h.uc.Notifications.Remove(c.Request().Context(), principal(c), ref, match); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

// GetNotification shows a notification and what came of its newest delivery.
func (h handlers) GetNotification(c echo.Context, ref NotificationRef, _ GetNotificationParams) error {
	n, err := h.uc.Notifications.Get(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	// The newest delivery changes without the notification: never 304.
	c.Response().Header().Set("Etag", etag(n.Revision))
	return c.JSON(http.StatusOK, wireNotification(n))
}

// UpdateNotification changes a notification.
func (h handlers) UpdateNotification(c echo.Context, ref NotificationRef, q UpdateNotificationParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	patch, err := notificationPatch(c)
	if err != nil {
		return err
	}
	n, err := h.uc.Notifications.Update(c.Request().Context(), principal(c), ref, match, patch)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, n.Revision, wireNotification(control.NotificationView{Notification: n}))
}

// notificationPatch reads a merge-patch: null resets a field to its zero value.
func notificationPatch(c echo.Context) (control.NotificationPatch, error) {
	b, err := decode[NotificationPatch](c)
	if err != nil {
		return control.NotificationPatch{}, err
	}
	present, err := decode[map[string]json.RawMessage](c)
	if err != nil {
		return control.NotificationPatch{}, err
	}
	out := control.NotificationPatch{
		URL: b.URL, Secret: b.Secret, Labels: b.Labels,
		Events: orNull(b.Events, present, "events"), Disabled: orNull(b.Disabled, present, "disabled"),
	}
	if b.To != nil {
		out.To = *b.To
	}
	if wanted := orNull(b.Outcomes, present, "outcomes"); wanted != nil {
		outcomes := make([]string, len(*wanted))
		for i, o := range *wanted {
			outcomes[i] = string(o)
		}
		out.Outcomes = &outcomes
	}
	return out, nil
}

// ListDeliveries lists the deliveries of a notification, newest first.
func (h handlers) ListDeliveries(c echo.Context, ref NotificationRef, q ListDeliveriesParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Notifications.Deliveries(c.Request().Context(), principal(c), ref, page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, DeliveryList{Items: list(out.Items, wireDelivery), NextCursor: encodeCursor(out.Next)})
}

// TestNotification queues a test message.
func (h handlers) TestNotification(c echo.Context, ref NotificationRef) error {
	d, err := h.uc.Notifications.Test(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusAccepted, wireDelivery(d))
}

// RetryDelivery sends a delivery again.
func (h handlers) RetryDelivery(c echo.Context, ref DeliveryRef) error {
	d, err := h.uc.Notifications.Retry(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusAccepted, wireDelivery(d))
}

func wireNotification(n control.NotificationView) Notification {
	out := Notification{
		ID: string(n.ID), Name: n.Name, Kind: string(n.Kind), URL: n.URL, To: n.To, Events: n.Events, Outcomes: n.Outcomes, Project: string(n.Project),
		Disabled: n.Disabled, Owner: n.Owner, Labels: n.Labels, CreatedAt: n.CreatedAt, UpdatedAt: n.UpdatedAt, Revision: int64(n.Revision),
	}
	if n.Last != nil {
		out.LastDelivery = wireDelivery(*n.Last)
	}
	return out
}

func wireDelivery(d engine.Delivery) Delivery {
	out := Delivery{
		ID: string(d.ID), Notification: string(d.Notification), Event: d.Event, Object: wireRef(d.Object), Operation: string(d.Operation),
		Status: string(d.Status), Attempts: d.Attempts, Response: d.Response, Problem: d.Problem, SentAt: d.SentAt, CreatedAt: d.CreatedAt,
	}
	if d.Status == engine.DeliveryPending {
		out.NextAt = d.NextAt
	}
	return out
}
