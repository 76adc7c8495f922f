package postgres

import (
	"fmt"
	"net/netip"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestNotesSayWhatIsOff(t *testing.T) {
	f := newFixture(t, func(o *Options) { o.NoIsolation = true })
	notes := f.Notes()
	if len(notes) != 2 || !strings.Contains(notes[0], "not isolated") || !strings.Contains(notes[0], f.WhyNotIsolated()) ||
		!strings.Contains(notes[1], "egress guard is off") {
		t.Errorf("notes: %q", notes)
	}
}

// TestSourceWhoseNameCannotBeResolved: a name under .invalid never resolves
// (RFC 6761), as that of a source whose name service is away.
func TestSourceWhoseNameCannotBeResolved(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	if on, why := f.EgressGuard(); !on {
		if os.Getenv(testenv.RequireVar) == "1" {
			t.Fatalf("the egress guard is off: %s", why)
		}
		t.Skipf("the egress guard is off: %s", why)
	}
	if notes := f.Notes(); len(notes) != 0 {
		t.Errorf("notes of a host where all is well: %q", notes)
	}
	prod := pgtest.New(t, pgtest.Config{Major: 15})
	dir := f.seed(t, prod, "ds")
	spec := f.vdb(t, "clo_source", dir, 15)
	spec.DenyEgress = []string{fmt.Sprintf("source.invalid:%d", prod.Port), "/run/postgresql:5432"}
	connects := func(m *Manager) bool {
		t.Helper()
		in, err := m.Start(t.Context(), spec)
		if err != nil {
			t.Fatal(err)
		}
		conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
		if err != nil {
			t.Fatal(err)
		}
		got := shell(t, conn, fmt.Sprintf(`bash -c "exec 3<>/dev/tcp/127.0.0.1/%d && echo WAS CONNECTED"`, prod.Port))
		notes := m.Notes()
		if open := strings.Contains(got, "WAS CONNECTED"); open != slices.ContainsFunc(notes, func(n string) bool {
			return strings.Contains(n, spec.ID) && strings.Contains(n, "source.invalid")
		}) {
			t.Errorf("connected: %v, notes: %q", open, notes)
		}
		// The next daemon knows it too.
		next := f.again(t)
		if _, err := next.Adopt(t.Context(), spec, in.Ref()); err != nil {
			t.Fatal(err)
		}
		if after := next.Notes(); !slices.Equal(after, notes) {
			t.Errorf("the next daemon notes %q, this one %q", after, notes)
		}
		if _, err := in.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
		return strings.Contains(got, "WAS CONNECTED")
	}
	if !connects(f.Manager) {
		t.Error("control: nothing is known of the name, and yet it is guarded")
	}
	if err := f.egress.known.put("source.invalid", []netip.Addr{netip.MustParseAddr("127.0.0.1")}); err != nil {
		t.Fatal(err)
	}
	if connects(f.again(t)) {
		t.Error("the last known address was not guarded")
	}
	// What resolves is remembered.
	spec.DenyEgress = []string{fmt.Sprintf("localhost:%d", prod.Port)}
	if connects(f.Manager) {
		t.Error("localhost was not guarded")
	}
	if got := f.again(t).egress.known.get("localhost"); !slices.ContainsFunc(got, netip.Addr.IsLoopback) {
		t.Errorf("known of localhost: %v", got)
	}
}

// again is the Manager of the next daemon.
func (f *fixture) again(t *testing.T) *Manager {
	t.Helper()
	m, err := New(f.o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
