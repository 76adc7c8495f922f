package postgres

import (
	"encoding/json"
	"fmt"
	"net/netip"
	"os"
	"slices"
	"sync"

	"github.com/ramet-io/ramet/internal/atomicfile"
)

// addressBook keeps the addresses that names had when they last could be
// resolved, in a file, so that a source stays guarded while its name service
// is away, also for the next daemon. Safe for concurrent use.
type addressBook struct {
	path string

	mu    sync.Mutex
	known map[string][]netip.Addr // nil until first read
}

func (b *addressBook) load() {
	if b.known != nil {
		return
	}
	b.known = map[string][]netip.Addr{}
	text, err := os.ReadFile(b.path)
	if err == nil && json.Unmarshal(text, &b.known) != nil {
		b.known = map[string][]netip.Addr{} // it is made anew
	}
}

// put remembers a name's addresses. It writes only what is new.
func (b *addressBook) put(name string, addrs []netip.Addr) error {
	if _, err := netip.ParseAddr(name); err == nil || len(addrs) == 0 {
		return nil
	}
	addrs = slices.Clone(addrs)
	slices.SortFunc(addrs, netip.Addr.Compare)
	addrs = slices.Compact(addrs)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.load()
	if slices.Equal(b.known[name], addrs) {
		return nil
	}
	b.known[name] = addrs
	text, err := json.Marshal(b.known)
	if err == nil {
		err = atomicfile.Write(b.path, text, 0o600)
	}
	if err != nil {
		return fmt.Errorf("remember the addresses of %s: %w", name, err)
	}
	return nil
}

func (b *addressBook) get(name string) []netip.Addr {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.load()
	return slices.Clone(b.known[name])
}
