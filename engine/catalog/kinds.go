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

	namesShared        = []byte("shared")
	namesSnapshots     = []byte("snapshots")
	namesTokens        = []byte("tokens")
	namesUsers         = []byte("users")
	namesProjects      = []byte("projects")
	namesBookmarks     = []byte("bookmarks")
	namesNotifications = []byte("notifications")
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

var users = kind[engine.User]{
	bucket: []byte("users"), names: namesUsers, what: "user",
	notFound: engine.CodeUserNotFound, list: "ramet user list",
	meta:    func(o *engine.User) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.User) string { return o.Name },
}

var projects = kind[engine.Project]{
	bucket: []byte("projects"), names: namesProjects, what: "project",
	notFound: engine.CodeProjectNotFound, list: "ramet project list",
	meta:    func(o *engine.Project) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Project) string { return o.Name },
}

var sessions = kind[engine.Session]{
	bucket: []byte("sessions"), what: "session", notFound: engine.CodeSessionNotFound,
	meta:    func(o *engine.Session) *engine.Meta { return &o.Meta },
	nameKey: func(*engine.Session) string { return "" },
}

var bookmarks = kind[engine.Bookmark]{
	bucket: []byte("bookmarks"), names: namesBookmarks, what: "bookmark",
	notFound: engine.CodeBookmarkNotFound, list: "ramet bookmark list",
	meta:    func(o *engine.Bookmark) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Bookmark) string { return o.Name },
}

var notifications = kind[engine.Notification]{
	bucket: []byte("notifications"), names: namesNotifications, what: "notification",
	notFound: engine.CodeNotificationNotFound, list: "ramet notification list",
	meta:    func(o *engine.Notification) *engine.Meta { return &o.Meta },
	nameKey: func(o *engine.Notification) string { return o.Name },
}

var deliveries = kind[engine.Delivery]{
	bucket: []byte("deliveries"), what: "delivery", notFound: engine.CodeDeliveryNotFound,
	meta:    func(o *engine.Delivery) *engine.Meta { return &o.Meta },
	nameKey: func(*engine.Delivery) string { return "" },
}

var usage = kind[engine.UsageRecord]{
	bucket: []byte("usage"), what: "measurement", notFound: engine.CodeUsageUnknown,
	meta:    func(o *engine.UsageRecord) *engine.Meta { return &o.Meta },
	nameKey: func(*engine.UsageRecord) string { return "" },
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
