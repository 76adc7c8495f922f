package main

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/api/client"
)

// cloneLife holds the flags that create and update of a clone share.
type cloneLife struct {
	ttl, expires, idleStop, schedule, timezone string
	protect                                    bool
	memory, maxConnections                     int
}

func (o *cloneLife) flags(f *pflag.FlagSet) {
	f.StringVar(&o.ttl, "ttl", "", "remove the clone after this `TIME`, such as 72h or 7d; 0: never")
	f.StringVar(&o.expires, "expires-at", "", "remove the clone at this RFC 3339 `TIME`")
	f.BoolVar(&o.protect, "protect", false, "refuse to remove it, by hand or when it expires")
	f.StringVar(&o.idleStop, "idle-stop", "", "stop it after this `TIME` without a connection, such as 2h; 0: never")
	f.StringVar(&o.schedule, "refresh-schedule", "", `when to refresh it to latest: cron or "@every 24h"; empty: never`)
	f.StringVar(&o.timezone, "timezone", "", "time zone in which --refresh-schedule is read (default UTC)")
	f.IntVar(&o.memory, "memory", 0, "memory it may take in `MiB`; 0: the host's default")
	f.IntVar(&o.maxConnections, "max-connections", 0, "client connections that it takes; 0: the host's default")
}

// expiresAt reads --expires-at.
func (o *cloneLife) expiresAt() (time.Time, error) {
	if o.expires == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, o.expires)
	if err != nil {
		return t, usagef("--expires-at wants a time such as 2026-01-31T09:00:00Z, not %q", o.expires)
	}
	return t, nil
}

// onto fills in a new clone.
func (o *cloneLife) onto(cmd *cobra.Command, body *client.CreateClone) (err error) {
	if err := notBoth(cmd, "ttl", "expires-at"); err != nil {
		return err
	}
	body.TTL, body.Protected, body.IdleStop = o.ttl, o.protect, o.idleStop
	body.RefreshSchedule, body.Timezone = o.schedule, o.timezone
	body.MemoryMb, body.MaxConnections = o.memory, o.maxConnections
	body.ExpiresAt, err = o.expiresAt()
	return err
}

// patch makes a patch of the flags that were given.
func (o *cloneLife) patch(cmd *cobra.Command) (client.ClonePatch, error) {
	var p client.ClonePatch
	if err := notBoth(cmd, "ttl", "expires-at"); err != nil {
		return p, err
	}
	changed := cmd.Flags().Changed
	for flag, f := range map[string]struct {
		to   **string
		from *string
	}{
		"ttl": {&p.TTL, &o.ttl}, "idle-stop": {&p.IdleStop, &o.idleStop}, "refresh-schedule": {&p.RefreshSchedule, &o.schedule},
		"timezone": {&p.Timezone, &o.timezone},
	} {
		if changed(flag) {
			*f.to = f.from
		}
	}
	if changed("memory") {
		p.MemoryMb = &o.memory
	}
	if changed("max-connections") {
		p.MaxConnections = &o.maxConnections
	}
	if changed("protect") {
		p.Protected = &o.protect
	}
	if changed("expires-at") {
		t, err := o.expiresAt()
		if err != nil {
			return p, err
		}
		p.ExpiresAt = &t
	}
	return p, nil
}

// notBoth refuses two flags that contradict each other.
func notBoth(cmd *cobra.Command, one, other string) error {
	if cmd.Flags().Changed(one) && cmd.Flags().Changed(other) {
		return usagef("--%s and --%s cannot be given together", one, other)
	}
	return nil
}

func newCloneUpdateCommand(a *app) *cobra.Command {
	var o cloneLife
	var name string
	var noProtect bool
	var labels, settings []string
	cmd := &cobra.Command{
		Use: "update NAME", Short: "change a clone's name, life, limits, settings or labels", Args: oneArgument,
		Long: `Change a clone. What is not named stays as it is. Settings, --memory and
--max-connections take effect when the clone is next started.`,
		Example: `  ramet clone update dev --ttl 7d --idle-stop 2h
  ramet clone update dev --protect --name release-check
  ramet clone update dev --refresh-schedule '0 6 * * 1-5' --timezone Europe/Berlin`,
	}
	cmd.RunE = a.call(func(ctx context.Context, c *client.Client, args []string) error {
		if err := notBoth(cmd, "protect", "no-protect"); err != nil {
			return err
		}
		patch, err := o.patch(cmd)
		if err != nil {
			return err
		}
		if noProtect {
			off := false
			patch.Protected = &off
		}
		if name != "" {
			patch.Name = &name
		}
		if patch.Labels, err = pairPatch("label", labels); err != nil {
			return err
		}
		if patch.Settings, err = pairPatch("setting", settings); err != nil {
			return err
		}
		n, err := client.Read[client.Clone](c.UpdateCloneWithApplicationMergePatchPlusJSONBody(ctx, args[0], nil, patch))
		if err != nil {
			return err
		}
		return a.print(n, func(w io.Writer) { writeClone(w, n) })
	})
	f := cmd.Flags()
	o.flags(f)
	f.BoolVar(&noProtect, "no-protect", false, "take the protection away")
	f.StringVar(&name, "name", "", "a new name; everything else stays")
	f.StringArrayVar(&labels, "label", nil, "KEY=VALUE to set, KEY= to remove; may be given more than once")
	f.StringArrayVar(&settings, "setting", nil, "PostgreSQL setting NAME=VALUE to set, NAME= to remove; may be given more than once")
	return cmd
}

// pairPatch reads KEY=VALUE pairs; an empty value removes the key.
func pairPatch(flag string, pairs []string) (map[string]*string, error) {
	if len(pairs) == 0 {
		return nil, nil
	}
	patch := map[string]*string{}
	for _, p := range pairs {
		k, v, ok := strings.Cut(p, "=")
		if !ok || k == "" {
			return nil, usagef("--%s wants KEY=VALUE, not %q", flag, p)
		}
		if patch[k] = nil; v != "" {
			patch[k] = &v
		}
	}
	return patch, nil
}
