package control

import (
	"time"

	"github.com/ramet-io/ramet/engine"
)

// NextRefresh is when a clone's schedule refreshes it next; zero when it has
// none. What is overdue is due now.
func (s *Clones) NextRefresh(cl engine.Clone) time.Time {
	now := time.Now()
	next, err := nextRun(cl.Refresh, cl.TimeZone, cl.RefreshAt)
	if err != nil || next.IsZero() {
		return time.Time{}
	}
	if next.Before(now) {
		return now.UTC().Truncate(time.Second)
	}
	return next.UTC()
}
