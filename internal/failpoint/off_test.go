//go:build !failpoints

package failpoint

import "testing"

func TestOffDoesNothing(t *testing.T) {
	t.Setenv(Env, "x=error")
	if Enabled {
		t.Fatal("Enabled is true without the tag")
	}
	if err := Hit("x"); err != nil {
		t.Fatalf("got %v, want nil", err)
	}
}
