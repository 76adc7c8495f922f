package apitest

import (
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

type events struct{ f *Fake }

// Watch follows Fake.Feed, which tests publish to.
func (e events) Watch(p engine.Principal, after uint64, known bool) (*control.Subscription, error) {
	if err := e.f.refused("event.watch"); err != nil {
		return nil, err
	}
	return e.f.Feed.Subscribe(p, after, known), nil
}
