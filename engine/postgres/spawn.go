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
	cg   *os.File // cgroup directory, nil when there is none
}

// nursery is a child in its new namespaces that does not know yet what to be.
type nursery struct {
	child *os.Process
	plans *os.File // write end
	errs  *os.File // read end
}

func (l launch) attr() *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Setsid: true} // not ours: the terminal's signals
	if l.cg != nil {
		attr.UseCgroupFD, attr.CgroupFD = true, int(l.cg.Fd())
	}
	return attr
}

// spawn starts the child, lets ready finish what the child needs on the host
// while the child builds its namespace, and returns when PostgreSQL has been
// executed.
func (m *Manager) spawn(ctx context.Context, l launch, plan initSpec, ready func() error) (*proc.Process, error) {
	var child *os.Process
	var err error
	if m.isolated {
		var n *nursery
		if n, err = m.newNursery(l); err == nil {
			child, err = n.grow(ctx, plan, ready)
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
	defer null.Close() //nolint:errcheck // only read
	attr := l.attr()
	if os.Geteuid() == 0 {
		attr.Credential = &syscall.Credential{Uid: uint32(m.uid), Gid: uint32(m.gid)}
	}
	return os.StartProcess(plan.Program, plan.Args, &os.ProcAttr{
		Dir: "/", Env: plan.Env, Files: []*os.File{null, l.log, l.log, l.lock}, Sys: attr,
	})
}

// newNursery starts this program again, as PID 1 of new namespaces, and sends
// the host's part of the plan.
func (m *Manager) newNursery(l launch) (*nursery, error) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		return nil, err
	}
	defer null.Close() //nolint:errcheck // only read
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
	n := &nursery{plans: planW, errs: errR}
	out := l.log
	if out == nil {
		out = null
	}
	files := []*os.File{null, out, out, planR, errW}
	if l.lock != nil {
		files = append(files, l.lock)
	}
	attr := l.attr()
	attr.Cloneflags = unix.CLONE_NEWNS | unix.CLONE_NEWPID | unix.CLONE_NEWIPC
	n.child, err = os.StartProcess(m.o.Self, []string{initArg0}, &os.ProcAttr{
		Dir: "/", Env: []string{"GOMAXPROCS=1", "GOGC=off"}, Files: files, Sys: attr,
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
func (n *nursery) grow(ctx context.Context, plan initSpec, ready func() error) (*os.Process, error) {
	err := ready()
	if err == nil {
		// A child that failed already has closed its end; its own words, which
		// awaitExec reads, say more than a broken pipe.
		if err = json.NewEncoder(n.plans).Encode(plan); errors.Is(err, syscall.EPIPE) {
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

func (n *nursery) close() error { return errors.Join(n.plans.Close(), n.errs.Close()) }

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
	n, err := m.newNursery(launch{})
	if err != nil {
		return err
	}
	child, err := n.grow(ctx, initSpec{ProbeRun: true}, func() error { return nil })
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
