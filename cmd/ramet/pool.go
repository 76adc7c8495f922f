package main

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newPoolCommand(a *app) *cobra.Command {
	return group("pool", "where datasets live", newPoolShowCommand(a))
}

func newPoolShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show", Short: "show the pool and how full it is", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			pools, err := client.Read[client.PoolList](c.ListPools(ctx, nil))
			if err != nil {
				return err
			}
			if len(pools.Items) == 0 {
				return &client.Error{Class: "not-found", Message: "the daemon has no pool"}
			}
			p := pools.Items[0]
			return a.print(p, func(w io.Writer) {
				fields(w, "driver", p.Driver, "place", p.Place, "why", p.Why, "size", size(p.TotalBytes), "free", size(p.FreeBytes),
					"reserve", size(p.ReserveBytes), "datasets", strconv.Itoa(p.Datasets), "atomic snapshots", yes(p.Atomic),
					"warnings", strings.Join(p.Warnings, "; "))
			})
		}),
	}
}
