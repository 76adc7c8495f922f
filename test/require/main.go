// Command require runs a test command that prints `go test -json` events and
// holds its outcome against the list of required suites, so that a suite that
// went missing, shrank or skipped is a failure and not a silence. It prints a
// readable line per package, the output of what failed, and last of all
// "N passed, N failed, N skipped" alone on a line. It decides nothing about
// which tests are run.
//
//	require -suite test -list test/required.txt -- go test -json ./...
//
// Exit status: 0 all is well, 1 something failed, 2 usage, 3 nothing failed
// but -partial was given and something was skipped or missing.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

const (
	exitOK      = 0
	exitFailed  = 1
	exitUsage   = 2
	exitPartial = 3
)

// module is cut off package paths, both in the list and in what is printed.
const module = "github.com/ramet-io/ramet/"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("require", flag.ContinueOnError)
	flags.SetOutput(stderr)
	suite := flags.String("suite", "test", "hold the lines of this suite of the list")
	listPath := flags.String("list", "test/required.txt", "the list of required suites")
	partial := flags.Bool("partial", false, "let suites be skipped or missing: end PARTIAL with exit status 3")
	count := flags.Bool("counts", false, "print a line for the list for each package, with what passed")
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	list, err := readList(*listPath)
	if err != nil {
		fmt.Fprintln(stderr, "require:", err)
		return exitUsage
	}

	results := newResults(stdout)
	if err := feed(results, flags.Args(), stdin, stderr); err != nil {
		results.problem(err.Error())
	}
	if *count {
		results.printCounts(*suite)
	}
	return conclude(stdout, results, list.of(*suite), *partial)
}

// feed gives results every event of the command, or of standard input when
// there is no command. A command that fails without having told why is an
// error; test failures it has told of are in results already.
func feed(results *results, command []string, stdin io.Reader, stderr io.Writer) error {
	if len(command) == 0 {
		return results.read(stdin)
	}
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stderr = stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("open the output of %s: %w", command[0], err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start the tests: %w", err)
	}
	readErr := results.read(out)
	if readErr != nil {
		_, _ = io.Copy(io.Discard, out) // the command must not block on a full pipe
	}
	waitErr := cmd.Wait()
	if waitErr != nil && results.total().failed > 0 {
		waitErr = nil
	}
	if waitErr != nil {
		waitErr = fmt.Errorf("%s: %w", strings.Join(command, " "), waitErr)
	}
	return errors.Join(readErr, waitErr)
}

// conclude prints the verdict and returns the exit status.
func conclude(stdout io.Writer, results *results, required []requirement, partial bool) int {
	missing := results.hold(required)
	total := results.total()
	failed := total.failed > 0 || len(results.problems) > 0
	incomplete := len(missing) > 0 || total.skipped > 0

	fmt.Fprintln(stdout)
	for _, problem := range results.problems {
		fmt.Fprintln(stdout, "PROBLEM:", problem)
	}
	for _, line := range results.skips() {
		fmt.Fprintln(stdout, "SKIPPED:", line)
	}
	for _, line := range missing {
		fmt.Fprintln(stdout, "REQUIRED:", line)
	}
	if !failed && incomplete && partial {
		fmt.Fprintln(stdout, "PARTIAL: this machine or user cannot run everything; the lines above say what was left out")
	}
	fmt.Fprintf(stdout, "%d passed, %d failed, %d skipped\n", total.passed, total.failed, total.skipped)

	switch {
	case failed, incomplete && !partial:
		return exitFailed
	case incomplete:
		return exitPartial
	default:
		return exitOK
	}
}
