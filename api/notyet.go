package api

import "github.com/ramet-io/ramet/engine"

func notYet() error {
	return engine.Errorf(engine.ClassPrecondition, engine.CodeInternal, "this part of the contract is not served yet")
}
