package postgres

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/proc"
)

// The environment that marks an instance's postmaster, so that Running finds
// it when the catalog is lost.
const (
	envInstance = "RAMET_INSTANCE"
	envRun      = "RAMET_RUN"
)

// launch is what the child process gets from the host.
type launch struct {
	log  *os.File
	lock *os.File
}

// nursery is a child in its new namespaces that does not know yet what to be.
// It holds nothing of the host's but its own pipes, and ends by itself when
// the daemon does.
type nursery struct {
	child *os.Process
	plans *os.File // write end
	errs  *os.File // read end
	files *os.File // socket by which it gets its log and its lock
}

// spawn starts the child, unless there is one already, lets ready finish what
// it needs on the host while it builds its namespace, and returns when
// PostgreSQL has been executed. It takes the child over: on error it is ended.
func (m *Manager) spawn(ctx context.Context, l launch, n *nursery, cg cgroup, plan initSpec, ready func() error) (*proc.Process, error) {
	var child *os.Process
	var err error
	if m.isolated {
		if n == nil {
			n, err = m.newNursery(cg)
		}
		if err == nil {
			child, err = n.grow(ctx, l, plan, ready)
		}
	} else if err = ready(); err == nil {
		child, err = m.spawnDirect(l, plan)
	}
	if err != nil {
		return nil, err
	}
	p, err := proc.Open(child.Pid, 0)
	if err != nil {
		_, werr := child.Wait()
		return nil, errors.Join(fmt.Errorf("postgres ended at once: %w", err), werr)
	}
	go func() { // reap
		<-p.Done()
		_, _ = child.Wait()
	}()
	return p, nil
}

func (m *Manager) spawnDirect(l launch, plan initSpec) (*os.Process, error) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		return nil, err
	}
	defer null.Close()                         //nolint:errcheck // only read
	attr := &syscall.SysProcAttr{Setsid: true} // not ours: the terminal's signals
	if os.Geteuid() == 0 {
		attr.Credential = &syscall.Credential{Uid: uint32(m.uid), Gid: uint32(m.gid)}
	}
	return os.StartProcess(plan.Program, plan.Args, &os.ProcAttr{
		Dir: "/", Env: plan.Env, Files: []*os.File{null, l.log, l.log, l.lock}, Sys: attr,
	})
}

// newNursery starts this program again, as PID 1 of new namespaces, and sends
// the host's part of the plan.
func (m *Manager) newNursery(cg cgroup) (*nursery, error) {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	defer null.Close() //nolint:errcheck // the child has its own
	planR, planW, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer planR.Close() //nolint:errcheck // the child has its own
	errR, errW, err := os.Pipe()
	if err != nil {
		return nil, errors.Join(err, planW.Close())
	}
	defer errW.Close() //nolint:errcheck // the child has its own
	pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("make a socket: %w", err), planW.Close(), errR.Close())
	}
	ours, theirs := os.NewFile(uintptr(pair[0]), "files"), os.NewFile(uintptr(pair[1]), "files")
	defer theirs.Close() //nolint:errcheck // the child has its own
	n := &nursery{plans: planW, errs: errR, files: ours}
	attr := &syscall.SysProcAttr{
		Setsid:     true, // not ours: the terminal's signals
		Cloneflags: unix.CLONE_NEWNS | unix.CLONE_NEWPID | unix.CLONE_NEWIPC,
	}
	if cg.file != nil {
		attr.UseCgroupFD, attr.CgroupFD = true, int(cg.file.Fd())
	}
	n.child, err = os.StartProcess(m.o.Self, []string{initArg0}, &os.ProcAttr{
		Dir: "/", Env: []string{"GOMAXPROCS=1", "GOGC=off"}, Files: []*os.File{null, null, null, planR, errW, theirs}, Sys: attr,
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start a namespace: %w", err), n.close())
	}
	if err := json.NewEncoder(planW).Encode(m.host); err != nil {
		return nil, errors.Join(err, n.abort())
	}
	return n, nil
}

// grow sends the instance's part and returns when the child has become it.
func (n *nursery) grow(ctx context.Context, l launch, plan initSpec, ready func() error) (*os.Process, error) {
	err := ready()
	if err == nil {
		// A child that failed already has closed its end; its own words, which
		// awaitExec reads, say more than a broken pipe.
		if err = n.tell(l, plan); errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.ECONNRESET) {
			err = nil
		}
	}
	if err == nil {
		err = awaitExec(ctx, n.errs)
	}
	if err != nil {
		return nil, errors.Join(err, n.abort())
	}
	return n.child, n.close()
}

// tell hands over what the child keeps of the host's, then the plan. A probe
// gets neither log nor lock.
func (n *nursery) tell(l launch, plan initSpec) error {
	if l.log != nil {
		rights := unix.UnixRights(int(l.log.Fd()), int(l.lock.Fd()))
		if err := unix.Sendmsg(int(n.files.Fd()), []byte{0}, rights, nil, unix.MSG_NOSIGNAL); err != nil {
			return fmt.Errorf("hand over log and lock: %w", err)
		}
	}
	return json.NewEncoder(n.plans).Encode(plan)
}

func (n *nursery) close() error { return errors.Join(n.plans.Close(), n.errs.Close(), n.files.Close()) }

func (n *nursery) abort() error {
	_ = n.child.Kill() // may have ended by itself
	_, err := n.child.Wait()
	return errors.Join(err, n.close())
}

// awaitExec waits for the error pipe's end, which comes with the exec.
func awaitExec(ctx context.Context, errR *os.File) error {
	deadline := time.Now().Add(20 * time.Second)
	if d, ok := ctx.Deadline(); ok && d.Before(deadline) {
		deadline = d
	}
	if err := errR.SetReadDeadline(deadline); err != nil {
		return err
	}
	msg, err := io.ReadAll(io.LimitReader(errR, 4096))
	if err != nil {
		return fmt.Errorf("set up the instance's namespace: %w", err)
	}
	if len(msg) > 0 {
		return fmt.Errorf("set up the instance's namespace: %s", msg)
	}
	return nil
}

// probeInit builds the host's part in a namespace without executing anything
// in the end.
func (m *Manager) probeInit() error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	n, err := m.newNursery(cgroup{})
	if err != nil {
		return err
	}
	child, err := n.grow(ctx, launch{}, initSpec{ProbeRun: true}, func() error { return nil })
	if err != nil {
		return err
	}
	st, err := child.Wait()
	if err != nil {
		return err
	}
	if !st.Success() {
		return fmt.Errorf("a namespace ended with %v", st)
	}
	return nil
}

// lockData makes sure that one dataset is run once. PostgreSQL's own interlock
// sees neither process ids nor shared memory of another namespace. The lock is
// a file outside the dataset that every process of the instance holds open, so
// it lasts exactly as long as any of them, whatever happens to the daemon. It
// is not a directory, because an open directory would lead out of the namespace.
func (m *Manager) lockData(dir string) (*os.File, error) {
	path := m.lockPath(dir)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", dir, err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		err = errors.Join(err, f.Close())
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "another instance runs on %s", dir).
				WithHint("stop it first; `ramet doctor` lists processes that the catalog does not know")
		}
		return nil, fmt.Errorf("lock %s: %w", dir, err)
	}
	return f, nil
}

// lockPath is outside every dataset, named after the dataset's directory.
func (m *Manager) lockPath(dir string) string {
	sum := sha256.Sum256([]byte(dir))
	return filepath.Join(m.o.RunDir, "locks", hex.EncodeToString(sum[:12]))
}
