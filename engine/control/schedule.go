package control

import (
	"strings"
	"time"

	cron "github.com/netresearch/go-cron"

	"github.com/ramet-io/ramet/engine"
)

// checkCron validates a schedule; the names are those of the request's fields.
func checkCron(exprField, zoneField, expr, zone string) error {
	bad := func(field, value, hint string) error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%s: %q is not valid", field, value).WithHint(hint)
	}
	if _, err := time.LoadLocation(zone); err != nil {
		return bad(zoneField, zone, "use an IANA name such as Europe/Berlin")
	}
	sched, err := parseSchedule(expr, zone)
	if err != nil {
		return bad(exprField, expr, "use a cron expression such as \"0 6 * * *\", or \"@every 15m\"")
	}
	if sched != nil && sched.Next(time.Now().UTC()).IsZero() {
		return bad(exprField, expr, "there is no such day; use a cron expression that comes true")
	}
	return nil
}

func parseSchedule(expr, zone string) (cron.Schedule, error) {
	if expr == "" {
		return nil, nil
	}
	if zone != "" && !strings.HasPrefix(expr, "@every") {
		expr = "CRON_TZ=" + zone + " " + expr
	}
	return cron.ParseStandard(expr)
}

// anyHour is the bit by which the library marks an hour field that is "*" or
// "*/N": such a schedule goes by elapsed time, not by the clock on the wall.
const anyHour = 1 << 63

// nextRun is when a schedule is due after a moment; zero when it is off. On
// the day that clocks go forward, a time that does not exist is an hour later;
// on the day that they go back, a time that comes twice counts once, unless
// the schedule is for every hour.
func nextRun(expr, zone string, after time.Time) (time.Time, error) {
	sched, err := parseSchedule(expr, zone)
	if err != nil || sched == nil {
		return time.Time{}, err
	}
	next := sched.Next(after.UTC())
	spec, ok := sched.(*cron.SpecSchedule)
	if !ok || spec.Hour&anyHour != 0 {
		return next, nil
	}
	for !next.IsZero() && repeated(next.In(spec.Location)) {
		next = sched.Next(next)
	}
	return next, nil
}

// repeated reports whether the clock on the wall has shown this time before,
// because clocks went back.
func repeated(t time.Time) bool {
	start, _ := t.ZoneBounds()
	if start.IsZero() {
		return false
	}
	_, before := start.Add(-time.Second).Zone()
	_, now := start.Zone()
	return t.Sub(start) < time.Duration(before-now)*time.Second
}
