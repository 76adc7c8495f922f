package linker

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ramet-io/ramet/engine"
)

// identity is what IDENTIFY_SYSTEM says.
type identity struct {
	systemID string
	tli      engine.TLI
	pos      engine.LSN // flush position
}

func identify(ctx context.Context, conn *pgconn.PgConn) (identity, error) {
	rows, err := query(ctx, conn, "IDENTIFY_SYSTEM")
	if err != nil {
		return identity{}, err
	}
	if len(rows) != 1 || len(rows[0]) < 3 {
		return identity{}, engine.Errorf(engine.ClassInternal, engine.CodeIncompatibleServer, "production answered IDENTIFY_SYSTEM with %d rows", len(rows))
	}
	tli, err := strconv.ParseUint(rows[0][1], 10, 32)
	if err != nil {
		return identity{}, fmt.Errorf("read timeline of production: %w", err)
	}
	pos, err := engine.ParseLSN(rows[0][2])
	if err != nil {
		return identity{}, err
	}
	return identity{systemID: rows[0][0], tli: engine.TLI(tli), pos: pos}, nil
}

// FlushLSN implements engine.Ingester.
func (l *Linker) FlushLSN(ctx context.Context, t engine.Target) (engine.TLI, engine.LSN, error) {
	conn, err := l.connect(ctx, t, connReplication)
	if err != nil {
		return 0, 0, err
	}
	defer closeConn(conn)
	id, err := identify(ctx, conn)
	return id.tli, id.pos, err
}

// EnsureSlot implements engine.Ingester.
func (l *Linker) EnsureSlot(ctx context.Context, t engine.Target, slot string) (engine.LSN, error) {
	if err := checkSlotName(slot); err != nil {
		return 0, err
	}
	conn, err := l.connect(ctx, t, connReplication)
	if err != nil {
		return 0, err
	}
	defer closeConn(conn)
	_, err = query(ctx, conn, "CREATE_REPLICATION_SLOT "+quoteIdent(slot)+" PHYSICAL RESERVE_WAL")
	if pg := pgError(err); pg != nil && pg.Code != stateDuplicateObject {
		return 0, slotError(err, slot)
	} else if pg == nil && err != nil {
		return 0, err
	}
	st, err := l.SlotState(ctx, t, slot)
	switch {
	case err != nil:
		return 0, err
	case !st.Exists:
		return 0, slotLost(slot, "vanished right after it was made", nil)
	case st.WALStatus == "lost":
		return 0, slotLost(slot, "is invalid: it was behind by more than max_slot_wal_keep_size", nil)
	case st.RestartLSN == 0:
		return 0, engine.Errorf(engine.ClassConflict, engine.CodeSlotLost, "the replication slot %q exists, but reserves no WAL", slot).
			WithHint("drop it on production: SELECT pg_drop_replication_slot(" + quoteLiteral(slot) + ")")
	}
	return st.RestartLSN, nil
}

// checkSlotName mirrors ReplicationSlotValidateName.
func checkSlotName(slot string) error {
	ok := len(slot) > 0 && len(slot) < 64
	for _, c := range []byte(slot) {
		ok = ok && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')
	}
	if !ok {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidName, "%q is not a replication slot name", slot).
			WithHint("up to 63 lower-case letters, digits and underscores")
	}
	return nil
}

// slotError says what went wrong with a slot that a command names.
func slotError(err error, slot string) error {
	pg := pgError(err)
	if pg == nil {
		return serverError(err)
	}
	switch pg.Code {
	case stateConfigLimit:
		return noFreeSlot(err)
	case stateUndefinedObject:
		return slotLost(slot, "does not exist on production: someone dropped it", err)
	case stateNotPrerequisite:
		return slotLost(slot, "is invalid: production removed WAL that it held back", err)
	case stateObjectInUse:
		e := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "the replication slot %q is in use: %w", slot, err)
		return e.WithHint("a lost connection is noticed by production after wal_sender_timeout; if another program uses the slot, stop it")
	case stateNoPrivilege:
		return noReplicationRight("", err)
	}
	return serverError(err)
}

// slotsQuery reads the clock, the limit and every slot of Ramet's in one
// statement: doctor asks it of a production that has other work to do. The
// unit of max_slot_wal_keep_size is MB.
const slotsQuery = `SELECT extract(epoch FROM clock_timestamp())::text,
		(SELECT setting FROM pg_catalog.pg_settings WHERE name = 'max_slot_wal_keep_size'),
		coalesce(slot_name::text, ''), coalesce(active::text, ''), coalesce(wal_status, ''), coalesce(restart_lsn::text, ''),
		coalesce(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_flush_lsn() END, restart_lsn), 0)::int8::text
	FROM (SELECT) one LEFT JOIN pg_catalog.pg_replication_slots ON slot_name = %s OR starts_with(slot_name::text, %s)`

// SlotState implements engine.Ingester.
func (l *Linker) SlotState(ctx context.Context, t engine.Target, slot string) (engine.SlotState, error) {
	conn, err := l.connect(ctx, t, connSQL)
	if err != nil {
		return engine.SlotState{}, err
	}
	defer closeConn(conn)
	rows, err := query(ctx, conn, fmt.Sprintf(slotsQuery, quoteLiteral(slot), quoteLiteral(engine.SlotPrefix)))
	if err != nil {
		return engine.SlotState{}, err
	}
	var st engine.SlotState
	for _, r := range rows {
		if err := addSlot(&st, r, slot); err != nil {
			return st, fmt.Errorf("read the slots of production: %w", err)
		}
	}
	return st, nil
}

// addSlot reads one row of slotsQuery.
func addSlot(st *engine.SlotState, r []string, own string) error {
	seconds, err := strconv.ParseFloat(r[0], 64)
	if err != nil {
		return err
	}
	st.Clock = time.UnixMicro(int64(seconds * 1e6)).UTC()
	megabytes, err := strconv.ParseInt(r[1], 10, 64)
	if err != nil {
		return err
	}
	if st.Limit = -1; megabytes >= 0 {
		st.Limit = megabytes << 20
	}
	held, err := strconv.ParseInt(r[6], 10, 64)
	if err != nil || r[2] == "" {
		return err
	}
	if r[2] != own {
		st.Others = append(st.Others, engine.OtherSlot{Name: r[2], Active: r[3] == "true", HeldBytes: held})
		return nil
	}
	st.Exists, st.Active, st.WALStatus, st.HeldBytes = true, r[3] == "true", r[4], held
	if r[5] != "" {
		st.RestartLSN, err = engine.ParseLSN(r[5])
	}
	return err
}

// Release implements engine.Ingester. It waits for a receiver that has just
// gone, so that the slot is free, as long as ctx lets it.
func (l *Linker) Release(ctx context.Context, t engine.Target, slot string) error {
	if err := checkSlotName(slot); err != nil {
		return err
	}
	conn, err := l.connect(ctx, t, connReplication)
	if err != nil {
		return err
	}
	defer closeConn(conn)
	_, err = query(ctx, conn, "DROP_REPLICATION_SLOT "+quoteIdent(slot)+" WAIT")
	if pg := pgError(err); pg != nil && pg.Code == stateUndefinedObject {
		return nil
	}
	if err != nil {
		return fmt.Errorf("drop replication slot %s: %w", slot, slotError(err, slot))
	}
	l.log.InfoContext(ctx, "replication slot dropped", "slot", slot)
	return nil
}
