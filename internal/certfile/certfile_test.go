package certfile_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/certfile"
)

// authority signs certificates for localhost.
type authority struct {
	t    *testing.T
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
	pool *x509.CertPool
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	tmpl := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, tmpl, tmpl, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	a := &authority{t: t, key: key, pool: x509.NewCertPool()}
	if a.cert, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	a.pool.AddCert(a.cert)
	return a
}

// issue returns a certificate with a serial number and its key, as PEM.
func (a *authority) issue(serial int64, life time.Duration) (cert, key []byte) {
	a.t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		a.t.Fatal(err)
	}
	tmpl := &x509.Certificate{
		SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: "ramet"}, DNSNames: []string{"localhost"},
		NotAfter: time.Now().Add(life), ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, tmpl, a.cert, &k.PublicKey, a.key)
	if err != nil {
		a.t.Fatal(err)
	}
	kder, err := x509.MarshalPKCS8PrivateKey(k)
	if err != nil {
		a.t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: kder})
}

// logs is what was logged; safe while the watcher runs.
type logs struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logs) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logs) count(text string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Count(l.b.String(), text)
}

// world is an HTTPS server that watches its files.
type world struct {
	*authority
	cert, key string
	url       string
	log       *logs
	hup       chan os.Signal
	cache     tls.ClientSessionCache // of all clients, so that they resume what they can
}

func newWorld(t *testing.T, every time.Duration) *world {
	t.Helper()
	dir := t.TempDir()
	w := &world{
		authority: newAuthority(t), cert: filepath.Join(dir, "tls.crt"), key: filepath.Join(dir, "tls.key"),
		log: &logs{}, hup: make(chan os.Signal, 1), cache: tls.NewLRUClientSessionCache(0),
	}
	c, k := w.issue(10, 90*24*time.Hour)
	w.put(w.cert, c)
	w.put(w.key, k)
	pair, err := certfile.Open(w.cert, w.key, slog.New(slog.NewTextHandler(w.log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	w.url = "https://localhost:" + port
	srv := &http.Server{
		Handler:           http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(rw, r.Proto) }),
		ReadHeaderTimeout: time.Minute, ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug),
	}
	var wg sync.WaitGroup
	ctx, cancel := context.WithCancel(context.Background())
	wg.Go(func() { _ = srv.Serve(tls.NewListener(l, pair.Config())) })
	wg.Go(func() { pair.Watch(ctx, every, w.hup) })
	t.Cleanup(func() {
		cancel()
		_ = srv.Close()
		wg.Wait()
	})
	return w
}

// put replaces a file at once, as renewals do.
func (w *world) put(path string, content []byte) {
	w.t.Helper()
	temp := path + ".new"
	err := os.WriteFile(temp, content, 0o600)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) client() *http.Client {
	tr := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: w.pool, ClientSessionCache: w.cache}, ForceAttemptHTTP2: true}
	w.t.Cleanup(tr.CloseIdleConnections)
	return &http.Client{Transport: tr, Timeout: 10 * time.Second}
}

// ask returns the serial number of the certificate that the connection has, and the protocol.
func (w *world) ask(c *http.Client) (serial int64, proto string) {
	w.t.Helper()
	req, err := http.NewRequestWithContext(w.t.Context(), http.MethodGet, w.url, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	resp, err := c.Do(req)
	if err != nil {
		w.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return resp.TLS.PeerCertificates[0].SerialNumber.Int64(), string(b)
}

// until asks new connections until one has the certificate.
func (w *world) until(serial int64) {
	w.t.Helper()
	for end := time.Now().Add(20 * time.Second); ; {
		if got, _ := w.ask(w.client()); got == serial {
			return
		} else if time.Now().After(end) {
			w.t.Fatalf("new connections still get %d, want %d", got, serial)
		}
	}
}

func (w *world) untilLogged(text string) {
	w.t.Helper()
	for end := time.Now().Add(20 * time.Second); w.log.count(text) == 0; {
		if time.Now().After(end) {
			w.t.Fatalf("%q was never logged:\n%s", text, w.log.b.String())
		}
		time.Sleep(time.Millisecond)
	}
}

func TestRenewalReachesNewConnectionsAndLeavesOldOnes(t *testing.T) {
	w := newWorld(t, time.Millisecond)
	old := w.client()
	if serial, proto := w.ask(old); serial != 10 || proto != "HTTP/2.0" {
		t.Fatalf("got certificate %d over %s", serial, proto)
	}
	c, k := w.issue(11, 90*24*time.Hour)
	w.put(w.cert, c) // for a moment the pair does not fit
	w.put(w.key, k)
	w.until(11)
	if serial, _ := w.ask(old); serial != 10 {
		t.Errorf("the open connection was not kept: it has %d", serial)
	}
}

func TestBadPairLeavesTheOneBefore(t *testing.T) {
	w := newWorld(t, time.Millisecond)
	_, other := w.issue(12, time.Hour)
	w.put(w.key, other)
	w.untilLogged("the one before stays")
	if serial, _ := w.ask(w.client()); serial != 10 {
		t.Errorf("got certificate %d", serial)
	}
	w.put(w.key, []byte("no key at all"))
	w.untilLogged("failed to find any PEM data in key input")
	if n := w.log.count("private key does not match public key"); n != 1 {
		t.Errorf("one trouble was logged %d times", n)
	}
	if err := os.Remove(w.key); err != nil {
		t.Fatal(err)
	}
	w.untilLogged("no such file")
	if serial, _ := w.ask(w.client()); serial != 10 {
		t.Errorf("got certificate %d", serial)
	}
	c, k := w.issue(13, time.Hour)
	w.put(w.cert, c)
	w.put(w.key, k)
	w.until(13)
	if w.log.count("ends soon") == 0 {
		t.Error("an hour is left and nobody was told")
	}
}

func TestSignalReloads(t *testing.T) {
	w := newWorld(t, time.Hour)
	c, k := w.issue(14, 90*24*time.Hour)
	w.put(w.cert, c)
	w.put(w.key, k)
	if serial, _ := w.ask(w.client()); serial != 10 {
		t.Fatalf("got certificate %d before the signal", serial)
	}
	w.hup <- syscall.SIGHUP
	w.until(14)
	w.put(w.cert, []byte("broken"))
	w.hup <- syscall.SIGHUP
	w.untilLogged("cannot be read anew")
	if serial, _ := w.ask(w.client()); serial != 14 {
		t.Errorf("got certificate %d", serial)
	}
}

func TestOldProtocolsAreRefused(t *testing.T) {
	w := newWorld(t, time.Hour)
	for version, ok := range map[uint16]bool{tls.VersionTLS10: false, tls.VersionTLS11: false, tls.VersionTLS12: true, tls.VersionTLS13: true} {
		conf := &tls.Config{RootCAs: w.pool, MinVersion: version, MaxVersion: version, ServerName: "localhost"} //nolint:gosec // old ones are what is tried
		d := tls.Dialer{Config: conf}
		conn, err := d.DialContext(t.Context(), "tcp", strings.TrimPrefix(w.url, "https://"))
		if (err == nil) != ok {
			t.Errorf("%s: %v", tls.VersionName(version), err)
		}
		if conn != nil {
			_ = conn.Close()
		}
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	a := newAuthority(t)
	dir := t.TempDir()
	c1, k1 := a.issue(1, time.Hour)
	_, k2 := a.issue(2, time.Hour)
	file := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	cert, key := file("c", c1), file("k", k1)
	for name, pair := range map[string][2]string{
		"no key": {cert, ""}, "no certificate": {"", key}, "not there": {cert, filepath.Join(dir, "none")}, "another's key": {cert, file("k2", k2)},
		"not PEM": {file("x", []byte("x")), key}, "swapped": {key, cert},
	} {
		_, err := certfile.Open(pair[0], pair[1], slog.New(slog.DiscardHandler))
		if engine.CodeOf(err) != engine.CodeCertificateInvalid || engine.HintOf(err) == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
