package engine

import (
	"errors"
	"fmt"
	"strconv"
)

// Class says what kind of failure an error is; the API maps it to a status and
// the CLI to an exit code. Callers decide by class (ClassOf) or by code
// (CodeOf), never by text.
type Class int

// The error classes.
const (
	ClassInternal     Class = iota // a defect or an unexpected outside failure
	ClassInvalid                   // the request can never work as given
	ClassNotFound                  // the named thing does not exist
	ClassConflict                  // name taken, object busy or in the wrong state
	ClassPrecondition              // the world (a setting, a package, a policy) must change first
	ClassUnavailable               // a dependency is away; retrying may work
	ClassExhausted                 // disk, ports, slots or quota ran out
	ClassUnauthorized              // no or wrong credentials
	ClassDenied                    // known caller without the permission
	ClassDataLoss                  // stored bytes are missing or damaged
	ClassCancelled                 // someone asked for it to end
	ClassTooLarge                  // request body or value beyond its limit
	ClassRateLimited               // too many requests
)

var classNames = [...]string{
	"internal", "invalid", "not-found", "conflict", "precondition", "unavailable", "exhausted",
	"unauthorized", "denied", "data-loss", "cancelled", "too-large", "rate-limited",
}

// String returns the class's name as stored in the catalog.
func (c Class) String() string {
	if c < 0 || int(c) >= len(classNames) {
		return "Class(" + strconv.Itoa(int(c)) + ")"
	}
	return classNames[c]
}

// ParseClass is the inverse of String; unknown names are ClassInternal.
func ParseClass(s string) Class {
	for i, n := range classNames {
		if n == s {
			return Class(i)
		}
	}
	return ClassInternal
}

// Stable codes that clients may match on (member "code" of problem JSON).
const (
	CodeInternal             = "INTERNAL"
	CodeInvalidName          = "INVALID_NAME"
	CodeInvalidPoint         = "INVALID_POINT"
	CodeInvalidRequest       = "INVALID_REQUEST"
	CodeNameTaken            = "NAME_TAKEN"
	CodeOperationInProgress  = "OPERATION_IN_PROGRESS"
	CodeSourceNotFound       = "SOURCE_NOT_FOUND"
	CodeSnapshotNotFound     = "SNAPSHOT_NOT_FOUND"
	CodeCloneNotFound        = "VDB_NOT_FOUND"
	CodeOperationNotFound    = "OPERATION_NOT_FOUND"
	CodeTokenNotFound        = "TOKEN_NOT_FOUND"
	CodeSnapshotInUse        = "SNAPSHOT_IN_USE"
	CodeSourceInUse          = "SOURCE_IN_USE"
	CodeCloneLocked          = "CLONE_LOCKED"
	CodeWrongState           = "WRONG_STATE"
	CodeNothingToUndo        = "NOTHING_TO_UNDO"
	CodeNotPrepared          = "NO_PREPARED_SNAPSHOT"
	CodeUnmaskedNotAllowed   = "UNMASKED_NOT_ALLOWED"
	CodeProfileNotFound      = "PROFILE_NOT_FOUND"
	CodeUnauthenticated      = "UNAUTHENTICATED"
	CodePermissionDenied     = "PERMISSION_DENIED"
	CodePreconditionFailed   = "PRECONDITION_FAILED"
	CodeCannotCancel         = "CANNOT_CANCEL"
	CodeCannotRetry          = "CANNOT_RETRY"
	CodeCancelled            = "CANCELLED"
	CodeInterrupted          = "INTERRUPTED"
	CodeBodyTooLarge         = "BODY_TOO_LARGE"
	CodeMalformedBody        = "MALFORMED_BODY"
	CodeRateLimited          = "RATE_LIMIT_EXCEEDED"
	CodeIdempotencyMismatch  = "IDEMPOTENCY_KEY_REUSED"
	CodeSourceUnreachable    = "SOURCE_UNREACHABLE"
	CodeSourceAuthentication = "SOURCE_AUTHENTICATION_FAILED"
	CodeNoReplicationRight   = "NO_REPLICATION_RIGHT"
	CodeNoReplicationEntry   = "NO_REPLICATION_HBA_ENTRY"
	CodeWALLevelMinimal      = "WAL_LEVEL_MINIMAL"
	CodeNoFreeSlot           = "NO_FREE_REPLICATION_SLOT"
	CodeNoFreeSender         = "NO_FREE_WAL_SENDER"
	CodeSlotUnbounded        = "SLOT_UNBOUNDED"
	CodeSlotLost             = "SLOT_LOST"
	CodeWALGone              = "WAL_GONE"
	CodeWALGap               = "WAL_GAP"
	CodeWALCorrupt           = "WAL_CORRUPT"
	CodeTimelineSwitch       = "TIMELINE_SWITCH"
	CodeSystemIDMismatch     = "SYSTEM_IDENTIFIER_MISMATCH"
	CodeNewTablespace        = "NEW_TABLESPACE"
	CodeMajorNotInstalled    = "POSTGRESQL_NOT_INSTALLED"
	CodeMajorUnsupported     = "POSTGRESQL_UNSUPPORTED"
	CodeIncompatibleServer   = "INCOMPATIBLE_SERVER"
	CodeBackupFailed         = "BASE_BACKUP_FAILED"
	CodeManifestMismatch     = "BACKUP_MANIFEST_MISMATCH"
	CodePoolFull             = "POOL_FULL"
	CodeDiskFull             = "DISK_FULL"
	CodePortTaken            = "PORT_TAKEN"
	CodeNoFreePort           = "NO_FREE_PORT"
	CodeInstanceFailed       = "INSTANCE_FAILED"
	CodeInstanceTimeout      = "INSTANCE_TIMEOUT"
	CodeConninfoRefused      = "CONNINFO_REFUSED"
	CodeDriverUnavailable    = "STORAGE_DRIVER_UNAVAILABLE"
	CodeDatasetNotFound      = "DATASET_NOT_FOUND"
	CodeDatasetExists        = "DATASET_EXISTS"
	CodeDatasetBusy          = "DATASET_BUSY"
	CodeNestedSubvolume      = "NESTED_DATASET"
	CodeCatalogLocked        = "CATALOG_LOCKED"
	CodeCatalogVersion       = "CATALOG_VERSION_UNKNOWN"
	CodeQuotaExceeded        = "QUOTA_EXCEEDED"
	CodeUserNotFound         = "USER_NOT_FOUND"
	CodeUserDisabled         = "USER_DISABLED"
	CodeProjectNotFound      = "PROJECT_NOT_FOUND"
	CodeProjectInUse         = "PROJECT_IN_USE"
	CodeLastAdministrator    = "LAST_ADMINISTRATOR"
	CodeSessionNotFound      = "SESSION_NOT_FOUND"
	CodeCSRFMismatch         = "CSRF_TOKEN_MISMATCH"
	CodeCertificateInvalid   = "CERTIFICATE_INVALID"
	CodeSignInFailed         = "SIGN_IN_FAILED"
	CodeProviderUnavailable  = "IDENTITY_PROVIDER_UNAVAILABLE"
	CodeBookmarkNotFound     = "BOOKMARK_NOT_FOUND"
	CodeNotificationNotFound = "NOTIFICATION_NOT_FOUND"
	CodeDeliveryNotFound     = "DELIVERY_NOT_FOUND"
	CodeUsageUnknown         = "USAGE_UNKNOWN"
	CodeCloneProtected       = "CLONE_PROTECTED"
	CodeSnapshotHeld         = "SNAPSHOT_HELD"
	CodeCloneExpired         = "CLONE_EXPIRED"
	CodeNothingNewer         = "NOTHING_NEWER"
	CodeServerUnreachable    = "SERVER_UNREACHABLE"
	CodeInsecureListen       = "INSECURE_LISTENER"
)

// Error is an error that a person may have to act on. Message says what
// happened to which thing; Hint says what to do next. Err is the inner cause
// and is never shown to API callers of other users' objects, only logged.
type Error struct {
	Class   Class
	Code    string // one of the Code constants; empty means CodeInternal
	Message string
	Hint    string
	Details map[string]any // extra members of the problem JSON, JSON-encodable
	Err     error

	printed bool // Message tells the cause already
}

// Error returns the message and the inner cause on one line.
func (e *Error) Error() string {
	if e.Err == nil || e.printed {
		return e.Message
	}
	if e.Message == "" {
		return e.Err.Error()
	}
	return e.Message + ": " + e.Err.Error()
}

// Unwrap returns the inner cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf builds an Error with a formatted message and no hint. A %w verb sets
// Err, whose text is then part of the message.
func Errorf(class Class, code, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Class: class, Code: code, Message: err.Error(), Err: errors.Unwrap(err), printed: true}
}

// WithHint returns the error with the hint set.
func (e *Error) WithHint(hint string) *Error {
	e.Hint = hint
	return e
}

// As finds the outermost *Error in the chain, or nil.
func As(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}

// ClassOf returns the class of the outermost *Error in the chain, or ClassInternal.
func ClassOf(err error) Class {
	if e := As(err); e != nil {
		return e.Class
	}
	return ClassInternal
}

// CodeOf returns the code of the outermost *Error in the chain, or CodeInternal.
func CodeOf(err error) string {
	if e := As(err); e != nil && e.Code != "" {
		return e.Code
	}
	return CodeInternal
}

// HintOf returns the first non-empty hint in the chain.
func HintOf(err error) string {
	for err != nil {
		e := As(err)
		if e == nil {
			return ""
		}
		if e.Hint != "" {
			return e.Hint
		}
		err = e.Err
	}
	return ""
}

func quote(s string) string { return strconv.Quote(s) }
