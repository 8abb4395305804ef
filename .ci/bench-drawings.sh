#!/usr/bin/env bash
# Prints how good the drawings of 'citemap layout' are beside those of other engines,
# and what they cost, in one run, as a table in Markdown. PEERS names the folder with
# the peers' engines; sfdp is among them where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
copy=$(.ci/peers.sh)
export CGO_ENABLED=0
go build -buildvcs=false -trimpath -o dist/bench-drawings/citemap .
node layout/bench/drawings.mjs "$copy" dist/bench-drawings/citemap
