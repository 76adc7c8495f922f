package main

import (
	"bytes"
	"context"
	"encoding/json"
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
)

const (
	daemonStart = time.Minute
	daemonStop  = 90 * time.Second
	pollEvery   = 20 * time.Millisecond
)

// ramet is the real program: a daemon that was started as a child, and the
// command line that talks to it.
type ramet struct {
	bin     string
	data    string // its data directory
	address string // HOST:PORT of the API
	log     string // the daemon's log
	pid     int
	done    chan struct{} // closed when the daemon has ended
}

// serve starts `ramet serve` and returns when it is ready.
func serve(ctx context.Context, bin, dir, poolSize string) (*ramet, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	r := &ramet{
		bin: bin, data: filepath.Join(dir, "data"), log: filepath.Join(dir, "ramet.log"),
		address: net.JoinHostPort("127.0.0.1", port), done: make(chan struct{}),
	}
	log, err := os.OpenFile(r.log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	// Not bound to ctx: it is ended in order, by `ramet shutdown`. A session of its own keeps a Ctrl-C for the demo away.
	cmd := exec.Command(bin, "serve", "--data", r.data, "--pool", "auto", "--pool-size", poolSize, "--listen", r.address)
	cmd.Stdout, cmd.Stderr, cmd.SysProcAttr = log, log, &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the daemon: %w", err)
	}
	r.pid = cmd.Process.Pid
	go func() {
		_ = cmd.Wait() // how it ended is in its log
		close(r.done)
	}()
	return r, r.waitReady(ctx)
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, errors.Join(err, l.Close())
}

func (r *ramet) waitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, daemonStart)
	defer cancel()
	for {
		if r.ready(ctx) {
			return nil
		}
		select {
		case <-r.done:
			return errors.New("the daemon ended while it was starting")
		case <-ctx.Done():
			return fmt.Errorf("the daemon was not ready after %v: %w", daemonStart, ctx.Err())
		case <-time.After(pollEvery):
		}
	}
}

func (r *ramet) ready(ctx context.Context) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+r.address+"/readyz", nil)
	if err != nil {
		return false
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	_, _ = io.Copy(io.Discard, resp.Body)
	return resp.StatusCode == http.StatusOK
}

// running reports whether the daemon lives.
func (r *ramet) running() bool {
	select {
	case <-r.done:
		return false
	default:
		return true
	}
}

// run calls the command line and returns its standard output; the error of a
// failed call is what it told the person.
func (r *ramet) run(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, r.bin, args...)
	cmd.Env = append(os.Environ(), "RAMET_DATA="+r.data)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var out, problem bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problem
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("ramet %s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(problem.String()))
	}
	return out.Bytes(), nil
}

// object calls the command line for the API object that it prints.
func object[T any](ctx context.Context, r *ramet, args ...string) (T, error) {
	var v T
	out, err := r.run(ctx, append(args, "-o", "json")...)
	if err != nil {
		return v, err
	}
	if err := json.Unmarshal(out, &v); err != nil {
		return v, fmt.Errorf("ramet %s: its output is no JSON object: %w", strings.Join(args, " "), err)
	}
	return v, nil
}

// What the demo reads of the API's objects.
type (
	source struct {
		Status string `json:"status"`
		Link   struct {
			SlotName string `json:"slot_name"`
		} `json:"link"`
	}
	snapshot struct {
		ID  string `json:"id"`
		LSN string `json:"lsn"`
	}
	clone struct {
		Status     string             `json:"status"`
		Isolated   bool               `json:"isolated"`
		Connection connection         `json:"connection"`
		TimingsMS  map[string]float64 `json:"timings_ms"`
		DowntimeMS float64            `json:"downtime_ms"`
	}
	connection struct {
		Host     string `json:"host"`
		Port     int    `json:"port"`
		Database string `json:"database"`
		User     string `json:"user"`
		Password string `json:"password"`
	}
)

// dial connects as the clone's user, over TCP with its password.
func (c connection) dial(ctx context.Context) (*pgx.Conn, error) {
	cfg, err := pgx.ParseConfig("sslmode=disable")
	if err != nil {
		return nil, err
	}
	cfg.Host, cfg.Port, cfg.Database, cfg.User, cfg.Password = c.Host, uint16(c.Port), c.Database, c.User, c.Password
	conn, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("connect to the clone: %w", err)
	}
	return conn, nil
}

// shutdown ends the daemon and everything it runs.
func (r *ramet) shutdown(ctx context.Context) error {
	if !r.running() {
		return nil
	}
	_, err := r.run(ctx, "shutdown")
	select {
	case <-r.done:
		return err
	case <-time.After(daemonStop):
		return errors.Join(err, fmt.Errorf("the daemon still ran %v after `ramet shutdown`", daemonStop))
	}
}
