package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/internal/mount"
)

// leftBehind lists what of a working directory is still on this host: its
// processes, mounts and loop devices, and ports that somebody listens on.
func leftBehind(dir string, known []process, ports []int) ([]string, error) {
	var left []string
	processes, err := processesOf(dir)
	if err != nil {
		return nil, err
	}
	for _, p := range append(processes, known...) {
		if p.alive() {
			left = append(left, fmt.Sprintf("process %d (%s)", p.pid, commandLine(p.pid)))
		}
	}
	mounts, err := mount.Self()
	if err != nil {
		return nil, err
	}
	for _, m := range mounts {
		if below(m.Point, dir) {
			left = append(left, "mount "+m.Point)
		}
	}
	devices, err := loopDevicesOf(dir)
	if err != nil {
		return nil, err
	}
	for _, d := range devices {
		left = append(left, "loop device "+d)
	}
	for _, port := range ports {
		l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		if err != nil {
			left = append(left, fmt.Sprintf("port %d", port))
			continue
		}
		if err := l.Close(); err != nil {
			return nil, err
		}
	}
	slices.Sort(left)
	return slices.Compact(left), nil
}

// nothingLeft waits until nothing is left, since the kernel lets loop devices
// go a moment after the last unmount.
func nothingLeft(dir string, known []process, ports []int) error {
	const patience = 10 * time.Second
	for deadline := time.Now().Add(patience); ; time.Sleep(pollEvery) {
		left, err := leftBehind(dir, known, ports)
		if err != nil {
			return err
		}
		if len(left) == 0 {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("still there after %v: %s", patience, strings.Join(left, "; "))
		}
	}
}

// sweep takes away by force what an orderly end has left. It is for the way
// out after a failure.
func sweep(dir string, known []process) error {
	var errs []error
	processes, err := processesOf(dir)
	errs = append(errs, err)
	for _, p := range append(processes, known...) {
		if p.alive() {
			errs = append(errs, syscall.Kill(p.pid, syscall.SIGKILL))
		}
	}
	mounts, err := mount.Self()
	errs = append(errs, err)
	for _, m := range slices.Backward(mounts) {
		if below(m.Point, dir) {
			errs = append(errs, unmount(m.Point))
		}
	}
	return errors.Join(errs...)
}

// unmount waits for killed processes to let the mount go.
func unmount(point string) error {
	var err error
	for range 100 {
		if err = unix.Unmount(point, 0); !errors.Is(err, unix.EBUSY) {
			break
		}
		time.Sleep(pollEvery)
	}
	if err != nil {
		return fmt.Errorf("unmount %s: %w", point, err)
	}
	return nil
}

// removeTree deletes the working directory, and never reaches into a mount.
func removeTree(dir string) error {
	mounts, err := mount.Self()
	if err != nil {
		return err
	}
	for _, m := range mounts {
		if below(m.Point, dir) {
			return fmt.Errorf("%s stays: %s is still mounted", dir, m.Point)
		}
	}
	if err := os.RemoveAll(dir); err == nil || !errors.Is(err, os.ErrPermission) {
		return err
	}
	// Without root, a snapshot's write protection holds for its owner too.
	err = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			return os.Chmod(path, 0o700)
		}
		return err
	})
	return errors.Join(err, os.RemoveAll(dir))
}

// processesOf finds processes that work on the directory: those that name it
// on their command line, stand in it, or have mounted a loop device of a file
// in it, in whatever namespace. This program is not one of them.
func processesOf(dir string) ([]process, error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, err
	}
	devices, err := loopDevicesOf(dir)
	if err != nil {
		return nil, err
	}
	var found []process
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil || pid == os.Getpid() {
			continue
		}
		cwd, err := os.Readlink(filepath.Join("/proc", e.Name(), "cwd"))
		if strings.Contains(commandLine(pid), dir) || err == nil && below(cwd, dir) || hasMounted(pid, devices) {
			found = append(found, process{pid, startTime(pid)})
		}
	}
	return found, nil
}

// hasMounted reports whether a process has one of the loop devices mounted in
// a mount namespace of its own.
func hasMounted(pid int, devices []string) bool {
	own, err1 := os.Readlink("/proc/self/ns/mnt")
	theirs, err2 := os.Readlink(fmt.Sprintf("/proc/%d/ns/mnt", pid))
	if len(devices) == 0 || err1 != nil || err2 != nil || own == theirs {
		return false
	}
	mounts, err := mount.OfProcess(strconv.Itoa(pid))
	return err == nil && slices.ContainsFunc(mounts, func(m mount.Entry) bool {
		return slices.Contains(devices, strings.TrimPrefix(m.Source, "/dev/"))
	})
}

// process names one process for good: numbers are given out again.
type process struct {
	pid   int
	start string
}

// alive reports whether it runs; one that has ended and was not yet waited
// for does not.
func (p process) alive() bool {
	st := stat(p.pid)
	return len(st) > startField && st[0] != "Z" && st[0] != "X" && st[startField] == p.start
}

// descendants are the processes below one, which is the first of them.
func descendants(root int) []process {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil
	}
	children := map[string][]int{}
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil {
			if st := stat(pid); len(st) > 1 {
				children[st[1]] = append(children[st[1]], pid)
			}
		}
	}
	all := []process{{root, startTime(root)}}
	for i := 0; i < len(all); i++ {
		for _, pid := range children[strconv.Itoa(all[i].pid)] {
			all = append(all, process{pid, startTime(pid)})
		}
	}
	return all
}

// startField is where stat has the start time, field 22 of proc_pid_stat(5).
const startField = 19

// stat returns the fields of /proc/PID/stat after the name: state, parent, …
func stat(pid int) []string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil
	}
	_, rest, _ := strings.Cut(string(b[max(0, strings.LastIndexByte(string(b), ')')):]), " ")
	return strings.Fields(rest)
}

func startTime(pid int) string {
	if st := stat(pid); len(st) > startField {
		return st[startField]
	}
	return ""
}

func commandLine(pid int) string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(string(b), "\x00", " "))
}

func loopDevicesOf(dir string) ([]string, error) {
	files, err := filepath.Glob("/sys/block/loop*/loop/backing_file")
	if err != nil {
		return nil, err
	}
	var devices []string
	for _, f := range files {
		if b, err := os.ReadFile(f); err == nil && below(strings.TrimSpace(string(b)), dir) {
			devices = append(devices, strings.Split(f, "/")[3])
		}
	}
	return devices, nil
}

func below(path, dir string) bool { return path == dir || strings.HasPrefix(path, dir+"/") }
