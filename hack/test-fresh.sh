#!/usr/bin/env bash
# hack/test-fresh.sh [COMMAND...] - what `make test-fresh` runs: `make demo` twice and `make test` (or the given commands, one
# per argument) on a fresh Debian 12 that has nothing but make, git and this host's Go, in a clean clone of this checkout.
#
# The Debian root (SUITE=trixie for Debian 13) is made by mmdebstrap and kept as a tar under
# ${RAMET_CACHE:-/var/cache/ramet}/fresh for the week. Everything runs in a mount and PID namespace of its own: when this
# script ends, however it ends, its processes and mounts end too. The host's module cache serves as a read-only Go proxy,
# so that nothing is downloaded twice; KEEP=1 keeps the root.
set -euo pipefail

if [ -z "${RAMET_FRESH_INNER:-}" ]; then
	[ "$(id -u)" = 0 ] || { echo "test-fresh: must run as root" >&2; exit 1; }
	command -v mmdebstrap >/dev/null || { echo "test-fresh: mmdebstrap is missing; run \`make deps\`" >&2; exit 1; }
	RAMET_FRESH_INNER=1 exec unshare --mount --propagation private --pid --fork --kill-child "$0" "$@"
fi

say() { printf 'test-fresh: %s\n' "$*"; }
checkout=$(cd "$(dirname "$0")/.." && pwd)
cache=${RAMET_CACHE:-/var/cache/ramet}/fresh
suite=${SUITE:-bookworm}
packages=ca-certificates,git,make
mirror=${RAMET_DEBIAN_MIRROR:-http://deb.debian.org/debian}
tar=$cache/$suite-$(printf '%s %s' "$packages" "$mirror" | sha256sum | cut -c1-8)-$(date +%G-W%V).tar

mkdir -p "$cache"
root=$(mktemp -d "$cache/root.XXXXXX")
# A mount of its own, as a machine's root is: pivot_root(2), which every isolated instance calls, refuses another.
mount --bind "$root" "$root"
finish() {
	local status=$?
	trap - EXIT INT TERM
	# Mounts first, innermost last mounted: removing the root must never reach the host through one of them.
	awk -v r="$root/" 'index($5 "/", r) == 1 {print $5}' /proc/self/mountinfo | sort -r | while read -r mounted; do umount -l "$mounted" || true; done
	if grep -qE " $root[/ ]" /proc/self/mountinfo; then
		say "something is still mounted below $root; it was not removed"
	elif [ "${KEEP:-}" = 1 ]; then
		say "kept $root"
	else
		rm -rf --one-file-system "$root"
	fi
	exit $status
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mount -t proc proc /proc # of the new PID namespace

if [ ! -e "$tar" ]; then
	say "making a $suite root with $packages (kept in $tar)"
	rm -f "$cache/$suite"-*.tar "$cache"/*.partial
	mmdebstrap --quiet --format=tar --variant=minbase --include="$packages" --aptopt='Acquire::Languages "none"' \
		"$suite" "$tar.partial" "deb $mirror $suite main" "deb $mirror $suite-updates main" \
		"deb ${mirror%/debian}/debian-security $suite-security main"
	mv "$tar.partial" "$tar"
fi
say "unpacking $tar"
tar -xf "$tar" -C "$root" --numeric-owner --exclude=./dev/*

bind() { # HOST INSIDE [ro]
	mkdir -p "$root$2"
	mount --rbind "$1" "$root$2"
	[ "${3:-}" != ro ] || mount -o remount,bind,ro "$root$2"
}
bind /dev /dev
bind /sys /sys
mount -t proc proc "$root/proc"
bind "$(go env GOROOT)" /usr/local/go ro
bind "$(go env GOMODCACHE)/cache/download" /srv/goproxy ro
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
cp -L /etc/hosts "$root/etc/hosts" # the resolver looks there first
git clone -q --no-hardlinks "$checkout" "$root/root/ramet"
[ -z "$(git -C "$checkout" status --porcelain)" ] || say "note: changes of this checkout that are not committed are not in the clone"

inside() {
	chroot "$root" /usr/bin/env -i HOME=/root TERM=dumb LANG=C.UTF-8 CI=true YES=1 \
		PATH=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
		GOTOOLCHAIN=local GOPROXY="file:///srv/goproxy,$(go env GOPROXY)" GOFLAGS=-modcacherw \
		/bin/sh -ec "cd /root/ramet && $1"
}
[ $# -gt 0 ] || set -- 'make demo' 'make demo' 'make test' 'test -z "$(git status --porcelain)"'
inside 'hack/deps.sh test && hack/hostsnapshot.sh >/root/before'
for command in "$@"; do
	say "== $command"
	start=$SECONDS
	inside "$command"
	say "== $command: ok, $((SECONDS - start)) s"
done
inside 'hack/hostsnapshot.sh --compare /root/before'
say "all well on a fresh $(. "$root/etc/os-release" && echo "$PRETTY_NAME")"
