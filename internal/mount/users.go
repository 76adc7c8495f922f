package mount

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"
)

// User is a process that holds a directory: by a mount in its namespace or as
// its working directory.
type User struct {
	PID  int
	What string
}

// String names the process and its hold.
func (u User) String() string { return fmt.Sprintf("process %d (%s)", u.PID, u.What) }

// Users returns who holds dir or something below it: for every mount namespace
// of the host that has dir's tree mounted on its own, one process in it, and
// every process of the caller's namespace that works in it. dir is absolute
// and without symlinks. Processes whose facts the caller may not read are left
// out, so without root only its own are seen. It reads /proc once, which costs
// about 20 µs a process.
func Users(dir string) ([]User, error) {
	own, err := Self()
	if err != nil {
		return nil, err
	}
	on := Covering(own, dir)
	if on == nil {
		return nil, fmt.Errorf("find the mount of %s: none covers it", dir)
	}
	inside, err := filepath.Rel(on.Point, dir)
	if err != nil {
		return nil, err
	}
	tree := filepath.Join(on.Root, inside) // dir as its file system calls it
	self, err := os.Readlink("/proc/self/ns/mnt")
	if err != nil {
		return nil, err
	}
	users, err := mountedBy(on.Device, tree)
	if err != nil {
		return nil, err
	}
	err = eachProcess(func(pid int, ns string) {
		if cwd, err := os.Readlink(procPath(pid, "cwd")); err == nil && ns == self && Within(cwd, dir) {
			users = append(users, User{pid, "working directory"})
		}
	})
	return users, err
}

// OfDevice returns one process of every mount namespace of the host that has
// the file system with this device number (Entry.Device) mounted.
func OfDevice(device string) ([]User, error) { return mountedBy(device, "/") }

// mountedBy finds the namespaces that have a tree of a file system, or a part
// of it, mounted on its own.
func mountedBy(device, tree string) ([]User, error) {
	var users []User
	seen := map[string]bool{}
	err := eachProcess(func(pid int, ns string) {
		if seen[ns] {
			return
		}
		seen[ns] = true
		if u := mountUser(pid, device, tree); u != nil {
			users = append(users, *u)
		}
	})
	return users, err
}

// eachProcess calls f for every process whose mount namespace the caller may know.
func eachProcess(f func(pid int, ns string)) error {
	procs, err := os.ReadDir("/proc")
	if err != nil {
		return err
	}
	for _, p := range procs {
		pid, err := strconv.Atoi(p.Name())
		if err != nil {
			continue
		}
		if ns, err := os.Readlink(procPath(pid, "ns/mnt")); err == nil { // else gone, or another user's
			f(pid, ns)
		}
	}
	return nil
}

func procPath(pid int, name string) string { return filepath.Join("/proc", strconv.Itoa(pid), name) }

func mountUser(pid int, device, tree string) *User {
	entries, err := OfProcess(strconv.Itoa(pid))
	if err != nil {
		// Gone meanwhile, or a zombie (EINVAL): it holds nothing. Anything else cannot be told
		// apart from "nothing mounted" and is treated as a hold.
		if errors.Is(err, os.ErrNotExist) || errors.Is(err, os.ErrPermission) || errors.Is(err, unix.ESRCH) || errors.Is(err, unix.EINVAL) {
			return nil
		}
		return &User{pid, "mount table unreadable: " + err.Error()}
	}
	for _, e := range entries {
		if e.Device == device && Within(e.Root, tree) {
			return &User{pid, "mounted at " + e.Point}
		}
	}
	return nil
}
