package secret

import (
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// What PostgreSQL uses by default: SCRAM_SHA_256_DEFAULT_ITERATIONS and
// SCRAM_DEFAULT_SALT_LEN in src/include/common/scram-common.h.
const (
	scramIterations = 4096
	scramSaltSize   = 16
)

// Password returns a fresh password of 26 upper-case letters and digits with
// at least 128 random bits. It needs no quoting in a URL, a connection string,
// a shell or a configuration file.
func Password() string { return rand.Text() }

// Token returns the secret part of a fresh API token: 52 upper-case letters
// and digits with at least 256 random bits.
func Token() string { return rand.Text() + rand.Text() }

// SCRAMVerifier returns what PostgreSQL keeps of a password instead of the
// password (RFC 5802 and 7677; build_scram_verifier in src/common/scram-common.c):
// SCRAM-SHA-256$ITERATIONS:SALT$StoredKey:ServerKey. Only printable ASCII is
// accepted, which SASLprep leaves as it is.
func SCRAMVerifier(password string) (string, error) {
	for i := range len(password) {
		if password[i] < ' ' || password[i] > '~' {
			return "", engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the password has a character that is not printable ASCII")
		}
	}
	if password == "" {
		return "", engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the password is empty")
	}
	salt := make([]byte, scramSaltSize)
	if _, err := rand.Read(salt); err != nil {
		return "", fmt.Errorf("make a salt: %w", err)
	}
	return scramVerifier(password, salt, scramIterations)
}

func scramVerifier(password string, salt []byte, iterations int) (string, error) {
	salted, err := pbkdf2.Key(sha256.New, password, salt, iterations, sha256.Size)
	if err != nil {
		return "", fmt.Errorf("derive a SCRAM key: %w", err)
	}
	stored := sha256.Sum256(mac(salted, "Client Key"))
	b64 := base64.StdEncoding.EncodeToString
	return fmt.Sprintf("SCRAM-SHA-256$%d:%s$%s:%s", iterations, b64(salt), b64(stored[:]), b64(mac(salted, "Server Key"))), nil
}

func mac(key []byte, text string) []byte {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(text))
	return h.Sum(nil)
}
