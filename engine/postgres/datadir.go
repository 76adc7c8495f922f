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
func (m *Manager) prepareData(data *realDir, spec engine.InstanceSpec) (dataFacts, error) {
	var facts dataFacts
	for _, name := range staleFiles {
		if err := data.remove(name); err != nil {
			return facts, fmt.Errorf("prepare data: %w", err)
		}
	}
	if err := m.emptyFile(data, "postgresql.auto.conf"); err != nil {
		return facts, err
	}
	if err := m.standbySignal(data, spec.Role); err != nil {
		return facts, err
	}
	if err := m.relinkTablespaces(data, spec.Tablespaces); err != nil {
		return facts, err
	}
	if spec.Role != engine.RoleVDB && spec.Role != engine.RoleVerify {
		if err := dropSlots(data); err != nil {
			return facts, err
		}
	}
	twophase, err := namesIn(data, "pg_twophase")
	if err != nil {
		return facts, fmt.Errorf("prepare data: %w", err)
	}
	facts.preparedXacts = len(twophase)
	return facts, nil
}

// namesIn lists a directory of the data that may be missing.
func namesIn(data *realDir, name string) ([]string, error) {
	dir, err := data.sub(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer dir.close()
	return dir.names()
}

// emptyFile makes a file empty, or a new empty one.
func (m *Manager) emptyFile(data *realDir, name string) error {
	kind, size, err := data.mode(name)
	if err == nil && kind == unix.S_IFREG && size == 0 {
		return nil
	}
	if err := errors.Join(err, data.remove(name)); err != nil {
		return fmt.Errorf("prepare data: %w", err)
	}
	f, err := data.create(name)
	if err != nil {
		return fmt.Errorf("prepare data: %w", err)
	}
	uid, gid := m.ownData()
	if uid >= 0 {
		err = f.Chown(uid, gid)
	}
	return errors.Join(err, f.Close())
}

// ownData is who new files are given to; -1 when we may not give any.
func (m *Manager) ownData() (uid, gid int) {
	if os.Geteuid() != 0 {
		return -1, -1
	}
	return m.uid, m.gid
}

func (m *Manager) standbySignal(data *realDir, role engine.InstanceRole) error {
	const signal = "standby.signal"
	if role == engine.RoleStandby || role == engine.RolePrepare {
		return m.emptyFile(data, signal)
	}
	if err := data.remove(signal); err != nil {
		return fmt.Errorf("prepare data: %w", err)
	}
	return nil
}

// relinkTablespaces points every tablespace at its directory inside the
// dataset, by a relative link, and makes the directories of those that replay
// is going to create (RULES A1).
func (m *Manager) relinkTablespaces(data *realDir, ahead []engine.Tablespace) error {
	links, err := data.sub("pg_tblspc")
	if err != nil {
		return fmt.Errorf("prepare data: %w", err)
	}
	defer links.close()
	names, err := links.names()
	if err != nil {
		return fmt.Errorf("prepare data: %w", err)
	}
	for _, t := range ahead {
		if err := m.tablespaceDir(data, strconv.FormatUint(uint64(t.OID), 10)); err != nil {
			return err
		}
	}
	uid, gid := m.ownData()
	for _, name := range names {
		want := filepath.Join("..", "ts", name)
		have := links.link(name)
		if have == "" || have == want { // "" is an in-place tablespace
			continue
		}
		if err := m.tablespaceDir(data, name); err != nil {
			return err
		}
		if err := links.relink(want, name, uid, gid); err != nil {
			return fmt.Errorf("relink tablespace %s: %w", name, err)
		}
	}
	return nil
}

func (m *Manager) tablespaceDir(data *realDir, oid string) error {
	uid, gid := m.ownData()
	all, err := data.makeDir("ts", uid, gid)
	if err != nil {
		return fmt.Errorf("make tablespace directory: %w", err)
	}
	defer all.close()
	one, err := all.makeDir(oid, uid, gid)
	if err != nil {
		return fmt.Errorf("make tablespace directory: %w", err)
	}
	one.close()
	return nil
}

// dropSlots removes replication slots that came with the data: they would hold
// back WAL for readers that can never come, and a logical one refuses to start
// under wal_level=replica.
func dropSlots(data *realDir) error {
	dir, err := data.sub("pg_replslot")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("drop replication slots: %w", err)
	}
	defer dir.close()
	names, err := dir.names()
	if err != nil {
		return fmt.Errorf("drop replication slots: %w", err)
	}
	for _, name := range names {
		if err := dir.removeAll(name); err != nil {
			return fmt.Errorf("drop replication slot %s: %w", name, err)
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
