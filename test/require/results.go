package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// event is what `go test -json` prints, see `go doc test2json`. Build output
// comes with ImportPath in the place of Package.
type event struct {
	Action      string
	Package     string
	ImportPath  string
	Test        string
	Elapsed     float64
	Output      string
	FailedBuild string
}

// counts are of leaf tests: a test with subtests is its subtests.
type counts struct{ passed, failed, skipped int }

// results gathers the events of one run and prints each package as it ends.
// Not safe for concurrent use.
type results struct {
	out      io.Writer
	packages map[string]*packageResult
	builds   map[string][]string // output by import path
	problems []string            // what failed outside any package
}

type packageResult struct {
	name   string
	status string // "", pass, fail, skip; skip means without test files
	tests  map[string]*testResult
	order  []string
	output []string // of the package itself
}

type testResult struct {
	name   string
	status string // "", pass, fail, skip
	output []string
}

func newResults(out io.Writer) *results {
	return &results{out: out, packages: map[string]*packageResult{}, builds: map[string][]string{}}
}

func (r *results) problem(text string) { r.problems = append(r.problems, text) }

// read takes events until the end of in. A line that is no event is passed
// through: `go test` prints some of its own errors so.
func (r *results) read(in io.Reader) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	for {
		line, err := reader.ReadBytes('\n')
		if trimmed := bytes.TrimSpace(line); len(trimmed) > 0 {
			var e event
			if trimmed[0] != '{' || json.Unmarshal(trimmed, &e) != nil || e.Action == "" {
				fmt.Fprintf(r.out, "%s\n", trimmed)
			} else {
				r.take(e)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read test events: %w", err)
		}
	}
}

func (r *results) take(e event) {
	if e.Action == "build-output" {
		r.builds[e.ImportPath] = append(r.builds[e.ImportPath], e.Output)
		return
	}
	if e.Package == "" {
		return
	}
	pkg := r.pkg(e.Package)
	switch {
	case e.Test != "":
		pkg.take(e)
	case e.Action == "output":
		pkg.output = append(pkg.output, e.Output)
	case e.Action == "pass", e.Action == "fail", e.Action == "skip":
		pkg.status = e.Action
		if e.FailedBuild != "" {
			pkg.output = append(pkg.output, r.builds[e.FailedBuild]...)
		}
		r.print(pkg, e.Elapsed)
	}
}

func (r *results) pkg(path string) *packageResult {
	name := strings.TrimPrefix(path, module)
	if r.packages[name] == nil {
		r.packages[name] = &packageResult{name: name, tests: map[string]*testResult{}}
	}
	return r.packages[name]
}

func (p *packageResult) take(e event) {
	test := p.tests[e.Test]
	if test == nil {
		test = &testResult{name: e.Test}
		p.tests[e.Test] = test
		p.order = append(p.order, e.Test)
	}
	switch e.Action {
	case "output":
		test.output = append(test.output, e.Output)
	case "pass":
		test.status, test.output = e.Action, nil
	case "fail", "skip":
		test.status = e.Action
	}
}

// outcome sorts the package's tests. A parent counts only where its children
// do not account for it. A test that began and never ended (a panic, a
// timeout) failed, and a package that failed without a failed test (it did not
// build, its TestMain failed, a race outside a test) is one failure.
func (p *packageResult) outcome() (c counts, failed, skipped []*testResult) {
	for _, name := range p.order {
		test := p.tests[name]
		parent, childFailed := false, false
		for other, child := range p.tests {
			if strings.HasPrefix(other, name+"/") {
				parent = true
				childFailed = childFailed || child.status == "fail" || child.status == ""
			}
		}
		switch test.status {
		case "skip":
			c.skipped++
			skipped = append(skipped, test)
		case "pass":
			if !parent {
				c.passed++
			}
		default:
			failed = append(failed, test) // a parent's own output helps too
			if !childFailed {
				c.failed++
			}
		}
	}
	if p.status != "pass" && p.status != "skip" && c.failed == 0 {
		c.failed++
	}
	return c, failed, skipped
}

func (r *results) print(p *packageResult, seconds float64) {
	if p.status == "skip" && len(p.tests) == 0 {
		return // no test files
	}
	c, failed, _ := p.outcome()
	word := "ok  "
	if c.failed > 0 {
		word = "FAIL"
	}
	fmt.Fprintf(r.out, "%s  %-36s %4d passed", word, p.name, c.passed)
	if c.failed > 0 {
		fmt.Fprintf(r.out, ", %d failed", c.failed)
	}
	if c.skipped > 0 {
		fmt.Fprintf(r.out, ", %d skipped", c.skipped)
	}
	fmt.Fprintf(r.out, "  (%.1f s)\n", seconds)
	for _, test := range failed {
		r.indent(test.output)
	}
	if c.failed > 0 {
		r.indent(p.output)
	}
}

func (r *results) indent(output []string) {
	text := strings.TrimRight(strings.Join(output, ""), "\n")
	if text == "" {
		return
	}
	fmt.Fprintf(r.out, "      %s\n", strings.ReplaceAll(text, "\n", "\n      "))
}

func (r *results) sorted() []*packageResult {
	var all []*packageResult
	for _, p := range r.packages {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *packageResult) int { return strings.Compare(a.name, b.name) })
	return all
}

// printCounts prints the list of required suites as this run would have it.
func (r *results) printCounts(suite string) {
	fmt.Fprintln(r.out)
	for _, p := range r.sorted() {
		if c, _, _ := p.outcome(); c.passed > 0 {
			fmt.Fprintf(r.out, "%s %-28s %d\n", suite, p.name, c.passed)
		}
	}
}

func (r *results) total() counts {
	var sum counts
	for _, p := range r.packages {
		c, _, _ := p.outcome()
		sum.passed += c.passed
		sum.failed += c.failed
		sum.skipped += c.skipped
	}
	return sum
}

// skips returns a line for each skipped test, with the reason it gave.
func (r *results) skips() []string {
	var lines []string
	for _, p := range r.sorted() {
		_, _, skipped := p.outcome()
		for _, test := range skipped {
			lines = append(lines, fmt.Sprintf("%s %s: %s", p.name, test.name, reason(test.output)))
		}
	}
	return lines
}

// reason is what the test said last before the framework's own line.
func reason(output []string) string {
	for _, line := range slices.Backward(output) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "--- SKIP") && !strings.HasPrefix(line, "=== ") {
			return line
		}
	}
	return "no reason given"
}

// hold returns a line for each requirement that the run does not meet.
func (r *results) hold(required []requirement) []string {
	var lines []string
	for _, want := range required {
		p := r.packages[want.pkg]
		if p == nil || len(p.tests) == 0 {
			lines = append(lines, fmt.Sprintf("suite %s is missing: want at least %d passed", want.pkg, want.minimum))
			continue
		}
		if c, _, _ := p.outcome(); c.passed < want.minimum {
			lines = append(lines, fmt.Sprintf("suite %s: %d passed, want at least %d", want.pkg, c.passed, want.minimum))
		}
	}
	return lines
}
