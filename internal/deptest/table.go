package deptest

import "strings"

// commandPackage is the one binary; clientVerbs is what its files may import
// when they are not of `serve`, which wires everything: those are known by the
// beginning of their names.
const commandPackage = "cmd/ramet"

var (
	clientVerbs = []string{"api/client", "internal/..."}
	serveFiles  = []string{"serve.go", "serve_", "daemon.go", "daemon_"}
)

// row is a line of the import table. A pattern is a package, or with "/..." a
// package and all below it. The first row that matches a package is its own.
type row struct {
	packages []string
	may      []string // of ours, beside internal
	bare     bool     // internal is forbidden too
	tree     bool     // packages of the row's own pattern may import each other
}

var table = []row{
	{packages: []string{"engine"}, bare: true},
	{packages: []string{"engine/storage", "engine/operation", "engine/wal", "engine/access"}, may: []string{"engine"}},
	{packages: []string{"engine/postgres/..."}, may: []string{"engine"}, tree: true},
	{packages: []string{"engine/route/..."}, may: []string{"engine"}, tree: true},
	{packages: []string{"nfsd/..."}, may: []string{"engine"}, tree: true},
	{packages: []string{"hooks"}, may: []string{"engine"}},
	// pools chooses a driver for --pool SPEC, so it knows them all; only cmd imports it.
	{packages: []string{"engine/storage/pools"}, may: []string{"engine", "engine/storage", "engine/storage/..."}},
	// dirpool is the layout that the drivers of plain directories share.
	{packages: []string{"engine/storage/plaincopy", "engine/storage/reflink"}, may: []string{"engine", "engine/storage", "engine/storage/dirpool"}},
	{packages: []string{"engine/storage/..."}, may: []string{"engine", "engine/storage"}}, // the drivers, storagetest
	{packages: []string{"engine/catalog/..."}, may: []string{"engine", "engine/operation"}, tree: true},
	{packages: []string{"engine/control/..."}, may: []string{"engine", "engine/operation", "engine/storage", "engine/wal", "engine/access"}, tree: true},
	{packages: []string{"linker/..."}, may: []string{"engine", "engine/wal"}, tree: true},
	{packages: []string{"hooks/docker/..."}, may: []string{"engine", "hooks"}, tree: true},
	{packages: []string{"hooks/sanitize/..."}, may: []string{"engine", "hooks"}, tree: true},
	{packages: []string{"api/client/..."}, tree: true},
	{packages: []string{"api/..."}, may: []string{"engine", "engine/control", "engine/operation", "engine/access"}, tree: true},
	{packages: []string{commandPackage}, may: []string{"..."}}, // file by file: CheckClientVerbs
	{packages: []string{"internal/..."}, may: []string{"engine"}},
	// Programs for people and for tests; nothing may import them, since no row allows it.
	{packages: []string{"examples/...", "test/...", "hack/..."}, may: []string{"..."}},
}

// library says which of our packages may import an outside module directly.
type library struct {
	path  string
	users []string
}

var (
	echo        = "github.com/labstack/echo"
	bbolt       = "go.etcd.io/bbolt"
	pgx         = "github.com/jackc/pgx"
	moby        = "github.com/moby/moby"
	oldDocker   = "github.com/docker/docker"
	programs    = []string{"internal/pgtest", "examples/...", "test/..."}
	unreachable = map[string][]string{
		"engine":         {echo, bbolt, pgx, moby, oldDocker},
		"engine/control": {echo, bbolt, pgx, moby, oldDocker},
	}
	libraries = []library{
		{echo, []string{"api/..."}},
		{bbolt, []string{"engine/catalog/...", "test/..."}},
		{pgx, append([]string{"linker/...", "engine/postgres/...", "hooks/sanitize/..."}, programs...)},
		{moby, append([]string{"hooks/docker/..."}, programs...)},
		{oldDocker, []string{"nothing"}}, // moved to github.com/moby/moby
		{"github.com/spf13/cobra", append([]string{commandPackage}, programs...)},
		{"github.com/wneessen/go-mail", []string{"internal/notify"}},
		{"github.com/emersion/go-smtp", []string{"nothing"}}, // tests only
		{"github.com/schollz/progressbar", []string{commandPackage}},
	}
)

func rowFor(path string) (row, bool) {
	for _, r := range table {
		if anyMatch(r.packages, path) {
			return r, true
		}
	}
	return row{}, false
}

func (r row) allows(from, to string) bool {
	switch {
	case within(to, "internal"):
		return !r.bare
	case r.tree && anyMatch(r.packages, from) && anyMatch(r.packages, to):
		return !strings.HasPrefix(to, "api/client") || strings.HasPrefix(from, "api/client")
	case within(to, "examples"), within(to, "test"), within(to, "hack"), to == commandPackage:
		return false
	}
	return anyMatch(r.may, to)
}

func (r row) String() string {
	may := r.may
	if r.tree {
		may = append(r.packages[:1:1], may...)
	}
	if !r.bare {
		may = append(may[:len(may):len(may)], "internal/...")
	}
	if len(may) == 0 {
		return "nothing of ours"
	}
	return strings.Join(may, ", ")
}

func libraryFor(imported string) (library, bool) {
	for _, l := range libraries {
		if within(imported, l.path) {
			return l, true
		}
	}
	return library{}, false
}

// within reports whether path is root or lies below it.
func within(path, root string) bool {
	return path == root || strings.HasPrefix(path, root+"/")
}

func anyMatch(patterns []string, path string) bool {
	for _, pattern := range patterns {
		root, below := strings.CutSuffix(pattern, "...")
		root = strings.TrimSuffix(root, "/")
		if path == root || below && (root == "" || within(path, root)) {
			return true
		}
	}
	return false
}
