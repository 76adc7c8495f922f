package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/jackc/pgpassfile"
)

const maxPassword = 1024

// password finds production's password: the file that the user names, the
// connection string, PGPASSWORD, then the password file of libpq. None is not
// an error: production may ask for none.
func (a *app) password(file string, info conninfo) (string, error) {
	switch {
	case file != "":
		return readSecret(a.in, file)
	case info.password != "":
		return info.password, nil
	case a.getenv("PGPASSWORD") != "":
		return a.getenv("PGPASSWORD"), nil
	}
	return a.passfilePassword(info)
}

// readSecret reads a secret from a file, or from in when the file is "-".
func readSecret(in io.Reader, file string) (string, error) {
	if file == "-" {
		return readPassword(in, "standard input")
	}
	f, err := os.Open(file)
	if err != nil {
		return "", fmt.Errorf("read the secret: %w", err)
	}
	defer func() { _ = f.Close() }() // only read from
	return readPassword(f, file)
}

func readPassword(r io.Reader, from string) (string, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxPassword+2))
	if err != nil {
		return "", fmt.Errorf("read the password: %w", err)
	}
	pw := strings.TrimSuffix(strings.TrimSuffix(string(b), "\n"), "\r")
	if pw == "" {
		return "", usagef("%s holds no password", from)
	}
	if len(pw) > maxPassword || strings.ContainsAny(pw, "\n\x00") {
		return "", usagef("%s holds more than one line, or more than %d bytes", from, maxPassword)
	}
	return pw, nil
}

// passfilePassword looks in PGPASSFILE or ~/.pgpass. A replication connection
// is looked up as database "replication", as libpq does, and then by the name.
func (a *app) passfilePassword(info conninfo) (string, error) {
	path, named := a.getenv("PGPASSFILE"), true
	if path == "" {
		path, named = filepath.Join(a.getenv("HOME"), ".pgpass"), false
	}
	st, err := os.Stat(path)
	if os.IsNotExist(err) && !named {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read the password file: %w", err)
	}
	if st.Mode().Perm()&0o077 != 0 {
		return "", &hintedError{err: fmt.Errorf("the password file %s can be read by others", path), hint: "chmod 0600 " + path}
	}
	passfile, err := pgpassfile.ReadPassfile(path)
	if err != nil {
		return "", fmt.Errorf("read the password file: %w", err)
	}
	host, port, user, database := info.host, info.port, info.user, info.database
	if host == "" || strings.HasPrefix(host, "/") {
		host = "localhost"
	}
	if port == "" {
		port = "5432"
	}
	if user == "" {
		user = a.getenv("USER")
	}
	for _, db := range []string{"replication", database, user} {
		if pw := passfile.FindPassword(host, port, db, user); db != "" && pw != "" {
			return pw, nil
		}
	}
	return "", nil
}
