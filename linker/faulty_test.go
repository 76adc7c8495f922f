package linker

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net"
	"sync/atomic"
	"testing"
	"time"
)

// faults makes connections misbehave after a number of bytes was read on them.
type faults struct {
	after  atomic.Int64 // bytes of one connection; 0: behave
	flip   atomic.Bool  // change a byte there, once, instead of cutting the connection
	stall  atomic.Bool  // say nothing more instead
	struck atomic.Int64
}

func (f *faults) linker(t *testing.T) *Linker {
	l := newLinker(t)
	dial := l.o.Dial
	l.o.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &faultyConn{Conn: c, f: f}, nil
	}
	return l
}

type faultyConn struct {
	net.Conn
	f    *faults
	read int64
	done bool
}

func (c *faultyConn) Read(b []byte) (int, error) {
	at := c.f.after.Load()
	if at == 0 || c.done {
		return c.Conn.Read(b)
	}
	if left := at - c.read; left > 0 && int64(len(b)) > left {
		b = b[:left] // in the middle of a message
	}
	n, err := c.Conn.Read(b)
	c.read += int64(n)
	if c.read < at || n == 0 {
		return n, err
	}
	c.done = true
	c.f.struck.Add(1)
	switch {
	case c.f.flip.Load():
		c.f.after.Store(0)
		b[n-1] ^= 0x40
	case c.f.stall.Load():
		return n, c.stallUntilDeadline(b)
	default:
		_ = c.Close()
	}
	return n, err
}

// stallUntilDeadline is what a network does that drops everything: nothing.
func (c *faultyConn) stallUntilDeadline(b []byte) error {
	for {
		if _, err := c.Conn.Read(b[:0]); err != nil {
			return err
		}
		buf := make([]byte, 4096)
		if _, err := c.Conn.Read(buf); err != nil {
			return err
		}
	}
}

func quickly(t *testing.T, what string, limit time.Duration, fn func()) {
	t.Helper()
	began := time.Now()
	fn()
	if took := time.Since(began); took > limit {
		t.Errorf("%s took %s, want at most %s", what, took, limit)
	}
}

// signManifest adds the last line as PostgreSQL does.
func signManifest(s string) []byte {
	return fmt.Appendf(nil, "%s\"Manifest-Checksum\": \"%x\"}\n", s, sha256.Sum256([]byte(s)))
}
