package postgres

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/internal/testenv"
)

// TestLogOfARunningInstanceIsBounded lets a clone write more log than is kept,
// as anyone who may use it can.
func TestLogOfARunningInstanceIsBounded(t *testing.T) {
	testenv.Postgres(t, 15)
	f := newFixture(t)
	dir := stoppedCluster(t, f, "ds")
	spec := f.vdb(t, "clo_loud", dir, 15)
	calmDir := f.copyTreeAs(t, dir, "quiet")
	for range 2 { // the second run's part of the log does not begin at 0
		in := mustStart(t, f, spec)
		if _, err := in.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	in := mustStart(t, f, spec)
	calm := mustStart(t, f, f.vdb(t, "clo_quiet", calmDir, 15))
	conn, err := login(t, spec.Port, spec.User, "clone-secret", "postgres")
	if err != nil {
		t.Fatal(err)
	}
	say := func(word string, n int) {
		t.Helper()
		_, err := conn.Exec(t.Context(), fmt.Sprintf("DO $$ BEGIN FOR i IN 1..%d LOOP RAISE LOG '%s %%', repeat('x', 100000); END LOOP; END $$", n, word))
		if err != nil {
			t.Fatal(err)
		}
	}
	say("first", 1)
	if err := f.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	path := f.logPath(spec.ID)
	if st, err := os.Stat(path); err != nil || st.Size() < 100000 {
		t.Fatalf("a log within its bounds was cut: %v", err)
	}
	say("second", 120)
	say("third", 1)
	before := calm.LogTail(1 << 20)
	if err := f.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if st, err := os.Stat(path); err != nil || st.Size() != 0 {
		t.Errorf("the log was not emptied: %v", err)
	}
	kept, err := os.ReadFile(path + ".1")
	if err != nil || len(kept) != maxLogBytes || !strings.Contains(string(kept), "third xxx") {
		t.Errorf("%d bytes are kept, %v", len(kept), err)
	}
	if got := calm.LogTail(1 << 20); got != before || got == "" {
		t.Error("the log of the other instance changed")
	}
	// What comes now is written at the beginning and found by everyone.
	say("fourth", 1)
	if b, err := os.ReadFile(path); err != nil || !strings.Contains(string(b[:200]), "fourth") {
		t.Errorf("the log goes on with %.100q, %v", b, err)
	}
	if got := in.LogTail(1 << 20); !strings.Contains(got, "fourth") {
		t.Error("the end of the log is not found")
	}
	if st, err := loadState(f.dirOf(spec.ID)); err != nil || st.LogBegin != 0 {
		t.Errorf("the next daemon looks for the log at %d, %v", st.LogBegin, err)
	}
	if clean, err := in.Stop(t.Context()); err != nil || !clean {
		t.Errorf("stop: clean %v, %v", clean, err)
	}
}
