package catalog

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/ramet-io/ramet/engine"
)

var (
	keyVersion = []byte("version")
	keyCreated = []byte("created")
)

// migration brings a file from version to-1 to version to.
type migration struct {
	to  uint64
	run func(*bolt.Tx) error
}

// migrations returns every step ever made, in order. To change the layout, add
// one here, draw the new tree in the package comment, and keep a file of the
// former version in testdata. A migration must not use the object types of
// package engine: those change, old files do not.
func migrations() []migration {
	return []migration{
		{1, createV1},
		{2, addIndexes},
		{3, addPeople},
	}
}

// Version is the schema version this program writes.
func Version() uint64 {
	all := migrations()
	return all[len(all)-1].to
}

// migrate brings the file to the present version, in one transaction.
func (c *Catalog) migrate(ctx context.Context) error {
	have, err := c.version()
	if err != nil {
		return err
	}
	want := Version()
	if have > want {
		return &engine.Error{
			Class: engine.ClassPrecondition, Code: engine.CodeCatalogVersion,
			Message: fmt.Sprintf("the catalog %s has version %d; this program knows up to %d", c.path, have, want),
			Hint:    "start the newer ramet that wrote it, or put back the backup made before its upgrade (" + c.backup + ")",
		}
	}
	if have == want {
		return nil
	}
	if have > 0 {
		name := fmt.Sprintf("catalog-v%d-%s.db", have, c.now().UTC().Format("20060102T150405Z"))
		if err := c.Backup(ctx, filepath.Join(c.backup, name)); err != nil {
			return fmt.Errorf("back up before migration: %w", err)
		}
		c.log.Info("migrate catalog", "from", have, "to", want, "backup", name)
	}
	return fullDisk(c.db.Update(func(tx *bolt.Tx) error {
		for _, m := range migrations() {
			if m.to <= have {
				continue
			}
			if err := m.run(tx); err != nil {
				return fmt.Errorf("migrate catalog to version %d: %w", m.to, err)
			}
		}
		return tx.Bucket(bucketMeta).Put(keyVersion, binary.BigEndian.AppendUint64(nil, want))
	}))
}

// version reads the file's version; 0 means it is new.
func (c *Catalog) version() (v uint64, err error) {
	err = c.db.View(func(tx *bolt.Tx) error {
		meta := tx.Bucket(bucketMeta)
		if meta == nil {
			if key, _ := tx.Cursor().First(); key != nil {
				return damagedFile(c.path, fmt.Errorf("it has a bucket %q but no version", shorten(string(key))))
			}
			return nil
		}
		raw := meta.Get(keyVersion)
		if len(raw) != 8 {
			return damagedFile(c.path, fmt.Errorf("its version is %d bytes long", len(raw)))
		}
		if v = binary.BigEndian.Uint64(raw); v == 0 {
			return damagedFile(c.path, fmt.Errorf("its version is 0"))
		}
		return nil
	})
	return v, err
}

// createV1 is the first layout: objects by id, and nothing to find them by.
func createV1(tx *bolt.Tx) error {
	for _, name := range []string{
		"meta", "sources", "timeflows", "snapshots", "clones", "tokens", "operations", "audit", "replies", "replies-expiry",
	} {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return fmt.Errorf("create bucket %s: %w", name, err)
		}
	}
	return tx.Bucket(bucketMeta).Put(keyCreated, []byte(time.Now().UTC().Format(time.RFC3339)))
}

// addPeople makes the buckets of users, projects, sessions, bookmarks,
// notifications, deliveries and usage, and the project that owns whatever
// names none.
func addPeople(tx *bolt.Tx) error {
	for _, name := range []string{"users", "projects", "sessions", "bookmarks", "notifications", "deliveries", "usage"} {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return fmt.Errorf("create bucket %s: %w", name, err)
		}
	}
	for _, name := range []string{"users", "projects", "bookmarks", "notifications"} {
		if _, err := tx.Bucket([]byte("names")).CreateBucket([]byte(name)); err != nil {
			return fmt.Errorf("create the names of %s: %w", name, err)
		}
	}
	now := time.Now().UTC().Format(time.RFC3339Nano)
	record, err := json.Marshal(map[string]any{
		"ID": "prj_default", "Name": "default", "CreatedAt": now, "UpdatedAt": now, "Revision": 1,
	})
	if err != nil {
		return err
	}
	if err := tx.Bucket([]byte("projects")).Put([]byte("prj_default"), record); err != nil {
		return err
	}
	return tx.Bucket([]byte("names")).Bucket([]byte("projects")).Put([]byte("default"), []byte("prj_default"))
}

// v1Object is what addIndexes needs of any object of version 1.
type v1Object struct {
	ID     string
	Name   string
	Of     string
	Status string
}

// addIndexes makes names and operations-unfinished from the objects.
func addIndexes(tx *bolt.Tx) error {
	names, err := tx.CreateBucket([]byte("names"))
	if err != nil {
		return err
	}
	for bucket, index := range map[string]string{"sources": "shared", "clones": "shared", "snapshots": "snapshots", "tokens": "tokens"} {
		to, err := names.CreateBucketIfNotExists([]byte(index))
		if err != nil {
			return err
		}
		err = eachV1(tx, bucket, func(o v1Object) error {
			key := o.Name
			if bucket == "snapshots" && key != "" {
				key = o.Of + "/" + key
			}
			if key == "" {
				return nil
			}
			if other := to.Get([]byte(key)); other != nil {
				return fmt.Errorf("%s and %s are both named %s", other, o.ID, strconv.Quote(key))
			}
			return to.Put([]byte(key), []byte(o.ID))
		})
		if err != nil {
			return err
		}
	}
	unfinished, err := tx.CreateBucket([]byte("operations-unfinished"))
	if err != nil {
		return err
	}
	return eachV1(tx, "operations", func(o v1Object) error {
		switch o.Status {
		case "pending", "running", "cancelling":
			return unfinished.Put([]byte(o.ID), nil)
		}
		return nil
	})
}

func eachV1(tx *bolt.Tx, bucket string, fn func(v1Object) error) error {
	return tx.Bucket([]byte(bucket)).ForEach(func(id, raw []byte) error {
		var o v1Object
		if err := json.Unmarshal(raw, &o); err != nil {
			return damagedRecord(bucket, string(id), err)
		}
		o.ID = string(id)
		return fn(o)
	})
}
