package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/api/client"
)

const atOnce = 8

// benchEight starts eight creates at the same moment; the clock stops when the
// last of them has answered a query.
func (l *lab) benchEight(ctx context.Context) error {
	one := l.createOnce(&l.main, nil)
	eight := func(ctx context.Context) (time.Duration, error) {
		began := time.Now()
		var took time.Duration
		names, err := l.createMany(ctx, atOnce, atOnce, func() { took = time.Since(began) })
		return took, errors.Join(err, l.removeMany(ctx, names))
	}
	if _, err := eight(ctx); err != nil {
		return err
	}
	samples, err := pairs(ctx, l.o.pairs, eight, one)
	if err != nil {
		return err
	}
	ratio := medianInterval(ratios(samples))
	l.add(measure{
		Name: "8 creates at once, all succeed", Ours: ms(medianOf(samples, ours)), Peer: "one " + ms(medianOf(samples, peer)),
		Ratio: &ratio, target: target{atMost: 5},
	})
	return nil
}

// createMany makes n clones, some at once, asks each a query, and calls done.
// The names of those that were made are returned even on error.
func (l *lab) createMany(ctx context.Context, n, parallel int, done func()) ([]string, error) {
	names := make([]string, n)
	for i := range names {
		names[i] = l.name()
	}
	err := inParallel(names, parallel, func(name string) error {
		cl, err := l.daemon.create(ctx, name, l.main.source)
		if err != nil {
			return err
		}
		return query(ctx, cl.Connection)
	})
	done()
	return names, err
}

func (l *lab) removeMany(ctx context.Context, names []string) error {
	return inParallel(names, 4, func(name string) error {
		err := l.daemon.remove(ctx, name)
		if client.ClassOf(err) == "not-found" { // it was never made
			return nil
		}
		return err
	})
}

func inParallel(names []string, parallel int, fn func(name string) error) error {
	var wg sync.WaitGroup
	errs := make([]error, len(names))
	slots := make(chan struct{}, parallel)
	for i, name := range names {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			if err := fn(name); err != nil {
				errs[i] = fmt.Errorf("%s: %w", name, err)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

func (l *lab) benchMany(ctx context.Context) error {
	before, err := l.poolUsed()
	if err != nil {
		return err
	}
	names, err := l.createMany(ctx, l.o.clones, 4, func() {})
	if err == nil {
		err = l.measureRunning(before)
	}
	if err == nil {
		names, err = l.measureList(ctx, names)
	}
	return errors.Join(err, l.removeMany(ctx, names))
}

// measureRunning looks at what the running clones take.
func (l *lab) measureRunning(before int64) error {
	used, err := l.poolUsed()
	if err != nil {
		return err
	}
	processes, err := instanceProcesses(l.daemon.pid)
	if err != nil {
		return err
	}
	var pss int64
	for _, pid := range processes {
		n, err := memory(pid, "smaps_rollup", "Pss:")
		if err != nil {
			return err
		}
		pss += n
	}
	rss, err := memory(l.daemon.pid, "status", "VmRSS:")
	if err != nil {
		return err
	}
	n := float64(l.o.clones)
	l.add(measure{Name: fmt.Sprintf("%d running clones: pool bytes of each", l.o.clones), Ours: fmt.Sprintf("%.2f MB", float64(used-before)/n/1e6), Value: float64(used-before) / n / 1e6, Unit: "MB"})
	l.add(measure{Name: fmt.Sprintf("%d running clones: memory of each (PSS)", l.o.clones), Ours: fmt.Sprintf("%.1f MB", float64(pss)/n/1e6), Value: float64(pss) / n / 1e6, Unit: "MB"})
	l.add(measure{Name: fmt.Sprintf("%d running clones: the daemon's memory (RSS)", l.o.clones), Ours: fmt.Sprintf("%.1f MB", float64(rss)/1e6), Value: float64(rss) / 1e6, Unit: "MB", target: target{atMost: 100}})
	return nil
}

// poolUsed is what the pool's file system has handed out.
func (l *lab) poolUsed() (int64, error) {
	f, err := os.Open(l.pool)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil {
		return 0, err
	}
	var fs unix.Statfs_t
	if err := unix.Fstatfs(int(f.Fd()), &fs); err != nil {
		return 0, err
	}
	return int64(fs.Blocks-fs.Bfree) * fs.Bsize, nil
}

// measureList fills the list up with stopped clones and asks for it again and
// again. It returns the names of all clones.
func (l *lab) measureList(ctx context.Context, names []string) ([]string, error) {
	for len(names) < l.o.listed {
		more, err := l.createMany(ctx, min(20, l.o.listed-len(names)), 4, func() {})
		names = append(names, more...)
		if err == nil {
			err = inParallel(more, 4, func(name string) error { return l.daemon.stop(ctx, name) })
		}
		if err != nil {
			return names, err
		}
	}
	took := make([]time.Duration, 1000)
	for i := range took {
		began := time.Now()
		page, err := client.Read[client.CloneList](l.daemon.ListClones(ctx, &client.ListClonesParams{Limit: 1000}))
		if err != nil {
			return names, err
		}
		took[i] = time.Since(began)
		if len(page.Items) < len(names) {
			return names, fmt.Errorf("the list has %d clones, not %d", len(page.Items), len(names))
		}
	}
	slices.Sort(took)
	p99 := quantile(took, 0.99)
	l.add(measure{
		Name: fmt.Sprintf("clone list with %d clones, 99th percentile of %d", len(names), len(took)), Ours: ms(p99),
		Peer: "median " + ms(quantile(took, 0.5)), Value: float64(p99) / 1e6, Unit: "ms", target: target{atMost: 50},
	})
	return names, nil
}

// instanceProcesses are the processes below the daemon that are PostgreSQL's.
func instanceProcesses(daemon int) ([]int, error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, err
	}
	children := map[int][]int{}
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		b, err := os.ReadFile(filepath.Join("/proc", e.Name(), "stat"))
		if err != nil {
			continue // it has ended
		}
		fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
		if parent, err := strconv.Atoi(fields[1]); err == nil {
			children[parent] = append(children[parent], pid)
		}
	}
	all := slices.Clone(children[daemon])
	for i := 0; i < len(all); i++ {
		all = append(all, children[all[i]]...)
	}
	return all, nil
}

// memory reads one figure in kB of a file in /proc/PID; a process that has
// ended takes none.
func memory(pid int, file, key string) (int64, error) {
	b, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), file))
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, unix.ESRCH) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, key); ok {
			kb, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return kb << 10, err
		}
	}
	return 0, fmt.Errorf("/proc/%d/%s has no %s", pid, file, key)
}
