package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newDiagnosticsCommand(a *app) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use: "diagnostics", Short: "save what is needed to find out why something does not work", Args: cobra.NoArgs,
		Long: `Save a bundle (tar.gz) of the daemon's version and configuration, what doctor
finds, sources, clones, snapshots, the newest operations with their logs, the
metrics and facts of the host. It holds no password, key or token; look at it
before you give it to others all the same, because names and messages may tell
of your data.`,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			return a.saveDiagnostics(ctx, c, file)
		}),
	}
	cmd.Flags().StringVarP(&file, "file", "f", "", "`file` to make, - for standard output (default: ramet-diagnostics-TIME.tar.gz)")
	return cmd
}

func (a *app) saveDiagnostics(ctx context.Context, c *client.Client, file string) (err error) {
	body, err := client.Text(c.GetDiagnostics(ctx))
	if err != nil {
		return err
	}
	defer func() { _ = body.Close() }() // only read from
	if file == "-" {
		if _, err := io.Copy(a.out, body); err != nil {
			return fmt.Errorf("receive the bundle: %w", err)
		}
		return nil
	}
	if file == "" {
		file = "ramet-diagnostics-" + time.Now().UTC().Format("20060102-150405") + ".tar.gz"
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make the bundle: %w", err)
	}
	n, err := io.Copy(f, body)
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(fmt.Errorf("receive the bundle: %w", err), os.Remove(file))
	}
	return a.print(map[string]any{"file": file, "bytes": n}, func(w io.Writer) { fmt.Fprintf(w, "%s (%s)\n", file, size(n)) })
}
