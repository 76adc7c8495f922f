package main

import (
	"strings"
	"testing"
)

func TestParseConninfo(t *testing.T) {
	for in, want := range map[string]conninfo{
		"host=h port=1 user=u dbname=d":           {withoutPassword: "host=h port=1 user=u dbname=d", host: "h", port: "1", user: "u", database: "d"},
		"host = h password = p":                   {withoutPassword: "host=h", password: "p", host: "h"},
		`password='' host=h`:                      {withoutPassword: "host=h", host: "h"},
		`password=a\ b host='x y'`:                {withoutPassword: "host='x y'", password: "a b", host: "x y"},
		"hostaddr=127.0.0.1 host=h":               {withoutPassword: "hostaddr=127.0.0.1 host=h", host: "h"},
		"":                                        {},
		"postgres://u:p@h:2/d":                    {withoutPassword: "postgres://u@h:2/d", password: "p", host: "h", port: "2", user: "u", database: "d"},
		"postgresql://[::1]/d?user=u":             {withoutPassword: "postgresql://[::1]/d?user=u", host: "::1", user: "u", database: "d"},
		"postgresql://h/d?password=p&sslmode=off": {withoutPassword: "postgresql://h/d?sslmode=off", password: "p", host: "h", database: "d"},
	} {
		if got, err := parseConninfo(in); err != nil || got != want {
			t.Errorf("%q: got %+v, %v; want %+v", in, got, err, want)
		}
	}
}

func FuzzParseConninfo(f *testing.F) {
	for _, s := range []string{"host=h password=sekret", `password='a\'b' x=y`, "postgres://u:sekret@h/d", "=", "a='", `a=\`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		info, err := parseConninfo(s)
		if err != nil {
			return
		}
		again, err := parseConninfo(info.withoutPassword)
		if err != nil {
			t.Fatalf("%q becomes %q, which is not valid: %v", s, info.withoutPassword, err)
		}
		if again.password != "" {
			t.Errorf("%q becomes %q, which still holds a password", s, info.withoutPassword)
		}
		if !strings.Contains(s, "://") && (again.host != info.host || again.user != info.user) {
			t.Errorf("%q becomes %q, which means something else", s, info.withoutPassword)
		}
	})
}
