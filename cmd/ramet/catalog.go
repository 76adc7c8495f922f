package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCatalogCommand(a *app) *cobra.Command {
	return group("catalog", "the daemon's own records: back up, restore, check, rebuild",
		newCatalogBackupCommand(a), newCatalogListCommand(a), newCatalogRestoreCommand(a), newCatalogCheckCommand(a), newCatalogRebuildCommand(a))
}

// catalogCopy is a backup as it is printed, whoever has listed it.
type catalogCopy struct {
	Name      string    `json:"name"`
	Path      string    `json:"path"`
	Bytes     int64     `json:"bytes"`
	Version   int       `json:"version"`
	CreatedAt time.Time `json:"created_at"`
}

type catalogCopies struct {
	Items []catalogCopy `json:"items"`
}

func copyOf(b client.CatalogBackup) catalogCopy {
	return catalogCopy{Name: b.Name, Path: b.Path, Bytes: b.Bytes, Version: b.Version, CreatedAt: b.CreatedAt}
}

func newCatalogBackupCommand(a *app) *cobra.Command {
	var offline bool
	var data string
	cmd := &cobra.Command{
		Use: "backup", Short: "copy the catalog into the backup directory, and check the copy", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var made catalogCopy
			var err error
			if offline {
				made, err = offlineBackup(cmd.Context(), data)
			} else {
				err = a.call(func(ctx context.Context, c *client.Client, _ []string) error {
					b, err := client.Read[client.CatalogBackup](c.BackupCatalog(ctx, nil))
					made = copyOf(b)
					return err
				})(cmd, nil)
			}
			if err != nil {
				return err
			}
			return a.print(made, func(w io.Writer) {
				fields(w, "name", made.Name, "path", made.Path, "size", size(made.Bytes), "version", strconv.Itoa(made.Version))
			})
		},
	}
	offlineFlags(cmd, a, &data, &offline)
	return cmd
}

func newCatalogListCommand(a *app) *cobra.Command {
	var offline bool
	var data string
	cmd := &cobra.Command{
		Use: "list", Short: "list the backups of the catalog, newest first", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			all := catalogCopies{Items: []catalogCopy{}}
			var err error
			if offline {
				all.Items, err = offlineBackups(cmd.Context(), data)
			} else {
				err = a.call(func(ctx context.Context, c *client.Client, _ []string) error {
					list, err := client.Read[client.CatalogBackupList](c.ListCatalogBackups(ctx))
					for _, b := range list.Items {
						all.Items = append(all.Items, copyOf(b))
					}
					return err
				})(cmd, nil)
			}
			if err != nil {
				return err
			}
			return a.print(all, func(w io.Writer) {
				rows := [][]string{{"NAME", "TIME", "SIZE", "VERSION"}}
				for _, b := range all.Items {
					rows = append(rows, []string{b.Name, when(b.CreatedAt), size(b.Bytes), versionText(b.Version)})
				}
				table(w, rows...)
			})
		},
	}
	offlineFlags(cmd, a, &data, &offline)
	return cmd
}

func versionText(v int) string {
	if v == 0 {
		return "damaged"
	}
	return strconv.Itoa(v)
}

func offlineFlags(cmd *cobra.Command, a *app, data *string, offline *bool) {
	cmd.Flags().BoolVar(offline, "offline", false, "work on the files, without a daemon")
	dataFlag(cmd, a, data)
}

func dataFlag(cmd *cobra.Command, a *app, data *string) {
	cmd.Flags().StringVar(data, "data", a.dataDir(), "the daemon's data directory, when it is not running")
}

func newCatalogRestoreCommand(a *app) *cobra.Command {
	var data string
	var sure bool
	cmd := &cobra.Command{
		Use: "restore FILE|NAME", Short: "put a backup in the catalog's place; the daemon must be stopped", Args: oneArgument,
		Long: `Check a backup and put it in the place of the catalog, which is kept beside it.
The daemon must be stopped. What has happened since the backup is mended from the
pool by "ramet doctor --repair" when the daemon runs again.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.confirm(sure, "replace the catalog of "+data+" by "+args[0]); err != nil {
				return err
			}
			kept, err := offlineRestore(cmd.Context(), data, args[0])
			if err != nil {
				return err
			}
			return a.print(map[string]string{"restored": args[0], "kept": kept}, func(w io.Writer) {
				fmt.Fprintf(w, "%s is the catalog now\n", args[0])
				if kept != "" {
					fmt.Fprintf(w, "the catalog that was there is kept as %s\n", kept)
				}
				fmt.Fprintln(w, "start the daemon, then run: ramet doctor --repair")
			})
		},
	}
	dataFlag(cmd, a, &data)
	cmd.Flags().BoolVar(&sure, "yes", false, "do not ask")
	return cmd
}

func newCatalogCheckCommand(a *app) *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use: "check [FILE|NAME]", Short: "look whether a catalog or a backup is whole; the daemon must be stopped for its catalog",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			file := ""
			if len(args) > 0 {
				file = args[0]
			}
			path, version, err := offlineCheck(cmd.Context(), data, file)
			if err != nil {
				return err
			}
			return a.print(map[string]any{"path": path, "version": version}, func(w io.Writer) {
				fmt.Fprintf(w, "%s is whole (version %d)\n", path, version)
			})
		},
	}
	dataFlag(cmd, a, &data)
	return cmd
}

func newCatalogRebuildCommand(a *app) *cobra.Command {
	var data, pool string
	cmd := &cobra.Command{
		Use: "rebuild", Short: "make a lost or damaged catalog anew from the pool; the daemon must be stopped", Args: cobra.NoArgs,
		Long: `Put everything into the catalog that the labels in the pool tell of and the
catalog does not have. A damaged catalog is moved aside first. Nothing in the pool
is changed. Running databases go on and are taken up when the daemon starts.

Tokens, users, projects' members, bookmarks and the audit log are not in the pool:
they come back only with "ramet catalog restore".`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			done, kept, err := offlineRebuild(cmd.Context(), data, pool)
			if err != nil {
				return err
			}
			return a.print(map[string]any{"actions": done, "kept": kept}, func(w io.Writer) {
				for _, line := range done {
					fmt.Fprintln(w, line)
				}
				if len(done) == 0 {
					fmt.Fprintln(w, "the catalog has everything that the pool tells of")
				}
				if kept != "" {
					fmt.Fprintf(w, "the damaged catalog is kept as %s\n", kept)
				}
				fmt.Fprintln(w, "start the daemon, then run: ramet doctor --repair")
			})
		},
	}
	dataFlag(cmd, a, &data)
	cmd.Flags().StringVar(&pool, "pool", "auto", "where datasets live, as for `serve`")
	return cmd
}
