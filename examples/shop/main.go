// Command shop is Ramet's demo. It starts a demo production with a shop that
// takes orders all the time, runs the real daemon and command line against it,
// clones it, breaks, rolls back, refreshes and undoes, and proves each step by
// queries. Its exit status tells whether everything held.
//
//	shop              the demo; DEMO_SIZE=large for about 1 GB, KEEP=1 leaves everything running
//	shop load DIR     brings orders into a demo that was kept
//	shop clean DIR    ends a demo that was kept and removes it
//
// RAMET_BIN names the ramet binary (default bin/ramet). TMPDIR says where to
// work (default /var/tmp, since /tmp is often memory).
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	err := command(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "\ndemo: %v\n", err)
		os.Exit(1)
	}
}

func command(ctx context.Context, args []string) error {
	switch {
	case len(args) == 0:
		return demonstrate(ctx)
	case len(args) == 2 && args[0] == "load":
		return keptLoad(ctx, args[1])
	case len(args) == 2 && args[0] == "clean":
		return keptClean(args[1])
	}
	return errors.New("usage: shop | shop load DIR | shop clean DIR")
}

// demonstrate runs the demo in a new directory and takes everything away
// again, unless it is to be kept.
func demonstrate(ctx context.Context) (err error) {
	d, err := prepare()
	if err != nil {
		return err
	}
	defer func() {
		if err == nil && d.keep {
			return
		}
		switch {
		case err != nil && ctx.Err() != nil:
			err = errors.New("interrupted")
		case err != nil:
			d.saveLog()
		}
		if cleanErr := d.clean(); cleanErr != nil {
			err = errors.Join(err, fmt.Errorf("clean up: %w", cleanErr))
		}
	}()
	began := time.Now()
	if err := d.play(ctx); err != nil {
		return err
	}
	if d.keep {
		return d.handOver()
	}
	d.say("\nEverything held. %s in all; production, daemon and files of the demo are removed.", seconds(time.Since(began)))
	return nil
}

// prepare checks the host and makes the working directory.
func prepare() (*demo, error) {
	d := &demo{report: report{os.Stdout}, size: small, keep: os.Getenv("KEEP") != "" && os.Getenv("KEEP") != "0"}
	switch os.Getenv("DEMO_SIZE") {
	case "", "small":
	case "large":
		d.size = large
	default:
		return nil, fmt.Errorf("DEMO_SIZE=%s: small and large are known", os.Getenv("DEMO_SIZE"))
	}
	bin := os.Getenv("RAMET_BIN")
	if bin == "" {
		bin = filepath.Join("bin", "ramet")
	}
	var err error
	if d.bin, err = filepath.Abs(bin); err != nil {
		return nil, err
	}
	if _, err := os.Stat(d.bin); err != nil {
		return nil, fmt.Errorf("%w (run `make build`, or name it with RAMET_BIN)", err)
	}
	parent := os.Getenv("TMPDIR")
	if parent == "" {
		parent = "/var/tmp"
	}
	var fs unix.Statfs_t
	if err := unix.Statfs(parent, &fs); err != nil {
		return nil, fmt.Errorf("look at %s: %w", parent, err)
	}
	if free := int64(fs.Bavail) * fs.Bsize; free < d.size.disk {
		return nil, fmt.Errorf("%s has %s free and the demo needs %s; name a directory with more space by TMPDIR",
			parent, bytesText(free), bytesText(d.size.disk))
	}
	if d.dir, err = os.MkdirTemp(parent, "ramet-demo-"); err != nil {
		return nil, err
	}
	// The instances' users, who are not root, pass through it to their own directories.
	return d, os.Chmod(d.dir, 0o711)
}

// saveLog puts the daemon's log where the clean-up does not reach it.
func (d *demo) saveLog() {
	if d.ramet == nil {
		return
	}
	b, err := os.ReadFile(d.ramet.log)
	if err != nil || len(b) == 0 {
		return
	}
	path := d.dir + "-failed.log"
	if err := os.WriteFile(path, b, 0o600); err == nil {
		d.say("\nThe daemon's log is in %s", path)
	}
}

// clean ends and removes everything, whatever state it is in. It works after
// the context was cancelled, hence takes none.
func (d *demo) clean() error {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	var errs []error
	if d.load != nil {
		_ = d.load.stop() // what went wrong with it was reported where it mattered
	}
	if d.ramet != nil {
		known := descendants(d.ramet.pid)
		if err := d.ramet.shutdown(ctx); err != nil {
			errs = append(errs, err)
		}
		if left, err := leftBehind(d.ramet.data, known, nil); err != nil || len(left) > 0 {
			errs = append(errs, err, sweep(d.ramet.data, known))
		}
	}
	if d.production != nil {
		errs = append(errs, d.production.Close())
	}
	errs = append(errs, removeTree(d.dir))
	return errors.Join(errs...)
}
