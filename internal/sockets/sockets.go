// Package sockets tells which TCP ports of this host somebody listens on. It
// opens no connection.
package sockets

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// listen is TCP_LISTEN (include/net/tcp_states.h) as the kernel prints it.
const listen = "0A"

// Listening returns the ports in this process's network namespace that have a
// listening TCP socket, on any address (proc_net(5)).
func Listening() (map[int]bool, error) {
	out := map[int]bool{}
	for _, path := range []string{"/proc/net/tcp", "/proc/net/tcp6"} {
		f, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a kernel without IPv6
		}
		if err != nil {
			return nil, err
		}
		err = parse(f, out)
		_ = f.Close() // only read
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	return out, nil
}

func parse(r io.Reader, into map[int]bool) error {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		w := strings.Fields(lines.Text())
		if len(w) < 4 || w[3] != listen {
			continue
		}
		_, hex, _ := strings.Cut(w[1], ":")
		port, err := strconv.ParseUint(hex, 16, 16)
		if err != nil {
			return fmt.Errorf("a local address is %q: %w", w[1], err)
		}
		into[int(port)] = true
	}
	return lines.Err()
}
