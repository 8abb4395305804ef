#!/usr/bin/env bash
# Prints the figures that the program is held to: the weight of the page above
# an empty Ebitengine page built now, by the same toolchain; what the page costs
# in Chromium; the Go benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."
CHROMIUM=$(.ci/browser.sh)
export CGO_ENABLED=0 CHROMIUM
empty=dist/empty
mkdir -p "$empty"

GOOS=js GOARCH=wasm go build -buildvcs=false -trimpath -ldflags='-s -w' -o "$empty/empty.wasm" ./web/test/testdata/empty
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" web/test/testdata/empty/index.html "$empty"
chmod u+w "$empty"/*
brotli --quality=11 --force --keep "$empty"/{empty.wasm,wasm_exec.js,index.html}

# weigh prints the bytes of all FILEs, each by itself in brotli.
weigh() { local sum=0 n; for f; do n=$(brotli -q 11 -c "$f" | wc -c); sum=$((sum + n)); done; echo "$sum"; }
floor=$(cat "$empty"/{empty.wasm,wasm_exec.js}.br | wc -c)
ours=$(($(stat -c %s dist/web/citemap.wasm.br) + $(weigh dist/web/*.{html,js,css,svg})))
printf '%-44s %d bytes of brotli\n' "empty Ebitengine page" "$floor" "our page" "$ours"
printf '%-44s %d bytes (at most 1500000)\n' "ours above it" "$((ours - floor))"

node web/test/figures.mjs "$empty"
go test -run '^$' -bench . -benchmem ./...
