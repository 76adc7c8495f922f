package main

import (
	"context"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneRefreshCommand(a *app) *cobra.Command {
	var body client.RefreshClone
	cmd := &cobra.Command{
		Use: "refresh NAME", Short: "replace a clone's data by a newer (or any) point of what it was made of", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return work(ctx, a, c, cloneJob(c, func(ctx context.Context, prefer string) (*http.Response, error) {
				return c.RefreshClone(ctx, args[0], &client.RefreshCloneParams{Prefer: prefer}, body)
			}, func(n client.Clone) string {
				return "clone " + n.Name + " is refreshed to " + n.Snapshot + "; downtime " + ms(n.DowntimeMS)
			}))
		}),
	}
	cmd.Flags().StringVar(&body.At, "at", "", "`POINT` to refresh to (default latest)")
	cmd.Flags().StringVar(&body.Profile, "profile", "", "masking profile; none asks for unmasked data")
	return cmd
}
