package catalog

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// auditLog implements engine.AuditLog. Entries are never changed.
type auditLog struct{ tx *tx }

// Append implements engine.AuditLog.
func (a auditLog) Append(e engine.AuditEntry) error {
	b, err := a.tx.bucket(bucketAudit)
	if err != nil {
		return err
	}
	if e.ID == "" {
		e.ID = engine.NewID(engine.PrefixAudit)
	}
	if e.At.IsZero() {
		e.At = a.tx.now
	}
	if b.Get([]byte(e.ID)) != nil {
		return fmt.Errorf("append audit entry %s: it is there already", e.ID)
	}
	raw, err := json.Marshal(e)
	if err == nil {
		err = b.Put([]byte(e.ID), raw)
	}
	if err != nil {
		return fmt.Errorf("append audit entry %s: %w", e.ID, err)
	}
	return nil
}

// Newest implements engine.AuditLog.
func (a auditLog) Newest(limit int, before engine.ID) ([]engine.AuditEntry, error) {
	b, err := a.tx.bucket(bucketAudit)
	if err != nil {
		return nil, err
	}
	var out []engine.AuditEntry
	for id, raw := range backward(b, before) {
		if len(out) >= limit {
			break
		}
		e, err := decodeAudit(engine.ID(id), raw)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

// Oldest implements engine.AuditLog.
func (a auditLog) Oldest(limit int, after engine.ID) ([]engine.AuditEntry, error) {
	b, err := a.tx.bucket(bucketAudit)
	if err != nil {
		return nil, err
	}
	var out []engine.AuditEntry
	c := b.Cursor()
	id, raw := c.Seek([]byte(after))
	if string(id) == string(after) && id != nil {
		id, raw = c.Next()
	}
	for ; id != nil && len(out) < limit; id, raw = c.Next() {
		e, err := decodeAudit(engine.ID(id), raw)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

func decodeAudit(id engine.ID, raw []byte) (engine.AuditEntry, error) {
	var e engine.AuditEntry
	err := json.Unmarshal(raw, &e)
	if err == nil && e.ID != id {
		err = errors.New("its id differs")
	}
	if err != nil {
		return engine.AuditEntry{}, damagedRecord("audit entry", string(id), err)
	}
	return e, nil
}
