#!/usr/bin/env bash
# hack/deps.sh [demo|test|matrix|all] - what `make deps` runs: checks Go, lists the Debian packages that are missing
# for the given purpose (default all), asks, and installs them with apt-get. It is the only script that changes the host.
#
#   YES=1 or CI=1 or CI=true   do not ask
#   CHECK=1                    only list; exit 1 when something is missing
set -euo pipefail

purpose=${1:-all}
case $purpose in demo | test | matrix | all) ;; *) echo "usage: hack/deps.sh [demo|test|matrix|all]" >&2; exit 2 ;; esac

say() { printf 'deps: %s\n' "$*"; }
die() { printf 'deps: %s\n' "$*" >&2; exit 1; }
have() { PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null 2>&1; }

check_go() {
	have go || die "Go is missing: 1.26 is needed, or any from 1.21 on, which fetches it; get it from https://go.dev/dl/"
	# GOTOOLCHAIN=local makes this the installed Go's own answer; before 1.21 it did not know the variable.
	local installed minor toolchain
	installed=$(GOTOOLCHAIN=local GOFLAGS='' go env GOVERSION)
	minor=$(printf '%s' "$installed" | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
	[ -n "$minor" ] || { say "Go calls itself $installed; taking it as new enough"; return; }
	[ "$minor" -lt 26 ] || { say "Go $installed"; return; }
	toolchain=$(cd / && go env GOTOOLCHAIN 2>/dev/null || true)
	if [ "$minor" -ge 21 ] && [ "${toolchain%%+*}" != local ] && [ "${toolchain#path}" = "$toolchain" ]; then
		say "Go $installed fetches the 1.26 that go.mod names (GOTOOLCHAIN=$toolchain)"
	elif [ "$minor" -ge 21 ]; then
		die "Go $installed is too old and GOTOOLCHAIN=$toolchain forbids it to fetch 1.26; run \`go env -w GOTOOLCHAIN=auto\` or get Go 1.26 from https://go.dev/dl/"
	else
		die "Go $installed is too old (and cannot fetch a newer one, which came with 1.21); get Go 1.26 from https://go.dev/dl/"
	fi
}

missing=()
want() { # COMMAND PACKAGE: the package is missing when the command is
	have "$1" || missing+=("$2")
}

newest_postgres() { # the newest major in 14..18 that apt offers here
	local major
	for major in 18 17 16 15 14; do
		if apt-cache show "postgresql-$major" >/dev/null 2>&1; then
			echo "$major"
			return
		fi
	done
}

want_postgres() {
	local major
	for major in 18 17 16 15 14; do
		if [ -x "/usr/lib/postgresql/$major/bin/postgres" ] && [ -x "/usr/lib/postgresql/$major/bin/pg_dump" ]; then return; fi
	done
	major=$(newest_postgres)
	if [ -z "$major" ]; then
		apt_update
		major=$(newest_postgres)
	fi
	[ -n "$major" ] || die "apt offers no PostgreSQL from 14 to 18; see https://wiki.postgresql.org/wiki/Apt"
	missing+=("postgresql-$major" "postgresql-client-$major")
}

collect() {
	want git git
	want mkfs.btrfs btrfs-progs
	want losetup mount
	want unshare util-linux
	want ps procps
	[ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
	want_postgres
	[ "$purpose" = demo ] && return
	want gcc gcc # the race detector links with it
	[ -e /usr/include/stdlib.h ] || missing+=(libc6-dev)
	want mkfs.xfs xfsprogs
	want node nodejs # they build the console, and fetch the majors of PostgreSQL that the distribution lacks
	want npm npm
	have google-chrome || want chromium chromium # the console's tests are a browser's
	[ "$purpose" = test ] && return
	[ "$purpose" = matrix ] && return
	want mmdebstrap mmdebstrap
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }

updated=
apt_update() {
	[ -z "$updated" ] || return 0
	agree "run apt-get update"
	apt update || die "apt-get update failed"
	updated=1
}

agreed=
agree() { # ask once for everything
	[ -z "$agreed" ] || return 0
	[ -z "${CHECK:-}" ] || die "something may be missing, and CHECK=1 only looks; run \`make deps\`"
	if [ "${YES:-}" != 1 ] && [ "${CI:-}" != 1 ] && [ "${CI:-}" != true ]; then
		[ -t 0 ] || die "would $1; nobody to ask: set YES=1 to agree"
		read -r -p "deps: $1? [y/N] " answer
		case $answer in y | Y | yes) ;; *) die "nothing was installed" ;; esac
	fi
	[ "$(id -u)" = 0 ] || have sudo || die "only root can install packages; run \`make deps\` as root"
	agreed=1
}

# install_packages keeps Debian's PostgreSQL packages from making and starting a cluster of their own: Ramet needs the
# programs only, and a server nobody asked for would hold port 5432. The setting is taken back afterwards.
install_packages() {
	local conf=/etc/postgresql-common/createcluster.conf own=
	case " ${missing[*]} " in *" postgresql-"*)
		apt install --no-install-recommends -y postgresql-common
		if ! grep -Eqs '^ *create_main_cluster' "$conf"; then
			own=1
			printf 'create_main_cluster = false # by make deps, for this installation only\n' | as_root tee -a "$conf" >/dev/null
		fi
		;;
	esac
	local status=0
	apt install --no-install-recommends -y "${missing[@]}" || status=$?
	[ -z "$own" ] || as_root sed -i '/# by make deps, for this installation only$/d' "$conf"
	[ "$status" = 0 ] || die "apt-get install failed with $status"
}

check_go
have apt-get || die "this is no Debian or Ubuntu: install git, btrfs-progs, PostgreSQL 14-18 with its clients, gcc and xfsprogs by your own means"
collect
if [ "${#missing[@]}" = 0 ]; then
	say "everything for '$purpose' is installed"
	exit 0
fi
say "missing for '$purpose': ${missing[*]}"
agree "install them with apt-get"
apt_update
install_packages
say "installed: ${missing[*]}"
