package apitest

import (
	"fmt"
	"slices"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/control"
)

// Colony says how much AddColony makes.
type Colony struct {
	Now       time.Time
	Snapshots int // prepared ones; each has a raw one beside it
	Clones    int
}

const colonyMajor = 15

// AddColony makes a source "shop" with a long history and many clones of it:
// refreshed, rolled back and undone ones, clones of clones, bookmarks, and the
// operations that led there. Everything is derived from c, nothing from chance.
func (f *Fake) AddColony(c Colony) {
	f.set(func() {
		src := f.addShop(c)
		prepared := f.addHistory(c, src)
		f.addBookmarks(c, src, prepared)
		f.addClones(c, src, prepared)
		f.addPeople(c)
	})
}

// The instants of the snapshots: every half hour of the last days, before that
// every twelve hours.
func (c Colony) at(i int) time.Time {
	back := c.Snapshots - 1 - i
	recent := c.Snapshots * 3 / 4
	if back < recent {
		return c.Now.Add(-time.Duration(back)*30*time.Minute - 7*time.Minute)
	}
	return c.Now.Add(-time.Duration(recent)*30*time.Minute - time.Duration(back-recent+1)*12*time.Hour)
}

func (c Colony) meta(prefix, name string, at time.Time) engine.Meta {
	return engine.Meta{ID: engine.NewID(prefix), Name: name, CreatedAt: at, UpdatedAt: at, Revision: 3}
}

func (f *Fake) addShop(c Colony) engine.Source {
	src := engine.Source{
		Meta: c.meta(engine.PrefixSource, "shop", c.at(0).Add(-time.Hour)), Kind: engine.SourcePostgres, Mode: engine.ModePhysical,
		Status: engine.SourceRunning, SnapSync: "@every 30m", KeepLast: c.Snapshots, LastSync: c.at(c.Snapshots - 1), MaxLag: 4 << 30,
		Link: engine.PostgresLink{
			Params:   map[string]string{"host": "db1.shop.example", "port": "5432", "user": "replicator", "dbname": "shop"},
			Password: engine.Sealed("sealed"), Slot: engine.SlotAuto, SlotName: "ramet_shop",
		},
		Server: engine.ServerFacts{
			SystemID: "7301923301122334455", Major: colonyMajor, Version: "15.12", Timeline: 1, WALSegmentSize: 16 << 20, BlockSize: 8192,
			DataChecksums: true, WALLevel: "replica", FullPageWrites: true, SlotBounded: true, SlotPermanent: true, Architecture: "x86_64",
			ClusterBytes: 84 << 30,
		},
		Timeflow: engine.NewID(engine.PrefixTimeflow),
	}
	src.Labels = map[string]string{"team": "platform"}
	f.sources[src.ID] = src
	return src
}

func (f *Fake) addHistory(c Colony, src engine.Source) []engine.Snapshot {
	var prepared []engine.Snapshot
	for i := range c.Snapshots {
		at := c.at(i)
		raw := engine.Snapshot{
			Meta: c.meta(engine.PrefixSnapshot, at.UTC().Format("20060102-150405"), at), Of: src.ID, Timeflow: src.Timeflow,
			Kind: engine.SnapshotRaw, Status: engine.SnapshotReady, SystemID: src.Server.SystemID, TLI: 1, LSN: engine.LSN(0x3000000 + i*0x1400000),
			Redo: engine.LSN(0x2f00000 + i*0x1400000), Time: at, Masking: engine.MaskingNone, Major: colonyMajor,
		}
		p := raw
		p.Meta = c.meta(engine.PrefixSnapshot, raw.Name, at.Add(9*time.Second))
		p.Kind, p.Raw, p.Timeflow = engine.SnapshotPrepared, raw.ID, engine.NewID(engine.PrefixTimeflow)
		p.TimingsMS = map[string]float64{"storage": 31, "recovery": 812, "verify": 240}
		if i%23 == 11 {
			p.Name, p.Kept = fmt.Sprintf("before-release-%d", 40+i/23), true
		}
		if i%61 == 60 {
			p.Status = engine.SnapshotBroken
			p.Problem = &engine.Problem{
				Code: engine.CodeInstanceTimeout, Message: "its test boot did not answer a query", Hint: "delete it and sync again", Since: at,
			}
		}
		f.snapshots[raw.ID], f.snapshots[p.ID] = raw, p
		prepared = append(prepared, p)
	}
	return prepared
}

func (f *Fake) addBookmarks(c Colony, src engine.Source, prepared []engine.Snapshot) {
	for i, name := range []string{"q3-closing", "black-friday", "incident-4711", "release-8-2", "month-end", "training-set", "qa-baseline"} {
		n := prepared[len(prepared)*(i+1)/8]
		f.addBookmark(control.BookmarkView{
			Bookmark: engine.Bookmark{Meta: c.meta(engine.PrefixBookmark, name, n.CreatedAt), Of: src.ID, Snapshot: n.ID, Owner: "anna"},
			OfName:   src.Name, Time: n.Time, LSN: n.LSN,
		})
	}
}

func (f *Fake) addBookmark(b control.BookmarkView) { f.bookmarks[b.ID] = b }

func (f *Fake) addClones(c Colony, src engine.Source, prepared []engine.Snapshot) {
	owners := []string{"anna", "ben", "carla", "dmitri", "ci"}
	uses := []string{"dev", "qa", "bug", "report", "load", "review"}
	var made []engine.Clone
	for i := range c.Clones {
		owner := owners[i%len(owners)]
		from := prepared[(i*37+11)%len(prepared)]
		n := engine.Clone{
			Meta: c.meta(engine.PrefixClone, fmt.Sprintf("%s-%s-%d", owner, uses[i%len(uses)], i+1), from.CreatedAt.Add(time.Duration(5+i%40)*time.Minute)),
			Kind: engine.CloneVDB, Status: engine.CloneRunning, Source: src.ID, From: src.ID, Snapshot: from.ID, Timeflow: engine.NewID(engine.PrefixTimeflow),
			Masking: engine.MaskingNone, Isolated: true, Port: portOf(i), Listen: "127.0.0.1", Database: "shop", User: "ramet", Major: colonyMajor, Owner: owner,
			TimingsMS: map[string]float64{"storage": 18, "start": 28, "first_query": 32, "verify": 6},
		}
		if n.CreatedAt.After(c.Now) {
			n.CreatedAt = c.Now.Add(-time.Minute)
		}
		n.Labels = map[string]string{"team": []string{"shop", "data"}[i%2]}
		n.ActiveAt = c.Now.Add(-time.Duration(i) * time.Minute)
		branches := []control.TimelineBranch{{Timeflow: n.Timeflow, Verb: "create", Snapshot: n.Snapshot, At: n.CreatedAt, Current: true}}
		switch {
		case i%17 == 9:
			n.Status = engine.CloneStopped
		case i%29 == 20:
			n.Status = engine.CloneFailed
			n.Problem = &engine.Problem{
				Code: engine.CodeInstanceFailed, Message: "PostgreSQL did not start: could not map anonymous shared memory",
				Hint: "give the clone less memory, or stop others", Since: c.Now.Add(-time.Hour),
			}
		case i%6 == 2:
			branches = f.branch(c, &n, "refresh", prepared[len(prepared)-1-i%9], branches)
		case i%6 == 4:
			own := f.snapshotOf(c, n)
			branches = f.branch(c, &n, "rollback", own, branches)
			if i%12 == 4 {
				branches = f.branch(c, &n, "undo", prepared[0], branches)
			}
		case i%13 == 7 && len(made) > 0:
			parent := made[len(made)-1]
			own := f.snapshotOf(c, parent)
			n.From, n.Snapshot, branches[0].Snapshot = parent.ID, own.ID, own.ID
			n.CreatedAt = own.CreatedAt.Add(time.Minute)
			branches[0].At = n.CreatedAt
		}
		if i%5 == 1 {
			n.ExpiresAt = c.Now.Add(time.Duration(i+1) * time.Hour)
		}
		n.Locked, n.Protected = i%31 == 3, i%19 == 5
		f.clones[n.ID], f.branches[n.ID] = n, branches
		made = append(made, n)
		f.addOperation(c, n, i)
	}
}

// branch ends the clone's last branch halfway to now and begins another.
func (f *Fake) branch(c Colony, n *engine.Clone, verb string, at engine.Snapshot, before []control.TimelineBranch) []control.TimelineBranch {
	last := &before[len(before)-1]
	when := last.At.Add(c.Now.Sub(last.At) / 2)
	if verb == "refresh" && when.Before(at.CreatedAt) {
		when = at.CreatedAt.Add(c.Now.Sub(at.CreatedAt) / 2)
	}
	last.EndedAt, last.Current, last.Undoable = when, false, true
	n.Undo = append(n.Undo, engine.UndoStep{Verb: verb, Timeflow: last.Timeflow, Snapshot: last.Snapshot, Masking: n.Masking, Major: n.Major, At: when})
	n.Timeflow, n.Snapshot = engine.NewID(engine.PrefixTimeflow), at.ID
	return append(before, control.TimelineBranch{Timeflow: n.Timeflow, Verb: verb, Snapshot: at.ID, At: when, Current: true})
}

func (f *Fake) snapshotOf(c Colony, n engine.Clone) engine.Snapshot {
	at := n.CreatedAt.Add(c.Now.Sub(n.CreatedAt) / 4)
	s := engine.Snapshot{
		Meta: c.meta(engine.PrefixSnapshot, "before-migration", at), Of: n.ID, Timeflow: n.Timeflow, Kind: engine.SnapshotClone,
		Status: engine.SnapshotReady, Masking: n.Masking, Major: n.Major, Time: at, Kept: true,
	}
	f.snapshots[s.ID] = s
	return s
}

func (f *Fake) addOperation(c Colony, n engine.Clone, i int) {
	began := n.CreatedAt.Add(-90 * time.Millisecond)
	op := engine.Operation{
		Meta: c.meta(engine.PrefixOperation, "", began), Kind: "clone.create", Status: engine.OperationSucceeded, Principal: n.Owner,
		Object: engine.ObjectRef{Kind: engine.ObjectClone, ID: n.ID, Name: n.Name}, StartedAt: began, FinishedAt: n.CreatedAt,
		TimingsMS: n.TimingsMS,
	}
	op.UpdatedAt = op.FinishedAt
	for _, step := range []string{"reserve", "storage", "configure", "start", "first_query"} {
		op.Steps = append(op.Steps, engine.StepState{Name: step, Status: engine.StepCompleted, Weight: 1, Fraction: 1, Attempts: 1, StartedAt: began, FinishedAt: n.CreatedAt})
	}
	if i%29 == 20 {
		op.Status = engine.OperationFailed
		op.Steps[3].Status = engine.StepFailed
		op.Error = &engine.OperationError{Class: "unavailable", Code: n.Problem.Code, Message: n.Problem.Message, Hint: n.Problem.Hint, Step: "start"}
	}
	w := &work{op: op}
	f.event(w)
	w.log.WriteString("cloned the dataset in 18 ms\nstarted PostgreSQL 15 in 28 ms\n")
	f.ops[op.ID] = w
}

func (f *Fake) addPeople(c Colony) {
	team := engine.Project{Meta: c.meta(engine.PrefixProject, "checkout", c.at(0))}
	team.Description = "the team of the checkout"
	f.projects[team.ID] = team
	for _, name := range []string{"anna", "ben", "carla", "dmitri"} {
		u := engine.User{Meta: c.meta(engine.PrefixUser, name, c.at(0)), Email: name + "@shop.example", Role: access.RoleDeveloper}
		f.users[u.ID] = u
	}
	f.audit = append(f.audit, engine.AuditEntry{ID: engine.NewID(engine.PrefixAudit), At: c.Now.Add(-time.Hour), Principal: "anna", Action: "clone.create", Outcome: "allowed"},
		engine.AuditEntry{ID: engine.NewID(engine.PrefixAudit), At: c.Now.Add(-time.Minute), Principal: "ben", Action: "source.remove", Outcome: "denied"})
	f.findings = append(f.findings, control.Finding{
		Code: "CLONE_FAILED", Severity: "error", Message: "the clone carla-bug-21 is failed", Hint: "look at its log, then start or remove it",
	}, control.Finding{Code: "COPY_ON_WRITE", Severity: "info", Message: "the pool clones in constant time"})
}

// timeline is what hangs from a source, as the fake knows it. Called with mu held.
func (f *Fake) timeline(src engine.Source) ([]engine.Snapshot, []control.TimelineClone, []control.BookmarkView) {
	of := func(owner engine.ID) []engine.Snapshot {
		return page(f.snapshots, control.Page{Limit: 1 << 20}, false, func(n engine.Snapshot) bool { return n.Of == owner }).Items
	}
	var hanging []control.TimelineClone
	for _, n := range page(f.clones, control.Page{Limit: 1 << 20}, false, func(n engine.Clone) bool { return n.Source == src.ID }).Items {
		branches := slices.Clone(f.branches[n.ID])
		if branches == nil {
			branches = []control.TimelineBranch{{Timeflow: n.Timeflow, Verb: "create", Snapshot: n.Snapshot, At: n.CreatedAt, Current: true}}
		}
		hanging = append(hanging, control.TimelineClone{Clone: n, Branches: branches, Snapshots: of(n.ID)})
	}
	return of(src.ID), hanging, page(f.bookmarks, control.Page{Limit: 1 << 20}, false, func(control.BookmarkView) bool { return true }).Items
}
