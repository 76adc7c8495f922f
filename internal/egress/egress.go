// Package egress keeps the processes of a cgroup from connecting to given
// addresses and ports, by eBPF programs attached to the cgroup. The programs
// belong to the cgroup, not to this process: they last until it is removed.
// It never touches a cgroup that it has not made. Linux with cgroup v2, root.
package egress

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"strings"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"
)

// Rule refuses one port on all addresses of a prefix.
type Rule struct {
	Prefix netip.Prefix
	Port   uint16
}

// Rules returns what must be refused so that the address cannot be reached.
// An address of this host is reachable by all others of this host, and by the
// unspecified address, so then all of them are refused for its port.
func Rules(addr netip.AddrPort, local []netip.Addr) []Rule {
	ip := addr.Addr().Unmap().WithZone("")
	isLocal := ip.IsLoopback() || ip.IsUnspecified()
	for _, l := range local {
		isLocal = isLocal || l.Unmap().WithZone("") == ip
	}
	one := func(a netip.Addr) Rule { return Rule{netip.PrefixFrom(a, a.BitLen()), addr.Port()} }
	if !isLocal {
		return []Rule{one(ip)}
	}
	rules := []Rule{
		{netip.MustParsePrefix("127.0.0.0/8"), addr.Port()},
		one(netip.IPv4Unspecified()),
		one(netip.IPv6Loopback()), one(netip.IPv6Unspecified()),
	}
	for _, l := range local {
		if l = l.Unmap().WithZone(""); !l.IsLoopback() {
			rules = append(rules, one(l))
		}
	}
	return rules
}

// LocalAddresses returns the addresses of this host's interfaces.
func LocalAddresses() ([]netip.Addr, error) {
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		return nil, fmt.Errorf("list this host's addresses: %w", err)
	}
	var out []netip.Addr
	for _, a := range addrs {
		if p, err := netip.ParsePrefix(a.String()); err == nil {
			out = append(out, p.Addr())
		}
	}
	return out, nil
}

// Root returns where cgroup v2 is mounted.
func Root() (string, error) {
	b, err := os.ReadFile("/proc/self/mounts")
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 2 && f[2] == "cgroup2" {
			return f[1], nil
		}
	}
	return "", errors.New("cgroup v2 is not mounted")
}

// Guard makes the cgroup dir, below one that exists, and attaches programs
// that refuse what the rules say; the connecting program gets EPERM. A cgroup
// that has them already is left as it is, so dir must be named after its rules.
func Guard(dir string, rules []Rule) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make cgroup: %w", err)
	}
	cg, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("open cgroup: %w", err)
	}
	defer cg.Close() //nolint:errcheck // only a handle
	for _, hook := range []struct {
		attach ebpf.AttachType
		six    bool
	}{
		{ebpf.AttachCGroupInet4Connect, false},
		{ebpf.AttachCGroupInet6Connect, true},
		{ebpf.AttachCGroupUDP4Sendmsg, false},
		{ebpf.AttachCGroupUDP6Sendmsg, true},
	} {
		if err := attach(cg, hook.attach, program(rules, hook.six)); err != nil {
			return err
		}
	}
	return nil
}

func attach(cg *os.File, at ebpf.AttachType, code asm.Instructions) error {
	have, err := link.QueryPrograms(link.QueryOptions{Target: int(cg.Fd()), Attach: at})
	if err != nil {
		return fmt.Errorf("query programs of cgroup: %w", err)
	}
	if len(have.Programs) > 0 {
		return nil
	}
	prog, err := ebpf.NewProgram(&ebpf.ProgramSpec{
		Name: "ramet_egress", Type: ebpf.CGroupSockAddr, AttachType: at, License: "Apache-2.0", Instructions: code,
	})
	if err != nil {
		return fmt.Errorf("load program: %w", err)
	}
	defer prog.Close() //nolint:errcheck // the cgroup holds it
	err = link.RawAttachProgram(link.RawAttachProgramOptions{
		Target: int(cg.Fd()), Program: prog, Attach: at, Flags: unix.BPF_F_ALLOW_MULTI,
	})
	if err != nil {
		return fmt.Errorf("attach program: %w", err)
	}
	return nil
}

// Offsets in struct bpf_sock_addr (include/uapi/linux/bpf.h). Addresses and
// port are in network byte order.
const (
	offIP4  = 4
	offIP6  = 8
	offPort = 24
)

// program returns 0, "refuse", when a rule matches, otherwise 1. IPv6 sockets
// reach IPv4 addresses by mapped ones.
func program(rules []Rule, six bool) asm.Instructions {
	code := asm.Instructions{asm.LoadMem(asm.R3, asm.R1, offPort, asm.Word)}
	for i, r := range rules {
		words, masks, base := match(r, six)
		if words == nil {
			continue
		}
		next := fmt.Sprintf("next%d", i)
		code = append(code, asm.JNE.Imm(asm.R3, int32(networkPort(r.Port)), next))
		for w := range words {
			code = append(code,
				asm.LoadMem(asm.R2, asm.R1, base+int16(4*w), asm.Word),
				asm.LoadImm(asm.R4, int64(masks[w]), asm.DWord),
				asm.And.Reg(asm.R2, asm.R4),
				asm.LoadImm(asm.R4, int64(words[w]), asm.DWord),
				asm.JNE.Reg(asm.R2, asm.R4, next))
		}
		code = append(code, asm.Mov.Imm(asm.R0, 0), asm.Return(), asm.Mov.Imm(asm.R0, 1).WithSymbol(next))
	}
	return append(code, asm.Mov.Imm(asm.R0, 1), asm.Return())
}

// match returns the address words as the kernel's memory holds them, their
// masks, and where they are; nothing when the rule is of the other family.
func match(r Rule, six bool) (words, masks []uint32, base int16) {
	addr, bits := r.Prefix.Masked().Addr(), r.Prefix.Bits()
	switch {
	case !six && addr.Is4():
		b := addr.As4()
		return wordsOf(b[:]), wordsOf(maskOf(bits, 4)), offIP4
	case six:
		b := addr.As16() // an IPv4 address in its mapped form
		if addr.Is4() {
			bits += 96
		}
		return wordsOf(b[:]), wordsOf(maskOf(bits, 16)), offIP6
	}
	return nil, nil, 0
}

func maskOf(bits, length int) []byte { return net.CIDRMask(bits, 8*length) }

// wordsOf reads bytes as native words, as the program's loads do.
func wordsOf(b []byte) []uint32 {
	out := make([]uint32, len(b)/4)
	for i := range out {
		out[i] = binary.NativeEndian.Uint32(b[4*i:])
	}
	return out
}

func networkPort(port uint16) uint16 {
	return binary.NativeEndian.Uint16([]byte{byte(port >> 8), byte(port)})
}

// Remove removes a cgroup. One with processes, or that is gone, stays as it is.
func Remove(dir string) error {
	err := os.Remove(dir)
	if err == nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.EBUSY) || errors.Is(err, unix.ENOTEMPTY) {
		return nil
	}
	return fmt.Errorf("remove cgroup %s: %w", filepath.Base(dir), err)
}
