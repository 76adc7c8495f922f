package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneCommand(a *app) *cobra.Command {
	return group("clone", "writable copies", newCloneCreateCommand(a), newCloneListCommand(a), newCloneShowCommand(a), newCloneCredentialsCommand(a),
		newCloneUpdateCommand(a), newCloneRefreshCommand(a), newCloneRollbackCommand(a), newCloneUndoCommand(a), newCloneStartCommand(a), newCloneStopCommand(a),
		newCloneLockCommand(a), newCloneUnlockCommand(a), newCloneSnapshotCommand(a), newCloneLogCommand(a), newCloneRemoveCommand(a))
}

func writeClone(w io.Writer, n client.Clone) {
	undo := ""
	if len(n.Undo) > 0 {
		undo = n.Undo[len(n.Undo)-1].Verb + " of " + when(n.Undo[len(n.Undo)-1].At)
	}
	isolated := yes(n.Isolated)
	if isolated == "" {
		isolated = "no: other instances of its user can read it"
	}
	fields(w, "id", n.ID, "name", n.Name, "project", projectName(n.Project), "status", n.Status, "problem", n.Problem.Message, "hint", n.Problem.Hint, "from", n.FromName, "snapshot", n.Snapshot,
		"masking", n.Masking, "locked", yes(n.Locked), "protected", yes(n.Protected), "expires", expiry(n.ExpiresAt), "stops when idle for", n.IdleStop,
		"last used", when(n.ActiveAt), "refresh schedule", strings.TrimSpace(n.RefreshSchedule+" "+n.Timezone), "next refresh", when(n.NextRefreshAt),
		"memory", mebibytes(n.MemoryMb), "max connections", nonZero(n.MaxConnections), "isolated", isolated, "connect", n.Connection.DSN, "path", n.Path, "owner", n.Owner, "started", when(n.StartedAt),
		"downtime", ms(n.DowntimeMS), "timings", timings(n.TimingsMS), "can undo", undo)
}

// keptFrom says what a clone is guarded against.
func keptFrom(n client.Clone) string {
	switch {
	case n.Locked:
		return "locked"
	case n.Protected:
		return "protected"
	}
	return ""
}

// expiry is the moment and how far away it is.
func expiry(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return until(t, time.Now()) + " (" + when(t) + ")"
}

// until says how far away a moment is, in its two largest units at most.
func until(t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	d := t.Sub(now)
	if d < 0 {
		return span(-d) + " ago"
	}
	return "in " + span(d)
}

func span(d time.Duration) string {
	hours, minutes := int(d/time.Hour), int(d/time.Minute)
	switch {
	case hours >= 48:
		return fmt.Sprintf("%d d", hours/24)
	case hours >= 10:
		return fmt.Sprintf("%d h", hours)
	case hours >= 1 && minutes%60 != 0:
		return fmt.Sprintf("%d h %d min", hours, minutes%60)
	case hours >= 1:
		return fmt.Sprintf("%d h", hours)
	case minutes >= 1:
		return fmt.Sprintf("%d min", minutes)
	}
	return "less than a minute"
}

func mebibytes(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d MiB", n)
}

func nonZero(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// timings names the parts in the order in which they happen.
func timings(t map[string]float64) string {
	var parts []string
	for _, k := range []string{"storage", "frozen", "recovery", "verify", "stop", "start", "first_query", "hooks", "mask", "export"} {
		if v, ok := t[k]; ok {
			parts = append(parts, fmt.Sprintf("%s %.0f ms", strings.ReplaceAll(k, "_", " "), v))
		}
	}
	return strings.Join(parts, ", ")
}

// getClone is the fetch of jobs on a clone.
func getClone(c *client.Client) func(context.Context, client.Operation) (client.Clone, error) {
	return func(ctx context.Context, op client.Operation) (client.Clone, error) {
		return client.Read[client.Clone](c.GetClone(ctx, op.Object.ID, nil))
	}
}

// cloneJob is a job that changes a clone and says so in one line.
func cloneJob(c *client.Client, send func(context.Context, string) (*http.Response, error), line func(client.Clone) string) job[client.Clone] {
	return job[client.Clone]{
		send: send, fetch: getClone(c),
		text: func(w io.Writer, n client.Clone) { fmt.Fprintln(w, line(n)) },
	}
}

func newCloneListCommand(a *app) *cobra.Command {
	var project, from string
	cmd := &cobra.Command{
		Use: "list", Short: "list clones", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.Clone, string, error) {
				page, err := client.Read[client.CloneList](c.ListClones(ctx, &client.ListClonesParams{Project: project, From: from, Cursor: cursor, Limit: 1000}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.CloneList{Items: all}, func(w io.Writer) {
				rows := [][]string{{"NAME", "STATUS", "FROM", "ADDRESS", "MASKING", "GUARD", "EXPIRES", "ITS OWN", "CREATED", "PROBLEM"}}
				for _, n := range all {
					rows = append(rows, []string{
						n.Name, n.Status, n.FromName, fmt.Sprintf("%s:%d", n.Connection.Host, n.Connection.Port), n.Masking, keptFrom(n), until(n.ExpiresAt, time.Now()), ownBytes(n), when(n.CreatedAt), n.Problem.Message,
					})
				}
				table(w, rows...)
			})
		}),
	}
	cmd.Flags().StringVar(&project, "project", "", "only those of this project")
	cmd.Flags().StringVar(&from, "from", "", "only those of this source, or made of this clone")
	return cmd
}

// ownBytes is what a clone shares with nothing, once that has been measured.
func ownBytes(n client.Clone) string {
	if n.MeasuredAt.IsZero() {
		return ""
	}
	return "~" + size(n.UniqueBytes)
}

func newCloneShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show NAME", Short: "show a clone, without its password", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			n, err := client.Read[client.Clone](c.GetClone(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(n, func(w io.Writer) { writeClone(w, n) })
		}),
	}
}

func newCloneCredentialsCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "credentials NAME", Short: "show how to connect, with the password (audited)", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			conn, err := client.Read[client.Connection](c.GetCloneCredentials(ctx, args[0]))
			if err != nil {
				return err
			}
			return a.print(conn, func(w io.Writer) {
				fields(w, "host", conn.Host, "port", fmt.Sprint(conn.Port), "database", conn.Database, "user", conn.User, "password", conn.Password,
					"dsn", conn.DSN, "jdbc", conn.JDBCURL)
			})
		}),
	}
}

func newCloneLogCommand(a *app) *cobra.Command {
	n := int64(64 << 10)
	cmd := &cobra.Command{
		Use: "log NAME", Short: "print the end of a clone's PostgreSQL log", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return a.copyText(client.Text(c.GetCloneLog(ctx, args[0], &client.GetCloneLogParams{Bytes: n})))
		}),
	}
	cmd.Flags().Int64Var(&n, "bytes", n, "most bytes to print, at most 1048576")
	return cmd
}
