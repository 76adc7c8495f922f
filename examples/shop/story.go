package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/internal/pgtest"
)

const (
	tester     = "a row of the tester"
	clonesMade = 2
)

// demo is one run.
type demo struct {
	report
	size size
	keep bool
	bin  string
	dir  string

	production *pgtest.Server
	load       *workload
	ramet      *ramet
	conn       *pgx.Conn // to production
	slot       string
	bytes      int64 // size of production's database
	seeded     fingerprint
	before     string // what production has of roles, databases and settings
	dev, qa    *vdb
	createTook time.Duration // mean of the clones made
	copyTook   time.Duration
}

// vdb is a clone, with what the demo knows of it.
type vdb struct {
	name  string
	at    connection
	rows  fingerprint // its rows after it was made
	order int64       // its newest order then
}

// play goes through the whole story.
func (d *demo) play(ctx context.Context) error {
	if err := d.begin(ctx); err != nil {
		return err
	}
	defer d.conn.Close(context.WithoutCancel(ctx))
	d.head()
	for _, act := range []func(context.Context) error{
		d.link, d.makeDev, d.makeQA, d.breakDev, d.rollBackDev, d.refreshQA, d.undoQA, d.dumpAndRestore, d.checkProduction,
	} {
		if err := act(ctx); err != nil {
			return err
		}
	}
	if !d.keep {
		if err := d.removeAll(ctx); err != nil {
			return err
		}
	}
	d.headline()
	return nil
}

// begin starts production, its load, and the daemon.
func (d *demo) begin(ctx context.Context) (err error) {
	d.say("Starting a demo production (%s) in %s …", d.size.name, d.dir)
	if d.production, err = startProduction(ctx, d.dir, d.size, d.keep); err != nil {
		return fmt.Errorf("start the demo production: %w", err)
	}
	if d.conn, err = d.production.Connect(ctx, database); err != nil {
		return err
	}
	if d.seeded, err = fingerprintUpTo(ctx, d.conn, int64(d.size.orders)); err != nil {
		return err
	}
	if d.before, err = d.productionFacts(ctx); err != nil {
		return err
	}
	if err := d.conn.QueryRow(ctx, "SELECT pg_database_size($1)", database).Scan(&d.bytes); err != nil {
		return err
	}
	if d.load, err = startWorkload(ctx, d.production.DSN(database), d.size); err != nil {
		return err
	}
	if d.ramet, err = serve(ctx, d.bin, d.dir, d.size.poolSize); err != nil {
		return err
	}
	d.say("Production: PostgreSQL %d, %s, %s rows, and an order every %v. Daemon: http://%s",
		d.production.Major, bytesText(d.bytes), count(d.seeded.rows), orderEvery, d.ramet.address)
	if os.Geteuid() != 0 {
		d.say("Not root: clones are full copies (slow), and are not isolated from each other. As root they share blocks.")
	}
	return nil
}

// link links production and takes the first snapshot.
func (d *demo) link(ctx context.Context) error {
	password := filepath.Join(d.dir, "production.password")
	if err := os.WriteFile(password, []byte(d.production.Password+"\n"), 0o600); err != nil {
		return err
	}
	conninfo := fmt.Sprintf("host=127.0.0.1 port=%d user=%s dbname=%s", d.production.Port, d.production.User, database)
	// Without --fast-checkpoint production's checkpoint is spread over minutes, which spares it and bores a spectator.
	began := time.Now()
	src, err := object[source](ctx, d.ramet, "source", "add", "shop", "--postgres", conninfo, "--password-file", password, "--fast-checkpoint")
	if err != nil {
		return err
	}
	took := time.Since(began)
	if src.Status != "running" {
		return fmt.Errorf("source add: its status is %q", src.Status)
	}
	d.slot = src.Link.SlotName
	if err := d.onlyOurSlot(ctx); err != nil {
		return fmt.Errorf("source add: %w", err)
	}
	d.step("ramet source add shop", took, "linked: base backup, WAL followed, first snapshot made",
		"production has one replication slot more, ours, and it is in use")
	return nil
}

// sync makes a new snapshot, which must hold all that was acknowledged before.
func (d *demo) sync(ctx context.Context) error {
	var flushed string
	if err := d.conn.QueryRow(ctx, "SELECT pg_current_wal_flush_lsn()::text").Scan(&flushed); err != nil {
		return err
	}
	began := time.Now()
	snap, err := object[snapshot](ctx, d.ramet, "source", "sync", "shop")
	if err != nil {
		return err
	}
	took := time.Since(began)
	var covers bool
	if err := d.conn.QueryRow(ctx, "SELECT $1::pg_lsn >= $2::pg_lsn", snap.LSN, flushed).Scan(&covers); err != nil {
		return err
	}
	if !covers {
		return fmt.Errorf("source sync: the snapshot ends at %s, before production's %s", snap.LSN, flushed)
	}
	d.step("ramet source sync shop", took, "it reaches to "+snap.LSN+"; production was at "+flushed)
	return nil
}

func (d *demo) makeDev(ctx context.Context) (err error) {
	acknowledged := d.load.last.Load()
	if err := d.sync(ctx); err != nil {
		return err
	}
	d.dev, err = d.create(ctx, "dev", acknowledged)
	return err
}

// create makes a clone and compares all its rows with production's.
func (d *demo) create(ctx context.Context, name string, acknowledged int64) (*vdb, error) {
	began := time.Now()
	cl, err := object[clone](ctx, d.ramet, "clone", "create", name, "--from", "shop", "--profile", "none")
	if err != nil {
		return nil, err
	}
	v := &vdb{name: name, at: cl.Connection}
	conn, err := v.at.dial(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if v.order, err = newestOrder(ctx, conn); err != nil {
		return nil, err
	}
	took := time.Since(began)
	d.createTook += took / clonesMade
	if v.rows, err = d.sameAsProduction(ctx, conn, name, v.order, acknowledged); err != nil {
		return nil, err
	}
	d.step("ramet clone create "+name, took,
		fmt.Sprintf("its %s rows are production's, up to order %s", count(v.rows.rows), count(v.order)))
	return v, nil
}

// sameAsProduction compares a clone with what production held at the clone's
// newest order, which is not older than the acknowledged one.
func (d *demo) sameAsProduction(ctx context.Context, conn *pgx.Conn, name string, order, acknowledged int64) (fingerprint, error) {
	if order < acknowledged {
		return fingerprint{}, fmt.Errorf("%s ends at order %d, but production had acknowledged %d before the sync", name, order, acknowledged)
	}
	have, err := fingerprintUpTo(ctx, conn, order)
	if err != nil {
		return have, fmt.Errorf("read %s: %w", name, err)
	}
	want, err := fingerprintUpTo(ctx, d.conn, order)
	if err != nil {
		return have, fmt.Errorf("read production: %w", err)
	}
	return have, have.equal(want, name+" and production")
}

// makeQA makes a second clone; rows written in one are seen in no other.
func (d *demo) makeQA(ctx context.Context) (err error) {
	if d.qa, err = d.create(ctx, "qa", d.dev.order); err != nil {
		return err
	}
	began := time.Now()
	for _, v := range []*vdb{d.dev, d.qa} {
		note := tester + " in " + v.name
		if err := v.exec(ctx, "INSERT INTO orders (customer_id, status, note, ordered_at) VALUES (1, 'test', '"+note+"', now())"); err != nil {
			return err
		}
	}
	took := time.Since(began)
	for _, v := range []*vdb{d.dev, d.qa} {
		if err := v.hasOwnRow(ctx); err != nil {
			return err
		}
	}
	var strangers int64
	if err := d.conn.QueryRow(ctx, "SELECT count(*) FROM orders WHERE status = 'test'").Scan(&strangers); err != nil {
		return err
	}
	if strangers != 0 {
		return fmt.Errorf("production has %d rows that were written in clones", strangers)
	}
	d.step("INSERT in dev and in qa", took, "each sees its own row and not the other's; production sees neither")
	return nil
}

// breakDev does what should never happen.
func (d *demo) breakDev(ctx context.Context) error {
	if err := d.snapshotDev(ctx); err != nil {
		return err
	}
	second, gone := "DROP TABLE order_lines", "to_regclass('order_lines') IS NULL"
	if os.Geteuid() != 0 { // the clone's user is no superuser there, and owns no table
		second, gone = "DELETE FROM order_lines", "NOT EXISTS (SELECT FROM order_lines)"
	}
	began := time.Now()
	if err := d.dev.exec(ctx, "UPDATE customers SET email = 'oops' || id, name = 'nobody'; "+second); err != nil {
		return err
	}
	took := time.Since(began)
	broken, err := d.dev.value(ctx, "SELECT ("+gone+" AND NOT EXISTS (SELECT FROM customers WHERE name <> 'nobody'))::text")
	if err != nil {
		return err
	}
	if broken != "true" {
		return errors.New("dev is not broken: there would be nothing to roll back")
	}
	d.step("UPDATE …; "+second, took, "in dev: every customer is called nobody, no order has lines")
	return nil
}

func (d *demo) snapshotDev(ctx context.Context) error {
	began, how := time.Now(), "before-test, taken while dev runs"
	atomic := os.Geteuid() == 0
	if !atomic { // the full-copy pool asks for a stop
		how = "before-test, taken while dev is stopped"
		if _, err := d.ramet.run(ctx, "clone", "stop", "dev"); err != nil {
			return err
		}
	}
	snap, err := object[snapshot](ctx, d.ramet, "clone", "snapshot", "dev", "--name", "before-test")
	if err != nil {
		return err
	}
	if snap.ID == "" {
		return errors.New("clone snapshot dev: the answer names no snapshot")
	}
	if !atomic {
		if _, err := d.ramet.run(ctx, "clone", "start", "dev"); err != nil {
			return err
		}
	}
	d.step("ramet clone snapshot dev", time.Since(began), how)
	return nil
}

func (d *demo) rollBackDev(ctx context.Context) error {
	began := time.Now()
	cl, err := object[clone](ctx, d.ramet, "clone", "rollback", "dev", "--at", "snapshot:before-test")
	if err != nil {
		return err
	}
	if err := d.dev.hasOwnRow(ctx); err != nil { // with the port and password of before
		return fmt.Errorf("after the rollback: %w", err)
	}
	took := time.Since(began)
	if err := d.dev.sameRows(ctx); err != nil {
		return fmt.Errorf("after the rollback: %w", err)
	}
	d.step("ramet clone rollback dev", took,
		"all its rows are back, the tester's too; same port and password"+downtime(cl))
	return nil
}

func downtime(cl clone) string {
	if cl.DowntimeMS <= 0 {
		return ""
	}
	return fmt.Sprintf("; away for %.0f ms", cl.DowntimeMS)
}

// refreshQA brings qa to production's present.
func (d *demo) refreshQA(ctx context.Context) error {
	if err := d.load.waitFor(ctx, 200); err != nil {
		return err
	}
	acknowledged := d.load.last.Load()
	if err := d.sync(ctx); err != nil {
		return err
	}
	began := time.Now()
	cl, err := object[clone](ctx, d.ramet, "clone", "refresh", "qa")
	if err != nil {
		return err
	}
	conn, err := d.qa.at.dial(ctx)
	if err != nil {
		return fmt.Errorf("after the refresh: %w", err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	order, err := newestOrder(ctx, conn)
	if err != nil {
		return err
	}
	took := time.Since(began)
	rows, err := d.sameAsProduction(ctx, conn, "qa", order, acknowledged)
	if err != nil {
		return fmt.Errorf("after the refresh: %w", err)
	}
	if order <= d.qa.order {
		return fmt.Errorf("after the refresh: qa still ends at order %d", order)
	}
	var own int64
	if err := conn.QueryRow(ctx, "SELECT count(*) FROM orders WHERE status = 'test'").Scan(&own); err != nil {
		return err
	}
	if own != 0 {
		return errors.New("after the refresh: the tester's row is still in qa")
	}
	d.step("ramet clone refresh qa", took,
		fmt.Sprintf("%s orders newer, its %s rows are production's%s", count(order-d.qa.order), count(rows.rows), downtime(cl)))
	return nil
}

func (d *demo) undoQA(ctx context.Context) error {
	began := time.Now()
	cl, err := object[clone](ctx, d.ramet, "clone", "undo", "qa")
	if err != nil {
		return err
	}
	if err := d.qa.hasOwnRow(ctx); err != nil {
		return fmt.Errorf("after the undo: %w", err)
	}
	took := time.Since(began)
	if err := d.qa.sameRows(ctx); err != nil {
		return fmt.Errorf("after the undo: %w", err)
	}
	d.step("ramet clone undo qa", took, "as it was before the refresh, with the tester's row"+downtime(cl))
	return nil
}

func (v *vdb) exec(ctx context.Context, sql string) error {
	conn, err := v.at.dial(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.PgConn().Exec(ctx, sql).ReadAll(); err != nil {
		return fmt.Errorf("%s: %s: %w", v.name, sql, err)
	}
	return nil
}

func (v *vdb) value(ctx context.Context, sql string) (string, error) {
	conn, err := v.at.dial(ctx)
	if err != nil {
		return "", err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	var s string
	if err := conn.QueryRow(ctx, sql).Scan(&s); err != nil {
		return "", fmt.Errorf("%s: %s: %w", v.name, sql, err)
	}
	return s, nil
}

// hasOwnRow fails unless the tester's row of this clone is its only one.
func (v *vdb) hasOwnRow(ctx context.Context) error {
	notes, err := v.value(ctx, "SELECT coalesce(string_agg(note, ', '), 'none') FROM orders WHERE status = 'test'")
	if err != nil {
		return err
	}
	if want := tester + " in " + v.name; notes != want {
		return fmt.Errorf("%s: the tester's rows are %q, not %q", v.name, notes, want)
	}
	return nil
}

// sameRows compares the clone's rows with those it was made with. The
// tester's order has no number yet then, and so is not among them.
func (v *vdb) sameRows(ctx context.Context) error {
	conn, err := v.at.dial(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	now, err := fingerprintUpTo(ctx, conn, v.order)
	if err != nil {
		return fmt.Errorf("read %s: %w", v.name, err)
	}
	return now.equal(v.rows, v.name+" now and when it was made")
}
