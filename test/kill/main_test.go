//go:build failpoints

// Package kill kills the real daemon at every boundary of every step of every
// kind of operation, and at random instants, starts it again and looks whether
// everything is as it was or as it was asked to be. The points come from the
// registry of operations: a new step is covered by being there, and a new kind
// without a scenario here fails.
package kill

import (
	"os"
	"testing"

	"github.com/ramet-io/ramet/test/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m, harness.Build{Tags: "failpoints"})) }
