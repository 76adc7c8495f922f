package catalog

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
)

// The layout of bbolt's two meta pages (bbolt's internal/common: page, meta),
// in bytes from the beginning of a page.
const (
	metaMagic    = 0xED0CDAED
	metaAt       = 16 // behind the page's header
	metaPageSize = metaAt + 8
	metaHighest  = metaAt + 40 // the page after the last one in use
	metaTxid     = metaAt + 48
	metaSum      = metaAt + 56 // FNV-1a of what is before, from metaAt on
	metaLength   = metaSum + 8
)

// checkLength refuses a file that is shorter than its own pages: bbolt maps it
// into memory, where reading behind its end is a fault that ends the process. A
// file that is new, or that bbolt itself will refuse, passes.
func checkLength(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return openError(path, err)
	}
	defer func() { _ = f.Close() }() // only read
	st, err := f.Stat()
	if err != nil {
		return openError(path, err)
	}
	if st.Size() == 0 {
		return nil
	}
	first, ok := readMeta(f, 0)
	size := int64(os.Getpagesize())
	if ok {
		size = int64(binary.NativeEndian.Uint32(first[metaPageSize:]))
	}
	newest := first
	if second, valid := readMeta(f, size); valid && (!ok || txid(second) > txid(first)) {
		newest, ok = second, true
	}
	if !ok {
		return nil // bbolt says what is wrong
	}
	pages := binary.NativeEndian.Uint64(newest[metaHighest:])
	if size <= 0 || pages > uint64(st.Size()/size) {
		return damagedFile(path, fmt.Errorf("it is %d bytes long and should have %d pages of %d", st.Size(), pages, size))
	}
	return nil
}

func txid(meta []byte) uint64 { return binary.NativeEndian.Uint64(meta[metaTxid:]) }

// readMeta reads the meta page at an offset, if it is a valid one.
func readMeta(f io.ReaderAt, at int64) ([]byte, bool) {
	b := make([]byte, metaLength)
	if _, err := f.ReadAt(b, at); err != nil {
		return nil, false
	}
	sum := fnv.New64a()
	_, _ = sum.Write(b[metaAt:metaSum]) // never fails
	return b, binary.NativeEndian.Uint32(b[metaAt:]) == metaMagic && sum.Sum64() == binary.NativeEndian.Uint64(b[metaSum:])
}
