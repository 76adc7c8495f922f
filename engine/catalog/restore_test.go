package catalog

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

// filled makes a catalog with one source, closes it and returns its options.
func filled(t *testing.T, source string) Options {
	t.Helper()
	opt := Options{Path: filepath.Join(t.TempDir(), "catalog.db"), LockTimeout: 100 * time.Millisecond}
	c, err := Open(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	update(t, c, func(tx engine.Tx) error {
		return tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, source)})
	})
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return opt
}

func has(t *testing.T, opt Options, source string) {
	t.Helper()
	c := reopen(t, opt)
	view(t, c, func(tx engine.Tx) error { _, err := tx.Sources().ByName(source); return err })
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestBackupAndRestore(t *testing.T) {
	opt := filled(t, "shop")
	c := reopen(t, opt)
	running := engine.Operation{Meta: meta(engine.PrefixOperation, ""), Kind: "clone.create", Status: engine.OperationRunning}
	update(t, c, func(tx engine.Tx) error { return tx.Operations().Put(&running) })
	made, err := c.BackupNow(t.Context())
	if err != nil || made.Version != Version() || made.Bytes == 0 {
		t.Fatalf("got %+v, %v", made, err)
	}
	update(t, c, func(tx engine.Tx) error {
		return tx.Sources().Put(&engine.Source{Meta: meta(engine.PrefixSource, "later")})
	})
	all, err := c.Backups(t.Context())
	if err != nil || len(all) != 1 || all[0] != made {
		t.Errorf("list: got %+v, %v", all, err)
	}
	_, err = Restore(t.Context(), opt, made.Name)
	wantCode(t, err, engine.ClassConflict, engine.CodeCatalogLocked)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(t.Context(), opt, made.Name)
	if err != nil || kept == "" {
		t.Fatalf("restore: kept %q, %v", kept, err)
	}
	has(t, opt, "shop")
	after := reopen(t, opt)
	view(t, after, func(tx engine.Tx) error {
		_, err := tx.Sources().ByName("later")
		wantCode(t, err, engine.ClassNotFound, engine.CodeSourceNotFound)
		op, err := tx.Operations().Get(running.ID)
		if err != nil || op.Status != engine.OperationFailed || op.Error.Code != engine.CodeInterrupted {
			t.Errorf("the operation that ran when the backup was made is %s, %v", op.Status, err)
		}
		return nil
	})
	if ids := unfinished(t, after); len(ids) != 0 {
		t.Errorf("unfinished: %v", ids)
	}
	has(t, Options{Path: kept}, "later")
}

func TestRestoreWhereThereIsNone(t *testing.T) {
	opt := filled(t, "shop")
	moved := filepath.Join(t.TempDir(), "kept.db")
	if err := os.Rename(opt.Path, moved); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(t.Context(), opt, moved)
	if err != nil || kept != "" {
		t.Fatalf("kept %q, %v", kept, err)
	}
	has(t, opt, "shop")
	_, err = Restore(t.Context(), opt, "no-such-backup.db")
	wantCode(t, err, engine.ClassNotFound, engine.CodeInvalidRequest)
}

// TestDamagedFiles: a damaged catalog is an error that says what to do, never
// a panic; it is neither opened nor restored, and can be moved aside.
func TestDamagedFiles(t *testing.T) {
	damage := map[string]func(t *testing.T, path string, whole []byte) []byte{
		"garbage": func(_ *testing.T, _ string, whole []byte) []byte {
			return []byte(strings.Repeat("not a catalog\n", 1000))
		},
		"truncated": func(_ *testing.T, _ string, whole []byte) []byte { return whole[:3*os.Getpagesize()] },
		"cut short": func(_ *testing.T, _ string, whole []byte) []byte { return whole[:os.Getpagesize()+100] },
		"both meta pages": func(_ *testing.T, _ string, whole []byte) []byte {
			for _, at := range []int{24, os.Getpagesize() + 24} {
				whole[at] ^= 0xff
			}
			return whole
		},
		"without a version": func(t *testing.T, path string, _ []byte) []byte {
			db, err := bolt.Open(path, 0o600, nil)
			if err != nil {
				t.Fatal(err)
			}
			err = db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bucketMeta).Delete(keyVersion) })
			if err := errors.Join(err, db.Close()); err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			return b
		},
	}
	for name, change := range damage {
		t.Run(name, func(t *testing.T) {
			opt := filled(t, "shop")
			whole, err := os.ReadFile(opt.Path)
			if err != nil {
				t.Fatal(err)
			}
			bad := change(t, opt.Path, whole)
			if err := os.WriteFile(opt.Path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err = Open(t.Context(), opt)
			if engine.ClassOf(err) != engine.ClassDataLoss || !strings.Contains(engine.HintOf(err), "ramet catalog restore") {
				t.Errorf("open: got %v (hint %q), want data loss", err, engine.HintOf(err))
			}
			if _, err := CheckFile(t.Context(), opt.Path); engine.ClassOf(err) != engine.ClassDataLoss || err == nil {
				t.Errorf("check: got %v, want data loss", err)
			}
			good := filled(t, "good")
			if _, err := Restore(t.Context(), good, opt.Path); engine.ClassOf(err) != engine.ClassDataLoss || err == nil {
				t.Errorf("restore: got %v, want data loss", err)
			}
			has(t, good, "good")
			if _, err := Restore(t.Context(), opt, good.Path); err != nil {
				t.Errorf("restore over the damaged one: %v", err)
			}
			has(t, opt, "good")
		})
	}
}

func TestDamagedRecordIsFound(t *testing.T) {
	opt := filled(t, "shop")
	c, err := Open(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	raw(t, c, func(tx *bolt.Tx) error { return tx.Bucket([]byte("clones")).Put([]byte("clo_x"), []byte(`{"ID":`)) })
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := CheckFile(t.Context(), opt.Path); engine.ClassOf(err) != engine.ClassDataLoss || err == nil {
		t.Errorf("got %v, want data loss", err)
	}
}

func TestNewerBackupIsNotRestored(t *testing.T) {
	opt, newer := filled(t, "shop"), filled(t, "newer")
	c, err := Open(t.Context(), newer)
	if err != nil {
		t.Fatal(err)
	}
	raw(t, c, func(tx *bolt.Tx) error {
		return tx.Bucket(bucketMeta).Put(keyVersion, binary.BigEndian.AppendUint64(nil, Version()+1))
	})
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Restore(t.Context(), opt, newer.Path)
	wantCode(t, err, engine.ClassPrecondition, engine.CodeCatalogVersion)
	has(t, opt, "shop")
}

func TestSetAside(t *testing.T) {
	opt := filled(t, "shop")
	kept, err := SetAside(opt)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(opt.Path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the catalog is there: %v", err)
	}
	has(t, Options{Path: kept}, "shop")
}

func TestManualBackupsAreBounded(t *testing.T) {
	now := &clock{time.Date(2026, 2, 25, 12, 0, 0, 0, time.UTC)}
	c := open(t, func(o *Options) { o.Now = now.now })
	for range KeepManual + 2 {
		if _, err := c.BackupNow(t.Context()); err != nil {
			t.Fatal(err)
		}
		now.at = now.at.Add(time.Second)
	}
	all, err := c.Backups(t.Context())
	if err != nil || len(all) != KeepManual {
		t.Errorf("%d backups are left, %v", len(all), err)
	}
}

// TestPutBackKeepsItsAge: what a repair puts back is as old as it was.
func TestPutBackKeepsItsAge(t *testing.T) {
	c := open(t, nil)
	born := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	src := engine.Source{Meta: meta(engine.PrefixSource, "shop")}
	src.CreatedAt, src.Revision = born, 41
	update(t, c, func(tx engine.Tx) error { return tx.Sources().Put(&src) })
	if !src.CreatedAt.Equal(born) || src.Revision != 42 {
		t.Errorf("got %+v", src.Meta)
	}
}
