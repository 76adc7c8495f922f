package operation

import (
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// checkLocks returns an error of ClassConflict when an unfinished operation
// holds a lock that op cannot share. Locks are not kept anywhere else: they
// are the locks of the unfinished operations, so a crash cannot leave one behind.
func checkLocks(tx engine.Tx, op *engine.Operation) error {
	if len(op.Locks) == 0 {
		return nil
	}
	family, err := ancestors(tx, op.Parent)
	if err != nil {
		return err
	}
	for other, err := range tx.Operations().Unfinished() {
		if err != nil {
			return fmt.Errorf("check locks: %w", err)
		}
		if family[other.ID] {
			continue
		}
		for _, want := range op.Locks {
			for _, has := range other.Locks {
				if want.Object == has.Object && (want.Mode == engine.LockExclusive || has.Mode == engine.LockExclusive) {
					return inUse(want.Object, op, other)
				}
			}
		}
	}
	return nil
}

// ancestors returns the operations above a child; what they have locked is
// theirs to share with it.
func ancestors(tx engine.Tx, parent engine.ID) (map[engine.ID]bool, error) {
	family := map[engine.ID]bool{}
	for parent != "" && !family[parent] {
		op, err := tx.Operations().Get(parent)
		if err != nil {
			return nil, fmt.Errorf("find parent operation: %w", err)
		}
		family[parent] = true
		parent = op.Parent
	}
	return family, nil
}

func inUse(object engine.ID, op *engine.Operation, other engine.Operation) error {
	what := string(object)
	switch object {
	case op.Object.ID:
		what = describe(op.Object)
	case other.Object.ID:
		what = describe(other.Object)
	}
	return &engine.Error{
		Class: engine.ClassConflict, Code: engine.CodeOperationInProgress,
		Message: fmt.Sprintf("%s is in use by operation %s (%s of %s)", what, other.ID, other.Kind, describe(other.Object)),
		Hint:    "wait for it (ramet op watch " + string(other.ID) + ") or cancel it",
		Details: map[string]any{"operation": string(other.ID)},
	}
}

func describe(o engine.ObjectRef) string {
	if o.Name != "" {
		return fmt.Sprintf("%s %q", o.Kind, o.Name)
	}
	return fmt.Sprintf("%s %s", o.Kind, o.ID)
}
