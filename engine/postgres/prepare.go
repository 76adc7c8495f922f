package postgres

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// early is what Prepare has made for a start to come.
type early struct {
	deny      []string
	bounded   bool          // its memory will be
	made      chan struct{} // closed when the rest is set
	nursery   *nursery      // nil when it could not be made
	cgroup    cgroup
	unguarded []string
	stop      func() bool // keeps the context's end from giving it back
	warmed    bool        // the data is being read ahead; guarded by Manager.mu
	mount     uint64      // what held the data's place when it was begun; 0 is unknown
}

// Prepare implements engine.Instances. What it begins is taken by the next
// Start of that id and given back when ctx ends before that. The namespaces
// need neither the data nor the port, so they are built while the storage
// clones or an old instance stops.
func (m *Manager) Prepare(ctx context.Context, spec engine.InstanceSpec) {
	if !m.isolated || checkSpec(spec) != nil || ctx.Err() != nil {
		return // Start says why
	}
	at, there := mountOf(spec.Dir)
	e := &early{deny: slices.Clone(spec.DenyEgress), bounded: spec.MemoryMB > 0, made: make(chan struct{}), mount: at}
	m.mu.Lock()
	defer m.mu.Unlock()
	if begun := m.early[spec.ID]; begun != nil {
		e = begun
	} else {
		m.early[spec.ID] = e
		e.stop = context.AfterFunc(ctx, func() { m.giveBack(spec.ID, e) })
		go m.makeEarly(ctx, spec.ID, e)
	}
	if there && !e.warmed {
		e.warmed = true
		go warm(spec)
	}
}

func (m *Manager) makeEarly(ctx context.Context, id string, e *early) {
	defer close(e.made)
	var err error
	if e.cgroup, e.unguarded, err = m.egress.open(ctx, id, e.deny, e.bounded); err != nil {
		return // Start tries again and says why
	}
	if e.nursery, err = m.newNursery(e.cgroup); err != nil {
		m.egress.drop(e.cgroup)
		e.cgroup.close()
	}
}

// giveBack ends what nobody has taken.
func (m *Manager) giveBack(id string, e *early) {
	m.mu.Lock()
	ours := m.early[id] == e
	if ours {
		delete(m.early, id)
	}
	m.mu.Unlock()
	if ours {
		m.endEarly(e)
	}
}

func (m *Manager) endEarly(e *early) {
	<-e.made
	if e.nursery == nil {
		return
	}
	if err := e.nursery.abort(); err != nil {
		m.log.Warn("end a namespace that was not needed", "error", err)
	}
	e.cgroup.close()
	m.egress.drop(e.cgroup)
}

// cradle returns where an instance is to begin: the cgroup, which is the
// instance's from then on, and the nursery that Prepare has put there, if any.
func (m *Manager) cradle(ctx context.Context, in *instance) (*nursery, cgroup, error) {
	m.mu.Lock()
	e := m.early[in.spec.ID]
	delete(m.early, in.spec.ID)
	m.mu.Unlock()
	if e == nil || !e.warmed {
		go warm(in.spec)
	}
	if e != nil {
		e.stop()
		<-e.made
		at, _ := mountOf(in.spec.Dir)
		if e.nursery != nil && slices.Equal(e.deny, in.spec.DenyEgress) && e.bounded == (in.spec.MemoryMB > 0) && at == e.mount && at != 0 {
			in.cgroup, in.unguarded = e.cgroup, e.unguarded
			return e.nursery, e.cgroup, m.egress.bind(e.cgroup, in.spec.MemoryMB)
		}
		m.endEarly(e)
	}
	cg, unguarded, err := m.egress.open(ctx, in.spec.ID, in.spec.DenyEgress, in.spec.MemoryMB > 0)
	in.cgroup, in.unguarded = cg, unguarded
	if err == nil {
		err = m.egress.bind(cg, in.spec.MemoryMB)
	}
	return nil, cg, err
}

// mountOf returns the id of the mount that dir lies on, or the nearest
// directory above it that there is; 0 when the kernel does not tell. Namespaces
// see only what was mounted when they were made: data that has been mounted
// since is not in them.
func mountOf(dir string) (id uint64, exists bool) {
	for at := dir; ; at = filepath.Dir(at) {
		var st unix.Statx_t
		err := unix.Statx(unix.AT_FDCWD, at, 0, unix.STATX_MNT_ID, &st)
		switch {
		case err == nil && st.Mask&unix.STATX_MNT_ID != 0:
			return st.Mnt_id, at == dir
		case !errors.Is(err, unix.ENOENT) || at == "/":
			return 0, false
		}
	}
}
