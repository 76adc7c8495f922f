package catalog

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

const oldFile = "testdata/catalog-v1.db.gz"

// v1Content is what the version 1 file in testdata holds: literal JSON, as
// that version wrote it, and not made from today's types.
var v1Content = map[string]map[string]string{
	"sources": {
		"src_01hzy8k3v0000000000000000a": `{"ID":"src_01hzy8k3v0000000000000000a","Name":"shop","Labels":null,"CreatedAt":"2026-01-02T03:04:05.6Z","UpdatedAt":"2026-01-02T03:04:05.6Z","Revision":7,"Kind":"postgres","Mode":"physical","Status":"running","Server":{"SystemID":"7300000000000000001","Major":15,"Position":"1/A0000028"}}`,
	},
	"clones": {
		"clo_01hzy8k3v0000000000000000b": `{"ID":"clo_01hzy8k3v0000000000000000b","Name":"dev","Revision":3,"Kind":"vdb","Status":"running","Password":"AQID","Port":6001}`,
		"clo_01hzy8k3v0000000000000000c": `{"ID":"clo_01hzy8k3v0000000000000000c","Name":"","Revision":1,"Kind":"vdb","Status":"failed"}`,
	},
	"snapshots": {
		"snp_01hzy8k3v0000000000000000d": `{"ID":"snp_01hzy8k3v0000000000000000d","Name":"20260102-030405","Of":"src_01hzy8k3v0000000000000000a","Kind":"raw","Status":"ready","LSN":"1/A0000028"}`,
		"snp_01hzy8k3v0000000000000000e": `{"ID":"snp_01hzy8k3v0000000000000000e","Name":"20260102-030405","Of":"clo_01hzy8k3v0000000000000000b","Kind":"clone","Status":"ready"}`,
	},
	"tokens": {
		"tok_01hzy8k3v0000000000000000f": `{"ID":"tok_01hzy8k3v0000000000000000f","Name":"ci","Hash":"AAEC","Role":"developer"}`,
	},
	"operations": {
		"op_01hzy8k3v0000000000000000g": `{"ID":"op_01hzy8k3v0000000000000000g","Kind":"clone.create","Status":"succeeded"}`,
		"op_01hzy8k3v0000000000000000h": `{"ID":"op_01hzy8k3v0000000000000000h","Kind":"clone.refresh","Status":"running"}`,
		"op_01hzy8k3v0000000000000000j": `{"ID":"op_01hzy8k3v0000000000000000j","Kind":"clone.refresh","Status":"pending"}`,
	},
	"audit": {
		"aud_01hzy8k3v0000000000000000k": `{"ID":"aud_01hzy8k3v0000000000000000k","Action":"token.create","Outcome":"allowed"}`,
	},
}

// writeV1 makes a file as version 1 left it.
func writeV1(t *testing.T, path string) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{NoFreelistSync: true})
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		if err := createV1(tx); err != nil {
			return err
		}
		for bucket, records := range v1Content {
			for id, record := range records {
				if err := tx.Bucket([]byte(bucket)).Put([]byte(id), []byte(record)); err != nil {
					return err
				}
			}
		}
		return tx.Bucket(bucketMeta).Put(keyVersion, binary.BigEndian.AppendUint64(nil, 1))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestV1FileIsWhatVersion1Wrote compares the file in testdata with the
// records it was made from; -generate-v1 makes it anew first.
func TestV1FileIsWhatVersion1Wrote(t *testing.T) {
	if *generateV1 {
		generate(t)
	}
	db, err := bolt.Open(unpackV1(t), 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	err = db.View(func(tx *bolt.Tx) error {
		if v := tx.Bucket(bucketMeta).Get(keyVersion); binary.BigEndian.Uint64(v) != 1 {
			t.Errorf("version %v", v)
		}
		if tx.Bucket(bucketNames) != nil || tx.Bucket(bucketUnfinished) != nil {
			t.Error("it has the indexes of version 2")
		}
		for bucket, records := range v1Content {
			n := 0
			for id, got := range forward(tx.Bucket([]byte(bucket))) {
				if n++; string(got) != records[id] {
					t.Errorf("%s: got %s, want %s", id, got, records[id])
				}
			}
			if n != len(records) {
				t.Errorf("%s: %d records, want %d", bucket, n, len(records))
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func generate(t *testing.T) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "v1.db")
	writeV1(t, path)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Close(), os.WriteFile(oldFile, packed.Bytes(), 0o644)); err != nil {
		t.Fatal(err)
	}
}

func unpackV1(t *testing.T) string { t.Helper(); return unpack(t, oldFile) }

// unpack puts an old file into a fresh directory.
func unpack(t *testing.T, file string) string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "catalog.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMigrateFromV1(t *testing.T) {
	path := unpackV1(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := reopen(t, Options{Path: path})
	if v, err := c.version(); v != Version() || err != nil {
		t.Errorf("version %d, %v", v, err)
	}
	view(t, c, func(tx engine.Tx) error {
		src, err := tx.Sources().ByName("shop")
		if err != nil {
			return err
		}
		if src.Revision != 7 || src.Server.Position.String() != "1/A0000028" {
			t.Errorf("source: got %+v", src)
		}
		clo, err := tx.Clones().ByName("dev")
		if err != nil || string(clo.Password) != "\x01\x02\x03" {
			t.Errorf("clone: got %+v, %v", clo, err)
		}
		snp, err := tx.Snapshots().ByName("clo_01hzy8k3v0000000000000000b/20260102-030405")
		if err != nil || snp.ID != "snp_01hzy8k3v0000000000000000e" {
			t.Errorf("snapshot: got %v, %v", snp.ID, err)
		}
		if _, err := tx.Tokens().ByName("ci"); err != nil {
			t.Errorf("token: %v", err)
		}
		return nil
	})
	if got, want := unfinished(t, c), []engine.ID{"op_01hzy8k3v0000000000000000h", "op_01hzy8k3v0000000000000000j"}; !slices.Equal(got, want) {
		t.Errorf("unfinished: got %v, want %v", got, want)
	}
	// The backup is the file as it was: it opens as version 1 and migrates again.
	backups, err := filepath.Glob(filepath.Join(filepath.Dir(path), "backup", "catalog-v1-*.db"))
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups: %v, %v", backups, err)
	}
	saved, err := os.ReadFile(backups[0])
	if err != nil || len(saved) == 0 || len(before) == 0 {
		t.Fatal(err)
	}
	restored := filepath.Join(t.TempDir(), "catalog.db")
	if err := os.WriteFile(restored, saved, 0o600); err != nil {
		t.Fatal(err)
	}
	again := reopen(t, Options{Path: restored})
	view(t, again, func(tx engine.Tx) error { _, err := tx.Clones().ByName("dev"); return err })
}

func TestFailedMigrationChangesNothing(t *testing.T) {
	path := unpackV1(t)
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("clones")).Put([]byte("clo_x"), []byte(`{"ID":"clo_x","Name":"shop"}`))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time meets the same version 1 file
		_, err = Open(t.Context(), Options{Path: path})
		if err == nil || !strings.Contains(err.Error(), `both named "shop"`) {
			t.Fatalf("got %v, want the two that share a name", err)
		}
	}
}

func TestNewerVersionIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "catalog.db")
	c, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	raw(t, c, func(tx *bolt.Tx) error {
		return tx.Bucket(bucketMeta).Put(keyVersion, binary.BigEndian.AppendUint64(nil, Version()+1))
	})
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Open(t.Context(), Options{Path: path})
	wantCode(t, err, engine.ClassPrecondition, engine.CodeCatalogVersion)
	if engine.HintOf(err) == "" {
		t.Error("no hint")
	}
}

func TestDailyBackupsKeepAWeek(t *testing.T) {
	now := &clock{time.Date(2026, 2, 25, 12, 0, 0, 0, time.UTC)}
	c := open(t, func(o *Options) { o.Now = now.now })
	update(t, c, func(tx engine.Tx) error {
		return tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, "shop")})
	})
	var newest string
	for day := range 9 {
		path, made, err := c.BackupDaily(t.Context())
		if err != nil || !made {
			t.Fatalf("day %d: %v, %v", day, made, err)
		}
		if _, made, err := c.BackupDaily(t.Context()); made || err != nil {
			t.Fatalf("day %d, second time: %v, %v", day, made, err)
		}
		newest, now.at = path, now.at.Add(24*time.Hour)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(newest), "*"))
	if err != nil || len(left) != KeepDaily || left[0] != strings.Replace(newest, "20260305", "20260227", 1) {
		t.Errorf("left %v, %v", left, err)
	}
	b := reopen(t, Options{Path: newest})
	view(t, b, func(tx engine.Tx) error { _, err := tx.Sources().ByName("shop"); return err })
}
