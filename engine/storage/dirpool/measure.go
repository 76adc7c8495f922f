package dirpool

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// Allocated adds up the allocated bytes of a tree, hard links once.
func Allocated(ctx context.Context, tree string) (int64, error) {
	var n int64
	seen := map[uint64]bool{}
	err := filepath.WalkDir(tree, func(path string, _ fs.DirEntry, err error) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		var st unix.Stat_t
		if err == nil {
			err = unix.Lstat(path, &st)
		}
		if errors.Is(err, os.ErrNotExist) && path != tree { // a running instance removes files
			return nil
		}
		if err != nil {
			return err
		}
		if st.Nlink == 1 || st.Mode&unix.S_IFMT == unix.S_IFDIR || !seen[st.Ino] {
			n += st.Blocks * 512
		}
		seen[st.Ino] = true
		return nil
	})
	return n, err
}
