package control

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
)

const (
	productionTimeout = 2 * time.Second
	heldMuch          = int64(10) << 30 // WAL that a slot holds back, where no limit says more
	maxClockSkew      = 5 * time.Second
)

// sourceFindings are what is known of sources without asking production.
func (c *core) sourceFindings(_ context.Context, w *world) ([]Finding, error) {
	states := c.workers.states()
	var out []Finding
	for _, src := range w.sources {
		st, followed := states[src.ID]
		followable := src.Status == engine.SourceRunning || src.Status == engine.SourceDegraded
		if followable && !followed && !w.busy[src.ID] {
			out = append(out, notFollowed(src))
			continue
		}
		if src.Problem != nil {
			out = append(out, Finding{
				Code: src.Problem.Code, Severity: SeverityError, Message: "source " + src.Name + ": " + src.Problem.Message,
				Hint: src.Problem.Hint, Object: sourceRef(src),
			})
			continue
		}
		if src.Status == engine.SourceRunning && !st.Connected && !w.busy[src.ID] {
			out = append(out, Finding{
				Code: engine.CodeSourceUnreachable, Severity: SeverityWarning, Message: "source " + src.Name + " is not receiving WAL",
				Hint: "see `ramet source show " + src.Name + "`", Object: sourceRef(src),
			})
		}
		for _, warning := range src.Server.Warnings {
			out = append(out, Finding{Code: "SOURCE_NOTE", Severity: SeverityInfo, Message: "source " + src.Name + ": " + warning, Object: sourceRef(src)})
		}
	}
	return out, nil
}

func notFollowed(src engine.Source) Finding {
	f := Finding{
		Code: "NOT_FOLLOWED", Severity: SeverityError, Message: "source " + src.Name + " is not followed",
		Hint: "run `ramet doctor --repair`", Object: sourceRef(src),
	}
	if src.Problem != nil {
		f.Code, f.Hint = src.Problem.Code, src.Problem.Hint
		f.Message += ": " + src.Problem.Message
	}
	return f.mend("follow it", fix{phase: phaseSources, run: func(ctx context.Context, m *mender) error { return m.followAgain(ctx, src.ID) }})
}

// productionFindings ask every production at once, each over one connection
// and for no longer than productionTimeout.
func (c *core) productionFindings(ctx context.Context, w *world) []Finding {
	ours := map[string]bool{}
	for _, src := range w.sources {
		ours[src.Link.SlotName] = true
	}
	found := make([][]Finding, len(w.sources))
	var wg sync.WaitGroup
	for i, src := range w.sources {
		if w.busy[src.ID] || src.Status == engine.SourceLinking || src.Status == engine.SourceRemoving {
			continue
		}
		wg.Go(func() { found[i] = c.askProduction(ctx, src, ours) })
	}
	wg.Wait()
	return sayOnce(slices.Concat(found...))
}

// sayOnce drops what two sources of one production both tell.
func sayOnce(found []Finding) []Finding {
	seen := map[string]bool{}
	return slices.DeleteFunc(found, func(f Finding) bool {
		again := f.Code == codeStrangeSlot && seen[f.Message]
		seen[f.Message] = true
		return again
	})
}

func (c *core) askProduction(ctx context.Context, src engine.Source, ours map[string]bool) []Finding {
	ctx, cancel := context.WithTimeout(ctx, productionTimeout)
	defer cancel()
	f := Finding{Object: sourceRef(src)}
	target, err := c.target(src)
	if err != nil {
		return nil // reported as a secret that does not open
	}
	began := time.Now()
	st, err := c.Ingester.SlotState(ctx, target, src.Link.SlotName)
	if err != nil {
		f.Code, f.Severity = engine.CodeSourceUnreachable, SeverityWarning
		f.Message = fmt.Sprintf("production of source %s did not answer: %v", src.Name, err)
		if f.Hint = engine.HintOf(err); f.Hint == "" {
			f.Hint = "`ramet doctor --production=false` leaves production alone"
		}
		return []Finding{f}
	}
	out := c.slotFindings(src, st)
	middle := began.Add(time.Since(began) / 2)
	if skew := st.Clock.Sub(middle); skew.Abs() > maxClockSkew {
		f.Code, f.Severity = "CLOCK_SKEW", SeverityWarning
		f.Message = fmt.Sprintf("the clock of production of source %s differs from this host's by %s", src.Name, skew.Round(time.Second))
		f.Hint = "points in time are read by production's clock; let both hosts keep their time by NTP"
		out = append(out, f)
	}
	return append(out, strangeSlots(src, st, ours)...)
}

const codeStrangeSlot = "UNKNOWN_SLOT"

// strangeSlots are slots that look like ours and belong to no source here.
// They may be another installation's, so nobody but a person drops them.
func strangeSlots(src engine.Source, st engine.SlotState, ours map[string]bool) []Finding {
	var out []Finding
	for _, o := range st.Others {
		if ours[o.Name] {
			continue
		}
		f := Finding{
			Code: codeStrangeSlot, Severity: SeverityWarning, Object: sourceRef(src),
			Message: fmt.Sprintf("production has the slot %s, which is named as Ramet's are and belongs to no source here; it holds back %s of WAL", o.Name, mib(o.HeldBytes)),
			Hint:    fmt.Sprintf("when no other installation of Ramet uses it, run on production: SELECT pg_drop_replication_slot('%s')", o.Name),
		}
		if o.Active { // somebody uses it
			f.Severity = SeverityInfo
		}
		out = append(out, f)
	}
	return out
}

func (c *core) slotFindings(src engine.Source, st engine.SlotState) []Finding {
	if !src.Server.SlotPermanent || src.Status == engine.SourceFailed {
		return nil
	}
	name := src.Link.SlotName
	resync := "run `ramet source resync " + src.Name + "`"
	f := Finding{Severity: SeverityError, Object: sourceRef(src)}
	switch {
	case !st.Exists:
		f.Code, f.Message = "SLOT_MISSING", fmt.Sprintf("the replication slot %s of source %s is not on production", name, src.Name)
		f.Hint = "run `ramet doctor --repair`; where production has removed WAL meanwhile, " + resync
		return []Finding{f.mend("make the slot anew, if production still has all the WAL that is needed", fix{
			phase: phaseSources, run: func(ctx context.Context, m *mender) error { return m.remakeSlot(ctx, src.ID) },
		})}
	case st.WALStatus == "lost" || st.RestartLSN == 0:
		f.Code, f.Message = engine.CodeSlotLost, fmt.Sprintf("production has invalidated the replication slot %s of source %s", name, src.Name)
		f.Hint = resync
		return []Finding{f}
	}
	var out []Finding
	if wk, err := c.workers.get(src.ID, src.Name); err == nil {
		if _, at := wk.store.Position(); at != 0 && st.RestartLSN > at {
			f.Code, f.Message = engine.CodeWALGap, fmt.Sprintf("source %s has WAL up to %s, and its slot begins at %s", src.Name, at, st.RestartLSN)
			f.Hint = resync
			out = append(out, f)
		}
		if follow := wk.followState(); follow.Connected != st.Active {
			g := Finding{Code: "SLOT_INACTIVE", Severity: SeverityWarning, Object: sourceRef(src), Hint: "see `ramet source show " + src.Name + "`"}
			g.Message = fmt.Sprintf("nobody reads the replication slot %s of source %s", name, src.Name)
			if st.Active {
				g.Code, g.Message = "SLOT_IN_USE", fmt.Sprintf("somebody else reads the replication slot %s of source %s", name, src.Name)
				g.Hint = "look in pg_stat_replication on production; a connection of ours that was lost goes after wal_sender_timeout"
			}
			out = append(out, g)
		}
	}
	return append(out, heldFindings(src, st)...)
}

// heldFindings are about the WAL that a slot keeps production from removing.
func heldFindings(src engine.Source, st engine.SlotState) []Finding {
	f := Finding{
		Code: "SLOT_HOLDS_WAL", Severity: SeverityWarning, Object: sourceRef(src),
		Hint: "see `ramet source show " + src.Name + "` for why it is behind; `ramet source remove " + src.Name + "` lets production go",
	}
	held := fmt.Sprintf("the slot of source %s holds back %s of WAL on production", src.Name, mib(st.HeldBytes))
	switch {
	case st.Limit >= 0 && st.HeldBytes >= st.Limit-st.Limit/5:
		f.Message = fmt.Sprintf("%s, where max_slot_wal_keep_size is %s: it is about to be invalidated", held, mib(st.Limit))
	case src.MaxLag > 0 && st.HeldBytes >= src.MaxLag-src.MaxLag/5:
		f.Message = fmt.Sprintf("%s, where its limit is %s: it is about to be dropped", held, mib(src.MaxLag))
	case st.Limit < 0 && src.MaxLag == 0 && st.HeldBytes > heldMuch:
		f.Message = held
	default:
		return nil
	}
	return []Finding{f}
}
