package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/api/client"
)

func newUserCommand(a *app) *cobra.Command {
	return group("user", "people", newUserAddCommand(a), newUserListCommand(a), newUserShowCommand(a), newUserUpdateCommand(a), newUserRemoveCommand(a))
}

func writeUser(w io.Writer, u client.User) {
	fields(w, "id", u.ID, "login", u.Name, "name", u.FullName, "e-mail", u.Email, "role", u.Role, "disabled", yes(u.Disabled),
		"signs in through", u.Issuer, "groups", strings.Join(u.Groups, " "), "clones", ofLimit(strconv.Itoa(u.Used.Clones), limitOf(u.Quota.Clones)),
		"bytes", ofLimit(size(u.Used.Bytes), limitSize(u.Quota.Bytes)), "last seen", when(u.LastSeenAt), "created", when(u.CreatedAt))
}

func ofLimit(used, limit string) string {
	if limit == "" {
		return used
	}
	return used + " of " + limit
}

func limitOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func limitSize(n int64) string {
	if n == 0 {
		return ""
	}
	return size(n)
}

// quotaFlags are the limits of a user or project.
type quotaFlags struct {
	clones int
	bytes  string
}

func (q *quotaFlags) add(f *pflag.FlagSet) {
	f.IntVar(&q.clones, "quota-clones", 0, "most clones; 0: no limit")
	f.StringVar(&q.bytes, "quota-bytes", "0", "most bytes unique to the clones, such as 50G; 0: no limit")
}

func (q *quotaFlags) quota() (client.Quota, error) {
	n, err := quotaBytes(q.bytes)
	return client.Quota{Clones: q.clones, Bytes: n}, err
}

// patch holds what was given on the command line alone.
func (q *quotaFlags) patch(f *pflag.FlagSet) (out client.QuotaPatch, err error) {
	if f.Changed("quota-clones") {
		out.Clones = &q.clones
	}
	if f.Changed("quota-bytes") {
		n, err := quotaBytes(q.bytes)
		out.Bytes = &n
		return out, err
	}
	return out, nil
}

// quotaBytes reads a limit in bytes; 0 is none.
func quotaBytes(s string) (int64, error) {
	if s == "0" {
		return 0, nil
	}
	n, err := parseSize(s)
	if err != nil {
		return 0, usagef("--quota-bytes %q is not a size: use digits and K, M, G or T, such as 50G", s)
	}
	return n, nil
}

func newUserAddCommand(a *app) *cobra.Command {
	var body client.CreateUser
	var role string
	var quota quotaFlags
	var labels map[string]string
	cmd := &cobra.Command{
		Use: "add LOGIN", Short: "make a user", Args: oneArgument,
		Long: `Make a user. Ramet keeps no passwords of people: a user signs in through OpenID
Connect, or with a token that "ramet token create NAME --user LOGIN" makes.`,
		Example: `  ramet user add ada --full-name 'Ada Lovelace' --email ada@example.com
  ramet project member set web ada --role developer`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) (err error) {
			body.Name, body.Role, body.Labels = args[0], client.CreateUserRole(role), labels
			if body.Quota, err = quota.quota(); err != nil {
				return err
			}
			u, err := client.Read[client.User](c.CreateUser(ctx, nil, body))
			if err != nil {
				return err
			}
			return a.print(u, func(w io.Writer) { writeUser(w, u) })
		}),
	}
	f := cmd.Flags()
	f.StringVar(&body.FullName, "full-name", "", "name for people")
	f.StringVar(&body.Email, "email", "", "e-mail address; whoever signs in with it first, verified by the provider, is this user")
	f.StringVar(&role, "role", "", "role over all projects: admin, operator, developer or viewer (default: only what projects give)")
	quota.add(f)
	f.StringToStringVar(&labels, "label", nil, "KEY=VALUE of your own; may be given more than once")
	return cmd
}

func newUserListCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "list users", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.User, string, error) {
				page, err := client.Read[client.UserList](c.ListUsers(ctx, &client.ListUsersParams{Cursor: cursor}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.UserList{Items: all}, func(w io.Writer) {
				rows := [][]string{{"LOGIN", "NAME", "E-MAIL", "ROLE", "CLONES", "LAST SEEN", "DISABLED"}}
				for _, u := range all {
					rows = append(rows, []string{
						u.Name, u.FullName, u.Email, u.Role, ofLimit(strconv.Itoa(u.Used.Clones), limitOf(u.Quota.Clones)), when(u.LastSeenAt), yes(u.Disabled),
					})
				}
				table(w, rows...)
			})
		}),
	}
}

func newUserShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show LOGIN", Short: "show a user", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			u, err := client.Read[client.User](c.GetUser(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(u, func(w io.Writer) { writeUser(w, u) })
		}),
	}
}

func newUserUpdateCommand(a *app) *cobra.Command {
	var fullName, email, role string
	var enable, disable bool
	var quota quotaFlags
	var labels []string
	cmd := &cobra.Command{
		Use: "update LOGIN", Short: "change a user; disabling one refuses all of the user's tokens and sessions", Args: oneArgument,
	}
	cmd.RunE = a.call(func(ctx context.Context, c *client.Client, args []string) (err error) {
		var patch client.UserPatch
		f := cmd.Flags()
		if f.Changed("full-name") {
			patch.FullName = &fullName
		}
		if f.Changed("email") {
			patch.Email = &email
		}
		if f.Changed("role") {
			patch.Role = (*client.UserPatchRole)(&role)
		}
		switch {
		case enable && disable:
			return usagef("--enable and --disable are both given")
		case enable || disable:
			patch.Disabled = &disable
		}
		if patch.Quota, err = quota.patch(f); err != nil {
			return err
		}
		if patch.Labels, err = pairPatch("label", labels); err != nil {
			return err
		}
		u, err := client.Read[client.User](c.UpdateUserWithApplicationMergePatchPlusJSONBody(ctx, args[0], nil, patch))
		if err != nil {
			return err
		}
		return a.print(u, func(w io.Writer) { writeUser(w, u) })
	})
	f := cmd.Flags()
	f.StringVar(&fullName, "full-name", "", "name for people")
	f.StringVar(&email, "email", "", "e-mail address; empty: none")
	f.StringVar(&role, "role", "", "role over all projects: admin, operator, developer or viewer; empty: none")
	f.BoolVar(&disable, "disable", false, "refuse the user's tokens and sessions from now on")
	f.BoolVar(&enable, "enable", false, "let the user in again")
	quota.add(f)
	f.StringArrayVar(&labels, "label", nil, "KEY=VALUE to set, KEY= to remove; may be given more than once")
	return cmd
}

func newUserRemoveCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "remove LOGIN", Short: "remove a user and revoke the user's tokens; what the user owns stays", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "remove user "+args[0]); err != nil {
				return err
			}
			if _, err := client.Read[struct{}](c.DeleteUser(ctx, args[0], nil)); err != nil {
				return err
			}
			return a.print(struct{}{}, func(w io.Writer) { fmt.Fprintf(w, "user %s is removed\n", args[0]) })
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}
