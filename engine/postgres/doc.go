// Package postgres runs the PostgreSQL instances of Ramet: staging standbys,
// short-lived ones that prepare a snapshot, and the virtual databases.
//
// Every instance is started directly, without pg_ctl or a shell, with a
// configuration generated from an allow-list; the configuration that came with
// production's data is never read. As root each instance lives in its own
// mount, PID and IPC namespace that shows nothing but its dataset, its socket
// directory and the programs, under an OS user that owns nothing else.
// Instances outlive the daemon and are found again by Adopt and Running.
//
// The package touches no storage driver and no catalog: it is given a
// directory, and what it returns is all it knows.
package postgres
