package engine

import "time"

// NotificationKind says how a notification is sent.
type NotificationKind string

// The kinds of notification.
const (
	NotifyWebhook NotificationKind = "webhook" // HTTP POST, signed
	NotifyEmail   NotificationKind = "email"   // over the host's configured SMTP server
)

// Notification tells somebody of what has ended or is about to.
type Notification struct {
	Meta
	Kind     NotificationKind
	Events   []string // patterns such as "clone.*", "source.sync", "clone.expiring"; empty means all
	Outcomes []string // succeeded, failed, cancelled; empty means all
	Project  ID       // only objects of this project; empty means all
	URL      string   // webhook
	Secret   Sealed   // webhook: key of the signature
	To       []string // email
	Disabled bool
	Owner    string
}

// DeliveryStatus is where one delivery is.
type DeliveryStatus string

// The delivery statuses.
const (
	DeliveryPending   DeliveryStatus = "pending" // not yet sent, or to be sent again at NextAt
	DeliveryDelivered DeliveryStatus = "delivered"
	DeliveryFailed    DeliveryStatus = "failed" // given up
)

// Delivery is one message of a notification, kept so that a crash loses none.
type Delivery struct {
	Meta
	Notification ID
	Event        string
	Object       ObjectRef
	Operation    ID
	Body         []byte // JSON, as signed
	Status       DeliveryStatus
	Attempts     int
	NextAt       time.Time
	SentAt       time.Time
	Response     int    // HTTP status or SMTP code of the last attempt
	Problem      string // of the last attempt
}
