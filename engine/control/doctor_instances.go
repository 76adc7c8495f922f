package control

import (
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

func (w *world) processFindings() []Finding {
	var out []Finding
	running := map[string]bool{}
	for _, p := range w.procs {
		running[p.ID] = true
	}
	expected := map[string]bool{}
	for _, cl := range w.clones {
		expected[string(cl.ID)] = true
		if w.busy[cl.ID] {
			continue
		}
		switch {
		case cl.Status == engine.CloneRunning && !running[string(cl.ID)]:
			out = append(out, Finding{
				Code: "INSTANCE_GONE", Severity: "error", Message: "clone " + cl.Name + " should be running and has no process",
				Hint: "run `ramet clone start " + cl.Name + "`", Object: cloneRef(cl),
			})
		case cl.Status == engine.CloneStopped && running[string(cl.ID)]:
			out = append(out, Finding{
				Code: "INSTANCE_UNEXPECTED", Severity: "error", Message: "clone " + cl.Name + " is stopped and has a process",
				Hint: "run `ramet clone stop " + cl.Name + "`", Object: cloneRef(cl),
			})
		case cl.Problem != nil:
			out = append(out, Finding{
				Code: cl.Problem.Code, Severity: "error", Message: "clone " + cl.Name + ": " + cl.Problem.Message,
				Hint: cl.Problem.Hint, Object: cloneRef(cl),
			})
		}
	}
	for _, src := range w.sources {
		expected[string(src.Timeflow)] = true
	}
	for _, p := range w.procs {
		tf, isFlow := w.flows[engine.ID(p.ID)]
		trial := w.datasets[engine.DatasetID(p.ID)].Labels["kind"] == "verify" && len(w.busy) > 0
		if expected[p.ID] || trial || isFlow && (w.busy[tf.Of] || w.busy[tf.Parent]) {
			continue
		}
		out = append(out, Finding{
			Code: "ORPHAN_INSTANCE", Severity: "error", Message: fmt.Sprintf("process %d (%s) belongs to nothing in the catalog", p.PID, p.ID),
			Hint: "it is left alone; end it by hand when nobody needs it",
		})
	}
	return out
}
