// Package full fills the disks under a working daemon, again and again: the
// file system of its data directory and its pool. No byte that was acknowledged
// may be lost, and everything has to work again as soon as there is room.
package full

import (
	"os"
	"testing"

	"github.com/ramet-io/ramet/test/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m, harness.Build{})) }
