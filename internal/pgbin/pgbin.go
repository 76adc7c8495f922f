// Package pgbin finds PostgreSQL's programs on this host. It looks at files
// and starts nothing.
package pgbin

import (
	"os"
	"path/filepath"
	"strconv"
)

// Oldest and Newest bound the PostgreSQL majors that Ramet knows.
const (
	Oldest = 14
	Newest = 18
)

// CacheEnv names the environment variable that moves the cache of downloaded
// PostgreSQL builds; DefaultCache is where it is otherwise.
const (
	CacheEnv     = "RAMET_PG_CACHE"
	DefaultCache = "/var/cache/ramet/postgresql"
)

// Dirs returns the directories in which programs of the major are looked for,
// best first: MAJOR/bin under each extra directory, then Debian's and
// the PGDG packages' place, then the cache.
func Dirs(major int, extra ...string) []string {
	m := strconv.Itoa(major)
	cache := os.Getenv(CacheEnv)
	if cache == "" {
		cache = DefaultCache
	}
	dirs := make([]string, 0, len(extra)+3)
	for _, e := range extra {
		dirs = append(dirs, filepath.Join(e, m, "bin"))
	}
	return append(dirs,
		filepath.Join("/usr/lib/postgresql", m, "bin"),
		filepath.Join("/usr/pgsql-"+m, "bin"),
		filepath.Join(cache, m, "bin"))
}

// Find returns the directory that holds the server program of the major, or
// "" when it is not installed. The extra directories hold MAJOR/bin.
func Find(major int, extra ...string) string {
	for _, dir := range Dirs(major, extra...) {
		st, err := os.Stat(filepath.Join(dir, "postgres"))
		if err == nil && st.Mode().IsRegular() && st.Mode()&0o111 != 0 {
			return dir
		}
	}
	return ""
}

// Installed returns the installed majors, ascending.
func Installed(extra ...string) []int {
	var majors []int
	for m := Oldest; m <= Newest; m++ {
		if Find(m, extra...) != "" {
			majors = append(majors, m)
		}
	}
	return majors
}
