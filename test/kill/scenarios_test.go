//go:build failpoints

package kill

import (
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/test/harness"
)

// scenario brings one kind of operation about. A case is made anew for every
// kill; its functions are called in order: the world is prepared by making it,
// submit asks, and done or undone tells after the restart, by the operation's
// outcome, what must be.
type scenario struct {
	kind  string // operation kinds that submit starts, its children's included
	name  string // when a kind has several
	group string // scenarios of a group share a world
	begin func(t testing.TB, w *world) attempt
}

// attempt is one case of a scenario.
type attempt struct {
	submit func(t testing.TB) (client.Operation, error)
	undone func(t testing.TB) // checks, and puts what is expected into the world
	done   func(t testing.TB)
	end    func(t testing.TB) // tidies up; may be nil
	gone   string             // code of asking again after a failure that came when the object was gone already
}

const (
	onClones  = "clones"
	onSyncs   = "syncs"
	onSources = "sources"
)

func scenarios() []scenario {
	return []scenario{
		{kind: "clone.create", group: onClones, begin: createFrom("shop")},
		{kind: "clone.create", name: "of a clone", group: onClones, begin: createFrom("k")},
		{kind: "clone.refresh", group: onClones, begin: refresh},
		{kind: "clone.refresh", name: "of a clone", group: onClones, begin: refreshFromClone},
		{kind: "clone.rollback", group: onClones, begin: rollback},
		{kind: "clone.undo", group: onClones, begin: undo},
		{kind: "clone.start", group: onClones, begin: startClone},
		{kind: "clone.stop", group: onClones, begin: stopClone},
		{kind: "clone.snapshot", group: onClones, begin: snapshotClone},
		{kind: "clone.remove", group: onClones, begin: removeClone(false)},
		{kind: "clone.remove", name: "with a child", group: onClones, begin: removeClone(true)},
		{kind: "snapshot.delete", group: onClones, begin: deleteSnapshot},
		{kind: "snapshot.verify", group: onClones, begin: verifySnapshot},
		{kind: "source.sync", group: onSyncs, begin: syncSource},
		{kind: "snapshot.prepare", group: onSyncs, begin: syncSource},
		{kind: "source.link", group: onSources, begin: linkSource},
		{kind: "source.resync", group: onSources, begin: resyncSource},
		{kind: "source.remove", group: onSources, begin: removeSource},
		{kind: "system.repair", group: onSyncs, begin: repairSlot},
	}
}

func createFrom(from string) func(testing.TB, *world) attempt {
	return func(t testing.TB, w *world) attempt {
		name, want := w.fresh("new"), w.notes["k"]
		if from == "k" {
			w.write(t, "k")
			want = w.notes["k"]
		} else {
			want = "one"
		}
		return attempt{
			submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitClone(name, from, "") },
			undone: func(t testing.TB) {
				if w.hasClone(t, name) {
					t.Errorf("clone %s is there although its create failed", name)
				}
			},
			done: func(testing.TB) { w.notes[name] = want },
			end:  func(t testing.TB) { w.removeClone(t, name) },
		}
	}
}

func (w *world) removeClone(t testing.TB, name string) {
	t.Helper()
	harness.Try(w.ask(t).Verb(name, "remove"))(t)
	delete(w.notes, name)
}

// changing is the attempt of a verb that replaces what the clone k holds.
func (w *world) changing(verb, want string) attempt {
	before := w.notes["k"]
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitVerb("k", verb) },
		undone: func(testing.TB) { w.notes["k"] = before },
		done:   func(testing.TB) { w.notes["k"] = want },
	}
}

func refresh(t testing.TB, w *world) attempt {
	w.write(t, "k")
	return w.changing("refresh", "one")
}

// refreshFromClone is a refresh whose point is the present state of another
// clone, of which a snapshot is taken first.
func refreshFromClone(t testing.TB, w *world) attempt {
	const name = "of-k"
	if !w.hasClone(t, name) {
		harness.Try(w.ask(t).NewClone(name, "k", ""))(t)
		w.notes[name] = w.notes["k"]
	}
	w.write(t, "k")
	before, want := w.notes[name], w.notes["k"]
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitVerb(name, "refresh") },
		undone: func(testing.TB) { w.notes[name] = before },
		done:   func(testing.TB) { w.notes[name] = want },
	}
}

func rollback(t testing.TB, w *world) attempt {
	w.write(t, "k")
	mark, want := w.fresh("mark"), w.notes["k"]
	harness.Try(w.ask(t).Verb("k", "snapshot "+mark))(t)
	w.write(t, "k")
	return w.changing("rollback snapshot:"+mark, want)
}

func undo(t testing.TB, w *world) attempt {
	w.write(t, "k")
	want := w.notes["k"]
	harness.Try(w.ask(t).Verb("k", "refresh"))(t)
	w.notes["k"] = "one"
	w.write(t, "k")
	return w.changing("undo", want)
}

func startClone(t testing.TB, w *world) attempt {
	w.write(t, "k")
	before := w.notes["k"]
	harness.Try(w.ask(t).Verb("k", "stop"))(t)
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitVerb("k", "start") },
		// A start that failed leaves the clone failed, and says why.
		undone: func(t testing.TB) {
			if c := harness.Try(w.ask(t).Clone("k"))(t); c.Status == "running" {
				t.Errorf("the clone runs although its start failed")
			}
			harness.Try(w.ask(t).Verb("k", "start"))(t)
			harness.Try(w.ask(t).Verb("k", "stop"))(t)
		},
		done: func(testing.TB) { w.notes["k"] = before },
	}
}

func stopClone(t testing.TB, w *world) attempt {
	w.write(t, "k")
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitVerb("k", "stop") },
		undone: func(testing.TB) {},
		done: func(t testing.TB) {
			if c := harness.Try(w.ask(t).Clone("k"))(t); c.Status != "stopped" {
				t.Errorf("the clone is %s, want stopped", c.Status)
			}
		},
		end: func(t testing.TB) { harness.Try(w.ask(t).Verb("k", "start"))(t) },
	}
}

func snapshotClone(t testing.TB, w *world) attempt {
	w.write(t, "k")
	name := w.fresh("snap")
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitVerb("k", "snapshot "+name) },
		undone: func(t testing.TB) {
			if _, there := w.snapshotNamed(t, "k", name); there {
				t.Errorf("snapshot %s is there although taking it failed", name)
			}
		},
		done: func(t testing.TB) {
			if _, there := w.snapshotNamed(t, "k", name); !there {
				t.Errorf("snapshot %s is gone", name)
			}
			w.holdsOf(t, "k", "snapshot:"+name, w.notes["k"])
		},
		end: func(t testing.TB) { w.deleteSnapshot(t, "k", name) },
	}
}

func (w *world) deleteSnapshot(t testing.TB, of, name string) {
	t.Helper()
	if s, there := w.snapshotNamed(t, of, name); there {
		a := w.ask(t)
		harness.Try(a.Wait(harness.Submit(a.DeleteSnapshot(a.Ctx, s.ID, nil))))(t)
	}
}

func removeClone(withChild bool) func(testing.TB, *world) attempt {
	return func(t testing.TB, w *world) attempt {
		name, child := w.fresh("gone"), ""
		w.clone(t, name)
		if withChild {
			child = w.fresh("child")
			w.write(t, name)
			harness.Try(w.ask(t).NewClone(child, name, ""))(t)
			w.notes[child] = w.notes[name]
		}
		before := w.notes[name]
		return attempt{
			submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitVerb(name, "remove") },
			undone: func(t testing.TB) {
				// A remove that cannot be taken back may leave the clone stopped or gone.
				delete(w.notes, name)
				if w.hasClone(t, name) {
					harness.Try(w.ask(t).Verb(name, "start"))(t)
					w.notes[name] = before
				}
			},
			done: func(t testing.TB) {
				delete(w.notes, name)
				if w.hasClone(t, name) {
					t.Errorf("clone %s is there although it was removed", name)
				}
			},
			gone: "VDB_NOT_FOUND",
			end: func(t testing.TB) {
				if child != "" {
					w.removeClone(t, child)
				}
			},
		}
	}
}

func deleteSnapshot(t testing.TB, w *world) attempt {
	name := w.fresh("snap")
	harness.Try(w.ask(t).Verb("k", "snapshot "+name))(t)
	snap, _ := w.snapshotNamed(t, "k", name)
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) {
			return harness.Submit(w.ask(t).DeleteSnapshot(t.Context(), snap.ID, nil))
		},
		gone:   "SNAPSHOT_NOT_FOUND",
		undone: func(testing.TB) {}, // there or on its way out; the pool agrees with the catalog either way
		done: func(t testing.TB) {
			if _, there := w.snapshotNamed(t, "k", name); there {
				t.Errorf("snapshot %s is there although it was deleted", name)
			}
		},
	}
}

func verifySnapshot(t testing.TB, w *world) attempt {
	var snap client.Snapshot
	for _, s := range harness.Try(w.ask(t).Snapshots("shop"))(t) {
		if s.Kind == "prepared" {
			snap = s
		}
	}
	still := func(t testing.TB) {
		if s := harness.Try(w.ask(t).Snapshot(snap.ID))(t); s.Status != "ready" {
			t.Errorf("the snapshot is %s", s.Status)
		}
	}
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) {
			return harness.Submit(w.ask(t).VerifySnapshot(t.Context(), snap.ID, nil))
		},
		undone: still, done: still,
	}
}

func syncSource(t testing.TB, w *world) attempt {
	name, note := w.fresh("sync"), w.fresh("note")
	harness.AddNote(t, w.p, note)
	want, err := w.p.Value(t.Context(), harness.Database, harness.Notes)
	w.must(t, err)
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitSync("shop", name) },
		undone: func(t testing.TB) {
			for _, n := range []string{name, name + "-raw"} {
				if _, there := w.snapshotNamed(t, "shop", n); there {
					t.Errorf("snapshot %s is there although its sync failed", n)
				}
			}
		},
		done: func(t testing.TB) { w.holds(t, "snapshot:"+name, want) },
		end: func(t testing.TB) {
			w.deleteSnapshot(t, "shop", name)
			w.deleteSnapshot(t, "shop", name+"-raw")
		},
	}
}

// holds looks into a snapshot of shop through a clone of it.
func (w *world) holds(t testing.TB, at, want string) {
	t.Helper()
	w.holdsOf(t, "shop", at, want)
}

func (w *world) holdsOf(t testing.TB, source, at, want string) {
	t.Helper()
	name := w.fresh("look")
	harness.Try(w.ask(t).NewClone(name, source, at))(t)
	if got := w.read(t, name); got != want {
		t.Errorf("%s at %q holds the notes %q, want %q", source, at, got, want)
	}
	harness.Try(w.ask(t).Verb(name, "remove"))(t)
}

func (w *world) productionNotes(t testing.TB) string {
	t.Helper()
	v, err := w.p.Value(t.Context(), harness.Database, harness.Notes)
	w.must(t, err)
	return v
}

func linkSource(t testing.TB, w *world) attempt {
	name := w.fresh("second")
	want := w.productionNotes(t)
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) { return w.ask(t).SubmitLink(harness.Link(name, w.p)) },
		undone: func(t testing.TB) {
			if w.hasSource(t, name) {
				t.Errorf("source %s is there although linking it failed", name)
			}
		},
		done: func(t testing.TB) { w.holdsOf(t, name, "", want) },
		end:  func(t testing.TB) { w.removeSource(t, name) },
	}
}

func (w *world) removeSource(t testing.TB, name string) {
	t.Helper()
	a := w.ask(t)
	harness.Try(a.Wait(harness.Submit(a.DeleteSource(a.Ctx, name, nil))))(t)
}

func resyncSource(t testing.TB, w *world) attempt {
	note := w.fresh("note")
	harness.AddNote(t, w.p, note)
	want := w.productionNotes(t)
	working := func(t testing.TB) {
		name := w.fresh("after")
		harness.Try(w.ask(t).Sync("shop", name))(t)
		w.holds(t, "snapshot:"+name, want)
		w.deleteSnapshot(t, "shop", name)
		w.deleteSnapshot(t, "shop", name+"-raw")
	}
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) {
			return harness.Submit(w.ask(t).ResyncSource(t.Context(), "shop", nil))
		},
		undone: working, done: working,
	}
}

func removeSource(t testing.TB, w *world) attempt {
	name := w.fresh("leave")
	w.must(t, w.wait(t, harness.Link(name, w.p)))
	clone := w.fresh("stays")
	harness.Try(w.ask(t).NewClone(clone, name, ""))(t)
	w.notes[clone] = w.read(t, clone)
	return attempt{
		submit: func(t testing.TB) (client.Operation, error) {
			return harness.Submit(w.ask(t).DeleteSource(t.Context(), name, nil))
		},
		gone:   "SOURCE_NOT_FOUND",
		undone: func(testing.TB) {},
		done: func(t testing.TB) {
			if w.hasSource(t, name) {
				t.Errorf("source %s is there although it was removed", name)
			}
		},
		end: func(t testing.TB) { w.removeClone(t, clone) },
	}
}
