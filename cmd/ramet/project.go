package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newProjectCommand(a *app) *cobra.Command {
	return group("project", "projects, which own sources and clones", newProjectAddCommand(a), newProjectListCommand(a), newProjectShowCommand(a),
		newProjectUpdateCommand(a), newProjectRemoveCommand(a),
		group("member", "who may do what in a project", newMemberSetCommand(a), newMemberRemoveCommand(a)))
}

func writeProject(w io.Writer, p client.Project) {
	fields(w, "id", p.ID, "name", p.Name, "description", p.Description, "sources", strconv.Itoa(p.Sources),
		"clones", ofLimit(strconv.Itoa(p.Used.Clones), limitOf(p.Quota.Clones)), "bytes", ofLimit(size(p.Used.Bytes), limitSize(p.Quota.Bytes)),
		"created", when(p.CreatedAt))
	var rows [][]string
	for _, m := range p.Members {
		name := m.UserName
		if name == "" {
			name = m.User
		}
		rows = append(rows, []string{name, "user", m.Role})
	}
	for _, g := range slices.Sorted(maps.Keys(p.Groups)) {
		rows = append(rows, []string{g, "group", p.Groups[g]})
	}
	if len(rows) > 0 {
		table(w, append([][]string{{"MEMBER", "KIND", "ROLE"}}, rows...)...)
	}
}

func newProjectAddCommand(a *app) *cobra.Command {
	var body client.CreateProject
	var quota quotaFlags
	var groups, labels map[string]string
	cmd := &cobra.Command{
		Use: "add NAME", Short: "make a project", Args: oneArgument,
		Example: `  ramet project add web --quota-clones 20 --group developers=developer
  ramet project member set web ada --role operator`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) (err error) {
			body.Name, body.Labels = args[0], labels
			if body.Quota, err = quota.quota(); err != nil {
				return err
			}
			for g, role := range groups {
				if body.Groups == nil {
					body.Groups = map[string]client.Role{}
				}
				body.Groups[g] = client.Role(role)
			}
			p, err := client.Read[client.Project](c.CreateProject(ctx, nil, body))
			if err != nil {
				return err
			}
			return a.print(p, func(w io.Writer) { writeProject(w, p) })
		}),
	}
	f := cmd.Flags()
	f.StringVar(&body.Description, "description", "", "what it is for")
	quota.add(f)
	f.StringToStringVar(&groups, "group", nil, "GROUP=ROLE: the role of an identity provider's group; may be given more than once")
	f.StringToStringVar(&labels, "label", nil, "KEY=VALUE of your own; may be given more than once")
	return cmd
}

func newProjectListCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "list the projects that you may see", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.Project, string, error) {
				page, err := client.Read[client.ProjectList](c.ListProjects(ctx, &client.ListProjectsParams{Cursor: cursor}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.ProjectList{Items: all}, func(w io.Writer) {
				rows := [][]string{{"NAME", "SOURCES", "CLONES", "BYTES", "MEMBERS", "DESCRIPTION"}}
				for _, p := range all {
					rows = append(rows, []string{
						p.Name, strconv.Itoa(p.Sources), ofLimit(strconv.Itoa(p.Used.Clones), limitOf(p.Quota.Clones)),
						ofLimit(size(p.Used.Bytes), limitSize(p.Quota.Bytes)), strconv.Itoa(len(p.Members)), p.Description,
					})
				}
				table(w, rows...)
			})
		}),
	}
}

func newProjectShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show NAME", Short: "show a project and its members", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			p, err := client.Read[client.Project](c.GetProject(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(p, func(w io.Writer) { writeProject(w, p) })
		}),
	}
}

func newProjectUpdateCommand(a *app) *cobra.Command {
	var name, description string
	var quota quotaFlags
	var groups, labels []string
	cmd := &cobra.Command{Use: "update NAME", Short: "change a project", Args: oneArgument}
	cmd.RunE = a.call(func(ctx context.Context, c *client.Client, args []string) (err error) {
		var patch client.ProjectPatch
		f := cmd.Flags()
		if f.Changed("name") {
			patch.Name = &name
		}
		if f.Changed("description") {
			patch.Description = &description
		}
		if patch.Quota, err = quota.patch(f); err != nil {
			return err
		}
		if patch.Labels, err = pairPatch("label", labels); err != nil {
			return err
		}
		pairs, err := pairPatch("group", groups)
		if err != nil {
			return err
		}
		for g, role := range pairs {
			if patch.Groups == nil {
				patch.Groups = map[string]*client.ProjectPatchGroups{}
			}
			patch.Groups[g] = (*client.ProjectPatchGroups)(role)
		}
		p, err := client.Read[client.Project](c.UpdateProjectWithApplicationMergePatchPlusJSONBody(ctx, args[0], nil, patch))
		if err != nil {
			return err
		}
		return a.print(p, func(w io.Writer) { writeProject(w, p) })
	})
	f := cmd.Flags()
	f.StringVar(&name, "name", "", "a new name; everything else stays")
	f.StringVar(&description, "description", "", "what it is for")
	quota.add(f)
	f.StringArrayVar(&groups, "group", nil, "GROUP=ROLE to set, GROUP= to remove; may be given more than once")
	f.StringArrayVar(&labels, "label", nil, "KEY=VALUE to set, KEY= to remove; may be given more than once")
	return cmd
}

func newProjectRemoveCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "remove NAME", Short: "remove a project that owns nothing", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "remove project "+args[0]); err != nil {
				return err
			}
			if _, err := client.Read[struct{}](c.DeleteProject(ctx, args[0], nil)); err != nil {
				return err
			}
			return a.print(struct{}{}, func(w io.Writer) { fmt.Fprintf(w, "project %s is removed\n", args[0]) })
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

// twoArguments is the cobra.PositionalArgs of verbs on a project's member.
func twoArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 2 {
		return nil
	}
	return &usageError{err: fmt.Errorf("`%s` needs %s", cmd.CommandPath(), strings.TrimPrefix(cmd.Use, cmd.Name()+" ")), hint: "usage: " + cmd.UseLine()}
}

func newMemberSetCommand(a *app) *cobra.Command {
	var role string
	cmd := &cobra.Command{
		Use: "set PROJECT LOGIN", Short: "give a user a role in a project", Args: twoArguments,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if role == "" {
				return usagef("--role ROLE is missing")
			}
			p, err := client.Read[client.Project](c.PutMember(ctx, args[0], args[1], client.Member{Role: client.Role(role)}))
			if err != nil {
				return err
			}
			return a.print(p, func(w io.Writer) { fmt.Fprintf(w, "%s is %s in project %s\n", args[1], role, p.Name) })
		}),
	}
	cmd.Flags().StringVar(&role, "role", "", "admin, operator, developer or viewer")
	return cmd
}

func newMemberRemoveCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "remove PROJECT LOGIN", Short: "take a user's role in a project away", Args: twoArguments,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			p, err := client.Read[client.Project](c.RemoveMember(ctx, args[0], args[1]))
			if err != nil {
				return err
			}
			return a.print(p, func(w io.Writer) { fmt.Fprintf(w, "%s has no role in project %s any more\n", args[1], p.Name) })
		}),
	}
}

// projectName is what is shown of an object's project: nothing for the one
// that owns whatever names none.
func projectName(id string) string {
	if id == "prj_default" {
		return ""
	}
	return id
}
