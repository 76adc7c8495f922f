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
