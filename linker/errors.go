package linker

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// SQLSTATEs that are told apart (src/backend/utils/errcodes.txt).
const (
	stateInvalidPassword  = "28P01"
	stateInvalidAuth      = "28000"
	stateNoDatabase       = "3D000"
	stateTooMany          = "53300" // connections, or WAL senders
	stateConfigLimit      = "53400" // all replication slots are in use
	stateNoPrivilege      = "42501"
	stateUndefinedObject  = "42704"
	stateDuplicateObject  = "42710"
	stateObjectInUse      = "55006"
	stateNotPrerequisite  = "55000"
	stateCannotConnectNow = "57P03"
	stateAdminShutdown    = "57P01"
)

func pgError(err error) *pgconn.PgError {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg
	}
	return nil
}

// connectError says why a connection could not be opened.
func connectError(err error, cfg *pgconn.Config, kind connKind) error {
	where := net.JoinHostPort(cfg.Host, fmt.Sprint(cfg.Port))
	pg := pgError(err)
	if pg == nil {
		return unreachable(err, where)
	}
	role := quoteIdent(cfg.User)
	switch {
	case pg.Code == stateInvalidPassword:
		e := engine.Errorf(engine.ClassPrecondition, engine.CodeSourceAuthentication, "production at %s does not accept the password of %s: %w", where, role, err)
		return e.WithHint("give the right password, or set it there: ALTER ROLE " + role + " PASSWORD '…'")
	case pg.Code == stateInvalidAuth && strings.Contains(pg.Message, "replication"):
		e := engine.Errorf(engine.ClassPrecondition, engine.CodeNoReplicationEntry, "production at %s has no pg_hba.conf entry for replication by %s: %w", where, role, err)
		return e.WithHint("add to production's pg_hba.conf: host replication " + role + " ADDRESS-OF-THIS-HOST/32 scram-sha-256; then SELECT pg_reload_conf()")
	case pg.Code == stateInvalidAuth && strings.Contains(pg.Message, "pg_hba.conf"):
		e := engine.Errorf(engine.ClassPrecondition, engine.CodeSourceAuthentication, "production at %s has no pg_hba.conf entry for %s: %w", where, role, err)
		return e.WithHint("add to production's pg_hba.conf: host " + quoteIdent(cfg.Database) + " " + role + " ADDRESS-OF-THIS-HOST/32 scram-sha-256; then SELECT pg_reload_conf()")
	case pg.Code == stateInvalidAuth:
		e := engine.Errorf(engine.ClassPrecondition, engine.CodeSourceAuthentication, "production at %s refuses %s: %w", where, role, err)
		return e.WithHint("create the role there: CREATE ROLE " + role + " LOGIN REPLICATION PASSWORD '…'")
	case pg.Code == stateNoDatabase:
		e := engine.Errorf(engine.ClassPrecondition, engine.CodeSourceAuthentication, "production at %s has no database %q: %w", where, cfg.Database, err)
		return e.WithHint("name a database that exists with dbname=…; any will do")
	case pg.Code == stateNoPrivilege && kind == connReplication:
		return noReplicationRight(cfg.User, err)
	case pg.Code == stateTooMany && strings.Contains(pg.Message, "max_wal_senders"):
		return noFreeSender(err)
	case pg.Code == stateTooMany:
		e := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production at %s has no free connection: %w", where, err)
		return e.WithHint("free connections on production or raise max_connections")
	}
	e := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production at %s refuses connections: %w", where, err)
	return e.WithHint("wait until it has started; its log says more")
}

func unreachable(err error, where string) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	e := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production at %s cannot be reached: %w", where, err)
	return e.WithHint("check host and port, that PostgreSQL listens there (listen_addresses), and the firewall between")
}

func noReplicationRight(user string, err error) *engine.Error {
	role := quoteIdent(user)
	e := &engine.Error{
		Class: engine.ClassPrecondition, Code: engine.CodeNoReplicationRight,
		Message: "the role " + role + " may not replicate", Err: err,
	}
	return e.WithHint("run on production: ALTER ROLE " + role + " REPLICATION")
}

func noFreeSender(err error) *engine.Error {
	e := &engine.Error{
		Class: engine.ClassExhausted, Code: engine.CodeNoFreeSender,
		Message: "production has no free WAL sender (two are needed, one only during the base backup)", Err: err,
	}
	return e.WithHint("run on production: ALTER SYSTEM SET max_wal_senders = 10; then restart it, or end other replication connections")
}

func noFreeSlot(err error) *engine.Error {
	e := &engine.Error{
		Class: engine.ClassExhausted, Code: engine.CodeNoFreeSlot,
		Message: "production has no free replication slot", Err: err,
	}
	return e.WithHint("run on production: ALTER SYSTEM SET max_replication_slots = 10; then restart it, or drop an unused slot: SELECT pg_drop_replication_slot('…')")
}

func slotLost(slot, why string, err error) *engine.Error {
	e := &engine.Error{
		Class: engine.ClassDataLoss, Code: engine.CodeSlotLost,
		Message: fmt.Sprintf("the replication slot %q %s", slot, why), Err: err,
	}
	return e.WithHint("resync the source: it makes the slot anew and takes a new base backup")
}

func walGone(at engine.LSN, err error) *engine.Error {
	e := &engine.Error{
		Class: engine.ClassDataLoss, Code: engine.CodeWALGone,
		Message: fmt.Sprintf("production no longer has the WAL from %s on", at), Err: err,
	}
	return e.WithHint("resync the source (a new base backup); a permanent slot or a larger wal_keep_size keeps this from happening again")
}

// serverError classifies an error on a connection that was open: broken ones
// may work again, what the server says may not.
func serverError(err error) error {
	if err == nil || engine.As(err) != nil {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	pg := pgError(err)
	if pg == nil {
		e := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "the connection to production was lost: %w", err)
		return e.WithHint("check that production runs and that the network holds")
	}
	switch pg.Code {
	case stateAdminShutdown, "57P02", stateCannotConnectNow:
		e := engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production is shutting down or starting: %w", err)
		return e.WithHint("wait until it has started")
	case stateTooMany:
		return noFreeSender(err)
	}
	return err
}

// isFull reports whether a write failed for want of space.
func isFull(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}
