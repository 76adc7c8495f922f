package linker

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// manifest is backup_manifest as PostgreSQL writes it.
type manifest struct {
	Version int `json:"PostgreSQL-Backup-Manifest-Version"`
	Files   []struct {
		Path        string `json:"Path"`
		EncodedPath string `json:"Encoded-Path"` // hex, for names that are not UTF-8
		Size        int64  `json:"Size"`
		Algorithm   string `json:"Checksum-Algorithm"`
		Checksum    string `json:"Checksum"`
	} `json:"Files"`
	Checksum string `json:"Manifest-Checksum"`
}

// checkManifest compares what was written with what production says it sent,
// both ways.
func checkManifest(raw []byte, files map[string]written) error {
	mismatch := func(format string, args ...any) error {
		return engine.Errorf(engine.ClassDataLoss, engine.CodeManifestMismatch, format, args...).
			WithHint("the base backup was damaged on its way; try again, and check the network and this host's disk and memory")
	}
	// The checksum is over everything before its own line.
	cut := bytes.LastIndex(bytes.TrimRight(raw, "\n"), []byte("\n")) + 1
	sum := sha256.Sum256(raw[:cut])
	var m manifest
	if err := json.Unmarshal(raw, &m); err != nil {
		return mismatch("the backup manifest is not readable: %w", err)
	}
	if !strings.EqualFold(m.Checksum, hex.EncodeToString(sum[:])) {
		return mismatch("the backup manifest does not match its own checksum")
	}
	left := make(map[string]written, len(files))
	for name, w := range files {
		left[name] = w
	}
	for _, f := range m.Files {
		name := f.Path
		if f.EncodedPath != "" {
			b, err := hex.DecodeString(f.EncodedPath)
			if err != nil {
				return mismatch("the backup manifest has the encoded path %q", f.EncodedPath)
			}
			name = string(b)
		}
		have, ok := left[name]
		switch {
		case !ok:
			return mismatch("the base backup lacks %s", name)
		case have.size != f.Size:
			return mismatch("%s has %d bytes, the manifest says %d", name, have.size, f.Size)
		case f.Algorithm != "CRC32C":
			return mismatch("the manifest has a checksum of kind %q for %s", f.Algorithm, name)
		case !strings.EqualFold(f.Checksum, crcHex(have.crc)):
			return mismatch("%s has the checksum %s, the manifest says %s", name, crcHex(have.crc), f.Checksum)
		}
		delete(left, name)
	}
	if len(left) > 0 {
		extra := make([]string, 0, len(left))
		for name := range left {
			extra = append(extra, name)
		}
		sort.Strings(extra)
		return mismatch("the manifest does not know %d files, the first is %s", len(extra), extra[0])
	}
	return nil
}

// crcHex writes a CRC-32C as PostgreSQL does: its bytes in memory order.
func crcHex(crc uint32) string {
	return fmt.Sprintf("%02x%02x%02x%02x", byte(crc), byte(crc>>8), byte(crc>>16), byte(crc>>24))
}
