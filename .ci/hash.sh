#!/usr/bin/env bash
# Runs the hash tests of layout and scene on amd64, arm64 and wasm. Each compares with the
# same constants: a map must come to rest on the same bits everywhere. The
# processor that this machine lacks is emulated by qemu; wasm runs in node.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0

hash() { # GOOS GOARCH [RUNNER]
  local log passed
  log=$(GOOS=$1 GOARCH=$2 go test ${3:+-exec "$3"} -v -run Hash ./layout ./scene) || { echo "$log"; echo "FAIL: positions on $2"; exit 1; }
  passed=$(grep -c '^--- PASS' <<<"$log") || { echo "FAIL: no hash test ran on $2"; exit 1; }
  echo "$2: $passed hash tests passed${3:+, run by ${3##*/}}"
}

# runner prints what runs a program for a processor; nothing where it is this one.
runner() { # GOARCH, and its name in qemu
  [ "$(go env GOHOSTARCH)" = "$1" ] || command -v "qemu-$2-static" || command -v "qemu-$2" ||
    { echo "no qemu for $1" >&2; return 1; }
}

amd64=$(runner amd64 x86_64)
arm64=$(runner arm64 aarch64)
hash linux amd64 "$amd64"
hash linux arm64 "$arm64"
hash js wasm "env -i PATH=$PATH $(go env GOROOT)/lib/wasm/go_js_wasm_exec" # Go's wasm takes little environment
