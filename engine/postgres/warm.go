package postgres

import (
	"encoding/binary"
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// A clone's files are new to the kernel, though their blocks are shared: what
// the first sessions read of the catalogs, some sixty files, comes from the
// disk a page at a time, each waited for. Asked for ahead, it is there by the
// time that PostgreSQL is ready. Names are those that initdb gives; a catalog
// that was rewritten has another, and is read when it is needed, as before.

// What a session reads, in this order.
var (
	warmGlobal = []uint32{
		1262, 1260, 2676, 2677, 2671, 2672, // pg_database, pg_authid
		2965, 1213, 2697, 6100, // pg_db_role_setting's index, pg_tablespace, pg_subscription
	}
	warmDatabase = []uint32{
		1259, 1249, 2662, 2659, 2663, 2703, 2610, 2679, 2678, 2601, 2616, 2603, 2687, 2655, 2684, 2615,
		1247, 2661, 2605, 2690, 1255, 3455, 3379, 2696, 2619, 2653, 2602,
	}
)

const (
	databaseOID  = 1262
	maxWarmBytes = 512 << 10 // of one file
	maxDatabases = 1 << 20   // bytes of pg_database that are looked at
)

// warm asks the kernel to read ahead. It waits for no data but pg_database's
// own, and what it cannot do is left to PostgreSQL.
func warm(spec engine.InstanceSpec) {
	data, err := openData(spec.Dir)
	if err != nil {
		return // Start says why, or the data is not there yet
	}
	defer data.close()
	control, err := controlOf(data, spec.Major)
	if err != nil {
		return
	}
	global, err := data.sub("global")
	if err != nil {
		return
	}
	defer global.close()
	for _, oid := range warmGlobal {
		global.readAhead(strconv.FormatUint(uint64(oid), 10))
	}
	oid := databaseNamed(global, spec.Database, control.BlockSize)
	if oid == 0 {
		return
	}
	base, err := data.sub("base")
	if err != nil {
		return
	}
	defer base.close()
	own, err := base.sub(strconv.FormatUint(uint64(oid), 10))
	if err != nil {
		return // in a tablespace
	}
	defer own.close()
	for _, oid := range warmDatabase {
		own.readAhead(strconv.FormatUint(uint64(oid), 10))
	}
}

// databaseNamed looks a database up in pg_database's heap file, 0 when it is
// not found. A row that is dead already does no harm here.
func databaseNamed(global *realDir, name string, blockSize int) (oid uint32) {
	node, err := mappedFile(global, "pg_filenode.map", databaseOID)
	if err != nil || name == "" {
		return 0
	}
	b, err := global.read(strconv.FormatUint(uint64(node), 10), maxDatabases)
	if err != nil {
		return 0
	}
	for ; len(b) >= blockSize && blockSize > pageHeaderLen; b = b[blockSize:] {
		for row := range heapRows(b[:blockSize]) {
			if nameOf(row) == name {
				oid = binary.LittleEndian.Uint32(row)
			}
		}
	}
	return oid
}

// readAhead begins to read a regular file into memory.
func (d *realDir) readAhead(name string) {
	fd, err := retry(func() (int, error) {
		return unix.Openat(d.fd(), name, unix.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	})
	if err != nil {
		return
	}
	defer unix.Close(fd) //nolint:errcheck // only read
	var st unix.Stat_t
	if unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFREG {
		_ = unix.Fadvise(fd, 0, min(st.Size, maxWarmBytes), unix.FADV_WILLNEED) // only advice
	}
}
