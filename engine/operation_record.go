package engine

import (
	"encoding/json"
	"time"
)

// OperationStatus is where an operation is in its life.
type OperationStatus string

// The operation statuses; succeeded, failed and cancelled are final.
const (
	OperationPending    OperationStatus = "pending"
	OperationRunning    OperationStatus = "running"
	OperationSucceeded  OperationStatus = "succeeded"
	OperationFailed     OperationStatus = "failed"
	OperationCancelling OperationStatus = "cancelling"
	OperationCancelled  OperationStatus = "cancelled"
)

// Final reports whether the status can no longer change.
func (s OperationStatus) Final() bool {
	switch s {
	case OperationSucceeded, OperationFailed, OperationCancelled:
		return true
	case OperationPending, OperationRunning, OperationCancelling:
	}
	return false
}

// StepStatus is where one step of an operation is.
type StepStatus string

// The step statuses.
const (
	StepPending   StepStatus = "pending"
	StepRunning   StepStatus = "running"
	StepCompleted StepStatus = "completed"
	StepFailed    StepStatus = "failed"
	StepSkipped   StepStatus = "skipped"
	StepUndone    StepStatus = "undone" // compensated after a failure or cancel
)

// ObjectKind names a kind of object in references, locks and audit entries.
type ObjectKind string

// The object kinds.
const (
	ObjectSource       ObjectKind = "source"
	ObjectTimeflow     ObjectKind = "timeflow"
	ObjectSnapshot     ObjectKind = "snapshot"
	ObjectClone        ObjectKind = "clone"
	ObjectOperation    ObjectKind = "operation"
	ObjectToken        ObjectKind = "token"
	ObjectSystem       ObjectKind = "system"
	ObjectUser         ObjectKind = "user"
	ObjectProject      ObjectKind = "project"
	ObjectSession      ObjectKind = "session"
	ObjectBookmark     ObjectKind = "bookmark"
	ObjectNotification ObjectKind = "notification"
)

// ObjectRef names one object.
type ObjectRef struct {
	Kind ObjectKind
	ID   ID
	Name string
}

// LockMode says whether others may hold the same lock.
type LockMode string

// The lock modes.
const (
	LockShared    LockMode = "shared"
	LockExclusive LockMode = "exclusive"
)

// Lock is one object that an operation needs while it is unfinished.
type Lock struct {
	Object ID
	Mode   LockMode
}

// StepState is the persisted state of one step.
type StepState struct {
	Name       string
	Status     StepStatus
	Weight     int
	Fraction   float64 // 0 … 1, of this step
	Message    string  // last progress message
	StartedAt  time.Time
	FinishedAt time.Time
	Attempts   int
}

// OperationError is what is kept of the error that ended an operation.
type OperationError struct {
	Class   string
	Code    string
	Message string
	Hint    string
	Step    string
}

// Operation is one persisted, resumable piece of work. Params never changes;
// State is what its steps have learned so far.
type Operation struct {
	Meta
	Kind        string // "clone.create", "source.sync", …
	Status      OperationStatus
	Parent      ID
	RetryOf     ID
	Object      ObjectRef  // what it works on
	Result      *ObjectRef // what it made, once known
	Locks       []Lock
	Params      json.RawMessage
	Initial     json.RawMessage // State as it was submitted; a restart or a retry begins with it
	State       json.RawMessage
	Children    map[string]ID // by the key that its steps gave them
	Steps       []StepState
	Error       *OperationError
	Principal   string // name of who asked
	Project     ID     // of Object, kept when that is gone; empty means DefaultProject
	CancelAsked bool
	StartedAt   time.Time
	FinishedAt  time.Time
	TimingsMS   map[string]float64
	Actions     []string // what it did, one line each for people; only of operations that list it
}
