package main

import (
	"context"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneRollbackCommand(a *app) *cobra.Command {
	var body client.RollbackClone
	cmd := &cobra.Command{
		Use: "rollback NAME --at POINT", Short: "take a clone back to one of its snapshots, or to the one it began at", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if body.At == "" {
				return usagef("--at POINT is missing")
			}
			return work(ctx, a, c, cloneJob(c, func(ctx context.Context, prefer string) (*http.Response, error) {
				return c.RollbackClone(ctx, args[0], &client.RollbackCloneParams{Prefer: prefer}, body)
			}, func(n client.Clone) string {
				return "clone " + n.Name + " is rolled back to " + n.Snapshot + "; downtime " + ms(n.DowntimeMS)
			}))
		}),
	}
	cmd.Flags().StringVar(&body.At, "at", "", "`POINT` to go back to")
	return cmd
}
