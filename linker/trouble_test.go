package linker

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

func bigProduction(t *testing.T) *pgtest.Server {
	t.Helper()
	s := production(t, pgtest.Config{Settings: map[string]string{"max_wal_size": "1GB"}})
	exec1(t, s, "CREATE TABLE big AS SELECT i, repeat(md5(i::text), 20) AS pad FROM generate_series(1, 150000) i", "CHECKPOINT")
	return s
}

// TestSeedTrouble holds what can end a base backup.
func TestSeedTrouble(t *testing.T) {
	s := bigProduction(t)
	l := newLinker(t)
	facts := probe(t, l, s)
	request := func(dir string) engine.SeedRequest {
		return engine.SeedRequest{Target: target(s), Facts: facts, Dir: dir, UID: s.UID, GID: s.GID, Fast: true}
	}
	t.Run("cut in a message", func(t *testing.T) {
		var f faults
		f.after.Store(20 << 20)
		_, err := f.linker(t).Seed(t.Context(), request(dataset(t, s)))
		wantCode(t, err, engine.CodeBackupFailed, "broke off", "try again")
		if engine.ClassOf(err) != engine.ClassUnavailable || f.struck.Load() != 1 {
			t.Errorf("class %s, struck %d", engine.ClassOf(err), f.struck.Load())
		}
	})
	t.Run("damaged on the way", func(t *testing.T) {
		// Only the manifest can tell: the byte is in the middle of a big file.
		var f faults
		f.flip.Store(true)
		f.after.Store(60 << 20)
		_, err := f.linker(t).Seed(t.Context(), request(dataset(t, s)))
		wantCode(t, err, engine.CodeManifestMismatch, "checksum", "try again")
	})
	t.Run("pool full", func(t *testing.T) {
		dir := tinyFS(t, 40<<20)
		_, err := l.Seed(t.Context(), request(dir))
		wantCode(t, err, engine.CodePoolFull, "full", "enlarge the pool")
		if !errors.Is(err, unix.ENOSPC) {
			t.Errorf("the cause is lost: %v", err)
		}
	})
	t.Run("not empty", func(t *testing.T) {
		dir := dataset(t, s)
		if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Seed(t.Context(), request(dir)); engine.CodeOf(err) != engine.CodeWrongState {
			t.Errorf("got %v", err)
		}
	})
	t.Run("another cluster", func(t *testing.T) {
		r := request(dataset(t, s))
		r.Facts.SystemID = "1"
		_, err := l.Seed(t.Context(), r)
		wantCode(t, err, engine.CodeSystemIDMismatch, "another cluster", "host and port")
	})
	t.Run("sync fails", func(t *testing.T) {
		l := newLinker(t)
		l.o.SyncTree = func(string) error { return unix.EIO }
		if _, err := l.Seed(t.Context(), request(dataset(t, s))); !errors.Is(err, unix.EIO) {
			t.Errorf("got %v, want the failed sync", err)
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		r := request(dataset(t, s))
		r.MaxRate = 1000 // KiB/s: minutes
		why := errors.New("enough")
		r.OnProgress = func(int64, int64) { cancel(why) }
		quickly(t, "cancelling", 10*time.Second, func() {
			if _, err := l.Seed(ctx, r); !errors.Is(err, why) {
				t.Errorf("got %v, want the cause", err)
			}
		})
		testenv.Eventually(t, 20*time.Second, func() error {
			if n := value(t, s, "SELECT count(*) FROM pg_stat_replication"); n != "0" {
				return fmt.Errorf("production still has %s backups running", n)
			}
			return nil
		})
	})
	for _, c := range []string{"gzip", "lz4", "zstd"} {
		t.Run("compressed "+c, func(t *testing.T) {
			dir, res := seed(t, l, s, facts, func(r *engine.SeedRequest) { r.Compress = c })
			if res.Bytes < 90<<20 {
				t.Errorf("only %d bytes", res.Bytes)
			}
			checkOwners(t, dir, s)
		})
	}
	t.Run("production stopped", func(t *testing.T) {
		r := request(dataset(t, s))
		r.MaxRate = 20000
		stopped := make(chan error, 1)
		once := false
		r.OnProgress = func(done, _ int64) {
			if !once && done > 1<<20 {
				once = true
				stopped <- s.Kill()
			}
		}
		_, err := l.Seed(t.Context(), r)
		wantCode(t, err, engine.CodeBackupFailed, "broke off", "check that production runs")
		if err := <-stopped; err != nil {
			t.Error(err)
		}
	})
}

func checkOwners(t *testing.T, dir string, s *pgtest.Server) {
	t.Helper()
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		var st unix.Stat_t
		if err := unix.Lstat(path, &st); err != nil {
			return err
		}
		if int(st.Uid) != s.UID || int(st.Gid) != s.GID || info.Mode().IsRegular() && info.Mode().Perm() != 0o600 {
			t.Errorf("%s belongs to %d:%d, mode %s", path, st.Uid, st.Gid, info.Mode())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// tinyFS is a tmpfs that is soon full.
func tinyFS(t *testing.T, size int) string {
	t.Helper()
	testenv.Root(t)
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", unix.MS_NODEV|unix.MS_NOSUID, fmt.Sprintf("size=%d,mode=755", size)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestArchiveCannotEscape feeds the extractor what no server sends.
func TestArchiveCannotEscape(t *testing.T) {
	for name, h := range map[string]tar.Header{
		"up":           {Name: "../outside", Typeflag: tar.TypeReg},
		"absolute":     {Name: "/etc/outside", Typeflag: tar.TypeReg},
		"nested up":    {Name: "base/../../outside", Typeflag: tar.TypeReg},
		"through link": {Name: "base/link", Linkname: "/tmp", Typeflag: tar.TypeSymlink},
		"hard link":    {Name: "base/link", Linkname: "/etc/passwd", Typeflag: tar.TypeLink},
		"device":       {Name: "base/dev", Typeflag: tar.TypeBlock},
		"fifo":         {Name: "base/fifo", Typeflag: tar.TypeFifo},
	} {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		h.Mode = 0o600
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		x, err := newExtractor(filepath.Join(dir), -1, -1)
		if err != nil {
			t.Fatal(err)
		}
		if err := x.archive(tar.NewReader(&b), ""); engine.CodeOf(err) != engine.CodeBackupFailed {
			t.Errorf("%s: got %v, want a refusal", name, err)
		}
		x.close()
		if _, err := os.Lstat(filepath.Join(dir, "outside")); err == nil {
			t.Errorf("%s: a file was written outside", name)
		}
	}
	// A link that is there already is not followed out either.
	dir, out := t.TempDir(), t.TempDir()
	x, err := newExtractor(dir, -1, -1)
	if err != nil {
		t.Fatal(err)
	}
	defer x.close()
	if err := os.Symlink(out, filepath.Join(dir, "pgdata", "base")); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.WriteHeader(&tar.Header{Name: "base/file", Typeflag: tar.TypeReg, Mode: 0o600}); err != nil {
		t.Fatal(err)
	}
	if err := x.archive(tar.NewReader(&b), ""); err == nil {
		t.Error("a link led out of the directory")
	}
}

func TestCheckManifest(t *testing.T) {
	const good = `{ "PostgreSQL-Backup-Manifest-Version": 1,
"Files": [
{ "Path": "base/1/1", "Size": 3, "Last-Modified": "2026-01-01 00:00:00 GMT", "Checksum-Algorithm": "CRC32C", "Checksum": "b73f4b36" },
{ "Encoded-Path": "622f32", "Size": 0, "Last-Modified": "2026-01-01 00:00:00 GMT", "Checksum-Algorithm": "CRC32C", "Checksum": "00000000" }
],
"WAL-Ranges": [
{ "Timeline": 1, "Start-LSN": "0/2000028", "End-LSN": "0/2000100" }
],
`
	files := func() map[string]written {
		return map[string]written{"base/1/1": {size: 3, crc: 0x364b3fb7}, "b/2": {}}
	}
	sign := func(s string) []byte { return signManifest(s) }
	if err := checkManifest(sign(good), files()); err != nil {
		t.Fatal(err)
	}
	missing, extra, size, sum := files(), files(), files(), files()
	delete(missing, "b/2")
	extra["surplus"] = written{}
	size["base/1/1"] = written{size: 4, crc: 0x364b3fb7}
	sum["base/1/1"] = written{size: 3, crc: 1}
	for what, err := range map[string]error{
		"lacks b/2":          checkManifest(sign(good), missing),
		"surplus":            checkManifest(sign(good), extra),
		"has 4 bytes":        checkManifest(sign(good), size),
		"has the checksum":   checkManifest(sign(good), sum),
		"own checksum":       checkManifest(bytes.Replace(sign(good), []byte(`"Size": 3`), []byte(`"Size": 4`), 1), files()),
		"not readable":       checkManifest([]byte("{"), files()),
		"of kind \"SHA256\"": checkManifest(sign(strings.Replace(good, "CRC32C", "SHA256", 1)), files()),
	} {
		if engine.CodeOf(err) != engine.CodeManifestMismatch || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: got %v", what, err)
		}
	}
}
