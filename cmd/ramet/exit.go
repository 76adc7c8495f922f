package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/ramet-io/ramet/api/client"
)

// The exit codes, which scripts may rely on.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitNotFound    = 3
	exitConflict    = 4
	exitNotAllowed  = 5
	exitUnreachable = 6
)

// usageError is a command line that can never work as it stands.
type usageError struct {
	err  error
	hint string
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error { return &usageError{err: fmt.Errorf(format, args...)} }

// hintedError is a failure on this side of the API that a person can mend.
type hintedError struct {
	err  error
	hint string
}

func (e *hintedError) Error() string { return e.err.Error() }
func (e *hintedError) Unwrap() error { return e.err }

// errReported ends with exit code 1 and no further word: the result was printed.
var errReported = errors.New("reported")

// report prints an error for people and returns the exit code.
func (a *app) report(err error) int {
	if err == nil || errors.Is(err, errReported) {
		return exitCode(err)
	}
	fmt.Fprintf(a.err, "ramet: %s\n", message(err))
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(a.err, "hint: %s\n", hint)
	}
	return exitCode(err)
}

func message(err error) string {
	if errors.Is(err, context.Canceled) {
		return "interrupted"
	}
	return err.Error()
}

func hintOf(err error) string {
	var usage *usageError
	var hinted *hintedError
	var answered *client.Error
	switch {
	case errors.As(err, &hinted):
		return hinted.hint
	case errors.As(err, &answered):
		return answered.Hint
	case errors.As(err, &usage) && usage.hint != "":
		return usage.hint
	case errors.As(err, &usage):
		return "--help tells more"
	}
	return engineHint(err)
}

// exitCode is the one place where errors become exit codes.
func exitCode(err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case client.CodeOf(err) == client.CodeUnreachable:
		return exitUnreachable
	case client.CodeOf(err) == "PRECONDITION_FAILED":
		return exitConflict
	}
	class := client.ClassOf(err)
	if class == "" {
		class = engineClass(err)
	}
	switch class {
	case "not-found":
		return exitNotFound
	case "conflict":
		return exitConflict
	case "unauthorized", "denied":
		return exitNotAllowed
	}
	return exitFailed
}
