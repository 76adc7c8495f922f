package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// target is what a measure must reach; zero fields ask for nothing.
type target struct{ atMost, atLeast float64 }

func (t target) String() string {
	switch {
	case t.atMost != 0:
		return fmt.Sprintf("≤ %g", t.atMost)
	case t.atLeast != 0:
		return fmt.Sprintf("≥ %g", t.atLeast)
	}
	return "—"
}

// measure is one line of the table. Either Ratio is set, or Value is what the
// target is about.
type measure struct {
	Name   string    `json:"name"`
	Ours   string    `json:"ramet"`
	Peer   string    `json:"peer,omitempty"`
	Ratio  *interval `json:"ratio,omitempty"`
	AA     *interval `json:"a_a,omitempty"`
	Value  float64   `json:"value,omitempty"`
	Unit   string    `json:"unit,omitempty"`
	Target string    `json:"target"`
	Holds  string    `json:"holds"`
	target target
}

// verdict is "yes", "within noise" when the median misses the target but its
// interval reaches it, "NO", or nothing without a target.
func (m measure) verdict() string {
	low, mid, high := m.Value, m.Value, m.Value
	if m.Ratio != nil {
		low, mid, high = m.Ratio.Low, m.Ratio.Median, m.Ratio.High
	}
	switch t := m.target; {
	case t == target{}:
		return ""
	case t.atMost != 0 && mid <= t.atMost, t.atLeast != 0 && mid >= t.atLeast:
		return "yes"
	case t.atMost != 0 && low <= t.atMost, t.atLeast != 0 && high >= t.atLeast:
		return "within noise"
	}
	return "NO"
}

func (l *lab) add(m measure) {
	m.Target, m.Holds = m.target.String(), m.verdict()
	l.measures = append(l.measures, m)
	fmt.Fprintf(os.Stderr, "bench:   %s: %s beside %s, %s %s\n", m.Name, m.Ours, m.Peer, m.figure(), m.Holds)
}

func (m measure) figure() string {
	if m.Ratio == nil {
		return strings.TrimSpace(fmt.Sprintf("%.4g %s", m.Value, m.Unit))
	}
	return m.Ratio.String()
}

func (iv *interval) String() string {
	if iv == nil {
		return ""
	}
	return fmt.Sprintf("%.3g [%.3g, %.3g] n=%d", iv.Median, iv.Low, iv.High, iv.Pairs)
}

// holds reports whether no target was missed.
func (l *lab) holds() bool {
	for _, m := range l.measures {
		if m.Holds == "NO" {
			return false
		}
	}
	return true
}

func (l *lab) print(w io.Writer) {
	for _, f := range l.facts() {
		fmt.Fprintf(w, "%s\n", f)
	}
	rows := [][]string{{"measure", "Ramet", "peer or limit", "ratio [95 %] or value", "A/A", "target", "holds"}}
	for _, m := range l.measures {
		rows = append(rows, []string{m.Name, m.Ours, m.Peer, m.figure(), m.AA.String(), m.Target, m.Holds})
	}
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, cell := range r {
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	fmt.Fprintln(w)
	for n, r := range rows {
		var line strings.Builder
		for i, cell := range r {
			line.WriteString("| " + cell + strings.Repeat(" ", widths[i]-len([]rune(cell))) + " ")
		}
		fmt.Fprintf(w, "%s|\n", line.String())
		if n == 0 {
			for _, width := range widths {
				fmt.Fprintf(w, "|%s", strings.Repeat("-", width+2))
			}
			fmt.Fprintln(w, "|")
		}
	}
	fmt.Fprintf(w, "\n%.0f s in all\n", time.Since(l.began).Seconds())
}

// facts say what machine and data the figures are of.
func (l *lab) facts() []string {
	var u unix.Utsname
	_ = unix.Uname(&u) // an empty kernel name says enough
	var si unix.Sysinfo_t
	_ = unix.Sysinfo(&si)
	cpu := "unknown processor"
	if b, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(b)) {
			if k, v, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(k) == "model name" {
				cpu = strings.TrimSpace(v)
				break
			}
		}
	}
	facts := []string{
		fmt.Sprintf("%d × %s, %.0f GB memory, Linux %s, %s", runtime.NumCPU(), cpu, float64(si.Totalram)*float64(si.Unit)/1e9,
			unix.ByteSliceToString(u.Release[:]), runtime.Version()),
	}
	if l.production != nil {
		facts = append(facts, fmt.Sprintf("PostgreSQL %d, data %.2f GB (and %.2f GB), pool: %s", l.production.Major,
			float64(l.main.bytes)/1e9, float64(l.small.bytes)/1e9, l.poolText))
	}
	return facts
}

func (l *lab) writeJSON(path string) error {
	b, err := json.MarshalIndent(map[string]any{"facts": l.facts(), "measures": l.measures}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(b, '\n'), 0o644)
}
