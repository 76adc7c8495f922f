package control

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/diskspace"
)

const (
	stuckAfter    = time.Hour          // an operation that has not changed for so long
	backupMaxAge  = 2 * 24 * time.Hour // of the newest backup of the catalog; one is made daily
	hostDiskShare = 20                 // one part in so many free is little
	hostDiskLow   = int64(1) << 30     // and so is this many bytes
	hostDiskOut   = int64(256) << 20   // with this few, the catalog and WAL are about to stop
)

// operationFindings are operations that do not move and logs of unknown ones.
func (c *core) operationFindings(ctx context.Context, w *world) ([]Finding, error) {
	var out []Finding
	waits := map[engine.ID]bool{} // for a child
	for _, op := range w.ops {
		waits[op.Parent] = true
	}
	for _, op := range w.ops {
		if waits[op.ID] || time.Since(op.UpdatedAt) < stuckAfter {
			continue
		}
		out = append(out, Finding{
			Code: "OPERATION_STUCK", Severity: SeverityWarning,
			Message: fmt.Sprintf("operation %s (%s of %s) is %s and has not moved since %s", op.ID, op.Kind, op.Object.Name, op.Status, op.UpdatedAt.Format(time.RFC3339)),
			Hint:    "see `ramet op log " + string(op.ID) + "`; `ramet op cancel` ends it",
			Object:  engine.ObjectRef{Kind: engine.ObjectOperation, ID: op.ID, Name: op.Kind},
		})
	}
	ids, err := c.runner.LoggedOperations()
	if err != nil {
		return nil, fmt.Errorf("list the logs of operations: %w", err)
	}
	unknown := 0
	err = c.Store.View(ctx, func(tx engine.Tx) error {
		for _, id := range ids {
			if _, err := tx.Operations().Get(id); err != nil && engine.ClassOf(err) == engine.ClassNotFound {
				unknown++
			}
		}
		return nil
	})
	if unknown > 0 {
		out = append(out, Finding{
			Code: "UNKNOWN_OPERATION_LOGS", Severity: SeverityInfo,
			Message: fmt.Sprintf("%d logs are of operations that the catalog does not know", unknown),
			Hint:    "they tell what was done before the catalog was lost; remove them from the directory operations when nobody needs them",
		})
	}
	return out, err
}

// walFindings are gaps in the stored WAL, and WAL of no timeflow.
func (c *core) walFindings(_ context.Context, w *world) ([]Finding, error) {
	var out []Finding
	entries, err := os.ReadDir(c.walDir(""))
	if err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("list the stored WAL: %w", err)
	}
	for _, e := range entries {
		id := engine.ID(e.Name())
		if _, known := w.flows[id]; known || !id.HasPrefix(engine.PrefixTimeflow) || len(w.ops) > 0 {
			continue
		}
		f := Finding{
			Code: "ORPHAN_WAL", Severity: SeverityWarning, Message: "stored WAL is of timeflow " + e.Name() + ", which the catalog does not know",
			Hint: "it is left alone; remove " + c.walDir(id) + " when nobody needs it", Object: engine.ObjectRef{Kind: engine.ObjectTimeflow, ID: id},
		}
		if _, kept := w.pool.flows[id]; kept {
			f.Hint = "it comes back with its source"
		}
		out = append(out, f)
	}
	c.workers.mu.Lock()
	defer c.workers.mu.Unlock()
	for _, wk := range c.workers.of {
		ranges := wk.store.Ranges()
		for i := 1; i < len(ranges); i++ {
			if a, b := ranges[i-1], ranges[i]; b.StartLSN > a.EndLSN && a.EndLSN != 0 {
				out = append(out, Finding{
					Code: engine.CodeWALGap, Severity: SeverityError, Object: sourceRef(wk.source),
					Message: fmt.Sprintf("source %s: WAL from %s to %s is missing", wk.source.Name, a.EndLSN, b.StartLSN),
					Hint:    "run `ramet source resync " + wk.source.Name + "`",
				})
			}
		}
	}
	return byObject(out), nil
}

// hostFindings are about the host that the daemon runs on.
func (c *core) hostFindings(ctx context.Context, w *world) ([]Finding, error) {
	out := c.majorFindings(w)
	total, free, err := diskspace.Of(c.DataDir)
	if err != nil {
		return nil, fmt.Errorf("ask for the free space of the data directory: %w", err)
	}
	if free < hostDiskLow && free*hostDiskShare < total || free < hostDiskOut {
		f := Finding{
			Code: "HOST_DISK_LOW", Severity: SeverityWarning,
			Message: fmt.Sprintf("the file system of the data directory %s has %s of %s free", c.DataDir, mib(free), mib(total)),
			Hint:    "free some space there: the catalog, the WAL of sources and a pool file that can still grow need it",
		}
		if free < hostDiskOut {
			f.Severity = SeverityError
		}
		out = append(out, f)
	}
	backups, err := c.backupFindings(ctx)
	return append(out, backups...), err
}

// majorFindings are PostgreSQL versions that are needed and not installed.
func (c *core) majorFindings(w *world) []Finding {
	installed := c.Instances.Majors()
	needed := map[int][]string{}
	for _, src := range w.sources {
		needed[src.Server.Major] = append(needed[src.Server.Major], "source "+src.Name)
	}
	for _, cl := range w.clones {
		needed[cl.Major] = append(needed[cl.Major], "clone "+cl.Name)
	}
	var out []Finding
	for major, by := range needed {
		if major == 0 || slices.Contains(installed, major) {
			continue
		}
		slices.Sort(by)
		out = append(out, Finding{
			Code: engine.CodeMajorNotInstalled, Severity: SeverityError,
			Message: fmt.Sprintf("PostgreSQL %d is not installed on this host, and %s need it", major, strings.Join(by, ", ")),
			Hint:    fmt.Sprintf("install it: apt install postgresql-%d", major),
		})
	}
	return byObject(out)
}

func (c *core) backupFindings(ctx context.Context) ([]Finding, error) {
	if c.Backups == nil {
		return nil, nil
	}
	all, err := c.Backups.Backups(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the backups of the catalog: %w", err)
	}
	f := Finding{
		Code: "CATALOG_BACKUP_OLD", Severity: SeverityWarning, Message: "there is no backup of the catalog",
		Hint: "run `ramet catalog backup`, and see the daemon's log for why the daily one is not made",
	}
	switch {
	case len(all) == 0 && time.Since(c.begun) > stuckAfter:
	case len(all) > 0 && time.Since(all[0].CreatedAt) > backupMaxAge && time.Since(c.begun) > stuckAfter:
		f.Message = "the newest backup of the catalog is of " + all[0].CreatedAt.Format(time.RFC3339)
	default:
		return nil, nil
	}
	return []Finding{f}, nil
}
