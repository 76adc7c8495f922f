package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newTokenCommand(a *app) *cobra.Command {
	return group("token", "API tokens", newTokenCreateCommand(a), newTokenListCommand(a), newTokenRevokeCommand(a))
}

func newTokenCreateCommand(a *app) *cobra.Command {
	var role, user, project string
	var permissions []string
	var expires time.Duration
	cmd := &cobra.Command{
		Use: "create NAME", Short: "create a token and print its secret, once", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			body := client.CreateToken{Name: args[0], Role: client.CreateTokenRole(role), Permissions: permissions, User: user, Project: project}
			if expires > 0 {
				body.ExpiresAt = time.Now().Add(expires).UTC().Truncate(time.Second)
			}
			made, err := client.Read[client.CreatedToken](c.CreateToken(ctx, nil, body))
			if err != nil {
				return err
			}
			return a.print(made, func(w io.Writer) { fmt.Fprintln(w, made.Secret) })
		}),
	}
	f := cmd.Flags()
	f.StringVar(&role, "role", "viewer", "admin, operator, developer or viewer")
	f.StringSliceVar(&permissions, "permission", nil, "cut the role down to these permissions")
	f.StringVar(&user, "user", "", "login of the person it belongs to: it never does more than the user may (default: a program's)")
	f.StringVar(&project, "project", "", "the one project that it reaches (default: all that its role and user reach)")
	f.DurationVar(&expires, "expires", 0, "how long it is valid, such as 720h (default: until it is revoked)")
	return cmd
}

func newTokenListCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "list tokens, without their secrets", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.Token, string, error) {
				page, err := client.Read[client.TokenList](c.ListTokens(ctx, &client.ListTokensParams{Cursor: cursor}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.TokenList{Items: all}, func(w io.Writer) {
				rows := [][]string{{"NAME", "ROLE", "USER", "PROJECT", "CREATED", "EXPIRES", "LAST USED", "REVOKED"}}
				for _, t := range all {
					rows = append(rows, []string{t.Name, t.Role, t.User, t.Project, when(t.CreatedAt), when(t.ExpiresAt), when(t.LastUsedAt), when(t.RevokedAt)})
				}
				table(w, rows...)
			})
		}),
	}
}

func newTokenRevokeCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "revoke NAME", Short: "make a token stop working", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if _, err := client.Read[struct{}](c.RevokeToken(ctx, args[0])); err != nil {
				return err
			}
			return a.print(struct{}{}, func(w io.Writer) { fmt.Fprintf(w, "token %s is revoked\n", args[0]) })
		}),
	}
}
