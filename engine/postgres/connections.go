package postgres

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/jackc/pgx/v5"
)

// The states of a TCP socket behind which a client's session may be
// (include/net/tcp_states.h). With CLOSE_WAIT the client has gone and its
// session still runs.
const (
	tcpEstablished = "01"
	tcpCloseWait   = "08"
)

// Connections implements engine.Instances. Instances share the host's network
// namespace, so the kernel's two tables hold all of them.
func (m *Manager) Connections(ctx context.Context) (map[int]int, error) {
	out := map[int]int{}
	for _, table := range []string{"/proc/self/net/tcp", "/proc/self/net/tcp6"} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f, err := os.Open(table)
		if errors.Is(err, fs.ErrNotExist) { // a kernel without IPv6
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("count connections: %w", err)
		}
		err = errors.Join(countConnections(f, out), f.Close())
		if err != nil {
			return nil, fmt.Errorf("count connections in %s: %w", table, err)
		}
	}
	return out, nil
}

// countConnections reads one table: a heading, then lines such as
// "  0: 0100007F:3C3C 0100007F:9C40 01 …".
func countConnections(r io.Reader, into map[int]int) error {
	lines := bufio.NewScanner(r)
	lines.Scan()
	for lines.Scan() {
		f := bytes.Fields(lines.Bytes())
		if len(f) < 4 || string(f[3]) != tcpEstablished && string(f[3]) != tcpCloseWait {
			continue
		}
		_, port, ok := bytes.Cut(f[1], []byte(":"))
		n, err := strconv.ParseUint(string(port), 16, 16)
		if !ok || err != nil {
			return fmt.Errorf("the address %q cannot be read", f[1])
		}
		into[int(n)]++
	}
	return lines.Err()
}

// sessionsDatabase is the one through which sessions are counted, and which is
// not counted: else the question would change the answer.
const sessionsDatabase = "template1"

// Sessions implements engine.Instance.
func (in *instance) Sessions(ctx context.Context) (int64, error) {
	var n int64
	err := in.with(ctx, sessionsDatabase, func(ctx context.Context, c *pgx.Conn) error {
		return c.QueryRow(ctx, "SELECT coalesce(sum(sessions), 0)::int8 FROM pg_stat_database WHERE datname <> $1", sessionsDatabase).Scan(&n)
	})
	in.sql.release() // the next question is an hour away
	if err != nil {
		return 0, fmt.Errorf("count the sessions of instance %s: %w", in.spec.ID, err)
	}
	return n, nil
}
