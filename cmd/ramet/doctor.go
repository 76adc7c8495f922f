package main

import (
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newDoctorCommand(a *app) *cobra.Command {
	var mend, dry bool
	production := true
	var objects []string
	cmd := &cobra.Command{
		Use: "doctor", Short: "look for trouble, and repair it; exit code 1 when there is any left", Args: cobra.NoArgs,
		Long: `Compare the catalog with the pool, the processes, the ports, the host and
production, and say what differs.

With --repair, what can be mended without destroying anything unknown is mended
first: catalog records are rebuilt from the labels of their datasets, instances
that are gone are started again, a missing replication slot is made anew.`,
	}
	f := cmd.Flags()
	f.BoolVar(&production, "production", true, "ask the productions of the sources as well")
	f.BoolVar(&mend, "repair", false, "mend what can be mended, then look again")
	f.BoolVar(&dry, "dry-run", false, "with --repair: only say what would be done")
	f.StringSliceVar(&objects, "object", nil, "with --repair: only what is about these, by name or id")
	cmd.RunE = a.call(func(ctx context.Context, c *client.Client, _ []string) error {
		switch {
		case !mend && (dry || len(objects) > 0):
			return usagef("--dry-run and --object belong to --repair")
		case dry:
			return a.repair(ctx, c, client.Repair{DryRun: true, Objects: objects})
		case mend:
			if err := a.repair(ctx, c, client.Repair{Objects: objects}); err != nil || a.noWait || a.output == outputJSON {
				return err
			}
		}
		return a.examine(ctx, c, production)
	})
	return cmd
}

// repair runs a repair and prints what it did. With -o json that is the
// operation; what is left is for another call.
func (a *app) repair(ctx context.Context, c *client.Client, r client.Repair) error {
	return work(ctx, a, c, job[client.Operation]{
		send: func(ctx context.Context, prefer string) (*http.Response, error) {
			return c.Repair(ctx, &client.RepairParams{Prefer: prefer}, r)
		},
		fetch: func(_ context.Context, op client.Operation) (client.Operation, error) { return op, nil },
		text: func(w io.Writer, op client.Operation) {
			for _, line := range op.Actions {
				fmt.Fprintln(w, line)
			}
			if len(op.Actions) == 0 {
				fmt.Fprintln(w, "nothing to repair")
			}
		},
	})
}

func (a *app) examine(ctx context.Context, c *client.Client, production bool) error {
	report, err := client.Read[client.DoctorReport](c.Doctor(ctx, &client.DoctorParams{Production: &production}))
	if err != nil {
		return err
	}
	err = a.print(report, func(w io.Writer) {
		for _, f := range report.Problems {
			writeFinding(w, f)
		}
		for _, f := range report.Notes {
			writeFinding(w, f)
		}
		if len(report.Problems) == 0 {
			fmt.Fprintln(w, "no problems")
		}
	})
	if err == nil && len(report.Problems) > 0 {
		return errReported
	}
	return err
}

func writeFinding(w io.Writer, f client.Finding) {
	fmt.Fprintf(w, "%s: %s", f.Severity, f.Message)
	if f.Object.Name != "" {
		fmt.Fprintf(w, " (%s %s)", f.Object.Kind, f.Object.Name)
	}
	fmt.Fprintln(w)
	if f.Hint != "" {
		fmt.Fprintf(w, "  hint: %s\n", f.Hint)
	}
	if f.Repair != "" {
		fmt.Fprintf(w, "  --repair would: %s\n", f.Repair)
	}
}
