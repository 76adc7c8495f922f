// Package atomicfile makes files appear whole or not at all: written under a
// temporary name in the same directory, fsynced, renamed, and the directory
// fsynced. It refuses nothing else and knows no formats.
package atomicfile

import (
	"fmt"
	"os"
	"path/filepath"
)

// Write replaces path by a file that holds data, durable when it returns. On
// error path is as before and no temporary file is left.
func Write(path string, data []byte, mode os.FileMode) error {
	f, err := Create(path, mode)
	if err != nil {
		return err
	}
	defer f.Abort()
	if _, err := f.Write(data); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return f.Commit()
}

// File is a file on its way. It becomes visible at its path with Commit. Not
// safe for concurrent use.
type File struct {
	*os.File
	path string
	done bool
}

// Create opens a temporary file beside path. The caller must end it with
// Commit or Abort.
func Create(path string, mode os.FileMode) (*File, error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".tmp-*")
	if err != nil {
		return nil, fmt.Errorf("create %s: %w", path, err)
	}
	file := &File{File: f, path: path}
	// CreateTemp makes 0600; Chmod, unlike the mode of open, is not cut by the umask.
	if err := f.Chmod(mode); err != nil {
		file.Abort()
		return nil, fmt.Errorf("create %s: %w", path, err)
	}
	return file, nil
}

// Commit makes the content durable and visible at the path. After an error the
// path is as before, unless only the directory's fsync failed.
func (f *File) Commit() error {
	if f.done {
		return fmt.Errorf("commit %s: %w", f.path, os.ErrClosed)
	}
	if err := f.Sync(); err != nil {
		f.Abort()
		return fmt.Errorf("sync %s: %w", f.path, err)
	}
	f.done = true
	if err := f.Close(); err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("close %s: %w", f.path, err)
	}
	if err := os.Rename(f.Name(), f.path); err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("rename %s: %w", f.path, err)
	}
	return SyncDir(filepath.Dir(f.path))
}

// Abort discards the file. It does nothing after Commit or a second time, so
// that it can be deferred.
func (f *File) Abort() {
	if f.done {
		return
	}
	f.done = true
	_ = f.Close()
	_ = os.Remove(f.Name())
}

// SyncDir makes the entries of a directory durable.
func SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync directory: %w", err)
	}
	defer func() { _ = d.Close() }()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("sync directory %s: %w", dir, err)
	}
	return nil
}
