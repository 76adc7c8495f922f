package main

import "github.com/ramet-io/ramet/engine"

// engineHint is the hint of an error that came from the engine in this
// process, as those of serve do. It stands here because client verbs may not
// import the engine.
func engineHint(err error) string { return engine.HintOf(err) }
