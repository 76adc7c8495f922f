package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// report prints a line for each step as it ends.
type report struct{ out io.Writer }

func (r report) say(format string, args ...any) { fmt.Fprintf(r.out, format+"\n", args...) }

const stepWidth = 34

func (r report) head() {
	r.say("\n  %-*s %9s   %s", stepWidth, "step", "took", "what was proven by queries")
	r.say("  %s", strings.Repeat("─", 106))
}

func (r report) step(name string, took time.Duration, proofs ...string) {
	r.say("  %-*s %9s   %s", stepWidth, name, seconds(took), strings.Join(proofs[:min(1, len(proofs))], ""))
	for _, p := range proofs[min(1, len(proofs)):] {
		r.say("  %-*s %9s   %s", stepWidth, "", "", p)
	}
}

func seconds(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.2f s", d.Seconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

func bytesText(n int64) string {
	if n < 1e9 {
		return fmt.Sprintf("%.0f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.2f GB", float64(n)/1e9)
}

// count writes a number with thin groups, as people read it.
func count(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}
