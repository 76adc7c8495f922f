package postgres

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

func TestLimits(t *testing.T) {
	for _, tc := range []struct {
		memory, conns, host int
		says                string // empty: allowed
	}{
		{0, 0, 1000, ""},
		{64, 64, 1000, ""},
		{64, 65, 1000, "5 to 64 with 64 MiB"},
		{63, 0, 1000, "64 to 1000 MiB"},
		{1001, 0, 1000, "64 to 1000 MiB"},
		{2000, 0, 0, ""},
		{0, 10000, 1000, ""},
		{0, 10001, 1000, "5 to 10000,"},
		{0, 4, 1000, "5 to 10000,"},
		{-1, 0, 1000, "64 to"},
		{0, -1, 1000, "5 to"},
	} {
		err := checkLimits(tc.memory, tc.conns, tc.host)
		switch {
		case tc.says == "" && err != nil:
			t.Errorf("%d MiB, %d connections: %v", tc.memory, tc.conns, err)
		case tc.says != "" && (engine.CodeOf(err) != engine.CodeInvalidRequest || !strings.Contains(engine.HintOf(err), tc.says)):
			t.Errorf("%d MiB, %d connections: got %v, hint %q", tc.memory, tc.conns, err, engine.HintOf(err))
		}
	}
	if hostMemoryMB() < minMemoryMB {
		t.Errorf("this host has %d MiB", hostMemoryMB())
	}
}

// Every size that is allowed is one that PostgreSQL starts with, and the
// kernel holds it where it can, or a note says that it does not.
func TestMemoryAndConnections(t *testing.T) {
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			dir := f.cluster(t, pgtest.Config{Major: major, Settings: map[string]string{"max_connections": "200", "max_locks_per_transaction": "300"}},
				fmt.Sprintf("ds%d", major), "SELECT 1")
			spec := f.vdb(t, fmt.Sprintf("clo_%d", major), dir, major)
			for _, tc := range []struct {
				memory, conns int
				want          map[string]string
			}{
				{0, 0, map[string]string{"max_connections": "60", "shared_buffers": "16MB", "work_mem": "4MB"}},
				{minMemoryMB, minConns, map[string]string{"max_connections": "5", "shared_buffers": "16MB", "work_mem": "6MB", "effective_cache_size": "48MB"}},
				{minMemoryMB, minMemoryMB, map[string]string{"max_connections": "64", "work_mem": "1MB", "maintenance_work_mem": "16MB"}},
				{512, 0, map[string]string{"max_connections": "60", "shared_buffers": "128MB", "work_mem": "4MB", "maintenance_work_mem": "32MB"}},
				{0, 500, map[string]string{"max_connections": "500", "shared_buffers": "16MB"}},
			} {
				spec.MemoryMB, spec.MaxConns = tc.memory, tc.conns
				in := mustStart(t, f, spec)
				conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
				if err != nil {
					t.Fatal(err)
				}
				for name, want := range tc.want {
					if got := value(t, conn, "SHOW "+name); got != want {
						t.Errorf("%d MiB, %d connections: %s is %s, want %s", tc.memory, tc.conns, name, got, want)
					}
				}
				f.checkBound(t, in, tc.memory)
				if _, err := in.Stop(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
	spec := engine.InstanceSpec{ID: "x", Role: engine.RoleVDB, Port: 1, Dir: "/x", MemoryMB: -1}
	wantCode(t, checkSpec(spec), engine.CodeInvalidRequest)
}

// checkBound looks into the cgroup of the instance's process.
func (f *fixture) checkBound(t *testing.T, in engine.Instance, mb int) {
	t.Helper()
	noted := slices.ContainsFunc(f.Notes(), func(n string) bool { return strings.Contains(n, "bound the memory") })
	if f.egress.memory.base == "" {
		if noted != (mb > 0) || mb > 0 && f.egress.memory.reason == "" {
			t.Errorf("%d MiB, and the notes are %q", mb, f.Notes())
		}
		return
	}
	if noted {
		t.Errorf("a bound that holds is noted as none: %q", f.Notes())
	}
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/cgroup", in.Ref().PID))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		dir, ok := strings.CutPrefix(strings.TrimSpace(line), "0::")
		if !ok || mb == 0 {
			continue
		}
		limit, err := os.ReadFile(filepath.Join(filepath.Dir(f.egress.memory.base), dir, "memory.max"))
		if want := strconv.Itoa(mb << 20); err != nil || strings.TrimSpace(string(limit)) != want {
			t.Errorf("memory.max is %q, %v, want %s", limit, err, want)
		}
	}
}

// A controller is handed on level by level, and one that is not there is said
// to be missing. The files are those of cgroup v2, in a plain directory.
func TestEnableMemory(t *testing.T) {
	cgroup := func(dir, available, on string) string {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for name, content := range map[string]string{"cgroup.controllers": available, "cgroup.subtree_control": on} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	root := t.TempDir()
	if err := enableMemory(cgroup(filepath.Join(root, "none"), "cpu pids\n", "")); err == nil || !strings.Contains(err.Error(), "not available") {
		t.Errorf("no controller: %v", err)
	}
	if err := enableMemory(root); err == nil {
		t.Error("no cgroup at all is taken for one")
	}
	base := cgroup(filepath.Join(root, "base"), "cpu memory\n", "cpu memory\n")
	set := cgroup(filepath.Join(base, "set"), "cpu memory\n", "cpu\n")
	if err := (memoryBound{base: base}).limit(cgroup(filepath.Join(set, "one"), "memory\n", ""), 64); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(base, "cgroup.subtree_control"): "cpu memory\n", // it was on
		filepath.Join(set, "cgroup.subtree_control"):  "+memory",
		filepath.Join(set, "one", "memory.max"):       "67108864",
	} {
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s: got %q, %v, want %q", path, got, err, want)
		}
	}
}

// Who is connected shows from outside; who was, when the instance is asked.
// Neither look shows in the next.
func TestUseIsSeen(t *testing.T) {
	testenv.Postgres(t, 0)
	f := newFixture(t)
	for _, major := range majors(t, f.Manager) {
		t.Run(fmt.Sprint(major), func(t *testing.T) {
			dir := f.cluster(t, pgtest.Config{Major: major}, fmt.Sprintf("ds%d", major), "CREATE DATABASE shop")
			spec := f.vdb(t, fmt.Sprintf("clo_%d", major), dir, major)
			in := mustStart(t, f, spec)
			connections := func() int {
				t.Helper()
				all, err := f.Connections(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				return all[spec.Port]
			}
			sessions := func() int64 {
				t.Helper()
				n, err := in.Sessions(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				return n
			}
			if n := connections(); n != 0 {
				t.Errorf("%d connections to a fresh clone", n)
			}
			// What starting it took may be counted late; after that nothing is.
			before := sessions()
			testenv.Eventually(t, 10*time.Second, func() error {
				was := before
				if before = sessions(); before != was {
					return fmt.Errorf("%d sessions after %d", before, was)
				}
				return nil
			})
			conn, err := login(t, spec.Port, spec.User, "clone-secret", "shop")
			if err != nil {
				t.Fatal(err)
			}
			if n := connections(); n != 1 {
				t.Errorf("%d connections while one is open", n)
			}
			if err := conn.Close(context.Background()); err != nil {
				t.Fatal(err)
			}
			testenv.Eventually(t, 10*time.Second, func() error {
				if n := connections(); n != 0 {
					return fmt.Errorf("%d connections after it has ended", n)
				}
				if n := sessions(); n == before {
					return fmt.Errorf("still %d sessions", n)
				}
				return nil
			})
		})
	}
}

func TestCountConnections(t *testing.T) {
	table := `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:3C3C 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
   1: 0100007F:3C3C 0100007F:9C40 01 00000000:00000000 02:00000000 00000000     0        0 2 2 0 20 4 30 10 -1
   2: 0100007F:9C40 0100007F:3C3C 01 00000000:00000000 02:00000000 00000000     0        0 3 2 0 20 4 30 10 -1
   3: 0100007F:3C3C 0100007F:9C41 06 00000000:00000000 03:00000000 00000000     0        0 0 3 0
   4: 0100007F:3C3C 0100007F:9C42 08 00000000:00000000 02:00000000 00000000     0        0 4 2 0 20 4 30 10 -1
`
	got := map[int]int{}
	if err := countConnections(strings.NewReader(table), got); err != nil {
		t.Fatal(err)
	}
	if got[0x3C3C] != 2 || got[0x9C40] != 1 || len(got) != 2 {
		t.Errorf("got %v", got)
	}
	if err := countConnections(strings.NewReader("heading\n0: nonsense x 01\n"), got); err == nil {
		t.Error("nonsense is read")
	}
}

func BenchmarkConnections(b *testing.B) {
	m := &Manager{}
	for b.Loop() {
		if _, err := m.Connections(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
