package harness

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/internal/mount"
	"github.com/ramet-io/ramet/internal/proc"
)

// Left is something that a data directory has on the host outside its files.
type Left struct {
	Kind string // process, mount, loop or cgroup
	Name string
	PID  int
}

// String says what it is.
func (l Left) String() string { return l.Kind + " " + l.Name }

// Leftovers lists what belongs to a data directory: the daemon and its
// instances, mounts below it, loop devices on files in it, control groups.
func Leftovers(dir string) ([]Left, error) {
	var out []Left
	procs, err := processesOf(dir)
	if err != nil {
		return nil, err
	}
	out = append(out, procs...)
	mounts, err := mount.Self()
	if err != nil {
		return nil, err
	}
	for _, m := range mounts {
		if m.Point != dir && mount.Within(m.Point, dir) {
			out = append(out, Left{Kind: "mount", Name: m.Point})
		}
	}
	files, err := filepath.Glob("/sys/block/loop*/loop/backing_file")
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if path := strings.TrimSpace(string(b)); err == nil && mount.Within(strings.TrimSuffix(path, " (deleted)"), dir) {
			out = append(out, Left{Kind: "loop", Name: "/dev/" + filepath.Base(filepath.Dir(filepath.Dir(f))) + " of " + path})
		}
	}
	return append(out, cgroupsOf(dir)...), nil
}

// runDir and runKey are how the daemon names its instances (cmd/ramet,
// engine/postgres).
func runDir(dir string) string {
	if len(dir) <= 40 {
		return filepath.Join(dir, "run")
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(dir)) // never fails
	return filepath.Join("/run", "ramet-"+strconv.FormatUint(h.Sum64(), 36))
}

func runKey(dir string) string {
	sum := sha256.Sum256([]byte(runDir(dir)))
	return hex.EncodeToString(sum[:8])
}

func processesOf(dir string) ([]Left, error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, err
	}
	key := runKey(dir)
	var out []Left
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil || pid == os.Getpid() {
			continue
		}
		env, err := proc.Environ(pid)
		if err != nil {
			continue // gone, or a kernel thread
		}
		cmdline, _ := os.ReadFile(filepath.Join("/proc", e.Name(), "cmdline"))
		args := strings.Split(string(cmdline), "\x00")
		switch {
		case env["RAMET_RUN"] == key:
			out = append(out, Left{Kind: "process", Name: "instance " + env["RAMET_INSTANCE"] + " " + args[0], PID: pid})
		case len(args) > 3 && args[1] == "serve" && args[3] == dir:
			out = append(out, Left{Kind: "process", Name: "daemon", PID: pid})
		}
	}
	return out, nil
}

func cgroupsOf(dir string) []Left {
	var out []Left
	key := runKey(dir)
	root := "/sys/fs/cgroup"
	_ = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.IsDir() {
			return nil //nolint:nilerr // what cannot be read is not ours
		}
		if strings.Contains(path, key) { // what lies below one of ours is ours
			out = append(out, Left{Kind: "cgroup", Name: path})
		}
		if strings.Count(strings.TrimPrefix(path, root), "/") > 5 {
			return filepath.SkipDir
		}
		return nil
	})
	return out
}

// Instances returns the postmasters of a data directory by instance id.
func (d *Daemon) Instances() map[string]int {
	d.t.Helper()
	all, err := processesOf(d.Dir)
	if err != nil {
		d.t.Fatal(err)
	}
	marked := map[int]bool{}
	for _, p := range all {
		marked[p.PID] = true
	}
	out := map[string]int{}
	for _, p := range all {
		words := strings.Fields(p.Name)
		if words[0] != "instance" || len(words) < 2 {
			continue
		}
		if parent, err := proc.Parent(p.PID); err != nil || marked[parent] && parent != d.pidOrZero() {
			continue // a program that the postmaster has just forked
		}
		out[words[1]] = p.PID
	}
	return out
}

func (d *Daemon) pidOrZero() int {
	if d.Running() {
		return d.PID()
	}
	return 0
}

// Remove ends the processes of a data directory, takes its mounts, devices and
// control groups off the host, and deletes it.
func Remove(dir string) error {
	if !strings.HasPrefix(filepath.Base(dir), prefix) {
		return fmt.Errorf("%s is not a directory of the harness", dir)
	}
	deadline := time.Now().Add(20 * time.Second)
	for {
		left, err := Leftovers(dir)
		if err != nil {
			return err
		}
		if len(left) == 0 {
			break
		}
		var errs []error
		for i := len(left) - 1; i >= 0; i-- { // later mounts cover earlier ones
			errs = append(errs, takeOff(left[i]))
		}
		if time.Now().After(deadline) {
			return errors.Join(append(errs, fmt.Errorf("%s still has %v", dir, left))...)
		}
		time.Sleep(20 * time.Millisecond) // processes and devices take a moment to go
	}
	if run := runDir(dir); !mount.Within(run, dir) {
		if err := os.RemoveAll(run); err != nil {
			return err
		}
	}
	return os.RemoveAll(dir)
}

func takeOff(l Left) error {
	switch l.Kind {
	case "process":
		return ignore(syscall.Kill(l.PID, syscall.SIGKILL), syscall.ESRCH)
	case "mount":
		return unix.Unmount(l.Name, 0)
	case "cgroup":
		return os.Remove(l.Name)
	}
	return nil // loop devices detach themselves after the last unmount
}

func ignore(err, benign error) error {
	if errors.Is(err, benign) {
		return nil
	}
	return err
}

// NothingLeft fails the test when the stopped daemon has left anything on the host.
func (d *Daemon) NothingLeft() {
	d.t.Helper()
	var left []Left
	for end := time.Now().Add(10 * time.Second); ; {
		var err error
		if left, err = Leftovers(d.Dir); err != nil {
			d.t.Fatal(err)
		}
		if len(left) == 0 {
			return
		}
		if time.Now().After(end) {
			d.t.Fatalf("left on the host: %v", left)
		}
		time.Sleep(50 * time.Millisecond)
	}
}
