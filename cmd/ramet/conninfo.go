package main

import (
	"net/url"
	"strings"
)

// conninfo is a connection string with its password taken out, and what is
// needed to look the password up elsewhere.
type conninfo struct {
	withoutPassword            string
	password                   string
	host, port, user, database string
}

// parseConninfo reads libpq's key=value or URL form
// (https://www.postgresql.org/docs/current/libpq-connect.html).
func parseConninfo(s string) (conninfo, error) {
	if strings.HasPrefix(s, "postgresql://") || strings.HasPrefix(s, "postgres://") {
		return parseConnURL(s)
	}
	return parseKeyValues(s)
}

func parseConnURL(s string) (conninfo, error) {
	u, err := url.Parse(s)
	if err != nil {
		return conninfo{}, usagef("--postgres is not a valid URL") // err would print the password
	}
	info := conninfo{host: u.Hostname(), port: u.Port(), user: u.User.Username(), database: strings.TrimPrefix(u.Path, "/")}
	info.password, _ = u.User.Password()
	if info.password != "" {
		u.User = url.User(info.user)
	}
	query := u.Query()
	if pw := query.Get("password"); pw != "" {
		info.password = pw
	}
	if query.Has("password") {
		query.Del("password")
		u.RawQuery = query.Encode()
	}
	for key, field := range map[string]*string{"host": &info.host, "port": &info.port, "user": &info.user, "dbname": &info.database} {
		if v := query.Get(key); v != "" {
			*field = v
		}
	}
	info.withoutPassword = u.String()
	return info, nil
}

// parseKeyValues reads key=value pairs; values may be in single quotes, and a
// backslash takes the next character as it is.
func parseKeyValues(s string) (conninfo, error) {
	var info conninfo
	var kept []string
	for rest := strings.TrimSpace(s); rest != ""; rest = strings.TrimSpace(rest) {
		key, after, ok := strings.Cut(rest, "=")
		key = strings.TrimSpace(key)
		if !ok || key == "" || strings.ContainsAny(key, " \t\n'\\") {
			return conninfo{}, usagef("--postgres is neither key=value pairs nor a postgresql:// URL")
		}
		after = strings.TrimLeft(after, " \t\n")
		value, length, ok := scanValue(after)
		if !ok {
			return conninfo{}, usagef("the value of %s in --postgres has no closing quote", key)
		}
		raw := after[:length]
		rest = after[length:]
		switch key {
		case "password":
			info.password = value
			continue
		case "host", "hostaddr":
			if info.host == "" || key == "host" {
				info.host = value
			}
		case "port":
			info.port = value
		case "user":
			info.user = value
		case "dbname":
			info.database = value
		}
		kept = append(kept, key+"="+raw)
	}
	info.withoutPassword = strings.Join(kept, " ")
	return info, nil
}

// scanValue returns the value at the start of s and how many bytes it takes.
func scanValue(s string) (value string, length int, ok bool) {
	var b strings.Builder
	quoted := strings.HasPrefix(s, "'")
	i := 0
	if quoted {
		i = 1
	}
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case quoted && c == '\'':
			return b.String(), i + 1, true
		case !quoted && (c == ' ' || c == '\t' || c == '\n'):
			return b.String(), i, true
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), i, !quoted
}
