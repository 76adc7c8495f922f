package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newSnapshotCommand(a *app) *cobra.Command {
	return group("snapshot", "points held in the pool", newSnapshotListCommand(a), newSnapshotShowCommand(a),
		newSnapshotCreateCommand(a), newSnapshotDeleteCommand(a), newSnapshotVerifyCommand(a))
}

const snapshotHelp = "A SNAPSHOT is an id (snp_…) or OWNER@NAME, such as shop@20260131-090000."

func writeSnapshot(w io.Writer, n client.Snapshot) {
	fields(w, "id", n.ID, "name", n.Name, "of", n.OfName, "kind", n.Kind, "status", n.Status, "problem", n.Problem.Message, "hint", n.Problem.Hint,
		"created", when(n.CreatedAt), "stands for", when(n.Time), "lsn", n.LSN, "masking", n.Masking, "warnings", strings.Join(n.Warnings, "; "))
}

// snapshotID turns OWNER@NAME into the id; anything else is taken as it is.
func snapshotID(ctx context.Context, c *client.Client, ref string) (string, error) {
	owner, name, ok := strings.Cut(ref, "@")
	if !ok {
		return ref, nil
	}
	all, err := listSnapshots(ctx, c, owner)
	if err != nil {
		return "", err
	}
	for _, n := range all {
		if n.Name == name {
			return n.ID, nil
		}
	}
	return "", &client.Error{
		Class: "not-found", Code: "SNAPSHOT_NOT_FOUND", Message: fmt.Sprintf("%s has no snapshot %q", owner, name),
		Hint: "ramet snapshot list --of " + owner,
	}
}

func listSnapshots(ctx context.Context, c *client.Client, of string) ([]client.Snapshot, error) {
	return client.Pages(func(cursor string) ([]client.Snapshot, string, error) {
		page, err := client.Read[client.SnapshotList](c.ListSnapshots(ctx, &client.ListSnapshotsParams{Of: of, Cursor: cursor}))
		return page.Items, page.NextCursor, err
	})
}

// getSnapshot is the fetch of jobs that make a snapshot.
func getSnapshot(c *client.Client) func(context.Context, client.Operation) (client.Snapshot, error) {
	return func(ctx context.Context, op client.Operation) (client.Snapshot, error) {
		return client.Read[client.Snapshot](c.GetSnapshot(ctx, op.Result.ID, nil))
	}
}

func newSnapshotListCommand(a *app) *cobra.Command {
	var of string
	cmd := &cobra.Command{
		Use: "list", Short: "list snapshots", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := listSnapshots(ctx, c, of)
			if err != nil {
				return err
			}
			return a.print(client.SnapshotList{Items: all}, func(w io.Writer) { snapshotTable(w, all) })
		}),
	}
	cmd.Flags().StringVar(&of, "of", "", "only those of this source or clone")
	return cmd
}

func snapshotTable(w io.Writer, all []client.Snapshot) {
	rows := [][]string{{"ID", "OF", "NAME", "KIND", "STATUS", "LSN", "STANDS FOR", "MASKING"}}
	for _, n := range all {
		rows = append(rows, []string{n.ID, n.OfName, n.Name, n.Kind, n.Status, n.LSN, when(n.Time), n.Masking})
	}
	table(w, rows...)
}

func newSnapshotShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show SNAPSHOT", Short: "show a snapshot", Long: snapshotHelp, Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			id, err := snapshotID(ctx, c, args[0])
			if err != nil {
				return err
			}
			n, err := client.Read[client.Snapshot](c.GetSnapshot(ctx, id, nil))
			if err != nil {
				return err
			}
			return a.print(n, func(w io.Writer) { writeSnapshot(w, n) })
		}),
	}
}

func newSnapshotCreateCommand(a *app) *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use: "create SOURCE|CLONE", Short: "make a snapshot of a source or a clone", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			_, err := client.Read[client.Source](c.GetSource(ctx, args[0], nil))
			switch {
			case err == nil:
				return syncSource(ctx, a, c, args[0], name)
			case client.ClassOf(err) == "not-found":
				return snapshotClone(ctx, a, c, args[0], name)
			}
			return err
		}),
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the snapshot (default: the time)")
	return cmd
}

func newSnapshotDeleteCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "delete SNAPSHOT", Short: "delete a snapshot that no clone depends on", Long: snapshotHelp, Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "delete snapshot "+args[0]); err != nil {
				return err
			}
			id, err := snapshotID(ctx, c, args[0])
			if err != nil {
				return err
			}
			return work(ctx, a, c, job[client.Operation]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.DeleteSnapshot(ctx, id, &client.DeleteSnapshotParams{Prefer: prefer})
				},
				fetch: sameOperation,
				text:  func(w io.Writer, _ client.Operation) { fmt.Fprintf(w, "snapshot %s is deleted\n", args[0]) },
			})
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

func newSnapshotVerifyCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "verify SNAPSHOT", Short: "boot a throw-away clone of a snapshot and read from it", Long: snapshotHelp, Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			id, err := snapshotID(ctx, c, args[0])
			if err != nil {
				return err
			}
			return work(ctx, a, c, job[client.Snapshot]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.VerifySnapshot(ctx, id, &client.VerifySnapshotParams{Prefer: prefer})
				},
				fetch: func(ctx context.Context, _ client.Operation) (client.Snapshot, error) {
					return client.Read[client.Snapshot](c.GetSnapshot(ctx, id, nil))
				},
				text: func(w io.Writer, n client.Snapshot) {
					fmt.Fprintf(w, "snapshot %s starts and answers (PostgreSQL %s)\n", n.Name, strconv.Itoa(n.Major))
				},
			})
		}),
	}
}
