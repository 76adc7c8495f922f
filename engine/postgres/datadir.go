package postgres

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// dataFacts is what the configuration needs to know of the data directory.
type dataFacts struct {
	preparedXacts int
}

// staleFiles are removed before every start: another server's state, and
// configuration that came with production's data (RULES B12) and may hold its
// secrets. tablespace_map would make recovery link production's own paths.
var staleFiles = []string{
	"postmaster.pid", "postmaster.opts", "recovery.signal", "recovery.conf", "promote", "logrotate",
	"tablespace_map", "tablespace_map.old", "backup_label.old", "backup_manifest",
	"postgresql.conf", "pg_hba.conf", "pg_ident.conf", "current_logfiles",
}

// prepareData makes the data directory ready for the role. It is idempotent.
func (m *Manager) prepareData(spec engine.InstanceSpec) (dataFacts, error) {
	var facts dataFacts
	pgdata := filepath.Join(spec.Dir, "pgdata")
	for _, name := range staleFiles {
		if err := os.Remove(filepath.Join(pgdata, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return facts, fmt.Errorf("prepare %s: %w", pgdata, err)
		}
	}
	if err := m.emptyFile(filepath.Join(pgdata, "postgresql.auto.conf")); err != nil {
		return facts, err
	}
	if err := m.standbySignal(pgdata, spec.Role); err != nil {
		return facts, err
	}
	if err := m.relinkTablespaces(pgdata, spec.Tablespaces); err != nil {
		return facts, err
	}
	if spec.Role != engine.RoleVDB && spec.Role != engine.RoleVerify {
		if err := dropSlots(pgdata); err != nil {
			return facts, err
		}
	}
	twophase, err := os.ReadDir(filepath.Join(pgdata, "pg_twophase"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return facts, fmt.Errorf("prepare %s: %w", pgdata, err)
	}
	facts.preparedXacts = len(twophase)
	return facts, nil
}

// emptyFile makes a file empty, or a new empty one, without following a link
// that the data might hold.
func (m *Manager) emptyFile(path string) error {
	var st unix.Stat_t
	if err := unix.Lstat(path, &st); err == nil && st.Mode&unix.S_IFMT == unix.S_IFREG && st.Size == 0 {
		return nil
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("empty %s: %w", path, err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("empty %s: %w", path, err)
	}
	return errors.Join(m.own(f), f.Close())
}

// own gives a file to the instance user when we may.
func (m *Manager) own(f *os.File) error {
	if os.Geteuid() != 0 {
		return nil
	}
	return f.Chown(m.uid, m.gid)
}

func (m *Manager) standbySignal(pgdata string, role engine.InstanceRole) error {
	signal := filepath.Join(pgdata, "standby.signal")
	if role == engine.RoleStandby || role == engine.RolePrepare {
		return m.emptyFile(signal)
	}
	if err := os.Remove(signal); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("prepare %s: %w", pgdata, err)
	}
	return nil
}

// relinkTablespaces points every tablespace at its directory inside the
// dataset, by a relative link, and makes the directories of those that replay
// is going to create (RULES A1).
func (m *Manager) relinkTablespaces(pgdata string, ahead []engine.Tablespace) error {
	links := filepath.Join(pgdata, "pg_tblspc")
	entries, err := os.ReadDir(links)
	if err != nil {
		return fmt.Errorf("prepare %s: %w", pgdata, err)
	}
	for _, t := range ahead {
		if err := m.tablespaceDir(pgdata, strconv.FormatUint(uint64(t.OID), 10)); err != nil {
			return err
		}
	}
	for _, e := range entries {
		if e.Type()&fs.ModeSymlink == 0 { // an in-place tablespace
			continue
		}
		link, want := filepath.Join(links, e.Name()), filepath.Join("..", "ts", e.Name())
		if have, err := os.Readlink(link); err == nil && have == want {
			continue
		}
		if err := m.tablespaceDir(pgdata, e.Name()); err != nil {
			return err
		}
		if err := errors.Join(os.Remove(link), os.Symlink(want, link)); err != nil {
			return fmt.Errorf("relink tablespace %s: %w", e.Name(), err)
		}
		if os.Geteuid() == 0 {
			if err := os.Lchown(link, m.uid, m.gid); err != nil {
				return fmt.Errorf("relink tablespace %s: %w", e.Name(), err)
			}
		}
	}
	return nil
}

func (m *Manager) tablespaceDir(pgdata, oid string) error {
	for _, dir := range []string{filepath.Join(pgdata, "ts"), filepath.Join(pgdata, "ts", oid)} {
		err := os.Mkdir(dir, 0o700)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil && os.Geteuid() == 0 {
			err = os.Lchown(dir, m.uid, m.gid)
		}
		if err != nil {
			return fmt.Errorf("make tablespace directory: %w", err)
		}
	}
	return nil
}

// dropSlots removes replication slots that came with the data: they would hold
// back WAL for readers that can never come, and a logical one refuses to start
// under wal_level=replica.
func dropSlots(pgdata string) error {
	dir := filepath.Join(pgdata, "pg_replslot")
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("drop replication slots: %w", err)
	}
	for _, e := range entries {
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return fmt.Errorf("drop replication slot %s: %w", e.Name(), err)
		}
	}
	return nil
}

// checkTablespacePath refuses paths that cannot be shown inside the namespace.
func checkTablespacePath(path string) error {
	clean := filepath.Clean(path)
	if !filepath.IsAbs(path) || clean == "/" || strings.ContainsAny(path, "\x00\n") {
		return engine.Errorf(engine.ClassInvalid, engine.CodeNewTablespace, "the tablespace path %q cannot be mapped", path)
	}
	for _, top := range reservedTops {
		if clean == top || strings.HasPrefix(clean, top+"/") {
			return engine.Errorf(engine.ClassPrecondition, engine.CodeNewTablespace, "the tablespace path %q cannot be mapped", path).
				WithHint("move the tablespace on production out of " + top + ", or link from a copy")
		}
	}
	return nil
}
