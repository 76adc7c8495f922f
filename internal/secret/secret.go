// Package secret seals values with the host's key and makes passwords, tokens
// and PostgreSQL's password verifiers. It stores nothing but the key itself.
package secret

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/atomicfile"
)

// Where the key is looked for: systemd's credential first (systemd.exec(5),
// LoadCredential=), then the data directory.
const (
	credentialName = "ramet.key"
	keyFile        = "secret.key"
	keySize        = 32
)

// Box seals and opens values. It implements engine.Secrets with AES-256-GCM
// and a random nonce, and is safe for concurrent use.
type Box struct{ aead cipher.AEAD }

// Open reads the host's key, or makes one in dir when there is none yet.
func Open(dir string) (*Box, error) {
	key, err := readKey(dir)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("use the secret key: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("use the secret key: %w", err)
	}
	return &Box{aead}, nil
}

func readKey(dir string) ([]byte, error) {
	if creds := os.Getenv("CREDENTIALS_DIRECTORY"); creds != "" {
		key, err := os.ReadFile(filepath.Join(creds, credentialName))
		if err == nil {
			return key, checkSize(credentialName, key)
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("read the credential %s: %w", credentialName, err)
		}
	}
	path := filepath.Join(dir, keyFile)
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return newKey(path)
	}
	if err != nil {
		return nil, fmt.Errorf("read the secret key: %w", err)
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return nil, engine.Errorf(engine.ClassPrecondition, engine.CodeInternal,
			"the secret key %s can be read by others (mode %04o)", path, mode).WithHint("run: chmod 600 " + path)
	}
	key, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the secret key: %w", err)
	}
	return key, checkSize(path, key)
}

func checkSize(name string, key []byte) error {
	if len(key) == keySize {
		return nil
	}
	return engine.Errorf(engine.ClassDataLoss, engine.CodeInternal, "the secret key %s has %d bytes, not %d", name, len(key), keySize).
		WithHint("put the right key back from your backup; without it the stored passwords cannot be read")
}

func newKey(path string) ([]byte, error) {
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails (crypto/rand)
	if err := atomicfile.Write(path, key, 0o600); err != nil {
		return nil, fmt.Errorf("write the secret key: %w", err)
	}
	return key, nil
}

// Seal implements engine.Secrets.
func (b *Box) Seal(plain []byte, context string) (engine.Sealed, error) {
	return b.aead.Seal(nil, nil, plain, []byte(context)), nil
}

// Open implements engine.Secrets.
func (b *Box) Open(sealed engine.Sealed, context string) ([]byte, error) {
	plain, err := b.aead.Open(nil, nil, sealed, []byte(context))
	if err != nil {
		return nil, engine.Errorf(engine.ClassPrecondition, engine.CodeInternal, "a stored secret cannot be opened: %w", err).
			WithHint("the key has changed since it was sealed; put the old secret.key back from your backup")
	}
	return plain, nil
}
