package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newShutdownCommand(a *app) *cobra.Command {
	var timeout time.Duration
	cmd := &cobra.Command{
		Use: "shutdown", Short: "stop every clone, detach the pool and end the daemon", Args: cobra.NoArgs,
		Long: `Stop every clone, unmount and detach the pool, and end the daemon.

To end the daemon alone and leave the clones running, send it SIGTERM.`,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			answer, err := client.Read[client.Message](c.Shutdown(ctx, nil))
			if err != nil {
				return err
			}
			if !a.noWait {
				if err := waitUntilGone(ctx, c, timeout); err != nil {
					return err
				}
				answer.Message = "everything is stopped"
			}
			return a.print(answer, func(w io.Writer) { fmt.Fprintln(w, answer.Message) })
		}),
	}
	cmd.Flags().DurationVar(&timeout, "timeout", 2*time.Minute, "how long to wait until the daemon is gone")
	return cmd
}

// waitUntilGone asks until nobody answers any more.
func waitUntilGone(ctx context.Context, c *client.Client, timeout time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		_, err := client.Read[client.Health](c.Healthz(ctx))
		if client.CodeOf(err) == client.CodeUnreachable {
			return nil
		}
		select {
		case <-ctx.Done():
			if errors.Is(ctx.Err(), context.DeadlineExceeded) {
				return fmt.Errorf("the daemon still runs after %s", timeout)
			}
			return ctx.Err()
		case <-tick.C:
		}
	}
}
