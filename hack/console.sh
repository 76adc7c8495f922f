#!/usr/bin/env bash
# hack/console.sh [check] - builds the web console into api/console/dist, when one of its inputs changed since the last
# time. With `check` it checks the sources instead: generated types, types, unit tests.
#
# Exit status 3: it cannot be built here, because npm or the registry is missing. 1: it is broken.
#   REQUIRE_CONSOLE=1   3 becomes 1
set -uo pipefail
cd "$(dirname "$0")/../api/console/web" || exit 1

say() { printf 'console: %s\n' "$*"; }
unable() {
	if [ "${REQUIRE_CONSOLE:-}" = 1 ]; then
		say "$*, and REQUIRE_CONSOLE=1 asks for it" >&2
		exit 1
	fi
	say "$*; the binary gets a page in its place that says so" >&2
	exit 3
}

checksum() { # of everything the result depends on
	{
		find . -path ./node_modules -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
		node --version
	} | sha256sum | cut -d' ' -f1
}

packages() { # install what the lock file names, unless that is there already; no package's script runs
	local lock stamp=node_modules/.ramet-lock
	lock=$(sha256sum package-lock.json)
	[ -e "$stamp" ] && [ "$(cat "$stamp")" = "$lock" ] && return
	say 'npm ci (once for each change of package-lock.json)'
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || unable 'npm could not fetch the packages'
	printf '%s\n' "$lock" >"$stamp"
}

command -v npm >/dev/null 2>&1 || unable 'npm is missing (make deps installs it)'
major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
[ "${major:-0}" -ge 18 ] || unable "Node 18 or newer is needed, and this is ${major:-none}"

if [ "${1:-}" = check ]; then
	packages
	npm run --silent check-types && npm run --silent check
	exit
fi

stamp=../dist.stamp
sum=$(checksum)
if [ -e ../dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ]; then
	exit 0
fi
packages
rm -f "$stamp"
npm run --silent build -- --logLevel warn || { say 'vite build failed' >&2; exit 1; }
printf '%s\n' "$sum" >"$stamp"
say "built $(du -sh ../dist | cut -f1) into api/console/dist"
