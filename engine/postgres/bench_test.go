package postgres

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// BenchmarkStartAgainstBare compares, in interleaved pairs on the same data,
// what Start adds to the bare limit: executing postgres with the same
// configuration, watching for ready at 1 ms, logging in over TCP with SCRAM
// and asking one query. Storage is left out on both sides.
func BenchmarkStartAgainstBare(b *testing.B) {
	testenv.Root(b)
	testenv.Postgres(b, 15)
	f := newFixture(b)
	dir := f.cluster(b, pgtest.Config{Major: 15}, "ds", "CREATE TABLE a AS SELECT generate_series(1, 100000) AS i")
	in := mustStart(b, f, engine.InstanceSpec{ID: "prepare", Role: engine.RoleVerify, Major: 15, Dir: dir})
	if _, err := in.Neutralize(b.Context()); err != nil {
		b.Fatal(err)
	}
	if _, err := in.Stop(b.Context()); err != nil {
		b.Fatal(err)
	}
	spec := f.vdb(b, "clo_bench", dir, 15)
	spec.Database = "postgres"
	in = mustStart(b, f, spec) // makes the user
	if _, err := in.Stop(b.Context()); err != nil {
		b.Fatal(err)
	}
	if err := os.Chmod(f.root, 0o755); err != nil {
		b.Fatal(err)
	}
	verifiers := []string{verifier(b, "clone-secret"), verifier(b, "clone-secret")}
	var bare, ours, start, ratios []float64
	for b.Loop() {
		x := bareStart(b, f, spec)
		spec.Verifier = verifiers[len(ratios)%2] // a new one each time, as in a fresh clone
		y, s := managedStart(b, f, spec)
		bare, ours, start, ratios = append(bare, x), append(ours, y), append(start, s), append(ratios, y/x)
	}
	b.ReportMetric(median(bare), "ms-bare")
	b.ReportMetric(median(ours), "ms-ramet")
	b.ReportMetric(median(start), "ms-Start")
	b.ReportMetric(median(ratios), "ratio")
	b.ReportMetric(0, "ns/op")
}

func median(v []float64) float64 {
	v = slices.Clone(v)
	slices.Sort(v)
	return v[len(v)/2]
}

func ms(since time.Time) float64 { return float64(time.Since(since)) / float64(time.Millisecond) }

func managedStart(b *testing.B, f *fixture, spec engine.InstanceSpec) (total, start float64) {
	b.Helper()
	begin := time.Now()
	in := mustStart(b, f, spec)
	start = ms(begin)
	if err := in.FirstQuery(b.Context(), spec.Database); err != nil {
		b.Fatal(err)
	}
	ask(b, spec)
	total = ms(begin)
	if _, err := in.Stop(b.Context()); err != nil {
		b.Fatal(err)
	}
	return total, start
}

func ask(b *testing.B, spec engine.InstanceSpec) {
	b.Helper()
	conn, err := pgx.Connect(b.Context(), fmt.Sprintf("host=127.0.0.1 port=%d user=%s password=clone-secret dbname=postgres sslmode=disable", spec.Port, spec.User))
	if err != nil {
		b.Fatal(err)
	}
	var n int
	if err := conn.QueryRow(b.Context(), "SELECT count(*) FROM pg_class", pgx.QueryExecModeSimpleProtocol).Scan(&n); err != nil {
		b.Fatal(err)
	}
	if err := conn.Close(b.Context()); err != nil {
		b.Fatal(err)
	}
}

func bareStart(b *testing.B, f *fixture, spec engine.InstanceSpec) float64 {
	b.Helper()
	pgdata := filepath.Join(spec.Dir, "pgdata")
	confDir := filepath.Join(f.root, "bare")
	control, err := readControl(pgdata, spec.Major)
	if err != nil {
		b.Fatal(err)
	}
	c, err := configure(spec, control, dataFacts{}, paths{pgdata: pgdata, socket: confDir, conf: confDir})
	if err != nil {
		b.Fatal(err)
	}
	_ = os.Mkdir(confDir, 0o755)
	for name, content := range map[string][]byte{"postgresql.conf": c.render(), "pg_hba.conf": hba(spec), "pg_ident.conf": nil} {
		if err := os.WriteFile(filepath.Join(confDir, name), content, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.Chown(confDir, f.uid, f.gid); err != nil {
		b.Fatal(err)
	}
	log, err := os.Create(filepath.Join(f.root, "bare.log"))
	if err != nil {
		b.Fatal(err)
	}
	defer log.Close() //nolint:errcheck // test
	bin, err := f.bin(spec.Major)
	if err != nil {
		b.Fatal(err)
	}
	pidFile := filepath.Join(pgdata, "postmaster.pid")
	_ = os.Remove(pidFile)
	begin := time.Now()
	cmd := exec.CommandContext(context.Background(), filepath.Join(bin, "postgres"), "-D", pgdata, "-c", "config_file="+confDir+"/postgresql.conf")
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = []string{"LC_ALL=C.UTF-8", "TZ=UTC"}, "/", log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(f.uid), Gid: uint32(f.gid)}}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	for tick := time.NewTicker(time.Millisecond); ; <-tick.C {
		if t, err := os.ReadFile(pidFile); err == nil && pidFileStatus(t) == "ready" {
			tick.Stop()
			break
		}
		if time.Since(begin) > 20*time.Second {
			_ = cmd.Process.Kill()
			b.Fatal("the bare server is not ready")
		}
	}
	ask(b, spec)
	total := ms(begin)
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		b.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		b.Fatal(err)
	}
	return total
}

// TestFiftyClonesFit starts fifty idle virtual databases and reports what they
// take together, counting shared pages once.
func TestFiftyClonesFit(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	if testing.Short() {
		t.Skip("long")
	}
	const clones = 50
	f := newFixture(t)
	origin := f.cluster(t, pgtest.Config{Major: 15}, "origin")
	taken := map[int]bool{}
	for i := range clones {
		dir := f.copyTreeAs(t, origin, fmt.Sprintf("ds%d", i))
		spec := f.vdb(t, fmt.Sprintf("clo_%d", i), dir, 15)
		port, err := f.FreePort(t.Context(), taken)
		if err != nil {
			t.Fatal(err)
		}
		taken[port], spec.Port = true, port
		mustStart(t, f, spec)
	}
	begin := time.Now()
	running, err := f.Running(t.Context())
	if err != nil || len(running) != clones {
		t.Fatalf("%d of %d run, %v", len(running), clones, err)
	}
	t.Logf("Running took %v", time.Since(begin))
	pss, processes := pssOf(t, f.uid)
	t.Logf("%d idle clones: %d processes, %d MiB PSS, %.1f MiB each", clones, processes, pss>>10, float64(pss)/1024/clones)
	if limit := 20 << 10; pss > clones*limit {
		t.Errorf("%d KiB PSS per clone are more than %d", pss/clones, limit)
	}
}

// pssOf sums the proportional set sizes of a user's processes in KiB.
func pssOf(t *testing.T, uid int) (kib, processes int) {
	t.Helper()
	procs, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range procs {
		st, err := os.Stat(p)
		if err != nil || int(st.Sys().(*syscall.Stat_t).Uid) != uid {
			continue
		}
		b, err := os.ReadFile(p + "/smaps_rollup")
		if err != nil {
			continue
		}
		for line := range bytes.Lines(b) {
			if rest, ok := strings.CutPrefix(string(line), "Pss:"); ok {
				n, err := strconv.Atoi(strings.Fields(rest)[0])
				if err != nil {
					t.Fatal(err)
				}
				kib, processes = kib+n, processes+1
			}
		}
	}
	return kib, processes
}
