package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newAuditCommand(a *app) *cobra.Command {
	limit := 100
	cmd := &cobra.Command{
		Use: "audit", Short: "show who did what, newest first", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			page, err := client.Read[client.AuditList](c.ListAudit(ctx, &client.ListAuditParams{Limit: limit}))
			if err != nil {
				return err
			}
			return a.print(page, func(w io.Writer) {
				rows := [][]string{{"TIME", "WHO", "FROM", "ACTION", "OBJECT", "OUTCOME"}}
				for _, e := range page.Items {
					object := e.Object.Name
					if object == "" {
						object = e.Object.ID
					}
					rows = append(rows, []string{when(e.At), e.Principal, e.Remote, e.Action, object, e.Outcome})
				}
				table(w, rows...)
			})
		}),
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "most entries to show, at most 1000")
	return cmd
}
