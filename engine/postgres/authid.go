package postgres

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"

	"github.com/ramet-io/ramet/engine"
)

// Before the first connection to foreign data nobody knows what its superuser
// is called: initdb -U names it, and peer authentication of PostgreSQL 14 and
// 15 has no "any role". So the names are read from pg_authid's heap file. That
// file may lag behind the WAL to be replayed; a name that is out of date only
// costs one refused connection, since every candidate is tried.

const (
	authidOID       = 1260
	bootstrapOID    = 10
	nameLength      = 64
	mapMagic        = 0x592717 // RELMAPPER_FILEMAGIC
	maxAuthidBytes  = 8 << 20
	maxMapBytes     = 4096 // 512 or 524
	itemNormal      = 1
	heapHeaderLen   = 23
	offInfomask2    = 18
	offHoff         = 22
	pageHeaderLen   = 24
	minAuthidLength = 4 + nameLength + 5
)

// superuserNames returns candidate superusers in the order to be tried: the
// bootstrap superuser first. It always contains "postgres". What cannot be
// understood is no error, what was planted is.
func superuserNames(data *realDir, blockSize int) ([]string, error) {
	names, err := scanAuthid(data, blockSize)
	if engine.As(err) != nil {
		return nil, err
	}
	if err != nil {
		names = nil
	}
	if !slices.Contains(names, "postgres") {
		names = append(names, "postgres")
	}
	return names, nil
}

func scanAuthid(data *realDir, blockSize int) ([]string, error) {
	global, err := data.sub("global")
	if err != nil {
		return nil, err
	}
	defer global.close()
	node, err := mappedFile(global, "pg_filenode.map", authidOID)
	if err != nil {
		return nil, err
	}
	b, err := global.read(strconv.FormatUint(uint64(node), 10), maxAuthidBytes)
	if err != nil {
		return nil, err
	}
	var boot, others []string
	for len(b) >= blockSize && blockSize > pageHeaderLen {
		for oid, name := range authidTuples(b[:blockSize]) {
			switch {
			case oid == bootstrapOID && !slices.Contains(boot, name):
				boot = append(boot, name)
			case oid != bootstrapOID && !slices.Contains(others, name):
				others = append(others, name)
			}
		}
		b = b[blockSize:]
	}
	slices.Reverse(boot) // newer versions of a row come later in the page
	slices.Sort(others)
	return slices.Compact(append(boot, others...)), nil
}

// authidTuples yields OID and name of every superuser row version of a page,
// dead or alive (FormData_pg_authid).
func authidTuples(page []byte) func(yield func(uint32, string) bool) {
	return func(yield func(uint32, string) bool) {
		for row := range heapRows(page) {
			name := nameOf(row)
			super, login := row[4+nameLength] == 1, row[4+nameLength+4] == 1
			oid := binary.LittleEndian.Uint32(row)
			if super && (login || oid == bootstrapOID) && validRoleName(name) && !yield(oid, name) {
				return
			}
		}
	}
}

// heapRows yields every row version of a page, dead or alive, of a catalog
// that begins with an OID and a name and is at least as wide as pg_authid
// (PageHeaderData, ItemIdData, HeapTupleHeaderData).
func heapRows(page []byte) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		le := binary.LittleEndian
		lower := min(int(le.Uint16(page[12:])), len(page))
		for at := pageHeaderLen; at+4 <= lower; at += 4 {
			id := le.Uint32(page[at:])
			off, flags, length := int(id&0x7fff), id>>15&3, int(id>>17)
			if flags != itemNormal || length < heapHeaderLen || off+length > len(page) {
				continue
			}
			tuple := page[off : off+length]
			hoff := int(tuple[offHoff])
			if hoff < heapHeaderLen || hoff+minAuthidLength > length || le.Uint16(tuple[offInfomask2:])&0x07ff < 6 {
				continue
			}
			if !yield(tuple[hoff:]) {
				return
			}
		}
	}
}

func nameOf(row []byte) string {
	name, _, _ := bytes.Cut(row[4:4+nameLength], []byte{0})
	return string(name)
}

// validRoleName refuses what could not be written into pg_ident.conf as one
// quoted token.
func validRoleName(name string) bool {
	return name != "" && len(name) < nameLength && !bytes.ContainsAny([]byte(name), "\x00\n\r\"")
}

// mappedFile looks a relation up in a relation map (RelMapFile).
func mappedFile(global *realDir, name string, oid uint32) (uint32, error) {
	b, err := global.read(name, maxMapBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return oid, nil
	}
	if err != nil {
		return 0, err
	}
	le := binary.LittleEndian
	if len(b) < 8 || le.Uint32(b) != mapMagic {
		return 0, fmt.Errorf("%s is not a relation map", global.at(name))
	}
	n := int(le.Uint32(b[4:]))
	for i := 0; i < n && 8+i*8+8 <= len(b); i++ {
		if le.Uint32(b[8+i*8:]) == oid {
			return le.Uint32(b[8+i*8+4:]), nil
		}
	}
	return 0, fmt.Errorf("%s does not map %d", global.at(name), oid)
}
