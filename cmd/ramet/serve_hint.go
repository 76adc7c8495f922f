package main

import "github.com/ramet-io/ramet/engine"

// engineHint is the hint of an error that came from the engine in this
// process, as those of serve and of the offline verbs do. It stands here
// because client verbs may not import the engine.
func engineHint(err error) string { return engine.HintOf(err) }

// engineClass is the class of such an error; empty when it is of another kind.
func engineClass(err error) string {
	if e := engine.As(err); e != nil {
		return e.Class.String()
	}
	return ""
}
