package harness

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
)

// Ask is the API as a test uses it: every call waits for its operation and
// returns the object or the operation's error. It may be used beside a daemon
// that is killed meanwhile.
type Ask struct {
	*client.Client
	Ctx context.Context
}

// Ask returns the calls, bounded by the test.
func (d *Daemon) Ask() Ask { return Ask{d.Client, d.t.Context()} }

// Submit takes the answer to a request for work and returns its operation.
func Submit(resp *http.Response, err error) (client.Operation, error) {
	return client.Read[client.Operation](resp, err)
}

// Wait waits for an operation's end. An operation that did not succeed is
// returned with its error.
func (a Ask) Wait(op client.Operation, err error) (client.Operation, error) {
	if err != nil {
		return op, err
	}
	op, err = a.Watch(a.Ctx, op.ID, func(client.Operation) {})
	if err != nil {
		return op, err
	}
	return op, op.Err()
}

// Link is a request to link a pgtest server without waiting for a spread checkpoint.
func Link(name string, p *pgtest.Server) client.CreateSource {
	return client.CreateSource{Name: name, Postgres: client.PostgresLink{
		Conninfo: fmt.Sprintf("host=127.0.0.1 port=%d user=%s dbname=postgres sslmode=disable", p.Port, p.User),
		Password: p.Password, AcceptUnboundedSlot: true, FastCheckpoint: true,
	}}
}

// SubmitLink asks for a source.
func (a Ask) SubmitLink(r client.CreateSource) (client.Operation, error) {
	return Submit(a.CreateSource(a.Ctx, nil, r))
}

// Source returns a source by name or id.
func (a Ask) Source(ref string) (client.Source, error) {
	return client.Read[client.Source](a.GetSource(a.Ctx, ref, nil))
}

// SubmitSync asks for a snapshot of a source; name may be empty.
func (a Ask) SubmitSync(source, name string) (client.Operation, error) {
	return Submit(a.SyncSource(a.Ctx, source, nil, client.SnapshotName{Name: name}))
}

// Sync makes a snapshot of a source.
func (a Ask) Sync(source, name string) (client.Snapshot, error) {
	op, err := a.Wait(a.SubmitSync(source, name))
	if err != nil {
		return client.Snapshot{}, err
	}
	return a.Snapshot(op.Result.ID)
}

// Snapshot returns a snapshot by id.
func (a Ask) Snapshot(id string) (client.Snapshot, error) {
	return client.Read[client.Snapshot](a.GetSnapshot(a.Ctx, id, nil))
}

// Snapshots lists the snapshots of a source or clone, or all.
func (a Ask) Snapshots(of string) ([]client.Snapshot, error) {
	return client.Pages(func(cursor string) ([]client.Snapshot, string, error) {
		page, err := client.Read[client.SnapshotList](a.ListSnapshots(a.Ctx, &client.ListSnapshotsParams{Of: of, Limit: 1000, Cursor: cursor}))
		return page.Items, page.NextCursor, err
	})
}

// Clones lists the clones.
func (a Ask) Clones() ([]client.Clone, error) {
	return client.Pages(func(cursor string) ([]client.Clone, string, error) {
		page, err := client.Read[client.CloneList](a.ListClones(a.Ctx, &client.ListClonesParams{Limit: 1000, Cursor: cursor}))
		return page.Items, page.NextCursor, err
	})
}

// Sources lists the sources.
func (a Ask) Sources() ([]client.Source, error) {
	page, err := client.Read[client.SourceList](a.ListSources(a.Ctx, &client.ListSourcesParams{Limit: 1000}))
	return page.Items, err
}

// Unfinished lists the operations that have not ended, of the newest thousand.
func (a Ask) Unfinished() ([]client.Operation, error) {
	page, err := client.Read[client.OperationList](a.ListOperations(a.Ctx, &client.ListOperationsParams{Limit: 1000}))
	return slices.DeleteFunc(page.Items, client.Operation.Final), err
}

// SubmitClone asks for a clone of unmasked data. at may be empty.
func (a Ask) SubmitClone(name, from, at string) (client.Operation, error) {
	return Submit(a.CreateClone(a.Ctx, nil, client.CreateClone{Name: name, From: from, At: at, Profile: "none"}))
}

// NewClone makes a clone of unmasked data.
func (a Ask) NewClone(name, from, at string) (client.Clone, error) {
	if _, err := a.Wait(a.SubmitClone(name, from, at)); err != nil {
		return client.Clone{}, err
	}
	return a.Clone(name)
}

// Clone returns a clone by name or id.
func (a Ask) Clone(ref string) (client.Clone, error) {
	return client.Read[client.Clone](a.GetClone(a.Ctx, ref, nil))
}

// SubmitVerb asks for one of the verbs that take nothing but the clone:
// refresh, rollback (to latest), undo, start, stop, snapshot, remove. A point
// or snapshot name may follow after a blank: "rollback snapshot:before".
func (a Ask) SubmitVerb(clone, verb string) (client.Operation, error) {
	verb, arg, _ := strings.Cut(verb, " ")
	switch verb {
	case "refresh":
		return Submit(a.RefreshClone(a.Ctx, clone, nil, client.RefreshClone{At: arg}))
	case "rollback":
		if arg == "" {
			arg = "latest"
		}
		return Submit(a.RollbackClone(a.Ctx, clone, nil, client.RollbackClone{At: arg}))
	case "undo":
		return Submit(a.UndoClone(a.Ctx, clone, nil))
	case "start":
		return Submit(a.StartClone(a.Ctx, clone, nil))
	case "stop":
		return Submit(a.StopClone(a.Ctx, clone, nil))
	case "snapshot":
		return Submit(a.CreateCloneSnapshot(a.Ctx, clone, nil, client.SnapshotName{Name: arg}))
	case "remove":
		return Submit(a.DeleteClone(a.Ctx, clone, nil))
	}
	return client.Operation{}, fmt.Errorf("the harness knows no verb %q", verb)
}

// Verb asks for a verb and waits for its end.
func (a Ask) Verb(clone, verb string) (client.Operation, error) {
	return a.Wait(a.SubmitVerb(clone, verb))
}

// Must ends the test on an error and returns the value otherwise.
func Must[T any](t testing.TB, v T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatalf("%v (%s, hint %q)", err, client.CodeOf(err), hintOf(err))
	}
	return v
}

// Try is Must for calls in argument position: harness.Try(f())(t).
func Try[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		return Must(t, v, err)
	}
}

func hintOf(err error) string {
	var e *client.Error
	if errors.As(err, &e) {
		return e.Hint
	}
	return ""
}

// Refused ends the test unless err is an answer with the code. What the
// message or the hint must contain may follow.
func Refused(t testing.TB, err error, code string, words ...string) {
	t.Helper()
	var e *client.Error
	if !errors.As(err, &e) || e.Code != code {
		t.Fatalf("got %v (%s), want %s", err, client.CodeOf(err), code)
	}
	for _, w := range words {
		if !strings.Contains(e.Message, w) && !strings.Contains(e.Hint, w) {
			t.Errorf("%s: neither message %q nor hint %q says %q", code, e.Message, e.Hint, w)
		}
	}
}
