package e2e

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// fill grows a file until its file system takes no more. remove takes the file
// away.
func fill(t testing.TB, dir string) (remove func()) {
	t.Helper()
	path := filepath.Join(dir, "ballast")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	must(t, err)
	block := make([]byte, 4<<20)
	for i := range block {
		block[i] = byte(i * 7)
	}
	for n := len(block); n >= 4096; {
		_, err := f.Write(block[:n])
		if err == nil && n < len(block) { // what is written may yet find no room
			err = f.Sync()
		}
		if errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) {
			n /= 4
			continue
		}
		must(t, err)
	}
	must(t, f.Close())
	return func() { must(t, os.Remove(path)) }
}

// isFull ends the test unless err says that storage is full and what to do.
func isFull(t testing.TB, err error) {
	t.Helper()
	var e *client.Error
	if !errors.As(err, &e) || e.Code != "POOL_FULL" && e.Code != "DISK_FULL" || e.Class != "exhausted" {
		t.Fatalf("got %v (%s), want POOL_FULL or DISK_FULL", err, client.CodeOf(err))
	}
	if e.Hint == "" {
		t.Errorf("%s has no hint", e.Code)
	}
}

// room waits until the pool's file system has given back what was freed: btrfs
// does that in the background, within a commit interval of 30 seconds.
func room(t testing.TB, a harness.Ask) {
	t.Helper()
	testenv.Eventually(t, 2*harness.Patience, func() error {
		pools, err := client.Read[client.PoolList](a.ListPools(t.Context(), nil))
		if err == nil && pools.Items[0].FreeBytes < 300<<20 {
			err = fmt.Errorf("the pool has %d MiB free", pools.Items[0].FreeBytes>>20)
		}
		return err
	})
}

// TestPoolTooSmall: a base backup that will not fit is refused before production is asked for it.
func TestPoolTooSmall(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	p := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{PoolSize: "300M"})
	_, err := d.Ask().SubmitLink(harness.Link("shop", p))
	harness.Refused(t, err, "POOL_FULL", "MiB free", "more room")
	if slots := harness.Slots(t, p); slots != "" {
		t.Errorf("production has the slots %q after a refused link", slots)
	}
}

// TestPoolFull: a pool that becomes full during a base backup or a create ends
// that operation, takes it back, and the same works once there is room.
func TestPoolFull(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	p := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{PoolSize: "700M"})
	a := d.Ask()
	mnt := filepath.Join(d.Dir, "pool", "mnt")

	slow := harness.Link("shop", p)
	slow.Postgres.MaxRateKiB = 512
	op := harness.Try(a.SubmitLink(slow))(t)
	remove := fill(t, mnt)
	_, err := a.Wait(op, nil)
	isFull(t, err)
	remove()
	room(t, a)
	d.CheckInvariants(t, harness.Invariants{})
	if slots := harness.Slots(t, p); slots != "" {
		t.Errorf("production has the slots %q after a failed link", slots)
	}
	harness.Try(a.Wait(a.SubmitLink(harness.Link("shop", p))))(t)
	harness.Try(a.NewClone("c1", "shop", ""))(t)
	must(t, a.Exec("c1", harness.Note("mine")))

	remove = fill(t, mnt)
	if _, err := a.NewClone("c2", "shop", ""); err == nil {
		t.Log("a full pool had room for one more clone")
		harness.Try(a.Verb("c2", "remove"))(t)
	} else {
		isFull(t, err)
		if _, err := a.Clone("c2"); client.CodeOf(err) != "VDB_NOT_FOUND" {
			t.Errorf("clone c2 is there although there was no room for it: %v", err)
		}
	}
	remove()
	room(t, a)
	harness.Try(a.NewClone("c2", "shop", ""))(t)
	notesOf(t, a, "c2", "one")
	testenv.Eventually(t, harness.Patience, func() error { // c1 may have crashed for want of room; its commits must be there
		got, err := a.Value("c1", harness.Notes)
		if err == nil && got != "one,mine" {
			t.Fatalf("clone c1 has the notes %q", got)
		}
		return err
	})
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one,mine", "c2": "one"}})
}

// TestHostFull: a full file system under the catalog and the WAL store makes
// changes fail with that reason; reading goes on, and so does everything else
// once there is room.
func TestHostFull(t *testing.T) {
	t.Parallel()
	testenv.Root(t)
	host, err := os.MkdirTemp("", "rmh-")
	must(t, err)
	must(t, unix.Mount("host", host, "tmpfs", 0, "size=160m,mode=0711"))
	t.Cleanup(func() {
		must(t, unix.Unmount(host, 0))
		must(t, os.Remove(host))
	})
	copies := t.TempDir()
	must(t, os.Chmod(filepath.Dir(copies), 0o711))
	must(t, os.Chmod(copies, 0o711))
	p := harness.Production(t, pgtest.Config{})
	d := harness.New(t, harness.Options{Parent: host, Pool: "copy:" + copies})
	a := d.Ask()
	harness.Try(a.Wait(a.SubmitLink(harness.Link("shop", p))))(t)
	harness.Try(a.NewClone("c1", "shop", ""))(t)

	remove := fill(t, host)
	var refused error
	for i := 0; i < 20 && refused == nil; i++ { // the catalog has free pages inside its file for a while
		_, refused = a.NewClone(fmt.Sprintf("full-%d", i), "shop", "")
	}
	isFull(t, refused)
	notesOf(t, a, "c1", "one")
	harness.Try(a.Clone("c1"))(t)
	// Production's WAL cannot be kept; the source says so and production goes on.
	for range 3 {
		must(t, p.Exec(t.Context(), harness.Database, "INSERT INTO filler SELECT 0, repeat('x', 100) FROM generate_series(1, 60000)", "SELECT pg_switch_wal()"))
	}
	src := becomes(t, a, "degraded", "DISK_FULL")
	if src.Problem.Hint == "" || strings.Contains(src.Problem.Message, "%!") {
		t.Errorf("the problem is %+v", src.Problem)
	}
	harness.AddNote(t, p, "two")
	remove()
	becomes(t, a, "running")
	testenv.Eventually(t, harness.Patience, func() error {
		_, err := a.Sync("shop", "")
		return err
	})
	harness.Try(a.Verb("c1", "refresh"))(t)
	notesOf(t, a, "c1", "one,two")
}
