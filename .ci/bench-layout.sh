#!/usr/bin/env bash
# Prints what a tick of layout costs beside other engines, native and in Chromium, in
# one run. PEERS names the folder with the peers' engines; a copy of it gets their
# packages from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
peers=${PEERS:-../shared/peers}
if [ ! -e "$peers/layout.mjs" ]; then
  echo "There are no peers' engines in $peers; PEERS=FOLDER names where they are." >&2
  exit 1
fi
CHROMIUM=$(.ci/browser.sh)
export CHROMIUM CGO_ENABLED=0
copy=dist/peers site=dist/bench-layout

mkdir -p "$copy" "$site"
cp -r "$peers"/{lib,pages,ebiten,gonum,data,package.json,layout.mjs} "$copy"
chmod -R u+w "$copy"/{lib,pages,ebiten,gonum,data,package.json,layout.mjs}
[ -d "$copy/node_modules" ] || (cd "$copy" && npm install --no-audit --no-fund --no-package-lock) >&2

go build -buildvcs=false -trimpath -o "$site/bench" ./layout/bench
GOOS=js GOARCH=wasm go build -buildvcs=false -trimpath -ldflags='-s -w' -o "$site/bench.wasm" ./layout/bench
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" "$site"
node layout/bench/bench.mjs "$copy" "$site/bench" "$site"
