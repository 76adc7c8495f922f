package notify

import (
	"encoding/binary"
	"fmt"
	"net/netip"
	"syscall"

	"github.com/ramet-io/ramet/engine"
)

// never are networks where no receiver of a webhook is, and where a request
// from this host may get what nobody else would: cloud metadata services, the
// link, multicast.
var never = prefixes(
	"0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4",
	"100.100.100.200/32",                           // metadata of Alibaba
	"192.0.0.192/32",                               // metadata of Oracle
	"168.63.129.16/32",                             // wire server of Azure
	"::/128", "fe80::/10", "ff00::/8", "2001::/32", // Teredo hides an address
	"fd00:ec2::/32", // metadata of AWS
	"fd20:ce::/32",  // metadata of Google
)

// private are networks that a host's owner may allow.
var private = prefixes(
	"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "100.64.0.0/10",
	"192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
	"::1/128", "fc00::/7", "fec0::/10", "2001:db8::/32",
)

func prefixes(texts ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		out[i] = netip.MustParsePrefix(text)
	}
	return out
}

// guard decides where webhooks may go.
type guard struct{ private bool }

// control is a net.Dialer's: it sees the address that a connection is about to
// be made to, after names were looked up, so that no name and no answer of a
// name server gets around it.
func (g guard) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("read the address %q: %w", address, err)
	}
	return g.check(at.Addr())
}

func (g guard) check(addr netip.Addr) error {
	for _, a := range hidden(addr.Unmap().WithZone("")) {
		if within(a, never) {
			return engine.Errorf(engine.ClassDenied, engine.CodePermissionDenied, "webhooks may not go to %s", a).
				WithHint("use an address that the receiver has in a network")
		}
		if !g.private && within(a, private) {
			return engine.Errorf(engine.ClassDenied, engine.CodePermissionDenied, "webhooks may not go to the private address %s", a).
				WithHint("the host's owner can allow it with --webhook-private (webhook.private in the configuration file)")
		}
	}
	return nil
}

func within(a netip.Addr, networks []netip.Prefix) bool {
	for _, n := range networks {
		if n.Contains(a) {
			return true
		}
	}
	return false
}

var (
	nat64  = netip.MustParsePrefix("64:ff9b::/96")
	nat64l = netip.MustParsePrefix("64:ff9b:1::/48")
	sixTo4 = netip.MustParsePrefix("2002::/16")
	compat = netip.MustParsePrefix("::/96")
)

// hidden returns the address and the IPv4 address that a translator makes of it.
func hidden(a netip.Addr) []netip.Addr {
	out := []netip.Addr{a}
	b := a.As16()
	v4 := func(at int) netip.Addr {
		var four [4]byte
		binary.BigEndian.PutUint32(four[:], binary.BigEndian.Uint32(b[at:]))
		return netip.AddrFrom4(four)
	}
	switch {
	case a.Is4():
	case sixTo4.Contains(a):
		out = append(out, v4(2))
	case nat64.Contains(a), nat64l.Contains(a), compat.Contains(a) && a != netip.IPv6Loopback() && a != netip.IPv6Unspecified():
		out = append(out, v4(12))
	}
	return out
}
