package testenv

import (
	"testing"
	"time"
)

// pollEvery is how often Eventually looks: short beside anything a test waits
// for, long enough not to load a small machine.
const pollEvery = 10 * time.Millisecond

// Eventually calls cond until it returns nil and fails the test, with cond's
// last error, when that has not happened within timeout or before the test's
// context ends. cond runs on the test's own goroutine and at least once.
func Eventually(t testing.TB, timeout time.Duration, cond func() error) {
	t.Helper()
	if err := poll(t, timeout, cond); err != nil {
		t.Fatalf("not so after %s: %v", timeout, err)
	}
}

func poll(t testing.TB, timeout time.Duration, cond func() error) error {
	deadline := time.NewTimer(timeout)
	defer deadline.Stop()
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for {
		err := cond()
		if err == nil {
			return nil
		}
		select {
		case <-deadline.C:
			return err
		case <-t.Context().Done():
			return err
		case <-tick.C:
		}
	}
}
