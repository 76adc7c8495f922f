package control

import (
	"context"
	"fmt"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/storage"
)

// System are the use cases of the host as a whole.
type System struct{ *core }

// PoolView is the pool as a person sees it.
type PoolView struct {
	Properties storage.Properties
	Space      storage.Space
	Datasets   int
}

// Readiness says whether clients are served fully.
type Readiness struct {
	Ready   bool
	Reasons []string
}

// Counts are the figures behind the metrics.
type Counts struct {
	SourcesByStatus    map[string]int
	ClonesByStatus     map[string]int
	SnapshotsByKind    map[string]int
	OperationsByStatus map[string]int // unfinished ones
	Space              storage.Space
	Follow             map[string]engine.FollowState // by source name
}

// Pool describes the pool.
func (s *System) Pool(ctx context.Context, p engine.Principal) (PoolView, error) {
	out := PoolView{Properties: s.Deps.Pool.Properties()}
	if err := access.Allow(p, access.PoolsRead); err != nil {
		return PoolView{}, err
	}
	var err error
	if out.Space, err = s.Deps.Pool.Space(ctx); err != nil {
		return out, fmt.Errorf("ask the pool for its space: %w", err)
	}
	for info, err := range s.Deps.Pool.List(ctx) {
		if err != nil {
			return out, fmt.Errorf("list the pool: %w", err)
		}
		if !info.IsSnapshot() {
			out.Datasets++
		}
	}
	return out, nil
}

// Ready reports whether Start has finished.
func (s *System) Ready(context.Context) Readiness {
	select {
	case <-s.started:
		return Readiness{Ready: true}
	default:
		return Readiness{Reasons: []string{"operations and instances of an earlier run are being taken up"}}
	}
}

// Shutdown asks the daemon to stop every instance and to end.
func (s *System) Shutdown(ctx context.Context, p engine.Principal) error {
	if err := access.Allow(p, access.SystemManage); err != nil {
		return err
	}
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		return audit(tx, p, "system.shutdown", engine.ObjectRef{Kind: engine.ObjectSystem}, "", nil)
	})
	if err != nil {
		return err
	}
	s.shutOnce.Do(func() { close(s.shutdown) })
	return nil
}

// Counts returns the figures behind the metrics.
func (s *System) Counts(ctx context.Context) (Counts, error) {
	out := Counts{
		SourcesByStatus: map[string]int{}, ClonesByStatus: map[string]int{}, SnapshotsByKind: map[string]int{},
		OperationsByStatus: map[string]int{}, Follow: map[string]engine.FollowState{},
	}
	states := s.workers.states()
	err := s.Store.View(ctx, func(tx engine.Tx) error {
		for src, err := range tx.Sources().All() {
			if err != nil {
				return err
			}
			out.SourcesByStatus[string(src.Status)]++
			if st, ok := states[src.ID]; ok {
				out.Follow[src.Name] = st
			}
		}
		for cl, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			out.ClonesByStatus[string(cl.Status)]++
		}
		for snap, err := range tx.Snapshots().All() {
			if err != nil {
				return err
			}
			if snap.Status != engine.SnapshotTombstone {
				out.SnapshotsByKind[string(snap.Kind)]++
			}
		}
		for op, err := range tx.Operations().Unfinished() {
			if err != nil {
				return err
			}
			out.OperationsByStatus[string(op.Status)]++
		}
		return nil
	})
	if err != nil {
		return out, err
	}
	out.Space, err = s.Deps.Pool.Space(ctx)
	return out, err
}

// LookupReply finds the kept answer to a request with an Idempotency-Key.
func (s *System) LookupReply(ctx context.Context, key string) (r engine.Reply, found bool, err error) {
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		r, found, err = tx.Replies().Get(key)
		return err
	})
	return r, found, err
}

// KeepReply keeps an answer.
func (s *System) KeepReply(ctx context.Context, r engine.Reply) error {
	return s.Store.Update(ctx, func(tx engine.Tx) error { return tx.Replies().Put(r) })
}
