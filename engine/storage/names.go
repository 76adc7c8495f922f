package storage

import (
	"strconv"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// Limits of what drivers keep with a dataset. They fit every file system that
// a driver is planned for; ZFS's 255 bytes for a whole name are the tightest.
const (
	MaxIDLength   = 100  // bytes of a dataset id or storage snapshot name
	MaxLabelBytes = 8192 // keys and values of one object's labels together
)

// CheckDataset validates a dataset id: 1 to MaxIDLength letters, digits, "_",
// "-", ":" and ".", the first a letter or digit. So it is one path component on
// any file system, never hidden, never "..", and never an option of a program.
func CheckDataset(ds engine.DatasetID) error { return checkID("dataset id", string(ds)) }

// CheckSnapshot validates both halves of a storage snapshot's id.
func CheckSnapshot(id engine.SnapshotID) error {
	if err := CheckDataset(id.Dataset); err != nil {
		return err
	}
	return checkID("storage snapshot name", id.Name)
}

// CheckLabels validates labels: keys are not empty and the whole is small,
// since some drivers keep them in one extended attribute.
func CheckLabels(labels map[string]string) error {
	size := 0
	for k, v := range labels {
		if k == "" {
			return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "a label has an empty key")
		}
		size += len(k) + len(v)
	}
	if size > MaxLabelBytes {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest,
			"labels take %d bytes, at most %d are kept", size, MaxLabelBytes)
	}
	return nil
}

func checkID(what, s string) error {
	ok := len(s) > 0 && len(s) <= MaxIDLength && isAlnum(s[0])
	for i := 0; ok && i < len(s); i++ {
		ok = isAlnum(s[i]) || strings.IndexByte("_-:.", s[i]) >= 0
	}
	if ok {
		return nil
	}
	shown := s
	if len(shown) > 40 {
		shown = shown[:40] + "…"
	}
	return &engine.Error{
		Class: engine.ClassInvalid, Code: engine.CodeInvalidName,
		Message: "the " + what + " " + strconv.Quote(shown) + " is not valid",
		Hint:    "use 1 to " + strconv.Itoa(MaxIDLength) + " letters, digits, and _ - : . starting with a letter or digit",
	}
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
