package postgres

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/unix"
)

// initArg0 marks a process of this very program that was started to become a
// PostgreSQL instance.
const initArg0 = "ramet-instance-init"

// File descriptors that the init process is given.
const (
	initSpecFD   = 3 // its initSpec as JSON
	initErrorFD  = 4 // where it says why it could not become PostgreSQL
	initFilesFD  = 5 // socket by which its log and the lock on the dataset come
	initFailExit = 70
)

// Fixed places inside an instance's root. Production's tablespace paths may
// not be below reservedTops, which are taken.
const (
	nsTop    = "/ramet"
	nsData   = nsTop + "/data"
	nsSocket = nsTop + "/run"
	nsConf   = nsTop + "/conf"
)

var reservedTops = []string{nsTop, "/usr", "/lib", "/lib64", "/lib32", "/libx32", "/bin", "/sbin", "/etc", "/dev", "/proc", "/sys"}

// initSpec is what the init process does, in this order. It is sent twice:
// first what all instances share, which the child builds while its parent
// still prepares the data; then what is the instance's own, from Binds on.
type initSpec struct {
	Root     string // host directory on which the new root is mounted
	Dirs     []initDir
	Links    []initLink
	Files    []initFile
	Binds    []initBind
	Tmpfs    []initTmpfs
	UID, GID int
	Program  string
	Args     []string
	Env      []string
	ProbeRun bool // end successfully instead of executing the program
}

type (
	initDir struct {
		Path string
		Mode uint32
	}
	initLink struct{ Target, Path string }
	initFile struct {
		Path    string
		Content []byte
	}
	initBind struct {
		Source, Path string
		// Beneath is a place below Source that is meant instead. Its last
		// components, and those of Path, may be whatever a clone has left
		// there: no link in them is followed.
		Beneath   string
		File      bool
		ReadOnly  bool
		NoExec    bool
		Recursive bool
	}
	initTmpfs struct{ Path, Options string }
)

// MaybeInit turns this process into a PostgreSQL instance when it was started
// for that, and then never returns; otherwise it returns at once. Every
// program that uses a Manager, test programs too, calls it first in main.
func MaybeInit() {
	if len(os.Args) == 0 || os.Args[0] != initArg0 {
		return
	}
	runtime.LockOSThread()
	unix.CloseOnExec(initErrorFD)
	plans := json.NewDecoder(os.NewFile(initSpecFD, "plans"))
	code := 0
	if err := runInit(plans); err != nil {
		// Nobody else can be told when this write fails.
		_, _ = unix.Write(initErrorFD, []byte(err.Error()))
		code = initFailExit
	}
	os.Exit(code)
}

// The init begins here already, before the packages that are initialized after
// this one: main's call of MaybeInit costs twice the time (8.6 ms of CPU
// against 4.0 ms), most of it tables that the init never looks at.
var _ = begin()

func begin() struct{} {
	MaybeInit()
	return struct{}{}
}

// runInit runs as root and PID 1 of a new PID namespace, in a copy of the
// host's mount namespace, and returns only on error or at the end of a probe.
func runInit(plans *json.Decoder) error {
	if os.Getpid() != 1 {
		return errors.New("not in a PID namespace of its own")
	}
	var host, own initSpec
	if err := plans.Decode(&host); err != nil {
		return fmt.Errorf("read the host's plan: %w", err)
	}
	unix.Umask(0o022)
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("make mounts private: %w", err)
	}
	if err := unix.Mount("ramet", host.Root, "tmpfs", unix.MS_NODEV|unix.MS_NOSUID, "mode=0755,size=4m"); err != nil {
		return fmt.Errorf("mount the instance's root: %w", err)
	}
	if err := buildRoot(host); err != nil {
		return err
	}
	if err := plans.Decode(&own); err != nil {
		return fmt.Errorf("read the instance's plan: %w", err)
	}
	if err := bindAll(host.Root, own.Binds); err != nil {
		return err
	}
	if err := enterRoot(host.Root); err != nil {
		return err
	}
	if own.ProbeRun {
		return dropPrivileges(host.UID, host.GID)
	}
	if err := takeFiles(); err != nil {
		return err
	}
	if err := unix.Chdir(nsData); err != nil {
		return fmt.Errorf("enter the dataset: %w", err)
	}
	if err := dropPrivileges(host.UID, host.GID); err != nil {
		return err
	}
	unix.Umask(0o077)
	return fmt.Errorf("execute %s: %w", own.Program, unix.Exec(own.Program, own.Args, own.Env))
}

// takeFiles makes the log the standard output and error, and keeps the lock on
// the dataset. PostgreSQL inherits these two and an empty standard input.
func takeFiles() error {
	var rights [64]byte
	_, n, _, _, err := unix.Recvmsg(initFilesFD, make([]byte, 1), rights[:], unix.MSG_CMSG_CLOEXEC)
	if err != nil {
		return fmt.Errorf("take over log and lock: %w", err)
	}
	messages, err := unix.ParseSocketControlMessage(rights[:n])
	if err != nil || len(messages) != 1 {
		return errors.Join(errors.New("log and lock did not come"), err)
	}
	fds, err := unix.ParseUnixRights(&messages[0])
	if err != nil || len(fds) != 2 {
		return errors.Join(errors.New("log and lock did not come"), err)
	}
	log, lock := fds[0], fds[1]
	for _, std := range []int{1, 2} {
		if err := unix.Dup3(log, std, 0); err != nil {
			return fmt.Errorf("take over the log: %w", err)
		}
	}
	if _, err := unix.FcntlInt(uintptr(lock), unix.F_SETFD, 0); err != nil {
		return fmt.Errorf("keep the lock: %w", err)
	}
	return errors.Join(unix.Close(initSpecFD), unix.Close(initFilesFD))
}

func buildRoot(spec initSpec) error {
	at := func(path string) string { return filepath.Join(spec.Root, path) }
	for _, d := range spec.Dirs {
		if err := os.MkdirAll(at(d.Path), 0o755); err != nil {
			return err
		}
		if err := unix.Chmod(at(d.Path), d.Mode); err != nil {
			return fmt.Errorf("make %s: %w", d.Path, err)
		}
	}
	for _, l := range spec.Links {
		if err := os.Symlink(l.Target, at(l.Path)); err != nil {
			return err
		}
	}
	for _, f := range spec.Files {
		if err := os.WriteFile(at(f.Path), f.Content, 0o644); err != nil {
			return err
		}
	}
	for _, m := range spec.Tmpfs {
		if err := mountAt("tmpfs", at(m.Path), m.Options); err != nil {
			return err
		}
	}
	if err := mountAt("proc", at("/proc"), ""); err != nil {
		return err
	}
	return bindAll(spec.Root, spec.Binds)
}

func bindAll(root string, binds []initBind) error {
	for _, b := range binds {
		if err := bind(b, root); err != nil {
			return fmt.Errorf("show %s as %s: %w", b.Source, b.Path, err)
		}
	}
	return nil
}

func mountAt(kind, dir, options string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := unix.Mount(kind, dir, kind, unix.MS_NODEV|unix.MS_NOSUID|unix.MS_NOEXEC, options); err != nil {
		return fmt.Errorf("mount %s: %w", kind, err)
	}
	return nil
}

// bind shows a host path inside the root, without set-uid programs and, but
// for device nodes themselves, without devices.
func bind(b initBind, root string) error {
	flags := uint(unix.OPEN_TREE_CLONE | unix.OPEN_TREE_CLOEXEC)
	var atRec uint
	if b.Recursive {
		atRec = unix.AT_RECURSIVE
	}
	fd, err := openTree(b, flags|atRec)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	defer unix.Close(fd) //nolint:errcheck // mounted or given up
	attr := unix.MountAttr{Attr_set: unix.MOUNT_ATTR_NOSUID, Propagation: unix.MS_PRIVATE}
	if b.ReadOnly {
		attr.Attr_set |= unix.MOUNT_ATTR_RDONLY
	}
	if b.NoExec {
		attr.Attr_set |= unix.MOUNT_ATTR_NOEXEC
	}
	if !b.File {
		attr.Attr_set |= unix.MOUNT_ATTR_NODEV
	}
	if err := unix.MountSetattr(fd, "", unix.AT_EMPTY_PATH|atRec, &attr); err != nil {
		return fmt.Errorf("restrict: %w", err)
	}
	if b.Beneath != "" {
		// The target may lie in what is shown already, the data of a clone.
		at, err := walk(root, b.Path, true)
		if err != nil {
			return fmt.Errorf("make target: %w", err)
		}
		defer unix.Close(at) //nolint:errcheck // only a path
		return unix.MoveMount(fd, "", at, "", unix.MOVE_MOUNT_F_EMPTY_PATH|unix.MOVE_MOUNT_T_EMPTY_PATH)
	}
	target := filepath.Join(root, b.Path)
	if err := bindTarget(b, target); err != nil {
		return err
	}
	return unix.MoveMount(fd, "", unix.AT_FDCWD, target, unix.MOVE_MOUNT_F_EMPTY_PATH)
}

// openTree makes a detached copy of what is to be shown.
func openTree(b initBind, flags uint) (int, error) {
	if b.Beneath == "" {
		return unix.OpenTree(unix.AT_FDCWD, b.Source, flags)
	}
	dir, err := walk(b.Source, b.Beneath, false)
	if err != nil {
		return -1, err
	}
	defer unix.Close(dir) //nolint:errcheck // only a path
	return unix.OpenTree(dir, "", flags|unix.AT_EMPTY_PATH)
}

// walk opens the directory rel below the directory top as a path, following no
// link in rel, and makes what is missing if it may.
func walk(top, rel string, makeMissing bool) (int, error) {
	const how = unix.O_PATH | unix.O_DIRECTORY | unix.O_NOFOLLOW | unix.O_CLOEXEC
	fd, err := unix.Open(top, unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1, err
	}
	for name := range strings.SplitSeq(strings.Trim(rel, "/"), "/") {
		next, err := unix.Openat(fd, name, how, 0)
		if errors.Is(err, unix.ENOENT) && makeMissing {
			if err = unix.Mkdirat(fd, name, 0o755); err == nil {
				next, err = unix.Openat(fd, name, how, 0)
			}
		}
		if err := errors.Join(err, unix.Close(fd)); err != nil {
			return -1, fmt.Errorf("%s in %s: %w", name, rel, err)
		}
		fd = next
	}
	return fd, nil
}

func bindTarget(b initBind, target string) error {
	if !b.File {
		return os.MkdirAll(target, 0o755)
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	return os.WriteFile(target, nil, 0o644)
}

// enterRoot makes root the only thing that can be seen and read-only itself.
func enterRoot(root string) error {
	if err := unix.Chdir(root); err != nil {
		return fmt.Errorf("enter the instance's root: %w", err)
	}
	if err := unix.PivotRoot(".", "."); err != nil {
		return fmt.Errorf("change root: %w", err)
	}
	if err := unix.Unmount(".", unix.MNT_DETACH); err != nil {
		return fmt.Errorf("leave the host's mounts: %w", err)
	}
	if err := unix.Chdir("/"); err != nil {
		return fmt.Errorf("enter the instance's root: %w", err)
	}
	ro := unix.MountAttr{Attr_set: unix.MOUNT_ATTR_RDONLY}
	if err := unix.MountSetattr(unix.AT_FDCWD, "/", 0, &ro); err != nil {
		return fmt.Errorf("make the instance's root read-only: %w", err)
	}
	return nil
}

// dropPrivileges works on the calling thread only, by raw system calls: it is
// the one that executes PostgreSQL, and the runtime's own threads end then.
func dropPrivileges(uid, gid int) error {
	for c := uintptr(0); ; c++ {
		if err := unix.Prctl(unix.PR_CAPBSET_DROP, c, 0, 0, 0); errors.Is(err, unix.EINVAL) {
			break
		} else if err != nil {
			return fmt.Errorf("drop capability %d: %w", c, err)
		}
	}
	zero := unix.Rlimit{}
	if err := unix.Setrlimit(unix.RLIMIT_CORE, &zero); err != nil {
		return fmt.Errorf("forbid core dumps: %w", err)
	}
	for _, call := range []struct {
		what string
		trap uintptr
		a, b uintptr
		c    uintptr
	}{
		{"groups", unix.SYS_SETGROUPS, 0, 0, 0},
		{"group", unix.SYS_SETRESGID, uintptr(gid), uintptr(gid), uintptr(gid)},
		{"user", unix.SYS_SETRESUID, uintptr(uid), uintptr(uid), uintptr(uid)},
	} {
		if _, _, errno := unix.RawSyscall(call.trap, call.a, call.b, call.c); errno != 0 {
			return fmt.Errorf("become the instance's %s: %w", call.what, errno)
		}
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("forbid new privileges: %w", err)
	}
	var none [2]unix.CapUserData
	hdr := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	if _, _, errno := unix.RawSyscall(unix.SYS_CAPSET, uintptr(unsafe.Pointer(&hdr)), uintptr(unsafe.Pointer(&none[0])), 0); errno != 0 {
		return fmt.Errorf("drop capabilities: %w", errno)
	}
	return nil
}
