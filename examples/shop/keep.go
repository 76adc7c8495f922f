package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// kept is what a later `shop load` or `shop clean` must know of a demo that
// was left running.
type kept struct {
	Bin, Data     string
	Daemon        int
	DaemonStart   string
	Production    int
	ProductionRun string // start time of that process
	DSN           string
	Size          string
}

const keptFile = "demo.json"

// handOver leaves everything running and says how to go on.
func (d *demo) handOver() error {
	if err := d.load.stop(); err != nil {
		return err
	}
	pid := d.production.PID()
	b, err := json.MarshalIndent(kept{
		Bin: d.bin, Data: d.ramet.data, Daemon: d.ramet.pid, DaemonStart: startTime(d.ramet.pid), Production: pid,
		ProductionRun: startTime(pid), DSN: d.production.DSN(database), Size: d.size.name,
	}, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(d.dir, keptFile), b, 0o600); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	d.say(`
Everything held, and goes on running (KEEP=1).

  export RAMET_DATA=%[1]s
  %[2]s clone list
  %[2]s psql dev -- -c 'SELECT count(*) FROM orders'
  %[2]s clone create mine --from shop --profile none

  console      http://%[3]s/   sign in with the token that this prints:
               cat %[1]s/admin.token
  API          http://%[3]s/api/v1   with the same token
  production   psql "%[4]s"
  new orders   %[5]s load %[6]s   (they have stopped coming; Ctrl-C ends it)
  daemon's log %[7]s

To end and remove all of it:
  %[5]s clean %[6]s`,
		d.ramet.data, d.bin, d.ramet.address, d.production.DSN(database), self, d.dir, d.ramet.log)
	return nil
}

func readKept(dir string) (kept, error) {
	var k kept
	b, err := os.ReadFile(filepath.Join(dir, keptFile))
	if err != nil {
		return k, fmt.Errorf("%s holds no demo that was kept: %w", dir, err)
	}
	return k, json.Unmarshal(b, &k)
}

// keptLoad brings orders in until it is interrupted.
func keptLoad(ctx context.Context, dir string) error {
	k, err := readKept(dir)
	if err != nil {
		return err
	}
	sz := small
	if k.Size == large.name {
		sz = large
	}
	w, err := startWorkload(ctx, k.DSN, sz)
	if err != nil {
		return err
	}
	fmt.Printf("an order every %v; Ctrl-C ends it\n", orderEvery)
	select {
	case <-ctx.Done():
	case err = <-w.done:
		w.done <- err
	}
	err = w.stop()
	fmt.Printf("%s orders came in\n", count(w.orders.Load()))
	return err
}

// keptClean ends a kept demo and removes it.
func keptClean(dir string) error {
	k, err := readKept(dir)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	daemon, production := process{k.Daemon, k.DaemonStart}, process{k.Production, k.ProductionRun}
	known := descendants(k.Daemon)
	var errs []error
	if daemon.alive() {
		_, err := (&ramet{bin: k.Bin, data: k.Data}).run(ctx, "shutdown")
		errs = append(errs, err, waitGone(ctx, daemon))
	}
	if left, err := leftBehind(k.Data, known, nil); err != nil || len(left) > 0 {
		errs = append(errs, err, sweep(k.Data, known))
	}
	if production.alive() {
		errs = append(errs, syscall.Kill(production.pid, syscall.SIGQUIT), waitGone(ctx, production))
	}
	errs = append(errs, removeTree(dir))
	if err := errors.Join(errs...); err != nil {
		return err
	}
	fmt.Println("the demo is removed")
	return nil
}

func waitGone(ctx context.Context, p process) error {
	for p.alive() {
		select {
		case <-ctx.Done():
			return fmt.Errorf("process %d does not end: %w", p.pid, ctx.Err())
		case <-time.After(pollEvery):
		}
	}
	return nil
}
