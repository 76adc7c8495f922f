package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The file goes with its token; what somebody has put in its place stays.
func TestDropFirstToken(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		stay bool
	}{
		"the retired token":         {"ramet_01a_SECRET\n", false},
		"another token":             {"ramet_01b_SECRET\n", true},
		"a file that is being made": {"", true},
	} {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			d := &daemon{log: slog.New(slog.NewTextHandler(&log, nil))}
			path := filepath.Join(t.TempDir(), "admin.token")
			d.dropFirstToken(path, "ramet_01a_") // no file is no trouble
			if err := os.WriteFile(path, []byte(tc.text), 0o600); err != nil {
				t.Fatal(err)
			}
			d.dropFirstToken(path, "ramet_01a_")
			if _, err := os.Stat(path); (err == nil) != tc.stay {
				t.Errorf("stat says %v", err)
			}
			if strings.Contains(log.String(), "SECRET") || strings.Contains(log.String(), "WARN") {
				t.Error(log.String())
			}
		})
	}
}
