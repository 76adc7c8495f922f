package storagetest

import (
	"context"
	"errors"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// verb is one changing call with what has to be there before it.
type verb struct {
	name  string
	setUp func(t *testing.T, d storage.Driver, ds engine.DatasetID)
	call  func(ctx context.Context, d storage.Driver, ds engine.DatasetID) error
	// makes is the List key of the object that the call makes or takes away.
	object func(ds engine.DatasetID) string
	makes  bool
}

// verbs work on the dataset "base" with the storage snapshot "s" and on
// objects named after ds.
func verbs() []verb {
	plain := func(ds engine.DatasetID) string { return string(ds) }
	ofBase := func(ds engine.DatasetID) string { return snap("base", string(ds)).String() }
	nothing := func(*testing.T, storage.Driver, engine.DatasetID) {}
	origin := snap("base", "s")
	return []verb{
		{"create", nothing, func(ctx context.Context, d storage.Driver, ds engine.DatasetID) error {
			return d.Create(ctx, ds, own)
		}, plain, true},
		{"snapshot", nothing, func(ctx context.Context, d storage.Driver, ds engine.DatasetID) error {
			_, err := d.Snapshot(ctx, snap("base", string(ds)), nil)
			return err
		}, ofBase, true},
		{"clone", nothing, func(ctx context.Context, d storage.Driver, ds engine.DatasetID) error {
			return d.Clone(ctx, origin, ds, own)
		}, plain, true},
		{
			"destroy", func(t *testing.T, d storage.Driver, ds engine.DatasetID) { mustClone(t, d, origin, ds) },
			func(ctx context.Context, d storage.Driver, ds engine.DatasetID) error { return d.Destroy(ctx, ds) }, plain, false,
		},
		{
			"destroy-snapshot", func(t *testing.T, d storage.Driver, ds engine.DatasetID) { mustSnapshot(t, d, "base", string(ds)) },
			func(ctx context.Context, d storage.Driver, ds engine.DatasetID) error {
				return d.DestroySnapshot(ctx, snap("base", string(ds)))
			}, ofBase, false,
		},
	}
}

// plantBase makes what the verbs work on and returns its description.
func plantBase(t *testing.T, d storage.Driver) map[string]string {
	t.Helper()
	base := mustCreate(t, d, "base")
	plant(t, base)
	mustSnapshot(t, d, "base", "s")
	return describe(t, base)
}

func testCancelledBefore(t *testing.T, p Pool) {
	d := open(t, p)
	plantBase(t, d)
	for _, v := range verbs() {
		ds := engine.DatasetID(v.name)
		v.setUp(t, d, ds)
		before := keys(list(t, d))
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := v.call(ctx, d, ds); !errors.Is(err, context.Canceled) {
			t.Errorf("%s with a cancelled context: got %v, want context.Canceled", v.name, err)
		}
		if after := keys(list(t, d)); !slices.Equal(after, before) {
			t.Errorf("%s with a cancelled context changed the list from %v to %v", v.name, before, after)
		}
		wantNil(t, v.name+" after a cancelled one", v.call(t.Context(), d, ds))
	}
}

// testCancelledBetween cancels the context between any two steps. The call may
// fail or finish; it must have had its whole effect or none, and work again.
func testCancelledBetween(t *testing.T, p Pool) {
	d := open(t, p)
	tree := plantBase(t, d)
	for _, v := range verbs() {
		for n := 0; ; n++ {
			ds := engine.DatasetID(v.name + strconv.Itoa(n))
			v.setUp(t, d, ds)
			before := keys(list(t, d))
			ctx, cancel := context.WithCancel(t.Context())
			steps := 0
			p.Hook(d, func(string) error {
				if steps++; steps == n+1 {
					cancel()
				}
				return nil
			})
			err := v.call(ctx, d, ds)
			p.Hook(d, nil)
			cancel()
			if err != nil && !errors.Is(err, context.Canceled) {
				t.Errorf("%s cancelled at step %d: got %v, want success or context.Canceled", v.name, n+1, err)
			}
			checkOutcome(t, d, v, ds, before, err == nil)
			wantNil(t, v.name+" again", v.call(t.Context(), d, ds))
			checkAfter(t, d, v, ds, tree)
			if steps <= n {
				break
			}
		}
	}
}

var errKilled = errors.New("killed here")

// testKilled ends each call at each of its steps as a kill would, opens the
// pool again and repeats the call.
func testKilled(t *testing.T, p Pool) {
	d := open(t, p)
	tree := plantBase(t, d)
	for _, v := range verbs() {
		reached := 0
		for n := 0; ; n++ {
			ds := engine.DatasetID(v.name + strconv.Itoa(n))
			v.setUp(t, d, ds)
			before := keys(list(t, d))
			steps := 0
			p.Hook(d, func(string) error {
				if steps++; steps == n+1 {
					return errKilled
				}
				return nil
			})
			err := v.call(t.Context(), d, ds)
			killed := errors.Is(err, errKilled)
			if err != nil && !killed {
				t.Fatalf("%s killed at step %d: got %v", v.name, n+1, err)
			}
			closePool(t, d)
			d = open(t, p)
			checkNoRemains(t, p, d)
			checkOutcome(t, d, v, ds, before, err == nil)
			wantNil(t, v.name+" again", v.call(t.Context(), d, ds))
			checkAfter(t, d, v, ds, tree)
			if !killed {
				break
			}
			reached++
		}
		if reached == 0 {
			t.Errorf("%s has no step at which it could be killed", v.name)
		}
	}
}

// checkOutcome: the list is as before, or as the call wants it.
func checkOutcome(t *testing.T, d storage.Driver, v verb, ds engine.DatasetID, before []string, done bool) {
	t.Helper()
	object := v.object(ds)
	after := slices.DeleteFunc(slices.Clone(before), func(k string) bool { return k == object })
	if v.makes {
		after = append(after, object)
		slices.Sort(after)
	}
	got := keys(list(t, d))
	if !slices.Equal(got, after) && (done || !slices.Equal(got, before)) {
		t.Errorf("%s %s interrupted: list is %v, want %v or (unless it said done) %v", v.name, ds, got, after, before)
	}
}

// checkAfter: the call has had its effect, and what it made is whole.
func checkAfter(t *testing.T, d storage.Driver, v verb, ds engine.DatasetID, tree map[string]string) {
	t.Helper()
	_, there := list(t, d)[v.object(ds)]
	if there != v.makes {
		t.Errorf("%s repeated: %s is listed %v, want %v", v.name, v.object(ds), there, v.makes)
		return
	}
	switch v.name {
	case "clone":
		wantTree(t, "clone after an interruption", describe(t, mustMount(t, d, ds)), tree)
	case "snapshot":
		wantTree(t, "clone of a snapshot after an interruption", describe(t, mustClone(t, d, snap("base", string(ds)), ds)), tree)
	}
}

// checkNoRemains: opening has swept everything that is not listed.
func checkNoRemains(t *testing.T, p Pool, d storage.Driver) {
	t.Helper()
	listed := list(t, d)
	entries, err := os.ReadDir(p.Dir)
	must(t, err)
	for _, e := range entries {
		if _, ok := listed[e.Name()]; !ok {
			t.Errorf("opening the pool left %s, which is not listed", e.Name())
		}
	}
	if p.Temp == "" {
		return
	}
	entries, err = os.ReadDir(p.Temp)
	must(t, err)
	if len(entries) > 0 {
		t.Errorf("opening the pool left %v in %s", entries, p.Temp)
	}
}
