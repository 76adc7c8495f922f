// Package certfile serves TLS with a certificate that is read anew when its
// files change, so that a renewal needs no restart. Open connections stay as
// they are; a pair that does not fit leaves the one before in use.
package certfile

import (
	"context"
	"crypto/tls"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// soon is how long before its end a certificate is worth a warning.
const soon = 14 * 24 * time.Hour

// Pair is a certificate and its key in two PEM files. Safe for concurrent use.
type Pair struct {
	cert, key string
	log       *slog.Logger
	current   atomic.Pointer[tls.Certificate]

	mu     sync.Mutex
	read   stamps // of what is in use; guarded by mu
	failed string // what the last failed try said; guarded by mu
}

// stamps tell whether files may have changed, also when another file has
// been renamed into their place.
type stamps [2]struct {
	modified time.Time
	size     int64
	info     fs.FileInfo
}

// Open reads the pair. Its errors name the file and say what is wrong with it.
func Open(cert, key string, log *slog.Logger) (*Pair, error) {
	p := &Pair{cert: cert, key: key, log: log}
	if cert == "" || key == "" {
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeCertificateInvalid, "a certificate needs its key, and a key its certificate").
			WithHint("give both --tls-cert and --tls-key")
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p, p.load(context.Background())
}

// load reads the files and puts them in use. Called with mu held.
func (p *Pair) load(ctx context.Context) error {
	// Before the content: a change in between is seen the next time.
	at, err := p.stat()
	if err != nil {
		return err
	}
	pair, err := tls.LoadX509KeyPair(p.cert, p.key)
	if err != nil {
		return engine.Errorf(engine.ClassPrecondition, engine.CodeCertificateInvalid, "the certificate %s with the key %s: %w", p.cert, p.key, err).
			WithHint("both are PEM; the certificate comes first in its file, then those that signed it, and the key is the one it was made for")
	}
	p.current.Store(&pair)
	p.read, p.failed = at, ""
	leaf := pair.Leaf
	p.log.InfoContext(ctx, "TLS certificate in use", "path", p.cert, "subject", leaf.Subject.String(), "names", leaf.DNSNames, "until", leaf.NotAfter)
	if left := time.Until(leaf.NotAfter); left < soon {
		p.log.WarnContext(ctx, "the TLS certificate ends soon or has ended", "path", p.cert, "until", leaf.NotAfter)
	}
	return nil
}

func (p *Pair) stat() (at stamps, err error) {
	for i, path := range []string{p.cert, p.key} {
		info, err := os.Stat(path)
		if err != nil {
			return at, engine.Errorf(engine.ClassPrecondition, engine.CodeCertificateInvalid, "read the TLS certificate: %w", err).
				WithHint("--tls-cert and --tls-key name files that the daemon's user can read")
		}
		at[i].modified, at[i].size, at[i].info = info.ModTime(), info.Size(), info
	}
	return at, nil
}

func (s stamps) same(o stamps) bool {
	for i := range s {
		if !s[i].modified.Equal(o[i].modified) || s[i].size != o[i].size || !os.SameFile(s[i].info, o[i].info) {
			return false
		}
	}
	return true
}

// Reload puts the files' content in use, and returns why it could not.
func (p *Pair) Reload(ctx context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.load(ctx)
}

// check reloads when a file has changed. What does not fit is told of once and
// tried again: the second file of a pair may come a moment later.
func (p *Pair) check(ctx context.Context) {
	p.mu.Lock()
	defer p.mu.Unlock()
	at, err := p.stat()
	if err == nil && at.same(p.read) {
		return
	}
	if err == nil {
		err = p.load(ctx)
	}
	if err != nil && err.Error() != p.failed {
		p.failed = err.Error()
		p.log.ErrorContext(ctx, "the TLS certificate has changed and cannot be used; the one before stays", "error", err, "hint", engine.HintOf(err))
	}
}

// Watch looks at the files every so often, and reads them at each signal,
// until ctx ends.
func (p *Pair) Watch(ctx context.Context, every time.Duration, now <-chan os.Signal) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			p.check(ctx)
		case <-now:
			if err := p.Reload(ctx); err != nil {
				p.log.ErrorContext(ctx, "the TLS certificate cannot be read anew; the one before stays", "error", err, "hint", engine.HintOf(err))
			}
		}
	}
}

// Config is a server's configuration: TLS 1.2 and up, HTTP/2 and HTTP/1.1.
func (p *Pair) Config() *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"},
		// A resumed session shows no certificate: its client would go on with
		// the one before, for as long as it comes back.
		SessionTicketsDisabled: true,
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
			c := p.current.Load()
			if c == nil {
				return nil, errors.New("no certificate")
			}
			return c, nil
		},
	}
}
