package catalog

import (
	"errors"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

var errTxEnded = errors.New("the catalog transaction has ended")

// tx implements engine.Tx. Not safe for concurrent use, as any transaction.
type tx struct {
	bolt      *bolt.Tx
	now       time.Time
	committed []func()
	ended     bool
}

func (c *Catalog) begin(b *bolt.Tx) *tx {
	// Without its monotonic part a time equals its own JSON.
	return &tx{bolt: b, now: c.now().UTC().Round(0)}
}

// end makes later use an error: bbolt's pages are gone by then.
func (t *tx) end() { t.ended = true }

// bucket returns a bucket by its path.
func (t *tx) bucket(path ...[]byte) (*bolt.Bucket, error) {
	if t.ended {
		return nil, errTxEnded
	}
	b := t.bolt.Bucket(path[0])
	for _, name := range path[1:] {
		if b == nil {
			break
		}
		b = b.Bucket(name)
	}
	if b == nil {
		return nil, damagedFile(t.bolt.DB().Path(), errors.New("bucket "+string(path[len(path)-1])+" is missing"))
	}
	return b, nil
}

func (t *tx) Sources() engine.Table[engine.Source]     { return &table[engine.Source]{t, &sources} }
func (t *tx) Timeflows() engine.Table[engine.Timeflow] { return &table[engine.Timeflow]{t, &timeflows} }

func (t *tx) Snapshots() engine.Table[engine.Snapshot] { return &table[engine.Snapshot]{t, &snapshots} }
func (t *tx) Clones() engine.Table[engine.Clone]       { return &table[engine.Clone]{t, &clones} }
func (t *tx) Tokens() engine.Table[engine.Token]       { return &table[engine.Token]{t, &tokens} }
func (t *tx) Users() engine.Table[engine.User]         { return &table[engine.User]{t, &users} }
func (t *tx) Projects() engine.Table[engine.Project]   { return &table[engine.Project]{t, &projects} }

func (t *tx) Sessions() engine.Table[engine.Session] { return &table[engine.Session]{t, &sessions} }

func (t *tx) Bookmarks() engine.Table[engine.Bookmark] { return &table[engine.Bookmark]{t, &bookmarks} }

func (t *tx) Notifications() engine.Table[engine.Notification] {
	return &table[engine.Notification]{t, &notifications}
}

func (t *tx) Deliveries() engine.Table[engine.Delivery] {
	return &table[engine.Delivery]{t, &deliveries}
}

func (t *tx) Usage() engine.Table[engine.UsageRecord] { return &table[engine.UsageRecord]{t, &usage} }
func (t *tx) Operations() engine.OperationTable       { return newOperationTable(t) }
func (t *tx) Audit() engine.AuditLog                  { return auditLog{t} }
func (t *tx) Replies() engine.ReplyCache              { return replyCache{t} }
func (t *tx) Now() time.Time                          { return t.now }
func (t *tx) OnCommit(fn func())                      { t.committed = append(t.committed, fn) }
