package engine

import "time"

// DefaultProject is the id of the project that every object belongs to unless
// another was named. It always exists and cannot be removed.
const DefaultProject = "prj_default" // untyped: it is no member of a closed set of ids

// User is a person. Users sign in with a token of theirs or through OpenID
// Connect; Ramet keeps no passwords of people.
type User struct {
	Meta            // Name is the login, unique among users
	FullName string // for people
	Email    string // where notifications go; unique when not empty
	Role     string // over all projects; empty: only what the projects give
	Issuer   string // OpenID Connect issuer and subject, once signed in that way
	Subject  string
	Groups   []string // of the last sign-in, from the provider's groups claim
	Disabled bool     // every token and session of the user is refused
	Quota    Quota    // of the clones the user owns
	LastSeen time.Time
}

// Project owns sources and clones.
type Project struct {
	Meta
	Description string
	Members     map[ID]string     // user id to role, in this project only
	Groups      map[string]string // provider's group to role, in this project only
	Quota       Quota
}

// Quota bounds what a project or a user may have. Zero means no limit.
type Quota struct {
	Clones int
	Bytes  int64 // unique to the clones, by the last measurement
}

// Session is a signed-in browser. Only the hash of its secret is stored.
type Session struct {
	Meta
	Hash      []byte // SHA-256 of the cookie's secret
	User      ID     // set when a person signed in
	Token     ID     // set when a token signed in: the session ends with it
	CSRF      string // what the console must send as X-CSRF-Token
	Remote    string
	ExpiresAt time.Time
	SeenAt    time.Time // to the minute
}
