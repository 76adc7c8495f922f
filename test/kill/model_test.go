//go:build failpoints

package kill

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// model is what a clone must be after the last acknowledged result.
type model struct {
	exists bool
	notes  string            // what the clone holds
	undo   []string          // former states, the newest last
	marks  map[string]string // the clone's own snapshots and what they hold
}

const maxUndo = 3 // control.Config.MaxCloneUndo's default

// action is one thing that a worker does with its clone.
type action struct {
	verb string // create, insert, or a verb of harness.Ask.SubmitVerb
	arg  string // snapshot name or note
	want string // what the point that a verb names holds
}

func (a action) String() string { return strings.TrimSpace(a.verb + " " + a.arg) }

// apply returns the clone as it is after the action succeeded.
func (m model) apply(a action) model {
	m.undo, m.marks = slices.Clone(m.undo), maps.Clone(m.marks)
	switch a.verb {
	case "create":
		return model{exists: true, notes: a.want, marks: map[string]string{}}
	case "insert":
		m.notes = strings.TrimPrefix(m.notes+","+a.arg, ",")
	case "snapshot":
		m.marks[a.arg] = m.notes
	case "refresh", "rollback":
		m.push(m.notes)
		m.notes = a.want
	case "undo":
		former := m.undo[len(m.undo)-1]
		m.undo = m.undo[:len(m.undo)-1]
		m.push(m.notes)
		m.notes = former
	case "remove":
		return model{}
	}
	return m
}

func (m *model) push(state string) {
	m.undo = append(m.undo, state)
	if len(m.undo) > maxUndo {
		m.undo = m.undo[1:]
	}
}

// next chooses what to do. points are the source's snapshots and what they hold.
func (m model) next(r *rand.Rand, points map[string]string, n int) action {
	if !m.exists {
		name := pick(r, points)
		return action{"create", name, points[name]}
	}
	for {
		switch r.IntN(9) {
		case 0, 1, 2:
			return action{verb: "insert", arg: fmt.Sprintf("n%d", n)}
		case 3, 4:
			name := pick(r, points)
			return action{"refresh", "snapshot:" + name, points[name]}
		case 5:
			if len(m.marks) > 0 {
				name := pick(r, m.marks)
				return action{"rollback", "snapshot:" + name, m.marks[name]}
			}
		case 6:
			if len(m.undo) > 0 {
				return action{verb: "undo"}
			}
		case 7:
			if len(m.marks) < 3 {
				return action{verb: "snapshot", arg: fmt.Sprintf("m%d", n)}
			}
		case 8:
			return action{verb: "remove"}
		}
	}
}

// pick chooses a key; maps have no order of their own, so they are sorted to
// make a seed mean one run.
func pick(r *rand.Rand, m map[string]string) string {
	keys := slices.Sorted(maps.Keys(m))
	return keys[r.IntN(len(keys))]
}
