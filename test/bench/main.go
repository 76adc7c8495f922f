// Command bench measures Ramet beside what it is held against: the bare limit
// of a clone on the same storage, pg_dump with pg_restore, pg_basebackup and
// pg_receivewal. It drives the real daemon over its HTTP API on loopback TCP,
// with a token.
//
//	bench [SECTION…]     all sections when none is named
//
// Both sides of a measure run in turn, in pairs, on the same file system with
// the same durability and the same authentication. What is printed is the
// median of the pairs' ratios with its 95 % interval, and beside it the same
// for pairs of which both sides are the peer (A/A): what differs there is
// noise. The exit status is 1 when a target does not hold and noise does not
// explain it.
//
// Environment: BENCH_QUICK=1 fewer pairs and a fifth of the data; BENCH_LARGE=1
// compares 1 GB with 10 GB instead of 0.1 GB with 1 GB; BENCH_JSON=FILE;
// RAMET_BIN (default bin/ramet); TMPDIR (default /var/tmp).
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// section is one group of measures.
type section struct {
	name string
	what string
	run  func(*lab, context.Context) error
}

// In this order, since the last ones leave many clones.
var sections = []section{
	{"create", "clone create beside the bare limit, and on a tenth of the data", (*lab).benchCreate},
	{"refresh", "clone refresh beside the bare limit", (*lab).benchRefresh},
	{"rollback", "clone rollback beside the bare limit", (*lab).benchRollback},
	{"dump", "clone create beside pg_dump and pg_restore", (*lab).benchDump},
	{"backup", "base backup beside pg_basebackup", (*lab).benchBackup},
	{"wal", "WAL receive beside pg_receivewal --synchronous", (*lab).benchWAL},
	{"eight", "eight creates at once beside one", (*lab).benchEight},
	{"many", "50 running clones, 200 in the list", (*lab).benchMany},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	ok, err := bench(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(1)
	}
	if !ok {
		os.Exit(1)
	}
}

func bench(ctx context.Context, names []string) (ok bool, err error) {
	chosen, err := choose(names)
	if err != nil {
		return false, err
	}
	if os.Geteuid() != 0 {
		return false, errors.New("it needs root: without it there is no copy-on-write pool whose limit could be measured")
	}
	o, err := optionsFromEnv()
	if err != nil {
		return false, err
	}
	l := &lab{o: o, began: time.Now()}
	defer func() {
		switch {
		case err != nil && ctx.Err() != nil:
			err = errors.New("interrupted")
		case err != nil && l.daemon != nil:
			err = fmt.Errorf("%w\n%s", err, l.daemon.logTail(4000))
		}
		if closeErr := l.close(); closeErr != nil {
			ok, err = false, errors.Join(err, fmt.Errorf("clean up: %w", closeErr))
		}
	}()
	if err := l.open(ctx); err != nil {
		return false, err
	}
	for _, s := range chosen {
		fmt.Fprintf(os.Stderr, "bench: %s: %s …\n", s.name, s.what)
		began := time.Now()
		if err := s.run(l, ctx); err != nil {
			return false, fmt.Errorf("%s: %w", s.name, err)
		}
		fmt.Fprintf(os.Stderr, "bench: %s took %.0f s\n", s.name, time.Since(began).Seconds())
	}
	l.print(os.Stdout)
	if path := os.Getenv("BENCH_JSON"); path != "" {
		if err := l.writeJSON(path); err != nil {
			return false, err
		}
	}
	return l.holds(), nil
}

func choose(names []string) ([]section, error) {
	if len(names) == 0 {
		return sections, nil
	}
	var chosen []section
	for _, n := range names {
		i := slices.IndexFunc(sections, func(s section) bool { return s.name == n })
		if i < 0 {
			var known []string
			for _, s := range sections {
				known = append(known, s.name)
			}
			return nil, fmt.Errorf("there is no section %q; there are %s", n, strings.Join(known, ", "))
		}
		chosen = append(chosen, sections[i])
	}
	return chosen, nil
}

// options are the sizes of a run.
type options struct {
	bin      string
	parent   string
	quick    bool
	scale    int // of the main data; 1 is 15 MB
	tenth    int // of the smaller data that create is compared with
	pairs    int
	dumps    int // pairs of the dump section, which take long
	walBytes int64
	poolSize string
	clones   int // running at once
	listed   int // in the list
}

func optionsFromEnv() (options, error) {
	o := options{
		bin: os.Getenv("RAMET_BIN"), parent: os.Getenv("TMPDIR"), quick: os.Getenv("BENCH_QUICK") == "1",
		scale: 66, tenth: 7, pairs: 15, dumps: 5, walBytes: 400 << 20, poolSize: "20G", clones: 50, listed: 200,
	}
	if o.quick {
		o.scale, o.tenth, o.pairs, o.dumps, o.walBytes, o.poolSize, o.clones, o.listed = 14, 2, 7, 1, 100<<20, "8G", 10, 200
	}
	if os.Getenv("BENCH_LARGE") == "1" {
		o.scale, o.tenth, o.poolSize = 660, 66, "40G"
	}
	if o.bin == "" {
		o.bin = filepath.Join("bin", "ramet")
	}
	if o.parent == "" {
		o.parent = "/var/tmp"
	}
	var err error
	if o.bin, err = filepath.Abs(o.bin); err != nil {
		return o, err
	}
	if _, err := os.Stat(o.bin); err != nil {
		return o, fmt.Errorf("%w (run `make build`, or name it with RAMET_BIN)", err)
	}
	return o, nil
}
