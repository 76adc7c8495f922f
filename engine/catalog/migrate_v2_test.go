package catalog

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
)

func TestMigrateFromV2(t *testing.T) {
	path := unpack(t, "testdata/catalog-v2.db.gz")
	if v, err := fileVersion(path); v != 2 || err != nil {
		t.Fatalf("the file has version %d, %v", v, err)
	}
	now := time.Date(2026, 3, 4, 6, 0, 0, 0, time.UTC)
	c := reopen(t, Options{Path: path, Now: func() time.Time { return now }})
	if v, err := c.version(); v != Version() || err != nil {
		t.Errorf("version %d, %v", v, err)
	}
	view(t, c, func(tx engine.Tx) error {
		src, err := tx.Sources().ByName("shop")
		if err != nil || src.Server.Position != 0x1A0000028 || string(src.Link.Password) != "\x01\x02\x03" || src.KeepLast != 3 || src.Revision != 1 {
			t.Errorf("source: got %+v, %v", src, err)
		}
		tf, err := tx.Timeflows().Get(src.Timeflow)
		if err != nil || tf.Of != src.ID || tf.StartLSN != 0x2000028 {
			t.Errorf("timeflow: got %+v, %v", tf, err)
		}
		clo, err := tx.Clones().ByName("dev")
		if err != nil || !clo.Locked || clo.Settings["work_mem"] != "7MB" || len(clo.Undo) != 1 || string(clo.Password) != "\x04\x05\x06" || clo.Project != "" {
			t.Errorf("clone: got %+v, %v", clo, err)
		}
		snp, err := tx.Snapshots().ByName(string(src.ID) + "/20260304-050607")
		if err != nil || !snp.Verified || snp.Labels["team"] != "blue" {
			t.Errorf("snapshot: got %+v, %v", snp, err)
		}
		if _, err := tx.Tokens().ByName("ci"); err != nil {
			t.Errorf("token: %v", err)
		}
		if log, err := tx.Audit().Newest(10, ""); err != nil || len(log) != 1 || log[0].Action != "token.create" {
			t.Errorf("audit: got %+v, %v", log, err)
		}
		if r, found, err := tx.Replies().Get("admin k1"); err != nil || !found || r.Status != 202 {
			t.Errorf("reply: got %+v, %t, %v", r, found, err)
		}
		// What version 3 adds is there and works.
		p, err := tx.Projects().ByName("default")
		if err != nil || p.ID != engine.DefaultProject {
			t.Errorf("default project: got %+v, %v", p, err)
		}
		_, err = tx.Users().ByName("nobody")
		wantCode(t, err, engine.ClassNotFound, engine.CodeUserNotFound)
		return nil
	})
	if got, want := unfinished(t, c), []engine.ID{"op_01hzy8k3v0000000000000000h"}; !slices.Equal(got, want) {
		t.Errorf("unfinished: got %v, want %v", got, want)
	}
	update(t, c, func(tx engine.Tx) error {
		return tx.Bookmarks().Put(&engine.Bookmark{Meta: meta(engine.PrefixBookmark, "release")})
	})
	backups, err := filepath.Glob(filepath.Join(filepath.Dir(path), "backup", "catalog-v2-*.db"))
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups: %v, %v", backups, err)
	}
	if v, err := CheckFile(t.Context(), backups[0]); v != 2 || err != nil {
		t.Errorf("the backup: version %d, %v", v, err)
	}
}
