package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/test/harness"
)

// TestSnapshotOfARunningCloneIsSettled: it is recovered and booted once, when
// it is taken, while the clone goes on serving; what comes back from it starts
// clean, and nothing of how it was made outlives it.
func TestSnapshotOfARunningCloneIsSettled(t *testing.T) {
	t.Parallel()
	_, d, a := linked(t, pgtest.Config{}, harness.Options{})
	c1 := harness.Try(a.NewClone("c1", "shop", ""))(t)
	must(t, a.Exec("c1", harness.Note("mine")))
	before := d.Instances()[c1.ID]
	harness.Try(a.Verb("c1", "snapshot here"))(t)
	if after := d.Instances()[c1.ID]; before == 0 || after != before {
		t.Errorf("the clone was process %d and is %d", before, after)
	}
	must(t, a.Exec("c1", "DROP TABLE note"))

	log := filepath.Join(d.Dir, "log", c1.ID+".log")
	began := len(read(t, log))
	op := harness.Try(a.Verb("c1", "rollback snapshot:here"))(t)
	notesOf(t, a, "c1", "one,mine")
	for _, s := range op.Steps {
		if s.Name == "verify" && s.Status != "skipped" {
			t.Errorf("the rollback's step %s is %s, want skipped", s.Name, s.Status)
		}
	}
	if text := read(t, log)[began:]; strings.Contains(text, "not properly shut down") || !strings.Contains(text, "ready to accept connections") {
		t.Errorf("the start after the rollback was a recovery:\n%s", text)
	}
	harness.Try(a.NewClone("c2", "c1", "snapshot:here"))(t)
	notesOf(t, a, "c2", "one,mine")
	d.CheckInvariants(t, harness.Invariants{Notes: map[string]string{"c1": "one,mine", "c2": "one,mine"}})

	harness.Try(a.Verb("c1", "remove"))(t) // c2 keeps what it was made of
	notesOf(t, a, "c2", "one,mine")
	harness.Try(a.Verb("c2", "remove"))(t)
	d.CheckInvariants(t, harness.Invariants{})
	if n := datasets(t, a); n != 2 {
		t.Errorf("without clones there are %d datasets, want the source's two", n)
	}
}

func read(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return string(b)
}
