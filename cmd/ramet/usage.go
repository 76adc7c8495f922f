package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newUsageCommand(a *app) *cobra.Command {
	var project string
	cmd := &cobra.Command{
		Use: "usage [NAME]", Short: "show who takes the space, or why something stays",
		Long: `Without a name: what every source, clone and snapshot takes by its last
measurement, and what deleted things take that others were made of.

With the name of a source or clone, or the id of a snapshot or timeflow: what
it takes, whether it can be deleted now, and the tree of what keeps it.`,
		Args: cobra.MaximumNArgs(1),
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if len(args) == 1 {
				return a.usageOf(ctx, c, args[0])
			}
			r, err := client.Read[client.UsageReport](c.GetUsage(ctx, &client.GetUsageParams{Project: project}))
			if err != nil {
				return err
			}
			return a.print(r, func(w io.Writer) { writeUsage(w, r) })
		}),
	}
	cmd.Flags().StringVar(&project, "project", "", "only what belongs to this `project`")
	return cmd
}

func writeUsage(w io.Writer, r client.UsageReport) {
	fields(w, "pool", size(r.TotalBytes), "free", size(r.FreeBytes), "reserve", size(r.ReserveBytes), "WAL beside the pool", size(r.WalBytes),
		"free beside the pool", size(r.DataFreeBytes))
	fmt.Fprintln(w)
	rows := [][]string{{"NAME", "KIND", "OF", "ITS OWN", "REFERENCED", "MEASURED"}}
	for _, i := range r.Items {
		name, of := i.Object.Name, i.Of.Name
		if i.Of.ID == i.Object.ID {
			of = ""
		}
		rows = append(rows, []string{name, i.Purpose, of, own(i), size(i.ReferencedBytes), when(i.MeasuredAt)})
	}
	table(w, rows...)
}

// own is what an object shares with nothing; "~" marks an estimate.
func own(i client.UsageItem) string {
	switch {
	case i.Purpose == "wal":
		return size(i.UniqueBytes)
	case i.MeasuredAt.IsZero():
		return "not measured yet"
	case i.Estimate:
		return "~" + size(i.UniqueBytes)
	}
	return size(i.UniqueBytes)
}

func (a *app) usageOf(ctx context.Context, c *client.Client, ref string) error {
	u, err := client.Read[client.ObjectUsage](c.GetObjectUsage(ctx, ref))
	if err != nil {
		return err
	}
	return a.print(u, func(w io.Writer) {
		can := "no"
		if u.Deletable {
			can = "yes; frees at least " + size(u.FreesBytes)
		}
		fields(w, "name", u.Item.Object.Name, "id", u.Item.Object.ID, "kind", u.Item.Purpose, "its own", own(u.Item),
			"referenced", size(u.Item.ReferencedBytes), "measured", when(u.Item.MeasuredAt), "can be deleted", can)
		if len(u.KeptBy) > 0 {
			fmt.Fprintln(w, "\nkept by")
			writeWhy(w, u.KeptBy, u.Item.Object.ID, 1, map[string]bool{u.Item.Object.ID: true})
		}
	})
}

// writeWhy prints the tree of keepers of one object, each of them once.
func writeWhy(w io.Writer, edges []client.KeepReason, kept string, depth int, shown map[string]bool) {
	for _, e := range edges {
		if e.Kept.ID != kept {
			continue
		}
		message := e.Message
		if message != "" {
			message = ": " + message
		}
		fmt.Fprintf(w, "%s%s %s (%s)%s\n", strings.Repeat("  ", depth), e.Keeper.Kind, e.Keeper.Name, strings.ReplaceAll(e.Reason, "_", " "), message)
		if e.Keeper.ID != "" && !shown[e.Keeper.ID] {
			shown[e.Keeper.ID] = true
			writeWhy(w, edges, e.Keeper.ID, depth+1, shown)
		}
	}
}
