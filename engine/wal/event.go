package wal

import (
	"time"

	"github.com/ramet-io/ramet/engine"
)

// EventKind says what an indexed record did.
type EventKind uint8

// The kinds of event. Their numbers are part of the index file's format.
const (
	Commit               EventKind = 1 + iota // XID, Time; also COMMIT PREPARED
	Abort                                     // XID, Time; also ROLLBACK PREPARED
	Prepare                                   // XID, OID of the database, Time
	Checkpoint                                // Redo, Time, FullPageWrites, NextXID, Shutdown, NewTLI, PrevTLI
	BackupEnd                                 // Redo: where the backup started
	ParameterChange                           // Settings
	RestorePoint                              // Name, Time
	FullPageWritesChange                      // FullPageWrites
	EndOfRecovery                             // NewTLI, PrevTLI, Time
	OverwrittenRecord                         // Redo: the record that is void
	DatabaseCreate                            // OID
	DatabaseDrop                              // OID
	TablespaceCreate                          // OID; Name is its absolute path on production
	TablespaceDrop                            // OID
)

// String returns the kind's name.
func (k EventKind) String() string {
	names := [...]string{
		"none", "commit", "abort", "prepare", "checkpoint", "backup-end", "parameter-change", "restore-point",
		"full-page-writes-change", "end-of-recovery", "overwritten-record", "database-create", "database-drop",
		"tablespace-create", "tablespace-drop",
	}
	if int(k) < len(names) {
		return names[k]
	}
	return "unknown"
}

// Event is one indexed WAL record. Which of the fields after End are set is
// said at its kind.
type Event struct {
	Kind           EventKind
	TLI            engine.TLI
	Start, End     engine.LSN // End is the exclusive, aligned end (PostgreSQL's EndRecPtr)
	Time           time.Time  // production's clock, UTC
	XID            uint32
	OID            uint32
	Name           string
	Redo           engine.LSN
	NextXID        uint64 // with epoch
	NewTLI         engine.TLI
	PrevTLI        engine.TLI
	FullPageWrites bool
	Shutdown       bool
	Settings       *Settings
}

// Settings are the values of a parameter-change record: what a standby must
// have at least as large to replay beyond it (RULES A11).
type Settings struct {
	MaxConnections       int
	MaxWorkerProcesses   int
	MaxWALSenders        int
	MaxPreparedXacts     int
	MaxLocksPerXact      int
	WALLevel             string
	WALLogHints          bool
	TrackCommitTimestamp bool
}

// Minimums returns the settings by PostgreSQL's names, as
// engine.InstanceSpec.MinSettings wants them.
func (s Settings) Minimums() map[string]int {
	return map[string]int{
		"max_connections":           s.MaxConnections,
		"max_worker_processes":      s.MaxWorkerProcesses,
		"max_wal_senders":           s.MaxWALSenders,
		"max_prepared_transactions": s.MaxPreparedXacts,
		"max_locks_per_transaction": s.MaxLocksPerXact,
	}
}

// Query selects events. Zero fields select everything.
type Query struct {
	Kinds    []EventKind
	TLI      engine.TLI // only of this timeline
	From, To engine.LSN // records with From < End <= To
}

func (q Query) mask() uint32 {
	if len(q.Kinds) == 0 {
		return ^uint32(0)
	}
	var m uint32
	for _, k := range q.Kinds {
		m |= 1 << k
	}
	return m
}
