package proc

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// StopTree stops a process and all its descendants (SIGSTOP) and returns when
// every thread of them stands still, also those that were made meanwhile. On
// error some may be stopped: call ContinueTree.
func StopTree(ctx context.Context, root *Process) error {
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for {
		moving, err := signalTree(root, unix.SIGSTOP, func(pid int) bool { return !Stopped(pid) })
		if err != nil || moving == 0 {
			return err
		}
		select {
		case <-tick.C:
		case <-root.Done():
			return ErrGone
		case <-ctx.Done():
			return fmt.Errorf("process %d and its children have not stopped: %w", root.PID, ctx.Err())
		}
	}
}

// ContinueTree lets a process and all its descendants go on (SIGCONT), the
// descendants first. ErrGone when the process has ended.
func ContinueTree(root *Process) error {
	_, err := signalTree(root, unix.SIGCONT, func(int) bool { return true })
	return err
}

// signalTree signals those of the tree that want it, and counts them. The
// root is stopped first, so that it makes no children any more, and continued
// last.
func signalTree(root *Process, sig syscall.Signal, want func(pid int) bool) (n int, err error) {
	if !root.Alive() {
		return 0, ErrGone
	}
	pids, err := descendants(root.PID)
	if err != nil {
		return 0, err
	}
	pids = append([]int{root.PID}, pids...)
	if sig == unix.SIGCONT {
		slices.Reverse(pids)
	}
	for _, pid := range pids {
		if !want(pid) {
			continue
		}
		n++
		if err := signal(pid, sig); err != nil && !errors.Is(err, ErrGone) {
			return n, err
		}
	}
	return n, nil
}

// signal reaches a process that was just seen, or none.
func signal(pid int, sig syscall.Signal) error {
	ticks, err := StartTicks(pid)
	if err != nil {
		return err
	}
	fd, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		if errors.Is(err, unix.ESRCH) {
			return ErrGone
		}
		return fmt.Errorf("open process %d: %w", pid, err)
	}
	defer unix.Close(fd) //nolint:errcheck // nothing is written through it
	if now, err := StartTicks(pid); err != nil || now != ticks {
		return ErrGone
	}
	if err := unix.PidfdSendSignal(fd, sig, nil, 0); err != nil && !errors.Is(err, unix.ESRCH) {
		return fmt.Errorf("signal process %d: %w", pid, err)
	}
	return nil
}

// descendants lists the children of a process, their children and so on, each
// after its parent.
func descendants(root int) ([]int, error) {
	dir, err := os.Open("/proc")
	if err != nil {
		return nil, err
	}
	defer dir.Close() //nolint:errcheck // only read
	names, err := dir.Readdirnames(-1)
	if err != nil {
		return nil, fmt.Errorf("list processes: %w", err)
	}
	children := map[int][]int{}
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		st, err := readStat(pid)
		if err == nil && st.state != 'Z' && st.state != 'X' {
			children[st.parent] = append(children[st.parent], pid)
		}
	}
	out := slices.Clone(children[root])
	for i := 0; i < len(out); i++ {
		out = append(out, children[out[i]]...)
	}
	return out, nil
}

// Stopped reports whether every thread of a process stands still or has ended.
func Stopped(pid int) bool {
	stats, err := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/stat")
	if err != nil {
		return false
	}
	for _, path := range stats {
		b, err := os.ReadFile(path)
		if err != nil {
			continue // this thread has ended
		}
		if st, err := parseStat(b); err != nil || st.state != 'T' && st.state != 't' && st.state != 'Z' && st.state != 'X' {
			return false
		}
	}
	return true
}
