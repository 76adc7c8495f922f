package secret

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
)

// TestVerifierOfRFC7677 computes the verifier behind the example of RFC 7677
// section 3; the server signature there needs just these keys.
func TestVerifierOfRFC7677(t *testing.T) {
	salt, err := base64.StdEncoding.DecodeString("W22ZaJ0SNY7soEsUEjb6gQ==")
	if err != nil {
		t.Fatal(err)
	}
	got, err := scramVerifier("pencil", salt, 4096)
	if err != nil {
		t.Fatal(err)
	}
	keys := got[strings.LastIndexByte(got, '$')+1:]
	serverKey, err := base64.StdEncoding.DecodeString(keys[strings.IndexByte(keys, ':')+1:])
	if err != nil {
		t.Fatal(err)
	}
	auth := "n=user,r=rOprNGfwEbeRWgbNEkqO," +
		"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096," +
		"c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
	if sig := base64.StdEncoding.EncodeToString(mac(serverKey, auth)); sig != "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=" {
		t.Errorf("server signature %s is not the RFC's", sig)
	}
}

func TestVerifierRefusesWhatSASLprepWouldChange(t *testing.T) {
	for _, pw := range []string{"", "pass\x00word", "passwörd", "tab\t"} {
		if _, err := SCRAMVerifier(pw); engine.ClassOf(err) != engine.ClassInvalid {
			t.Errorf("%q: got %v", pw, err)
		}
	}
}

// TestPostgreSQLTakesTheVerifier stores a verifier in a real server and logs
// in over TCP with the password, and not with another.
func TestPostgreSQLTakesTheVerifier(t *testing.T) {
	testenv.Root(t)
	testenv.Postgres(t, 0)
	srv := pgtest.New(t, pgtest.Config{})
	for i, pw := range []string{Password(), `odd "quoted' \ $pass:word@/?#`} {
		verifier, err := SCRAMVerifier(pw)
		if err != nil {
			t.Fatal(err)
		}
		role := fmt.Sprintf("r%d", i)
		if err := srv.Exec(t.Context(), "postgres", fmt.Sprintf("CREATE ROLE %s LOGIN PASSWORD '%s'", role, verifier)); err != nil {
			t.Fatal(err)
		}
		if got, err := srv.Value(t.Context(), "postgres", "SELECT rolpassword FROM pg_authid WHERE rolname = '"+role+"'"); err != nil || got != verifier {
			t.Errorf("the server keeps %q, %v; want the verifier as it is", got, err)
		}
		if err := login(t, srv, role, pw); err != nil {
			t.Errorf("the right password: %v", err)
		}
		var refused *pgconn.PgError
		if err := login(t, srv, role, pw+"x"); !errors.As(err, &refused) || refused.Code != "28P01" {
			t.Errorf("a wrong password: got %v, want 28P01", err)
		}
	}
}

func login(t *testing.T, srv *pgtest.Server, role, password string) error {
	t.Helper()
	cfg, err := pgx.ParseConfig(srv.DSN("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(cfg.Host, "/") {
		t.Fatalf("the server is reached by socket %s, want TCP", cfg.Host)
	}
	cfg.User, cfg.Password = role, password
	conn, err := pgx.ConnectConfig(t.Context(), cfg)
	if err != nil {
		return err
	}
	return conn.Close(t.Context())
}

func BenchmarkSCRAMVerifier(b *testing.B) {
	for b.Loop() {
		if _, err := SCRAMVerifier("ABCDEFGHIJKLMNOPQRSTUVWXYZ"); err != nil {
			b.Fatal(err)
		}
	}
}
