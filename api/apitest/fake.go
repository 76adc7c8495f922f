// Package apitest holds an in-memory stand-in for the use cases, for tests of
// the API server, the client and the command line. Objects behave as their
// contracts say; an operation finishes by itself, is held, or fails, as the
// test asks.
package apitest

import (
	"cmp"
	"context"
	"errors"
	"io"
	"log/slog"
	"maps"
	"net"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/operation"
)

// Password is every clone's.
const Password = "clone-secret-4711"

// Fake is the state behind all the use cases. Make one with New.
type Fake struct {
	notifications map[engine.ID]control.NotificationView
	deliveries    map[engine.ID]engine.Delivery

	mu        sync.Mutex
	changed   chan struct{} // closed and replaced at each change of an operation
	sources   map[engine.ID]engine.Source
	clones    map[engine.ID]engine.Clone
	snapshots map[engine.ID]engine.Snapshot
	bookmarks map[engine.ID]control.BookmarkView
	branches  map[engine.ID][]control.TimelineBranch // of clones
	ops       map[engine.ID]*work
	tokens    map[engine.ID]engine.Token
	secrets   map[string]engine.ID           // token secret to token
	people    map[engine.ID]engine.Principal // by the token that stands for exactly this one
	users     map[engine.ID]engine.User
	projects  map[engine.ID]engine.Project
	sessions  map[engine.ID]session
	audit     []engine.AuditEntry
	replies   map[string]engine.Reply
	refuse    map[string]error // by method, such as "clone.create": what the call answers
	fail      map[string]error // by operation kind: what the operation ends with
	hold      map[string]bool  // by operation kind: stays running until Release
	logins    int
	calls     map[string]int // of the use cases, by name
	watchers  int            // open Events channels
	findings  []control.Finding
	backups   []engine.CatalogBackup
	Feed      *control.Feed // what event streams show
	NotReady  []string      // set before the server starts
	Stopped   chan struct{} // closed by shutdown
}

type work struct {
	op     engine.Operation
	events []operation.Event
	log    strings.Builder
	finish func(f *Fake, op *engine.Operation)
}

// New returns a Fake with an admin token "admin" and nothing else.
func New() *Fake {
	return &Fake{
		notifications: map[engine.ID]control.NotificationView{}, deliveries: map[engine.ID]engine.Delivery{},
		changed: make(chan struct{}), sources: map[engine.ID]engine.Source{}, clones: map[engine.ID]engine.Clone{},
		snapshots: map[engine.ID]engine.Snapshot{}, bookmarks: map[engine.ID]control.BookmarkView{}, branches: map[engine.ID][]control.TimelineBranch{}, ops: map[engine.ID]*work{}, tokens: map[engine.ID]engine.Token{}, secrets: map[string]engine.ID{},
		people: map[engine.ID]engine.Principal{}, users: map[engine.ID]engine.User{},
		projects: map[engine.ID]engine.Project{engine.DefaultProject: {Meta: engine.Meta{ID: engine.DefaultProject, Name: "default", Revision: 1}}},
		replies:  map[string]engine.Reply{}, refuse: map[string]error{}, fail: map[string]error{}, hold: map[string]bool{},
		calls: map[string]int{}, sessions: map[engine.ID]session{}, Stopped: make(chan struct{}), Feed: control.NewFeed(),
	}
}

// UseCases returns the fake as the API wants it.
func (f *Fake) UseCases() api.UseCases {
	return api.UseCases{
		Sources: sources{f}, Snapshots: snapshots{f}, Clones: clones{f}, Bookmarks: bookmarks{f}, Operations: operations{f},
		Tokens: tokens{f}, Users: users{f}, Projects: projects{f}, Audit: auditLog{f}, System: system{f},
		Events: events{f},

		Notifications: notifications{f},

		Usage:    usage{f},
		Sessions: sessions{f},
	}
}

// Served is a running API server over a Fake.
type Served struct {
	*Fake
	Server *api.Server
	URL    string // http://127.0.0.1:PORT
	Socket string
}

// Serve starts a server on a loopback port and on a unix socket, and ends it
// with the test. more may change its options.
func Serve(t testing.TB, f *Fake, logTo io.Writer, more ...func(*api.Options)) *Served {
	t.Helper()
	if logTo == nil {
		logTo = io.Discard
	}
	opt := api.Options{
		UseCases: f.UseCases(), Logger: slog.New(slog.NewJSONHandler(logTo, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Version: "test", AllowedHosts: []string{"ramet.example"},
	}
	for _, set := range more {
		set(&opt)
	}
	s, err := api.New(opt)
	if err != nil {
		t.Fatal(err)
	}
	tcp, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	socket := filepath.Join(t.TempDir(), "ramet.sock")
	local, err := api.ListenLocal(socket)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 2)
	go func() { ended <- s.Serve(tcp) }()
	go func() { ended <- s.ServeLocal(local) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		err := s.Shutdown(ctx)
		if err := errors.Join(err, <-ended, <-ended); err != nil {
			t.Errorf("end the test server: %v", err)
		}
	})
	return &Served{Fake: f, Server: s, URL: "http://" + tcp.Addr().String(), Socket: socket}
}

// Refuse makes a call ("clone.create", "source.get", …) answer err; nil ends it.
func (f *Fake) Refuse(call string, err error) { f.set(func() { f.refuse[call] = err }) }

// Fail makes operations of a kind end with err.
func (f *Fake) Fail(kind string, err error) { f.set(func() { f.fail[kind] = err }) }

// Find makes doctor find these.
func (f *Fake) Find(findings ...control.Finding) { f.set(func() { f.findings = findings }) }

// Hold keeps operations of a kind running until Release.
func (f *Fake) Hold(kind string) { f.set(func() { f.hold[kind] = true }) }

// Release ends every held operation of the kind.
func (f *Fake) Release(kind string) {
	f.set(func() {
		f.hold[kind] = false
		for _, w := range f.ops {
			if w.op.Kind == kind && !w.op.Status.Final() {
				f.end(w)
			}
		}
	})
}

// Advance adds a step change and a log line to every running operation of the kind.
func (f *Fake) Advance(kind, message string) {
	f.set(func() {
		for _, w := range f.ops {
			if w.op.Kind == kind && !w.op.Status.Final() {
				w.op.Steps[0].Message = message
				w.log.WriteString(message + "\n")
				f.event(w)
			}
		}
	})
}

// AddToken makes a token with exactly these permissions and returns its secret.
func (f *Fake) AddToken(name string, perms ...engine.Permission) string {
	secret := "ramet_" + name
	f.set(func() {
		t := engine.Token{Meta: f.meta(engine.PrefixToken, name), Permissions: perms}
		f.tokens[t.ID], f.secrets[secret] = t, t.ID
	})
	return secret
}

// Logins counts the calls of Authenticate.
func (f *Fake) Logins() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.logins
}

// Source returns a source as it was linked, password included.
func (f *Fake) Source(name string) engine.Source {
	f.mu.Lock()
	defer f.mu.Unlock()
	s, _ := f.source(name)
	return s
}

// Calls counts how often a use case, such as "op.get", was called.
func (f *Fake) Calls(call string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.calls[call]
}

// AllCalls counts the calls of all use cases so far.
func (f *Fake) AllCalls() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	all := 0
	for _, n := range f.calls {
		all += n
	}
	return all
}

// Watchers counts the callers that follow or wait for an operation now.
func (f *Fake) Watchers() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.watchers
}

// AuditEntries returns what was audited.
func (f *Fake) AuditEntries() []engine.AuditEntry {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.audit)
}

// KeptReplies returns what was kept for idempotency keys.
func (f *Fake) KeptReplies() []engine.Reply {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Collect(maps.Values(f.replies))
}

func (f *Fake) set(fn func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	fn()
}

// ErrPanic given to Refuse makes the call panic.
var ErrPanic = errors.New("panic")

func (f *Fake) refused(call string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls[call]++
	if f.refuse[call] == ErrPanic { //nolint:errorlint // the value itself is the signal
		panic("the use case broke: secret-in-panic")
	}
	return f.refuse[call]
}

// meta is called with mu held.
func (f *Fake) meta(prefix, name string) engine.Meta {
	now := time.Date(2026, 1, 31, 9, 0, 0, 0, time.UTC)
	return engine.Meta{ID: engine.NewID(prefix), Name: name, CreatedAt: now, UpdatedAt: now, Revision: 1}
}

// start begins an operation; finish runs when it succeeds. Called with mu held.
func (f *Fake) start(p engine.Principal, kind string, object engine.ObjectRef, finish func(*Fake, *engine.Operation)) engine.Operation {
	w := &work{finish: finish, op: engine.Operation{
		Meta: f.meta(engine.PrefixOperation, ""), Kind: kind, Status: engine.OperationRunning, Object: object, Principal: p.Name,
		StartedAt: time.Date(2026, 1, 31, 9, 0, 0, 0, time.UTC),
		Steps: []engine.StepState{
			{Name: "storage", Status: engine.StepRunning, Weight: 1}, {Name: "start", Status: engine.StepPending, Weight: 3},
		},
	}}
	f.ops[w.op.ID] = w
	w.log.WriteString("storage\n")
	f.event(w)
	if !f.hold[kind] {
		f.end(w)
	}
	return w.events[0].Operation
}

// end finishes an operation. Called with mu held.
func (f *Fake) end(w *work) {
	w.op.FinishedAt = w.op.StartedAt.Add(120 * time.Millisecond)
	if err := f.fail[w.op.Kind]; err != nil {
		w.op.Status = engine.OperationFailed
		w.op.Error = &engine.OperationError{
			Class: engine.ClassOf(err).String(), Code: engine.CodeOf(err), Message: err.Error(), Hint: engine.HintOf(err), Step: "storage",
		}
		w.log.WriteString("failed\n")
		f.event(w)
		return
	}
	for i := range w.op.Steps {
		w.op.Steps[i].Status, w.op.Steps[i].Fraction = engine.StepCompleted, 1
	}
	w.op.Status = engine.OperationSucceeded
	if w.finish != nil {
		w.finish(f, &w.op)
	}
	w.log.WriteString("done\n")
	f.event(w)
}

func (f *Fake) event(w *work) {
	w.op.Revision++
	op := w.op
	op.Steps = slices.Clone(w.op.Steps)
	w.events = append(w.events, operation.Event{Seq: uint64(len(w.events) + 1), Operation: op})
	close(f.changed)
	f.changed = make(chan struct{})
}

// find looks an object up by id or name. Called with mu held.
func find[T any](all map[engine.ID]T, ref, code, kind string, name func(T) string) (engine.ID, T, error) {
	if v, ok := all[engine.ID(ref)]; ok {
		return engine.ID(ref), v, nil
	}
	for id, v := range all {
		if name(v) == ref {
			return id, v, nil
		}
	}
	var none T
	return "", none, engine.Errorf(engine.ClassNotFound, code, "there is no %s %q", kind, ref)
}

func checkMatch(ifMatch, revision uint64) error {
	if ifMatch != 0 && ifMatch != revision {
		return engine.Errorf(engine.ClassPrecondition, engine.CodePreconditionFailed, "the object has changed: revision %d, not %d", revision, ifMatch)
	}
	return nil
}

// page cuts one page out of a map, in id order.
func page[T any](all map[engine.ID]T, pg control.Page, newest bool, keep func(T) bool) control.PageOf[T] {
	limit := cmp.Or(pg.Limit, 100)
	ids := slices.Sorted(maps.Keys(all))
	if newest {
		slices.Reverse(ids)
	}
	var out control.PageOf[T]
	var last engine.ID
	for _, id := range ids {
		if pg.After != "" && (!newest && id <= pg.After || newest && id >= pg.After) || keep != nil && !keep(all[id]) {
			continue
		}
		if len(out.Items) == limit {
			out.Next = last
			break
		}
		out.Items, last = append(out.Items, all[id]), id
	}
	return out
}

func allOf(perms []engine.Permission) []engine.Permission {
	if len(perms) == 0 {
		return access.RolePermissions(access.RoleAdmin)
	}
	return perms
}

func portOf(n int) int { return 20000 + n }

func dsn(host string, port int, database, password string) string {
	if password != "" {
		password = ":" + password
	}
	return "postgresql://ramet" + password + "@" + host + ":" + strconv.Itoa(port) + "/" + database + "?sslmode=disable"
}
