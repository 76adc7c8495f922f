package deptest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func moduleRoot(t *testing.T) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "env", "GOMOD").Output()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Dir(string(bytes.TrimSpace(out)))
}

// TestModule holds the table over what is built, with and without failpoints.
func TestModule(t *testing.T) {
	root := moduleRoot(t)
	for _, tags := range []string{"", "failpoints"} {
		t.Run("tags="+tags, func(t *testing.T) {
			packages, err := Load(t.Context(), root, tags)
			if err != nil {
				t.Fatal(err)
			}
			if len(packages) < 20 {
				t.Fatalf("go list knows only %d packages", len(packages))
			}
			for _, line := range Check(packages) {
				t.Error(line)
			}
			verbs, err := CheckClientVerbs(packages)
			if err != nil {
				t.Fatal(err)
			}
			comments, err := CheckComments(packages)
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range append(verbs, comments...) {
				t.Error(line)
			}
		})
	}
}

func TestTable(t *testing.T) {
	tests := []struct {
		from, to string
		ok       bool
	}{
		{"engine", "engine/storage", false},
		{"engine", "internal/mount", false},
		{"engine/storage", "engine", true},
		{"engine/storage", "engine/operation", false},
		{"engine/wal", "linker", false},
		{"engine/access", "internal/keylock", true},
		{"engine/postgres", "engine", true},
		{"engine/postgres", "engine/storage", false},
		{"engine/postgres", "linker", false},
		{"engine/postgres/pgbin", "engine/postgres", true},
		{"engine/route", "api", false},
		{"nfsd", "engine", true},
		{"nfsd", "hooks", false},
		{"hooks", "engine", true},
		{"hooks", "hooks/docker", false},
		{"engine/storage/btrfs", "engine/storage", true},
		{"engine/storage/btrfs", "engine/storage/plaincopy", false},
		{"engine/storage/storagetest", "engine/storage", true},
		{"engine/storage/pools", "engine/storage/btrfs", true},
		{"engine/catalog", "engine/operation", true},
		{"engine/catalog", "engine/storage", false},
		{"engine/control", "engine/access", true},
		{"engine/control", "engine/catalog", false},
		{"engine/control", "linker", false},
		{"engine/control", "engine/storage/btrfs", false},
		{"linker", "engine/wal", true},
		{"linker", "engine/postgres", false},
		{"linker", "engine/storage", false},
		{"hooks/docker", "hooks", true},
		{"hooks/docker", "hooks/sanitize", false},
		{"hooks/sanitize", "hooks/docker", false},
		{"api", "engine/control", true},
		{"api", "engine/catalog", false},
		{"api", "api/client", false},
		{"api/client", "api", false},
		{"api/client", "engine", false},
		{"cmd/ramet", "linker", true},
		{"internal/secret", "engine", true},
		{"internal/pgtest", "engine/postgres", false},
		{"internal/pgtest", "internal/proc", true},
		{"examples/shop", "api/client", true},
		{"api", "examples/shop", false},
		{"api", "cmd/ramet", false},
	}
	for _, tt := range tests {
		packages := []Package{{ImportPath: Module + "/" + tt.from, Imports: []string{"fmt", Module + "/" + tt.to}}}
		if wrong := Check(packages); (len(wrong) == 0) != tt.ok {
			t.Errorf("%s -> %s: got %v, want allowed = %t", tt.from, tt.to, wrong, tt.ok)
		}
	}
	if wrong := Check([]Package{{ImportPath: Module + "/util"}}); len(wrong) != 1 {
		t.Errorf("a package outside the table: got %v, want one complaint", wrong)
	}
}

func TestLibraries(t *testing.T) {
	tests := []struct {
		from, library string
		ok            bool
	}{
		{"api", "github.com/labstack/echo/v4", true},
		{"api/middleware", "github.com/labstack/echo/v4/middleware", true},
		{"engine/control", "github.com/labstack/echo/v4", false},
		{"engine/catalog", "go.etcd.io/bbolt", true},
		{"engine/operation", "go.etcd.io/bbolt", false},
		{"linker", "github.com/jackc/pgx/v5/pgconn", true},
		{"hooks/sanitize", "github.com/jackc/pgx/v5", true},
		{"hooks", "github.com/jackc/pgx/v5", false},
		{"hooks/docker", "github.com/moby/moby/client", true},
		{"api", "github.com/moby/moby/client", false},
		{"hooks/docker", "github.com/docker/docker/client", false},
		{"linker", "golang.org/x/sync/errgroup", true},
	}
	for _, tt := range tests {
		wrong := Check([]Package{{ImportPath: Module + "/" + tt.from, Imports: []string{tt.library}}})
		if (len(wrong) == 0) != tt.ok {
			t.Errorf("%s -> %s: got %v, want allowed = %t", tt.from, tt.library, wrong, tt.ok)
		}
	}
	deep := Package{ImportPath: Module + "/engine/control", Deps: []string{"github.com/jackc/pgx/v5/pgtype"}}
	if wrong := Check([]Package{deep}); len(wrong) != 1 || !strings.Contains(wrong[0], "reaches") {
		t.Errorf("control reaching pgx through another package: got %v, want one complaint", wrong)
	}
}

// TestFiles checks the rules that read files against files that break them.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("main.go", "// Command ramet.\npackage main\n")
	write("serve.go", "package main\n\nimport _ \""+Module+"/linker\"\n")
	write("clone.go", "// Second comment.\npackage main\n\nimport _ \""+Module+"/engine/catalog\"\n")
	packages := []Package{{ImportPath: Module + "/cmd/ramet", Dir: dir, GoFiles: []string{"main.go", "serve.go", "clone.go"}}}

	wrong, err := CheckClientVerbs(packages)
	if err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], "clone.go imports engine/catalog") {
		t.Errorf("client verbs: got %v, %v; want one complaint about clone.go", wrong, err)
	}
	wrong, err = CheckComments(packages)
	if err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], "has 2 package comments") {
		t.Errorf("package comments: got %v, %v; want one complaint about two", wrong, err)
	}
	packages[0].GoFiles = []string{"serve.go"}
	wrong, err = CheckComments(packages)
	if err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], "has 0 package comments") {
		t.Errorf("package comments: got %v, %v; want one complaint about none", wrong, err)
	}
}
