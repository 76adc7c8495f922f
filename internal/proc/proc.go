// Package proc names, watches and signals processes that are not necessarily
// children of this one, through pidfds, so that a recycled process id is never
// mistaken for the process that had it before. It starts nothing. Linux only.
package proc

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// ErrGone means that the process has ended.
var ErrGone = errors.New("the process is gone")

// Process is one process for good. Safe for concurrent use.
type Process struct {
	PID        int
	StartTicks uint64 // field 22 of /proc/PID/stat

	fd   *os.File
	done chan struct{}
}

// Open takes hold of a process. With ticks other than 0 it must be the process
// that was started then, otherwise ErrGone is returned. A zombie counts as gone.
func Open(pid int, ticks uint64) (*Process, error) {
	fd, err := unix.PidfdOpen(pid, unix.PIDFD_NONBLOCK)
	if err != nil {
		if errors.Is(err, unix.ESRCH) {
			return nil, ErrGone
		}
		return nil, fmt.Errorf("open process %d: %w", pid, err)
	}
	// The pidfd is held before the ticks are read: if they match, it is the
	// same process.
	st, err := readStat(pid)
	if err == nil && (st.state == 'Z' || st.state == 'X' || ticks != 0 && st.ticks != ticks) {
		err = ErrGone
	}
	if err != nil {
		return nil, errors.Join(err, unix.Close(fd))
	}
	p := &Process{PID: pid, StartTicks: st.ticks, fd: os.NewFile(uintptr(fd), "pidfd"), done: make(chan struct{})}
	go p.watch()
	return p, nil
}

// watch waits in the runtime's poller, so that a hundred watched processes
// take no threads.
func (p *Process) watch() {
	defer close(p.done)
	raw, err := p.fd.SyscallConn()
	if err == nil {
		err = raw.Read(func(fd uintptr) bool {
			set := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
			n, err := unix.Poll(set, 0)
			return err == nil && n > 0
		})
	}
	if err != nil { // no poller: block a thread
		set := []unix.PollFd{{Fd: int32(p.fd.Fd()), Events: unix.POLLIN}}
		for {
			if _, err := unix.Poll(set, -1); !errors.Is(err, unix.EINTR) {
				return
			}
		}
	}
}

// Done is closed when the process has ended, reaped or not.
func (p *Process) Done() <-chan struct{} { return p.done }

// Alive reports whether the process has not ended.
func (p *Process) Alive() bool {
	select {
	case <-p.done:
		return false
	default:
		return true
	}
}

// Signal sends a signal to exactly this process; ErrGone when it has ended.
func (p *Process) Signal(sig syscall.Signal) error {
	raw, err := p.fd.SyscallConn()
	if err != nil {
		return ErrGone
	}
	var serr error
	if err := raw.Control(func(fd uintptr) { serr = unix.PidfdSendSignal(int(fd), sig, nil, 0) }); err != nil {
		return ErrGone
	}
	if errors.Is(serr, unix.ESRCH) {
		return ErrGone
	}
	if serr != nil {
		return fmt.Errorf("signal process %d: %w", p.PID, serr)
	}
	return nil
}

// Release gives the handle back; only after Done is closed.
func (p *Process) Release() { _ = p.fd.Close() }

// StartTicks returns when the process was started, in clock ticks since boot;
// ErrGone when there is none.
func StartTicks(pid int) (uint64, error) {
	st, err := readStat(pid)
	return st.ticks, err
}

// Parent returns the parent's process id as this PID namespace sees it.
func Parent(pid int) (int, error) {
	st, err := readStat(pid)
	return st.parent, err
}

type stat struct {
	state  byte
	parent int
	ticks  uint64
}

func readStat(pid int) (stat, error) {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.ESRCH) {
			return stat{}, ErrGone
		}
		return stat{}, fmt.Errorf("read process %d: %w", pid, err)
	}
	return parseStat(b)
}

// parseStat reads /proc/PID/stat. The second field, the program's name in
// parentheses, may hold anything, also parentheses and blanks.
func parseStat(b []byte) (stat, error) {
	end := bytes.LastIndexByte(b, ')')
	if end < 0 {
		return stat{}, errors.New("process state without a name")
	}
	f := bytes.Fields(b[end+1:])
	if len(f) < 20 || len(f[0]) != 1 {
		return stat{}, errors.New("process state with too few fields")
	}
	parent, err1 := strconv.Atoi(string(f[1]))
	ticks, err2 := strconv.ParseUint(string(f[19]), 10, 64)
	if err := errors.Join(err1, err2); err != nil {
		return stat{}, fmt.Errorf("process state: %w", err)
	}
	return stat{state: f[0][0], parent: parent, ticks: ticks}, nil
}

// Environ returns the environment that the process was executed with, unless
// it has overwritten it.
func Environ(pid int) (map[string]string, error) {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/environ")
	if err != nil {
		return nil, err
	}
	env := map[string]string{}
	for kv := range bytes.SplitSeq(b, []byte{0}) {
		if k, v, ok := bytes.Cut(kv, []byte{'='}); ok {
			env[string(k)] = string(v)
		}
	}
	return env, nil
}

// OwnedBy returns the ids of all processes whose effective user is uid.
func OwnedBy(uid int) ([]int, error) {
	dir, err := os.Open("/proc")
	if err != nil {
		return nil, err
	}
	defer dir.Close() //nolint:errcheck // only read
	names, err := dir.Readdirnames(-1)
	if err != nil {
		return nil, fmt.Errorf("list processes: %w", err)
	}
	var pids []int
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		var st unix.Stat_t
		if unix.Stat("/proc/"+name, &st) == nil && int(st.Uid) == uid {
			pids = append(pids, pid)
		}
	}
	return pids, nil
}
