package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newOperationCommand(a *app) *cobra.Command {
	return group("op", "operations: long work, running and ended", newOperationListCommand(a), newOperationShowCommand(a),
		newOperationWatchCommand(a), newOperationLogCommand(a), newOperationCancelCommand(a), newOperationRetryCommand(a))
}

// writeOperation is the text form of one operation.
func writeOperation(w io.Writer, op client.Operation) {
	fields(w, "id", op.ID, "kind", op.Kind, "status", op.Status, "progress", strconv.Itoa(op.ProgressPercent)+" %",
		"object", named(op.Object), "result", named(op.Result), "asked by", op.Principal, "started", when(op.StartedAt),
		"took", ms(op.DurationMS), "error", op.Error.Message, "hint", op.Error.Hint)
	if len(op.Steps) == 0 {
		return
	}
	rows := [][]string{{"STEP", "STATUS", "TOOK", "MESSAGE"}}
	for _, s := range op.Steps {
		rows = append(rows, []string{s.Name, s.Status, ms(s.DurationMS), s.Message})
	}
	table(w, rows...)
}

func named(r client.ObjectRef) string {
	switch {
	case r.Kind == "":
		return ""
	case r.Name != "":
		return r.Kind + " " + r.Name
	}
	return r.Kind + " " + r.ID
}

func newOperationListCommand(a *app) *cobra.Command {
	limit := 30
	var status, kind, object string
	cmd := &cobra.Command{
		Use: "list", Short: "list operations, newest first", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			page, err := client.Read[client.OperationList](c.ListOperations(ctx, &client.ListOperationsParams{
				Status: client.ListOperationsParamsStatus(status), Kind: kind, Object: object, Limit: limit,
			}))
			if err != nil {
				return err
			}
			return a.print(page, func(w io.Writer) {
				rows := [][]string{{"ID", "KIND", "OBJECT", "STATUS", "STARTED", "TOOK"}}
				for _, o := range page.Items {
					rows = append(rows, []string{o.ID, o.Kind, o.Object.Name, o.Status, when(o.StartedAt), ms(o.DurationMS)})
				}
				table(w, rows...)
			})
		}),
	}
	cmd.Flags().StringVar(&status, "status", "", "only those that are pending, running, succeeded, failed, cancelling or cancelled")
	cmd.Flags().StringVar(&kind, "kind", "", "only of this kind, such as clone.create")
	cmd.Flags().StringVar(&object, "object", "", "only on this object (id)")
	cmd.Flags().IntVar(&limit, "limit", limit, "most operations to show, at most 1000")
	return cmd
}

func newOperationShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show ID", Short: "show an operation with its steps", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			op, err := client.Read[client.Operation](c.GetOperation(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(op, func(w io.Writer) { writeOperation(w, op) })
		}),
	}
}

func newOperationWatchCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "watch ID", Short: "follow an operation to its end; its failure is this command's", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			op, err := client.Read[client.Operation](c.GetOperation(ctx, args[0], nil))
			if err != nil {
				return err
			}
			op, err = a.watch(ctx, c, op)
			if err != nil {
				return err
			}
			return a.print(op, func(w io.Writer) { writeOperation(w, op) })
		}),
	}
}

func newOperationLogCommand(a *app) *cobra.Command {
	var follow bool
	cmd := &cobra.Command{
		Use: "log ID", Short: "print an operation's log", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return a.copyText(client.Text(c.GetOperationLog(ctx, args[0], &client.GetOperationLogParams{Follow: follow})))
		}),
	}
	cmd.Flags().BoolVarP(&follow, "follow", "f", false, "go on until the operation has ended")
	return cmd
}

// copyText prints a plain text answer as it comes.
func (a *app) copyText(r io.ReadCloser, err error) error {
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }() // only read from
	if _, err := io.Copy(a.out, r); err != nil {
		return fmt.Errorf("read the log: %w", err)
	}
	return nil
}

func newOperationCancelCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "cancel ID", Short: "end an operation and undo what it made", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			op, err := client.Read[client.Operation](c.CancelOperation(ctx, args[0], nil))
			if err != nil {
				return err
			}
			if !op.Final() && !a.noWait {
				if op, err = a.watch(ctx, c, op); err != nil && op.Status != "cancelled" {
					return err
				}
			}
			return a.print(op, func(w io.Writer) { fmt.Fprintf(w, "%s is %s\n", op.ID, op.Status) })
		}),
	}
}

func newOperationRetryCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "retry ID", Short: "start a failed or cancelled operation again", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return work(ctx, a, c, job[client.Operation]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.RetryOperation(ctx, args[0], &client.RetryOperationParams{Prefer: prefer})
				},
				fetch: sameOperation, text: writeOperation,
			})
		}),
	}
}

// sameOperation is the fetch of jobs whose result is the operation itself.
func sameOperation(_ context.Context, op client.Operation) (client.Operation, error) { return op, nil }
