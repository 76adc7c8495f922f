package keylock

import (
	"context"
	"errors"
	"sync"
	"testing"
)

func TestExclusion(t *testing.T) {
	var m Map
	var wg sync.WaitGroup
	counts := map[string]*int{"a": new(int), "b": new(int)}
	for range 50 {
		for key, n := range counts {
			wg.Go(func() {
				unlock, err := m.Lock(t.Context(), key)
				if err != nil {
					t.Error(err)
					return
				}
				defer unlock()
				*n++ // the race detector watches
			})
		}
	}
	wg.Wait()
	if *counts["a"] != 50 || *counts["b"] != 50 {
		t.Errorf("counts %d and %d, want 50 each", *counts["a"], *counts["b"])
	}
	if len(m.held) != 0 {
		t.Errorf("%d keys are kept though nobody holds them", len(m.held))
	}
}

func TestCancel(t *testing.T) {
	var m Map
	unlock, err := m.Lock(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	if other, err := m.Lock(t.Context(), "b"); err != nil {
		t.Error(err)
	} else {
		other()
	}
	ctx, cancel := context.WithCancel(t.Context())
	waited := make(chan error)
	go func() {
		_, err := m.Lock(ctx, "a")
		waited <- err
	}()
	cancel()
	if err := <-waited; !errors.Is(err, context.Canceled) {
		t.Errorf("a waiter whose context ended: %v", err)
	}
	unlock()
	unlock() // harmless
	if _, err := m.Lock(ctx, "a"); !errors.Is(err, context.Canceled) {
		t.Errorf("a free lock with an ended context: %v", err)
	}
	if len(m.held) != 0 {
		t.Errorf("%d keys are kept", len(m.held))
	}
}
