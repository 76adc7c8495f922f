package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/api/client"
)

const (
	engineRole    = "ramet_engine" // who the engine's socket lets in
	limitPassword = "of-the-bare-limit"
	readyEvery    = time.Millisecond
)

// limit is the least that a clone can cost on this storage: one snapshot call,
// one exec of postgres with the configuration of a real clone, a look at
// postmaster.pid each millisecond, and one query over TCP with SCRAM. It works
// on the very data of a prepared snapshot, to which it adds one role.
type limit struct {
	dir      string // of its trees, in the pool
	conf     string // copied from a clone
	base     string // read-only snapshot that every run begins with
	postgres string
	uid, gid int
	at       client.Connection
	log      *os.File
	running  *exec.Cmd
	ended    chan struct{}
	runs     int
}

func newLimit(ctx context.Context, l *lab, d *data, cl client.Clone) (_ *limit, err error) {
	found, err := filepath.Glob(filepath.Join(l.pool, "ramet", "datasets", "*", "snapshots", cl.Snapshot, "tree"))
	if err != nil || len(found) != 1 {
		return nil, errors.Join(err, fmt.Errorf("the prepared snapshot %s is at %v", cl.Snapshot, found))
	}
	b := &limit{dir: filepath.Join(l.pool, "bench", d.source), conf: filepath.Join(l.dir, "limit-"+d.source), postgres: filepath.Join(d.server.BinDir, "postgres")}
	for _, dir := range []string{b.dir, b.conf} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			return nil, err
		}
	}
	if b.log, err = os.Create(filepath.Join(l.dir, "limit-"+d.source+".log")); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, b.close())
		}
	}()
	b.at = client.Connection{Host: "127.0.0.1", Port: cl.Connection.Port + 1000, Database: cl.Connection.Database, User: "bench", Password: limitPassword}
	var st syscall.Stat_t
	if err := syscall.Stat(filepath.Join(found[0], "pgdata"), &st); err != nil {
		return nil, err
	}
	b.uid, b.gid = int(st.Uid), int(st.Gid)
	if err := b.copyConf(filepath.Join(l.daemon.data, "run", "i", cl.ID, "conf")); err != nil {
		return nil, err
	}
	return b, b.makeBase(ctx, found[0])
}

// copyConf takes a clone's generated files and changes only where they point.
func (b *limit) copyConf(from string) error {
	for _, name := range []string{"postgresql.conf", "pg_hba.conf", "pg_ident.conf"} {
		content, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if name == "postgresql.conf" {
			content = fmt.Appendf(content, "hba_file = '%[1]s/pg_hba.conf'\nident_file = '%[1]s/pg_ident.conf'\nunix_socket_directories = '%[1]s/s'\nport = %[2]d\n",
				b.conf, b.at.Port)
		}
		if err := os.WriteFile(filepath.Join(b.conf, name), content, 0o644); err != nil {
			return err
		}
	}
	socket := filepath.Join(b.conf, "s")
	return errors.Join(os.Mkdir(socket, 0o700), os.Chown(socket, b.uid, b.gid))
}

// makeBase adds a role with a password to the prepared data, as each clone's
// own user is added when it starts, and stops cleanly.
func (b *limit) makeBase(ctx context.Context, prepared string) error {
	seed := filepath.Join(b.dir, "seed")
	if err := snapshotTree(prepared, seed, false); err != nil {
		return err
	}
	if err := b.start(ctx, seed); err != nil {
		return err
	}
	if err := b.addRole(ctx); err != nil {
		return err
	}
	if err := b.stop(syscall.SIGINT); err != nil {
		return err
	}
	b.base = filepath.Join(b.dir, "base")
	return errors.Join(snapshotTree(seed, b.base, true), destroyTree(seed))
}

func (b *limit) addRole(ctx context.Context) error {
	cfg, err := pgx.ParseConfig("sslmode=disable")
	if err != nil {
		return err
	}
	cfg.Host, cfg.Port, cfg.User, cfg.Database = filepath.Join(b.conf, "s"), uint16(b.at.Port), engineRole, "postgres"
	conn, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return err
	}
	_, err = conn.Exec(ctx, "CREATE ROLE bench SUPERUSER LOGIN PASSWORD '"+limitPassword+"'")
	return errors.Join(err, conn.Close(ctx))
}

// start executes postgres on a tree and returns when it is ready.
func (b *limit) start(ctx context.Context, tree string) error {
	pgdata := filepath.Join(tree, "pgdata")
	cmd := exec.Command(b.postgres, "-D", pgdata, "-c", "config_file="+b.conf+"/postgresql.conf", "-c", "data_directory="+pgdata)
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=/tmp"}
	cmd.Dir, cmd.Stdout, cmd.Stderr = "/", b.log, b.log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Credential: &syscall.Credential{Uid: uint32(b.uid), Gid: uint32(b.gid)}}
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan struct{})
	b.running, b.ended = cmd, ended
	go func() {
		_ = cmd.Wait() // how it ended is in its log
		close(ended)
	}()
	pidFile := filepath.Join(pgdata, "postmaster.pid")
	tick := time.NewTicker(readyEvery)
	defer tick.Stop()
	for {
		content, err := os.ReadFile(pidFile)
		if lines := strings.Split(string(content), "\n"); err == nil && len(lines) > 7 && strings.TrimSpace(lines[7]) == "ready" {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), b.stop(syscall.SIGQUIT))
		case <-ended:
			b.running = nil
			tail, _ := os.ReadFile(b.log.Name()) // an empty tail says nothing wrong
			return fmt.Errorf("bare postgres ended at its start: %s", tail[max(0, len(tail)-1000):])
		case <-tick.C:
		}
	}
}

func (b *limit) stop(sig syscall.Signal) error {
	if b.running == nil {
		return nil
	}
	err := b.running.Process.Signal(sig)
	if errors.Is(err, os.ErrProcessDone) {
		err = nil
	}
	<-b.ended
	b.running = nil
	return err
}

// once is the limit itself. What it made is removed after the clock has stopped.
func (b *limit) once(ctx context.Context) (time.Duration, error) {
	b.runs++
	tree := filepath.Join(b.dir, fmt.Sprintf("run-%d", b.runs))
	began := time.Now()
	if err := snapshotTree(b.base, tree, false); err != nil {
		return 0, err
	}
	err := b.start(ctx, tree)
	if err == nil {
		err = query(ctx, b.at)
	}
	took := time.Since(began)
	return took, errors.Join(err, b.stop(syscall.SIGQUIT), destroyTree(tree))
}

// parts are the medians of the limit's own steps, for the account.
func (b *limit) parts(ctx context.Context, n int) (map[string][]float64, error) {
	parts := map[string][]float64{}
	for range n {
		b.runs++
		tree := filepath.Join(b.dir, fmt.Sprintf("run-%d", b.runs))
		began := time.Now()
		if err := snapshotTree(b.base, tree, false); err != nil {
			return nil, err
		}
		snapped := time.Now()
		err := b.start(ctx, tree)
		started := time.Now()
		if err == nil {
			err = query(ctx, b.at)
		}
		parts["snapshot"] = append(parts["snapshot"], float64(snapped.Sub(began))/1e6)
		parts["start"] = append(parts["start"], float64(started.Sub(snapped))/1e6)
		parts["query"] = append(parts["query"], float64(time.Since(started))/1e6)
		if err := errors.Join(err, b.stop(syscall.SIGQUIT), destroyTree(tree)); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

// close ends what runs and removes the trees.
func (b *limit) close() error {
	errs := []error{b.stop(syscall.SIGQUIT)}
	trees, err := filepath.Glob(filepath.Join(b.dir, "*"))
	errs = append(errs, err)
	for _, t := range trees {
		errs = append(errs, destroyTree(t))
	}
	return errors.Join(append(errs, b.log.Close())...)
}
