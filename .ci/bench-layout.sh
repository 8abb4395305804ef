#!/usr/bin/env bash
# Prints what a tick of layout costs beside other engines, native and in Chromium, in
# one run, as tables in Markdown, and what a tick of the built-in map costs. PEERS names
# the folder with the peers' engines.
set -euo pipefail
cd "$(dirname "$0")/.."
copy=$(.ci/peers.sh) site=dist/bench-layout
CHROMIUM=$(.ci/browser.sh)
export CHROMIUM CGO_ENABLED=0
mkdir -p "$site"

go build -buildvcs=false -trimpath -o "$site/bench" ./layout/bench
GOOS=js GOARCH=wasm go build -buildvcs=false -trimpath -ldflags='-s -w' -o "$site/bench.wasm" ./layout/bench
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" "$site"
node layout/bench/bench.mjs "$copy" "$site/bench" "$site"

# The built-in map, under all forces of scene: the least of RUNS, native and as
# WebAssembly in Node, whose engine is Chromium's.
node="env -i PATH=$PATH $(go env GOROOT)/lib/wasm/go_js_wasm_exec" # Go's wasm takes little environment
go test -c -o "$site/scene.test" ./scene
GOOS=js GOARCH=wasm go test -c -o "$site/scene.wasm" ./scene
echo
echo 'ms a tick of the built-in map: the least of the runs (at most)'
echo
for kind in 'native 0.1' 'wasm 0.3'; do
  read -r name most <<<"$kind"
  test="$PWD/$site/scene.test"
  [ "$name" = native ] || test="$node $PWD/$site/scene.wasm"
  (cd scene && $test -test.run='^$' -test.bench='^BenchmarkTickOfBuiltInMap$' -test.count="${RUNS:-5}") |
    awk -v name="$name" -v most="$most" '/^Benchmark/ { if (!n++ || $3 < least) least = $3 } END { if (!n) exit 1; printf "%s: %.3f (%s)\n", name, least / 1e6, most }'
done
