package api_test

import (
	"bufio"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/api/apitest"
	"github.com/ramet-io/ramet/engine/access"
)

// The limit of reading a request must end slow senders, and neither waiters
// nor streams.
func TestReadTimeoutIsForReading(t *testing.T) {
	const limit = 300 * time.Millisecond
	f := apitest.New()
	s, err := api.New(api.Options{UseCases: f.UseCases(), Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	s.SetReadTimeout(limit)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(l) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if err := s.Shutdown(ctx); err != nil {
			t.Errorf("shutdown: %v", err)
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	h := &harness{
		Served: &apitest.Served{Fake: f, Server: s, URL: "http://" + l.Addr().String(), Socket: filepath.Join(t.TempDir(), "none")}, t: t,
		token: f.AddToken("admin", access.RolePermissions(access.RoleAdmin)...), log: &logBuffer{},
	}
	id := h.heldClone()
	events := h.listen("/api/v1/operations/"+id+"/events", "")
	events.want("running")
	began := time.Now()
	if a := h.want(h.call("GET", "/api/v1/operations/"+id+"?wait=1", ""), 200, ""); a.str("status") != "running" || time.Since(began) < 2*limit {
		t.Errorf("a waiter was sent away after %s: %s", time.Since(began), a.body)
	}
	f.Release("clone.create")
	events.want("succeeded") // over three times the limit after the request

	slow, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = slow.Close() }()
	began = time.Now()
	request := "POST /api/v1/clones HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + h.token + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
	if _, err := io.WriteString(slow, request); err != nil {
		t.Fatal(err)
	}
	_ = slow.SetReadDeadline(time.Now().Add(10 * time.Second))
	resp, err := http.ReadResponse(bufio.NewReader(slow), nil)
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(resp.Body)
	_ = resp.Body.Close()
	if resp.StatusCode != 400 || !strings.Contains(string(body), "MALFORMED_BODY") || time.Since(began) < limit/2 {
		t.Errorf("a body that never comes: %d %s after %s", resp.StatusCode, body, time.Since(began))
	}
}
