package control

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// letterOf makes a mail of a delivery: one line that says what happened, and
// plain text with what a person does next.
func letterOf(d engine.Delivery) (subject, text string, err error) {
	var n notice
	if err := json.Unmarshal(d.Body, &n); err != nil {
		return "", "", fmt.Errorf("read the delivery's body: %w", err)
	}
	what := n.Event
	if n.Outcome != "" {
		what += " " + n.Outcome
	}
	if n.Object.Name != "" {
		what += ": " + n.Object.Name
	}
	var b strings.Builder
	line := func(label, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-10s %s\n", label, value)
		}
	}
	line("Event", n.Event)
	line("Outcome", n.Outcome)
	line(capital(n.Object.Kind), strings.TrimSpace(n.Object.Name+" ("+n.Object.ID+")"))
	line("Project", n.Object.Project)
	line("At", n.OccurredAt.UTC().Format(time.RFC3339))
	letterOperation(line, n.Operation)
	for _, key := range slices.Sorted(maps.Keys(n.Detail)) {
		line(capital(strings.ReplaceAll(key, "_", " ")), fmt.Sprint(n.Detail[key]))
	}
	if len(n.Hints) > 0 {
		b.WriteString("\nWhat next:\n")
		for _, hint := range n.Hints {
			b.WriteString("  " + hint + "\n")
		}
	}
	b.WriteString("\n-- \nSent by Ramet; delivery " + string(d.ID) + ".\n")
	return "[ramet] " + what, b.String(), nil
}

// letterOperation tells what matters of an operation as the API shows it.
func letterOperation(line func(label, value string), raw json.RawMessage) {
	var op struct {
		ID         string    `json:"id"`
		Principal  string    `json:"principal"`
		StartedAt  time.Time `json:"started_at"`
		FinishedAt time.Time `json:"finished_at"`
		Error      struct {
			Code    string `json:"code"`
			Message string `json:"message"`
			Step    string `json:"step"`
		} `json:"error"`
	}
	if len(raw) == 0 || json.Unmarshal(raw, &op) != nil {
		return // the rest of the letter stands
	}
	line("Operation", op.ID)
	line("Asked by", op.Principal)
	if !op.StartedAt.IsZero() && !op.FinishedAt.IsZero() {
		line("Took", op.FinishedAt.Sub(op.StartedAt).Round(time.Millisecond).String())
	}
	if op.Error.Code != "" {
		line("Failed at", op.Error.Step)
		line("Because", op.Error.Message+" ("+op.Error.Code+")")
	}
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
