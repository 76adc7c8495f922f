package main

import (
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneRemoveCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "remove NAME", Short: "stop a clone and free its storage", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "remove clone "+args[0]); err != nil {
				return err
			}
			return work(ctx, a, c, job[client.Operation]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.DeleteClone(ctx, args[0], &client.DeleteCloneParams{Prefer: prefer})
				},
				fetch: sameOperation,
				text:  func(w io.Writer, _ client.Operation) { fmt.Fprintf(w, "clone %s is removed\n", args[0]) },
			})
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}
