// Package diskspace tells how full the file system of a directory is.
package diskspace

import (
	"os"

	"golang.org/x/sys/unix"
)

// Of returns the size of the file system that dir is on and what a process
// without privileges can still write there, in bytes.
func Of(dir string) (total, free int64, err error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return 0, 0, &os.PathError{Op: "read free space of", Path: dir, Err: err}
	}
	return int64(fs.Blocks) * fs.Bsize, int64(fs.Bavail) * fs.Bsize, nil
}
