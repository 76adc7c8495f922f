package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ramet-io/ramet/api/client"
)

func newNotificationCommand(a *app) *cobra.Command {
	return group("notification", "tell people and programs what happens",
		newNotificationAddCommand(a), newNotificationListCommand(a), newNotificationShowCommand(a), newNotificationUpdateCommand(a),
		newNotificationRemoveCommand(a), newNotificationTestCommand(a), newNotificationDeliveriesCommand(a), newNotificationRetryCommand(a))
}

func newNotificationAddCommand(a *app) *cobra.Command {
	var body client.CreateNotification
	var secretFile string
	cmd := &cobra.Command{
		Use: "add NAME (--webhook URL | --email ADDRESS)", Short: "add a notification", Args: oneArgument,
		Long: `Add a notification: a webhook, which is signed with a secret, or an e-mail over
the mail server in the daemon's configuration.

Events are the kinds of operations (clone.create, source.sync, ...) and
clone.expiring, clone.expired, source.degraded and source.recovered; "clone.*"
means all of clones. Without --event and --outcome everything is told.

A webhook's secret is made when --secret-file gives none, and printed once.`,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			body.Name = args[0]
			switch {
			case body.URL != "" && len(body.To) > 0, body.URL == "" && len(body.To) == 0:
				return usagef("give either --webhook URL or --email ADDRESS")
			case body.URL != "":
				body.Kind = "webhook"
			default:
				body.Kind = "email"
			}
			if secretFile != "" {
				secret, err := readSecret(a.in, secretFile)
				if err != nil {
					return err
				}
				body.Secret = secret
			}
			made, err := client.Read[client.Notification](c.CreateNotification(ctx, nil, body))
			if err != nil {
				return err
			}
			return a.print(made, func(w io.Writer) {
				fmt.Fprintf(w, "notification %s is added\n", made.Name)
				if made.Secret != "" {
					fmt.Fprintf(w, "secret of its signature, shown this once: %s\n", made.Secret)
				}
			})
		}),
	}
	f := cmd.Flags()
	f.StringVar(&body.URL, "webhook", "", "`URL` to post to")
	f.StringSliceVar(&body.To, "email", nil, "`address` to mail to; may be repeated")
	f.StringVar(&secretFile, "secret-file", "", "`file` with the webhook's secret, - for standard input (default: one is made)")
	f.StringSliceVar(&body.Events, "event", nil, "only these events, such as clone.* (default: all)")
	f.StringSliceVar(&body.Outcomes, "outcome", nil, "only these outcomes: succeeded, failed, cancelled (default: all)")
	f.StringVar(&body.Project, "project", "", "only of this project (default: all)")
	return cmd
}

func newNotificationListCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "list notifications", Args: cobra.NoArgs,
		RunE: a.call(func(ctx context.Context, c *client.Client, _ []string) error {
			all, err := client.Pages(func(cursor string) ([]client.Notification, string, error) {
				page, err := client.Read[client.NotificationList](c.ListNotifications(ctx, &client.ListNotificationsParams{Cursor: cursor}))
				return page.Items, page.NextCursor, err
			})
			if err != nil {
				return err
			}
			return a.print(client.NotificationList{Items: all}, func(w io.Writer) {
				rows := [][]string{{"NAME", "KIND", "TO", "EVENTS", "OUTCOMES", "LAST DELIVERY"}}
				for _, n := range all {
					last := n.LastDelivery.Status
					if n.Disabled {
						last = "(disabled)"
					}
					rows = append(rows, []string{n.Name, n.Kind, receiver(n), allOr(n.Events), allOr(n.Outcomes), last})
				}
				table(w, rows...)
			})
		}),
	}
}

func receiver(n client.Notification) string {
	if n.URL != "" {
		return n.URL
	}
	return strings.Join(n.To, ",")
}

func allOr(only []string) string {
	if len(only) == 0 {
		return "all"
	}
	return strings.Join(only, ",")
}

func newNotificationShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "show NAME", Short: "show a notification and its newest delivery", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			n, err := client.Read[client.Notification](c.GetNotification(ctx, args[0], nil))
			if err != nil {
				return err
			}
			return a.print(n, func(w io.Writer) {
				d := n.LastDelivery
				fields(w, "name", n.Name, "id", n.ID, "kind", n.Kind, "to", receiver(n), "events", allOr(n.Events), "outcomes", allOr(n.Outcomes),
					"project", n.Project, "disabled", yes(n.Disabled), "owner", n.Owner, "created", when(n.CreatedAt),
					"last delivery", d.ID, "event", d.Event, "status", d.Status, "sent", when(d.SentAt), "next attempt", when(d.NextAt), "problem", d.Problem)
			})
		}),
	}
}

func newNotificationUpdateCommand(a *app) *cobra.Command {
	var url, secretFile string
	var to, events, outcomes []string
	var enable, disable bool
	cmd := &cobra.Command{
		Use: "update NAME", Short: "change a notification", Args: oneArgument,
	}
	cmd.RunE = a.call(func(ctx context.Context, c *client.Client, args []string) error {
		var patch client.NotificationPatch
		given := cmd.Flags().Changed
		if given("webhook") {
			patch.URL = &url
		}
		if given("email") {
			patch.To = &to
		}
		if given("event") {
			patch.Events = &events
		}
		if given("outcome") {
			list := make([]client.NotificationPatchOutcomes, len(outcomes))
			for i, o := range outcomes {
				list[i] = client.NotificationPatchOutcomes(o)
			}
			patch.Outcomes = &list
		}
		if enable || disable {
			patch.Disabled = &disable
		}
		if secretFile != "" {
			secret, err := readSecret(a.in, secretFile)
			if err != nil {
				return err
			}
			patch.Secret = &secret
		}
		n, err := client.Read[client.Notification](c.UpdateNotificationWithApplicationMergePatchPlusJSONBody(ctx, args[0], nil, patch))
		if err != nil {
			return err
		}
		return a.print(n, func(w io.Writer) { fmt.Fprintf(w, "notification %s is changed\n", n.Name) })
	})
	f := cmd.Flags()
	f.StringVar(&url, "webhook", "", "`URL` to post to")
	f.StringSliceVar(&to, "email", nil, "`address` to mail to; may be repeated")
	f.StringVar(&secretFile, "secret-file", "", "`file` with the webhook's new secret, - for standard input")
	f.StringSliceVar(&events, "event", nil, `only these events; --event "" means all`)
	f.StringSliceVar(&outcomes, "outcome", nil, `only these outcomes; --outcome "" means all`)
	f.BoolVar(&enable, "enable", false, "send again")
	f.BoolVar(&disable, "disable", false, "send nothing; what waits is given up")
	cmd.MarkFlagsMutuallyExclusive("enable", "disable")
	return cmd
}

func newNotificationRemoveCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "remove NAME", Short: "remove a notification and what it has not sent yet", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			if err := a.confirm(yes, "remove notification "+args[0]); err != nil {
				return err
			}
			if _, err := client.Read[struct{}](c.DeleteNotification(ctx, args[0], nil)); err != nil {
				return err
			}
			return a.print(struct{}{}, func(w io.Writer) { fmt.Fprintf(w, "notification %s is removed\n", args[0]) })
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask")
	return cmd
}

func newNotificationTestCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "test NAME", Short: "send a test message", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			d, err := client.Read[client.Delivery](c.TestNotification(ctx, args[0]))
			if err != nil {
				return err
			}
			return a.print(d, func(w io.Writer) {
				fmt.Fprintf(w, "delivery %s is queued; `ramet notification deliveries %s` shows what comes of it\n", d.ID, args[0])
			})
		}),
	}
}

func newNotificationDeliveriesCommand(a *app) *cobra.Command {
	limit := 20
	cmd := &cobra.Command{
		Use: "deliveries NAME", Short: "list what was sent, newest first", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			page, err := client.Read[client.DeliveryList](c.ListDeliveries(ctx, args[0], &client.ListDeliveriesParams{Limit: limit}))
			if err != nil {
				return err
			}
			return a.print(page, func(w io.Writer) {
				rows := [][]string{{"ID", "CREATED", "EVENT", "OBJECT", "STATUS", "ATTEMPTS", "ANSWER", "NEXT", "PROBLEM"}}
				for _, d := range page.Items {
					answer := ""
					if d.Response != 0 {
						answer = strconv.Itoa(d.Response)
					}
					rows = append(rows, []string{d.ID, when(d.CreatedAt), d.Event, d.Object.Name, d.Status, strconv.Itoa(d.Attempts), answer, when(d.NextAt), d.Problem})
				}
				table(w, rows...)
			})
		}),
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "most deliveries to show, at most 1000")
	return cmd
}

func newNotificationRetryCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "retry DELIVERY", Short: "send a delivery again, now", Args: oneArgument,
		RunE: a.call(func(ctx context.Context, c *client.Client, args []string) error {
			d, err := client.Read[client.Delivery](c.RetryDelivery(ctx, args[0]))
			if err != nil {
				return err
			}
			return a.print(d, func(w io.Writer) { fmt.Fprintf(w, "delivery %s is queued\n", d.ID) })
		}),
	}
}
