package catalog

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
)

func putOp(t *testing.T, c *Catalog, status engine.OperationStatus, parent engine.ID) engine.Operation {
	t.Helper()
	op := engine.Operation{Meta: meta(engine.PrefixOperation, ""), Kind: "k", Status: status, Parent: parent}
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&op) })
	return op
}

func ids(ops []engine.Operation) []engine.ID {
	out := []engine.ID{}
	for _, op := range ops {
		out = append(out, op.ID)
	}
	return out
}

func unfinished(t *testing.T, c *Catalog) []engine.ID {
	t.Helper()
	out := []engine.ID{}
	view(t, c, func(tx engine.Tx) error {
		for op, err := range tx.Operations().Unfinished() {
			if err != nil {
				return err
			}
			out = append(out, op.ID)
		}
		return nil
	})
	return out
}

func TestUnfinishedFollowsTheStatus(t *testing.T) {
	c := open(t, nil)
	a := putOp(t, c, engine.OperationPending, "")
	b := putOp(t, c, engine.OperationRunning, "")
	done := putOp(t, c, engine.OperationFailed, "")
	if got, want := unfinished(t, c), []engine.ID{a.ID, b.ID}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	a.Status = engine.OperationSucceeded
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&a) })
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Delete(b.ID) })
	done.Status = engine.OperationCancelling
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&done) })
	if got, want := unfinished(t, c), []engine.ID{done.ID}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestNewestPages(t *testing.T) {
	c := open(t, nil)
	var all []engine.ID
	for range 7 {
		all = append(all, putOp(t, c, engine.OperationSucceeded, "").ID)
	}
	slices.Sort(all)
	slices.Reverse(all)
	view(t, c, func(tx engine.Tx) error {
		var got []engine.ID
		var before engine.ID
		for {
			page, err := tx.Operations().Newest(3, before)
			if err != nil {
				return err
			}
			if len(page) == 0 {
				break
			}
			got = append(got, ids(page)...)
			before = page[len(page)-1].ID
		}
		if !slices.Equal(got, all) {
			t.Errorf("got %v, want %v", got, all)
		}
		if page, err := tx.Operations().Newest(9, "op_zzz"); err != nil || len(page) != 7 {
			t.Errorf("before a key past the end: %d, %v", len(page), err)
		}
		return nil
	})
}

func TestPruneKeepsTheNewestAndWhatIsStillNeeded(t *testing.T) {
	c := open(t, nil)
	running := putOp(t, c, engine.OperationRunning, "")
	child := putOp(t, c, engine.OperationSucceeded, running.ID)
	old := putOp(t, c, engine.OperationFailed, "")
	new1, new2 := putOp(t, c, engine.OperationSucceeded, ""), putOp(t, c, engine.OperationCancelled, "")
	gone, err := c.PruneOperations(t.Context(), 2)
	if err != nil || !slices.Equal(gone, []engine.ID{old.ID}) {
		t.Fatalf("got %v, %v; want %v", gone, err, old.ID)
	}
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Operations().Newest(10, "")
		want := []engine.ID{new2.ID, new1.ID, child.ID, running.ID}
		if err != nil || !slices.Equal(ids(got), want) {
			t.Errorf("got %v, %v; want %v", ids(got), err, want)
		}
		return nil
	})
}

func TestAuditIsInOrderAndNeverReplaced(t *testing.T) {
	now := &clock{time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	c := open(t, func(o *Options) { o.Now = now.now })
	update(t, c, func(tx engine.Tx) error {
		for _, a := range []string{"one", "two", "three"} {
			if err := tx.Audit().Append(engine.AuditEntry{Action: a, Detail: map[string]string{"k": a}}); err != nil {
				return err
			}
		}
		return nil
	})
	var first engine.AuditEntry
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Audit().Newest(2, "")
		if err != nil || len(got) != 2 || got[0].Action != "three" || got[1].Action != "two" || !got[0].At.Equal(now.at) {
			t.Errorf("got %+v, %v", got, err)
		}
		got, err = tx.Audit().Newest(2, got[1].ID)
		if err != nil || len(got) != 1 || got[0].Action != "one" {
			t.Errorf("got %+v, %v", got, err)
		}
		first = got[0]
		return nil
	})
	if err := c.Update(t.Context(), func(tx engine.Tx) error { return tx.Audit().Append(first) }); err == nil {
		t.Error("an entry was replaced")
	}
}

func TestRepliesExpireAndAreSwept(t *testing.T) {
	now := &clock{time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	c := open(t, func(o *Options) { o.Now = now.now })
	want := engine.Reply{Key: "ann\x00k1", Digest: []byte{1}, Status: 202, Header: map[string]string{"Location": "/x"}, Body: []byte("{}"), Expires: now.at.Add(time.Hour)}
	later := want
	later.Key, later.Expires = "ann\x00k2", now.at.Add(2*time.Hour)
	update(t, c, func(tx engine.Tx) error { return tx.Replies().Put(want) })
	update(t, c, func(tx engine.Tx) error { return tx.Replies().Put(later) })
	get := func(key string) (r engine.Reply, ok bool) {
		view(t, c, func(tx engine.Tx) (err error) { r, ok, err = tx.Replies().Get(key); return err })
		return r, ok
	}
	if got, ok := get(want.Key); !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, ok)
	}
	// Replacing moves the expiry.
	want.Expires = now.at.Add(3 * time.Hour)
	update(t, c, func(tx engine.Tx) error { return tx.Replies().Put(want) })
	now.at = now.at.Add(2 * time.Hour)
	if _, ok := get(later.Key); ok {
		t.Error("an expired reply was found")
	}
	if n, err := c.SweepReplies(t.Context()); n != 1 || err != nil {
		t.Errorf("swept %d, %v; want 1", n, err)
	}
	if _, ok := get(want.Key); !ok {
		t.Error("the replaced reply went with its former expiry")
	}
	now.at = now.at.Add(2 * time.Hour)
	update(t, c, func(tx engine.Tx) error {
		return tx.Replies().Put(engine.Reply{Key: "z", Expires: now.at.Add(time.Hour)})
	})
	if n, err := c.SweepReplies(t.Context()); n != 0 || err != nil {
		t.Errorf("swept %d, %v; Put should have swept before", n, err)
	}
}
