// Package hostfacts collects what is worth knowing of a host when something
// does not work: kernel, memory, disks, mounts, control groups. It reads files
// of /proc and /sys and nothing that holds a secret: no environment and no
// command line.
package hostfacts

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sys/unix"
)

// maxFile bounds what is read of one file.
const maxFile = 256 << 10

// files are read as they are, where they exist.
var files = map[string]string{
	"kernel": "/proc/version", "os-release": "/etc/os-release", "memory": "/proc/meminfo", "partitions": "/proc/partitions",
	"filesystems": "/proc/filesystems", "cgroup": "/proc/self/cgroup", "limits": "/proc/self/limits", "load": "/proc/loadavg", "uptime": "/proc/uptime",
	"pressure-io": "/proc/pressure/io", "pressure-memory": "/proc/pressure/memory", "status": "/proc/self/status",
}

// Collect returns facts by name; what cannot be read says why instead. dirs
// are directories whose file systems matter.
func Collect(dirs ...string) map[string][]byte {
	out := map[string][]byte{}
	for name, path := range files {
		out[name] = read(path)
	}
	out["mounts"] = mounts(read("/proc/self/mountinfo"))
	out["disks"] = disks(dirs)
	out["cgroup-limits"] = cgroupLimits(string(out["cgroup"]))
	out["runtime"] = fmt.Appendf(nil, "go %s %s/%s cpus %d goroutines %d uid %d\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.NumGoroutine(), os.Geteuid())
	return out
}

func read(path string) []byte {
	b, err := os.ReadFile(path)
	if err != nil {
		return fmt.Appendf(nil, "not read: %v\n", err)
	}
	if len(b) > maxFile {
		b = append(b[:maxFile:maxFile], "\n(cut)\n"...)
	}
	return b
}

// mounts drops the options of network file systems, some of which name users
// and passwords.
func mounts(text []byte) []byte {
	var out bytes.Buffer
	for line := range strings.Lines(string(text)) {
		before, after, found := strings.Cut(line, " - ")
		f := strings.Fields(after)
		if found && len(f) == 3 && (strings.HasPrefix(f[0], "cifs") || strings.HasPrefix(f[0], "smb") || strings.HasPrefix(f[0], "fuse")) {
			line = before + " - " + f[0] + " (not shown)\n"
		}
		out.WriteString(line)
	}
	return out.Bytes()
}

func disks(dirs []string) []byte {
	var out bytes.Buffer
	for _, dir := range dirs {
		var st unix.Statfs_t
		if err := unix.Statfs(dir, &st); err != nil {
			fmt.Fprintf(&out, "%s: %v\n", dir, err)
			continue
		}
		block := uint64(st.Bsize) //nolint:gosec // the kernel's, never negative
		fmt.Fprintf(&out, "%s: type %#x, %d bytes, %d free, %d for others than root, %d of %d inodes free\n",
			dir, st.Type, st.Blocks*block, st.Bfree*block, st.Bavail*block, st.Ffree, st.Files)
	}
	return out.Bytes()
}

// cgroupLimits reads what bounds this process, in the unified hierarchy.
func cgroupLimits(cgroup string) []byte {
	_, path, found := strings.Cut(strings.TrimSpace(cgroup), "0::")
	if !found {
		return []byte("no unified control group\n")
	}
	path, _, _ = strings.Cut(path, "\n")
	var out bytes.Buffer
	for _, name := range []string{"memory.max", "memory.current", "memory.events", "pids.max", "pids.current", "cpu.max", "io.stat"} {
		b, err := os.ReadFile(filepath.Join("/sys/fs/cgroup", path, name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		fmt.Fprintf(&out, "%s:\n%s", name, b)
	}
	return out.Bytes()
}
