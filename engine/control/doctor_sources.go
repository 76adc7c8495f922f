package control

import (
	"github.com/ramet-io/ramet/engine"
)

func (w *world) sourceFindings(states map[engine.ID]engine.FollowState) []Finding {
	var out []Finding
	for _, src := range w.sources {
		if src.Problem != nil {
			out = append(out, Finding{
				Code: src.Problem.Code, Severity: "error", Message: "source " + src.Name + ": " + src.Problem.Message,
				Hint: src.Problem.Hint, Object: sourceRef(src),
			})
			continue
		}
		st, followed := states[src.ID]
		if src.Status == engine.SourceRunning && (!followed || !st.Connected) && !w.busy[src.ID] {
			out = append(out, Finding{
				Code: engine.CodeSourceUnreachable, Severity: "warning", Message: "source " + src.Name + " is not receiving WAL",
				Hint: "see `ramet source show " + src.Name + "`", Object: sourceRef(src),
			})
		}
		for _, warning := range src.Server.Warnings {
			out = append(out, Finding{Code: "SOURCE_NOTE", Severity: "info", Message: "source " + src.Name + ": " + warning, Object: sourceRef(src)})
		}
	}
	return out
}
