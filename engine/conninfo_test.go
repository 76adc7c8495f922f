package engine

import (
	"maps"
	"strings"
	"testing"
)

func TestParseConninfo(t *testing.T) {
	for in, want := range map[string]map[string]string{
		"host=db port=5433 user=ramet dbname=shop": {"host": "db", "port": "5433", "user": "ramet", "dbname": "shop"},
		` host = db  user='o''brien'`:              nil, // libpq doubles nothing: a quote is escaped by a backslash
		`host=db user='o\'brien' password=a\ b`:    {"host": "db", "user": "o'brien", "password": "a b"},
		"postgres://ramet:p%40ss@db:5433/shop?sslmode=require&connect_timeout=3": {
			"host": "db", "port": "5433", "user": "ramet", "dbname": "shop", "password": "p@ss", "sslmode": "require", "connect_timeout": "3",
		},
		"postgresql://db":                  {"host": "db"},
		"postgres://[::1]:5432/x":          {"host": "::1", "port": "5432", "dbname": "x"},
		"postgres://a:1,b:2/x":             {"host": "a,b", "port": "1,2", "dbname": "x"},
		"postgres:///x?host=db":            {"host": "db", "dbname": "x"},
		"postgres://db/x?database=y":       {"host": "db", "dbname": "y"},
		"":                                 nil,
		"user=x":                           nil,
		"host":                             nil,
		"host='db":                         nil,
		"host=db port=99999":               nil,
		"host=db sslmode=sometimes":        nil,
		"postgres://u:%zz@db":              nil,
		"host=db connect_timeout=soon":     nil,
		"host=db\x00 user=x":               nil,
		"postgres://db?target_session=any": nil,
	} {
		params, password, err := ParseConninfo(in)
		if want == nil {
			if err == nil || HintOf(err) == "" {
				t.Errorf("%q: got %v, %v, want a refusal with a hint", in, params, err)
			}
			continue
		}
		wantPassword := want["password"]
		delete(want, "password")
		if err != nil || !maps.Equal(params, want) || password != wantPassword {
			t.Errorf("%q: got %v, password %q, %v, want %v, %q", in, params, password, err, want, wantPassword)
		}
	}
}

func TestConninfoRefusesFiles(t *testing.T) {
	for _, name := range []string{"sslcert", "sslkey", "sslrootcert", "sslcrl", "sslcrldir", "passfile", "service", "servicefile", "options", "replication", "hostaddr", "krbsrvname", "SSLCERT"} {
		for _, in := range []string{"host=db password=hidden " + name + "=/etc/shadow", "postgres://u:hidden@db/?" + name + "=/etc/shadow"} {
			_, _, err := ParseConninfo(in)
			if CodeOf(err) != CodeConninfoRefused || strings.Contains(err.Error(), "hidden") {
				t.Errorf("%q: got %v", in, err)
			}
		}
	}
	for _, host := range []string{"/var/run/postgresql", "db,/tmp", "@abstract"} {
		if err := CheckConninfo(map[string]string{"host": host}); CodeOf(err) != CodeConninfoRefused {
			t.Errorf("host %q: got %v", host, err)
		}
	}
	if err := CheckConninfo(map[string]string{"host": "db", "password": "x"}); CodeOf(err) != CodeConninfoRefused {
		t.Errorf("a stored password: got %v", err)
	}
}

func FuzzParseConninfo(f *testing.F) {
	for _, s := range []string{"host=db user='a b' password=x", "postgres://u:p@h:1/d?sslmode=require", `host=\`, "host='", "=", "postgres://[", "postgresql://a,b:2/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		params, _, err := ParseConninfo(s)
		if err != nil {
			if As(err) == nil {
				t.Errorf("untyped error %v", err)
			}
			return
		}
		if err := CheckConninfo(params); err != nil {
			t.Errorf("what was parsed is refused: %v", err)
		}
	})
}
