package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/engine"
)

// unreachableHost replaces the hosts of foreign servers and subscriptions. The
// top-level domain never resolves (RFC 2606).
const unreachableHost = "neutralized.invalid"

// neutralizer works through a cluster that is up on its socket alone.
type neutralizer struct {
	in     *instance
	report engine.NeutralizeReport
}

func (n *neutralizer) did(format string, args ...any) {
	n.report.Actions = append(n.report.Actions, fmt.Sprintf(format, args...))
}

func (n *neutralizer) warn(format string, args ...any) {
	n.report.Warnings = append(n.report.Warnings, fmt.Sprintf(format, args...))
}

// Neutralize implements engine.Instance. It may be repeated; what was cut
// already is not reported again.
func (in *instance) Neutralize(ctx context.Context) (engine.NeutralizeReport, error) {
	n := &neutralizer{in: in}
	if err := in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error { return n.shared(ctx, c) }); err != nil {
		return n.report, fmt.Errorf("neutralize instance %s: %w", in.spec.ID, err)
	}
	dbs, err := n.databases(ctx)
	if err != nil {
		return n.report, fmt.Errorf("neutralize instance %s: %w", in.spec.ID, err)
	}
	for _, db := range dbs {
		if err := n.database(ctx, db); err != nil {
			return n.report, fmt.Errorf("neutralize database %q of instance %s: %w", db.name, in.spec.ID, err)
		}
	}
	return n.report, nil
}

// exec runs one statement and reports what it did when it changed anything.
func (n *neutralizer) exec(ctx context.Context, c *pgx.Conn, done, sql string, args ...any) error {
	tag, err := c.Exec(ctx, sql, args...)
	if err != nil {
		return fmt.Errorf("%s: %w", done, err)
	}
	if rows := tag.RowsAffected(); rows > 0 {
		n.did("%s (%d)", done, rows)
	}
	return nil
}

func list(ctx context.Context, c *pgx.Conn, sql string, args ...any) ([]string, error) {
	rows, err := c.Query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// preloads are settings that a role or database may carry and that load code
// at login.
const preloads = `('session_preload_libraries', 'local_preload_libraries', 'dynamic_library_path')`

// shared handles the catalogs that all databases share.
func (n *neutralizer) shared(ctx context.Context, c *pgx.Conn) error {
	if err := n.engineRole(ctx, c); err != nil {
		return err
	}
	// Catalog updates, because a cluster may have many thousands of roles.
	for _, step := range []struct{ done, sql string }{
		{"removed role passwords", "UPDATE pg_authid SET rolpassword = NULL WHERE rolpassword IS NOT NULL"},
		{"removed settings that load libraries, the only ones of their role or database", `DELETE FROM pg_db_role_setting
			WHERE NOT EXISTS (SELECT FROM unnest(setconfig) s WHERE split_part(s, '=', 1) NOT IN ` + preloads + `)`},
		{"removed settings that load libraries", `UPDATE pg_db_role_setting
			SET setconfig = ARRAY(SELECT s FROM unnest(setconfig) s WHERE split_part(s, '=', 1) NOT IN ` + preloads + `)
			WHERE EXISTS (SELECT FROM unnest(setconfig) s WHERE split_part(s, '=', 1) IN ` + preloads + `)`},
		{"dropped replication slots", "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE NOT active"},
	} {
		if err := n.exec(ctx, c, step.done, step.sql); err != nil {
			return err
		}
	}
	xacts, err := list(ctx, c, "SELECT format('%s in database %s by %s', gid, database, owner) FROM pg_prepared_xacts ORDER BY prepared")
	if err != nil {
		return err
	}
	for _, x := range xacts {
		n.warn("prepared transaction %s is kept and holds its locks; COMMIT PREPARED or ROLLBACK PREPARED ends it", x)
	}
	return nil
}

func (n *neutralizer) engineRole(ctx context.Context, c *pgx.Conn) error {
	var exists, fine bool
	if err := c.QueryRow(ctx, `SELECT count(*) > 0, coalesce(bool_and(rolsuper AND rolcanlogin AND rolconnlimit = -1 AND coalesce(rolvaliduntil, 'infinity') = 'infinity'), false)
		FROM pg_authid WHERE rolname = $1`, engineRole).Scan(&exists, &fine); err != nil {
		return err
	}
	verb := "CREATE"
	switch {
	case fine:
		return nil
	case exists:
		verb = "ALTER"
	}
	if _, err := c.Exec(ctx, verb+" ROLE "+engineRole+" SUPERUSER LOGIN PASSWORD NULL CONNECTION LIMIT -1 VALID UNTIL 'infinity'"); err != nil {
		return fmt.Errorf("make the engine's role: %w", err)
	}
	n.did("made the role %s, which may only come through the instance's own socket", engineRole)
	return nil
}

type databaseRow struct {
	name    string
	allowed bool
}

func (n *neutralizer) databases(ctx context.Context) ([]databaseRow, error) {
	var dbs []databaseRow
	err := n.in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
		rows, err := c.Query(ctx, "SELECT datname::text, datallowconn, datconnlimit = -2 FROM pg_database WHERE datname <> 'template0' ORDER BY oid")
		if err != nil {
			return err
		}
		var invalid bool
		var db databaseRow
		_, err = pgx.ForEachRow(rows, []any{&db.name, &db.allowed, &invalid}, func() error {
			if invalid { // an interrupted DROP DATABASE, PostgreSQL refuses to open it
				n.warn("database %q was half dropped on production and cannot be opened", db.name)
			} else {
				dbs = append(dbs, db)
			}
			return nil
		})
		return err
	})
	return dbs, err
}

// database handles one database's own catalogs, also where logging in is off.
func (n *neutralizer) database(ctx context.Context, db databaseRow) (err error) {
	allow := func(on bool) error {
		return n.in.with(ctx, "", func(ctx context.Context, c *pgx.Conn) error {
			_, err := c.Exec(ctx, "UPDATE pg_database SET datallowconn = $1 WHERE datname = $2", on, db.name)
			return err
		})
	}
	if !db.allowed {
		if err := allow(true); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, allow(false)) }()
	}
	params := n.in.engineParams()
	params["session_replication_role"] = "replica" // no triggers, whose libraries may not be here
	c, err := n.in.connect(ctx, engineRole, db.name, params)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close(context.WithoutCancel(ctx))) }()
	restore, err := n.eventTriggersOff(ctx, c, db.name)
	if err != nil {
		return err
	}
	for _, fn := range []func(context.Context, *pgx.Conn, string) error{
		n.subscriptions, n.foreignServers, n.jobs, n.collations,
	} {
		if err := fn(ctx, c, db.name); err != nil {
			return err
		}
	}
	return restore()
}

// eventTriggersOff keeps event triggers from firing for our own commands.
// Those for "always" or "replica" would otherwise run before PostgreSQL 17.
func (n *neutralizer) eventTriggersOff(ctx context.Context, c *pgx.Conn, db string) (restore func() error, err error) {
	names, err := list(ctx, c, "SELECT evtname || ' ' || evtenabled::text FROM pg_event_trigger WHERE evtenabled <> 'D' ORDER BY evtname")
	if err != nil {
		return nil, err
	}
	var undo []string
	for _, row := range names {
		name, mode := row[:len(row)-2], row[len(row)-1]
		enable := map[byte]string{'A': "ENABLE ALWAYS", 'R': "ENABLE REPLICA"}[mode]
		if enable == "" {
			continue
		}
		if _, err := c.Exec(ctx, "ALTER EVENT TRIGGER "+sqlIdent(name)+" DISABLE"); err != nil {
			return nil, err
		}
		undo = append(undo, "ALTER EVENT TRIGGER "+sqlIdent(name)+" "+enable)
	}
	if len(names) > 0 {
		n.warn("database %q has %d event triggers, which stay active for its users", db, len(names))
	}
	return func() error {
		for _, sql := range undo {
			if _, err := c.Exec(ctx, sql); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// subscriptions are cut from their slots before they are dropped: a plain DROP
// would drop production's slot. Without slot PostgreSQL still connects to drop
// the slots of tables whose first copy has not ended, whose names are those of
// production's own, hence the connection and the table states go first.
func (n *neutralizer) subscriptions(ctx context.Context, c *pgx.Conn, db string) error {
	subs, err := list(ctx, c, `SELECT subname::text FROM pg_subscription
		WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY subname`)
	if err != nil {
		return err
	}
	for _, sub := range subs {
		name := sqlIdent(sub)
		for _, sql := range []string{
			"ALTER SUBSCRIPTION " + name + " DISABLE",
			"ALTER SUBSCRIPTION " + name + " SET (slot_name = NONE)",
			"ALTER SUBSCRIPTION " + name + " CONNECTION 'host=" + unreachableHost + "'",
			"DELETE FROM pg_subscription_rel WHERE srsubid = (SELECT oid FROM pg_subscription WHERE subname = " + sqlLiteral(sub) +
				" AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()))",
			"DROP SUBSCRIPTION " + name,
		} {
			if _, err := c.Exec(ctx, sql); err != nil {
				return fmt.Errorf("cut subscription %q: %w", sub, err)
			}
		}
		n.did("dropped the subscription %q of database %q without touching its slot", sub, db)
	}
	return nil
}

// Options of foreign servers and user mappings that name a host or a secret,
// by any foreign data wrapper.
const (
	hostOptions   = `'^(host|hostaddr|server|servername|address|url|uri|endpoint|dbserver|service)$'`
	secretOptions = `'(password|passwd|passphrase|passfile|^pwd$|secret|token|credential|(^|_)key$|sslkey|private)'`
)

// foreignServers works on the catalogs, since a wrapper's library may be
// missing here and its validator would have to be called.
func (n *neutralizer) foreignServers(ctx context.Context, c *pgx.Conn, db string) error {
	for _, step := range []struct{ done, sql string }{
		{"removed secrets of user mappings", `UPDATE pg_user_mapping
			SET umoptions = ARRAY(SELECT o FROM unnest(umoptions) o WHERE split_part(o, '=', 1) !~* ` + secretOptions + `)
			WHERE EXISTS (SELECT FROM unnest(umoptions) o WHERE split_part(o, '=', 1) ~* ` + secretOptions + `)`},
		{"removed secrets of foreign servers", `UPDATE pg_foreign_server
			SET srvoptions = ARRAY(SELECT o FROM unnest(srvoptions) o WHERE split_part(o, '=', 1) !~* ` + secretOptions + `)
			WHERE EXISTS (SELECT FROM unnest(srvoptions) o WHERE split_part(o, '=', 1) ~* ` + secretOptions + `)`},
		{"pointed foreign servers at " + unreachableHost, `UPDATE pg_foreign_server
			SET srvoptions = ARRAY(SELECT o FROM unnest(srvoptions) o WHERE split_part(o, '=', 1) !~* ` + hostOptions + `) || 'host=` + unreachableHost + `'::text
			WHERE EXISTS (SELECT FROM unnest(srvoptions) o WHERE split_part(o, '=', 1) ~* ` + hostOptions + ` AND o <> 'host=` + unreachableHost + `')`},
	} {
		if err := n.exec(ctx, c, step.done+" in database "+db, step.sql); err != nil {
			return err
		}
	}
	return nil
}

// jobTables are the queues of extensions that act by themselves once their
// library is preloaded.
var jobTables = []struct{ what, table, sql string }{
	{"switched pg_cron jobs off", "cron.job", "UPDATE cron.job SET active = false WHERE active"},
	{"switched pgAgent jobs off", "pgagent.pga_job", "UPDATE pgagent.pga_job SET jobenabled = false WHERE jobenabled"},
	{"switched TimescaleDB jobs off", "_timescaledb_config.bgw_job", "UPDATE _timescaledb_config.bgw_job SET scheduled = false WHERE scheduled"},
	{"emptied the queue of pg_net", "net.http_request_queue", "DELETE FROM net.http_request_queue"},
}

func (n *neutralizer) jobs(ctx context.Context, c *pgx.Conn, db string) error {
	for _, j := range jobTables {
		var there bool
		if err := c.QueryRow(ctx, "SELECT to_regclass($1) IS NOT NULL", j.table).Scan(&there); err != nil {
			return err
		}
		if !there {
			continue
		}
		err := n.exec(ctx, c, j.what+" in database "+db, j.sql)
		if hasState(err, "42703", "42809", "42P01") { // another table of that name
			n.warn("database %q has a table %s that is not the extension's: left as it is", db, j.table)
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// collations warns of indexes that may be in another order than this host's
// libraries sort.
func (n *neutralizer) collations(ctx context.Context, c *pgx.Conn, db string) error {
	changed := []string{}
	if n.in.spec.Major >= 15 {
		var text string
		err := c.QueryRow(ctx, `SELECT coalesce((SELECT format('the database''s default (%s, here %s)', datcollversion, pg_database_collation_actual_version(oid))
			FROM pg_database WHERE datname = current_database() AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)), '')`).Scan(&text)
		if err != nil {
			n.warn("the collation version of database %q cannot be told here: %v", db, err)
		} else if text != "" {
			changed = append(changed, text)
		}
	}
	named, err := list(ctx, c, `SELECT format('%I.%I (%s, here %s)', nspname, collname, collversion, pg_collation_actual_version(c.oid))
		FROM pg_collation c JOIN pg_namespace s ON s.oid = collnamespace
		WHERE collversion IS NOT NULL AND collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)
		AND EXISTS (SELECT FROM pg_index WHERE c.oid = ANY (indcollation)) ORDER BY 1`)
	if err != nil {
		n.warn("collation versions in database %q cannot be told here: %v", db, err)
	}
	if changed = append(changed, named...); len(changed) == 0 {
		return nil
	}
	defaults := "false"
	if len(changed) > len(named) {
		defaults = "100 = ANY (indcollation)"
	}
	indexes, err := list(ctx, c, `SELECT indexrelid::regclass::text FROM pg_index i JOIN pg_class r ON r.oid = indexrelid
		WHERE indexrelid >= 16384 AND (`+defaults+` OR EXISTS (SELECT FROM pg_collation c WHERE c.oid = ANY (indcollation)
		AND collversion IS NOT NULL AND collversion IS DISTINCT FROM pg_collation_actual_version(c.oid))) ORDER BY 1`)
	if err != nil {
		n.warn("indexes of changed collations in database %q cannot be listed: %v", db, err)
	}
	shown := indexes[:min(len(indexes), 20)]
	n.warn("database %q: collations differ from production's libraries: %s; %d indexes may be in the wrong order (REINDEX them): %s",
		db, strings.Join(changed, ", "), len(indexes), strings.Join(shown, ", "))
	return nil
}
