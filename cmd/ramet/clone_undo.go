package main

import (
	"context"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneUndoCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "undo NAME", Short: "undo the last refresh, rollback or undo", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return work(ctx, a, c, cloneJob(c, func(ctx context.Context, prefer string) (*http.Response, error) {
				return c.UndoClone(ctx, args[0], &client.UndoCloneParams{Prefer: prefer})
			}, func(n client.Clone) string {
				return "clone " + n.Name + " is as it was before; downtime " + ms(n.DowntimeMS)
			}))
		}),
	}
}
