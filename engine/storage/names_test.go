package storage

import (
	"strings"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

// FuzzCheckDataset: whatever is accepted is one harmless path component.
func FuzzCheckDataset(f *testing.F) {
	for _, s := range []string{"tfl_01j9", "", "..", "../x", "a/b", "a\x00", "-rf", ".x", strings.Repeat("a", MaxIDLength+1)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		err := CheckDataset(engine.DatasetID(s))
		harmless := s != "" && s[0] != '.' && s[0] != '-' && len(s) <= MaxIDLength && !strings.ContainsAny(s, "/\x00\n @") && s != ".."
		if err == nil && !harmless {
			t.Errorf("%q is accepted", s)
		}
		if err != nil && engine.CodeOf(err) != engine.CodeInvalidName {
			t.Errorf("%q: %v, want code %s", s, err, engine.CodeInvalidName)
		}
	})
}
