package api

import (
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
)

func FuzzCursor(f *testing.F) {
	for _, s := range []string{"", "MTpjbG9f", encodeCursor(engine.NewID(engine.PrefixClone)), "1:", "////"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := decodeCursor(s)
		switch {
		case err != nil && (engine.ClassOf(err) != engine.ClassInvalid || id != ""):
			t.Errorf("%q: got %q, %v", s, id, err)
		case err == nil && encodeCursor(id) != s:
			t.Errorf("%q decodes to %q, which encodes to %q", s, id, encodeCursor(id))
		}
	})
}

func FuzzIfMatch(f *testing.F) {
	for _, s := range []string{"", "*", `"1"`, `"18446744073709551615"`, `W/"1"`, `"1","2"`, `"`, `""`, `"01"`, `"+1"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := parseIfMatch(s)
		if err != nil {
			if c := engine.ClassOf(err); c != engine.ClassPrecondition && c != engine.ClassInvalid || n != 0 {
				t.Errorf("%q: got %d, %v", s, n, err)
			}
			return
		}
		if n > 0 && !noneMatch(s, n) {
			t.Errorf("%q is revision %d for If-Match but not for If-None-Match", s, n)
		}
	})
}

func FuzzIdempotencyKey(f *testing.F) {
	for _, s := range []string{"", "k", "a b", "k\x00", "ü", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !validKey(s) {
			return
		}
		for _, r := range s {
			if r <= ' ' || r > '~' {
				t.Errorf("%q is valid and holds %q", s, r)
			}
		}
		if len(s) == 0 || len(s) > 255 {
			t.Errorf("a key of %d bytes is valid", len(s))
		}
	})
}

func FuzzPreferWait(f *testing.F) {
	for _, s := range []string{"", "wait=10", "respond-async, wait=5", "wait=9999999999", "wait=-1", `wait="3"`, "wait", "WAIT = 7 ; x=y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d := parsePreferWait([]string{s}); d < 0 || d > maxWait || d%time.Second != 0 {
			t.Errorf("%q waits %s", s, d)
		}
	})
}

func FuzzEventID(f *testing.F) {
	s := &Server{boot: "0a1b2c3d"}
	for _, id := range []string{"", "0a1b2c3d-1", "0a1b2c3d-1-end", "0a1b2c3d--end", "ffffffff-1", "0a1b2c3d-99999999999999999999"} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		after, ended := s.parseEventID(id)
		if (after != 0 || ended) && s.boot != id[:len(s.boot)] {
			t.Errorf("%q goes on after %d, ended %v", id, after, ended)
		}
		if got, e := s.parseEventID(s.eventID(after, ended)); got != after || e != ended {
			t.Errorf("%q does not survive", id)
		}
	})
}

func TestPreferWait(t *testing.T) {
	for s, want := range map[string]time.Duration{
		"": 0, "wait=10": 10 * time.Second, "respond-async, wait=5": 5 * time.Second, "wait=600": maxWait, "wait=-1": 0, `Wait = "3"; x=y`: 3 * time.Second, "waiter=3": 0,
	} {
		if got := parsePreferWait([]string{s}); got != want {
			t.Errorf("%q waits %s, want %s", s, got, want)
		}
	}
}

func TestCheckListen(t *testing.T) {
	for addr, ok := range map[string]bool{
		"127.0.0.1:80": true, "localhost:80": true, "[::1]:80": true, "127.8.8.8:0": true,
		"0.0.0.0:80": false, ":80": false, "[::]:80": false, "192.0.2.1:80": false, "ramet.example:80": false,
	} {
		if err := CheckListen(addr, false, false); (err == nil) != ok || !ok && engine.CodeOf(err) != engine.CodeInsecureListen {
			t.Errorf("%s: %v", addr, err)
		}
		if err := CheckListen(addr, true, false); err != nil {
			t.Errorf("%s with TLS: %v", addr, err)
		}
		if err := CheckListen(addr, false, true); err != nil {
			t.Errorf("%s with --insecure-http: %v", addr, err)
		}
	}
	if err := CheckListen("nonsense", true, true); engine.ClassOf(err) != engine.ClassInvalid {
		t.Errorf("nonsense: %v", err)
	}
}

func TestListenLocal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.sock")
	l, err := ListenLocal(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ListenLocal(path); engine.ClassOf(err) != engine.ClassConflict {
		t.Errorf("a second daemon: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(path); !os.IsNotExist(err) {
		t.Errorf("the socket stays after Close: %v", err)
	}
	// What a killed daemon leaves is replaced; a file that is no socket is not.
	stale, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	stale.SetUnlinkOnClose(false)
	if err := stale.Close(); err != nil {
		t.Fatal(err)
	}
	if l, err = ListenLocal(path); err != nil {
		t.Fatalf("after a kill: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ListenLocal(path); err == nil {
		t.Error("a regular file was replaced")
	}
}

func TestLoginLimiterForgetsAndRecovers(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	l := newLoginLimiter()
	l.now = func() time.Time { return now }
	for range loginBurst {
		if err := l.failed("192.0.2.1"); err != nil {
			t.Errorf("below the limit: %v", err)
		}
	}
	if err := l.failed("192.0.2.1"); engine.ClassOf(err) != engine.ClassRateLimited {
		t.Errorf("over the limit: %v", err)
	}
	if err := l.failed("192.0.2.2"); err != nil {
		t.Errorf("another address: %v", err)
	}
	now = now.Add(loginEvery)
	if err := l.failed("192.0.2.1"); err != nil {
		t.Errorf("after %s: %v", loginEvery, err)
	}
	for range loginBurst {
		_ = l.failed("2001:db8::1")
	}
	if err := l.failed("2001:db8::ffff"); engine.ClassOf(err) != engine.ClassRateLimited {
		t.Errorf("another address of the same /64: %v", err)
	}
	for i := range 3 * loginAddresses {
		_ = l.failed(net.IPv4(10, byte(i>>16), byte(i>>8), byte(i)).String())
	}
	if n := len(l.by); n > loginAddresses {
		t.Errorf("%d addresses are remembered, want at most %d", n, loginAddresses)
	}
}
