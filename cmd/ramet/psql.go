package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgbin"
)

func newPsqlCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "psql CLONE [-- ARGS]", Short: "run psql on a clone", Args: cobra.MinimumNArgs(1),
		Long: `Run psql on a clone, as its own superuser. What comes after -- goes to psql.
The password is in psql's environment, never in its arguments.`,
		Example: `  ramet psql dev
  ramet psql dev -- -c 'SELECT count(*) FROM orders'`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			conn, err := client.Read[client.Connection](c.GetCloneCredentials(ctx, args[0]))
			if err != nil {
				return err
			}
			program, err := findPsql(ctx, c, args[0])
			if err != nil {
				return err
			}
			env := append(withoutPG(os.Environ()), "PGHOST="+conn.Host, "PGPORT="+strconv.Itoa(conn.Port), "PGDATABASE="+conn.Database,
				"PGUSER="+conn.User, "PGPASSWORD="+conn.Password, "PGSSLMODE=disable")
			err = syscall.Exec(program, append([]string{"psql"}, args[1:]...), env)
			return fmt.Errorf("run %s: %w", program, err) // only reached when it did not start
		}),
	}
}

// withoutPG drops libpq's variables: they are about other servers.
func withoutPG(env []string) []string {
	var kept []string
	for _, kv := range env {
		if name, _, _ := strings.Cut(kv, "="); !strings.HasPrefix(name, "PG") || name == "PGCLIENTENCODING" || name == "PGTZ" {
			kept = append(kept, kv)
		}
	}
	return kept
}

// findPsql looks on PATH, then beside the server of the clone's major.
func findPsql(ctx context.Context, c *client.Client, clone string) (string, error) {
	if path, err := exec.LookPath("psql"); err == nil {
		return path, nil
	}
	n, err := client.Read[client.Clone](c.GetClone(ctx, clone, nil))
	if err != nil {
		return "", err
	}
	for _, dir := range pgbin.Dirs(n.Major) {
		path := filepath.Join(dir, "psql")
		if st, err := os.Stat(path); err == nil && st.Mode().IsRegular() && st.Mode()&0o111 != 0 {
			return path, nil
		}
	}
	return "", &hintedError{err: fmt.Errorf("psql is not installed here"), hint: "install postgresql-client-" + strconv.Itoa(n.Major)}
}
