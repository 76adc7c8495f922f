package control

import "github.com/ramet-io/ramet/engine"

// notifier sends deliveries.
type notifier struct{}

func (*notifier) queue(engine.Delivery) {}
