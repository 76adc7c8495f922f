package control

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// estate is what a project owns in these tests, made by the use cases where
// they can be, all of it named after the project.
type estate struct {
	project  engine.ID
	history  history
	clone    engine.Clone
	op       engine.Operation // creates another clone, and goes on
	bookmark BookmarkView
}

func (c *core) estate(t *testing.T, name string) (e estate) {
	t.Helper()
	root := (&Tokens{c}).Local("")
	e.project = c.project(t, name, engine.Quota{})
	e.history = newHistory(t, c, name+"-db", name+"-monday", name+"-tuesday")
	e.history.source.Project = e.project
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&e.history.source) })
	e.clone = c.newClone(t, e.history, name+"-dev", e.history.prepared[0])
	e.clone.Project = e.project
	update(t, c, func(tx engine.Tx) error {
		return errors.Join(tx.Clones().Put(&e.clone), tx.Usage().Put(&engine.UsageRecord{Meta: engine.Meta{ID: e.clone.Timeflow}, Unique: 7}))
	})
	var err error
	if e.bookmark, err = (&Bookmarks{c}).Create(t.Context(), root, BookmarkRequest{Name: name + "-mark", Of: name + "-db", Note: name}); err != nil {
		t.Fatal(err)
	}
	if e.op, err = (&Clones{c}).Create(t.Context(), root, CreateCloneRequest{Name: name + "-next", From: name + "-db", Profile: engine.MaskingNone}); err != nil {
		t.Fatal(err)
	}
	return e
}

// refs are all the ways in which the estate's objects can be named.
func (e estate) refs() map[string][]string {
	return map[string][]string{
		"source":    {e.history.source.Name, string(e.history.source.ID)},
		"clone":     {e.clone.Name, string(e.clone.ID), string(e.op.Object.ID)},
		"snapshot":  {string(e.history.prepared[0].ID), string(e.history.raw[1].ID)},
		"operation": {string(e.op.ID)},
		"bookmark":  {e.bookmark.Name, string(e.bookmark.ID)},
		"project":   {string(e.project)},
	}
}

// tries are all calls about one object, by the kind of what they name.
func (c *core) tries(ctx context.Context, p engine.Principal) map[string]map[string]func(ref string) (any, error) {
	src, cl, sn, op, bm, pr := &Sources{c}, &Clones{c}, &Snapshots{c}, &Operations{c}, &Bookmarks{c}, &Projects{c}
	return map[string]map[string]func(ref string) (any, error){
		"source": {
			"get":    func(r string) (any, error) { return src.Get(ctx, p, r) },
			"update": func(r string) (any, error) { return src.Update(ctx, p, r, 0, SourcePatch{}) },
			"sync":   func(r string) (any, error) { return src.Sync(ctx, p, r, SyncRequest{}) },
			"resync": func(r string) (any, error) { return src.Resync(ctx, p, r) },
			"remove": func(r string) (any, error) { return src.Remove(ctx, p, r, 0, RemoveSourceRequest{}) },
			"time":   func(r string) (any, error) { return src.Timeline(ctx, p, r) },
			"of":     func(r string) (any, error) { return sn.List(ctx, p, r, Page{}) },
			"marks":  func(r string) (any, error) { return bm.List(ctx, p, r, Page{}) },
			"mark":   func(r string) (any, error) { return bm.Create(ctx, p, BookmarkRequest{Name: "x", Of: r}) },
			"clone": func(r string) (any, error) {
				return cl.Create(ctx, p, CreateCloneRequest{Name: "x", From: r, Profile: engine.MaskingNone})
			},
			"clone to beta": func(r string) (any, error) {
				return cl.Create(ctx, p, CreateCloneRequest{Name: "x", From: r, Project: "beta", Profile: engine.MaskingNone})
			},
		},
		"clone": {
			"get":         func(r string) (any, error) { return cl.Get(ctx, p, r) },
			"update":      func(r string) (any, error) { return cl.Update(ctx, p, r, 0, ClonePatch{}) },
			"lock":        func(r string) (any, error) { return cl.Lock(ctx, p, r) },
			"unlock":      func(r string) (any, error) { return cl.Unlock(ctx, p, r) },
			"start":       func(r string) (any, error) { return cl.Start(ctx, p, r) },
			"stop":        func(r string) (any, error) { return cl.Stop(ctx, p, r) },
			"remove":      func(r string) (any, error) { return cl.Remove(ctx, p, r, 0) },
			"snapshot":    func(r string) (any, error) { return cl.Snapshot(ctx, p, r, SnapshotRequest{}) },
			"refresh":     func(r string) (any, error) { return cl.Refresh(ctx, p, r, RefreshRequest{}) },
			"rollback":    func(r string) (any, error) { return cl.Rollback(ctx, p, r, RollbackRequest{At: "latest"}) },
			"undo":        func(r string) (any, error) { return cl.Undo(ctx, p, r) },
			"credentials": func(r string) (any, error) { return cl.Credentials(ctx, p, r) },
			"log":         func(r string) (any, error) { return cl.LogTail(ctx, p, r, 100) },
			"of":          func(r string) (any, error) { return sn.List(ctx, p, r, Page{}) },
			"from":        func(r string) (any, error) { return cl.List(ctx, p, CloneFilter{From: r}, Page{}) },
		},
		"snapshot": {
			"get":    func(r string) (any, error) { return sn.Get(ctx, p, r) },
			"delete": func(r string) (any, error) { return sn.Delete(ctx, p, r, 0) },
			"verify": func(r string) (any, error) { return sn.Verify(ctx, p, r) },
			"clone": func(r string) (any, error) {
				return cl.Create(ctx, p, CreateCloneRequest{Name: "x", From: r, Project: "beta", Profile: engine.MaskingNone})
			},
		},
		"operation": {
			"get":    func(r string) (any, error) { return op.Get(ctx, p, r) },
			"wait":   func(r string) (any, error) { return op.Wait(ctx, p, r) },
			"events": func(r string) (any, error) { _, err := op.Events(ctx, p, r, 0); return nil, err },
			"log":    func(r string) (any, error) { _, err := op.Log(ctx, p, r); return nil, err },
			"cancel": func(r string) (any, error) { return op.Cancel(ctx, p, r) },
			"retry":  func(r string) (any, error) { return op.Retry(ctx, p, r) },
		},
		"bookmark": {
			"get":    func(r string) (any, error) { return bm.Get(ctx, p, r) },
			"remove": func(r string) (any, error) { return nil, bm.Remove(ctx, p, r, 0) },
		},
		"project": {
			"get":     func(r string) (any, error) { return pr.Get(ctx, p, r) },
			"clones":  func(r string) (any, error) { return cl.List(ctx, p, CloneFilter{Project: r}, Page{}) },
			"sources": func(r string) (any, error) { return src.List(ctx, p, SourceFilter{Project: r}, Page{}) },
			"clone": func(r string) (any, error) {
				return cl.Create(ctx, p, CreateCloneRequest{Name: "x", From: "beta-db", Project: r, Profile: engine.MaskingNone})
			},
			"link": func(r string) (any, error) {
				return src.Link(ctx, p, LinkRequest{Name: "x", Project: r, Conninfo: "host=192.0.2.1"})
			},
		},
	}
}

// Whatever role somebody has in beta, alpha does not exist for them: no list
// shows it, and each call about it gets the words of one about nothing.
func TestAProjectIsInvisibleFromAnother(t *testing.T) {
	for _, role := range access.Roles() {
		t.Run(role, func(t *testing.T) {
			c := newSlowCore(t)
			alpha, beta := c.estate(t, "alpha"), c.estate(t, "beta")
			_, plain := c.person(t, "ada", "", "beta="+role)
			p := c.loginWith(t, plain)
			for kind, calls := range c.tries(t.Context(), p) {
				for name, call := range calls {
					for _, ref := range alpha.refs()[kind] {
						c.invisible(t, kind+" "+name, ref, call)
					}
				}
			}
			seen := c.everythingShown(t, p)
			for kind, refs := range alpha.refs() {
				for _, ref := range refs {
					if strings.Contains(seen, ref) {
						t.Errorf("%s %s is shown", kind, ref)
					}
				}
			}
			if strings.Contains(seen, "alpha") {
				t.Error("alpha is shown")
			}
			for kind, refs := range beta.refs() {
				for _, ref := range refs {
					if !strings.Contains(seen, ref) {
						t.Errorf("their own %s %s is not shown", kind, ref)
					}
				}
			}
		})
	}
}

// invisible compares a call about what is hidden with the same about nothing.
func (c *core) invisible(t *testing.T, what, ref string, call func(string) (any, error)) {
	t.Helper()
	nothing := "nowhere"
	if prefix, _, isID := strings.Cut(ref, "_"); isID {
		nothing = string(engine.NewID(prefix))
	}
	_, hidden := call(ref)
	_, absent := call(nothing)
	if absent == nil && hidden == nil {
		return // a filter by what is not there
	}
	if hidden == nil || absent == nil {
		t.Errorf("%s %s: got %v, and %v of nothing", what, ref, hidden, absent)
		return
	}
	if class := engine.ClassOf(hidden); class != engine.ClassNotFound && class != engine.ClassDenied {
		t.Errorf("%s %s: got %v", what, ref, hidden)
	}
	shape := func(err error, ref string) string {
		e := *engine.As(err)
		return strings.ReplaceAll(fmt.Sprint(e.Class, e.Code, e.Message, e.Hint, e.Details), ref, "…")
	}
	if a, b := shape(hidden, ref), shape(absent, nothing); a != b {
		t.Errorf("%s: what is hidden can be told from nothing:\n%s\n%s", what, a, b)
	}
}

// everythingShown is all that lists, and the feed of changes, give p.
func (c *core) everythingShown(t *testing.T, p engine.Principal) string {
	t.Helper()
	var shown []any
	add := func(v any, err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
		shown = append(shown, v)
	}
	ctx := t.Context()
	sources, err := (&Sources{c}).List(ctx, p, SourceFilter{}, Page{})
	add(sources, err)
	for _, s := range sources.Items {
		add((&Sources{c}).Timeline(ctx, p, s.Name))
	}
	add((&Clones{c}).List(ctx, p, CloneFilter{}, Page{}))
	add((&Snapshots{c}).List(ctx, p, "", Page{}))
	add((&Operations{c}).List(ctx, p, OperationFilter{}, Page{}))
	add((&Bookmarks{c}).List(ctx, p, "", Page{}))
	add((&Projects{c}).List(ctx, p, Page{}))
	if _, err := (&Audit{c}).List(ctx, p, AuditFilter{}, Page{}); engine.ClassOf(err) != engine.ClassDenied {
		t.Errorf("the audit log of the host: %v", err)
	}
	s, err := (&Events{c}).Watch(p, 0, true)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	news, err := s.Next(ctx)
	add(news, err)
	b, err := json.Marshal(shown)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Data goes from one project into another only by somebody who may read there
// and create here, and unmasked only by somebody who may have it in both.
func TestClonesAcrossProjects(t *testing.T) {
	c := newSlowCore(t)
	alpha := c.estate(t, "alpha")
	beta := c.project(t, "beta", engine.Quota{})
	masked := alpha.history.prepared[1]
	masked.Masking = "recommended@1"
	update(t, c, func(tx engine.Tx) error { return tx.Snapshots().Put(&masked) })
	at := "snapshot:" + masked.Name
	for name, try := range map[string]struct {
		roles []string
		r     CreateCloneRequest
		code  string // empty: it is made
		in    engine.ID
	}{
		"reads there, creates here": {
			[]string{"alpha=viewer", "beta=developer"}, CreateCloneRequest{From: "alpha-db", At: at, Project: "beta"}, "", beta,
		},
		"stays there unless said": {[]string{"alpha=developer", "beta=developer"}, CreateCloneRequest{From: "alpha-db", At: at}, "", alpha.project},
		"of a clone, stays there": {[]string{"alpha=admin"}, CreateCloneRequest{From: "alpha-dev", Profile: engine.MaskingNone}, "", alpha.project},
		"may not create there":    {[]string{"alpha=viewer", "beta=developer"}, CreateCloneRequest{From: "alpha-db", At: at}, engine.CodePermissionDenied, ""},
		"may not create here":     {[]string{"alpha=admin", "beta=viewer"}, CreateCloneRequest{From: "alpha-db", At: at, Project: "beta"}, engine.CodePermissionDenied, ""},
		"may not see here":        {[]string{"alpha=admin"}, CreateCloneRequest{From: "alpha-db", At: at, Project: "beta"}, engine.CodeProjectNotFound, ""},
		"unmasked, only here": {
			[]string{"alpha=developer", "beta=admin"},
			CreateCloneRequest{From: "alpha-db", At: "snapshot:alpha-monday", Project: "beta", Profile: engine.MaskingNone},
			engine.CodeUnmaskedNotAllowed, "",
		},
		"unmasked, only there": {
			[]string{"alpha=admin", "beta=developer"},
			CreateCloneRequest{From: "alpha-db", At: "snapshot:alpha-monday", Project: "beta", Profile: engine.MaskingNone},
			engine.CodeUnmaskedNotAllowed, "",
		},
		"unmasked, in both": {
			[]string{"alpha=admin", "beta=admin"}, CreateCloneRequest{From: "alpha-db", At: "snapshot:alpha-monday", Project: "beta", Profile: engine.MaskingNone}, "", beta,
		},
	} {
		t.Run(name, func(t *testing.T) {
			login := strings.NewReplacer(" ", "-", ",", "").Replace(name)
			u, plain := c.person(t, login, "", try.roles...)
			p := c.loginWith(t, plain)
			try.r.Name = login
			op, err := (&Clones{c}).Create(t.Context(), p, try.r)
			if try.code != "" {
				if engine.CodeOf(err) != try.code {
					t.Errorf("got %v, want %s", err, try.code)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			view(t, c, func(tx engine.Tx) error {
				cl, err := tx.Clones().Get(op.Object.ID)
				if cl.Project != try.in || cl.OwnerUser != u.ID || cl.Owner != login || op.Project != try.in {
					t.Errorf("it is in %s, of %s; its operation in %s", cl.Project, cl.Owner, op.Project)
				}
				return err
			})
		})
	}
}

// Who deletes a snapshot is told of clones in the way, and not whose they are
// when they may not see them.
func TestChildrenOfAnotherProjectAreNotNamed(t *testing.T) {
	c := newSlowCore(t)
	alpha := c.estate(t, "alpha")
	secret := c.newClone(t, alpha.history, "secret-plan", alpha.history.prepared[0])
	secret.Project = c.project(t, "beta", engine.Quota{})
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&secret) })
	_, plain := c.person(t, "ada", "", "alpha=operator")
	_, err := (&Snapshots{c}).Delete(t.Context(), c.loginWith(t, plain), string(alpha.history.prepared[0].ID), 0)
	if engine.CodeOf(err) != engine.CodeSnapshotInUse || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "alpha-dev") ||
		!strings.Contains(err.Error(), "another project") {
		t.Errorf("got %v", err)
	}
	_, err = (&Snapshots{c}).Delete(t.Context(), (&Tokens{c}).Local(""), string(alpha.history.prepared[0].ID), 0)
	if !strings.Contains(err.Error(), "secret-plan") {
		t.Errorf("an administrator is told %v", err)
	}
}
