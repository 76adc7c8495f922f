package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newSourceCommand(a *app) *cobra.Command {
	return group("source", "linked production clusters", newSourceAddCommand(a), newSourceListCommand(a), newSourceShowCommand(a), newSourceSyncCommand(a),
		newSourceResyncCommand(a), newSourceTimelineCommand(a), newSourceUpdateCommand(a), newSourceRemoveCommand(a))
}

func writeSource(w io.Writer, s client.Source) {
	var params []string
	for k, v := range s.Link.Params {
		params = append(params, k+"="+v)
	}
	slices.Sort(params)
	fields(w, "id", s.ID, "name", s.Name, "project", projectName(s.Project), "status", s.Status, "problem", s.Problem.Message, "hint", s.Problem.Hint, "production", strings.Join(params, " "),
		"PostgreSQL", s.Server.Version, "size", nonZeroSize(s.Server.ClusterBytes), "slot", s.Link.SlotName, "snapsync", s.Snapsync,
		"next sync", when(s.NextSyncAt), "last sync", when(s.LastSyncAt), "warnings", strings.Join(s.Server.Warnings, "; "))
}

func nonZeroSize(n int64) string {
	if n == 0 {
		return ""
	}
	return size(n)
}

func newSourceListCommand(a *app) *cobra.Command {
	var project string
	cmd := &cobra.Command{
		Use: "list", Short: "list sources", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.Source, string, error) {
				page, err := client.Read[client.SourceList](c.ListSources(ctx, &client.ListSourcesParams{Project: project, Cursor: cursor}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.SourceList{Items: all}, func(w io.Writer) {
				rows := [][]string{{"NAME", "STATUS", "HOST", "POSTGRESQL", "SIZE", "LAST SYNC", "PROBLEM"}}
				for _, s := range all {
					rows = append(rows, []string{s.Name, s.Status, s.Link.Params["host"], s.Server.Version, nonZeroSize(s.Server.ClusterBytes), when(s.LastSyncAt), s.Problem.Message})
				}
				table(w, rows...)
			})
		}),
	}
	cmd.Flags().StringVar(&project, "project", "", "only those of this project")
	return cmd
}

func newSourceShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show NAME", Short: "show a source", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			s, err := client.Read[client.Source](c.GetSource(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(s, func(w io.Writer) { writeSource(w, s) })
		}),
	}
}

func newSourceSyncCommand(a *app) *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use: "sync NAME", Short: "make a new snapshot of production as it is now", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return syncSource(ctx, a, c, args[0], name)
		}),
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the snapshot (default: the time)")
	return cmd
}

func syncSource(ctx context.Context, a *app, c *client.Client, source, name string) error {
	return work(ctx, a, c, job[client.Snapshot]{
		send: func(ctx context.Context, prefer string) (*http.Response, error) {
			return c.SyncSource(ctx, source, &client.SyncSourceParams{Prefer: prefer}, client.SnapshotName{Name: name})
		},
		fetch: getSnapshot(c), text: writeSnapshot,
	})
}

func newSourceResyncCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "resync NAME", Short: "link a source anew with a new base backup, after a gap in its WAL", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			return work(ctx, a, c, job[client.Source]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.ResyncSource(ctx, args[0], &client.ResyncSourceParams{Prefer: prefer})
				},
				fetch: getSource(c), text: writeSource,
			})
		}),
	}
}

// getSource is the fetch of jobs on a source.
func getSource(c *client.Client) func(context.Context, client.Operation) (client.Source, error) {
	return func(ctx context.Context, op client.Operation) (client.Source, error) {
		return client.Read[client.Source](c.GetSource(ctx, op.Object.ID, nil))
	}
}

func newSourceTimelineCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "timeline NAME", Short: "show what can be recovered of a source", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			tl, err := client.Read[client.Timeline](c.GetTimeline(ctx, args[0]))
			if err != nil {
				return err
			}
			return a.print(tl, func(w io.Writer) { writeTimeline(w, tl) })
		}),
	}
}

func writeTimeline(w io.Writer, tl client.Timeline) {
	state := "connected"
	if !tl.Follow.Connected {
		state = "not connected"
	}
	fields(w, "receiver", state, "problem", tl.Follow.Problem, "durable", tl.Follow.DurableLSN, "behind", size(tl.Follow.LagBytes), "WAL kept", size(tl.WalBytes))
	rows := [][]string{{"TIMELINE", "FROM", "TO", "FROM TIME", "TO TIME"}}
	for _, r := range tl.Ranges {
		rows = append(rows, []string{fmt.Sprint(r.Timeline), r.StartLSN, r.EndLSN, when(r.StartTime), when(r.EndTime)})
	}
	table(w, rows...)
	snapshotTable(w, tl.Snapshots)
	if len(tl.Clones) > 0 {
		writeBranches(w, tl.Clones)
	}
	if len(tl.Bookmarks) > 0 {
		bookmarkTable(w, tl.Bookmarks)
	}
}

// writeBranches shows each clone's history, one line for each timeflow.
func writeBranches(w io.Writer, clones []client.TimelineClone) {
	rows := [][]string{{"CLONE", "STATUS", "VERB", "SNAPSHOT", "SINCE", "UNTIL", "STATE"}}
	for _, n := range clones {
		for _, b := range n.Branches {
			state := ""
			switch {
			case b.Current:
				state = "current"
			case b.Undoable:
				state = "undo can go back to it"
			}
			rows = append(rows, []string{n.Name, n.Status, b.Verb, b.Snapshot, when(b.At), when(b.EndedAt), state})
		}
	}
	table(w, rows...)
}

func newSourceUpdateCommand(a *app) *cobra.Command {
	var snapsync, timezone, name, passwordFile string
	var keepLast int
	var maxLag int64
	var labels []string
	cmd := &cobra.Command{
		Use: "update NAME", Aliases: []string{"set"}, Short: "change a source's name, password, schedule, retention, lag limit or labels", Args: oneArgument,
	}
	cmd.RunE = a.call(func(ctx context.Context, c *client.Client, args []string) error {
		var patch client.SourcePatch
		changed := cmd.Flags().Changed
		if changed("name") {
			patch.Name = &name
		}
		if changed("snapsync") {
			patch.Snapsync = &snapsync
		}
		if changed("timezone") {
			patch.Timezone = &timezone
		}
		if changed("keep-last") {
			patch.KeepLast = &keepLast
		}
		if changed("max-lag") {
			patch.MaxLagBytes = &maxLag
		}
		var err error
		if passwordFile != "" {
			if patch.Password, err = a.password(passwordFile, conninfo{}); err != nil {
				return err
			}
		}
		if patch.Labels, err = pairPatch("label", labels); err != nil {
			return err
		}
		s, err := client.Read[client.Source](c.UpdateSourceWithApplicationMergePatchPlusJSONBody(ctx, args[0], nil, patch))
		if err != nil {
			return err
		}
		return a.print(s, func(w io.Writer) { writeSource(w, s) })
	})
	f := cmd.Flags()
	f.StringVar(&name, "name", "", "a new name; everything else stays")
	f.StringVar(&snapsync, "snapsync", "", `when to make snapshots: cron or "@every 15m"; empty: never`)
	f.StringVar(&timezone, "timezone", "", "time zone in which --snapsync is read")
	f.IntVar(&keepLast, "keep-last", 0, "scheduled snapshots to keep; 0 keeps all")
	f.Int64Var(&maxLag, "max-lag", 0, "bytes of WAL that the slot may hold back on production; 0: no limit of Ramet's")
	f.StringVar(&passwordFile, "password-file", "", "file with the new password of the user on production; - is standard input")
	f.StringSliceVar(&labels, "label", nil, "KEY=VALUE to set, KEY= to remove; may be given more than once")
	return cmd
}

func newSourceRemoveCommand(a *app) *cobra.Command {
	var yes, force bool
	cmd := &cobra.Command{
		Use: "remove NAME", Short: "stop following a production and free its storage", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "remove source "+args[0]+" and its snapshots"); err != nil {
				return err
			}
			return work(ctx, a, c, job[client.Operation]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.DeleteSource(ctx, args[0], &client.DeleteSourceParams{Force: force, Prefer: prefer})
				},
				fetch: sameOperation,
				text:  func(w io.Writer, _ client.Operation) { fmt.Fprintf(w, "source %s is removed\n", args[0]) },
			})
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	cmd.Flags().BoolVar(&force, "force", false, "go on although production cannot be reached to drop the slot")
	return cmd
}
