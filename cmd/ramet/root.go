package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

// app is what every verb shares: the global flags and the streams.
type app struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string

	server string
	token  string
	output string
	quiet  bool
	noWait bool
}

const (
	outputText = "text"
	outputJSON = "json"
)

// run executes one command line and returns its exit code.
func run(ctx context.Context, a *app, args []string) int {
	began := false // whether a verb's own code was reached; before that, errors are about usage
	root := newRootCommand(a, &began)
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := root.ExecuteContext(ctx)
	var usage *usageError
	if err != nil && !began && !errors.As(err, &usage) {
		err = &usageError{err: err}
	}
	return a.report(err)
}

func newRootCommand(a *app, began *bool) *cobra.Command {
	root := &cobra.Command{
		Use:   "ramet",
		Short: "link a production PostgreSQL and make writable copies of it in a tenth of a second",
		Long: `Ramet links a production PostgreSQL, follows it, and makes writable copies of it
in a tenth of a second.

Commands talk to the daemon on the local socket of RAMET_DATA (/var/lib/ramet),
or to the one that --server or RAMET_SERVER names, with the token of --token or
RAMET_TOKEN.

Exit codes: 0 done, 1 failed, 2 usage, 3 not found, 4 conflict, 5 not allowed,
6 server not reachable.`,
		SilenceErrors: true, SilenceUsage: true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			*began = true
			if a.output != outputText && a.output != outputJSON {
				return usagef("--output is text or json, not %q", a.output)
			}
			return nil
		},
	}
	f := root.PersistentFlags()
	f.StringVar(&a.server, "server", "", "daemon's `URL`: http(s)://HOST:PORT or unix:PATH (RAMET_SERVER)")
	f.StringVar(&a.token, "token", "", "API `token`; RAMET_TOKEN keeps it out of the process list")
	f.StringVarP(&a.output, "output", "o", outputText, "`form` of the result: text, or json: the API's object alone")
	f.BoolVarP(&a.quiet, "quiet", "q", false, "say nothing about progress")
	f.BoolVar(&a.noWait, "no-wait", false, "do not wait for the end of the operation; print it")
	root.AddCommand(
		newServeCommand(), newShutdownCommand(a), newDoctorCommand(a), newVersionCommand(a), newSourceCommand(a), newSnapshotCommand(a),
		newCloneCommand(a), newBookmarkCommand(a), newOperationCommand(a), newPsqlCommand(a), newTokenCommand(a), newUserCommand(a), newProjectCommand(a), newAuditCommand(a), newPoolCommand(a), newUsageCommand(a),
	)
	root.AddCommand(newNotificationCommand(a), newConfigCommand(a), newDiagnosticsCommand(a), newCatalogCommand(a))
	return root
}

// group is a command that only holds others.
func group(use, short string, verbs ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{Use: use, Short: short, Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error {
		return usagef("`%s` needs a verb; `%s --help` lists them", cmd.CommandPath(), cmd.CommandPath())
	}}
	cmd.AddCommand(verbs...)
	return cmd
}

// oneArgument is the cobra.PositionalArgs of verbs on one thing.
func oneArgument(cmd *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return &usageError{err: fmt.Errorf("`%s` needs to know which one", cmd.CommandPath()), hint: "usage: " + cmd.UseLine()}
	case 1:
		return nil
	}
	return &usageError{err: fmt.Errorf("`%s` takes one argument, not %d", cmd.CommandPath(), len(args)), hint: "usage: " + cmd.UseLine()}
}

// defaultDataDir is where the daemon keeps its data unless told otherwise.
func defaultDataDir() string {
	if dir := os.Getenv("RAMET_DATA"); dir != "" {
		return dir
	}
	return "/var/lib/ramet"
}

func (a *app) dataDir() string {
	if dir := a.getenv("RAMET_DATA"); dir != "" {
		return dir
	}
	return defaultDataDir()
}

// client returns a client of the daemon that the flags, the environment or
// the data directory name, in this order.
func (a *app) client() (*client.Client, error) {
	server, token := a.server, a.token
	if server == "" {
		server = a.getenv("RAMET_SERVER")
	}
	if server == "" {
		server = "unix:" + filepath.Join(a.dataDir(), "ramet.sock")
	}
	if token == "" {
		token = a.getenv("RAMET_TOKEN")
	}
	c, err := client.New(client.Config{Server: server, Token: token})
	if err != nil {
		return nil, &usageError{err: err}
	}
	return c, nil
}

// call connects and runs fn; it is the body of every client verb.
func (a *app) call(fn func(ctx context.Context, c *client.Client, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		c, err := a.client()
		if err != nil {
			return err
		}
		return fn(cmd.Context(), c, args)
	}
}
