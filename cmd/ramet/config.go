package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newConfigCommand(a *app) *cobra.Command {
	return group("config", "the daemon's configuration", newConfigShowCommand(a), newConfigCheckCommand(), newConfigExampleCommand())
}

func newConfigShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show", Short: "show the configuration that the daemon runs with", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			conf, err := client.Read[client.EffectiveConfig](c.GetConfig(ctx))
			if err != nil {
				return err
			}
			return a.print(conf, func(w io.Writer) {
				if conf.File != "" {
					fmt.Fprintf(w, "# from %s, the command line and defaults\n", conf.File)
				} else {
					fmt.Fprintln(w, "# from the command line and defaults; no file was read")
				}
				printConfig(w, conf.Config, "")
			})
		}),
	}
}

// printConfig writes single values before groups, as a file that could be read again.
func printConfig(w io.Writer, conf map[string]any, indent string) {
	keys := slices.Sorted(maps.Keys(conf))
	for _, key := range keys {
		switch v := conf[key].(type) {
		case map[string]any:
		case string:
			fmt.Fprintf(w, "%s%s: %q\n", indent, key, v)
		case []any:
			fmt.Fprintf(w, "%s%s: %s\n", indent, key, flow(v))
		default:
			fmt.Fprintf(w, "%s%s: %v\n", indent, key, v)
		}
	}
	for _, key := range keys {
		if group, ok := conf[key].(map[string]any); ok {
			fmt.Fprintf(w, "%s%s:\n", indent, key)
			printConfig(w, group, indent+"  ")
		}
	}
}

func flow(items []any) string {
	out := "["
	for i, item := range items {
		if i > 0 {
			out += ", "
		}
		out += fmt.Sprintf("%q", item)
	}
	return out + "]"
}
