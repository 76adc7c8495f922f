package catalog

import (
	"bytes"
	"strings"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

// The buckets of the tree in the package comment.
var (
	bucketMeta       = []byte("meta")
	bucketNames      = []byte("names")
	bucketUnfinished = []byte("operations-unfinished")
	bucketAudit      = []byte("audit")
	bucketReplies    = []byte("replies")
	bucketExpiry     = []byte("replies-expiry")

	namesShared    = []byte("shared")
	namesSnapshots = []byte("snapshots")
	namesTokens    = []byte("tokens")
)

// kind is what a table must know of its type.
type kind[T any] struct {
	bucket   []byte
	names    []byte // bucket under names; nil when the kind has no names
	what     string // in messages
	notFound string // code
	list     string // the command that lists them
	meta     func(*T) *engine.Meta
	nameKey  func(*T) string // key in names; empty means no name
}

var sources = kind[engine.Source]{
	bucket: []byte("sources"), names: namesShared, what: "source",
	notFound: engine.CodeSourceNotFound, list: "ramet source list",
	meta:    func(o *engine.Source) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Source) string { return o.Name },
}

var timeflows = kind[engine.Timeflow]{
	bucket: []byte("timeflows"), what: "timeflow", notFound: engine.CodeDatasetNotFound,
	meta:    func(o *engine.Timeflow) *engine.Meta { return &o.Meta },
	nameKey: func(*engine.Timeflow) string { return "" },
}

var snapshots = kind[engine.Snapshot]{
	bucket: []byte("snapshots"), names: namesSnapshots, what: "snapshot",
	notFound: engine.CodeSnapshotNotFound, list: "ramet snapshot list",
	meta: func(o *engine.Snapshot) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Snapshot) string {
		if o.Name == "" {
			return ""
		}
		return string(o.Of) + "/" + o.Name
	},
}

var clones = kind[engine.Clone]{
	bucket: []byte("clones"), names: namesShared, what: "clone",
	notFound: engine.CodeCloneNotFound, list: "ramet clone list",
	meta:    func(o *engine.Clone) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Clone) string { return o.Name },
}

var tokens = kind[engine.Token]{
	bucket: []byte("tokens"), names: namesTokens, what: "token",
	notFound: engine.CodeTokenNotFound, list: "ramet token list",
	meta:    func(o *engine.Token) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Token) string { return o.Name },
}

var operations = kind[engine.Operation]{
	bucket: []byte("operations"), what: "operation",
	notFound: engine.CodeOperationNotFound, list: "ramet op list",
	meta:    func(o *engine.Operation) *engine.Meta { return &o.Meta },
	nameKey: func(*engine.Operation) string { return "" },
}

// missing is the not-found error for what was asked.
func (k *kind[T]) missing(asked string) error {
	e := engine.Errorf(engine.ClassNotFound, k.notFound, "%s %q does not exist", k.what, shorten(asked))
	if k.list != "" {
		e.Hint = k.list + " shows what there is"
	}
	return e
}

// shorten keeps what a caller sent from filling a message.
func shorten(s string) string {
	if len(s) > 100 {
		return strings.ToValidUTF8(s[:100], "") + "…"
	}
	return s
}

// findName returns the id behind a name, or nil. A snapshot's bare name is
// found when exactly one owner has it.
func (k *kind[T]) findName(names *bolt.Bucket, name string) ([]byte, error) {
	if !bytes.Equal(k.names, namesSnapshots) || strings.Contains(name, "/") {
		return names.Get([]byte(name)), nil
	}
	var found []byte
	suffix := []byte("/" + name)
	c := names.Cursor()
	for key, id := c.First(); key != nil; key, id = c.Next() {
		if !bytes.HasSuffix(key, suffix) {
			continue
		}
		if found != nil {
			return nil, engine.Errorf(engine.ClassConflict, engine.CodeInvalidPoint,
				"more than one snapshot is named %q", shorten(name)).WithHint("name its owner as well, or use the snapshot's id")
		}
		found = id
	}
	return found, nil
}
