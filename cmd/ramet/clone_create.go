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

func newCloneCreateCommand(a *app) *cobra.Command {
	var body client.CreateClone
	var settings, labels map[string]string
	var life cloneLife
	var cmd *cobra.Command
	cmd = &cobra.Command{
		Use: "create NAME --from SOURCE|CLONE", Short: "create a clone and print how to connect to it", Args: oneArgument,
		Long: `Create a writable copy of a source, a clone or one of their snapshots, and print
how to connect to it.

POINT is latest (the newest prepared snapshot), snapshot:NAME, bookmark:NAME or a
snapshot's id. A bookmark needs no --from: it knows what it is of.
Unmasked data has to be asked for by name: --profile none.`,
		Example: `  ramet clone create dev --from shop --profile none
  ramet clone create bug-1234 --from shop --at snapshot:20260131-090000 --profile none -o json`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := fromBookmark(ctx, c, &body); err != nil {
				return err
			}
			if err := notBoth(cmd, "set", "setting"); err != nil {
				return err
			}
			if err := life.onto(cmd, &body); err != nil {
				return err
			}
			body.Name, body.Settings, body.Labels = args[0], settings, labels
			began := time.Now()
			return work(ctx, a, c, job[client.Clone]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.CreateClone(ctx, &client.CreateCloneParams{Prefer: prefer}, body)
				},
				fetch: func(ctx context.Context, op client.Operation) (client.Clone, error) { return createdClone(ctx, c, op) },
				text: func(w io.Writer, n client.Clone) {
					fmt.Fprintf(w, "clone %s answers after %s (%s)\n", n.Name, ms(float64(time.Since(began))/float64(time.Millisecond)), timings(n.TimingsMS))
					fields(w, "snapshot", n.Snapshot, "masking", n.Masking, "connect", n.Connection.DSN)
				},
			})
		}),
	}
	f := cmd.Flags()
	f.StringVar(&body.From, "from", "", "source or clone to copy")
	f.StringVar(&body.At, "at", "", "`POINT` to copy (default latest)")
	f.StringVar(&body.Project, "project", "", "project that owns it (default: the one of what it is made from)")
	f.StringVar(&body.Profile, "profile", "", "masking profile; none asks for unmasked data")
	f.IntVar(&body.Port, "port", 0, "port to listen on (default: a free one)")
	f.StringVar(&body.Listen, "listen", "", "address to listen on: loopback, or the daemon's --vdb-listen (the default)")
	f.StringVar(&body.Database, "database", "", "database in the connection (default: found out)")
	f.StringToStringVar(&settings, "set", nil, "PostgreSQL setting NAME=VALUE; may be given more than once")
	f.StringToStringVar(&settings, "setting", nil, "the same as --set")
	_ = f.MarkHidden("setting") // of a flag that is there
	f.StringToStringVar(&labels, "label", nil, "KEY=VALUE of your own; may be given more than once")
	life.flags(f)
	return cmd
}

// fromBookmark fills in --from where a bookmark says it. What the bookmark is
// of may be gone, so it is named by its own id.
func fromBookmark(ctx context.Context, c *client.Client, body *client.CreateClone) error {
	if body.From != "" {
		return nil
	}
	name, ok := strings.CutPrefix(body.At, "bookmark:")
	if !ok {
		return usagef("--from SOURCE|CLONE is missing")
	}
	b, err := client.Read[client.Bookmark](c.GetBookmark(ctx, name, nil))
	body.From, body.At = b.ID, ""
	return err
}

// createdClone is the answer that the daemon would have given had it waited:
// the clone with its password, for those who may see it.
func createdClone(ctx context.Context, c *client.Client, op client.Operation) (client.Clone, error) {
	n, err := client.Read[client.Clone](c.GetClone(ctx, op.Object.ID, nil))
	if err != nil {
		return n, err
	}
	conn, err := client.Read[client.Connection](c.GetCloneCredentials(ctx, n.ID))
	switch {
	case err == nil:
		n.Connection = conn
	case client.ClassOf(err) != "denied":
		return n, err
	}
	return n, nil
}
