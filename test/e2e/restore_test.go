package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// problems are the codes of what doctor finds.
func problems(t *testing.T, a harness.Ask) map[string]int {
	t.Helper()
	report := harness.Try(client.Read[client.DoctorReport](a.Doctor(a.Ctx, nil)))(t)
	out := map[string]int{}
	for _, f := range report.Problems {
		out[f.Code]++
	}
	return out
}

// TestRestoredCatalog: a catalog is put back from a backup, and what has
// happened since is mended from the pool.
func TestRestoredCatalog(t *testing.T) {
	t.Parallel()
	_, d, a := linked(t, pgtest.Config{}, harness.Options{PoolSize: "2G"})
	for _, name := range []string{"kept", "moved", "removed", "parent"} {
		harness.Try(a.NewClone(name, "shop", ""))(t)
		must(t, a.Exec(name, harness.Note("of "+name)))
	}
	var backup client.CatalogBackup
	d.MustCLI(&backup, "catalog", "backup", "-o", "json")
	if backup.Version == 0 || backup.Bytes == 0 {
		t.Fatalf("the backup is %+v", backup)
	}
	// What the backup does not know.
	harness.Try(a.Verb("moved", "refresh"))(t)
	must(t, a.Exec("moved", harness.Note("moved on")))
	harness.Try(a.Verb("removed", "remove"))(t)
	harness.Try(a.NewClone("child", "parent", ""))(t)
	must(t, a.Exec("child", harness.Note("of child")))
	harness.Try(a.Verb("parent", "remove"))(t)
	harness.Try(a.NewClone("late", "shop", ""))(t)
	must(t, a.Exec("late", harness.Note("of late")))
	harness.Try(a.Verb("late", "snapshot mark"))(t)
	harness.Try(a.Verb("kept", "stop"))(t)
	running := d.Instances()

	_, errText, code := d.CLI("catalog", "restore", backup.Name, "--data", d.Dir, "--yes")
	if code == 0 || !strings.Contains(errText, "stop it first") {
		t.Fatalf("restore beside a running daemon: exit %d, %s", code, errText)
	}
	d.Term()
	out := d.MustCLI(nil, "catalog", "restore", backup.Name, "--data", d.Dir, "--yes")
	if !strings.Contains(out, "is kept as") || !strings.Contains(out, "doctor --repair") {
		t.Errorf("restore says %q", out)
	}
	d.Start()
	if got := problems(t, a); got["CLONE_FORGOTTEN"] == 0 || got["CATALOG_BEHIND"] == 0 {
		t.Errorf("after the restore doctor finds %v", got)
	}
	done := d.MustCLI(nil, "doctor", "--repair", "-o", "json")
	if strings.Contains(done, "FAILED") {
		t.Errorf("the repair: %s", done)
	}
	for clone, notes := range map[string]string{"moved": "one,moved on", "child": "one,of parent,of child", "late": "one,of late"} {
		notesOf(t, a, clone, notes)
	}
	if c := harness.Try(a.Clone("kept"))(t); c.Status != "stopped" {
		t.Errorf("clone kept is %s, and was stopped", c.Status)
	}
	for _, name := range []string{"removed", "parent"} {
		if c := harness.Try(a.Clone(name))(t); c.Status != "failed" || c.Problem.Code != "DATASET_NOT_FOUND" {
			t.Errorf("clone %s is %s (%s), and was removed", name, c.Status, c.Problem.Code)
		}
		harness.Try(a.Verb(name, "remove"))(t)
	}
	for id, pid := range running {
		if now := d.Instances()[id]; now != pid {
			t.Errorf("instance %s was process %d and is %d", id, pid, now)
		}
	}
	harness.Try(a.Verb("moved", "undo"))(t)
	notesOf(t, a, "moved", "one,of moved")
	harness.Try(a.Verb("late", "rollback snapshot:mark"))(t)
	harness.Try(a.Sync("shop", "after"))(t)
	d.CheckInvariants(t, harness.Invariants{})
}

// TestDamagedCatalogAndLostKey: the daemon refuses a damaged catalog and says
// what to do; it is rebuilt without a daemon. With the key gone too, clones get
// new passwords, and the source asks for its own.
func TestDamagedCatalogAndLostKey(t *testing.T) {
	t.Parallel()
	p, d, a := linked(t, pgtest.Config{}, harness.Options{})
	for _, name := range []string{"c1", "c2"} {
		harness.Try(a.NewClone(name, "shop", ""))(t)
		must(t, a.Exec(name, harness.Note("of "+name)))
	}
	harness.Try(a.Verb("c2", "stop"))(t)
	old := harness.Try(client.Read[client.Connection](a.GetCloneCredentials(a.Ctx, "c1")))(t)
	running := d.Instances()
	d.Kill()
	cat := filepath.Join(d.Dir, "catalog.db")
	must(t, os.Truncate(cat, 3*int64(os.Getpagesize())))
	must(t, os.Remove(filepath.Join(d.Dir, "secret.key")))
	must(t, d.Launch())
	if err := d.Ended(); err == nil {
		t.Fatal("the daemon runs on a damaged catalog")
	}
	for _, hint := range []string{"catalog restore", "catalog rebuild"} {
		if !strings.Contains(d.LogTail(4000), hint) {
			t.Errorf("the daemon does not name `ramet %s`:\n%s", hint, d.LogTail(1000))
		}
	}
	if _, errText, code := d.CLI("catalog", "check", "--data", d.Dir); code == 0 || !strings.Contains(errText, "damaged") {
		t.Errorf("check: exit %d, %s", code, errText)
	}
	if _, _, code := d.CLI("catalog", "rebuild", "--data", t.TempDir()); code == 0 {
		t.Error("a directory without a pool is rebuilt")
	}
	out := d.MustCLI(nil, "catalog", "rebuild", "--data", d.Dir)
	for _, want := range []string{"clone c1", "clone c2", "source shop", "is kept as"} {
		if !strings.Contains(out, want) {
			t.Errorf("rebuild does not tell of %s:\n%s", want, out)
		}
	}
	d.MustCLI(nil, "catalog", "check", "--data", d.Dir)
	d.Start()
	if got := problems(t, a); got["SECRET_UNREADABLE"] != 3 {
		t.Errorf("with the key lost doctor finds %v", got)
	}
	d.CLI("doctor", "--repair")
	if got := problems(t, a); got["SECRET_UNREADABLE"] != 1 {
		t.Errorf("after the repair doctor finds %v", got)
	}
	if now := harness.Try(client.Read[client.Connection](a.GetCloneCredentials(a.Ctx, "c1")))(t); now.Password == old.Password {
		t.Error("the clone has its old password, which nobody can open")
	}
	notesOf(t, a, "c1", "one,of c1")
	harness.Try(a.Verb("c2", "start"))(t)
	notesOf(t, a, "c2", "one,of c2")
	for id, pid := range running {
		if now := d.Instances()[id]; now != pid {
			t.Errorf("instance %s was process %d and is %d", id, pid, now)
		}
	}
	file := filepath.Join(t.TempDir(), "password")
	must(t, os.WriteFile(file, []byte(p.Password+"\n"), 0o600))
	d.MustCLI(nil, "source", "update", "shop", "--password-file", file)
	testenv.Eventually(t, harness.Patience, func() error {
		if s := harness.Try(a.Source("shop"))(t); s.Status != "running" {
			return fmt.Errorf("the source is %s: %s", s.Status, s.Problem.Message)
		}
		return nil
	})
	harness.AddNote(t, p, "two")
	harness.Try(a.Sync("shop", "after"))(t)
	harness.Try(a.NewClone("c3", "shop", ""))(t)
	notesOf(t, a, "c3", "one,two")
	d.CheckInvariants(t, harness.Invariants{})
}
