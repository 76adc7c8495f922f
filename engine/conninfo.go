package engine

import (
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// conninfoAllowed are the connection parameters that a link may have. None of
// them names a file on the engine's host.
var conninfoAllowed = []string{
	"application_name", "channel_binding", "connect_timeout", "dbname", "host", "port", "sslmode", "target_session_attrs", "user",
}

// conninfoFiles are those that would make the daemon read a file of its host,
// which whoever may link a source must not be able to.
var conninfoFiles = []string{
	"passfile", "service", "servicefile", "sslcert", "sslcrl", "sslcrldir", "sslkey", "sslkeylogfile", "sslpassword", "sslrootcert",
}

// ParseConninfo reads a PostgreSQL connection string, as URL
// (postgres://user:password@host:port/db?sslmode=require) or as keyword=value
// pairs, and takes the password out of it. It reads nothing else: no
// environment, password file or service file. A parameter that is not allowed
// in a link gives CodeConninfoRefused. Errors never quote the password.
func ParseConninfo(s string) (params map[string]string, password string, err error) {
	s = strings.TrimSpace(s)
	if strings.IndexByte(s, 0) >= 0 {
		return nil, "", conninfoInvalid("it contains a NUL byte")
	}
	if strings.HasPrefix(s, "postgres://") || strings.HasPrefix(s, "postgresql://") {
		params, err = parseConninfoURL(s)
	} else {
		params, err = parseConninfoPairs(s)
	}
	if err != nil {
		return nil, "", err
	}
	password = params["password"]
	delete(params, "password")
	if err := CheckConninfo(params); err != nil {
		return nil, "", err
	}
	return params, password, nil
}

// CheckConninfo refuses parameters that are not on the allow-list, and values
// that no server could be reached by. The password is not among params.
func CheckConninfo(params map[string]string) error {
	for name, value := range params {
		switch {
		case slices.Contains(conninfoFiles, name):
			return conninfoRefused("the connection parameter %q names a file on the engine's host", name)
		case name == "password":
			return conninfoRefused("the password is not part of the stored connection parameters")
		case !slices.Contains(conninfoAllowed, name):
			return conninfoRefused("the connection parameter %s is not allowed", strconv.Quote(name))
		case strings.IndexByte(value, 0) >= 0:
			return conninfoInvalid("the value of " + name + " contains a NUL byte")
		}
	}
	if params["host"] == "" {
		return conninfoInvalid("it names no host")
	}
	for _, h := range strings.Split(params["host"], ",") {
		if strings.HasPrefix(h, "/") || strings.HasPrefix(h, "@") {
			return conninfoRefused("the host %s is a socket on the engine's host", strconv.Quote(h))
		}
	}
	for _, p := range strings.Split(params["port"], ",") {
		if n, err := strconv.ParseUint(p, 10, 16); p != "" && (err != nil || n == 0) {
			return conninfoInvalid("its port is not a number from 1 to 65535")
		}
	}
	if t := params["connect_timeout"]; t != "" {
		if n, err := strconv.Atoi(t); err != nil || n < 0 {
			return conninfoInvalid("connect_timeout is not a number of seconds")
		}
	}
	modes := []string{"", "disable", "allow", "prefer", "require", "verify-ca", "verify-full"}
	if !slices.Contains(modes, params["sslmode"]) {
		return conninfoInvalid("sslmode is none of " + strings.Join(modes[1:], ", "))
	}
	return nil
}

func conninfoRefused(format string, args ...any) *Error {
	return Errorf(ClassInvalid, CodeConninfoRefused, format, args...).
		WithHint("only " + strings.Join(conninfoAllowed, ", ") + " may be given; the password comes from a file or standard input")
}

func conninfoInvalid(why string) *Error {
	return Errorf(ClassInvalid, CodeInvalidRequest, "the connection string is not valid: %s", why).
		WithHint(`write "host=db.example.com port=5432 user=ramet dbname=postgres" or "postgres://ramet@db.example.com:5432/postgres"`)
}

func parseConninfoURL(s string) (map[string]string, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, conninfoInvalid("it is not a URL") // the cause would quote the password
	}
	params := map[string]string{}
	set := func(k, v string) {
		if v != "" {
			params[k] = v
		}
	}
	if u.User != nil {
		set("user", u.User.Username())
		pw, _ := u.User.Password()
		set("password", pw)
	}
	var hosts, ports []string
	if u.Host != "" {
		for _, hp := range strings.Split(u.Host, ",") {
			h, p, err := net.SplitHostPort(hp)
			if err != nil {
				h, p = strings.Trim(hp, "[]"), ""
			}
			hosts, ports = append(hosts, h), append(ports, p)
		}
		set("host", strings.Join(hosts, ","))
		set("port", strings.Trim(strings.Join(ports, ","), ","))
		if n := len(slices.DeleteFunc(slices.Clone(ports), func(p string) bool { return p == "" })); n > 0 && n < len(ports) {
			return nil, conninfoInvalid("either every host or none has a port")
		}
	}
	set("dbname", strings.TrimPrefix(u.Path, "/"))
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return nil, conninfoInvalid("what follows ? is not name=value pairs")
	}
	for k, v := range query {
		if k == "database" {
			k = "dbname"
		}
		params[k] = v[len(v)-1]
	}
	return params, nil
}

// parseConninfoPairs follows conninfo_parse of libpq: name = value, value bare
// or in single quotes, backslash takes the next character as it is.
func parseConninfoPairs(s string) (map[string]string, error) {
	params := map[string]string{}
	space := func(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' }
	i := 0
	skip := func() {
		for i < len(s) && space(s[i]) {
			i++
		}
	}
	for skip(); i < len(s); skip() {
		from := i
		for i < len(s) && s[i] != '=' && !space(s[i]) {
			i++
		}
		name := s[from:i]
		skip()
		if i == len(s) || s[i] != '=' || name == "" {
			return nil, conninfoInvalid("a name without = and a value")
		}
		i++
		skip()
		quoted := i < len(s) && s[i] == '\''
		if quoted {
			i++
		}
		var v strings.Builder
		for ; i < len(s) && (quoted && s[i] != '\'' || !quoted && !space(s[i])); i++ {
			if s[i] == '\\' && i+1 < len(s) {
				i++
			}
			v.WriteByte(s[i])
		}
		if quoted {
			if i == len(s) {
				return nil, conninfoInvalid("a quote is not closed")
			}
			i++
		}
		params[name] = v.String()
	}
	return params, nil
}
