package main

import (
	"context"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneSnapshotCommand(a *app) *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use: "snapshot NAME", Short: "make a snapshot of a clone", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return snapshotClone(ctx, a, c, args[0], name)
		}),
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the snapshot (default: the time)")
	return cmd
}

func snapshotClone(ctx context.Context, a *app, c *client.Client, clone, name string) error {
	return work(ctx, a, c, job[client.Snapshot]{
		send: func(ctx context.Context, prefer string) (*http.Response, error) {
			return c.CreateCloneSnapshot(ctx, clone, &client.CreateCloneSnapshotParams{Prefer: prefer}, client.SnapshotName{Name: name})
		},
		fetch: getSnapshot(c), text: writeSnapshot,
	})
}
