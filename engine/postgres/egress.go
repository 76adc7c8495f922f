package postgres

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ramet-io/ramet/internal/egress"
)

// egressGuard puts every instance into a cgroup of its own below one that
// refuses connections to its source. All instances with the same denied
// addresses share that one, so a start costs one mkdir.
type egressGuard struct {
	base   string // cgroup of this run directory; empty when off
	reason string // why off
	memory memoryBound
	log    *slog.Logger
	known  *addressBook

	mu   sync.Mutex
	uses map[string]int // by cgroup directory: instances in it, and those about to be
}

const (
	resolveTimeout = 3 * time.Second
	staleCgroup    = 10 * time.Minute
)

func newEgressGuard(runDir, runKey string, isolated bool, log *slog.Logger) *egressGuard {
	book := &addressBook{path: filepath.Join(runDir, "addresses.json")}
	g := &egressGuard{log: log, known: book, memory: newMemoryBound(runKey, isolated), uses: map[string]int{}}
	if !isolated {
		g.reason = "instances are not isolated"
		return g
	}
	root, err := egress.Root()
	if err == nil {
		g.base = filepath.Join(root, "ramet-"+runKey)
		probe := filepath.Join(g.base, "probe")
		err = egress.Guard(probe, []egress.Rule{{Prefix: netip.MustParsePrefix("192.0.2.0/24"), Port: 1}})
		_ = egress.Remove(probe)
		g.sweep()
	}
	if err != nil {
		g.base, g.reason = "", err.Error()
		log.Warn("instances may connect to their source's addresses", "reason", g.reason)
	}
	return g
}

// sweep removes what instances left that ended while no daemon ran, also those
// of run directories that are gone for good. Cgroups in use cannot be removed;
// an empty one of another daemon may be about to be used, so only old ones go.
func (g *egressGuard) sweep() {
	root := filepath.Dir(g.base)
	for _, pattern := range []string{"ramet-*/*/*", "ramet-*/*", "ramet-*"} {
		dirs, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			return
		}
		for _, d := range dirs {
			st, err := os.Stat(d)
			ours := d == g.base || strings.HasPrefix(d, g.base+"/")
			if err == nil && st.IsDir() && (ours || time.Since(st.ModTime()) > staleCgroup) {
				_ = egress.Remove(d)
			}
		}
	}
}

func (g *egressGuard) state() (bool, string) { return g.base != "", g.reason }

// cgroup is the place of one instance, or of one that is about to be. The zero
// value is none.
type cgroup struct {
	dir  string
	file *os.File // for the fork
}

func (cg cgroup) close() {
	if cg.file != nil {
		_ = cg.file.Close() // only a handle
	}
}

// open returns the cgroup to start an instance in, none when none is needed or
// can be had, and those of the denied addresses that the instance will be able
// to reach all the same. Each open is taken back by a drop. bounded says that
// the instance's memory will be bounded, which bind does.
func (g *egressGuard) open(ctx context.Context, id string, deny []string, bounded bool) (cg cgroup, unguarded []string, err error) {
	deny = slices.DeleteFunc(slices.Clone(deny), func(d string) bool {
		host, _, err := net.SplitHostPort(d)
		return err != nil || strings.HasPrefix(host, "/") || host == "" // a socket directory: not in the namespace
	})
	unguarded = deny
	var rules []egress.Rule
	if g.base != "" && len(deny) > 0 {
		if rules, unguarded, err = g.rules(ctx, deny); err != nil {
			return cg, unguarded, err
		}
	}
	var set string
	switch {
	case len(rules) > 0:
		sum := sha256.Sum256(fmt.Append(nil, rules))
		set = filepath.Join(g.base, hex.EncodeToString(sum[:8]))
	case bounded && g.memory.base != "":
		set = filepath.Join(g.memory.base, "unguarded")
	default:
		return cg, unguarded, nil
	}
	cg.dir = filepath.Join(set, id)
	g.mu.Lock()
	defer g.mu.Unlock() // removals wait, so that the set does not vanish meanwhile
	if len(rules) > 0 {
		if err := egress.Guard(set, rules); err != nil {
			return cgroup{}, nil, err
		}
	}
	if err := os.MkdirAll(cg.dir, 0o755); err != nil {
		return cgroup{}, nil, fmt.Errorf("make cgroup: %w", err)
	}
	if cg.file, err = os.Open(cg.dir); err != nil {
		return cgroup{}, nil, fmt.Errorf("open cgroup: %w", err)
	}
	g.uses[cg.dir]++
	return cg, unguarded, nil
}

// bind gives a cgroup the memory of the instance that begins in it; 0 takes a
// former instance's bound away. It comes when the former instance is gone,
// which less memory could otherwise end.
func (g *egressGuard) bind(cg cgroup, memoryMB int) error {
	if cg.dir == "" || g.memory.base == "" {
		return nil
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.memory.limit(cg.dir, memoryMB)
}

// find returns where an instance is that an earlier daemon has started; it
// counts as opened.
func (g *egressGuard) find(id string) cgroup {
	g.mu.Lock()
	defer g.mu.Unlock()
	found := g.dirsOf(id)
	if len(found) == 0 {
		return cgroup{}
	}
	g.uses[found[0]]++
	return cgroup{dir: found[0]}
}

// dirsOf returns the cgroups of an instance, also of one that an earlier
// daemon has started.
func (g *egressGuard) dirsOf(id string) []string {
	base := cmp.Or(g.base, g.memory.base) // the same where both are on
	if base == "" {
		return nil
	}
	found, err := filepath.Glob(filepath.Join(base, "*", id))
	if err != nil {
		return nil
	}
	return found
}

// rules resolves the denied addresses. One whose name was never resolved
// cannot be guarded.
func (g *egressGuard) rules(ctx context.Context, deny []string) (rules []egress.Rule, unguarded []string, err error) {
	local, err := egress.LocalAddresses()
	if err != nil {
		return nil, nil, err
	}
	for _, d := range deny {
		host, portText, err := net.SplitHostPort(d)
		if err != nil {
			return nil, nil, fmt.Errorf("address %q: %w", d, err)
		}
		port, err := strconv.ParseUint(portText, 10, 16)
		if err != nil {
			return nil, nil, fmt.Errorf("address %q: %w", d, err)
		}
		addrs := g.resolve(ctx, host)
		if len(addrs) == 0 {
			g.log.Warn("a source's address cannot be resolved and is not guarded", "address", d)
			unguarded = append(unguarded, d)
			continue
		}
		for _, a := range addrs {
			rules = append(rules, egress.Rules(netip.AddrPortFrom(a, uint16(port)), local)...)
		}
	}
	slices.SortFunc(rules, func(a, b egress.Rule) int {
		if c := a.Prefix.Addr().Compare(b.Prefix.Addr()); c != 0 {
			return c
		}
		return int(a.Port) - int(b.Port)
	})
	return slices.Compact(rules), unguarded, nil
}

// resolve returns the addresses of a host: those that it has now, or else
// those that it had when it last could be resolved.
func (g *egressGuard) resolve(ctx context.Context, host string) []netip.Addr {
	ctx, cancel := context.WithTimeout(ctx, resolveTimeout)
	defer cancel()
	addrs, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil || len(addrs) == 0 {
		addrs = g.known.get(host)
		g.log.Warn("a source's name cannot be resolved; its last known addresses are guarded", "host", host, "addresses", addrs, "error", err)
		return addrs
	}
	if err := g.known.put(host, addrs); err != nil {
		g.log.Warn("a source's addresses could not be kept", "error", err)
	}
	return addrs
}

// drop takes an open back: the last one removes the cgroup, whose processes
// are gone, and what it shared when it was the last there.
func (g *egressGuard) drop(cg cgroup) {
	if cg.dir == "" {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.uses[cg.dir]--; g.uses[cg.dir] > 0 {
		return // the next instance of the same id is about to begin in it
	}
	delete(g.uses, cg.dir)
	g.remove(cg.dir)
}

// forget removes what an instance left that no Manager of this process knows.
func (g *egressGuard) forget(id string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, dir := range g.dirsOf(id) {
		if g.uses[dir] == 0 {
			g.remove(dir)
		}
	}
}

// remove is called with g.mu held.
func (g *egressGuard) remove(dir string) {
	// A kernel may take a moment to count an ended process out.
	for try := 0; try < 20; try++ {
		if _, err := os.Stat(dir); err != nil || egress.Remove(dir) != nil {
			break
		}
		if _, err := os.Stat(dir); err != nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	for _, d := range []string{dir, filepath.Dir(dir), filepath.Dir(filepath.Dir(dir))} {
		if err := egress.Remove(d); err != nil {
			g.log.Warn("a cgroup stays", "cgroup", d, "error", err)
			return
		}
	}
}
