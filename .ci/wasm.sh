#!/usr/bin/env bash
# Runs the tests of all readers in wasm, in node: the same files give the same maps and
# the same faults as natively.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0 GOOS=js GOARCH=wasm
root=$(env -u GOOS -u GOARCH go env GOROOT)
go test -count=1 -exec "env -i PATH=$PATH $root/lib/wasm/go_js_wasm_exec" ./seeds/... # Go's wasm takes little environment
