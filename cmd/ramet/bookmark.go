package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newBookmarkCommand(a *app) *cobra.Command {
	return group("bookmark", "names for points, whose snapshots are kept", newBookmarkAddCommand(a), newBookmarkListCommand(a),
		newBookmarkShowCommand(a), newBookmarkRemoveCommand(a))
}

func writeBookmark(w io.Writer, b client.Bookmark) {
	fields(w, "id", b.ID, "name", b.Name, "of", b.OfName, "snapshot", b.Snapshot, "stands for", when(b.Time), "lsn", b.LSN,
		"note", b.Note, "owner", b.Owner, "created", when(b.CreatedAt))
}

func newBookmarkAddCommand(a *app) *cobra.Command {
	var body client.CreateBookmark
	var labels map[string]string
	cmd := &cobra.Command{
		Use: "add NAME --of SOURCE|CLONE", Short: "name a point and keep its snapshot", Args: oneArgument,
		Long: `Name a point of a source or clone. The snapshot that it needs is neither pruned
nor deleted while the bookmark stands, also when its clone is removed.

POINT is latest (the newest snapshot), snapshot:NAME or a snapshot's id. Use the
bookmark as the point bookmark:NAME.`,
		Example: `  ramet bookmark add before-migration --of shop --note 'as released on Monday'
  ramet clone create check --from shop --at bookmark:before-migration --profile none`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if body.Of == "" {
				return usagef("--of SOURCE|CLONE is missing")
			}
			body.Name, body.Labels = args[0], labels
			b, err := client.Read[client.Bookmark](c.CreateBookmark(ctx, nil, body))
			if err != nil {
				return err
			}
			return a.print(b, func(w io.Writer) { writeBookmark(w, b) })
		}),
	}
	f := cmd.Flags()
	f.StringVar(&body.Of, "of", "", "source or clone whose point it is")
	f.StringVar(&body.At, "at", "", "`POINT` to name (default latest)")
	f.StringVar(&body.Note, "note", "", "a note for people")
	f.StringToStringVar(&labels, "label", nil, "KEY=VALUE of your own; may be given more than once")
	return cmd
}

func newBookmarkListCommand(a *app) *cobra.Command {
	var of string
	cmd := &cobra.Command{
		Use: "list", Short: "list bookmarks", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.Bookmark, string, error) {
				page, err := client.Read[client.BookmarkList](c.ListBookmarks(ctx, &client.ListBookmarksParams{Of: of, Cursor: cursor}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.BookmarkList{Items: all}, func(w io.Writer) { bookmarkTable(w, all) })
		}),
	}
	cmd.Flags().StringVar(&of, "of", "", "only those of this source or clone")
	return cmd
}

func bookmarkTable(w io.Writer, all []client.Bookmark) {
	rows := [][]string{{"NAME", "OF", "SNAPSHOT", "STANDS FOR", "OWNER", "NOTE"}}
	for _, b := range all {
		rows = append(rows, []string{b.Name, b.OfName, b.Snapshot, when(b.Time), b.Owner, b.Note})
	}
	table(w, rows...)
}

func newBookmarkShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show NAME", Short: "show a bookmark", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			b, err := client.Read[client.Bookmark](c.GetBookmark(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(b, func(w io.Writer) { writeBookmark(w, b) })
		}),
	}
}

func newBookmarkRemoveCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "remove NAME", Short: "take a bookmark away; retention decides about its snapshot again", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "remove bookmark "+args[0]); err != nil {
				return err
			}
			if _, err := client.Read[struct{}](c.DeleteBookmark(ctx, args[0], nil)); err != nil {
				return err
			}
			return a.print(struct{}{}, func(w io.Writer) { fmt.Fprintf(w, "bookmark %s is removed\n", args[0]) })
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}
