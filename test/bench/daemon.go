package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/api/client"
)

const wait = "wait=60"

// daemon is a real `ramet serve` and a client of it.
type daemon struct {
	*client.Client
	data string
	log  string
	pid  int
	done chan struct{}
}

func startDaemon(ctx context.Context, o options, dir string) (*daemon, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	address := l.Addr().String()
	if err := l.Close(); err != nil {
		return nil, err
	}
	d := &daemon{data: filepath.Join(dir, "data"), log: filepath.Join(dir, "ramet.log"), done: make(chan struct{})}
	log, err := os.Create(d.log)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := exec.Command(o.bin, "serve", "--data", d.data, "--pool", "auto", "--pool-size", o.poolSize, "--listen", address)
	cmd.Stdout, cmd.Stderr, cmd.SysProcAttr = log, log, &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the daemon: %w", err)
	}
	d.pid = cmd.Process.Pid
	go func() {
		_ = cmd.Wait() // how it ended is in its log
		close(d.done)
	}()
	return d, d.connect(ctx, "http://"+address)
}

// connect waits until the daemon is ready and makes the client.
func (d *daemon) connect(ctx context.Context, server string) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	for !ready(ctx, server) {
		select {
		case <-d.done:
			return errors.New("the daemon ended while it was starting")
		case <-ctx.Done():
			return fmt.Errorf("wait for the daemon: %w", ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
	token, err := os.ReadFile(filepath.Join(d.data, "admin.token"))
	if err != nil {
		return err
	}
	d.Client, err = client.New(client.Config{Server: server, Token: strings.TrimSpace(string(token))})
	return err
}

func ready(ctx context.Context, server string) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, server+"/readyz", nil)
	if err != nil {
		return false
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_, _ = io.Copy(io.Discard, resp.Body)
	_ = resp.Body.Close()
	return resp.StatusCode == http.StatusOK
}

func (d *daemon) logTail(n int) string {
	b, err := os.ReadFile(d.log)
	if err != nil {
		return ""
	}
	return "the daemon's log ends with:\n" + string(b[max(0, len(b)-n):])
}

// shutdown ends the daemon, its instances and its pool's mount.
func (d *daemon) shutdown(ctx context.Context) error {
	select {
	case <-d.done:
		return nil
	default:
	}
	var err error
	if d.Client != nil {
		_, err = client.Read[client.Message](d.Shutdown(ctx, &client.ShutdownParams{}))
	} else {
		err = syscall.Kill(d.pid, syscall.SIGTERM)
	}
	select {
	case <-d.done:
		return err
	case <-ctx.Done():
		return errors.Join(err, fmt.Errorf("the daemon does not end: %w", ctx.Err()))
	}
}

// finished waits for what a call has started, when the call itself did not.
func finished[T any](ctx context.Context, d *daemon, get func(context.Context) (T, error), v T, op *client.Operation, err error) (T, error) {
	if err != nil || op == nil {
		return v, err
	}
	last, err := d.Watch(ctx, op.ID, func(client.Operation) {})
	if err == nil {
		err = last.Err()
	}
	if err != nil {
		return v, err
	}
	return get(ctx)
}

func (d *daemon) link(ctx context.Context, name, conninfo, password string) error {
	_, op, err := client.Started[client.Source](d.CreateSource(ctx, &client.CreateSourceParams{Prefer: wait}, client.CreateSource{
		Name: name, Postgres: client.PostgresLink{Conninfo: conninfo, Password: password, FastCheckpoint: true},
	}))
	_, err = finished(ctx, d, func(ctx context.Context) (client.Source, error) {
		return client.Read[client.Source](d.GetSource(ctx, name, nil))
	}, client.Source{}, op, err)
	return err
}

// create makes a clone; its answer has the password.
func (d *daemon) create(ctx context.Context, name, from string) (client.Clone, error) {
	cl, op, err := client.Started[client.Clone](d.CreateClone(ctx, &client.CreateCloneParams{Prefer: wait}, client.CreateClone{
		Name: name, From: from, Profile: "none",
	}))
	return finished(ctx, d, d.getClone(name), cl, op, err)
}

func (d *daemon) getClone(name string) func(context.Context) (client.Clone, error) {
	return func(ctx context.Context) (client.Clone, error) {
		cl, err := client.Read[client.Clone](d.GetClone(ctx, name, nil))
		if err != nil {
			return cl, err
		}
		cl.Connection, err = client.Read[client.Connection](d.GetCloneCredentials(ctx, name))
		return cl, err
	}
}

func (d *daemon) refresh(ctx context.Context, name string) (client.Clone, error) {
	cl, op, err := client.Started[client.Clone](d.RefreshClone(ctx, name, &client.RefreshCloneParams{Prefer: wait}, client.RefreshClone{}))
	return finished(ctx, d, d.getClone(name), cl, op, err)
}

func (d *daemon) rollback(ctx context.Context, name, at string) (client.Clone, error) {
	cl, op, err := client.Started[client.Clone](d.RollbackClone(ctx, name, &client.RollbackCloneParams{Prefer: wait}, client.RollbackClone{At: at}))
	return finished(ctx, d, d.getClone(name), cl, op, err)
}

func (d *daemon) stop(ctx context.Context, name string) error {
	cl, op, err := client.Started[client.Clone](d.StopClone(ctx, name, &client.StopCloneParams{Prefer: wait}))
	_, err = finished(ctx, d, d.getClone(name), cl, op, err)
	return err
}

func (d *daemon) snapshot(ctx context.Context, clone, name string) error {
	sn, op, err := client.Started[client.Snapshot](d.CreateCloneSnapshot(ctx, clone, &client.CreateCloneSnapshotParams{Prefer: wait}, client.SnapshotName{Name: name}))
	_, err = finished(ctx, d, func(context.Context) (client.Snapshot, error) { return sn, nil }, sn, op, err)
	return err
}

func (d *daemon) remove(ctx context.Context, name string) error {
	v, op, err := client.Started[client.Operation](d.DeleteClone(ctx, name, &client.DeleteCloneParams{Prefer: wait}))
	_, err = finished(ctx, d, func(context.Context) (client.Operation, error) { return v, nil }, v, op, err)
	return err
}

// query connects as the clone's user over TCP and asks one query.
func query(ctx context.Context, at client.Connection) error {
	cfg, err := pgx.ParseConfig("sslmode=disable")
	if err != nil {
		return err
	}
	cfg.Host, cfg.Port, cfg.User, cfg.Password, cfg.Database = at.Host, uint16(at.Port), at.User, at.Password, at.Database
	conn, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return err
	}
	var n int
	err = conn.QueryRow(ctx, "SELECT 1", pgx.QueryExecModeSimpleProtocol).Scan(&n)
	return errors.Join(err, conn.Close(ctx))
}
