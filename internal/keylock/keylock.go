// Package keylock gives one mutual-exclusion lock per key, without keeping
// anything of keys that nobody holds.
package keylock

import (
	"context"
	"sync"
)

// Map is a set of locks. The zero value is ready. It is safe for concurrent use.
type Map struct {
	mu   sync.Mutex
	held map[string]*entry
}

type entry struct {
	token chan struct{} // holds one value while the key is free
	users int           // holders and waiters; guarded by Map.mu
}

// Lock takes the lock of a key and returns the function that lets it go, or
// the context's error.
func (m *Map) Lock(ctx context.Context, key string) (unlock func(), err error) {
	m.mu.Lock()
	e := m.held[key]
	if e == nil {
		if m.held == nil {
			m.held = map[string]*entry{}
		}
		e = &entry{token: make(chan struct{}, 1)}
		e.token <- struct{}{}
		m.held[key] = e
	}
	e.users++
	m.mu.Unlock()

	if err := ctx.Err(); err != nil { // select would choose at random
		m.leave(key, e)
		return nil, err
	}
	select {
	case <-e.token:
		return sync.OnceFunc(func() { e.token <- struct{}{}; m.leave(key, e) }), nil
	case <-ctx.Done():
		m.leave(key, e)
		return nil, ctx.Err()
	}
}

func (m *Map) leave(key string, e *entry) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e.users--; e.users == 0 {
		delete(m.held, key)
	}
}
