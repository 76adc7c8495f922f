package control

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/sockets"
)

// instanceFindings compare the processes with what should run.
func (c *core) instanceFindings(ctx context.Context, w *world) ([]Finding, error) {
	var out []Finding
	running := map[string]engine.InstanceProcess{}
	for _, p := range w.procs {
		running[p.ID] = p
	}
	for _, cl := range w.clones {
		if !w.busy[cl.ID] {
			out = append(out, c.cloneFindings(w, cl, running)...)
		}
	}
	for _, p := range w.procs {
		if !w.wants(p.ID) {
			out = append(out, Finding{
				Code: "ORPHAN_INSTANCE", Severity: SeverityError, Message: fmt.Sprintf("process %d (%s) belongs to nothing in the catalog", p.PID, p.ID),
				Hint: "it is left alone; when nobody needs it, end it by hand. One of a clone that the catalog has lost is taken up again with its clone",
			})
		}
	}
	left, err := c.Instances.Leftovers(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for what instances have left: %w", err)
	}
	for _, id := range left {
		if w.busy[engine.ID(id)] || len(w.ops) > 0 {
			continue
		}
		out = append(out, Finding{
			Code: "LEFTOVER_RUN_DIRECTORY", Severity: SeverityInfo, Message: "instance " + id + " has ended and left its run directory",
			Object: engine.ObjectRef{ID: engine.ID(id)},
		}.mend("remove the run directory", fix{phase: phaseSweep, run: func(ctx context.Context, m *mender) error {
			return m.Instances.ClearLeftover(ctx, id)
		}}))
	}
	for _, note := range c.Instances.Notes() {
		out = append(out, Finding{Code: "PROTECTION", Severity: SeverityInfo, Message: note})
	}
	return byObject(out), nil
}

func (c *core) cloneFindings(w *world, cl engine.Clone, running map[string]engine.InstanceProcess) []Finding {
	p, up := running[string(cl.ID)]
	f := Finding{Severity: SeverityError, Object: cloneRef(cl)}
	switch {
	case cl.Status == engine.CloneRunning && !up:
		if _, there := w.datasets[engine.DatasetID(cl.Timeflow)]; !there {
			return nil // its data is gone, which is reported
		}
		f.Code, f.Message, f.Hint = "INSTANCE_GONE", "clone "+cl.Name+" should be running and has no process", "run `ramet clone start "+cl.Name+"`"
		return []Finding{f.mend("start the clone", fix{phase: phaseInstances, run: func(ctx context.Context, m *mender) error {
			return m.child(ctx, kindStartClone, cl)
		}})}
	case cl.Status == engine.CloneStopped && up:
		f.Code, f.Message, f.Hint = "INSTANCE_UNEXPECTED", "clone "+cl.Name+" is stopped and has a process", "run `ramet clone stop "+cl.Name+"`"
		return []Finding{f.mend("stop the process", fix{phase: phaseInstances, run: func(ctx context.Context, m *mender) error {
			return m.stopUnexpected(ctx, cl, p)
		}})}
	case cl.Problem != nil:
		f.Code, f.Message, f.Hint = cl.Problem.Code, "clone "+cl.Name+": "+cl.Problem.Message, cl.Problem.Hint
		return []Finding{f}
	}
	if want := c.locate(engine.DatasetID(cl.Timeflow)); up && p.Dir != "" && want != "" && filepath.Clean(p.Dir) != filepath.Clean(want) {
		f.Code, f.Message = "WRONG_DATASET", fmt.Sprintf("clone %s runs on other data than the catalog says: %s", cl.Name, filepath.Base(filepath.Dir(p.Dir)))
		f.Hint = "stop the clone and start it again"
		return []Finding{f.mend("start the clone again on its own data", fix{phase: phaseInstances, run: func(ctx context.Context, m *mender) error {
			if err := m.child(ctx, kindStopClone, cl); err != nil {
				return err
			}
			return m.child(ctx, kindStartClone, cl)
		}})}
	}
	return nil
}

// wants reports whether something in the catalog accounts for an instance.
func (w *world) wants(id string) bool {
	for _, cl := range w.clones {
		if string(cl.ID) == id {
			return true
		}
	}
	for _, src := range w.sources {
		if string(src.Timeflow) == id {
			return true
		}
	}
	tf, isFlow := w.flows[engine.ID(id)]
	return w.trial(engine.DatasetID(id)) && len(w.ops) > 0 || isFlow && (w.busy[tf.Of] || w.busy[tf.Parent])
}

// portFindings compare the ports of clones with who listens.
func (c *core) portFindings(_ context.Context, w *world) ([]Finding, error) {
	listening, err := sockets.Listening()
	if err != nil {
		return nil, fmt.Errorf("look for listening ports: %w", err)
	}
	var out []Finding
	of := map[int]engine.Clone{}
	for _, cl := range w.clones {
		if cl.Port == 0 || w.busy[cl.ID] {
			continue
		}
		f := Finding{Object: cloneRef(cl)}
		other, shared := of[cl.Port]
		of[cl.Port] = cl
		switch {
		case shared:
			f.Code, f.Severity = "PORT_SHARED", SeverityError
			f.Message = fmt.Sprintf("clones %s and %s have the same port %d", other.Name, cl.Name, cl.Port)
			f.Hint = "stop one of them and give it another port"
			if mover, ok := movable(cl, other); ok {
				f = f.mend("give clone "+mover.Name+" another port", fix{phase: phaseInstances, run: func(ctx context.Context, m *mender) error {
					_, err := m.movePort(ctx, mover.ID)
					return err
				}})
			}
		case cl.Status == engine.CloneRunning && !listening[cl.Port] && w.runs(cl.ID):
			f.Code, f.Severity = "NOT_LISTENING", SeverityError
			f.Message = fmt.Sprintf("clone %s runs and does not listen on its port %d", cl.Name, cl.Port)
			f.Hint = "see `ramet clone log " + cl.Name + "`, then stop and start it"
		case cl.Status == engine.CloneStopped && listening[cl.Port] && !w.runs(cl.ID):
			f.Code, f.Severity = engine.CodePortTaken, SeverityInfo
			f.Message = fmt.Sprintf("clone %s is stopped, and somebody else listens on its port %d", cl.Name, cl.Port)
			f.Hint = "it gets another port when it starts"
			if cl.PortFixed {
				f.Severity, f.Hint = SeverityWarning, "it cannot start before that port is free: it was chosen by a person"
			}
		default:
			continue
		}
		out = append(out, f)
	}
	return byObject(out), nil
}

// movable chooses which of two clones on one port can take another.
func movable(a, b engine.Clone) (engine.Clone, bool) {
	for _, cl := range []engine.Clone{a, b} {
		if cl.Status == engine.CloneStopped && !cl.PortFixed {
			return cl, true
		}
	}
	return engine.Clone{}, false
}

func (w *world) runs(id engine.ID) bool {
	for _, p := range w.procs {
		if p.ID == string(id) {
			return true
		}
	}
	return false
}
