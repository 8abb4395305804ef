#!/usr/bin/env bash
# need.sh [THING:]PACKAGE ...
#
# Makes sure that everything named is on this machine. THING is a command, a
# shared library (libX.so.N) or an absolute path; where it is there, its
# Debian or Ubuntu package is not asked for. What is missing is named, then
# installed by apt-get where that is allowed; elsewhere the line to type is
# printed and the exit status is 1.
set -euo pipefail

libraries=$( (/sbin/ldconfig -p || ldconfig -p) 2>/dev/null || true)

have() { # THING PACKAGE
  case $1 in
    /*)     [ -e "$1" ] ;;
    *.so.*) grep -q "^[[:space:]]*$1 " <<<"$libraries" ;;
    "")     [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
    *)      command -v "$1" >/dev/null ;;
  esac
}

missing=()
for need; do
  thing=
  [[ $need == *:* ]] && thing=${need%%:*}
  have "$thing" "${need#*:}" || missing+=("${need#*:}")
done
[ ${#missing[@]} -gt 0 ] || exit 0

stop() {
  printf 'Missing: %s\n%s\n' "${missing[*]}" "$1" >&2
  exit 1
}

command -v apt-get >/dev/null ||
  stop "This machine has no apt-get. Install what these Debian packages hold with its own package manager."

root=()
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null && sudo -n true 2>/dev/null ||
    stop "Installing needs rights that this account does not have. Type, as root or after sudo: apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  root=(sudo -n)
fi
apt() { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q "$@"; }

echo "Installing with apt-get: ${missing[*]}" >&2
known() { [ -n "$(apt-cache show "$1" 2>/dev/null)" ]; }
for package in "${missing[@]}"; do
  known "$package" || { apt update >&2; break; }
done
apt install -y --no-install-recommends "${missing[@]}" >&2 ||
  stop "apt-get could not install them; its own words are above."
