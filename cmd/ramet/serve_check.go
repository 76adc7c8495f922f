package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/internal/certfile"
)

// check refuses what serve would refuse before it opens anything.
func (o serveOptions) check() error {
	if _, err := newLogger(o.logFormat, o.logLevel); err != nil {
		return err
	}
	if err := api.CheckListen(o.listen, o.tlsCert != "", o.insecureHTTP); err != nil {
		return err
	}
	if o.tlsCert != "" || o.tlsKey != "" {
		if _, err := certfile.Open(o.tlsCert, o.tlsKey, slog.New(slog.DiscardHandler)); err != nil {
			return err
		}
	}
	if err := o.signIn.check(); err != nil {
		return err
	}
	if _, _, err := parsePorts(o.vdbPorts); err != nil {
		return err
	}
	if _, err := parseSize(o.poolWatermark); err != nil {
		return err
	}
	if _, err := parseSize(o.poolSize); err != nil {
		return err
	}
	m, err := o.notify.messenger()
	if err != nil {
		return err
	}
	m.Close()
	return nil
}

// checkConfigFile is `ramet config check`.
func checkConfigFile(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read the configuration: %w", err)
	}
	var o serveOptions
	f := serveFlags(&o)
	if err := applyConfig(f, path, text); err != nil {
		return err
	}
	return o.check()
}

func serveFlags(o *serveOptions) *pflag.FlagSet {
	f := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	o.flags(f)
	return f
}

// configExample writes a file with every key, all commented out, as it is
// without a file.
func configExample(w io.Writer) {
	var o serveOptions
	flags := configFlags(serveFlags(&o))
	fmt.Fprint(w, `# Configuration of the Ramet daemon: /etc/ramet/ramet.yaml, or the file of
# "ramet serve --config". Every key is a flag of "ramet serve"; a flag on the
# command line wins over the file. Keys that are commented out show their
# defaults. A key that is not known is an error. The daemon reads the file when
# it starts. Check it with "ramet config check FILE".
`)
	keys := make([]string, 0, len(flags))
	for key := range flags {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int { // keys of their own first
		if grouped := strings.Contains(a, "."); grouped != strings.Contains(b, ".") {
			if grouped {
				return 1
			}
			return -1
		}
		return strings.Compare(a, b)
	})
	last := ""
	for _, key := range keys {
		group, name, grouped := strings.Cut(key, ".")
		indent := ""
		if grouped {
			indent = "  "
			if group != last {
				fmt.Fprintf(w, "\n%s:\n", group)
				last = group
			}
		} else {
			name = group
			fmt.Fprintln(w)
		}
		flag := flags[key]
		fmt.Fprintf(w, "%s# %s (--%s)\n%s#%s: %s\n", indent, flag.Usage, flag.Name, indent, name, exampleValue(flag))
	}
}

func exampleValue(flag *pflag.Flag) string {
	switch flag.Value.Type() {
	case "bool", "int":
		return flag.DefValue
	case "stringSlice", "stringArray":
		return "[]"
	case "string":
		return fmt.Sprintf("%q", flag.DefValue)
	}
	return flag.DefValue
}

// newConfigCheckCommand and its like need the flags of serve, so they are here
// and not with the client's verbs.
func newConfigCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use: "check FILE", Short: "check a configuration file", Args: oneArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkConfigFile(args[0]); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is good\n", args[0])
			return nil
		},
	}
}

func newConfigExampleCommand() *cobra.Command {
	return &cobra.Command{
		Use: "example", Short: "print a configuration file with every key", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			configExample(cmd.OutOrStdout())
			return nil
		},
	}
}
