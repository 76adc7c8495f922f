package notify

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"github.com/ramet-io/ramet/engine"
)

// mailServer is a real SMTP server that keeps what it is sent.
type mailServer struct {
	port int

	mu       sync.Mutex
	letters  []letter // guarded by mu
	user     string   // who has signed in
	secure   bool     // the last session was encrypted
	auth     bool     // what it asks for
	password string
}

type letter struct {
	from string
	to   []string
	data []byte
}

func newMailServer(t *testing.T, mode TLSMode, auth bool, cert tls.Certificate) *mailServer {
	t.Helper()
	m := &mailServer{auth: auth, password: "mail-secret"}
	srv := smtp.NewServer(m)
	srv.Domain, srv.ErrorLog = "localhost", discard{}
	srv.ReadTimeout, srv.WriteTimeout = 10*time.Second, 10*time.Second
	conf := &tls.Config{Certificates: []tls.Certificate{cert}}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	m.port = l.Addr().(*net.TCPAddr).Port
	switch mode {
	case StartTLS:
		srv.TLSConfig = conf
	case TLS:
		l = tls.NewListener(l, conf)
	case NoTLS:
		srv.AllowInsecureAuth = true
	}
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(l) }()
	t.Cleanup(func() {
		if err := srv.Close(); err != nil {
			t.Error(err)
		}
		<-ended //nolint:errcheck // a closed server ends with an error
	})
	return m
}

type discard struct{}

func (discard) Printf(string, ...any) {}
func (discard) Println(...any)        {}

func (m *mailServer) NewSession(c *smtp.Conn) (smtp.Session, error) {
	_, secure := c.TLSConnectionState()
	m.mu.Lock()
	m.secure = secure
	m.mu.Unlock()
	return &session{server: m}, nil
}

type session struct {
	server *mailServer
	known  bool
	letter letter
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "ramet" || password != s.server.password {
			return errors.New("no")
		}
		s.known = true
		s.server.mu.Lock()
		s.server.user = user
		s.server.mu.Unlock()
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.server.auth && !s.known {
		return smtp.ErrAuthRequired
	}
	s.letter = letter{from: from}
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if strings.HasPrefix(to, "nobody@") {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no such mailbox"}
	}
	s.letter.to = append(s.letter.to, to)
	return nil
}

func (s *session) Data(r io.Reader) error {
	b, err := io.ReadAll(r)
	s.letter.data = b
	s.server.mu.Lock()
	defer s.server.mu.Unlock()
	s.server.letters = append(s.server.letters, s.letter)
	return err
}

func (*session) Reset()        {}
func (*session) Logout() error { return nil }

// testCertificate is one for 127.0.0.1 and the authority that vouches for it.
func testCertificate(t *testing.T) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	srv := httptest.NewTLSServer(http.NotFoundHandler())
	defer srv.Close()
	pool := x509.NewCertPool()
	pool.AddCert(srv.Certificate())
	return srv.TLS.Certificates[0], pool
}

func mailOf(to ...string) engine.EmailMessage {
	return engine.EmailMessage{
		Delivery: "dlv_1", Event: "clone.create", To: to, Subject: "[ramet] clone.create failed:\r\nBcc: x@example.com", Text: "Ümläut\n.\nend\n",
		At: time.Unix(1767225600, 0),
	}
}

func TestEmail(t *testing.T) {
	cert, pool := testCertificate(t)
	for _, mode := range []TLSMode{StartTLS, TLS, NoTLS} {
		t.Run(string(mode), func(t *testing.T) {
			srv := newMailServer(t, mode, mode != NoTLS, cert)
			conf := SMTP{Host: "127.0.0.1", Port: srv.port, Mode: mode, From: "Ramet <ramet@example.com>"}
			if mode != NoTLS {
				conf.User, conf.Password = "ramet", "mail-secret"
			}
			m := newMessenger(t, Options{RootCAs: pool, SMTP: &conf})
			code, err := m.Email(t.Context(), mailOf("ops@example.com", "dev@example.com"))
			if err != nil || code != 250 {
				t.Fatalf("got %d, %v", code, err)
			}
			srv.mu.Lock()
			defer srv.mu.Unlock()
			if srv.user != conf.User || srv.secure != (mode != NoTLS) || len(srv.letters) != 1 {
				t.Fatalf("signed in as %q, encrypted %v, %d letters", srv.user, srv.secure, len(srv.letters))
			}
			checkLetter(t, srv.letters[0])
		})
	}
}

func checkLetter(t *testing.T, l letter) {
	t.Helper()
	msg, err := mail.ReadMessage(bytes.NewReader(l.data))
	if err != nil {
		t.Fatal(err)
	}
	h := msg.Header
	if l.from != "ramet@example.com" || strings.Join(l.to, " ") != "ops@example.com dev@example.com" {
		t.Errorf("from %s to %v", l.from, l.to)
	}
	if h.Get("Bcc") != "" || h.Get("Subject") != "[ramet] clone.create failed: Bcc: x@example.com" {
		t.Errorf("the subject broke out of its line: %q", h)
	}
	if h.Get("Message-Id") != "<dlv_1@example.com>" || h.Get("Auto-Submitted") != "auto-generated" || h.Get(HeaderDelivery) != "dlv_1" {
		t.Errorf("got headers %v", h)
	}
	if !strings.HasPrefix(h.Get("Content-Type"), "text/plain") {
		t.Errorf("got %s", h.Get("Content-Type"))
	}
}

func TestEmailRefusals(t *testing.T) {
	cert, pool := testCertificate(t)
	plain, secure := newMailServer(t, NoTLS, true, cert), newMailServer(t, StartTLS, true, cert)
	for name, c := range map[string]struct {
		opt  Options
		to   string
		code int
	}{
		"no STARTTLS offered":   {Options{SMTP: &SMTP{Port: plain.port, User: "ramet", Password: "mail-secret"}}, "ops@example.com", 0},
		"certificate not known": {Options{SMTP: &SMTP{Port: secure.port, User: "ramet", Password: "mail-secret"}}, "ops@example.com", 0},
		"wrong password":        {Options{RootCAs: pool, SMTP: &SMTP{Port: secure.port, User: "ramet", Password: "wrong-secret"}}, "ops@example.com", 454},
		"no such mailbox":       {Options{RootCAs: pool, SMTP: &SMTP{Port: secure.port, User: "ramet", Password: "mail-secret"}}, "nobody@example.com", 550},
		"nobody listens":        {Options{SMTP: &SMTP{Port: 1}}, "ops@example.com", 0},
	} {
		t.Run(name, func(t *testing.T) {
			c.opt.SMTP.Host, c.opt.SMTP.From = "127.0.0.1", "ramet@example.com"
			code, err := newMessenger(t, c.opt).Email(t.Context(), mailOf(c.to))
			if err == nil || c.code == 550 && code != 550 {
				t.Errorf("got %d, %v", code, err)
			}
			if err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("the error tells the password: %v", err)
			}
		})
	}
	for _, srv := range []*mailServer{plain, secure} {
		srv.mu.Lock()
		if len(srv.letters) > 0 {
			t.Error("a letter went out")
		}
		srv.mu.Unlock()
	}
}

func TestSettings(t *testing.T) {
	for name, s := range map[string]SMTP{
		"no host": {From: "a@b.example"}, "bad mode": {Host: "h", From: "a@b.example", Mode: "ssl"}, "no from": {Host: "h"},
		"password in the clear": {Host: "h", From: "a@b.example", Mode: NoTLS, User: "u", Password: "x"},
		"password alone":        {Host: "h", From: "a@b.example", Password: "x"}, "port": {Host: "h", From: "a@b.example", Port: 70000},
	} {
		if _, err := New(Options{SMTP: &s}); engine.ClassOf(err) != engine.ClassInvalid {
			t.Errorf("%s: got %v", name, err)
		}
	}
	m := newMessenger(t, Options{})
	if m.CanEmail() {
		t.Error("without a server it can mail")
	}
	if _, err := m.Email(t.Context(), mailOf("a@b.example")); engine.HintOf(err) == "" {
		t.Errorf("got %v", err)
	}
	for address, ok := range map[string]bool{
		"ops@example.com": true, "Ops <ops@example.com>": false, "ops": false, "": false, "a@b.example\r\nRCPT TO:<x@y.example>": false, "a@b.example,c@d.example": false,
	} {
		if err := m.CheckAddress(address); (err == nil) != ok {
			t.Errorf("%q: got %v", address, err)
		}
	}
}
