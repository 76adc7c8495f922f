package postgres

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/proc"
)

// instance is one running PostgreSQL. Everything but sql, logBegin and saving is set before it is
// handed out and constant from then on.
type instance struct {
	m          *Manager
	spec       engine.InstanceSpec
	dir        instanceDir
	roles      []string     // superusers to connect as, in this order
	logBegin   atomic.Int64 // where this run's part of the log begins
	walSegment int64
	cgroup     cgroup
	unguarded  []string // addresses of its source that it may connect to
	proc       *proc.Process
	started    time.Time
	gone       chan struct{} // closed when the process is gone and its leftovers are removed
	sql        session
	saving     sync.Mutex // one writer of the state file
}

var _ engine.Instance = (*instance)(nil)

// stopTimeout is how long a fast shutdown may take, killTimeout an immediate one.
const (
	stopTimeout = 30 * time.Second
	killTimeout = 10 * time.Second
)

func (in *instance) Ref() engine.InstanceRef {
	return engine.InstanceRef{
		PID: in.proc.PID, StartTicks: in.proc.StartTicks, Port: portOf(in.spec),
		SocketDir: in.dir.socket(), StartedAt: in.started,
	}
}

func (in *instance) Done() <-chan struct{} { return in.gone }

func (in *instance) LogTail(n int64) string {
	return tail(in.m.logPath(in.spec.ID), in.logBegin.Load(), n)
}

// Position asks the server. On a standby the timeline is that of the last
// restartpoint or minimum recovery point, whichever is later.
func (in *instance) Position(ctx context.Context) (engine.TLI, engine.LSN, error) {
	var tli int64
	var text string
	err := in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
		return c.QueryRow(ctx, `SELECT CASE WHEN pg_is_in_recovery()
			THEN greatest((SELECT timeline_id FROM pg_control_checkpoint()), (SELECT min_recovery_end_timeline FROM pg_control_recovery()))::int8
			ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int8 END,
			CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_wal_replay_lsn(), '0/0') ELSE pg_current_wal_lsn() END::text`).Scan(&tli, &text)
	})
	if err != nil {
		return 0, 0, fmt.Errorf("position of instance %s: %w", in.spec.ID, err)
	}
	lsn, err := engine.ParseLSN(text)
	return engine.TLI(tli), lsn, err
}

// Promote replays what is left in pg_wal and ends recovery.
func (in *instance) Promote(ctx context.Context) error {
	if err := in.exec(ctx, "SELECT pg_promote(false)"); err != nil && !hasState(err, "55000") { // not in recovery
		return fmt.Errorf("promote instance %s: %w", in.spec.ID, err)
	}
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		var recovering bool
		err := in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
			return c.QueryRow(ctx, "SELECT pg_is_in_recovery()").Scan(&recovering)
		})
		if err == nil && !recovering {
			return nil
		}
		select {
		case <-in.gone:
			return in.failure("PostgreSQL ended while it was promoted")
		case <-ctx.Done():
			return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceTimeout,
				"instance %s was not promoted in time: %s", in.spec.ID, lastLines(in.LogTail(2000), 4))
		case <-tick.C:
		}
	}
}

func (in *instance) exec(ctx context.Context, sql string) error {
	return in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
		_, err := c.Exec(ctx, sql)
		return err
	})
}

// Checkpoint forces one.
func (in *instance) Checkpoint(ctx context.Context) error {
	if err := in.exec(ctx, "CHECKPOINT"); err != nil {
		return fmt.Errorf("checkpoint of instance %s: %w", in.spec.ID, err)
	}
	return nil
}

// SetPassword sets the user's verifier, and makes the user if need be. The commit is asynchronous: after a crash Adopt or the next
// start sets it again (RULES C19).
func (in *instance) SetPassword(ctx context.Context, name, verifier string) error {
	if !scramVerifier.MatchString(verifier) {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the password verifier is not a SCRAM-SHA-256 verifier")
	}
	if name == engineRole || !validRoleName(name) {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the role name %q is not valid", name)
	}
	super := "SUPERUSER CREATEDB CREATEROLE"
	if !in.m.isolated {
		super = "NOSUPERUSER CREATEDB" // it could read every other instance (RULES B13)
	}
	err := in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
		// The role is there already in every clone of a prepared snapshot, so
		// that is tried first: one message, one round trip, one implicit
		// transaction. Looking before costs 6 ms in a server just started.
		_, err := c.Exec(ctx, setRole("ALTER", name, super, verifier, in.m.isolated))
		if hasState(err, undefinedObject) {
			_, err = c.Exec(ctx, setRole("CREATE", name, super, verifier, in.m.isolated))
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("set the password of %s on instance %s: %w", name, in.spec.ID, err)
	}
	return nil
}

// undefinedObject is the SQLSTATE of a role that does not exist.
const undefinedObject = "42704"

// setRole returns the statements that give a role its password and rights.
func setRole(verb, name, super, verifier string, isolated bool) string {
	sql := "SET synchronous_commit = off; " + verb + " ROLE " + sqlIdent(name) + " " + super +
		" LOGIN CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD " + sqlLiteral(verifier)
	if !isolated {
		sql += "; GRANT pg_read_all_data, pg_write_all_data, pg_monitor TO " + sqlIdent(name)
	}
	return sql
}

// FirstQuery runs one query as the clone's user. It uses the connection that
// set the user's password when that is to the same database: the server has
// just one start-up of a session to pay then, and the user's own is next.
func (in *instance) FirstQuery(ctx context.Context, database string) error {
	sql := "SELECT relname FROM pg_class LIMIT 1"
	if in.spec.User != "" {
		sql = "SET SESSION AUTHORIZATION " + sqlIdent(in.spec.User) + "; " + sql + "; RESET SESSION AUTHORIZATION"
	}
	err := in.with(ctx, database, func(ctx context.Context, c *pgx.Conn) error {
		results, err := c.PgConn().Exec(ctx, sql).ReadAll()
		if err != nil {
			return err
		}
		for _, r := range results {
			if len(r.Rows) == 1 {
				return nil
			}
		}
		return errors.New("the query gave no row")
	})
	if err != nil {
		return engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed,
			"first query in database %q of instance %s: %w", database, in.spec.ID, err)
	}
	return nil
}

// DefaultDatabase measures sizes only when there is a choice.
func (in *instance) DefaultDatabase(ctx context.Context) (string, error) {
	var names []string
	err := in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
		rows, err := c.Query(ctx, `SELECT datname::text FROM pg_database
			WHERE NOT datistemplate AND datallowconn AND datname <> 'postgres' ORDER BY datname`)
		if err != nil {
			return err
		}
		if names, err = pgx.CollectRows(rows, pgx.RowTo[string]); err != nil || len(names) < 2 {
			return err
		}
		return c.QueryRow(ctx, `SELECT datname::text FROM pg_database
			WHERE NOT datistemplate AND datallowconn AND datname <> 'postgres'
			ORDER BY pg_database_size(oid) DESC, datname LIMIT 1`).Scan(&names[0])
	})
	if err != nil {
		return "", fmt.Errorf("databases of instance %s: %w", in.spec.ID, err)
	}
	if len(names) == 0 {
		return "postgres", nil
	}
	return names[0], nil
}

// Stop implements engine.Instance. Gone already is clean when pg_control says so.
func (in *instance) Stop(ctx context.Context) (bool, error) {
	in.sql.release()
	err := in.proc.Signal(syscall.SIGINT)
	if err == nil {
		timer := time.NewTimer(stopTimeout)
		defer timer.Stop()
		select {
		case <-in.gone:
		case <-ctx.Done():
		case <-timer.C:
		}
	} else if !errors.Is(err, proc.ErrGone) {
		return false, fmt.Errorf("stop instance %s: %w", in.spec.ID, err)
	}
	endCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*killTimeout)
	defer cancel()
	if err := in.end(endCtx, killTimeout); err != nil {
		return false, err
	}
	control, err := readControl(filepath.Join(in.spec.Dir, "pgdata"), in.spec.Major)
	if err != nil {
		return false, err
	}
	return control.State == stateShutDown || control.State == stateShutDownInRecovery, nil
}

// end makes sure that the process is gone: immediate shutdown, and when that
// takes longer than patience, SIGKILL. PID 1 of a namespace ignores the first
// until PostgreSQL has installed its handlers.
func (in *instance) end(ctx context.Context, patience time.Duration) error {
	for _, sig := range []syscall.Signal{syscall.SIGQUIT, syscall.SIGKILL} {
		if err := in.proc.Signal(sig); err != nil && !errors.Is(err, proc.ErrGone) {
			return fmt.Errorf("end instance %s: %w", in.spec.ID, err)
		}
		timer := time.NewTimer(patience)
		select {
		case <-in.gone:
			timer.Stop()
			return nil
		case <-ctx.Done():
			timer.Stop()
			return fmt.Errorf("end instance %s: %w", in.spec.ID, ctx.Err())
		case <-timer.C:
		}
	}
	return fmt.Errorf("end instance %s: process %d does not end", in.spec.ID, in.proc.PID)
}
