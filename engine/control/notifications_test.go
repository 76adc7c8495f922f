package control

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/testenv"
)

// post is a messenger that notes what it is given. What it does with it is
// tested in internal/notify; here it is about what is sent when.
type post struct {
	mu     sync.Mutex
	hooks  []engine.WebhookMessage
	mails  []engine.EmailMessage
	answer func(engine.WebhookMessage) (int, error)
}

func (p *post) CheckURL(url string) error {
	if !strings.HasPrefix(url, "https://") {
		return errors.New("no")
	}
	return nil
}
func (p *post) CheckAddress(string) error { return nil }
func (p *post) CanEmail() bool            { return true }

func (p *post) Webhook(_ context.Context, m engine.WebhookMessage) (int, error) {
	p.mu.Lock()
	p.hooks = append(p.hooks, m)
	answer := p.answer
	p.mu.Unlock()
	if answer == nil {
		return 200, nil
	}
	return answer(m)
}

func (p *post) Email(_ context.Context, m engine.EmailMessage) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.mails = append(p.mails, m)
	return 250, nil
}

func (p *post) events() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []string
	for _, m := range p.hooks {
		out = append(out, m.Event)
	}
	return out
}

// newPost gives the core a messenger. run starts the notifier.
func newPost(t *testing.T) (c *core, p *post, run func()) {
	t.Helper()
	c, p = newCore(t), &post{}
	c.Messenger = p
	c.notifier.backoff = []time.Duration{time.Millisecond, time.Millisecond}
	return c, p, func() { c.workers.background(c.notifier.run) }
}

func (c *core) notification(t *testing.T, r NotificationRequest) engine.Notification {
	t.Helper()
	if r.Kind == "" {
		r.Kind, r.URL = engine.NotifyWebhook, "https://receiver.example/hook"
	}
	n, _, err := (&Notifications{c}).Create(t.Context(), SystemPrincipal(), r)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (c *core) end(t *testing.T, kind string, status engine.OperationStatus, object engine.ObjectRef, parent engine.ID) engine.Operation {
	t.Helper()
	op := engine.Operation{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixOperation)}, Kind: kind, Status: status, Object: object, Parent: parent, Principal: "somebody",
	}
	if status == engine.OperationFailed {
		op.Error = &engine.OperationError{Code: "POOL_FULL", Message: "the pool is full", Hint: "remove something", Step: "copy"}
	}
	update(t, c, func(tx engine.Tx) error {
		if err := tx.Operations().Put(&op); err != nil {
			return err
		}
		c.operationEnds(tx, op)
		return nil
	})
	return op
}

func (c *core) deliveries(t *testing.T, of engine.ID) []engine.Delivery {
	t.Helper()
	page, err := (&Notifications{c}).Deliveries(t.Context(), SystemPrincipal(), string(of), Page{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	return page.Items
}

// eventually waits until the newest delivery is in the status.
func (c *core) eventually(t *testing.T, of engine.ID, want engine.DeliveryStatus) engine.Delivery {
	t.Helper()
	var last engine.Delivery
	testenv.Eventually(t, 10*time.Second, func() error {
		all := c.deliveries(t, of)
		if len(all) == 0 {
			return errors.New("no delivery")
		}
		if last = all[0]; last.Status != want {
			return fmt.Errorf("the delivery is %s after %d attempts: %s", last.Status, last.Attempts, last.Problem)
		}
		return nil
	})
	return last
}

func TestNotificationsConcern(t *testing.T) {
	op := func(status engine.OperationStatus) *engine.Operation { return &engine.Operation{Status: status} }
	created := event{Name: kindCreateClone, Project: "prj_red", Operation: op(engine.OperationSucceeded)}
	failed := event{Name: kindSync, Operation: op(engine.OperationFailed)}
	expiring := event{Name: eventCloneExpiring}
	for i, c := range []struct {
		n    engine.Notification
		e    event
		want bool
	}{
		{engine.Notification{}, created, true},
		{engine.Notification{}, expiring, true},
		{engine.Notification{Disabled: true}, created, false},
		{engine.Notification{Events: []string{"clone.*"}}, created, true},
		{engine.Notification{Events: []string{"clone.*"}}, failed, false},
		{engine.Notification{Events: []string{"snapshot.*", "source.sync"}}, failed, true},
		{engine.Notification{Outcomes: []string{"failed"}}, failed, true},
		{engine.Notification{Outcomes: []string{"failed"}}, created, false},
		{engine.Notification{Outcomes: []string{"failed"}}, expiring, false},
		{engine.Notification{Outcomes: []string{"failed"}, Events: []string{"clone.expiring"}}, expiring, true},
		{engine.Notification{Project: "prj_red"}, created, true},
		{engine.Notification{Project: "prj_blue"}, created, false},
		{engine.Notification{Project: engine.DefaultProject}, failed, true},
	} {
		if got := concerns(c.n, c.e); got != c.want {
			t.Errorf("%d: %+v about %s: got %v", i, c.n, c.e.Name, got)
		}
	}
}

func TestEndOfAnOperationIsDelivered(t *testing.T) {
	c, p, run := newPost(t)
	c.RenderOperation = func(op engine.Operation) (json.RawMessage, error) { return json.Marshal(map[string]any{"id": op.ID}) }
	h := newHistory(t, c, "shop")
	n := c.notification(t, NotificationRequest{Name: "ops", Events: []string{"source.*"}})
	run()
	op := c.end(t, kindSync, engine.OperationFailed, sourceRef(h.source), "")
	c.end(t, kindPrepare, engine.OperationFailed, sourceRef(h.source), op.ID) // a part of it
	c.end(t, kindCreateClone, engine.OperationSucceeded, engine.ObjectRef{}, "")
	d := c.eventually(t, n.ID, engine.DeliveryDelivered)
	if d.Attempts != 1 || d.Response != 200 || d.Operation != op.ID || d.SentAt.IsZero() {
		t.Errorf("got %+v", d)
	}
	if got := p.events(); !slices.Equal(got, []string{kindSync}) {
		t.Fatalf("sent %v", got)
	}
	var body notice
	if err := json.Unmarshal(p.hooks[0].Body, &body); err != nil {
		t.Fatal(err)
	}
	if body.Outcome != "failed" || body.Object.Name != "shop" || body.Object.Project != "prj_default" || !slices.Contains(body.Hints, "remove something") ||
		!strings.Contains(string(body.Operation), string(op.ID)) || body.OccurredAt.IsZero() {
		t.Errorf("got %+v", body)
	}
	if p.hooks[0].Delivery != d.ID || len(p.hooks[0].Key) < 16 {
		t.Errorf("got %+v", p.hooks[0])
	}
}

func TestReceiverThatIsDownAndComesBack(t *testing.T) {
	c, p, run := newPost(t)
	c.notifier.backoff = []time.Duration{time.Millisecond, time.Millisecond, time.Millisecond, time.Hour}
	n := c.notification(t, NotificationRequest{Name: "ops"})
	up := false
	p.answer = func(engine.WebhookMessage) (int, error) {
		if up {
			return 204, nil
		}
		return 503, errors.New("the receiver answered 503")
	}
	run()
	c.end(t, kindSync, engine.OperationSucceeded, engine.ObjectRef{}, "")
	testenv.Eventually(t, 10*time.Second, func() error {
		if got := len(p.events()); got != 4 {
			return fmt.Errorf("%d attempts", got)
		}
		return nil
	})
	testenv.Eventually(t, 10*time.Second, func() error {
		if d := c.deliveries(t, n.ID)[0]; d.Attempts != 4 || d.Response != 503 || d.Status != engine.DeliveryPending {
			return fmt.Errorf("got %+v", d)
		}
		return nil
	})
	p.mu.Lock()
	up = true
	first := p.hooks[0].Delivery
	p.mu.Unlock()
	// A person need not wait for the next attempt.
	if _, err := (&Notifications{c}).Retry(t.Context(), SystemPrincipal(), string(first)); err != nil {
		t.Fatal(err)
	}
	d := c.eventually(t, n.ID, engine.DeliveryDelivered)
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range p.hooks {
		if m.Delivery != d.ID {
			t.Errorf("attempts of one delivery have the ids %s and %s", m.Delivery, d.ID)
		}
	}
}

func TestDeliveryIsGivenUp(t *testing.T) {
	c, p, run := newPost(t)
	n := c.notification(t, NotificationRequest{Name: "ops"})
	p.answer = func(engine.WebhookMessage) (int, error) { return 0, errors.New("nobody there") }
	run()
	c.end(t, kindSync, engine.OperationSucceeded, engine.ObjectRef{}, "")
	d := c.eventually(t, n.ID, engine.DeliveryFailed)
	if d.Attempts != 3 || d.Problem != "nobody there" {
		t.Errorf("got %+v", d)
	}
	_, sent := c.notifier.counts()
	if sent[SentKey{engine.NotifyWebhook, "failed"}] != 1 || sent[SentKey{engine.NotifyWebhook, "retried"}] != 2 {
		t.Errorf("counted %v", sent)
	}
}

// A receiver that does not answer has its own place in the queue.
func TestSlowReceiverDelaysNobodyElse(t *testing.T) {
	c, p, run := newPost(t)
	slow := c.notification(t, NotificationRequest{Name: "slow", URL: "https://slow.example", Kind: engine.NotifyWebhook})
	fast := c.notification(t, NotificationRequest{Name: "fast", URL: "https://fast.example", Kind: engine.NotifyWebhook})
	hang := make(chan struct{})
	p.answer = func(m engine.WebhookMessage) (int, error) {
		if strings.Contains(m.URL, "slow") {
			<-hang
		}
		return 200, nil
	}
	run()
	for range 5 {
		c.end(t, kindSync, engine.OperationSucceeded, engine.ObjectRef{}, "")
	}
	testenv.Eventually(t, 10*time.Second, func() error {
		for _, d := range c.deliveries(t, fast.ID) {
			if d.Status != engine.DeliveryDelivered {
				return fmt.Errorf("%s is %s", d.ID, d.Status)
			}
		}
		return nil
	})
	for _, d := range c.deliveries(t, slow.ID) {
		if d.Status != engine.DeliveryPending {
			t.Errorf("the slow one: %s is %s", d.ID, d.Status)
		}
	}
	close(hang)
	c.eventually(t, slow.ID, engine.DeliveryDelivered)
}

// What an earlier daemon has stored and not sent is sent by the next.
func TestStoredDeliveryIsSentByTheNextDaemon(t *testing.T) {
	c, p, _ := newPost(t)
	n := c.notification(t, NotificationRequest{Name: "ops"})
	c.end(t, kindSync, engine.OperationSucceeded, engine.ObjectRef{}, "")
	c.notifier = newNotifier(c) // the memory of the first is gone
	c.workers.background(c.notifier.run)
	c.eventually(t, n.ID, engine.DeliveryDelivered)
	if got := p.events(); len(got) != 1 {
		t.Errorf("sent %v", got)
	}
}

func TestEmailOfAFailure(t *testing.T) {
	c, p, run := newPost(t)
	c.RenderOperation = func(op engine.Operation) (json.RawMessage, error) {
		return json.Marshal(map[string]any{"id": op.ID, "principal": op.Principal, "error": map[string]any{"code": op.Error.Code, "message": op.Error.Message, "step": op.Error.Step}})
	}
	h := newHistory(t, c, "shop")
	n := c.notification(t, NotificationRequest{Name: "mail", Kind: engine.NotifyEmail, To: []string{"ops@example.com"}})
	run()
	op := c.end(t, kindSync, engine.OperationFailed, sourceRef(h.source), "")
	c.eventually(t, n.ID, engine.DeliveryDelivered)
	m := p.mails[0]
	if m.Subject != "[ramet] source.sync failed: shop" || !slices.Equal(m.To, []string{"ops@example.com"}) {
		t.Errorf("got %+v", m)
	}
	for _, want := range []string{string(op.ID), "the pool is full (POOL_FULL)", "remove something", "ramet op show " + string(op.ID), "somebody"} {
		if !strings.Contains(m.Text, want) {
			t.Errorf("the letter lacks %q:\n%s", want, m.Text)
		}
	}
}

func TestSourceThatIsLostIsTold(t *testing.T) {
	c, p, run := newPost(t)
	h := newHistory(t, c, "shop")
	n := c.notification(t, NotificationRequest{Name: "ops"})
	run()
	lost := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "no route to host").WithHint("look at the network")
	c.setSourceProblem(t.Context(), h.source.ID, lost)
	c.eventually(t, n.ID, engine.DeliveryDelivered)
	c.setSourceProblem(t.Context(), h.source.ID, lost) // still lost: no news
	c.setSourceProblem(t.Context(), h.source.ID, nil)
	testenv.Eventually(t, 10*time.Second, func() error {
		if got := p.events(); !slices.Equal(got, []string{eventSourceDegraded, eventSourceRecovered}) {
			return fmt.Errorf("sent %v", got)
		}
		return nil
	})
	c.eventually(t, n.ID, engine.DeliveryDelivered)
}

func TestNotificationsAreManaged(t *testing.T) {
	c, _, _ := newPost(t)
	ns, p := &Notifications{c}, SystemPrincipal()
	n := c.notification(t, NotificationRequest{Name: "ops"})
	if string(n.Secret) == "" || strings.Contains(fmt.Sprintf("%+v", n), "whs") {
		t.Errorf("got %+v", n)
	}
	for name, r := range map[string]NotificationRequest{
		"url": {Name: "x", Kind: engine.NotifyWebhook, URL: "gopher://x"}, "kind": {Name: "x", Kind: "pigeon"},
		"short secret": {Name: "x", Kind: engine.NotifyWebhook, URL: "https://x.example", Secret: "short"},
		"no address":   {Name: "x", Kind: engine.NotifyEmail}, "outcome": {Name: "x", Kind: engine.NotifyWebhook, URL: "https://x.example", Outcomes: []string{"well"}},
		"pattern": {Name: "x", Kind: engine.NotifyWebhook, URL: "https://x.example", Events: []string{"[a"}},
		"name":    {Name: "-", Kind: engine.NotifyWebhook, URL: "https://x.example"}, "project": {Name: "x", Kind: engine.NotifyWebhook, URL: "https://x.example", Project: "none"},
		"both": {Name: "x", Kind: engine.NotifyEmail, To: []string{"a@b"}, URL: "https://x.example"},
	} {
		if _, _, err := ns.Create(t.Context(), p, r); err == nil {
			t.Errorf("%s: %+v is taken", name, r)
		}
	}
	off := true
	if _, err := ns.Update(t.Context(), p, "ops", n.Revision+1, NotificationPatch{Disabled: &off}); engine.CodeOf(err) != engine.CodePreconditionFailed {
		t.Errorf("an update of another revision: %v", err)
	}
	if _, err := ns.Update(t.Context(), p, "ops", n.Revision, NotificationPatch{Disabled: &off}); err != nil {
		t.Fatal(err)
	}
	if _, err := ns.Test(t.Context(), p, "ops"); engine.CodeOf(err) != engine.CodeWrongState {
		t.Errorf("a test of a disabled one: %v", err)
	}
	off = false
	if _, err := ns.Update(t.Context(), p, "ops", 0, NotificationPatch{Disabled: &off}); err != nil {
		t.Fatal(err)
	}
	d, err := ns.Test(t.Context(), p, "ops")
	if err != nil || d.Event != eventTest {
		t.Fatalf("got %+v, %v", d, err)
	}
	if got, err := ns.Get(t.Context(), p, "ops"); err != nil || got.Last == nil || got.Last.ID != d.ID {
		t.Errorf("got %+v, %v", got, err)
	}
	nobody := engine.Principal{Name: "nobody"}
	for what, err := range map[string]error{
		"create": func() error { _, _, err := ns.Create(t.Context(), nobody, NotificationRequest{}); return err }(),
		"get":    func() error { _, err := ns.Get(t.Context(), nobody, "ops"); return err }(),
		"list":   func() error { _, err := ns.List(t.Context(), nobody, Page{}); return err }(),
		"update": func() error { _, err := ns.Update(t.Context(), nobody, "ops", 0, NotificationPatch{}); return err }(),
		"remove": ns.Remove(t.Context(), nobody, "ops", 0),
		"test":   func() error { _, err := ns.Test(t.Context(), nobody, "ops"); return err }(),
		"log":    func() error { _, err := ns.Deliveries(t.Context(), nobody, "ops", Page{}); return err }(),
		"retry":  func() error { _, err := ns.Retry(t.Context(), nobody, string(d.ID)); return err }(),
	} {
		if engine.ClassOf(err) != engine.ClassDenied {
			t.Errorf("%s without the permission: %v", what, err)
		}
	}
	if err := ns.Remove(t.Context(), p, "ops", 0); err != nil {
		t.Fatal(err)
	}
	view(t, c, func(tx engine.Tx) error {
		if left, err := collect(tx.Deliveries().All(), nil); err != nil || len(left) > 0 {
			t.Errorf("left %v, %v", left, err)
		}
		return nil
	})
}

func TestDeliveriesAreKeptWithinBounds(t *testing.T) {
	c, _, _ := newPost(t)
	n := c.notification(t, NotificationRequest{Name: "ops"})
	const extra = 7
	update(t, c, func(tx engine.Tx) error {
		for range deliveriesKept + extra {
			if _, err := c.storeDelivery(tx, n, event{Name: eventTest}, []byte("{}")); err != nil {
				return err
			}
		}
		_, err := c.storeDelivery(tx, engine.Notification{Meta: engine.Meta{ID: "ntf_gone"}}, event{Name: eventTest}, []byte("{}"))
		return err
	})
	newest := c.deliveries(t, n.ID)[0].ID
	if err := c.tidyDeliveries(t.Context()); err != nil {
		t.Fatal(err)
	}
	view(t, c, func(tx engine.Tx) error {
		left, err := collect(tx.Deliveries().All(), nil)
		if err != nil || len(left) != deliveriesKept || left[len(left)-1].ID != newest {
			t.Errorf("%d are left, %v", len(left), err)
		}
		return nil
	})
}
