package linker

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ramet-io/ramet/engine"
)

// Follow implements engine.Ingester. It follows timeline switches: the history
// file goes into the store first, then the new timeline's WAL from the start
// of the segment in which it branched.
func (l *Linker) Follow(ctx context.Context, req engine.FollowRequest) error {
	if req.Slot != "" {
		if err := checkSlotName(req.Slot); err != nil {
			return err
		}
	}
	f := &follower{l: l, req: req}
	wait, damaged, damagedAt := l.o.BackoffMin, 0, engine.LSN(0) // how often the same record came in damaged
	var last error
	for {
		began := time.Now()
		err := f.session(ctx)
		if ctx.Err() != nil {
			f.report(false, nil)
			return nil
		}
		if _, at := req.WAL.Position(); engine.CodeOf(err) != engine.CodeWALCorrupt {
			damaged = 0
		} else if damaged++; at != damagedAt {
			damaged, damagedAt = 1, at
		}
		switch {
		case errors.Is(err, errLag):
			err = f.dropSlot(ctx, err)
		case engine.CodeOf(err) == engine.CodeWALGone:
			err = f.whyGone(ctx, err)
		}
		if engine.ClassOf(err) == engine.ClassExhausted {
			f.advanced = false // what came in was given up again: do not hurry
		}
		f.report(false, err)
		if terminal(err) || damaged >= 3 {
			l.log.ErrorContext(ctx, "receiving WAL ended", "slot", req.Slot, "error", err)
			return err
		}
		if last == nil || last.Error() != err.Error() || f.advanced {
			l.log.WarnContext(ctx, "receiving WAL was interrupted", "slot", req.Slot, "error", err, "retry_in", wait)
		}
		last = err
		if f.advanced || time.Since(began) > time.Minute {
			wait = l.o.BackoffMin
		}
		f.advanced = false
		if !pause(ctx, wait/2+rand.N(wait/2+1)) { //nolint:gosec // jitter
			f.report(false, nil)
			return nil
		}
		wait = min(wait*2, l.o.BackoffMax)
	}
}

func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// terminal reports whether only a person can mend it.
func terminal(err error) bool {
	switch engine.CodeOf(err) {
	case engine.CodeWALGone, engine.CodeWALGap, engine.CodeSlotLost, engine.CodeSystemIDMismatch, engine.CodeTimelineSwitch,
		engine.CodeConninfoRefused, engine.CodeInvalidRequest, engine.CodeIncompatibleServer:
		return true
	}
	return false
}

// follower is one Follow call across its sessions.
type follower struct {
	l        *Linker
	req      engine.FollowRequest
	advanced bool // the session received something
	warned   bool // of lag
	state    engine.FollowState
	told     time.Time
}

// report tells the caller of a change of state.
func (f *follower) report(connected bool, err error) {
	f.state.Connected, f.state.Err = connected, err
	f.told = time.Now()
	if f.req.OnState != nil {
		f.req.OnState(f.state)
	}
}

// session connects once and streams until something ends it.
func (f *follower) session(ctx context.Context) error {
	conn, err := f.l.connect(ctx, f.req.Target, connReplication)
	if err != nil {
		return err
	}
	id, slot, err := f.prepare(ctx, conn)
	if err != nil {
		closeConn(conn)
		return err
	}
	tli, pos, err := f.begin(id)
	if err != nil {
		closeConn(conn)
		return err
	}
	if id.tli > tli {
		if err := f.fetchHistory(ctx, conn, id.tli, tli, pos); err != nil {
			closeConn(conn)
			return err
		}
	}
	w, err := hijack(ctx, conn, startCommand(slot, tli, pos), f.l.o.DeadAfter)
	if err != nil {
		closeConn(conn)
		return err
	}
	defer w.close()
	defer w.watch(ctx)()
	for {
		next, err := f.stream(ctx, w, tli, pos)
		if err != nil {
			return f.streamError(err, slot, pos)
		}
		if tli, pos, err = f.nextTimeline(ctx, w, next); err != nil {
			return serverError(err)
		}
		if err := w.command(startCommand(slot, tli, pos)); err != nil {
			return serverError(err)
		}
	}
}

// prepare checks who answers and makes the session's temporary slot.
func (f *follower) prepare(ctx context.Context, conn *pgconn.PgConn) (identity, string, error) {
	id, err := identify(ctx, conn)
	if err != nil {
		return id, "", err
	}
	if want := f.req.Facts.SystemID; want != "" && id.systemID != want {
		return id, "", systemChanged(want, id.systemID)
	}
	slot := f.req.Slot
	if slot == "" || !f.req.Temporary {
		return id, slot, nil
	}
	// When a connection was cut, production keeps its slot until it notices;
	// a second name gets over that time.
	other := slot[:min(len(slot), 61)] + "_b"
	for _, name := range []string{slot, other} {
		_, err = query(ctx, conn, "CREATE_REPLICATION_SLOT "+quoteIdent(name)+" TEMPORARY PHYSICAL RESERVE_WAL")
		if pg := pgError(err); pg == nil || pg.Code != stateDuplicateObject {
			if err != nil {
				err = slotError(err, name)
			}
			return id, name, err
		}
	}
	return id, "", engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "the temporary replication slots of earlier connections are still there: %w", err).
		WithHint("production drops them when it notices that the connections are gone (wal_sender_timeout)")
}

// begin returns where to stream from, and sets it in an empty store.
func (f *follower) begin(id identity) (engine.TLI, engine.LSN, error) {
	tli, pos := f.req.WAL.Position()
	if pos == 0 {
		at := f.req.Start
		if at == 0 {
			at = id.pos
		}
		var err error
		if pos, err = f.req.WAL.Begin(id.tli, at); err != nil {
			return 0, 0, err
		}
		tli = id.tli
	}
	f.state.Received, f.state.ServerEnd = pos, id.pos
	if id.tli < tli {
		return 0, 0, engine.Errorf(engine.ClassDataLoss, engine.CodeTimelineSwitch, "production is on timeline %d, but its WAL up to timeline %d was received", id.tli, tli).
			WithHint("production was restored to an earlier state or an old server came back; resync the source")
	}
	if id.tli == tli && id.pos < pos {
		return 0, 0, engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production's log ends at %s, before the %s that was received", id.pos, pos).
			WithHint("if this stays, production lost log that it had sent (fsync off, or a restored backup); resync the source")
	}
	return tli, pos, f.lag(context.Background(), id.pos, pos)
}

func startCommand(slot string, tli engine.TLI, pos engine.LSN) string {
	c := "START_REPLICATION "
	if slot != "" {
		c += "SLOT " + quoteIdent(slot) + " "
	}
	return fmt.Sprintf("%sPHYSICAL %s TIMELINE %d", c, pos, tli)
}

// fetchHistory keeps the history file of the server's timeline and refuses one
// that left ours before what was received.
func (f *follower) fetchHistory(ctx context.Context, conn *pgconn.PgConn, server, ours engine.TLI, pos engine.LSN) error {
	rows, err := query(ctx, conn, fmt.Sprintf("TIMELINE_HISTORY %d", server))
	if err != nil {
		return err
	}
	if len(rows) != 1 || len(rows[0]) < 2 {
		return engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production sent no history of timeline %d", server)
	}
	for _, line := range strings.Split(rows[0][1], "\n") {
		var tli uint32
		var at string
		if n, _ := fmt.Sscanf(line, "%d %s", &tli, &at); n != 2 || engine.TLI(tli) != ours {
			continue
		}
		end, err := engine.ParseLSN(at)
		if err != nil {
			return err
		}
		if end < pos {
			return branchedEarlier(server, end, ours, pos)
		}
		return f.req.WAL.PutHistory(server, []byte(rows[0][1]))
	}
	return branchedEarlier(server, 0, ours, pos)
}

func branchedEarlier(server engine.TLI, at engine.LSN, ours engine.TLI, pos engine.LSN) error {
	return engine.Errorf(engine.ClassDataLoss, engine.CodeTimelineSwitch,
		"production is on timeline %d, which left timeline %d at %s, but WAL up to %s was received", server, ours, at, pos).
		WithHint("a standby was promoted that lacked this WAL; resync the source")
}

// nextTimeline ends the COPY of a timeline that is over and keeps the history
// of the one that follows.
func (f *follower) nextTimeline(ctx context.Context, w *wire, next [][]string) (engine.TLI, engine.LSN, error) {
	if len(next) != 1 || len(next[0]) < 2 {
		return 0, 0, engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production ended the stream")
	}
	var tli uint32
	if _, err := fmt.Sscan(next[0][0], &tli); err != nil {
		return 0, 0, fmt.Errorf("read next timeline: %w", err)
	}
	at, err := engine.ParseLSN(next[0][1])
	if err != nil {
		return 0, 0, err
	}
	if err := w.command(fmt.Sprintf("TIMELINE_HISTORY %d", tli)); err != nil {
		return 0, 0, err
	}
	rows, err := w.rows(ctx)
	if err == nil {
		err = w.finish(ctx)
	}
	if err != nil {
		return 0, 0, err
	}
	if len(rows) != 1 || len(rows[0]) < 2 {
		return 0, 0, engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production sent no history of timeline %d", tli)
	}
	if err := f.req.WAL.PutHistory(engine.TLI(tli), []byte(rows[0][1])); err != nil {
		return 0, 0, err
	}
	size := f.req.Facts.WALSegmentSize
	if size == 0 {
		size = 16 << 20
	}
	f.l.log.InfoContext(ctx, "production switched its timeline", "timeline", tli, "at", at.String())
	return engine.TLI(tli), at.Segment(size).Start(size), nil
}

// streamError says what an error inside the stream means.
func (f *follower) streamError(err error, slot string, pos engine.LSN) error {
	pg := pgError(err)
	switch {
	case pg == nil:
		return serverError(err)
	case strings.Contains(pg.Message, "has already been removed"):
		// 58P01 when the stream begins, XX000 when the segment goes while it runs.
		if _, at := f.req.WAL.Position(); at != 0 {
			pos = at
		}
		return walGone(pos, err)
	case pg.Code == stateUndefinedObject, pg.Code == stateObjectInUse, pg.Code == stateNotPrerequisite && strings.Contains(pg.Message, "slot"):
		return slotError(err, slot)
	case strings.Contains(pg.Message, "is not in this server's history"):
		e := engine.Errorf(engine.ClassDataLoss, engine.CodeTimelineSwitch, "production's history does not hold what was received: %w", err)
		return e.WithHint("production was restored or another server was promoted; resync the source")
	}
	return serverError(err)
}

// lag drops our own slot when it holds back more of production's disk than
// was allowed, and warns before.
func (f *follower) lag(ctx context.Context, end, synced engine.LSN) error {
	if f.req.MaxLag <= 0 || end <= synced {
		return nil
	}
	behind := int64(end - synced)
	if behind <= f.req.MaxLag {
		if !f.warned && behind > f.req.MaxLag/5*4 {
			f.warned = true
			f.l.log.WarnContext(ctx, "the slot is close to its limit and will be dropped", "slot", f.req.Slot, "behind", behind, "limit", f.req.MaxLag)
		}
		f.warned = f.warned && behind > f.req.MaxLag/2
		return nil
	}
	why := fmt.Sprintf("was dropped by Ramet: it held back %d bytes, more than the %d allowed", behind, f.req.MaxLag)
	return slotLost(f.req.Slot, why, errLag)
}

// whyGone tells a slot that production invalidated from WAL that no slot held.
// PostgreSQL lets a physical slot in that state be used and fails later.
func (f *follower) whyGone(ctx context.Context, err error) error {
	if f.req.Temporary || f.req.Slot == "" {
		return err
	}
	if st, asked := f.l.SlotState(ctx, f.req.Target, f.req.Slot); asked == nil && st.Exists && (st.WALStatus == "lost" || st.RestartLSN == 0) {
		return slotLost(f.req.Slot, "is invalid: it was behind by more than max_slot_wal_keep_size", err)
	}
	return err
}

// dropSlot gives production its disk back.
func (f *follower) dropSlot(ctx context.Context, cause error) error {
	if f.req.Temporary || f.req.Slot == "" {
		return cause // it went with the connection
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := f.l.Release(ctx, f.req.Target, f.req.Slot); err != nil {
		// Not terminal: the next session finds the same lag and tries again.
		return engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "the slot %q is too far behind and could not be dropped: %w", f.req.Slot, err)
	}
	return cause
}

var errLag = errors.New("too far behind")
