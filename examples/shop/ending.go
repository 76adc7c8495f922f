package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// dumpAndRestore makes the same copy with PostgreSQL's own tools: out of
// production and into a new database on the clone dev's server, so that both
// ways of copying write to the same file system with the same durability.
func (d *demo) dumpAndRestore(ctx context.Context) error {
	const target = "restored"
	if err := d.dev.exec(ctx, "CREATE DATABASE "+target); err != nil {
		return err
	}
	dump := filepath.Join(d.dir, "dump")
	order := d.load.last.Load()
	began := time.Now()
	if err := d.tool(ctx, "pg_dump", connection{Host: "127.0.0.1", Port: d.production.Port, User: d.production.User, Password: d.production.Password},
		"--format=directory", "--jobs=2", "--compress=0", "--file="+dump, database); err != nil {
		return err
	}
	if err := d.tool(ctx, "pg_restore", d.dev.at, "--jobs=2", "--no-owner", "--exit-on-error", "--dbname="+target, dump); err != nil {
		return err
	}
	d.copyTook = time.Since(began)
	restored := vdb{name: target, at: d.dev.at}
	restored.at.Database = target
	conn, err := restored.at.dial(ctx)
	if err != nil {
		return err
	}
	newest, err := newestOrder(ctx, conn)
	if err == nil {
		_, err = d.sameAsProduction(ctx, conn, target, newest, order)
	}
	if closeErr := conn.Close(ctx); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("pg_dump and pg_restore: %w", err)
	}
	d.step("pg_dump -j2 | pg_restore -j2", d.copyTook, "the same rows, the slow way")
	if err := d.dev.exec(ctx, "DROP DATABASE "+target); err != nil {
		return err
	}
	return os.RemoveAll(dump)
}

func (d *demo) tool(ctx context.Context, name string, at connection, args ...string) error {
	cmd := exec.CommandContext(ctx, filepath.Join(d.production.BinDir, name), args...)
	if _, err := os.Stat(cmd.Path); err != nil { // the client programs may come in a package of their own
		cmd = exec.CommandContext(ctx, name, args...)
	}
	cmd.Env = append(os.Environ(), "PGHOST="+at.Host, "PGPORT="+strconv.Itoa(at.Port), "PGUSER="+at.User, "PGPASSWORD="+at.Password,
		"PGOPTIONS=-c maintenance_work_mem=256MB")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, strings.TrimSpace(string(out)))
	}
	return nil
}

// productionFacts is what nobody but its own administrators may change.
func (d *demo) productionFacts(ctx context.Context) (string, error) {
	var facts string
	err := d.conn.QueryRow(ctx, `SELECT concat_ws(' | ',
		(SELECT string_agg(rolname || coalesce(rolpassword, ''), ',' ORDER BY rolname) FROM pg_authid),
		(SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database),
		(SELECT string_agg(spcname, ',' ORDER BY spcname) FROM pg_tablespace),
		(SELECT string_agg(name || '=' || setting, ',' ORDER BY name) FROM pg_file_settings),
		(SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace))`).Scan(&facts)
	return facts, err
}

// checkProduction proves that nothing of all this was felt on production.
func (d *demo) checkProduction(ctx context.Context) error {
	began := time.Now()
	now, err := fingerprintUpTo(ctx, d.conn, int64(d.size.orders))
	if err != nil {
		return err
	}
	if err := now.equal(d.seeded, "production now and at the start"); err != nil {
		return err
	}
	facts, err := d.productionFacts(ctx)
	if err != nil {
		return err
	}
	if facts != d.before {
		return fmt.Errorf("production's roles, databases or settings have changed:\n  %s\n  %s", d.before, facts)
	}
	if err := d.onlyOurSlot(ctx); err != nil {
		return err
	}
	if err := d.load.waitFor(ctx, 1); err != nil {
		return err
	}
	d.step("production, all the while", time.Since(began),
		fmt.Sprintf("its rows, roles and settings are as before, one slot; %s orders came in", count(d.load.orders.Load())))
	return nil
}

func (d *demo) slots(ctx context.Context) (string, error) {
	var slots string
	err := d.conn.QueryRow(ctx, "SELECT coalesce(string_agg(slot_name || CASE WHEN active THEN ' active' ELSE ' idle' END, ', '), '') FROM pg_replication_slots").Scan(&slots)
	return slots, err
}

func (d *demo) onlyOurSlot(ctx context.Context) error {
	slots, err := d.slots(ctx)
	if err != nil {
		return err
	}
	if d.slot == "" || slots != d.slot+" active" {
		return fmt.Errorf("production's slots are %q; expected is one, %q, active", slots, d.slot)
	}
	return nil
}

// removeAll removes clones and source by the command line and ends the
// daemon; then nothing of them is on this host, nor on production.
func (d *demo) removeAll(ctx context.Context) error {
	began := time.Now()
	for _, args := range [][]string{
		{"clone", "remove", "dev", "--yes"}, {"clone", "remove", "qa", "--yes"}, {"source", "remove", "shop", "--yes"},
	} {
		if _, err := d.ramet.run(ctx, args...); err != nil {
			return err
		}
	}
	took := time.Since(began)
	slots, err := d.slots(ctx)
	if err != nil {
		return err
	}
	if slots != "" {
		return fmt.Errorf("production still has the slot %s", slots)
	}
	d.step("ramet clone remove, source remove", took, "no slot on production")

	began = time.Now()
	known := descendants(d.ramet.pid)
	if err := d.ramet.shutdown(ctx); err != nil {
		return err
	}
	took = time.Since(began)
	_, port, err := net.SplitHostPort(d.ramet.address)
	if err != nil {
		return err
	}
	api, err := strconv.Atoi(port)
	if err != nil {
		return err
	}
	if err := nothingLeft(d.ramet.data, known, []int{api, d.dev.at.Port, d.qa.at.Port}); err != nil {
		return fmt.Errorf("after the shutdown: %w", err)
	}
	if err := d.load.stop(); err != nil {
		return err
	}
	d.step("ramet shutdown", took, "no process, mount, loop device or port of it is left")
	return nil
}

// headline compares the two ways of copying.
func (d *demo) headline() {
	d.say("\n  A writable copy of %s, to its first query answered:", bytesText(d.bytes))
	d.say("    ramet clone create        %9s", seconds(d.createTook))
	d.say("    pg_dump | pg_restore      %9s   %.0f times as long", seconds(d.copyTook), d.copyTook.Seconds()/d.createTook.Seconds())
}
