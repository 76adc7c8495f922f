package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newDoctorCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "doctor", Short: "look for trouble; exit code 1 when there is any", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			report, err := client.Read[client.DoctorReport](c.Doctor(ctx, nil))
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
		}),
	}
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
}
