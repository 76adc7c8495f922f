package main

import (
	"context"
	"io"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

// sourceAdd holds the flags of `ramet source add`.
type sourceAdd struct {
	postgres, files, mode, passwordFile string
	body                                client.CreateSource
	compress                            string
	labels                              map[string]string
}

func newSourceAddCommand(a *app) *cobra.Command {
	var o sourceAdd
	cmd := &cobra.Command{
		Use: "add NAME --postgres CONNINFO", Short: "link a production PostgreSQL and make the first snapshot", Args: oneArgument,
		Long: `Link a production PostgreSQL cluster: probe it, follow its WAL, take a base
backup and make the first snapshot.

CONNINFO is libpq's key=value or URL form. The password is taken from
--password-file (- is standard input), PGPASSWORD, PGPASSFILE or ~/.pgpass of
this host, in this order, and is kept sealed by the daemon.`,
		Example: `  ramet source add shop --postgres 'host=db1 user=replicator' --password-file ~/replicator.password
  ramet source add shop --postgres postgresql://replicator@db1:5432/shop --snapsync '@every 15m' --keep-last 48`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			body, err := o.request(a, args[0])
			if err != nil {
				return err
			}
			return work(ctx, a, c, job[client.Source]{
				send: func(ctx context.Context, prefer string) (*http.Response, error) {
					return c.CreateSource(ctx, &client.CreateSourceParams{Prefer: prefer}, body)
				},
				fetch: getSource(c),
				text:  func(w io.Writer, s client.Source) { writeSource(w, s) },
			})
		}),
	}
	f, p := cmd.Flags(), &o.body.Postgres
	f.StringVar(&o.postgres, "postgres", "", "how to reach production: key=value or URL `CONNINFO`")
	f.StringVar(&o.files, "files", "", "link a directory (not available in this version)")
	f.StringVar(&o.mode, "mode", "physical", "how bytes come in: physical (logical and archive are not available in this version)")
	f.StringVar(&o.passwordFile, "password-file", "", "`FILE` that holds the password; - is standard input")
	f.BoolVar(&p.AcceptUnboundedSlot, "accept-unbounded-slot", false, "take a permanent slot although production does not bound what it can hold back")
	f.BoolVar(&p.TemporarySlot, "temporary-slot", false, "insist on a temporary slot")
	f.BoolVar(&p.FastCheckpoint, "fast-checkpoint", false, "ask production for an immediate checkpoint instead of a spread one")
	f.IntVar(&p.MaxRateKiB, "max-rate", 0, "limit of the base backup in `KiB/s`; 0: none")
	f.StringVar(&o.compress, "compress", "", "compression of the base backup: none, gzip, lz4 or zstd (default: chosen)")
	f.Int64Var(&p.MaxLagBytes, "max-lag", 0, "`bytes` of WAL that the slot may hold back on production before Ramet drops it; 0: no limit of Ramet's")
	f.StringVar(&o.body.Snapsync, "snapsync", "", `when to make snapshots: cron or "@every 15m" (default: only when asked)`)
	f.StringVar(&o.body.Timezone, "timezone", "", "time zone in which --snapsync is read (default UTC)")
	f.IntVar(&o.body.KeepLast, "keep-last", 0, "scheduled snapshots to keep; 0 keeps all")
	f.StringVar(&o.body.Project, "project", "", "project that owns it (default: default)")
	f.StringToStringVar(&o.labels, "label", nil, "KEY=VALUE of your own; may be given more than once")
	return cmd
}

// request makes the body, with the password out of the conninfo.
func (o *sourceAdd) request(a *app, name string) (client.CreateSource, error) {
	switch {
	case o.files != "":
		return o.body, usagef("--files is not available in this version: only --postgres can be linked")
	case o.mode == "logical" || o.mode == "archive":
		return o.body, usagef("--mode %s is not available in this version: use physical", o.mode)
	case o.mode != "physical":
		return o.body, usagef("--mode is physical, not %q", o.mode)
	case o.postgres == "":
		return o.body, usagef("--postgres CONNINFO is missing")
	}
	info, err := parseConninfo(o.postgres)
	if err != nil {
		return o.body, err
	}
	body := o.body
	body.Name, body.Labels = name, o.labels
	body.Postgres.Conninfo = info.withoutPassword
	body.Postgres.Compress = client.PostgresLinkCompress(o.compress)
	body.Postgres.Password, err = a.password(o.passwordFile, info)
	return body, err
}
