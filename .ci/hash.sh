#!/usr/bin/env bash
# Runs the hash tests of layout and scene for every kind of processor. Each compares
# with the same constants: a map must come to rest on the same bits everywhere. What
# this machine's processor cannot run is emulated by qemu; wasm runs in node.
#
# amd64 v3 has an instruction that fuses a product with a sum, as arm64 has, and v1
# none; 386 has integers of 32 bits, and without floating-point instructions it
# computes by integers, so slowly that only the small maps are laid out.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0

hash() { # NAME RUNNER TESTS PACKAGES VARIABLE=VALUE...
  local name=$1 runner=$2 tests=$3 packages=$4 log passed
  shift 4
  # shellcheck disable=SC2086 # several packages
  log=$(env "$@" go test ${runner:+-exec "$runner"} -v -run "$tests" $packages) || { echo "$log"; echo "FAIL: positions on $name"; exit 1; }
  passed=$(grep -c '^--- PASS' <<<"$log") || { echo "FAIL: no hash test ran on $name"; exit 1; }
  echo "$name: $passed hash tests passed${runner:+, run by $(basename "${runner%% -cpu*}")}"
}

# emulator prints what runs the programs of a processor, by its name in qemu.
emulator() {
  command -v "qemu-$1-static" || command -v "qemu-$1" || { echo "no qemu for $1" >&2; return 1; }
}

host=$(go env GOHOSTARCH)
amd64='' v3='' x86='' arm64=''
if [ "$host" = amd64 ]; then
  grep -qw avx2 /proc/cpuinfo && grep -qw fma /proc/cpuinfo || v3="$(emulator x86_64) -cpu max"
else
  amd64=$(emulator x86_64) v3="$amd64 -cpu max" x86=$(emulator i386)
fi
[ "$host" = arm64 ] || arm64=$(emulator aarch64)
node="env -i PATH=$PATH $(go env GOROOT)/lib/wasm/go_js_wasm_exec" # Go's wasm takes little environment

both='./layout ./scene'
hash 'amd64 v1' "$amd64" Hash "$both" GOARCH=amd64 GOAMD64=v1
hash 'amd64 v3' "$v3" Hash "$both" GOARCH=amd64 GOAMD64=v3
hash '386' "$x86" Hash "$both" GOARCH=386 GO386=sse2
hash '386 without floating point' "$x86" 'Hash/^60$|HashOfStress/^(path|star|clique|grid|parts|held)$' ./layout GOARCH=386 GO386=softfloat
hash 'arm64' "$arm64" Hash "$both" GOARCH=arm64
hash 'wasm' "$node" Hash "$both" GOOS=js GOARCH=wasm
