package engine

import "regexp"

// MaxNameLength is the longest name in bytes; it fits a DNS label.
const MaxNameLength = 63

var loginRE = regexp.MustCompile(`^[a-z0-9][a-z0-9._@-]{0,126}$`)

// ValidateLogin checks the name of a user. It returns an error of class
// ClassInvalid.
func ValidateLogin(name string) error {
	if loginRE.MatchString(name) && !ID(name).HasPrefix(PrefixUser) {
		return nil
	}
	return &Error{
		Class: ClassInvalid, Code: CodeInvalidName,
		Message: "the login " + quote(shorten(name)) + " is not valid",
		Hint:    "use 1 to 127 lower-case letters, digits and . _ @ -, starting with a letter or digit",
	}
}

var nameRE = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,62}$`)

// ValidateName checks a name that a person chose for a source, clone,
// bookmark or token. It returns an error of class ClassInvalid.
func ValidateName(name string) error {
	if nameRE.MatchString(name) {
		return nil
	}
	return &Error{
		Class: ClassInvalid, Code: CodeInvalidName,
		Message: "the name " + quote(shorten(name)) + " is not valid",
		Hint:    "use 1 to 63 lower-case letters, digits and hyphens, starting with a letter or digit",
	}
}

// shorten keeps what a caller sent from filling a message.
func shorten(s string) string {
	if len(s) > 40 {
		return s[:40] + "…"
	}
	return s
}
