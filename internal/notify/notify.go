// Package notify sends notifications: webhooks by signed POST and e-mail over
// the host's mail server. It keeps nothing and repeats nothing; deciding what
// is sent when belongs to the use cases.
//
// It does not let a webhook reach what only this host can reach: addresses of
// cloud metadata and of this link are always refused, loopback and private
// ones unless the host's owner allows them. Redirects are not followed and
// proxies of the environment not used.
package notify

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Timeouts of one attempt.
const (
	webhookTimeout = 10 * time.Second
	emailTimeout   = 30 * time.Second
)

// maxAnswer is how much of an answer is read, so that a connection can be
// used again; nothing is made of it.
const maxAnswer = 64 << 10

// Options is what the host's owner configures.
type Options struct {
	// Private allows webhooks on loopback and in private networks.
	Private bool
	SMTP    *SMTP          // nil: no e-mail
	RootCAs *x509.CertPool // nil: the system's
	Version string         // in the User-Agent
}

// TLSMode says how the connection to a mail server is protected.
type TLSMode string

// The TLS modes.
const (
	StartTLS TLSMode = "starttls" // required: without it nothing is sent
	TLS      TLSMode = "tls"      // from the first byte
	NoTLS    TLSMode = "none"
)

// SMTP is the host's mail server.
type SMTP struct {
	Host     string
	Port     int // 0: 587, with TLS 465, without 25
	Mode     TLSMode
	User     string // empty: no authentication
	Password string
	From     string
}

// Messenger implements engine.Messenger.
type Messenger struct {
	opt    Options
	client *http.Client
}

var _ engine.Messenger = (*Messenger)(nil)

// New returns a Messenger, or an error that names the setting that is wrong.
func New(opt Options) (*Messenger, error) {
	if opt.SMTP != nil {
		s, err := opt.SMTP.withDefaults()
		if err != nil {
			return nil, err
		}
		opt.SMTP = &s
	}
	m := &Messenger{opt: opt}
	dialer := &net.Dialer{Timeout: webhookTimeout, Control: guard{private: opt.Private}.control}
	m.client = &http.Client{
		Timeout: webhookTimeout,
		Transport: &http.Transport{
			Proxy: nil, DialContext: dialer.DialContext, ForceAttemptHTTP2: true,
			TLSClientConfig:        &tls.Config{RootCAs: opt.RootCAs, MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    webhookTimeout,
			MaxResponseHeaderBytes: maxAnswer, MaxIdleConnsPerHost: 1, MaxIdleConns: 16, IdleConnTimeout: time.Minute,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return m, nil
}

// CanEmail implements engine.Messenger.
func (m *Messenger) CanEmail() bool { return m.opt.SMTP != nil }

// Close drops idle connections.
func (m *Messenger) Close() { m.client.CloseIdleConnections() }

func invalid(format string, args ...any) *engine.Error {
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, format, args...)
}
