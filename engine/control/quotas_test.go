package control

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// slowHost starts nothing before the test's end, so that what is reserved
// stays reserved.
type slowHost struct {
	noInstances
	port *atomic.Int64
}

func (h slowHost) Start(ctx context.Context, _ engine.InstanceSpec) (engine.Instance, error) {
	<-ctx.Done()
	return nil, context.Cause(ctx)
}

func (h slowHost) FreePort(context.Context, map[int]bool) (int, error) {
	return int(h.port.Add(1)), nil
}

func newSlowCore(t *testing.T) *core {
	t.Helper()
	c := newCore(t)
	host := slowHost{port: &atomic.Int64{}}
	host.port.Store(20000)
	c.Instances = host
	return c
}

func quotaOf(t *testing.T, err error) map[string]any {
	t.Helper()
	e := engine.As(err)
	if e == nil || e.Code != engine.CodeQuotaExceeded || e.Class != engine.ClassExhausted || e.Hint == "" {
		t.Fatalf("got %v, want a quota that is used up", err)
	}
	return e.Details
}

// Of requests for the last place one gets it.
func TestTheLastPlaceGoesToOne(t *testing.T) {
	c := newSlowCore(t)
	id := c.project(t, "web", engine.Quota{Clones: 3})
	h := newHistory(t, c, "shop", "monday")
	h.source.Project = id
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&h.source) })
	root := (&Tokens{c}).Local("")
	var made, refused atomic.Int64
	var wg sync.WaitGroup
	for i := range 12 {
		wg.Go(func() {
			_, err := (&Clones{c}).Create(t.Context(), root, CreateCloneRequest{Name: "c" + string(rune('a'+i)), From: "shop", Profile: engine.MaskingNone})
			switch {
			case err == nil:
				made.Add(1)
			case engine.CodeOf(err) == engine.CodeQuotaExceeded:
				refused.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if made.Load() != 3 || refused.Load() != 9 {
		t.Errorf("%d were made and %d refused, of a quota of 3", made.Load(), refused.Load())
	}
	_, err := (&Clones{c}).Create(t.Context(), root, CreateCloneRequest{Name: "late", From: "shop", Profile: engine.MaskingNone})
	got := quotaOf(t, err)
	for member, want := range map[string]any{"quota": "project.clones", "of": "web", "limit": int64(3), "used": int64(3), "requested": int64(1)} {
		if got[member] != want {
			t.Errorf("%s is %v, want %v", member, got[member], want)
		}
	}
	pr, err := (&Projects{c}).Get(t.Context(), root, "web")
	if err != nil || pr.Used.Clones != 3 {
		t.Errorf("used is %+v, %v", pr.Used, err)
	}
}

func TestAUsersQuotaCountsWhereverTheClonesAre(t *testing.T) {
	c := newSlowCore(t)
	c.project(t, "a", engine.Quota{})
	c.project(t, "b", engine.Quota{})
	newHistory(t, c, "shop", "monday")
	u, plain := c.person(t, "ada", access.RoleAdmin)
	two := 2
	if _, err := (&Users{c}).Update(t.Context(), (&Tokens{c}).Local(""), "ada", 0, UserPatch{Quota: QuotaPatch{Clones: &two}}); err != nil {
		t.Fatal(err)
	}
	ada := c.loginWith(t, plain)
	for i, project := range []string{"a", "b", "a"} {
		_, err := (&Clones{c}).Create(t.Context(), ada, CreateCloneRequest{Name: "c" + project + string(rune('0'+i)), From: "shop", Project: project, Profile: engine.MaskingNone})
		if i < 2 && err != nil {
			t.Fatal(err)
		}
		if i == 2 && quotaOf(t, err)["of"] != "ada" {
			t.Errorf("got %v", err)
		}
	}
	// What a program makes does not count as a person's.
	if _, err := (&Clones{c}).Create(t.Context(), (&Tokens{c}).Local(""), CreateCloneRequest{Name: "other", From: "shop", Profile: engine.MaskingNone}); err != nil {
		t.Error(err)
	}
	v, err := (&Users{c}).Get(t.Context(), (&Tokens{c}).Local(""), "ada")
	if err != nil || v.Used.Clones != 2 || v.ID != u.ID {
		t.Errorf("got %+v, %v", v.Used, err)
	}
}

// Bytes that are used up stop whatever would use more; what was measured last
// counts, of the present state of each clone.
func TestBytesThatAreUsedUp(t *testing.T) {
	c := newSlowCore(t)
	root := (&Tokens{c}).Local("")
	h := newHistory(t, c, "shop", "monday", "tuesday")
	cl := c.newClone(t, h, "dev", h.prepared[0])
	limit := int64(1000)
	if _, err := (&Projects{c}).Update(t.Context(), root, "default", 0, ProjectPatch{Quota: QuotaPatch{Bytes: &limit}}); err != nil {
		t.Fatal(err)
	}
	measure := func(n int64) {
		update(t, c, func(tx engine.Tx) error {
			return errors.Join(
				tx.Usage().Put(&engine.UsageRecord{Meta: engine.Meta{ID: cl.Timeflow}, Unique: n}),
				tx.Usage().Put(&engine.UsageRecord{Meta: engine.Meta{ID: h.source.Timeflow}, Unique: 1 << 40}), // a source's is nobody's clone
			)
		})
	}
	measure(1000)
	verbs := map[string]func() error{
		"create": func() error {
			_, err := (&Clones{c}).Create(t.Context(), root, CreateCloneRequest{Name: "more", From: "shop", Profile: engine.MaskingNone})
			return err
		},
		"refresh": func() error {
			_, err := (&Clones{c}).Refresh(t.Context(), root, "dev", RefreshRequest{Profile: engine.MaskingNone})
			return err
		},
		"rollback": func() error {
			_, err := (&Clones{c}).Rollback(t.Context(), root, "dev", RollbackRequest{At: "latest"})
			return err
		},
	}
	for name, try := range verbs {
		err := try()
		if got := quotaOf(t, err); got["quota"] != "project.bytes" || got["limit"] != limit || got["used"] != int64(1000) {
			t.Errorf("%s: got %v", name, got)
		}
	}
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Clones().Get(cl.ID)
		if got.Status != cl.Status {
			t.Errorf("the clone is %s after a refusal", got.Status)
		}
		return err
	})
	measure(999)
	if err := verbs["create"](); err != nil {
		t.Error(err)
	}
	if err := verbs["refresh"](); err != nil {
		t.Error(err)
	}
}

// A retry reserves again, and so it counts again.
func TestARetryIsWithinTheQuota(t *testing.T) {
	c := newSlowCore(t)
	root := (&Tokens{c}).Local("")
	newHistory(t, c, "shop", "monday")
	one := 1
	if _, err := (&Projects{c}).Update(t.Context(), root, "default", 0, ProjectPatch{Quota: QuotaPatch{Clones: &one}}); err != nil {
		t.Fatal(err)
	}
	op, err := (&Clones{c}).Create(t.Context(), root, CreateCloneRequest{Name: "first", From: "shop", Profile: engine.MaskingNone})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (&Operations{c}).Cancel(t.Context(), root, string(op.ID)); err != nil {
		t.Fatal(err)
	}
	if op, err = c.runner.Wait(t.Context(), op.ID); err != nil || op.Status != engine.OperationCancelled {
		t.Fatalf("got %s, %v", op.Status, err)
	}
	if _, err := (&Clones{c}).Create(t.Context(), root, CreateCloneRequest{Name: "second", From: "shop", Profile: engine.MaskingNone}); err != nil {
		t.Fatal(err)
	}
	if _, err := (&Operations{c}).Retry(t.Context(), root, string(op.ID)); quotaOf(t, err)["limit"] != int64(1) {
		t.Errorf("got %v", err)
	}
}
