package main

import (
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newCloneLockCommand(a *app) *cobra.Command {
	return lockCommand(a, "lock", "refuse refresh, rollback, undo and remove until it is unlocked", "is locked",
		func(ctx context.Context, c *client.Client, name string) (*http.Response, error) {
			return c.LockClone(ctx, name, nil)
		})
}

func newCloneUnlockCommand(a *app) *cobra.Command {
	return lockCommand(a, "unlock", "take the lock off", "is unlocked",
		func(ctx context.Context, c *client.Client, name string) (*http.Response, error) {
			return c.UnlockClone(ctx, name, nil)
		})
}

func lockCommand(a *app, verb, short, done string, send func(context.Context, *client.Client, string) (*http.Response, error)) *cobra.Command {
	return &cobra.Command{
		Use: verb + " NAME", Short: short, Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			n, err := client.Read[client.Clone](send(ctx, c, args[0]))
			if err != nil {
				return err
			}
			return a.print(n, func(w io.Writer) { fmt.Fprintf(w, "clone %s %s\n", n.Name, done) })
		}),
	}
}
