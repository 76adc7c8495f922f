package api

import "github.com/labstack/echo/v4"

// ListNotifications is not here yet.
func (h handlers) ListNotifications(_ echo.Context, _ ListNotificationsParams) error { return notYet() }

// CreateNotification is not here yet.
func (h handlers) CreateNotification(_ echo.Context, _ CreateNotificationParams) error {
	return notYet()
}

// DeleteNotification is not here yet.
func (h handlers) DeleteNotification(_ echo.Context, _ NotificationRef, _ DeleteNotificationParams) error {
	return notYet()
}

// GetNotification is not here yet.
func (h handlers) GetNotification(_ echo.Context, _ NotificationRef, _ GetNotificationParams) error {
	return notYet()
}

// UpdateNotification is not here yet.
func (h handlers) UpdateNotification(_ echo.Context, _ NotificationRef, _ UpdateNotificationParams) error {
	return notYet()
}

// ListDeliveries is not here yet.
func (h handlers) ListDeliveries(_ echo.Context, _ NotificationRef, _ ListDeliveriesParams) error {
	return notYet()
}

// TestNotification is not here yet.
func (h handlers) TestNotification(_ echo.Context, _ NotificationRef) error { return notYet() }

// RetryDelivery is not here yet.
func (h handlers) RetryDelivery(_ echo.Context, _ DeliveryRef) error { return notYet() }
