//go:build !failpoints

package failpoint

// Enabled says whether points are compiled in.
const Enabled = false

// Hit does nothing in this build.
func Hit(string) error { return nil }
