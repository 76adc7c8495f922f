package postgres

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/testenv"
)

// TestReachIsCheckedWhereInstancesShareTheHost asks for the message that a
// root daemon without namespaces gives instead of PostgreSQL's.
func TestReachIsCheckedWhereInstancesShareTheHost(t *testing.T) {
	testenv.Root(t)
	top := t.TempDir()
	closed := filepath.Join(top, "closed")
	if err := os.MkdirAll(filepath.Join(closed, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	m := &Manager{uid: 59432, gid: 59432, whyNot: "no namespaces"}
	for at := top; at != "/" && at != "/tmp"; at = filepath.Dir(at) {
		if err := os.Chmod(at, 0o711); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		mode     os.FileMode
		owner    int
		isolated bool
		fails    bool
	}{
		{0o711, 0, false, false},
		{0o700, 0, false, true},
		{0o700, 59432, false, false},
		{0o077, 59432, false, true}, // the owner's own bits count, not the others'
		{0o700, 0, true, false},
	} {
		if err := os.Chown(closed, c.owner, c.owner); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(closed, c.mode); err != nil {
			t.Fatal(err)
		}
		m.isolated = c.isolated
		err := m.checkReach(filepath.Join(closed, "data"))
		if (err != nil) != c.fails {
			t.Errorf("mode %04o of uid %d: got %v", c.mode, c.owner, err)
		}
		if err != nil && (!strings.Contains(err.Error(), closed) || engine.HintOf(err) == "") {
			t.Errorf("the error %q names no directory or has no hint", err)
		}
	}
}
