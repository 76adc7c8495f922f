// Package secret seals values with the host's key, and makes passwords, tokens
// and SCRAM verifiers. It stores nothing but the key.
//
// A sealed value is one byte of format, eight bytes that name the key, the
// nonce and the ciphertext of AES-256-GCM. The place of a value is its
// additional data, so a sealed password copied to another object does not open.
package secret

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/atomicfile"
)

const (
	keySize    = 32
	keyIDSize  = 8
	formatAES  = 1 // first byte of a sealed value
	headerSize = 1 + keyIDSize

	credentialsEnv = "CREDENTIALS_DIRECTORY" // systemd.exec(5), LoadCredential=
	credentialName = "ramet.key"
	keyFile        = "secret.key"
)

// Box seals and opens values with one key. Safe for concurrent use.
type Box struct {
	aead cipher.AEAD
	id   [keyIDSize]byte
	path string
}

var _ engine.Secrets = (*Box)(nil)

// Open reads the key: $CREDENTIALS_DIRECTORY/ramet.key where systemd provides
// it, otherwise DIR/secret.key, which is made when it is missing. The file
// holds 32 bytes, or 64 hexadecimal digits. It is refused when others than its
// owner may read it.
func Open(dir string) (*Box, error) {
	if creds := os.Getenv(credentialsEnv); creds != "" {
		path := filepath.Join(creds, credentialName)
		// systemd gives a service's own user access by an ACL, whose mask
		// shows as the group's bits; others have none.
		key, err := readKey(path, 0o007)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return newBox(key, path, err)
		}
	}
	path := filepath.Join(dir, keyFile)
	key, err := readKey(path, 0o077)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeKey(path); err != nil {
			return nil, fmt.Errorf("make the key of this host: %w", err)
		}
		key, err = readKey(path, 0o077) // perhaps another's, who was first
	}
	return newBox(key, path, err)
}

func newBox(key []byte, path string, err error) (*Box, error) {
	if err != nil {
		return nil, fmt.Errorf("read the key of this host: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("use key %s: %w", path, err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("use key %s: %w", path, err)
	}
	b := &Box{aead: aead, path: path}
	sum := sha256.Sum256(append([]byte("ramet key id\x00"), key...))
	copy(b.id[:], sum[:])
	return b, nil
}

// readKey returns the key, or an error of ClassPrecondition when the file is
// not one or when any of the forbidden mode bits is set.
func readKey(path string, forbidden os.FileMode) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	st, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if bits := st.Mode().Perm() & forbidden; bits != 0 || !st.Mode().IsRegular() {
		return nil, precondition(fmt.Sprintf("the key file %s has mode %04o; others could read it", path, st.Mode().Perm()),
			"chmod 600 "+path+", and ask who could have read it")
	}
	raw := make([]byte, 2*keySize+2)
	n, err := f.Read(raw)
	if err != nil && n == 0 {
		return nil, precondition("the key file "+path+" is empty", "put back the copy of it that you kept")
	}
	raw = raw[:n]
	if len(raw) == keySize {
		return raw, nil
	}
	key := make([]byte, keySize)
	if n := len(raw); n > 0 && raw[n-1] == '\n' {
		raw = raw[:n-1]
	}
	if len(raw) == 2*keySize {
		if _, err := hex.Decode(key, raw); err == nil {
			return key, nil
		}
	}
	return nil, precondition("the key file "+path+" does not hold a key of 32 bytes", "put back the copy of it that you kept")
}

// makeKey makes the file with a fresh key, durable when it returns. When
// someone else made it in between theirs stays.
func makeKey(path string) error {
	key := make([]byte, keySize)
	if _, err := rand.Read(key); err != nil {
		return err
	}
	// Written whole under another name first: a crash never leaves a short
	// key, with which nothing sealed later would open.
	tmp := path + ".new-" + rand.Text()
	if err := atomicfile.Write(tmp, key, 0o600); err != nil {
		return err
	}
	defer func() { _ = os.Remove(tmp) }()
	if err := os.Link(tmp, path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return atomicfile.SyncDir(filepath.Dir(path))
}

// Seal implements engine.Secrets.
func (b *Box) Seal(plain []byte, context string) (engine.Sealed, error) {
	nonce := make([]byte, b.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, fmt.Errorf("seal a secret: %w", err)
	}
	out := append([]byte{formatAES}, b.id[:]...)
	out = append(out, nonce...)
	return b.aead.Seal(out, nonce, plain, additional(out[:headerSize], context)), nil
}

// Open implements engine.Secrets. It returns an error of ClassPrecondition
// when the value was sealed with another key, and of ClassDataLoss when it is
// damaged or belongs elsewhere.
func (b *Box) Open(sealed engine.Sealed, context string) ([]byte, error) {
	nonceEnd := headerSize + b.aead.NonceSize()
	if len(sealed) < nonceEnd+b.aead.Overhead() || sealed[0] != formatAES {
		return nil, damaged(context, errors.New("it has not the form of a sealed value"))
	}
	header, nonce, text := sealed[:headerSize], sealed[headerSize:nonceEnd], sealed[nonceEnd:]
	if string(header[1:]) != string(b.id[:]) {
		return nil, precondition("the secret of "+context+" was sealed with another key than "+b.path,
			"put back the key file that was there before, or set the password again")
	}
	plain, err := b.aead.Open(nil, nonce, text, additional(header, context))
	if err != nil {
		return nil, damaged(context, err)
	}
	return plain, nil
}

func additional(header []byte, context string) []byte {
	return append(append([]byte(nil), header...), context...)
}

func precondition(message, hint string) error {
	return &engine.Error{Class: engine.ClassPrecondition, Code: engine.CodePreconditionFailed, Message: message, Hint: hint}
}

func damaged(context string, err error) error {
	return &engine.Error{
		Class: engine.ClassDataLoss, Code: engine.CodeInternal, Message: "the sealed secret of " + context + " is damaged",
		Hint: "restore the catalog from its backup, or set the password again", Err: err,
	}
}
