package api_test

import (
	"fmt"
	"testing"
)

// What the API asks for a list does not grow with what is in it: each question
// is a transaction of the catalog.
func TestListOf200Clones(t *testing.T) {
	h := newHarness(t)
	h.link()
	for i := range 200 {
		h.want(h.call("POST", "/api/v1/clones", fmt.Sprintf(`{"name":"c%d","from":"shop","profile":"none"}`, i)), 202, "")
	}
	before := h.AllCalls()
	a := h.want(h.call("GET", "/api/v1/clones?limit=1000", ""), 200, "")
	if items, _ := a.member("items").([]any); len(items) != 200 {
		t.Fatalf("got %d clones", len(items))
	}
	// The token, the list, the name of their source, their sizes: nothing for each of them.
	if calls := h.AllCalls() - before; calls > 6 {
		t.Errorf("a list of 200 clones took %d calls of use cases", calls)
	}
}
