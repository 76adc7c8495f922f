// Package deptest holds the import table of docs/architecture.md: which package
// of Ramet may import which, what the engine may never reach, and where each
// outside library may be used. It reads the packages with `go list`, so that
// what it judges is what is built, and only imports that are not tests count.
// The table lives here and its test runs it over the module; .golangci.yml
// repeats the part of it that an editor should show.
package deptest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Module is the path of Ramet's module.
const Module = "github.com/ramet-io/ramet"

// Package is what `go list -json` says of a package; paths are full.
type Package struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	CgoFiles   []string
	Imports    []string
	Deps       []string
	Standard   bool
}

// ours returns the path inside the module, and whether it is there.
func ours(path string) (string, bool) {
	if path == Module {
		return ".", true
	}
	return strings.CutPrefix(path, Module+"/")
}

// Load lists the module's packages below dir with everything they depend on,
// built with the given tags.
func Load(ctx context.Context, dir string, tags ...string) ([]Package, error) {
	args := []string{"list", "-deps", "-json=ImportPath,Dir,GoFiles,CgoFiles,Imports,Deps,Standard", "-tags", strings.Join(tags, ","), "./..."}
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list in %s: %w: %s", dir, err, bytes.TrimSpace(stderr.Bytes()))
	}
	var all []Package
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p Package
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("read what go list says: %w", err)
		}
		all = append(all, p)
	}
}

// Check returns one line for every import that the table does not allow.
func Check(packages []Package) []string {
	var wrong []string
	for _, p := range packages {
		path, mine := ours(p.ImportPath)
		if !mine {
			continue
		}
		row, found := rowFor(path)
		if !found {
			wrong = append(wrong, path+": no row of the import table is about this package")
			continue
		}
		for _, imported := range p.Imports {
			if to, mine := ours(imported); mine {
				if !row.allows(path, to) {
					wrong = append(wrong, fmt.Sprintf("%s imports %s; it may import %s", path, to, row))
				}
			} else if rule, ruled := libraryFor(imported); ruled && !anyMatch(rule.users, path) {
				wrong = append(wrong, fmt.Sprintf("%s imports %s, which is for %s", path, imported, strings.Join(rule.users, ", ")))
			}
		}
		if reach, ruled := unreachable[path]; ruled {
			for _, dep := range p.Deps {
				if slices.ContainsFunc(reach, func(lib string) bool { return within(dep, lib) }) {
					wrong = append(wrong, fmt.Sprintf("%s reaches %s", path, dep))
				}
			}
		}
	}
	slices.Sort(wrong)
	return wrong
}

// CheckClientVerbs returns one line for each file of cmd/ramet that is not of
// `serve` and imports, of ours, anything beside api/client and internal.
func CheckClientVerbs(packages []Package) ([]string, error) {
	var wrong []string
	for _, p := range packages {
		if path, _ := ours(p.ImportPath); path != commandPackage {
			continue
		}
		for _, name := range p.GoFiles {
			if slices.ContainsFunc(serveFiles, func(prefix string) bool { return strings.HasPrefix(name, prefix) }) {
				continue
			}
			imports, err := fileImports(filepath.Join(p.Dir, name))
			if err != nil {
				return nil, err
			}
			for _, imported := range imports {
				to, mine := ours(imported)
				if mine && !anyMatch(clientVerbs, to) {
					wrong = append(wrong, fmt.Sprintf("%s/%s imports %s; a client verb may import %s", commandPackage, name, to, strings.Join(clientVerbs, ", ")))
				}
			}
		}
	}
	return wrong, nil
}

func fileImports(path string) ([]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return nil, fmt.Errorf("parse %s: %w", path, err)
	}
	var imports []string
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, fmt.Errorf("%s: import %s: %w", path, spec.Path.Value, err)
		}
		imports = append(imports, imported)
	}
	return imports, nil
}

// CheckComments returns one line for each package of ours that has no package
// comment or more than one.
func CheckComments(packages []Package) ([]string, error) {
	var wrong []string
	for _, p := range packages {
		path, mine := ours(p.ImportPath)
		if !mine {
			continue
		}
		var with []string
		for _, name := range slices.Concat(p.GoFiles, p.CgoFiles) {
			file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				return nil, fmt.Errorf("parse %s of %s: %w", name, path, err)
			}
			if file.Doc != nil {
				with = append(with, name)
			}
		}
		if len(with) != 1 && len(p.GoFiles)+len(p.CgoFiles) > 0 {
			wrong = append(wrong, fmt.Sprintf("%s has %d package comments %v, want one", path, len(with), with))
		}
	}
	return wrong, nil
}
