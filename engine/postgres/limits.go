package postgres

import (
	"fmt"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// What an instance may be given. Below the least PostgreSQL 18 does not start
// with the buffers that everything else needs.
const (
	minMemoryMB = 64
	minConns    = 5
	maxConns    = 10000
)

// CheckLimits implements engine.Instances.
func (*Manager) CheckLimits(memoryMB, conns int) error {
	return checkLimits(memoryMB, conns, hostMemoryMB())
}

// checkLimits decides on a host with so much memory; 0 is not known.
func checkLimits(memoryMB, conns, hostMB int) error {
	outside := func(field string, value, least, most int, unit string) error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%s: %d is out of range", field, value).
			WithHint(fmt.Sprintf("use %d to %d%s, or 0 for the default", least, most, unit))
	}
	mostMemory := 1 << 20
	if hostMB > 0 {
		mostMemory = min(mostMemory, hostMB)
	}
	if memoryMB != 0 && (memoryMB < minMemoryMB || memoryMB > mostMemory) {
		return outside("memory_mb", memoryMB, minMemoryMB, mostMemory, " MiB on this host")
	}
	most, why := maxConns, ""
	if memoryMB != 0 { // a backend takes more than a mebibyte as soon as it does anything
		most, why = min(most, memoryMB), fmt.Sprintf(" with %d MiB", memoryMB)
	}
	if conns != 0 && (conns < minConns || conns > most) {
		return outside("max_connections", conns, minConns, most, why)
	}
	return nil
}

// hostMemoryMB is the memory of this host in MiB, or 0.
func hostMemoryMB() int {
	var info unix.Sysinfo_t
	if err := unix.Sysinfo(&info); err != nil {
		return 0
	}
	return int(uint64(info.Totalram) * uint64(info.Unit) >> 20)
}
