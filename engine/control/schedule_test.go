package control

import (
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
)

func TestNextSync(t *testing.T) {
	at := func(s string) time.Time {
		v, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, tc := range []struct{ name, expr, zone, now, want string }{
		{"off", "", "", "2026-06-01T00:00:00Z", ""},
		{"every", "@every 15m", "", "2026-06-01T00:00:00Z", "2026-06-01T00:15:00Z"},
		{"UTC", "0 6 * * *", "", "2026-06-01T05:00:00Z", "2026-06-01T06:00:00Z"},
		{"summer in Berlin", "0 6 * * *", "Europe/Berlin", "2026-06-01T03:00:00Z", "2026-06-01T04:00:00Z"},
		{"winter in Berlin", "0 6 * * *", "Europe/Berlin", "2026-12-01T03:00:00Z", "2026-12-01T05:00:00Z"},
		{"the day clocks go forward", "0 6 * * *", "Europe/Berlin", "2026-03-28T06:00:00Z", "2026-03-29T04:00:00Z"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := nextSync(engine.Source{SnapSync: tc.expr, TimeZone: tc.zone}, at(tc.now))
			if err != nil {
				t.Fatal(err)
			}
			if tc.want == "" {
				if !got.IsZero() {
					t.Errorf("got %v, want none", got)
				}
				return
			}
			if !got.Equal(at(tc.want)) {
				t.Errorf("got %v, want %s", got.UTC(), tc.want)
			}
		})
	}
}

func TestCheckSchedule(t *testing.T) {
	for name, err := range map[string]error{
		"expression": checkSchedule("every day", "", 0, 0),
		"zone":       checkSchedule("0 6 * * *", "Mars/Olympus", 0, 0),
		"keep":       checkSchedule("", "", -1, 0),
		"lag":        checkSchedule("", "", 0, -1),
	} {
		if engine.ClassOf(err) != engine.ClassInvalid || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v with hint %q", name, err, engine.HintOf(err))
		}
	}
	if err := checkSchedule("CRON_TZ=UTC 0 6 * * *", "", 3, 1<<30); err != nil {
		t.Errorf("a zone inside the expression: %v", err)
	}
}

func TestEgressOf(t *testing.T) {
	for name, tc := range map[string]struct {
		params map[string]string
		want   []string
	}{
		"defaults":      {map[string]string{}, []string{"127.0.0.1:5432"}},
		"one":           {map[string]string{"host": "db1", "port": "5433"}, []string{"db1:5433"}},
		"several":       {map[string]string{"host": "db1,db2", "port": "5433,5434"}, []string{"db1:5433", "db2:5434"}},
		"one port":      {map[string]string{"host": "db1,db2", "port": "5433"}, []string{"db1:5433", "db2:5433"}},
		"hostaddr wins": {map[string]string{"host": "db1", "hostaddr": "10.0.0.7"}, []string{"10.0.0.7:5432"}},
		"IPv6":          {map[string]string{"host": "::1"}, []string{"[::1]:5432"}},
		"socket":        {map[string]string{"host": "/run/postgresql"}, nil},
	} {
		got := egressOf(engine.Source{Link: engine.PostgresLink{Params: tc.params}})
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: got %v, want %v", name, got, tc.want)
		}
	}
}

// The days on which clocks change, in Berlin: 29 March, 2 o'clock is followed
// by 3; 25 October, 3 o'clock by 2.
func TestNextRunWhenClocksChange(t *testing.T) {
	const zone = "Europe/Berlin"
	for _, tc := range []struct {
		name, expr, from string
		want             []string
	}{
		{"a time that does not exist is an hour later", "30 2 * * *", "2026-03-28T12:00:00Z", []string{"2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"}},
		{"after it", "0 6 * * *", "2026-03-28T12:00:00Z", []string{"2026-03-29T04:00:00Z", "2026-03-30T04:00:00Z"}},
		{"every hour in spring", "0 * * * *", "2026-03-28T23:30:00Z", []string{"2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"}},
		{"a time that comes twice counts once", "30 2 * * *", "2026-10-24T12:00:00Z", []string{"2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"}},
		{"set between the two", "30 2 * * *", "2026-10-25T00:45:00Z", []string{"2026-10-26T01:30:00Z"}},
		{"every hour in autumn", "30 * * * *", "2026-10-25T00:00:00Z", []string{"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"}},
		{"every day by the clock's hands", "@every 24h", "2026-10-24T12:00:00Z", []string{"2026-10-25T12:00:00Z", "2026-10-26T12:00:00Z"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, tc.from)
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range tc.want {
				if at, err = nextRun(tc.expr, zone, at); err != nil || at.UTC().Format(time.RFC3339) != want {
					t.Fatalf("got %v, %v, want %s", at.UTC(), err, want)
				}
			}
		})
	}
}
