package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

// buildVersion is set by the linker (-X main.buildVersion=…).
var buildVersion string

// version is this program's, from the linker or from what Go wrote into it.
func version() string {
	if buildVersion != "" {
		return buildVersion
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}

// versions is what `ramet version -o json` prints.
type versions struct {
	Version string `json:"version"`
	Go      string `json:"go"`
	Server  string `json:"server,omitempty"`
}

func newVersionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "print the version, and the daemon's when it answers", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			v := versions{Version: version(), Go: runtime.Version()}
			if who, err := client.Read[client.Whoami](c.Whoami(ctx)); err == nil {
				v.Server = who.Version
			}
			return a.print(v, func(w io.Writer) {
				fmt.Fprintf(w, "ramet %s (%s)\n", v.Version, v.Go)
				if v.Server != "" {
					fmt.Fprintf(w, "daemon %s\n", v.Server)
				}
			})
		}),
	}
}
