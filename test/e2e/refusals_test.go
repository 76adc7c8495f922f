package e2e

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// TestRefusals are requests that must be refused before anything is changed,
// each with its code and what to do.
func TestRefusals(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	links := map[string]client.CreateSource{}
	for _, name := range []string{"shop", "c1"} {
		links[name] = harness.Link(name, p)
	}
	t.Run("source name taken", func(t *testing.T) {
		for name, r := range links {
			_, err := a.SubmitLink(r)
			harness.Refused(t, err, "NAME_TAKEN", name, "choose another name")
		}
	})
	t.Run("clone name taken", func(t *testing.T) {
		for name := range links {
			_, err := a.NewClone(name, "shop", "")
			harness.Refused(t, err, "NAME_TAKEN", name, "choose another name")
		}
	})
	t.Run("odd names", func(t *testing.T) {
		for _, name := range []string{"../x", "a/b", "", ".", "..", "-x", "X", "a b", "naïve", "日本", "x\x00y", strings.Repeat("x", 300), strings.Repeat("x", 64)} {
			_, err := a.NewClone(name, "shop", "")
			if code := client.CodeOf(err); code != "INVALID_NAME" && code != "INVALID_REQUEST" {
				t.Errorf("a clone called %.20q: got %v (%s)", name, err, code)
			}
			_, err = a.SubmitLink(harness.Link(name, p))
			if code := client.CodeOf(err); code != "INVALID_NAME" && code != "INVALID_REQUEST" {
				t.Errorf("a source called %.20q: got %v (%s)", name, err, code)
			}
		}
	})
	t.Run("unknown snapshot", func(t *testing.T) {
		_, err := a.NewClone("c2", "shop", "snapshot:nope")
		harness.Refused(t, err, "SNAPSHOT_NOT_FOUND", "nope", "ramet snapshot list --of shop")
		_, err = a.Verb("c1", "rollback snapshot:nope")
		harness.Refused(t, err, "SNAPSHOT_NOT_FOUND", "nope", "ramet snapshot list")
	})
	t.Run("unknown source", func(t *testing.T) {
		_, err := a.NewClone("c2", "nope", "")
		harness.Refused(t, err, "SOURCE_NOT_FOUND", "nope", "ramet source list")
	})
	t.Run("nothing to undo", func(t *testing.T) {
		_, err := a.Verb("c1", "undo")
		harness.Refused(t, err, "NOTHING_TO_UNDO", "c1")
	})
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one"}})
}

// TestOneOperationAtATime: the second operation on an object is refused with
// the name of the first, and a cancelled link leaves nothing.
func TestOneOperationAtATime(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	p := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{})
	a := d.Ask()
	slow := harness.Link("shop", p)
	slow.Postgres.MaxRateKiB = 256 // a backup of minutes
	op := harness.Try(a.SubmitLink(slow))(t)

	_, err := harness.Submit(a.DeleteSource(t.Context(), "shop", nil))
	harness.Refused(t, err, "OPERATION_IN_PROGRESS", op.ID, "ramet op watch")
	_, err = a.SubmitSync("shop", "")
	harness.Refused(t, err, "WRONG_STATE", "linking")
	var e *client.Error
	if !errors.As(err, &e) || e.Status != http.StatusConflict {
		t.Errorf("the answer is %+v, want status 409", e)
	}
	if _, err := client.Read[client.Operation](a.CancelOperation(t.Context(), op.ID, nil)); err != nil {
		t.Fatal(err)
	}
	_, err = a.Wait(op, nil)
	harness.Refused(t, err, "CANCELLED")
	if slots := harness.Slots(t, p); slots != "" {
		t.Errorf("production has the slots %q after a cancelled link", slots)
	}
	d.CheckInvariants(t, harness.Invariants{})
	if n := datasets(t, a); n != 0 {
		t.Errorf("the pool has %d datasets after a cancelled link", n)
	}
	harness.Try(a.Wait(a.SubmitLink(harness.Link("shop", p))))(t)
}

// TestPorts: a port that somebody else has is passed over, unless it was asked for.
func TestPorts(t *testing.T) {
	t.Parallel()
	_, d, a := linked(t, pgtest.Config{}, harness.Options{})
	first, last := d.PortRange()
	hold := func(port int) {
		t.Helper()
		var lc net.ListenConfig
		l, err := lc.Listen(t.Context(), "tcp4", fmt.Sprintf("127.0.0.1:%d", port))
		must(t, err)
		t.Cleanup(func() { _ = l.Close() })
	}
	hold(first)
	hold(last)
	c1 := harness.Try(a.NewClone("c1", "shop", ""))(t)
	if c1.Connection.Port <= first || c1.Connection.Port >= last {
		t.Errorf("the clone has port %d, want one between %d and %d", c1.Connection.Port, first, last)
	}
	notesOf(t, a, "c1", "one")
	ask := func(name string, port int) error {
		_, err := a.Wait(harness.Submit(a.CreateClone(t.Context(), nil, client.CreateClone{Name: name, From: "shop", Profile: "none", Port: port})))
		return err
	}
	harness.Refused(t, ask("c2", last), "PORT_TAKEN", fmt.Sprint(last))
	harness.Refused(t, ask("c2", c1.Connection.Port), "PORT_TAKEN", "c1", "choose another port")
	must(t, ask("c2", last-1))
	if c := harness.Try(a.Clone("c2"))(t); c.Connection.Port != last-1 {
		t.Errorf("the clone has port %d, asked was %d", c.Connection.Port, last-1)
	}
	clones := harness.Try(a.Clones())(t)
	if len(clones) != 2 {
		t.Errorf("there are %d clones, want 2: the refused ones must be gone", len(clones))
	}
}
