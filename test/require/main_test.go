package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// screen is one writer for both output streams, as a terminal is; the command's
// standard error is copied to it from another goroutine.
type screen struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(b)
}

// runOn writes a module of the given files, runs its tests for real through
// the checker, and returns the exit status and what was printed.
func runOn(t *testing.T, files map[string]string, required string, args ...string) (int, string) {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "go.mod", "module github.com/ramet-io/ramet\n\ngo 1.26\n")
	write(t, dir, "required.txt", required)
	for name, text := range files {
		write(t, dir, name, text)
	}
	t.Chdir(dir)
	args = append(args, "-list", "required.txt", "--", "go", "test", "-json", "./...")
	var out screen
	code := run(args, nil, &out, &out)
	return code, out.text.String()
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func testFile(body string) string {
	return "package a\n\nimport (\n\t\"os\"\n\t\"testing\"\n)\n\nvar _ = os.Args\n\n" + body
}

const (
	passing = "func TestOne(t *testing.T) {}\nfunc TestTwo(t *testing.T) { t.Run(\"x\", func(t *testing.T) {}); t.Run(\"y\", func(t *testing.T) {}) }\n"
	failing = "func TestBad(t *testing.T) { t.Run(\"sub\", func(t *testing.T) { t.Error(\"got 1, want 2\") }) }\n"
	skipped = "func TestAway(t *testing.T) { t.Skip(\"not run: needs root\") }\n"
)

func TestRun(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Fatal("these tests run the go command: ", err)
	}
	tests := []struct {
		name     string
		files    map[string]string
		required string
		args     []string
		code     int
		last     string   // the last line
		want     []string // somewhere in the output
	}{
		{
			name: "all pass", files: map[string]string{"a/a_test.go": testFile(passing)}, required: "test a 3\n",
			code: exitOK, last: "3 passed, 0 failed, 0 skipped", want: []string{"ok    a "},
		},
		{
			name: "counts for the list", files: map[string]string{"a/a_test.go": testFile(passing)}, args: []string{"-counts", "-suite", "kill"},
			code: exitOK, last: "3 passed, 0 failed, 0 skipped", want: []string{"\nkill a                            3\n"},
		},
		{
			name: "one fails", files: map[string]string{"a/a_test.go": testFile(passing + failing)}, required: "test a 3\n",
			code: exitFailed, last: "3 passed, 1 failed, 0 skipped", want: []string{"FAIL  a ", "got 1, want 2"},
		},
		{
			name: "a skip fails the run", files: map[string]string{"a/a_test.go": testFile(passing + skipped)}, required: "test a 3\n",
			code: exitFailed, last: "3 passed, 0 failed, 1 skipped", want: []string{"SKIPPED: a TestAway: a_test.go:12: not run: needs root"},
		},
		{
			name: "a skip is told of with -partial", files: map[string]string{"a/a_test.go": testFile(passing + skipped)}, required: "test a 9\n",
			args: []string{"-partial"}, code: exitPartial, last: "3 passed, 0 failed, 1 skipped",
			want: []string{"PARTIAL:", "suite a: 3 passed, want at least 9"},
		},
		{
			name: "a failure stays one with -partial", files: map[string]string{"a/a_test.go": testFile(failing + skipped)},
			args: []string{"-partial"}, code: exitFailed, last: "0 passed, 1 failed, 1 skipped",
		},
		{
			name: "a required suite is missing", files: map[string]string{"a/a_test.go": testFile(passing), "b/b.go": "package b\n"}, required: "test b 1\n",
			code: exitFailed, last: "3 passed, 0 failed, 0 skipped", want: []string{"REQUIRED: suite b is missing"},
		},
		{
			name: "a suite shrank", files: map[string]string{"a/a_test.go": testFile(passing)}, required: "test a 4 # was 4\n",
			code: exitFailed, last: "3 passed, 0 failed, 0 skipped", want: []string{"suite a: 3 passed, want at least 4"},
		},
		{
			name: "another suite's lines do not matter", files: map[string]string{"a/a_test.go": testFile(passing)}, required: "kill b 4\n",
			code: exitOK, last: "3 passed, 0 failed, 0 skipped",
		},
		{
			name: "it does not build", files: map[string]string{"a/a_test.go": testFile("var x int = \"no\"\n")},
			code: exitFailed, last: "0 passed, 1 failed, 0 skipped", want: []string{"FAIL  a ", "cannot use"},
		},
		{
			name: "TestMain fails", files: map[string]string{"a/a_test.go": testFile(passing + "func TestMain(m *testing.M) { m.Run(); os.Exit(1) }\n")},
			code: exitFailed, last: "3 passed, 1 failed, 0 skipped",
		},
		{
			name: "a panic", files: map[string]string{"a/a_test.go": testFile("func TestBoom(t *testing.T) { panic(\"boom\") }\n")},
			code: exitFailed, last: "0 passed, 1 failed, 0 skipped", want: []string{"panic: boom"},
		},
		{
			name: "the process dies in a test", files: map[string]string{"a/a_test.go": testFile("func TestGone(t *testing.T) { os.Exit(3) }\n")},
			code: exitFailed, last: "0 passed, 1 failed, 0 skipped",
		},
		{
			name: "the list is wrong", files: map[string]string{"a/a_test.go": testFile(passing)}, required: "test a none\n",
			code: exitUsage, last: `require: required.txt:1: the minimum must be a number from 1, got "none"`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, out := runOn(t, tt.files, tt.required, tt.args...)
			lines := strings.Split(strings.TrimRight(out, "\n"), "\n")
			if code != tt.code || lines[len(lines)-1] != tt.last {
				t.Errorf("exit status %d, last line %q; want %d, %q\n%s", code, lines[len(lines)-1], tt.code, tt.last, out)
			}
			for _, want := range tt.want {
				if !strings.Contains(out, want) {
					t.Errorf("the output has no %q:\n%s", want, out)
				}
			}
		})
	}
}

func TestCommandThatSaysNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "required.txt", "")
	var out screen
	code := run([]string{"-list", filepath.Join(dir, "required.txt"), "--", "false"}, nil, &out, &out)
	if code != exitFailed || !strings.Contains(out.text.String(), "PROBLEM: false: exit status 1") {
		t.Errorf("exit status %d with %q; want %d and the command's own failure", code, out.text.String(), exitFailed)
	}
}
