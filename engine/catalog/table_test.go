package catalog

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

func meta(prefix, n string) engine.Meta { return engine.Meta{ID: engine.NewID(prefix), Name: n} }

func TestPutSetsTimesAndRevision(t *testing.T) {
	now := &clock{time.Date(2026, 3, 1, 10, 0, 0, 123456789, time.FixedZone("x", 3600))}
	c := open(t, func(o *Options) { o.Now = now.now })
	first := engine.Clone{
		Meta: meta(engine.PrefixClone, "one"), Kind: engine.CloneVDB, Status: engine.CloneCreating,
		Password: engine.Sealed("\x00\xffsecret"), Settings: map[string]string{"work_mem": "4MB"},
	}
	first.Labels = map[string]string{"k": "v"}
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&first) })
	if first.Revision != 1 || !first.CreatedAt.Equal(now.at) || first.CreatedAt != first.UpdatedAt {
		t.Errorf("after the first put: %+v", first.Meta)
	}
	created := first.CreatedAt
	now.at = now.at.Add(time.Minute)
	second := first
	second.Status, second.CreatedAt, second.Revision = engine.CloneRunning, time.Time{}, 0
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&second) })
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Clones().Get(first.ID)
		if err != nil {
			return err
		}
		if got.Revision != 2 || got.CreatedAt != created || !got.UpdatedAt.Equal(now.at) {
			t.Errorf("after the second put: %+v", got.Meta)
		}
		if !reflect.DeepEqual(got, second) {
			t.Errorf("got %+v, want %+v", got, second)
		}
		return nil
	})
}

func TestNotFoundCarriesTheKindsCodeAndWhatWasAsked(t *testing.T) {
	c := open(t, nil)
	view(t, c, func(tx engine.Tx) error {
		ask := map[string]func() error{
			engine.CodeSourceNotFound:    func() error { _, err := tx.Sources().ByName("abc"); return err },
			engine.CodeCloneNotFound:     func() error { _, err := tx.Clones().Get("abc"); return err },
			engine.CodeSnapshotNotFound:  func() error { _, err := tx.Snapshots().ByName("abc"); return err },
			engine.CodeTokenNotFound:     func() error { _, err := tx.Tokens().ByName("abc"); return err },
			engine.CodeOperationNotFound: func() error { _, err := tx.Operations().Get("abc"); return err },
			engine.CodeDatasetNotFound:   func() error { _, err := tx.Timeflows().ByName("abc"); return err },
		}
		for code, fn := range ask {
			err := fn()
			wantCode(t, err, engine.ClassNotFound, code)
			if !strings.Contains(err.Error(), `"abc"`) {
				t.Errorf("%q does not name what was asked", err)
			}
		}
		_, err := tx.Clones().ByName(strings.Repeat("é", 300))
		if len(err.Error()) > 200 {
			t.Errorf("a long name fills the message: %d bytes", len(err.Error()))
		}
		for _, odd := range []string{"", "\x00", "../x"} {
			if _, err := tx.Clones().ByName(odd); engine.ClassOf(err) != engine.ClassNotFound {
				t.Errorf("name %q: got %v", odd, err)
			}
		}
		return nil
	})
}

func TestSourcesAndClonesShareOneNamespace(t *testing.T) {
	c := open(t, nil)
	src := engine.Source{Meta: meta(engine.PrefixSource, "shop")}
	clo := engine.Clone{Meta: meta(engine.PrefixClone, "shop")}
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&src) })
	err := c.Update(t.Context(), func(tx engine.Tx) error { return tx.Clones().Put(&clo) })
	wantCode(t, err, engine.ClassConflict, engine.CodeNameTaken)
	if clo.Revision != 0 {
		t.Errorf("a refused put changed the object: %+v", clo.Meta)
	}
	view(t, c, func(tx engine.Tx) error {
		_, err := tx.Clones().ByName("shop")
		wantCode(t, err, engine.ClassNotFound, engine.CodeCloneNotFound)
		return nil
	})
	// Renaming frees the old name, deleting frees the new one.
	update(t, c, func(tx engine.Tx) error {
		src.Name = "store"
		return tx.Sources().Put(&src)
	})
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&clo) })
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Delete(src.ID) })
	update(t, c, func(tx engine.Tx) error {
		clo.Name = "store"
		return tx.Clones().Put(&clo)
	})
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Clones().ByName("store")
		if err != nil || got.ID != clo.ID {
			t.Errorf("got %v, %v", got.ID, err)
		}
		return nil
	})
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Delete(src.ID) }) // absent: no error
}

func TestSnapshotNamesAreUniquePerOwner(t *testing.T) {
	c := open(t, nil)
	a := engine.Snapshot{Meta: meta(engine.PrefixSnapshot, "monday"), Of: "src_a"}
	b := engine.Snapshot{Meta: meta(engine.PrefixSnapshot, "monday"), Of: "src_b"}
	again := engine.Snapshot{Meta: meta(engine.PrefixSnapshot, "monday"), Of: "src_a"}
	only := engine.Snapshot{Meta: meta(engine.PrefixSnapshot, "tuesday"), Of: "src_b"}
	update(t, c, func(tx engine.Tx) error {
		for _, s := range []*engine.Snapshot{&a, &b, &only} {
			if err := tx.Snapshots().Put(s); err != nil {
				return err
			}
		}
		return nil
	})
	err := c.Update(t.Context(), func(tx engine.Tx) error { return tx.Snapshots().Put(&again) })
	wantCode(t, err, engine.ClassConflict, engine.CodeNameTaken)
	view(t, c, func(tx engine.Tx) error {
		if got, err := tx.Snapshots().ByName("src_b/monday"); err != nil || got.ID != b.ID {
			t.Errorf("src_b/monday: got %v, %v", got.ID, err)
		}
		if got, err := tx.Snapshots().ByName("tuesday"); err != nil || got.ID != only.ID {
			t.Errorf("tuesday: got %v, %v", got.ID, err)
		}
		_, err := tx.Snapshots().ByName("monday")
		wantCode(t, err, engine.ClassConflict, engine.CodeInvalidPoint)
		_, err = tx.Snapshots().ByName("day") // a suffix is not a name
		wantCode(t, err, engine.ClassNotFound, engine.CodeSnapshotNotFound)
		return nil
	})
}

func TestNameRaceHasOneWinner(t *testing.T) {
	c := open(t, nil)
	var won, lost atomic.Int32
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			err := c.Update(t.Context(), func(tx engine.Tx) error {
				if i%2 == 0 {
					return tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, "wanted")})
				}
				return tx.Clones().Put(&engine.Clone{Meta: meta(engine.PrefixClone, "wanted")})
			})
			switch {
			case err == nil:
				won.Add(1)
			case engine.CodeOf(err) == engine.CodeNameTaken:
				lost.Add(1)
			default:
				t.Errorf("got %v", err)
			}
		})
	}
	wg.Wait()
	if won.Load() != 1 || lost.Load() != 15 {
		t.Errorf("%d won and %d lost, want 1 and 15", won.Load(), lost.Load())
	}
}

func TestAllIsInOrderAndMayChangeWhatItWalks(t *testing.T) {
	c := open(t, nil)
	const n = 500
	var ids []engine.ID
	update(t, c, func(tx engine.Tx) error {
		for i := range n {
			o := engine.Clone{Meta: meta(engine.PrefixClone, name("c%d", i))}
			ids = append(ids, o.ID)
			if err := tx.Clones().Put(&o); err != nil {
				return err
			}
		}
		return nil
	})
	slices.Sort(ids)
	// Grow every even one, so that pages split under the walk, and delete every odd one.
	update(t, c, func(tx engine.Tx) error {
		i := 0
		for o, err := range tx.Clones().All() {
			if err != nil {
				return err
			}
			if o.ID != ids[i] {
				return fmt.Errorf("at %d: got %s, want %s", i, o.ID, ids[i])
			}
			if i%2 == 1 {
				err = tx.Clones().Delete(o.ID)
			} else {
				o.Labels = map[string]string{"fat": strings.Repeat("x", 2000)}
				err = tx.Clones().Put(&o)
			}
			if err != nil {
				return err
			}
			i++
		}
		if i != n {
			return fmt.Errorf("walked %d of %d", i, n)
		}
		return nil
	})
	view(t, c, func(tx engine.Tx) error {
		i := 0
		for o, err := range tx.Clones().All() {
			if err != nil || o.ID != ids[i] || o.Revision != 2 {
				t.Fatalf("at %d: got %s at revision %d, %v", i, o.ID, o.Revision, err)
			}
			i += 2
		}
		return nil
	})
}

func TestDamagedRecordsAreErrorsAndCanBeDeleted(t *testing.T) {
	c := open(t, nil)
	good := engine.Clone{Meta: meta(engine.PrefixClone, "good")}
	bad := engine.Clone{Meta: meta(engine.PrefixClone, "bad")}
	update(t, c, func(tx engine.Tx) error {
		if err := tx.Clones().Put(&bad); err != nil {
			return err
		}
		return tx.Clones().Put(&good)
	})
	raw(t, c, func(tx *bolt.Tx) error { return tx.Bucket(clones.bucket).Put([]byte(bad.ID), []byte(`{"ID":"clo_`)) })
	if err := c.Check(t.Context()); err == nil || !strings.Contains(err.Error(), string(bad.ID)) {
		t.Errorf("check: got %v, want the damaged record named", err)
	}
	view(t, c, func(tx engine.Tx) error {
		_, err := tx.Clones().ByName("bad")
		wantCode(t, err, engine.ClassDataLoss, engine.CodeInternal)
		var seen, failed int
		for _, err := range tx.Clones().All() {
			if seen++; err != nil {
				failed++
			}
		}
		if seen != 2 || failed != 1 {
			t.Errorf("saw %d with %d failed, want 2 with 1", seen, failed)
		}
		return nil
	})
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Delete(bad.ID) })
	bad.Revision = 0
	update(t, c, func(tx engine.Tx) error { return tx.Clones().Put(&bad) })
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		`{"ID":"x"}`, `{"ID":"y"}`, `null`, `[]`, ``, `{"ID":"x","LSN":"zz"}`, `{"ID":"x","Password":"%%"}`,
		`{"ID":"x","Steps":[null,{"Fraction":"a"}]}`, `{"Key":"x","Expires":"9999-99-99"}`, `{"ID":"x","CreatedAt":1}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, value []byte) {
		check := func(what string, id engine.ID, err error) {
			if err == nil && id != "x" {
				t.Errorf("%s: id %q was accepted as x", what, id)
			}
			if err != nil && engine.ClassOf(err) != engine.ClassDataLoss {
				t.Errorf("%s: got %v, want data loss", what, err)
			}
		}
		so, err := sources.decode("x", value)
		check("source", so.ID, err)
		sn, err := snapshots.decode("x", value)
		check("snapshot", sn.ID, err)
		cl, err := clones.decode("x", value)
		check("clone", cl.ID, err)
		op, err := operations.decode("x", value)
		check("operation", op.ID, err)
		tf, err := timeflows.decode("x", value)
		check("timeflow", tf.ID, err)
		to, err := tokens.decode("x", value)
		check("token", to.ID, err)
		au, err := decodeAudit("x", value)
		check("audit", au.ID, err)
		re, err := decodeReply("x", value)
		check("reply", engine.ID(re.Key), err)
	})
}
