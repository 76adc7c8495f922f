package engine

import "regexp"

// MaxNameLength is the longest name in bytes; it fits a DNS label.
const MaxNameLength = 63

var nameRE = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,62}$`)

// ValidateName checks a name that a person chose for a source, clone,
// bookmark or token. It returns an error of class ClassInvalid.
func ValidateName(name string) error {
	if nameRE.MatchString(name) {
		return nil
	}
	shown := name
	if len(shown) > 40 {
		shown = shown[:40] + "…"
	}
	return &Error{
		Class: ClassInvalid, Code: CodeInvalidName,
		Message: "the name " + quote(shown) + " is not valid",
		Hint:    "use 1 to 63 lower-case letters, digits and hyphens, starting with a letter or digit",
	}
}
