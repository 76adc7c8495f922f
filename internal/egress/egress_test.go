package egress

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ramet-io/ramet/internal/testenv"
)

const addressVar = "RAMET_TEST_DIAL"

// TestMain lets the test program be its own client inside the cgroup.
func TestMain(m *testing.M) {
	if addrs := os.Getenv(addressVar); addrs != "" {
		for addr := range strings.SplitSeq(addrs, " ") {
			network, addr, _ := strings.Cut(addr, "|")
			if network == "mapped" { // net would use an IPv4 socket
				fmt.Println(dialMapped(addr), network, addr)
				continue
			}
			conn, err := net.Dial(network, addr)
			if err == nil && network == "udp" {
				_, err = conn.Write([]byte("x"))
			}
			switch {
			case errors.Is(err, syscall.EPERM):
				fmt.Println("refused", network, addr)
			case err != nil:
				fmt.Println("error", network, addr, err)
			default:
				fmt.Println("connected", network, addr)
			}
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestGuardRefusesOnlyWhatTheRulesSay(t *testing.T) {
	testenv.Root(t)
	root, err := Root()
	if err != nil {
		t.Skip(err)
	}
	denied, open := listen(t), listen(t)
	local, err := LocalAddresses()
	if err != nil {
		t.Fatal(err)
	}
	rules := Rules(netip.MustParseAddrPort(fmt.Sprintf("127.0.0.1:%d", denied)), local)
	rules = append(rules, Rule{netip.MustParsePrefix("192.0.2.7/32"), 1}, Rule{netip.MustParsePrefix("2001:db8::/32"), 2})
	dir := filepath.Join(root, fmt.Sprintf("ramet-test-%d", os.Getpid()), "set")
	t.Cleanup(func() {
		for _, d := range []string{dir, filepath.Dir(dir)} {
			if err := Remove(d); err != nil {
				t.Error(err)
			}
			if _, err := os.Stat(d); err == nil {
				t.Errorf("%s is left", d)
			}
		}
	})
	for range 2 { // again is no change
		if err := Guard(dir, rules); err != nil {
			t.Fatal(err)
		}
	}
	cg, err := os.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cg.Close() })
	want := map[string]string{
		fmt.Sprintf("tcp|127.0.0.1:%d", denied):    "refused",
		fmt.Sprintf("tcp|127.9.9.9:%d", denied):    "refused",
		fmt.Sprintf("tcp|0.0.0.0:%d", denied):      "refused",
		fmt.Sprintf("tcp|[::1]:%d", denied):        "refused",
		fmt.Sprintf("mapped|127.0.0.1:%d", denied): "refused",
		fmt.Sprintf("mapped|127.0.0.1:%d", open):   "connected",
		fmt.Sprintf("udp|127.0.0.1:%d", denied):    "refused",
		"udp|192.0.2.7:1":                          "refused",
		fmt.Sprintf("tcp|127.0.0.1:%d", open):      "connected",
		fmt.Sprintf("udp|127.0.0.1:%d", open):      "connected",
	}
	var list []string
	for addr := range want {
		list = append(list, addr)
	}
	run := func(in *os.File) string {
		cmd := exec.CommandContext(t.Context(), "/proc/self/exe")
		cmd.Env = []string{addressVar + "=" + strings.Join(list, " ")}
		if in != nil {
			cmd.SysProcAttr = &syscall.SysProcAttr{UseCgroupFD: true, CgroupFD: int(in.Fd())}
		}
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return string(out)
	}
	got := run(cg)
	for addr, outcome := range want {
		if line := outcome + " " + strings.Replace(addr, "|", " ", 1) + "\n"; !strings.Contains(got, line) {
			t.Errorf("no line %q in\n%s", line, got)
		}
	}
	if outside := run(nil); strings.Contains("\n"+outside, "\nrefused") {
		t.Errorf("outside of the cgroup something is refused:\n%s", outside)
	}
}

func dialMapped(addr string) string {
	ap, err := netip.ParseAddrPort(addr)
	if err != nil {
		return err.Error()
	}
	fd, err := syscall.Socket(syscall.AF_INET6, syscall.SOCK_STREAM, 0)
	if err != nil {
		return err.Error()
	}
	err = syscall.Connect(fd, &syscall.SockaddrInet6{Port: int(ap.Port()), Addr: ap.Addr().As16()})
	switch {
	case errors.Is(err, syscall.EPERM):
		return "refused"
	case err != nil:
		return err.Error()
	}
	return "connected"
}

func listen(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l.Addr().(*net.TCPAddr).Port
}

func TestRulesOfARemoteAddressAreOne(t *testing.T) {
	got := Rules(netip.MustParseAddrPort("[::ffff:192.0.2.7]:5432"), []netip.Addr{netip.MustParseAddr("198.51.100.1")})
	if len(got) != 1 || got[0].Prefix.String() != "192.0.2.7/32" || got[0].Port != 5432 {
		t.Errorf("got %v", got)
	}
}
