package control

import (
	"context"
	"fmt"
	"slices"
	"strings"

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

// Finding is something that doctor found. Severity is error, warning or info.
type Finding struct {
	Code     string
	Severity string
	Message  string
	Hint     string
	Object   engine.ObjectRef
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

// Doctor compares the catalog with the pool, the processes and production. It
// changes nothing.
func (s *System) Doctor(ctx context.Context, p engine.Principal) ([]Finding, error) {
	if err := access.Allow(p, access.SystemRead); err != nil {
		return nil, err
	}
	w, err := s.observe(ctx)
	if err != nil {
		return nil, err
	}
	out := slices.Concat(w.datasetFindings(), w.processFindings(), w.sourceFindings(s.workers.states()))
	for _, warning := range s.Deps.Pool.Properties().Warnings {
		out = append(out, Finding{Code: "POOL", Severity: "info", Message: warning})
	}
	if sp := w.space; sp.Total > 0 && sp.Free*20 < sp.Total {
		out = append(out, Finding{
			Code: engine.CodePoolFull, Severity: "warning",
			Message: fmt.Sprintf("the pool has %d MiB of %d MiB free", sp.Free>>20, sp.Total>>20),
			Hint:    "delete snapshots and clones that are not needed, or give the pool more room",
		})
	}
	for _, note := range s.Instances.Notes() {
		out = append(out, Finding{Code: "PROTECTION", Severity: "info", Message: note})
	}
	return out, nil
}

// world is the catalog, the pool and the processes at about one time.
type world struct {
	sources   []engine.Source
	clones    []engine.Clone
	flows     map[engine.ID]engine.Timeflow
	snapshots map[engine.ID]engine.Snapshot
	busy      map[engine.ID]bool // objects of unfinished operations
	datasets  map[engine.DatasetID]storage.Info
	stored    map[engine.SnapshotID]storage.Info
	procs     []engine.InstanceProcess
	space     storage.Space
}

func (c *core) observe(ctx context.Context) (*world, error) {
	w := &world{
		flows: map[engine.ID]engine.Timeflow{}, snapshots: map[engine.ID]engine.Snapshot{}, busy: map[engine.ID]bool{},
		datasets: map[engine.DatasetID]storage.Info{}, stored: map[engine.SnapshotID]storage.Info{},
	}
	for info, err := range c.Pool.List(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list the pool: %w", err)
		}
		if info.IsSnapshot() {
			w.stored[info.SnapshotID()] = info
		} else {
			w.datasets[info.Dataset] = info
		}
	}
	var err error
	if w.procs, err = c.Instances.Running(ctx); err != nil {
		return nil, fmt.Errorf("look for running instances: %w", err)
	}
	if w.space, err = c.Pool.Space(ctx); err != nil {
		return nil, fmt.Errorf("ask the pool for its space: %w", err)
	}
	// The catalog is read last, so that what was being made meanwhile is in it.
	return w, c.Store.View(ctx, w.read)
}

func (w *world) read(tx engine.Tx) (err error) {
	if w.sources, err = collect(tx.Sources().All(), nil); err != nil {
		return err
	}
	if w.clones, err = collect(tx.Clones().All(), nil); err != nil {
		return err
	}
	for t, err := range tx.Timeflows().All() {
		if err != nil {
			return err
		}
		w.flows[t.ID] = t
	}
	for s, err := range tx.Snapshots().All() {
		if err != nil {
			return err
		}
		w.snapshots[s.ID] = s
	}
	for op, err := range tx.Operations().Unfinished() {
		if err != nil {
			return err
		}
		w.busy[op.Object.ID] = true
		for _, l := range op.Locks {
			w.busy[l.Object] = true
		}
	}
	return nil
}

func (w *world) datasetFindings() []Finding {
	var out []Finding
	for id, info := range w.datasets {
		// A throw-away clone belongs to an operation that boots it.
		trial := info.Labels["kind"] == "verify" && len(w.busy) > 0
		if _, known := w.flows[engine.ID(id)]; !known && !trial {
			out = append(out, Finding{
				Code: "ORPHAN_DATASET", Severity: "error",
				Message: fmt.Sprintf("dataset %s (%s) is in the pool and not in the catalog", id, info.Labels["name"]),
				Hint:    "it is left alone; it holds data that the catalog has lost",
				Object:  engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: engine.ID(id)},
			})
		}
	}
	for id := range w.stored {
		if _, known := w.snapshots[engine.ID(id.Name)]; !known {
			out = append(out, Finding{
				Code: "ORPHAN_SNAPSHOT", Severity: "error", Message: fmt.Sprintf("storage snapshot %s is in the pool and not in the catalog", id),
				Hint: "it is left alone", Object: engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: engine.ID(id.Name)},
			})
		}
	}
	for _, t := range w.flows {
		if _, there := w.datasets[t.Dataset]; !there && !w.busy[t.Of] && !t.Tombstone {
			out = append(out, Finding{
				Code: "DATASET_MISSING", Severity: "error", Message: fmt.Sprintf("the dataset of timeflow %s is not in the pool", t.ID),
				Hint: "was the right pool opened?", Object: engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: t.ID},
			})
		}
	}
	for _, s := range w.snapshots {
		if _, there := w.stored[s.Storage]; !there && s.Status == engine.SnapshotReady && !w.busy[s.Of] && !w.busy[s.ID] {
			out = append(out, Finding{
				Code: "SNAPSHOT_MISSING", Severity: "error", Message: fmt.Sprintf("the data of snapshot %s is not in the pool", s.Name),
				Hint: "was the right pool opened?", Object: snapshotRef(s),
			})
		}
	}
	slices.SortFunc(out, func(a, b Finding) int { return strings.Compare(string(a.Object.ID), string(b.Object.ID)) })
	return out
}

func (w *world) processFindings() []Finding {
	var out []Finding
	running := map[string]bool{}
	for _, p := range w.procs {
		running[p.ID] = true
	}
	expected := map[string]bool{}
	for _, cl := range w.clones {
		expected[string(cl.ID)] = true
		if w.busy[cl.ID] {
			continue
		}
		switch {
		case cl.Status == engine.CloneRunning && !running[string(cl.ID)]:
			out = append(out, Finding{
				Code: "INSTANCE_GONE", Severity: "error", Message: "clone " + cl.Name + " should be running and has no process",
				Hint: "run `ramet clone start " + cl.Name + "`", Object: cloneRef(cl),
			})
		case cl.Status == engine.CloneStopped && running[string(cl.ID)]:
			out = append(out, Finding{
				Code: "INSTANCE_UNEXPECTED", Severity: "error", Message: "clone " + cl.Name + " is stopped and has a process",
				Hint: "run `ramet clone stop " + cl.Name + "`", Object: cloneRef(cl),
			})
		case cl.Problem != nil:
			out = append(out, Finding{
				Code: cl.Problem.Code, Severity: "error", Message: "clone " + cl.Name + ": " + cl.Problem.Message,
				Hint: cl.Problem.Hint, Object: cloneRef(cl),
			})
		}
	}
	for _, src := range w.sources {
		expected[string(src.Timeflow)] = true
	}
	for _, p := range w.procs {
		tf, isFlow := w.flows[engine.ID(p.ID)]
		trial := w.datasets[engine.DatasetID(p.ID)].Labels["kind"] == "verify" && len(w.busy) > 0
		if expected[p.ID] || trial || isFlow && (w.busy[tf.Of] || w.busy[tf.Parent]) {
			continue
		}
		out = append(out, Finding{
			Code: "ORPHAN_INSTANCE", Severity: "error", Message: fmt.Sprintf("process %d (%s) belongs to nothing in the catalog", p.PID, p.ID),
			Hint: "it is left alone; end it by hand when nobody needs it",
		})
	}
	return out
}

func (w *world) sourceFindings(states map[engine.ID]engine.FollowState) []Finding {
	var out []Finding
	for _, src := range w.sources {
		if src.Problem != nil {
			out = append(out, Finding{
				Code: src.Problem.Code, Severity: "error", Message: "source " + src.Name + ": " + src.Problem.Message,
				Hint: src.Problem.Hint, Object: sourceRef(src),
			})
			continue
		}
		st, followed := states[src.ID]
		if src.Status == engine.SourceRunning && (!followed || !st.Connected) && !w.busy[src.ID] {
			out = append(out, Finding{
				Code: engine.CodeSourceUnreachable, Severity: "warning", Message: "source " + src.Name + " is not receiving WAL",
				Hint: "see `ramet source show " + src.Name + "`", Object: sourceRef(src),
			})
		}
		for _, warning := range src.Server.Warnings {
			out = append(out, Finding{Code: "SOURCE_NOTE", Severity: "info", Message: "source " + src.Name + ": " + warning, Object: sourceRef(src)})
		}
	}
	return out
}
