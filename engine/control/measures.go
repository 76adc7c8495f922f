package control

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Measures are further figures behind the metrics. Names of sources and clones
// are labels there, so there are at most measuredObjects of each kind: the
// ones that take most.
type Measures struct {
	LagSeconds map[string]float64   // by source name: how long ago everything of production was durable here
	LastSync   map[string]time.Time // by source name
	WALBytes   map[string]int64     // by source name: of its WAL store
	Sources    map[string]engine.UsageRecord
	Clones     map[string]engine.UsageRecord
	Sessions   int

	Pending  int // deliveries of notifications
	Attempts map[SentKey]uint64
	Starts   map[StartKey]uint64

	Findings map[string]int // by severity, of the last look
	LookedAt time.Time      // zero: doctor has not looked yet
}

// StartKey tells starts of instances apart.
type StartKey struct {
	Role    engine.InstanceRole
	Outcome string // started or failed
}

const (
	measuredObjects = 500
	lookEvery       = 5 * time.Minute
)

// tally is what is counted as it happens.
type tally struct {
	mu       sync.Mutex
	starts   map[StartKey]uint64
	findings map[string]int
	lookedAt time.Time
}

// countingInstances counts how instances start.
type countingInstances struct {
	engine.Instances
	measured *tally
}

// Start implements engine.Instances.
func (c countingInstances) Start(ctx context.Context, spec engine.InstanceSpec) (engine.Instance, error) {
	i, err := c.Instances.Start(ctx, spec)
	outcome := "started"
	if err != nil {
		outcome = "failed"
	}
	if ctx.Err() == nil { // one that was cancelled has not failed
		c.measured.mu.Lock()
		c.measured.starts[StartKey{spec.Role, outcome}]++
		c.measured.mu.Unlock()
	}
	return i, err
}

// look has doctor look now and then, so that a scrape need not.
func (c *core) look(ctx context.Context) {
	for {
		findings, err := c.examine(ctx, DoctorRequest{LeaveProduction: true})
		if err != nil {
			if ctx.Err() == nil {
				c.Logger.WarnContext(ctx, "doctor could not look, for the metrics", keyError, err)
			}
		} else {
			by := map[string]int{"error": 0, "warning": 0, "info": 0}
			for _, f := range findings {
				by[f.Severity]++
			}
			c.measured.mu.Lock()
			c.measured.findings, c.measured.lookedAt = by, time.Now()
			c.measured.mu.Unlock()
		}
		if !sleep(ctx, lookEvery) {
			return
		}
	}
}

// Measures returns the figures. It reads memory and the catalog only.
func (s *System) Measures(ctx context.Context) (Measures, error) {
	out := Measures{
		LagSeconds: map[string]float64{}, LastSync: map[string]time.Time{}, WALBytes: map[string]int64{},
		Starts: map[StartKey]uint64{}, Findings: map[string]int{},
	}
	out.Pending, out.Attempts = s.notifier.counts()
	s.measured.mu.Lock()
	for k, v := range s.measured.starts {
		out.Starts[k] = v
	}
	for k, v := range s.measured.findings {
		out.Findings[k] = v
	}
	out.LookedAt = s.measured.lookedAt
	s.measured.mu.Unlock()
	stores := s.workers.lags(time.Now())
	return out, s.Store.View(ctx, func(tx engine.Tx) error {
		usage := map[engine.ID]engine.UsageRecord{}
		for u, err := range tx.Usage().All() {
			if err != nil {
				return err
			}
			usage[u.ID] = u
		}
		sources, clones := map[string]engine.UsageRecord{}, map[string]engine.UsageRecord{}
		for src, err := range tx.Sources().All() {
			if err != nil {
				return err
			}
			if !src.LastSync.IsZero() {
				out.LastSync[src.Name] = src.LastSync
			}
			if lag, followed := stores[src.ID]; followed {
				out.LagSeconds[src.Name], out.WALBytes[src.Name] = lag.seconds, lag.walBytes
			}
			if u, known := usage[src.Timeflow]; known {
				sources[src.Name] = u
			}
		}
		for cl, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			if u, known := usage[cl.Timeflow]; known {
				clones[cl.Name] = u
			}
		}
		for x, err := range tx.Sessions().All() {
			if err != nil {
				return err
			}
			if x.ExpiresAt.After(tx.Now()) {
				out.Sessions++
			}
		}
		out.Sources, out.Clones = largest(sources), largest(clones)
		return nil
	})
}

// largest keeps what takes most, so that the number of series is bounded.
func largest(all map[string]engine.UsageRecord) map[string]engine.UsageRecord {
	if len(all) <= measuredObjects {
		return all
	}
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(all[b].Unique, all[a].Unique), cmp.Compare(a, b))
	})
	for _, name := range names[measuredObjects:] {
		delete(all, name)
	}
	return all
}

// lag is how a source's receiver stands.
type lag struct {
	seconds  float64
	walBytes int64
}

func (w *workers) lags(now time.Time) map[engine.ID]lag {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make(map[engine.ID]lag, len(w.of))
	for id, wk := range w.of {
		out[id] = lag{wk.behind(now).Seconds(), wk.store.Bytes()}
	}
	return out
}

// caughtUp reports whether everything that production has flushed, as far as
// it has told, is durable here.
func caughtUp(st engine.FollowState) bool {
	return st.Connected && st.ServerEnd != 0 && st.Durable >= st.ServerEnd
}

// behind is how long ago that was so; since the worker began when never.
func (w *worker) behind(now time.Time) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.failure == nil && caughtUp(w.follow) {
		return 0
	}
	return now.Sub(w.caughtUpAt)
}

// Diagnose allows collecting a diagnostics bundle, and notes who did.
func (s *System) Diagnose(ctx context.Context, p engine.Principal) error {
	if err := access.Allow(p, access.SystemManage); err != nil {
		return err
	}
	return s.Store.Update(ctx, func(tx engine.Tx) error {
		return audit(tx, p, "system.diagnostics", engine.ObjectRef{Kind: engine.ObjectSystem}, "", nil)
	})
}
