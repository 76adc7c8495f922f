// Package wal keeps the write-ahead log of one timeflow in PostgreSQL's own
// segment files and an index of what is in them: commits and aborts, restore
// points, checkpoints, tablespaces, databases and parameter changes.
//
// A Store is fed by one writer, the receiver in package linker, and read by
// anyone. Every record that comes in is checked (page headers, links, CRC-32C)
// before it counts: the position that may be acknowledged to production is the
// end of the last complete record that is on stable storage, so that a store
// opened again after a crash can prove every byte it acknowledged.
//
// A store's directory holds:
//
//	meta.json                     major version, system identifier, segment size
//	LOCK                          held by the daemon that has the store open
//	TTTTTTTTXXXXXXXXYYYYYYYY      one segment; the newest one grows as bytes come in
//	TTTTTTTT.history              timeline history files
//	index/SEGMENT.idx             index of a complete segment: summary, then events
//	index/clock.json              production's clock as last seen
//
// The package runs no PostgreSQL and knows nothing of connections.
package wal
