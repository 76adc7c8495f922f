package roles

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
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
)

// world is a daemon without PostgreSQL: the API server, the use cases, access
// and the catalog are the real ones.
type world struct {
	t      *testing.T
	url    string
	engine *control.Engine
	store  engine.Store
	box    *secret.Box
	tokens map[string]string    // secret by caller
	ids    map[string]engine.ID // of projects and of what is there once
	made   int
}

// callers are the columns of the table.
var callers = []struct {
	name string
	on   string // project of the object
}{
	{"nobody", "A"},
	{access.RoleViewer, "A"},
	{access.RoleDeveloper, "A"},
	{access.RoleOperator, "A"},
	{access.RoleAdmin, "A"},
	{"outsider", "A"},
	{"viewer in A", "A"},
	{"viewer in A", "B"},
	{"developer in A", "A"},
	{"developer in A", "B"},
	{"operator in A", "A"},
	{"operator in A", "B"},
	{"admin in A", "A"},
	{"admin in A", "B"},
	{"token for A", "A"},
	{"token for A", "B"},
}

func newWorld(t *testing.T) *world {
	t.Helper()
	dir := t.TempDir()
	log := slog.New(slog.DiscardHandler)
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
	w := &world{t: t, engine: e, store: cat, box: box, tokens: map[string]string{}, ids: map[string]engine.ID{}}
	w.serve(log)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		if err := errors.Join(e.Detach(ctx), pool.Close(), cat.Close()); err != nil {
			t.Error(err)
		}
	})
	w.people()
	return w
}

func (w *world) serve(log *slog.Logger) {
	w.t.Helper()
	server, err := api.New(api.Options{UseCases: api.Of(w.engine), Logger: log, Version: "test"})
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

// people makes the projects A and B and the callers, through the use cases.
func (w *world) people() {
	w.t.Helper()
	ctx, root := w.t.Context(), w.engine.Tokens.Local("")
	for _, name := range []string{"A", "B"} {
		p, err := w.engine.Projects.Create(ctx, root, control.ProjectRequest{Name: "project-" + strings.ToLower(name)})
		if err != nil {
			w.t.Fatal(err)
		}
		w.ids[name] = p.ID
	}
	token := func(caller string, r control.TokenRequest) {
		r.Name = strings.ReplaceAll(strings.ToLower(caller), " ", "-")
		_, plain, err := w.engine.Tokens.Create(ctx, root, r)
		if err != nil {
			w.t.Fatal(err)
		}
		w.tokens[caller] = plain
	}
	for _, role := range access.Roles() {
		token(role, control.TokenRequest{Role: role})
	}
	token("token for A", control.TokenRequest{Role: access.RoleAdmin, Project: "project-a"})
	person := func(caller, roleInA string) {
		login := strings.ReplaceAll(strings.ToLower(caller), " ", ".")
		if _, err := w.engine.Users.Create(ctx, root, control.UserRequest{Name: login}); err != nil {
			w.t.Fatal(err)
		}
		if roleInA != "" {
			if _, err := w.engine.Projects.PutMember(ctx, root, "project-a", login, roleInA); err != nil {
				w.t.Fatal(err)
			}
		}
		token(caller, control.TokenRequest{Role: access.RoleAdmin, User: login})
	}
	for _, role := range access.Roles() {
		person(role+" in A", role)
	}
	person("outsider", "")
}

// objects are what one call may be about, in one project.
type objects map[string]string // name in the path to id

// objects makes a source, snapshots, a clone, a bookmark and an operation in
// the named project, and what has no project, all of this call alone.
func (w *world) objects(project string) objects {
	w.t.Helper()
	w.made++
	n := fmt.Sprintf("%s-%d", strings.ToLower(project), w.made)
	home := w.ids[project]
	meta := func(prefix, name string) engine.Meta {
		return engine.Meta{ID: engine.NewID(prefix), Name: name}
	}
	src := engine.Source{
		Meta: meta(engine.PrefixSource, "source-"+n), Kind: engine.SourcePostgres, Mode: engine.ModePhysical, Status: engine.SourceRunning, Project: home,
	}
	stage := engine.Timeflow{Meta: meta(engine.PrefixTimeflow, ""), Of: src.ID, Kind: engine.TimeflowStaging}
	src.Timeflow = stage.ID
	snap := engine.Snapshot{
		Meta: meta(engine.PrefixSnapshot, "monday"), Of: src.ID, Timeflow: stage.ID, Kind: engine.SnapshotPrepared, Status: engine.SnapshotReady,
		Masking: "recommended@1", Major: 15, Database: "shop",
	}
	cl := engine.Clone{
		Meta: meta(engine.PrefixClone, "clone-"+n), Kind: engine.CloneVDB, Status: engine.CloneStopped, Project: home, Masking: "recommended@1",
		Source: src.ID, From: src.ID, Snapshot: snap.ID, Port: 60000 - w.made, Database: "shop", User: "ramet", Major: 15,
	}
	password, err := w.box.Seal([]byte("password"), string(cl.ID)+"/password")
	if err != nil {
		w.t.Fatal(err)
	}
	cl.Password = password
	flow := engine.Timeflow{Meta: meta(engine.PrefixTimeflow, ""), Of: cl.ID, Kind: engine.TimeflowClone, Parent: snap.ID}
	cl.Timeflow = flow.ID
	mark := engine.Bookmark{Meta: meta(engine.PrefixBookmark, "bookmark-"+n), Of: src.ID, Snapshot: snap.ID, Project: home}
	op := engine.Operation{
		Meta: meta(engine.PrefixOperation, ""), Kind: "clone.start", Status: engine.OperationFailed, Project: home, Principal: "somebody",
		Object: engine.ObjectRef{Kind: engine.ObjectClone, ID: cl.ID, Name: cl.Name}, Params: []byte(`{"Clone":{"ID":"` + cl.ID + `"}}`),
	}
	user := engine.User{Meta: meta(engine.PrefixUser, "user-"+n)}
	empty := engine.Project{Meta: meta(engine.PrefixProject, "empty-"+n)}
	tok := engine.Token{Meta: meta(engine.PrefixToken, "token-"+n), Role: access.RoleViewer}
	ses := engine.Session{Meta: meta(engine.PrefixSession, ""), User: user.ID, ExpiresAt: time.Now().Add(time.Hour)}
	note := engine.Notification{Meta: meta(engine.PrefixNotification, "notification-"+n), Kind: engine.NotifyWebhook, URL: "http://127.0.0.1:9/", Disabled: true}
	dlv := engine.Delivery{Meta: meta(engine.PrefixDelivery, ""), Notification: note.ID, Status: engine.DeliveryFailed, Body: []byte("{}")}
	err = w.store.Update(w.t.Context(), func(tx engine.Tx) error {
		return errors.Join(tx.Sources().Put(&src), tx.Timeflows().Put(&stage), tx.Snapshots().Put(&snap), tx.Clones().Put(&cl), tx.Timeflows().Put(&flow),
			tx.Bookmarks().Put(&mark), tx.Operations().Put(&op), tx.Users().Put(&user), tx.Projects().Put(&empty), tx.Tokens().Put(&tok),
			tx.Sessions().Put(&ses), tx.Notifications().Put(&note), tx.Deliveries().Put(&dlv))
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return objects{
		"source": string(src.ID), "snapshot": string(snap.ID), "clone": string(cl.ID), "bookmark": string(mark.ID), "operation": string(op.ID),
		"object": string(cl.ID), "project": string(home), "empty": string(empty.ID), "user": string(user.ID), "token": string(tok.ID), "session": string(ses.ID),
		"notification": string(note.ID), "delivery": string(dlv.ID), "n": n,
	}
}

// call sends one request as a caller and returns the status and the body, or
// the beginning of a stream that has no end.
func (w *world) call(caller, method, path, body string) (int, string) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, w.url+path, strings.NewReader(body))
	if err != nil {
		w.t.Fatal(err)
	}
	if body == "" {
		req.Body = http.NoBody
	} else {
		req.Header.Set("Content-Type", "application/json")
	}
	if tok := w.tokens[caller]; tok != "" {
		req.Header.Set("Authorization", "Bearer "+tok)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Do(req)
	if err != nil {
		w.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.Header.Get("Content-Type") == "text/event-stream" {
		return res.StatusCode, ""
	}
	b, err := io.ReadAll(res.Body)
	if err != nil {
		w.t.Fatalf("%s %s: %v", method, path, err)
	}
	return res.StatusCode, string(b)
}
