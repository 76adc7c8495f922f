// Package control holds the use cases of Ramet: what linking a source,
// creating a clone or undoing a refresh means, step by step. It sequences the
// leaves (storage, linker, PostgreSQL, WAL store) through the ports of package
// engine and never talks to a file system, database or network protocol
// itself.
//
// One type per object, one file per verb. Every method that a person can call
// takes the Principal first, asks engine/access, and writes its audit entry in
// the transaction of the change. Long work is an operation; perpetual work
// (following WAL, schedules) belongs to the supervisor.
package control

import (
	"encoding/json"
	"log/slog"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/operation"
	"github.com/ramet-io/ramet/engine/storage"
)

// Deps is everything the use cases need from outside.
type Deps struct {
	Store     engine.Store
	Pool      storage.Driver
	Ingester  engine.Ingester
	Instances engine.Instances
	Secrets   engine.Secrets
	Messenger engine.Messenger      // nil: notifications cannot be made
	Backups   engine.CatalogBackups // nil: the catalog is not a file
	Logger    *slog.Logger
	DataDir   string // wal/, operations/ live here
	Config    Config
	// OnOperation is told of every operation that has ended; may be nil.
	OnOperation func(engine.Operation)
	// RenderOperation is how notifications show an operation; nil leaves it out.
	RenderOperation func(engine.Operation) (json.RawMessage, error)
	// OnBootstrapRetired is told that the first token is valid no more, and
	// what its text begins with, so that its file can go; may be nil. It may
	// be told more than once.
	OnBootstrapRetired func(head string)
}

// Config is what a host's owner may set.
type Config struct {
	VDBListen    string        // address VDBs listen on; default 127.0.0.1
	SyncTimeout  time.Duration // how long a sync waits for staging to replay up to production's flush position
	StopTimeout  time.Duration // fast shutdown deadline before an immediate one
	MaxCloneUndo int           // former states kept per clone
	FreezeLimit  time.Duration // how long a running clone may stand still for a snapshot; default 20 s
}

// Engine is the whole of the use cases, wired.
type Engine struct {
	Sources    *Sources
	Snapshots  *Snapshots
	Clones     *Clones
	Bookmarks  *Bookmarks
	Operations *Operations
	Tokens     *Tokens
	Sessions   *Sessions
	Users      *Users
	Projects   *Projects
	Audit      *Audit
	System     *System
	Usage      *Usage
	Events     *Events

	Notifications *Notifications

	core     *core
	registry *operation.Registry
}

// Page asks for one page of a list, in id order.
type Page struct {
	Limit int       // 1 to 1000; 0 means 100
	After engine.ID // exclusive; empty means from the start
}

// PageOf is one page. Next is empty on the last one.
type PageOf[T any] struct {
	Items []T
	Next  engine.ID
}
