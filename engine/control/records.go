package control

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/storage"
)

// The labels that hold catalog records: the pool is the catalog's second home.
// A dataset carries its timeflow and, on its owner's present timeflow, the
// owner; a storage snapshot carries its snapshot. Secrets in them are sealed.
const (
	recordTimeflow = "record.timeflow"
	recordSource   = "record.source"
	recordClone    = "record.clone"
	recordSnapshot = "record.snapshot"
)

// labelKind marks what a dataset is for; verifyKind is one that goes with the
// operation that boots it.
const (
	labelKind  = "kind"
	verifyKind = "verify"
)

func trialLabels(ds engine.DatasetID) map[string]string {
	return map[string]string{"id": string(ds), labelKind: verifyKind}
}

// cloneLabels are the labels of a clone's dataset. owner is the clone when tf
// is its present timeflow, and nil for its former and future ones.
func cloneLabels(tf engine.Timeflow, name, masking string, owner *engine.Clone) map[string]string {
	l := timeflowLabels(tf)
	l["name"], l["masking"] = name, masking
	if owner == nil {
		return l
	}
	cl := *owner
	cl.Instance = nil
	return withRecord(l, recordClone, &cl, func() bool {
		dropped := len(cl.TimingsMS) > 0 || cl.Problem != nil
		cl.TimingsMS, cl.Problem = nil, nil
		return dropped
	}, func() bool {
		dropped := len(cl.Labels) > 0
		cl.Labels = nil
		return dropped
	})
}

// sourceLabels are the labels of a source's staging dataset. owner is nil
// while tf is not the source's present timeflow.
func sourceLabels(tf engine.Timeflow, name string, owner *engine.Source) map[string]string {
	l := timeflowLabels(tf)
	l["name"] = name
	if owner == nil {
		return l
	}
	src := *owner
	return withRecord(l, recordSource, &src, func() bool {
		dropped := len(src.Server.Warnings) > 0 || src.Problem != nil
		src.Server.Warnings, src.Problem = nil, nil
		return dropped
	}, func() bool {
		dropped := len(src.Labels) > 0
		src.Labels = nil
		return dropped
	})
}

// timeflowLabels are what every dataset of a timeflow carries.
func timeflowLabels(tf engine.Timeflow) map[string]string {
	l := map[string]string{"id": string(tf.ID), "of": string(tf.Of), labelKind: string(tf.Kind)}
	return withRecord(l, recordTimeflow, &tf)
}

func snapshotLabels(s engine.Snapshot) map[string]string {
	l := map[string]string{
		"id": string(s.ID), "name": s.Name, "of": string(s.Of), labelKind: string(s.Kind), "masking": s.Masking,
	}
	return withRecord(l, recordSnapshot, &s, func() bool {
		dropped := len(s.Warnings)+len(s.TimingsMS) > 0 || s.Problem != nil
		s.Warnings, s.TimingsMS, s.Problem = nil, nil, nil
		return dropped
	}, func() bool {
		dropped := len(s.Labels) > 0
		s.Labels = nil
		return dropped
	})
}

// takenLabels are those of a snapshot that is being taken: once it can be seen
// in the pool, it is whole. One that is hidden from the start stays so.
func takenLabels(s engine.Snapshot) map[string]string {
	if s.Status == engine.SnapshotCreating {
		s.Status = engine.SnapshotReady
	}
	return snapshotLabels(s)
}

// withRecord adds a record to labels. Where it is too large, its empty members
// go first, then what shrink takes away; where that does not help either, the
// record is left out. It is on the way of every clone create, hence quick where
// the record fits as it is.
func withRecord(l map[string]string, key string, obj any, shrink ...func() bool) map[string]string {
	if raw, err := json.Marshal(obj); err == nil {
		if l[key] = string(raw); storage.CheckLabels(l) == nil {
			return l
		}
		delete(l, key)
	}
	for i := 0; ; i++ {
		text, err := compact(obj)
		if err != nil {
			return l // cannot be: the catalog has encoded it before
		}
		l[key] = text
		if storage.CheckLabels(l) == nil {
			return l
		}
		for i < len(shrink) && !shrink[i]() {
			i++
		}
		if i >= len(shrink) {
			delete(l, key)
			return l
		}
	}
}

// compact encodes an object as the catalog does, without its empty members.
func compact(obj any) (string, error) {
	raw, err := json.Marshal(obj)
	if err != nil {
		return "", fmt.Errorf("encode a record: %w", err)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return "", fmt.Errorf("encode a record: %w", err)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(prune(v)); err != nil {
		return "", fmt.Errorf("encode a record: %w", err)
	}
	return string(bytes.TrimRight(out.Bytes(), "\n")), nil
}

// zeroTime is how encoding/json writes the zero time.
const zeroTime = "0001-01-01T00:00:00Z"

// prune drops members that decoding gives back as they were: empty ones. What
// a person has put into a map stays, empty or not.
func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			if k != "Settings" && k != "Labels" && k != "Params" {
				e = prune(e)
			}
			if empty(e) {
				delete(v, k)
			} else {
				v[k] = e
			}
		}
	case []any:
		for i := range v {
			v[i] = prune(v[i])
		}
	}
	return v
}

func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return v == "" || v == zeroTime
	case json.Number:
		return v == "0"
	case map[string]any:
		return len(v) == 0
	case []any:
		return len(v) == 0
	}
	return false
}

// record reads an object from a label; false when there is none, or when it is
// not of the object it stands at.
func record[T any](labels map[string]string, key string, meta func(*T) *engine.Meta) (obj T, ok bool) {
	text := labels[key]
	if text == "" {
		return obj, false
	}
	if err := json.Unmarshal([]byte(text), &obj); err != nil || meta(&obj).ID == "" {
		return obj, false
	}
	return obj, true
}

// kept is everything that the pool's labels say the catalog held.
type kept struct {
	flows     map[engine.ID]engine.Timeflow
	snapshots map[engine.ID]engine.Snapshot
	sources   map[engine.ID]engine.Source
	clones    map[engine.ID]engine.Clone
}

// keep reads the records of a listing of the pool. An owner may stand at more
// than one dataset, as after a kill in the middle of a refresh: the record that
// was written last counts. What stands at a tombstone was removed.
func keep(infos []storage.Info) kept {
	k := kept{
		flows: map[engine.ID]engine.Timeflow{}, snapshots: map[engine.ID]engine.Snapshot{},
		sources: map[engine.ID]engine.Source{}, clones: map[engine.ID]engine.Clone{},
	}
	for _, info := range infos {
		if info.IsSnapshot() {
			s, ok := record(info.Labels, recordSnapshot, func(s *engine.Snapshot) *engine.Meta { return &s.Meta })
			if ok && s.Storage == info.SnapshotID() {
				k.snapshots[s.ID] = s
			}
			continue
		}
		tf, ok := record(info.Labels, recordTimeflow, func(t *engine.Timeflow) *engine.Meta { return &t.Meta })
		if !ok || tf.Dataset != info.Dataset {
			continue
		}
		k.flows[tf.ID] = tf
		if tf.Tombstone {
			continue
		}
		keepNewest(k.clones, info.Labels, recordClone, func(c *engine.Clone) *engine.Meta { return &c.Meta })
		keepNewest(k.sources, info.Labels, recordSource, func(s *engine.Source) *engine.Meta { return &s.Meta })
	}
	return k
}

func keepNewest[T any](all map[engine.ID]T, labels map[string]string, key string, meta func(*T) *engine.Meta) {
	obj, ok := record(labels, key, meta)
	if !ok {
		return
	}
	m := meta(&obj)
	if have, there := all[m.ID]; !there || m.UpdatedAt.After(meta(&have).UpdatedAt) {
		all[m.ID] = obj
	}
}
