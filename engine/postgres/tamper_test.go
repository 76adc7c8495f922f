package postgres

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// sentinelUID owns what no instance may make the daemon touch.
const sentinelUID = 47099

// sentinel is another cluster on the host, complete, so that whoever follows a
// link there finds all that it looks for.
func (f *fixture) sentinel(t *testing.T, dataset string) string {
	t.Helper()
	dir := filepath.Join(f.root, "sentinel")
	if err := copyTree(filepath.Join(dataset, "pgdata"), dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"postgresql.conf", "pg_hba.conf", "postmaster.pid", "postgresql.auto.conf", "standby.signal"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("# production's own "+name+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("/srv/elsewhere", filepath.Join(dir, "pg_tblspc", "4711")); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Lchown(path, sentinelUID, sentinelUID))
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// fingerprint says of everything below dir what it is, whose, and its content.
func fingerprint(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		st, err := os.Lstat(path)
		if err != nil {
			return err
		}
		sys := st.Sys().(*syscall.Stat_t)
		text := fmt.Sprint(st.Mode(), sys.Uid, sys.Gid, sys.Ino, st.ModTime())
		switch {
		case st.Mode().IsRegular():
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			text += fmt.Sprintf(" %x", sha256.Sum256(b))
		case st.Mode()&fs.ModeSymlink != 0:
			link, err := os.Readlink(path)
			if err != nil {
				return err
			}
			text += link
		}
		out[path] = text
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestDaemonFollowsNothingThatACloneHasPlanted: the superuser of a clone
// replaces parts of its data directory by links to another cluster of the
// host, and by pipes. The daemon works in there as root at the next start.
func TestDaemonFollowsNothingThatACloneHasPlanted(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	if !f.Isolated() {
		t.Fatalf("not isolated: %s", f.WhyNotIsolated())
	}
	origin := f.cluster(t, pgtest.Config{Major: 15}, "origin")
	out := f.sentinel(t, origin)
	before := fingerprint(t, out)
	ahead := []engine.Tablespace{{OID: 5001, Path: "/srv/a"}, {OID: 5002, Path: "/srv/a/in"}}
	for i, c := range []struct {
		name    string
		plant   string // in the data directory; OUT is the other cluster
		ahead   []engine.Tablespace
		odd     string // what the refusal names; empty: the start must work
		control bool   // Control must refuse too
	}{
		{name: "data directory", plant: "mv ../pgdata ../x && ln -s OUT ../pgdata", odd: "pgdata", control: true},
		{name: "pg_tblspc", plant: "mv pg_tblspc x && ln -s OUT/pg_tblspc pg_tblspc", odd: "pg_tblspc"},
		{name: "pg_tblspc inside", plant: "mv pg_tblspc x && ln -s base pg_tblspc", odd: "pg_tblspc"},
		{name: "ts", plant: "ln -s /srv/b pg_tblspc/4242 && ln -s OUT ts", odd: "pgdata/ts"},
		{name: "one tablespace", plant: "rm -r ts/5001 && ln -s OUT ts/5001", ahead: ahead[:1], odd: "ts/5001"},
		{name: "nested tablespaces", plant: "mv ts/5001 ts/x && mkdir ts/5001 && ln -s OUT/new ts/5001/in", ahead: ahead, odd: "/srv/a/in"},
		{name: "global", plant: "mv global x && ln -s OUT/global global", odd: "global", control: true},
		{name: "pg_control link", plant: "mv global/pg_control x && ln -s OUT/global/pg_control global/pg_control", odd: "pg_control", control: true},
		{name: "pg_control pipe", plant: "mv global/pg_control x && mkfifo global/pg_control", odd: "pg_control", control: true},
		{name: "pg_twophase", plant: "mv pg_twophase x && ln -s OUT/base pg_twophase", odd: "pg_twophase"},
		{name: "relation map pipe", plant: "mv global/pg_filenode.map x && mkfifo global/pg_filenode.map", odd: "pg_filenode.map"},
		{name: "relation map without end", plant: "truncate -s 1G global/pg_filenode.map", odd: "pg_filenode.map"},
		{name: "pg_authid pipe", plant: "mv global/1260 x && mkfifo global/1260", odd: "global/1260"},
		{name: "signal directory", plant: "mkdir -p standby.signal/x", odd: "standby.signal"},
		{
			name: "files to be removed or emptied",
			plant: "for n in postgresql.conf pg_hba.conf standby.signal postgresql.auto.conf; do rm -f $n; ln -s OUT/$n $n; done; " +
				"rm backup_label.old; mkfifo backup_label.old",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			spec := f.vdb(t, fmt.Sprintf("clo_%d", i), f.copyTreeAs(t, origin, fmt.Sprintf("ds%d", i)), 15)
			spec.Tablespaces = c.ahead
			in := mustStart(t, f, spec)
			conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
			if err != nil {
				t.Fatal(err)
			}
			// What follows may move catalogs away: this session has to have looked
			// at those that reading an answer needs.
			shell(t, conn, "true")
			plant := strings.ReplaceAll(c.plant, "OUT", out)
			if got := shell(t, conn, plant+" && echo WAS DONE"); !strings.Contains(got, "WAS DONE") {
				t.Fatalf("the test could not plant: %s", got)
			}
			// It may find its data gone and crash: no matter how it ends.
			if err := in.Discard(t.Context()); err != nil {
				t.Fatal(err)
			}
			begin := time.Now()
			again, err := f.Start(t.Context(), spec)
			took := time.Since(begin)
			switch {
			case c.odd == "" && err != nil:
				t.Errorf("the start fails: %v", err)
			case c.odd != "":
				wantCode(t, err, engine.CodeInstanceFailed)
				if err != nil && !strings.Contains(err.Error(), c.odd) {
					t.Errorf("the error %q does not name %q", err, c.odd)
				}
				if took > 5*time.Second {
					t.Errorf("the refusal took %v", took)
				}
			}
			if again != nil {
				if _, err := again.Stop(t.Context()); err != nil {
					t.Error(err)
				}
			}
			if c.control {
				_, err := f.Control(spec.Dir, 15)
				wantCode(t, err, engine.CodeInstanceFailed)
				if engine.ClassOf(err) != engine.ClassDataLoss || !strings.Contains(engine.HintOf(err), "tampered") {
					t.Errorf("Control: class %v, hint %q", engine.ClassOf(err), engine.HintOf(err))
				}
			}
			after := fingerprint(t, out)
			for _, path := range slices.Sorted(maps.Keys(before)) {
				if after[path] != before[path] {
					t.Errorf("%s was touched:\n%s\n%s", path, before[path], after[path])
				}
			}
			if len(after) != len(before) {
				t.Errorf("the other cluster has %d files instead of %d", len(after), len(before))
			}
			if running, err := f.Running(t.Context()); err != nil || len(running) > 0 {
				t.Errorf("left running: %v, %v", running, err)
			}
		})
	}
}

// TestStopOfATamperedInstance: the end of an instance reads its pg_control.
func TestStopOfATamperedInstance(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	dir := f.cluster(t, pgtest.Config{Major: 15}, "ds")
	out := f.sentinel(t, dir)
	spec := f.vdb(t, "clo_stop", dir, 15)
	in := mustStart(t, f, spec)
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	shell(t, conn, "true")
	shell(t, conn, "mv ../pgdata ../x && ln -s "+out+" ../pgdata")
	begin := time.Now()
	clean, err := in.Stop(t.Context())
	if clean || !strings.Contains(engine.HintOf(err), "tampered") {
		t.Errorf("stop: clean %v, %v", clean, err)
	}
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("stop took %v", took)
	}
	if running, err := f.Running(t.Context()); err != nil || len(running) > 0 {
		t.Errorf("left running: %v, %v", running, err)
	}
}

// TestEngineTalksToTheInstanceItself: a clone puts a link to the socket of
// another one in the place of its own, so that the daemon would make its user
// a superuser over there.
func TestEngineTalksToTheInstanceItself(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 15)
	f := newFixture(t)
	dir := f.cluster(t, pgtest.Config{Major: 15}, "ds")
	victimDir := f.copyTreeAs(t, dir, "victim")
	spec := f.vdb(t, "clo_thief", dir, 15)
	spec.User = "thief"
	in := mustStart(t, f, spec).(*instance)
	victimSpec := f.vdb(t, "clo_victim", victimDir, 15)
	victim := mustStart(t, f, victimSpec).(*instance)
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	own := fmt.Sprintf("%s/.s.PGSQL.%d", nsSocket, spec.Port)
	if got := shell(t, conn, fmt.Sprintf("rm %s && ln -s %s %s && echo WAS DONE", own, victim.dir.socketFile(victimSpec.Port), own)); !strings.Contains(got, "WAS DONE") {
		t.Fatalf("the test could not plant: %s", got)
	}
	if c, err := dialSocket(t.Context(), in.dir.socketFile(spec.Port)); err != nil {
		t.Errorf("control: the link does not lead to the victim: %v", err)
	} else if err := errors.Join(victim.checkPeer(c), c.Close()); err != nil {
		t.Errorf("control: %v", err)
	}
	in.sql.release()
	wantCode(t, in.SetPassword(t.Context(), spec.User, spec.Verifier), engine.CodeInstanceFailed)
	there, err := login(t, victimSpec.Port, victimSpec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	if got := value(t, there, "SELECT count(*)::text FROM pg_roles WHERE rolname = 'thief'"); got != "0" {
		t.Error("the thief became a superuser of the victim")
	}
}

func TestDatasetMayNotHoldRametsOwnDirectories(t *testing.T) {
	testenv.Postgres(t, 15)
	f := newFixture(t)
	link := filepath.Join(f.root, "link")
	if err := os.Symlink(f.o.RunDir, link); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{f.root, f.o.RunDir, f.o.LogDir, link} {
		_, err := f.Start(t.Context(), engine.InstanceSpec{ID: "clo_x", Role: engine.RoleVerify, Major: 15, Dir: dir})
		wantCode(t, err, engine.CodeInvalidRequest)
	}
}
