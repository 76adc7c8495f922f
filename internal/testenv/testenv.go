// Package testenv says what a test needs of the machine it runs on: root, a
// btrfs that can be mounted, a PostgreSQL of some major version, a program.
// What is missing makes the test skip with one uniform line, so that a skip is
// visible and countable; with RAMET_REQUIRE=1, as `make test` sets it when it
// runs as root, the same absence is a failure. It refuses to install anything:
// that is `make deps`.
package testenv

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Names of the environment variables that steer the tests.
const (
	// RequireVar set to 1 turns every skip of this package into a failure.
	RequireVar = "RAMET_REQUIRE"
	// MajorsVar lists the PostgreSQL majors, separated by blanks, that matrix
	// tests run; see Majors.
	MajorsVar = "RAMET_TEST_MAJORS"
	// PGCacheVar is the folder of hack/fetch-postgres.sh, one folder per major.
	PGCacheVar = "RAMET_PG_CACHE"
)

const (
	defaultPGCache = "/var/cache/ramet/postgresql"
	distroPG       = "/usr/lib/postgresql"
	oldestMajor    = 14
	newestMajor    = 18
)

// need is the one place that decides between skip and failure.
func need(t testing.TB, what, hint string) {
	t.Helper()
	if os.Getenv(RequireVar) == "1" {
		t.Fatalf("required but missing: %s (%s)", what, hint)
	}
	t.Skipf("not run: needs %s (%s)", what, hint)
}

// Root lets the test go on only with uid 0.
func Root(t testing.TB) {
	t.Helper()
	if os.Geteuid() != 0 {
		need(t, "root", "run as root")
	}
}

// Tool returns the absolute path of a program on the search path or in the
// system's sbin folders, which are not on every user's path.
func Tool(t testing.TB, name string) string {
	t.Helper()
	path, err := lookTool(name)
	if err != nil {
		need(t, "the program "+name, "run `make deps`")
	}
	return path
}

func lookTool(name string) (string, error) {
	path, err := exec.LookPath(name)
	if err == nil {
		return filepath.Abs(path)
	}
	for _, dir := range []string{"/usr/sbin", "/sbin", "/usr/local/sbin"} {
		if path, sbinErr := exec.LookPath(filepath.Join(dir, name)); sbinErr == nil {
			return path, nil
		}
	}
	return "", err
}

// Btrfs lets the test go on only where a loop-file btrfs can be made and
// mounted: root, mkfs.btrfs, a kernel that knows btrfs, and a loop device.
func Btrfs(t testing.TB) {
	t.Helper()
	Root(t)
	Tool(t, "mkfs.btrfs")
	if !kernelKnows("btrfs") {
		// The module may be there and not loaded yet; mount would load it.
		if modprobe, err := lookTool("modprobe"); err == nil {
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			_ = exec.CommandContext(ctx, modprobe, "btrfs").Run()
		}
		if !kernelKnows("btrfs") {
			need(t, "btrfs in the kernel", "modprobe btrfs")
		}
	}
	if _, err := os.Stat("/dev/loop-control"); err != nil {
		need(t, "loop devices", "/dev/loop-control is missing; modprobe loop, or give the container its devices")
	}
}

func kernelKnows(fs string) bool {
	list, err := os.ReadFile("/proc/filesystems")
	return err == nil && slices.Contains(strings.Fields(string(list)), fs)
}

// Postgres returns the folder of the server programs (postgres, initdb,
// pg_ctl) of one major version; major 0 means any, the distribution's own
// first. Client programs may be absent from the folder: use PostgresClient.
func Postgres(t testing.TB, major int) string {
	t.Helper()
	candidates := []int{major}
	if major == 0 {
		candidates = candidates[:0]
		for m := newestMajor; m >= oldestMajor; m-- {
			candidates = append(candidates, m)
		}
	}
	for _, root := range []string{distroPG, pgCache()} {
		for _, m := range candidates {
			bin := filepath.Join(root, strconv.Itoa(m), "bin")
			if _, err := exec.LookPath(filepath.Join(bin, "postgres")); err == nil {
				return bin
			}
		}
	}
	if major == 0 {
		need(t, "a PostgreSQL server", "run `make deps`")
	}
	need(t, fmt.Sprintf("PostgreSQL %d", major), fmt.Sprintf("install postgresql-%d, or run `hack/fetch-postgres.sh %d`", major, major))
	return ""
}

// PostgresClient returns the path of a PostgreSQL client program (psql,
// pg_dump, pg_restore, pg_basebackup …): the newest major that the
// distribution has installed, which is able to talk to all older servers.
func PostgresClient(t testing.TB, name string) string {
	t.Helper()
	for m := newestMajor; m >= oldestMajor; m-- {
		path := filepath.Join(distroPG, strconv.Itoa(m), "bin", name)
		if _, err := exec.LookPath(path); err == nil {
			return path
		}
	}
	return Tool(t, name)
}

// Majors returns the PostgreSQL majors that a matrix test covers: those of
// RAMET_TEST_MAJORS, or else the one that Postgres(t, 0) finds. Each is
// checked to be there, so a missing one skips or fails by the usual rule.
func Majors(t testing.TB) []int {
	t.Helper()
	var majors []int
	for _, word := range strings.Fields(os.Getenv(MajorsVar)) {
		major, err := strconv.Atoi(word)
		if err != nil || major < oldestMajor || major > newestMajor {
			t.Fatalf("%s: %q is not a PostgreSQL major from %d to %d", MajorsVar, word, oldestMajor, newestMajor)
		}
		Postgres(t, major)
		majors = append(majors, major)
	}
	if len(majors) > 0 {
		return majors
	}
	bin := Postgres(t, 0)
	major, err := strconv.Atoi(filepath.Base(filepath.Dir(bin)))
	if err != nil {
		t.Fatalf("the major of %s: %v", bin, err)
	}
	return []int{major}
}

func pgCache() string {
	if dir := os.Getenv(PGCacheVar); dir != "" {
		return dir
	}
	return defaultPGCache
}
