// Package linker brings production's bytes in. It speaks PostgreSQL's
// replication protocol over pgconn: it probes a server, takes base backups
// straight into a dataset, and receives write-ahead log into a segment store
// of package engine/wal. It runs no PostgreSQL, stores no password and never
// changes production beyond the one slot that its caller names.
package linker

import (
	"context"
	"log/slog"
	"net"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// Options tune a Linker. The zero value is right for production use.
type Options struct {
	Logger *slog.Logger
	// Dial opens the network connection to production.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
	// StatusInterval is how often the receiver tells production its position
	// unasked, and asks for its clock. Default 10 s.
	StatusInterval time.Duration
	// DeadAfter is how long a silent connection is believed in. Default 60 s.
	DeadAfter time.Duration
	// BackoffMin and BackoffMax bound the wait before a reconnect. Defaults 250 ms and 15 s.
	BackoffMin, BackoffMax time.Duration
	// SyncEvery bounds how many received bytes may wait for fsync. Default 8 MiB.
	SyncEvery int64
	// SyncTree makes a whole dataset durable. Default syncfs(2).
	SyncTree func(dir string) error
}

// Linker implements engine.Ingester for physical sources. It is safe for
// concurrent use; each call has its own connections.
type Linker struct {
	o   Options
	log *slog.Logger
}

var _ engine.Ingester = (*Linker)(nil)

// New returns a Linker.
func New(o Options) *Linker {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Dial == nil {
		d := &net.Dialer{KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: 20 * time.Second, Interval: 5 * time.Second, Count: 4}}
		o.Dial = d.DialContext
	}
	defaultTo(&o.StatusInterval, 10*time.Second)
	defaultTo(&o.DeadAfter, time.Minute)
	defaultTo(&o.BackoffMin, 250*time.Millisecond)
	defaultTo(&o.BackoffMax, 15*time.Second)
	if o.SyncEvery == 0 {
		o.SyncEvery = 8 << 20
	}
	if o.SyncTree == nil {
		o.SyncTree = syncFS
	}
	return &Linker{o: o, log: o.Logger}
}

func defaultTo(d *time.Duration, v time.Duration) {
	if *d == 0 {
		*d = v
	}
}

// syncFS flushes the file system that dir is on. One call costs less than an
// fsync of each of a backup's thousands of files, and a dataset mostly has its
// file system to itself.
func syncFS(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only a handle on the file system
	return os.NewSyscallError("syncfs", unix.Syncfs(int(f.Fd())))
}
