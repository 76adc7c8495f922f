package linker

import (
	"context"
	"fmt"
	"strconv"

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

// SlotState implements engine.Ingester.
func (l *Linker) SlotState(ctx context.Context, t engine.Target, slot string) (engine.SlotState, error) {
	conn, err := l.connect(ctx, t, connSQL)
	if err != nil {
		return engine.SlotState{}, err
	}
	defer closeConn(conn)
	rows, err := query(ctx, conn, `SELECT active::text, coalesce(wal_status, ''), coalesce(restart_lsn::text, ''),
		coalesce(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_flush_lsn() END, restart_lsn), 0)::int8::text
		FROM pg_catalog.pg_replication_slots WHERE slot_name = `+quoteLiteral(slot))
	if err != nil || len(rows) == 0 {
		return engine.SlotState{}, err
	}
	r := rows[0]
	st := engine.SlotState{Exists: true, Active: r[0] == "true", WALStatus: r[1]}
	if r[2] != "" {
		if st.RestartLSN, err = engine.ParseLSN(r[2]); err != nil {
			return st, err
		}
	}
	st.HeldBytes, err = strconv.ParseInt(r[3], 10, 64)
	return st, err
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
