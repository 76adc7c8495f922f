package control

import (
	"iter"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// find returns the object that ref names, by id when it looks like one.
func find[T any](t engine.Table[T], prefix, ref string) (T, error) {
	if engine.ID(ref).HasPrefix(prefix) {
		return t.Get(engine.ID(ref))
	}
	return t.ByName(ref)
}

// collect reads a whole sequence.
func collect[T any](seq iter.Seq2[T, error], keep func(T) bool) ([]T, error) {
	var out []T
	for v, err := range seq {
		if err != nil {
			return nil, err
		}
		if keep == nil || keep(v) {
			out = append(out, v)
		}
	}
	return out, nil
}

// pageOf cuts one page out of a sequence in id order.
func pageOf[T any](seq iter.Seq2[T, error], page Page, id func(T) engine.ID, keep func(T) bool) (PageOf[T], error) {
	limit := page.Limit
	if limit <= 0 {
		limit = 100
	}
	limit = min(limit, 1000)
	var out PageOf[T]
	for v, err := range seq {
		if err != nil {
			return PageOf[T]{}, err
		}
		if page.After != "" && id(v) <= page.After || keep != nil && !keep(v) {
			continue
		}
		if len(out.Items) == limit {
			out.Next = id(out.Items[limit-1])
			return out, nil
		}
		out.Items = append(out.Items, v)
	}
	return out, nil
}

// checkMatch compares the revision a caller saw with the stored one.
func checkMatch(ifMatch, have uint64) error {
	if ifMatch == 0 || ifMatch == have {
		return nil
	}
	return &engine.Error{
		Class: engine.ClassPrecondition, Code: engine.CodePreconditionFailed,
		Message: "the object has changed since you read it",
		Hint:    "read it again and repeat the change with its new ETag",
		Details: map[string]any{"revision": have},
	}
}

// patchLabels applies a merge-patch.
func patchLabels(have map[string]string, patch map[string]*string) map[string]string {
	out := map[string]string{}
	for k, v := range have {
		out[k] = v
	}
	for k, v := range patch {
		if v == nil {
			delete(out, k)
		} else {
			out[k] = *v
		}
	}
	return out
}

// snapshotsOf lists the snapshots that belong to one source or clone, oldest first.
func snapshotsOf(tx engine.Tx, of engine.ID) ([]engine.Snapshot, error) {
	return collect(tx.Snapshots().All(), func(s engine.Snapshot) bool { return s.Of == of })
}

// childrenOf lists the timeflows that began at a snapshot.
func childrenOf(tx engine.Tx, snap engine.ID) ([]engine.Timeflow, error) {
	return collect(tx.Timeflows().All(), func(t engine.Timeflow) bool { return t.Parent == snap })
}

// resolved is where a clone's data comes from.
type resolved struct {
	Source   engine.ID // root source
	From     engine.ID // source or clone named by the request
	FromName string
	Snapshot engine.Snapshot
	// Live is set instead of Snapshot when the point is the current state of
	// a clone, of which a snapshot has to be taken first.
	Live *engine.Clone
	// DenyEgress are production's addresses, for when the source is gone.
	DenyEgress []string
}

// resolveFrom finds the snapshot that "from" and "at" name together.
func resolveFrom(tx engine.Tx, from string, at engine.Point) (resolved, error) {
	if s, err := find(tx.Sources(), engine.PrefixSource, from); err == nil {
		snap, err := resolveOn(tx, s.ID, s.Name, at, engine.SnapshotPrepared)
		return resolved{Source: s.ID, From: s.ID, FromName: s.Name, Snapshot: snap}, err
	} else if engine.ClassOf(err) != engine.ClassNotFound {
		return resolved{}, err
	}
	if engine.ID(from).HasPrefix(engine.PrefixSnapshot) {
		return resolveSnapshotID(tx, engine.ID(from))
	}
	if engine.ID(from).HasPrefix(engine.PrefixBookmark) {
		return resolveBookmarkID(tx, engine.ID(from))
	}
	c, err := find(tx.Clones(), engine.PrefixClone, from)
	if engine.ClassOf(err) == engine.ClassNotFound {
		return resolved{}, missingOrigin(from)
	}
	if err != nil {
		return resolved{}, err
	}
	out := resolved{Source: c.Source, From: c.ID, FromName: c.Name, DenyEgress: c.DenyEgress}
	if at.Kind == engine.PointLatest {
		out.Live = &c
		return out, nil
	}
	out.Snapshot, err = resolveOn(tx, c.ID, c.Name, at, engine.SnapshotClone)
	return out, err
}

func missingOrigin(from string) error {
	return engine.Errorf(engine.ClassNotFound, engine.CodeSourceNotFound,
		"no source, clone or snapshot is called %q", from).WithHint("see `ramet source list` and `ramet clone list`")
}

func resolveSnapshotID(tx engine.Tx, id engine.ID) (resolved, error) {
	snap, err := tx.Snapshots().Get(id)
	if err != nil {
		return resolved{}, err
	}
	if err := usable(snap, snap.Of); err != nil {
		return resolved{}, err
	}
	out := resolved{From: snap.Of, Snapshot: snap}
	if c, err := tx.Clones().Get(snap.Of); err == nil {
		out.Source, out.FromName, out.DenyEgress = c.Source, c.Name, c.DenyEgress
	} else if s, err := tx.Sources().Get(snap.Of); err == nil {
		out.Source, out.FromName = s.ID, s.Name
	}
	return out, nil
}

// resolveOn finds a snapshot of one owner. latest is its newest usable one.
func resolveOn(tx engine.Tx, of engine.ID, name string, at engine.Point, want engine.SnapshotKind) (engine.Snapshot, error) {
	switch at.Kind {
	case engine.PointLatest, engine.PointSnapshot, engine.PointBare:
	case engine.PointBookmark:
		return resolveBookmark(tx, of, name, at.Value)
	case engine.PointTime, engine.PointLSN, engine.PointXID, engine.PointRestorePoint:
		return engine.Snapshot{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidPoint,
			"the point %s cannot be used: this version clones snapshots only", at).
			WithHint("use latest, snapshot:NAME or bookmark:NAME; `ramet snapshot list --of " + name + "` shows them")
	}
	all, err := snapshotsOf(tx, of)
	if err != nil {
		return engine.Snapshot{}, err
	}
	if at.Kind == engine.PointLatest {
		for i := len(all) - 1; i >= 0; i-- {
			if all[i].Kind == want && all[i].Status == engine.SnapshotReady {
				return all[i], nil
			}
		}
		return engine.Snapshot{}, engine.Errorf(engine.ClassPrecondition, engine.CodeNotPrepared,
			"%s has no snapshot that can be cloned yet", name).WithHint("run `ramet source sync " + name + "` and try again")
	}
	var hit *engine.Snapshot
	for i := range all {
		s := &all[i]
		if s.Status == engine.SnapshotTombstone || string(s.ID) != at.Value && s.Name != at.Value {
			continue
		}
		// A raw snapshot shares its name with the prepared one made of it.
		if hit == nil || s.Kind == want {
			hit = s
		}
	}
	if at.Kind == engine.PointBare {
		marked, err := bareBookmark(tx, of, at.Value, hit)
		if err != nil || marked.ID != "" {
			return marked, err
		}
	}
	if hit == nil {
		return engine.Snapshot{}, engine.Errorf(engine.ClassNotFound, engine.CodeSnapshotNotFound,
			"%s has no snapshot %q", name, strings.TrimSpace(at.Value)).
			WithHint("`ramet snapshot list --of " + name + "` shows them")
	}
	if hit.Kind == engine.SnapshotRaw {
		return preparedOf(all, *hit)
	}
	return *hit, usable(*hit, of)
}

// bareBookmark reads a point without its kind as a bookmark of the owner's.
// The snapshot is empty when it is none. It must not name two things.
func bareBookmark(tx engine.Tx, of engine.ID, value string, snap *engine.Snapshot) (engine.Snapshot, error) {
	b, err := find(tx.Bookmarks(), engine.PrefixBookmark, value)
	if err != nil || b.Of != of {
		return engine.Snapshot{}, nil //nolint:nilerr // then it is no bookmark
	}
	if snap != nil && snap.ID != b.Snapshot {
		return engine.Snapshot{}, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidPoint,
			"%q is both a snapshot and a bookmark", value).WithHint("write snapshot:" + value + " or bookmark:" + value)
	}
	return bookmarked(tx, b)
}

// preparedOf finds the prepared snapshot made of a raw one.
func preparedOf(all []engine.Snapshot, raw engine.Snapshot) (engine.Snapshot, error) {
	for _, s := range all {
		if s.Raw == raw.ID && s.Status == engine.SnapshotReady {
			return s, nil
		}
	}
	return engine.Snapshot{}, engine.Errorf(engine.ClassPrecondition, engine.CodeNotPrepared,
		"snapshot %s is raw and no prepared snapshot was made of it", raw.Name).WithHint("choose a prepared snapshot")
}

func usable(s engine.Snapshot, of engine.ID) error {
	if s.Status == engine.SnapshotReady && s.Kind != engine.SnapshotRaw {
		return nil
	}
	return engine.Errorf(engine.ClassConflict, engine.CodeWrongState,
		"snapshot %s of %s is %s (%s) and cannot be cloned", s.Name, of, s.Status, s.Kind).WithHint("choose a ready snapshot")
}
