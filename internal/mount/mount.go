// Package mount reads mount tables from /proc and makes the few mounts Ramet
// needs through the kernel's own calls, without the mount program. It refuses
// lazy unmounts: what is busy stays mounted and is reported.
package mount

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// Entry is one line of a mountinfo file (proc_pid_mountinfo(5)).
type Entry struct {
	ID      int
	Device  string // MAJOR:MINOR of the file system's superblock
	Root    string // directory of the file system that is mounted here
	Point   string // where, seen from the process's root
	Options string // per mount
	FSType  string
	Source  string // device or other source
	Super   string // per superblock options
}

// Self returns the mounts of this process's namespace in mount order.
func Self() ([]Entry, error) { return OfProcess("self") }

// OfProcess returns the mounts that a process sees; pid is "self" or a number.
func OfProcess(pid string) ([]Entry, error) {
	f, err := os.Open(filepath.Join("/proc", pid, "mountinfo"))
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // read only
	return Parse(f)
}

// Parse reads the mountinfo format.
func Parse(r io.Reader) ([]Entry, error) {
	var entries []Entry
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20) // overlay mounts have long option lists
	for lines.Scan() {
		e, err := parseLine(lines.Text())
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read mount table: %w", err)
	}
	return entries, nil
}

func parseLine(line string) (Entry, error) {
	before, after, ok := strings.Cut(line, " - ")
	left, right := strings.Split(before, " "), strings.Split(after, " ")
	if !ok || len(left) < 6 || len(right) < 3 {
		return Entry{}, fmt.Errorf("mount table line %q has too few fields", line)
	}
	id, err := strconv.Atoi(left[0])
	if err != nil {
		return Entry{}, fmt.Errorf("mount table line %q: %w", line, err)
	}
	return Entry{
		ID: id, Device: left[2], Root: unescape(left[3]), Point: unescape(left[4]), Options: left[5],
		FSType: right[0], Source: unescape(right[1]), Super: strings.Join(right[2:], " "),
	}, nil
}

// unescape undoes the kernel's octal escapes of blank, tab, newline and backslash.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+3 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+4], 8, 8); err == nil {
				b.WriteByte(byte(n))
				i += 3
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// At returns the topmost mount at exactly this path, or nil.
func At(entries []Entry, point string) *Entry {
	for i := len(entries) - 1; i >= 0; i-- {
		if entries[i].Point == point {
			return &entries[i]
		}
	}
	return nil
}

// Covering returns the mount that a path without symlinks lies on, or nil.
func Covering(entries []Entry, path string) *Entry {
	var best *Entry
	for i := range entries {
		// A later mount at the same point hides the earlier one.
		if Within(path, entries[i].Point) && (best == nil || len(entries[i].Point) >= len(best.Point)) {
			best = &entries[i]
		}
	}
	return best
}

// Within reports whether path is dir or lies below it. Both are clean and absolute.
func Within(path, dir string) bool {
	return path == dir || dir == "/" || strings.HasPrefix(path, dir+"/")
}

// HasOption reports whether a comma-separated option list holds an option.
func HasOption(list, option string) bool { return slices.Contains(strings.Split(list, ","), option) }

// BindReadOnly shows the directory source at target, read-only for everyone
// including root. The bind is never writable in between to those who look
// through target after the call has returned; nested mounts are left out.
func BindReadOnly(source, target string) error {
	if err := unix.Mount(source, target, "", unix.MS_BIND, ""); err != nil {
		return &os.PathError{Op: "bind mount " + source + " at", Path: target, Err: err}
	}
	flags := uintptr(unix.MS_BIND | unix.MS_REMOUNT | unix.MS_RDONLY | unix.MS_NOSUID | unix.MS_NODEV)
	if err := unix.Mount("", target, "", flags, ""); err != nil {
		return errors.Join(&os.PathError{Op: "remount read-only", Path: target, Err: err}, Unmount(target))
	}
	return nil
}

// Unmount takes the topmost mount at point away. It fails with EBUSY while
// something uses it.
func Unmount(point string) error {
	if err := unix.Unmount(point, unix.UMOUNT_NOFOLLOW); err != nil {
		return &os.PathError{Op: "unmount", Path: point, Err: err}
	}
	return nil
}

// Below returns a mount whose point lies inside dir, or nil. dir itself being
// a mount point does not count.
func Below(entries []Entry, dir string) *Entry {
	for i := range entries {
		if entries[i].Point != dir && Within(entries[i].Point, dir) {
			return &entries[i]
		}
	}
	return nil
}
