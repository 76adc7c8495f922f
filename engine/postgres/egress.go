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
	sets map[string]string // instance id -> cgroup directory
}

const (
	resolveTimeout = 3 * time.Second
	staleCgroup    = 10 * time.Minute
)

func newEgressGuard(runDir, runKey string, isolated bool, log *slog.Logger) *egressGuard {
	book := &addressBook{path: filepath.Join(runDir, "addresses.json")}
	g := &egressGuard{log: log, known: book, memory: newMemoryBound(runKey, isolated), sets: map[string]string{}}
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

// open returns the cgroup to start an instance in, or nil when none is needed
// or can be had, and those of the denied addresses that the instance will be
// able to reach all the same. memoryMB bounds its memory; 0 does not.
func (g *egressGuard) open(ctx context.Context, id string, deny []string, memoryMB int) (cg *os.File, unguarded []string, err error) {
	deny = slices.DeleteFunc(slices.Clone(deny), func(d string) bool {
		host, _, err := net.SplitHostPort(d)
		return err != nil || strings.HasPrefix(host, "/") || host == "" // a socket directory: not in the namespace
	})
	unguarded = deny
	var rules []egress.Rule
	if g.base != "" && len(deny) > 0 {
		if rules, unguarded, err = g.rules(ctx, deny); err != nil {
			return nil, unguarded, err
		}
	}
	bounded := memoryMB > 0 && g.memory.base != ""
	var set string
	switch {
	case len(rules) > 0:
		sum := sha256.Sum256(fmt.Append(nil, rules))
		set = filepath.Join(g.base, hex.EncodeToString(sum[:8]))
	case bounded:
		set = filepath.Join(g.memory.base, "unguarded")
	default:
		return nil, unguarded, nil
	}
	dir := filepath.Join(set, id)
	g.mu.Lock()
	defer g.mu.Unlock() // removals wait, so that the set does not vanish meanwhile
	if len(rules) > 0 {
		if err := egress.Guard(set, rules); err != nil {
			return nil, nil, err
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, nil, fmt.Errorf("make cgroup: %w", err)
	}
	g.sets[id] = dir
	if bounded {
		if err := g.memory.limit(dir, memoryMB); err != nil {
			return nil, unguarded, err
		}
	}
	cg, err = os.Open(dir)
	return cg, unguarded, err
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

// cgroupOf returns the cgroup directory of an instance, also of one that an
// earlier daemon has started; empty when it has none.
func (g *egressGuard) cgroupOf(id string) string {
	base := cmp.Or(g.base, g.memory.base) // the same where both are on
	if base == "" {
		return ""
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if dir := g.sets[id]; dir != "" {
		return dir
	}
	found, err := filepath.Glob(filepath.Join(base, "*", id))
	if err != nil || len(found) == 0 {
		return ""
	}
	return found[0]
}

// drop removes an instance's cgroup once its processes are gone, and what it
// shared when it was the last.
func (g *egressGuard) drop(id string) {
	dir := g.cgroupOf(id)
	if dir == "" {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.sets, id)
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
