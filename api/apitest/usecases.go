package apitest

import (
	"context"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/operation"
)

type (
	sources    struct{ f *Fake }
	snapshots  struct{ f *Fake }
	clones     struct{ f *Fake }
	operations struct{ f *Fake }
	tokens     struct{ f *Fake }
	auditLog   struct{ f *Fake }
	system     struct{ f *Fake }
)

func sourceName(s engine.Source) string     { return s.Name }
func cloneName(c engine.Clone) string       { return c.Name }
func snapshotName(s engine.Snapshot) string { return s.Name }
func tokenName(t engine.Token) string       { return t.Name }

func refOf(kind engine.ObjectKind, m engine.Meta) engine.ObjectRef {
	return engine.ObjectRef{Kind: kind, ID: m.ID, Name: m.Name}
}

// do runs fn with the lock held unless the test wants the call refused.
func do[T any](f *Fake, call string, fn func() (T, error)) (T, error) {
	if err := f.refused(call); err != nil {
		var none T
		return none, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return fn()
}

func (f *Fake) source(ref string) (engine.Source, error) {
	_, s, err := find(f.sources, ref, engine.CodeSourceNotFound, "source", sourceName)
	return s, err
}

func (f *Fake) clone(ref string) (engine.Clone, error) {
	_, c, err := find(f.clones, ref, engine.CodeCloneNotFound, "clone", cloneName)
	return c, err
}

func (f *Fake) addSnapshot(of engine.ID, kind engine.SnapshotKind, name string) engine.Snapshot {
	if name == "" {
		name = "20260131-090000"
	}
	n := engine.Snapshot{
		Meta: f.meta(engine.PrefixSnapshot, name), Of: of, Kind: kind, Status: engine.SnapshotReady, LSN: 0x16B374D848, Masking: engine.MaskingNone,
		Major: 15, Time: time.Date(2026, 1, 31, 8, 59, 0, 0, time.UTC),
	}
	f.snapshots[n.ID] = n
	return n
}

func (s sources) Link(_ context.Context, p engine.Principal, r control.LinkRequest) (engine.Operation, error) {
	return do(s.f, "source.add", func() (engine.Operation, error) {
		if _, err := s.f.source(r.Name); err == nil {
			return engine.Operation{}, engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "the name %q is taken by a source", r.Name)
		}
		if strings.Contains(r.Conninfo, "password") {
			return engine.Operation{}, engine.Errorf(engine.ClassInternal, engine.CodeInternal, "a password arrived in the conninfo")
		}
		src := engine.Source{
			Project: engine.ID(r.Project), Meta: s.f.meta(engine.PrefixSource, r.Name), Kind: engine.SourcePostgres, Mode: engine.ModePhysical, Status: engine.SourceLinking,
			Link: engine.PostgresLink{
				Params: map[string]string{"host": "db1", "conninfo": r.Conninfo}, Password: engine.Sealed(r.Password), MaxRate: r.MaxRate, FastCheckpoint: r.FastCheckpoint,
			},
			SnapSync: r.SnapSync, KeepLast: r.KeepLast,
		}
		s.f.sources[src.ID] = src
		return s.f.start(p, "source.add", refOf(engine.ObjectSource, src.Meta), func(f *Fake, op *engine.Operation) {
			src.Status = engine.SourceRunning
			src.Revision++
			f.sources[src.ID] = src
			f.addSnapshot(src.ID, engine.SnapshotPrepared, "")
			op.Result = &engine.ObjectRef{Kind: engine.ObjectSource, ID: src.ID, Name: src.Name}
		}), nil
	})
}

func (s sources) Get(_ context.Context, _ engine.Principal, ref string) (engine.Source, error) {
	return do(s.f, "source.get", func() (engine.Source, error) { return s.f.source(ref) })
}

func (s sources) List(_ context.Context, _ engine.Principal, f control.SourceFilter, pg control.Page) (control.PageOf[engine.Source], error) {
	return do(s.f, "source.list", func() (control.PageOf[engine.Source], error) {
		return page(s.f.sources, pg, false, func(src engine.Source) bool { return s.f.inProject(f.Project, src.Project) }), nil
	})
}

func (s sources) Update(_ context.Context, _ engine.Principal, ref string, ifMatch uint64, patch control.SourcePatch) (engine.Source, error) {
	return do(s.f, "source.update", func() (engine.Source, error) {
		src, err := s.f.source(ref)
		if err == nil {
			err = checkMatch(ifMatch, src.Revision)
		}
		if err != nil {
			return src, err
		}
		if patch.Name != nil {
			src.Name = *patch.Name
		}
		if patch.SnapSync != nil {
			src.SnapSync = *patch.SnapSync
		}
		if patch.KeepLast != nil {
			src.KeepLast = *patch.KeepLast
		}
		src.Labels = patched(src.Labels, patch.Labels)
		src.Revision++
		s.f.sources[src.ID] = src
		return src, nil
	})
}

func patched(m map[string]string, patch map[string]*string) map[string]string {
	out := maps.Clone(m)
	if out == nil {
		out = map[string]string{}
	}
	for k, v := range patch {
		if v == nil {
			delete(out, k)
		} else {
			out[k] = *v
		}
	}
	return out
}

func (s sources) Sync(_ context.Context, p engine.Principal, ref string, r control.SyncRequest) (engine.Operation, error) {
	return do(s.f, "source.sync", func() (engine.Operation, error) {
		src, err := s.f.source(ref)
		if err != nil {
			return engine.Operation{}, err
		}
		return s.f.start(p, "source.sync", refOf(engine.ObjectSource, src.Meta), func(f *Fake, op *engine.Operation) {
			n := f.addSnapshot(src.ID, engine.SnapshotPrepared, r.Name)
			op.Result = &engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: n.ID, Name: n.Name}
		}), nil
	})
}

func (s sources) Resync(_ context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return do(s.f, "source.resync", func() (engine.Operation, error) {
		src, err := s.f.source(ref)
		if err != nil {
			return engine.Operation{}, err
		}
		return s.f.start(p, "source.resync", refOf(engine.ObjectSource, src.Meta), nil), nil
	})
}

func (s sources) Timeline(_ context.Context, _ engine.Principal, ref string) (control.TimelineView, error) {
	return do(s.f, "source.timeline", func() (control.TimelineView, error) {
		src, err := s.f.source(ref)
		if err != nil {
			return control.TimelineView{}, err
		}
		from, to := src.CreatedAt, src.CreatedAt.Add(time.Hour)
		if src.LastSync.After(to) {
			to = src.LastSync
		}
		snapshots, hanging, bookmarks := s.f.timeline(src)
		return control.TimelineView{
			Source: src, WALBytes: 32 << 20, Snapshots: snapshots, Clones: hanging, Bookmarks: bookmarks,
			Ranges: []control.TimelineRange{{TLI: 1, StartLSN: 0x3000028, EndLSN: 0x5000000, StartTime: from, EndTime: to}},
			Follow: engine.FollowState{Connected: true, Received: 0x5000000, Durable: 0x5000000, ServerEnd: 0x5000100},
		}, nil
	})
}

func (s sources) Remove(_ context.Context, p engine.Principal, ref string, ifMatch uint64, _ control.RemoveSourceRequest) (engine.Operation, error) {
	return do(s.f, "source.remove", func() (engine.Operation, error) {
		src, err := s.f.source(ref)
		if err == nil {
			err = checkMatch(ifMatch, src.Revision)
		}
		if err != nil {
			return engine.Operation{}, err
		}
		return s.f.start(p, "source.remove", refOf(engine.ObjectSource, src.Meta), func(f *Fake, _ *engine.Operation) { delete(f.sources, src.ID) }), nil
	})
}

func (s snapshots) get(ref string) (engine.Snapshot, error) {
	_, n, err := find(s.f.snapshots, ref, engine.CodeSnapshotNotFound, "snapshot", snapshotName)
	return n, err
}

func (s snapshots) Get(_ context.Context, _ engine.Principal, id string) (engine.Snapshot, error) {
	return do(s.f, "snapshot.get", func() (engine.Snapshot, error) { return s.get(id) })
}

func (s snapshots) List(_ context.Context, _ engine.Principal, of string, pg control.Page) (control.PageOf[engine.Snapshot], error) {
	return do(s.f, "snapshot.list", func() (control.PageOf[engine.Snapshot], error) {
		var owner engine.ID
		if of != "" {
			if src, err := s.f.source(of); err == nil {
				owner = src.ID
			} else if c, err := s.f.clone(of); err == nil {
				owner = c.ID
			} else {
				return control.PageOf[engine.Snapshot]{}, err
			}
		}
		return page(s.f.snapshots, pg, false, func(n engine.Snapshot) bool { return owner == "" || n.Of == owner }), nil
	})
}

func (s snapshots) Delete(_ context.Context, p engine.Principal, id string, ifMatch uint64) (engine.Operation, error) {
	return do(s.f, "snapshot.delete", func() (engine.Operation, error) {
		n, err := s.get(id)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err != nil {
			return engine.Operation{}, err
		}
		return s.f.start(p, "snapshot.delete", refOf(engine.ObjectSnapshot, n.Meta), func(f *Fake, _ *engine.Operation) { delete(f.snapshots, n.ID) }), nil
	})
}

func (s snapshots) Verify(_ context.Context, p engine.Principal, id string) (engine.Operation, error) {
	return do(s.f, "snapshot.verify", func() (engine.Operation, error) {
		n, err := s.get(id)
		if err != nil {
			return engine.Operation{}, err
		}
		return s.f.start(p, "snapshot.verify", refOf(engine.ObjectSnapshot, n.Meta), nil), nil
	})
}

func (c clones) Create(_ context.Context, p engine.Principal, r control.CreateCloneRequest) (engine.Operation, error) {
	return do(c.f, "clone.create", func() (engine.Operation, error) {
		src, err := c.f.source(r.From)
		if err != nil {
			return engine.Operation{}, err
		}
		if _, err := c.f.clone(r.Name); err == nil {
			return engine.Operation{}, engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "the name %q is taken by a clone", r.Name)
		}
		if err := access.AllowUnmasked(p, engine.ID(r.Project), engine.MaskingNone, r.Profile); err != nil {
			return engine.Operation{}, err
		}
		n := engine.Clone{
			Project: engine.ID(r.Project), OwnerUser: p.User,
			Meta: c.f.meta(engine.PrefixClone, r.Name), Kind: engine.CloneVDB, Status: engine.CloneCreating, Source: src.ID, From: src.ID, Masking: engine.MaskingNone,
			Port: portOf(len(c.f.clones)), Listen: "127.0.0.1", Database: "shop", User: "ramet", Owner: p.Name, OwnerToken: p.TokenID, Isolated: true, Major: 15, Settings: r.Settings,
		}
		n.Labels = r.Labels
		live(&n, control.ClonePatch{
			TTL: &r.TTL, Protected: &r.Protected, IdleStop: &r.IdleStop, Refresh: &r.Refresh, TimeZone: &r.TimeZone,
			MemoryMB: &r.MemoryMB, MaxConns: &r.MaxConns,
		})
		if !r.ExpiresAt.IsZero() {
			n.ExpiresAt = r.ExpiresAt
		}
		for _, sn := range c.f.snapshots {
			if sn.Of == src.ID {
				n.Snapshot = sn.ID
			}
		}
		c.f.clones[n.ID] = n
		return c.f.start(p, "clone.create", refOf(engine.ObjectClone, n.Meta), func(f *Fake, op *engine.Operation) {
			n.Status, n.TimingsMS = engine.CloneRunning, map[string]float64{"storage": 18, "start": 28, "first_query": 15}
			n.Revision++
			f.clones[n.ID] = n
			op.Result = &engine.ObjectRef{Kind: engine.ObjectClone, ID: n.ID, Name: n.Name}
		}), nil
	})
}

func (c clones) Get(_ context.Context, _ engine.Principal, ref string) (engine.Clone, error) {
	return do(c.f, "clone.get", func() (engine.Clone, error) { return c.f.clone(ref) })
}

func (c clones) List(_ context.Context, _ engine.Principal, flt control.CloneFilter, pg control.Page) (control.PageOf[engine.Clone], error) {
	return do(c.f, "clone.list", func() (control.PageOf[engine.Clone], error) {
		from := engine.ID(flt.From)
		if src, err := c.f.source(flt.From); err == nil {
			from = src.ID
		}
		return page(c.f.clones, pg, false, func(n engine.Clone) bool {
			return c.f.inProject(flt.Project, n.Project) && (from == "" || n.Source == from || n.From == from)
		}), nil
	})
}

func (c clones) Update(_ context.Context, _ engine.Principal, ref string, ifMatch uint64, patch control.ClonePatch) (engine.Clone, error) {
	return c.update("clone.update", ref, ifMatch, func(n *engine.Clone) {
		n.Labels, n.Settings = patched(n.Labels, patch.Labels), patched(n.Settings, patch.Settings)
		live(n, patch)
	})
}

func (c clones) update(call, ref string, ifMatch uint64, fn func(*engine.Clone)) (engine.Clone, error) {
	return do(c.f, call, func() (engine.Clone, error) {
		n, err := c.f.clone(ref)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err != nil {
			return n, err
		}
		fn(&n)
		n.Revision++
		c.f.clones[n.ID] = n
		return n, nil
	})
}

func (clones) Connection(n engine.Clone) control.Connection { return connection(n, "") }

func connection(n engine.Clone, password string) control.Connection {
	return control.Connection{
		Host: n.Listen, Port: n.Port, Database: n.Database, User: n.User, Password: password,
		DSN: dsn(n.Listen, n.Port, n.Database, password), JDBCURL: "jdbc:" + dsn(n.Listen, n.Port, n.Database, ""),
	}
}

func (clones) Path(n engine.Clone) string { return "/pool/" + string(n.ID) }

func (c clones) Credentials(_ context.Context, p engine.Principal, ref string) (control.Connection, error) {
	return do(c.f, "clone.credentials", func() (control.Connection, error) {
		if err := access.Allow(p, access.ClonesCredentials); err != nil {
			return control.Connection{}, err
		}
		n, err := c.f.clone(ref)
		if err == nil {
			c.f.audit = append(c.f.audit, engine.AuditEntry{
				ID: engine.NewID(engine.PrefixAudit), At: n.CreatedAt, Principal: p.Name, Remote: p.Remote, RequestID: p.RequestID, Action: "clone.credentials",
				Object: refOf(engine.ObjectClone, n.Meta), Outcome: "allowed",
			})
		}
		return connection(n, Password), err
	})
}

func (clones) OwnConnection(p engine.Principal, n engine.Clone) (control.Connection, error) {
	if n.Owner != p.Name || n.OwnerToken != p.TokenID {
		return connection(n, ""), nil
	}
	return connection(n, Password), nil
}

// change is every verb that leaves the clone changed.
func (c clones) change(p engine.Principal, kind, ref string, fn func(*engine.Clone)) (engine.Operation, error) {
	return do(c.f, kind, func() (engine.Operation, error) {
		n, err := c.f.clone(ref)
		if err != nil {
			return engine.Operation{}, err
		}
		if n.Locked {
			return engine.Operation{}, engine.Errorf(engine.ClassConflict, engine.CodeCloneLocked, "clone %q is locked", n.Name).WithHint("ramet clone unlock " + n.Name)
		}
		return c.f.start(p, kind, refOf(engine.ObjectClone, n.Meta), func(f *Fake, _ *engine.Operation) {
			fn(&n)
			n.Revision++
			f.clones[n.ID] = n
		}), nil
	})
}

func (c clones) Refresh(_ context.Context, p engine.Principal, ref string, _ control.RefreshRequest) (engine.Operation, error) {
	return c.change(p, "clone.refresh", ref, func(n *engine.Clone) {
		n.DowntimeMS = 87
		n.Undo = append(n.Undo, engine.UndoStep{Verb: "refresh", Snapshot: n.Snapshot, At: n.CreatedAt})
	})
}

func (c clones) Rollback(_ context.Context, p engine.Principal, ref string, _ control.RollbackRequest) (engine.Operation, error) {
	return c.change(p, "clone.rollback", ref, func(n *engine.Clone) { n.DowntimeMS = 91 })
}

func (c clones) Undo(_ context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return c.change(p, "clone.undo", ref, func(n *engine.Clone) { n.DowntimeMS, n.Undo = 70, nil })
}

func (c clones) Start(_ context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return c.change(p, "clone.start", ref, func(n *engine.Clone) { n.Status = engine.CloneRunning })
}

func (c clones) Stop(_ context.Context, p engine.Principal, ref string) (engine.Operation, error) {
	return c.change(p, "clone.stop", ref, func(n *engine.Clone) { n.Status = engine.CloneStopped })
}

func (c clones) Lock(_ context.Context, _ engine.Principal, ref string) (engine.Clone, error) {
	return c.update("clone.lock", ref, 0, func(n *engine.Clone) { n.Locked = true })
}

func (c clones) Unlock(_ context.Context, _ engine.Principal, ref string) (engine.Clone, error) {
	return c.update("clone.unlock", ref, 0, func(n *engine.Clone) { n.Locked = false })
}

func (c clones) Snapshot(_ context.Context, p engine.Principal, ref string, r control.SnapshotRequest) (engine.Operation, error) {
	return do(c.f, "clone.snapshot", func() (engine.Operation, error) {
		n, err := c.f.clone(ref)
		if err != nil {
			return engine.Operation{}, err
		}
		return c.f.start(p, "clone.snapshot", refOf(engine.ObjectClone, n.Meta), func(f *Fake, op *engine.Operation) {
			sn := f.addSnapshot(n.ID, engine.SnapshotClone, r.Name)
			op.Result = &engine.ObjectRef{Kind: engine.ObjectSnapshot, ID: sn.ID, Name: sn.Name}
		}), nil
	})
}

func (c clones) Remove(_ context.Context, p engine.Principal, ref string, ifMatch uint64) (engine.Operation, error) {
	return do(c.f, "clone.remove", func() (engine.Operation, error) {
		n, err := c.f.clone(ref)
		if err == nil {
			err = checkMatch(ifMatch, n.Revision)
		}
		if err != nil {
			return engine.Operation{}, err
		}
		return c.f.start(p, "clone.remove", refOf(engine.ObjectClone, n.Meta), func(f *Fake, _ *engine.Operation) { delete(f.clones, n.ID) }), nil
	})
}

func (c clones) LogTail(_ context.Context, _ engine.Principal, ref string, n int64) (string, error) {
	return do(c.f, "clone.log", func() (string, error) {
		_, err := c.f.clone(ref)
		text := "LOG:  database system is ready to accept connections\n"
		return text[max(0, len(text)-int(n)):], err
	})
}

func (o operations) get(ref string) (*work, error) {
	if w := o.f.ops[engine.ID(ref)]; w != nil {
		return w, nil
	}
	return nil, engine.Errorf(engine.ClassNotFound, engine.CodeOperationNotFound, "there is no operation %q", ref)
}

func (o operations) Get(_ context.Context, _ engine.Principal, id string) (engine.Operation, error) {
	return do(o.f, "op.get", func() (engine.Operation, error) {
		w, err := o.get(id)
		if err != nil {
			return engine.Operation{}, err
		}
		return w.events[len(w.events)-1].Operation, nil
	})
}

func (o operations) List(_ context.Context, _ engine.Principal, flt control.OperationFilter, pg control.Page) (control.PageOf[engine.Operation], error) {
	return do(o.f, "op.list", func() (control.PageOf[engine.Operation], error) {
		all := map[engine.ID]engine.Operation{}
		for id, w := range o.f.ops {
			all[id] = w.events[len(w.events)-1].Operation
		}
		return page(all, pg, true, func(op engine.Operation) bool {
			return (flt.Status == "" || op.Status == flt.Status) && (flt.Kind == "" || op.Kind == flt.Kind) && (flt.Object == "" || op.Object.ID == flt.Object)
		}), nil
	})
}

// Wait and Events follow the runner's: the present state, then each change.
func (o operations) Wait(ctx context.Context, p engine.Principal, id string) (engine.Operation, error) {
	events, err := o.Events(ctx, p, id, 0)
	if err != nil {
		return engine.Operation{}, err
	}
	for e := range events {
		if e.Operation.Status.Final() {
			return e.Operation, nil
		}
	}
	return engine.Operation{}, ctx.Err()
}

func (o operations) Events(ctx context.Context, _ engine.Principal, id string, after uint64) (<-chan operation.Event, error) {
	w, err := do(o.f, "op.events", func() (*work, error) { return o.get(id) })
	if err != nil {
		return nil, err
	}
	ch := make(chan operation.Event)
	o.f.set(func() { o.f.watchers++ })
	go func() {
		defer close(ch)
		defer o.f.set(func() { o.f.watchers-- })
		for next := int(after); ; {
			o.f.mu.Lock()
			pending, changed := slices.Clone(w.events[min(next, len(w.events)):]), o.f.changed
			o.f.mu.Unlock()
			for _, e := range pending {
				select {
				case ch <- e:
				case <-ctx.Done():
					return
				}
				if e.Operation.Status.Final() {
					return
				}
			}
			next += len(pending)
			select {
			case <-changed:
			case <-ctx.Done():
				return
			}
		}
	}()
	return ch, nil
}

func (o operations) Log(_ context.Context, _ engine.Principal, id string) (io.ReadCloser, error) {
	return do(o.f, "op.log", func() (io.ReadCloser, error) {
		w, err := o.get(id)
		if err != nil {
			return nil, err
		}
		return io.NopCloser(strings.NewReader(w.log.String())), nil
	})
}

func (o operations) Cancel(_ context.Context, _ engine.Principal, id string) (engine.Operation, error) {
	return do(o.f, "op.cancel", func() (engine.Operation, error) {
		w, err := o.get(id)
		if err != nil {
			return engine.Operation{}, err
		}
		if w.op.Status.Final() {
			return engine.Operation{}, engine.Errorf(engine.ClassConflict, engine.CodeCannotCancel, "the operation has ended")
		}
		w.op.Status, w.op.CancelAsked = engine.OperationCancelled, true
		w.op.Error = &engine.OperationError{Class: "cancelled", Code: engine.CodeCancelled, Message: "cancelled"}
		o.f.event(w)
		return w.op, nil
	})
}

func (o operations) Retry(_ context.Context, p engine.Principal, id string) (engine.Operation, error) {
	return do(o.f, "op.retry", func() (engine.Operation, error) {
		w, err := o.get(id)
		if err != nil {
			return engine.Operation{}, err
		}
		if w.op.Status != engine.OperationFailed && w.op.Status != engine.OperationCancelled {
			return engine.Operation{}, engine.Errorf(engine.ClassConflict, engine.CodeCannotRetry, "the operation has not failed")
		}
		return o.f.start(p, w.op.Kind, w.op.Object, w.finish), nil
	})
}

func (t tokens) Create(_ context.Context, _ engine.Principal, r control.TokenRequest) (engine.Token, string, error) {
	if err := t.f.refused("token.create"); err != nil {
		return engine.Token{}, "", err
	}
	secret := t.f.AddToken(r.Name, allOf(r.Permissions)...)
	t.f.mu.Lock()
	defer t.f.mu.Unlock()
	tok := t.f.tokens[t.f.secrets[secret]]
	tok.Role, tok.ExpiresAt, tok.User, tok.Project = r.Role, r.ExpiresAt, engine.ID(r.User), engine.ID(r.Project)
	t.f.tokens[tok.ID] = tok
	return tok, secret, nil
}

func (t tokens) List(_ context.Context, _ engine.Principal, pg control.Page) (control.PageOf[engine.Token], error) {
	return do(t.f, "token.list", func() (control.PageOf[engine.Token], error) { return page(t.f.tokens, pg, false, nil), nil })
}

func (t tokens) Revoke(_ context.Context, _ engine.Principal, ref string) error {
	_, err := do(t.f, "token.revoke", func() (struct{}, error) {
		id, tok, err := find(t.f.tokens, ref, engine.CodeTokenNotFound, "token", tokenName)
		if err == nil {
			tok.RevokedAt = tok.CreatedAt.Add(time.Minute)
			t.f.tokens[id] = tok
		}
		return struct{}{}, err
	})
	return err
}

func (t tokens) Authenticate(_ context.Context, secret, _ string) (engine.Principal, error) {
	t.f.mu.Lock()
	defer t.f.mu.Unlock()
	t.f.logins++
	tok, ok := t.f.tokens[t.f.secrets[secret]]
	if !ok || !tok.RevokedAt.IsZero() {
		return engine.Principal{}, engine.Errorf(engine.ClassUnauthorized, engine.CodeUnauthenticated, "the token is not valid")
	}
	if p, ok := t.f.people[tok.ID]; ok {
		p.TokenID = tok.ID
		return p, nil
	}
	return engine.Principal{Name: tok.Name, TokenID: tok.ID, User: tok.User, Permissions: tok.Permissions}, nil
}

// AddPrincipal makes a token that stands for exactly this principal.
func (f *Fake) AddPrincipal(p engine.Principal) string {
	secret := f.AddToken(p.Name)
	f.set(func() { f.people[f.secrets[secret]] = p })
	return secret
}

func (t tokens) Local(string) engine.Principal {
	return engine.Principal{Name: "local", Permissions: access.RolePermissions(access.RoleAdmin)}
}

func (a auditLog) Export(_ context.Context, _ engine.Principal, _ control.AuditFilter, _ string, each func(engine.AuditEntry) error) error {
	if err := a.f.refused("audit.export"); err != nil {
		return err
	}
	for _, e := range a.f.AuditEntries() {
		if err := each(e); err != nil {
			return err
		}
	}
	a.f.mu.Lock()
	defer a.f.mu.Unlock()
	return a.f.fail["audit.export"]
}

func (a auditLog) List(_ context.Context, _ engine.Principal, flt control.AuditFilter, pg control.Page) (control.PageOf[engine.AuditEntry], error) {
	return do(a.f, "audit.list", func() (control.PageOf[engine.AuditEntry], error) {
		all := map[engine.ID]engine.AuditEntry{}
		for _, e := range a.f.audit {
			all[e.ID] = e
		}
		return page(all, pg, true, func(e engine.AuditEntry) bool {
			return (flt.Principal == "" || e.Principal == flt.Principal) && (flt.Action == "" || e.Action == flt.Action)
		}), nil
	})
}

func (a auditLog) Denied(_ context.Context, p engine.Principal, action string, _ error) {
	a.f.set(func() {
		a.f.audit = append(a.f.audit, engine.AuditEntry{
			ID: engine.NewID(engine.PrefixAudit), At: time.Date(2026, 1, 31, 9, 0, 0, 0, time.UTC), Principal: p.Name, Remote: p.Remote, Action: action, Outcome: "denied",
		})
	})
}

func (s system) Pool(context.Context, engine.Principal) (control.PoolView, error) {
	return do(s.f, "pool.show", func() (control.PoolView, error) {
		v := control.PoolView{Datasets: len(s.f.clones)}
		v.Properties.Driver, v.Properties.Place, v.Properties.Atomic = "btrfs", "/var/lib/ramet/pool", true
		v.Space.Total, v.Space.Free, v.Space.Reserve = 10<<30, 4<<30, 1<<30
		return v, nil
	})
}

func (s system) Ready(context.Context) control.Readiness {
	s.f.mu.Lock()
	defer s.f.mu.Unlock()
	return control.Readiness{Ready: len(s.f.NotReady) == 0, Reasons: s.f.NotReady}
}

func (s system) Shutdown(context.Context, engine.Principal) error {
	_, err := do(s.f, "shutdown", func() (struct{}, error) {
		select {
		case <-s.f.Stopped:
		default:
			close(s.f.Stopped)
		}
		return struct{}{}, nil
	})
	return err
}

func (s system) Counts(context.Context) (control.Counts, error) {
	return do(s.f, "counts", func() (control.Counts, error) {
		n := control.Counts{
			SourcesByStatus: map[string]int{"running": len(s.f.sources)}, ClonesByStatus: map[string]int{}, SnapshotsByKind: map[string]int{"prepared": len(s.f.snapshots)},
			OperationsByStatus: map[string]int{"succeeded": len(s.f.ops)}, Follow: map[string]engine.FollowState{},
		}
		for _, c := range s.f.clones {
			n.ClonesByStatus[string(c.Status)]++
		}
		for _, src := range s.f.sources {
			n.Follow[src.Name] = engine.FollowState{Connected: true, Durable: 0x100, ServerEnd: 0x180}
		}
		n.Space.Total = 10 << 30
		return n, nil
	})
}

func (s system) LookupReply(_ context.Context, key string) (engine.Reply, bool, error) {
	s.f.mu.Lock()
	defer s.f.mu.Unlock()
	r, ok := s.f.replies[key]
	return r, ok, nil
}

func (s system) KeepReply(_ context.Context, r engine.Reply) error {
	s.f.set(func() { s.f.replies[r.Key] = r })
	return nil
}

func (s system) Measures(context.Context) (control.Measures, error) {
	return do(s.f, "measures", func() (control.Measures, error) {
		m := control.Measures{
			LagSeconds: map[string]float64{}, LastSync: map[string]time.Time{}, WALBytes: map[string]int64{},
			Sources: map[string]engine.UsageRecord{}, Clones: map[string]engine.UsageRecord{}, Sessions: 2, Pending: len(s.f.deliveries),
			Attempts: map[control.SentKey]uint64{{Kind: engine.NotifyWebhook, Outcome: "retried"}: 3},
			Starts:   map[control.StartKey]uint64{{Role: engine.RoleVDB, Outcome: "failed"}: 1},
			Findings: map[string]int{"error": 1, "warning": 0}, LookedAt: time.Unix(1767225600, 0),
		}
		for _, src := range s.f.sources {
			m.LagSeconds[src.Name], m.LastSync[src.Name], m.WALBytes[src.Name] = 1.5, time.Unix(1767225600, 0), 16<<20
			m.Sources[src.Name] = engine.UsageRecord{Referenced: 4096, Unique: 2048}
		}
		for _, c := range s.f.clones {
			m.Clones[c.Name] = engine.UsageRecord{Referenced: 4096, Unique: 512}
		}
		return m, nil
	})
}

func (s system) Diagnose(context.Context, engine.Principal) error { return s.f.refused("diagnose") }
