package postgres

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/egress"
)

// Bounds of what is made of an instance's memory, in MiB.
const (
	leastBuffers     = 16
	mostWorkMem      = 64
	leastMaintenance = 16
	mostMaintenance  = 1024
)

// defaultConns is how many connections an instance takes unless it is said.
const defaultConns = 60

// sized fits connections and caches to what the instance may have: a quarter
// of the memory is shared buffers, and half of it would do if every connection
// sorted at once.
func sized(out conf, spec engine.InstanceSpec) {
	conns := defaultConns
	if spec.MaxConns > 0 {
		conns = spec.MaxConns
	}
	out.set("max_connections", conns)
	mb := spec.MemoryMB
	if mb == 0 {
		return
	}
	set := func(name string, value int) { out.set(name, fmt.Sprintf("%dMB", value)) }
	set("shared_buffers", max(mb/4, leastBuffers))
	set("work_mem", min(max(mb/2/conns, 1), mostWorkMem))
	set("maintenance_work_mem", min(max(mb/16, leastMaintenance), mostMaintenance))
	set("effective_cache_size", mb*3/4)
}

// memoryBound lets the kernel hold instances to their memory, where the
// memory controller of cgroup v2 is there to be used. Elsewhere only their
// settings do.
type memoryBound struct {
	base   string // cgroup of this run directory; empty when off
	reason string // why off
}

const memoryController = "memory"

func newMemoryBound(runKey string, isolated bool) memoryBound {
	if !isolated {
		return memoryBound{reason: "instances are not isolated"}
	}
	root, err := egress.Root()
	if err == nil {
		err = enableMemory(root)
	}
	if err != nil {
		return memoryBound{reason: err.Error()}
	}
	return memoryBound{base: filepath.Join(root, "ramet-"+runKey)}
}

// enableMemory gives the children of a cgroup the memory controller.
func enableMemory(dir string) error {
	there, err := controllers(dir, "cgroup.controllers")
	if err != nil {
		return err
	}
	if !slices.Contains(there, memoryController) {
		return errors.New("the memory controller of cgroup v2 is not available")
	}
	on, err := controllers(dir, "cgroup.subtree_control")
	if err != nil || slices.Contains(on, memoryController) {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "cgroup.subtree_control"), []byte("+"+memoryController), 0o644); err != nil {
		return fmt.Errorf("the memory controller of cgroup v2 is not delegated: %w", err)
	}
	return nil
}

func controllers(dir, file string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return nil, fmt.Errorf("read the controllers of cgroup v2: %w", err)
	}
	return strings.Fields(string(b)), nil
}

// limit bounds the memory of a cgroup two levels below base: the levels
// between hold no processes, so they may hand the controller on. 0 takes a
// bound away that is there.
func (m memoryBound) limit(dir string, mb int) error {
	file := filepath.Join(dir, "memory.max")
	if mb == 0 {
		if b, err := os.ReadFile(file); err != nil || strings.TrimSpace(string(b)) == "max" {
			return nil //nolint:nilerr // without the controller there is no bound
		}
		return os.WriteFile(file, []byte("max"), 0o644)
	}
	set := filepath.Dir(dir)
	for _, d := range []string{filepath.Dir(set), set} {
		if err := enableMemory(d); err != nil {
			return err
		}
	}
	limit := strconv.FormatInt(int64(mb)<<20, 10)
	if err := os.WriteFile(file, []byte(limit), 0o644); err != nil {
		return fmt.Errorf("bound the memory of a cgroup: %w", err)
	}
	return nil
}
