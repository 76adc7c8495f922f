package postgres

import (
	"os"
	"path/filepath"
	"syscall"

	"github.com/ramet-io/ramet/engine"
)

// checkReach tells a root daemon that cannot isolate its instances why these
// would not find their data: they run as another user, who has to walk to it
// through every directory above. In namespaces the data lies elsewhere.
func (m *Manager) checkReach(dir string) error {
	if m.isolated || os.Geteuid() != 0 {
		return nil
	}
	for at := filepath.Dir(dir); ; at = filepath.Dir(at) {
		st, err := os.Stat(at)
		if err != nil {
			return nil //nolint:nilerr // said better by whoever reads the data
		}
		if !m.mayEnter(st) {
			return engine.Errorf(engine.ClassPrecondition, engine.CodeInstanceFailed,
				"instances are not isolated here (%s), and their user, uid %d, cannot enter %s (mode %04o) on the way to its data",
				m.whyNot, m.uid, at, st.Mode().Perm()).
				WithHint("let the daemon make mount namespaces (not within a chroot, and with CAP_SYS_ADMIN in a container), or run it as another user than root")
		}
		if at == "/" {
			return nil
		}
	}
}

func (m *Manager) mayEnter(st os.FileInfo) bool {
	bit := os.FileMode(0o001)
	if sys, ok := st.Sys().(*syscall.Stat_t); ok {
		switch {
		case int(sys.Uid) == m.uid:
			bit = 0o100
		case int(sys.Gid) == m.gid:
			bit = 0o010
		}
	}
	return st.Mode()&bit != 0
}
