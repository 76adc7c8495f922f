// Package failpoint names places in the program where a test can make
// something go wrong from outside: a kill, an error, a delay, a full disk.
//
// Points exist only in binaries built with the tag "failpoints"; otherwise
// Enabled is a false constant and the compiler removes every use that is
// guarded by it. It is for the project's own tests and refuses to be a feature.
//
// RAMET_FAILPOINT holds "NAME=ACTION" pairs separated by ";". NAME may end in
// "*". ACTION is one of
//
//	kill           SIGKILL to this very process
//	error[:TEXT]   Hit returns an error
//	delay:DURATION Hit sleeps
//	fill           Hit returns an error that is ENOSPC
//	fill:PATH      a file grows at PATH until the file system is full; Hit returns nil
//
// and may end in "@N" to happen at the N-th hit of that pair only.
// RAMET_FAILPOINT_FILE names a file that holds the pairs instead; it is looked
// at anew at every hit, so that a running program can be given other ones. A
// file that is missing or empty asks for nothing.
// RAMET_FAILPOINT_LOG names a file to which one line per hit is appended:
// "hit NAME", and "ACTION NAME" before an action happens.
package failpoint

// Names of the environment variables.
const (
	Env     = "RAMET_FAILPOINT"
	EnvFile = "RAMET_FAILPOINT_FILE"
	EnvLog  = "RAMET_FAILPOINT_LOG"
)
