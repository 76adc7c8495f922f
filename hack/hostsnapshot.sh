#!/usr/bin/env bash
# hack/hostsnapshot.sh                 prints what Ramet and its tests could leave behind on this host, a sorted line each:
#                                      processes of ours, mounts, loop and device-mapper devices, listening ports, files in TMPDIR
# hack/hostsnapshot.sh --compare FILE  compares the host with such a list; prints what came or went and fails when
#                                      anything differs. Waits up to 15 s, since lazily freed loop devices take a moment.
#
# Of processes only those count that can be ours: by the name of their program (postgres, ramet, Go tests), or because the
# program lies in this checkout or in a folder of `go run`. A line holds pid and start time, so a restart shows.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/.." && pwd)

parent() { # of a pid; 0 when there is none
	local stat
	stat=$(cat "/proc/$1/stat" 2>/dev/null) || { echo 0; return; }
	stat=${stat##*) } # after the name, which may hold blanks: state, parent, ...
	stat=${stat#* }
	echo "${stat%% *}"
}

lineage() { # the pids from $1 up, as " 12 7 1 "
	local pid=$1 list=' '
	while [ "$pid" -gt 0 ]; do
		list+="$pid "
		pid=$(parent "$pid")
	done
	echo "$list"
}

processes() {
	local mine pid name exe stat
	mine=$(lineage $$)
	for pid in $(ls /proc | grep -E '^[0-9]+$'); do
		exe=$(readlink "/proc/$pid/exe" 2>/dev/null) || continue # a kernel thread, or gone
		exe=${exe% (deleted)}
		name=${exe##*/}
		case $name in
		postgres | initdb | pg_* | psql | ramet | shop | bench | *.test | mkfs.* | btrfs) ;;
		*) case $exe in "$root"/* | */go-build*/*) ;; *) continue ;; esac ;;
		esac
		case $mine in *" $pid "*) continue ;; esac                 # what runs this script
		case $(lineage "$pid") in *" $$ "*) continue ;; esac       # what this script runs
		stat=$(cat "/proc/$pid/stat" 2>/dev/null) || continue
		stat=${stat##*) }
		echo "process $pid started $(echo "$stat" | cut -d' ' -f20) $(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c1-120)"
	done
}

mounts() { # of this mount namespace; a namespace file bound somewhere is one too
	awk '{ for (i = 7; i <= NF; i++) if ($i == "-") break; print "mount", $5, $(i+1), $(i+2) }' /proc/self/mountinfo
}

devices() {
	local file
	for file in /sys/block/loop*/loop/backing_file; do
		[ -e "$file" ] && echo "loop $(echo "$file" | cut -d/ -f4) $(cat "$file" 2>/dev/null)"
	done
	for file in /sys/block/dm-*; do
		[ -e "$file" ] && echo "dm $(cat "$file/dm/name" 2>/dev/null)"
	done
	return 0
}

# Listening sockets (state 0A) that a process seen from here holds, so that in a PID namespace the host's do not count;
# the port is the hexadecimal after the last colon.
ports() {
	local owned address inode
	owned=" $(find /proc/[0-9]*/fd -lname 'socket:*' -printf '%l ' 2>/dev/null || true)"
	while read -r address inode; do
		case $owned in *" socket:[$inode] "*) echo "port ${address%:*} $((16#${address##*:}))" ;; esac
	done < <(awk 'FNR > 1 && $4 == "0A" {print $2, $10}' /proc/net/tcp /proc/net/tcp6 2>/dev/null)
}

files() {
	find "${TMPDIR:-/tmp}" -maxdepth 1 \( -name 'ramet*' -o -name 'Test*' -o -name 'go-build*' -o -name '.s.PGSQL*' \) -printf 'file %p\n'
}

snapshot() { { processes; mounts; devices; ports; files; } | sort -u; }

case ${1:-} in
'') snapshot ;;
--compare)
	before=${2:?usage: hack/hostsnapshot.sh --compare FILE}
	deadline=$((SECONDS + 15))
	while :; do
		changes=$(diff "$before" <(snapshot) | grep '^[<>]' || true)
		if [ -z "$changes" ]; then
			echo "hostsnapshot: nothing came and nothing went"
			exit 0
		fi
		[ $SECONDS -lt $deadline ] || break
		sleep 1
	done
	echo "hostsnapshot: the host is not as it was (< gone, > left behind):"
	echo "$changes"
	exit 1
	;;
*)
	echo "usage: hack/hostsnapshot.sh [--compare FILE]" >&2
	exit 2
	;;
esac
