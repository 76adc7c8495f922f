// Package e2e tests the whole of Ramet as a person meets it: the real daemon
// with its own pool, real PostgreSQL servers as production, the API and the
// command line.
package e2e

import (
	"os"
	"testing"

	"github.com/ramet-io/ramet/test/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m, harness.Build{})) }
