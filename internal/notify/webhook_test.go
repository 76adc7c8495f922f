package notify

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
)

func newMessenger(t *testing.T, opt Options) *Messenger {
	t.Helper()
	m, err := New(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.Close)
	return m
}

func hook(url string) engine.WebhookMessage {
	return engine.WebhookMessage{Delivery: "dlv_1", Event: "clone.create", URL: url, Key: []byte("the key of the signature"), Body: []byte(`{"event":"clone.create"}`)}
}

func TestWebhookIsSigned(t *testing.T) {
	var got http.Header
	var body []byte
	srv := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		got = r.Header
		body, _ = io.ReadAll(r.Body)
	}))
	defer srv.Close()
	status, err := newMessenger(t, Options{Private: true, Version: "v1"}).Webhook(t.Context(), hook(srv.URL+"/a?b=c"))
	if err != nil || status != 200 {
		t.Fatalf("got %d, %v", status, err)
	}
	if got.Get(HeaderEvent) != "clone.create" || got.Get(HeaderDelivery) != "dlv_1" || got.Get("Content-Type") != "application/json" || got.Get("User-Agent") != "ramet/v1" {
		t.Errorf("got headers %v", got)
	}
	stamp, _, _ := strings.Cut(strings.TrimPrefix(got.Get(HeaderSignature), "t="), ",")
	var unix int64
	if _, err := fmt.Sscan(stamp, &unix); err != nil {
		t.Fatal(err)
	}
	if want := Sign([]byte("the key of the signature"), time.Unix(unix, 0), body); got.Get(HeaderSignature) != want {
		t.Errorf("got signature %q, want %q", got.Get(HeaderSignature), want)
	}
}

// The example of docs/notifications.md, computed with openssl.
func TestSignatureOfTheDocumentation(t *testing.T) {
	got := Sign([]byte("whsec-example-key"), time.Unix(1767225600, 0), []byte(`{"event":"test"}`))
	if want := "t=1767225600,v1=4328e6a37570d690717f5478ece72e20a6e967261b96aa6c39f2f396c7557759"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWebhookAnswers(t *testing.T) {
	var followed atomic.Bool
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/followed":
			followed.Store(true)
		case "/redirect":
			http.Redirect(w, r, "/followed", http.StatusTemporaryRedirect)
		case "/endless":
			chunk := make([]byte, 64<<10)
			for r.Context().Err() == nil {
				if _, err := w.Write(chunk); err != nil {
					return
				}
			}
		case "/broken":
			w.WriteHeader(http.StatusInternalServerError)
		}
	}))
	defer srv.Close()
	m := newMessenger(t, Options{Private: true})
	for _, c := range []struct {
		path   string
		status int
		want   string
	}{
		{"/redirect", 307, "redirects are not followed"}, {"/broken", 500, "answered 500"}, {"/endless", 200, ""},
	} {
		status, err := m.Webhook(t.Context(), hook(srv.URL+c.path))
		if status != c.status || (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %d, %v; want %d, %q", c.path, status, err, c.status, c.want)
		}
	}
	if followed.Load() {
		t.Error("the redirect was followed")
	}
}

func TestWebhookEndsWithItsContextAndHidesTheURL(t *testing.T) {
	hang := make(chan struct{})
	srv := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-hang:
		case <-r.Context().Done():
		}
	}))
	defer srv.Close()
	defer close(hang)
	m := newMessenger(t, Options{Private: true})
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("stop"))
	if _, err := m.Webhook(ctx, hook(srv.URL+"/services/T000/secret-path")); err == nil || strings.Contains(err.Error(), "secret-path") {
		t.Errorf("got %v", err)
	}
	m.client.Timeout = time.Millisecond
	if _, err := m.Webhook(t.Context(), hook(srv.URL+"/services/T000/secret-path")); err == nil || !strings.Contains(err.Error(), "did not answer") {
		t.Errorf("got %v", err)
	}
}

func TestWebhookVerifiesCertificates(t *testing.T) {
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	srv.TLS = &tls.Config{}
	srv.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug)
	srv.StartTLS()
	defer srv.Close()
	var unknown x509.UnknownAuthorityError
	if _, err := newMessenger(t, Options{Private: true}).Webhook(t.Context(), hook(srv.URL)); !errors.As(err, &unknown) {
		t.Errorf("a certificate of nobody's: got %v", err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(srv.Certificate())
	m := newMessenger(t, Options{Private: true, RootCAs: pool})
	if _, err := m.Webhook(t.Context(), hook(srv.URL)); err != nil {
		t.Errorf("a good certificate: %v", err)
	}
	var other x509.HostnameError
	_, port, _ := net.SplitHostPort(srv.Listener.Addr().String())
	if _, err := m.Webhook(t.Context(), hook("https://localhost:"+port)); !errors.As(err, &other) {
		t.Errorf("a certificate of another host: got %v", err)
	}
}

func TestWebhookUsesNoProxyOfTheEnvironment(t *testing.T) {
	var proxied atomic.Bool
	proxy := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { proxied.Store(true) }))
	defer proxy.Close()
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "ALL_PROXY"} {
		t.Setenv(name, proxy.URL)
	}
	// A name that does not resolve would be left to a proxy.
	if _, err := newMessenger(t, Options{Private: true}).Webhook(t.Context(), hook("http://receiver.invalid/")); err == nil || proxied.Load() {
		t.Errorf("got %v, by the proxy: %v", err, proxied.Load())
	}
}

// Names are judged by what they resolve to: localhost is refused without a
// single connection, unless allowed.
func TestWebhookIsKeptFromThisHost(t *testing.T) {
	var reached atomic.Bool
	srv := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached.Store(true) }))
	defer srv.Close()
	_, port, _ := net.SplitHostPort(srv.Listener.Addr().String())
	m := newMessenger(t, Options{})
	for _, url := range []string{srv.URL, "http://localhost:" + port, "http://[::ffff:127.0.0.1]:" + port} {
		_, err := m.Webhook(t.Context(), hook(url))
		if engine.ClassOf(err) != engine.ClassDenied || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", url, err)
		}
	}
	if reached.Load() {
		t.Error("the receiver on loopback was reached")
	}
}

func TestGuard(t *testing.T) {
	for addr, want := range map[string]string{
		"93.184.215.14": "public", "2606:4700::1111": "public", "64:ff9b::5db8:d70e": "public",
		"127.0.0.1": "private", "10.1.2.3": "private", "172.31.0.1": "private", "192.168.1.1": "private", "100.64.0.1": "private",
		"::1": "private", "fd12::1": "private", "::ffff:10.0.0.1": "private", "64:ff9b::a00:1": "private", "2002:7f00:1::": "private",
		"169.254.169.254": "never", "0.0.0.0": "never", "255.255.255.255": "never", "224.0.0.1": "never", "fe80::1": "never", "fe80::1%eth0": "never",
		"::": "never", "ff02::1": "never", "::ffff:169.254.169.254": "never", "64:ff9b::a9fe:a9fe": "never", "2002:a9fe:a9fe::": "never",
		"::a9fe:a9fe": "never", "fd00:ec2::254": "never", "100.100.100.200": "never", "168.63.129.16": "never", "192.0.0.192": "never", "2001:0:1::": "never",
	} {
		a := netip.MustParseAddr(addr)
		strict, lax := guard{}.check(a) == nil, guard{private: true}.check(a) == nil
		if strict != (want == "public") || lax != (want != "never") {
			t.Errorf("%s: strict %v, with private networks %v; want it %s", addr, strict, lax, want)
		}
	}
}

func TestCheckURL(t *testing.T) {
	m := newMessenger(t, Options{})
	for _, good := range []string{"https://hooks.example.com/x", "http://hooks.example.com:8080/x?y=z", "https://[2606:4700::1111]/"} {
		if err := m.CheckURL(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{
		"", "x", "ftp://example.com", "file:///etc/passwd", "https://", "https://user:pw@example.com", "https://example.com/#x", "http:opaque",
		"http://169.254.169.254/latest", "http://10.0.0.1", "http://[::1]/", "https://exa mple.com",
	} {
		if err := m.CheckURL(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
