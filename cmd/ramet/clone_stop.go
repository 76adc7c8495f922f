package main

import (
	"context"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneStopCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "stop NAME", Short: "stop a clone and keep its data", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return work(ctx, a, c, cloneJob(c, func(ctx context.Context, prefer string) (*http.Response, error) {
				return c.StopClone(ctx, args[0], &client.StopCloneParams{Prefer: prefer})
			}, func(n client.Clone) string { return "clone " + n.Name + " is " + n.Status }))
		}),
	}
}
