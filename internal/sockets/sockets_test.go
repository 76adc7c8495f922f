package sockets

import (
	"net"
	"testing"
)

func TestListening(t *testing.T) {
	for _, address := range []string{"127.0.0.1:0", "[::1]:0"} {
		l, err := net.Listen("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		port := l.Addr().(*net.TCPAddr).Port
		open, err := Listening()
		if err != nil || !open[port] {
			t.Errorf("%s: %d is not among the listening ports (%v)", address, port, err)
		}
		// A connection's own port is not a listening one.
		conn, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		own := conn.LocalAddr().(*net.TCPAddr).Port
		if open, err = Listening(); err != nil || open[own] {
			t.Errorf("%d of a connection is among the listening ports (%v)", own, err)
		}
		if err := conn.Close(); err != nil {
			t.Error(err)
		}
		if err := l.Close(); err != nil {
			t.Error(err)
		}
		if open, err = Listening(); err != nil || open[port] {
			t.Errorf("%d is among the listening ports after it was closed (%v)", port, err)
		}
	}
}
