package postgres

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// etcPieces of the host that PostgreSQL and what it loads need. Nothing here
// holds a secret.
var etcPieces = []string{
	"/etc/ld.so.cache", "/etc/localtime", "/etc/timezone", "/etc/alternatives",
	"/etc/ssl/openssl.cnf", "/etc/ssl/certs", "/etc/hosts", "/etc/resolv.conf",
	"/etc/gai.conf", "/etc/services", "/etc/protocols", "/etc/perl",
}

var devNodes = []string{"null", "zero", "full", "random", "urandom", "tty"}

// hostPlan is the part of an instance's root that all instances share.
func (m *Manager) hostPlan() initSpec {
	spec := initSpec{
		Root: m.nsRoot(), UID: m.uid, GID: m.gid,
		Dirs: []initDir{{"/etc", 0o755}, {"/dev", 0o755}, {nsTop, 0o755}},
		Links: []initLink{
			{"/proc/self/fd", "/dev/fd"},
			{"/proc/self/fd/0", "/dev/stdin"},
			{"/proc/self/fd/1", "/dev/stdout"},
			{"/proc/self/fd/2", "/dev/stderr"},
		},
		Files: []initFile{
			{"/etc/passwd", fmt.Appendf(nil, "root:x:0:0:root:/:/usr/sbin/nologin\nramet:x:%d:%d:Ramet instance:/tmp:/usr/sbin/nologin\n", m.uid, m.gid)},
			{"/etc/group", fmt.Appendf(nil, "root:x:0:\nramet:x:%d:\n", m.gid)},
			{"/etc/nsswitch.conf", []byte("passwd: files\ngroup: files\nhosts: files dns\n")},
		},
		Tmpfs: []initTmpfs{
			{"/tmp", "mode=1777,size=64m"},
			{"/dev/shm", "mode=1777,size=1g"},
		},
	}
	for _, top := range []string{"/bin", "/sbin", "/lib", "/lib64", "/lib32", "/libx32"} {
		if target, err := os.Readlink(top); err == nil {
			spec.Links = append(spec.Links, initLink{target, top})
		} else if _, err := os.Stat(top); err == nil {
			spec.Binds = append(spec.Binds, initBind{Source: top, Path: top, ReadOnly: true, Recursive: true})
		}
	}
	for _, dir := range []string{"bin", "sbin", "lib", "lib64", "lib32", "libexec", "share", "local/lib", "local/share", "local/bin"} {
		path := "/usr/" + dir
		if target, err := os.Readlink(path); err == nil {
			spec.Dirs = append(spec.Dirs, initDir{filepath.Dir(path), 0o755})
			spec.Links = append(spec.Links, initLink{target, path})
		} else if _, err := os.Stat(path); err == nil {
			spec.Binds = append(spec.Binds, initBind{Source: path, Path: path, ReadOnly: true, Recursive: true})
		}
	}
	for _, piece := range etcPieces {
		target, err := filepath.EvalSymlinks(piece)
		if err != nil {
			continue
		}
		if st, err := os.Stat(target); err == nil {
			spec.Binds = append(spec.Binds, initBind{Source: target, Path: piece, File: !st.IsDir(), ReadOnly: true, NoExec: true})
		}
	}
	for _, dev := range devNodes {
		var st unix.Stat_t
		if unix.Stat("/dev/"+dev, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFCHR {
			spec.Binds = append(spec.Binds, initBind{Source: "/dev/" + dev, Path: "/dev/" + dev, File: true})
		}
	}
	return spec
}

// instancePlan is one instance's own part of its root.
func (m *Manager) instancePlan(spec engine.InstanceSpec, bin string, dir instanceDir) (initSpec, error) {
	var out initSpec
	if !strings.HasPrefix(bin, "/usr/lib/") {
		// A PostgreSQL of its own place: MAJOR/{bin,lib,share}, seen where it is.
		top, err := filepath.EvalSymlinks(filepath.Dir(bin))
		if err != nil {
			return out, fmt.Errorf("find PostgreSQL %d: %w", spec.Major, err)
		}
		out.Binds = append(out.Binds, initBind{Source: top, Path: filepath.Dir(bin), ReadOnly: true, Recursive: true})
	}
	out.Binds = append(out.Binds,
		initBind{Source: spec.Dir, Path: nsData, NoExec: true},
		initBind{Source: dir.conf(), Path: nsConf, ReadOnly: true, NoExec: true},
		initBind{Source: dir.socket(), Path: nsSocket, NoExec: true})
	for _, t := range spec.Tablespaces {
		if err := checkTablespacePath(t.Path); err != nil {
			return out, err
		}
		out.Binds = append(out.Binds, initBind{
			Source: spec.Dir, Beneath: filepath.Join("pgdata", "ts", fmt.Sprint(t.OID)), Path: filepath.Clean(t.Path), NoExec: true,
		})
	}
	out.Program = filepath.Join(bin, "postgres")
	return out, nil
}

// nsRoot is an empty host directory on which every instance mounts its own
// root, each in its own mount namespace: the host never sees it.
func (m *Manager) nsRoot() string { return filepath.Join(m.o.RunDir, "root") }

// canIsolate reports why instances cannot have their own namespaces here, or nil.
func (m *Manager) canIsolate() error {
	if os.Geteuid() != 0 {
		return errors.New("not running as root")
	}
	if m.o.NoIsolation {
		return errors.New("switched off")
	}
	m.host = m.hostPlan()
	return m.probeInit()
}
