package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/control"
)

func TestDoctorRepair(t *testing.T) {
	c := newCLI(t)
	broken := control.Finding{Code: "Y", Severity: "error", Message: "broken", Hint: "mend it", Repair: "mend it for you"}
	c.Find(broken)
	if r := c.run("doctor"); r.code != exitFailed || !strings.Contains(r.out, "--repair would: mend it for you") {
		t.Errorf("exit %d\n%s", r.code, r.out)
	}
	if r := c.run("doctor", "--dry-run"); r.code != exitUsage {
		t.Errorf("--dry-run alone: exit %d", r.code)
	}
	c.ok("doctor", "--repair", "--dry-run")
	if r := c.run("doctor"); r.code != exitFailed {
		t.Errorf("a dry run has repaired: exit %d", r.code)
	}
	if r := c.ok("doctor", "--repair"); !strings.Contains(r.out, "no problems") {
		t.Errorf("got %s", r.out)
	}
}

func TestCatalogBackups(t *testing.T) {
	c := newCLI(t)
	if r := c.ok("catalog", "backup"); !strings.Contains(r.out, "catalog-manual-20260102T030405Z.db") {
		t.Errorf("got %s", r.out)
	}
	var list catalogCopies
	if err := json.Unmarshal([]byte(c.ok("catalog", "list", "-o", "json").out), &list); err != nil || len(list.Items) != 1 || list.Items[0].Version != 3 {
		t.Errorf("got %+v, %v", list, err)
	}
}

func TestCatalogOffline(t *testing.T) {
	c := newCLI(t)
	dir := t.TempDir()
	at := []string{"--data", dir}
	run := func(args ...string) result { t.Helper(); return c.run(append(args, at...)...) }
	if r := run("catalog", "backup", "--offline"); r.code != exitNotFound || !strings.Contains(r.errOut, "--data") {
		t.Errorf("without a catalog: exit %d\n%s", r.code, r.errOut)
	}
	cat, err := catalog.Open(t.Context(), catalog.Options{Path: filepath.Join(dir, "catalog.db")})
	if err != nil {
		t.Fatal(err)
	}
	err = cat.Update(t.Context(), func(tx engine.Tx) error {
		return tx.Sources().Put(&engine.Source{Meta: engine.Meta{ID: engine.NewID(engine.PrefixSource), Name: "shop"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	if r := run("catalog", "check"); r.code != exitConflict {
		t.Errorf("beside a daemon: exit %d\n%s", r.code, r.errOut)
	}
	if err := cat.Close(); err != nil {
		t.Fatal(err)
	}
	var made catalogCopy
	if r := run("catalog", "backup", "--offline", "-o", "json"); json.Unmarshal([]byte(r.out), &made) != nil || made.Name == "" {
		t.Fatalf("exit %d\n%s%s", r.code, r.out, r.errOut)
	}
	if r := run("catalog", "list", "--offline"); !strings.Contains(r.out, made.Name) {
		t.Errorf("got %s", r.out)
	}
	for _, file := range []string{"", made.Name, made.Path} {
		args := []string{"catalog", "check"}
		if file != "" {
			args = append(args, file)
		}
		if r := run(args...); r.code != 0 || !strings.Contains(r.out, "is whole") {
			t.Errorf("check %s: exit %d\n%s", file, r.code, r.errOut)
		}
	}
	if r := run("catalog", "restore", made.Name); r.code == 0 {
		t.Error("restored without being asked")
	}
	if err := os.Remove(filepath.Join(dir, "catalog.db")); err != nil {
		t.Fatal(err)
	}
	if r := run("catalog", "restore", made.Name, "--yes"); r.code != 0 {
		t.Errorf("restore: exit %d\n%s", r.code, r.errOut)
	}
	if r := run("catalog", "check"); r.code != 0 {
		t.Errorf("after the restore: exit %d\n%s", r.code, r.errOut)
	}
}
