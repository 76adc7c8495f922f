package console

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/storage/dirpool"
	"github.com/ramet-io/ramet/engine/storage/plaincopy"
	"github.com/ramet-io/ramet/internal/secret"
	"github.com/ramet-io/ramet/internal/testenv"
)

// world is the console over the real API, use cases and catalog, with a history
// that no production had to live through. No PostgreSQL runs in it.
type world struct {
	t      *testing.T
	url    string
	engine *control.Engine
	store  engine.Store
	admin  string // token
	now    time.Time
	rng    *rand.Rand
}

func newWorld(t *testing.T) *world {
	t.Helper()
	_, dist := testenv.Console(t)
	testenv.Browser(t)
	dir, log := t.TempDir(), slog.New(slog.DiscardHandler)
	cat, err := catalog.Open(t.Context(), catalog.Options{Path: filepath.Join(dir, "catalog.db"), Logger: log})
	if err != nil {
		t.Fatal(err)
	}
	pool, err := plaincopy.Open(t.Context(), dirpool.Options{Dir: filepath.Join(dir, "pool")})
	if err != nil {
		t.Fatal(err)
	}
	box, err := secret.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	e, err := control.New(control.Deps{
		Store: cat, Pool: pool, Ingester: farProduction{}, Instances: stillHost{}, Secrets: box, Logger: log, DataDir: dir,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, engine: e, store: cat, now: time.Now().UTC(), rng: rand.New(rand.NewPCG(7, 11))}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		if err := errors.Join(e.Detach(ctx), pool.Close(), cat.Close()); err != nil {
			t.Error(err)
		}
	})
	w.admin = w.token("maria", control.TokenRequest{Role: access.RoleAdmin})
	w.serve(dist, log)
	return w
}

func (w *world) serve(dist string, log *slog.Logger) {
	w.t.Helper()
	cases := api.Of(w.engine)
	cases.Sources = followed{cases.Sources, w}
	server, err := api.New(api.Options{UseCases: cases, Logger: log, Version: "1.0.0", Console: os.DirFS(dist)})
	if err != nil {
		w.t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		w.t.Fatal(err)
	}
	w.url = "http://" + l.Addr().String()
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	w.t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := errors.Join(server.Shutdown(ctx), <-ended); err != nil {
			w.t.Error(err)
		}
	})
}

func (w *world) token(name string, r control.TokenRequest) string {
	w.t.Helper()
	r.Name = name
	_, plain, err := w.engine.Tokens.Create(w.t.Context(), w.engine.Tokens.Local(""), r)
	if err != nil {
		w.t.Fatal(err)
	}
	return plain
}

// followed adds to a timeline what only a production that is followed gives:
// the WAL that is held, and how far it is.
type followed struct {
	api.Sources
	w *world
}

// Timeline implements api.Sources.
func (f followed) Timeline(ctx context.Context, p engine.Principal, ref string) (control.TimelineView, error) {
	v, err := f.Sources.Timeline(ctx, p, ref)
	if err != nil || len(v.Snapshots) == 0 {
		return v, err
	}
	first, last := f.w.now, time.Time{}
	for _, s := range v.Snapshots {
		if s.Time.Before(first) {
			first = s.Time
		}
		if s.Time.After(last) {
			last = s.Time
		}
	}
	gap := first.Add(last.Sub(first) / 9)
	v.Ranges = []control.TimelineRange{
		{TLI: 1, StartLSN: 0x1000000, EndLSN: 0x3000000, StartTime: first, EndTime: gap},
		{TLI: 1, StartLSN: 0x3800000, EndLSN: 0x9000000, StartTime: gap.Add(last.Sub(first) / 60), EndTime: f.w.now},
	}
	v.WALBytes = 1_610_612_736
	v.Follow = engine.FollowState{Connected: true, Received: 0x9000000, Durable: 0x9000000, ServerEnd: 0x9000000, ServerTime: time.Now()}
	return v, nil
}

// put writes records.
func (w *world) put(fn func(tx engine.Tx) error) {
	w.t.Helper()
	if err := w.store.Update(w.t.Context(), fn); err != nil {
		w.t.Fatal(err)
	}
}

func meta(prefix, name string, at time.Time) engine.Meta {
	return engine.Meta{ID: engine.NewID(prefix), Name: name, CreatedAt: at}
}

// history is a source with so many prepared snapshots and clones.
type history struct {
	source    engine.Source
	prepared  []engine.Snapshot
	clones    []engine.Clone
	operation engine.ID // one that failed
}

var people = []string{"ana", "bogdan", "chen", "dilek", "emeka", "farah"}

var purposes = []string{"qa", "checkout", "login-bug", "report", "staging", "load-test", "migration", "demo", "pricing", "search-reindex"}

// history writes a source whose snapshots are `every` apart, the last of them now.
func (w *world) history(name string, snapshots, clones int, every time.Duration) history {
	w.t.Helper()
	var h history
	begin := w.now.Add(-time.Duration(snapshots) * every)
	h.source = engine.Source{
		Meta: meta(engine.PrefixSource, name, begin), Kind: engine.SourcePostgres, Mode: engine.ModePhysical, Status: engine.SourceRunning,
		Link:     engine.PostgresLink{Params: map[string]string{"host": "db1.shop.internal", "port": "5432", "user": "replicator", "dbname": "shop", "sslmode": "verify-full"}, Slot: engine.SlotPermanent, SlotName: "ramet_" + name},
		Server:   engine.ServerFacts{SystemID: "7421870432917345123", Major: 15, Version: "15.14", Timeline: 1, DataChecksums: true, WALLevel: "replica", FullPageWrites: true, SlotBounded: true, SlotPermanent: true, ClusterBytes: 48_318_382_080},
		SnapSync: "@every 30m", KeepLast: 48, LastSync: w.now.Add(-12 * time.Minute), MaxLag: 8 << 30,
	}
	stage := engine.Timeflow{Meta: meta(engine.PrefixTimeflow, "", begin), Of: h.source.ID, Kind: engine.TimeflowStaging, TLI: 1}
	h.source.Timeflow = stage.ID
	w.put(func(tx engine.Tx) error { return errors.Join(tx.Sources().Put(&h.source), tx.Timeflows().Put(&stage)) })
	w.put(func(tx engine.Tx) error {
		for i := range snapshots {
			if err := w.snapshotPair(tx, &h, stage.ID, i, begin.Add(time.Duration(i+1)*every)); err != nil {
				return err
			}
		}
		return nil
	})
	w.put(func(tx engine.Tx) error {
		for i := range clones {
			if err := w.clone(tx, &h, i); err != nil {
				return err
			}
		}
		return w.bookmarks(tx, h)
	})
	w.put(func(tx engine.Tx) error { return w.operations(tx, &h) })
	return h
}

func (w *world) snapshotPair(tx engine.Tx, h *history, stage engine.ID, i int, at time.Time) error {
	name, kept := at.Format("20060102-150405"), false
	if i%17 == 9 {
		name, kept = fmt.Sprintf("before-release-%d", 40+i/17), true
	}
	lsn := engine.LSN(0x2A000000 + uint64(i)*0x1F3A28)
	raw := engine.Snapshot{
		Meta: meta(engine.PrefixSnapshot, name+"-raw", at), Of: h.source.ID, Timeflow: stage, Kind: engine.SnapshotRaw, Status: engine.SnapshotReady, TLI: 1, LSN: lsn,
		Time: at, Masking: engine.MaskingNone, Major: 15, Kept: kept,
	}
	flow := engine.Timeflow{Meta: meta(engine.PrefixTimeflow, "", at), Of: h.source.ID, Kind: engine.TimeflowPrepared, Parent: raw.ID, TLI: 2}
	ready := engine.Snapshot{
		Meta: meta(engine.PrefixSnapshot, name, at.Add(3*time.Second)), Of: h.source.ID, Timeflow: flow.ID, Kind: engine.SnapshotPrepared, Status: engine.SnapshotReady,
		Raw: raw.ID, TLI: 2, LSN: lsn, Time: at, Masking: engine.MaskingNone, Major: 15, Database: "shop", Verified: true, Kept: kept,
		TimingsMS: map[string]float64{"clone": 61, "recover": 844, "neutralize": 210, "verify": 391},
	}
	h.prepared = append(h.prepared, ready)
	usage := engine.UsageRecord{Meta: engine.Meta{ID: ready.ID}, Referenced: 48_000_000_000, Unique: 4_000_000 + w.rng.Int64N(180_000_000), MeasuredAt: w.now.Add(-4 * time.Minute)}
	return errors.Join(tx.Snapshots().Put(&raw), tx.Timeflows().Put(&flow), tx.Snapshots().Put(&ready), tx.Usage().Put(&usage))
}

func (w *world) clone(tx engine.Tx, h *history, i int) error {
	from := h.prepared[w.rng.IntN(len(h.prepared))]
	at := from.Time.Add(time.Duration(float64(w.now.Sub(from.Time)) * (0.1 + 0.7*w.rng.Float64())))
	c := engine.Clone{
		Meta: meta(engine.PrefixClone, fmt.Sprintf("%s-%d", purposes[i%len(purposes)], i+1), at), Kind: engine.CloneVDB, Status: engine.CloneStopped,
		Source: h.source.ID, From: h.source.ID, Snapshot: from.ID, Masking: engine.MaskingNone, Isolated: true, Port: 20000 + i, Listen: "127.0.0.1", Database: "shop", User: "ramet", Major: 15,
		Owner: people[i%len(people)], ActiveAt: w.now.Add(-time.Duration(w.rng.IntN(7200)) * time.Second), TimingsMS: map[string]float64{"clone": 9, "network": 4, "start": 71, "ready": 18, "role": 11},
	}
	if i%4 == 0 {
		c.ExpiresAt = w.now.Add(time.Duration(1+w.rng.IntN(90)) * time.Hour)
	}
	c.Locked, c.Protected = i%23 == 5, i%29 == 7
	flow := engine.Timeflow{Meta: meta(engine.PrefixTimeflow, "", at), Of: c.ID, Kind: engine.TimeflowClone, Verb: "create", Parent: from.ID, TLI: 2}
	c.Timeflow = flow.ID
	if i%5 == 1 { // refreshed since
		later := at.Add(w.now.Sub(at) / 2)
		old := flow
		old.Closed, old.ClosedAt = true, later
		flow = engine.Timeflow{Meta: meta(engine.PrefixTimeflow, "", later), Of: c.ID, Kind: engine.TimeflowClone, Verb: "refresh", Parent: h.prepared[len(h.prepared)-1].ID, TLI: 2}
		c.Timeflow, c.Snapshot = flow.ID, flow.Parent
		c.Undo = []engine.UndoStep{{Verb: "refresh", Timeflow: old.ID, Snapshot: from.ID, Masking: engine.MaskingNone, Database: "shop", Major: 15, At: later}}
		if err := tx.Timeflows().Put(&old); err != nil {
			return err
		}
	}
	if i%3 == 0 {
		own := engine.Snapshot{
			Meta: meta(engine.PrefixSnapshot, "before-migration", at.Add(w.now.Sub(at)/3)), Of: c.ID, Timeflow: flow.ID, Kind: engine.SnapshotClone, Status: engine.SnapshotReady,
			TLI: 2, Time: at, Masking: engine.MaskingNone, Major: 15, Database: "shop", Kept: true,
		}
		if err := tx.Snapshots().Put(&own); err != nil {
			return err
		}
	}
	h.clones = append(h.clones, c)
	usage := engine.UsageRecord{Meta: engine.Meta{ID: flow.ID}, Referenced: 48_000_000_000, Unique: 1_000_000 + w.rng.Int64N(900_000_000), MeasuredAt: w.now.Add(-4 * time.Minute)}
	return errors.Join(tx.Clones().Put(&c), tx.Timeflows().Put(&flow), tx.Usage().Put(&usage))
}

func (w *world) bookmarks(tx engine.Tx, h history) error {
	names := []string{"quarter-end", "golden-test-data", "release-2026-11"}
	for i, name := range names {
		if len(h.prepared) < len(names) {
			break
		}
		s := h.prepared[(i*2+1)*len(h.prepared)/(2*len(names))]
		b := engine.Bookmark{Meta: meta(engine.PrefixBookmark, name, s.Time.Add(time.Hour)), Of: h.source.ID, Snapshot: s.ID, Owner: people[i], Note: "Checked by the QA lead", Source: h.source.ID}
		if err := tx.Bookmarks().Put(&b); err != nil {
			return err
		}
	}
	return nil
}

// operations writes one for each clone, the first of them failed.
func (w *world) operations(tx engine.Tx, h *history) error {
	for i, c := range h.clones {
		op := engine.Operation{
			Meta: meta(engine.PrefixOperation, "", c.CreatedAt), Kind: "clone.create", Status: engine.OperationSucceeded, Principal: c.Owner,
			Object: engine.ObjectRef{Kind: engine.ObjectClone, ID: c.ID, Name: c.Name}, Result: &engine.ObjectRef{Kind: engine.ObjectClone, ID: c.ID, Name: c.Name},
			StartedAt: c.CreatedAt, FinishedAt: c.CreatedAt.Add(113 * time.Millisecond), TimingsMS: map[string]float64{"clone": 9, "network": 4, "start": 71, "ready": 18, "role": 11},
		}
		end := op.FinishedAt
		for _, name := range []string{"reserve", "clone_storage", "start_instance", "finish"} {
			op.Steps = append(op.Steps, engine.StepState{Name: name, Status: engine.StepCompleted, Attempts: 1, StartedAt: c.CreatedAt, FinishedAt: end})
		}
		if i == 0 {
			op.Status, op.Kind = engine.OperationFailed, "clone.refresh"
			op.Result = nil
			op.Error = &engine.OperationError{
				Code: string(engine.CodeInstanceFailed), Message: "PostgreSQL did not start: could not map anonymous shared memory: Cannot allocate memory",
				Hint: "lower shared_buffers in the clone's settings, and retry", Step: "start_instance",
			}
			op.Steps[2].Status, op.Steps[3] = engine.StepFailed, engine.StepState{Name: "finish", Status: engine.StepPending}
			h.operation = op.ID
		}
		if err := tx.Operations().Put(&op); err != nil {
			return err
		}
		entry := engine.AuditEntry{At: c.CreatedAt, Principal: c.Owner, Remote: "10.4.2." + fmt.Sprint(10+i%90), Action: "clone.create", Object: op.Object, Operation: op.ID, Outcome: "allowed"}
		if err := tx.Audit().Append(entry); err != nil {
			return err
		}
	}
	return nil
}
