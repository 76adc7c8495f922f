package engine

import "time"

// Permission is one right, checked in engine/access.
type Permission string

// Principal is who makes a call.
type Principal struct {
	Name        string // a person's login, a program's token name; "local" for the unix socket; "system" for the daemon itself
	TokenID     ID
	User        ID                  // the person, when one is behind the call
	Session     ID                  // the browser session the call came in on
	Permissions []Permission        // over all projects
	Projects    map[ID][]Permission // further ones, within one project each
	Remote      string              // address the call came from, for the audit log
	RequestID   string
}

// Token is an API token. Only the hash of its secret is stored.
type Token struct {
	Meta
	Hash        []byte // SHA-256 of the secret part; the secret has 256 random bits
	Role        string
	Permissions []Permission // further limits the role; empty means all of the role's
	User        ID           // whose it is; empty for a program's. It never does more than its user may
	Project     ID           // limits it to one project; empty means all its role and user reach
	ExpiresAt   time.Time    // zero: never
	RevokedAt   time.Time    // zero: valid
	LastUsedAt  time.Time    // to the minute
	Bootstrap   bool         // the first token, kept in admin.token until the first rotation
}

// AuditEntry records one change or one refused attempt.
type AuditEntry struct {
	ID        ID
	At        time.Time
	Principal string
	User      ID // the person behind it
	Token     ID
	Remote    string
	RequestID string
	Action    string // verb such as "clone.create", "token.revoke", "clone.credentials"
	Object    ObjectRef
	Operation ID
	Outcome   string // "allowed", "denied", "failed"
	Detail    map[string]string
}

// Sealed is a secret sealed by the host's key. It prints as "(sealed)".
type Sealed []byte

// String hides the bytes.
func (s Sealed) String() string {
	if len(s) == 0 {
		return ""
	}
	return "(sealed)"
}
