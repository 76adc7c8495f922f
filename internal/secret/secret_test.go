package secret

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ramet-io/ramet/engine"
)

func open(t *testing.T, dir string) *Box {
	t.Helper()
	b, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func wantClass(t *testing.T, err error, class engine.Class) {
	t.Helper()
	if err == nil || engine.ClassOf(err) != class || engine.HintOf(err) == "" {
		t.Errorf("got %v (%v, hint %q), want %v with a hint", err, engine.ClassOf(err), engine.HintOf(err), class)
	}
}

func TestSealOpensOnlyInItsPlaceWithItsKey(t *testing.T) {
	t.Setenv(credentialsEnv, "")
	dir := t.TempDir()
	b := open(t, dir)
	sealed, err := b.Seal([]byte("s3cret"), "clone/1/password")
	if err != nil {
		t.Fatal(err)
	}
	again, err := b.Seal([]byte("s3cret"), "clone/1/password")
	if err != nil || bytes.Equal(sealed, again) || bytes.Contains(sealed, []byte("s3cret")) {
		t.Error("the same secret sealed twice is the same, or is in the clear")
	}
	b = open(t, dir) // the key is there again after a restart
	if plain, err := b.Open(sealed, "clone/1/password"); err != nil || string(plain) != "s3cret" {
		t.Errorf("got %q, %v", plain, err)
	}
	_, err = b.Open(sealed, "clone/2/password")
	wantClass(t, err, engine.ClassDataLoss)
	for i := range sealed {
		broken := bytes.Clone(sealed)
		broken[i] ^= 1
		if _, err := b.Open(broken, "clone/1/password"); err == nil {
			t.Errorf("opened although byte %d is changed", i)
		}
		if _, err := b.Open(sealed[:i], "clone/1/password"); err == nil {
			t.Errorf("opened although cut to %d bytes", i)
		}
	}
	if err := os.Remove(filepath.Join(dir, keyFile)); err != nil {
		t.Fatal(err)
	}
	_, err = open(t, dir).Open(sealed, "clone/1/password")
	wantClass(t, err, engine.ClassPrecondition)
}

func TestKeyFile(t *testing.T) {
	t.Setenv(credentialsEnv, "")
	dir := t.TempDir()
	open(t, dir)
	path := filepath.Join(dir, keyFile)
	st, err := os.Stat(path)
	if err != nil || st.Mode().Perm() != 0o600 || st.Size() != keySize {
		t.Fatalf("%v, %v", st, err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir)
	wantClass(t, err, engine.ClassPrecondition)
	for what, content := range map[string]string{"empty": "", "short": "abc", "long": strings.Repeat("x", 100), "not hex": strings.Repeat("x", 64)} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(dir); engine.ClassOf(err) != engine.ClassPrecondition {
			t.Errorf("%s: got %v", what, err)
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/hostname", path); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); err == nil {
		t.Error("a symbolic link was followed")
	}
}

func TestCredentialsDirectoryGoesFirst(t *testing.T) {
	dir, creds := t.TempDir(), t.TempDir()
	t.Setenv(credentialsEnv, creds)
	key := bytes.Repeat([]byte{7}, keySize)
	if err := os.WriteFile(filepath.Join(creds, credentialName), []byte(hex.EncodeToString(key)+"\n"), 0o440); err != nil {
		t.Fatal(err)
	}
	b := open(t, dir)
	want, err := newBox(key, "", nil)
	if err != nil || b.id != want.id {
		t.Errorf("another key is used: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, keyFile)); err == nil {
		t.Error("a key was made although systemd provides one")
	}
	if err := os.Chmod(filepath.Join(creds, credentialName), 0o444); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir)
	wantClass(t, err, engine.ClassPrecondition)
}

func TestRacingOpensAgreeOnOneKey(t *testing.T) {
	t.Setenv(credentialsEnv, "")
	dir := t.TempDir()
	boxes := make([]*Box, 8)
	var wg sync.WaitGroup
	for i := range boxes {
		wg.Go(func() {
			b, err := Open(dir)
			if err != nil {
				t.Error(err)
			}
			boxes[i] = b
		})
	}
	wg.Wait()
	for _, b := range boxes {
		if b == nil || b.id != boxes[0].id {
			t.Fatal("two keys were made")
		}
	}
}

func TestPasswordsAreLongAndPlain(t *testing.T) {
	for _, s := range []string{Password(), Token()} {
		if len(s) < 24 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			t.Errorf("got %q", s)
		}
	}
	if first, second := Password(), Password(); first == second || len(Token()) < 52 {
		t.Error("not random enough")
	}
}
