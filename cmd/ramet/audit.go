package main

import (
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/api/client"
)

// auditFlags pick entries of the audit log.
type auditFlags struct {
	principal, action, object, since, until string
}

func (o *auditFlags) add(f *pflag.FlagSet) {
	f.StringVar(&o.principal, "principal", "", "only what this login or token did")
	f.StringVar(&o.action, "action", "", "only this action, such as clone.create, or a group: 'clone.*'")
	f.StringVar(&o.object, "object", "", "only about this object (name or id)")
	f.StringVar(&o.since, "since", "", "not before this `TIME` (2026-01-31T09:00:00Z), or so long ago (24h)")
	f.StringVar(&o.until, "until", "", "before this `TIME`, or so long ago")
}

// pointInTime reads a time, or how long ago it was.
func pointInTime(flag, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	if d, err := time.ParseDuration(s); err == nil && d >= 0 {
		return time.Now().Add(-d).UTC().Truncate(time.Second), nil
	}
	return time.Time{}, usagef("--%s %q is neither a time such as 2026-01-31T09:00:00Z nor a duration such as 24h", flag, s)
}

func (o *auditFlags) times() (since, until time.Time, err error) {
	if since, err = pointInTime("since", o.since); err != nil {
		return since, until, err
	}
	until, err = pointInTime("until", o.until)
	return since, until, err
}

func newAuditCommand(a *app) *cobra.Command {
	cmd := newAuditListCommand(a)
	cmd.Use = "audit"
	cmd.AddCommand(newAuditListCommand(a), newAuditExportCommand(a))
	return cmd
}

func newAuditListCommand(a *app) *cobra.Command {
	limit := 100
	var o auditFlags
	cmd := &cobra.Command{
		Use: "list", Short: "show who did what, newest first", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			since, until, err := o.times()
			if err != nil {
				return err
			}
			page, err := client.Read[client.AuditList](c.ListAudit(ctx, &client.ListAuditParams{
				Limit: limit, Principal: o.principal, Action: o.action, Object: o.object, Since: since, Until: until,
			}))
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
	o.add(cmd.Flags())
	return cmd
}

func newAuditExportCommand(a *app) *cobra.Command {
	format := "jsonl"
	var o auditFlags
	cmd := &cobra.Command{
		Use: "export", Short: "print the audit log, oldest first (itself audited)", Args: cobra.NoArgs,
		Example: `  ramet audit export --format csv --since 2026-01-01T00:00:00Z > audit.csv`,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			since, until, err := o.times()
			if err != nil {
				return err
			}
			if format != "jsonl" && format != "csv" {
				return usagef("--format is jsonl or csv, not %q", format)
			}
			return a.copyText(client.Text(c.ExportAudit(ctx, &client.ExportAuditParams{
				Format: client.ExportAuditParamsFormat(format), Principal: o.principal, Action: o.action, Object: o.object, Since: since, Until: until,
			})))
		}),
	}
	cmd.Flags().StringVar(&format, "format", format, "jsonl (one entry a line) or csv")
	o.add(cmd.Flags())
	return cmd
}
